"""Members' reports: open until moderators settle them, and kept until their reporters were told."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, exists, insert, select, update

from bot.core.reports import KeptReport, Limit, Outcome, Refusal, Report, refusal
from bot.core.review import Rubric
from bot.store.database import Database, reads, writes
from bot.store.reviews import story_of
from bot.store.tables import reports, shown


class Reports(Database):
    """core.review_stores.ReportStore."""

    @reads
    def report_refused(
        self, connection: Connection, server_id: int, shown_id: int, reporter_id: int, at: datetime
    ) -> Refusal | None:
        return _refusal(connection, server_id, shown_id, reporter_id, at)

    @writes
    def report(self, connection: Connection, report: Report) -> Refusal | None:
        refused = _refusal(connection, report.server_id, report.shown_id, report.reporter_id, report.at)
        if refused is None:
            text_hash, language = _story(connection, report.shown_id)
            row = {**asdict(report), "text_hash": text_hash, "language": language}
            connection.execute(insert(reports).values(row))
        return refused

    @reads
    def open_reports(self, connection: Connection, server_id: int, reading_id: int) -> list[KeptReport]:
        return _open(connection, server_id, reading_id)

    @writes
    def reports_posted(self, connection: Connection, ids: list[int], channel_id: int, message_id: int) -> None:
        here = {"channel_id": channel_id, "message_id": message_id}
        connection.execute(update(reports).where(reports.c.id.in_(ids)).values(here))

    @writes
    def settle_reports(
        self, connection: Connection, server_id: int, reading_id: int, outcome: Outcome, at: datetime
    ) -> list[KeptReport]:
        ids = [kept.id for kept in _open(connection, server_id, reading_id)]
        these = reports.c.id.in_(ids)
        connection.execute(update(reports).where(these).values(settled_at=at, outcome=outcome.value))
        return _kept(connection, these)

    @reads
    def untold(self, connection: Connection, server_id: int, reporter_id: int) -> list[KeptReport]:
        settled = (reports.c.settled_at.is_not(None), ~reports.c.told)
        return _kept(connection, *_by(server_id, reporter_id), *settled)

    @writes
    def told(self, connection: Connection, ids: list[int]) -> None:
        connection.execute(update(reports).where(reports.c.id.in_(ids)).values(told=True))


def _refusal(connection: Connection, server_id: int, shown_id: int, reporter_id: int, at: datetime) -> Refusal | None:
    own = _by(server_id, reporter_id)
    text_hash, language = _story(connection, shown_id)
    same = (reports.c.text_hash == text_hash, reports.c.language == language, reports.c.settled_at.is_(None))
    if connection.scalar(select(exists().where(*own, *same))):
        return Refusal(Limit.REPORTED)
    return refusal(_kept(connection, *own)[::-1], at)


def _by(server_id: int, reporter_id: int) -> tuple[ColumnElement[bool], ...]:
    return reports.c.server_id == server_id, reports.c.reporter_id == reporter_id


def _story(connection: Connection, shown_id: int) -> tuple[str, str]:
    return story_of(
        connection, connection.execute(select(shown.c.reading_id).where(shown.c.id == shown_id)).scalar_one()
    )


def _open(connection: Connection, server_id: int, reading_id: int) -> list[KeptReport]:
    text_hash, language = story_of(connection, reading_id)
    here = (reports.c.server_id == server_id, reports.c.text_hash == text_hash, reports.c.language == language)
    return _kept(connection, *here, reports.c.settled_at.is_(None))


def _kept(connection: Connection, *conditions: ColumnElement[bool]) -> list[KeptReport]:
    """Oldest first."""
    return [_report(row) for row in connection.execute(select(reports).where(*conditions).order_by(reports.c.id))]


def _report(row: Row[Any]) -> KeptReport:
    reason = Rubric(row.reason) if row.reason else None
    return KeptReport(
        id=row.id,
        report=Report(row.server_id, row.shown_id, row.reporter_id, reason, row.note, row.at),
        settled_at=row.settled_at,
        outcome=Outcome(row.outcome) if row.outcome else None,
        channel_id=row.channel_id,
        message_id=row.message_id,
    )
