"""Lines about an article that stand among its own: section, byline and date at its head, taglines at its end.

A line goes for what it is made of: once names, dates, times and stock words are taken out, hardly a word may be left.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from bot.core.article import Kind
from bot.web.extraction.passages import Passage
from bot.web.extraction.trimming import wording

HEAD = 6  # blocks from the start in which a byline may stand, for a summary and a caption stand there too
END = 3  # blocks from the end in which a tagline may stand
LABEL = 4  # words; the longest section name, and the most that a byline says beside names and dates
TAGLINE = 40  # words; the longest tagline about an author

_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
_PARTICLE = r"(?:and|und|et|y|e|en|de|da|dos|du|del|di|van|von|der|la|le|&)"
_NAMES = rf"{_NAME}(?:[ ,]+(?:{_PARTICLE} )*{_NAME})+"
_MADE = (
    r"[Ii]nterview|[Tt]exte?|[Ww]ords|[Ss]tory|[Rr]eportage|[Ee]ntrevista|[Pp]hotos|[Pp]hotograph[sy]|[Ii]llustrations?"
)
_BY = re.compile(
    rf"(?:^|[|·—–/.] ?)(?:\w+ provided by|(?:{_MADE}):?"
    rf"(?: (?:by|von|par|por|de))?|[Bb]y|BY|Von|Par|Por|Di|Door)\s+(?:{_NAMES}|{_NAME}$)"
)
# Months by how they begin, in English, German, French, Spanish and Portuguese, in full or cut short.
_MONTH = (
    r"(?:jan|jän|ene|feb|fév|fev|mar|mär|mrz|apr|avr|abr|ma[iyj]|jun|juin|jul|juil|aug|août|ago|sep|set|oct|okt|out"
    r"|nov|de[czs]|déc|dic)[a-zçûé]{0,7}\.?"
)
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|º)?\.?(?: de)?[ .]{_MONTH}(?: de| del)?[ .,]*\d{{4}}"
    rf"|\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\b\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")  # every date has one, few paragraphs do
_TIME = re.compile(r"\b\d{1,2}(?:[.:]\d\d|\s?h(?:\s?\d\d)?)?(?:\s?[ap]\.?\s?m\b\.?)?(?:\s?(?:[A-Z]{2,4}|Uhr)\b)?")
_STOCK = frozenset(
    "by and in at on am um from published updated last posted first von und aus veröffentlicht aktualisiert stand uhr"
    " par et à le la mis jour publié modifié por y el las los a publicado actualizado e em às de atualizado"
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche"
    " lunes martes miércoles jueves viernes sábado domingo segunda-feira terça-feira quarta-feira quinta-feira"
    " sexta-feira".split()
)
_CONTRIBUTED = re.compile(r"\bcontributed (?:reporting|to this (?:report|article|story))\b|^SOURCE:? [A-Z]")
_WRITES = re.compile(r"^,? (?:is|writes|ist|schreibt|est|écrit|es|escribe|é|escreve)\b")


def without_bylines(passages: list[Passage], authors: Sequence[str]) -> list[Passage]:
    """The passages that are the article; `authors` as the page names them, for a byline may be no more than a name."""
    head = _head(passages, authors)
    kept = [passage for n, passage in enumerate(passages) if n not in head]
    names = [passages[n].text for n in head if _is_name(passages[n].text)]
    taglines = [p for p in kept[-END:] if _is_tagline(p, authors, names)]
    return [passage for passage in kept if passage not in taglines] or passages


def _head(passages: list[Passage], authors: Sequence[str]) -> list[int]:
    """Where bylines and dates stand, and labels, which stand before the first text only."""
    lines = [n for n, passage in enumerate(passages[:HEAD]) if passage.kind is Kind.PARAGRAPH]
    bylines = [n for n in lines if is_byline(passages[n].text, authors)]
    before_text = takewhile(lambda n: n in bylines or _is_label(passages[n].text), lines)
    return sorted({*bylines, *before_text})


def is_byline(text: str, authors: Sequence[str] = ()) -> bool:
    """Whether a line says who wrote the article or when, and nothing else."""
    rest = text
    for author in authors:
        rest = re.sub(rf"\b{re.escape(author)}\b", " | ", rest, flags=re.IGNORECASE)
    rest = _BY.sub(" ", rest)
    rest = _DATE.sub(" ", rest) if _YEAR.search(rest) else rest
    if rest == text:
        return False
    left = [word for word in re.findall(r"[\w’'-]+", _TIME.sub(" ", rest)) if word.lower() not in _STOCK]
    return len(left) <= (0 if text.endswith((".", "!", "?")) else LABEL)


def _is_label(text: str) -> bool:
    """A few words that are no sentence: a section, a column's name, a name alone."""
    return len(text.split()) <= LABEL and text[-1].isalnum()


def _is_name(text: str) -> bool:
    return re.fullmatch(_NAMES, text) is not None


def _is_tagline(passage: Passage, authors: Sequence[str], names: Sequence[str]) -> bool:
    """Said of whoever wrote the article: it opens with a name known from the page, or thanks those who helped."""
    text = passage.text
    if passage.kind is not Kind.PARAGRAPH or len(text.split()) > TAGLINE:
        return False
    of_author = any(text.startswith(author) and text[len(author) :][:1] in (" ", ",") for author in authors)
    of_name = any(text.startswith(name) and _WRITES.match(text[len(name) :]) for name in names)
    is_said_of_them = of_author or of_name or _CONTRIBUTED.search(text)
    return bool(is_said_of_them) and not wording.CORRECTION.search(text)
