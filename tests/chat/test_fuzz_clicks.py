"""Whatever custom_id a click comes back with, and whatever is typed, there is an answer in words and nothing breaks."""

import asyncio
import re
from typing import Any

import discord
from discord.ui import ActionRow, LayoutView
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.chat.clicks import Click
from bot.chat.settings.sites import read_sites
from bot.core.errors import QuestionRefused
from bot.core.guild import Mode
from bot.core.question import cleaned_question
from chat.reports.reported import moderator
from chat_world import URL, Play, World


def _templates(base: type = Click) -> list[Any]:
    """Of every button there is; a select comes back as what we sent, with values of ours."""
    kinds = [kind for sub in base.__subclasses__() for kind in [sub, *sub.__subclasses__()]]
    named = [kind for kind in kinds if "Select" not in kind.__name__]
    return [getattr(kind, "__discord_ui_compiled_template__") for kind in named]  # noqa: B009 - mangled in a class


ASCII = st.characters(codec="ascii")
SELECTS = re.compile("nutgraf:(?:queue|record):(?!page:)")
custom_ids = st.one_of(
    [st.from_regex(template, fullmatch=True, alphabet=ASCII) for template in _templates()],
).filter(lambda custom_id: len(custom_id) <= 100 and not SELECTS.match(custom_id))


async def _click(world: World, custom_id: str) -> None:
    view = LayoutView(timeout=None)
    view.add_item(ActionRow[LayoutView](discord.ui.Button[LayoutView](label="x", custom_id=custom_id)))
    channel = world.client.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send(view=view)
    result = await moderator(world).click(message, custom_id=custom_id)
    assert result.acknowledged, custom_id


# Not shrunk: to find the simplest failing list would open hundreds of worlds.
@settings(
    max_examples=4,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much],
)
@given(ids=st.lists(custom_ids, min_size=12, max_size=12))
def test_a_click_on_what_is_gone_or_never_was_is_answered(play: Play, ids: list[str]) -> None:
    async def clicks() -> None:
        async with play(mode=Mode.AUTO) as world:
            await world.alice.send(world.channel, URL)
            for custom_id in ids:
                await _click(world, custom_id)

    with capture_logs() as logs:
        asyncio.run(clicks())
    assert [line for line in logs if line["event"].endswith("_failed")] == []


PAGES_THAT_NEVER_WERE = [
    "nutgraf:queue:page:open:month:7:00:,",
    "nutgraf:queue:page:open:all:0:9999:",
    "nutgraf:queue:page:open:all:99999999999999999999:1:",
    "nutgraf:record:page:all:000000",
    "nutgraf:record:page:all:999999",
    "nutgraf:recent:0::",
    "nutgraf:recent:999::",
]


def test_a_click_on_a_page_that_never_was_shows_the_nearest(play: Play) -> None:
    async def clicks() -> None:
        async with play(mode=Mode.AUTO) as world:
            for custom_id in PAGES_THAT_NEVER_WERE:
                await _click(world, custom_id)

    with capture_logs() as logs:
        asyncio.run(clicks())
    assert [line for line in logs if line["event"].endswith("_failed")] == []


@given(st.text())
def test_any_list_of_sites_is_hosts_and_nonsense(typed: str) -> None:
    hosts, nonsense = read_sites(typed)
    assert all(host.isascii() and "." in host for host in hosts)
    assert len(hosts) + len(nonsense) <= len(typed.splitlines())


@given(st.text(max_size=400))
def test_any_question_is_asked_or_refused(typed: str) -> None:
    try:
        asked = cleaned_question(typed)
    except QuestionRefused:
        return
    assert asked.isprintable()
    assert 1 <= len(asked) <= 300


def test_every_button_is_tried() -> None:
    assert len(_templates()) > 8
