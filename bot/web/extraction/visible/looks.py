"""How an element is drawn, from its declarations: whether a reader sees what it holds, and its own words."""

import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from bot.web.extraction.visible.lengths import EM, HIGH, WINDOW, Colour, colour, is_far, pixels, reckoned
from bot.web.extraction.visible.transforms import takes_away

TINY = 2.0  # pixels of type
FAINT = 0.05  # opacity
ALIKE = 0.06  # of what each of red, green and blue may differ by; #f0f0f0 on white is no more
_VARIABLES_DEEP, _LONGEST = 3, 300  # variables within variables; characters
_WHITE: Colour = (1.0, 1.0, 1.0, 1.0)
CRAMPED = -0.5  # of the size of the type, between letters: they stand on one another
_SIDES = ("left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top")
_WINDOW = {"left": WINDOW, "right": WINDOW, "top": HIGH, "bottom": HIGH}
_CLIPPING = {"overflow": ("hidden", "clip", "auto", "scroll"), "contain": ("paint", "strict", "content")}
_SIZES = ("height", "max-height", "width", "max-width")
_NOT_DRAWN = {"display": "none", "content-visibility": "hidden", "interactivity": "inert"}
_CUT_AWAY = re.compile(
    r"rect\((?:[01](?:px)?[, ]*){4}\)|inset\((?:50|[6-9]\d|100)%|circle\(0|ellipse\(0"
    r"|polygon\((?:0(?:px)? 0(?:px)?[, ]*)+\)"
)
_FADED = re.compile(r"opacity\(\s*0(?:\.0\d*)?%?\s*\)")
_VARIABLE = re.compile(r"var\(\s*(--[^\s,()]+)\s*(?:,([^()]*))?\)")
_FONT_SIZE = re.compile(r"(?:^|\s)(0|(?:\d+\.?\d*|\.\d+)(?:px|r?em|pt|%))(?=[/\s])")
_IN_GRADIENT = re.compile(r"#[\da-f]+|\b[a-z]+\([^()]*\)|\b[a-z]+\b")
_PICTURE = re.compile(r"url\(|gradient\(|image\(")


class Said(NamedTuple):
    """The value of a property that counts, and where it was said: a rule's number, or None for the element itself."""

    value: str
    rule: int | None


class Cause(NamedTuple):
    """What hides: the property, and the rule that says so, as in Said."""

    name: str
    rule: int | None


Style = dict[str, Said]


@dataclass(frozen=True, slots=True)
class Look:
    """What an element hands down. `ground` is None where a picture is; `gone` hides all it holds, `dim` its words."""

    colour: Colour = (0.0, 0.0, 0.0, 1.0)
    ground: Colour | None = _WHITE
    size: float = EM
    variables: Style = field(default_factory=dict[str, Said])
    gone: Cause | None = None
    dim: Cause | None = None


def look(style: Style, parent: Look) -> Look:
    """How an element of this style looks within its parent."""
    variables = {name: said for name, said in style.items() if name.startswith("--")}
    known = {**parent.variables, **variables} if variables else parent.variables
    style = {
        name: Said(_resolved(value, known, parent.size if name == "font-size" else None), rule)
        for name, (value, rule) in style.items()
        if name not in variables
    }
    cause = _not_drawn(style) or _nowhere(style) or _without_room(style)
    if cause:
        return replace(parent, variables=known, gone=cause)
    return _with_words(style, replace(parent, variables=known))


def _resolved(value: str, known: Style, size: float | None) -> str:
    """With its variables put in, and those that these hold, and reckoned; a longer value is none that hides.

    `size`: what relative lengths are of, where the value is that of the type.
    """
    for _ in range(_VARIABLES_DEEP):
        if "var(" not in value or len(value) > _LONGEST:
            break
        value = _VARIABLE.sub(lambda found: known[found[1]].value if found[1] in known else found[2] or "", value)
    return (reckoned(value) if size is None else reckoned(value, size, size)).strip()


def _cause(style: Style, name: str) -> Cause:
    return Cause(name, style[name].rule)


def _not_drawn(style: Style) -> Cause | None:
    for name, value in _NOT_DRAWN.items():
        if name in style and style[name].value == value:
            return _cause(style, name)
    for name in ("opacity", "zoom"):
        share = pixels(style[name].value, whole=1) if name in style and _is_number(style[name].value) else None
        if share is not None and share < FAINT and (share or name == "opacity"):  # `zoom: 0` is none
            return _cause(style, name)
    if "filter" in style and _FADED.search(style["filter"].value):
        return _cause(style, "filter")
    return _cause(style, "mask-image") if "mask-image" in style and _is_clear(style["mask-image"].value) else None


def _is_clear(mask: str) -> bool:
    """A gradient of nothing but transparent colours."""
    _, gradient, inner = mask.partition("gradient(")
    colours = [found for part in _IN_GRADIENT.findall(inner) if (found := colour(part))] if gradient else []
    return bool(colours) and all(found[3] < FAINT for found in colours)


