"""The sentences that match a question best: a search, not an answer.

Scored by BM25 (Robertson and Zaragoza, 2009) with its usual constants, each stem of a sentence counted once.
"""

import math
import re
from collections.abc import Sequence

from bot.core.article import Article, Kind
from bot.core.reading import Point
from bot.readers.extractive.lexicon import lexicon_for
from bot.readers.extractive.material import promotional_blocks, shortened
from bot.readers.extractive.salience import best
from bot.readers.extractive.statements import Statement, statements_of, stems

_MOST = 3
_ENOUGH = 0.3  # of what all words of the question weigh: less, and the sentence is about something else
_SATURATION, _LENGTH = 1.2, 0.75  # BM25's k1 and b
_Y = re.compile("y$")
_SHORTEST_WORD = 4  # letters; shorter ones are other words with one letter more


def find_sentences(article: Article, question: str) -> list[Point]:
    """Up to three whole sentences, the best match first; empty when nothing matches."""
    lexicon = lexicon_for(article.language)
    told = statements_of(article, lexicon)
    promoted = set(promotional_blocks(told, lexicon))
    told = [s for s in told if s.kind is not Kind.HEADING and s.block not in promoted]
    scores = _scores(set(stems(question, lexicon)), told)
    chosen = best([(score, n) for n, score in enumerate(scores) if score], [s.stems for s in told], _MOST)
    return [Point(text=shortened(told[n].text), evidence=[told[n].id]) for n in chosen]


def _scores(asked: set[str], told: Sequence[Statement]) -> list[float]:
    """A score for each sentence, 0 where too little of the question is in it."""
    held = [frozenset(stem for stem in asked if _is_in(stem, statement.stems)) for statement in told]
    weights = {stem: _weight(sum(stem in words for words in held), len(told)) for stem in asked}
    enough = _ENOUGH * sum(weights.values())
    usual = sum(len(statement.stems) for statement in told) / max(len(told), 1) or 1.0
    sums = [sum(weights[stem] for stem in words) for words in held]
    return [
        total / _relative_length(statement, usual) if total >= enough else 0.0
        for total, statement in zip(sums, told, strict=True)
    ]


def _weight(sentences: int, of: int) -> float:
    """The rarer a word, the more it tells; a word that no sentence has weighs most."""
    return math.log(1 + (of - sentences + 0.5) / (sentences + 0.5))


def _relative_length(statement: Statement, usual: float) -> float:
    """What long sentences match by chance is taken off again."""
    return (1 + _SATURATION * (1 - _LENGTH + _LENGTH * len(statement.stems) / usual)) / (1 + _SATURATION)


def _is_in(stem: str, others: frozenset[str]) -> bool:
    """Whether the stem is among others, or one with a letter more ("boats") or an i for its last y ("carried")."""
    return stem in others or (stem.isalpha() and any(_nearly_same(stem, other) for other in others))


def _nearly_same(one: str, other: str) -> bool:
    shorter, longer = sorted((_Y.sub("i", one), _Y.sub("i", other)), key=len)
    return len(longer) - len(shorter) <= 1 and len(shorter) >= _SHORTEST_WORD and longer.startswith(shorter)
