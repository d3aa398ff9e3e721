"""Each rule of grounding with a true alarm and what must not alarm."""

from typing import Any

import pytest

from bot.core.article import Article
from bot.core.grounding import Failure, check, drop
from bot.core.reading import Reading
from builders import article, reading

ARTICLE = article(
    "The Skerra council spent €4.2 million on the quay in 2025, its accounts show.",
    "Mayor Ana Ruiz said on Tuesday that the ferry would reportedly cost 1,500 jobs.",
    ("quote", ["“We have put four boats into that harbour and nobody has thanked us,” the mayor wrote."]),
    "It is a shameful, secretive decision and the crossing should reopen.",
    "The ferry did not sail on 12 of the 31 days of January because of the wind, the harbour master recorded.",
    title="Ferry cut was hidden, columnist says",
    site="Skerra Herald",
    authors=("Tom Hale",),
    published="2026-03-14",
)
ARGUMENT: dict[str, Any] = {
    "thesis": "The crossing should reopen.",
    "evidence": [4],
    "reasons": [],
    "concessions": [],
    "loaded_terms": ["shameful", "secretive"],
}


def rules(found: list[Failure]) -> list[tuple[str, str]]:
    return [(failure.place, failure.rule) for failure in found]


def of_summary(text: str, evidence: list[int], source: Article = ARTICLE) -> list[tuple[str, str]]:
    return rules(check(reading(summary=[{"text": text, "evidence": evidence}]), source))


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The council put 4.2 million euros into the quay.", [1]),
        ("The council spent 4,200,000 euros.", [1]),
        ("The council spent €4.2m in 2025.", [1]),
        ("The mayor says the ferry may cost 1500 jobs.", [2]),
        ("The mayor says 1.500 jobs may go.", [2]),
        ("On Tuesday, Ruiz's council was told of possibly 1,500 lost jobs.", [2]),
        ("By 14 March 2026 the council had spent €4.2 million.", [1]),
        ("On 10 March the mayor spoke of possibly 1,500 lost jobs.", [2]),
        ("The mayor wrote of 4 boats.", [3]),
        ("The Skerra council's spending is in its accounts.", [1]),
    ],
)
def test_what_the_evidence_says_in_other_words_holds(text: str, evidence: list[int]) -> None:
    assert of_summary(text, evidence) == []


@pytest.mark.parametrize(
    ("text", "evidence", "rule"),
    [
        ("The council spent €4.3 million.", [1], "not in its evidence"),
        ("The council spent €4.2 billion.", [1], "not in its evidence"),
        ("Ruiz may have spoken on Wednesday.", [2], "not in its evidence"),
        ("In 2024 perhaps 1,500 jobs were at risk.", [2], "not in its evidence"),
        ("The ferry was idle on twelve days in February.", [5], "not in its evidence"),
        ("The council and Lopez spent €4.2 million.", [1], "name not in the article"),
        ("The ferry will cost 1,500 jobs.", [2], "hedge lost"),
        ("The mayor lied about the quay.", [1], "verdict that its evidence does not hold"),
        ("The council spent money.", [9], "evidence does not exist"),
        ("The mayor says that perhaps up to 1,500 jobs will go.", [2], "more or less exact than its evidence"),
        ("On 11 March the mayor spoke of possibly 1,500 jobs.", [2], "not in its evidence"),
        ("The ferry did sail on 12 days of January.", [5], "negation lost"),
        (
            "The ferry did not sail on 12 of the 31 days of January because of wind.",
            [5],
            "12 words or more copied",
        ),
    ],
)
def test_what_the_evidence_does_not_say_is_named(text: str, evidence: list[int], rule: str) -> None:
    assert of_summary(text, evidence) == [("summary[0]", rule)]


def test_a_number_may_stand_in_what_the_evidence_points_back_to_and_no_further() -> None:
    source = article("The harbour has 31 boats.", "Of the nets 47 are new.", "They were sold.", "Crews are sold out.")
    assert of_summary("The 47 nets were sold.", [3], source) == []
    assert of_summary("The 31 crews are sold out.", [4], source) == [("summary[0]", "not in its evidence")]


