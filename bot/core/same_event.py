"""Whether two articles tell of the same event: by the names and figures they open with, and the day they speak of.

Precision before recall: an article wrongly called one on the same event is worse than one that goes unmentioned. The
limits were chosen on tests/events/tuned.txt; tests/events/held_out.txt made one of them stricter: without a weekday,
two articles in two languages must have come out on the same date.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any

from bot.core.article import Article, Kind
from bot.core.language import figures
from bot.core.language.lexicon import FILLERS
from bot.core.language.spellings import WORD, spellings

APART = timedelta(days=3)
"""What is published further apart is a later development, or the same people another week."""

MOST_WORDS = 12
"""To search an index for; more of them find more articles that merely share a topic."""

_OPENING = 12  # sentences: news tells the event first and its background after
_LEAD = 2  # … and first of all who, what, where and when
_LONGEST = 400  # characters of a sentence that are looked at; longer ones are no news writing
_STEM = 5  # letters of a stem that serves all our languages: "approved" and "approves" are one
_SHORTEST = 4  # letters of a word that says something
_HANDFUL = 12
_YEARS = range(1900, 2101)  # nearly every article names one
_PHRASES = re.compile(r"(?<=[.!?:;])\s+|[“”„«»\"]")

# Shares are of what the poorer of two articles has, 0 to 1 each.
_NAMES, _NAMES_SHARE = 2, 0.5
_OF_THE_RICHER = 0.1  # at least, or none counts: a page that names everything is on no event
_FIGURES = 2  # or a single one that is telling, where the day is certain
_LEAD_SHARE = 0.35  # in one language; two articles on one war or one parliament share all the rest
_ENOUGH = 1.3  # names, figures and lead together
_ENOUGH_UNCERTAIN = 1.8  # … where a day is not known, or one article says it was the day after
_ENOUGH_ABROAD = 1.1  # names and figures alone


@dataclass(frozen=True)
class Traces:
    """What an article opens with, in a form in which two can be compared.

    `opening`: its title and first sentences. Each trace is looked for when it is first asked for: most articles already
    differ in whom they name.
    """

    published: date
    language: str | None
    opening: Sequence[str]

    @cached_property
    def day(self) -> date | None:
        """That of the event, by the first weekday that is named; None without one."""
        return _event_day(self._lead, self.published)

    @cached_property
    def names(self) -> frozenset[str]:
        """As stems."""
        return frozenset(map(plain, names_in(self.opening)))

    @cached_property
    def figures(self) -> frozenset[float]:
        return frozenset(_figures(" ".join(self.opening)))

    @cached_property
    def lead(self) -> frozenset[str]:
        """The stems of all that it says first of all."""
        return frozenset(_stems(" ".join(self._lead)))

    @property
    def _lead(self) -> Sequence[str]:
        return self.opening[: _LEAD + 1]


def traces_of(article: Article, read_on: date) -> Traces:
    """`read_on` stands in for the day of an article that gives none."""
    return Traces(_day(article.published) or read_on, article.language, _opening(article))


def likeness(one: Traces, other: Traces) -> float:
    """From 0, for what is not on the same event, to 3."""
    if abs(one.published - other.published) > APART or not _name_the_same(one, other):
        return 0.0
    days = abs(one.day - other.day).days if one.day and other.day else None
    if (days or 0) > 1:
        return 0.0
    names, figures = _share(one.names, other.names), _share(one.figures, other.figures)
    if one.language != other.language:
        total, enough = names + figures, _ENOUGH_ABROAD
        day_is_known = days == 0 or (days is None and one.published == other.published)
        holds = day_is_known and len(one.figures & other.figures) >= _FIGURES
    else:
        lead = _share(one.lead, other.lead)
        total, enough = names + figures + lead, _ENOUGH if days == 0 else _ENOUGH_UNCERTAIN
        holds = lead >= _LEAD_SHARE and _count_the_same(one, other, certain=days == 0)
    return total if holds and total >= enough else 0.0


def search_words(article: Article) -> list[str]:
    """The words by which an index may find articles on the same event, in lower case, what is named most first."""
    opening = _opening(article)
    named = Counter(names_in(opening)).most_common()
    title = [word for word in WORD.findall(opening[0]) if len(word) > _SHORTEST]
    words = (word.lower() for word in [*(name for name, _ in named), *title])
    return list(dict.fromkeys(words))[:MOST_WORDS]


def _opening(article: Article) -> list[str]:
    """The title, then the first sentences of running text."""
    told = zip(article.sentences, article.kinds, strict=True)
    sentences = (sentence.text for sentence, kind in told if kind not in (Kind.HEADING, Kind.CAPTION))
    return [text[:_LONGEST] for text in (article.title, *islice(sentences, _OPENING))]


def names_in(texts: Sequence[str]) -> Iterator[str]:
    """Words with a capital, save the first of a sentence, which has one anyway, and days and months."""
    return (name for text in texts for name in _names(text))


@lru_cache(maxsize=1 << 11)  # sentences, some 1 MB: what was posted lately is looked at for every new article
def _names(text: str) -> tuple[str, ...]:
    days = figures.calendar(text)
    words = (word for phrase in _PHRASES.split(text) for word in WORD.findall(phrase)[1:])
    return tuple(word for word in words if word[0].isupper() and word not in days)


def plain(name: str) -> str:
    """One of its spellings, the same for every form of the name."""
    return min(spellings(name), key=lambda spelling: (len(spelling), spelling))


def _figures(text: str) -> Iterator[float]:
    """Of what a number may stand for the largest, so that "2,400", "2.400" and "2 400" are one. No years."""
    for figure in figures.numbers(text):
        if figure.unit or max(figure.values) not in _YEARS:
            yield max(figure.values)


def _stems(text: str) -> Iterator[str]:
    for word in WORD.findall(text.lower()):
        if len(word) >= _SHORTEST and word not in FILLERS:
            yield plain(word)[:_STEM]


def _event_day(lead: Sequence[str], published: date) -> date | None:
    """The latest such day up to when it was published, of the weekday that is named first."""
    for text in lead:
        for stated in figures.calendar(text).values():
            kind, number = stated.split()
            if kind == "weekday":
                return published - timedelta(days=(published.isoweekday() - int(number)) % 7)
    return None


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _name_the_same(one: Traces, other: Traces) -> bool:
    return len(one.names & other.names) >= _NAMES and _share(one.names, other.names) >= _NAMES_SHARE


def _count_the_same(one: Traces, other: Traces, *, certain: bool) -> bool:
    common = one.figures & other.figures
    return len(common) >= _FIGURES or (certain and any(map(_is_telling, common)))


def _is_telling(figure: float) -> bool:
    """No handful and no round number: those are shared by chance."""
    return figure > _HANDFUL and bool(figure % 10)


def _share(one: frozenset[Any], other: frozenset[Any]) -> float:
    """How much of the smaller set is in the other."""
    smaller, larger = sorted((len(one), len(other)))
    common = len(one & other)
    return common / smaller if common > _OF_THE_RICHER * larger else 0.0
