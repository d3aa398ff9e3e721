"""The summary and the gist: statements of fact, taken whole from the article's own text with their attributions."""

from collections.abc import Sequence

from bot.core.article import Kind, Voice
from bot.core.reading import LONGEST_GIST, MOST_POINTS, Argument, ArticleKind, Point, SpeakerKind
from bot.readers.extractive.checkworthy import is_question
from bot.readers.extractive.context import chosen_in_context, in_context
from bot.readers.extractive.leaning import leans
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.material import Material, shortened
from bot.readers.extractive.statements import Statement

_ENOUGH_WORDS = 6
_NOBODY_ELSE = (SpeakerKind.AUTHOR, SpeakerKind.UNCLEAR)


def find_summary(told: Sequence[Statement], material: Material) -> list[Point]:
    """Three to six points in the order of the text; fewer where the article has no more statements of fact.

    One that leans on the sentence before it is told together with that one, or not at all.
    """
    facts = {statement.id for statement in told}
    ranked = [
        (_telling(s, material), n)
        for n, s in enumerate(told)
        if not leans(s, material.lexicon) or len(facts.intersection(in_context(s, material).evidence)) > 1
    ]
    chosen = chosen_in_context(ranked, told, material, MOST_POINTS)
    return [Point(text=one.text, evidence=one.evidence) for one in sorted(chosen, key=lambda one: one.evidence)]


def find_gist(told: Sequence[Statement], material: Material, *, argued: bool) -> str:
    """A factual sentence that is the author's alone, or else the title; at most 200 characters.

    News puts it first. An argument begins where it likes, so there it is the one nearest to the title and to all that
    is said, if possible one that need not be cut.
    """
    own = [s for s in told if s.voice is Voice.AUTHOR and s.kind is Kind.PARAGRAPH]
    own = [statement for statement in own if not leans(statement, material.lexicon)] or own
    if not own:
        return shortened(material.article.title, LONGEST_GIST)
    if argued:
        own = [statement for statement in own if len(statement.text) <= LONGEST_GIST] or own
        return shortened(max(own, key=lambda statement: _telling(statement, material)).text, LONGEST_GIST)
    return shortened(own[0].text, LONGEST_GIST)


def _telling(statement: Statement, material: Material) -> float:
    return material.worths[statement.id] + material.prominences[statement.id]


def statements_of_fact(material: Material, argument: Argument | None) -> list[Statement]:
    """The statements of fact, without the author's thesis; in an interview without those that lead to a question."""
    thesis = argument.evidence if argument else []
    asked = (
        {s.block for s in material.statements if is_question(s.text)}
        if material.genre is ArticleKind.INTERVIEW
        else set[int]()
    )
    told = (s for s in material.statements if s.block not in asked and s.id not in thesis)
    return [statement for statement in told if is_told(statement, material)]


def is_told(statement: Statement, material: Material) -> bool:
    """A statement of fact in the author's or a reporter's voice; a prediction only as what somebody said."""
    return (
        bool(statement.own)
        and statement.kind in (Kind.PARAGRAPH, Kind.LIST)
        and statement.id not in material.boilerplate
        and len(statement.text.split()) >= _ENOUGH_WORDS
        and not is_question(statement.text)
        and not statement.leads_in
        and not (statement.id in material.foretold and material.attributions[statement.id].speaker.kind in _NOBODY_ELSE)
        and material.worths[statement.id] > 0
        and not is_opinion(statement, material.lexicon)
    )


def is_opinion(statement: Statement, lexicon: Lexicon) -> bool:
    """It recommends, judges, generalises, or speaks of the author."""
    marks = ("recommend", "judgement", "belief", "thesis", "first_person", "generality", "contrast")
    return lexicon.has_any(marks, statement.own)
