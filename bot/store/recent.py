"""What was shown lately in a server, or in a direct message."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select

from bot.core.recent import Entry
from bot.core.review import Verdict
from bot.store.database import Database, reads
from bot.store.reviews import verdicts_on
from bot.store.tables import articles, readings, shown


class RecentlyShown(Database):
    """core.stores.RecentStore."""

    @reads
    def shown_in(
        self, connection: Connection, server_id: int | None, channel_ids: Sequence[int], limit: int
    ) -> list[Entry]:
        """An article whose text changed is a new row of `articles`: those of one address and title count as one."""
        here = (
            select(shown.c.id, shown.c.article_id)
            .where(shown.c.server_id == server_id, shown.c.channel_id.in_(channel_ids))
            .order_by(shown.c.id.desc())
            .limit(limit)
            .subquery()
        )
        latest = (
            select(func.max(here.c.id))
            .join_from(here, articles, articles.c.id == here.c.article_id)
            .group_by(articles.c.final_url, articles.c.title)
        )
        rows = connection.execute(
            select(shown, articles.c.title, articles.c.site, readings.c.text_hash, readings.c.language)
            .select_from(shown.join(articles).join(readings))
            .where(shown.c.id.in_(latest))
            .order_by(shown.c.id.desc())
        ).all()
        judged = verdicts_on(connection, server_id, {row.text_hash for row in rows}) if server_id else {}
        return [entry_from(row, judged.get((row.text_hash, row.language))) for row in rows]


def entry_from(row: Row[Any], verdict: Verdict | None) -> Entry:
    """From a row of `shown` that has its article's title and site."""
    return Entry(
        shown_id=row.id,
        url=row.url,
        title=row.title,
        site=row.site,
        shown_at=row.shown_at,
        channel_id=row.channel_id,
        reading_id=row.reading_id,
        verdict=verdict,
    )
