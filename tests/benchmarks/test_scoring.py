"""Each measure of `make eval`, on one small article and readings of it that are right or wrong in one way."""

from typing import Any

import pytest

from benchmarks.gold import Gold, GoldError, Notes
from benchmarks.scoring import scores
from bot.core.reading import Draft, Engine
from builders import article, claim, reading

TEXT = article(
    "The council spent €4.2 million on the quay.",  # 1
    "“It was nearer six,” said Ana Ruiz, the harbour master.",  # 2
    ("quote", ["“The boats carried 61,000 people.”"]),  # 3
    "It was a shabby piece of work.",  # 4
    "The ferry should reopen.",  # 5
    "The ferry will be gone by 2030.",  # 6
    "Get our newsletter with 40 stories a week.",  # 7
    "The quay is 52 years old.",  # 8
)
RUIZ = {"speaker": "Ana Ruiz", "role": "harbour master", "speaker_kind": "named"}
NOTES: dict[str, Any] = {
    "about": "A short column.",
    "kind": "opinion",
    "key_facts": [
        {"text": "The council spent €4.2 million.", "sentences": ["€4.2 million"]},
        {"text": "The quay is old.", "sentences": ["52 years old"]},
    ],
    "argument": {
        "text": "The ferry should reopen.",
        "sentences": ["should reopen"],
        "reasons": [{"text": "It was shabby.", "sentences": ["shabby"], "rests_on": "value"}],
        "loaded_terms": ["shabby"],
    },
    "claims": [
        {"text": "The council spent €4.2 million.", "sentences": ["€4.2 million"], "must": True},
        {"text": "It cost six.", "sentences": ["nearer six"], "must": True, **RUIZ},
        {"text": "The quay is 52.", "sentences": ["52 years"]},
    ],
    "predictions": [{"text": "Gone by 2030.", "sentences": ["by 2030"]}],
    "tensions": [{"text": "Two sums.", "sentences": ["€4.2 million", "nearer six"]}],
    "opinions": ["shabby", "should reopen"],
    "promotions": ["our newsletter"],
}  # fmt: skip


def gold(**changed: Any) -> Gold:
    return Gold("ferry", TEXT, Notes.model_validate({**NOTES, **changed}))


def scored(notes: Gold | None = None, engine: str = "model", **parts: Any) -> dict[str, tuple[int, int]]:
    facts = {key: parts.pop(key) for key in ("dropped", "failures") if key in parts}
    draft = Draft(reading=reading(**parts), engine=Engine(name=engine, fingerprint="f"), **facts)
    return {name: (share.hits, share.of) for name, share in scores(notes or gold(), draft).items()}


def point(text: str, *evidence: int) -> dict[str, Any]:
    return {"text": text, "evidence": list(evidence)}


def argument(thesis: int, *reasons: int) -> dict[str, Any]:
    because = [point("Because.", n) | {"rests_on": "value"} for n in reasons]
    return {"thesis": "It should.", "evidence": [thesis], "reasons": because, "concessions": [], "loaded_terms": []}


def test_a_claim_is_found_by_the_sentence_it_rests_on_whatever_its_words() -> None:
    found = scored(claims=[claim("Six, she said.", [2], "Ana Ruiz", "named"), claim("Old.", [8])])
    assert found["must_found"] == (1, 2)
    assert found["claims_found"] == (2, 3)
    assert found["claims_noted"] == (2, 2)


def test_a_listed_opinion_or_prediction_is_no_fact() -> None:
    found = scored(claims=[claim("Shabby.", [4]), claim("Gone.", [6]), claim("Old.", [8])])
    assert found["claims_no_fact"] == (2, 3)
    assert found["claims_noted"] == (1, 3)


@pytest.mark.parametrize(
    ("name", "kind", "named", "right"),
    [
        ("Ruiz", "named", (1, 1), (1, 1)),
        ("Ana Ruiz", "named", (1, 1), (1, 1)),
        ("Ana Prell", "named", (1, 1), (0, 1)),
        ("the harbour master", "organisation", (1, 1), (1, 1)),
        ("the council", "organisation", (1, 1), (0, 1)),
        ("", "author", (1, 1), (0, 1)),
        ("", "unclear", (0, 1), (0, 0)),
    ],
)
def test_a_speaker_is_known_by_the_last_name_or_the_role(
    name: str, kind: str, named: tuple[int, int], right: tuple[int, int]
) -> None:
    found = scored(claims=[claim("Six.", [2], name, kind)])
    assert (found["speaker_named"], found["speaker_right"]) == (named, right)


