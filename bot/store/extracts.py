"""Readings made without the model because it was away: found, replaced, settled."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, exists, select, update

from bot.core.kept import Card
from bot.core.reading import Fallback
from bot.core.risk import risks_of
from bot.store.cards import shown_from
from bot.store.database import Database, reads, writes
from bot.store.tables import cards, readings, reports, shown, stories, verdicts


class Extracts(Database):
    """core.stores.ExtractStore."""

    @reads
    def extracts(self, connection: Connection, since: datetime, limit: int) -> list[Card]:
        rows = connection.execute(
            select(cards.c.channel_id, cards.c.message_id, cards.c.shown_id)
            .select_from(cards.join(shown))
            .where(shown.c.server_id.is_not(None), shown.c.shown_at >= since, *_REPLACEABLE)
            .order_by(shown.c.id.desc())
            .limit(limit)
        )
        return [Card(*row) for row in rows]

    @writes
    def replace_extract(self, connection: Connection, shown_id: int, reading_id: int) -> bool:
        """What is shown first tells how risky a story is."""
        point = update(shown).where(shown.c.id == shown_id, *_REPLACEABLE).values(reading_id=reading_id)
        if not connection.execute(point).rowcount:
            return False
        now = shown_from(connection, shown_id)
        assert now is not None  # noqa: S101 - it was changed above
        risks = asdict(risks_of(now.article, now.kept.draft))
        connection.execute(update(stories).where(stories.c.shown_id == shown_id).values(risks))
        return True

    @writes
    def settle_extract(self, connection: Connection, shown_id: int, fallback: Fallback | None) -> None:
        connection.execute(update(shown).where(shown.c.id == shown_id).values(fallback=fallback and fallback.value))


def _about_it(table: Table) -> ColumnElement[bool]:
    """Whether there is a row on the text that is shown, in its language, where it is shown."""
    return (
        exists()
        .where(readings.c.id == shown.c.reading_id, table.c.server_id == shown.c.server_id)
        .where(table.c.text_hash == readings.c.text_hash, table.c.language == readings.c.language)
        .correlate(shown)
    )


_REPLACEABLE = (shown.c.fallback == Fallback.MODEL_AWAY.value, ~_about_it(verdicts), ~_about_it(reports))
