"""What a statement needs beside it to stand alone: the sentence before it, where it leans on that one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.core.reading import LONGEST_LINE
from bot.readers.extractive.checkworthy import is_question
from bot.readers.extractive.leaning import leans
from bot.readers.extractive.material import Material, shortened
from bot.readers.extractive.salience import unlike
from bot.readers.extractive.statements import Statement


class InContext(NamedTuple):
    """A statement as it is told: word for word the sentences that `evidence` names, in their order."""

    statement: Statement
    text: str
    evidence: list[int]


def chosen_in_context(
    ranked: Iterable[tuple[float, int]], statements: Sequence[Statement], material: Material, most: int
) -> list[InContext]:
    """Up to `most` of the statements, the best first, each unlike the others; one that leans on another of them is
    told with that one."""
    chosen: dict[int, InContext] = {}
    told: set[int] = set()
    for n in unlike(ranked, [statement.stems for statement in statements]):
        one = in_context(statements[n], material)
        first = one.evidence[0]
        if len(chosen) == most:
            break
        if one.statement.id not in told and (first not in told or first in chosen):
            chosen[first] = one._replace(statement=chosen[first].statement) if first in chosen else one
            told.update(one.evidence)
    return list(chosen.values())


def in_context(statement: Statement, material: Material) -> InContext:
    """With the sentence that it leans on before it, if both together are no longer than a line."""
    before = _leant_on(statement, material)
    both = f"{before.text} {statement.text}" if before else ""
    if before and len(both) <= LONGEST_LINE:
        return InContext(statement, shortened(both), [before.id, statement.id])
    return InContext(statement, shortened(statement.text), [statement.id])


def _leant_on(statement: Statement, material: Material) -> Statement | None:
    """The sentence right before it, if it states a fact, stands alone, and is the same speaker's."""
    if not leans(statement, material.lexicon):
        return None
    before = next((s for s in material.statements if s.id == statement.id - 1 and s.kind is statement.kind), None)
    if before is None or is_question(before.text) or before.leads_in or material.worths[before.id] <= 0:
        return None
    same = material.attributions[before.id].speaker == material.attributions[statement.id].speaker
    return before if same and not leans(before, material.lexicon) else None
