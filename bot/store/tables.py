"""The schema, once: what the statements are written against and what the migrations must lead to."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

from bot.store.schema import UtcDateTime, metadata

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
    Column("article_id", Integer, ForeignKey(articles.c.id), nullable=False, index=True),
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

# Ids of inbox, shown, held and reports leave the database, in nonces and buttons. AUTOINCREMENT keeps SQLite from
# giving the id of a deleted row to a new one; PostgreSQL never does.
inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("url", Text, nullable=False),
    Column("accepted_at", UtcDateTime, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="1"),
    Column("put_off", Integer, nullable=False, server_default="0"),  # so many of the attempts
    Column("due_at", UtcDateTime),  # whoever works on it has until then; afterwards anybody may take it up
    Column("sending_at", UtcDateTime),  # since then its reply may stand on Discord, known to us or not
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
    Column("article_id", Integer, ForeignKey(articles.c.id), nullable=False, index=True),
    Column("reading_id", Integer, ForeignKey(readings.c.id), nullable=False, index=True),
    Column("shown_at", UtcDateTime, nullable=False),
    Column("server_id", BigInteger, index=True),  # none in a direct message
    Column("channel_id", BigInteger),
    Column("fallback", Text),
    # What a server posted lately is looked through for each card: all that takes is in the index.
    Index("ix_shown_lately", "server_id", "shown_at", "channel_id", "article_id"),
    sqlite_autoincrement=True,
)

# Which of our messages a shown reading stands in.
cards = Table(
    "cards",
    metadata,
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("shown_id", Integer, ForeignKey(shown.c.id), primary_key=True, autoincrement=False, index=True),
    Column("channel_id", BigInteger, nullable=False),
)

choices = Table(
    "choices",
    metadata,
    Column("server_id", BigInteger, primary_key=True, autoincrement=False),
    Column("scope_id", BigInteger, primary_key=True, autoincrement=False),  # of the server, a category or a channel
    Column("setting", Text, primary_key=True),
    Column("value", Text, nullable=False),
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
    Column("reason", Text),
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

# Up to which message a channel's links are accepted or not wanted; no row where nothing is to be caught up on.
watermarks = Table(
    "watermarks",
    metadata,
    Column("channel_id", BigInteger, primary_key=True, autoincrement=False),
    Column("server_id", BigInteger, nullable=False, index=True),
    Column("message_id", BigInteger, nullable=False),
)

# What was shown in a server, once for each text and language: the moderators' queue. The flags are what makes a reading
# risky, from the reading that was shown first.
stories = Table(
    "stories",
    metadata,
    Column("server_id", BigInteger, primary_key=True, autoincrement=False),
    Column("text_hash", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("shown_id", Integer, ForeignKey(shown.c.id), nullable=False, index=True),  # where it was shown first
    Column("host", Text, nullable=False),
    Column("speaks_to_models", Boolean, nullable=False, server_default=false()),
    Column("alleges", Boolean, nullable=False),
    Column("dropped", Boolean, nullable=False),
    Column("teaser", Boolean, nullable=False),
    Column("shown_at", UtcDateTime, nullable=False),
)

# Only ever added to; the latest version holds.
verdicts = Table(
    "verdicts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server_id", BigInteger, nullable=False),
    Column("text_hash", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("reading_id", Integer, ForeignKey(readings.c.id), nullable=False, index=True),
    Column("moderator_id", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("draft", Text),  # Draft as JSON
    Column("corrected", Boolean, nullable=False),
    Column("reason", Text),
    Column("note", Text, nullable=False),
    Column("drawn", Boolean, nullable=False, server_default=true()),  # whether every card shows it
    UniqueConstraint("server_id", "text_hash", "language", "version"),
    sqlite_autoincrement=True,
)

reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server_id", BigInteger, nullable=False, index=True),
    Column("text_hash", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("shown_id", Integer, ForeignKey(shown.c.id), nullable=False, index=True),
    Column("reporter_id", BigInteger, nullable=False, index=True),
    Column("reason", Text),  # none for something other than the five
    Column("note", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("settled_at", UtcDateTime),
    Column("outcome", Text),
    Column("told", Boolean, nullable=False, server_default=false()),  # whether the reporter knows the outcome
    Column("channel_id", BigInteger),  # with the message in which moderators see it
    Column("message_id", BigInteger),
    sqlite_autoincrement=True,
)

# Cards that wait for a moderator before they are posted, and the message each will answer.
held = Table(
    "held",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server_id", BigInteger, nullable=False, index=True),
    Column("channel_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("shown_id", Integer, ForeignKey(shown.c.id), nullable=False, index=True),
    sqlite_autoincrement=True,
)

# Questions about articles, by nobody: the key is a core.question.QuestionKey.
questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("text_hash", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("context", Text, nullable=False),
    Column("draft", Text, nullable=False),  # DraftReply as JSON
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    UniqueConstraint("text_hash", "fingerprint", "language", "question", "context"),
)

# Our answers to questions that stand in channels, and which text each is about.
public_answers = Table(
    "public_answers",
    metadata,
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("server_id", BigInteger, nullable=False, index=True),
    Column("text_hash", Text, nullable=False),
)

# A member's thread of questions about a text.
asked = Table(
    "asked",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("member_id", BigInteger, nullable=False, index=True),
    Column("text_hash", Text, nullable=False),
    Column("question_id", Integer, ForeignKey(questions.c.id), nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
)

# Beside which other card a card stands: that of another article on the same event.
also_posted = Table(
    "also_posted",
    metadata,
    Column("shown_id", Integer, ForeignKey(shown.c.id), primary_key=True, autoincrement=False),
    Column("other_id", Integer, ForeignKey(shown.c.id), nullable=False, index=True),
)

comparisons = Table(
    "comparisons",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("first_id", Integer, ForeignKey(articles.c.id), nullable=False, index=True),
    Column("second_id", Integer, ForeignKey(articles.c.id), nullable=False, index=True),
    Column("fingerprint", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("draft", Text, nullable=False),  # DraftComparison as JSON
    Column("tokens_in", Integer, nullable=False),
    Column("tokens_out", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    UniqueConstraint("first_id", "second_id", "fingerprint", "language"),
    sqlite_autoincrement=True,
)

# Every call to a model, from its reservation on, and every answer out of the cache.
usage = Table(
    "usage",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("day", Date, nullable=False, index=True),  # in UTC
    Column("server_id", BigInteger),
    Column("model", Text),
    Column("at", UtcDateTime, nullable=False),
    Column("reserved", Integer, nullable=False, server_default="0"),
    Column("readings", Integer, nullable=False, server_default="0"),
    Column("cache_hits", Integer, nullable=False, server_default="0"),
    Column("tokens_in", Integer, nullable=False, server_default="0"),
    Column("tokens_out", Integer, nullable=False, server_default="0"),
)
