"""CSS selectors held against a page's elements, each step once: no selector takes more than linear time.

cssselect2 tries an ancestor once for each way to it, and keeps every sibling's list of siblings.
"""

from collections import Counter
from dataclasses import dataclass, field

from bot.core.errors import ExtractionFailed
from bot.web.extraction.tree import Element
from bot.web.extraction.visible.selectors import Attribute, Compound, Place, Selector

MOST_STEPS = (
    500_000  # compounds held against elements, and declarations weighed: a second; ordinary pages take thousands
)


@dataclass(slots=True)
class Matcher:
    """Holds selectors against one page; remembers for each compound which elements it was led to.

    The elements must be kept alive by the caller for as long.
    """

    _left: int = MOST_STEPS
    _led: dict[tuple[Compound, Element], bool] = field(default_factory=dict[tuple[Compound, Element], bool])
    _classes: dict[Element, frozenset[str]] = field(default_factory=dict[Element, frozenset[str]])
    _places: dict[Element, tuple[int, int, int, int]] = field(default_factory=dict[Element, tuple[int, int, int, int]])

    _holders: dict[Selector, set[Element]] = field(default_factory=dict[Selector, set[Element]])

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
            and all(any(element in self._around(one, element) for one in either) for either in compound.around)
        )

    def _around(self, selector: Selector, element: Element) -> set[Element]:
        """All elements of the page that hold what the selector of a `:has()` matches, or stand before it."""
        if selector not in self._holders:
            holders = self._holders[selector] = set[Element]()
            *_, root = (element, *element.iterancestors())
            for found in root.iter():
                if self.matches(selector, found):
                    self._add_holders(selector, found, holders)
        return self._holders[selector]

    def _add_holders(self, selector: Selector, found: Element, holders: set[Element]) -> None:
        """Up or back from what was found; who stands further on has been added by whoever was there before."""
        first, *others = selector.compounds
        leading = others[0].combinator if len(others) == 1 and first.is_anything else " "
        holder = found.getparent() if leading in " >" else found.getprevious()
        while holder is not None and holder not in holders:
            holders.add(holder)
            if leading in ">+":
                break
            holder = holder.getparent() if leading == " " else holder.getprevious()

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
