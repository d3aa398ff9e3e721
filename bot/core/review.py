"""A server's verdict over a reading: approve, correct, regenerate, hide; it holds in that server alone.

A verdict is about one text in one language, so it outlives a change of model or prompt: what was hidden stays hidden,
and what was corrected stays corrected, however often the article is read anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.core.guild import Review
from bot.core.reading import Draft


class Status(StrEnum):
    """What moderators said of a reading; `open`: nothing yet, or nothing any more."""

    OPEN = "open"
    APPROVED = "approved"
    HIDDEN = "hidden"


class Action(StrEnum):
    """What moderators do about a reading; each becomes a line of the record."""

    APPROVE = "approve"
    CORRECT = "correct"
    REGENERATE = "regenerate"
    HIDE = "hide"
    RESTORE = "restore"
    BLOCK_SITE = "block_site"
    UNDO = "undo"


class Rubric(StrEnum):
    """What a reading can be wrong in: the five things that the EBU and the BBC rated in their study of 2025."""

    ACCURACY = "accuracy"
    SOURCING = "sourcing"
    OPINION = "opinion"
    EDITORIALISING = "editorialising"
    CONTEXT = "context"


class Display(StrEnum):
    """How a reading stands in a server: shown to members, hidden from them, or waiting for a moderator."""

    SHOWN = "shown"
    HIDDEN = "hidden"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What holds in a server for a text in a language. Each change is a new version; versions count from 1.

    `reading_id` is the reading that was judged. `draft`, where there is one, is shown in place of any reader's;
    `corrected` tells that a moderator's hand is in it, not only another reader's. `reason` and `note` say why.
    """

    version: int
    status: Status
    reading_id: int
    moderator_id: int
    at: datetime
    draft: Draft | None = None
    corrected: bool = False
    reason: Rubric | None = None
    note: str = ""


def display(verdict: Verdict | None, reading_id: int, review: Review) -> Display:
    """Whether members see a reading. An approval is of what was looked at: another reading waits again."""
    if verdict and verdict.status is Status.HIDDEN:
        return Display.HIDDEN
    if review is Review.AFTER:
        return Display.SHOWN
    looked_at = verdict and verdict.status is Status.APPROVED and (verdict.draft or verdict.reading_id == reading_id)
    return Display.SHOWN if looked_at else Display.WAITING


def is_unseen(verdict: Verdict | None, review: Review) -> bool:
    """Whether a reading made anew for moderators waits for one of them; posted cards stay as they are meanwhile."""
    regenerated = verdict is not None and verdict.draft is not None and verdict.status is Status.OPEN
    return regenerated and review is Review.HOLD


def standing(verdict: Verdict | None, draft: Draft) -> Draft:
    """What is shown: the moderators' draft where there is one, else the reader's."""
    return verdict.draft if verdict and verdict.draft else draft


def version_of(verdict: Verdict | None) -> int:
    """0 where there is no verdict."""
    return verdict.version if verdict else 0


def status_of(verdict: Verdict | None) -> Status:
    return verdict.status if verdict else Status.OPEN


def next_verdict(current: Verdict | None, reading_id: int, moderator_id: int, at: datetime) -> Verdict:
    """The next version, so far with all that holds now; `replace` what changes. `reading_id`: what is looked at."""
    if current is None:
        return Verdict(1, Status.OPEN, reading_id, moderator_id, at)
    return replace(current, version=current.version + 1, reading_id=reading_id, moderator_id=moderator_id, at=at)


def undone(versions: Sequence[Verdict], moderator_id: int, at: datetime) -> Verdict:
    """The version before the last, as the next one; to undo that does the last one again. There is at least one."""
    return _again(versions[-2] if len(versions) > 1 else None, versions[-1], moderator_id, at)


def restored(versions: Sequence[Verdict], moderator_id: int, at: datetime) -> Verdict:
    """What stood before it was hidden, now approved: a moderator has looked. The last version hides."""
    seen = next((version for version in reversed(versions) if version.status is not Status.HIDDEN), None)
    return replace(_again(seen, versions[-1], moderator_id, at), status=Status.APPROVED)


def _again(earlier: Verdict | None, last: Verdict, moderator_id: int, at: datetime) -> Verdict:
    earlier = earlier or Verdict(0, Status.OPEN, last.reading_id, moderator_id, at)
    return replace(earlier, version=last.version + 1, moderator_id=moderator_id, at=at)
