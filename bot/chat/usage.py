"""What the model was used for in a server, as a chart and a table, for those who manage it."""

from collections.abc import Sequence
from datetime import timedelta
from io import BytesIO
from itertools import groupby
from typing import Any

from discord import File, Interaction, MediaGalleryItem
from discord.ui import Container, LayoutView, MediaGallery, Separator, TextDisplay
from discord.utils import format_dt

from bot.chat.inert import inert
from bot.chat.notice import failure, layout
from bot.chat.parts import Parts, parts_of
from bot.chat.permissions import managed_server
from bot.chat.sending import answer
from bot.chat.settings.first_day import with_invitation
from bot.core import words
from bot.core.calculating import calculated
from bot.core.errors import NutgrafError
from bot.core.usage import Price, Usage, models_of, renewal

DAYS = 14
MOST_MODELS = 8  # a line each; the text of a message is 4,000 characters at most
NAME = 60
PICTURE = "usage.png"


async def show_usage(interaction: Interaction[Any]) -> None:
    """Answer a deferred interaction with the last DAYS days, today included."""
    try:
        view, png = await _panel(parts_of(interaction), managed_server(interaction).id)
    except NutgrafError as error:
        await answer(interaction, failure(error))
        return
    await answer(
        interaction, await with_invitation(interaction, view), (lambda: File(BytesIO(png), PICTURE)) if png else None
    )


async def _panel(parts: Parts, server_id: int) -> tuple[LayoutView, bytes]:
    """The message, and its chart as a PNG; empty where no tokens were used."""
    budget, now = parts.desk.budget, parts.clock.now()
    days = [now.date() - timedelta(days=n) for n in reversed(range(DAYS))]
    usage = await parts.store.usage(server_id, days[0])
    left = words.usage.left(await budget.left(server_id), format_dt(renewal(now), "R"))
    box = Container[LayoutView](TextDisplay(f"**{words.usage.title()}**\n{left}"))
    png = b""
    if models_of(usage):
        from bot.chat.chart import chart  # here, since few ever look and its library takes 4 MB

        png = await calculated(chart, usage, days)
        box.add_item(MediaGallery(MediaGalleryItem(f"attachment://{PICTURE}", description=_in_words(usage))))
    for text in _texts(usage, budget.price):
        box.add_item(Separator())
        box.add_item(TextDisplay(text))
    return layout().add_item(box), png


def _in_words(usage: Sequence[Usage]) -> str:
    tokens = {day: sum(row.tokens for row in rows) for day, rows in groupby(usage, lambda row: row.day)}
    busiest = max(tokens, key=tokens.__getitem__)
    return words.usage.chart(usage, busiest, tokens[busiest])


def _texts(usage: Sequence[Usage], price: Price | None) -> list[str]:
    """A line for each model, then a table of the days on which anything was read."""
    if not usage:
        return [words.usage.nothing(DAYS)]
    models = sorted({row.model for row in usage}, key=lambda model: (model is None, model))
    lines = [_model_line(model, usage, price) for model in models]
    return ["\n".join(lines[:MOST_MODELS]), _table(usage, price)]


def _model_line(model: str | None, usage: Sequence[Usage], price: Price | None) -> str:
    name = inert(model, NAME) if model else words.usage.without_model()
    return f"**{name}** · {words.usage.summed_up([row for row in usage if row.model == model], price)}"


def _table(usage: Sequence[Usage], price: Price | None) -> str:
    """Columns as wide as they need to be; numbers to the right."""
    rows = [words.usage.headings(priced=price is not None)]
    rows += [words.usage.row(day, list(of_day), price) for day, of_day in groupby(usage, lambda row: row.day)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [[row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])] for row in rows]
    return "\n".join(["```", *("  ".join(line) for line in lines), "```"])
