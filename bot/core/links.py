"""Text to the links worth reading, each with the canonical form that is its cache key."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple, Self
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from bot.core.canonical import canonical, original_of_amp
from bot.core.errors import LinkRefused, SettingsError
from bot.core.hosts import ascii_host, one_site, refuse_private_name, within

MAX_LENGTH = 2048  # characters
_DEFAULT_PORTS = {"http": 80, "https": 443}
_FORBIDDEN = re.compile(r"[\s\\\x00-\x20\x7f-\x9f\ud800-\udfff]")

# Discord's own ways to hide a link or show it as code come first, so that what they enclose is passed over. A URL ends
# at a bracket that it did not open. No part can match the same text in two ways, so the time is linear.
_TOKEN = re.compile(
    r"```.*?```|``.*?``|`[^`]*`|\|\|.*?\|\||<[^<>\s]*>"
    r"|(?P<url>https?://(?:\([^\s()<>`]*\)|\[[^\s\[\]()<>`]*\]|(?!\|\|)[^\s()\[\]<>`])+)",
    re.DOTALL | re.IGNORECASE,
)
_TRAILING = ".,;:!?'\"*_~|’”»›…。、，！？」』）"
_MEDIA = tuple(
    ".png .jpg .jpeg .gif .webp .avif .svg .bmp .ico .tiff .mp4 .webm .mov .mkv .avi .m4v .mp3 .m4a .ogg .wav .flac "
    ".opus .zip .rar .7z .gz .tar .exe .dmg .apk .iso .doc .docx .xls .xlsx .ppt .pptx .epub".split()
)
_NO_ARTICLES = (
    "discord.com", "discord.gg", "discord.new", "discord.media", "dis.gd",
    "discordapp.com", "discordapp.net", "discordstatus.com", "tenor.com", "giphy.com",
)  # fmt: skip


class _Parts(NamedTuple):
    """A URL of good form; whether it may be read is not yet said. `host` in ASCII, `port` never absent."""

    scheme: str
    host: str
    port: int
    path: str
    query: str


@dataclass(frozen=True, slots=True)
class Link:
    """`url`: as posted, with the host in ASCII and no fragment. `key`: the canonical form, for the cache alone."""

    url: str
    key: str


@dataclass(frozen=True, slots=True)
class AllowedHosts:
    """Hosts and ports that the operator lets through although the rules refuse them (FETCH_ALLOW_HOSTS)."""

    places: frozenset[tuple[str, int]] = field(default=frozenset[tuple[str, int]]())

    @classmethod
    def parse(cls, setting: str) -> Self:
        """From "host, host:port": a port stands for itself alone, no port for 80 and 443. Raises SettingsError."""
        entries = [entry for part in setting.split(",") if (entry := part.strip())]
        return cls(frozenset(place for entry in entries for place in _places(entry)))

    def covers(self, link: "Link") -> bool:
        parts = _split(link.url)
        return (parts.host, parts.port) in self.places


NO_HOSTS = AllowedHosts()


def parse(url: str, allow_hosts: AllowedHosts = NO_HOSTS) -> Link:
    """The link a URL stands for. Raises LinkRefused for one that may not be read.

    Says nothing of the addresses behind the host; those are judged when it is dialled.
    """
    parts = _split(url)
    scheme, host, port, path, query = parts
    if (host, port) not in allow_hosts.places:
        if port not in _DEFAULT_PORTS.values():
            raise LinkRefused(f"port {port}")
        refuse_private_name(host)
    authority = host if port == _DEFAULT_PORTS[scheme] else f"{host}:{port}"
    return Link(urlunsplit((scheme, authority, path, query, "")), _key(parts))


def redirected(link: Link, location: str, allow_hosts: AllowedHosts = NO_HOSTS) -> Link:
    """Where a Location header leads from a link, which may be relative to it. Raises LinkRefused as `parse` does."""
    _refuse_bad_form(location)
    try:
        url = urljoin(link.url, location)
    except ValueError:
        raise LinkRefused("not a URL") from None
    return parse(url, allow_hosts)


def key_of(url: str) -> str:
    """The canonical form alone, for a URL that is not to be fetched. Raises LinkRefused for what is no URL.

    A key is its own key.
    """
    return _key(_split(url))


def host_of(url: str) -> str:
    """The host of a URL, in lower-case ASCII. Raises LinkRefused for what is no URL."""
    return _split(url).host


def find(text: str, allow_hosts: AllowedHosts = NO_HOSTS) -> list[Link]:
    """The links of a Discord message that may lead to articles, in order, each key once.

    Passed over: code, <…>, spoilers, media and other files, Discord's own pages, and links that `parse` refuses.
    """
    found: dict[str, Link] = {}
    for token in _TOKEN.finditer(text):
        if url := token["url"]:
            with suppress(LinkRefused):
                link = parse(url.rstrip(_TRAILING), allow_hosts)
                if _may_be_article(link):
                    found.setdefault(link.key, link)
    return list(found.values())


def same_site(url: str, other: str) -> bool:
    """Whether two URLs are of one site, as a page's rel=canonical must be to be believed; False for what is no URL."""
    try:
        return one_site(_split(url).host, _split(other).host)
    except LinkRefused:
        return False


def _split(url: str) -> _Parts:
    """The parts of a URL of good form. Raises LinkRefused."""
    _refuse_bad_form(url)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise LinkRefused("not a URL") from None
    if parts.scheme not in _DEFAULT_PORTS:
        raise LinkRefused("only http and https are read")
    port = _DEFAULT_PORTS[parts.scheme] if port is None else port
    return _Parts(parts.scheme, _host(parts), port, parts.path, parts.query)


def _refuse_bad_form(url: str) -> None:
    """Done before anything takes the URL apart, for the standard library drops tabs, line ends and what leads."""
    if len(url) > MAX_LENGTH:
        raise LinkRefused(f"longer than {MAX_LENGTH:,} characters")
    if _FORBIDDEN.search(url):
        raise LinkRefused("white space, a backslash or a control character in it")


def _host(parts: SplitResult) -> str:
    if "@" in parts.netloc:
        raise LinkRefused("a user name in it")
    if not parts.hostname:
        raise LinkRefused("no host")
    return ascii_host(f"[{parts.hostname}]" if "[" in parts.netloc else parts.hostname)


def _key(parts: _Parts) -> str:
    """The canonical form; for a page in an AMP viewer or cache, that of the page shown there."""
    if original := original_of_amp(parts.host, parts.path):
        with suppress(LinkRefused):
            return key_of(f"https://{original}?{parts.query}")
    return canonical(parts.host, parts.port, parts.path, parts.query)


def _may_be_article(link: Link) -> bool:
    parts = _split(link.url)
    return not within(parts.host, _NO_ARTICLES) and not parts.path.lower().endswith(_MEDIA)


def _places(entry: str) -> list[tuple[str, int]]:
    """The host and ports that one entry of FETCH_ALLOW_HOSTS stands for."""
    try:
        parts = urlsplit(f"//{entry}")
        if parts.path or parts.query or parts.fragment:
            raise ValueError("more than a host and a port")
        host, port = _host(parts), parts.port
    except (ValueError, LinkRefused):
        raise SettingsError(f"FETCH_ALLOW_HOSTS: {entry!r} is not a host or host:port") from None
    return [(host, known) for known in (_DEFAULT_PORTS.values() if port is None else (port,))]
