"""Attempts are only counted up, as their number fences a row; those that ended in waiting are counted beside them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("inbox", sa.Column("put_off", sa.Integer, nullable=False, server_default="0"))
