"""Regenerate: an article read again for one server, by the model or the other one with a hint, or without a model."""

from dataclasses import replace

import pytest
from simcord.results import InteractionResult

from bot.core import words
from bot.core.errors import ModelUnavailable
from bot.core.guild import Setting
from bot.core.kept import Kept, Shown
from bot.core.reading import Draft, Engine, Fallback
from bot.core.review import Status, Verdict
from builders import reading
from chat.review.reviewing import card_text, item, latest, recorded, verdict
from chat_world import FERRY, OPINION, URL, Play, text_of
from fakes import FakeReader, Noon

BETTER = reading(kind="opinion", gist="A columnist says so, and the council denies it.")


async def test_the_model_reads_again_with_the_hint_and_the_cards_change(play: Play) -> None:
    async with item(play) as (world, mod, message):
        world.reader.reading = BETTER
        form = await mod.click(message, label="Regenerate")
        await mod.submit_modal(form, {"engine": "model", "hint": "The council denies it."})
        assert world.reader.hints[-1] == "The council denies it."
        assert BETTER.gist in card_text(world)
        assert "Corrected" not in card_text(world)
        [line] = await recorded(world)
        assert (line.action, line.before, line.after) == ("regenerate", OPINION.gist, BETTER.gist)
        assert line.reason == "The council denies it."
        given = await verdict(world)
        assert given is not None
        assert given.status is Status.OPEN


async def test_in_hold_mode_a_posted_card_waits_for_the_new_reading_to_be_approved(play: Play) -> None:
    async with item(play) as (world, mod, message):
        await world.store.choose(world.server.id, world.server.id, Setting.REVIEW, "hold", 1, world.clock.now())
        world.reader.reading = BETTER
        form = await mod.click(message, label="Regenerate")
        await mod.submit_modal(form, {"engine": "model", "hint": ""})
        assert OPINION.gist in card_text(world)
        await mod.click(latest(world, mod), label="Approve")
        assert BETTER.gist in card_text(world)


def other_model(name: str = "bigger-model") -> FakeReader:
    other = FakeReader(BETTER)
    other.model, other.fingerprint = name, "other-1"
    return other


def engines_in(form: InteractionResult) -> list[str]:
    """What the form offers to have the article read by, as the moderator reads it."""
    assert form.modal is not None
    [choice] = [part["component"] for part in form.modal["components"] if "options" in part["component"]]
    return [option["label"] for option in choice["options"]]


async def test_the_other_model_reads_again_with_the_hint_where_the_operator_has_one(play: Play) -> None:
    other = other_model()
    async with item(play, other_model=other) as (world, mod, message):
        form = await mod.click(message, label="Regenerate")
        assert engines_in(form)[1] == "Another model: bigger-model"
        await mod.submit_modal(form, {"engine": "other", "hint": "The council denies it."})
        assert (other.hints, len(world.reader.asked)) == (["The council denies it."], 1)
        assert BETTER.gist in card_text(world)
        assert "read by bigger-model" in card_text(world)


async def test_no_other_model_is_offered_where_the_operator_has_none(play: Play) -> None:
    async with item(play) as (_world, mod, message):
        form = await mod.click(message, label="Regenerate")
        assert len(engines_in(form)) == 2
        assert "Another model" not in str(form.modal)


async def test_another_model_of_any_name_fits_the_form(play: Play) -> None:
    async with item(play, other_model=other_model("org/*" + "m" * 200)) as (_world, mod, message):
        label = engines_in(await mod.click(message, label="Regenerate"))[1]
        assert len(label) <= 100
        assert "*" not in label


async def test_no_other_server_gets_the_new_reading(play: Play) -> None:
    async with item(play) as (world, mod, message):
        world.reader.reading = BETTER
        await mod.submit_modal(await mod.click(message, label="Regenerate"), {"engine": "model", "hint": ""})
        elsewhere = world.env.create_guild()
        channel = elsewhere.create_text_channel("news")
        await elsewhere.add_member(world.env.create_user("bob")).send(channel, URL)
        assert OPINION.gist in text_of(channel.history()[-1])


async def test_what_is_hidden_stays_hidden_while_it_is_read_again(play: Play) -> None:
    async with item(play) as (world, mod, message):
        await mod.submit_modal(await mod.click(message, label="Hide"), {"reason": "accuracy", "note": ""})
        hidden = card_text(world)
        world.reader.reading = BETTER
        form = await mod.click(latest(world, mod), label="Regenerate")
        await mod.submit_modal(form, {"engine": "extractive", "hint": ""})
        assert card_text(world) == hidden
        assert BETTER.gist in text_of(latest(world, mod))


@pytest.mark.parametrize("hint", ["", "Look at the figures."])
async def test_a_model_that_fails_changes_nothing_and_the_hint_is_given_back(play: Play, hint: str) -> None:
    async with item(play) as (world, mod, message):
        world.reader.error = ModelUnavailable("503")
        await mod.submit_modal(await mod.click(message, label="Regenerate"), {"engine": "model", "hint": hint})
        said = text_of(latest(world, mod))
        assert "away right now" in said
        assert hint in said
        assert OPINION.gist in card_text(world)
        assert await recorded(world) == []


def test_what_the_model_read_after_all_is_not_said_to_be_read_without_it() -> None:
    extract = Draft(reading=OPINION, engine=Engine(name="extractive", fingerprint="rules"))
    by_model = Draft(reading=BETTER, engine=Engine(name="model", model="a model", fingerprint="one"))
    now = Noon().now()
    before = Shown(1, URL, FERRY, Kept(1, extract, now), fallback=Fallback.MODEL_FAILED)
    after = replace(before, verdict=Verdict(1, Status.OPEN, 1, 2, now, draft=by_model))
    assert "read without it" in words.review.small_print(before)
    assert "read without it" not in words.review.small_print(after)
