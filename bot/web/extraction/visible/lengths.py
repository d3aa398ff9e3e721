"""CSS lengths and colours as numbers, as far as hiding takes them."""

import re
from functools import lru_cache
from math import prod

from tinycss2.color4 import Color, parse_color

EM = 16.0  # pixels, where nothing says how large the type is
FAR = 999  # pixels up or to the left; nobody can scroll there
FAR_RIGHT = 9000  # pixels; nobody does
WINDOW, HIGH = 1280, 720  # pixels that most windows have at least
_DEEPEST, _LONGEST = 4, 300  # functions within functions; characters
_LENGTH = re.compile(
    r"(-?(?:\d+\.?\d*|\.\d+))(px|r?em|ex|ch|pt|pc|cm|mm|in|[dls]?v(?:[wihb]|min|max)|cq(?:[wihb]|min|max)|%)?(?![\w.])"
)
_INNERMOST = re.compile(r"(?<![\w-])(?P<name>(?:-webkit-)?calc|min|max|clamp|)\((?P<terms>[^()]*)\)")
_SUM = re.compile(r"\s([+-])\s")
_MIXED = re.compile(r",\s*((?:[^,()]|\([^()]*\))+)")
_SHARE = re.compile(r"([\d.]+)%\s*$")
# From CIE's X, Y, Z under daylight to linear red, green, blue (IEC 61966-2-1).
_TO_RED_GREEN_BLUE = ((3.2406, -1.5372, -0.4986), (-0.9689, 1.8758, 0.0415), (0.0557, -0.2040, 1.0570))
_DAYLIGHT, _PRINT_LIGHT = (0.9505, 1.0, 1.0891), (0.9643, 1.0, 0.8251)  # white, in D65 and in D50
_PIXELS = {
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "cm": 37.8,
    "mm": 3.78,
    "in": 96.0,
    "rem": EM,
}
_RELATIVE = {"em": 1.0, "ex": 0.5, "ch": 0.5}
Colour = tuple[float, float, float, float]
"""Red, green, blue and how much of the ground it covers, each 0…1."""


def pixels(value: str, em: float = EM, whole: float | None = None) -> float | None:
    """The first length of a value; `whole` is what 100 % are, None where that is not known."""
    found = _LENGTH.search(value)
    if not found:
        return None
    number, unit = float(found[1]), found[2]
    if unit == "%":
        return None if whole is None else number * whole / 100
    if unit and unit.endswith(("vw", "vi", "vmax", "cqw", "cqi", "cqmax")):
        return number * WINDOW / 100
    if unit and unit.endswith(("vh", "vb", "vmin", "cqh", "cqb", "cqmin")):
        return number * HIGH / 100
    return number * (_RELATIVE[unit] * em if unit in _RELATIVE else _PIXELS.get(unit, 1.0))


def is_far(value: str, *, beyond: bool = True) -> bool:
    """Whether one of its lengths leads off the screen; `beyond`: to the right as well."""
    lengths = [pixels(part, whole=100) or 0.0 for part in re.split(r"[\s,]+", value)]
    return any(length <= -FAR or (beyond and length >= FAR_RIGHT) for length in lengths)


def reckoned(value: str, em: float = EM, whole: float = WINDOW) -> str:
    """The value with what `calc()`, `min()`, `max()` and `clamp()` come to, in pixels; what is not known stays."""

    def result(found: re.Match[str]) -> str:
        parts = [_total(part, em, whole) for part in found["terms"].split(",")]
        known = [part for part in parts if part is not None]
        if len(known) < len(parts):
            return found[0]
        if found["name"] == "clamp" and len(known) == 3:
            return f"{max(known[0], min(known[1:])):.6f}px"
        return f"{(max if found['name'] == 'max' else min)(known):.6f}px"

    for _ in range(_DEEPEST):
        if "(" not in value or len(value) > _LONGEST:
            break
        value = _INNERMOST.sub(result, value)
    return value


def _total(terms: str, em: float, whole: float) -> float | None:
    """Of a sum of products; a number without a unit counts as it is."""
    total = 0.0
    for sign, term in zip(*[iter(["+", *_SUM.split(terms)])] * 2, strict=True):
        factors = [pixels(factor, em, whole) for factor in re.split(r"[*/]", term)]
        divisors = factors[1:] if "/" in term else []
        known = [factor for factor in factors if factor is not None]
        if len(known) < len(factors) or 0 in divisors or (divisors and "*" in term):
            return None
        product = known[0] / prod(known[1:]) if divisors else prod(known)
        total += product if sign == "+" else -product
    return total


@lru_cache(2048)
def colour(value: str) -> Colour | None:
    """A colour in any of CSS's notations, or None."""
    try:
        found = parse_color(value)
        if found is None or isinstance(found, str):
            return _mixed(value)
        if value.startswith(("lab(", "lch(", "oklab(", "oklch(")):
            return _of_light(found, is_daylight=value.startswith("ok"))
        red, green, blue, covers = (part or 0.0 for part in found.to("srgb"))
    except (ValueError, NotImplementedError, OverflowError):
        return None
    return red, green, blue, covers


def _of_light(found: Color, *, is_daylight: bool) -> Colour:
    """A colour that is given by its lightness, as red, green and blue."""
    x, y, z, covers = (part or 0.0 for part in found.to("xyz-d65" if is_daylight else "xyz-d50"))
    white = _DAYLIGHT if is_daylight else _PRINT_LIGHT
    xyz = [part * to / of for part, to, of in zip((x, y, z), _DAYLIGHT, white, strict=True)]
    red, green, blue = (
        _seen(sum(share * part for share, part in zip(row, xyz, strict=True))) for row in _TO_RED_GREEN_BLUE
    )
    return red, green, blue, covers


def _seen(light: float) -> float:
    light = min(max(light, 0.0), 1.0)
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _mixed(value: str) -> Colour | None:
    """Of `color-mix()` with two known colours, mixed in red, green and blue whatever it names."""
    if not value.startswith("color-mix(") or len(value) > _LONGEST:
        return None
    parts = _MIXED.findall(value.removesuffix(")"))
    colours = [colour(_SHARE.sub("", part).strip()) for part in parts]
    if len(colours) != 2 or colours[0] is None or colours[1] is None:
        return None
    shares = [float(share[1]) / 100 if (share := _SHARE.search(part)) else None for part in parts]
    first = shares[0] if shares[0] is not None else 1 - shares[1] if shares[1] is not None else 0.5
    red, green, blue, covers = (a * first + b * (1 - first) for a, b in zip(*colours, strict=True))
    return red, green, blue, covers
