"""Moderators' verdicts: versions that are only ever added."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, insert, select, update

from bot.core.errors import VerdictChanged
from bot.core.reading import Draft
from bot.core.review import Rubric, Status, Verdict
from bot.store.database import Database, reads, writes
from bot.store.tables import readings, verdicts


class Reviews(Database):
    """core.review_stores.ReviewStore."""

    @reads
    def verdict(self, connection: Connection, server_id: int, reading_id: int) -> Verdict | None:
        return current(connection, server_id, reading_id)

    @reads
    def verdicts(self, connection: Connection, server_id: int, reading_id: int) -> list[Verdict]:
        return _versions(connection, server_id, reading_id)

    @reads
    def hides(self, connection: Connection, server_id: int, text_hash: str) -> bool:
        rows = connection.execute(
            select(verdicts.c.language, verdicts.c.status)
            .where(verdicts.c.server_id == server_id, verdicts.c.text_hash == text_hash)
            .order_by(verdicts.c.version)
        )
        latest = {row.language: row.status for row in rows}
        return Status.HIDDEN.value in latest.values()

    @writes
    def judge(self, connection: Connection, server_id: int, verdict: Verdict) -> None:
        """A second run of the same write finds itself and is content."""
        versions = _versions(connection, server_id, verdict.reading_id)
        if verdict in versions:
            return
        if verdict.version != len(versions) + 1:
            raise VerdictChanged
        text_hash, language = story_of(connection, verdict.reading_id)
        connection.execute(
            insert(verdicts).values(
                server_id=server_id,
                text_hash=text_hash,
                language=language,
                version=verdict.version,
                status=verdict.status.value,
                reading_id=verdict.reading_id,
                moderator_id=verdict.moderator_id,
                at=verdict.at,
                draft=verdict.draft and verdict.draft.model_dump_json(),
                corrected=verdict.corrected,
                reason=verdict.reason and verdict.reason.value,
                note=verdict.note,
                drawn=False,
            )
        )

    @reads
    def undrawn(self, connection: Connection, limit: int) -> list[tuple[int, int]]:
        rows = connection.execute(
            select(verdicts.c.server_id, func.max(verdicts.c.reading_id))
            .where(~verdicts.c.drawn)
            .group_by(verdicts.c.server_id, verdicts.c.text_hash, verdicts.c.language)
            .order_by(func.max(verdicts.c.id).desc())
            .limit(limit)
        )
        return [(server_id, reading_id) for server_id, reading_id in rows]

    @writes
    def drawn(self, connection: Connection, server_id: int, verdict: Verdict) -> None:
        text_hash, language = story_of(connection, verdict.reading_id)
        story = (verdicts.c.text_hash == text_hash, verdicts.c.language == language)
        shown = update(verdicts).where(verdicts.c.server_id == server_id, *story, verdicts.c.version <= verdict.version)
        connection.execute(shown.values(drawn=True))


def story_of(connection: Connection, reading_id: int) -> tuple[str, str]:
    """The text and the language of a reading: what a verdict is about."""
    row = connection.execute(select(readings.c.text_hash, readings.c.language).where(readings.c.id == reading_id)).one()
    return row.text_hash, row.language


def of_same_story(connection: Connection, reading_id: int) -> list[ColumnElement[bool]]:
    """Conditions for the readings of the same text in the same language."""
    text_hash, language = story_of(connection, reading_id)
    return [readings.c.text_hash == text_hash, readings.c.language == language]


def current(connection: Connection, server_id: int, reading_id: int) -> Verdict | None:
    """The verdict that holds."""
    versions = _versions(connection, server_id, reading_id)
    return versions[-1] if versions else None


def verdicts_on(connection: Connection, server_id: int, text_hashes: Collection[str]) -> dict[tuple[str, str], Verdict]:
    """The verdicts that hold in a server on these texts, by text and language."""
    rows = connection.execute(
        select(verdicts)
        .where(verdicts.c.server_id == server_id, verdicts.c.text_hash.in_(text_hashes))
        .order_by(verdicts.c.version)
    )
    last = {(row.text_hash, row.language): row for row in rows}
    return {story: _verdict(row) for story, row in last.items()}


def _versions(connection: Connection, server_id: int, reading_id: int) -> list[Verdict]:
    its_story = and_(readings.c.text_hash == verdicts.c.text_hash, readings.c.language == verdicts.c.language)
    rows = connection.execute(
        select(verdicts)
        .join(readings, its_story)
        .where(readings.c.id == reading_id, verdicts.c.server_id == server_id)
        .order_by(verdicts.c.version)
    )
    return [_verdict(row) for row in rows]


def _verdict(row: Row[Any]) -> Verdict:
    return Verdict(
        version=row.version,
        status=Status(row.status),
        reading_id=row.reading_id,
        moderator_id=row.moderator_id,
        at=row.at,
        draft=Draft.model_validate_json(row.draft) if row.draft else None,
        corrected=row.corrected,
        reason=Rubric(row.reason) if row.reason else None,
        note=row.note,
    )
