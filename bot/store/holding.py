"""Cards that wait for a moderator, and the messages that they will answer."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, exists, insert, select

from bot.core.kept import Held, Place
from bot.store.database import Database, reads, writes
from bot.store.reviews import of_same_story
from bot.store.tables import held, readings, shown


class Holding(Database):
    """core.review_stores.HoldStore."""

    @writes
    def hold(self, connection: Connection, place: Place, shown_id: int) -> None:
        reading_id = connection.execute(select(shown.c.reading_id).where(shown.c.id == shown_id)).scalar_one()
        same = select(held.c.id).select_from(held.join(shown).join(readings)).where(*_at(place))
        if connection.execute(same.where(*of_same_story(connection, reading_id))).first() is None:
            connection.execute(insert(held).values(**asdict(place), shown_id=shown_id))

    @reads
    def held(self, connection: Connection, server_id: int, reading_id: int) -> list[Held]:
        rows = connection.execute(
            select(held)
            .select_from(held.join(shown).join(readings))
            .where(held.c.server_id == server_id, *of_same_story(connection, reading_id))
            .order_by(held.c.id)
        )
        return [_held(row) for row in rows]

    @reads
    def all_held(self, connection: Connection) -> list[Held]:
        return [_held(row) for row in connection.execute(select(held).order_by(held.c.id))]

    @writes
    def released(self, connection: Connection, row: Held) -> bool:
        connection.execute(delete(held).where(held.c.id == row.id))
        return not connection.scalar(select(exists().where(*_at(row.place))))

    @writes
    def drop_held(self, connection: Connection, place: Place) -> bool:
        return connection.execute(delete(held).where(*_at(place))).rowcount > 0


def _at(place: Place) -> list[ColumnElement[bool]]:
    return [held.c[name] == value for name, value in asdict(place).items()]


def _held(row: Row[Any]) -> Held:
    return Held(row.id, Place(row.server_id, row.channel_id, row.message_id), row.shown_id)
