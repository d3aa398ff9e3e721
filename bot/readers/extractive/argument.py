"""The author's argument: whole sentences in the author's own voice, with the findings that the author cites, those that
stand together one step."""

import math
from collections.abc import Sequence
from itertools import groupby, pairwise

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
_ARGUED = 0.33  # of the author's sentences, about as many as people note
_ARGUED_IN_RELEASE = 0.67  # a release is a pitch from end to end
_LONGEST_STEP = 6  # sentences under one thesis, reason or concession
_APART = 4  # at most so far from one another stand the paragraphs of one step, in sentences

Step = list[Weighed]


def find_argument(material: Material) -> Argument | None:
    """None where the author's sentences hold too few marks of an argument, or the page is no place for one."""
    if is_silent(material):
        return None
    candidates = weighed(material)
    voiced = [one for one in candidates if not one.cited]
    if not is_argued(voiced, material):
        return None
    granted = conceded(voiced, material.lexicon)
    aside = {one.statement.id for run in granted for one in run}
    left = [one for one in voiced if one.statement.id not in aside] or voiced
    thesis = find_thesis(left, material)
    first, reasons = _steps(thesis, _most_arguing([*left, *(one for one in candidates if one.cited)], material))
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
    marked = [one for one in voiced if one.marks] or voiced
    return max(reversed(marked), key=lambda one: one.marks + _asserted(one.statement, material))


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


def _most_arguing(voiced: Sequence[Weighed], material: Material) -> list[Weighed]:
    share = _ARGUED_IN_RELEASE if material.genre is ArticleKind.PRESS_RELEASE else _ARGUED
    return sorted(voiced, key=lambda one: -one.score)[: math.ceil(share * len(voiced))]


def _steps(thesis: Weighed, arguing: Sequence[Weighed]) -> tuple[Step, list[Step]]:
    """The step of the thesis, and the strongest others in the order of the text."""
    chosen = sorted({one.statement.id: one for one in [thesis, *arguing]}.items())
    steps = _joined(
        [list(step) for _, step in groupby((one for _, one in chosen), key=lambda one: one.statement.block)]
    )
    first = next(step for step in steps if thesis in step)
    others = sorted((step for step in steps if step is not first), key=lambda step: -sum(one.score for one in step))
    return first, sorted(others[:MOST_REASONS], key=lambda step: step[0].statement.id)


def _joined(steps: list[Step]) -> list[Step]:
    """Paragraph by paragraph; where there are more than a reading may hold, neighbours make one, the nearest first."""
    while len(steps) > MOST_REASONS + 1:
        gaps = [
            (after[0].statement.id - before[-1].statement.id, n)
            for n, (before, after) in enumerate(pairwise(steps))
            if len(before) + len(after) <= _LONGEST_STEP
        ]
        gap, n = min(gaps, default=(_APART + 1, 0))
        if gap > _APART:
            break
        steps = [*steps[:n], steps[n] + steps[n + 1], *steps[n + 2 :]]
    return steps


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
