"""Numbers written in words, turned into digits: "two hundred and fifty", "fünfundzwanzig", "quatre-vingt-dix"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.core.language.figure_words import AND, HALF, HUNDREDS, LOOSE_NUMBERS, NUMBERS, SCALES

_WORD = re.compile(r"[^\W\d_]+")
_BIG = "|".join(word for word, factor in SCALES.items() if factor >= 1e6 and len(word) > 3)
_HALF = re.compile(rf"\b(?:{HALF})[ -]?({_BIG})\b", re.IGNORECASE)
_A_BIG = re.compile(rf"\b(?:an?|one|eine|une?|una?|uma?) ({_BIG})\b", re.IGNORECASE)
_KNOWN = {**LOOSE_NUMBERS, **NUMBERS}
_TENS = "|".join(word for word, value in NUMBERS.items() if 20 <= value <= 90)
_ONES = "|".join(sorted((word for word, value in _KNOWN.items() if value < 20), key=len, reverse=True))
_JOINED = re.compile(
    rf"(?:(?P<hundreds>{_ONES})?hundert)?(?:und)?(?:(?P<one>{_ONES})und(?P<ten>{_TENS})|(?P<rest>{_ONES}|{_TENS}))?"
)
_NUMBER_WORDS = {*NUMBERS, *LOOSE_NUMBERS, *(word for word in SCALES if len(word) > 3)}
_JOINED_PARTS = re.compile("zig|ßig|hundert|tausend")
_FRENCH_ONES = {"deux", "trois", "quatre", "cinq", "sept", "huit", "neuf"}

Run = list[tuple[re.Match[str], float]]


class InDigits:
    """A text with its spelled numbers in digits; single words that are rarely meant as one ("one", "second") stay."""

    def __init__(self, text: str) -> None:
        self._original = text
        self._turned: list[tuple[int, int, int, int]] = []  # from where to where, here and in the original
        pieces: list[str] = []
        at = length = 0
        for start, end, digits in sorted(_turned(text)) if _holds_number(text) else ():
            pieces += [text[at:start], digits]
            length += start - at + len(digits)
            self._turned.append((length - len(digits), length, start, end))
            at = end
        self.text = "".join((*pieces, text[at:]))

    def written(self, start: int, end: int) -> str:
        """What the original has from here to there."""
        return self._original[self._place(start, opening=True) : self._place(end, opening=False)].strip()

    def _place(self, at: int, *, opening: bool) -> int:
        shift = 0
        for start, end, there, there_end in self._turned:
            if start < at < end or at == (start if opening else end):
                return there if opening else there_end
            if end <= at:
                shift = there_end - end
        return at + shift


def _turned(text: str) -> Iterator[tuple[int, int, str]]:
    """From where to where there is a spelled number, and its digits."""
    yield from ((match.start(), match.start(1), "0.5 ") for match in _HALF.finditer(text))
    yield from ((match.start(), match.start(1), "1 ") for match in _A_BIG.finditer(text) if not _HALF.search(text))
    for run in _runs(text):
        first, total = run[0][0], _sum(run)
        if len(run) > 1 or (first[0].lower() not in LOOSE_NUMBERS and first[0].lower() not in {"ciento", "cento"}):
            yield first.start(), run[-1][0].end(), f"{total:.0f}" if total % 1 == 0 else f"{total:g}"


def _holds_number(text: str) -> bool:
    words = set(_WORD.findall(text.lower()))
    return not words.isdisjoint(_NUMBER_WORDS) or any(len(word) > 7 and _JOINED_PARTS.search(word) for word in words)


def _runs(text: str) -> Iterator[Run]:
    """Number words in a row that make one number; "Sept" is taken for a month, though French may begin so."""
    run: Run = []
    gap_from = 0
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if run and word in AND and text[gap_from : match.start()] == " ":
            gap_from = match.end()
            continue
        scales_digits = word in SCALES and text[: match.start()].rstrip(" -")[-1:].isdigit()
        value = None if match[0] == "Sept" or scales_digits else _value(word)
        joined = value is not None and bool(run) and text[gap_from : match.start()] in (" ", "-")
        if joined and value is not None and _goes_on(run, word, value, text):
            run.append((match, value))
        else:
            if run:
                yield run
            run = [(match, value)] if value is not None and word not in ("cent", "cents") else []
        gap_from = match.end()
    if run:
        yield run


def _value(word: str) -> float | None:
    if word in HUNDREDS:
        return 100.0
    known = _KNOWN.get(word)
    return known if known is not None or len(word) < 8 else _joined(word)


@lru_cache(maxsize=1 << 12)  # long words, most of which are no number, and come back
def _joined(word: str) -> float | None:
    """German writes a number as one word."""
    thousands, tausend, rest = word.rpartition("tausend")
    parts = [
        (_below_thousand(thousands) if thousands else 1.0) if tausend else 0.0,
        _below_thousand(rest) if rest else 0.0,
    ]
    if None in parts:
        return None
    return 1000 * (parts[0] or 0.0) + (parts[1] or 0.0)


def _below_thousand(word: str) -> float | None:
    match = _JOINED.fullmatch(word)
    if not match:
        return None
    hundreds = 100 * (_KNOWN[match["hundreds"]] if match["hundreds"] else 1.0) if "hundert" in word else 0.0
    return hundreds + sum(_KNOWN[part] for part in (match["one"], match["ten"], match["rest"]) if part)


def _goes_on(run: Run, word: str, value: float, text: str) -> bool:
    """Whether a number word goes on with the number: "forty-two" is one, "four, two" and "forty and fifty" are not."""
    sum_so_far, last = _sum(run), run[-1][0]
    if value == 1000:
        return sum_so_far < 1000
    if value == 100 and word in HUNDREDS:
        french = word in ("cent", "cents")
        return sum_so_far % 1000 < 100 and (not french or last[0].lower() in _FRENCH_ONES | {"mille"})
    if value == 20 and last[0].lower() == "quatre":
        return True
    if value % 1 or sum_so_far % 1:
        return False
    english_and = text[last.end() :].startswith(" and ")
    if sum_so_far % 100 == 0:
        return value < 100 or (sum_so_far % 1000 == 0 and value < 1000)
    small = value < 10 and sum_so_far % 10 == 0
    return not english_and and (small or (value < 20 and sum_so_far % 100 in (60, 80)))


def _sum(run: Run) -> float:
    total = group = 0.0
    for match, value in run:
        if value == 1000 and match[0].lower() in SCALES:
            total, group = total + 1000 * (group or 1), 0.0
        elif value == 100 and match[0].lower() in HUNDREDS:
            group = 100 * (group or 1)
        elif value == 20 and group % 100 == 4:
            group += 76  # quatre-vingt
        else:
            group += value
    return total + group
