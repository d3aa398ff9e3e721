"""What a panel says, passage by passage and page by page; no I/O."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, urlsplit

from bot.chat.inert import inert
from bot.core import words
from bot.core.article import Article
from bot.core.kept import Shown
from bot.core.reading import Point, Reading, Tension
from bot.core.text import holds

PAGE_TEXT = 1_200  # characters on one page: some three claims, two screens of a phone
PAGE_PASSAGES = 6  # with a gap and a link button each, 24 of the 40 components that one message may have
MAX_URL = 512  # Discord's limit for the URL of a link button
STATEMENT = 320
QUOTE = 300
QUOTES = 2
DETAIL = 240
FRAGMENT_WORDS = 8


class Panel(StrEnum):
    SUMMARY = "summary"
    ARGUMENT = "argument"
    CLAIMS = "claims"


@dataclass(frozen=True, slots=True)
class Passage:
    """A few lines, ready for Discord; `link` opens the article where they come from, if it can be linked."""

    text: str
    link: str | None = None


def pages(panel: Panel, shown: Shown) -> list[list[Passage]]:
    """The panel's passages, page by page."""
    return paged(_PASSAGES[panel](shown.draft.reading, shown))


def paged(passages: Iterable[Passage]) -> list[list[Passage]]:
    """As many to a page as fit comfortably; at least one page."""
    result: list[list[Passage]] = [[]]
    for passage in passages:
        page = result[-1]
        length = sum(len(other.text) for other in page) + len(passage.text)
        if page and (length > PAGE_TEXT or len(page) == PAGE_PASSAGES):
            result.append([passage])
        else:
            page.append(passage)
    return result


def link_to(url: str, sentence: str) -> str | None:
    """The URL with a text fragment that leads to a sentence; without it where too long; None if it cannot be linked.

    Text fragments: https://wicg.github.io/scroll-to-text-fragment/ ("-" has a meaning there, so it is encoded).
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or len(url) > MAX_URL:
        return None
    start = quote(" ".join(sentence.split()[:FRAGMENT_WORDS]), safe="").replace("-", "%2D")
    whole = f"{url}{'' if '#' in url else '#'}:~:text={start}"
    return whole if len(whole) <= MAX_URL else url


def _summary(reading: Reading, shown: Shown) -> Iterator[Passage]:
    if not reading.summary:
        yield Passage(words.readings.no_summary())
    for n, point in enumerate(reading.summary, 1):
        yield Passage(_lines(*_numbered(n, shown, point)))
    if reading.questions:
        questions = [f"– {inert(question, STATEMENT)}" for question in reading.questions]
        yield Passage(_lines(f"**{words.readings.open_questions()}**", *questions))


def _argument(reading: Reading, shown: Shown) -> Iterator[Passage]:
    argument = reading.argument
    if argument is None:
        yield Passage(words.readings.no_argument(reading))
        return
    yield _passage(shown, words.readings.thesis(), argument.thesis, argument.evidence)
    for n, reason in enumerate(argument.reasons, 1):
        numbered = _numbered(n, shown, reason)
        yield Passage(_lines(*numbered, _small(words.readings.reason_heading(reason))))
    for concession in argument.concessions:
        yield _passage(shown, words.readings.concession(), concession.text, concession.evidence)
    if argument.loaded_terms:
        terms = inert(" · ".join(argument.loaded_terms), 2 * STATEMENT)
        yield Passage(_lines(f"**{words.readings.loaded_terms()}**", terms))


def _claims(reading: Reading, shown: Shown) -> Iterator[Passage]:
    if not reading.claims:
        yield Passage(f"{words.readings.claims_line(reading)}.")
    for n, claim in enumerate(reading.claims, 1):
        heading = words.readings.claim_heading(n, len(reading.claims), claim)
        yield _linked(shown, heading, claim, words.readings.said_by(claim), words.readings.how_to_check(claim))
    for prediction in reading.predictions:
        heading = words.readings.prediction_heading(prediction)
        yield _linked(shown, heading, prediction, words.readings.said_by(prediction))
    for tension in reading.tensions:
        yield _side_by_side(shown, tension)


_PASSAGES = {Panel.SUMMARY: _summary, Panel.ARGUMENT: _argument, Panel.CLAIMS: _claims}


def _linked(shown: Shown, heading: str, point: Point, said_by: str = "", checking: Sequence[str] = ()) -> Passage:
    """A passage that opens the article, with who says it, and in small print how to check it."""
    passage = _passage(shown, heading, point.text, point.evidence)
    sentence = next(iter(shown.article.quotes(point.evidence)), "")
    text = _lines(passage.text, inert(said_by, DETAIL), *map(_small, checking))
    return Passage(text, link_to(shown.url, sentence))


def _side_by_side(shown: Shown, tension: Tension) -> Passage:
    """All its sentences, each with its number: it is they that a reader should hold against each other."""
    sentences = [
        f"> [{n}] {inert(sentence, QUOTE)}" for n in tension.evidence for sentence in shown.article.quotes([n])
    ]
    text = _lines(f"**{words.readings.tension()}**", inert(tension.text, STATEMENT), *sentences)
    return Passage(text, link_to(shown.url, next(iter(shown.article.quotes(tension.evidence)), "")))


def _passage(shown: Shown, heading: str, text: str, evidence: list[int]) -> Passage:
    """Bold heading, statement, the sentences it rests on: the shape of a claim and of a thesis alike."""
    cited = quotes(shown.article, text, evidence)
    return Passage(_lines(f"**{inert(heading, DETAIL)}**", inert(text, STATEMENT), *cited))


def _numbered(n: int, shown: Shown, point: Point) -> list[str]:
    """One of several that need no heading, and the sentences it rests on."""
    return [f"**{n}** {inert(point.text, STATEMENT)}", *quotes(shown.article, point.text, point.evidence)]


def _small(text: str) -> str:
    line = inert(text, DETAIL)
    return f"-# {line}" if line else ""


def quotes(article: Article, text: str, evidence: list[int]) -> list[str]:
    """The sentences a text rests on, save those that it merely repeats, as extracts do."""
    sentences = [sentence for sentence in article.quotes(evidence) if not holds(text, sentence)]
    return [f"> {inert(sentence, QUOTE)}" for sentence in sentences[:QUOTES]]


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
