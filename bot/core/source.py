"""The article prepared for being looked up, and texts as words that can be compared."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property

from bot.core.article import Article, Voice
from bot.core.lexicon import PLACES

COPIED_RUN = 12  # words; shorter runs are unavoidable names and figures
NEAR = 6  # sentences to either side of the evidence in which a speaker must be named
WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_ELISION = re.compile(r"(?:[cdjlmnst]|qu)['’](?=\w{3})")  # "d'Emmanuel"
_ENDINGS = tuple("ian ean an ese ish i ic a e ia o y istan stan land er en es".split())
QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|‘[^’]*’(?!\w)")


class Source:
    """An article and, worked out when first asked for, what texts about it are held against."""

    def __init__(self, article: Article, *, extracts: bool, translated: bool, hedges: bool) -> None:
        self.article = article
        self.extracts = extracts
        self.translated = translated
        self.hedges = hedges
        self.published = (article.published or "")[:10]

    def text(self, ids: Iterable[int]) -> str:
        return " ".join(self.article.quotes(ids))

    def around(self, ids: list[int]) -> str:
        """The sentences near the evidence, with the article's title, which names its people too."""
        near = {n for i in ids for n in range(i - NEAR, i + NEAR + 1)}
        return f"{self.article.title} {self.text(sorted(near))}"

    @cached_property
    def whole(self) -> str:
        known = (self.article.title, self.article.site or "", *self.article.authors)
        return " ".join((*known, self.text(range(1, len(self.article.sentences) + 1))))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(words_of(self.whole))

    @cached_property
    def spellings(self) -> frozenset[str]:
        return spellings_in(self.whole)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        return frozenset(word.replace(".", "") for word in WORD.findall(self.whole) if word.isupper())

    @cached_property
    def initials(self) -> str:
        """The first letters of all words that start with a capital: "European Union" bears out "EU"."""
        return "".join(word[0] for word in WORD.findall(self.whole) if word[0].isupper())

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset(runs(words_of(self.whole)))

    @cached_property
    def author_words(self) -> frozenset[str]:
        own = (s.text for s in self.article.sentences if s.voice is not Voice.QUOTED)
        return frozenset(word for text in own for word in words_of(text))


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return [word.lower() for word in WORD.findall(text)]


def spellings(name: str) -> set[str]:
    """What a name may be looked up as: itself without accents and apostrophes, and without one ending.

    "Putin's" and "Putin" share one, so do "Ukrainian" and "Ukraine", "Sinn Féin" and "Sinn Fein"; "Johnson" and
    "Johnston" do not. (Nor do "Maria" and "Mario" differ: an ending may be part of a name.)
    """
    bare = re.sub(r"['’]s?$", "", _ELISION.sub("", name.lower()))
    bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if c.isalnum() or c == "-")
    singular = bare.removesuffix("s") if len(bare) > 3 else bare
    found = {bare, singular, PLACES.get(bare, bare), PLACES.get(singular, singular)}
    endings = [end for end in _ENDINGS if singular.endswith(end) and len(singular) - len(end) >= 4]
    return found | {singular.removesuffix(end) for end in endings}


def spellings_in(text: str) -> frozenset[str]:
    """Those of every word in a text, and of both halves of a double name."""
    words = set(words_of(text))
    halves = {half for word in words if "-" in word for half in word.split("-")}
    return frozenset(spelling for word in words | halves for spelling in spellings(word))


def runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every run of COPIED_RUN words."""
    for n in range(len(words) - COPIED_RUN + 1):
        yield tuple(words[n : n + COPIED_RUN])
