"""Versions of a verdict: what the next one takes over, what an undo and a restoration bring back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.guild import Review
from bot.core.reading import Draft, Engine
from bot.core.review import Display, Rubric, Status, Verdict, display, next_verdict, restored, undone
from builders import reading

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
ALICE, BOB = 1, 2
DRAFT = Draft(reading=reading(gist="Mended."), engine=Engine(name="model", fingerprint="one"))
OPEN = Verdict(1, Status.OPEN, 7, ALICE, NOON)
CORRECTED = Verdict(
    1, Status.APPROVED, 7, ALICE, NOON, draft=DRAFT, corrected=True, reason=Rubric.ACCURACY, note="It was 4.2."
)
HIDDEN = replace(CORRECTED, version=2, status=Status.HIDDEN, reason=Rubric.CONTEXT, note="")


def test_the_first_verdict_has_version_one_and_says_nothing_yet() -> None:
    assert next_verdict(None, 7, ALICE, NOON) == OPEN


def test_the_next_one_keeps_what_holds_and_names_who_and_what_was_looked_at() -> None:
    following = next_verdict(CORRECTED, 8, BOB, LATER)
    assert following == replace(CORRECTED, version=2, reading_id=8, moderator_id=BOB, at=LATER)


def test_an_undo_brings_back_the_version_before_by_another_hand() -> None:
    assert undone([CORRECTED, HIDDEN], BOB, LATER) == replace(CORRECTED, version=3, moderator_id=BOB, at=LATER)


def test_to_undo_the_first_verdict_is_to_have_none_again() -> None:
    again = undone([CORRECTED], BOB, LATER)
    assert (again.version, again.status, again.draft, again.corrected, again.reason) == (
        2,
        Status.OPEN,
        None,
        False,
        None,
    )


def test_to_undo_an_undo_is_to_do_it_again() -> None:
    versions = [CORRECTED, HIDDEN]
    versions.append(undone(versions, BOB, LATER))
    assert undone(versions, BOB, LATER).status is Status.HIDDEN


def test_a_restoration_brings_back_the_correction_and_its_reason_however_often_it_was_hidden() -> None:
    shown = restored([CORRECTED, HIDDEN, replace(HIDDEN, version=3)], BOB, LATER)
    assert shown == replace(CORRECTED, version=4, moderator_id=BOB, at=LATER)


def test_what_is_restored_has_been_looked_at() -> None:
    hidden_at_once = Verdict(1, Status.HIDDEN, 7, ALICE, NOON)
    shown = restored([hidden_at_once], BOB, LATER)
    assert shown.status is Status.APPROVED
    assert display(shown, 7, Review.HOLD) is Display.SHOWN
