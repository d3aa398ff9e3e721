"""What of a reading may be corrected, how long it may be, and what stays as it was."""

import pytest

from bot.core.correction import LONGEST_GIST, LONGEST_LINE, Part, correctables, corrected
from bot.core.errors import CorrectionRefused
from bot.core.reading import Reading
from builders import claim, reading

ARGUMENT = {"thesis": "It should reopen.", "evidence": [2], "reasons": [], "concessions": [], "loaded_terms": []}
READING = reading(
    gist="A gist.",
    summary=[{"text": "One.", "evidence": [1]}, {"text": "Two.", "evidence": [2]}],
    argument=ARGUMENT,
    claims=[claim("It cost 4.", [1]), claim("It cost 5.", [2])],
)


def put(read: Reading, n: int, text: str) -> Reading:
    return corrected(read, correctables(read)[n], text)


def test_gist_points_thesis_and_claims_come_in_the_order_of_the_reading() -> None:
    assert [(one.part, one.number, one.text) for one in correctables(READING)] == [
        (Part.GIST, 1, "A gist."),
        (Part.POINT, 1, "One."),
        (Part.POINT, 2, "Two."),
        (Part.THESIS, 1, "It should reopen."),
        (Part.CLAIM, 1, "It cost 4."),
        (Part.CLAIM, 2, "It cost 5."),
    ]


@pytest.mark.parametrize("n", range(6))
def test_only_the_statement_chosen_changes(n: int) -> None:
    mended = put(READING, n, " Mended. ")
    texts = [one.text for one in correctables(mended)]
    assert texts[n] == "Mended."
    assert texts[:n] + texts[n + 1 :] == [one.text for one in correctables(READING) if one != correctables(READING)[n]]
    assert [evidence for *_, evidence in mended.statements()] == [evidence for *_, evidence in READING.statements()]


def test_a_point_and_a_claim_can_be_removed() -> None:
    assert [point.text for point in put(READING, 1, "").summary] == ["Two."]
    assert [one.text for one in put(READING, 5, "  ").claims] == ["It cost 4."]


@pytest.mark.parametrize("n", [0, 3])
@pytest.mark.parametrize("text", ["", " \n", "\u200b"])
def test_gist_and_thesis_cannot_be_emptied(n: int, text: str) -> None:
    with pytest.raises(CorrectionRefused):
        put(READING, n, text)


@pytest.mark.parametrize("n", range(6))
def test_the_limits_are_those_of_the_reading(n: int) -> None:
    longest = correctables(READING)[n].longest
    assert longest == (LONGEST_GIST if n == 0 else LONGEST_LINE)
    assert correctables(put(READING, n, "x" * longest))[n].text == "x" * longest
    with pytest.raises(CorrectionRefused):
        put(READING, n, "x" * (longest + 1))


def test_a_reading_as_large_as_can_be_has_as_many_statements_as_a_select_takes() -> None:
    points = [{"text": "x", "evidence": [1]}] * 6
    largest = reading(gist="x", summary=points, argument=ARGUMENT, claims=[claim("x", [1])] * 10)
    assert len(correctables(largest)) == 18
