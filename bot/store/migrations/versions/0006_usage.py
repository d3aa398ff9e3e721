"""What the model is used for is written down, so that a day's budget holds and can be looked at."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    counts = ("reserved", "readings", "cache_hits", "tokens_in", "tokens_out")
    op.create_table(
        "usage",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("server_id", sa.BigInteger),
        sa.Column("model", sa.Text),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False, server_default="0") for name in counts),
    )
    op.create_index("ix_usage_day", "usage", ["day"])
