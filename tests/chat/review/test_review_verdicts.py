"""Each verdict from the click to the card: what it changes, where, and what the record says of it."""

import discord
import pytest

from bot.core import words
from bot.core.errors import ReadingHidden
from bot.core.guild import Mode, Setting
from bot.core.reports import Outcome
from bot.core.review import Rubric
from builders import article
from chat.reports.reported import choose, moderator, report
from chat.review.reviewing import (
    card_text,
    choose_statement,
    correct,
    hide,
    item,
    labels,
    latest,
    opened,
    recorded,
    verdict,
)
from chat_world import FERRY, OPINION, URL, Play, World, buttons_of, text_of

HIDDEN = words.failures.of_error(ReadingHidden())


async def changes(world: World) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(one.action, one.before, one.after, one.reason) for one in await recorded(world)]


async def test_an_item_shows_the_card_and_that_nobody_has_looked(play: Play) -> None:
    async with item(play) as (_, _mod, message):
        assert message.flags.ephemeral
        assert OPINION.gist in text_of(message)
        assert "nobody has looked at it yet" in text_of(message)
        assert labels(message)[-5:] == ["Approve", "Regenerate", "Hide", "Block site", "Undo"]


async def test_the_pages_behind_it_hold_the_sentences_behind_each_statement(play: Play) -> None:
    async with item(play) as (world, mod, message):
        said = ""
        for _ in range(3):
            await mod.click(message, label="›")
            message = latest(world, mod)
            said += text_of(message)
        assert said.count(f"> {FERRY.sentences[0].text}") == 2
        assert f"> {FERRY.sentences[1].text}" in said
        assert [b["label"] for b in buttons_of(message) if b.get("disabled")] == ["›", "Undo"]


async def test_an_approval_is_shown_and_recorded_and_changes_no_card(play: Play) -> None:
    async with item(play) as (world, mod, message):
        before = card_text(world)
        await mod.click(message, label="Approve")
        assert f"approved by <@{mod.id}>" in text_of(latest(world, mod))
        assert card_text(world) == before
        assert await changes(world) == [("approve", "open", "approved", None)]
        [line] = await recorded(world)
        assert (line.actor_id, line.subject) == (mod.id, FERRY.title)


async def test_what_is_hidden_goes_from_every_card_also_older_ones_and_from_later_answers(play: Play) -> None:
    async with item(play) as (world, mod, message):
        await world.alice.send(world.channel, URL)
        other = world.server.create_text_channel("other")
        await world.alice.send(other, URL)
        await hide(mod, message)
        for card in (*world.replies, other.history()[-1]):
            assert text_of(card) == HIDDEN
            assert buttons_of(card) == []
        assert f"hidden by <@{mod.id}>: accuracy – It was 4.2." in text_of(latest(world, mod))
        assert OPINION.gist in text_of(latest(world, mod))
        await world.alice.send(world.channel, URL)
        assert len(world.replies) == 2
        assert await changes(world) == [("hide", "open", "hidden", "accuracy – It was 4.2.")]


async def test_what_is_restored_comes_back_to_every_card(play: Play) -> None:
    async with item(play) as (world, mod, message):
        before = card_text(world)
        await hide(mod, message)
        await mod.click(latest(world, mod), label="Restore")
        assert card_text(world) == before
        assert len(buttons_of(world.replies[0])) == 5
        assert await changes(world) == [
            ("hide", "open", "hidden", "accuracy – It was 4.2."),
            ("restore", "hidden", "approved", None),
        ]


async def test_a_correction_reaches_posted_cards_later_answers_and_panels_and_says_that_it_is_one(play: Play) -> None:
    async with item(play) as (world, mod, message):
        await correct(mod, message, text="The council spent the money, she says.")
        assert "The council spent the money, she says." in card_text(world)
        assert "Corrected by a moderator: accuracy" in card_text(world)
        await world.alice.send(world.channel, URL)
        assert "The council spent the money, she says." in card_text(world, 1)
        assert len(world.reader.asked) == 1
        summary = await world.alice.click(world.replies[0], label="Summary")
        assert summary.response is not None
        assert "Corrected by a moderator: accuracy" in text_of(summary.response.message)
        assert await changes(world) == [
            ("correct", OPINION.gist, "The council spent the money, she says.", "accuracy – It was 4.2.")
        ]


