"""The summary and the gist: statements of fact, taken whole from the article's own text with their attributions."""

from collections.abc import Sequence

from bot.core.article import Kind, Voice
from bot.core.reading import ArticleKind, Point
from bot.readers.extractive.checkworthy import is_question
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.material import Material, shortened
from bot.readers.extractive.salience import best, centrality
from bot.readers.extractive.statements import Statement, stems

_POINTS = 6
_GIST = 200  # characters, as in core.reading
_LEAD = 0.5  # what standing first is worth against being the most central; it falls to nothing at the end
_WORTH = 0.12  # of a point of worth-checking: facts that can be checked are mostly the facts that matter
_TITLED = 0.3  # for each word of the title
_ENOUGH_WORDS = 6


def find_summary(told: Sequence[Statement], material: Material) -> list[Point]:
    """Three to six sentences in the order of the text; fewer where the article has no more statements of fact."""
    chosen = best(_ranked(told, material), [statement.stems for statement in told], _POINTS)
    return [Point(text=shortened(told[n].text), evidence=[told[n].id]) for n in sorted(chosen)]


def find_gist(told: Sequence[Statement], material: Material, *, argued: bool) -> str:
    """A factual sentence that is the author's alone, or else the title; at most 200 characters.

    News puts it first. An argument begins where it likes, so there it is the one nearest to the title and to all that
    is said, if possible one that need not be cut.
    """
    own = [statement for statement in told if statement.voice is Voice.AUTHOR]
    if not own:
        return shortened(material.article.title, _GIST)
    if argued:
        own = [statement for statement in own if len(statement.text) <= _GIST] or own
        return shortened(_most_telling(own, material).text, _GIST)
    return shortened(own[0].text, _GIST)


def _most_telling(own: Sequence[Statement], material: Material) -> Statement:
    title = set(stems(material.article.title, material.lexicon))
    central = centrality([statement.stems for statement in material.statements])
    telling = {
        statement.id: near + _TITLED * len(statement.stems & title) + _WORTH * material.worths[statement.id]
        for statement, near in zip(material.statements, central, strict=True)
    }
    return max(own, key=lambda statement: telling[statement.id])


def statements_of_fact(material: Material) -> list[Statement]:
    """The statements of fact; in an interview without those that lead to a question."""
    asked = (
        {s.block for s in material.statements if is_question(s.text)}
        if material.genre is ArticleKind.INTERVIEW
        else set[int]()
    )
    return [s for s in material.statements if s.block not in asked and is_told(s, material)]


def is_told(statement: Statement, material: Material) -> bool:
    """A statement of fact in the author's or a reporter's voice."""
    return (
        bool(statement.own)
        and statement.kind is Kind.PARAGRAPH
        and statement.id not in material.boilerplate
        and len(statement.text.split()) >= _ENOUGH_WORDS
        and not is_question(statement.text)
        and not statement.leads_in
        and statement.id not in material.foretold
        and not is_opinion(statement, material.lexicon)
        and material.worths[statement.id] > 0
    )


def is_opinion(statement: Statement, lexicon: Lexicon) -> bool:
    """It recommends, judges, generalises, or speaks of the author."""
    marks = ("recommend", "judgement", "belief", "thesis", "first_person", "generality", "contrast")
    return any(lexicon.has(mark, statement.own) for mark in marks)


def _ranked(told: Sequence[Statement], material: Material) -> list[tuple[float, int]]:
    central = centrality([statement.stems for statement in told])
    lead = 0.0 if material.genre is ArticleKind.OPINION else _LEAD  # a column begins with a scene
    return [
        (
            central[n] + lead * (1 - s.place) ** 3 + _WORTH * material.worths[s.id],
            n,
        )
        for n, s in enumerate(told)
    ]
