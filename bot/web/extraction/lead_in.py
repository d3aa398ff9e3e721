"""Quoted passages that lost their markup: what follows a lead-in ending in a colon, until the author speaks again.

Where a paragraph speaks as a columnist does (I and you, contractions, judging adverbs, connectives that argue), the
quotation is over. News copy shows marks of its own (weekdays, titles with names, attributions) that weigh against such
a cue. The cues are English; in other languages the quotation goes on only while paragraphs open with a quotation mark.
"""

import re
from dataclasses import replace

from bot.core.article import Kind
from bot.web.extraction.passages import Passage
from bot.web.extraction.sentences import split
from bot.web.extraction.voices import outside_quotations, quotations

_MIN_LEAD_IN = 4  # words; "By the numbers:" is a label
_PLAINLY = 3  # cues; a paragraph that shows so many is a columnist's
_LONG = 3  # sentences; news copy breaks its paragraphs sooner
_SPEAKS = re.compile(
    r"\b(?:said|says?|writes?|wrote|told|tells|put it|puts it|argue[sd]?|explain(?:s|ed)|repl(?:y|ies|ied)|post(?:s|ed)"
    r"|tweet(?:s|ed)|ask(?:s|ed)|note[sd]|report(?:s|ed)|letter|sent|statement|this:)[^.?!]{0,80}:$"
)
_OPENING_MARKS = '“"„«»‘「'

_CONNECTIVE = (
    r"However|But|And|So|Yet|Still|Of course|Now|Well|Oh|Ah|Indeed|In other words|In short|In fact|Herein|Here is|Nor"
    r"|This is|This looks|This seems|This was|This means|These are|Those are|Then again|Perhaps|Maybe|Sure|True|Granted"
    r"|To be (?:fair|sure|clear)|After all|As for|Never mind|Note|Notice|Consider|Remember|Read|Look|Imagine|Enough"
    r"|Again|Exactly|Right|Wrong|Nonsense|Needless to say|Let['’]s|Why|What|Who|How|Quite|Rather"
    r"|First(?:ly)?,|Second(?:ly)?,"
)
_JUDGING = (
    "understandably|admittedly|clearly|obviously|surely|frankly|wisely|hardly|absurdly|unfortunately|ironically|arguably|certainly"
    "|plainly|predictably|conveniently|tellingly|curiously|sadly|apparently|presumably|naturally|remarkably|merely"
    "|simply|of course|no doubt|at best|at worst|so much for"
)
_AUTHOR = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:{_CONNECTIVE})\b",
        r"[.!?] (?:However|But|And|So|Yet|Nor|Instead|Furthermore|Moreover)\b",
        r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|[Oo]urs?|us)\b",
        r"\b(?i:you|yours?|yourself)\b",
        r"\b\w+(?:n['’]t|['’](?:re|ve|ll|d))\b|\b(?i:it|that|there|what|here|he|she|who)['’]s\b",
        rf"\b(?i:{_JUDGING})\b",
        r"\b(?:should|ought|makes? (?:no )?sense)\b|\b(?:problem|point|question|truth|trouble|lesson) (?:is|here)\b",
        r"[?!](?:\s|$)",
        r"^(?:A|An|No|Any|Every) [a-z]+ (?:who|that|which) (?:\w+s|can|cannot|will) \b",  # speaks of all of a kind
    )
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TITLE = (
    r"President|Prime Minister|(?:\w+ )?Minister|Secretary|Senator|Sen\.|Rep\.|Gov\.|Governor|Mayor|Chancellor|Judge"
    r"|Gen\.|Ambassador|Chairman|Chairwoman|Director|Commissioner|[Ss]pokes(?:man|woman|person)|CEO|Councillor|Professor|Dr\.?"
)
_NEWS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_WEEKDAY}\b",
        rf"\b(?:{_TITLE}) [A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]",
        r"\b(?:said|told|announced|according to|declined to comment|reported)\b",
        r"^[A-Z][A-Z.]{2,}[A-Z .]*(?:, [\w. ]{2,20})?(?: \([A-Z]\w+\))? ?[—–-]+ ",
        rf"^[{_OPENING_MARKS}]",
    )
)


def with_quoted_passages(passages: list[Passage], language: str | None) -> list[Passage]:
    """The passages, with those that a lead-in announces made into quotes."""
    marked = list(passages)
    for n, passage in enumerate(passages):
        if _is_lead_in(passage):
            for m in _quoted_after(passages, n, language):
                marked[m] = replace(passages[m], kind=Kind.QUOTE)
    return marked


def _is_lead_in(passage: Passage) -> bool:
    return passage.kind is Kind.PARAGRAPH and passage.text.endswith(":") and len(passage.text.split()) >= _MIN_LEAD_IN


def _quoted_after(passages: list[Passage], lead_in: int, language: str | None) -> list[int]:
    """The paragraphs that the lead-in announces; none where the next one is itself a lead-in, or the author's."""
    quoted: list[int] = []
    for n, passage in enumerate(passages[lead_in + 1 :], lead_in + 1):
        if passage.kind is not Kind.PARAGRAPH or passage.text.endswith(":"):
            return quoted
        if not quoted and not _opens(passages[lead_in].text, passage.text):
            return quoted
        if quoted and not _goes_on(passages[quoted[0]].text, passage.text, language):
            return quoted
        quoted.append(n)
    while len(quoted) > 1 and not _news_cues(passages[quoted[-1]].text):
        quoted.pop()  # nothing ended the quotation: at the article's end, what bears no mark of one is the author's
    return quoted


def _opens(lead_in: str, text: str) -> bool:
    """Whether a quotation follows the lead-in: it says that somebody speaks, or what follows is not plainly the author.

    What a lead-in announced may have been lost with the markup, as a video is.
    """
    return bool(_SPEAKS.search(lead_in)) or not is_plainly_the_authors(text)


def is_plainly_the_authors(text: str) -> bool:
    """Whether a paragraph shows so many of a columnist's cues that it can be nobody else's; of English ones."""
    return _author_cues(text) >= _PLAINLY


def _goes_on(first: str, text: str, language: str | None) -> bool:
    """Whether a paragraph still belongs to the quotation that `first` opened."""
    cues_fail = language not in (None, "en") or is_plainly_the_authors(first)
    if cues_fail or _is_in_marks(first):
        return text.startswith(tuple(_OPENING_MARKS))
    return _author_cues(text, but_for=first) <= _news_cues(text)


def _is_in_marks(text: str) -> bool:
    return any(start == 0 and end == len(text) for start, end in quotations(text))


def _author_cues(text: str, but_for: str = "") -> int:
    """How many cues of a columnist a text shows outside its quotations; those of `but_for` tell nothing."""
    own, known = outside_quotations(text), outside_quotations(but_for)
    long_winded = len(split(own, "en")) >= _LONG > len(split(known, "en"))
    return long_winded + sum(bool(cue.search(own)) for cue in _AUTHOR if not cue.search(known))


def _news_cues(text: str) -> int:
    return sum(bool(cue.search(text)) for cue in _NEWS)
