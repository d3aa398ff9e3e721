"""/compare: what two articles both report, side by side, for the one who asks alone."""

from typing import Any

import discord
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from simcord.results import InteractionResult

from bot.chat.answers.comparing import comparison_view
from bot.chat.answers.comparison_text import comparison_pages
from bot.core import words
from bot.core.comparison import Compared, Comparison, DraftComparison
from bot.core.errors import ReadingHidden
from bot.core.guild import Mode, Setting
from bot.core.reading import Engine, Fallback
from bot.core.review import Status, Verdict
from bot.readers.extractive.reader import ExtractiveReader
from builders import article
from chat.cards.test_card import assert_within_limits, bounded, text_in
from chat_world import Play, World, buttons_of, text_of
from events.posted import BUDGET, HERALD, PAGES, POST


async def compare(world: World, **links: str) -> discord.Message:
    return said(await world.alice.slash(world.channel, "compare", **links))


def said(result: InteractionResult) -> discord.Message:
    assert result.ephemeral
    assert result.response is not None
    return result.response.message


async def hide(world: World, reading_id: int) -> None:
    verdict = Verdict(1, Status.HIDDEN, reading_id, 99, world.clock.now())
    await world.store.judge(world.server.id, verdict)


async def test_each_line_stands_with_the_sentences_of_both_articles(play: Play) -> None:
    async with play(pages=PAGES, mode=Mode.OFF, reads_with=ExtractiveReader()) as world:
        message = await compare(world, url=HERALD.url, other=POST.url)

        text = text_of(message)
        assert f"**Skerra Herald** · {HERALD.title}\n**Harbour Post** · {POST.title}" in text
        both, alone = text.index("**Both report**"), text.index("**Skerra Herald alone**")
        assert both < text.index("> **Skerra Herald**: All 63 passengers and nine crew") < alone
        assert both < text.index("> **Harbour Post**: The coastguard evacuated 63 passengers") < alone
        assert words.comparing.notes(_compared())[-1] in text
        assert world.pages.asked == [HERALD.url, POST.url]


async def test_with_one_link_it_is_held_against_the_article_posted_here_on_the_same_event(play: Play) -> None:
    async with play(pages=PAGES, reads_with=ExtractiveReader()) as world:
        for page in (HERALD, BUDGET):
            await world.alice.send(world.channel, page.url)
        text = text_of(await compare(world, url=POST.url))
        assert f"**Harbour Post** · {POST.title}\n**Skerra Herald** · {HERALD.title}" in text


async def test_where_nothing_on_the_event_was_posted_that_is_said(play: Play) -> None:
    async with play(pages=PAGES) as world:
        await world.alice.send(world.channel, BUDGET.url)
        assert text_of(await compare(world, url=POST.url)) == words.comparing.nothing_to_compare_with()
        assert world.reader.compared == []


@pytest.mark.parametrize("kept_back", ["hidden", "waiting"])
async def test_what_a_member_cannot_see_is_not_chosen_for_them(play: Play, kept_back: str) -> None:
    async with play(pages=PAGES) as world:
        await world.alice.send(world.channel, HERALD.url)
        if kept_back == "hidden":
            await hide(world, 1)
        else:
            place, now = world.channel.id, world.clock.now()
            await world.store.choose(world.server.id, place, Setting.REVIEW, "hold", 1, now)
        assert text_of(await compare(world, url=POST.url)) == words.comparing.nothing_to_compare_with()


async def test_what_moderators_hid_is_not_compared_nor_shown_when_its_pages_are_turned(play: Play) -> None:
    async with play(pages=PAGES, reads_with=ExtractiveReader()) as world:
        await world.alice.send(world.channel, f"{HERALD.url} {POST.url}")
        message = await compare(world, url=HERALD.url, other=POST.url)
        await hide(world, 1)

        hidden = words.failures.of_error(ReadingHidden())
        await world.alice.click(message, label="›")
        assert text_of(world.channel.history(viewer=world.alice)[-1]) == hidden
        assert text_of(await compare(world, url=HERALD.url, other=POST.url)) == hidden


