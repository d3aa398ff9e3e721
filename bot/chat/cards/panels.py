"""Panels: buttons that show a part of a reading to the clicker alone, and that outlive a restart."""

import re
from typing import Any, Self

from discord import ButtonStyle, Interaction
from discord.ui import ActionRow, Button, Container, DynamicItem, Item, LayoutView, Separator, TextDisplay

from bot.chat.cards.panel_text import Panel, Passage, pages
from bot.chat.clicks import Click
from bot.chat.inert import inert
from bot.chat.notice import layout, notice, row_of
from bot.chat.parts import parts_of
from bot.chat.sending import acknowledge, answer
from bot.chat.withholding import let_see
from bot.core import words
from bot.core.kept import Shown

TITLE = 200
SMALL_PRINT = 300
OPENING = 0  # the page number of the buttons on a card, which open a new panel; a panel's own pages count from 1


class PanelButton(
    Click,
    DynamicItem[Button[LayoutView]],
    template=r"nutgraf:(?P<panel>summary|argument|claims):(?P<shown>\d{1,18}):(?P<page>\d{1,3})",
):
    """Carries only a verb, a row's id and a page: the row is read again on every click."""

    def __init__(
        self, panel: Panel, shown_id: int, page: int = OPENING, label: str | None = None, disabled: bool = False
    ) -> None:
        super().__init__(
            Button(
                label=label or words.chat.panel_name(panel),
                style=ButtonStyle.secondary,
                custom_id=f"nutgraf:{panel}:{shown_id}:{page}",
                disabled=disabled,
            )
        )
        self.panel = panel
        self.shown_id = shown_id
        self.page = page

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(Panel(match["panel"]), int(match["shown"]), int(match["page"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        """Opens a panel for the clicker, whose own buttons turn its page in place; those of a panel that everybody
        sees do not."""
        in_place = self.page != OPENING and interaction.message is not None and interaction.message.flags.ephemeral
        if not await acknowledge(interaction, thinking=not in_place):
            return
        shown = await parts_of(interaction).store.shown(self.shown_id)
        if shown is None:
            view = notice(words.chat.card_expired())
        else:
            view = panel_view(self.panel, await let_see(interaction, shown), self.page)
        await answer(interaction, view)


def panel_view(panel: Panel, shown: Shown, page: int = OPENING) -> LayoutView:
    """One page of a panel, counted from 1; a page that does not exist is taken for the nearest one.

    Its box has the id of a card's: where everybody sees it, a verdict puts the card in its place.
    """
    all_pages = pages(panel, shown)
    page = min(max(page, 1), len(all_pages))
    heading = f"**{words.chat.panel_name(panel)}** · {inert(shown.article.title, TITLE)}"
    box = Container[LayoutView](TextDisplay(heading), id=shown.id)
    for passage in all_pages[page - 1]:
        add_passage(box, passage)
    box.add_item(Separator(visible=False))
    if len(all_pages) > 1:
        box.add_item(_pager(panel, shown.id, page, len(all_pages)))
    box.add_item(TextDisplay(f"-# {_small_print(shown, page, len(all_pages))}"))
    view = layout()
    view.add_item(box)
    return view


def add_passage(box: Container[LayoutView], passage: Passage) -> None:
    """Below what a box holds already: a gap, the text, and where it can be linked a button that leads there."""
    box.add_item(Separator(visible=False))
    box.add_item(TextDisplay(passage.text))
    if passage.link:
        box.add_item(ActionRow(Button[LayoutView](label=words.chat.open_article(), url=passage.link)))


def _pager(panel: Panel, shown_id: int, page: int, last: int) -> ActionRow[LayoutView]:
    return row_of(
        PanelButton(panel, shown_id, page - 1, "‹", disabled=page == 1),
        PanelButton(panel, shown_id, page + 1, "›", disabled=page == last),
    )


def _small_print(shown: Shown, page: int, last: int) -> str:
    where = f"{words.chat.page_line(page, last)} · " if last > 1 else ""
    return where + inert(words.review.small_print(shown), SMALL_PRINT)
