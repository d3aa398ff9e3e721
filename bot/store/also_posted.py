"""Other articles posted in a server: found by their words, and named on the cards of those on the same event."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, exists, func, insert, select

from bot.core.article import Article
from bot.core.kept import Card, KeptArticle, Posted
from bot.store.database import Database, reads, writes
from bot.store.recent import entry_from
from bot.store.reviews import of_same_story, verdicts_on
from bot.store.search import article_search, holding
from bot.store.tables import also_posted, articles, cards, readings, shown

MOST_SEARCHED = 500  # of a server's latest posts, so that a busy one's cards wait no longer


class AlsoPosted(Database):
    """core.stores.AlsoPostedStore."""

    @reads
    def posted_about(
        self,
        connection: Connection,
        server_id: int,
        channel_ids: Collection[int],
        article: Article,
        words: Sequence[str],
        since: datetime,
        limit: int,
    ) -> list[tuple[Posted, KeptArticle]]:
        """An article shown several times is there once, as it was posted last."""
        holds, best_first = holding(connection, words)
        there = (shown.c.server_id == server_id, shown.c.shown_at >= since, shown.c.channel_id.in_(channel_ids))
        posted = (*there, exists().where(cards.c.shown_id == shown.c.id))
        lately = select(shown.c.article_id).where(*posted).order_by(shown.c.shown_at.desc()).limit(MOST_SEARCHED)
        # Plus 0, or SQLite would ask the index anew for every article that was posted.
        among = (article_search.c.rowid + 0).in_(lately)
        other = (articles.c.text_hash != article.text_hash, articles.c.final_url != article.final_url)
        found = select(article_search.c.rowid).join(articles, articles.c.id == article_search.c.rowid)
        ids = connection.scalars(found.where(holds, among, *other).order_by(best_first).limit(limit)).all()
        if not ids:
            return []
        latest = select(func.max(shown.c.id)).where(*posted, shown.c.article_id.in_(ids)).group_by(shown.c.article_id)
        rows = {row.article_id: row for row in _shown(connection, latest)}
        posts = _posted(connection, server_id, rows.values())
        return [(posts[id_], _article(rows[id_])) for id_ in ids]

    @writes
    def name_beside(self, connection: Connection, shown_id: int, other_id: int) -> None:
        connection.execute(delete(also_posted).where(also_posted.c.shown_id == shown_id))
        connection.execute(insert(also_posted).values(shown_id=shown_id, other_id=other_id))

    @reads
    def cards_naming(self, connection: Connection, server_id: int, reading_id: int) -> list[Card]:
        named = (
            select(shown.c.id)
            .select_from(shown.join(readings))
            .where(shown.c.server_id == server_id, *of_same_story(connection, reading_id))
        )
        return _cards_naming(connection, named)

    @reads
    def cards_naming_message(self, connection: Connection, message_id: int) -> list[Card]:
        return _cards_naming(connection, select(cards.c.shown_id).where(cards.c.message_id == message_id))


def _cards_naming(connection: Connection, named: Select[tuple[int]]) -> list[Card]:
    rows = connection.execute(
        select(cards.c.channel_id, cards.c.message_id, cards.c.shown_id)
        .join_from(cards, also_posted, also_posted.c.shown_id == cards.c.shown_id)
        .where(also_posted.c.other_id.in_(named))
        .order_by(cards.c.shown_id.desc())
    )
    return [Card(*row) for row in rows]


def beside(connection: Connection, server_id: int, shown_id: int) -> Posted | None:
    """What the card of a shown reading names, as it stands now; None where that is gone."""
    named = select(also_posted.c.other_id).where(also_posted.c.shown_id == shown_id)
    rows = _shown(connection, named)
    return _posted(connection, server_id, rows[-1:]).get(rows[-1].article_id) if rows else None


def _shown(connection: Connection, shown_ids: Select[tuple[int]]) -> Sequence[Row[Any]]:
    """With the article; once for each card, the newest card last."""
    return connection.execute(
        select(shown, cards.c.message_id, readings.c.text_hash, readings.c.language)
        .add_columns(articles.c.title, articles.c.site, articles.c.article, articles.c.created_at)
        .select_from(shown.join(articles).join(readings).join(cards))
        .where(shown.c.id.in_(shown_ids))
        .order_by(cards.c.message_id)
    ).all()


def _posted(connection: Connection, server_id: int, rows: Collection[Row[Any]]) -> dict[int, Posted]:
    """By the article's id, with the verdict that holds."""
    verdicts = verdicts_on(connection, server_id, {row.text_hash for row in rows})
    return {
        row.article_id: Posted(entry_from(row, verdicts.get((row.text_hash, row.language))), row.message_id)
        for row in rows
    }


def _article(row: Row[Any]) -> KeptArticle:
    return KeptArticle(row.article_id, Article.model_validate_json(row.article), row.created_at)
