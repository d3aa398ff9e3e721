"""Looks into the inbox as nothing in the bot has to: at all that is open, whoever is at work on it."""

from sqlalchemy import Connection, select

from bot.core.kept import Accepted, Place
from bot.store.database import Database
from bot.store.tables import inbox


async def unfinished(store: Database) -> list[Accepted]:
    """Accepted and not finished, oldest first. Raises a StoreError."""
    return await store.read(_open_rows)


def _open_rows(connection: Connection) -> list[Accepted]:
    rows = connection.execute(select(inbox).where(inbox.c.finished_at.is_(None)).order_by(inbox.c.id))
    return [
        Accepted(
            id=row.id,
            place=Place(row.server_id, row.channel_id, row.message_id),
            url=row.url,
            accepted_at=row.accepted_at,
            attempts=row.attempts,
            sending_at=row.sending_at,
        )
        for row in rows
    ]
