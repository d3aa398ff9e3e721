"""Gold notes as a reader would file them: what is noted is faithful, so grounding must leave all of it standing."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

from benchmarks.gold import Gold, Noted, NotedArgument, NotedClaim, NotedPrediction
from bot.core.reading import (
    LONGEST_TERM,
    Argument,
    Claim,
    ClaimType,
    Point,
    Prediction,
    Reading,
    Reason,
    Speaker,
    Tension,
)

Item = TypeVar("Item")


def readings_of(gold: Gold) -> list[Reading]:
    """All that is noted, in as many readings as it takes: a reading is bounded and notes are not."""
    notes = gold.notes
    argument = notes.argument
    parts = zip_longest(
        _cut([Point(text=fact.text, evidence=_ids(gold, fact)) for fact in notes.key_facts], 6),
        _cut([_claim(gold, claim) for claim in notes.claims], 10),
        _cut([_prediction(gold, prediction) for prediction in notes.predictions], 6),
        _cut([Tension(text=tension.text, evidence=_ids(gold, tension)) for tension in notes.tensions], 4),
        _arguments(gold, argument) if argument else (),
    )
    return [
        Reading(
            kind=notes.kind,
            gist="",
            summary=facts or [],
            argument=argued,
            claims=claims or [],
            predictions=predictions or [],
            tensions=tensions or [],
            questions=[],
        )
        for facts, claims, predictions, tensions, argued in parts
    ]


def _arguments(gold: Gold, noted: NotedArgument) -> Iterator[Argument]:
    reasons = [Reason(text=r.text, evidence=_ids(gold, r), rests_on=r.rests_on) for r in noted.reasons]
    concessions = [Point(text=c.text, evidence=_ids(gold, c)) for c in noted.concessions]
    for some, granted, terms in zip_longest(
        _cut(reasons, 6),
        _cut(concessions, 4),
        _cut([term for term in noted.loaded_terms if len(term) <= LONGEST_TERM], 10),
    ):
        yield Argument(
            thesis=noted.text,
            evidence=_ids(gold, noted),
            reasons=some or [],
            concessions=granted or [],
            loaded_terms=terms or [],
        )


def _claim(gold: Gold, noted: NotedClaim) -> Claim:
    return Claim(
        text=noted.text,
        evidence=_ids(gold, noted),
        speaker=Speaker(name=noted.speaker, role=noted.role, kind=noted.speaker_kind),
        via=noted.via,
        stance=noted.stance,
        type=ClaimType.EVENT,
        why_check="",
        how_to_check="",
    )


def _prediction(gold: Gold, noted: NotedPrediction) -> Prediction:
    speaker = Speaker(name=noted.speaker, role="", kind=noted.speaker_kind)
    return Prediction(text=noted.text, evidence=_ids(gold, noted), speaker=speaker, due=None)


def _ids(gold: Gold, noted: Noted) -> list[int]:
    return sorted(gold.ids(noted.sentences))


def _cut(items: Sequence[Item], size: int) -> list[list[Item]]:
    """In pieces of this size, or one that is empty."""
    return [list(items[n : n + size]) for n in range(0, max(len(items), 1), size)]
