"""Links that were accepted, and our replies to their messages."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, delete, exists, insert, select, update

from bot.core.kept import Accepted, Place
from bot.store.database import Database, reads, writes
from bot.store.tables import cards, held, inbox, replies


class Inbox(Database):
    """core.stores.InboxStore."""

    @writes
    def accept(self, connection: Connection, place: Place, urls: list[str], at: datetime) -> list[Accepted]:
        known = connection.scalars(select(inbox.c.url).where(*_at(inbox, place))).all()
        new = (url for url in dict.fromkeys(urls) if url not in known)
        return [Accepted(_insert_inbox(connection, place, url, at), place, url) for url in new]

    @reads
    def unfinished(self, connection: Connection) -> list[Accepted]:
        rows = connection.execute(select(inbox).where(inbox.c.finished_at.is_(None)).order_by(inbox.c.id))
        return [Accepted(row.id, Place(row.server_id, row.channel_id, row.message_id), row.url) for row in rows]

    @reads
    def links_of(self, connection: Connection, place: Place) -> list[str]:
        return list(connection.scalars(select(inbox.c.url).where(*_at(inbox, place)).order_by(inbox.c.id)))

    @writes
    def finish(self, connection: Connection, ids: list[int], outcome: str, at: datetime) -> None:
        open_rows = update(inbox).where(inbox.c.id.in_(ids), inbox.c.finished_at.is_(None))
        connection.execute(open_rows.values(outcome=outcome, finished_at=at))

    @writes
    def replied(self, connection: Connection, place: Place, reply_id: int) -> None:
        if not connection.scalar(select(exists().where(*_at(replies, place), replies.c.reply_id == reply_id))):
            connection.execute(insert(replies).values(**asdict(place), reply_id=reply_id))

    @writes
    def take_replies(self, connection: Connection, place: Place) -> list[int]:
        here = _at(replies, place)
        taken = list(connection.scalars(select(replies.c.reply_id).where(*here).order_by(replies.c.reply_id)))
        connection.execute(delete(replies).where(*here))
        connection.execute(delete(inbox).where(*_at(inbox, place)))
        connection.execute(delete(cards).where(cards.c.message_id == place.message_id))
        return taken

    @writes
    def forget_channel(self, connection: Connection, channel_id: int) -> None:
        for table in (inbox, replies, cards, held):
            connection.execute(delete(table).where(table.c.channel_id == channel_id))


def _at(table: Table, place: Place) -> list[ColumnElement[bool]]:
    return [table.c[name] == value for name, value in asdict(place).items()]


def _insert_inbox(connection: Connection, place: Place, url: str, at: datetime) -> int:
    row = insert(inbox).values(
        server_id=place.server_id, channel_id=place.channel_id, message_id=place.message_id, url=url, accepted_at=at
    )
    return connection.execute(row.returning(inbox.c.id)).scalar_one()
