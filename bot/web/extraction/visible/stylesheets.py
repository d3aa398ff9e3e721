"""The style sheets that stand in a page → rules that may hide text, as they hold in a wide window on a screen.

Sheets that a page links to are not fetched. A scanner of our own, for hostile sheets cost it linear time: tinycss2 took
two seconds for the 230 kB that this takes in a fiftieth of that.
"""

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from bot.web.extraction.tree import Element
from bot.web.extraction.visible.lengths import WINDOW, pixels

# What one property says also goes by the names of others.
_PROPERTIES = {
    name: (name,)
    for name in (
        *("display", "visibility", "content-visibility", "opacity", "filter", "color", "background-color"),
        *("background-image", "font-size", "left", "right", "top", "bottom", "text-indent", "margin-left"),
        *("transform", "translate", "scale", "clip", "clip-path", "width", "height", "max-width", "max-height"),
        *("overflow", "contain", "margin-top", "position", "z-index", "rotate", "zoom", "mask-image"),
        *("letter-spacing", "interactivity"),
    )
} | {
    "background": ("background-color", "background-image"),
    "font": ("font-size",),
    "inset": ("top",),
    "inset-block": ("top",),
    "inset-block-start": ("top",),
    "inset-block-end": ("bottom",),
    "inset-inline": ("left",),
    "inset-inline-start": ("left",),
    "inset-inline-end": ("right",),
    "margin": ("margin-top", "margin-left"),
    "margin-block": ("margin-top",),
    "margin-block-start": ("margin-top",),
    "margin-inline": ("margin-left",),
    "margin-inline-start": ("margin-left",),
    "block-size": ("height",),
    "inline-size": ("width",),
    "mask": ("mask-image",),
    "-webkit-mask": ("mask-image",),
    "-webkit-mask-image": ("mask-image",),
    "overflow-x": ("overflow",),
    "overflow-y": ("overflow",),
    "-webkit-text-fill-color": ("color",),
    "-webkit-clip-path": ("clip-path",),
}
_OPAQUE = re.compile(
    r"/\*.*?(?:\*/|\Z)|<!--|-->"
    r"|(?P<string>\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?)|(?P<url>\burl\([^)\"']*\)?)"
    r"|\\(?:(?P<code>[0-9a-fA-F]{1,6})\s?|(?P<char>.))",
    re.DOTALL,
)
# A sheet that stands within the page's own address of it.
_IMPORT = re.compile(
    r"@import(?:\s|/\*[^*]*\*/)*(?:url\(\s*)?(?:\"(data:[^\"\n]*)\"|'(data:[^'\n]*)'|(data:[^)\s\"']*))\s*\)?([^;{}]*)",
    re.IGNORECASE,
)
_PIECE = re.compile(r"([^{};]*)([{};]|\Z)")
_IMPORTANT = re.compile(r"\s*!\s*important\s*$", re.IGNORECASE)
_CONDITIONAL = re.compile(r"@(?:media|supports(?!\s+not\b)|layer|container|scope)\b", re.IGNORECASE)
_FEATURE = re.compile(r"\(([^()]*)\)")
# What holds for most readers, where a feature is not one of width.
_HOLDS = {
    "orientation": "landscape",
    "hover": "hover",
    "any-hover": "hover",
    "pointer": "fine",
    "any-pointer": "fine",
    "scripting": "enabled",
    "prefers-color-scheme": "light",
    "prefers-reduced-motion": "no-preference",
    "prefers-contrast": "no-preference",
    "forced-colors": "none",
    "display-mode": "browser",
}
ESCAPED = 0xE000  # where the page's own text has nothing: a character that stands escaped in a name


class Declaration(NamedTuple):
    name: str
    value: str
    important: bool


@dataclass(slots=True)
class Block:
    """What stands in braces; `selectors` is the text before them, or that of the rule around a condition."""

    selectors: str
    applies: bool
    declarations: list[Declaration] = field(default_factory=list[Declaration])


def rules_in(tree: Element) -> Iterator[Block]:
    """The rules of the page's own sheets that a reader's browser would apply, in order."""
    for sheet in tree.iter("style", "link"):
        of_css = sheet.get("type", "text/css").strip().lower() in ("", "text/css")
        if of_css and _media_holds(sheet.get("media", "")):
            css = (sheet.text or "") if sheet.tag == "style" else _linked(sheet)
            unread = css and any(True for _ in sheet.iterancestors("noscript", "template"))
            yield from () if unread else _with_imports(css)


