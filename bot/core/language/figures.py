"""The numbers that a text states, with unit and exactness, in a form in which two texts can be compared."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.core.language.dates import calendar as calendar
from bot.core.language.dates import day_positions
from bot.core.language.figure_words import (
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    LOOSE_NUMBERS,
    NUMERATORS,
    SCALES,
    SHARES,
    TOWARDS,
    UNITS,
)
from bot.core.language.spelled import InDigits


def _groups(patterns: Mapping[str, str]) -> str:
    """The patterns as alternatives, each in a group of its own, so that `lastindex` tells which one matched."""
    return "|".join(f"({pattern})" for pattern in patterns.values())


_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(  # what all alternatives begin with stands in front of them: Python looks for that alone
    r"\d(?:\d?[:h]\d\d(?!\d)|\d{0,2}(?:[\u00a0\u202f '’]\d{3})+(?:[.,]\d+)?(?!\d)|\d*(?:[.,]\d+)*)"
)
_TABLE_SCALE = re.compile(r"\((?:in )?[€£$]?\s?([^\W\d_]{1,9})\.?\s?[€£$]?\)")  # "(£m)", "(in Mio. €)": of every cell
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$")
_PART_OF_NAME = re.compile(r"[^\W\d_]-?$")  # "G7", "Covid-19"
_SCALE = re.compile(r"[\s-]?([^\W\d_]+)\b")
_RANGE = re.compile(r"\s*(?:[-–—]|to|and|or|bis|und|oder|à|et|ou|y|o|a|e)\s*")
_BEFORE_RANGE = re.compile(r"\d\S*(?:\s[^\W\d]+)?\s*(?:[-–—]|\b(?:to|and|bis|und|à|et|y|a|e)\b)\s*\S?$")
_PM = re.compile(r"(?::\d\d)?\s?p\.?m\b", re.IGNORECASE)
_UNITS, _BOUNDS, _BOUNDS_BEHIND = tuple(UNITS), tuple(BOUNDS_BEFORE), tuple(BOUNDS_AFTER)
_AFTER = re.compile(rf"[\s-]?(?:{_groups(UNITS)})(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<!\w)(?:{_groups(UNITS)})\s?$", re.IGNORECASE)
_BOUND_BEFORE = re.compile(rf"(?<!\w)(?:{_groups(BOUNDS_BEFORE)}),?\s(?:[^\w\s]|\w{{1,3}}\$|eur\s)?\s?$")
_BOUND_AFTER = re.compile(rf"(?:\s\w+){{0,2}}?\s?(?:{_groups(BOUNDS_AFTER)})(?!\w)", re.IGNORECASE)
_OVER_TIME = re.compile(r"\b(?:over|über|within|binnen|innerhalb von)\s$", re.IGNORECASE)
_TIMES = {"hours", "days", "weeks", "months", "years"}
_NOT = re.compile(
    r"\b(?:not|n['’]t|never|nicht|nie|kein\w*|não|jamais)\b[^,.;:]*$|\bn['’e][^,.;:]*\bpas\b[^,.;:]*$", re.IGNORECASE
)
_TOWARDS = re.compile(rf"\b(?:{TOWARDS})\s\W?\s?$", re.IGNORECASE)
_ONE_IN = re.compile(
    r"\b(?:one|un|une|uno|una|um|uma|jede[rs]?|einer?) (?:in|of|sur|de cada|em cada|von) (\d+)", re.IGNORECASE
)
_SHARE = re.compile(
    rf"\b({'|'.join(NUMERATORS)})[ -]({'|'.join(SHARES)})\b(\s(?:of|the|der|des|aller|de|del|d[ao]s?)\b|\sd['’])?",
    re.IGNORECASE,
)

EXACTLY, IN_RANGE = "exactly", "in a range"
# What a statement may say where the evidence says a bound: nearly 300 are about 300, and fewer than 300.
_TELLS = {
    EXACTLY: frozenset({EXACTLY, "about", "nearly"}),
    "nearly": frozenset({"nearly", "about", "at most"}),
    "just over": frozenset({"just over", "about", "at least"}),
    "about": frozenset({"about", "nearly"}),
    IN_RANGE: frozenset({EXACTLY, *BOUNDS_BEFORE}),
}
_ROUNDED = 0.05  # of the round number: "nearly 300" are 297, and no 250
_ROUNDED_UP, _ROUNDED_DOWN = {"nearly", "at most", "about"}, {"just over", "at least", "about"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written, every value it may stand for, its unit ("" where none is written), and how exact it is.

    "1.500" is 1.5 or 1500, "4.2 million" 4,200,000, "a third of" 1/3 or 33 (per cent). `bound` is EXACTLY, IN_RANGE
    (of a year too: "by 2030" bounds nothing) or one of BOUNDS_BEFORE. `scale` is that of its word: 1e6 for a million.
    """

    written: str
    values: frozenset[float]
    unit: str = ""
    bound: str = EXACTLY
    scale: float = 1.0


