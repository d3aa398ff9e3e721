"""Bytes → text, whatever charset a page declares, omits or lies about."""

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LANGUAGE = re.compile(rb"""<html[^>]*\slang\s*=\s*["']?\s*(\w{2})""", re.IGNORECASE)
_LOOKED_AT = 1024  # bytes; as far as the HTML standard lets a parser look for a meta element
# As browsers do (encoding.spec.whatwg.org): who names a charset means the larger one that grew out of it.
_MEANT = {
    "iso8859-1": "windows-1252",
    "ascii": "windows-1252",
    "iso8859-9": "windows-1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
# Codecs that Python counts among its text encodings and the web does not.
_NOT_OF_THE_WEB = {"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"}
# What pages are written in that name no charset, by their language; in order, since some bytes fit several.
_OF_LANGUAGE = {
    "ja": ("cp932", "euc_jp"),
    "zh": ("gb18030", "big5hkscs"),
    "ko": ("cp949",),
    "ru": ("windows-1251",),
    "uk": ("windows-1251",),
    "bg": ("windows-1251",),
    "el": ("windows-1253",),
    "tr": ("windows-1254",),
    "he": ("windows-1255",),
    "ar": ("windows-1256",),
    "pl": ("iso8859-2",),
    "cs": ("windows-1250",),
    "hu": ("iso8859-2",),
}
_BROKEN = 0.01  # share of a page's characters beyond ASCII; a page joined from pieces may have a few bytes of another


def decode(body: bytes, declared: str | None) -> str:
    """The text of a page; never raises.

    A byte order mark decides; then bytes beyond ASCII that are valid UTF-8, which no other charset yields by chance;
    then what the header (`declared`) and the page's own meta element say, then its language. Where none of them fits
    to the last byte, UTF-8 that is nearly valid, the declared charset that is, and at last Windows-1252.
    """
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace")
    candidates = [name for said in _declared(body, declared) if (name := _codec(said))]
    if not body.isascii():
        candidates = ["utf-8", *candidates, *_of_language(body)]
    for candidate in candidates:
        if (text := _strictly(body, candidate)) is not None:
            return text
    nearly = (body.decode(name, "replace") for name in candidates)
    return next(filter(_is_nearly_right, nearly), body.decode("utf-8" if body.isascii() else "windows-1252", "replace"))


def _declared(body: bytes, header: str | None) -> list[str]:
    meta = _META.search(body[:_LOOKED_AT])
    return [said for said in (header, meta and meta[1].decode("ascii", "replace")) if said]


def _of_language(body: bytes) -> tuple[str, ...]:
    language = _LANGUAGE.search(body[:_LOOKED_AT])
    return _OF_LANGUAGE.get(language[1].decode("ascii", "replace").lower(), ()) if language else ()


def _codec(charset: str) -> str | None:
    """Python's name for what is meant by a charset's; None for one that is none."""
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return None
    is_of_the_web = codecs.lookup(charset)._is_text_encoding and name not in _NOT_OF_THE_WEB
    return _MEANT.get(name, name) if is_of_the_web else None


def _strictly(body: bytes, codec: str) -> str | None:
    try:
        return body.decode(codec)
    except (LookupError, ValueError):
        return None


def _is_nearly_right(text: str) -> bool:
    foreign = sum(not character.isascii() for character in text)
    return text.count("\ufffd") <= _BROKEN * foreign