def _linked(link: Element) -> str:
    """The sheet that a link holds within its address."""
    kinds = link.get("rel", "").lower().split()
    applies = "stylesheet" in kinds and "alternate" not in kinds and "disabled" not in link.attrib
    return _held(link.get("href", "").strip()) if applies else ""


def _with_imports(css: str) -> Iterator[Block]:
    for double, single, bare, media in _IMPORT.findall(css) if "@import" in css.lower() else ():
        if _media_holds(media):
            yield from rules(_held(double or single or bare))
    yield from rules(css)


def _held(address: str) -> str:
    """The text of a data: address of CSS (RFC 2397), or nothing."""
    head, _, body = address.partition(",")
    if not re.match(r"data:(?:text/css|text/plain)?(?:;|\Z)", head, re.IGNORECASE):
        return ""
    held = unquote_to_bytes(body)
    try:
        held = b64decode(held) if head.lower().endswith(";base64") else held
    except ValueError:
        return ""
    return held.decode(errors="replace")


def rules(css: str) -> Iterator[Block]:
    """The rules of one sheet; those within others, and what an end of file closes, as the standard has it."""
    around: list[Block] = []
    for piece in _PIECE.finditer(plain(css)):
        words, end = piece[1].strip(), piece[2]
        if end == "{":
            around.append(_opened(words, around[-1] if around else None))
            continue
        if around:
            around[-1].declarations += declarations(words)
        if end == "}" and around:
            yield from _closed(around.pop())
    for block in around:
        yield from _closed(block)


def plain(css: str) -> str:
    """CSS without comments, with escapes as the characters they stand for, and no brace within a string or URL."""
    return _OPAQUE.sub(_plain, css)


def declarations(text: str) -> Iterator[Declaration]:
    """Those of a list of declarations, in plain CSS, that may hide text; names and values in small letters."""
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        name = name.strip().lower()
        if colon and (name in _PROPERTIES or name.startswith("--")):
            meant = _IMPORTANT.sub("", value)
            for known in _PROPERTIES.get(name, (name,)):
                yield Declaration(known, meant.strip().lower(), important=meant != value)


def _plain(found: re.Match[str]) -> str:
    if found["string"]:
        return '""' if re.search(r"[{};]", found["string"]) else found["string"]
    if found["url"]:
        return "url()"
    code = int(found["code"], 16) if found["code"] else ord(found["char"] or "\0")
    if not code or code > 0x10FFFF:
        return ""
    is_of_a_name = chr(code).isalnum() or code > 0x7F or chr(code) in "-_"
    return chr(code) if is_of_a_name else chr(ESCAPED + code)


def _opened(words: str, around: Block | None) -> Block:
    outer, applies = (around.selectors, around.applies) if around else ("", True)
    if words.startswith("@"):
        holds = bool(_CONDITIONAL.match(words))
        is_media = words[:6].lower() == "@media"
        return Block(outer, applies and holds and (not is_media or _media_holds(words[6:])))
    if not outer:
        return Block(words, applies)
    inner = words if "&" in words else f"& {words}"
    return Block(inner.replace("&", f":is({outer})") if len(outer) < 200 else "", applies)


def _closed(block: Block) -> Iterator[Block]:
    if block.applies and block.selectors and block.declarations:
        yield block


def _media_holds(queries: str) -> bool:
    """Whether one of these media queries holds for most readers; none at all holds."""
    return any(map(_query_holds, queries.lower().split(",")))


def _query_holds(query: str) -> bool:
    kind = re.match(r"\s*(not\s+|only\s+)?([a-z]*)", query)
    negated, medium = (kind[1] or "").strip() == "not" if kind else False, kind[2] if kind else ""
    holds = medium in ("", "all", "screen", "not") and all(map(_feature_holds, _FEATURE.findall(query)))
    return holds is not negated


def _feature_holds(feature: str) -> bool:
    name, _, value = (part.strip() for part in feature.partition(":"))
    if name in ("min-width", "max-width"):
        width = pixels(value)
        return width is None or (width <= WINDOW if name == "min-width" else width >= WINDOW)
    compared = re.fullmatch(r"width\s*([<>])=?\s*([\d.]+\w*)", name)
    if compared:
        width = pixels(compared[2]) or 0.0
        return width <= WINDOW if compared[1] == ">" else width >= WINDOW
    return not value or name not in _HOLDS or value == _HOLDS[name]
