"""Reading or error → components: the compact card that everybody in the channel sees; no I/O."""

from collections.abc import Sequence

from discord.ui import Container, LayoutView, TextDisplay

from bot.chat.inert import inert
from bot.chat.notice import layout, row_of
from bot.chat.panel_text import Panel
from bot.chat.panels import PanelButton
from bot.core import words
from bot.core.desk import Answer
from bot.core.errors import NutgrafError

# Discord's limit for the text of one message of Components V2, in characters, over all its parts.
MAX_TEXT = 4_000
ROOM_BELOW = 200  # for a line of ours under the card, such as why an answer is private
LINES_PER_CARD = 7
MARKUP_PER_CARD = 20  # asterisks, "-# " and line ends
LONGEST_LINE = 240


def card(answers: Sequence[tuple[int, Answer]], failures: Sequence[tuple[str, NutgrafError]] = ()) -> LayoutView:
    """One message for all links of one message: a box for each answer, then a plain line for each failure.

    `answers` come with the id under which the store shows them, which their buttons carry; `failures` with the URL.
    At least one of either; the settings allow five links at most.
    """
    share = (MAX_TEXT - ROOM_BELOW) // (len(answers) + len(failures))
    limit = min(LONGEST_LINE, (share - MARKUP_PER_CARD) // LINES_PER_CARD)
    view = layout()
    for shown_id, answer in answers:
        view.add_item(_box(shown_id, answer, limit))
    for url, error in failures:
        view.add_item(TextDisplay(inert(words.failed(url, error), limit)))
    return view


def _box(shown_id: int, answer: Answer, limit: int) -> Container[LayoutView]:
    box = Container[LayoutView](TextDisplay("\n".join(_lines(answer, limit))))
    box.add_item(row_of(*(PanelButton(panel, shown_id) for panel in Panel)))
    return box


def _lines(answer: Answer, limit: int) -> list[str]:
    reading = answer.draft.reading
    plain = [
        words.dateline(answer.article, reading),
        reading.gist,
        words.argument_line(reading),
        words.claims_line(reading),
        *(note for note in answer.notes if note in words.INCOMPLETE),
    ]
    title = inert(answer.article.title, limit)
    small = inert(words.footer(answer.draft.engine, answer.notes), limit)
    body = [line for line in (inert(text, limit) for text in plain) if line]
    return [f"**{title}**"] * bool(title) + body + [f"-# {small}"] * bool(small)
