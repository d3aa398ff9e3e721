"""Compares two articles without a model, by their names, figures, dates and words; each line is a sentence of theirs.

Between two languages words say nothing, nor do names of speakers, and of what one article alone tells only figures do.
"""

from bot.core.article import Article
from bot.core.comparison import MOST_LINES, Comparison, Difference, Differs
from bot.core.language import figures
from bot.core.language.spellings import spellings_in
from bot.core.reading import Point, SpeakerKind
from bot.core.same_event import names_in, plain
from bot.readers.extractive.likeness import Pair, Side, likenesses, telling_the_same
from bot.readers.extractive.material import shortened
from bot.readers.extractive.rivals import rivals
from bot.readers.extractive.statements import Statement

_NEAR = 0.2  # cosine from which two sentences have so much in common that neither is news to the other article
_NAMED = (SpeakerKind.NAMED, SpeakerKind.ORGANISATION, SpeakerKind.OTHER_OUTLET)


def compare(first: Article, second: Article) -> Comparison:
    """Lines in the order of the first article; what the second alone tells in its own."""
    abroad = first.language != second.language
    one, other = Side(first, abroad=abroad), Side(second, abroad=abroad)
    alike = likenesses(one, other)
    same = telling_the_same(alike, one, other)
    counted = [] if abroad else rivals(one, other, same)
    apart = {pair.first.id for pair in counted}
    told = [pair for pair in same if pair.first.id not in apart]
    spoken = [] if abroad else [pair for pair in told if _other_speakers(pair, one, other)]
    near = [*counted, *told, *(pair for pair in alike if pair.likeness >= _NEAR)]
    behind = len(first.sentences)
    differing = [_difference(pair, Differs.NUMBER, behind) for pair in counted]
    differing += [_difference(pair, Differs.ATTRIBUTION, behind) for pair in spoken]
    return Comparison(
        both=[_point(pair, behind) for pair in told if pair not in spoken][:MOST_LINES],
        differ=differing[:MOST_LINES],
        only_first=_alone(one, other, {pair.first.id for pair in near}, 0),
        only_second=_alone(other, one, {pair.second.id for pair in near}, behind),
    )


def _other_speakers(pair: Pair, one: Side, other: Side) -> bool:
    """Both name who says it, and not the same. A person may speak for an organisation."""
    first = one.material.attributions[pair.first.id].speaker
    second = other.material.attributions[pair.second.id].speaker
    of_a_kind = first.kind in _NAMED and first.kind is second.kind
    return of_a_kind and not spellings_in(first.name) & spellings_in(second.name)


def _alone(side: Side, other: Side, told: set[int], behind: int) -> list[Point]:
    """The sentences that have a figure, a name or a day which the other article has nowhere; most worth checking
    first chosen, then in the order of the text."""
    new = [s for s in side.statements if s.id not in told and _is_new(s, side, other)]
    new.sort(key=lambda statement: -side.material.worths[statement.id])
    chosen = sorted(new[:MOST_LINES], key=lambda statement: statement.id)
    return [Point(text=shortened(s.text), evidence=[s.id + behind]) for s in chosen]


def _is_new(statement: Statement, side: Side, other: Side) -> bool:
    if any(not other.stated.bears_out(figure) for figure in side.figures_in(statement)):
        return True
    if side.abroad or side.material.lexicon.nouns_are_capital:
        return False
    names = set(map(plain, names_in([statement.text])))
    return bool(names - other.names or set(figures.calendar(statement.text).values()) - other.days)


def _difference(pair: Pair, differs: Differs, behind: int) -> Difference:
    point = _point(pair, behind)
    return Difference(text=point.text, evidence=point.evidence, differs=differs)


def _point(pair: Pair, behind: int) -> Point:
    return Point(text=shortened(pair.first.text), evidence=[pair.first.id, pair.second.id + behind])
