"""Ask: the button and its form; the answer cites the article, is the asker's alone, and knows what was asked before."""

from typing import Any

import pytest
from simcord.results import InteractionResult

from bot.core import words
from bot.core.errors import ModelUnavailable, PageBlocked, ReadingHidden
from bot.core.guild import Mode, Setting
from bot.core.question import MAX_QUESTION, Reply
from bot.core.review import Status, Verdict
from chat_world import FERRY, URL, Play, World, buttons_of, text_of

SPENT = Reply.model_validate({"statements": [{"text": "4.2 million euros, by the council.", "evidence": [1]}]})


async def card_in(world: World) -> Any:
    await world.alice.send(world.channel, URL)
    return world.replies[0]


async def asks(world: World, question: str, on: Any = None) -> InteractionResult:
    form = await world.alice.click(on or await card_in(world), label="Ask")
    return await world.alice.submit_modal(form, {"question": question})


def said(result: InteractionResult) -> str:
    assert result.response is not None
    return text_of(result.response.message)


async def test_an_answer_cites_the_sentence_it_rests_on_and_is_seen_by_the_asker_alone(play: Play) -> None:
    async with play() as world:
        world.reader.reply = SPENT
        result = await asks(world, "What did the quay cost?")

        assert result.response is not None
        assert result.response.ephemeral
        assert "**What did the quay cost?**" in said(result)
        assert "4.2 million euros, by the council." in said(result)
        assert f"> {FERRY.sentences[0].text}" in said(result)
        assert "answered by test-model" in said(result)
        [link] = [button["url"] for button in buttons_of(result.response.message) if "url" in button]
        assert link.startswith(f"{URL}#:~:text=The%20council")


async def test_what_the_article_does_not_say_is_said_not_to_be_there(play: Play) -> None:
    async with play() as world:
        assert "The article does not say." in said(await asks(world, "Who won the cup?"))


async def test_without_a_model_the_best_matches_are_shown_and_called_a_search(play: Play) -> None:
    async with play(engine="extractive") as world:
        world.reader.reply = Reply.model_validate({"statements": [{"text": FERRY.sentences[0].text, "evidence": [1]}]})
        answer = said(await asks(world, "quay"))
        assert "These are the sentences that match best; no model was asked." in answer
        assert answer.count(FERRY.sentences[0].text) == 1


async def test_a_follow_up_knows_what_its_asker_asked_before_and_nobody_elses_questions(play: Play) -> None:
    async with play() as world:
        world.reader.reply = SPENT
        first = await asks(world, "What did the quay cost?")
        assert first.response is not None
        form = await world.alice.click(first.response.message, label="Ask something else")
        await world.alice.submit_modal(form, {"question": "Who paid?"})
        bob = world.server.add_member(world.env.create_user("bob"))
        form = await bob.click(world.replies[0], label="Ask")
        await bob.submit_modal(form, {"question": "Who is the mayor?"})

        earlier = [[exchange.question for exchange in before] for _, before in world.reader.questions]
        assert earlier == [[], ["what did the quay cost?"], []]


async def test_the_same_question_is_answered_once_for_all(play: Play) -> None:
    async with play() as world:
        world.reader.reply = SPENT
        await asks(world, "What did the quay cost?")
        bob = world.server.add_member(world.env.create_user("bob"))
        form = await bob.click(world.replies[0], label="Ask")
        assert "4.2 million" in said(await bob.submit_modal(form, {"question": "what did the QUAY cost?"}))
        assert len(world.reader.questions) == 1


async def test_a_form_opened_before_a_restart_is_answered_after_it(play: Play) -> None:
    async with play() as world:
        world.reader.reply = SPENT
        form = await world.alice.click(await card_in(world), label="Ask")
        await world.restart()
        assert "4.2 million" in said(await world.alice.submit_modal(form, {"question": "What did the quay cost?"}))


