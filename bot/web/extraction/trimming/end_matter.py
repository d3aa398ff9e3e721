"""What follows an article's text under headings of its own: references, and how to cite it."""

import re

from bot.core.article import Kind
from bot.web.extraction.passages import Passage
from bot.web.extraction.trimming import wording

_HEADS = re.compile(
    r"^(?:references|bibliography|cite this (?:article|paper)|literatur(?:verzeichnis)?|références|referencias"
    r"|referências)\W*$",
    re.IGNORECASE,
)


def without_end_matter(passages: list[Passage]) -> list[Passage]:
    """Without what stands under such headings in the second half, each up to the next heading; a correction stays.

    What firms add to their releases ("About …", "Forward-looking statements") stays too: it holds claims of theirs.
    """
    kept: list[Passage] = []
    is_apart = False
    for n, passage in enumerate(passages):
        if n > len(passages) / 2 and _HEADS.match(passage.text):
            is_apart = True
        elif passage.kind is Kind.HEADING:
            is_apart = False
        if not is_apart or wording.CORRECTION.search(passage.text):
            kept.append(passage)
    return kept
