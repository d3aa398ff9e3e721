"""The buttons and selects of the queue; each carries the whole filter, so that it works after a restart too."""

import re
from collections.abc import Sequence
from typing import Any, Final

import discord
from discord import ButtonStyle, SelectDefaultValue, SelectDefaultValueType, SelectOption
from discord.ui import Button, ChannelSelect, Item, LayoutView, Select

from bot.chat.inert import inert
from bot.core import words
from bot.core.queue import Age, QueueFilter, Standing, Story

PAGE, OPEN, STANDING, AGE, CHANNEL, OUTLET = "page", "open", "standing", "age", "channel", "outlet"
TEMPLATE: Final = (
    rf"nutgraf:queue:(?P<control>page|open|standing|age|channel|outlet)"
    rf":(?P<standing>{'|'.join(Standing)}):(?P<age>{'|'.join(Age)})"
    r":(?P<channel>\d{1,20}):(?P<page>\d{1,4}):(?P<host>[^:]*)"
)
LONGEST_HOST = 34  # characters: with all else 100, Discord's limit for a custom_id; there is no filter for longer ones
OPTION = 100  # Discord's limit for the label and the value of an option
LAST_PAGE = 9_998  # the one behind it still fits the custom_id of the button that leads on
GREATEST_ID = 2**63 - 1  # Discord's ids, and so the database's, are no greater
ANY = "any"
CHANNELS = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.voice,
    discord.ChannelType.public_thread,
    discord.ChannelType.news_thread,
]


def custom_id(control: str, wanted: QueueFilter, page: int) -> str:
    facts = (control, wanted.standing, wanted.age, wanted.channel_id or 0, page, wanted.host)
    return ":".join(["nutgraf:queue", *map(str, facts)])


def filter_of(match: re.Match[str]) -> QueueFilter:
    """What a custom_id carries."""
    channel_id = min(int(match["channel"]), GREATEST_ID) or None
    return QueueFilter(Standing(match["standing"]), Age(match["age"]), channel_id, match["host"])


def page_of(match: re.Match[str]) -> int:
    """The page that a custom_id carries, counted from 1; the nearest that there can be."""
    return min(max(int(match["page"]), 1), LAST_PAGE)


def filters(wanted: QueueFilter, hosts: Sequence[str]) -> list[Item[Any]]:
    return [_standings(wanted), _ages(wanted), _channels(wanted), _outlets(wanted, hosts)]


def opener(wanted: QueueFilter, page: int, stories: Sequence[Story]) -> Select[LayoutView]:
    """Opens one of the stories of this page; there is at least one."""
    options = [
        SelectOption(
            label=inert(story.title or story.host, OPTION),
            description=inert(words.review_queue.risks(story), OPTION) or None,
            value=str(story.shown_id),
        )
        for story in stories
    ]
    return Select(custom_id=custom_id(OPEN, wanted, page), placeholder=words.review_queue.open_item(), options=options)


def pager(wanted: QueueFilter, page: int, last: int) -> list[Item[Any]]:
    """Back, the same page again, and on."""
    labels = ((page - 1, "‹"), (page, words.review_queue.refresh()), (page + 1, "›"))
    return [
        Button(
            label=label,
            style=ButtonStyle.secondary,
            custom_id=custom_id(PAGE, wanted, n),
            disabled=not 1 <= n <= last,
        )
        for n, label in labels
    ]


def _standings(wanted: QueueFilter) -> Select[LayoutView]:
    options = [
        SelectOption(label=words.review_queue.standing_name(one), value=one, default=one is wanted.standing)
        for one in Standing
    ]
    return Select(custom_id=custom_id(STANDING, wanted, 1), options=options)


def _ages(wanted: QueueFilter) -> Select[LayoutView]:
    options = [
        SelectOption(label=words.review_queue.age_name(one), value=one, default=one is wanted.age) for one in Age
    ]
    return Select(custom_id=custom_id(AGE, wanted, 1), options=options)


def _channels(wanted: QueueFilter) -> ChannelSelect[LayoutView]:
    """To choose none is to choose all."""
    chosen = [wanted.channel_id] if wanted.channel_id else []
    return ChannelSelect(
        custom_id=custom_id(CHANNEL, wanted, 1),
        placeholder=words.review_queue.any_channel(),
        channel_types=CHANNELS,
        min_values=0,
        default_values=[SelectDefaultValue(id=one, type=SelectDefaultValueType.channel) for one in chosen],
    )


def _outlets(wanted: QueueFilter, hosts: Sequence[str]) -> Select[LayoutView]:
    known = [host for host in dict.fromkeys([*hosts, wanted.host]) if 0 < len(host) <= LONGEST_HOST]
    options = [SelectOption(label=words.review_queue.any_outlet(), value=ANY, default=not wanted.host)]
    options += [SelectOption(label=host, value=host, default=host == wanted.host) for host in known[:24]]
    return Select(custom_id=custom_id(OUTLET, wanted, 1), options=options)
