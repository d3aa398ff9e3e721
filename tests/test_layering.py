"""Imports point down: chat → core ← web, readers, store; only app.py and what stands beside it sees every wing."""

import ast
from pathlib import Path

import pytest

BOT = Path(__file__).parents[1] / "bot"
WINGS = {"web", "readers", "store", "chat", "status"}
# What each wing may not import: other wings, and for the ground floor whatever speaks to the outside.
FORBIDDEN = {wing: {f"bot.{other}" for other in WINGS - {wing}} for wing in WINGS}
FORBIDDEN["core"] = {f"bot.{wing}" for wing in WINGS} | {
    "discord",
    "aiohttp",
    "httpx2",
    "sqlalchemy",
    "openai",
    "tiktoken",
}
ENTRANCES = {f"bot.{path.stem}" for path in BOT.glob("*.py")} - {"bot.__init__"}


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


@pytest.mark.parametrize("floor", sorted(FORBIDDEN))
def test_a_wing_imports_only_itself_and_the_ground_floor(floor: str) -> None:
    wrong = [
        f"{path.relative_to(BOT)} imports {name}"
        for path in (BOT / floor).rglob("*.py")
        for name in imported(path)
        if any(within(name, package) for package in FORBIDDEN[floor] | ENTRANCES)
    ]
    assert wrong == []


def test_only_app_sees_every_wing() -> None:
    sees_wings = {
        path.name
        for path in BOT.glob("*.py")
        if any(within(name, f"bot.{w}") for name in imported(path) for w in WINGS)
    }
    assert sees_wings == {"app.py"}