async def test_pages_turn_in_place_and_survive_a_restart(play: Play) -> None:
    async with play(pages=PAGES, reads_with=ExtractiveReader()) as world:
        message = await compare(world, url=HERALD.url, other=POST.url)
        assert "page 1 of 2" in text_of(message)
        await world.restart()
        await world.alice.click(message, label="›")
        second = world.channel.history(viewer=world.alice)[-1]
        assert second.id == message.id
        assert "page 2 of 2" in text_of(second)
        assert "**Harbour Post alone**" in text_of(second)
        assert [button["label"] for button in buttons_of(second) if button.get("disabled")] == ["›"]


async def test_an_article_that_cannot_be_read_is_named(play: Play) -> None:
    async with play(pages=PAGES) as world:
        text = text_of(await compare(world, url=HERALD.url, other="https://news.example/gone"))
        assert text.startswith("There is no page at this link")


async def test_the_same_two_are_compared_once(play: Play) -> None:
    async with play(pages=PAGES) as world:
        for _again in range(2):
            await compare(world, url=HERALD.url, other=POST.url)
        assert world.reader.compared == [(HERALD, POST)]


async def test_articles_read_here_are_offered_for_both(play: Play) -> None:
    async with play(pages=PAGES) as world:
        await world.alice.send(world.channel, HERALD.url)
        for option in ("url", "other"):
            offered = await world.alice.autocomplete(world.channel, "compare", option, "ferry")
            assert [choice["value"] for choice in offered] == [HERALD.url]


# --- what it says, and that it fits

TWO = (article("Two died.", title="One", site="Herald"), article("Three died.", title="Two", site="Herald"))
lines = st.fixed_dictionaries({"text": bounded(320), "evidence": st.lists(st.integers(1, 12), min_size=1, max_size=6)})
how = st.sampled_from(["number", "attribution"])
differences = st.tuples(lines, how).map(lambda two: {**two[0], "differs": two[1]})
comparisons = st.fixed_dictionaries(
    {
        "both": st.lists(lines, max_size=8),
        "differ": st.lists(differences, max_size=8),
        "only_first": st.lists(lines, max_size=8),
        "only_second": st.lists(lines, max_size=8),
    }
).map(Comparison.model_validate)
pages_of_six = st.builds(
    lambda sentences, title, site: article(*sentences, title=title, site=site),
    st.lists(bounded(2000), min_size=6, max_size=6),
    bounded(400),
    st.none() | bounded(400),
)


def _compared(engine: str = "extractive", **lists: Any) -> Compared:
    made = Comparison.model_validate({"both": [], "differ": [], "only_first": [], "only_second": [], **lists})
    draft = DraftComparison(comparison=made, engine=Engine(name=engine, model="m" * 80, fingerprint="f"), dropped=2)
    return Compared(10**17, *TWO, draft, fallback=None if engine == "model" else Fallback.BUDGET_SPENT)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(comparisons, pages_of_six, pages_of_six, st.sampled_from(["model", "extractive"]))
def test_no_page_is_larger_than_discord_takes(made: Comparison, first: Any, second: Any, engine: str) -> None:
    whole = _compared(engine, **dict(made))
    compared = Compared(whole.id, first, second, whole.draft, fallback=whole.fallback)
    for page in range(1, len(comparison_pages(compared)) + 1):
        assert_within_limits(comparison_view(compared, page))


def test_two_articles_of_one_outlet_are_the_first_and_the_second() -> None:
    point = {"text": "They differ in the dead.", "evidence": [1, 2], "differs": "number"}
    text = text_in(comparison_view(_compared(differ=[point])))
    assert "**The first** · One\n**The second** · Two" in text
    differing = "**Their figures differ**\nThey differ in the dead."
    assert f"{differing}\n> **The first**: Two died.\n> **The second**: Three died." in text


@pytest.mark.parametrize(("engine", "line"), [("model", "did not hold"), ("extractive", "Nothing was found")])
def test_nothing_to_show_is_said(engine: str, line: str) -> None:
    compared = _compared(engine)
    if engine == "extractive":
        compared = Compared(1, *TWO, compared.draft.model_copy(update={"dropped": 0}))
    assert line in text_in(comparison_view(compared))


def test_a_hostile_sentence_cannot_speak_from_a_comparison() -> None:
    hostile = article("](https://phish.example) @everyone **win**", title="# [a](http://b)", site="<@1>")
    compared = Compared(1, hostile, TWO[0], _compared(only_first=[{"text": "@here", "evidence": [1]}]).draft)
    said = text_in(comparison_view(compared))
    assert "@" not in said
    assert "://" not in said
    assert "](" not in said