async def test_a_form_holds_the_text_as_it_is_and_the_quotes_stay(play: Play) -> None:
    async with item(play) as (world, mod, message):
        form = await choose_statement(mod, message, 3)
        assert form.modal is not None
        assert OPINION.claims[0].text in str(form.modal)
        await mod.submit_modal(form, {"text": "The council spent a lot.", "reason": "context", "note": ""})
        claims = await world.alice.click(world.replies[0], label="Claims")
        assert claims.response is not None
        said = text_of(claims.response.message)
        assert "The council spent a lot." in said
        assert f"> {FERRY.sentences[0].text}" in said


async def test_a_claim_whose_text_is_emptied_is_removed(play: Play) -> None:
    async with item(play) as (world, mod, message):
        await correct(mod, message, 3, text="")
        assert "No claims to check" in card_text(world)
        [(action, before, after, _)] = await changes(world)
        assert (action, before, after) == ("correct", OPINION.claims[0].text, None)


async def test_a_correction_that_cannot_be_taken_is_given_back(play: Play) -> None:
    async with item(play) as (world, mod, message):
        before = card_text(world)
        await correct(mod, message, text="\u200b")
        assert "takes 1 to 320 characters" in text_of(latest(world, mod))
        assert card_text(world) == before
        assert await verdict(world) is None


async def test_an_undo_goes_back_to_the_version_before_and_another_one_forth_again(play: Play) -> None:
    async with item(play) as (world, mod, message):
        before = card_text(world)
        await correct(mod, message)
        await mod.click(latest(world, mod), label="Undo")
        assert card_text(world) == before
        await mod.click(latest(world, mod), label="Undo")
        assert "Mended." in card_text(world)
        assert [one[0] for one in await changes(world)] == ["correct", "undo", "undo"]


async def test_another_server_is_not_touched(play: Play) -> None:
    async with item(play) as (world, mod, message):
        elsewhere = world.env.create_guild()
        channel = elsewhere.create_text_channel("news")
        bob = elsewhere.add_member(world.env.create_user("bob"))
        await bob.send(channel, URL)
        before = text_of(channel.history()[-1])
        await correct(mod, message)
        await hide(mod, latest(world, mod))
        assert text_of(channel.history()[-1]) == before
        await bob.send(channel, URL)
        assert OPINION.gist in text_of(channel.history()[-1])


async def test_only_the_box_of_the_judged_reading_changes_in_a_message_of_two(play: Play) -> None:
    rain = article("The council spent €4.2 million on it.", "It will rain again.", title="It rained")
    async with play(pages={URL: FERRY, "https://news.example/rain": rain}) as world:
        await world.alice.send(world.channel, f"{URL} https://news.example/rain")
        mod = moderator(world)
        message = await opened(world, mod)
        await hide(mod, message)
        said = card_text(world)
        assert HIDDEN in said
        assert rain.title in said
        assert FERRY.title not in said
        assert len(buttons_of(world.replies[0])) == 5


async def test_a_site_is_blocked_for_the_server_and_for_channels_with_lists_of_their_own(play: Play) -> None:
    async with item(play) as (world, mod, message):
        now = world.clock.now()
        await choose(world, Setting.BLOCKED_SITES, "bad.example")
        await world.store.choose(world.server.id, world.channel.id, Setting.BLOCKED_SITES, "worse.example", 1, now)
        await mod.submit_modal(await mod.click(message, label="Block site"), {"note": "Spam."})
        assert card_text(world) == HIDDEN
        choices = await world.store.choices(world.server.id)
        assert choices[world.server.id][Setting.BLOCKED_SITES] == "bad.example news.example"
        assert choices[world.channel.id][Setting.BLOCKED_SITES] == "worse.example news.example"
        assert (await changes(world))[-1] == ("block_site", "open", "hidden", "Spam.")


