"""Denials: a sentence that says something did not happen, beside one of the same article that tells of it."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from bot.core.article import Kind
from bot.readers.extractive.checkworthy import is_question
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.material import Material
from bot.readers.extractive.statements import Statement, stems

_SHARED = 2  # stems beside those of talking: who met, or about what
_MOST_TALKS = 40  # sentences that are held against each refusal


def denials(material: Material) -> Iterator[tuple[int, int]]:
    """Ids of the sentence that tells and of the one that denies, in this order."""
    told = [s for s in material.statements if not is_question(s.text) and s.kind is not Kind.CAPTION]
    for before, denial in pairwise(told):
        if _is_no_such(before, denial, material.lexicon):
            yield before.id, denial.id
    yield from _no_talks(told, material.lexicon)


def _is_no_such(before: Statement, denial: Statement, lexicon: Lexicon) -> bool:
    """ "No such offer was made", right after an offer was told of."""
    denied = lexicon.found("no_such", denial.text)
    named = tuple(stems(" ".join(denied), lexicon)) if denied else ()
    return bool(named) and any(stem.startswith(named) for stem in before.stems)


def _no_talks(told: Sequence[Statement], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """ "Nobody has met them", beside the talks of last week between the same."""
    refusing = [statement for statement in told if lexicon.has("refuses_talks", statement.text)]
    if not refusing:
        return
    for talks in islice(
        (s for s in told if not lexicon.has("refuses_talks", s.text) and _tells_of_talks(s, lexicon)), _MOST_TALKS
    ):
        talking = stems(" ".join(lexicon.found("tells_of_talks", talks.text)), lexicon)
        for denial in refusing:
            if len((talks.stems & denial.stems).difference(talking)) >= _SHARED:
                yield talks.id, denial.id


def _tells_of_talks(statement: Statement, lexicon: Lexicon) -> bool:
    held = lexicon.has("tells_of_talks", statement.text) and lexicon.has("recent", statement.text)
    return held and not lexicon.has("future", statement.own)
