"""The dates that a text names, and which of them an article bears out, given the day it came out."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.language.figure_words import (
    AGO,
    AMBIGUOUS_MONTHS,
    DAYS,
    LOOSE_DAYS,
    LOOSE_NUMBERS,
    LOOSE_WEEKDAYS,
    MONTHS,
    QUALIFIERS,
    SHORT_MONTHS,
    SPAN_NOUNS,
    SPANS,
    UNIT_DAYS,
    WEEKDAYS,
    YEAR_BEFORE,
)
from bot.core.language.spelled import InDigits

_WORD = re.compile(r"[^\W\d_]+(?:-(?:feira|hier)\b|['’]hui\b)?")
_DAY = r"\d{1,2}(?!\d)(?:st|nd|rd|th|er|º|ª|\.)?"
_AND = r"\s?(?:,\s|[-–—]|\b(?:to|and|or|bis|und|oder|au|et|ou|al|y|o|a|e)\b)\s?(?:zum |le )?"
_DAYS_BEFORE = re.compile(rf"(?<![\d.,:])({_DAY}(?:{_AND}{_DAY})*)\s(?:of |de |d['’])?$")
_DAYS_AFTER = re.compile(rf"\.?\s({_DAY}(?:{_AND}{_DAY})*)(?![\d%:]|[.,]\d|\s?(?:per|mil|%|Uhr))")
_BARE_DAY = re.compile(r"\b(?:dia|día|le|am|the|vom|zum)\s(\d{1,2})(?:st|nd|rd|th|\.)?(?!\d|[.,:]\d)")
_NUMERIC = re.compile(r"(?<![\d£$€.,])(\d{1,2})[./](\d{1,2})[./](?:\d{4}|\d\d)?(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?!\d)")
_YEAR_BEFORE = re.compile(YEAR_BEFORE, re.IGNORECASE)
_QUALIFIED = re.compile(QUALIFIERS, re.IGNORECASE)
_SPANS = [(unit, offset, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for unit, offset, words in SPANS]
_AGO = re.compile(rf"\b(?:{AGO.format(units='|'.join(sorted(UNIT_DAYS, key=len, reverse=True)))})\b", re.IGNORECASE)

_MONTH_WORDS = {*MONTHS, *SHORT_MONTHS}
_CALENDAR = {*_MONTH_WORDS, *WEEKDAYS}
_DATE_WORDS = {*_MONTH_WORDS, *WEEKDAYS, *LOOSE_WEEKDAYS, *DAYS, *LOOSE_DAYS, *SPAN_NOUNS, *UNIT_DAYS}

Day = tuple[int, int]
"""Month and day of the month."""


@dataclass(frozen=True, slots=True)
class Dates:
    """What a text names of dates, each as written: days of a month ("3.4.2026" may be two), months, weekdays (Monday is
    1), days seen from its own ("yesterday" is -1), and spans ("last year" is ("year", -1)).

    The rest counts in evidence alone: days without a month, years, weekdays with how far off they may be, days seen
    from its own in words that have other meanings, how many days ago something was (or, below 0, will
    be), and whether it looks a year back.
    """

    days: list[tuple[str, set[Day]]]
    months: dict[str, int]
    weekdays: dict[str, int]
    offsets: dict[str, int]
    spans: list[tuple[str, tuple[str, int]]]
    bare_days: set[int]
    years: set[int]
    near_weekdays: list[tuple[int, int]]
    loose_offsets: set[int]
    ago: list[int]
    year_before: bool

    def __bool__(self) -> bool:
        """Whether a statement names any."""
        return bool(self.days or self.months or self.weekdays or self.offsets or self.spans)


def dates_in(text: str) -> Dates:
    words = _words_among(_DATE_WORDS, text)
    months = {match.start(): (match, n) for match, word in words if (n := _month(text, match, word))}
    return Dates(
        days=[*_days(text, months.values()), *_numeric_days(text)],
        months={match[0]: n for match, n in months.values()},
        weekdays={match[0]: WEEKDAYS[word] for match, word in words if word in WEEKDAYS},
        offsets={match[0]: DAYS[word] for match, word in words if word in DAYS},
        spans=_spans(text) if any(word in SPAN_NOUNS for _, word in words) else [],
        bare_days={int(n) for n in _BARE_DAY.findall(text)},
        years={int(year) for year in _YEAR.findall(text)},
        near_weekdays=[
            (day, _reach(text, match)) for match, word in words if (day := (WEEKDAYS | LOOSE_WEEKDAYS).get(word))
        ],
        loose_offsets={LOOSE_DAYS[word] for _, word in words if word in LOOSE_DAYS},
        ago=_ago(text) if any(word in UNIT_DAYS for _, word in words) else [],
        year_before=_YEAR_BEFORE.search(text) is not None,
    )


def day_positions(text: str) -> set[int]:
    """Where in a text a number is a day of a month."""
    days = [days for match in _month_words(text) for days in _beside(text, match)]
    return {n for match in days for n in range(match.start(1), match.end(1))}


def months_in(text: str) -> set[str]:
    """The months in a text, as written."""
    return {match[0] for match in _month_words(text)}


def calendar(text: str) -> dict[str, str]:
    """Months and weekdays in the text: the word as written → "month 3" or "weekday 2"."""
    words = _words_among(_CALENDAR, text)
    months = {match[0]: f"month {n}" for match, word in words if (n := _month(text, match, word))}
    return {**months, **{match[0]: f"weekday {WEEKDAYS[word]}" for match, word in words if word in WEEKDAYS}}


class DatesStated:
    """What an article bears out of dates.

    `published`: its ISO date, or "" where nobody knows it; then "on Tuesday" is no day of a month. The time zone is not
    known either, so that a "yesterday" written around midnight may be missed.
    """

    def __init__(self, evidence: Iterable[Dates], published: str) -> None:
        own = self._own = date.fromisoformat(published) if _ISO.fullmatch(published) else None
        said = list(evidence)
        named = {day for one in said for _, days in one.days for day in days}
        meant = {day for one in said for day in _meant(one, own)} if own else set[date]()
        dated = meant | {near for day in named if own and (near := _nearest(day, own))}
        spans = self._spans = {span for one in said for _, span in one.spans}
        self._offsets = {n for one in said for n in (*one.offsets.values(), *one.loose_offsets)}
        self._weekdays = {n for one in said for n in one.weekdays.values()} | {day.isoweekday() for day in dated}
        self._months = {n for one in said for n in one.months.values()} | {month for month, _ in named}
        self._months |= {day.month for day in meant}
        self.years = {year for one in said for year in one.years} | {day.year for day in dated}
        self.years |= {year - 1 for year in self.years if any(one.year_before for one in said)}
        if own:
            self.years |= {own.year - (month > own.month) for month in self._months}
            self._months |= {own.month} | {_month_of(own, n) for unit, n in spans if unit == "month"}
            self.years |= {own.year} | {own.year + n for unit, n in spans if unit == "year"}
        self._days = named | {(day.month, day.day) for day in meant} | {(own.month, own.day) for own in [own] if own}
        self._days |= {(month, day) for one in said for day in one.bare_days for month in self._months}

    def lacks(self, told: Dates) -> Iterator[str]:
        """The dates of a text, as written, that the article does not bear out."""
        yield from (written for written, days in told.days if not days & self._days)
        yield from (word for word, month in told.months.items() if month not in self._months)
        yield from (word for word, day in told.weekdays.items() if day not in self._weekdays)
        yield from (word for word, offset in told.offsets.items() if not self._has_day(offset))
        yield from (words for words, (unit, offset) in told.spans if not self._has_span(unit, offset))

    def _has_day(self, offset: int) -> bool:
        day = self._own + timedelta(offset) if self._own else None
        known = bool(day) and ((day.month, day.day) in self._days or day.isoweekday() in self._weekdays)
        return known or offset in self._offsets

    def _has_span(self, unit: str, offset: int) -> bool:
        if (unit, offset) in self._spans or unit == "week" or offset == 0:
            return True
        if self._own is None:
            return False
        return self._own.year + offset in self.years if unit == "year" else _month_of(self._own, offset) in self._months


def _words_among(known: Set[str], text: str) -> list[tuple[re.Match[str], str]]:
    """Where these words stand in a text, each with its lower case. Most texts hold none, which is soon seen."""
    if known.isdisjoint(map(str.lower, _WORD.findall(text))):
        return []
    return [(match, word) for match in _WORD.finditer(text) if (word := match[0].lower()) in known]


def _month_words(text: str) -> Iterator[re.Match[str]]:
    return (match for match, word in _words_among(_MONTH_WORDS, text) if _month(text, match, word))


def _month(text: str, match: re.Match[str], word: str) -> int:
    """The month that a word is, or 0."""
    if word in MONTHS and (match[0][0].isupper() or word not in AMBIGUOUS_MONTHS):
        return MONTHS[word]
    return (MONTHS | SHORT_MONTHS).get(word, 0) if _beside_digits(text, match) else 0


def _beside_digits(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(match.start() - 3, 0) : match.start()], text[match.end() : match.end() + 3]
    return bool(re.search(r"\d\.?\s$", before) or re.match(r"\.?\s\d", after))


def _beside(text: str, month: re.Match[str]) -> list[re.Match[str]]:
    """The days before a month ("3 and 4 March") or behind it ("March 3")."""
    found = (_DAYS_BEFORE.search(text, 0, month.start()), _DAYS_AFTER.match(text, month.end()))
    return [match for match in found if match]


def _days(text: str, months: Iterable[tuple[re.Match[str], int]]) -> Iterator[tuple[str, set[Day]]]:
    for match, month in months:
        for beside in _beside(text, match):
            yield from ((f"{day} {match[0]}", {(month, int(day))}) for day in re.findall(r"\d+", beside[1]))


def _numeric_days(text: str) -> Iterator[tuple[str, set[Day]]]:
    for match in _NUMERIC.finditer(text):
        one, other = int(match[1]), int(match[2])
        yield match[0], {(one, other), (other, one)}
    for match in _ISO.finditer(text):
        yield match[0], {(int(match[2]), int(match[3]))}


def _spans(text: str) -> list[tuple[str, tuple[str, int]]]:
    return [(match[0], (unit, offset)) for unit, offset, pattern in _SPANS for match in pattern.finditer(text)]


def _ago(text: str) -> list[int]:
    found: list[int] = []
    for match in _AGO.finditer(InDigits(text).text):
        count, unit = next((match[f"count{n}"], match[f"unit{n}"]) for n in "123" if match[f"unit{n}"])
        days = UNIT_DAYS[unit.lower()] * (int(count) if count.isdigit() else int(LOOSE_NUMBERS.get(count.lower(), 1)))
        found.append(-days if match["unit3"] else days)
    return found


def _reach(text: str, weekday: re.Match[str]) -> int:
    """So many days off may "Tuesday" be, or "next Tuesday"."""
    return 13 if _QUALIFIED.search(text, 0, weekday.start()) else 7


def _meant(one: Dates, own: date) -> Iterator[date]:
    """The days that "yesterday", "on Tuesday" and "three days ago" may mean."""
    offsets = [*one.offsets.values(), *one.loose_offsets, *(-days for days in one.ago if abs(days) < 100 * 365)]
    yield from (own + timedelta(offset) for offset in offsets)
    for weekday, reach in one.near_weekdays:
        near = (own + timedelta(n) for n in range(-reach, reach + 1))
        yield from (day for day in near if day.isoweekday() == weekday)


def _nearest(day: Day, own: date) -> date | None:
    """That day in the year in which it is nearest to the article's own."""
    made = [made for year in (own.year - 1, own.year, own.year + 1) if (made := _date(year, *day))]
    return min(made, key=lambda near: abs(near - own), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_of(own: date, offset: int) -> int:
    return (own.month + offset - 1) % 12 + 1