def test_another_voice_given_to_the_author_is_counted_by_the_notes_or_by_the_marks_on_the_page() -> None:
    found = scored(claims=[claim("Six.", [2]), claim("61,000.", [3]), claim("4.2 million.", [1])])
    assert found["voice_to_author"] == (2, 3)


def test_an_argument_is_measured_by_its_sentences_and_by_whose_they_are() -> None:
    found = scored(argument=argument(5, 2))
    assert found["argument_present"] == (1, 1)
    assert found["argument_found"] == (1, 2)
    assert found["argument_noted"] == (1, 2)
    assert found["argument_quoted"] == (1, 2)


def test_an_argument_where_there_is_none_is_wrong_and_so_is_none_where_there_is_one() -> None:
    assert scored()["argument_present"] == (0, 1)
    report = gold(argument=None, kind="report")
    assert scored(report, argument=argument(5))["argument_present"] == (0, 1)


def test_the_summary_is_measured_by_the_facts_it_covers_and_the_opinions_it_leans_on() -> None:
    found = scored(summary=[point("Spent.", 1), point("Shabby work.", 4)])
    assert found["facts_covered"] == (1, 2)
    assert found["opinion_in_summary"] == (1, 2)


def test_a_loaded_term_in_the_summary_counts_unless_it_is_quoted() -> None:
    found = scored(gist="Shabby work.", summary=[point("The author calls it “shabby”.", 4)])
    assert found["loaded_in_summary"] == (1, 2)


def test_a_copied_run_counts_for_a_model_and_not_for_extracts() -> None:
    long = article("One two three four five six seven eight nine ten eleven twelve thirteen.")
    notes = Gold("long", long, Notes(about="Long.", kind=NOTES["kind"], key_facts=()))
    summary = [point("He says one two three four five six seven eight nine ten eleven twelve.", 1)]
    assert scored(notes, summary=summary)["copied"] == (1, 1)
    assert scored(notes, engine="extractive", summary=summary)["copied"] == (0, 0)


def test_predictions_and_tensions_are_matched_by_their_sentences() -> None:
    author = {"name": "", "role": "", "kind": "author"}
    foretold = [point("Gone.", 6) | {"speaker": author, "due": None}]
    found = scored(predictions=foretold, tensions=[point("Two sums.", 2, 1), point("Old.", 8, 1)])
    assert (found["predictions_found"], found["predictions_noted"]) == ((1, 1), (1, 1))
    assert (found["tensions_found"], found["tensions_noted"]) == ((1, 1), (1, 2))


def test_promotion_counts_by_the_words_and_by_the_sentence_beneath() -> None:
    found = scored(summary=[point("Forty stories.", 7), point("Our Newsletter is free.", 1), point("Spent.", 1)])
    assert found["promoted"] == (2, 3)


def test_a_report_with_an_argument_or_without_claims_has_wrong_sections() -> None:
    report = gold(kind="report", argument=None)
    good: dict[str, Any] = {
        "gist": "It cost 4.2.",
        "summary": [point("Spent.", 1)],
        "claims": [claim("4.2 million.", [1])],
    }
    assert scored(report, **good)["sections_wrong"] == (0, 4)
    assert scored(report, argument=argument(5))["sections_wrong"] == (4, 4)
    assert scored()["sections_wrong"] == (0, 0)


def test_what_fails_grounding_is_counted_before_repair_and_after() -> None:
    found = scored(summary=[point("Spent.", 1)], failures=2, dropped=1)
    assert (found["failed_first"], found["dropped"]) == ((2, 2), (1, 2))


def test_words_that_stand_in_no_sentence_or_in_two_name_none() -> None:
    for reference, found in (("a purple quay", 0), ("the quay", 1), ("ferry", 2)):
        if found == 1:
            assert gold().ids([reference]) == {1}
        else:
            with pytest.raises(GoldError, match=f"{found} sentences"):
                gold().ids([reference])
