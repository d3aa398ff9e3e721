"""The full-text index over kept articles: SQLite's FTS5, or PostgreSQL's text search."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    MetaData,
    Table,
    Text,
    delete,
    func,
    insert,
    literal_column,
    select,
)

from bot.core.article import Article
from bot.store.tables import articles

# The words of each article, by its id: in SQLite a virtual table, which is why it is not among tables.metadata.
article_search = Table(
    "article_search", MetaData(), Column("rowid", Integer, primary_key=True), Column("text", Text, nullable=False)
)

_WORDS_AS_THEY_ARE: ColumnElement[Any] = literal_column("'simple'")  # PostgreSQL: in whatever language


MOST_INDEXED = 150_000
"""Characters of a text: more than 20,000 words. PostgreSQL refuses a text whose words take up a megabyte.
https://www.postgresql.org/docs/current/textsearch-limitations.html"""


def index(connection: Connection, article_id: int, article: Article) -> None:
    """Its title and its sentences."""
    text = "\n".join([article.title, *(sentence.text for sentence in article.sentences)])
    connection.execute(insert(article_search).values(rowid=article_id, text=text[:MOST_INDEXED]))


def forget_the_gone(connection: Connection) -> None:
    """What belongs to no article any more leaves the index."""
    connection.execute(delete(article_search).where(article_search.c.rowid.not_in(select(articles.c.id))))


def holding(connection: Connection, words: Sequence[str]) -> tuple[ColumnElement[bool], ColumnElement[Any]]:
    """A condition on `article_search`: that one of these words is in it; and what to order by, best match first."""
    query = " OR ".join(f'"{word.replace(chr(34), "")}"' for word in words)  # both databases read this
    text = article_search.c.text
    if connection.dialect.name == "sqlite":
        return text.match(query), func.bm25(literal_column("article_search"))  # `rank` would sort before it filters
    vector = func.to_tsvector(_WORDS_AS_THEY_ARE, text)
    asked = func.websearch_to_tsquery(_WORDS_AS_THEY_ARE, query)
    return vector.bool_op("@@")(asked), func.ts_rank(vector, asked).desc()
