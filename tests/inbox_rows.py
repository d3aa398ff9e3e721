"""Looks into the inbox as nothing in the bot has to: at all that is open, whoever is at work on it."""

from sqlalchemy import Connection, select

from bot.core.kept import Accepted
from bot.store.database import Database
from bot.store.inbox import OPEN, _accepted
from bot.store.tables import inbox


async def unfinished(store: Database) -> list[Accepted]:
    """Accepted and not finished, oldest first. Raises a StoreError."""
    return await store.read(_open_rows)


def _open_rows(connection: Connection) -> list[Accepted]:
    return [_accepted(row) for row in connection.execute(select(inbox).where(OPEN).order_by(inbox.c.id))]
