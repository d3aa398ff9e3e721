"""What the reader may pick from: the article's statements with their speakers, promotions and credits left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.article import Article, Kind
from bot.core.reading import LONGEST_LINE, ArticleKind
from bot.core.text import shorten
from bot.readers.extractive.attribution import Attribution, Attributor
from bot.readers.extractive.checkworthy import is_prediction, worth
from bot.readers.extractive.genre import genre_of
from bot.readers.extractive.lexicon import Lexicon, lexicon_for
from bot.readers.extractive.prominence import prominences
from bot.readers.extractive.sources import is_credit
from bot.readers.extractive.statements import Statement, statements_of

_LIST_WORDS = 7
_END = re.compile(r"[.!?…:。][”\"’'»“)\]]*\s*$")
_AFTER = 0.6  # boilerplate about a company stands behind this share of a press release


@dataclass(frozen=True, slots=True)
class Material:
    """`statements` may be picked; `boilerplate` holds the ids of those that describe a company and not its news.

    `attributions`, `worths` (how much worth checking) and `prominences` are by sentence id; `foretold` are the ids of
    predictions.
    `genre` is None where only the argument can tell.
    """

    article: Article
    lexicon: Lexicon
    statements: list[Statement]
    attributions: dict[int, Attribution]
    worths: dict[int, float]
    prominences: dict[int, float]
    foretold: frozenset[int]
    boilerplate: frozenset[int]
    genre: ArticleKind | None


def material_of(article: Article) -> Material:
    lexicon = lexicon_for(article.language)
    statements = statements_of(article, lexicon)
    genre = genre_of(article, statements, lexicon)
    said = Attributor(article, statements, lexicon, interview=genre is ArticleKind.INTERVIEW).all()
    attributions = {statement.id: attribution for statement, attribution in zip(statements, said, strict=True)}
    promoted = set(promotional_blocks(statements, lexicon))
    usable = [s for s in statements if s.block not in promoted and is_whole(s) and not is_credit(s)]
    return Material(
        article,
        lexicon,
        usable,
        attributions,
        {s.id: worth(s, attributions[s.id], lexicon) for s in usable},
        prominences(usable, article.title, lexicon),
        frozenset(s.id for s in usable if is_prediction(s, lexicon)),
        frozenset(_boilerplate(statements, lexicon)) if genre is ArticleKind.PRESS_RELEASE else frozenset(),
        genre,
    )


def is_whole(statement: Statement) -> bool:
    """A sentence that ends as one, or a list's item as long as one; headings and table rows do not stand alone."""
    if statement.kind is Kind.LIST and len(statement.text.split()) >= _LIST_WORDS:
        return True
    return statement.kind not in (Kind.HEADING, Kind.TABLE) and bool(_END.search(statement.text))


def promotional_blocks(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[int]:
    """Blocks that sell the outlet to its reader, and editors' notes: those are about the article, not its news."""
    for statement in statements:
        promotes = not statement.quoted and lexicon.has("promotion", statement.text)
        if promotes or lexicon.opens("editors_note", statement.text):
            yield statement.block


def _boilerplate(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[int]:
    begun = False
    for statement in statements:
        begun = begun or (statement.place > _AFTER and lexicon.opens("about_company", statement.text))
        if begun:
            yield statement.id


def shortened(text: str, most: int = LONGEST_LINE) -> str:
    """The text without a colon at its end, in at most `most` characters."""
    return shorten(text.rstrip(": "), most)
