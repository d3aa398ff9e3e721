"""Live blogs: every entry under its time, the newest first, as many as a reader is given.

The entries are those on the page, each with a <time> of its own, or schema.org's liveBlogUpdate where that holds more.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import accumulate, pairwise
from typing import cast

from bot.core.article import Kind
from bot.core.text import clean
from bot.web.extraction.about import json_ld
from bot.web.extraction.passages import Passage, words
from bot.web.extraction.tree import Element, all_text, described, new, parse, remove

MOST_WORDS = 12_000  # below an article's bounds, so that no entry is cut
_FEWEST = 3  # entries; two times on a page are its first and its last
_MOST_TIMES = 2_000  # that are looked at
_LIVE = re.compile(r"live-?_?blog|live-?_?ticker|live-?_?updates?", re.IGNORECASE)
_COMMENTS = re.compile(r"comment|discussion|replies", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[.:h]\d{2}\b.{0,8}$")
_HEADINGS = ("h2", "h3", "h4", "h5")
_PARENTS = ("div", "section", "main", "article", "ul", "ol")


def arrange(tree: Element, *, declared: bool) -> list[str]:
    """Puts the entries of a live blog in order, each under a heading with its time; the headings, newest first.

    `declared`: the page says that it is one; others are known by their markup. Changes the tree.
    """
    entries = sorted(_entries(tree, declared=declared), key=lambda entry: _moment(_time_of(entry)), reverse=True)
    lengths = accumulate(len(all_text(entry).split()) for entry in entries)
    fitting = sum(total <= MOST_WORDS for total in lengths)
    for entry in entries[fitting:]:
        remove(entry)
    headings = [_put_under_its_time(entry) for entry in entries[:fitting]]
    _in_this_order(entries[:fitting])
    return headings


def updates(node: json_ld.Node) -> tuple[list[Passage], list[str]]:
    """The entries that JSON-LD holds in full, newest first, as passages, and their headings."""
    given = [cast(json_ld.Node, one) for one in json_ld.listed(node.get("liveBlogUpdate")) if isinstance(one, dict)]
    told = [one for one in given if json_ld.string(one.get("articleBody"))]
    passages: list[Passage] = []
    headings: list[str] = []
    for one in sorted(told, key=lambda one: _moment(json_ld.string(one.get("datePublished"))), reverse=True):
        time = _clock("", json_ld.string(one.get("datePublished")))
        heading = clean(f"{time} {json_ld.string(one.get('headline'))}")
        entry = [Passage(Kind.HEADING, (heading,))] * bool(heading) + list(_paragraphs(str(one["articleBody"])))
        if words(passages) + words(entry) > MOST_WORDS:
            break
        passages += entry
        headings.append(heading)
    return passages, headings


def _entries(tree: Element, *, declared: bool) -> list[Element]:
    """The elements of one kind within one parent that hold a time each; those of the parent that has most of them."""
    children: dict[Element, dict[Element, None]] = {}
    times = [time for time in tree.iter("time") if _is_moment(time.get("datetime", ""))][:_MOST_TIMES]
    for time in times:
        child = time
        for parent in time.iterancestors():
            if parent.tag in _PARENTS:
                children.setdefault(parent, {})[child] = None
            child = parent
    most: list[Element] = []
    for parent, group in children.items():
        alike = [one for one in group if one.tag == next(iter(group)).tag and one.tag != "time"]
        if len(alike) > max(len(most), _FEWEST - 1) and _may_hold_entries(parent, declared=declared):
            most = alike
    return most


def _may_hold_entries(parent: Element, *, declared: bool) -> bool:
    """Comments have times, too; and only what is called a live blog is one, unless the page declares it."""
    names = " ".join(described(element) for element in (parent, *parent.iterancestors()))
    return not _COMMENTS.search(names) and (declared or bool(_LIVE.search(names)))


def _put_under_its_time(entry: Element) -> str:
    time = next(one for one in entry.iter("time") if one.get("datetime", ""))
    title = next(entry.iter(*_HEADINGS), None)
    text = clean(f"{_clock(all_text(time), time.get('datetime', ''))} {'' if title is None else all_text(title)}")
    remove(time)
    if title is not None:
        remove(title)
    heading = new("h2", text)
    if len(entry):
        entry[0].addprevious(heading)
    for part in entry.iter("article", "header"):  # entries that are articles would be taken for several
        part.tag = "div"
    return text


def _in_this_order(entries: list[Element]) -> None:
    for earlier, later in pairwise(entries):
        earlier.addnext(later)


def _time_of(entry: Element) -> str:
    return next(stamp for time in entry.iter("time") if _is_moment(stamp := time.get("datetime", "")))


def _clock(shown: str, stamp: str) -> str:
    """The time as the page shows it where that is one, else the hour and minute of its own time zone."""
    if found := _CLOCK.search(clean(shown)):
        return found[0]
    return f"{datetime.fromisoformat(stamp.strip()):%H:%M}" if _is_moment(stamp) else ""


def _is_moment(stamp: str) -> bool:
    try:
        datetime.fromisoformat(stamp.strip())
    except ValueError:
        return False
    return True


def _moment(stamp: str) -> datetime:
    """To sort by; what is no date-time is oldest."""
    if not _is_moment(stamp):
        return datetime.min.replace(tzinfo=UTC)
    moment = datetime.fromisoformat(stamp.strip())
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _paragraphs(body: str) -> Iterator[Passage]:
    """An entry's text, whose markup some leave in."""
    tree = parse(body.replace("</p>", "</p>\n").replace("<br", "\n<br")) if "<" in body else None
    for line in (body if tree is None else all_text(tree)).splitlines():
        if text := clean(line):
            yield Passage(Kind.PARAGRAPH, (text,))
