"""What the extractive reader makes of the examples, held against the notes on them and against grounding."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.core.article import Article, Voice
from bot.core.grounding import check
from bot.core.ports import Page
from bot.core.reading import Reading
from bot.readers.extractive.reader import extract_reading
from bot.web.extraction.assemble import article_of

ROOT = Path(__file__).parents[3]
TYPES = {".html": "text/html", ".txt": "text/plain"}


class Example:
    def __init__(self, notes: Path) -> None:
        self.slug = notes.stem
        self.notes: dict[str, Any] = json.loads(notes.read_text(encoding="utf-8"))
        (path,) = (ROOT / "examples").glob(f"{notes.stem}.*")
        self.article: Article = article_of(Page(path.name, path.name, TYPES[path.suffix], None, path.read_bytes()))
        self.reading: Reading = extract_reading(self.article)
        self.taken = self.reading.model_copy(update={"tensions": []})  # those have a fixed text each

    def texts(self) -> list[str]:
        return [text for _, text, _ in self.taken.statements()]


@pytest.fixture(params=sorted((ROOT / "tests" / "gold").glob("*.json")), ids=lambda path: path.stem, scope="module")
def example(request: pytest.FixtureRequest) -> Example:
    return Example(request.param)


def test_every_item_holds_against_the_article(example: Example) -> None:
    assert check(example.taken, example.article, extracts=True) == []


def test_the_kind_is_right_and_there_is_an_argument_just_where_the_author_argues(example: Example) -> None:
    assert example.reading.kind == example.notes["kind"]
    assert (example.reading.argument is not None) == bool(example.notes["argument"])


def test_nothing_is_rephrased(example: Example) -> None:
    for _, text, evidence in example.taken.statements():
        assert text.removesuffix("…") in " ".join(example.article.quotes(evidence))


def test_the_tensions_are_those_that_a_careful_reader_sees(example: Example) -> None:
    seen = {"rail-analysis": [[3, 21], [44, 45]], "ferry-opinion": [[22, 27]]}
    assert [tension.evidence for tension in example.reading.tensions] == seen.get(example.slug, [])


def test_nobody_quoted_is_given_to_the_author(example: Example) -> None:
    voices = {sentence.id: sentence.voice for sentence in example.article.sentences}
    for claim in example.reading.claims:
        if all(voices[n] is Voice.QUOTED for n in claim.evidence):
            assert claim.speaker.kind != "author"
    for place, _, evidence in example.reading.statements():
        if place.startswith(("summary", "argument")):
            assert not any(voices[n] is Voice.QUOTED for n in evidence), place


def test_no_promotion_is_picked_and_no_lead_in_left_hanging(example: Example) -> None:
    for text in example.texts():
        assert not any(phrase in text for phrase in example.notes["must_not_have"])
        assert not text.endswith(":")
