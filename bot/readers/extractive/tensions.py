"""Tensions: two sentences of an article that pull apart, by plain rules that would rather miss one than invent it.

Held against each other are what is told and denied, and figures: of the same thing in the same words; a rival to the
figure in the sentence before ("the institute puts it at 58 percent"); two whose gap the article itself names; one that
the author disputes.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from bot.core.reading import SpeakerKind, Stance, Tension
from bot.readers.extractive.denials import denials
from bot.readers.extractive.lexicon import lexicon_for
from bot.readers.extractive.lexicon.phrases import Phrases
from bot.readers.extractive.material import Material
from bot.readers.extractive.quantities import CLOCK, Quantity, quantities, shown
from bot.readers.extractive.statements import Statement

_MOST = 4
_MOST_QUANTITIES = 400  # each is held against each; a long article has 200, a hostile page any number
_ALIKE = 0.6  # share of the shorter clause's stems, what is counted among them, that both clauses must have
_FEWEST = 2  # stems in common
_SHORT = 12  # words; a longer sentence than "the ministry speaks of 40 percent" speaks of something else
_AFTER = 8  # sentences behind a disputed figure in which the author gives another


def find_tensions(material: Material, language: str | None) -> list[Tension]:
    """At most four, in the order of the text, no sentence in two of them; worded in `language`, or the article's own
    when None."""
    phrases = lexicon_for(language or material.article.language).phrases
    worded = [(pair, phrases.denied) for pair in denials(material)]
    for one, other, text in _figures_apart(material, phrases):
        figures = {"one": _written(one, material), "other": _written(other, material)}
        worded.append(((one.id, other.id), text.format(**figures)))
    found: list[Tension] = []
    for pair, text in sorted(worded):
        if not any(set(pair) & set(tension.evidence) for tension in found):
            found.append(Tension(text=text, evidence=list(pair)))
    return found[:_MOST]


def _written(quantity: Quantity, material: Material) -> str:
    return shown(quantity.figure, material.article.sentences[quantity.id - 1].text)


def _figures_apart(material: Material, phrases: Phrases) -> Iterator[tuple[Quantity, Quantity, str]]:
    known = list(islice(quantities(material), _MOST_QUANTITIES))
    statements = {statement.id: statement for statement in material.statements}
    for one, other in combinations(known, 2):
        distance = other.id - one.id
        unrelated = distance > _AFTER and one.counted != other.counted
        if not distance or unrelated or not one.differs(other):
            continue
        if distance == 1 and _is_gap_named(one, other, statements.get(other.id + 1), material):
            yield one, other, phrases.gap_named
        elif _of_the_same(one, other) or (
            distance == 1 and _is_rival(one, other, statements[other.id], known, material)
        ):
            yield one, other, phrases.two_figures
        elif distance <= _AFTER and _is_disputed(one, other, material):
            yield one, other, phrases.disputed


def _of_the_same(one: Quantity, other: Quantity) -> bool:
    """In the same words, of the same time and place, and each of them the whole."""
    if not one.counted or one.counted != other.counted or one.partial or other.partial:
        return False
    shared = len(one.words & other.words)
    return shared >= max(_FEWEST, _ALIKE * min(len(one.words), len(other.words))) and one.scope.fits(other.scope)


def _is_rival(one: Quantity, other: Quantity, then: Statement, known: Sequence[Quantity], material: Material) -> bool:
    """The next sentence, by somebody else, sets its one figure against the one figure of the same unit before it."""
    same_unit = [
        quantity for quantity in known if quantity.id in (one.id, other.id) and quantity.counted == one.counted
    ]
    short = len(then.text.split()) <= _SHORT
    return (
        one.counted == other.counted
        and len(same_unit) == 2
        and (material.lexicon.has("rival", then.own) or (short and material.lexicon.has("speaks_of", then.own)))
        and _by_different_speakers(one, other, material)
    )


def _is_gap_named(one: Quantity, other: Quantity, then: Statement | None, material: Material) -> bool:
    """The sentence behind both speaks of their difference."""
    of_things = not one.figure.unit and not other.figure.unit and CLOCK not in (one.counted, other.counted)
    return (
        then is not None
        and (one.counted == other.counted or of_things)
        and material.lexicon.has("gap", then.own)
        and _by_different_speakers(one, other, material)
        and (not one.scope.times or not other.scope.times or one.scope.times == other.scope.times)
    )


def _is_disputed(one: Quantity, other: Quantity, material: Material) -> bool:
    """The author turns against whoever gives the first figure, and gives the second for the same thing."""
    first, second = material.attributions[one.id], material.attributions[other.id]
    return (
        first.stance is Stance.DISPUTES
        and second.speaker.kind in (SpeakerKind.AUTHOR, SpeakerKind.DOCUMENT)
        and (one.counted == other.counted or "" in (one.counted, other.counted))
        and bool(one.frame & other.frame)
    )


def _by_different_speakers(one: Quantity, other: Quantity, material: Material) -> bool:
    first, second = (material.attributions[quantity.id].speaker for quantity in (one, other))
    return (first.kind, first.name) != (second.kind, second.name)
