"""What stands in a page and is not shown: taken out of the tree before anything reads it.

What elements say of themselves counts, and the style sheets within the page; sheets that it links to are not fetched.
Scripts are not run: what is hidden until one has run is taken for seen where it is most of the page's text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.web.extraction.tree import Element, remove
from bot.web.extraction.visible.looks import Cause, Look, Said, Style, look
from bot.web.extraction.visible.matcher import Matcher
from bot.web.extraction.visible.selectors import Selector, selectors
from bot.web.extraction.visible.stylesheets import Declaration, declarations, plain, rules_in

_NEVER_SHOWN = {
    *("script", "style", "template", "noscript", "noembed", "noframes", "iframe", "object", "svg", "canvas", "head"),
    *("dialog", "audio", "video", "datalist", "rp"),
}
_NOTHING = frozenset[str]()
_WHOLE = {"html", "body"}  # hidden on many sites until a script has run
_RUN_WORDS = 5  # shorter runs of text are menus and labels, and say nothing of where the article is
_STEPS_TO_READ = 20  # what reading a selector costs, beside holding it against an element
_TRUSTED = 3  # so many things may hide most of a page at once
# Utility classes of Bootstrap, Tailwind, WordPress, Drupal and Foundation, whose sheets are not fetched.
_UNSEEN_NAMES = {
    *("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "show-for-sr"),
    *("d-none", "sr-text", "element-invisible"),
}
_SHOWN_IN_WINDOW = re.compile(r"^d-(?:sm|md|lg|xl)-(?!none)|^(?:(?:sm|md|lg|xl):)?not-sr-only$")
_SCRIPT = ("", "module", "text/javascript", "application/javascript")
_Weight = tuple[bool, bool, tuple[int, int, int], int]
_NEVER = Cause("never shown", None)


@dataclass(frozen=True, slots=True)
class _Rule:
    selector: Selector
    order: int
    declarations: list[Declaration]


@dataclass(slots=True)
class _Sheets:
    """The page's rules, by what an element must have for one to match."""

    matcher: Matcher = field(default_factory=Matcher)
    by_key: dict[str, list[_Rule]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, elements: Iterable[Element], tree: Element) -> "_Sheets":
        sheets = cls()
        blocks = [*rules_in(tree)]
        names = frozenset(_names(elements)) if blocks else _NOTHING
        for order, block in enumerate(blocks):
            for selector in selectors(block.selectors, names):
                sheets.matcher.step(_STEPS_TO_READ)
                rule = _Rule(selector, order, block.declarations)
                sheets.by_key[selector.compounds[-1].key].append(rule)
        return sheets

    def style(self, element: Element) -> Style:
        """What counts among all that is said of an element: the important, then its own, the specific, the later."""
        if not self.by_key and not element.attrib:
            return {}
        said: list[tuple[_Weight, Declaration, int | None]] = []
        for rule in self._candidates(element):
            if self.matcher.matches(rule.selector, element):
                self.matcher.step(len(rule.declarations))
                weight = rule.selector.specificity, rule.order
                said += [((one.important, False, *weight), one, rule.order) for one in rule.declarations]
        if written := element.get("style", ""):
            own = declarations(plain(written))
            said += [((one.important, True, (0, 0, 0), n), one, None) for n, one in enumerate(own)]
        said.sort(key=lambda entry: entry[0])
        return _hints(element, [n for n in self.matcher.classes(element) if f".{n}" not in self.by_key]) | {
            one.name: Said(one.value, rule) for _, one, rule in said
        }

    def _candidates(self, element: Element) -> Iterator[_Rule]:
        if self.by_key:
            keys = (f"#{element.get('id', '')}", element.tag, "*", *(f".{n}" for n in self.matcher.classes(element)))
            for key in keys:
                yield from self.by_key.get(key, ())


def remove_unseen(tree: Element) -> None:
    """Take out of `tree` each element and text that a reader cannot see. Raises ExtractionFailed for hostile sheets."""
    elements = [*tree.iter()]
    looks = _looks(elements, _Sheets.of(elements, tree))
    for element in elements:
        if looks[element].dim:
            _take_words(element)
    for element in elements:
        parent = element.getparent()
        if looks[element].gone and parent is not None and not looks[parent].gone:
            remove(element)


