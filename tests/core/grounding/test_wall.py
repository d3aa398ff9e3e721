"""The wall: summary, argument and other people's words stay apart."""

from typing import Any

import pytest

from bot.core.grounding import check, check_reply
from bot.core.question import Reply
from builders import article, reading

ARTICLE = article(
    "The council closed the ferry on 3 March and saved €480,000.",
    "It is a shameful, secretive decision and the crossing should reopen.",
    ("quote", ["“Nobody has thanked us for the boats,” the mayor wrote."]),
    ("paragraph", [("“The boats were rotten,” said Ana Ruiz.", "mixed")]),
    "Ruiz said that the boats were rotten.",
    ("paragraph", [("The mayor speaks of “rotten boats”, but the accounts show new ones.", "mixed")]),
    "A town that closes a ferry closes a door.",
    "The accounts show that four boats were new.",
    authors=("Tom Hale",),
)
ARGUMENT: dict[str, Any] = {
    "thesis": "The Skerra crossing should reopen under a trust.",
    "evidence": [2],
    "reasons": [],
    "concessions": [],
    "loaded_terms": ["shameful", "secretive"],
}


def faults(**parts: Any) -> list[tuple[str, str]]:
    found = check(reading(kind="opinion", **parts), ARTICLE.model_copy(update={"title": "Skerra needs a trust"}))
    return [(failure.place, failure.rule) for failure in found]


def argued(text: str, evidence: list[int], rests_on: str = "example") -> dict[str, Any]:
    return {**ARGUMENT, "reasons": [{"text": text, "evidence": evidence, "rests_on": rests_on}]}


OTHERS = "rests on somebody else's words"
AS_FACT = "the author's view told as fact"


@pytest.mark.parametrize(
    ("evidence", "rests_on"),
    [([3], "example"), ([4], "example"), ([5], "example"), ([8, 3], "data"), ([4, 5], "value"), ([4], "authority")],
)
def test_a_reason_does_not_rest_on_what_others_say(evidence: list[int], rests_on: str) -> None:
    reason = argued("The boats deserved better.", evidence, rests_on)
    assert faults(argument=reason) == [("argument.reasons[0]", OTHERS)]


@pytest.mark.parametrize(
    ("evidence", "rests_on"),
    [([7], "value"), ([8], "data"), ([6], "data"), ([4, 8], "example"), ([5, 7], "example"), ([5], "authority")],
)
def test_a_reason_rests_on_the_authors_words_be_it_that_they_frame_anothers(evidence: list[int], rests_on: str) -> None:
    assert faults(argument=argued("The boats deserved better.", evidence, rests_on)) == []


def test_thesis_and_concessions_rest_on_the_authors_words_too() -> None:
    assert faults(argument={**ARGUMENT, "evidence": [3]}) == [("argument", OTHERS)]
    granted = {**ARGUMENT, "concessions": [{"text": "The boats were thankless.", "evidence": [3]}]}
    assert faults(argument=granted) == [("argument.concessions[0]", OTHERS)]


def test_the_model_is_told_which_sentences_and_what_to_do() -> None:
    found = {failure.place: failure.detail for failure in check(reading(argument=argued("So.", [8, 3])), ARTICLE)}
    assert found["argument.reasons[0]"] == "[3]: rest it on the author's own sentences, or leave it out"


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The ferry needs reopening.", [2]),
        ("Closing it shuts a door on people.", [7]),
        ("The crossing should reopen under a trust in Skerra.", [1]),
    ],
)
def test_a_summary_does_not_tell_the_authors_view_as_fact(text: str, evidence: list[int]) -> None:
    argument = argued("Closing it shuts people out.", [7], "value")
    assert faults(argument=argument, summary=[{"text": text, "evidence": evidence}]) == [("summary[0]", AS_FACT)]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The author argues that the ferry needs reopening.", [2]),
        ("In the columnist's view, closing it shuts a door.", [7]),
        ("The ferry was closed on 3 March.", [1, 2]),
        ("Four of the boats were new.", [8]),
    ],
)
def test_a_summary_may_say_whose_view_it_is_and_share_a_sentence_of_fact(text: str, evidence: list[int]) -> None:
    argument = argued("The boats were new.", [8], "data")
    assert faults(argument=argument, summary=[{"text": text, "evidence": evidence}]) == []


def test_a_sentence_that_carries_a_fact_of_the_argument_may_be_told_as_one() -> None:
    reason = {"text": "Four boats were new.", "evidence": [8], "rests_on": "data"}
    mixed = {**ARGUMENT, "evidence": [2, 8], "reasons": [reason]}
    assert faults(argument=mixed, summary=[{"text": "Four of the boats were new.", "evidence": [8]}]) == []


def test_a_number_that_no_view_has_is_a_fact_that_its_sentence_tells_besides() -> None:
    source = article("By 4 votes to 3 the council shut the crossing, and that is a shame.", "It should reopen.")
    argument = argued("Shutting the crossing is a shame.", [1], "value")
    told = reading(
        kind="opinion", argument=argument, summary=[{"text": "The crossing was shut by 4 votes.", "evidence": [1]}]
    )
    assert AS_FACT not in [failure.rule for failure in check(told, source)]
    told = reading(
        kind="opinion", argument=argument, summary=[{"text": "The crossing is shut to shame.", "evidence": [1]}]
    )
    assert AS_FACT in [failure.rule for failure in check(told, source)]


def test_a_gist_does_not_state_the_thesis_as_its_own() -> None:
    assert faults(argument=ARGUMENT, gist="The crossing should reopen under a Skerra trust.") == [("gist", AS_FACT)]
    assert faults(argument=ARGUMENT, gist="Tom Hale argues that the crossing should reopen under a trust.") == []


def test_quoted_words_alone_are_no_fact_in_a_summary_or_a_reply() -> None:
    point = {"text": "Nobody is thankful for the boats.", "evidence": [3]}
    rule = "somebody's words told as fact"
    assert faults(summary=[point]) == [("summary[0]", rule)]
    told = check_reply(Reply.model_validate({"statements": [point]}), ARTICLE)
    assert [failure.rule for failure in told] == [rule]
    assert faults(summary=[{**point, "text": "The mayor says that nobody is thankful for the boats."}]) == []


def test_a_loaded_term_is_the_authors_and_stays_out_of_gist_and_summary() -> None:
    invented = {**ARGUMENT, "loaded_terms": ["thankless"]}
    assert faults(argument=invented) == [("argument.loaded_terms[0]", "not the author's word")]
    rule = "the author's loaded term outside quotation marks"
    point = {"text": "The council took a secretive decision, the author says.", "evidence": [2]}
    assert faults(argument=ARGUMENT, gist="A shameful cut.", summary=[point]) == [("gist", rule), ("summary[0]", rule)]
    quoted = {"text": "The author calls the decision “secretive”.", "evidence": [2]}
    assert faults(argument=ARGUMENT, summary=[quoted]) == []


def test_a_tension_is_between_two_sentences() -> None:
    rule = "a tension needs two sentences"
    assert faults(tensions=[{"text": "The boats were rotten, and new.", "evidence": [6]}]) == [("tensions[0]", rule)]
    assert faults(tensions=[{"text": "The boats were rotten, and new.", "evidence": [6, 6]}]) == [("tensions[0]", rule)]
    assert faults(tensions=[{"text": "The boats were rotten, and new.", "evidence": [5, 8]}]) == []
