"""What a comparison says, line by line with the sentences of both articles, and page by page; no I/O."""

from collections.abc import Iterator, Sequence

from bot.chat.cards.panel_text import Passage, paged
from bot.chat.inert import inert
from bot.core import words
from bot.core.comparison import Compared
from bot.core.reading import Point
from bot.core.text import same

NAME = 40  # characters of an outlet's name
TITLE = 160
STATEMENT = 320
QUOTE = 300
SMALL_PRINT = 400


def comparison_pages(compared: Compared) -> list[list[Passage]]:
    """At least one page, with at least one passage; a heading stands once on each page that needs it."""
    return [_headed_once(page) for page in paged(_passages(compared))]


def articles_of(compared: Compared) -> list[str]:
    """A line for each of the two."""
    labels = words.comparing.labels(compared)
    titles = [article.title or words.recent.without_title() for article in (compared.first, compared.second)]
    return [f"**{inert(label, NAME)}** · {inert(title, TITLE)}" for label, title in zip(labels, titles, strict=True)]


def small_print(compared: Compared) -> str:
    """Who compared them, and what to know about that."""
    return inert(" · ".join(words.comparing.notes(compared)), SMALL_PRINT)


def _passages(compared: Compared) -> Iterator[Passage]:
    comparison, (first, second) = compared.draft.comparison, words.comparing.labels(compared)
    yield from _section(words.comparing.both_report(), comparison.both, compared)
    for difference in comparison.differ:
        yield from _section(words.comparing.differs(difference.differs), [difference], compared)
    yield from _section(words.comparing.only(first), comparison.only_first, compared)
    yield from _section(words.comparing.only(second), comparison.only_second, compared)
    if not any(comparison.lines()):
        yield Passage(words.comparing.nothing_found(compared.draft))


def _section(heading: str, points: Sequence[Point], compared: Compared) -> Iterator[Passage]:
    for point in points:
        yield Passage("\n".join([f"**{inert(heading, NAME * 2)}**", *_lines(point, compared)]))


def _headed_once(page: Sequence[Passage]) -> list[Passage]:
    split = [passage.text.partition("\n") for passage in page]
    again = [n > 0 and heading == split[n - 1][0] for n, (heading, *_) in enumerate(split)]
    return [Passage(split[n][2]) if again[n] else passage for n, passage in enumerate(page)]


def _lines(point: Point, compared: Compared) -> Iterator[str]:
    """The line, unless it is one of its own sentences, and the first of its sentences in each article."""
    labels = words.comparing.labels(compared)
    quoted = [(label, quotes[0]) for label, quotes in zip(labels, compared.quotes(point), strict=True) if quotes]
    if not any(same(quote, point.text) for _, quote in quoted):
        yield inert(point.text, STATEMENT)
    for label, quote in quoted:
        whose = f"**{inert(label, NAME)}**: " if len(quoted) > 1 else ""
        yield f"> {whose}{inert(quote, QUOTE)}"
