"""What is kept about one member: to give it out, and to forget it."""

from typing import Any

from sqlalchemy import Connection, Table, delete, select, update

from bot.core.kept import FORGOTTEN
from bot.store.database import Database, reads, writes
from bot.store.tables import asked, questions, record, reports, verdicts

# Every column that holds a member's id; a test holds this against the tables.
MEMBER_COLUMNS = (asked.c.member_id, reports.c.reporter_id, verdicts.c.moderator_id, record.c.actor_id)


class Members(Database):
    """core.stores.MemberStore."""

    @reads
    def member_data(self, connection: Connection, member_id: int) -> dict[str, list[dict[str, Any]]]:
        kept = {column: connection.execute(_rows(column.table).where(column == member_id)) for column in MEMBER_COLUMNS}
        return {column.table.name: [dict(row) for row in rows.mappings()] for column, rows in kept.items()}

    @writes
    def forget_member(self, connection: Connection, member_id: int) -> None:
        connection.execute(delete(asked).where(asked.c.member_id == member_id))
        own_reports = reports.c.reporter_id == member_id
        connection.execute(delete(reports).where(own_reports, reports.c.settled_at.is_not(None)))
        connection.execute(update(reports).where(own_reports).values(note=""))
        for column in MEMBER_COLUMNS:
            connection.execute(update(column.table).where(column == member_id).values({column: FORGOTTEN}))


def _rows(table: Table) -> Any:  # noqa: ANN401 - a Select of columns that differ
    """A question is kept apart from who asked it; of a verdict not the whole draft, whose changes are in the record."""
    if table is asked:
        return select(asked, questions.c.question).join_from(asked, questions)
    return select(*(column for column in table.c if column.name != "draft"))
