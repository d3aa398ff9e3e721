"""What the model was used for, row by row, and what is reserved of the day's budget."""

from datetime import date, datetime

from sqlalchemy import Connection, func, insert, or_, select, update

from bot.core.usage import Limits, Spent, Usage
from bot.store.database import Database, reads, writes
from bot.store.tables import usage

COUNTS = [usage.c[name] for name in ("readings", "cache_hits", "tokens_in", "tokens_out")]


class UsageLedger(Database):
    """core.stores.UsageStore."""

    @writes
    def reserve(
        self,
        connection: Connection,
        server_id: int | None,
        model: str | None,
        tokens: int,
        limits: Limits,
        at: datetime,
    ) -> int | None:
        """Looking and reserving are one transaction, so that of two who want the last tokens one gets them.

        Only between processes that share a PostgreSQL may both, in the same instant.
        """
        if not limits.allow(tokens, _spent(connection, server_id, at)):
            return None
        row = insert(usage).values(day=at.date(), server_id=server_id, model=model, reserved=tokens, at=at)
        return connection.execute(row.returning(usage.c.id)).scalar_one()

    @writes
    def settle(self, connection: Connection, reservation: int, readings: int, tokens_in: int, tokens_out: int) -> None:
        used = {"reserved": 0, "readings": readings, "tokens_in": tokens_in, "tokens_out": tokens_out}
        connection.execute(update(usage).where(usage.c.id == reservation).values(used))

    @writes
    def count_cache_hit(self, connection: Connection, server_id: int | None, model: str | None, at: datetime) -> None:
        row = insert(usage).values(day=at.date(), server_id=server_id, model=model, cache_hits=1, at=at)
        connection.execute(row)

    @reads
    def spent(self, connection: Connection, server_id: int | None, at: datetime) -> Spent:
        return _spent(connection, server_id, at)

    @reads
    def usage(self, connection: Connection, server_id: int, since: date) -> list[Usage]:
        rows = connection.execute(
            select(usage.c.day, usage.c.model, *map(func.sum, COUNTS))
            .where(usage.c.server_id == server_id, usage.c.day >= since)
            .where(or_(*(count > 0 for count in COUNTS)))
            .group_by(usage.c.day, usage.c.model)
            .order_by(usage.c.day, usage.c.model.nulls_first())
        )
        return [Usage(*row) for row in rows]


def _spent(connection: Connection, server_id: int | None, at: datetime) -> Spent:
    """Used, and reserved. What a process that was killed had reserved stays spent until the day ends: its calls were
    under way, and a bot that is killed again and again must not call more than the budget allows."""
    tokens = func.coalesce(func.sum(usage.c.tokens_in + usage.c.tokens_out + usage.c.reserved), 0)
    today = select(tokens).where(usage.c.day == at.date())
    here = today.where(usage.c.server_id.is_not_distinct_from(server_id))
    return Spent(connection.scalars(today).one(), connection.scalars(here).one())
