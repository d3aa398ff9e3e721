"""Plain text → passages: headings, lists, posts and quoted passages told by the cues that lost markup leaves."""

import re
from dataclasses import replace
from itertools import groupby

from bot.core.article import Kind
from bot.core.text import clean
from bot.web.extraction.lead_in import with_quoted_passages
from bot.web.extraction.passages import Passage
from bot.web.extraction.trimming.boilerplate import without_boilerplate
from bot.web.extraction.trimming.bylines import without_bylines

TITLE_WORDS = 15
_HEADING_WORDS = 10
_HEAD = 6  # paragraphs; a byline, an outlet and a date may stand between the title and the text
_WRAPPED_AT = 100  # characters; text whose every line is shorter, and which has blank lines, was wrapped
_POST_LINES = 5  # paragraphs; how far above its signature a post may begin
_BULLET = re.compile(r"^(?:[-*•‣·]|\d{1,2}[.)])\s+")
_MARKDOWN_HEADING = re.compile(r"^#{1,6}\s+")
_SIGNATURE = re.compile(r"(?:^|\s)[—–-]{1,2} ?[^()]{1,80}\(@[\w.@-]{1,60}\)")
_PICTURE = re.compile(r"\bpic\.\w+(?:\.\w+)?/\w+")


def passages(text: str, language: str | None) -> tuple[str, list[Passage]]:
    """The text's title ("" where it has none of its own) and the article's passages, boilerplate left out."""
    paragraphs = _paragraphs(text)
    title = _title(paragraphs)
    if title:
        paragraphs = paragraphs[1:]
    body = next((n for n, paragraph in enumerate(paragraphs) if len(paragraph.split()) > _HEADING_WORDS), 0)
    found = [_passage(paragraph, may_head=n > body) for n, paragraph in enumerate(paragraphs)]
    article = without_bylines(without_boilerplate(_with_posts(_with_lists_joined(found))), authors=())
    return title, with_quoted_passages(article, language)


def _paragraphs(text: str) -> list[str]:
    """A paragraph is a line; or, in text wrapped at a width, what stands between blank lines."""
    lines = text.splitlines()
    filled = [line for line in lines if line.strip()]
    wrapped = len(filled) < len(lines) and max(map(len, filled), default=0) <= _WRAPPED_AT
    blocks = re.split(r"\n\s*\n", "\n".join(lines)) if wrapped else lines
    parts = [part for block in blocks for part in (block.splitlines() if _is_list(block) else [block])]
    return [paragraph for part in parts if (paragraph := clean(part))]


def _is_list(block: str) -> bool:
    return all(_BULLET.match(line) for line in block.splitlines() if line.strip())


def _title(paragraphs: list[str]) -> str:
    """The first line, if it is short, no sentence, and something longer follows."""
    if len(paragraphs) < 2:
        return ""
    first = _MARKDOWN_HEADING.sub("", paragraphs[0])
    is_title = len(first.split()) < TITLE_WORDS and not first.endswith((".", ":", "…")) and not _BULLET.match(first)
    return first if is_title and max(map(len, paragraphs[1 : 1 + _HEAD])) > len(first) else ""


def _passage(paragraph: str, *, may_head: bool) -> Passage:
    if _MARKDOWN_HEADING.match(paragraph):
        return Passage(Kind.HEADING, (_MARKDOWN_HEADING.sub("", paragraph),))
    if paragraph.startswith("> "):
        return Passage(Kind.QUOTE, (paragraph.lstrip("> "),))
    if _BULLET.match(paragraph):
        return Passage(Kind.LIST, (_BULLET.sub("", paragraph),))
    is_heading = (
        may_head and len(paragraph.split()) <= _HEADING_WORDS and paragraph[-1].isalnum() and paragraph[0].isupper()
    )
    return Passage(Kind.HEADING if is_heading else Kind.PARAGRAPH, (paragraph,))


def _with_lists_joined(found: list[Passage]) -> list[Passage]:
    """Neighbouring list items are one list."""
    joined: list[Passage] = []
    for kind, group in groupby(found, key=lambda passage: passage.kind):
        members = list(group)
        is_list = kind is Kind.LIST
        joined += [Passage(kind, tuple(line for p in members for line in p.lines))] if is_list else members
    return joined


def _with_posts(found: list[Passage]) -> list[Passage]:
    """An embedded post ends in "— Name (@handle)" and begins after the lead-in, or else with the paragraph before."""
    kept: list[Passage] = []
    for passage in found:
        signature = _SIGNATURE.search(passage.text)
        if signature:
            begin = len(kept) if signature.start() > 0 else _post_begins(kept)
            lines = [line for part in kept[begin:] for line in part.lines]
            kept[begin:] = [Passage(Kind.EMBED, (*lines, *passage.lines))]
        else:
            kept.append(passage)
    return [replace(p, kind=Kind.EMBED) if _PICTURE.search(p.text) else p for p in kept]


def _post_begins(kept: list[Passage]) -> int:
    for n in range(len(kept) - 1, max(-1, len(kept) - 1 - _POST_LINES), -1):
        if kept[n].text.endswith(":"):
            return n + 1
    return max(0, len(kept) - 1)
