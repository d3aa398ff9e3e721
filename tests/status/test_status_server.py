"""The status server over real sockets, and `nutgraf status` that asks it."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import timedelta

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot import status_page
from bot.core.budget import Budget
from bot.core.errors import StoreUnavailable
from bot.core.fair_queue import FairQueue
from bot.core.kept import Place
from bot.core.usage import Limits, Price
from bot.core.vitals import Gateway, Space
from bot.status.examination import Examination
from bot.status.server import served
from bot.status.watch import Watch
from bot.store.store import SqlStore
from fakes import Noon

CONNECTED = Gateway(connected=True, latency=0.04, shards=1, servers=2, synced=True)
SECRET = "https://news.example/private-remark"


@dataclass
class Bot:
    """What is looked at: a real database, and a gateway that is as the test says."""

    store: SqlStore
    address: tuple[str, int]
    clock: Noon = field(default_factory=Noon)
    gateway: Gateway = CONNECTED

    def __post_init__(self) -> None:
        self.watch = Watch(lambda: self.gateway, self.clock)
        self.budget = Budget(self.store, self.clock, Limits(whole_bot=50_000), Price(1, 2))
        self.examination = Examination(self.watch, self.store, FairQueue(self.clock), self.budget)

    def serving(self) -> AbstractAsyncContextManager[None]:
        return served(self.examination, self.address)

    async def get(self, path: str, method: str = "GET") -> tuple[int, str]:
        host, port = self.address
        async with aiohttp.request(method, f"http://{host}:{port}{path}") as response:
            return response.status, await response.text()


@pytest.fixture
async def idle(store: SqlStore) -> Bot:
    """Not served yet."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return Bot(store, free.getsockname())


@pytest.fixture
async def bot(idle: Bot) -> AsyncGenerator[Bot]:
    async with idle.serving():
        yield idle


async def test_a_bot_that_is_well_says_ok(bot: Bot) -> None:
    assert await bot.get("/healthz") == await bot.get("/readyz") == (200, "ok")


async def test_without_its_gateway_it_is_first_not_ready_and_later_not_well(bot: Bot) -> None:
    bot.watch.look(0)
    bot.gateway = Gateway(synced=True)
    assert (await bot.get("/healthz"))[0] == 200
    assert await bot.get("/readyz") == (503, "gateway: not connected to Discord")
    bot.clock.time += timedelta(seconds=121)
    bot.watch.look(0)
    assert await bot.get("/healthz") == (503, "gateway: not connected to Discord for 2 min")
    bot.gateway = CONNECTED
    bot.watch.look(0)
    assert (await bot.get("/healthz"))[0] == 200


async def test_a_database_that_fails_is_told_with_its_reason(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails() -> None:
        raise StoreUnavailable("database disk image is malformed")

    monkeypatch.setattr(bot.store, "space", fails)
    assert await bot.get("/healthz") == (503, "database: database disk image is malformed")
    assert (await bot.get("/metrics"))[0] == 200


async def test_a_database_that_hangs_is_not_waited_for_nor_asked_again_meanwhile(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    answers = asyncio.Event()

    async def hangs() -> Space:
        asked.append(1)
        await answers.wait()
        return Space()

    monkeypatch.setattr(bot.store, "space", hangs)
    monkeypatch.setattr(bot.examination._reading, "_seconds", 0.01)
    for _ in range(3):
        assert await bot.get("/healthz") == (503, "database: no answer within 0.01 s")
    assert len(asked) == 1
    answers.set()
    monkeypatch.undo()
    assert (await bot.get("/healthz"))[0] == 200


async def test_the_metrics_hold_what_is_now_and_neither_ids_nor_links(bot: Bot) -> None:
    half_a_minute_ago = bot.clock.now() - timedelta(seconds=30)
    await bot.store.accept(Place(111222333, 444555666, 777888999), [SECRET], half_a_minute_ago, bot.clock.now())
    _, told = await bot.get("/metrics")
    lines = told.splitlines()
    for line in (
        "nutgraf_healthy 1.0",
        "nutgraf_gateway_connected 1.0",
        "nutgraf_gateway_latency_seconds 0.04",
        "nutgraf_queue_waiting 0.0",
        "nutgraf_inbox_open 1.0",
        "nutgraf_inbox_oldest_seconds 30.0",
        "nutgraf_budget_left_tokens 50000.0",
        "nutgraf_backup_age_seconds NaN",
    ):
        assert line in lines
    _, status = await bot.get("/status")
    for kept_to_us in (SECRET, "news.example", "111222333", "444555666", "777888999"):
        assert kept_to_us not in told + status


async def test_before_the_first_heartbeat_the_latency_is_not_a_number(bot: Bot) -> None:
    bot.gateway = Gateway()
    assert "nutgraf_gateway_latency_seconds NaN" in (await bot.get("/metrics"))[1]


async def test_it_is_only_to_be_read(bot: Bot) -> None:
    assert [(await bot.get("/status", method))[0] for method in ("POST", "PUT", "DELETE", "HEAD")] == [405] * 4
    assert (await bot.get("/"))[0] == 404


async def test_a_taken_port_is_one_warning_and_the_bot_goes_on(idle: Bot) -> None:
    with socket.create_server(idle.address), capture_logs() as logs:
        async with idle.serving():
            pass
    assert [(line["log_level"], line["event"]) for line in logs] == [("warning", "status_not_served")]


async def test_it_stops_with_the_program(idle: Bot) -> None:
    async with idle.serving():
        assert (await idle.get("/healthz"))[0] == 200
    with socket.create_server(idle.address):  # is free again
        pass
    others = asyncio.all_tasks() - {asyncio.current_task()}
    assert not [task for task in others if "watch" in repr(task)]


async def test_nutgraf_status_reads_what_the_bot_says(bot: Bot) -> None:
    report = await asyncio.to_thread(status_page.ask, *bot.address)
    assert report
    assert (report.healthy, report.vitals.gateway) == (True, CONNECTED)


async def test_nutgraf_status_takes_nothing_else_for_the_bot(idle: Bot) -> None:
    assert await asyncio.to_thread(status_page.ask, *idle.address) is None
    async with await asyncio.start_server(_no_bot, *idle.address):
        assert await asyncio.to_thread(status_page.ask, *idle.address) is None


async def _no_bot(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"220 mail.example ready\r\n")
    writer.close()
