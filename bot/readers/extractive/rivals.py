"""Rival figures: those that two articles give for one and the same thing, by rules that would rather miss one."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from bot.core.language import figures
from bot.readers.extractive.likeness import Pair, Side
from bot.readers.extractive.quantities import Quantity, quantities
from bot.readers.extractive.statements import stems

_MOST = (
    400  # quantities of an article, each of which is held against each; a long one has 200, a hostile page any number
)
_FAR = 2.0  # times as much: rather another thing than another figure for the same
_ROUNDING = 0.1  # of the larger: "about 300" is 312, and 9,400 are "nearly 10,000"
_AGES = frozenset("years jahre jahren ans años anos".split())  # everybody has one, and it is told of many
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")

Times = Mapping[str, set[str]]


@dataclass(frozen=True, slots=True)
class _Told:
    """A quantity that the other article has nowhere. `words` tell of what it is: no names, bounds or changes, which
    stand beside any figure; `times` are the months, weekdays and years by which it is dated."""

    quantity: Quantity
    words: frozenset[str]
    times: Times


def rivals(one: Side, other: Side, same: Sequence[Pair]) -> list[Pair]:
    """Sentences with rival figures, in the order of the first article, no sentence twice: those that count the same in
    a word beside it that both have, and of the pairs that tell the `same`, those that count the same."""
    alike = {(pair.first.id, pair.second.id) for pair in same}
    firsts, seconds = ({s.id: s for s in side.statements} for side in (one, other))
    used: set[int] = set()
    found: list[Pair] = []
    for mine, theirs in product(_only_in(one, other), list(_only_in(other, one))):
        ids = mine.quantity.id, theirs.quantity.id
        behind = -ids[1]  # the second article's ids are kept apart from the first's
        if not {ids[0], behind} & used and (ids in alike or _share_words(mine, theirs)) and _are_rivals(mine, theirs):
            used |= {ids[0], behind}
            found.append(Pair(firsts[ids[0]], seconds[ids[1]], 1.0))
    return found


def _only_in(side: Side, other: Side) -> Iterator[_Told]:
    lexicon = side.material.lexicon
    texts = {statement.id: statement.text for statement in side.statements}
    for quantity in islice(quantities(side.material), _MOST):
        if quantity.id in texts and not other.stated.bears_out(quantity.figure):
            text = texts[quantity.id]
            bounds = stems(" ".join(lexicon.found("partial", text)), lexicon)
            words = quantity.frame - quantity.scope.names - set(bounds)
            yield _Told(quantity, words, _times(" ".join([text, *quantity.scope.times])))


def _share_words(one: _Told, other: _Told) -> bool:
    counted = one.quantity.counted
    return bool(counted) and counted not in _AGES and bool(one.words & other.words)


def _are_rivals(one: _Told, other: _Told) -> bool:
    """Of the same unit or thing, of no other time or place, near each other, and neither is the other rounded."""
    first, second = one.quantity, other.quantity
    least, most = sorted(max(quantity.figure.values) for quantity in (first, second))
    return (
        first.counted == second.counted
        and most < _FAR * least
        and first.differs(second)
        and not _is_rounded(least, most)
        and not _are_apart(first.scope.names, second.scope.names)
        and not any(_are_apart(one.times.get(unit, set()), other.times.get(unit, set())) for unit in one.times)
    )


def _is_rounded(least: float, most: float) -> bool:
    """Whether the coarser of the two is the other one up to its last digit that is not 0."""
    steps = _step(least), _step(most)
    return steps[0] != steps[1] and most - least <= min(max(steps) / 2, _ROUNDING * most)


def _step(value: float) -> float:
    """10 for 340, 1 for 7, 0.1 for 6.5."""
    digits = f"{value:.3f}".rstrip("0").rstrip(".")
    whole, _, decimals = digits.partition(".")
    return 10.0 ** -len(decimals) if decimals else 10.0 ** (len(whole) - len(whole.rstrip("0")))


def _are_apart(one: frozenset[str] | set[str], other: frozenset[str] | set[str]) -> bool:
    """Both are named, and nothing of either is in the other."""
    return bool(one and other) and not one & other


def _times(text: str) -> Times:
    """By "month", "weekday" and "year"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for stated in [*figures.calendar(text).values(), *(f"year {year}" for year in _YEAR.findall(text))]:
        found[stated.split()[0]].add(stated)
    return found
