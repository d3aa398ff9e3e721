"""An article as texts about it are held against it: each thing looked up is worked out once, when first asked for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from bot.core.article import Article, Block, Kind, Voice
from bot.core.grounding.names import KnownNames
from bot.core.language.dates import Dates, dates_in
from bot.core.language.figures import Figure, stated_in
from bot.core.language.lexicon import LABELS, POINTERS
from bot.core.language.sense import stems
from bot.core.language.speech import author_part, is_reported, is_told
from bot.core.language.spellings import MARK, runs, words_of

NEAR = 6  # sentences to either side of the evidence in which a speaker must be named, and a date may be
POINTED_BACK = 2  # sentences before the evidence in which stands what it calls "it"
_POINTER = re.compile(rf"^(?:\S+\s){{0,4}}(?:{POINTERS})\b", re.IGNORECASE)


class Lookup:
    """An article for `check`, and how it is to be checked, as there. Sentences go by their ids, the title by 0.

    `interview`: answers are somebody's words though no quotation marks say so; where the reading is of another kind, a
    layout of questions and answers is the author's own.
    """

    def __init__(
        self, article: Article, *, extracts: bool, translated: bool, hedges: bool, interview: bool = False
    ) -> None:
        self.article = article
        self.extracts = extracts
        self.translated = translated
        self.hedges = hedges
        self.interview = interview
        self.published = (article.published or "")[:10]
        self.ids = range(1, len(article.sentences) + 1)
        self._figures: dict[int, list[Figure]] = {}
        self._dates: dict[int, Dates] = {}

    def text(self, ids: Iterable[int]) -> str:
        return " ".join(self.article.quotes(ids))

    def missing(self, ids: Iterable[int]) -> list[int]:
        return [n for n in ids if n not in self.ids]

    def figures(self, ids: Iterable[int]) -> Iterator[Figure]:
        """The numbers of these sentences, and of those before one that points back to them."""
        for n in sorted({n for i in ids for n in range(i - self._points_back(i), i + 1)}):
            yield from self.figures_of(n)

    def figures_of(self, n: int) -> list[Figure]:
        """Those of one sentence."""
        if n not in self._figures:
            self._figures[n] = stated_in(self.sentence(n))
        return self._figures[n]

    def dates_near(self, ids: Iterable[int]) -> Iterator[Dates]:
        for n in self.around(ids, NEAR):
            if n not in self._dates:
                self._dates[n] = dates_in(self.sentence(n))
            yield self._dates[n]

    def names_near(self, ids: Iterable[int]) -> KnownNames:
        return KnownNames([self.sentence(n) for n in self.around(ids, NEAR)], self.article.language)

    @cached_property
    def names(self) -> KnownNames:
        return KnownNames(self._texts, self.article.language)

    def is_numbered(self, text: str, number: str) -> bool:
        """Whether the number is part of what something is called ("Article 74", "clause 9") anywhere in the article."""
        called = re.search(rf"\b(?:[^\W\d_a-zß-ÿ][\w.]*|{LABELS}) {re.escape(number)}(?![\w%])", text)
        return bool(called) and re.search(rf"\b{re.escape(called[0])}(?![\w%])", self._whole) is not None

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The sentences that are wholly somebody else's."""
        blocks = (block for block in self.article.blocks if self.interview or not _is_answer(block))
        return frozenset(s.id for block in blocks for s in block.sentences if s.voice is Voice.QUOTED)

    @cached_property
    def told(self) -> frozenset[int]:
        """Those that are somebody else's words, be they quoted whole or within the author's "she said"."""
        return self.quoted | {s.id for s in self.article.sentences if is_told(s)}

    def reported(self, ids: Iterable[int]) -> frozenset[int]:
        """Those of these that pass on without quotation marks what somebody says."""
        return frozenset(n for n in ids if n in self.ids and is_reported(self.article.sentences[n - 1]))

    def is_authors(self, text: str, ids: Iterable[int]) -> bool:
        """Whether a text holds of these sentences only what their author tells of who speaks there."""
        told = stems(text)
        pairs = [(told & stems(self.sentence(n)), stems(author_part(self.article.sentences[n - 1]))) for n in ids]
        return all(len(shared) > 1 and shared <= own for shared, own in pairs)

    def says(self, words: Sequence[str]) -> bool:
        """Whether these words stand in the article, in this order and without any between them."""
        return f" {' '.join(words)} " in self._spaced

    def holds(self, text: str) -> bool:
        return text.casefold() in self._whole.casefold()

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset(runs(self._words))

    @cached_property
    def _spaced(self) -> str:
        return f" {' '.join(self._words)} "

    @cached_property
    def _words(self) -> list[str]:
        return [word for text in self._texts for word in words_of(text)]

    @cached_property
    def author_words(self) -> frozenset[str]:
        own = (s.text for s in self.article.sentences if s.voice is not Voice.QUOTED)
        return frozenset(word for text in own for word in words_of(text))

    @cached_property
    def _whole(self) -> str:
        return " ".join(self._texts)

    @cached_property
    def _texts(self) -> list[str]:
        """Its sentences, behind what is known of it."""
        known = (self.article.title, self.article.site or "", *self.article.authors)
        return [*known, *(sentence.text for sentence in self.article.sentences)]

    def around(self, ids: Iterable[int], reach: int) -> list[int]:
        """The title, these sentences, and so many before and behind each."""
        near = {n for i in ids for n in range(i - reach, i + reach + 1)}
        return [0, *sorted(near.intersection(self.ids))]

    def _points_back(self, n: int) -> int:
        return min(POINTED_BACK, n - 1) if _POINTER.match(self.sentence(n)) else 0

    def sentence(self, n: int) -> str:
        return self.article.sentences[n - 1].text if n else self.article.title


def _is_answer(block: Block) -> bool:
    """Whether a paragraph is somebody's by its place alone: it begins with quoted words, and with no quotation mark."""
    first = block.sentences[0]
    return block.kind is Kind.PARAGRAPH and first.voice is Voice.QUOTED and not MARK.match(first.text)
