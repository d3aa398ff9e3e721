"""The record of a server for its moderators: page by page, newest first, and all of it as a CSV file."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Self

from discord import ButtonStyle, File, Interaction, SelectOption
from discord.ui import Button, Container, DynamicItem, Item, LayoutView, Select, Separator, TextDisplay
from discord.ui import File as FileItem
from discord.utils import format_dt

from bot.chat.clicks import Click
from bot.chat.inert import inert
from bot.chat.mention import mention
from bot.chat.notice import layout, row_of
from bot.chat.parts import parts_of
from bot.chat.review.access import reviewed_server
from bot.chat.sending import acknowledge, answer
from bot.core import words
from bot.core.kept import Change
from bot.core.record import Kind, as_csv, is_setting

ON_A_PAGE = 5
SUBJECT, STATE, REASON = 120, 150, 250  # characters; five changes are then 3,500 at most
FILE = "record.csv"


class RecordControl(
    Click,
    DynamicItem[Item[LayoutView]],
    template=r"nutgraf:record:(?P<control>page|kind):(?P<kind>all|reviews|settings):(?P<page>\d{1,6})",
):
    """A button of the pager, or the select for the kind of changes."""

    def __init__(self, item: Item[Any]) -> None:
        super().__init__(item)
        match = self.template.fullmatch(self.custom_id)
        assert match is not None  # noqa: S101 - discord.py has matched it
        self.kind = Kind(match["kind"])
        self.page = int(match["page"])

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls(item)

    async def clicked(self, interaction: Interaction[Any]) -> None:
        await reviewed_server(interaction)
        data: Any = interaction.data
        kind = Kind(data["values"][0]) if "values" in data else self.kind
        if await acknowledge(interaction, thinking=False):
            await show_record(interaction, kind, self.page)


async def show_record(interaction: Interaction[Any], kind: Kind = Kind.ALL, page: int = 1) -> None:
    """Answers an interaction that was acknowledged. Raises ModeratorsOnly, or a StoreError."""
    changes = await parts_of(interaction).store.record(await reviewed_server(interaction))
    await answer(interaction, record_view([one for one in reversed(changes) if kind.holds(one)], kind, page))


async def export_record(interaction: Interaction[Any]) -> None:
    """The same as a file for this moderator alone."""
    text = as_csv(await parts_of(interaction).store.record(await reviewed_server(interaction)))
    view = layout().add_item(TextDisplay(words.record.exported())).add_item(FileItem(f"attachment://{FILE}"))
    await answer(interaction, view, lambda: File(BytesIO(text.encode()), FILE))


def record_view(changes: Sequence[Change], kind: Kind, page: int) -> LayoutView:
    """One page, counted from 1; a page that does not exist is taken for the nearest one."""
    last = max(1, -(-len(changes) // ON_A_PAGE))
    page = min(max(page, 1), last)
    here = changes[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    text = "\n".join(map(_line, here)) or words.record.nothing()
    box = Container[LayoutView](TextDisplay(f"**{words.record.title()}**"), Separator(), TextDisplay(text))
    box.add_item(row_of(_kinds(kind)))
    if last > 1:
        box.add_item(row_of(_turn(kind, page - 1, last, "‹"), _turn(kind, page + 1, last, "›")))
        box.add_item(TextDisplay(f"-# {words.chat.page_line(page, last)}"))
    return layout().add_item(box)


def _line(change: Change) -> str:
    """What was done to what; then when, by whom, from what to what and why."""
    details = [
        format_dt(change.at),
        mention(change.actor_id),
        words.record.from_to(*(text and inert(text, STATE) for text in (change.before, change.after))),
        inert(change.reason or "", REASON),
    ]
    return f"**{words.record.done(change)}** · {_subject(change)}\n-# {' · '.join(filter(None, details))}"


def _subject(change: Change) -> str:
    if not is_setting(change):
        return inert(change.subject, SUBJECT)
    return words.settings.this_server() if change.subject == str(change.server_id) else f"<#{change.subject}>"


def _kinds(chosen: Kind) -> RecordControl:
    options = [SelectOption(label=words.record.kind_name(kind), value=kind, default=kind is chosen) for kind in Kind]
    return RecordControl(Select(custom_id=f"nutgraf:record:kind:{chosen}:1", options=options))


def _turn(kind: Kind, page: int, last: int, label: str) -> RecordControl:
    custom_id, disabled = f"nutgraf:record:page:{kind}:{page}", not 1 <= page <= last
    return RecordControl(Button(label=label, style=ButtonStyle.secondary, custom_id=custom_id, disabled=disabled))
