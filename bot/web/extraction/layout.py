"""Layout that would cost an article its text: tables that hold a page, dialogues, slides, a standfirst."""

import re

from bot.web.extraction.tree import INLINE, Element, all_text, described, new, remove

CELL_WORDS = 60  # a longer cell holds text, not a figure
STANDFIRST_WORDS = (6, 80)
PARAGRAPH_WORDS = 15  # a true paragraph of the article has as many
_CELLS = ("tbody", "thead", "tr", "td", "th")
_ARTICLE = ("article", "main", "body")
_NOTE_MARK = re.compile(r"[\s\[(]*\d{1,3}[\s\])]*")
_SLIDE = re.compile(r"slide", re.IGNORECASE)
# What the newsrooms of several countries call the lines between headline and text.
_STANDFIRST = re.compile(
    r"stand-?first|sub-?(?:head(?:line|ing)?|title|titulo|deck)|alternativeheadline"
    r"|(?:^|[\s_-])(?:dec?k|intro|lede|chapo|vorspann|entradilla|bajada)(?:$|[\s_-])",
    re.IGNORECASE,
)


def untangle(tree: Element) -> None:
    """Changes the tree, so that what belongs to the article looks like it."""
    _remove_dialogues(tree)
    _open_tables(tree)
    _keep_slides(tree)
    _remove_note_marks(tree)
    _name_paragraphs(tree)
    _keep_standfirst(tree)


def paragraph_after(element: Element) -> Element | None:
    """The next true paragraph of the article: what stands above the text would be lost with its surroundings."""
    for level in (element, *element.iterancestors()):
        if level.tag in _ARTICLE:
            return None
        for following in level.itersiblings():
            for paragraph in following.iter("p"):
                if _is_true(paragraph):
                    return paragraph
    return None


def _remove_dialogues(tree: Element) -> None:
    """A dialogue stands before the page, unless the page's headline is in it."""
    for element in [*tree.iter("div", "section", "aside")]:
        is_dialogue = element.get("role", "") in ("dialog", "alertdialog") or element.get("aria-modal", "") == "true"
        if is_dialogue and element.find(".//h1") is None and element.find(".//article") is None:
            remove(element)


def _open_tables(tree: Element) -> None:
    """A table that lays out the page becomes plain elements, the inner tables before the outer."""
    for table in reversed([*tree.iter("table")]):
        if _is_layout(table):
            for cell in [*table.iter(*_CELLS)]:
                if next(cell.iterancestors("table")) is table:
                    cell.tag = "div"
            table.tag = "div"


def _is_layout(table: Element) -> bool:
    """It says so, or holds a table, a headline, a long text or a single cell."""
    if table.get("role", "") in ("presentation", "none"):
        return True
    if table.find(".//table") is not None or table.find(".//h1") is not None:
        return True
    cells = [*table.iter("td", "th")]
    return len(cells) == 1 or any(len(all_text(cell).split()) > CELL_WORDS for cell in cells)


def _keep_slides(tree: Element) -> None:
    """A slide with a heading and a paragraph is a part of the text; others show pictures, or lead elsewhere."""
    for element in [*tree.iter("div", "section", "li")]:
        if _SLIDE.search(described(element)) and _is_headed(element) and _has_text(element):
            element.attrib.pop("class", None)


def _remove_note_marks(tree: Element) -> None:
    """The figure that leads to a footnote is no word of its sentence."""
    for mark in [*tree.iter("sup")]:
        if mark.find(".//a") is not None and _NOTE_MARK.fullmatch(all_text(mark)):
            remove(mark)


def _name_paragraphs(tree: Element) -> None:
    """A div that holds a paragraph's words, and nothing that is more than a part of a line, is a paragraph."""
    for element in tree.iter("div"):
        if all(part.tag in INLINE for part in element.iter() if part is not element) and _is_true(element):
            element.tag = "p"


def _keep_standfirst(tree: Element) -> None:
    """The first lines so called between the headline and the text go to the text."""
    headline = tree.find(".//h1") if tree.find(".//h1") is not None else tree.find(".//h2")
    headed = False
    for element in tree.iter("h1", "h2", "h3", "p", "div"):
        if element is headline:
            headed = True
        elif headed and _STANDFIRST.search(_named(element)):
            _move_to_text(element)
            return
        elif headed and element.tag == "p" and _is_true(element):
            return


def _named(element: Element) -> str:
    """All that a site says of an element: its class and id, and what its scripts and schema.org know it by."""
    return " ".join(v for k, v in element.attrib.items() if k in ("class", "id", "itemprop") or k.startswith("data-"))


def _is_headed(element: Element) -> bool:
    return element.find(".//h2") is not None or element.find(".//h3") is not None


def _has_text(element: Element) -> bool:
    return any(map(_is_true, element.iter("p")))


def _move_to_text(standfirst: Element) -> None:
    """In front of all that stands beside the first paragraph, and of nothing that stood before it."""
    text, place = all_text(standfirst), paragraph_after(standfirst)
    fewest, most = STANDFIRST_WORDS
    if place is None or not fewest <= len(text.split()) <= most:
        return
    while (before := place.getprevious()) is not None and standfirst not in before.iter():
        place = before
    place.addprevious(new(standfirst.tag if standfirst.tag in ("h2", "h3") else "p", text))
    remove(standfirst)


def _is_true(paragraph: Element) -> bool:
    return len(all_text(paragraph).split()) >= PARAGRAPH_WORDS
