"""Members' reports that something is wrong with a reading, and how many of them one member may make."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.review import Rubric

MOST_NOTE = 300  # characters
DAY = timedelta(days=1)

# Nutgraf's own tiers, against reports that only keep moderators busy.
MOST_OPEN = 3
MOST_A_DAY = 5
DISMISSALS = 3  # one after the other, after which a member may make fewer
MOST_A_DAY_AFTER_DISMISSALS = 1


class Outcome(StrEnum):
    """How moderators settled a report: with a verdict over the reading, or by dismissing it."""

    KEPT = "kept"
    CORRECTED = "corrected"
    REREAD = "reread"
    HIDDEN = "hidden"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Report:
    """What a member says is wrong with a reading that was shown; no `reason` for something other than the five."""

    server_id: int
    shown_id: int
    reporter_id: int
    reason: Rubric | None
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as the store keeps it; open until it is settled.

    `channel_id`, `message_id`: where moderators see it, if they chose a channel for reports.
    """

    id: int
    report: Report
    settled_at: datetime | None = None
    outcome: Outcome | None = None
    channel_id: int | None = None
    message_id: int | None = None


class Limit(StrEnum):
    """Why a report is not taken: the same member's on the same reading is open, too many are, or too many that day."""

    REPORTED = "reported"
    OPEN = "open"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Refusal:
    """`until`: from when on a report is taken again, where that is known."""

    limit: Limit
    until: datetime | None = None


def refusal(earlier: Sequence[KeptReport], at: datetime) -> Refusal | None:
    """Why a member may not report now; `earlier` are all of this member's reports in the server, newest first."""
    if sum(kept.settled_at is None for kept in earlier) >= MOST_OPEN:
        return Refusal(Limit.OPEN)
    most = _most_a_day(earlier)
    if len(earlier) < most:
        return None
    until = earlier[most - 1].report.at + DAY
    return Refusal(Limit.DAY, until) if until > at else None


def _most_a_day(earlier: Sequence[KeptReport]) -> int:
    settled = sorted((kept.settled_at, kept.id, kept.outcome) for kept in earlier if kept.settled_at)
    last = [outcome for *_, outcome in settled[-DISMISSALS:]]
    return MOST_A_DAY_AFTER_DISMISSALS if last == [Outcome.DISMISSED] * DISMISSALS else MOST_A_DAY
