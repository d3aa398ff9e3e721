"""Faithful readings made unfaithful in one way at a time, to see what share of each kind grounding notices."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import cycle
from typing import TypeVar

from benchmarks.gold import Gold
from bot.core.article import Voice
from bot.core.grounding.names import names_in
from bot.core.language.figure_words import MONTHS, WEEKDAYS
from bot.core.language.lexicon import HEDGES
from bot.core.reading import Grounds, Point, Reading, Speaker, SpeakerKind

Item = TypeVar("Item", bound=Point)
Change = Callable[[str, str], str | None]
"""A text and its evidence → the text made wrong, or None where there is nothing of the kind in it."""

STRANGER = "Threlkeld"
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = r"(?=[£$€]?\d)"
_NOT = r"\b(?:does|did|do) not |\b(?:not|nicht|never|não) | pas\b|\bno (?=[a-zé]+(?:ó|aron|ado|ido|ía)\b)"
_VERB = re.compile(r"\b(was|were|is|are|has|have|will|would|wurde|wird|ist|hat|soll|est|sont|sera)\b")
_NEGATED = {"nicht": {"wurde", "wird", "ist", "hat", "soll"}, "pas": {"est", "sont", "sera"}}


@dataclass(frozen=True, slots=True)
class Corrupted:
    """A reading, and the places where it has been made wrong."""

    reading: Reading
    places: frozenset[str]


def corruptions_of(gold: Gold, reading: Reading) -> dict[str, Corrupted]:
    """By the kind of mistake."""
    rewritten = {kind: _rewritten(gold, reading, change) for kind, change in _CHANGES.items()}
    return rewritten | {
        "speaker to author": _to_author(gold, reading, {Voice.AUTHOR, Voice.MIXED, Voice.QUOTED}),
        "quoted to author": _to_author(gold, reading, {Voice.MIXED, Voice.QUOTED}),
        "other speaker": _other_speaker(gold, reading),
        "other evidence": _other_evidence(reading),
        "argument of others": _argued_by_others(gold, reading),
        "view as fact": _view_as_fact(reading),
    }


def _rewritten(gold: Gold, reading: Reading, change: Change) -> Corrupted:
    """Every text of the reading that the change finds something in."""
    places: set[str] = set()

    def rewrite(name: str, items: list[Item]) -> list[Item]:
        texts = [change(item.text, " ".join(gold.article.quotes(item.evidence))) for item in items]
        places.update(f"{name}[{n}]" for n, text in enumerate(texts) if text)
        return [item.model_copy(update={"text": text or item.text}) for item, text in zip(items, texts, strict=True)]

    names = ("summary", "claims", "predictions", "tensions")
    lists = {name: rewrite(name, getattr(reading, name)) for name in names}
    argument = reading.argument
    if argument:
        inside = {name: rewrite(f"argument.{name}", getattr(argument, name)) for name in ("reasons", "concessions")}
        argument = argument.model_copy(update=inside)
    return Corrupted(reading.model_copy(update={**lists, "argument": argument}), frozenset(places))


def _number(text: str, evidence: str) -> str | None:
    """The first number in digits with another first digit."""
    found = re.search(r"(?<![\w.,])[1-9]", text)
    return f"{text[: found.start()]}{int(found[0]) % 9 + 1}{text[found.end() :]}" if found else None


def _swapped(*pairs: tuple[str, str]) -> Change:
    """The first of these patterns that is found in the text gives way to its counterpart."""

    def change(text: str, evidence: str) -> str | None:
        found = next(((pattern, other) for pattern, other in pairs if re.search(pattern, text)), None)
        return re.sub(*found, text, count=1) if found else None

    return change


def _dated(words: Mapping[str, int], step: int) -> Change:
    """The first of these words with the one so many steps on."""
    last = max(words.values())

    def change(text: str, evidence: str) -> str | None:
        found = next((word for word in _WORD.findall(text) if word[0].isupper() and word.lower() in words), None)
        if found is None:
            return None
        other = next(word for word, n in words.items() if n == (words[found.lower()] + step - 1) % last + 1)
        return text.replace(found, other.capitalize(), 1)

    return change


def _hedge(text: str, evidence: str) -> str | None:
    hedges = HEDGES & set(_WORD.findall(evidence.lower()))
    found = next((word for word in _WORD.findall(text) if word in hedges), None)
    return re.sub(rf"\b{found} ?", "", text, count=1) if found else None


def _negation_lost(text: str, evidence: str) -> str | None:
    return re.sub(_NOT, "", text, count=1) if re.search(_NOT, text) and re.search(_NOT, evidence) else None


def _negation_added(text: str, evidence: str) -> str | None:
    verb = _VERB.search(text)
    if verb is None:
        return None
    word = next((word for word, verbs in _NEGATED.items() if verb[0] in verbs), "not")
    return f"{text[: verb.end()]} {word}{text[verb.end() :]}"


def _stranger(text: str, evidence: str) -> str | None:
    names = [name for row in names_in(text, german=False) for name in row if len(name) > 3 and text.count(name) == 1]
    return text.replace(names[-1], STRANGER, 1) if names else None


_CHANGES: dict[str, Change] = {
    "number": _number,
    "scale": _swapped(("million\\b", "billion"), ("Millionen", "Milliarden"), ("millions d", "milliards d")),
    "unit": _swapped(
        (r" ?%| per ?cent\b", " percentage points"), ("[€£]", "$"), (r"\$", "€"), (r"\bEuro\b", "Dollar"),
        ("euros", "dollars"), ("years", "months"), ("days", "hours"), ("Jahre", "Monate"), ("kilometres", "miles"),
    ),
    "month": _dated(MONTHS, 5),
    "weekday": _dated(WEEKDAYS, 2),
    "bound turned": _swapped(
        (f"[Mm]ore than {_NUMBER}", "fewer than "), ("at least", "at most"), (f"up to {_NUMBER}", "at least "),
        ("mindestens", "höchstens"), (f"mehr als {_NUMBER}", "weniger als "), (f"plus de {_NUMBER}", "moins de "),
        (f"más de {_NUMBER}", "menos de "), ("al menos", "como máximo"), (f"mais de {_NUMBER}", "menos de "),
    ),
    "bound dropped": _swapped(
        (f"(?:[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Mm]ore than|at least|up to|roughly) {_NUMBER}", ""),
        (f"(?:etwa|rund|mindestens|bis zu|mehr als|knapp) {_NUMBER}", ""),
        (f"(?:environ|plus de|près de|más de|unos|casi|cerca de|mais de) {_NUMBER}", ""),
    ),
    "hedge": _hedge,
    "negation lost": _negation_lost,
    "negation added": _negation_added,
    "rise and fall": _swapped(
        (r"\brose\b", "fell"), (r"\bfell\b", "rose"), ("fallen", "risen"), (r"\bgrew\b", "fell"), ("bajó", "subió"),
        ("subió", "bajó"), ("gesunken", "gestiegen"), ("higher", "lower"),
    ),
    "name": _stranger,
    "verdict": lambda text, evidence: f"{text.rstrip('.')}, which is untrue.",
}  # fmt: skip


def _to_author(gold: Gold, reading: Reading, voices: Iterable[Voice]) -> Corrupted:
    """Somebody else's claims, resting on sentences of these voices, given to the author."""
    author = Speaker(name="", role="", kind=SpeakerKind.AUTHOR)
    given = [claim.model_copy(update={"speaker": author}) for claim in reading.claims]
    theirs = {
        n
        for n, claim in enumerate(reading.claims)
        if claim.speaker.kind is not SpeakerKind.AUTHOR
        and {gold.article.sentences[i - 1].voice for i in claim.evidence} <= set(voices)
    }
    claims = [given[n] if n in theirs else claim for n, claim in enumerate(reading.claims)]
    return Corrupted(reading.model_copy(update={"claims": claims}), frozenset(f"claims[{n}]" for n in theirs))


