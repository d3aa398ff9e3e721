"""What is looked up before an interaction is acknowledged must not keep Discord waiting."""

import pytest

from bot.chat import in_time
from bot.core import words
from bot.core.errors import StoreUnavailable
from chat.reports.reported import moderator
from chat.review.reviewing import item, latest
from chat_world import URL, Play, text_of

UNAVAILABLE = words.failures.for_members(StoreUnavailable())


@pytest.mark.parametrize("label", ["Hide", "Approve"])
async def test_a_moderator_is_told_in_time_that_the_database_does_not_answer(
    play: Play, monkeypatch: pytest.MonkeyPatch, label: str
) -> None:
    async with item(play) as (world, mod, message):
        monkeypatch.setattr(in_time, "SECONDS", 0)
        result = await mod.click(message, label=label)
        assert result.modal is None
        assert text_of(latest(world, mod)) == UNAVAILABLE


async def test_so_are_who_reports_and_who_manages(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with play() as world:
        await world.alice.send(world.channel, URL)
        world.store.alone = False
        world.store._known.clear()  # what was chosen has to be looked up, as after a start
        monkeypatch.setattr(in_time, "SECONDS", 0)
        await world.alice.click(world.replies[0], label="Report")
        assert text_of(latest(world, world.alice)) == UNAVAILABLE
        mod = moderator(world)
        await mod.slash(world.channel, "review queue")
        assert text_of(latest(world, mod)) == UNAVAILABLE
