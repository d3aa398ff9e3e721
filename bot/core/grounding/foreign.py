"""What a reading never holds, whatever its evidence: words in quotation marks that nobody said, links and mentions.

A model that does what a page tells it would write just these. Discord is shown neither as a link nor as a mention in
any case; this keeps them from standing there as text.
"""

import re
from collections.abc import Iterator

from bot.core.grounding.lookup import Lookup
from bot.core.grounding.wording import Finding
from bot.core.source import QUOTED, words_of

_NEVER = re.compile(
    r"\w+:/|\bwww\.|[<‹][@#:/a]|@(?:everyone|here)\b|\]\s?\(|\bdiscord(?:app)?\.(?:gg|com)", re.IGNORECASE
)
_HOST = re.compile(r"(?<![\w@.])(?:[\w-]+\.)+[a-z]{2,}\b(?:/\S*)?|@\w{2,}(?:\.\w+)*")
_GAP = re.compile(r"…|\.\.\.|\S*\[[^\]]*\]\S*|\([^)]*\)")
TERM = 3  # words in quotation marks that may be a translated term or title; more are somebody's words


def of_text(text: str, lookup: Lookup) -> Iterator[Finding]:
    """For a statement. A translated quotation is not what somebody said: it is told without quotation marks."""
    if lookup.extracts:
        return
    yield from addresses(text, lookup)
    for part in (part for quote in QUOTED.findall(text) for part in _GAP.split(quote)):
        words = words_of(part)
        if not lookup.says(words) and not (lookup.translated and len(words) <= TERM):
            yield "quotation that is not in the article; tell it without quotation marks", " ".join(words)


def addresses(text: str, lookup: Lookup) -> Iterator[Finding]:
    """For whatever a model writes. What a site or an account is called may be said where the article says it."""
    found = _NEVER.findall(text) + [host for host in _HOST.findall(text) if not lookup.holds(host)]
    yield from (("link or mention", address) for address in found)
