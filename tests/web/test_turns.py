"""A site is asked by few at a time, and not often in a short while."""

import asyncio

import pytest
from aiohttp import web

from bot.core.links import AllowedHosts
from bot.web.fetch import Fetcher
from bot.web.turns import APART, AT_FIRST, AT_ONCE, Turns
from web.sites import Names, reply, serving, to


class Waits:
    """A clock that only sleeping moves, and how long each sleep was."""

    def __init__(self) -> None:
        self.time = 0.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


async def begun(turns: Turns, host: str, waits: Waits, requests: int) -> list[float]:
    """When each of so many requests, one after the other, begins."""
    times: list[float] = []
    for _ in range(requests):
        async with turns.at(host):
            times.append(waits.time)
    return times


async def test_a_page_and_its_redirects_go_at_once_and_what_follows_goes_one_a_second() -> None:
    waits = Waits()
    turns = Turns(waits.now, waits.sleep)
    assert await begun(turns, "paper.example", waits, AT_FIRST + 3) == [0.0] * AT_FIRST + [APART, 2 * APART, 3 * APART]


async def test_another_host_need_not_wait_and_a_rested_one_begins_anew() -> None:
    waits = Waits()
    turns = Turns(waits.now, waits.sleep)
    await begun(turns, "paper.example", waits, AT_FIRST)
    assert await begun(turns, "herald.example", waits, AT_FIRST) == [0.0] * AT_FIRST
    waits.time = AT_FIRST * APART
    assert await begun(turns, "paper.example", waits, AT_FIRST) == [waits.time] * AT_FIRST


async def test_no_more_than_two_requests_to_a_site_are_under_way_and_all_have_their_turn() -> None:
    turns, done, under_way = Turns(), asyncio.Event(), 0

    async def request() -> int:
        nonlocal under_way
        async with turns.at("paper.example"):
            under_way += 1
            most = under_way
            await done.wait()
            under_way -= 1
            return most

    requests = [asyncio.create_task(request()) for _ in range(5)]
    for _ in range(20):
        await asyncio.sleep(0)
    done.set()
    assert max(await asyncio.gather(*requests)) == AT_ONCE


async def test_who_gives_up_waiting_leaves_the_turn_to_the_next() -> None:
    turns, done = Turns(), asyncio.Event()

    async def request() -> None:
        async with turns.at("paper.example"):
            await done.wait()

    holding = [asyncio.create_task(request()) for _ in range(AT_ONCE)]
    waiting, patient = (asyncio.create_task(request()) for _ in range(2))
    await asyncio.sleep(0)
    waiting.cancel()
    done.set()
    await asyncio.gather(*holding, patient)


@pytest.fixture
async def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hosts at which turns were asked for."""
    hosts: list[str] = []
    at = Turns.at
    monkeypatch.setattr(Turns, "at", lambda self, name: hosts.append(name) or at(self, name))
    return hosts


async def redirected_fetch(allowed: str) -> None:
    """From www.newsroom.example to herald.example, both on this machine."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        return await (to("http://herald.example/b") if request.path == "/a" else reply())(request)

    async with serving(answer) as place:
        here = ["127.0.0.1"]
        names = Names(int(place.rpartition(":")[2]), herald=here, **{"www.newsroom": here})
        async with Fetcher(AllowedHosts.parse(allowed), resolver=names) as fetcher:
            await fetcher.fetch("http://www.newsroom.example/a")


async def test_variants_of_a_host_are_one_site_and_a_redirect_waits_for_its_turn_where_it_leads(
    monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    monkeypatch.setattr("bot.web.connector.refusal", lambda address, private: None)
    await redirected_fetch(allowed="")
    assert asked == ["newsroom.example", "herald.example"]


async def test_the_operators_own_hosts_are_not_spared(asked: list[str]) -> None:
    await redirected_fetch(allowed="www.newsroom.example,herald.example")
    assert asked == []
