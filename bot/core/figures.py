"""The numbers, months and weekdays that a text states, in a form in which two texts can be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.figure_words import CALENDAR, LOOSE_NUMBERS, NUMBERS, NUMERATORS, SCALES, SHARES, SHORT_MONTHS, UNITS

_AMBIGUOUS = {"may", "mars", "march"}  # verbs and nouns too, unless written with a capital
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d{1,2}:\d\d(?!\d)|\d+(?:[.,'’\u00a0\u202f ]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$")
_SCALE = re.compile(r"[\s-]?([^\W\d_]+)\b")
_RANGE = re.compile(r"\s*(?:[-–—]|to|and|or|bis|und|oder|à|et|ou|y|o|a|e)\s*")
_AFTER = [(unit, re.compile(rf"[\s-]?(?:{words})(?!\w)", re.IGNORECASE)) for unit, words in UNITS.items()]
_BEFORE = [(unit, re.compile(rf"(?<!\w)(?:{words})\s?$", re.IGNORECASE)) for unit, words in UNITS.items()]

_TENS = "|".join(word for word, value in NUMBERS.items() if 20 <= value <= 90)
_ONES = "|".join(word for word, value in (LOOSE_NUMBERS | NUMBERS).items() if value in range(1, 10))
_COMPOUND = re.compile(rf"\b(?:({_TENS})(?:[- ]| y | e | et )({_ONES})|({_ONES})und({_TENS}))\b", re.IGNORECASE)
_SHARE = re.compile(
    rf"\b({'|'.join(NUMERATORS)})[ -]({'|'.join(SHARES)})\b(\s(?:of|the|der|des|aller|de|del|d[ao]s?)\b|\sd['’])?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written, every value it may stand for, and its unit ("" where none is written).

    "1.500" is 1.5 or 1500, "4.2 million" 4,200,000, "a third of" 1/3 or 33 (per cent).
    """

    written: str
    values: frozenset[float]
    unit: str = ""


class Stated:
    """What the evidence states: every value that a number in it may stand for, read generously."""

    def __init__(self, text: str) -> None:
        self._units: dict[float, set[str]] = {}
        for figure in (*numbers(text), *_loose(text)):
            for value in figure.values:
                self._units.setdefault(value, set()).add(figure.unit)

    def bears_out(self, figure: Figure) -> bool:
        """Whether one of the figure's values is stated, in the same unit unless either leaves its unit out."""
        units = [self._units[value] for value in figure.values if value in self._units]
        return any(not figure.unit or {figure.unit, ""} & known for known in units)


def numbers(text: str) -> list[Figure]:
    """The numbers of a text, in digits and in words."""
    found = [Figure(match[0], _share(match)) for match in _SHARE.finditer(text) if _is_share(match)]
    text = _SHARE.sub(lambda match: " " * len(match[0]) if _is_share(match) else match[0], text)
    text = _COMPOUND.sub(_in_digits, text)
    found += [_figure(text, match, _values(match[0])) for match in _DIGITS.finditer(text)]
    months = calendar(text)  # "Sept." is no French seven
    words = ((match, NUMBERS.get(match[0].lower())) for match in _WORD.finditer(text) if match[0] not in months)
    return found + [_figure(text, match, {value}) for match, value in words if value]


def calendar(text: str) -> dict[str, str]:
    """Months and weekdays in the text: the word as written → "month 3" or "weekday 2"."""
    found: dict[str, str] = {}
    for match in _WORD.finditer(text):
        word = match[0]
        known = CALENDAR.get(word.lower())
        if known and (word[0].isupper() or word.lower() not in _AMBIGUOUS):
            found[word] = known
        elif word.lower() in SHORT_MONTHS and _beside_digits(text, match):
            found[word] = SHORT_MONTHS[word.lower()]
    return found


def dates(text: str) -> set[str]:
    """The months and weekdays that the evidence states, also in dates such as 3.9.2025, 9/3/2025 and 2025-09-03."""
    numeric = re.findall(r"\b(\d{1,2})[./](\d{1,2})[./](?:\d{4}|\d\d)\b", text)
    months = {number for pair in numeric for number in pair} | set(re.findall(r"\b\d{4}-(\d\d)-\d\d\b", text))
    return {*calendar(text).values(), *(f"month {int(number)}" for number in months)}


