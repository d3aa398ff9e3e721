"""What the running bot has in memory: libraries that only its children, a migration or a chart need are not there."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
STARTED = [
    "bot.app",
    "bot.chat.client",
    "bot.chat.connection",
    "bot.readers.llm.reader",
    "bot.status.examination",
    "bot.status.server",
]
NOT_NEEDED = {"trafilatura", "lxml", "nupunkt", "sentencex", "pypdfium2", "alembic", "PIL"}


def file_of(module: str) -> Path | None:
    path = ROOT.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.exists()), None)


def imported_at_once(file: Path) -> Iterator[str]:
    """Not what a function imports when it is called."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_running_bot_imports_nothing_that_only_others_need() -> None:
    seen, ahead, libraries = set[str](), STARTED.copy(), set[str]()
    while ahead:
        module = ahead.pop()
        if module in seen:
            continue
        seen.add(module)
        if file := file_of(module):
            ahead += imported_at_once(file)
        else:
            libraries.add(module.partition(".")[0])
    assert "discord" in libraries
    assert libraries & NOT_NEEDED == set()
