"""The list of what was read lately, page by page, for one member alone."""

import re
from collections.abc import Sequence
from typing import Any, Self

from discord import ButtonStyle, Interaction, SelectOption
from discord.ui import Button, Container, DynamicItem, Item, LayoutView, Select, Separator, TextDisplay

from bot.chat.cards.card import card
from bot.chat.clicks import Click
from bot.chat.inert import inert
from bot.chat.notice import failure, layout, notice, row_of
from bot.chat.readable import read_here, readable
from bot.chat.sending import acknowledge, answer
from bot.chat.settings.first_day import with_invitation
from bot.core import words
from bot.core.errors import StoreError
from bot.core.recent import LONGEST_SEARCH, Entry, Search

PAGE = 10  # entries, of two lines each
LINE = 180
OPTION = 100  # Discord's limit for the label and the description of a select's option


class RecentButton(
    Click,
    DynamicItem[Button[LayoutView]],
    template=rf"nutgraf:recent:(?P<page>\d{{1,3}}):(?P<title>[^:]{{0,{LONGEST_SEARCH}}}):(?P<outlet>[^:]*)",
):
    """Turns the list to a page. It carries what was searched for, and the list is made again on every click."""

    def __init__(self, page: int, search: Search, label: str = "", disabled: bool = False) -> None:
        super().__init__(
            Button(
                label=label,
                style=ButtonStyle.secondary,
                custom_id=f"nutgraf:recent:{page}:{search.title}:{search.outlet}",
                disabled=disabled,
            )
        )
        self.page = page
        self.search = search

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(int(match["page"]), Search(match["title"], match["outlet"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        if await acknowledge(interaction, thinking=False):
            await answer(interaction, await _view(interaction, self.search, self.page))


class RecentSelect(Click, DynamicItem[Select[LayoutView]], template="nutgraf:recent-card"):
    """Opens the card of an entry; the value chosen is the id of its row."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        options = [
            SelectOption(
                label=inert(_title(one), OPTION), description=inert(_facts(one), OPTION), value=str(one.shown_id)
            )
            for one in entries
        ]
        placeholder = words.recent.open_card()
        super().__init__(Select(custom_id="nutgraf:recent-card", placeholder=placeholder, options=options))

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls()

    async def clicked(self, interaction: Interaction[Any]) -> None:
        """A card of its own, so that the list stays."""
        data: Any = interaction.data
        if await acknowledge(interaction):
            shown = await readable(interaction, int(data["values"][0]))
            await answer(interaction, card([shown]) if shown else notice(words.recent.not_here()))


async def show_recent(interaction: Interaction[Any], search: Search) -> None:
    """Answers a command with the first page."""
    if not await acknowledge(interaction):
        return
    try:
        view = await with_invitation(interaction, await _view(interaction, search, page=1))
    except StoreError as error:
        view = failure(error)
    await answer(interaction, view)


async def _view(interaction: Interaction[Any], search: Search, page: int) -> LayoutView:
    everything = await read_here(interaction)
    entries = [entry for entry in everything if search.finds(entry)]
    if not entries:
        return notice(words.recent.nothing_found() if everything else words.recent.nothing())
    return recent_view(entries, search, page)


def recent_view(entries: Sequence[Entry], search: Search, page: int) -> LayoutView:
    """One page of at least one entry, counted from 1; a page that does not exist is taken for the nearest one."""
    last = -(-len(entries) // PAGE)
    page = min(max(page, 1), last)
    here = entries[(page - 1) * PAGE : page * PAGE]
    box = Container[LayoutView](TextDisplay(f"**{words.recent.title()}** · {words.recent.found(len(entries))}"))
    box.add_item(Separator(visible=False))
    box.add_item(TextDisplay("\n".join(map(_line, here))))
    box.add_item(row_of(RecentSelect(here)))
    if last > 1:
        back = RecentButton(page - 1, search, "‹", disabled=page == 1)
        box.add_item(row_of(back, RecentButton(page + 1, search, "›", disabled=page == last)))
        box.add_item(TextDisplay(f"-# {words.chat.page_line(page, last)}"))
    return layout().add_item(box)


def _line(entry: Entry) -> str:
    return f"**{_title(entry)}**\n-# {inert(_facts(entry), LINE)}"


def _title(entry: Entry) -> str:
    return inert(entry.title, LINE) or words.recent.without_title()


def _facts(entry: Entry) -> str:
    return words.recent.where_from(entry.outlet, entry.shown_at.date())
