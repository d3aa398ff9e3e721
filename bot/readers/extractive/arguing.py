"""How much a sentence argues, by marks that anyone can see in it, and how likely it stands in an argument.

The weights are our own judgement, tried on articles whose arguments people have noted.
"""

from collections import Counter
from dataclasses import dataclass

from bot.core.article import Kind
from bot.core.reading import ArticleKind, SpeakerKind
from bot.readers.extractive.checkworthy import figures, is_question
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.material import Material
from bot.readers.extractive.statements import Statement, stems

MARKS = {
    "recommend": 2.0,
    "thesis": 1.8,
    "judgement": 1.0,
    "belief": 1.0,
    "mild": 0.7,
    "rhetoric": 0.5,
    "inference": 0.4,
    "generality": 0.9,
    "contrast": 0.6,
    "dispute": 0.8,
    "causal": 0.3,
}
_MOST = 3  # times that one sort of mark counts in a sentence
_FRAME = (0.15, 0.85)  # openings and ends are where a thesis stands
_FRAMED = 0.4
_TITLED = 0.5
BEARINGS = {
    "figure": 1.6,  # data
    "long": 1.6,
    "negation": 1.2,  # it answers somebody
    "possibility": 1.0,
    "event": 1.0,
    "calendar": -0.8,  # it tells what happened when
    "first_person": -0.6,
    "he_or_she": -1.2,  # it opens with one of whom a story is told
    "says": -1.2,
    "quotes": -1.6,
    "opens_paragraph": -1.0,
    "opens_article": -2.0,  # a column begins with a scene
}
_LONG = 25  # words
_OPENING = 0.12  # of the article


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence of the author's: the weight of its marks, 0 without any; and its score, all that speaks for its
    standing in the argument, below 0 where it rather tells a story."""

    statement: Statement
    marks: float
    score: float


def weighed(material: Material) -> list[Weighed]:
    """All sentences in the author's own voice, in the order of the text."""
    sizes = Counter(statement.block for statement in material.statements)
    title = _title(material)
    blocks: set[int] = set()
    found: list[Weighed] = []
    for statement in material.statements:
        opens = statement.block not in blocks and sizes[statement.block] > 1
        blocks.add(statement.block)
        if is_authors(statement, material):
            marks = strength(statement, title, material.lexicon)
            found.append(Weighed(statement, marks, marks + _bearing(statement, material, opens_paragraph=opens)))
    return found


def _title(material: Material) -> frozenset[str]:
    """Its stems; none where it is but the cut first sentence of a text without a title."""
    title = material.article.title
    return frozenset(() if title.endswith("…") else stems(title, material.lexicon))


def is_authors(statement: Statement, material: Material) -> bool:
    """A statement of the running text that nobody but the author makes."""
    by = material.attributions[statement.id].speaker.kind
    return (
        bool(statement.own)
        and statement.kind in (Kind.PARAGRAPH, Kind.LIST)
        and not is_question(statement.text)
        and not statement.leads_in
        and statement.id not in material.boilerplate
        and by in (SpeakerKind.AUTHOR, SpeakerKind.UNCLEAR)
    )


def strength(statement: Statement, title: frozenset[str], lexicon: Lexicon) -> float:
    """The weight of its marks outside quotations, more for its place and for words of the title; 0 without a mark."""
    marked = sum(weight * min(len(lexicon.found(entry, statement.own)), _MOST) for entry, weight in MARKS.items())
    if not marked:
        return 0.0
    framed = not _FRAME[0] < statement.place < _FRAME[1]
    return marked + _FRAMED * framed + _TITLED * (len(statement.stems & title) > 1)


def _bearing(statement: Statement, material: Material, *, opens_paragraph: bool) -> float:
    found = _bearings(statement, material) | {"opens_paragraph": opens_paragraph}
    return sum(weight for feature, weight in BEARINGS.items() if found[feature])


def _bearings(statement: Statement, material: Material) -> dict[str, bool]:
    lexicon, own = material.lexicon, statement.own
    words = ("negation", "possibility", "event", "calendar", "first_person")
    return {entry: lexicon.has(entry, own) for entry in words} | {
        "figure": bool(figures(own, lexicon)),
        "long": len(own.split()) >= _LONG,
        "he_or_she": lexicon.opens("he_or_she", own),
        "says": lexicon.has("say", own),
        "quotes": "“”" in statement.outside,
        "opens_article": statement.place < _OPENING and material.genre is not ArticleKind.PRESS_RELEASE,
    }
