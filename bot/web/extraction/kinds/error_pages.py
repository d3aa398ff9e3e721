"""Errors served as if all were well: not found, under repair, asked too often, not shown in this country.

A phrase alone proves nothing. So the title or the heading must say nothing else, or the page speak to its reader and
lead nowhere; and neither may say who wrote it or when, as articles do. The caller sees to it that the page is short.
"""

import re

from bot.core.errors import AskedTooOften, BotCheck, LegallyBlocked, PageError, PageFailed, PageGone
from bot.core.text import clean
from bot.web.extraction.about.metadata import Metadata
from bot.web.extraction.tree import Element, all_text

_HEADING = 120  # characters; what is longer says more than an error
_BARE, _SHORT = 5, 150  # links and words in all; some name the owner's other pages, and the rules they keep
_NUMBER = r"(?:(?:http )?(?:error|fehler|erreur|erro)?\W*{status}\W*(?:error)?\W*)?"
# English, German, French, Spanish, Portuguese and Italian words for each.
_NOT_FOUND = (
    r"(?:(?:sorry|oops)\W+)?(?:(?:the |this |your )?page (?:(?:was |is |could |can )?not (?:be )?found"
    r"|you(?: a|['’])re looking for .{0,40}|(?:no longer|does(?: not|n['’]t)) exists?)|not found"
    r"|(?:diese |die )?seite (?:(?:wurde )?nicht gefunden|existiert nicht(?: mehr)?)"
    r"|(?:cette )?page (?:introuvable|non trouvée|n['’]existe (?:pas|plus))"
    r"|página (?:no encontrada|não encontrada)|pagina non trovata)"
)
_REPAIR = (
    r"(?:(?:(?:the |this |our )?(?:web)?site (?:is )?)?(?:currently |down for |under |undergoing |scheduled |planned )*"
    r"maintenance(?: mode)?|we(?: wi|['’])ll be (?:right )?back(?: soon)?|(?:site|service) (?:temporarily )?unavailable"
    r"|temporarily unavailable|wartungsarbeiten|wartung(?:smodus)?|(?:site )?en maintenance|maintenance en cours"
    r"|(?:sitio )?en mantenimiento|(?:site )?em manutenção|(?:sito )?in manutenzione)"
)
_TOO_OFTEN = r"(?:too many requests|rate limit(?:ed| exceeded)|zu viele anfragen|trop de requêtes)"
_HEADINGS: tuple[tuple[re.Pattern[str], type[PageError]], ...] = tuple(
    (re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE), kind)
    for words, kind in (
        (_NUMBER.format(status="(?:404|410)") + _NOT_FOUND, PageGone),
        (r"(?:error |fehler |erreur )?404(?: error)?", PageGone),
        (_NUMBER.format(status="503") + _REPAIR, PageFailed),
        (_NUMBER.format(status="(?:429|1015)") + _TOO_OFTEN, AskedTooOften),
        (r"just a moment(?:\.\.\.|…)|attention required! \| cloudflare", BotCheck),  # Cloudflare's, scripts left out
    )
)
# Said to the reader; "visitors from Europe" is what an article says.
_NOT_HERE = re.compile(
    r"\b(?:not available|unavailable|blocked?|restricted)\b[^.!?]{0,60}\b(?:in|from|to|for)\b[^.!?]{0,60}"
    r"\b(?:your (?:region|country|location|area)|most european countries)\b"
    r"|\byou(?: are|['’]re| appear to be)[^.!?]{0,60}\b(?:from|in)\b[^.!?]{0,60}"
    r"\b(?:European (?:Economic Area|Union)|EEA|EU|(?:region|country) (?:where|in which))\b"
    r"|\b(?:unavailable|not available)\b[^.!?]{0,30}\b(?:for|due to) legal reasons"
    r"|\bin ihr(?:em land|er region) nicht verfügbar|\b(?:indisponible|pas disponible) dans votre (?:pays|région)"
    r"|\bno (?:está )?disponible en su (?:país|región)|\bindisponível (?:no seu país|na sua região)",
    re.IGNORECASE,
)


def error_page(tree: Element, known: Metadata) -> PageError | None:
    """The error that the page is, if it is one."""
    if known.is_article or known.authors or known.published:
        return None
    headings = [one for one in (known.title, known.heading) if len(one) <= _HEADING]
    for pattern, kind in _HEADINGS:
        if any(pattern.fullmatch(heading) for heading in headings):
            return kind()
    said = clean(all_text(tree))
    return LegallyBlocked() if sum(1 for _ in tree.iter("a")) <= _BARE and _says_not_here(said) else None


def _says_not_here(said: str) -> bool:
    """Whether this is a short notice to those who read it in some country."""
    return len(said.split()) <= _SHORT and bool(_NOT_HERE.search(said))
