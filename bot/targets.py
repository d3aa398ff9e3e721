"""What a person names in a terminal: a URL, an .html or .txt file, or "-" for standard input."""

import sys
from pathlib import Path

from bot.core.answer import Answer
from bot.core.desk import Desk
from bot.core.engines import EngineChoice
from bot.core.errors import UsageError
from bot.core.kept import KeptArticle
from bot.core.ports import MAX_PAGE, Page

_TYPES = {".html": "text/html", ".htm": "text/html", ".txt": "text/plain"}


async def read(
    desk: Desk, target: str, language: str | None = None, engine: EngineChoice = EngineChoice.AUTO
) -> Answer:
    """The answer for a target. Raises UsageError, and what Desk.read raises."""
    if _is_url(target):
        return await desk.read(target, language, engine)
    return await desk.read_page(_page(target), language, engine)


async def article(desk: Desk, target: str) -> KeptArticle:
    """The article behind a target, unread. Raises as `read` does."""
    return await (desk.article(target) if _is_url(target) else desk.article_on(_page(target)))


def _is_url(target: str) -> bool:
    """Anything with a scheme is taken as a URL, so that a bad one is refused as such and not looked for on the disk."""
    return "://" in target or target.startswith(("http:", "https:", "file:", "data:"))


def _page(target: str) -> Page:
    if target == "-":
        body = sys.stdin.buffer.read(MAX_PAGE + 1)
        kind = "text/html" if body.lstrip()[:1] == b"<" else "text/plain"
    else:
        path, kind = _file(target)
        body = path.read_bytes()
    if len(body) > MAX_PAGE:
        raise UsageError(f"{target} is larger than 2 MiB; cut it down to the article.")
    return Page(url=target, final_url=target, content_type=kind, charset=None, body=body)


def _file(target: str) -> tuple[Path, str]:
    path = Path(target).expanduser()
    kind = _TYPES.get(path.suffix.lower())
    if not path.is_file():
        hint = "" if kind else f" (for a link, write it whole: https://{target})" if "." in target else ""
        raise UsageError(f"There is no file {target}{hint}.")
    if kind is None:
        raise UsageError(f"{target} is neither .html nor .txt.")
    return path, kind
