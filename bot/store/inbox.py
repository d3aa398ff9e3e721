"""Links that were accepted, and our replies to their messages."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Table,
    and_,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    tuple_,
    update,
)

from bot.core.kept import Accepted, Card, Place
from bot.core.leases import FARTHEST
from bot.store.cards import place_cards
from bot.store.database import Database, reads, writes
from bot.store.tables import cards, held, inbox, public_answers, replies, shown, watermarks

OPEN = inbox.c.finished_at.is_(None)


class Inbox(Database):
    """core.stores.InboxStore."""

    @writes
    def accept(
        self, connection: Connection, place: Place, urls: list[str], at: datetime, until: datetime | None = None
    ) -> list[Accepted]:
        known = connection.scalars(select(inbox.c.url).where(*_at(inbox, place))).all()
        new = (url for url in dict.fromkeys(urls) if url not in known)
        return [Accepted(_insert_inbox(connection, place, url, at, until), place, url, at) for url in new]

    @writes
    def void_leases(self, connection: Connection, but: Collection[int]) -> None:
        if self.alone:
            connection.execute(update(inbox).where(OPEN, inbox.c.id.not_in(but)).values(due_at=None))

    @writes
    def take_up(
        self,
        connection: Connection,
        now: datetime,
        until: datetime,
        under_way: Collection[int],
        waiting: Sequence[Accepted] = (),
    ) -> list[Accepted]:
        connection.execute(update(inbox).where(OPEN, inbox.c.id.in_(under_way)).values(due_at=until))
        due = or_(inbox.c.due_at.is_(None), inbox.c.due_at <= now, inbox.c.due_at > now + FARTHEST, _still(waiting))
        taken = update(inbox).where(OPEN, inbox.c.id.not_in(under_way), due)
        rows = connection.execute(taken.values(due_at=until, attempts=inbox.c.attempts + 1).returning(inbox)).all()
        return [_accepted(row) for row in sorted(rows, key=lambda row: row.id)]

    @writes
    def postpone(self, connection: Connection, rows: list[Accepted], due_at: datetime) -> list[Accepted]:
        waiting = update(inbox).where(_still(rows)).values(due_at=due_at, put_off=inbox.c.put_off + 1)
        return [_accepted(row) for row in connection.execute(waiting.returning(inbox))]

    @writes
    def sending(self, connection: Connection, rows: list[Accepted], at: datetime) -> bool:
        still = connection.scalars(select(inbox.c.id).where(_still(rows)).with_for_update()).all()
        if len(still) < len(rows):
            return False
        connection.execute(update(inbox).where(inbox.c.id.in_(still)).values(sending_at=at))
        return True

    @reads
    def links_shown(self, connection: Connection, place: Place) -> list[str]:
        carded = replies.join(cards, cards.c.message_id == replies.c.reply_id).join(shown)
        return list(connection.scalars(select(shown.c.url).select_from(carded).where(*_at(replies, place))))

    @reads
    def links_of(self, connection: Connection, place: Place) -> list[str]:
        return list(connection.scalars(select(inbox.c.url).where(*_at(inbox, place)).order_by(inbox.c.id)))

    @writes
    def finish(self, connection: Connection, rows: list[Accepted], outcome: str, at: datetime) -> list[Accepted]:
        closing = update(inbox).where(_still(rows)).values(outcome=outcome, finished_at=at)
        closed = set(connection.scalars(closing.returning(inbox.c.id)))
        return [row for row in rows if row.id in closed]

    @writes
    def replied(self, connection: Connection, place: Place, reply_id: int, shown_ids: Collection[int] = ()) -> None:
        if not connection.scalar(select(exists().where(*_at(replies, place), replies.c.reply_id == reply_id))):
            connection.execute(insert(replies).values(**asdict(place), reply_id=reply_id))
        place_cards(connection, [Card(place.channel_id, reply_id, shown_id) for shown_id in shown_ids])

    @reads
    def sending_since(self, connection: Connection, place: Place) -> datetime | None:
        return connection.scalar(select(func.min(inbox.c.sending_at)).where(OPEN, *_at(inbox, place)))

    @reads
    def replies_since(self, connection: Connection, server_id: int, reply_id: int) -> list[tuple[Place, int]]:
        lately = select(replies).where(replies.c.server_id == server_id, replies.c.reply_id >= reply_id)
        rows = connection.execute(lately.order_by(replies.c.reply_id.desc()))
        return [(Place(row.server_id, row.channel_id, row.message_id), row.reply_id) for row in rows]

    @writes
    def take_replies(self, connection: Connection, place: Place) -> list[int]:
        here = _at(replies, place)
        taken = list(connection.scalars(select(replies.c.reply_id).where(*here).order_by(replies.c.reply_id)))
        connection.execute(delete(replies).where(*here))
        connection.execute(delete(inbox).where(*_at(inbox, place)))
        for table in (cards, public_answers):
            connection.execute(delete(table).where(table.c.message_id == place.message_id))
        return taken

    @writes
    def forget_channel(self, connection: Connection, channel_id: int) -> None:
        for table in (inbox, replies, cards, public_answers, held, watermarks):
            connection.execute(delete(table).where(table.c.channel_id == channel_id))


def _at(table: Table, place: Place) -> list[ColumnElement[bool]]:
    return [table.c[name] == value for name, value in asdict(place).items()]


def _still(rows: Sequence[Accepted]) -> ColumnElement[bool]:
    """Those of the rows that are open and that nobody took up anew since: a lease may run out unnoticed."""
    return and_(OPEN, tuple_(inbox.c.id, inbox.c.attempts).in_([(row.id, row.attempts) for row in rows]))


def _accepted(row: Row[Any]) -> Accepted:
    place = Place(row.server_id, row.channel_id, row.message_id)
    return Accepted(row.id, place, row.url, row.accepted_at, row.attempts, row.put_off, row.sending_at)


def _insert_inbox(connection: Connection, place: Place, url: str, at: datetime, until: datetime | None) -> int:
    row = insert(inbox).values(**asdict(place), url=url, accepted_at=at, due_at=until)
    return connection.execute(row.returning(inbox.c.id)).scalar_one()
