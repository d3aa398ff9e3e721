"""The queue, the record and the file of it, as moderators use them; nothing exceeds a limit of Discord."""

import csv
from datetime import timedelta
from io import StringIO

import pytest

from bot.chat.review import queue_filters
from bot.chat.review.queue_filters import LONGEST_HOST
from bot.chat.review.queue_filters import custom_id as filter_id
from bot.core.guild import Setting
from bot.core.kept import Change
from bot.core.queue import Age, QueueFilter, Standing
from builders import article
from chat.reports.reported import choose, moderator, report
from chat.review.reviewing import custom_id, hide, item, latest, panel, queue
from chat_world import FERRY, URL, Play, World, text_of

MANY = {
    f"https://{host}.example/{n}": article(
        f"It rained on day {n}.", title=f"Day {n}", final_url=f"https://{host}.example/{n}"
    )
    for n, host in enumerate(["news", "paper", "news", "news", "news", "news", "news"])
}


async def test_an_empty_queue_says_so(play: Play) -> None:
    async with play() as world:
        said = text_of(await queue(world, moderator(world)))
        assert "0 readings" in said
        assert "Nothing here." in said


async def test_a_line_says_what_it_is_why_it_is_risky_and_how_it_stands(play: Play) -> None:
    async with play() as world:
        await world.alice.send(world.channel, URL)
        await report(world, world.alice)
        said = text_of(await queue(world, moderator(world)))
        assert f"**{FERRY.title}**\n-# {FERRY.site} · 1 report · nobody has looked at it yet" in said


async def posted(world: World) -> None:
    for url in MANY:
        await world.alice.send(world.channel, url)


async def test_it_pages_and_filters_also_after_a_restart(play: Play) -> None:
    async with play(pages=MANY) as world:
        await posted(world)
        mod = moderator(world)
        message = await queue(world, mod)
        assert "7 readings" in text_of(message)
        assert "Day 0" not in text_of(message)
        await mod.click(message, label="›")
        message = latest(world, mod)
        assert "Day 0" in text_of(message)
        assert "page 2 of 2" in text_of(message)
        await world.restart()
        await mod.select(message, ["paper.example"], custom_id=custom_id(message, "queue:outlet"))
        message = latest(world, mod)
        assert "1 reading" in text_of(message)
        assert "Day 1" in text_of(message)
        await mod.select(message, ["hidden"], custom_id=custom_id(message, "queue:standing"))
        message = latest(world, mod)
        assert "Nothing here." in text_of(message)
        await mod.select(message, ["all"], custom_id=custom_id(message, "queue:standing"))
        assert "Day 1" in text_of(latest(world, mod))
        assert "1 reading" in text_of(latest(world, mod))


async def test_it_is_filtered_by_channel_and_by_age(play: Play) -> None:
    async with play(pages=MANY) as world:
        first, *_ = MANY
        other = world.server.create_text_channel("other")
        await world.alice.send(other, first)
        mod = moderator(world)
        message = await queue(world, mod)
        await mod.select(message, [world.channel], custom_id=custom_id(message, "queue:channel"))
        assert "0 readings" in text_of(latest(world, mod))
        message = latest(world, mod)
        await mod.select(message, [other], custom_id=custom_id(message, "queue:channel"))
        message = latest(world, mod)
        assert "1 reading" in text_of(message)
        await mod.select(message, ["day"], custom_id=custom_id(message, "queue:age"))
        assert "1 reading" in text_of(latest(world, mod))
        world.client.parts.clock.forward(timedelta(days=2))  # pyright: ignore[reportAttributeAccessIssue]
        await mod.click(latest(world, mod), label="Refresh")
        assert "0 readings" in text_of(latest(world, mod))


async def test_what_was_settled_leaves_the_queue_when_it_is_drawn_again(play: Play) -> None:
    async with item(play) as (world, mod, message):
        await mod.click(message, label="Approve")
        assert "0 readings" in text_of(await queue(world, mod))


async def test_the_history_is_newest_first_and_paged_and_filtered(play: Play) -> None:
    async with item(play) as (world, mod, message):
        await choose(world, Setting.MODE, "auto")
        await hide(mod, message)
        for _ in range(5):
            await mod.click(latest(world, mod), label="Undo")
        history = panel(await mod.slash(world.channel, "review history"))
        assert "page 1 of 2" in text_of(history)
        assert text_of(history).count("Undone") == 5
        await mod.click(history, label="›")
        last = text_of(latest(world, mod))
        assert "**Hidden** · Ferry cut was hidden, columnist says" in last
        assert "open → hidden · accuracy – It was 4.2." in last
        assert f"<@{mod.id}>" in last
        history = latest(world, mod)
        await mod.select(history, ["settings"], custom_id=custom_id(history, "record"))
        said = text_of(latest(world, mod))
        assert "nothing → auto" in said
        assert "Undone" not in said


async def test_the_record_is_exported_whole_with_no_cell_that_is_a_formula(play: Play) -> None:
    async with play() as world:
        mod, at = moderator(world), world.clock.now()
        evil = Change(world.server.id, mod.id, "correct", "=HYPERLINK(1)", "+1", '@a "b", c', at, "-2")
        await world.store.add_to_record(evil)
        result = await mod.slash(world.channel, "review export")
        assert result.ephemeral
        [file] = panel(result).attachments
        rows = list(csv.reader(StringIO((await file.read()).decode())))
        assert rows == [
            ["at", "actor_id", "action", "subject", "before", "after", "reason"],
            [at.isoformat(), str(mod.id), "correct", "'=HYPERLINK(1)", "'+1", '\'@a "b", c', "'-2"],
        ]


@pytest.mark.parametrize("control", [queue_filters.STANDING, queue_filters.OUTLET, queue_filters.CHANNEL])
def test_the_longest_filter_fits_into_a_custom_id(control: str) -> None:
    longest = QueueFilter(max(Standing, key=len), max(Age, key=len), 10**20 - 1, "x" * LONGEST_HOST)
    assert len(filter_id(control, longest, 9999)) <= 100
