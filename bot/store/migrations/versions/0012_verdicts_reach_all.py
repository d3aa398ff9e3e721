"""A verdict reaches all that we posted: after a crash it goes on, save those from before, and it finds answers too."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("verdicts", sa.Column("drawn", sa.Boolean, nullable=False, server_default=sa.true()))
    op.create_table(
        "public_answers",
        sa.Column("message_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
        sa.Column("server_id", sa.BigInteger, nullable=False, index=True),
        sa.Column("text_hash", sa.Text, nullable=False),
    )
