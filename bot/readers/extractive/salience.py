"""Which sentences say most of what the article says: centrality, and a choice without repetition.

Centrality is LexRank's continuous degree (Erkan and Radev, 2004): the sum of a sentence's cosine similarities to all
others. With vectors of length one that sum is the product with the sum of all vectors, so there is no matrix,
no iteration and nothing to install; an article of 1,500 sentences costs as little for each as one of 15.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice

ALIKE = 0.7  # share of the shorter sentence's stems at which two sentences are the same news


def centrality(sentences: Sequence[Collection[str]]) -> list[float]:
    """How much each bag of stems has in common with all of them, from 0 to 1 (the most central)."""
    bags = [frozenset(sentence) for sentence in sentences]
    seen = Counter(chain.from_iterable(bags))
    rarity = {stem: math.log(1 + len(bags) / times) for stem, times in seen.items()}
    vectors = [_unit({stem: rarity[stem] for stem in bag}) for bag in bags]
    total: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for stem, weight in vector.items():
            total[stem] += weight
    degrees = [sum(weight * (total[stem] - weight) for stem, weight in vector.items()) for vector in vectors]
    most = max(degrees, default=0.0) or 1.0
    return [degree / most for degree in degrees]


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.hypot(*vector.values()) or 1.0
    return {stem: weight / length for stem, weight in vector.items()}


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences tell the same news; those that have figures, and none in common, do not."""
    shorter = min(len(one), len(other))
    if not shorter or len(one & other) < ALIKE * shorter:
        return False
    figures, others = (frozenset(stem for stem in bag if stem[0].isdigit()) for bag in (one, other))
    return not figures or not others or bool(figures & others)


def best(ranked: Iterable[tuple[float, int]], bags: Sequence[frozenset[str]], most: int) -> list[int]:
    """Up to `most` indices into `bags`, highest score first, each unlike those chosen before it."""
    return list(islice(unlike(ranked, bags), most))


def unlike(ranked: Iterable[tuple[float, int]], bags: Sequence[frozenset[str]]) -> Iterator[int]:
    """The same, one after the other and as many as there are."""
    chosen: list[int] = []
    for _, index in sorted(ranked, key=lambda pair: (-pair[0], pair[1])):
        if not any(alike(bags[index], bags[other]) for other in chosen):
            chosen.append(index)
            yield index
