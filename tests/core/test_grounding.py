"""Each rule of grounding with a true alarm and what must not alarm."""

from typing import Any

import pytest

from bot.core.article import Article
from bot.core.grounding import Failure, check, drop
from bot.core.reading import Reading
from builders import article, claim, reading

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


def of_claim(**facts: Any) -> list[tuple[str, str]]:
    known: dict[str, Any] = {"text": "The council spent €4.2 million on the quay.", "evidence": [1]}
    return rules(check(reading(claims=[claim(**{**known, **facts})]), ARTICLE))


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The council put 4.2 million euros into the quay.", [1]),
        ("The council spent 4,200,000 euros.", [1]),
        ("The council spent €4.2m in 2025.", [1]),
        ("The mayor says the ferry may cost 1500 jobs.", [2]),
        ("The mayor says up to 1.500 jobs may go.", [2]),
        ("On Tuesday, Ruiz's council was told of possibly 1,500 lost jobs.", [2]),
        ("By 14 March 2026 the council had spent €4.2 million.", [1]),
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
        ("In 2025 perhaps 1,500 jobs were at risk.", [2], "not in its evidence"),
        ("The ferry was idle on twelve days in February.", [5], "not in its evidence"),
        ("The council and Lopez spent €4.2 million.", [1], "name not in the article"),
        ("The ferry will cost 1,500 jobs.", [2], "hedge lost"),
        ("The mayor lied about the quay.", [1], "verdict that its evidence does not hold"),
        ("The council spent money.", [9], "evidence does not exist"),
        (
            "The ferry did not sail on 12 of the 31 days of January because of wind.",
            [5],
            "12 words or more copied",
        ),
    ],
)
def test_what_the_evidence_does_not_say_is_named(text: str, evidence: list[int], rule: str) -> None:
    assert of_summary(text, evidence) == [("summary[0]", rule)]


def test_copied_words_may_stand_inside_quotation_marks_and_in_extracts() -> None:
    sentence = ARTICLE.sentences[4].text
    assert of_summary(f"The record reads: “{sentence}”", [5]) == []
    extract = reading(summary=[{"text": sentence, "evidence": [5]}])
    assert check(extract, ARTICLE, extracts=True) == []


def test_german_nouns_are_no_names_but_names_in_a_row_are() -> None:
    source = article("Die Stadt zahlt 1,5 Millionen Euro für den Hafen, sagte Jonas Brandt.", language="de")
    assert of_summary("Für das Vorhaben zahlt die Gemeinde 1,5 Mio Euro.", [1], source) == []
    assert (
        of_summary("Das Geld kommt von Petra Sommer.", [1], source) == [("summary[0]", "name not in the article")] * 2
    )


def test_initials_and_inflected_names_stand_in_the_article() -> None:
    source = article("The European Union backed Ukraine, Olena Kovalenko said.")
    assert of_summary("The EU and the Ukrainian side, in Kovalenko's words, agree.", [1], source) == []


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("Jean-Luc Mélenchon of Sinn Féin spoke.", "A speech by Jean-Luc Melenchon of Sinn Fein was given."),
        ("Britain, France and China signed.", "It was signed by British, French and Chinese leaders."),
        ("The EU signed.", "It was signed by the European Union."),
        ("The visit of the U.N. command ended.", "It was the visit of a UN command."),
        ("Ms. Baerbock-Weber met J. K. Rowling.", "The guest of Baerbock was J.K. Rowling."),
        ("La visite d’Emmanuel Macron a commencé.", "Le visiteur est Emmanuel Macron."),
    ],
)
def test_a_name_in_another_spelling_is_the_same_name(evidence: str, text: str) -> None:
    assert of_summary(text, [1], article(evidence)) == []


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("Johnson spoke.", "The speech was by Johnston."),
        ("Robertson spoke.", "The speech was by Roberts."),
        ("Alan spoke.", "The speech was by Alia."),
        ("Ms O’Brien spoke.", "The speech was by O’Neill."),
        ("The president spoke.", "The speech was by President Trump."),
        ("El diario El País informó.", "La noticia es de El Mundo."),
    ],
)
def test_a_namesake_is_somebody_else(evidence: str, text: str) -> None:
    assert of_summary(text, [1], article(evidence)) == [("summary[0]", "name not in the article")]


def test_german_joins_a_title_and_the_name_still_holds() -> None:
    source = article("Der Bundesaußenminister Jonas Brandt reiste ab.", language="de")
    assert of_summary("Es reiste Außenminister Jonas Brandt ab.", [1], source) == []
    assert of_summary("Es reiste Finanzminister Jonas Brandt ab.", [1], source) != []


def test_names_are_not_compared_in_a_translation() -> None:
    translated = reading(summary=[{"text": "The Council of Escerra paid €4.2 million.", "evidence": [1]}])
    assert check(translated, ARTICLE, translated=True) == []


