"""Statement: a sentence as the rules look at it, with what stands inside quotation marks taken out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.article import Article, Kind, Voice
from bot.readers.extractive.lexicon import LONGEST, Lexicon

# Each mark first and its conditions behind it: Python then skips to the marks.
_MARK = re.compile(r'“|”|„|«|»|"|‘(?<!\w‘)(?=\w)(?=[^‘]*’(?!\w))|’(?<=[\w.,!?”]’)(?!\w)')
_WORD = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,]\d+)*")
_NAME_IN_MARKS = re.compile(r"[“„«]\s?([A-ZÀ-Þ][\w’-]*(?:\s[\w’-]+){0,4})\s?[“”»]")
_NEAR = 40  # characters before a quotation in which the word stands that makes it a name
_STEM_LETTERS = 6  # a crude stem that serves all five languages: "council", "councillor" and "councils" are one
SOMEBODY_ELSES = (Kind.QUOTE, Kind.EMBED)


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence.

    `outside` is its text with each quotation replaced by “”; `own` the part of it that the author may be speaking:
    empty where all of it is somebody else's. `opens` and `closes` say that a quotation runs on into the next
    sentence, or from the one before. `place` runs from 0 (first sentence) to 1 (last), `block` counts from 0.
    """

    id: int
    text: str
    outside: str
    own: str
    opens: bool
    closes: bool
    voice: Voice
    kind: Kind
    block: int
    place: float
    stems: frozenset[str]

    @property
    def leads_in(self) -> bool:
        """It announces what comes after it."""
        return self.text.rstrip().endswith(":")

    @property
    def quoted(self) -> bool:
        """Wholly somebody else's words."""
        return not self.own


def statements_of(article: Article, lexicon: Lexicon) -> list[Statement]:
    """All sentences of the article, in order."""
    last = max(len(article.sentences) - 1, 1)
    return [
        _statement(n, block, kind, text, voice, n / last, lexicon)
        for n, (block, kind, text, voice) in enumerate(_sentences(article))
    ]


def _sentences(article: Article) -> Iterator[tuple[int, Kind, str, Voice]]:
    for number, block in enumerate(article.blocks):
        for sentence in block.sentences:
            yield number, block.kind, sentence.text, sentence.voice


def _statement(n: int, block: int, kind: Kind, text: str, voice: Voice, place: float, lexicon: Lexicon) -> Statement:
    outside, opens, closes = outside_quotations(_with_bare_names(text, lexicon))
    if voice is Voice.QUOTED and kind not in SOMEBODY_ELSES:
        outside = "“”"
    own = "" if voice is Voice.QUOTED or kind in SOMEBODY_ELSES else outside
    return Statement(
        n + 1, text, outside, own, opens, closes, voice, kind, block, place, frozenset(stems(text, lexicon))
    )


def _with_bare_names(text: str, lexicon: Lexicon) -> str:
    """The text with names out of their quotation marks: der „Hafenkurier“, l’association « Eau claire »."""

    def bare(match: re.Match[str]) -> str:
        before, name = text[max(0, match.start() - _NEAR) : match.start()], match.group(1)
        body = lexicon.ends("organisation", before) or lexicon.ends("document", before)
        return name if body or lexicon.has("outlet", name) else match.group()

    return _NAME_IN_MARKS.sub(bare, text[:LONGEST])


def stems(text: str, lexicon: Lexicon) -> list[str]:
    """The words that carry meaning, cut to their first letters; numbers whole."""
    small = lexicon.stopword_set
    return [word[:_STEM_LETTERS] for word in _WORD.findall(text.lower()) if word not in small]


def outside_quotations(text: str) -> tuple[str, bool, bool]:
    """The text with each quotation replaced by “”, whether one is left open, and whether one was open before it.

    A mark opens when white space stands before it and none after; French guillemets may have space inside.
    """
    text = text[:LONGEST]
    kept: list[str] = []
    open_marks: list[str] = []
    start, closes = 0, False
    for mark in _MARK.finditer(text):
        if _is_opening(text, mark.start()):
            if not open_marks:
                kept.append(text[start : mark.start()])
            open_marks.append(mark.group())
        elif mark.group() != "’" or "‘" in open_marks:  # any other ’ is an apostrophe
            if open_marks:
                open_marks.pop()
            else:
                kept, closes = [], True
            if not open_marks:
                kept.append("“”")
                start = mark.end()
    kept.append("“”" if open_marks else text[start:])
    return "".join(kept), bool(open_marks), closes


def _is_opening(text: str, at: int) -> bool:
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark == "«" and after.isspace():
        return True
    if mark == "»" and before.isspace() and not after.isalnum():
        return False
    return mark in "„‘" or (
        (not before or before.isspace() or before in "([—–-“„‘«\"'") and not after.isspace() and after != ""
    )
