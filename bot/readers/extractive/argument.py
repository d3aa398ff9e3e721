"""The author's argument: whole sentences in the author's own voice, one paragraph a step."""

import math
from collections.abc import Sequence
from itertools import groupby

from bot.core.reading import (
    MOST_CONCESSIONS,
    MOST_REASONS,
    MOST_TERMS,
    Argument,
    ArticleKind,
    Grounds,
    Point,
    Reason,
)
from bot.readers.extractive.arguing import Weighed, weighed
from bot.readers.extractive.checkworthy import figures, is_prediction
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.material import Material, shortened
from bot.readers.extractive.opinion import is_argued, is_silent
from bot.readers.extractive.statements import Statement, stems

_GRANTED = 1.0  # less for a thesis that the author turns away from in the next sentence
_URGED = 1.0  # more for one that says what is to be done
_LEAST = 1.2  # score of a sentence that stands in the argument
_MOST_ARGUED, _SHARE_ARGUED = 14, 0.3  # so many sentences, and of the author's, besides thesis and concessions
_LONGEST_STEP = 4  # sentences under one thesis, reason or concession

Step = list[Weighed]


def find_argument(material: Material) -> Argument | None:
    """None where the author's sentences hold too few marks of an argument, or the page is no place for one."""
    if is_silent(material):
        return None
    voiced = weighed(material)
    if not is_argued(voiced, material):
        return None
    granted = conceded(voiced, material.lexicon)
    aside = {one.statement.id for run in granted for one in run}
    left = [one for one in voiced if one.statement.id not in aside] or voiced
    thesis = find_thesis(left, material)
    first, reasons = _steps(thesis, left)
    return Argument(
        thesis=shortened(thesis.statement.text),
        evidence=_evidence(first, thesis),
        reasons=[_reason(step, material.lexicon) for step in reasons],
        concessions=[Point(text=shortened(run[0].statement.text), evidence=_evidence(run, run[0])) for run in granted],
        loaded_terms=loaded_terms([one.statement for one in voiced], material.lexicon),
    )


def find_thesis(voiced: Sequence[Weighed], material: Material) -> Weighed:
    """What is urged or put most strongly, the last of several; in a release, what its title says."""
    if material.genre is ArticleKind.PRESS_RELEASE:
        title = set(stems(material.article.title, material.lexicon))
        return max(voiced, key=lambda one: len(one.statement.stems & title))
    return max(reversed(voiced), key=lambda one: one.marks + _asserted(one.statement, material))


def _asserted(statement: Statement, material: Material) -> float:
    """Less than nothing where the author turns away from it in the next sentence, or speaks of all of a kind."""
    lexicon = material.lexicon
    following = (s for s in material.statements if s.id == statement.id + 1)
    turned = not lexicon.has("thesis", statement.own) and any(lexicon.opens("turn", s.own) for s in following)
    urged = _URGED * lexicon.has("recommend", statement.own)
    return urged - _GRANTED * (turned + lexicon.has("generality", statement.own))


def conceded(voiced: Sequence[Weighed], lexicon: Lexicon) -> list[Step]:
    """What the author grants: a sentence that says so, with what follows in its paragraph up to the "but"."""
    runs: list[Step] = []
    for one in voiced:
        goes_on = runs and _follows(runs[-1][-1].statement, one.statement) and len(runs[-1]) < _LONGEST_STEP
        if goes_on and not lexicon.opens("turn", one.statement.own):
            runs[-1].append(one)
        elif lexicon.has("concession", one.statement.own):
            runs.append([one])
    return runs[:MOST_CONCESSIONS]


def _follows(before: Statement, statement: Statement) -> bool:
    return before.id + 1 == statement.id and before.block == statement.block


def _steps(thesis: Weighed, voiced: Sequence[Weighed]) -> tuple[Step, list[Step]]:
    """The sentences that argue most, by paragraph: that of the thesis, and the best of the others as the text has
    them."""
    most = max(MOST_REASONS, min(_MOST_ARGUED, math.ceil(_SHARE_ARGUED * len(voiced))))
    ranked = sorted((one for one in voiced if one.score >= _LEAST and one is not thesis), key=lambda one: -one.score)
    chosen = sorted([thesis, *ranked[:most]], key=lambda one: one.statement.id)
    steps = [list(step) for _, step in groupby(chosen, key=lambda one: one.statement.block)]
    first = next(step for step in steps if thesis in step)
    others = sorted((step for step in steps if step is not first), key=lambda step: -sum(one.score for one in step))
    return first, sorted(others[:MOST_REASONS], key=lambda step: step[0].statement.id)


def _evidence(step: Step, told: Weighed) -> list[int]:
    """The ids of a step's best sentences, with the one whose text is told."""
    best = sorted(step, key=lambda one: (one is not told, -one.score))[:_LONGEST_STEP]
    return sorted(one.statement.id for one in best)


def _reason(step: Step, lexicon: Lexicon) -> Reason:
    told = max(step, key=lambda one: one.score)
    return Reason(
        text=shortened(told.statement.text),
        evidence=_evidence(step, told),
        rests_on=grounds(told.statement, lexicon),
    )


def grounds(statement: Statement, lexicon: Lexicon) -> Grounds:
    """What a reason seems to rest on, by its first plain mark; a judgement without one rests on a value."""
    if lexicon.has("example", statement.own):
        return Grounds.EXAMPLE
    if lexicon.has("according_to", statement.own):
        return Grounds.AUTHORITY
    if is_prediction(statement, lexicon):
        return Grounds.PREDICTION
    return Grounds.DATA if figures(statement.text, lexicon) else Grounds.VALUE


def loaded_terms(voiced: Sequence[Statement], lexicon: Lexicon) -> list[str]:
    """The words of judgement that the author uses, once each, in the order of the text."""
    terms = (term for statement in voiced for term in lexicon.found("judgement", statement.own))
    return list({term.lower(): term for term in terms}.values())[:MOST_TERMS]
