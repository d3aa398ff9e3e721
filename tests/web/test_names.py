"""Names are asked of the system, and none waits for another."""

import asyncio
import socket
import threading
from typing import Any

import pytest
from aiohttp.abc import ResolveResult

from bot.core.errors import PageUnreachable
from bot.core.links import NO_HOSTS, AllowedHosts
from bot.web.fetch import Fetcher, Limits
from bot.web.names import SystemResolver
from web.sites import reply, serving


async def addresses(name: str) -> list[str]:
    answers: list[ResolveResult] = await SystemResolver().resolve(name, 80)
    return [answer["host"] for answer in answers]


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """A system in which dead.example is not answered before the event, and void.example does not exist."""
    answered = threading.Event()

    def getaddrinfo(host: str, port: int, *_: object, **__: object) -> list[Any]:
        assert threading.current_thread() is not threading.main_thread(), "the event loop would wait"
        if host == "dead.example":
            answered.wait()
        if host == "void.example":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("9.9.9.9", port)),
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("2620:fe::9", port, 0, 0)),
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return answered


async def test_a_name_has_all_the_addresses_that_the_system_knows(system: threading.Event) -> None:
    assert await addresses("paper.example") == ["9.9.9.9", "2620:fe::9"]


async def test_a_hundred_names_without_an_answer_hold_up_no_other(system: threading.Event) -> None:
    waiting = [asyncio.create_task(addresses("dead.example")) for _ in range(100)]
    await asyncio.sleep(0)
    assert await addresses("paper.example")
    system.set()
    assert all(await asyncio.gather(*waiting))


async def test_the_system_is_asked_unless_something_else_is_chosen() -> None:
    async with serving(reply()) as place:
        port = place.rpartition(":")[2]
        async with Fetcher(AllowedHosts.parse(f"localhost:{port}")) as fetcher:
            assert (await fetcher.fetch(f"http://localhost:{port}/")).body == b"<p>Ferry</p>"


async def test_who_gives_up_waiting_for_a_name_is_told_so(system: threading.Event) -> None:
    before, complaints = threading.enumerate(), list[dict[str, Any]]()
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: complaints.append(context))
    async with Fetcher(NO_HOSTS, Limits(connect_seconds=0.05)) as fetcher:
        with pytest.raises(PageUnreachable, match=r"dead.example: the name was not resolved in 0.05 s"):
            await fetcher.fetch("http://dead.example/")
        with pytest.raises(PageUnreachable, match=r"void.example: the name was not found"):
            await fetcher.fetch("http://void.example/")
    system.set()
    for late in set(threading.enumerate()) - set(before):
        late.join()
    await asyncio.sleep(0)
    assert complaints == []
