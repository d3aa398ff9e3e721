"""Accepted links are leased, tried again and found again after a crash; channels remember the last message seen."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("inbox", sa.Column("attempts", sa.Integer, nullable=False, server_default="1"))
    op.add_column("inbox", sa.Column("due_at", sa.DateTime(timezone=True)))
    op.add_column("inbox", sa.Column("sending_at", sa.DateTime(timezone=True)))
    op.create_table(
        "watermarks",
        sa.Column("channel_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("server_id", sa.BigInteger, nullable=False, index=True),
        sa.Column("message_id", sa.BigInteger, nullable=False),
    )
