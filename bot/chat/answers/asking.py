"""Ask: a question about one article, by a button and its form or by command; the answer cites the article."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Self

from discord import ButtonStyle, Interaction, TextStyle
from discord.ui import Button, Container, DynamicItem, Item, Label, LayoutView, Separator, TextDisplay, TextInput

from bot.chat import forms
from bot.chat.cards.panel_text import STATEMENT, Passage, link_to, quotes
from bot.chat.cards.panels import add_passage
from bot.chat.clicks import Click
from bot.chat.inert import inert
from bot.chat.notice import layout, notice, row_of
from bot.chat.parts import parts_of, turn_for
from bot.chat.sending import acknowledge, answer, open_form
from bot.chat.withholding import let_see
from bot.core import words
from bot.core.article import Article
from bot.core.question import MAX_QUESTION, Asked

FOLLOW_UP = timedelta(hours=1)
"""So long a member's next question is taken together with those before it."""
NOTES = 400


class AskButton(
    Click,
    DynamicItem[Button[LayoutView]],
    template=r"nutgraf:ask:(?P<shown>\d{1,18})",
):
    """Opens the form for a question about what a card shows."""

    def __init__(self, shown_id: int, label: str | None = None) -> None:
        super().__init__(
            Button(label=label or words.asking.ask(), style=ButtonStyle.secondary, custom_id=f"nutgraf:ask:{shown_id}")
        )
        self.shown_id = shown_id

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(int(match["shown"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        """A form must come first and at once, so whether the card is still kept shows only when it is submitted."""
        question = TextInput[Any](
            custom_id="question",
            style=TextStyle.paragraph,
            placeholder=words.asking.example_question(),
            max_length=MAX_QUESTION,
        )
        form = forms.modal("ask", words.asking.form_title(), self.shown_id)
        form.add_item(Label(text=words.asking.your_question(), component=question))
        await open_form(interaction, form)


@forms.form("ask")
async def submitted(interaction: Interaction[Any], ids: list[int], fields: forms.Fields) -> None:
    """Answers the one who asked alone."""
    if not await acknowledge(interaction):
        return
    [shown_id] = ids
    shown = await parts_of(interaction).store.shown(shown_id)
    if shown is None:
        await answer(interaction, notice(words.chat.card_expired()))
        return
    await let_see(interaction, shown)
    async with turn_for(interaction):
        asked = await ask(interaction, shown.article, fields["question"])
    view = reply_view(asked, shown.url)
    view.add_item(row_of(AskButton(shown_id, words.asking.ask_more())))
    await answer(interaction, view)


async def ask(interaction: Interaction[Any], article: Article, question: str) -> Asked:
    """What the article says to a member's question, and to those asked just before. Raises as Desk.ask does."""
    parts, member_id, now = parts_of(interaction), interaction.user.id, parts_of(interaction).clock.now()
    earlier = await parts.store.ask_thread(member_id, article.text_hash, now - FOLLOW_UP)
    asked = await parts.desk.ask(article, question, earlier, server_id=interaction.guild_id)
    await parts.store.remember_asked(member_id, article.text_hash, asked.question_id, now)
    return asked


def reply_view(asked: Asked, url: str) -> LayoutView:
    """The question, each statement with the sentences it rests on, and who answered. `url`: the asker's own."""
    box = Container[LayoutView](TextDisplay("\n".join(_heading(asked))))
    for passage in _passages(asked, url):
        add_passage(box, passage)
    box.add_item(Separator(visible=False))
    box.add_item(TextDisplay(f"-# {inert(_small_print(asked), NOTES)}"))
    view = layout()
    view.add_item(box)
    return view


def _heading(asked: Asked) -> list[str]:
    return [f"**{inert(asked.question, MAX_QUESTION)}**", f"-# {inert(asked.article.title, STATEMENT)}"]


def _passages(asked: Asked, url: str) -> Iterator[Passage]:
    statements = asked.draft.reply.statements
    if not statements:
        yield Passage(words.asking.no_answer(asked.draft))
    for statement in statements:
        cited = asked.article.quotes(statement.evidence)
        lines = [inert(statement.text, STATEMENT), *quotes(asked.article, statement.text, statement.evidence)]
        yield Passage("\n".join(line for line in lines if line), link_to(url, cited[0]) if cited else None)


def _small_print(asked: Asked) -> str:
    return " · ".join([words.asking.answered_by(asked.draft.engine), *words.asking.notes(asked)])