def _is_number(value: str) -> bool:
    return value[:1] in tuple("0123456789.")


def _nowhere(style: Style) -> Cause | None:
    """Off the screen, cut away, or shrunk to nothing."""
    position = style["position"].value if "position" in style else "static"
    for name in _SIDES:
        if name in style and _is_off(name, style[name].value, position):
            return _cause(style, name)
    if position != "static" and "z-index" in style and (pixels(style["z-index"].value) or 0) < 0:
        return _cause(style, "z-index")
    for name in ("clip", "clip-path"):
        if name in style and _CUT_AWAY.search(style[name].value):
            return _cause(style, name)
    for name in ("transform", "translate", "scale", "rotate"):
        if name in style and takes_away(name, style[name].value):
            return _cause(style, name)
    return None


def _is_off(name: str, value: str, position: str) -> bool:
    """Off the screen; what is fixed there does not come into sight by scrolling either."""
    if position == "fixed" and name in _WINDOW:
        lengths = [pixels(part, whole=_WINDOW[name]) or 0.0 for part in value.split()]
        return any(abs(length) >= _WINDOW[name] for length in lengths)
    if name.startswith("margin-"):  # perhaps of the short form: top, right, bottom, left
        parts = value.split()
        value = " ".join(parts[:1] if name == "margin-top" else parts[3:] or parts[:2])
    return is_far(value, beyond=name not in ("top", "margin-top"))


def _without_room(style: Style) -> Cause | None:
    """No height or no width, and what does not fit is cut off; or neither."""
    small = [name for name in _SIZES if name in style and _is_nothing(style[name].value)]
    if not small:
        return None
    cut_off = any(name in style and any(word in style[name].value for word in _CLIPPING[name]) for name in _CLIPPING)
    both = {name.removeprefix("max-") for name in small} == {"height", "width"}
    return _cause(style, small[0]) if cut_off or both else None


def _is_nothing(value: str) -> bool:
    size = pixels(value, whole=0 if value in ("0%", "0.0%") else None)
    return size is not None and size <= 1 and _is_number(value)


def _with_words(style: Style, look: Look) -> Look:
    """What decides over the element's own words; what it does not say, it has from its parent."""
    if "visibility" in style:
        shown = style["visibility"].value not in ("hidden", "collapse")
        look = replace(look, dim=_unless(look, "visibility") if shown else _cause(style, "visibility"))
    if "font-size" in style:
        size = _size(style["font-size"].value, look.size)
        look = replace(look, size=size, dim=_cause(style, "font-size") if size < TINY else _unless(look, "font-size"))
    if "letter-spacing" in style:
        cramped = (pixels(style["letter-spacing"].value, look.size) or 0.0) <= CRAMPED * max(look.size, TINY)
        look = replace(look, dim=_cause(style, "letter-spacing") if cramped else _unless(look, "letter-spacing"))
    if style.keys() & {"color", "background-color", "background-image"}:
        look = _coloured(style, look)
    return look


def _unless(look: Look, *names: str) -> Cause | None:
    """What hid the words so far, unless it was this."""
    return None if look.dim and look.dim.name in names else look.dim


def _size(value: str, inherited: float) -> float:
    """In pixels, of `font-size` or of `font`; of several lengths that are reckoned with, the greatest."""
    if value in ("inherit", "unset"):
        return inherited
    short = _FONT_SIZE.search(value)
    parts = re.split(r"[\s,()]+", value) if "(" in value else [short[1] if short else value]
    sizes = [size for part in parts if (size := pixels(part, em=inherited, whole=inherited)) is not None]
    return max(sizes, default=EM)


def _coloured(style: Style, look: Look) -> Look:
    """The words are not seen in the colour of their ground, nor in one that covers nothing."""
    named = [name for name in ("color", "background-color", "background-image") if name in style]
    ink = colour(style["color"].value) if "color" in style else None
    look = replace(look, colour=ink or look.colour)
    look = replace(look, ground=_ground(style, look))
    if look.colour[3] < FAINT or (look.ground is not None and _alike(look.colour, look.ground)):
        return replace(look, dim=look.dim or _cause(style, named[0]))
    return replace(look, dim=_unless(look, "color", "background-color", "background-image"))


def _ground(style: Style, look: Look) -> Colour | None:
    if any(_PICTURE.search(style[name].value) for name in ("background-color", "background-image") if name in style):
        return None
    value = style["background-color"].value if "background-color" in style else ""
    if "currentcolor" in value.split():
        return look.colour
    found = colour(value) or next(filter(None, map(colour, value.split())), None)
    return found if found and found[3] > 0.5 else look.ground


def _alike(ink: Colour, ground: Colour) -> bool:
    return all(abs(a - b) <= ALIKE for a, b in zip(ink[:3], ground[:3], strict=True))
