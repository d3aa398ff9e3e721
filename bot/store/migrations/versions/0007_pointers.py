"""Columns that point to a row get an index: before a row goes, the database looks whether anything points to it."""

from alembic import op

revision = "0007"
down_revision = "0006"

POINTERS = (
    ("links", "article_id"),
    ("shown", "article_id"),
    ("stories", "shown_id"),
    ("verdicts", "reading_id"),
    ("reports", "shown_id"),
    ("held", "shown_id"),
    ("asked", "question_id"),
)


def upgrade() -> None:
    for table, column in POINTERS:
        op.create_index(f"ix_{table}_{column}", table, [column])
