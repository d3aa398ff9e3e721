"""Text → sentences: a splitter for the language, and mends for what splitters of news text miss."""

import re
from itertools import accumulate
from typing import cast

import nupunkt
import sentencex

from bot.web.extraction.short_forms import (
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    EITHER,
    GERMAN_MONTHS,
    MOSTLY_GO_ON,
    OPENERS,
)

_SPLITTERS_LANGUAGE = "en"  # nupunkt knows English: F1 .94 on news against sentencex' .85, which knows many languages
_CLOSED_AND_GOES_ON = re.compile(r"[”’»)\]\"']+[,;:]")
_PAREN_REACH = 300  # characters; a bracket left open longer than this was never meant to close
_SHORT_FORM_REACH = 40  # characters from the end: more than any short form has
_LAST_WORD = re.compile(r"(?:^|[\s(“„«\"'‘])([^\s(“„«\"'‘]+)\.$")
_INITIAL = re.compile(r"(?!I$)[A-ZÀ-Þ](?:\.-[A-ZÀ-Þ])?")  # J., J.-P.
_ORDINAL = re.compile(r"\b(?:der|die|das|den|dem|des|im|am|zum|zur|vom|beim) \d{1,2}\.$", re.IGNORECASE)
# A word of two letters or more, a stop, and a capital after it: an end, unless the word is shortened. Before a year
# it must be a long word, unlike "Sept. 2024". The stop comes first in the pattern, for that is what is quickly found.
_LETTER = r"[^\W\d_]"
_SURE_END = re.compile(
    rf"[.!?…](?:(?<={_LETTER}{{2}}.)[”“’»\"']*\s+(?=[“„«\"‘¿¡]?[A-ZÀ-ÖØ-Þ])"
    rf"|(?<={_LETTER}{{6}}\.)\s+(?=(?:19|20)\d\d\s))"
)
_OPENER = {language: re.compile(rf"[“„«\"‘(]?(?:{words})\s") for language, words in OPENERS.items()}
_BEFORE_OPENER = {
    language: re.compile(rf"\.[”“’»\")\]]*\s+(?={opener.pattern})") for language, opener in _OPENER.items()
}
_QUESTION_QUOTED = re.compile(r"[?!][”»\"’]$")
_ASKED = re.compile(  # “Who pays?” Ruiz asked.
    r"(?:[A-ZÀ-Þ][\w’'.-]+\s){1,3}(?:said|says|asks|asked|testified|wondered|shouted|cried|called|replied|answered|"
    r"wrote|recalled|added|yelled|demanded|joked)\b"
)


def sentence_spans(text: str, language: str | None) -> list[tuple[int, int]]:
    """Where the sentences of one cleaned line start and end; only white space lies between them.

    `language` is a primary subtag; None is taken for English.
    """
    if not text:
        return []
    spans: list[tuple[int, int]] = []
    begin = 0
    for start in _starts(text, language or _SPLITTERS_LANGUAGE):
        if not _goes_on(text[begin:start].rstrip(), text[start:], language):
            spans.append((begin, start))
            begin = start
    spans.append((begin, len(text)))
    return [_trimmed(text, *span) for span in spans]


def split(text: str, language: str | None = None) -> list[str]:
    """The sentences of one cleaned line, in order."""
    return [text[start:end] for start, end in sentence_spans(text, language)]


def _starts(text: str, language: str) -> list[int]:
    """Where a new sentence begins, the first one left out; ascending. No splitter sees every end."""
    sure = {end.end() for end in _SURE_END.finditer(text) if _word_before(text, end.start()).lower() not in EITHER}
    if language in _BEFORE_OPENER:
        sure |= {end.end() for end in _BEFORE_OPENER[language].finditer(text)}
    if language == _SPLITTERS_LANGUAGE:
        seen = {start for start, _ in nupunkt.sent_spans(text)}
    else:
        segments = cast("list[str]", sentencex.segment(language, text))  # pyright: ignore - it ships no types
        seen = set(accumulate(map(len, segments)))
    return sorted(start for start in sure | seen if 0 < start < len(text))


def _word_before(text: str, end: int) -> str:
    """The letters that stand right before this place."""
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def _goes_on(before: str, after: str, language: str | None) -> bool:
    """Whether the splitter was wrong: what stands before is no whole sentence."""
    opener = after.lstrip("“„«\"'‘([")[:2]
    if opener[:1].islower() and not opener[1:].isupper():  # but "iPad sales rose."
        return True
    if _CLOSED_AND_GOES_ON.match(after) or _parenthesis_is_open(before, after):
        return True
    if _QUESTION_QUOTED.search(before) and _ASKED.match(after):
        return True
    last = _LAST_WORD.search(before, max(0, len(before) - _SHORT_FORM_REACH))
    return last is not None and _is_shortened(last[1], before, after, language or _SPLITTERS_LANGUAGE)


def _is_shortened(word: str, before: str, after: str, language: str) -> bool:
    """Whether the stop belongs to the last word before it, or to a German ordinal."""
    known = word.lower()
    if known in BEFORE_NAMES or (known in BEFORE_NUMBERS and after[:1].isdigit()):
        return True
    if language in _OPENER and _OPENER[language].match(after):
        return False
    if known in MOSTLY_GO_ON or _INITIAL.fullmatch(word):
        return True
    return language == "de" and word.isdigit() and len(word) <= 2 and _after_ordinal(before, after)


def _after_ordinal(before: str, after: str) -> bool:
    hundreds = after.split(maxsplit=1)[0].rstrip(".,").endswith("hundert")
    return hundreds or after.startswith(tuple(GERMAN_MONTHS)) or bool(_ORDINAL.search(before))


def _parenthesis_is_open(before: str, after: str) -> bool:
    opened = before.rfind("(")
    return opened > before.rfind(")") and ")" in after[: max(0, _PAREN_REACH - (len(before) - opened))]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
