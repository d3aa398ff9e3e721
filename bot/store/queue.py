"""The moderators' queue: stories with the verdict that holds and the reports that are open."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Row, Select, Subquery, and_, exists, func, or_, select

from bot.core.queue import Age, Queue, QueueFilter, Standing, Story
from bot.core.review import Status
from bot.core.risk import Risks
from bot.store.database import Database, reads
from bot.store.tables import articles, readings, reports, shown, stories, verdicts

MOST_HOSTS = 24


class ReviewQueue(Database):
    """core.review_stores.QueueStore."""

    @reads
    def queue(
        self, connection: Connection, server_id: int, wanted: QueueFilter, now: datetime, limit: int, offset: int
    ) -> Queue:
        lines = _lines(server_id).where(*_conditions(server_id, wanted, now)).subquery()
        total = connection.execute(select(func.count()).select_from(lines)).scalar_one()
        riskiest = [lines.c[name].desc() for name in ("reports", "speaks_to_models", "alleges", "dropped", "teaser")]
        never_looked_at = lines.c.version.is_(None).desc()
        rows = select(lines).order_by(*riskiest, never_looked_at, lines.c.shown_id.desc()).limit(limit).offset(offset)
        return Queue([_story(row) for row in connection.execute(rows)], total, _hosts(connection, server_id))


_current = verdicts.alias("current")
_open_reports = func.coalesce(
    select(func.count())
    .where(
        reports.c.server_id == stories.c.server_id,
        reports.c.text_hash == stories.c.text_hash,
        reports.c.language == stories.c.language,
        reports.c.settled_at.is_(None),
    )
    .correlate(stories)
    .scalar_subquery(),
    0,
)


def _lines(server_id: int) -> Select[*tuple[Any, ...]]:
    """Every story of a server."""
    last = _last_shown(server_id)
    return (
        select(
            stories.c.host,
            stories.c.speaks_to_models,
            stories.c.alleges,
            stories.c.dropped,
            stories.c.teaser,
            stories.c.shown_at,
            last.c.shown_id,
            articles.c.title,
            articles.c.site,
            _current.c.version,
            _current.c.status,
            _current.c.corrected,
            _current.c.moderator_id,
            _open_reports.label("reports"),
        )
        .select_from(_with_verdicts(stories.join(last, _same(last)).join(shown, shown.c.id == last.c.shown_id)))
        .where(stories.c.server_id == server_id)
    )


def _last_shown(server_id: int) -> Subquery:
    """Where each text in each language was shown last."""
    story = (readings.c.text_hash, readings.c.language)
    return (
        select(*story, func.max(shown.c.id).label("shown_id"))
        .select_from(shown.join(readings))
        .where(shown.c.server_id == server_id)
        .group_by(*story)
        .subquery()
    )


def _with_verdicts(lines: FromClause) -> FromClause:
    """With the article's title, and the version that holds where there is one."""
    later = verdicts.alias("later")
    superseded = exists().where(
        later.c.server_id == _current.c.server_id,
        later.c.text_hash == _current.c.text_hash,
        later.c.language == _current.c.language,
        later.c.version > _current.c.version,
    )
    holds = and_(_current.c.server_id == stories.c.server_id, _same(_current), ~superseded)
    return lines.join(articles, articles.c.id == shown.c.article_id).outerjoin(_current, holds)


def _same(table: FromClause) -> ColumnElement[bool]:
    return and_(table.c.text_hash == stories.c.text_hash, table.c.language == stories.c.language)


def _conditions(server_id: int, wanted: QueueFilter, now: datetime) -> list[ColumnElement[bool]]:
    conditions = [_standing(wanted.standing)] if wanted.standing is not Standing.ALL else []
    if since := Age.since(wanted.age, now):
        conditions.append(stories.c.shown_at >= since)
    if wanted.host:
        conditions.append(stories.c.host == wanted.host)
    if wanted.channel_id:
        conditions.append(_shown_in(server_id, wanted.channel_id))
    return conditions


def _standing(standing: Standing) -> ColumnElement[bool]:
    reported = _open_reports > 0
    match standing:
        case Standing.REPORTED:
            return reported
        case Standing.CORRECTED:
            return _current.c.corrected.is_(True)
        case Standing.OPEN:
            return or_(_current.c.version.is_(None), _current.c.status == Status.OPEN.value, reported)
        case _:
            return _current.c.status == standing.value


def _shown_in(server_id: int, channel_id: int) -> ColumnElement[bool]:
    """At any time, not only last."""
    there, read = shown.alias("there"), readings.alias("read")
    return exists().where(
        there.c.server_id == server_id, there.c.channel_id == channel_id, there.c.reading_id == read.c.id, _same(read)
    )


def _hosts(connection: Connection, server_id: int) -> list[str]:
    rows = connection.execute(
        select(stories.c.host)
        .where(stories.c.server_id == server_id)
        .group_by(stories.c.host)
        .order_by(func.count().desc(), stories.c.host)
        .limit(MOST_HOSTS)
    )
    return [row.host for row in rows]


def _story(row: Row[Any]) -> Story:
    return Story(
        shown_id=row.shown_id,
        title=row.title,
        site=row.site,
        host=row.host,
        shown_at=row.shown_at,
        risks=Risks(row.speaks_to_models, row.alleges, row.dropped, row.teaser),
        reports=row.reports,
        status=Status(row.status) if row.status else Status.OPEN,
        corrected=bool(row.corrected),
        moderator_id=row.moderator_id,
    )
