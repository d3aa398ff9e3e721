"""What a statement is told with: the sentence that it leans on, or a short one beside it that goes on with its news."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.core.reading import LONGEST_LINE
from bot.readers.extractive.checkworthy import WORTH_IT, is_question
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
    """Up to `most` of the ranked statements, the best first, each unlike the others; one that leans on another of
    them is told with that one, and a short one with the statement beside it."""
    chosen: dict[int, InContext] = {}
    told: set[int] = set()
    for n in unlike(ranked, [statement.stems for statement in statements]):
        one = in_context(statements[n], material)
        first = one.evidence[0]
        if len(chosen) == most:
            break
        if one.statement.id in told or (first in told and first not in chosen):
            continue
        if first in chosen:
            one = one._replace(statement=chosen[first].statement)
        elif len(one.evidence) == 1:
            worth_it = [s for s in statements if s.id not in told and material.worths[s.id] >= WORTH_IT]
            one = _in_company(one, worth_it, material)
        chosen[one.evidence[0]] = one
        told.update(one.evidence)
    return list(chosen.values())


def _in_company(one: InContext, others: Iterable[Statement], material: Material) -> InContext:
    """With the statement right after it, or else the one right before it, if the two go together."""
    beside = {other.id - one.statement.id: other for other in others}
    after, before = beside.get(1), beside.get(-1)
    if after and _go_together(one.statement, after, material):
        return _both(one.statement, after, one.statement)
    if before and not leans(before, material.lexicon) and _go_together(before, one.statement, material):
        return _both(before, one.statement, one.statement)
    return one


def _both(first: Statement, second: Statement, statement: Statement) -> InContext:
    return InContext(statement, shortened(f"{first.text} {second.text}"), [first.id, second.id])


def _go_together(first: Statement, second: Statement, material: Material) -> bool:
    """In one paragraph, of one speaker, and both together no longer than a line."""
    together = first.block == second.block and _is_one_voice(first, second, material) and not second.leads_in
    return together and len(first.text) + len(second.text) < LONGEST_LINE


def in_context(statement: Statement, material: Material) -> InContext:
    """With the sentence that it leans on before it, if both together are no longer than a line."""
    before = _leant_on(statement, material)
    if before and len(before.text) + len(statement.text) < LONGEST_LINE:
        return _both(before, statement, statement)
    return InContext(statement, shortened(statement.text), [statement.id])


def _leant_on(statement: Statement, material: Material) -> Statement | None:
    """The sentence right before it, if it states a fact, stands alone, and is the same speaker's."""
    if not leans(statement, material.lexicon):
        return None
    before = next((s for s in material.statements if s.id == statement.id - 1 and s.kind is statement.kind), None)
    if before is None or is_question(before.text) or before.leads_in or material.worths[before.id] <= 0:
        return None
    return before if _is_one_voice(before, statement, material) and not leans(before, material.lexicon) else None


def _is_one_voice(one: Statement, other: Statement, material: Material) -> bool:
    """The same speaker's, whose role may be told but once."""
    first, second = (material.attributions[statement.id].speaker for statement in (one, other))
    return (first.name, first.kind) == (second.name, second.kind)
