"""Reading or error → components: the card that everybody in the channel sees, compact or in full; no I/O."""

from collections.abc import Sequence

from discord.ui import Container, LayoutView, Separator, TextDisplay

from bot.chat.asking import AskButton
from bot.chat.full import sections
from bot.chat.inert import inert
from bot.chat.notice import layout, row_of
from bot.chat.panel_text import Panel
from bot.chat.panels import PanelButton
from bot.chat.reports.button import ReportButton
from bot.core import words
from bot.core.errors import NutgrafError, ReadingHidden
from bot.core.guild import Style
from bot.core.kept import Shown
from bot.core.review import Status, status_of

# Discord's limit for the text of one message of Components V2, in characters, over all its parts.
MAX_TEXT = 4_000
ROOM_BELOW = 200  # for a line of ours under the card, such as why an answer is private
LINES_PER_CARD = 7
MARKUP_PER_CARD = 20  # asterisks, "-# " and line ends
LONGEST_LINE = 240
LONGEST_LINE_IN_FULL = 200  # leaves the room that full.py's sections take


def card(
    shown: Sequence[Shown], failures: Sequence[tuple[str, NutgrafError]] = (), style: Style = Style.CARD
) -> LayoutView:
    """One message for all links of one message: a box for each reading, then a plain line for each failure.

    `failures` come with the URL. At least one of either; the settings allow four links at most, whose boxes leave room
    for a few lines below them among the 40 components of a message.
    """
    among = len(shown) + len(failures)
    view = layout()
    for one in shown:
        view.add_item(box(one, among, style))
    for url, error in failures:
        view.add_item(TextDisplay(inert(words.failures.failed(url, error), _longest_line(among))))
    return view


def box(shown: Shown, among: int = 1, style: Style = Style.CARD) -> Container[LayoutView]:
    """A reading's part of a message that shows so many links, which is found again by its id.

    What moderators have hidden is not in it.
    """
    if status_of(shown.verdict) is Status.HIDDEN:
        return Container(TextDisplay(words.failures.of_error(ReadingHidden())), id=shown.id)
    return reading_box(shown, among, style)


def reading_box(shown: Shown, among: int = 1, style: Style = Style.CARD) -> Container[LayoutView]:
    """The reading itself, be it hidden or not; in full only where it is alone.

    A card drawn again takes the same `among` and style, in the language of `languages.card_language`.
    """
    texts = _in_full(shown) if style is Style.FULL and among == 1 else [_in_short(shown, _longest_line(among))]
    whole = Container[LayoutView](TextDisplay(texts[0]), id=shown.id)
    for text in texts[1:]:
        whole.add_item(Separator(visible=False)).add_item(TextDisplay(text))
    panels = (PanelButton(panel, shown.id) for panel in Panel)
    whole.add_item(row_of(*panels, AskButton(shown.id), ReportButton(shown.id)))
    return whole


def _longest_line(among: int) -> int:
    share = (MAX_TEXT - ROOM_BELOW) // among
    return min(LONGEST_LINE, (share - MARKUP_PER_CARD) // LINES_PER_CARD)


def _in_short(shown: Shown, limit: int) -> str:
    reading = shown.draft.reading
    counted = [words.readings.argument_line(reading), words.readings.claims_line(reading)]
    return "\n".join([*_opening(shown, limit), *_inert(counted, limit), *_ending(shown, limit)])


def _in_full(shown: Shown) -> list[str]:
    limit = LONGEST_LINE_IN_FULL
    texts = ["\n".join(_opening(shown, limit)), *sections(shown), "\n".join(_ending(shown, limit))]
    return [text for text in texts if text]


def _opening(shown: Shown, limit: int) -> list[str]:
    reading = shown.draft.reading
    title = inert(shown.article.title, limit)
    lines = _inert([words.readings.dateline(shown.article, reading), reading.gist], limit)
    return [f"**{title}**"] * bool(title) + lines


def _ending(shown: Shown, limit: int) -> list[str]:
    lines = _inert([words.readings.incomplete(shown.article.completeness)], limit)
    return lines + [f"-# {line}" for line in _inert([words.review.small_print(shown)], limit)]


def _inert(texts: Sequence[str], limit: int) -> list[str]:
    """Empty lines are left out."""
    return [line for text in texts if (line := inert(text, limit))]