class Stated:
    """The numbers that a text states, by every value that each may stand for, read generously."""

    def __init__(self, text: str = "") -> None:
        self._known: dict[float, list[Figure]] = {}
        self._scales: set[float] = set()
        self.add(stated_in(text))

    def add(self, figures: Iterable[Figure]) -> None:
        for figure in figures:
            self._scales.add(figure.scale)
            for value in figure.values:
                self._known.setdefault(value, []).append(figure)

    def bears_out(self, figure: Figure) -> bool:
        """Whether one of the figure's values is stated, in the same unit unless either leaves its unit out, or is a
        round number for one ("nearly 300" for 297)."""
        return bool(self._same(figure)) or self._is_rounded(figure)

    def lost_bound(self, figure: Figure) -> str:
        """How exactly a number is stated that the figure gives otherwise ("about"); "" where they agree."""
        bounds = {known.bound for known in self._same(figure) if known.bound}
        agree = figure.bound == IN_RANGE or any(figure.bound in _TELLS.get(bound, {bound}) for bound in bounds)
        return "" if agree or not bounds else " or ".join(sorted(bounds))

    def _same(self, figure: Figure) -> list[Figure]:
        same = [known for value in figure.values for known in self._known.get(value, [])]
        return [*(known for known in same if not figure.unit or known.unit in (figure.unit, "")), *self._short(figure)]

    def _short(self, figure: Figure) -> Iterator[Figure]:
        """Numbers that leave out the scale of another one: "it cost £22 million, and we had planned for nine"."""
        if figure.scale > 1 and figure.scale in self._scales:
            bare = [known for value in figure.values for known in self._known.get(value / figure.scale, [])]
            yield from (known for known in bare if not known.unit and known.scale == 1 and known.bound)

    def _is_rounded(self, figure: Figure) -> bool:
        """Whether a number with an "about" or "nearly" has fewer digits than one that is stated on the side it says."""
        return any(
            abs(value - known) <= _ROUNDED * value
            and figure.bound in (_ROUNDED_UP if known < value else _ROUNDED_DOWN)
            and _digits_of(value) < _digits_of(known)
            and any(one.unit in (figure.unit, "") for one in self._known[known])
            for value in figure.values
            for known in (self._known if figure.bound in _ROUNDED_UP | _ROUNDED_DOWN else ())
        )


def _digits_of(value: float) -> int:
    """How many digits say it: one for 300, three for 297."""
    return len(f"{value:.10f}".rstrip("0").rstrip(".").replace(".", "").strip("0"))


def numbers(text: str) -> list[Figure]:
    """The numbers of a text, in digits and in words."""
    return _numbers(text, lambda digits, match: True)


def counted(text: str) -> list[Figure]:
    """The same but for those in dates and names ("3 May", "G7"), which others look after."""

    def counts(digits: str, match: re.Match[str]) -> bool:
        in_name = _PART_OF_NAME.search(digits, max(match.start() - 2, 0), match.start())
        return not in_name and match.start() not in day_positions(digits)

    return _numbers(text, counts)


def stated_in(text: str) -> list[Figure]:
    """Every number that a sentence of the evidence may be taken to state."""
    found = numbers(text)
    return [*found, *_cells(text, found), *_loose(text), *_loose_digits(InDigits(text).text)]


def _numbers(text: str, counts: Callable[[str, re.Match[str]], bool]) -> list[Figure]:
    shares = [match for match in _shares(text) if _is_share(match)]
    for match in shares:
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    digits = InDigits(text)
    found = [match for match in _DIGITS.finditer(digits.text) if counts(digits.text, match)]
    figures = [_figure(digits.text, match, _values(match[0])) for match in found]
    written = [digits.written(match.start(), _scale(digits.text, match.end())[1]) for match in found]
    return [
        *(Figure(match[0], _share(match)) for match in shares),
        *(replace(figure, written=words) for figure, words in zip(figures, written, strict=True)),
    ]


def _figure(text: str, match: re.Match[str], values: set[float]) -> Figure:
    """The number with its scale word and unit; the first of "10–12 million" may be 10 or 10 million."""
    scale, end = _scale(text, match.end())
    further = _RANGE.match(text, match.end()) if scale == 1 else None
    other = _DIGITS.match(text, further.end()) if further else None
    shared = _scale(text, other.end())[0] if other else 1.0
    factors = {scale} if scale >= 1e3 else {1.0, scale, shared}
    if _PM.match(text, end):
        values = values | {value + 12 for value in values}
    unit = _unit(text, match.start(), end)
    is_year = scale == 1 and not unit and match[0].isdigit() and 1500 <= int(match[0]) <= 2100
    over_time = unit in _TIMES and _OVER_TIME.search(text[max(match.start() - 15, 0) : match.start()])
    bound = IN_RANGE if is_year or other or over_time else _bound(text, match.start(), end)
    all_values = frozenset(v * factor for v in values for factor in factors)
    return Figure(text[match.start() : end].strip(), all_values, unit, bound, scale)


