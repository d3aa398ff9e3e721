"""Quantities: the figures of an article with what they count, in which words, when and where, to hold two together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product

from bot.core.article import Kind
from bot.core.language.figure_words import NUMBERS, UNITS
from bot.core.language.figures import Figure, numbers
from bot.readers.extractive.checkworthy import is_question
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.material import Material
from bot.readers.extractive.statements import Statement, stems

_CLAUSE = re.compile(r"[;()–—“”«»„\"]|[,:](?!\d)|\s(?:and|but|while|und|aber|et|mais|y|e|pero|mas)\s(?!\d)")
_ORDINAL = re.compile(
    r"third|(?:four|fif|six|seven|eigh|nin|ten|twelf)th|dritten?|(?:vier|fünf|sechs|sieb|ach|neun|zehn)ten?|\w+ième|"
    r"terce(?:r|ra|iro|ira)"
)
_LABEL = re.compile(r"(?:\b(?:no|nr|núm|n|page|line|article|seite|ligne|línea|linha)\.?[º°]?\s?|[/§#\w-])$")  # "No. 10"
_COUNTED = re.compile(r"[ \u00a0\u202f]([^\W\d_][^\W\d_’'-]+)")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NAME = re.compile(r"[A-ZÀ-Þ](?<=[\wß-ÿ,;“”«„] .)[\w’'-]+")  # the capital first, so that Python skips to it
_UNIT_STEMS = frozenset("per cent percen prozen pour por ciento cento euro euros dollar pounds points punkte".split())
_OPENING = 4  # words
CLOCK = "o'clock"
_CLOSE = 0.02  # of the larger: nearer than that, one figure is the other rounded


@dataclass(frozen=True, slots=True)
class Scope:
    """When and of whom or where: stems, those of the statement before it in its block where it names none."""

    times: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def fits(self, other: "Scope") -> bool:
        """Neither says another time or other names."""
        pairs = ((self.times, other.times), (self.names, other.names))
        return all(one == two or not one or not two for one, two in pairs)


@dataclass(frozen=True, slots=True)
class Quantity:
    """`counted` is its unit, or the stem of what it counts, or empty; `frame` the other stems of its clause.

    `partial`: a share, a bound, a change, an estimate or a plan, beside which another figure is no contradiction.
    """

    id: int
    figure: Figure
    counted: str
    frame: frozenset[str]
    partial: bool
    scope: Scope

    @property
    def words(self) -> frozenset[str]:
        """What tells of what it is the figure: a unit does not."""
        return self.frame if self.figure.unit else self.frame | {self.counted}

    def differs(self, other: "Quantity") -> bool:
        """Under every reading of its separators and scale words."""
        close = 0.0 if self.counted == CLOCK else _CLOSE
        pairs = product(self.figure.values, other.figure.values)
        return all(abs(one - two) > close * max(one, two) for one, two in pairs)


def quantities(material: Material) -> Iterator[Quantity]:
    """Those of running text that is neither a question nor foretold, in order."""
    for _, block in groupby(material.statements, key=lambda statement: statement.block):
        yield from _in_block(list(block), material)


def _in_block(block: Sequence[Statement], material: Material) -> Iterator[Quantity]:
    counting = {statement.id for statement in block if _holds_quantities(statement, material)}
    scope = Scope()
    for statement in block if counting else ():
        scope = _scope(statement, scope, material)
        if statement.id in counting:
            yield from _quantities(statement, scope, material.lexicon)


def _holds_quantities(statement: Statement, material: Material) -> bool:
    running = statement.kind is not Kind.LIST and statement.id not in material.foretold
    return running and _may_count(statement.text) and not is_question(statement.text)


def _scope(statement: Statement, before: Scope, material: Material) -> Scope:
    """The speaker's own name is no scope."""
    speaker = material.attributions[statement.id].speaker
    times = frozenset(material.lexicon.found("calendar", statement.text))
    names = frozenset(stems(" ".join(_NAME.findall(statement.text)), material.lexicon))
    names -= set(stems(f"{speaker.name} {speaker.role}", material.lexicon))
    return Scope(times or before.times, names - {time[:6] for time in times} or before.names)


def _quantities(statement: Statement, scope: Scope, lexicon: Lexicon) -> Iterator[Quantity]:
    clauses = _CLAUSE.split(statement.text)
    opening = clauses[0] if len(clauses[0].split()) <= _OPENING else ""  # "Of these," holds for all that follows
    for clause in filter(_may_count, clauses):
        plain = lexicon.without_dates(clause)
        partial = lexicon.has("partial", plain) or lexicon.has("partial", opening)
        for figure in numbers(plain):
            before, _, after = plain.partition(figure.written)
            if _is_quantity(figure, before):
                counted = _counted(figure, after, lexicon)
                frame = _frame(before + after, lexicon) - {counted}
                yield Quantity(statement.id, figure, counted, frame, partial, scope)


def _frame(words: str, lexicon: Lexicon) -> frozenset[str]:
    dates = stems(" ".join(lexicon.found("calendar", words)), lexicon)
    return frozenset(stem for stem in stems(words, lexicon) if not stem[0].isdigit()) - _UNIT_STEMS - set(dates)


def _may_count(text: str) -> bool:
    """A quick look: to read the numbers of every sentence would take as long as all else."""
    return bool(_DIGIT.search(text)) or not NUMBERS.keys().isdisjoint(_WORD.findall(text.lower()))


def _is_quantity(figure: Figure, before: str) -> bool:
    """Not a third boat, the year 2025, or No. 10."""
    is_year = not figure.unit and _YEAR.fullmatch(figure.written)
    return not (is_year or _ORDINAL.fullmatch(figure.written) or _LABEL.search(before))


def _counted(figure: Figure, after: str, lexicon: Lexicon) -> str:
    if ":" in figure.written:
        return CLOCK
    noun = _COUNTED.match(after)
    return figure.unit or next(iter(stems(noun[1], lexicon)), "") if noun else figure.unit


def shown(figure: Figure, text: str) -> str:
    """The figure with its unit, as it stands in a text."""
    unit = UNITS.get(figure.unit, "(?!)")
    number = re.escape(figure.written)
    found = re.search(rf"(?:(?:{unit})\s?)?{number}(?:[\s-]?(?:{unit})(?!\w))?", text, re.IGNORECASE)
    return found[0] if found else figure.written
