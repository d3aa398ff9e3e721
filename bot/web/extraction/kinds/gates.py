"""What stands in an article's place: a bot check, a login, a consent form, a firewall's refusal, an empty shell.

All of it is told by markup. Whole sites carry the scripts of these platforms, so none of them counts on a page that has
a text of its own or says that it is an article; the caller sees to that.
"""

import re
from urllib.parse import urlsplit

from bot.core.errors import BotCheck, ConsentRequired, LoginRequired, NeedsJavaScript, PageBlocked, PageError
from bot.core.text import clean
from bot.web.extraction.kinds.bot_checks import LOOKED_AT, is_bot_check
from bot.web.extraction.tree import Element, all_text, described, remove_unread
from bot.web.extraction.trimming import wording

_BARE = 3  # links; a page of a site has a menu, what stands before it has not
_SHELL_WORDS = 40  # that a page may say while its scripts are still to come
_FRAME_WORDS = 80  # with a menu and a footer around it
# Sourcepoint, Quantcast, OneTrust, Didomi, Usercentrics, consentmanager, Google, Cookiebot, TrustArc, iubenda, Axeptio,
# TrustCommander, contentpass.
_CONSENT = re.compile(
    r"sp_message_container|privacy-mgmt\.com|qc-cmp2|cmp\.quantcast|onetrust|cookielaw\.org|didomi|usercentrics"
    r"|consentmanager\.net|cmpbox|fundingchoicesmessages\.google|cookiebot|trustarc|iubenda|axeptio|collectConsent"
    r"|sdk\.privacy-center\.org|trustcommander|tagcommander|contentpass",
    re.IGNORECASE,
)
# What such a page asks, with cookies or without: "Mit Werbung weiterlesen", "Continuer sans accepter".
_ANSWERS = re.compile(
    r"\b(?:I agree|agree and|accept all|consent to|zustimmen|einwillig\w+|akzeptieren|mit werbung (?:weiter)?lesen"
    r"|j['’]accepte|(?:tout|sans) accepter|accepter et|aceptar (?:y|todo)|accetta e|aceitar)\b",
    re.IGNORECASE,
)
# Akamai's and Cloudflare's own pages for those whom they turn away.
_TURNED_AWAY = re.compile(r"errors\.edgesuite\.net|\bReference (?:#|&#35;)\d+\.[\da-f]+\.\d+\.|id=\"cf-error-details\"")
_ROOTS = {"__next", "__nuxt", "app", "root"}  # of Next.js, Nuxt, Vue and React; empty until a script fills them
_CONSENT_HOST = re.compile(r"^(?:consent|cmp|privacy|myprivacy|zustimmung|consentement)\.", re.IGNORECASE)
_LOGIN_PATH = re.compile(r"/(?:log-?in|sign-?in|anmelden|connexion|iniciar-sesion|entrar)(?:[/.]|$)", re.IGNORECASE)


def gate(source: str, tree: Element, url: str) -> PageError | None:
    """What stands there, if anything does; `url` is where the page was found after redirects. Changes the tree."""
    scripted = any(script.get("type", "") != "application/ld+json" for script in tree.iter("script"))
    remove_unread(tree)
    said = clean(all_text(tree))
    if is_bot_check(source):
        return BotCheck()
    if _TURNED_AWAY.search(source[:LOOKED_AT]) or _TURNED_AWAY.search(said):
        return PageBlocked()
    if _has_password_field(tree) or _LOGIN_PATH.search(urlsplit(url).path):
        return LoginRequired()
    if _CONSENT_HOST.search(_host(url)) or is_consent_form(tree) or _asks_for_consent(source, said):
        return ConsentRequired()
    return NeedsJavaScript() if scripted and _is_shell(tree, said) else None


def is_consent_form(tree: Element) -> bool:
    """Whether the page sends an answer to a host for consent, as Google's and YouTube's do, which say rather much."""
    return any(_CONSENT_HOST.search(_host(form.get("action", ""))) for form in tree.iter("form"))


def is_bare_gate(tree: Element, said: str) -> bool:
    """One that no platform is known for: it speaks as gates do, and leads nowhere."""
    return bool(wording.GATE.search(said)) and sum(1 for _ in tree.iter("a")) <= _BARE


def _host(url: str) -> str:
    """Empty for what is no URL."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _has_password_field(tree: Element) -> bool:
    return any(field.get("type", "").lower() == "password" for field in tree.iter("input"))


def _asks_for_consent(source: str, said: str) -> bool:
    """The platform's markup and its words together: either is on many pages."""
    asks = any(words.search(said) for words in (wording.COOKIES, wording.GATE, _ANSWERS))
    return asks and bool(_CONSENT.search(source[:LOOKED_AT]))


def _is_shell(tree: Element, said: str) -> bool:
    """An empty element that scripts are to fill: a framework's root, or any with a name where hardly a word is said."""
    parts = tree.iter("div", "main", "section")
    empty = [part for part in parts if not len(part) and not clean(part.text or "")]
    length = len(said.split())
    if length <= _FRAME_WORDS and any(part.get("id", "") in _ROOTS for part in empty):
        return True
    return length <= _SHELL_WORDS and any(described(part).strip() for part in empty)