def _looks(elements: list[Element], sheets: _Sheets) -> dict[Element, Look]:
    """How each element looks, once scripts have shown what they wait with: most of the page's text."""
    styles = {element: style for element in elements if (style := sheets.style(element))}
    never = {element for element in elements if _is_never_shown(element)} | {*_without_slot(elements)}
    looks = _drawn(elements, styles, never)
    for _ in range(_TRUSTED if any(map(_runs, elements)) else 0):
        waiting = _most(looks)
        if waiting is None:
            break
        styles = {element: _without(waiting, element, style) for element, style in styles.items()}
        looks = _drawn(elements, styles, never)
    return looks


def _drawn(elements: list[Element], styles: dict[Element, Style], never: set[Element]) -> dict[Element, Look]:
    looks: dict[Element, Look] = {}
    for element in elements:
        parent = element.getparent()
        inherited = Look() if parent is None else looks[parent]
        if not inherited.gone and element in never:
            inherited = replace(inherited, gone=_NEVER)
        elif not inherited.gone and element in styles:
            inherited = look(styles[element], inherited)
        looks[element] = replace(inherited, gone=None, dim=None) if element.tag in _WHOLE else inherited
    return looks


def _is_never_shown(element: Element) -> bool:
    return element.tag in _NEVER_SHOWN or element.get("aria-hidden", "").strip().lower() == "true"


def _without_slot(elements: Iterable[Element]) -> Iterator[Element]:
    """What stands beside a shadow root that has no place for it."""
    hosts = set[Element]()
    for template in elements:
        host = template.getparent() if template.tag == "template" and "shadowrootmode" in template.attrib else None
        if host is None or host in hosts:
            continue
        hosts.add(host)
        places = {slot.get("name", "") for slot in template.iter("slot")}
        yield from (child for child in host if child.get("slot", "") not in places)


def _hints(element: Element, unstyled: list[str]) -> Style:
    """What attributes, and classes that the page has no rule for, say of its style; any rule overrides them."""
    said = {"background-color": element.get("bgcolor", "")}
    if element.tag in ("font", "body"):
        said["color"] = element.get("color" if element.tag == "font" else "text", "")
    if (
        "inert" in element.attrib
    ):  # nobody is to reach it; what a dialog stands before is read again, as most of the page
        said["interactivity"] = "inert"
    if "hidden" in element.attrib:
        said["display"] = "none"
    if not _UNSEEN_NAMES.isdisjoint(unstyled) and not any(
        map(_SHOWN_IN_WINDOW.search, element.get("class", "").split())
    ):
        said["clip-path"] = "inset(100%)"
    return {name: Said(value.strip().lower(), None) for name, value in said.items() if value}


def _runs(element: Element) -> bool:
    """A script that a browser would run."""
    return element.tag == "script" and element.get("type", "").strip().lower() in _SCRIPT


def _most(looks: dict[Element, Look]) -> Cause | None:
    """What alone hides more than half of the page's text."""
    if {drawn.gone or drawn.dim for drawn in looks.values()} <= {None, _NEVER}:
        return None
    hidden = Counter[Cause | None]()
    for element, drawn in looks.items():
        if drawn.gone is not _NEVER:
            hidden[drawn.gone or drawn.dim] += sum(_length(run) for run in (element.text, *_tails(element)))
    [(cause, words)] = hidden.most_common(1) or [(None, 0)]
    return cause if words * 2 > hidden.total() else None


def _length(run: str | None) -> int:
    """Words of a run of text that is long enough to be prose."""
    words = len(run.split()) if run else 0
    return words if words >= _RUN_WORDS else 0


def _tails(element: Element) -> Iterator[str | None]:
    return (child.tail for child in element)


def _without(cause: Cause, element: Element, style: Style) -> Style:
    """Its style as if this were not said; trafilatura too passes over what says itself that it is hidden."""
    if style.get(cause.name, Said("", 0)).rule != cause.rule or cause.name not in style:
        return style
    if cause.rule is None:
        element.attrib.pop("style", None)
        element.attrib.pop("hidden", None)
        element.attrib.pop("inert", None)
    return {name: said for name, said in style.items() if name != cause.name}


def _take_words(element: Element) -> None:
    """Its own words; what it holds may be seen."""
    element.text = None
    for child in element:
        child.tail = None


def _names(elements: Iterable[Element]) -> Iterator[str]:
    for element in elements:
        yield from (f".{name}" for name in element.get("class", "").split())
        yield f"#{element.get('id', '')}"