def _figure(text: str, match: re.Match[str], values: set[float]) -> Figure:
    """The number with its scale word and unit; the first of "10–12 million" may be 10 or 10 million."""
    scale, end = _scale(text, match.end())
    further = _RANGE.match(text, match.end()) if scale == 1 else None
    other = _DIGITS.match(text, further.end()) if further else None
    shared = _scale(text, other.end())[0] if other else 1.0
    before = text[max(match.start() - 12, 0) : match.start()]
    factors = {scale} if scale >= 1e3 else {1.0, scale, shared}
    unit = next((unit for unit, pattern in _AFTER if pattern.match(text, end)), "")
    unit = unit or next((unit for unit, pattern in _BEFORE if pattern.search(before)), "")
    written = text[match.start() : end].strip()
    return Figure(written, frozenset(value * factor for value in values for factor in factors), unit)


def _loose(text: str) -> Iterator[Figure]:
    """What counts in evidence alone: digits without their scale, and words that statements use for other things."""
    for match in _DIGITS.finditer(text):
        pieces = {float(piece) for piece in match[0].split(":")} if ":" in match[0] else set[float]()
        unit = _figure(text, match, set()).unit
        yield Figure(match[0], frozenset(_values(match[0]) | pieces), unit)
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if value := LOOSE_NUMBERS.get(word):
            yield _figure(text, match, {value})
        if share := SHARES.get(word):
            yield Figure(word, _in_hundreds(share))
    yield from (Figure(match[0], _share(match)) for match in _SHARE.finditer(text))


def _is_share(match: re.Match[str]) -> bool:
    """ "A third of" and "two thirds" are shares; a third boat, and half of anything, may be something else."""
    return SHARES[match[2].lower()] < 1 / 2 and bool(match[3] or NUMERATORS[match[1].lower()] > 1)


def _share(match: re.Match[str]) -> frozenset[float]:
    return _in_hundreds(NUMERATORS[match[1].lower()] * SHARES[match[2].lower()])


def _in_hundreds(share: float) -> frozenset[float]:
    """The share itself, and as a percentage, cut and rounded: two thirds are 66, 66.7 or 67 per cent."""
    return frozenset({share, float(int(100 * share)), round(100 * share, 1), float(round(100 * share))})


def _in_digits(match: re.Match[str]) -> str:
    """ "Twenty-five", "treinta y cinco", "fünfundzwanzig" in digits."""
    known = LOOSE_NUMBERS | NUMBERS
    return f"{sum(known[part.lower()] for part in match.groups() if part):g}"


def _values(written: str) -> set[float]:
    """The values that digits may stand for, reading separators in the English and in the continental way."""
    pieces = re.split(r"[.,:'’\u00a0\u202f ]", written)
    if len(pieces) == 1:
        return {float(written)}
    readings: set[float] = set()
    if _GROUPED.match(written):
        whole = pieces if len(pieces[-1]) == 3 else pieces[:-1]
        fraction = "" if len(pieces[-1]) == 3 else "." + pieces[-1]
        readings.add(float("".join(whole) + fraction))
    if len(pieces) == 2 and written[len(pieces[0])] in ".,:":  # 7:30 and 7.30 are one time
        readings.add(float(".".join(pieces)))
    return readings or {float(piece) for piece in pieces}


def _scale(text: str, start: int) -> tuple[float, int]:
    """The scale word right after a number, and where it ends; (1, start) where there is none."""
    match = _SCALE.match(text, start)
    factor = SCALES.get(match[1].lower()) if match else None
    return (factor, match.end()) if match and factor else (1.0, start)


def _beside_digits(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(match.start() - 3, 0) : match.start()], text[match.end() : match.end() + 3]
    return bool(re.search(r"\d\.?\s$", before) or re.match(r"\.?\s\d", after))
