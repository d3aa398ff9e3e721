"""Messages that only say something, and the empty layout from which every message is built; no I/O."""

from typing import Any

from discord.ui import ActionRow, Item, LayoutView, TextDisplay

from bot.chat.inert import inert
from bot.core import words
from bot.core.errors import NutgrafError

LONGEST = 400  # characters


def layout() -> LayoutView:
    """An empty message. Without a time limit: its buttons live in the database, and nothing waits for them here."""
    return LayoutView(timeout=None)


def row_of(*items: Item[Any]) -> ActionRow[LayoutView]:
    """Up to five buttons side by side, or one select."""
    row = ActionRow[LayoutView]()
    for item in items:
        row.add_item(item)
    return row


def notice(text: str) -> LayoutView:
    """A message of our own words."""
    view = layout()
    view.add_item(TextDisplay[LayoutView](text))
    return view


def failure(error: NutgrafError) -> LayoutView:
    """A message that says what went wrong."""
    return notice(inert(words.failures.for_members(error), LONGEST))