def test_a_speaker_named_near_the_evidence_holds() -> None:
    text = "The ferry would reportedly cost 1,500 jobs."
    assert of_claim(text=text, evidence=[2], speaker="Ana Ruiz", kind="named", via="Skerra Herald") == []


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"speaker": "Maria Lopez", "kind": "named"}, "speaker not named near"),
        ({"speaker": "", "kind": "named"}, "speaker has no name"),
        ({"via": "Harbour Post"}, "source not named in the article"),
        ({"text": "The mayor wrote of four boats.", "evidence": [3]}, "quoted words given to the author"),
        ({"why_check": "The mayor's figure is false."}, "verdict that its evidence does not hold"),
    ],
)
def test_a_speaker_or_source_that_the_article_does_not_bear_out_is_named(facts: dict[str, Any], rule: str) -> None:
    assert of_claim(**facts) == [("claims[0]", rule)]


def test_a_speaker_named_far_from_the_evidence_does_not_count() -> None:
    filler = [f"Nothing of note happened on pier {n}." for n in range(20)]
    source = article("Ana Ruiz spoke first.", *filler, "The quay cost 3 million.")
    far = reading(claims=[claim("The quay cost 3 million.", [22], speaker="Ana Ruiz", kind="named")])
    assert rules(check(far, source)) == [("claims[0]", "speaker not named near")]


def test_a_last_name_near_the_evidence_is_enough_if_the_article_has_the_whole_name() -> None:
    filler = [f"Nothing of note happened on pier {n}." for n in range(20)]
    source = article("Ana Ruiz spoke first.", *filler, "The quay cost 3 million, Ruiz said.")
    told = claim("The quay cost 3 million.", [22], speaker="Ana Ruiz", kind="named")
    assert check(reading(claims=[told]), source) == []
    stranger = claim("The quay cost 3 million.", [22], speaker="Pedro Ruiz", kind="named")
    assert rules(check(reading(claims=[stranger]), source)) == [("claims[0]", "speaker not named near")]


def test_an_interview_names_its_guest_once() -> None:
    answers = [("paragraph", [(f"The harbour has {n} boats.", "quoted")]) for n in range(20)]
    source = article("We spoke to Ana Ruiz.", *answers)
    told = claim("The harbour has 19 boats.", [21], speaker="Ana Ruiz", kind="named")
    assert check(reading(kind="interview", claims=[told]), source) == []
    assert rules(check(reading(claims=[told]), source)) == [("claims[0]", "speaker not named near")]


def test_a_verdict_of_the_evidence_is_another_word_in_another_language() -> None:
    source = article("Ana Ruiz called the council's figure wrong.", "The council counted 41 people.")
    quoted = reading(summary=[{"text": "Ana Ruiz nannte die Zahl falsch.", "evidence": [1]}])
    assert check(quoted, source, translated=True) == []
    judged = reading(summary=[{"text": "Die Zahl 41 ist falsch.", "evidence": [2]}])
    assert rules(check(judged, source, translated=True)) == [("summary[0]", "verdict that its evidence does not hold")]


def test_a_speaker_of_blanks_has_no_name() -> None:
    assert of_claim(speaker=" ", kind="named") == [("claims[0]", "speaker has no name")]


def test_an_argument_rests_on_the_authors_own_words() -> None:
    assert check(reading(argument=ARGUMENT), ARTICLE) == []
    quoted = {**ARGUMENT, "thesis": "Nobody is thankful.", "evidence": [3]}
    assert rules(check(reading(argument=quoted), ARTICLE)) == [("argument", "rests on quoted words alone")]
    reason = {"text": "Four boats were bought.", "evidence": [3], "rests_on": "data"}
    borrowed = reading(argument={**ARGUMENT, "reasons": [reason]})
    assert rules(check(borrowed, ARTICLE)) == [("argument.reasons[0]", "rests on quoted words alone")]
    granted = reading(argument={**ARGUMENT, "concessions": [{"text": "Four boats were bought.", "evidence": [3]}]})
    assert rules(check(granted, ARTICLE)) == [("argument.concessions[0]", "rests on quoted words alone")]


def test_a_loaded_term_is_the_authors_and_stays_out_of_gist_and_summary() -> None:
    invented = reading(argument={**ARGUMENT, "loaded_terms": ["thankless"]})
    assert rules(check(invented, ARTICLE)) == [("argument.loaded_terms[0]", "not the author's word")]
    point = {"text": "The council took a secretive decision.", "evidence": [4]}
    leaning = reading(argument=ARGUMENT, gist="A shameful cut.", summary=[point])
    rule = "the author's loaded term outside quotation marks"
    assert rules(check(leaning, ARTICLE)) == [("gist", rule), ("summary[0]", rule)]
    quoted = {"text": "The author calls the decision “secretive”.", "evidence": [4]}
    assert check(reading(argument=ARGUMENT, summary=[quoted]), ARTICLE) == []


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
