"""CSS lengths and colours as numbers, as far as hiding takes them."""

import re
from functools import lru_cache

from tinycss2.color4 import parse_color

EM = 16.0  # pixels, where nothing says how large the type is
_LENGTH = re.compile(r"(-?(?:\d+\.?\d*|\.\d+))(px|r?em|ex|ch|pt|pc|cm|mm|in|vw|vh|%)?(?![\w.])")
_PIXELS = {
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "cm": 37.8,
    "mm": 3.78,
    "in": 96.0,
    "rem": EM,
    "vw": 12.8,
    "vh": 7.2,
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
    return number * (_RELATIVE[unit] * em if unit in _RELATIVE else _PIXELS.get(unit, 1.0))


@lru_cache(2048)
def colour(value: str) -> Colour | None:
    """A colour in any of CSS's notations, or None."""
    try:
        found = parse_color(value)
        if found is None or isinstance(found, str):
            return None
        red, green, blue, covers = (part or 0.0 for part in found.to("srgb"))
    except (ValueError, NotImplementedError, OverflowError):
        return None
    return red, green, blue, covers
