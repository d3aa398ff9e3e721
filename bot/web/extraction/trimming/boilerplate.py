"""What stands among an article's paragraphs and is not the article: promotions, "read more" lines, credits, notices.

A true paragraph must hardly ever go: one promising word is never enough, and a correction always stays.
"""

import re

from bot.core.article import Kind
from bot.web.extraction.passages import Passage
from bot.web.extraction.trimming import wording
from bot.web.extraction.trimming.end_matter import without_end_matter

SHORT = 60  # words; a longer block needs every cue at once to be held a promotion
LINE = 25  # words; the longest "read more" line, credit or notice
EDGE = 3  # blocks from the end in which a biography of the author may stand
_LINK_LINE = 0.5  # share of a line's characters within links; a line that is no sentence leads elsewhere
_LINK_LIST = 0.8  # a list of things may link to each of them
_NEVER = (Kind.QUOTE, Kind.EMBED)
_QUOTED = re.compile(r"[“„«\"][^“„«”»\"]*[”“»\"]")


def without_boilerplate(passages: list[Passage]) -> list[Passage]:
    """The passages that are the article."""
    passages = without_end_matter(passages)
    total = len(passages)
    kept = [passage for n, passage in enumerate(passages) if not is_boilerplate(passage, total - n)]
    if kept and kept[-1] is not passages[-1] and _is_selling_note(kept[-1].text):
        kept = kept[:-1]
    return [p for n, p in enumerate(kept) if p.kind is not Kind.HEADING or _heads_something(kept, n)]


def is_boilerplate(passage: Passage, to_the_end: int) -> bool:
    """Whether a block is not part of the article; `to_the_end` counts from 1 for the last block."""
    if passage.kind in _NEVER:
        return False
    return _is_cued(passage, passage.text, to_the_end) and not _is_correction(passage.text)


def _is_cued(passage: Passage, text: str, to_the_end: int) -> bool:
    length = len(text.split())
    if _is_link_line(passage, length) or _is_promotion(text, length):
        return True
    if length <= SHORT and (_is_on_cookies(text) or (to_the_end <= EDGE and wording.BIOGRAPHY.search(text))):
        return True
    return length <= LINE and bool(wording.NOTICE_OPENS.match(text) or wording.NOTICE.search(text))


def _is_on_cookies(text: str) -> bool:
    """A site's own notice, for there is news of cookies, too; the word is found sooner than what stands around it."""
    if "cookie" not in text.lower() or not wording.COOKIES.search(text):
        return False
    said = _QUOTED.sub("", text)
    speaks = wording.SITE_SPEAKS.search(said) and wording.TO_THE_READER.search(said)
    return bool(speaks or wording.COOKIE_NOTICE_OPENS.match(said))


def _is_correction(text: str) -> bool:
    return bool(wording.CORRECTION.search(text)) and not wording.OFFER.search(text)


def _is_link_line(passage: Passage, length: int) -> bool:
    """A "read more" line, or one that is mostly links and no sentence."""
    if passage.kind in (Kind.LIST, Kind.TABLE):
        return passage.linked > _LINK_LIST
    if length > LINE:
        return False
    ends_sentence = passage.text.rstrip('”"’»').endswith((".", "!", "…"))
    return bool(wording.READ_MORE.search(passage.text)) or (passage.linked > _LINK_LINE and not ends_sentence)


def _is_promotion(text: str, length: int) -> bool:
    """Two of what it offers, asks and sells in a short block, all of them in a long one; and it speaks to you.

    A request that comes with an offer speaks to nobody else.
    """
    text = text.lower()
    if not (wording.ADDRESS.search(text) or _asks(text, length)):
        return False
    missing = (cue for cue in (wording.OFFER, wording.REQUEST, wording.WARES) if not cue.search(text))
    if length <= SHORT:
        next(missing, None)
    return next(missing, None) is None


def _asks(text: str, length: int) -> bool:
    if length <= LINE and wording.REQUEST.match(text):
        return True
    return bool(wording.OFFER.search(text) and wording.REQUEST.search(text))


def _is_selling_note(text: str) -> bool:
    """An editor's note right before a promotion that closes the page belongs to it, whatever it says itself."""
    return bool(wording.EDITORS_NOTE.search(text)) and not _is_correction(text)


def _heads_something(passages: list[Passage], n: int) -> bool:
    """A heading at the end headed something that was left out."""
    return any(passage.kind is not Kind.HEADING for passage in passages[n + 1 :])
