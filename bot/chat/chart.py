"""A picture of the tokens of each day, a colour for each model; no words, for its font knows English letters alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from math import ceil

from PIL import Image, ImageDraw, ImageFont

from bot.core.text import shorten
from bot.core.usage import Usage, models_of

WIDTH, HEIGHT = 800, 360
LEFT, RIGHT, TOP, BOTTOM = 70, 784, 56, 320  # of the bars
BACKGROUND, LINE, TEXT = "#2b2d31", "#4e5058", "#dbdee1"  # reads well on Discord's dark and on its light background
SMALL = ImageFont.load_default(16)
STEPS = 4  # lines across, at most
NAME = 28  # characters of a model's name

# Okabe and Ito's colours, told apart by colour-blind readers too: https://jfly.uni-koeln.de/color/
COLOURS = ("#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#f0e442", "#d55e00")


@dataclass(frozen=True, slots=True)
class Bar:
    """The tokens of one day, one piece for each model, the lowest first."""

    day: date
    pieces: list[int]


def chart(usage: Sequence[Usage], days: Sequence[date]) -> bytes:
    """A PNG of WIDTH × HEIGHT: a bar for each of these days, and above them the models' names.

    Some tokens must have been used. Models beyond the sixth share the last colour.
    """
    models = models_of(usage)
    bars = [Bar(day, [_tokens(usage, day, model) for model in models]) for day in days]
    image = Image.new("RGB", (WIDTH, HEIGHT), BACKGROUND)
    draw = ImageDraw.Draw(image)
    step, steps = _scale(max(sum(bar.pieces) for bar in bars))
    _lines(draw, step, steps)
    for column, bar in enumerate(bars):
        _bar(draw, bar, column, (RIGHT - LEFT) / len(bars), (BOTTOM - TOP) / (steps * step))
    _legend(draw, models)
    png = BytesIO()
    image.save(png, "PNG")
    return png.getvalue()


def _tokens(usage: Sequence[Usage], day: date, model: str) -> int:
    return sum(row.tokens for row in usage if (row.day, row.model) == (day, model))


def _scale(most: int) -> tuple[int, int]:
    """The smallest 1, 2 or 5 with zeros of which STEPS reach the highest bar, and how many of them do."""
    step = next(step for step in _round_numbers() if step * STEPS >= most)
    return step, ceil(most / step)


def _round_numbers() -> Iterator[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10


def _lines(draw: ImageDraw.ImageDraw, step: int, steps: int) -> None:
    for n in range(steps + 1):
        y = BOTTOM - n * (BOTTOM - TOP) / steps
        draw.line((LEFT, y, RIGHT, y), LINE)
        draw.text((LEFT - 10, y), _short(n * step), TEXT, SMALL, anchor="rm")


def _short(tokens: int) -> str:
    """ "5k", "2M"; steps are round, so nothing is lost."""
    for unit, size in (("M", 1_000_000), ("k", 1_000)):
        if tokens >= size:
            return f"{tokens / size:g}{unit}"
    return str(tokens)


def _bar(draw: ImageDraw.ImageDraw, bar: Bar, column: int, width: float, height: float) -> None:
    """`width` of a column and `height` of a token, in pixels. Below stands the day of the month."""
    middle, bottom = LEFT + (column + 0.5) * width, float(BOTTOM)
    for n, piece in enumerate(bar.pieces):
        if piece:
            top = bottom - piece * height
            draw.rectangle((middle - width / 3, top, middle + width / 3, bottom), _colour(n))
            bottom = top
    draw.text((middle, BOTTOM + 10), str(bar.day.day), TEXT, SMALL, anchor="mt")


def _legend(draw: ImageDraw.ImageDraw, models: Sequence[str]) -> None:
    """From left to right, as far as there is room."""
    x = float(LEFT)
    for n, model in enumerate(models):
        name = shorten(model.encode("ascii", "replace").decode(), NAME)
        end = x + 20 + draw.textlength(name, SMALL)
        if end > RIGHT:
            break
        draw.rectangle((x, 20, x + 12, 32), _colour(n))
        draw.text((x + 20, 26), name, TEXT, SMALL, anchor="lm")
        x = end + 24


def _colour(n: int) -> str:
    return COLOURS[min(n, len(COLOURS) - 1)]
