"""The canonical form of a URL: the ways to write one article's address lead to one key."""

import re

from bot.core.hosts import plain_host
from bot.core.tracking import is_tracking

_AMP_PARAMETERS = frozenset({"amp", "amp=", "amp=1", "amp=true", "outputtype=amp", "output=amp"})
_VIEWER = re.compile(r"/amp/(?:s/)?([^/.]+\.[^/].*)")
_CACHE = re.compile(r"/[cv]/(?:s/)?([^/.]+\.[^/].*)")


def canonical(host: str, port: int, path: str, query: str) -> str:
    """https for both schemes; no www., m. or amp., no fragment, tracking, AMP path or closing slash; the rest as it is.

    `host` in its ASCII form. Takes its own parts back unchanged.
    """
    authority = plain_host(host) if port in (80, 443) else f"{plain_host(host)}:{port}"
    kept = "&".join(part for part in query.split("&") if not _is_noise(part))
    return f"https://{authority}{_plain_path(path)}" + (f"?{kept}" if kept else "")


def original_of_amp(host: str, path: str) -> str | None:
    """ "host/path" of the page that Google shows or keeps under an address of its own; None for all else.

    Not google.*, since somebody else may own one of those and show what they like.
    """
    host = plain_host(host)
    if host == "google.com":
        original = _VIEWER.fullmatch(path)
    elif host.endswith(".cdn.ampproject.org"):
        original = _CACHE.fullmatch(path)
    else:
        return None
    return original[1] if original else None


def _is_noise(part: str) -> bool:
    return part.lower() in _AMP_PARAMETERS or is_tracking(part.partition("=")[0])


def _plain_path(path: str) -> str:
    """Without /amp and slashes at the end, and story.html for story.amp.html."""
    while path != (shorter := path.rstrip("/").removesuffix("/amp")):
        path = shorter
    while path.endswith(".amp.html"):
        path = path.removesuffix(".amp.html") + ".html"
    return path or "/"
