"""An Answer, a reply to a question and a comparison, as readable, coloured pages in a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.core import words
from bot.core.answer import Answer
from bot.core.article import Article
from bot.core.comparison import Compared
from bot.core.question import Asked
from bot.core.reading import Argument, Claim, Point, Reading, Tension
from bot.core.text import holds, same


def page(answer: Answer) -> RenderableType:
    """The whole reading: head, summary, argument, claims, and who read it."""
    article, reading = answer.article, answer.draft.reading
    return Group(
        *head(answer), *summary(reading, article), *argument(reading, article), *claims(reading, article), *foot(answer)
    )


def head(answer: Answer) -> Iterator[RenderableType]:
    """Title, where it is from, and the gist."""
    yield Text(f"\n{answer.article.title}", style="bold")
    yield Text(words.readings.dateline(answer.article, answer.draft.reading), style="dim")
    if answer.draft.reading.gist:
        yield Text(f"\n{answer.draft.reading.gist}")


def summary(reading: Reading, article: Article) -> Iterator[RenderableType]:
    """What the article says happened."""
    yield _heading("Summary")
    yield from _points(reading.summary, article) if reading.summary else [_plain(words.readings.no_summary())]


def argument(reading: Reading, article: Article) -> Iterator[RenderableType]:
    """What the author argues, apart from what happened."""
    yield _heading("The author's argument")
    if reading.argument is None:
        yield _plain(words.readings.no_argument(reading))
        return
    yield from _argument(reading.argument, article)


def claims(reading: Reading, article: Article) -> Iterator[RenderableType]:
    """What is worth checking; then predictions, tensions and open questions, where there are any."""
    yield _heading("Claims to check")
    if not reading.claims:
        yield _plain(words.readings.claims_line(reading) + ".")
    given: set[str] = set()
    for n, claim in enumerate(reading.claims, start=1):
        yield from _claim(n, len(reading.claims), claim, article)
        how = "  ".join(words.readings.how_to_check(claim))
        if how not in given:  # extracts of one type share their advice: once is enough
            yield _plain(how, indent=4, style="dim")
        given.add(how)
    if reading.predictions:
        yield _heading("Predictions: nothing can check them yet")
        yield from _points(reading.predictions, article)
    if reading.tensions:
        yield _heading(words.readings.tension())
        yield from _side_by_side(reading.tensions, article)
    if reading.questions:
        yield _heading(words.readings.open_questions())
        yield from (_item("·", Text(question)) for question in reading.questions)


def reply(asked: Asked) -> RenderableType:
    """The question, each statement with the sentences it rests on, and who answered."""
    draft = asked.draft
    statements = _points(draft.reply.statements, asked.article)
    return Group(
        Text(f"\n{asked.question}", style="bold"),
        Text(asked.article.title, style="dim"),
        *(statements if draft.reply.statements else [_plain(words.asking.no_answer(draft))]),
        *_foot(words.asking.notes(asked), words.asking.answered_by(draft.engine, cached=asked.cached)),
    )


def comparison(compared: Compared) -> RenderableType:
    """What both articles report, where they differ and what one alone has, each line with its sentences."""
    made, (first, second) = compared.draft.comparison, words.comparing.labels(compared)
    parts: list[RenderableType] = [
        Text(f"\n{label}: {article.title}", style="bold")
        for label, article in ((first, compared.first), (second, compared.second))
    ]
    for heading, points in (
        (words.comparing.both_report(), made.both),
        *((words.comparing.differs(point.differs), [point]) for point in made.differ),
        (words.comparing.only(first), made.only_first),
        (words.comparing.only(second), made.only_second),
    ):
        parts += [_heading(heading)] if points else []
        parts += [line for point in points for line in _compared(point, compared)]
    if not any(made.lines()):
        parts.append(_plain(words.comparing.nothing_found(compared.draft)))
    return Group(*parts, Text(""), *(Text(note, style="dim") for note in words.comparing.notes(compared)))


def _compared(point: Point, compared: Compared) -> Iterator[RenderableType]:
    quoted = [quote for quotes in compared.quotes(point) for quote in quotes[:1]]
    if not any(same(quote, point.text) for quote in quoted):
        yield _item("·", Text(point.text))
    for label, quotes in zip(words.comparing.labels(compared), compared.quotes(point), strict=True):
        yield from (_plain(f"> {label}: {quote}", indent=4, style="italic dim") for quote in quotes[:1])


def foot(answer: Answer) -> Iterator[RenderableType]:
    """Who read it, and what to know about that."""
    by = words.readings.reader_line(answer.draft.engine, cached=answer.cached)
    yield from _foot(words.readings.notes(answer), by)


def _foot(notes: Sequence[str], by: str) -> Iterator[RenderableType]:
    yield Text("")
    yield from (Text(note, style="yellow") for note in notes)
    yield Text(by, style="dim")


def _argument(argued: Argument, article: Article) -> Iterator[RenderableType]:
    yield _plain(argued.thesis, style="bold")
    yield from _quotes(article.quotes(argued.evidence), argued.thesis)
    for reason in argued.reasons:
        yield from _point(reason, article, f"Because ({reason.rests_on}):")
    for point in argued.concessions:
        yield from _point(point, article, "Granted:")
    if argued.loaded_terms:
        yield _plain(f"{words.readings.loaded_terms()}: " + ", ".join(f"“{term}”" for term in argued.loaded_terms))


def _claim(n: int, total: int, claim: Claim, article: Article) -> Iterator[RenderableType]:
    yield _plain(words.readings.claim_heading(n, total, claim), style="cyan")
    yield _plain(claim.text, indent=4)
    yield from _quotes(article.quotes(claim.evidence), claim.text)
    yield _plain(words.readings.said_by(claim), indent=4, style="green")


def _side_by_side(tensions: Sequence[Tension], article: Article) -> Iterator[RenderableType]:
    """Each with all its sentences and their numbers: it is they that a reader should hold against each other."""
    for tension in tensions:
        yield _item("·", Text(tension.text))
        for n in tension.evidence:
            yield from (_plain(f"> [{n}] {quote}", indent=4, style="italic dim") for quote in article.quotes([n]))


def _points(points: Sequence[Point], article: Article) -> Iterator[RenderableType]:
    for point in points:
        yield from _point(point, article)


def _point(point: Point, article: Article, label: str = "") -> Iterator[RenderableType]:
    """A statement with what it is ("Granted:") before it, and the sentences it rests on below."""
    yield _item("·", Text.assemble((f"{label} " if label else "", "cyan"), point.text))
    yield from _quotes(article.quotes(point.evidence), point.text)


def _quotes(quotes: list[str], text: str) -> Iterator[RenderableType]:
    """The sentences a statement rests on, unless it holds them itself."""
    yield from (_plain(f"> {quote}", indent=4, style="italic dim") for quote in quotes if not holds(text, quote))


def _heading(text: str) -> RenderableType:
    return Text(f"\n{text}", style="bold magenta")


def _item(marker: str, text: Text) -> RenderableType:
    """A line of a list, whose further lines stand under its first."""
    row = Table.grid(padding=(0, 1))
    row.add_row(marker, text)
    return Padding(row, (0, 0, 0, 2), expand=False)


def _plain(text: str, indent: int = 2, style: str = "") -> RenderableType:
    return Padding(Text(text, style=style), (0, 0, 0, indent), expand=False)
