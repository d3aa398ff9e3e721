"""While another process keeps the database locked: every interaction is acknowledged before anything is written."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from simcord.actors import MemberActor

from bot.core import words
from bot.core.errors import StoreLocked
from chat.review.reviewing import item
from chat_world import FERRY, URL, Play, World, text_of

OUT_OF_ORDER = words.failures.out_of_order()
OTHER = "https://example.com/other"
PAGES = {URL: FERRY, OTHER: FERRY.model_copy(update={"url": OTHER, "final_url": OTHER})}

Act = Callable[[World, MemberActor, Any], Coroutine[Any, Any, Any]]

ACTS: dict[str, Act] = {
    "a link never read": lambda world, mod, _: mod.slash(world.channel, "summary", url=OTHER, private=True),
    "a link from the cache": lambda world, mod, _: mod.slash(world.channel, "summary", url=URL, private=True),
    "a question": lambda world, mod, _: mod.slash(world.channel, "ask", url=URL, question="Who paid?", private=True),
    "a comparison": lambda world, mod, _: mod.slash(world.channel, "compare", url=URL, other=OTHER),
    "a panel": lambda world, mod, _: mod.click(world.replies[0], label="Claims"),
    "what is kept": lambda world, mod, _: mod.slash(world.channel, "privacy"),
    "the list": lambda world, mod, _: mod.slash(world.channel, "recent"),
    "the queue": lambda world, mod, _: mod.slash(world.channel, "review queue"),
    "a verdict": lambda _world, mod, message: mod.click(message, label="Approve"),
    "a reading made anew": lambda _world, mod, message: mod.click(message, label="Regenerate"),
    "a message's menu": lambda world, mod, _: mod.context_menu(world.channel, "Read this article", world.replies[0]),
}


def _lock(world: World, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Nothing can be written from now on; for each attempt, how much Discord had been asked by then."""
    attempts: list[int] = []

    async def write(_work: object) -> None:
        attempts.append(len(world.env.http_requests))
        raise StoreLocked("database is locked")

    monkeypatch.setattr(world.store, "write", write)
    return attempts


async def test_discord_is_answered_before_anything_is_written(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with item(play, pages=PAGES) as (world, mod, message):
        attempts = _lock(world, monkeypatch)
        for name, act in ACTS.items():
            before = len(world.env.http_requests)
            attempts.clear()
            await act(world, mod, message)
            asked = enumerate(world.env.http_requests[before:], start=before)
            answered = [n for n, request in asked if request.path.endswith("/callback")]
            assert answered, name
            assert all(answered[0] < attempt for attempt in attempts), name


async def test_whoever_asks_for_something_new_is_told_that_it_does_not_work_now(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with item(play, pages=PAGES) as (world, mod, _message):
        _lock(world, monkeypatch)
        result = await mod.slash(world.channel, "summary", url=OTHER, private=True)
        assert result.response is not None
        assert text_of(result.response.message) == OUT_OF_ORDER


async def test_the_buttons_of_cards_go_on_working(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with play() as world:
        await world.alice.send(world.channel, URL)
        _lock(world, monkeypatch)
        result = await world.alice.click(world.replies[0], label="Claims")
        assert result.response is not None
        assert text_of(result.response.message) != OUT_OF_ORDER
