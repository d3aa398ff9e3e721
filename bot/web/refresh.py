"""Pages that only send their reader on (<meta http-equiv="refresh">), as short links do; no script is run for it."""

import re

from bot.core.ports import Page

LONGEST = 16 * 1024  # bytes; whatever is longer has something to say itself
MOST_SECONDS = 5  # after which it goes on; a newspaper's front page loads itself again after minutes
_META = re.compile(rb"<meta\s([^<>]{1,4000})>", re.IGNORECASE)
_IS_REFRESH = re.compile(rb"http-equiv\s*=\s*[\"']?refresh\b", re.IGNORECASE)
_CONTENT = re.compile(rb"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_SECONDS_AND_URL = re.compile(rb"\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*url\s*=\s*(.+)", re.IGNORECASE | re.DOTALL)
_PARAGRAPH = re.compile(rb"<(?:p|article)\b", re.IGNORECASE)


def sent_on(page: Page) -> str | None:
    """Where a page sends its reader within seconds, as it is written there; None for one that stays or says more."""
    if not page.content_type.endswith(("html", "html+xml")) or len(page.body) > LONGEST:
        return None
    source = _without_comments(page.body)
    if len(_PARAGRAPH.findall(source)) > 1:
        return None
    for meta in _META.finditer(source):
        content = _CONTENT.search(meta[1]) if _IS_REFRESH.search(meta[1]) else None
        sends = _SECONDS_AND_URL.fullmatch(content[1] or content[2] or b"") if content else None
        if sends and int(sends[1]) <= MOST_SECONDS:
            return sends[2].strip(b" \t\r\n\"'").decode("utf-8", "replace").replace("&amp;", "&")
    return None


def _without_comments(source: bytes) -> bytes:
    first, *commented = source.split(b"<!--")
    return first + b"".join(part.partition(b"-->")[2] for part in commented)
