"""Which sentences of two articles tell the same: by what they share of names, figures and words, the rarer the more."""

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from bot.core.article import Article
from bot.core.language import figures
from bot.core.language.figures import Figure, Stated
from bot.core.reading import SpeakerKind
from bot.core.same_event import names_in, plain
from bot.readers.extractive.material import Material, material_of
from bot.readers.extractive.statements import Statement, stems

# The cosine from which two sentences tell the same, chosen on tests/events/tuned.txt.
_ALIKE = 0.7
_ALIKE_COUNTED = 0.25  # where they share a figure …
_ALIKE_HANDFUL = 0.55  # … up to twelve, as many sentences do
_ALIKE_ABROAD = 0.4  # by names and figures alone, of which one is not enough
_FIGURE = 1.5  # times as much as a word as rare tells a figure
_HANDFUL = 12
_MARK = re.compile('[“”„«»"]')
_MOST = 200  # sentences of an article that are compared: all but the longest have fewer


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of the first article and one of the second that tells the same."""

    first: Statement
    second: Statement
    likeness: float


class Side:
    """One of two articles, and what is asked of it when it is held against the other."""

    def __init__(self, article: Article, *, abroad: bool) -> None:
        """`abroad`: the other article is in another language."""
        self.material: Material = material_of(article)
        self.abroad = abroad
        self._text = " ".join([article.title, *(sentence.text for sentence in article.sentences)])

    @cached_property
    def statements(self) -> list[Statement]:
        """Those that stand for themselves: out of the middle of a quotation, words would look like the outlet's own."""
        return [s for s in self.material.statements if not s.quoted or _MARK.search(s.text)]

    @cached_property
    def bags(self) -> dict[int, frozenset[str]]:
        """By sentence id what it is compared by. Who speaks is left out: one person says many things."""
        return {statement.id: self._bag(statement) for statement in self.statements}

    @cached_property
    def stated(self) -> Stated:
        """All its figures."""
        return Stated(self._text)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(map(plain, names_in([self._text])))

    @cached_property
    def days(self) -> frozenset[str]:
        return frozenset(figures.calendar(self._text).values())

    def figures_in(self, statement: Statement) -> list[Figure]:
        return figures.numbers(statement.text)

    def _bag(self, statement: Statement) -> frozenset[str]:
        found = self.figures_in(statement)
        if self.abroad:
            words = set(map(plain, names_in([statement.text])))
        else:
            spelled = {figure.written.lower() for figure in found}  # "nine" counts once
            words = {stem for stem in statement.stems - spelled if not stem[0].isdigit()}
        return frozenset(words - self._speaker(statement) | set(map(_figure, found)))

    def _speaker(self, statement: Statement) -> set[str]:
        said_by = self.material.attributions[statement.id].speaker
        if said_by.kind is SpeakerKind.AUTHOR:
            return set()
        named = f"{said_by.name} {said_by.role}"
        return {*stems(named, self.material.lexicon), *map(plain, named.split())}


def likenesses(one: Side, other: Side) -> list[Pair]:
    """Every sentence with every one of the other article, most alike first; those with nothing in common left out."""
    weights = _weights(one, other)
    firsts, seconds = (_weighed(side, weights) for side in (one, other))
    every = (
        Pair(first, second, _squares(bag & other_bag, weights) / (length * other_length or 1.0))
        for first, bag, length in firsts
        for second, other_bag, other_length in seconds
    )
    return sorted((pair for pair in every if pair.likeness), key=lambda pair: -pair.likeness)


def telling_the_same(pairs: list[Pair], one: Side, other: Side) -> list[Pair]:
    """Of these, most alike first, each sentence at most once; in the order of the first article."""
    first: set[int] = set()
    second: set[int] = set()
    chosen: list[Pair] = []
    for pair in pairs:
        if pair.first.id not in first and pair.second.id not in second and _is_same(pair, one, other):
            chosen.append(pair)
            first.add(pair.first.id)
            second.add(pair.second.id)
    return sorted(chosen, key=lambda pair: pair.first.id)


def _is_same(pair: Pair, one: Side, other: Side) -> bool:
    shared = one.bags[pair.first.id] & other.bags[pair.second.id]
    counted = [float(word[1:]) for word in shared if word.startswith("=")]
    if one.abroad:
        return pair.likeness >= _ALIKE_ABROAD and len(shared) > 1
    if not counted:
        return pair.likeness >= _ALIKE
    telling = any(figure > _HANDFUL or not figure.is_integer() for figure in counted)
    return pair.likeness >= (_ALIKE_COUNTED if telling else _ALIKE_HANDFUL)


def _weights(one: Side, other: Side) -> dict[str, float]:
    bags = [*one.bags.values(), *other.bags.values()]
    seen = Counter(word for bag in bags for word in bag)
    rarity = {word: math.log(1 + len(bags) / times) for word, times in seen.items()}
    return {word: rare * (_FIGURE if word.startswith("=") else 1) for word, rare in rarity.items()}


def _weighed(side: Side, weights: dict[str, float]) -> list[tuple[Statement, frozenset[str], float]]:
    """The statements that are compared, each with its bag and the length of that as a vector."""
    bags = ((statement, side.bags[statement.id]) for statement in side.statements[:_MOST])
    return [(statement, bag, math.sqrt(_squares(bag, weights))) for statement, bag in bags]


def _squares(words: frozenset[str], weights: dict[str, float]) -> float:
    return sum(weights[word] ** 2 for word in words)


def _figure(figure: Figure) -> str:
    return f"={max(figure.values):g}"
