"""Whether a wall hides part of an article: by what the page declares and how it is built, never by its wording."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.article import Kind
from bot.core.text import clean
from bot.web.extraction.about import json_ld
from bot.web.extraction.passages import Passage, words
from bot.web.extraction.tree import Element, all_text, described

TEASER_WORDS = 250  # of a walled article that does not say how long it is; who gave us more gave us all
MOSTLY = 0.7  # of the words that the page says the article has; counts differ in what they count
_PART_WORDS = 30  # in the part that is said to be locked: then it was given to us
_GATE = re.compile(
    r"paywall|reg-?wall|subscri(?:be|ption|ber)-?(?:wall|only)|premium-?(?:wall|lock)|tp-modal|piano-|gated-"
    r"|metered-|fade-?out|truncated-",
    re.IGNORECASE,
)
_ADVERTISES = re.compile(r"promo|newsletter|banner|footer|teaser", re.IGNORECASE)
_GATED = ("div", "section", "aside", "p", "article")
_SELECTOR = re.compile(r"([.#])([\w-]+)\s*$")  # what sites give is a class or an id
_ENDS = re.compile(r"(?<!\.\.)[.!?:;。！？؟।][)\]”\"’'»」』]*$")
_LONG = 8  # words; a shorter last line may be a label


@dataclass(frozen=True, slots=True)
class Wall:
    """What speaks for one. `locked`: what schema.org's words say, None where they say nothing; `gate`: there is markup
    for one; `behind`: the text of the parts that are said to be locked, as far as the page holds any; `length`: words
    the article is said to have, 0 if unknown; `descriptions`: what is shown to everybody."""

    locked: bool | None
    behind: str
    gate: bool
    length: int
    descriptions: tuple[str, ...]

    def hides_from(self, passages: Sequence[Passage]) -> bool:
        """Whether these passages are only the teaser of an article."""
        found = words(passages)
        if self._only_describes(passages):
            return True
        if self._is_given(passages):
            return False
        if not self.locked and not (self.gate and (self.locked is None or _breaks_off(passages))):
            return False
        if self.length:
            return found < MOSTLY * self.length
        return found < TEASER_WORDS or _breaks_off(passages)

    def _is_given(self, passages: Sequence[Passage]) -> bool:
        """Whether we have the text of what is said to be locked; an offer to subscribe may stand there, too."""
        return words(passage for passage in passages if passage.text in self.behind) >= _PART_WORDS

    def _only_describes(self, passages: Sequence[Passage]) -> bool:
        """Whether there is no more than the page's own description of itself."""
        text = " ".join(passage.text for passage in passages).casefold()
        return any(text.rstrip(".… ") in description.casefold() for description in self.descriptions)


def wall(tree: Element, nodes: list[json_ld.Node], node: json_ld.Node, meta: dict[str, str]) -> Wall:
    """Read before the tree is changed. `node`: the article's."""
    described_as = (
        meta.get("og:description", ""),
        meta.get("description", ""),
        json_ld.string(node.get("description")),
    )
    return Wall(
        locked=_is_locked(nodes, meta),
        behind=_behind(tree, nodes),
        gate=_is_gate({described(element) for element in tree.iter(*_GATED)}),
        length=_length(node),
        descriptions=tuple(filter(None, described_as)),
    )


def _is_locked(nodes: list[json_ld.Node], meta: dict[str, str]) -> bool | None:
    """Said of the article or of a part of it."""
    said = [json_ld.is_free(one) for node in nodes for one in (node, *json_ld.parts(node))]
    if False in said or meta.get("article:content_tier") == "locked":
        return True
    return False if True in said else None


def _behind(tree: Element, nodes: list[json_ld.Node]) -> str:
    """The text of the parts that are said to be locked, found by their cssSelector."""
    locked = [part for node in nodes for part in json_ld.parts(node) if json_ld.is_free(part) is False]
    selectors = [json_ld.string(one) for part in locked for one in json_ld.listed(part.get("cssSelector"))]
    names = {(found[1], found[2]) for selector in selectors if (found := _SELECTOR.search(selector))}
    locked_elements = (element for element in tree.iter() if _selected(element) & names) if names else ()
    return " ".join(clean(all_text(element)) for element in locked_elements)


def _selected(element: Element) -> set[tuple[str, str]]:
    """The simple selectors that select it."""
    return {(".", name) for name in element.get("class", "").split()} | {("#", element.get("id", ""))}


def _is_gate(names: set[str]) -> bool:
    """Whether a site calls an element so."""
    return any(_GATE.search(name) and not _ADVERTISES.search(name) for name in names)


def _length(node: json_ld.Node) -> int:
    """From wordCount, which some write as a string, or from the article's own text."""
    counted = re.fullmatch(r"\d{1,6}", str(node.get("wordCount", "")))
    return int(counted[0]) if counted else len(json_ld.string(node.get("articleBody")).split())


def _breaks_off(passages: Sequence[Passage]) -> bool:
    """Whether the last paragraph ends within a sentence."""
    paragraphs = [passage.text for passage in passages if passage.kind is Kind.PARAGRAPH]
    return bool(paragraphs) and len(paragraphs[-1].split()) >= _LONG and not _ENDS.search(paragraphs[-1])
