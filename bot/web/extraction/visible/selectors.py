"""CSS selectors held against a page's elements, each step once: no selector takes more than linear time.

cssselect2 tries an ancestor once for each way to it, and keeps every sibling's list of siblings.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from bot.core.errors import ExtractionFailed
from bot.web.extraction.tree import Element
from bot.web.extraction.visible.stylesheets import ESCAPED

MOST_STEPS = (
    500_000  # compounds held against elements, and declarations weighed: a second; ordinary pages take thousands
)
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

    @property
    def is_simple(self) -> bool:
        return not (self.attributes or self.places or self.any_of or self.none_of)

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
    if name in ("is", "where", "matches", "-webkit-any"):
        inner = selectors(argument, names)
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
        for inner in (compound.none_of, *compound.any_of):
            most = max((selector.specificity for selector in inner), default=(0, 0, 0))
            total = (total[0] + most[0], total[1] + most[1], total[2] + most[2])
    return total


@dataclass(slots=True)
class Matcher:
    """Holds selectors against one page; remembers for each compound which elements it was led to.

    The elements must be kept alive by the caller for as long.
    """

    _left: int = MOST_STEPS
    _led: dict[tuple[Compound, Element], bool] = field(default_factory=dict[tuple[Compound, Element], bool])
    _classes: dict[Element, frozenset[str]] = field(default_factory=dict[Element, frozenset[str]])
    _places: dict[Element, tuple[int, int, int, int]] = field(default_factory=dict[Element, tuple[int, int, int, int]])

    def matches(self, selector: Selector, element: Element) -> bool:
        return self._is_at(selector.compounds, len(selector.compounds) - 1, element)

    def step(self, steps: int = 1) -> None:
        """Raises ExtractionFailed once there have been too many."""
        self._left -= steps
        if self._left < 0:
            raise ExtractionFailed("its style sheets are built to be slow")

    def _is_at(self, compounds: tuple[Compound, ...], n: int, element: Element) -> bool:
        self.step()
        return self._is(compounds[n], element) and (n == 0 or self._is_led_to(compounds, n, element))

    def _is_led_to(self, compounds: tuple[Compound, ...], n: int, element: Element) -> bool:
        combinator = compounds[n].combinator
        before = element.getparent() if combinator in " >" else element.getprevious()
        if combinator in ">+":
            return before is not None and self._is_at(compounds, n - 1, before)
        return self._is_somewhere(compounds, n - 1, before, upwards=combinator == " ")

    def _is_somewhere(self, compounds: tuple[Compound, ...], n: int, element: Element | None, *, upwards: bool) -> bool:
        """Whether this element or one above or before it is what the compound wants; said for all that were passed."""
        passed: list[tuple[Compound, Element]] = []
        found = False
        while element is not None:
            key = (compounds[n + 1], element)
            if key in self._led:
                found = self._led[key]
                break
            passed.append(key)
            if self._is_at(compounds, n, element):
                found = True
                break
            element = element.getparent() if upwards else element.getprevious()
        self._led.update(dict.fromkeys(passed, found))
        return found

    def _is(self, compound: Compound, element: Element) -> bool:
        if compound.tag and compound.tag != element.tag:
            return False
        if compound.classes and not self.classes(element).issuperset(compound.classes):
            return False
        if compound.id and compound.id != element.get("id", ""):
            return False
        return compound.is_simple or self._is_as_well(compound, element)

    def _is_as_well(self, compound: Compound, element: Element) -> bool:
        return (
            all(self._has(attribute, element) for attribute in compound.attributes)
            and all(self._is_placed(place, element) for place in compound.places)
            and all(any(self.matches(one, element) for one in either) for either in compound.any_of)
            and not any(self.matches(one, element) for one in compound.none_of)
        )

    def _is_placed(self, place: Place, element: Element) -> bool:
        """By its number among its siblings, from the start or the end, of all or of its own kind."""
        parent = element.getparent()
        if element not in self._places and parent is not None:
            self._number(parent)
        numbers = self._places.get(element, (1, 1, 1, 1))
        steps = numbers[2 * place.of_type + place.from_end] - place.b
        return steps == 0 if place.a == 0 else steps % place.a == 0 and steps // place.a >= 0

    def _number(self, parent: Element) -> None:
        siblings = [*parent]
        left, seen = Counter(child.tag for child in siblings), Counter[str]()
        for n, child in enumerate(siblings):
            seen[child.tag] += 1
            self._places[child] = (n + 1, len(siblings) - n, seen[child.tag], left[child.tag])
            left[child.tag] -= 1

    def classes(self, element: Element) -> frozenset[str]:
        if element not in self._classes:
            self._classes[element] = frozenset(element.get("class", "").split())
        return self._classes[element]

    def _has(self, wanted: Attribute, element: Element) -> bool:
        if wanted.name not in element.attrib:
            return False
        value = element.get(wanted.name, "")
        self.step(len(value) >> 8)  # what is long takes longer
        return _fits(value, wanted)


def _fits(value: str, wanted: Attribute) -> bool:
    match wanted.operator:
        case "":
            return True
        case "=":
            return value == wanted.value
        case "~=":
            return wanted.value in value.split()
        case "|=":
            return value == wanted.value or value.startswith(f"{wanted.value}-")
        case "^=":
            return bool(wanted.value) and value.startswith(wanted.value)
        case "$=":
            return bool(wanted.value) and value.endswith(wanted.value)
        case _:
            return bool(wanted.value) and wanted.value in value
