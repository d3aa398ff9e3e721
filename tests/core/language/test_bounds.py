"""How exact a number is: "about" and "more than" must not be lost, invented or turned round."""

import pytest

from bot.core.language.figures import Stated, counted


def lost(evidence: str, text: str) -> list[str]:
    stated = Stated(evidence)
    return [bound for figure in counted(text) if (bound := stated.lost_bound(figure))]


@pytest.mark.parametrize(
    ("evidence", "text", "bound"),
    [
        ("More than 300 people came.", "Fewer than 300 people came.", "at least"),
        ("Up to 300 jobs may go.", "At least 300 jobs may go.", "at most"),
        ("About 300 people came.", "300 people came.", "about"),
        ("At least 300 people came.", "300 people came.", "at least"),
        ("The bill is £300.", "The bill is more than £300.", "exactly"),
        ("No more than 300 came.", "More than 300 came.", "at most"),
        ("Nearly 300 came.", "More than 300 came.", "nearly"),
        ("Mindestens 300 Menschen kamen.", "Höchstens 300 Menschen kamen.", "at least"),
        ("Rund 300 Menschen kamen.", "Es kamen 300 Menschen.", "about"),
        ("Plus de 300 personnes sont venues.", "Moins de 300 personnes sont venues.", "at least"),
        ("Vinieron unas 300 personas.", "Vinieron 300 personas.", "about"),
        ("Vieram mais de 300 pessoas.", "Vieram menos de 300 pessoas.", "at least"),
        ("Just under 300 people came.", "More than 300 people came.", "nearly"),
        ("Just over 300 people came.", "Nearly 300 people came.", "just over"),
        ("Perhaps 300 people came.", "300 people came.", "about"),
    ],
)
def test_a_bound_that_is_lost_or_turned_is_named(evidence: str, text: str, bound: str) -> None:
    assert lost(evidence, text) == [bound]


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("More than 300 people came.", "Over 300 people came."),
        ("300 people or more came.", "At least 300 people came."),
        ("Some 300 people came.", "Around 300 people came."),
        ("Nearly 300 people came.", "Just under 300 people came."),
        ("Nearly 300 people came.", "About 300 people came."),
        ("Just under 300 people came.", "Nearly 300 people came."),
        ("Little more than 300 people came.", "More than 300 people came."),
        ("Perhaps 300 people came.", "About 300 people came."),
        ("They came within five days.", "They came in no more than five days."),
        ("300 people came.", "About 300 people came."),
        ("It takes 200 to 300 days.", "It takes up to 300 days."),
        ("It will be ready by 2030.", "It will be ready before about 2030."),
        ("About 300 came; police counted 300.", "300 came."),
        ("El beneficio bajó hasta 298 millones.", "El beneficio fue de 298 millones."),
        ("Prices rose over five years.", "Prices rose within five years."),
        ("Rates may not rise by more than 10%.", "Rates may rise by at most 10%."),
        ("Es kamen gut 300 Menschen.", "Es kamen mehr als 300 Menschen."),
    ],
)
def test_the_same_bound_in_other_words_holds(evidence: str, text: str) -> None:
    assert lost(evidence, text) == []
