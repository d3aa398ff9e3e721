"""Both ends of the inbox, as doubles: a desk that reads, and a channel that takes what was read; and lives of it."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from structlog.contextvars import get_contextvars

from bot.core.answer import Answer
from bot.core.attempt import Result, Sending, nonce
from bot.core.errors import PageGone
from bot.core.inbox import Inbox
from bot.core.kept import Accepted, Place
from bot.core.leases import LEASE, RENEWAL
from bot.core.progress import Progress, Stage, Step
from bot.core.reading import Draft, Engine
from bot.store.store import SqlStore
from builders import article, reading
from fakes import Noon

PLACE = Place(server_id=1, channel_id=2, message_id=3)
ELSEWHERE = Place(server_id=1, channel_id=2, message_id=4)


class PatientDesk:
    """Reads once `open` is set, and says of the links in `in_line` that they wait for their turn meanwhile.

    Records what was asked, and by whom, under which id the log stands, and how many reads are under way. `busy` is set
    when `expected` links have been asked for. What stands in `failing` is raised, and no page is at a link in `gone`.
    """

    def __init__(self) -> None:
        self.open = asyncio.Event()
        self.open.set()
        self.busy = asyncio.Event()
        self.expected = 1
        self.asked: list[str] = []
        self.gone: set[str] = set()
        self.failing: dict[str, Exception] = {}
        self.in_line: set[str] = set()
        self.members: list[int | None] = []
        self.logged_as: list[object] = []
        self.at_once = 0

    async def read(self, row: Accepted, progress: Progress) -> Answer:
        url = row.url
        self.asked.append(url)
        self.members.append(row.member_id)
        self.logged_as.append(get_contextvars().get("link"))
        progress(Stage(Step.WAITING if url in self.in_line else Step.FETCHING))
        if len(self.asked) == self.expected:
            self.busy.set()
        self.at_once += 1
        try:
            await self.open.wait()
        finally:
            self.at_once -= 1
        if url in self.failing:
            raise self.failing[url]
        if url in self.gone:
            raise PageGone("404")
        draft = Draft(reading=reading(), engine=Engine(name="extractive", fingerprint="f1"))
        return Answer(url, 1, article("The ferry stops."), 1, draft, cached=False)

    async def asked_for(self, links: int) -> None:
        """Until so many have been asked for, from the beginning on."""
        self.expected = links
        if len(self.asked) < links:
            self.busy.clear()
            async with asyncio.timeout(10):
                await self.busy.wait()


class Channel:
    """Takes deliveries; refuses them while `broken`, and while `slow` takes them once it may `go_on`.

    `standing`: the links whose replies are found there. `unsent`: deliveries that were not to be made any more.
    """

    def __init__(self) -> None:
        self.broken = False
        self.slow = False
        self.called = asyncio.Event()
        self.go_on = asyncio.Event()
        self.delivered: list[tuple[Place, list[str], str]] = []
        self.standing: set[str] = set()
        self.given_up: list[Place] = []
        self.gave_up = asyncio.Event()
        self.unsent = 0

    async def find(self, rows: list[Accepted]) -> str | None:
        return "answered" if any(row.sending_at and row.url in self.standing for row in rows) else None

    async def give_up(self, row: Accepted) -> None:
        self.gave_up.set()
        if self.broken:
            raise ConnectionResetError
        self.given_up.append(row.place)

    async def deliver(self, place: Place, results: list[Result], sending: Sending) -> str:
        self.called.set()
        if self.slow:
            await self.go_on.wait()
        rows = [row for row, _ in results]
        if not await sending(rows):
            self.unsent += 1
            return "withdrawn"
        if self.broken:
            raise ConnectionResetError
        told = [type(result).__name__ if isinstance(result, PageGone) else row.url for row, result in results]
        self.delivered.append((place, told, nonce(rows)))
        return "answered"


class Life:
    """One life of the program: its inbox over the test's database, with ends of its own."""

    def __init__(self, store: SqlStore, clock: Noon) -> None:
        self.desk = PatientDesk()
        self.channel = Channel()
        self.inbox = Inbox(store, self.desk, self.channel, clock)

    @property
    def told(self) -> list[list[str]]:
        return [told for _, told, _ in self.channel.delivered]

    async def post(self, *urls: str) -> None:
        self.inbox.start(await self.inbox.accept(PLACE, list(urls)))


def outcomes(database: Path) -> list[tuple[str, str | None]]:
    with closing(sqlite3.connect(database)) as rows:
        return rows.execute("SELECT url, outcome FROM inbox ORDER BY id").fetchall()


async def pauses(store: SqlStore, clock: Noon) -> timedelta:
    """Until what is open is due, once it waits."""
    async with asyncio.timeout(10):
        while not (overdue := (await store.backlog(clock.now() + LEASE - RENEWAL)).overdue):  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    return overdue - clock.now()
