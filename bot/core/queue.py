"""The moderators' queue: what was shown in a server, riskiest first, and what of it is asked for."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.review import Status
from bot.core.risk import Risks


class Standing(StrEnum):
    """What is listed by how moderators have judged it. `open`: not judged yet, or reported since."""

    OPEN = "open"
    REPORTED = "reported"
    APPROVED = "approved"
    CORRECTED = "corrected"
    HIDDEN = "hidden"
    ALL = "all"


class Age(StrEnum):
    """When it was first shown in the server: at most so long ago."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"

    def since(self, now: datetime) -> datetime | None:
        return now - timedelta(days=_DAYS[self]) if self in _DAYS else None


_DAYS = {Age.DAY: 1, Age.WEEK: 7, Age.MONTH: 30}


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What of the queue is asked for; None or empty is everything. `host` is that of the links as posted."""

    standing: Standing = Standing.OPEN
    age: Age = Age.ALL
    channel_id: int | None = None
    host: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One line of the queue: a text in a language, by where it was shown last; `reports`: how many are open.

    `shown_at`: when it was shown first. `moderator_id`: who gave the verdict that holds, None where there is none.
    """

    shown_id: int
    title: str
    site: str | None
    host: str
    shown_at: datetime
    risks: Risks
    reports: int
    status: Status
    corrected: bool
    moderator_id: int | None


@dataclass(frozen=True, slots=True)
class Queue:
    """One page of it, and how many stories there are on all pages. `hosts`: the server's, the most frequent first."""

    stories: list[Story]
    total: int
    hosts: list[str]
