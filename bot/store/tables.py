"""The schema, once: what the statements are written against and what the migrations must lead to."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC, with its time zone. SQLite keeps none, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and value.replace(tzinfo=UTC)


# Every constraint has a name, so that a later migration can speak of it on any database.
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("text_hash", Text, nullable=False),
    Column("final_url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("site", Text),
    Column("article", Text, nullable=False),  # Article as JSON
    Column("created_at", UtcDateTime, nullable=False),
    UniqueConstraint("text_hash", "final_url"),
)

links = Table(
    "links",
    metadata,
    Column("key", Text, primary_key=True),  # the canonical link
    Column("article_id", Integer, ForeignKey(articles.c.id), nullable=False),
    Column("fetched_at", UtcDateTime, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("text_hash", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("model", Text),
    Column("draft", Text, nullable=False),  # Draft as JSON
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    Column("dropped", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    UniqueConstraint("text_hash", "fingerprint", "language"),
)

# Ids of inbox and shown leave the database, in nonces and buttons. AUTOINCREMENT keeps SQLite from giving the id of a
# deleted row to a new one; PostgreSQL never does.
inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("url", Text, nullable=False),
    Column("accepted_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime, index=True),
    Column("outcome", Text),
    UniqueConstraint("server_id", "channel_id", "message_id", "url"),
    sqlite_autoincrement=True,
)

shown = Table(
    "shown",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", Text, nullable=False),
    Column("article_id", Integer, ForeignKey(articles.c.id), nullable=False),
    Column("reading_id", Integer, ForeignKey(readings.c.id), nullable=False),
    Column("shown_at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

settings = Table(
    "settings",
    metadata,
    Column("server_id", BigInteger, primary_key=True, autoincrement=False),
    Column("scope_id", BigInteger, primary_key=True, autoincrement=False),  # of the server, a category or a channel
    Column("mode", Text, nullable=False),
)

# Only ever added to.
record = Table(
    "record",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server_id", BigInteger, nullable=False, index=True),
    Column("actor_id", BigInteger, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("at", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

# Which of our messages answer which message; all in one channel.
replies = Table(
    "replies",
    metadata,
    Column("server_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("reply_id", BigInteger, primary_key=True, autoincrement=False),
)
