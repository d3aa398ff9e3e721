"""A member reports a reading: the form, the limits, and what the reporter hears afterwards."""

from datetime import timedelta

from simcord.actors import MemberActor

from bot.chat.reports.settling import settle
from bot.core import words
from bot.core.errors import NoLongerKept, PageBlocked
from bot.core.guild import Mode
from bot.core.reports import DAY, Limit, Outcome, Refusal
from bot.core.review import Rubric
from builders import article
from chat.reports.reported import card_in, member, moderator, report, said
from chat_world import FERRY, URL, Play, World, text_of

OTHERS = [f"https://news.example/{n}" for n in range(5)]
PAGES = {URL: FERRY} | {url: article(f"Story {url}.", title=url, final_url=url) for url in OTHERS}


async def settled(world: World, outcome: Outcome, reading_id: int = 1) -> None:
    await settle(world.client, world.client.parts, world.server.id, reading_id, 99, outcome)
    await world.env.settle()


def messages_to(who: MemberActor) -> list[str]:
    return [text_of(message) for message in who.user.dm_channel.history()]


async def test_a_report_is_kept_with_its_reason_and_note_and_thanked_for(play: Play) -> None:
    async with play() as world:
        await card_in(world)
        assert await report(world, world.alice, "context", "The council's answer is missing.") == words.reports.thanks()
        [kept] = await world.store.open_reports(world.server.id, 1)
        assert (kept.report.reporter_id, kept.report.reason) == (world.alice.id, Rubric.CONTEXT)
        assert kept.report.note == "The council's answer is missing."


async def test_something_else_is_a_reason_too_and_a_note_is_optional(play: Play) -> None:
    async with play() as world:
        await card_in(world)
        assert await report(world, world.alice, "other") == words.reports.thanks()
        [kept] = await world.store.open_reports(world.server.id, 1)
        assert (kept.report.reason, kept.report.note) == (None, "")


async def test_a_form_that_was_opened_before_a_restart_is_taken_after_it(play: Play) -> None:
    async with play() as world:
        form = await world.alice.click(await card_in(world), label="Report")
        await world.restart()
        answered = await world.alice.submit_modal(form, {"reason": "accuracy", "note": ""})
        assert said(answered) == words.reports.thanks()
        assert len(await world.store.open_reports(world.server.id, 1)) == 1


async def test_who_has_reported_a_reading_is_told_so_before_filling_in_another_form(play: Play) -> None:
    async with play() as world:
        card = await card_in(world)
        await report(world, world.alice)
        again = await world.alice.click(card, label="Report")
        assert again.modal is None
        assert said(again) == words.reports.refused(Refusal(Limit.REPORTED), "")


async def test_two_forms_open_at_once_make_one_report(play: Play) -> None:
    async with play() as world:
        card = await card_in(world)
        forms = [await world.alice.click(card, label="Report") for _ in range(2)]
        answers = [said(await world.alice.submit_modal(form, {"reason": "accuracy", "note": ""})) for form in forms]
        assert answers == [words.reports.thanks(), words.reports.refused(Refusal(Limit.REPORTED), "")]
        assert len(await world.store.open_reports(world.server.id, 1)) == 1


async def test_the_fourth_open_report_waits_until_one_is_settled(play: Play) -> None:
    async with play(pages=PAGES, max_links=4) as world:
        for url in OTHERS[:4]:
            await world.alice.send(world.channel, url)
        for card in world.replies[:3]:
            assert await report(world, world.alice, card=card) == words.reports.thanks()
        refused = await world.alice.click(world.replies[3], label="Report")
        assert said(refused) == words.reports.refused(Refusal(Limit.OPEN), "")
        await settled(world, Outcome.KEPT)
        assert await report(world, world.alice, card=world.replies[3]) == words.reports.thanks()


async def test_after_three_dismissals_the_next_report_has_to_wait_and_it_is_said_how_long(play: Play) -> None:
    async with play(pages=PAGES) as world:
        for n, url in enumerate(OTHERS[:3], 1):
            await world.alice.send(world.channel, url)
            assert await report(world, world.alice, card=world.replies[-1]) == words.reports.thanks()
            await settled(world, Outcome.DISMISSED, reading_id=n)
        await world.alice.send(world.channel, OTHERS[3])
        refused = said(await world.alice.click(world.replies[-1], label="Report"))
        assert f"<t:{int((world.clock.now() + DAY).timestamp())}:R>" in refused
        world.clock.forward(DAY + timedelta(seconds=1))
        assert await report(world, world.alice, card=world.replies[-1]) == words.reports.thanks()


async def test_the_reporter_hears_the_outcome_in_a_direct_message_that_makes_no_sound(play: Play) -> None:
    async with play() as world:
        await card_in(world)
        await report(world, world.alice)
        await settled(world, Outcome.CORRECTED)
        assert messages_to(world.alice) == [words.reports.settled(FERRY.title, Outcome.CORRECTED)]
        assert world.alice.user.dm_channel.history()[0].flags.suppress_notifications
        assert (await world.alice.click(world.replies[0], label="Claims")).followups == []


async def test_who_takes_no_direct_messages_hears_it_once_after_the_next_click_in_that_server(play: Play) -> None:
    async with play() as world:
        card = await card_in(world)
        await report(world, world.alice)
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
        await settled(world, Outcome.HIDDEN)
        heard = await world.alice.click(card, label="Claims")
        news = words.reports.settled(FERRY.title, Outcome.HIDDEN)
        assert [text_of(followup.message) for followup in heard.followups] == [news]
        assert all(followup.ephemeral for followup in heard.followups)
        assert (await world.alice.click(card, label="Claims")).followups == []


async def test_who_takes_no_direct_messages_hears_it_after_a_command_too_and_nobody_else_does(play: Play) -> None:
    async with play() as world:
        await card_in(world)
        await report(world, world.alice)
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
        await settled(world, Outcome.KEPT)
        assert (await member(world, "bob").slash(world.channel, "help")).followups == []
        [followup] = (await world.alice.slash(world.channel, "help")).followups
        assert text_of(followup.message) == words.reports.settled(FERRY.title, Outcome.KEPT)


async def test_in_direct_messages_there_are_no_moderators_to_report_to(play: Play) -> None:
    async with play() as world:
        user = world.alice.user
        await user.slash("summary", url=URL)
        clicked = await user.click(user.dm_channel.history()[-1], label="Report")
        assert clicked.modal is None
        assert said(clicked) == words.reports.only_in_servers()


async def test_a_report_on_what_is_no_longer_kept_is_answered_in_words(play: Play) -> None:
    async with play() as world:
        card = await card_in(world)
        form = await world.alice.click(card, label="Report")
        await world.store.forget_server(world.server.id)
        for answered in (
            await world.alice.submit_modal(form, {"reason": "accuracy", "note": ""}),
            await world.alice.click(card, label="Report"),
        ):
            assert said(answered) == words.failures.of_error(NoLongerKept())


async def test_a_moderator_may_report_like_anybody_else(play: Play) -> None:
    async with play() as world:
        await card_in(world)
        assert await report(world, moderator(world)) == words.reports.thanks()


async def test_a_pasted_text_has_no_moderators_to_report_it_to(play: Play) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        world.pages.articles["-"] = FERRY
        failed = (await world.alice.slash(world.channel, "summary", url=URL)).followups[-1].message
        form = await world.alice.click(failed, label=words.waiting.paste())
        pasted = (await world.alice.submit_modal(form, {"text": "The council spent it."})).response
        assert pasted is not None
        assert said(await world.alice.click(pasted.message, label="Report")) == words.reports.only_in_servers()
