"""What a reading never holds, whatever its evidence: words in quotation marks that nobody said, links and mentions.

A model that does what a page tells it would write just these. Discord is shown neither as a link nor as a mention in
any case; this keeps them from standing there as text.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from bot.core.grounding.lookup import Lookup
from bot.core.grounding.wording import Finding
from bot.core.language.spellings import QUOTED, words_of
from bot.core.text import clean

_NEVER = re.compile(
    r"\w+:/|\bwww\.|[<‹][@#:/a]|@(?:everyone|here)\b|\]\s?\(|\bdiscord(?:app)?\.(?:gg|com)"
    r"|\b(?:mailto|tel|sms|tg|magnet|javascript):(?=\S)",
    re.IGNORECASE,
)
_DEFANGED_DOT = re.compile(r"\s?[\[({]\s?(?:\.|dot)\s?[\])}]\s?", re.IGNORECASE)
_HOST = re.compile(r"(?<![\w@.])(?:[\w-]+\.)+[a-zß-ÿа-џ]{2,}\b(?:/\S*)?|@\w{2,}(?:\.\w+)*")
_INSERTED = r"[^\s()\[\]]+(?:\s[^\s()\[\]]+){0,3}"  # by an editor: a name for a "they"; more words would be a statement
_GAP = re.compile(rf"…|\.\.\.|\S*\[(?:{_INSERTED})?\]\S*|\((?:{_INSERTED})?\)")
# Marks of whatever language as the two plain ones. What opens may be left open, but for an apostrophe; a mark behind a
# number opens nothing: it closes, or stands for inches.
_PLAIN_MARKS = str.maketrans(
    dict.fromkeys("“”„‟«»″〝〞〟＂❝❞「」『』《》", '"') | dict.fromkeys("‘’‚‛‹›′`´❛❜", "'") | {"\n": " "}
)
_DOUBLE = re.compile(r"(?<!\d)\"([^\"]*)\"?")
_SINGLE = re.compile(r"(?<!\w)'(?!\d)((?:[^']|(?<=\w)'(?=\w))+)'(?!\w)")
_UNMARKED = re.compile(r"[:–—] (I\b[^\"':]*|[^\"':]*\b(?i:my|me|myself)\b[^\"':]*)")  # "mine" may be of coal
_UNSPACED = re.compile("[\u2e80-\u9fff\uac00-\ud7af]")  # scripts whose words are not set apart
TERM = 3  # words in quotation marks that may be a translated term or title; more are somebody's words


def of_text(text: str, lookup: Lookup) -> Iterator[Finding]:
    """For a statement. A translated quotation is not what somebody said: it is told without quotation marks."""
    if lookup.extracts:
        return
    yield from addresses(text, lookup)
    for part in dict.fromkeys(part for quote in _quotations(text) for part in _GAP.split(quote)):
        words = words_of(part)
        if words and not _says(lookup, words) and not (lookup.translated and len(words) <= TERM):
            yield "quotation that is not in the article; tell it without quotation marks", " ".join(words)


def _quotations(text: str) -> Iterator[str]:
    """What stands in quotation marks of any kind, closed or not, or is in the first person behind a colon or a dash."""
    plain = text.translate(_PLAIN_MARKS).replace("''", '"')
    yield from QUOTED.findall(text)
    for pattern in (_DOUBLE, _SINGLE, _UNMARKED):
        yield from pattern.findall(plain)


def _says(lookup: Lookup, words: Sequence[str]) -> bool:
    return lookup.says(words) or (_UNSPACED.search(words[0]) is not None and lookup.holds("".join(words)))


def addresses(text: str, lookup: Lookup) -> Iterator[Finding]:
    """For whatever a model writes. What a site or an account is called may be said where the article says it."""
    text = _DEFANGED_DOT.sub(".", unicodedata.normalize("NFKC", clean(text)))
    found = _NEVER.findall(text) + [host for host in _HOST.findall(text) if not lookup.holds(host)]
    yield from (("link or mention", address) for address in found)
