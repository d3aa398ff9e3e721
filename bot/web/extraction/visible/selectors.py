"""CSS selectors as they are written → what an element and those around it must have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.web.extraction.visible.stylesheets import ESCAPED

LONGEST = 1000  # characters of a selector
MOST_COMPOUNDS = 20
_NAME = r"[\w\u0080-\uffff-]+"
_SIMPLE = re.compile(
    rf" ?(?P<combinator>[ >+~]) ?|(?P<tag>\*|{_NAME})|\.(?P<class>{_NAME})|#(?P<id>{_NAME})"
    rf"|\[ ?(?P<attribute>{_NAME}) ?(?:(?P<operator>[~|^$*]?=) ?(?:\"(?P<value>[^\"]*)\"|'(?P<single>[^']*)'"
    rf"|(?P<bare>{_NAME}))(?: ?[is])? ?)?\]"
    r"|:(?P<pseudo>[a-z-]+)(?:\((?P<argument>(?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\))?",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,()]")
_NAMED = re.compile(rf"[.#]{_NAME}")
_FORMULA = re.compile(r"(?P<a>[+-]?\d*)n(?: ?(?P<sign>[+-]) ?(?P<b>\d+))?|(?P<only>\d+)")
_WITHOUT_SCRIPT = re.compile(r"no-?(?:js|script)\b|without-?(?:js|script)|:not\(\.(?:has-)?js\)", re.IGNORECASE)


class Attribute(NamedTuple):
    name: str
    operator: str
    value: str


@dataclass(frozen=True, slots=True)
class Place:
    """The a·n+b of `:nth-child` and its like."""

    a: int
    b: int
    of_type: bool
    from_end: bool


@dataclass(frozen=True, slots=True, eq=False)
class Compound:
    """What stands between two combinators; `combinator` leads to it from the compound before."""

    combinator: str = " "
    tag: str = ""
    id: str = ""
    classes: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    places: tuple[Place, ...] = ()
    any_of: tuple[tuple["Selector", ...], ...] = ()
    none_of: tuple["Selector", ...] = ()
    around: tuple[tuple["Selector", ...], ...] = ()
    """Of `:has()`: an element that one of these matches stands within it, or after it."""

    @property
    def is_simple(self) -> bool:
        return not (self.attributes or self.places or self.any_of or self.none_of or self.around)

    @property
    def is_anything(self) -> bool:
        return self.is_simple and not (self.tag or self.id or self.classes)

    @property
    def key(self) -> str:
        """What an element must have for this to match, the rarest thing first."""
        return f"#{self.id}" if self.id else f".{self.classes[0]}" if self.classes else self.tag or "*"


@dataclass(frozen=True, slots=True, eq=False)
class Selector:
    """Compounds from left to right; `specificity` counts ids, then classes and the like, then tags."""

    compounds: tuple[Compound, ...]
    specificity: tuple[int, int, int]


def selectors(text: str, names: frozenset[str]) -> tuple[Selector, ...]:
    """Those of a list that can match a page that nobody has touched yet: none with `:hover`, `::before`, `.no-js`.

    `names`: all that the page has, as ".class" and "#id"; most rules of most sheets are for other pages.
    """
    found = (_selector(part, names) for part in _parts(" ".join(text.split())))
    return tuple(selector for selector in found if selector)


def _parts(text: str) -> Iterator[str]:
    """Between commas that stand in no brackets."""
    depth = start = 0
    for sign in _COMMA.finditer(text):
        if sign[0] != ",":
            depth += 1 if sign[0] == "(" else -1
        elif depth == 0:
            yield text[start : sign.start()].strip()
            start = sign.end()
    yield text[start:].strip()


def _selector(text: str, names: frozenset[str]) -> Selector | None:
    if not text or len(text) > LONGEST or _WITHOUT_SCRIPT.search(text):
        return None
    if "(" not in text and "[" not in text and any(_meant(name) not in names for name in _NAMED.findall(text)):
        return None
    compounds, at = [Compound()], 0
    while at < len(text):
        part = _SIMPLE.match(text, at)
        if not part:
            return None
        at = part.end()
        if combinator := part["combinator"]:
            compounds.append(Compound(combinator))
            continue
        grown = _with_part(compounds[-1], part, names)
        if grown is None or len(compounds) > MOST_COMPOUNDS:
            return None
        compounds[-1] = grown
    return Selector(tuple(compounds), _specificity(compounds))


def _with_part(compound: Compound, part: re.Match[str], names: frozenset[str]) -> Compound | None:
    """None where it can match nothing, or is not known here."""
    if part["tag"]:
        return replace(compound, tag="" if part["tag"] == "*" else part["tag"].lower())
    if part["class"]:
        return replace(compound, classes=(*compound.classes, _meant(part["class"])))
    if part["id"]:
        return replace(compound, id=_meant(part["id"]))
    if part["attribute"]:
        value = part["value"] or part["single"] or part["bare"] or ""
        wanted = Attribute(_meant(part["attribute"]).lower(), part["operator"] or "", _meant(value))
        return replace(compound, attributes=(*compound.attributes, wanted))
    return _with_pseudo_class(compound, part["pseudo"].lower(), part["argument"] or "", names)


def _with_pseudo_class(compound: Compound, name: str, argument: str, names: frozenset[str]) -> Compound | None:
    if name == "root":
        return replace(compound, tag="html")
    if name == "not":
        return replace(compound, none_of=compound.none_of + selectors(argument, names))
    if name in ("is", "where", "matches", "-webkit-any", "has"):
        inner = selectors(argument, names)
        if inner and name == "has":
            return replace(compound, around=(*compound.around, inner))
        return replace(compound, any_of=(*compound.any_of, inner)) if inner else None
    place = _place(name, argument)
    return replace(compound, places=(*compound.places, place)) if place else None


def _place(name: str, argument: str) -> Place | None:
    kind = re.fullmatch(r"(first|last|nth|nth-last)-(child|of-type)", name)
    if not kind:
        return None
    written = {"odd": "2n+1", "even": "2n"}.get(argument.strip().lower(), argument.strip().lower())
    formula = _FORMULA.fullmatch(written if kind[1].startswith("nth") else "1")
    if not formula:
        return None
    if formula["only"]:
        a, b = 0, int(formula["only"])
    else:
        a = int(formula["a"] + "1" if formula["a"] in ("", "+", "-") else formula["a"])
        b = int(f"{formula['sign'] or ''}{formula['b'] or 0}")
    return Place(a, b, kind[2] == "of-type", "last" in kind[1])


def _meant(name: str) -> str:
    """With the characters that stood escaped: `md\\:flex`."""
    return "".join(chr(ord(char) - ESCAPED) if ESCAPED <= ord(char) < ESCAPED + 128 else char for char in name)


def _specificity(compounds: list[Compound]) -> tuple[int, int, int]:
    ids = sum(bool(compound.id) for compound in compounds)
    classes = sum(len(c.classes) + len(c.attributes) + len(c.places) for c in compounds)
    total = (ids, classes, sum(bool(compound.tag) for compound in compounds))
    for compound in compounds:
        for inner in (compound.none_of, *compound.any_of, *compound.around):
            most = max((selector.specificity for selector in inner), default=(0, 0, 0))
            total = (total[0] + most[0], total[1] + most[1], total[2] + most[2])
    return total
