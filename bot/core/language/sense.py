"""Whether a text keeps the sense of the sentence it retells: its hedges, its negations, its denials, and up or down."""

import re
from collections.abc import Iterable, Iterator

from bot.core.language.lexicon import (
    BEHIND_VERB,
    DENIALS,
    FILLERS,
    HEARSAY,
    HEDGED,
    HEDGES,
    MODALS,
    NEGATIONS,
    NEGATIVE,
    OPPOSITES,
    QUANTIFIERS,
    VERBS,
)
from bot.core.language.speech import is_attributed
from bot.core.language.spellings import WORD, words_of

_CLAUSE = re.compile(r"[,;:.!?()—–]\s|\bbut\b|\baber\b|\bmais\b|\bpero\b|\bmas\b")
_NO_HEDGE = re.compile(
    r"\bcould not\b|\bto be believed\b|\b(?:as|more|less) (?:un)?likely\b|\b(?:no ?one|nobody) seems? to\b|"
    r"\b(?:perhaps|maybe|possibly|vielleicht|peut-être|quizás?|talvez) (?=\W?\d)",  # "perhaps 90" is a bound
    re.IGNORECASE,
)
_NO_NEGATION = re.compile(  # bounds and superlatives
    r"\b(?:no|not|nicht|pas|não) (?:more|fewer|less|later|mehr|weniger|plus|moins|más|menos|mais) "
    r"(?:than|als|de|que)\b|\b(?:wie nie|as never)\b",
    re.IGNORECASE,
)
_NOT_THERE = re.compile(  # negates neither the noun behind it nor a verb: "it is not in the report"
    r"\b(?:not|nicht|pas|no|não) (?:in|on|at|from|im|am|aus|dans|sur|en|em|n[oa]s?)\b", re.IGNORECASE
)
_LEFT_OPEN = re.compile(
    r"\b(?:not|n['’]t|never|refused to) rul(?:e|ed|ing) out|\bnicht aus(?:geschlossen|schließ\w+)|"
    r"schlie(?:ßt|ßen)\b.{0,60} nicht aus\b|schloss\b.{0,60} nicht aus\b|"
    r"\bn['’](?:a |ont )?(?:pas )?exclu\w*|\bno (?:ha )?descart\w+|\bnão descart\w+",
    re.IGNORECASE,
)
_OPEN = re.compile(r"rul\w+ out|ausgeschl|ausschl|exclu|descart|\boffen\b", re.IGNORECASE)

HEDGE_LOST = "hedge lost"
_NOT_NEGATED = NEGATIONS | {"whether", "about"}
_NO_CONTENT = FILLERS | HEDGES

RETOLD = 1 / 3
"""A text that holds this share of a clause's words is taken to retell it."""

Change = tuple[str, str]
"""A rule, and the words that it is about."""


def changes(text: str, retold: str, evidence: str) -> Iterator[Change]:
    """What the text changes about `retold`, the sentence of its evidence that it is nearest to.

    Told by words alone, so a negation counts as lost or added only where what it negates stands on the other side and
    nothing there can carry the negation otherwise.
    """
    words = set(words_of(text))
    if not words & HEDGED:
        kept = HEARSAY if is_attributed(text) else frozenset[str]()
        yield from ((HEDGE_LOST, hedge) for hedge in _hedges(retold, words) if hedge.lower() not in kept)
    if (left := _LEFT_OPEN.search(retold)) and not (
        words & HEDGED or _is_negative(words_of(text)) or _OPEN.search(text)
    ):
        yield "negation lost", left[0]
    negative = _NOT_THERE.sub(" ", evidence) if negates(text) else evidence
    yield from (("negation lost", lost) for lost in _unmatched(negative, text))
    yield from (("denial lost", lost) for lost in _undenied(retold, text))
    yield from (("negation added", added) for added in _unmatched(text, evidence))
    yield from (("turned into its opposite", word) for word in _turned(text, evidence))


def negates(text: str) -> bool:
    return any(word in NEGATIONS or _is_contraction(word) for word in words_of(text))


def may_negate(text: str) -> bool:
    """Whether any word, in any language known, could carry a negation: "unclear" and "n'est" can."""
    words = words_of(text)
    return _is_negative(words) or any(word.startswith("un") and len(word) > 5 for word in words)


def stem(word: str) -> str:
    """Enough to find "rule" in "ruled", "approve" in "approval", "take" in "took" and "billigte" in "gebilligt"."""
    word = VERBS.get(word, word)
    return word[2:6] if word.startswith("ge") and len(word) > 6 else word[:4]


