"""Whether a transform takes an element out of sight: off the screen, on its edge, or shrunk to nothing."""

import re

from bot.web.extraction.visible.lengths import is_far, pixels

TINY_SHARE = 0.05  # of its size; type of 16 pixels is then less than one
_SHIFTED = re.compile(r"translate(?:x|y|3d)?\(([^()]*)\)")
_SCALED = re.compile(r"scale(?:x|y|3d)?\(([^()]*)\)")
_MATRIX = re.compile(r"matrix\(([^()]*)\)")
_ON_EDGE = re.compile(r"(?:rotate[xy]\(\s*|^[xy]\s+)[+-]?(?:(?:90|270)(?:\.0*)?deg|0?\.[27]50*turn|[13]00grad)")


def takes_away(name: str, value: str) -> bool:
    """`name`: transform, or one of translate, scale and rotate, which take the same arguments."""
    shifts = [value] if name == "translate" else _SHIFTED.findall(value)
    scales = [value] if name == "scale" else _SCALED.findall(value)
    return (
        any(map(is_far, shifts))
        or any(map(_shrinks, scales))
        or _ON_EDGE.search(value) is not None
        or any(map(_flattens_or_shifts, _MATRIX.findall(value)))
    )


def _numbers(arguments: str) -> list[float]:
    """Of what stands between commas or spaces; what is no number, such as `none`, counts as 1."""
    numbers = [pixels(part, whole=1) for part in re.split(r"[\s,]+", arguments.strip())]
    return [1.0 if number is None else number for number in numbers]


def _shrinks(arguments: str) -> bool:
    return any(abs(number) < TINY_SHARE for number in _numbers(arguments)[:2])


def _flattens_or_shifts(arguments: str) -> bool:
    """Of the six of `matrix()`: the first four span the area that is left, the last two are a shift."""
    numbers = _numbers(arguments)
    if len(numbers) != 6:
        return False
    a, b, c, d, across, down = numbers
    return abs(a * d - b * c) < TINY_SHARE**2 or is_far(f"{across} {down}")
