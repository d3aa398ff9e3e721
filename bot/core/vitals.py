"""How a running bot is: what is looked at, and the rules by which it is well and ready."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Protocol, Self

from pydantic import BaseModel

GATEWAY_SECONDS = 120.0
"""Discord's own restarts take a bot off its gateway for less."""
DATABASE_SECONDS = 5.0
"""As long as SQLite itself waits for a lock."""
STUCK_SECONDS = 15 * 60.0
"""An article that a slow model reads in parts takes minutes."""
LAG_SECONDS = 5.0
"""Discord takes an interaction for failed after three."""
LEAST_FREE = 50_000_000
"""Bytes: what a day's copy of a small database and its journal take."""


class Gateway(BaseModel, frozen=True):
    """The connection to Discord; `latency` in seconds, None before the first heartbeat was answered.

    `synced`: Discord has our commands.
    """

    connected: bool = False
    latency: float | None = None
    shards: int = 0
    servers: int = 0
    synced: bool = False


class Backlog(BaseModel, frozen=True):
    """The inbox: links not finished (None while the database does not say), since when the oldest, since when one is
    due that nobody took up, and when a link was finished last. All in UTC."""

    open: int | None = None
    oldest: datetime | None = None
    overdue: datetime | None = None
    finished: datetime | None = None


class Space(BaseModel, frozen=True):
    """What the database takes, and what is left on its disk, in bytes, and when it was last copied, in UTC.

    PostgreSQL tells the first alone; None is what nobody knows.
    """

    taken: int | None = None
    free: int | None = None
    backed_up: datetime | None = None


class Database(BaseModel, frozen=True):
    """What it says when it is to be read and to be written, None where all is well."""

    unreadable: str | None = None
    unwritable: str | None = None
    space: Space = Space()


class VitalsStore(Protocol):
    """How the database is, and the inbox in it."""

    async def backlog(self, now: datetime) -> Backlog:
        """What is in the inbox; due is what nobody has taken up until `now`."""
        ...

    async def space(self) -> Space:
        """What the database takes and what is left for it."""
        ...

    async def try_writing(self) -> None:
        """Change nothing, in a transaction that writes."""
        ...


class Queue(BaseModel, frozen=True):
    """Readings that have their turn, and that wait for one."""

    holding: int = 0
    waiting: int = 0


class Timing(BaseModel, frozen=True):
    """So many times, and how long: half and 95 in 100 took no longer, in seconds, by the buckets of the metric."""

    count: int
    median: float | None = None
    p95: float | None = None


class Model(BaseModel, frozen=True):
    """`budget_left`: tokens of today, None without a limit; `cost` in US dollars, None without prices."""

    tokens_in: int = 0
    tokens_out: int = 0
    cost: float | None = None
    budget_left: int | None = None
    breaker_open: bool = False


class Counted(BaseModel, frozen=True):
    """What was counted since the start."""

    accepted: int = 0
    finished: dict[str, int] = {}
    cached: int = 0
    made: int = 0
    failures: dict[str, int] = {}
    extractors_replaced: int = 0
    identified: int = 0
    resumed: int = 0
    link: Timing = Timing(count=0)
    stages: dict[str, Timing] = {}


class Vitals(BaseModel, frozen=True):
    """One look at a running bot, at `at`. `lag`: the event loop's in the last minute, at worst, in seconds.

    `gateway_seen`: when every shard was last seen connected, or the start of the program.
    """

    started: datetime
    at: datetime
    gateway: Gateway
    gateway_seen: datetime
    database: Database
    backlog: Backlog
    queue: Queue
    lag: float
    model: Model
    counted: Counted

    @property
    def ailments(self) -> list[str]:
        """Why it is not well, a line each; none where it is."""
        return list(_ailments(self))

    @property
    def unready(self) -> list[str]:
        """Why it cannot do its work this very moment, a line each."""
        return list(_unready(self))

    def since(self, moment: datetime | None) -> timedelta:
        """How long ago that was; no time where it never was."""
        return self.at - moment if moment else timedelta()


class Report(BaseModel, frozen=True):
    """What /status says: a look, and what it means."""

    healthy: bool
    ready: bool
    ailments: list[str]
    unready: list[str]
    vitals: Vitals

    @classmethod
    def on(cls, vitals: Vitals) -> Self:
        ailments, unready = vitals.ailments, vitals.unready
        return cls(healthy=not ailments, ready=not unready, ailments=ailments, unready=unready, vitals=vitals)


def _ailments(vitals: Vitals) -> Iterator[str]:
    """What does not pass by itself within the time that it commonly takes."""
    away = vitals.since(vitals.gateway_seen)
    if not vitals.gateway.connected and away.total_seconds() > GATEWAY_SECONDS:
        yield f"gateway: not connected to Discord for {_minutes(away)}"
    if vitals.database.unreadable:
        yield f"database: {vitals.database.unreadable}"
    if stuck := _stuck(vitals):
        yield f"queue: {stuck}"
    if vitals.lag > LAG_SECONDS:
        yield f"event loop: late by {vitals.lag:.1f} s"


def _stuck(vitals: Vitals) -> str | None:
    """Either (1) nobody takes up what is due, or (2) who has a turn does not end, and (3) nothing else is finished.

    What waits for the model's return, or for a rate to let it begin, is neither due nor has it a turn.
    """
    backlog, quiet = vitals.backlog, vitals.since(max(vitals.backlog.finished or vitals.started, vitals.started))
    long = timedelta(seconds=STUCK_SECONDS)
    if vitals.since(backlog.overdue) > long and quiet > long:
        return f"a link is due for {_minutes(vitals.since(backlog.overdue))}, and nothing was finished meanwhile"
    if vitals.queue.holding and vitals.since(backlog.oldest) > long and quiet > long:
        return f"{vitals.queue.holding} being read, and nothing was finished for {_minutes(quiet)}"
    return None


def _unready(vitals: Vitals) -> Iterator[str]:
    if not vitals.gateway.connected:
        yield "gateway: not connected to Discord"
    if not vitals.gateway.synced:
        yield "commands: not brought to Discord"
    if trouble := vitals.database.unreadable or vitals.database.unwritable:
        yield f"database: {trouble}"
    free = vitals.database.space.free
    if free is not None and free < LEAST_FREE:
        yield f"disk: {free / 1e6:.0f} MB left"


def _minutes(time: timedelta) -> str:
    return f"{time.total_seconds() / 60:.0f} min"
