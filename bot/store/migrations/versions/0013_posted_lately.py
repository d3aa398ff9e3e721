"""What a server posted lately is found by an index that holds all that is asked for."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_index("ix_shown_lately", "shown", ["server_id", "shown_at", "channel_id", "article_id"])
