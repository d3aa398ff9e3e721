"""Comparison: what two articles on one event both report, what only one does, and where they differ.

The two are numbered through: the sentences of the first keep their numbers, those of the second follow. So one list of
evidence tells which sentences of either a line rests on, and whatever holds for the evidence of a reading holds here.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from bot.core.article import Article, Block, Frozen, Sentence
from bot.core.reading import Engine, Fallback, Point

IN_ITS_OWN_LANGUAGE = "article"
"""Stands in the cache for a comparison in the language of the first article."""

MOST_LINES = 8
"""So many lines has each of the four lists at most."""

_LISTS = ("both", "differ", "only_first", "only_second")


class Differs(StrEnum):
    """In what two reports of the same thing differ."""

    NUMBER = "number"
    ATTRIBUTION = "attribution"


class Difference(Point):
    """The same thing told otherwise; its evidence has sentences of both articles."""

    differs: Differs = Field(description="number: other figures; attribution: somebody else says it")


class Comparison(Frozen):
    """What a reader makes of two articles; its JSON schema is the model's."""

    both: list[Point] = Field(max_length=MOST_LINES, description="what both report, most important first")
    differ: list[Difference] = Field(max_length=MOST_LINES, description="the same thing with other figures or speakers")
    only_first: list[Point] = Field(max_length=MOST_LINES, description="what the first alone reports")
    only_second: list[Point] = Field(max_length=MOST_LINES, description="what the second alone reports")

    def lines(self) -> Iterator[tuple[str, Point]]:
        """Each line with its place, such as "both[2]"."""
        for name in _LISTS:
            points: Sequence[Point] = getattr(self, name)
            yield from ((f"{name}[{n}]", point) for n, point in enumerate(points))

    def without(self, places: Collection[str]) -> "Comparison":
        """What is left when the lines at these places go."""
        left = [(place.partition("[")[0], point) for place, point in self.lines() if place not in places]
        return Comparison.model_validate({name: [p for of, p in left if of == name] for name in _LISTS})


class DraftComparison(Frozen):
    """What a reader files: a comparison held against both articles, and who made it, as in reading.Draft."""

    comparison: Comparison
    engine: Engine
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class ComparisonKey:
    """What a kept comparison is of: two rows of articles, in this order. `language` is what it was asked in."""

    first_id: int
    second_id: int
    fingerprint: str
    language: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles and their comparison, in row `id`; `cached` and `fallback` as in question.Asked."""

    id: int
    first: Article
    second: Article
    draft: DraftComparison
    cached: bool = True
    fallback: Fallback | None = None

    def quotes(self, point: Point) -> tuple[list[str], list[str]]:
        """The sentences that a line rests on, in the first article and in the second."""
        last = len(self.first.sentences)
        return (
            self.first.quotes(n for n in point.evidence if n <= last),
            self.second.quotes(n - last for n in point.evidence if n > last),
        )


def comparison_key(first_id: int, second_id: int, fingerprint: str, language: str | None) -> ComparisonKey:
    return ComparisonKey(first_id, second_id, fingerprint, language or IN_ITS_OWN_LANGUAGE)


def numbered_through(first: Article, second: Article) -> Article:
    """Both as one article: what the evidence of a comparison is looked up in."""
    return Article(
        url=first.url,
        final_url=first.final_url,
        title=f"{first.title} / {second.title}",
        site=f"{first.site or ''} / {second.site or ''}",
        authors=(*first.authors, *second.authors),
        published=first.published,
        language=first.language,
        blocks=(*first.blocks, *moved_behind(len(first.sentences), second).blocks),
    )


def moved_behind(last: int, article: Article) -> Article:
    """The article with its sentences numbered from `last` + 1 on."""
    blocks = (
        Block(
            kind=block.kind,
            sentences=tuple(
                Sentence(id=sentence.id + last, text=sentence.text, voice=sentence.voice)
                for sentence in block.sentences
            ),
        )
        for block in article.blocks
    )
    facts = {name: getattr(article, name) for name in Article.model_fields if name != "blocks"}
    return Article(**facts, blocks=tuple(blocks))
