"""Whether a text keeps the sense of the sentence it retells: its hedges, its negations, and up or down."""

import re
from collections.abc import Iterator

from bot.core.lexicon import (
    BEHIND_VERB,
    FALLS,
    FILLERS,
    HEDGED,
    HEDGES,
    NEGATIONS,
    NEGATIVE,
    QUANTIFIERS,
    RISES,
)
from bot.core.source import WORD, words_of

HEDGE_LOST = "hedge lost"
_CLAUSE = re.compile(r"[,;:.!?()—–]\s|\bbut\b|\baber\b|\bmais\b|\bpero\b|\bmas\b")


def changes(text: str, retold: str, evidence: str) -> Iterator[tuple[str, str]]:
    """What the text changes about `retold`, the sentence of its evidence that it is nearest to, as (rule, word).

    Told by words alone, so a negation counts as lost or added only where what it negates stands on the other side and
    nothing there can carry the negation otherwise.
    """
    if (hedges := _hedges(retold)) and not HEDGED & set(words_of(text)):
        yield HEDGE_LOST, ", ".join(sorted(hedges))
    yield from (("negation lost", words) for words in _unmatched(retold, text))
    yield from (("negation added", words) for words in _unmatched(text, evidence))
    yield from (("turned into its opposite", word) for word in _turned(text, evidence))


def negates(text: str) -> bool:
    return any(word in NEGATIONS or _is_contraction(word) for word in words_of(text))


def may_negate(text: str) -> bool:
    """Whether any word, in any language known, could carry a negation: "unclear" and "n'est" can."""
    return any(
        word in NEGATIVE or _is_contraction(word) or (word.startswith(("n'", "n’", "un")) and len(word) > 5)
        for word in words_of(text)
    )


def _hedges(text: str) -> set[str]:
    """As written, since "May" is a month; "could not" is an inability."""
    return {word for word in WORD.findall(re.sub(r"\bcould not\b", "", text)) if word in HEDGES}


def _unmatched(negative: str, other: str) -> Iterator[str]:
    """What is negated in one text and stands, without anything negative around it, in the other."""
    words = words_of(other)
    if any(word in NEGATIVE or _is_contraction(word) for word in words):
        return
    stated = {_stem(word) for word in words}
    for negated in _negated(negative):
        if all(_stem(word) in stated for word in negated):
            yield " ".join(negated)


def _negated(text: str) -> Iterator[list[str]]:
    """The two words after each negation, fillers passed over; after "not", the end of a clause may leave one.

    "Nicht" and "pas" stand behind their verb, so the word before them counts where only one follows.
    """
    for clause in _CLAUSE.split(text):
        words = words_of(clause)
        for n, word in enumerate(words):
            if word not in NEGATIONS and not _is_contraction(word):
                continue
            negated = [word for word in words[n + 1 :] if word not in FILLERS | NEGATIONS][:2]
            if len(negated) == 1 and word in BEHIND_VERB:
                negated += [word for word in words[:n] if word not in FILLERS][-1:]
            if len(negated) >= (2 if word in QUANTIFIERS else 1):
                yield negated


def _is_contraction(word: str) -> bool:
    return word.endswith(("n't", "n’t"))


def _stem(word: str) -> str:
    """Enough to find "rule" in "ruled" and "approve" in "approval"."""
    return word[:4]


def _turned(text: str, evidence: str) -> set[str]:
    """A rise where the evidence knows falls alone, or the reverse; as written, since "Rose" is a name."""
    said, known = set(WORD.findall(text)), set(WORD.findall(evidence))
    for one, opposite in ((RISES, FALLS), (FALLS, RISES)):
        if said & one and not said & opposite and known & opposite and not known & one:
            return said & one
    return set()
