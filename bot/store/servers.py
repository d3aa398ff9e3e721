"""What belongs to one server: its settings and its record; and forgetting all of it."""

from collections.abc import Awaitable
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.guild import Choices, Setting
from bot.core.kept import Change
from bot.store.database import Database, reads, writes
from bot.store.tables import (
    also_posted,
    cards,
    choices,
    held,
    inbox,
    public_answers,
    record,
    replies,
    reports,
    shown,
    stories,
    usage,
    verdicts,
    watermarks,
)


class Servers(Database):
    """core.stores.ServerStore. Choices are looked up several times for a link: they are kept in memory too, where no
    other process can change them."""

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine)
        self._known: dict[int, Choices] = {}
        self._changes = 0

    async def choices(self, server_id: int) -> Choices:
        if server_id in self._known:
            return self._known[server_id]
        changes = self._changes
        chosen = await self._choices(server_id)
        if self.alone and changes == self._changes:  # else it may be from before the change
            self._known[server_id] = chosen
        return chosen

    async def choose(
        self, server_id: int, scope_id: int, setting: Setting, value: str | None, actor_id: int, at: datetime
    ) -> None:
        await self._to_its_end(self._changing(self._choose(server_id, scope_id, setting, value, actor_id, at)))

    async def forget_server(self, server_id: int) -> None:
        await self._to_its_end(self._changing(self._forget_server(server_id)))

    async def _changing(self, change: Awaitable[None]) -> None:
        try:
            await change
        finally:
            self._changes += 1
            self._known.clear()

    @reads
    def _choices(self, connection: Connection, server_id: int) -> Choices:
        rows = connection.execute(select(choices).where(choices.c.server_id == server_id))
        chosen: dict[int, dict[Setting, str]] = {}
        for row in rows:
            chosen.setdefault(row.scope_id, {})[Setting(row.setting)] = row.value
        return chosen

    @writes
    def _choose(
        self,
        connection: Connection,
        server_id: int,
        scope_id: int,
        setting: Setting,
        value: str | None,
        actor_id: int,
        at: datetime,
    ) -> None:
        key = {"server_id": server_id, "scope_id": scope_id, "setting": setting.value}
        here = [choices.c[name] == part for name, part in key.items()]
        before = connection.scalar(select(choices.c.value).where(*here))
        if before == value:
            return
        connection.execute(delete(choices).where(*here))
        if value is not None:
            connection.execute(insert(choices).values(**key, value=value))
        change = Change(server_id, actor_id, setting.value, str(scope_id), before, value, at)
        connection.execute(insert(record).values(asdict(change)))

    @reads
    def record(self, connection: Connection, server_id: int) -> list[Change]:
        columns = [record.c[name] for name in Change.__slots__]
        rows = connection.execute(select(*columns).where(record.c.server_id == server_id).order_by(record.c.id))
        return [Change(*row) for row in rows]

    @writes
    def add_to_record(self, connection: Connection, change: Change) -> None:
        connection.execute(insert(record).values(asdict(change)))

    @writes
    def _forget_server(self, connection: Connection, server_id: int) -> None:
        """What was shown goes last, for the rest points to it; articles and readings belong to everybody.

        What the model was used for stays, as nobody's: to leave and come back must not renew the day's budget.
        """
        here = select(shown.c.id).where(shown.c.server_id == server_id)
        for table in (cards, also_posted):
            connection.execute(delete(table).where(table.c.shown_id.in_(here)))
        first = (choices, record, inbox, replies, public_answers, watermarks)
        for table in (*first, verdicts, reports, held, stories, shown):
            connection.execute(delete(table).where(table.c.server_id == server_id))
        connection.execute(update(usage).where(usage.c.server_id == server_id).values(server_id=None))
