"""Other articles posted in a server: found by their words, and named on the cards of those on the same event."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, Select, delete, func, insert, select

from bot.core.article import Article
from bot.core.kept import Card, KeptArticle, Posted
from bot.store.database import Database, reads, writes
from bot.store.recent import entry_from
from bot.store.reviews import of_same_story, verdicts_on
from bot.store.search import article_search, holding
from bot.store.tables import also_posted, articles, cards, readings, shown


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
        there = (shown.c.server_id == server_id, shown.c.channel_id.in_(channel_ids), shown.c.shown_at >= since)
        posted = shown.join(cards)
        # Plus 0, or SQLite would ask the index anew for every article that was posted.
        among = (article_search.c.rowid + 0).in_(select(shown.c.article_id).select_from(posted).where(*there))
        other = (articles.c.text_hash != article.text_hash, articles.c.final_url != article.final_url)
        found = select(article_search.c.rowid).join(articles, articles.c.id == article_search.c.rowid)
        best = found.where(holds, among, *other).order_by(best_first).limit(limit)
        ids = connection.scalars(best).all()
        if not ids:
            return []
        latest = select(shown.c.article_id, func.max(shown.c.id)).select_from(posted).group_by(shown.c.article_id)
        rows = connection.execute(latest.where(*there, shown.c.article_id.in_(ids)))
        shown_of = dict(rows.all())
        posts = _posted(connection, server_id, shown_of.values())
        kept = _articles(connection, ids)
        return [(posts[shown_of[id_]], kept[id_]) for id_ in ids]

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
    other_id = connection.scalar(select(also_posted.c.other_id).where(also_posted.c.shown_id == shown_id))
    return _posted(connection, server_id, [other_id]).get(other_id) if other_id else None


def _posted(connection: Connection, server_id: int, shown_ids: Collection[int]) -> dict[int, Posted]:
    """Shown readings that still have a card, each with the verdict that holds and its newest card."""
    rows = connection.execute(
        select(shown, cards.c.message_id, articles.c.title, articles.c.site, readings.c.text_hash, readings.c.language)
        .select_from(shown.join(articles).join(readings).join(cards))
        .where(shown.c.id.in_(shown_ids))
        .order_by(cards.c.message_id)
    ).all()
    verdicts = verdicts_on(connection, server_id, {row.text_hash for row in rows})
    return {
        row.id: Posted(entry_from(row, verdicts.get((row.text_hash, row.language))), row.message_id) for row in rows
    }


def _articles(connection: Connection, ids: Collection[int]) -> dict[int, KeptArticle]:
    rows = connection.execute(
        select(articles.c.id, articles.c.article, articles.c.created_at).where(articles.c.id.in_(ids))
    )
    return {row.id: KeptArticle(row.id, Article.model_validate_json(row.article), row.created_at) for row in rows}
