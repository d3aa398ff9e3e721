"""The queue names pages that hold text written for language models; of those shown before, nobody had looked."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("stories", sa.Column("speaks_to_models", sa.Boolean, nullable=False, server_default=sa.false()))