def _other_speaker(gold: Gold, reading: Reading) -> Corrupted:
    """People's claims given to another person whom the article names."""
    people = sorted({claim.speaker for claim in gold.notes.claims if claim.speaker_kind is SpeakerKind.NAMED})
    claims, places = list(reading.claims), set[str]()
    for n, claim in enumerate(reading.claims):
        others = [name for name in people if not set(name.split()) & set(claim.speaker.name.split())]
        if claim.speaker.kind is SpeakerKind.NAMED and others:
            other = claim.speaker.model_copy(update={"name": others[n % len(others)]})
            claims[n] = claim.model_copy(update={"speaker": other})
            places.add(f"claims[{n}]")
    return Corrupted(reading.model_copy(update={"claims": claims}), frozenset(places))


def _other_evidence(reading: Reading) -> Corrupted:
    """Each claim with the evidence of the next one, where they have none in common."""
    ids = [claim.evidence for claim in reading.claims]
    moved = ids[1:] + ids[:1]
    claims = [claim.model_copy(update={"evidence": n}) for claim, n in zip(reading.claims, moved, strict=True)]
    apart = (n for n, (one, other) in enumerate(zip(ids, moved, strict=True)) if not set(one) & set(other))
    return Corrupted(reading.model_copy(update={"claims": claims}), frozenset(f"claims[{n}]" for n in apart))


def _argued_by_others(gold: Gold, reading: Reading) -> Corrupted:
    """Reasons that rest on what others say."""
    argument, others = reading.argument, cycle(sorted(gold.others))
    if argument is None or not gold.others:
        return Corrupted(reading, frozenset())
    moved = {"text": "It is so.", "rests_on": Grounds.EXAMPLE}
    reasons = [reason.model_copy(update={**moved, "evidence": [next(others)]}) for reason in argument.reasons]
    changed = reading.model_copy(update={"argument": argument.model_copy(update={"reasons": reasons})})
    return Corrupted(changed, frozenset(f"argument.reasons[{n}]" for n in range(len(reasons))))


def _view_as_fact(reading: Reading) -> Corrupted:
    """A summary that states the thesis, and the reasons that are values or predictions, as if they were facts."""
    argument = reading.argument
    if argument is None:
        return Corrupted(reading, frozenset())
    reasons = [reason for reason in argument.reasons if reason.rests_on in (Grounds.VALUE, Grounds.PREDICTION)]
    views = [(argument.thesis, argument.evidence), *((reason.text, reason.evidence) for reason in reasons)]
    summary = [Point(text=text, evidence=ids) for text, ids in views[:6]]
    changed = reading.model_copy(update={"summary": summary})
    return Corrupted(changed, frozenset(f"summary[{n}]" for n in range(len(summary))))
