"""What makes a reading risky: an accusation against somebody named, something left out, a teaser."""

import pytest

from bot.core.reading import Draft, Engine, Reading
from bot.core.risk import Risks, risks_of
from builders import article, claim, reading


def risks(read: Reading, dropped: int = 0, completeness: str = "full") -> Risks:
    draft = Draft(reading=read, engine=Engine(name="model", fingerprint="one"), dropped=dropped)
    return risks_of(article("It rained.", completeness=completeness), draft)


def alleges(text: str, speaker: str = "", kind: str = "author") -> bool:
    return risks(reading(claims=[claim(text, [1], speaker, kind)])).alleges


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz took bribes from the builder.",
        "Mayor Ana Ruiz was charged with fraud in May.",
        "The court acquitted J. Smith of corruption.",
        "Staatsanwälte werfen Ursula von der Lahn Untreue vor.",
        "Der Minister Karl Beispiel wurde wegen Bestechung verurteilt.",
        "Le maire Jean-Luc Exemple est accusé de corruption.",
        "La alcaldesa Ana Ruiz fue condenada por malversación.",
        "O ministro João Exemplo foi condenado por corrupção.",
    ],
)
def test_wrongdoing_and_a_name_are_an_accusation_in_every_language_we_speak(text: str) -> None:
    assert alleges(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz opened the new bridge on Monday.",
        "The council spent 4.2 million on the quay.",
        "Shops lost goods worth 4 million to theft.",
        "rapeseed prices rose, Ana Ruiz said",
    ],
)
def test_either_alone_is_none(text: str) -> None:
    assert not alleges(text)


def test_an_accusation_that_somebody_named_makes_counts_whoever_it_is_against() -> None:
    assert alleges("the builder paid bribes", "Ana Ruiz", "named")
    assert not alleges("the builder paid bribes", "a source", "anonymous")


def test_a_summary_point_accuses_too() -> None:
    point = {"text": "Ana Ruiz was arrested on Monday.", "evidence": [1]}
    assert risks(reading(summary=[point])).alleges


def test_what_was_left_out_and_a_teaser_are_risks_of_their_own() -> None:
    def risk(**one: bool) -> Risks:
        return Risks(**{"speaks_to_models": False, "alleges": False, "dropped": False, "teaser": False} | one)

    assert risks(reading(), dropped=1) == risk(dropped=True)
    assert risks(reading(), completeness="teaser") == risk(teaser=True)
