"""/usage: what a server's managers see of what was read there, what it took, and what is left."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import discord
import pytest
from PIL import Image
from simcord.actors import MemberActor

from bot.chat.chart import BACKGROUND, COLOURS, HEIGHT, WIDTH, chart
from bot.core import words
from bot.core.budget import Budget
from bot.core.errors import ManagersOnly, StoreUnavailable
from bot.core.usage import Limits, Price, Usage
from chat_world import URL, Play, World, parts, text_of

TODAY = date(2026, 3, 14)  # of the world's clock
DAYS = [TODAY - timedelta(days=n) for n in reversed(range(14))]


def manager_of(world: World) -> MemberActor:
    role = world.server.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return world.server.add_member(world.env.create_user("mia"), roles=[role])


async def usage(world: World, asker: MemberActor | None = None) -> discord.Message:
    result = await (asker or manager_of(world)).slash(world.channel, "usage")
    assert result.ephemeral
    assert result.response is not None
    return result.response.message


def gallery_of(message: discord.Message) -> list[dict[str, Any]]:
    galleries = [
        part for part in parts(message.components) if part["type"] == discord.ComponentType.media_gallery.value
    ]
    return [item for gallery in galleries for item in gallery["items"]]


async def test_a_manager_sees_readings_cache_hits_tokens_cost_and_what_is_left(play: Play) -> None:
    async with play() as world:
        limits, price = Limits(per_server=200_000), Price(10, 100)
        world.client.parts.desk.budget = Budget(world.store, world.clock, limits, price)
        world.reader.tokens = (12_000, 300)
        for _ in range(3):
            await world.alice.send(world.channel, URL)
        said = text_of(await usage(world))
    assert "187,700 tokens left until the budget renews: <t:1773532800:R>." in said
    assert "**test-model** · 1 reading · 2 from the cache · 12,300 tokens · 0.150 US dollars" in said
    assert [line.split() for line in said.splitlines() if line.startswith("14 Mar")] == [
        ["14", "Mar", "1", "2", "12,300", "0.150"]
    ]


async def test_the_chart_is_attached_with_its_words_for_who_cannot_see_it(play: Play) -> None:
    async with play() as world:
        world.reader.tokens = (12_000, 300)
        await world.alice.send(world.channel, URL)
        message = await usage(world)
    [item] = gallery_of(message)
    assert item["description"] == "Tokens used on each day: 12,300 together, most on 14 March 2026 with 12,300."
    assert [attachment.filename for attachment in message.attachments] == ["usage.png"]


async def test_readings_without_a_model_are_told_and_need_no_chart(play: Play) -> None:
    async with play(engine="extractive") as world:
        await world.alice.send(world.channel, URL)
        message = await usage(world)
    assert "**without a model** · 1 reading · 0 from the cache" in text_of(message)
    assert gallery_of(message) == []


async def test_without_a_price_nothing_is_said_of_cost(play: Play) -> None:
    async with play() as world:
        world.reader.tokens = (12_000, 300)
        await world.alice.send(world.channel, URL)
        said = text_of(await usage(world))
    assert "12,300 tokens" in said
    assert "US" not in said


async def test_a_server_where_nothing_was_read_is_told_so_and_sees_nobody_elses(play: Play) -> None:
    async with play() as world:
        reservation = await world.store.reserve(world.server.id + 1, "test-model", 0, Limits(), world.clock.now())
        assert reservation is not None
        await world.store.settle(reservation, 1, 5_000, 0)
        said = text_of(await usage(world))
    assert said.splitlines()[1:] == [words.usage.left(None, ""), words.usage.nothing(14)]


async def test_what_was_read_more_than_two_weeks_ago_is_not_shown(play: Play) -> None:
    async with play() as world:
        await world.store.count_cache_hit(world.server.id, "test-model", world.clock.now() - timedelta(days=14))
        assert words.usage.nothing(14) in text_of(await usage(world))


async def test_who_does_not_manage_the_server_is_told_that_and_nothing_else(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Discord hides the command from them; a server can allow it to anybody all the same."""
    async with play() as world:
        await world.alice.send(world.channel, URL)
        mia = manager_of(world)
        monkeypatch.setattr(discord.Interaction, "permissions", discord.Permissions.none())
        assert text_of(await usage(world, mia)) == words.failures.of_error(ManagersOnly())


async def test_a_database_that_fails_is_said_in_words(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def locked(*_: object) -> None:
        raise StoreUnavailable("locked")

    async with play() as world:
        monkeypatch.setattr(world.store, "usage", locked)
        assert "out of order right now" in text_of(await usage(world))


async def test_a_models_name_cannot_become_markup(play: Play) -> None:
    async with play() as world:
        await world.store.count_cache_hit(world.server.id, "<@1> **x**", world.clock.now())
        assert "<@1>" not in text_of(await usage(world))


def colours_in(png: bytes) -> set[str]:
    image = Image.open(BytesIO(png))
    assert image.size == (WIDTH, HEIGHT)
    found = image.getcolors(WIDTH * HEIGHT)
    assert found is not None
    return {"#{:02x}{:02x}{:02x}".format(*colour) for _, colour in found if isinstance(colour, tuple)}


def test_the_chart_has_a_colour_for_each_model_that_used_tokens() -> None:
    of = [Usage(TODAY, model, 1, 0, tokens, 0) for model, tokens in (("a", 900), ("b", 100), ("c", 0))]
    found = colours_in(chart(of, DAYS))
    assert {BACKGROUND, COLOURS[0], COLOURS[1]} <= found
    assert COLOURS[2] not in found


@pytest.mark.parametrize("tokens", [1, 999, 123_456, 4_000_000_000])
def test_the_chart_holds_any_number_of_tokens_models_and_letters(tokens: int) -> None:
    names = [f"modèle-{n}-{'x' * 60}" for n in range(9)]
    of = [Usage(TODAY, name, 1, 0, tokens, tokens) for name in names]
    assert COLOURS[-1] in colours_in(chart(of, DAYS))
