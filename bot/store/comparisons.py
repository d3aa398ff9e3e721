"""Comparisons of two articles, shared by all who ask for the same two."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, insert, select

from bot.core.article import Article
from bot.core.comparison import Compared, ComparisonKey, DraftComparison
from bot.core.kept import KeptComparison
from bot.store.database import Database, reads, writes
from bot.store.tables import articles, comparisons


class Comparisons(Database):
    """core.cache_stores.ComparisonStore."""

    @reads
    def comparison(self, connection: Connection, key: ComparisonKey) -> KeptComparison | None:
        return _comparison(connection, key)

    @writes
    def save_comparison(
        self, connection: Connection, key: ComparisonKey, draft: DraftComparison, made_at: datetime
    ) -> KeptComparison:
        if kept := _comparison(connection, key):
            return kept
        row = insert(comparisons).values(
            **asdict(key),
            draft=draft.model_dump_json(),
            tokens_in=draft.engine.tokens_in,
            tokens_out=draft.engine.tokens_out,
            seconds=draft.engine.seconds,
            made_at=made_at,
        )
        return KeptComparison(connection.execute(row.returning(comparisons.c.id)).scalar_one(), draft)

    @reads
    def compared(self, connection: Connection, comparison_id: int) -> Compared | None:
        first, second = articles.alias("first"), articles.alias("second")
        row = connection.execute(
            select(first.c.article.label("first"), second.c.article.label("second"), comparisons.c.draft)
            .join_from(comparisons, first, first.c.id == comparisons.c.first_id)
            .join(second, second.c.id == comparisons.c.second_id)
            .where(comparisons.c.id == comparison_id)
        ).first()
        if row is None:
            return None
        one, other = (Article.model_validate_json(kept) for kept in (row.first, row.second))
        return Compared(comparison_id, one, other, DraftComparison.model_validate_json(row.draft))


def _comparison(connection: Connection, key: ComparisonKey) -> KeptComparison | None:
    same = [comparisons.c[name] == value for name, value in asdict(key).items()]
    row = connection.execute(select(comparisons.c.id, comparisons.c.draft).where(*same)).first()
    return KeptComparison(row.id, DraftComparison.model_validate_json(row.draft)) if row else None
