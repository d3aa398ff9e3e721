"""A PDF with a text layer → its title and passages: lines become paragraphs again, running heads and page numbers go.

The order is that in which the file draws its text, which is that of reading in what newspapers and offices print,
columns too.
"""

# pypdfium2 says little of its types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2

from bot.core.article import Kind
from bot.core.errors import PdfNotReadable, PdfWithoutText
from bot.core.text import clean
from bot.web.extraction.passages import Passage

MOST_PAGES = 60
MOST_LINES = 6_000  # of the whole file; an article that we keep has some two thousand
_MARGIN = 0.09  # share of a page's height in which running heads and page numbers stand
_LARGER = 1.15  # a heading's type, in the body's
_HEADING_WORDS = 20
_TITLE_LINES = 4
_INDENTED = 0.8  # of the type's height
_SHORT = 0.85  # share of the widest line; a shorter one that ends a sentence ends the paragraph
_APART = 1.5  # lines of the text are no further apart, in their usual distance
_HYPHENS = ("-", "\u00ad", "\u2010", "\x02", "\ufffe")  # PDFium gives those at line ends as the last two
_STOPS = (".", "!", "?", "…", ":", "”", "“", "»", '"')
_PAGE_NUMBER = re.compile(r"\W*(?:[A-Za-z]+ )?\d{1,4}(?: ?(?:/|of|von|de|sur) ?\d{1,4})?\W*")
_NO_TITLE = re.compile(r"^(?:untitled|microsoft word|.*\.(?:docx?|indd|qxp|pdf|odt|tex|pptx?))", re.IGNORECASE)
_PASSWORD = 4  # FPDF_ERR_PASSWORD


@dataclass(frozen=True, slots=True)
class Line:
    """In points from the lower left of its page; `at` is `bottom` as a share of the page's height."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    page: int
    at: float


def passages(body: bytes) -> tuple[str, list[Passage]]:
    """Its title ("" where it has none) and what it says. Raises PdfNotReadable or PdfWithoutText."""
    try:
        with pypdfium2.PdfDocument(body) as document:
            named = clean(document.get_metadata_value("Title"))
            lines = [line for n in range(min(len(document), MOST_PAGES)) for line in _lines(document, n)]
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD
        raise PdfNotReadable("it has a password" if locked else "it is broken") from None
    lines = _without_running_heads(lines[:MOST_LINES])
    if not lines:
        raise PdfWithoutText
    size = median(line.height for line in lines for _ in line.text.split())
    largest = _largest(lines, size)
    title = named if named and not _NO_TITLE.match(named) else " ".join(line.text for line in largest)
    return title, [_passage(paragraph, size) for paragraph in _paragraphs(lines) if paragraph != largest]


def _lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    """A page's lines; pieces of different type that stand side by side are one."""
    page = document[number]
    height = page.get_height() or 1.0
    text = page.get_textpage()
    line: Line | None = None
    for n in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(n)
        words = " ".join(text.get_text_bounded(left, bottom, right, top).split())
        if not words:
            continue
        low, high = _type_at(text, left, bottom, right, top)
        piece = Line(words, left, right, low, high - low, number, low / height)
        if line and _is_beside(line, piece):
            gap = " " if piece.left - line.right > 0.1 * line.height else ""
            tall = max(line.height, piece.height)
            line = Line(line.text + gap + words, line.left, right, min(line.bottom, low), tall, number, line.at)
        else:
            if line:
                yield line
            line = piece
    if line:
        yield line


def _type_at(text: pypdfium2.PdfTextPage, left: float, bottom: float, right: float, top: float) -> tuple[float, float]:
    """Bottom and top of the type, whichever letters stand there; those of the ink where no letter is found."""
    index = text.get_index((left + min(right, left + 4)) / 2, (bottom + top) / 2, 4, 4)
    if index is None:
        return bottom, top
    _, low, _, high = text.get_charbox(index, loose=True)
    return (low, high) if high > low else (bottom, top)


def _is_beside(line: Line, piece: Line) -> bool:
    middle = piece.bottom + piece.height / 2
    return line.bottom <= middle <= line.bottom + line.height and -2 < piece.left - line.right < 1.5 * line.height


def _without_running_heads(lines: list[Line]) -> list[Line]:
    """Without page numbers, and what stands in the margin of several pages but for its numbers."""
    edges = [line for line in lines if not _MARGIN < line.at < 1 - _MARGIN]
    pages = Counter(text for text, _ in {(_sameness(line), line.page) for line in edges})
    run = {line for line in edges if pages[_sameness(line)] > 1 or _PAGE_NUMBER.fullmatch(line.text)}
    return [line for line in lines if line not in run]


def _sameness(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text.casefold())


def _largest(lines: list[Line], size: float) -> list[Line]:
    """The first page's lines in its largest type, where that is larger than the text's."""
    first = [line for line in lines if line.page == lines[0].page]
    most = max(line.height for line in first)
    if most < size * _LARGER:
        return []
    start = next(n for n, line in enumerate(first) if line.height == most)
    kept = [line for line in first[start : start + _TITLE_LINES] if _is_like(line.height, most)]
    return kept if kept == first[start : start + len(kept)] else kept[:1]


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    widest = _widest(lines)
    apart = _usual_distance(lines)
    found: list[list[Line]] = []
    for line in lines:
        if found and not _begins(line, found[-1], widest, apart):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _widest(lines: list[Line]) -> float:
    """The width of a full line: nine of ten are no wider."""
    widths = sorted(line.right - line.left for line in lines)
    return widths[len(widths) * 9 // 10]


def _usual_distance(lines: list[Line]) -> float:
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < 4 * a.height]
    return median(steps) if steps else 0.0


def _begins(line: Line, before: list[Line], widest: float, apart: float) -> bool:
    """Whether a line begins a paragraph: by its type, its distance, its indent, or the short line before it."""
    last = before[-1]
    if not _is_like(line.height, last.height):
        return True
    ended = last.text.endswith(_STOPS)
    if not 0 < last.bottom - line.bottom < 4 * last.height:  # the next column or page
        return ended
    indented = line.left - last.left > _INDENTED * line.height and (len(before) == 1 or ended)
    too_short = ended and last.right - last.left < _SHORT * widest
    return last.bottom - line.bottom > _APART * apart or too_short or (indented and ended)


def _is_like(height: float, other: float) -> bool:
    """Whether type of these heights may be of one size."""
    return 1 / _LARGER < height / other < _LARGER


def _passage(lines: list[Line], size: float) -> Passage:
    text = lines[0].text
    for line in lines[1:]:
        text = _joined(text, line.text)
    text = clean(text)
    heads = min(line.height for line in lines) > size * _LARGER and len(text.split()) <= _HEADING_WORDS
    is_heading = heads and not text.endswith(_STOPS[:4])
    return Passage(Kind.HEADING if is_heading else Kind.PARAGRAPH, (text,))


def _joined(text: str, following: str) -> str:
    """A word that was broken at the line's end is whole again; before a capital the hyphen is the word's own."""
    if text.endswith(_HYPHENS) and len(text) > 1 and text[-2].isalpha():
        if following[:1].islower():
            return text[:-1] + following
        return text[:-1] + "-" + following
    return f"{text} {following}"
