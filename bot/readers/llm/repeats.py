"""Whether two statements, each from another part of a long article, say the same in other words; knows no language."""

from dataclasses import dataclass
from functools import lru_cache

from bot.core.language import figures, sense
from bot.core.language.figure_words import CALENDAR, LOOSE_NUMBERS, SHARES
from bot.core.language.lexicon import FILLERS
from bot.core.language.spellings import WORD, spellings, words_of
from bot.core.reading import Claim, Point, Prediction, Speaker, Stance, Tension

ALIKE = 0.7  # share of the longer one's words; the shorter one's are all in it
_STEM = 5  # letters: enough for "cancelled" to meet "cancellation"
_COUNTS = LOOSE_NUMBERS | SHARES


def is_repeat(one: Point, other: Point) -> bool:
    """With the same speaker and sense; and neither has a word, figure or name where the other has another one.

    Doubtful pairs are no repeats: two statements too many are better than a number, or a tension, that is lost.
    """
    if isinstance(one, Tension) and set(one.evidence) == set(other.evidence):
        return True
    return (
        _same_voice(one, other)
        and _same_words(_told(one.text), _told(other.text))
        and not any(sense.changes(one.text, other.text, other.text))
        and not any(sense.changes(other.text, one.text, one.text))
    )


def _same_voice(one: Point, other: Point) -> bool:
    """What the author disputes is not what the author reports."""
    if not isinstance(one, Claim | Prediction) or not isinstance(other, Claim | Prediction):
        return True
    disputed = [isinstance(item, Claim) and item.stance is Stance.DISPUTES for item in (one, other)]
    return disputed[0] is disputed[1] and _same_speaker(one.speaker, other.speaker)


def _same_speaker(one: Speaker, other: Speaker) -> bool:
    """ "Ruiz" is "Ana Ruiz", but not "Tom Ruiz"; without a name, the kind tells."""
    names = [frozenset(words_of(speaker.name)) for speaker in (one, other)]
    return _agree(*names) if all(names) else not any(names) and one.kind is other.kind


@dataclass(frozen=True, slots=True)
class _Told:
    """What a text tells: its words but for figures and fillers, by their first letters; its figures; the counts too
    common to be figures, such as "first", "two" or "half"; and its names, in order, in one spelling each."""

    words: frozenset[str]
    figures: frozenset[frozenset[float]]
    counts: frozenset[float]
    names: tuple[str, ...]


@lru_cache(1_000)
def _told(text: str) -> _Told:
    found, rest = figures.numbers(text), text
    for figure in found:  # "€4.2 million" and "4,200,000 euros" have no word in common
        rest = rest.replace(figure.written, " ")
    return _Told(
        words=frozenset(word[:_STEM] for word in words_of(rest) if word not in FILLERS),
        figures=frozenset(figure.values for figure in found),
        counts=frozenset(_COUNTS[word] for word in words_of(text) if word in _COUNTS),
        names=_names(text),
    )


def _names(text: str) -> tuple[str, ...]:
    """Capitalised words. The first may be a name too, unless it is as short as an article."""
    words = [word for n, word in enumerate(WORD.findall(text)) if word[0].isupper() and (n or len(word) > 3)]
    return tuple(dict.fromkeys(min(spellings(word), key=len) for word in words if word.lower() not in CALENDAR))


def _same_words(one: _Told, other: _Told) -> bool:
    """Names come in the same order too: nothing else here tells who accuses whom. (German nouns look like names, so a
    German sentence that is turned round is kept twice.)"""
    return (
        _agree(one.words, other.words)
        and len(one.words & other.words) >= ALIKE * len(one.words | other.words)
        and _agree(one.figures, other.figures)
        and _agree(one.counts, other.counts)
        and [name for name in one.names if name in other.names] == [name for name in other.names if name in one.names]
    )


def _agree(one: frozenset[object], other: frozenset[object]) -> bool:
    return one <= other or other <= one
