"""Bytes → text, whatever charset a page declares, omits or lies about."""

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_META_WITHIN = 1024  # bytes; as far as the HTML standard lets a parser look for it
# As browsers do (encoding.spec.whatwg.org): pages that say Latin-1 mean Windows-1252.
_MEANT = {"iso8859-1": "windows-1252", "ascii": "windows-1252"}
# Codecs that Python counts among its text encodings and the web does not.
_NOT_OF_THE_WEB = {"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"}


def decode(body: bytes, declared: str | None) -> str:
    """The text of a page; never raises.

    A byte order mark decides; then bytes beyond ASCII that are valid UTF-8, which no other charset yields by chance;
    then what the header (`declared`) and the page's own meta element say; at last Windows-1252.
    """
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace")
    meta = _META.search(body[:_META_WITHIN])
    candidates = [declared, meta and meta[1].decode("ascii", "replace")]
    if not body.isascii():
        candidates.insert(0, "utf-8")
    for candidate in candidates:
        if (text := _strictly(body, candidate)) is not None:
            return text
    return body.decode("utf-8" if body.isascii() else "windows-1252", "replace")


def _strictly(body: bytes, charset: str | None) -> str | None:
    try:
        name = codecs.lookup(charset or "").name
        return None if name in _NOT_OF_THE_WEB else body.decode(_MEANT.get(name, name))
    except (LookupError, ValueError):
        return None
