"""Texts as words, runs of words and names that can be compared."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.core.language.lexicon import SAME

COPIED_RUN = 12  # words; shorter runs are unavoidable names and figures
WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+|,\d+)*")
MARK = re.compile(r"[“”„«»\"‘‚]|(?<!\w)[’']")
QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|\"[^\"]*\"|‘[^’]*’(?!\w)|「[^」]*」|『[^』]*』")

_ELISION = re.compile(r"^(?:[cdjlmnst]|qu)['’](?=\w{3})")  # "d'Emmanuel"
POSSESSIVE = re.compile(r"['’]s?$")
_ENDINGS = tuple("ian ean an ese ish isch ische ischen i ic a e ia o y istan stan land er en es".split())
# Letters that Unicode does not take apart, and the ends of Slavic names out of another alphabet.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_SLAVIC_END = re.compile(r"(?:iy|yy|yi|ij|yj|ii|y|i)$")


@lru_cache(maxsize=1 << 8)  # an article's sentences, which each rule takes apart anew
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without punctuation."""
    return tuple(map(str.lower, WORD.findall(text)))


def runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every run of COPIED_RUN words."""
    for n in range(len(words) - COPIED_RUN + 1):
        yield tuple(words[n : n + COPIED_RUN])


@lru_cache(maxsize=1 << 14)
def spellings(name: str) -> frozenset[str]:
    """What a name may be looked up as: itself without accents and apostrophes, and without one ending.

    "Putin's" and "Putin" share one, so do "Ukrainian" and "Ukraine", "Sinn Féin" and "Sinn Fein", "Zelenskyy" and
    "Selenskyj"; "Johnson" and "Johnston" do not. (Nor do "Maria" and "Mario" differ: an ending may be part of a name.)
    """
    lower = POSSESSIVE.sub("", _ELISION.sub("", name.lower()))
    found = {_bare(lower), _bare(lower.translate(_UMLAUTS))}
    found |= {bare.removesuffix("s") for bare in found if len(bare) > 3}
    found |= {SAME[bare] for bare in found if bare in SAME}
    return frozenset(found | {end for bare in found for end in _without_endings(bare)})


@lru_cache(maxsize=1 << 8)  # sentences, of which each is near to several claims
def spellings_in(text: str) -> frozenset[str]:
    """Those of every word in a text, and of both halves of a double name."""
    words = set(words_of(text))
    halves = {half for word in words if "-" in word for half in word.split("-")}
    return frozenset[str]().union(*map(spellings, words | halves))


def _bare(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word.translate(_PLAIN)) if c.isalnum() or c == "-")


def _without_endings(bare: str) -> Iterator[str]:
    if bare.endswith(_ENDINGS):
        yield from (bare.removesuffix(end) for end in _ENDINGS if bare.endswith(end) and len(bare) - len(end) >= 4)
    if len(bare) >= 8:
        yield bare.removesuffix("in")  # "Ministerin"
        yield _SLAVIC_END.sub("", bare)
