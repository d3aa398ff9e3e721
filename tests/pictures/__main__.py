"""`make pictures`: photographs every scene into docs/pictures, and writes the page that shows them."""

import asyncio
import sys
import warnings
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog
from PIL import Image, ImageChops, ImageOps

from chat_world import World
from pictures.camera import HEIGHT, SCALE, WIDTH, Camera, NoBrowser, open_camera
from pictures.page import PAGE, file_of, page
from pictures.scenes import SCENES, Scene
from pictures.stage import stage

MARGIN = 16 * SCALE  # pixels of background around the message
COLOURS = 32  # a card has some ten; the others are the soft edges of its letters


async def main() -> None:
    async with open_camera() as camera:
        for act in SCENES:
            with TemporaryDirectory() as folder:
                async with stage(f"sqlite:///{folder}/nutgraf.db") as world:
                    _save(await _photograph(camera, world, act), file_of(act))
    PAGE.write_text(page(), encoding="utf-8")


async def _photograph(camera: Camera, world: World, act: Scene) -> bytes:
    viewer = await act(world)
    async with world.env.preview(
        world.channel, viewers=[viewer], display="fixed", width=WIDTH, height=HEIGHT
    ) as preview:
        return await camera.take(preview.url)


def _save(png: bytes, path: Path) -> None:
    """With few colours: a fifth of the bytes, and no difference to the eye."""
    path.parent.mkdir(exist_ok=True)
    _framed(Image.open(BytesIO(png)).convert("RGB")).quantize(COLOURS).save(path, optimize=True)


def _framed(shot: Image.Image) -> Image.Image:
    """What stands out from the background, which shows in the corner, with the same margin on each side."""
    background = shot.crop((0, 0, 1, 1))
    content = ImageChops.difference(shot, background.resize(shot.size)).getbbox()
    return ImageOps.expand(shot.crop(content), MARGIN, tuple(background.tobytes()))


if __name__ == "__main__":
    warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)
    structlog.configure(processors=[], logger_factory=structlog.ReturnLoggerFactory())
    try:
        asyncio.run(main())
    except NoBrowser as error:
        sys.exit(str(error))