@pytest.mark.parametrize(
    ("label", "outcome"), [("Approve", Outcome.KEPT), ("Hide", Outcome.HIDDEN), ("Block site", Outcome.HIDDEN)]
)
async def test_a_verdict_settles_the_reports(play: Play, label: str, outcome: Outcome) -> None:
    async with play() as world:
        await world.alice.send(world.channel, URL)
        await report(world, world.alice, "context", "Half is missing.")
        mod = moderator(world)
        message = await opened(world, mod)
        said = text_of(message)
        assert f"<@{world.alice.id}>: {words.reports.reason_name(Rubric.CONTEXT)} · Half is missing." in said
        clicked = await mod.click(message, label=label)
        if outcome is Outcome.HIDDEN:
            fields = {"note": ""} if label == "Block site" else {"reason": "context", "note": ""}
            await mod.submit_modal(clicked, fields)
        assert await world.store.open_reports(world.server.id, 1) == []
        assert "Half is missing." not in text_of(latest(world, mod))


async def test_an_approval_posts_the_cards_that_waited(play: Play) -> None:
    async with play(mode=Mode.AUTO) as world:
        await choose(world, Setting.REVIEW, "hold")
        await world.alice.send(world.channel, URL)
        assert world.replies == []
        mod = moderator(world)
        message = await opened(world, mod)
        await mod.click(message, label="Approve")
        assert OPINION.gist in card_text(world)


async def test_a_card_that_cannot_be_changed_is_said_and_recorded_and_a_deleted_one_is_passed_over(play: Play) -> None:
    async with item(play) as (world, mod, message):
        await world.alice.send(world.channel, URL)
        first, second = world.replies
        world.env.inject_error("PATCH", f"/channels/{world.channel.id}/messages/{second.id}", status=403, code=50001)
        await correct(mod, message)
        assert "1 card could not be changed" in text_of(latest(world, mod))
        assert "Mended." in text_of(await _again(world, first))
        assert (await changes(world))[0][3] == "accuracy – It was 4.2. · 1 card could not be changed"


async def test_the_history_of_an_item_lists_every_verdict_newest_first(play: Play) -> None:
    async with item(play) as (world, mod, message):
        await mod.click(message, label="Approve")
        await hide(mod, latest(world, mod))
        result = await mod.click(latest(world, mod), label="History")
        assert result.response is not None
        lines = text_of(result.response.message).splitlines()
        assert "hidden by" in lines[1]
        assert "approved by" in lines[2]


async def _again(world: World, message: discord.Message) -> discord.Message:
    return next(one for one in world.replies if one.id == message.id)


async def test_a_card_drawn_again_keeps_the_style_and_the_language_of_its_channel(play: Play) -> None:
    async with play() as world:
        await choose(world, Setting.STYLE, "full")
        await choose(world, Setting.LANGUAGE, "de")
        await world.alice.send(world.channel, URL)
        before = card_text(world)
        mod = moderator(world)
        message = await opened(world, mod)
        await correct(mod, message)
        assert card_text(world).replace("Mended.", OPINION.gist).splitlines()[:-1] == before.splitlines()[:-1]
        assert "14. März 2026" in card_text(world)


async def test_the_site_of_the_article_is_blocked_and_not_the_one_that_shortened_the_link(play: Play) -> None:
    short = "https://short.example/x"
    async with play(pages={short: FERRY}) as world:
        await world.alice.send(world.channel, short)
        mod = moderator(world)
        await mod.submit_modal(await mod.click(await opened(world, mod), label="Block site"), {"note": ""})
        choices = await world.store.choices(world.server.id)
        assert choices[world.server.id][Setting.BLOCKED_SITES] == "news.example"
