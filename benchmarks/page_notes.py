"""Page notes: the article on a page of tests/pages as a careful person marks it.

Notes are a JSON file beside the page, `market.json` beside `market.html`; `python -m benchmarks.page_notes FILE.json …`
prints what is wrong with them.
"""

import html
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from pydantic import Field, field_validator

from benchmarks.gold import GoldError, read_notes
from bot.core.article import Completeness, Frozen, Kind, Voice
from bot.core.ports import Page
from bot.web.extraction.charset import decode
from bot.web.extraction.tree import Element, parse

PAGES = Path(__file__).parents[1] / "tests" / "pages"
NEVER_SHOWN = {"style", "template", "noscript"}


class Passage(Frozen):
    """A passage of the article; `voice` is judged over all of it: with an inline quotation it is mixed."""

    kind: Kind
    voice: Voice
    text: str = Field(min_length=1)


class PageNotes(Frozen):
    """What is noted of one page.

    `about`: what is hard about it. `url`: where it is said to have been found. `published`, `modified`: ISO 8601, as
    the page gives them. `text`: all that a careful person calls the article, in order, without title, byline and date;
    nothing where the page holds no article. `unwanted`: phrases on the page that are not the article.
    """

    about: str = Field(min_length=1)
    url: str = Field(pattern=r"^https?://[a-z0-9.-]+\.example(/|$)")
    title: str = Field(min_length=1)
    site: str | None
    authors: tuple[str, ...]
    published: str | None
    modified: str | None
    language: str | None = Field(pattern="^[a-z]{2,3}$")
    completeness: Completeness
    text: tuple[Passage, ...]
    unwanted: tuple[str, ...]

    @field_validator("published", "modified")
    @classmethod
    def _iso(cls, value: str | None) -> str | None:
        if value is not None:
            datetime.fromisoformat(value)
        return value


@dataclass(frozen=True)
class NotedPage:
    """A page with its notes."""

    name: str
    body: bytes
    notes: PageNotes

    @property
    def page(self) -> Page:
        """As fetched, with no charset in its header."""
        return Page(self.notes.url, self.notes.url, "text/html", None, self.body)

    def problems(self) -> Iterator[str]:
        """What is wrong with the notes, one line each; only letters and digits are compared."""
        notes, article = self.notes, [letters(passage.text) for passage in self.notes.text]
        for passage, text in zip(notes.text, article, strict=True):
            if text not in self._shown:
                yield f"the page does not show: {passage.text}"
        yield from (f"noted twice: {text}" for text, count in Counter(article).items() if count > 1)
        for phrase in notes.unwanted:
            if letters(phrase) not in self._written:
                yield f"unwanted, but not on the page: {phrase}"
            if any(letters(phrase) in text for text in article):
                yield f"unwanted, but in the text too: {phrase}"
        for name in (notes.title, *notes.authors, *filter(None, [notes.site])):
            if letters(name) not in self._written:
                yield f"not on the page: {name}"

    @cached_property
    def words(self) -> int:
        """Words of the article as noted, split at white space."""
        return sum(len(passage.text.split()) for passage in self.notes.text)

    @cached_property
    def _source(self) -> str:
        return decode(self.body, None)

    @cached_property
    def _shown(self) -> str:
        """What a person sees, and the data (JSON) that a script would show."""
        return letters(" ".join(_texts(self._tree, shown=True)))

    @cached_property
    def _written(self) -> str:
        """All of the page's text, shown or not, and its markup."""
        return letters(" ".join(_texts(self._tree))) + letters(html.unescape(self._source))

    @cached_property
    def _tree(self) -> Element:
        tree = parse(self._source)
        if tree is None:
            raise GoldError(f"{self.name}: an empty page")
        return tree


def pages_in(folder: Path = PAGES) -> list[NotedPage]:
    """Every page of a folder that has notes, by name. Raises GoldError."""
    found = [page_of(path) for path in sorted(folder.glob("*.json"))]
    if not found:
        raise GoldError(f"there are no notes (.json) in {folder}")
    return found


def page_of(notes: Path) -> NotedPage:
    """The page beside a file of notes. Raises GoldError."""
    body = notes.with_suffix(".html")
    if not body.is_file():
        raise GoldError(f"{notes.name} has no {body.name} beside it")
    return NotedPage(notes.stem, body.read_bytes(), read_notes(notes, PageNotes))


def letters(text: str) -> str:
    """Only the letters and digits, in small letters: the rest is the page's layout."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _texts(element: Element, *, shown: bool = False) -> Iterator[str]:
    """The texts of an element in order, all or those that are shown."""
    if not (shown and _is_hidden(element)):
        yield element.text or ""
        for child in element:
            yield from _texts(child, shown=shown)
    yield element.tail or ""


def _is_hidden(element: Element) -> bool:
    if element.tag == "script":
        return "json" not in element.get("type", "")
    hidden = "hidden" in element.attrib or "display:none" in element.get("style", "").replace(" ", "")
    return element.tag in NEVER_SHOWN or (hidden and element.tag != "body")


def main(paths: list[str]) -> int:
    """Prints what is wrong with each file; 0 when nothing is."""
    bad = 0
    for path in paths:
        try:
            page = page_of(Path(path))
            problems = list(page.problems())
        except GoldError as error:
            problems = [str(error)]
        else:
            print(f"# {page.name}: {page.words} words in {len(page.notes.text)} passages")
        for problem in problems:
            print(f"WRONG {problem}")
        bad += bool(problems)
    return min(bad, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
