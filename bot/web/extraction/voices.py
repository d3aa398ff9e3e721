"""Whose words a sentence is, told by the quotation marks around it."""

import re
from collections.abc import Iterator

from bot.core.article import Voice

# Opening mark → the marks that close it: English, German, Polish, Swedish; French, and German inverted; Japanese.
_CLOSERS = {
    "“": '”"',
    "”": "”",
    "„": "“”",
    '"': '"”',
    "«": "»",
    "»": "«»",
    "‘": "’",
    "‚": "‘’",
    "「": "」",
    "『": "』",
}
_OPENING = re.compile(f"[{''.join(_CLOSERS)}]")
_MARK = re.compile(f"[{''.join(_CLOSERS)}{''.join(_CLOSERS.values())}]")
_DIRECTED = "“„«‚「『"  # marks that are never anything but an opening one
_BEFORE_OPENING = "([—–-:/"
SCARE_QUOTE_WORDS = 2  # so short a quotation sets a word at a distance; it does not report speech
# Chinese and Japanese have no spaces; a word has two to four characters.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,4}|\w+(?:['’.,-]\w+)*")
_STOP = re.compile(r"[.!?。！？][”\"»’」』]?$")


def voice_of(text: str, start: int, end: int, quotations: list[tuple[int, int]]) -> Voice:
    """The voice of the sentence at [start, end) of a line, given that line's quotations."""
    inside = [(max(a, start), min(b, end), _reported(text, a, b)) for a, b in quotations if a < end and b > start]
    if not inside:
        return Voice.AUTHOR
    own = _count(text, start, end) - sum(_count(text, a, b) for a, b, _ in inside)
    if own <= 0:
        return Voice.QUOTED
    return Voice.MIXED if any(reported for *_, reported in inside) else Voice.AUTHOR


def _reported(text: str, start: int, end: int) -> bool:
    """Whether a quotation reports speech: long enough, or a sentence of its own after a colon (: “We measured.”)."""
    is_sentence = text[:start].rstrip().endswith(":") and _STOP.search(text[start:end])
    return bool(is_sentence) or _count(text, start, end) > SCARE_QUOTE_WORDS


def quotations(text: str) -> list[tuple[int, int]]:
    """Where the outermost quotations of a line start and end, marks included.

    One that is opened and not closed runs to the end of the line, as where a quotation goes on in the next paragraph,
    which then opens with a mark of its own.
    """
    return list(_scan(text))


def outside_quotations(text: str) -> str:
    """A line with an ellipsis for each of its quotations."""
    for start, end in reversed(quotations(text)):
        text = text[:start] + "…" + text[end:]
    return text


def _scan(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while mark := _OPENING.search(text, at):
        at = mark.start()
        if not _opens(text, at):
            at += 1
            continue
        end = _closing(text, at)
        if end is not None:
            yield at, end
            at = end
        elif text[at] in _DIRECTED or at == 0:
            yield at, len(text)
            return
        else:
            at += 1


def _opens(text: str, at: int) -> bool:
    """Whether the mark at this place opens a quotation."""
    mark = text[at]
    if at + 1 >= len(text):
        return False
    before = text[at - 1] if at else " "
    starts_word = before.isspace() or before in _BEFORE_OPENING or before in _CLOSERS
    return mark in "「『" or (starts_word and (mark in _DIRECTED + "»" or not text[at + 1].isspace()))


def _closing(text: str, opened: int) -> int | None:
    """The end of the quotation opened here, its mark included; a quotation nested in the same marks does not end it."""
    mark, depth = text[opened], 1
    closers = _CLOSERS[mark]
    for found in _MARK.finditer(text, opened + 1):
        at = found.start()
        if text[at] == mark and mark not in closers:
            depth += 1
        elif text[at] in closers and not (text[at] == "’" and _is_apostrophe(text, at)):
            depth -= 1
            if depth == 0:
                return at + 1
    return None


def _is_apostrophe(text: str, at: int) -> bool:
    """Within a word (don’t) or after a plural (voters’ rights), where more of the quotation follows."""
    after = text[at + 1 : at + 2]
    return after.isalnum() or (text[at - 1] == "s" and after == " " and "’" in text[at + 1 :].split("‘")[0])


def _count(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))
