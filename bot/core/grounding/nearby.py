"""A number that stands not in the evidence of a text but near it, where it counts the same thing."""

from collections.abc import Sequence

from bot.core.grounding.lookup import Lookup
from bot.core.language.figures import Figure
from bot.core.language.lexicon import FILLERS
from bot.core.language.sense import stem, stems
from bot.core.language.spellings import words_of

REACH = 4  # sentences to either side of the evidence
_COUNTED = 3  # words behind a number that may say what it counts: "203 high school teachers"


def stands_near(figure: Figure, text: str, ids: Sequence[int], lookup: Lookup) -> bool:
    """Whether the title or a sentence near has the number: right before the evidence, or in the same unit, or for a
    thing of the same name.

    Of what else the text says, that sentence may not hold more than its evidence does, or the text would be about it.
    """
    told = stems(text) - stems(figure.written)
    evidence = told & stems(lookup.text(ids))
    for n in lookup.around(ids, REACH) if evidence else ():
        there = told & stems(lookup.sentence(n))
        if n not in ids and len(there - evidence) <= len(evidence - there) and _has(figure, text, n, ids, lookup):
            return True
    return False


def _has(figure: Figure, text: str, n: int, ids: Sequence[int], lookup: Lookup) -> bool:
    return any(
        n + 1 in ids
        or (figure.unit and figure.unit == known.unit)
        or _counted(text, figure.written) & _counted(lookup.sentence(n), known.written)
        for known in lookup.figures_of(n)
        if figure.values & known.values and (not figure.unit or known.unit in (figure.unit, ""))
    )


def _counted(text: str, number: str) -> set[str]:
    """The stems of the words behind a number."""
    words = [word for word in words_of(text.partition(number)[2]) if word not in FILLERS and not word[0].isdigit()]
    return {stem(word) for word in words[:_COUNTED]}
