"""The gold set is what it is said to be: broad, long enough, and with notes that fit their articles."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.gold import Gold, gold_in
from bot.core.reading import ArticleKind

HELD_OUT = Path(__file__).parents[2] / "benchmarks" / "held_out"


@pytest.fixture(scope="module")
def gold(gold_set: list[Gold]) -> list[Gold]:
    return [*gold_set, *gold_in(HELD_OUT)]


def test_every_note_names_one_sentence_of_its_article(gold: list[Gold]) -> None:
    assert [problem for one in gold for problem in one.problems()] == []


def test_there_are_thirty_articles_in_four_languages_and_of_all_kinds(gold: list[Gold]) -> None:
    assert len(gold) >= 30
    languages = Counter(one.article.language for one in gold)
    assert len([language for language, articles in languages.items() if articles >= 3]) >= 4
    kinds = {one.notes.kind for one in gold}
    assert kinds >= set(ArticleKind) - {ArticleKind.OTHER, ArticleKind.NOT_ARTICLE}


def test_an_article_has_400_to_2500_words(gold: list[Gold]) -> None:
    assert [f"{one.name}: {one.article.words}" for one in gold if not 400 <= one.article.words <= 2500] == []


def test_what_must_not_be_taken_for_the_article_stands_on_the_page_and_not_in_the_notes(gold: list[Gold]) -> None:
    for one in gold:
        texts = [fact.text for fact in one.notes.key_facts] + [claim.text for claim in one.notes.claims]
        assert not [phrase for phrase in one.notes.promotions if any(phrase in text for text in texts)], one.name
