"""Articles and their readings, shared by all servers."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, exists, insert, select, update

from bot.core.article import Article
from bot.core.guild import ARTICLE_LANGUAGE
from bot.core.kept import Kept, KeptArticle, Recent
from bot.core.reading import Draft
from bot.store import search
from bot.store.database import Database, reads, writes
from bot.store.tables import articles, links, readings


class Cache(Database):
    """core.cache_stores.CacheStore."""

    @reads
    def article(self, connection: Connection, key: str) -> KeptArticle | None:
        row = connection.execute(
            select(articles.c.id, articles.c.article, links.c.fetched_at).join(links).where(links.c.key == key)
        ).first()
        return KeptArticle(row.id, Article.model_validate_json(row.article), row.fetched_at) if row else None

    @writes
    def save_article(
        self, connection: Connection, keys: list[str], article: Article, fetched_at: datetime
    ) -> KeptArticle:
        """Links that lead to the same row but are not in `keys` keep their time: nobody fetched them now."""
        row = connection.execute(
            select(articles.c.id, articles.c.article).where(
                articles.c.text_hash == article.text_hash, articles.c.final_url == article.final_url
            )
        ).first()
        if row:
            kept = KeptArticle(row.id, Article.model_validate_json(row.article), fetched_at)
        else:
            kept = KeptArticle(_insert_article(connection, article, fetched_at), article, fetched_at)
        for key in dict.fromkeys(keys):
            _lead(connection, key, kept.id, fetched_at)
        return kept

    @reads
    def reading(self, connection: Connection, text_hash: str, fingerprint: str, language: str) -> Kept | None:
        return _reading(connection, text_hash, fingerprint, language)

    @reads
    def reading_in_any_language(self, connection: Connection, text_hash: str, fingerprint: str) -> Kept | None:
        row = connection.execute(
            select(readings.c.id, readings.c.draft, readings.c.made_at, readings.c.language)
            .where(readings.c.text_hash == text_hash, readings.c.fingerprint == fingerprint)
            .order_by(readings.c.language != ARTICLE_LANGUAGE, readings.c.id)
            .limit(1)
        ).first()
        return kept_from(row, row.id) if row else None

    @writes
    def save_reading(
        self, connection: Connection, text_hash: str, language: str, draft: Draft, made_at: datetime
    ) -> Kept:
        engine = draft.engine
        if kept := _reading(connection, text_hash, engine.fingerprint, language):
            return kept
        row = insert(readings).values(
            text_hash=text_hash,
            fingerprint=engine.fingerprint,
            language=language,
            engine=engine.name,
            model=engine.model,
            draft=draft.model_dump_json(),
            tokens_in=engine.tokens_in,
            tokens_out=engine.tokens_out,
            dropped=draft.dropped,
            seconds=engine.seconds,
            made_at=made_at,
        )
        return Kept(connection.execute(row.returning(readings.c.id)).scalar_one(), draft, made_at, language)

    @reads
    def recent(self, connection: Connection, limit: int) -> list[Recent]:
        """Each article once, at its latest reading. Ids rise with time, so this walks the primary key from its end."""
        later = readings.alias("later")
        rows = connection.execute(
            select(articles.c.final_url, articles.c.title, articles.c.site, readings.c.made_at)
            .join_from(readings, articles, articles.c.text_hash == readings.c.text_hash)
            .where(~exists().where(later.c.text_hash == readings.c.text_hash, later.c.id > readings.c.id))
            .order_by(readings.c.id.desc(), articles.c.id.desc())
            .limit(limit)
        )
        return [Recent(row.final_url, row.title, row.site, row.made_at) for row in rows]


def _reading(connection: Connection, text_hash: str, fingerprint: str, language: str) -> Kept | None:
    row = connection.execute(
        select(readings.c.id, readings.c.draft, readings.c.made_at, readings.c.language).where(
            readings.c.text_hash == text_hash, readings.c.fingerprint == fingerprint, readings.c.language == language
        )
    ).first()
    return kept_from(row, row.id) if row else None


def kept_from(row: Row[*tuple[Any, ...]], reading_id: int) -> Kept:
    """A reading from a row that has its draft, time and language."""
    return Kept(reading_id, Draft.model_validate_json(row.draft), row.made_at, row.language)


def _insert_article(connection: Connection, article: Article, at: datetime) -> int:
    row = insert(articles).values(
        text_hash=article.text_hash,
        final_url=article.final_url,
        title=article.title,
        site=article.site,
        article=article.model_dump_json(),
        created_at=at,
    )
    article_id = connection.execute(row.returning(articles.c.id)).scalar_one()
    search.index(connection, article_id, article)
    return article_id


def _lead(connection: Connection, key: str, article_id: int, fetched_at: datetime) -> None:
    """Let a canonical link lead to an article, whatever it led to before."""
    target = {"article_id": article_id, "fetched_at": fetched_at}
    if not connection.execute(update(links).where(links.c.key == key).values(target)).rowcount:
        connection.execute(insert(links).values(key=key, **target))
