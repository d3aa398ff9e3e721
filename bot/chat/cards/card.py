"""Reading or error → components: the card that everybody in the channel sees, compact or in full; no I/O."""

from collections.abc import Sequence

from discord.ui import Container, LayoutView, Separator, TextDisplay

from bot.chat.answers.asking import AskButton
from bot.chat.cards.full import sections
from bot.chat.cards.panel_text import Panel
from bot.chat.cards.panels import PanelButton
from bot.chat.inert import inert
from bot.chat.notice import layout, row_of
from bot.chat.reports.button import ReportButton
from bot.core import words
from bot.core.errors import NutgrafError, ReadingHidden
from bot.core.guild import Style
from bot.core.kept import Shown
from bot.core.reading import Reading
from bot.core.review import Status, status_of

# Discord's limit for the text of one message of Components V2, in characters, over all its parts.
MAX_TEXT = 4_000
ROOM_BELOW = 200  # for a line of ours under the card, such as why an answer is private
LINES_PER_CARD = 8
MARKUP_PER_CARD = 150  # asterisks, "-# ", line ends, and the link to another card with its label
LONGEST_LINE = 240
LONGEST_LINE_IN_FULL = 200  # leaves the room that full.py's sections take, and …
OTHER_IN_FULL = 90  # … another article's title and outlet


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
    alone = among == 1
    texts = _in_full(shown) if style is Style.FULL and alone else _in_short(shown, _longest_line(among))
    texts = texts if alone else ["\n".join(texts)]  # four cards with gaps would be too many components
    whole = Container[LayoutView](TextDisplay(texts[0]), id=shown.id)
    for text in texts[1:]:
        whole.add_item(Separator(visible=False)).add_item(TextDisplay(text))
    panels = (PanelButton(panel, shown.id) for panel in Panel)
    whole.add_item(row_of(*panels, AskButton(shown.id), ReportButton(shown.id)))
    return whole


def _longest_line(among: int) -> int:
    share = (MAX_TEXT - ROOM_BELOW) // among
    return min(LONGEST_LINE, (share - MARKUP_PER_CARD) // LINES_PER_CARD)


def _in_short(shown: Shown, limit: int) -> list[str]:
    reading = shown.draft.reading
    body = [inert(reading.gist, limit), _argument(reading, limit), _claims(reading, limit)]
    return _texts(_heading(shown, limit), body, _ending(shown, limit, limit))


def _in_full(shown: Shown) -> list[str]:
    limit = LONGEST_LINE_IN_FULL
    gist = inert(shown.draft.reading.gist, limit)
    return _texts(
        _heading(shown, limit),
        [gist],
        *([section] for section in sections(shown)),
        _ending(shown, limit, OTHER_IN_FULL),
    )


def _texts(*texts: Sequence[str]) -> list[str]:
    """From the lines of each; empty lines, and what has no others, are left out."""
    joined = ("\n".join(line for line in lines if line) for lines in texts)
    return [text for text in joined if text]


def _heading(shown: Shown, limit: int) -> list[str]:
    title = inert(shown.article.title, limit)
    dateline = inert(words.readings.dateline(shown.article, shown.draft.reading), limit)
    return [f"**{title}**" if title else "", f"-# {dateline}"]


def _argument(reading: Reading, limit: int) -> str:
    """The line on the argument; what introduces the thesis stands out."""
    line, label = inert(words.readings.argument_line(reading), limit), words.readings.argues()
    return f"**{label}**{line.removeprefix(label)}" if reading.argument else line


def _claims(reading: Reading, limit: int) -> str:
    """The line on the claims; their number stands out."""
    counted, dot, by_whom = inert(words.readings.claims_line(reading), limit).partition(" · ")
    return f"**{counted}**{dot}{by_whom}"


def _beside(shown: Shown, limit: int) -> str:
    """Another article on the same event: our own words lead to its card, a message of ours."""
    other = shown.beside
    if other is None or status_of(other.entry.verdict) is Status.HIDDEN:
        return ""
    link = f"https://discord.com/channels/{shown.server_id}/{other.entry.channel_id}/{other.message_id}"
    return f"-# [{words.comparing.also_posted()}]({link}): {inert(words.comparing.named(other.entry), limit)}"


def _ending(shown: Shown, limit: int, other_limit: int) -> list[str]:
    small_print = inert(words.review.small_print(shown), limit)
    return [
        _beside(shown, other_limit),
        inert(words.readings.incomplete(shown.article.completeness), limit),
        f"-# {small_print}" if small_print else "",
    ]