def _unit(text: str, start: int, end: int) -> str:
    match = _AFTER.match(text, end) or _BEFORE.search(text[max(start - 12, 0) : start])
    return _UNITS[match.lastindex - 1] if match and match.lastindex else ""


def _bound(text: str, start: int, end: int) -> str:
    before = text[max(start - 30, 0) : start]
    if _BEFORE_RANGE.search(before) or _TOWARDS.search(before):
        return IN_RANGE
    if _NOT.search(text[max(start - 60, 0) : start]):  # "not raised by more than 10" is a bound of another kind
        return IN_RANGE
    if (behind := _BOUND_AFTER.match(text, end)) and behind.lastindex:
        return _BOUNDS_BEHIND[behind.lastindex - 1]
    match = _BOUND_BEFORE.search(before.lower())
    return _BOUNDS[match.lastindex - 1] if match and match.lastindex else EXACTLY


def _cells(text: str, found: list[Figure]) -> Iterator[Figure]:
    """The numbers of a table whose head gives their scale."""
    scales = {SCALES[match[1].lower()] for match in _TABLE_SCALE.finditer(text) if match[1].lower() in SCALES}
    return (Figure(figure.written, frozenset(v * scale for v in figure.values)) for figure in found for scale in scales)


def _loose(text: str) -> Iterator[Figure]:
    """Words that statements use for other things than numbers."""
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if value := LOOSE_NUMBERS.get(word):
            yield replace(_figure(text, match, {value}), bound="")
        if share := SHARES.get(word):
            yield Figure(word, _in_hundreds(share), "", "")
    yield from (Figure(match[0], _share(match), "", "") for match in _shares(text))


def _loose_digits(text: str) -> Iterator[Figure]:
    """Digits without their scale, hours and minutes apart, and "one in four"."""
    for match in _DIGITS.finditer(text):
        pieces = {float(piece) for piece in re.split("[:h]", match[0])} if re.search("[:h]", match[0]) else set[float]()
        unit = _unit(text, match.start(), _scale(text, match.end())[1])
        yield Figure(match[0], frozenset(_values(match[0]) | pieces), unit, "")
    for match in _ONE_IN.finditer(text):
        yield Figure(match[0], _in_hundreds(1 / max(int(match[1]), 1)), "", "")


def _shares(text: str) -> Iterator[re.Match[str]]:
    """Most texts hold no word for one, which is soon seen."""
    return iter(()) if SHARES.keys().isdisjoint(map(str.lower, _WORD.findall(text))) else _SHARE.finditer(text)


def _is_share(match: re.Match[str]) -> bool:
    """ "A third of" and "two thirds" are shares; a third boat, and half of anything, may be something else."""
    return SHARES[match[2].lower()] < 1 / 2 and bool(match[3] or NUMERATORS[match[1].lower()] > 1)


def _share(match: re.Match[str]) -> frozenset[float]:
    return _in_hundreds(NUMERATORS[match[1].lower()] * SHARES[match[2].lower()])


def _in_hundreds(share: float) -> frozenset[float]:
    """The share itself, and as a percentage, cut and rounded: two thirds are 66, 66.7 or 67 per cent."""
    return frozenset({share, float(int(100 * share)), round(100 * share, 1), float(round(100 * share))})


def _values(written: str) -> set[float]:
    """The values that digits may stand for, reading separators in the English and in the continental way."""
    pieces = re.split(r"[.,:h'’\u00a0\u202f ]", written)
    if len(pieces) == 1:
        return {float(written)}
    readings: set[float] = set()
    if _GROUPED.match(written):
        whole = pieces if len(pieces[-1]) == 3 else pieces[:-1]
        fraction = "" if len(pieces[-1]) == 3 else "." + pieces[-1]
        readings.add(float("".join(whole) + fraction))
    if len(pieces) == 2 and written[len(pieces[0])] in ".,:h":  # 7:30 and 7.30 are one time
        readings.add(float(".".join(pieces)))
    return readings or {float(piece) for piece in pieces}


def _scale(text: str, start: int) -> tuple[float, int]:
    """The scale word right after a number, and where it ends; (1, start) where there is none."""
    match = _SCALE.match(text, start)
    factor = SCALES.get(match[1].lower()) if match else None
    return (factor, match.end()) if match and factor else (1.0, start)
