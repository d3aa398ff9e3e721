"""The record as a file that a spreadsheet opens without running anything of it."""

import csv
from datetime import UTC, datetime
from io import StringIO

import pytest

from bot.core.kept import Change
from bot.core.record import COLUMNS, Kind, as_csv

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)


def change(action: str = "hide", subject: str = "A title", **facts: str) -> Change:
    return Change(1, 2, action, subject, facts.get("before"), facts.get("after"), NOON, facts.get("reason"))


def cells(*changes: Change) -> list[list[str]]:
    return list(csv.reader(StringIO(as_csv(changes))))


def test_each_change_is_a_row_under_its_heading() -> None:
    [heading, row] = cells(change(before="open", after="hidden", reason='He said "no",\nthen yes'))
    assert heading == list(COLUMNS)
    assert row == ["2026-03-14T12:00:00+00:00", "2", "hide", "A title", "open", "hidden", 'He said "no",\nthen yes']


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_is_a_formula(start: str) -> None:
    [_, row] = cells(change(subject=f"{start}cmd", before=f"{start}1", after=f"{start}2", reason=f"{start}3"))
    assert [cell[0] for cell in row[3:]] == ["'"] * 4


def test_choices_of_settings_are_told_from_what_moderators_did() -> None:
    hidden, chosen = change("hide"), change("mode", "1")
    assert [Kind.SETTINGS.holds(one) for one in (hidden, chosen)] == [False, True]
    assert [Kind.REVIEWS.holds(one) for one in (hidden, chosen)] == [True, False]
    assert [Kind.ALL.holds(one) for one in (hidden, chosen)] == [True, True]
