"""The examples hold against the notes made of each by hand: nothing missing, nothing leaked, no voice mixed up."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.core.article import Article, Voice
from bot.web.extraction.assemble import article_of
from made_pages import page

ROOT = Path(__file__).parents[3]
NOTES = sorted((ROOT / "tests" / "gold").glob("*.json"))
FIELDS = ("site", "authors", "language", "completeness")


@pytest.fixture(params=NOTES, ids=lambda path: path.stem, scope="module")
def gold(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Article]:
    note: Path = request.param
    [example] = (ROOT / "examples").glob(f"{note.stem}.*")
    kind = "text/plain" if example.suffix == ".txt" else "text/html"
    return json.loads(note.read_text()), article_of(page(example.read_bytes(), url=example.name, content_type=kind))


def text_of(article: Article) -> str:
    return " ".join(sentence.text for sentence in article.sentences)


def voices(article: Article, phrase: str) -> set[Voice]:
    """The voices of the sentences over which a phrase runs."""
    start = text_of(article).index(" ".join(phrase.split()))
    found: set[Voice] = set()
    at = 0
    for sentence in article.sentences:
        if at < start + len(phrase) and start < at + len(sentence.text):
            found.add(sentence.voice)
        at += len(sentence.text) + 1
    return found


def test_every_sentence_of_the_article_is_there(gold: tuple[dict[str, Any], Article]) -> None:
    note, article = gold
    assert [phrase for phrase in note["must_have"] if " ".join(phrase.split()) not in text_of(article)] == []


def test_nothing_of_the_page_around_it_is_there(gold: tuple[dict[str, Any], Article]) -> None:
    note, article = gold
    assert [phrase for phrase in note["must_not_have"] if phrase in text_of(article)] == []


def test_claims_and_arguments_are_whole_sentences(gold: tuple[dict[str, Any], Article]) -> None:
    note, article = gold
    whole = {sentence.text for sentence in article.sentences}
    marked = [claim["sentence"] for claim in note["claims"]] + note["argument"] + note["predictions"]
    assert [sentence for sentence in marked if " ".join(sentence.split()) not in whole] == []


def test_quoted_and_own_words_are_kept_apart(gold: tuple[dict[str, Any], Article]) -> None:
    note, article = gold
    assert [phrase for phrase in note["quoted"] if voices(article, phrase) != {Voice.QUOTED}] == []
    assert [phrase for phrase in note["author_voice"] if Voice.QUOTED in voices(article, phrase)] == []


def test_the_page_is_named_and_dated_as_it_says(gold: tuple[dict[str, Any], Article]) -> None:
    note, article = gold
    known = article.model_dump(mode="json")
    assert {field: known[field] for field in FIELDS} == {field: note[field] for field in FIELDS}
    assert (article.published or "")[:10] == (note["published"] or "")
    assert article.title == (note["title"] or article.sentences[0].text)