async def test_a_question_of_nothing_visible_is_refused_in_words(play: Play) -> None:
    async with play() as world:
        assert words.failures.broken() not in (refusal := said(await asks(world, "\u200b \u2800")))
        assert str(MAX_QUESTION) in refusal
        assert world.reader.questions == []


async def test_members_are_told_that_nothing_can_answer_but_not_how_to_mend_it(play: Play) -> None:
    async with play() as world:
        card = await card_in(world)
        world.reader.error = ModelUnavailable("refused")
        assert words.failures.model_away() in said(await asks(world, "Who?", card))


async def test_a_question_cannot_speak_on_discord(play: Play) -> None:
    async with play() as world:
        answer = said(await asks(world, "@everyone [free](https://phish.example) <@1>"))
        assert "@" not in answer
        assert "://" not in answer
        assert "](" not in answer


async def test_a_question_by_command_is_answered_for_everybody_or_for_the_asker_alone(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        world.reader.reply = SPENT
        public = await world.alice.slash(world.channel, "ask", url=URL, question="What did the quay cost?")
        private = await world.alice.slash(world.channel, "ask", url=URL, question="Who paid?", private=True)
        assert "4.2 million euros, by the council." in text_of(world.replies[0])
        assert public.response is not None
        assert not public.response.ephemeral
        assert private.response is not None
        assert private.response.ephemeral
        assert world.reader.asked == []  # nobody read the whole article for it


@pytest.mark.parametrize("chosen", [(Setting.MODE, "off"), (Setting.REVIEW, "hold")])
async def test_a_question_by_command_is_private_where_answers_are(play: Play, chosen: tuple[Setting, str]) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await world.store.choose(world.server.id, world.server.id, *chosen, 1, world.clock.now())
        result = await world.alice.slash(world.channel, "ask", url=URL, question="Who paid?")
        assert result.response is not None
        assert result.response.ephemeral


async def test_a_question_about_a_blocked_site_is_refused_privately(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await world.store.choose(
            world.server.id, world.server.id, Setting.BLOCKED_SITES, "news.example", 1, world.clock.now()
        )
        await world.alice.slash(world.channel, "ask", url=URL, question="Who paid?")
        assert "news.example" in text_of(world.channel.history(viewer=world.alice)[-1])
        assert world.replies == []
        assert world.pages.asked == []


async def test_what_moderators_have_hidden_answers_no_questions(play: Play) -> None:
    async with play() as world:
        card = await card_in(world)
        shown = await world.store.shown(1)
        assert shown
        verdict = Verdict(1, Status.HIDDEN, shown.kept.id, 1, world.clock.now())
        await world.store.judge(world.server.id, verdict)
        hidden = words.failures.of_error(ReadingHidden())
        assert hidden in said(await asks(world, "Who paid?", card))
        await world.alice.slash(world.channel, "ask", url=URL, question="Who paid?")
        assert hidden in text_of(world.channel.history(viewer=world.alice)[-1])
        assert world.reader.questions == []


async def test_a_question_about_a_page_behind_a_wall_may_be_helped_by_pasting_its_text(play: Play) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        await world.alice.slash(world.channel, "ask", url=URL, question="Who paid?")
        told = world.channel.history(viewer=world.alice)[-1]
        assert [button["label"] for button in buttons_of(told)] == [words.waiting.paste()]


async def test_a_question_by_command_is_waited_for_with_its_stages(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.answers.stage_line.PAUSE", 0)
    async with play(mode=Mode.REQUEST) as world:
        answered = world.reader.answer
        world.reader.gate.clear()

        async def slowly(*asked: Any) -> Any:
            await world.env.external_wait(world.reader.gate.wait(), reason="the model is slow")
            return await answered(*asked)

        monkeypatch.setattr(world.reader, "answer", slowly)
        await world.alice.slash(world.channel, "ask", url=URL, question="Who paid?")
        assert text_of(world.replies[0]) == "Reading …"
        world.reader.gate.set()
        await world.env.settle()
        assert "**Who paid?**" in text_of(world.replies[0])
