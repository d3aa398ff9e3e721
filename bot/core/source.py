"""The article prepared for being looked up, and texts as words that can be compared."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from bot.core import figures
from bot.core.article import Article, Voice

COPIED_RUN = 12  # words; shorter runs are unavoidable names and figures
NEAR = 6  # sentences to either side of the evidence in which a speaker must be named
WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|‘[^’]*’(?!\w)")


class Source:
    """An article and, worked out when first asked for, what texts about it are held against."""

    def __init__(self, article: Article, *, extracts: bool, translated: bool) -> None:
        self.article = article
        self.extracts = extracts
        self.translated = translated
        self.published = figures.values(" ".join(re.findall(r"\d+", (article.published or "")[:10])))
        month = re.match(r"\d{4}-(\d\d)", article.published or "")
        self.month = f"month {int(month[1])}" if month else ""

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
    def stems(self) -> frozenset[str]:
        return frozenset(stem(word) for word in words_of(self.whole))

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


def stem(word: str) -> str:
    """A name without its inflection: "Putin's", "Putins" and "Putin" are one. Short words stay as they are."""
    bare = re.sub(r"['’].*$", "", word.lower()).replace(".", "")
    return bare[:5] if len(bare) > 5 else bare.removesuffix("s") if len(bare) > 3 else bare


def runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every run of COPIED_RUN words."""
    for n in range(len(words) - COPIED_RUN + 1):
        yield tuple(words[n : n + COPIED_RUN])