def stems(text: str) -> set[str]:
    """Those of all words of a text that say something."""
    return {stem(word) for word in words_of(text) if word not in FILLERS}


def _hedges(retold: str, words: set[str]) -> Iterator[str]:
    """The hedges of those clauses that the words of a text retell; "May" is a month."""
    if HEDGES.isdisjoint(words_of(retold)):
        return
    stated = {stem(word) for word in words - FILLERS}
    for clause in _CLAUSE.split(_NO_HEDGE.sub("", retold)):
        said = WORD.findall(clause)
        content = {stem(word.lower()) for word in said if word.lower() not in _NO_CONTENT}
        for n, word in enumerate(said):
            if word.lower() not in HEDGES or word == "May" or len(content & stated) < RETOLD * len(content):
                continue
            after = [stem(other.lower()) for other in said[n + 1 :] if other.lower() not in FILLERS]
            if stated.intersection(after[:1] if word.lower() in MODALS else after[:4]):
                yield word


def _unmatched(negative: str, other: str) -> Iterator[str]:
    """What one text negates and the other states: the same word where nothing negates it, among words that the negated
    clause has too. A denial or a lack anywhere in the other may stand for the negation."""
    if not negates(negative):
        return
    parts = [{stem(word): word for word in _content(clause)} for clause in _CLAUSE.split(other)]
    known = {stem for part in parts for stem in part}
    otherwise = {stem for part in parts for stem, word in part.items() if word in NEGATIVE and word not in NEGATIONS}
    for clause in _CLAUSE.split(_NO_NEGATION.sub(" ", negative)):
        around = {stem(word) for word in _content(clause)}
        for negated in _negated(clause):
            stems = {stem(word) for word in negated}
            same = [
                [word for stem, word in part.items() if stem not in stems] for part in parts if stems <= part.keys()
            ]
            retold = len((around - stems) & known) >= RETOLD * len(around - stems)
            if same and retold and otherwise <= stems and not any(map(_is_negative, same)):
                yield " ".join(negated)


def _content(text: str) -> list[str]:
    return [word for word in words_of(text) if _counts(word)]


def _counts(word: str) -> bool:
    return word not in FILLERS or word in NEGATIONS


def _is_negative(words: Iterable[str]) -> bool:
    """Also by the French "n'", which negates nothing without its "pas"."""
    return any(word in NEGATIVE or _is_contraction(word) or word.startswith(("n'", "n’")) for word in words)


def _negated(clause: str) -> Iterator[list[str]]:
    """The word after each negation, or two where it negates a noun; "nicht" and "pas" may stand behind their verb."""
    written = [word for word in WORD.findall(clause) if _counts(word.lower()) and not word[0].isdigit()]
    words = [word.lower() for word in written]
    for n, word in enumerate(words):
        if word not in NEGATIONS and not _is_contraction(word):
            continue
        needed = 2 if word in QUANTIFIERS - BEHIND_VERB else 1
        negated = [after for after in words[n + 1 :] if after not in _NOT_NEGATED and len(after) > 3][:needed]
        if not negated and word in BEHIND_VERB and n and written[n - 1].islower():
            negated = [words[n - 1]]
        if len(negated) == needed:
            yield negated


def _undenied(evidence: str, text: str) -> Iterator[str]:
    """What the evidence says somebody denied and the text has with nothing negative; German puts a comma first."""
    if DENIALS.isdisjoint(words_of(evidence)) or _is_negative(words_of(text)):
        return
    stated = {stem(word) for word in words_of(text)}
    for match in WORD.finditer(evidence):
        if match[0].lower() in DENIALS:
            denied = _content(_CLAUSE.split(evidence[match.end() :].removeprefix(","))[0])[:2]
            if len(denied) == 2 and stated.issuperset(map(stem, denied)):
                yield " ".join(denied)


def _is_contraction(word: str) -> bool:
    return word.endswith(("n't", "n’t"))


def _turned(text: str, evidence: str) -> Iterator[str]:
    """One side of a pair of opposites where the evidence knows the other alone; as written, since "Rose" is a name."""
    said, known = set(WORD.findall(text)), set(WORD.findall(evidence))
    for pair in OPPOSITES:
        for one, opposite in (pair, pair[::-1]):
            if said & one and not said & opposite and known & opposite and not known & one:
                yield from said & one
