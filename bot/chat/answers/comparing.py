"""/compare: two articles side by side, for one member alone, page by page."""

import re
from typing import Any, Self

from discord import ButtonStyle, Interaction
from discord.ui import Button, Container, DynamicItem, Item, LayoutView, Separator, TextDisplay

from bot.chat.also_posted import best_match
from bot.chat.answers.comparison_text import articles_of, comparison_pages, small_print
from bot.chat.answers.stage_line import stage_line
from bot.chat.cards.panels import add_passage
from bot.chat.clicks import Click
from bot.chat.languages import reading_language
from bot.chat.notice import failure, layout, notice, row_of
from bot.chat.parts import parts_of, turn_for
from bot.chat.reading import article_in
from bot.chat.sending import acknowledge, answer
from bot.chat.settings.first_day import with_invitation
from bot.core import words
from bot.core.comparison import Compared
from bot.core.errors import NutgrafError, ReadingHidden
from bot.core.progress import Stage, Step


class CompareButton(
    Click,
    DynamicItem[Button[LayoutView]],
    template=r"nutgraf:compare:(?P<comparison>\d{1,18}):(?P<page>\d{1,3})",
):
    """Turns a comparison to a page; the rows are read again on every click, and what was hidden meanwhile stays so."""

    def __init__(self, comparison_id: int, page: int, label: str = "", disabled: bool = False) -> None:
        custom_id = f"nutgraf:compare:{comparison_id}:{page}"
        super().__init__(Button(label=label, style=ButtonStyle.secondary, custom_id=custom_id, disabled=disabled))
        self.comparison_id = comparison_id
        self.page = page

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(int(match["comparison"]), int(match["page"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        if not await acknowledge(interaction, thinking=False):
            return
        compared = await parts_of(interaction).store.compared(self.comparison_id)
        if compared is None:
            await answer(interaction, notice(words.comparing.expired()))
            return
        await _let_see(interaction, compared)
        await answer(interaction, comparison_view(compared, self.page))


async def answer_comparison(interaction: Interaction[Any], url: str, other: str | None) -> None:
    """Without `other`, with the article that was posted here on the same event."""
    if not await acknowledge(interaction):
        return
    try:
        compared = await _compared(interaction, url, other)
        view = comparison_view(compared) if compared else notice(words.comparing.nothing_to_compare_with())
    except NutgrafError as error:
        view = failure(error)
    await answer(interaction, await with_invitation(interaction, view))


async def _compared(interaction: Interaction[Any], url: str, other: str | None) -> Compared | None:
    parts, server_id = parts_of(interaction), interaction.guild_id
    settings = await parts.settings_in(interaction.channel)
    line = stage_line(interaction)
    try:
        async with turn_for(interaction, line.about(url)):
            first = await article_in(server_id, settings, parts, url, line.about(url))
            if other:
                second = await article_in(server_id, settings, parts, other, line.about(other))
            elif found := await best_match(interaction, first.article):
                _, second = found
            else:
                return None
            line.about(url)(Stage(Step.READING))
            language = reading_language(settings, interaction.guild)
            return await parts.desk.compare(first, second, language, server_id=server_id)
    finally:
        await line.close()


async def _let_see(interaction: Interaction[Any], compared: Compared) -> None:
    """Raises ReadingHidden where moderators have hidden one of the two."""
    for article in (compared.first, compared.second):
        hides = parts_of(interaction).store.hides
        if interaction.guild_id is not None and await hides(interaction.guild_id, article.text_hash):
            raise ReadingHidden


def comparison_view(compared: Compared, page: int = 1) -> LayoutView:
    """One page, counted from 1; a page that does not exist is taken for the nearest one."""
    all_pages = comparison_pages(compared)
    last = len(all_pages)
    page = min(max(page, 1), last)
    box = Container[LayoutView](TextDisplay("\n".join([f"**{words.comparing.title()}**", *articles_of(compared)])))
    for passage in all_pages[page - 1]:
        add_passage(box, passage)
    box.add_item(Separator(visible=False))
    if last > 1:
        back = CompareButton(compared.id, page - 1, "‹", disabled=page == 1)
        box.add_item(row_of(back, CompareButton(compared.id, page + 1, "›", disabled=page == last)))
    where = f"{words.chat.page_line(page, last)} · " if last > 1 else ""
    box.add_item(TextDisplay(f"-# {where}{small_print(compared)}"))
    return layout().add_item(box)
