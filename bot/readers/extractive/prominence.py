"""How prominent a statement is in its article: near its title, near all that it says, and near its top.

News tells first what matters most, and says again what it is about; what stands at the end is what an editor would cut.
The weights were fitted together with those in checkworthy.py and are on their scale, so that the two add up.
"""

from collections.abc import Sequence

from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.salience import centrality
from bot.readers.extractive.statements import Statement, stems

WEIGHTS = {
    "central": 2.5,  # as much as the most central statement
    "titled": 0.3,  # for each word of the title, up to four
    "late": -4.0,  # at the very end; half of it in the middle
}
_TITLED = 4
_SHORT = 20  # sentences: in a shorter article not even the last one is that late


def prominences(statements: Sequence[Statement], title: str, lexicon: Lexicon) -> dict[int, float]:
    """The sum of the weights, by sentence id."""
    words = frozenset(stems(title, lexicon))
    last = max(len(statements), _SHORT)
    central = centrality([statement.stems for statement in statements])
    return {
        statement.id: WEIGHTS["central"] * near
        + WEIGHTS["titled"] * min(len(statement.stems & words), _TITLED)
        + WEIGHTS["late"] * n / last
        for n, (statement, near) in enumerate(zip(statements, central, strict=True))
    }
