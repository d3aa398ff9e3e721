"""docs/pictures.md, which shows every scene's picture with its caption."""

import inspect
from pathlib import Path

from pictures.scenes import SCENES, Scene, title_of

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "pictures.md"
HEAD = """# How it looks

Drawn from the real components by `make pictures`, in an imitation of Discord, so fonts and edges differ a little. The
articles are made up, most of them those in [examples/](../examples/), as the reader without a model reads them.
"""


def page() -> str:
    """The page as Markdown."""
    return "\n".join([HEAD, *map(_section, SCENES)])


def file_of(act: Scene) -> Path:
    return DOCS / "pictures" / f"{act.__name__.replace('_', '-')}.png"


def _section(act: Scene) -> str:
    path = file_of(act).relative_to(DOCS).as_posix()
    return f"## {title_of(act)}\n\n{inspect.getdoc(act)}\n\n![{title_of(act)}]({path})\n"
