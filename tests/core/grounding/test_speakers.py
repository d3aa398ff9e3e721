"""Who is said to speak is named there, and nobody's words are given to the author."""

from typing import Any

import pytest

from bot.core.article import Article
from bot.core.grounding import check
from builders import article, claim, reading

ARTICLE = article(
    "The Skerra council spent €4.2 million on the quay in 2025, its accounts show.",
    "Mayor Ana Ruiz said on Tuesday that the ferry would reportedly cost 1,500 jobs.",
    ("quote", ["“We have put four boats into that harbour,” the mayor wrote."]),
    ("paragraph", [("“It cost six million,” said Ruiz.", "mixed")]),
    ("paragraph", [("The boast of “four good boats” does not survive the accounts.", "mixed")]),
    site="Skerra Herald",
)
BLANK_PIERS = [f"Nothing of note happened on pier {n}." for n in range(20)]


def of_claim(source: Article = ARTICLE, kind_of_article: str = "report", **facts: Any) -> list[str]:
    known: dict[str, Any] = {"text": "The council spent €4.2 million on the quay.", "evidence": [1]}
    found = check(reading(kind=kind_of_article, claims=[claim(**{**known, **facts})]), source)
    return [failure.rule for failure in found]


@pytest.mark.parametrize(
    "facts",
    [
        {"text": "The ferry may cost 1,500 jobs.", "evidence": [2], "speaker": "Ana Ruiz", "kind": "named"},
        {"text": "It may cost 1,500 jobs.", "evidence": [2], "speaker": "Mayor Ruiz", "kind": "named"},
        {"via": "Skerra Herald"},
        {"text": "Ruiz says that the ferry may cost 1,500 jobs.", "evidence": [2]},
        {"text": "The boats do not survive the accounts.", "evidence": [5]},
    ],
)
def test_a_speaker_or_source_that_the_article_names_holds(facts: dict[str, Any]) -> None:
    assert of_claim(**facts) == []


GIVEN_AWAY = "somebody else's words given to the author"


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"speaker": "Maria Lopez", "kind": "named"}, "speaker not named near"),
        ({"speaker": "Pedro Ruiz", "kind": "named"}, "speaker not named near"),
        ({"speaker": "", "kind": "named"}, "speaker has no name"),
        ({"speaker": " ", "kind": "named"}, "speaker has no name"),
        ({"via": "Harbour Post"}, "source not named in the article"),
        ({"text": "The mayor wrote of four boats.", "evidence": [3]}, GIVEN_AWAY),
        ({"text": "The quay cost six million.", "evidence": [4]}, GIVEN_AWAY),
        ({"text": "The ferry may cost 1,500 jobs.", "evidence": [2]}, GIVEN_AWAY),
        ({"why_check": "The mayor's figure is false."}, "verdict that its evidence does not hold"),
    ],
)
def test_a_speaker_or_source_that_the_article_does_not_bear_out_is_named(facts: dict[str, Any], rule: str) -> None:
    assert of_claim(**facts) == [rule]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Ana Ruiz, who owns the field, said that it was “sold”.", "Ana Ruiz owns the field."),
        ("Quay Ltd, which has 340 boats, said it was “leaving”.", "Quay Ltd has 340 boats."),
        ("Prices fell, and officials told MPs that “nobody cared”.", "The prices fell."),
        ("“It was no fire,” said Tom Brisco, 58, a millwright who retired in 2023.", "Tom Brisco retired in 2023."),
    ],
)
def test_what_the_author_says_of_who_speaks_is_the_authors(sentence: str, text: str) -> None:
    assert of_claim(article(("paragraph", [(sentence, "mixed")])), text=text, evidence=[1]) == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Ana Ruiz, who owns the field, said that it was “sold”.", "The field was sold."),
        ("Ana Ruiz said that the man who owns the field, “sold it”.", "The man owns the field."),
        ("Prices fell, and officials told MPs that the harbour “closes” today.", "The harbour closes today."),
        ("“It was no fire,” said Tom Brisco, 58, a millwright who retired in 2023.", "It was no fire."),
    ],
)
def test_what_is_said_is_not_the_authors(sentence: str, text: str) -> None:
    assert of_claim(article(("paragraph", [(sentence, "mixed")])), text=text, evidence=[1]) == [GIVEN_AWAY]


def test_a_person_named_far_from_the_evidence_does_not_count_and_an_organisation_does() -> None:
    source = article("Ana Ruiz of Quay Ltd spoke first.", *BLANK_PIERS, "The quay cost 3 million.")
    facts: dict[str, Any] = {"text": "The quay cost 3 million.", "evidence": [22]}
    assert of_claim(source, **facts, speaker="Ana Ruiz", kind="named") == ["speaker not named near"]
    assert of_claim(source, **facts, speaker="Quay Ltd", kind="organisation") == []


def test_a_last_name_near_the_evidence_is_enough_if_the_article_has_the_whole_name() -> None:
    source = article("Ana Ruiz spoke first.", *BLANK_PIERS, "The quay cost 3 million, Ruiz said.")
    facts: dict[str, Any] = {"text": "The quay cost 3 million.", "evidence": [22], "kind": "named"}
    assert of_claim(source, **facts, speaker="Ana Ruiz") == []
    assert of_claim(source, **facts, speaker="Pedro Ruiz") == ["speaker not named near"]


ANSWERS = [("paragraph", [(f"The harbour has {n} boats.", "quoted")]) for n in range(20)]


def test_an_interview_names_its_guest_once() -> None:
    source = article("We spoke to Ana Ruiz.", *ANSWERS)
    facts = {"text": "The harbour has 19 boats.", "evidence": [21], "speaker": "Ana Ruiz", "kind": "named"}
    assert of_claim(source, "interview", **facts) == []
    assert of_claim(source, "report", **facts) == ["speaker not named near"]


def test_answers_are_somebodys_in_an_interview_and_the_authors_in_an_explainer() -> None:
    source = article("What has the harbour?", *ANSWERS)
    facts = {"text": "The harbour has 19 boats.", "evidence": [21]}
    assert of_claim(source, "interview", **facts) == [GIVEN_AWAY]
    assert of_claim(source, "analysis", **facts) == []
