"""Two articles on one event: kept articles can be searched, a card names another one, and comparisons are kept."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

MOST_INDEXED = 150_000  # characters; PostgreSQL refuses a text whose words take up a megabyte
SEARCH = sa.table("article_search", sa.column("rowid", sa.Integer), sa.column("text", sa.Text))


def upgrade() -> None:
    _search()
    op.create_table(
        "also_posted",
        sa.Column("shown_id", sa.Integer, sa.ForeignKey("shown.id"), primary_key=True, autoincrement=False),
        sa.Column("other_id", sa.Integer, sa.ForeignKey("shown.id"), nullable=False, index=True),
    )
    op.create_table(
        "comparisons",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("first_id", sa.Integer, sa.ForeignKey("articles.id"), nullable=False, index=True),
        sa.Column("second_id", sa.Integer, sa.ForeignKey("articles.id"), nullable=False, index=True),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("draft", sa.Text, nullable=False),
        sa.Column("tokens_in", sa.Integer, nullable=False),
        sa.Column("tokens_out", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Float, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("first_id", "second_id", "fingerprint", "language"),
        sqlite_autoincrement=True,
    )


def _search() -> None:
    """SQLite's full-text index is a table of its own kind; PostgreSQL indexes the words of a plain one."""
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE article_search USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')")
    else:
        op.execute("CREATE TABLE article_search (rowid INTEGER PRIMARY KEY, text TEXT NOT NULL)")
        op.execute("CREATE INDEX ix_article_search_text ON article_search USING gin (to_tsvector('simple', text))")
    for row in connection.execute(sa.text("SELECT id, article FROM articles")).all():
        connection.execute(SEARCH.insert().values(rowid=row.id, text=_text(json.loads(row.article))))


def _text(article: dict[str, Any]) -> str:
    sentences = (sentence["text"] for block in article["blocks"] for sentence in block["sentences"])
    return "\n".join([article["title"], *sentences])[:MOST_INDEXED]