NEARBY = article(
    "The schools have 203 teachers.",
    "The letter was signed by 114 of them.",
    "The council fined the club £500.",
    "The club appealed.",
    *["Nothing of note happened."] * 5,
    "The teachers want a reply to the letter.",
    title="A floor of 50 for every mark",
)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Of the 203 teachers 114 signed the letter.", [2]),
        ("The club appealed against the £500.", [4]),
        ("The letter against the floor of 50 for marks was signed by 114.", [2]),
    ],
)
def test_a_number_may_stand_near_the_evidence_where_it_counts_the_same(text: str, evidence: list[int]) -> None:
    assert of_summary(text, evidence, NEARBY) == []


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Of the 500 teachers 114 signed the letter.", [2]),
        ("The 203 teachers want a reply to the letter.", [10]),
        ("The council fined the club £500.", [1]),
        ("The council fined the club £500.", [4]),
        ("The club appealed against 203 pounds.", [4]),
    ],
)
def test_a_number_of_something_else_or_far_away_or_of_another_sentence_does_not_hold(
    text: str, evidence: list[int]
) -> None:
    assert ("summary[0]", "not in its evidence") in of_summary(text, evidence, NEARBY)


def test_a_number_that_is_part_of_a_name_may_stand_anywhere() -> None:
    source = article("Article 74 applies.", "Nothing else does.", "The state may spend a twelfth.")
    assert of_summary("By Article 74 the state may spend a twelfth.", [3], source) == []
    assert of_summary("By Article 75 the state may spend a twelfth.", [3], source) != []
    source = article("She likes clause 9.", *["Nothing of note happened."] * 9, "The state may spend a twelfth.")
    assert of_summary("By clause 9 the state may spend a twelfth.", [11], source) == []
    assert of_summary("By clause 8 the state may spend a twelfth.", [11], source) != []


def test_copied_words_may_stand_inside_quotation_marks_and_in_extracts() -> None:
    sentence = ARTICLE.sentences[4].text
    assert of_summary(f"The record reads: “{sentence}”", [5]) == []
    extract = reading(summary=[{"text": sentence, "evidence": [5]}])
    assert check(extract, ARTICLE, extracts=True) == []


def test_a_verdict_of_the_evidence_is_another_word_in_another_language() -> None:
    source = article("Ana Ruiz called the council's figure wrong.", "The council counted 41 people.")
    quoted = reading(summary=[{"text": "Ana Ruiz nannte die Zahl falsch.", "evidence": [1]}])
    assert check(quoted, source, translated=True) == []
    judged = reading(summary=[{"text": "Die Zahl 41 ist falsch.", "evidence": [2]}])
    assert rules(check(judged, source, translated=True)) == [("summary[0]", "verdict that its evidence does not hold")]


def test_dropping_leaves_out_exactly_what_failed_and_counts_it() -> None:
    good = {"text": "The council spent €4.2 million.", "evidence": [1]}
    bad = {"text": "The council spent €9 million.", "evidence": [1]}
    reason = {"text": "It cost 77 jobs.", "evidence": [4], "rests_on": "data"}
    whole = reading(
        gist="It cost €9 million.",
        summary=[bad, good],
        argument={**ARGUMENT, "reasons": [reason]},
        questions=["Who lied?"],
    )
    kept, count = drop(whole, check(whole, ARTICLE))
    assert count == 4
    assert [point.text for point in kept.summary] == [good["text"]]
    assert kept.gist == good["text"]
    assert kept.argument is not None
    assert kept.argument.reasons == []
    assert kept.questions == []
    assert check(kept, ARTICLE) == []


def test_without_its_thesis_there_is_no_argument() -> None:
    whole = reading(argument={**ARGUMENT, "thesis": "Maria Lopez and Pedro Lopez are to blame."})
    kept, _ = drop(whole, check(whole, ARTICLE))
    assert kept.argument is None


def test_each_failure_is_told_to_the_model_in_one_line() -> None:
    failure = Failure("claims[2]", "hedge lost", "reportedly")
    assert str(failure) == "claims[2]: hedge lost: reportedly"


def test_an_empty_reading_fails_nothing() -> None:
    empty: Reading = reading()
    assert check(empty, ARTICLE) == []
