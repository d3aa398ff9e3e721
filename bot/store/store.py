"""Every statement of the cache and the inbox; one short method each."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, delete, exists, insert, select, update

from bot.core.article import Article
from bot.core.guild import Mode
from bot.core.ports import Accepted, Change, Kept, KeptArticle, Place, Recent, Shown
from bot.core.reading import Draft
from bot.store.database import Database, reads, writes
from bot.store.tables import articles, inbox, links, readings, record, replies, settings, shown


class SqlStore(Database):
    """core.ports.Store over SQLite or PostgreSQL: `async with SqlStore.opened(url) as store`.

    Writes look before they insert, so that each may run again; `Database.write` makes that safe.
    """

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
        return Kept(connection.execute(row.returning(readings.c.id)).scalar_one(), draft, made_at)

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

    @writes
    def accept(self, connection: Connection, place: Place, urls: list[str], at: datetime) -> list[Accepted]:
        known = connection.scalars(
            select(inbox.c.url).where(
                inbox.c.server_id == place.server_id,
                inbox.c.channel_id == place.channel_id,
                inbox.c.message_id == place.message_id,
            )
        ).all()
        new = (url for url in dict.fromkeys(urls) if url not in known)
        return [Accepted(_insert_inbox(connection, place, url, at), place, url) for url in new]

    @reads
    def unfinished(self, connection: Connection) -> list[Accepted]:
        rows = connection.execute(select(inbox).where(inbox.c.finished_at.is_(None)).order_by(inbox.c.id))
        return [Accepted(row.id, Place(row.server_id, row.channel_id, row.message_id), row.url) for row in rows]

    @writes
    def finish(self, connection: Connection, ids: list[int], outcome: str, at: datetime) -> None:
        open_rows = update(inbox).where(inbox.c.id.in_(ids), inbox.c.finished_at.is_(None))
        connection.execute(open_rows.values(outcome=outcome, finished_at=at))

    @writes
    def replied(self, connection: Connection, place: Place, reply_id: int) -> None:
        if not connection.scalar(select(exists().where(*_at(place), replies.c.reply_id == reply_id))):
            connection.execute(insert(replies).values(**asdict(place), reply_id=reply_id))

    @writes
    def take_replies(self, connection: Connection, place: Place) -> list[int]:
        taken = list(connection.scalars(select(replies.c.reply_id).where(*_at(place)).order_by(replies.c.reply_id)))
        connection.execute(delete(replies).where(*_at(place)))
        return taken

    @writes
    def show(self, connection: Connection, url: str, article_id: int, reading_id: int, at: datetime) -> int:
        row = insert(shown).values(url=url, article_id=article_id, reading_id=reading_id, shown_at=at)
        return connection.execute(row.returning(shown.c.id)).scalar_one()

    @reads
    def shown(self, connection: Connection, shown_id: int) -> Shown | None:
        row = connection.execute(
            select(
                shown.c.url, shown.c.reading_id.label("id"), articles.c.article, readings.c.draft, readings.c.made_at
            )
            .select_from(shown.join(articles).join(readings))
            .where(shown.c.id == shown_id)
        ).first()
        return Shown(shown_id, row.url, Article.model_validate_json(row.article), _kept(row)) if row else None

    @reads
    def modes(self, connection: Connection, server_id: int) -> dict[int, Mode]:
        rows = connection.execute(select(settings.c.scope_id, settings.c.mode).where(settings.c.server_id == server_id))
        return {row.scope_id: Mode(row.mode) for row in rows}

    @writes
    def choose_mode(
        self, connection: Connection, server_id: int, scope_id: int, mode: Mode | None, actor_id: int, at: datetime
    ) -> None:
        here = (settings.c.server_id == server_id, settings.c.scope_id == scope_id)
        before = connection.scalar(select(settings.c.mode).where(*here))
        if before == mode:
            return
        connection.execute(delete(settings).where(*here))
        if mode:
            connection.execute(insert(settings).values(server_id=server_id, scope_id=scope_id, mode=mode.value))
        change = Change(server_id, actor_id, "mode", str(scope_id), before, mode and mode.value, at)
        connection.execute(insert(record).values(asdict(change)))

    @reads
    def record(self, connection: Connection, server_id: int) -> list[Change]:
        columns = [record.c[name] for name in Change.__slots__]
        rows = connection.execute(select(*columns).where(record.c.server_id == server_id).order_by(record.c.id))
        return [Change(*row) for row in rows]

    @writes
    def forget_server(self, connection: Connection, server_id: int) -> None:
        for table in (settings, record, inbox, replies):
            connection.execute(delete(table).where(table.c.server_id == server_id))


def _reading(connection: Connection, text_hash: str, fingerprint: str, language: str) -> Kept | None:
    row = connection.execute(
        select(readings.c.id, readings.c.draft, readings.c.made_at).where(
            readings.c.text_hash == text_hash, readings.c.fingerprint == fingerprint, readings.c.language == language
        )
    ).first()
    return _kept(row) if row else None


def _kept(row: Row[*tuple[object, ...]]) -> Kept:
    return Kept(row.id, Draft.model_validate_json(row.draft), row.made_at)


def _insert_article(connection: Connection, article: Article, at: datetime) -> int:
    row = insert(articles).values(
        text_hash=article.text_hash,
        final_url=article.final_url,
        title=article.title,
        site=article.site,
        article=article.model_dump_json(),
        created_at=at,
    )
    return connection.execute(row.returning(articles.c.id)).scalar_one()


def _lead(connection: Connection, key: str, article_id: int, fetched_at: datetime) -> None:
    """Let a canonical link lead to an article, whatever it led to before."""
    target = {"article_id": article_id, "fetched_at": fetched_at}
    if not connection.execute(update(links).where(links.c.key == key).values(target)).rowcount:
        connection.execute(insert(links).values(key=key, **target))


def _at(place: Place) -> list[ColumnElement[bool]]:
    return [replies.c[name] == value for name, value in asdict(place).items()]


def _insert_inbox(connection: Connection, place: Place, url: str, at: datetime) -> int:
    row = insert(inbox).values(
        server_id=place.server_id, channel_id=place.channel_id, message_id=place.message_id, url=url, accepted_at=at
    )
    return connection.execute(row.returning(inbox.c.id)).scalar_one()
