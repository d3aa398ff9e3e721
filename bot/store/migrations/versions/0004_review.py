"""Moderation: cards can be found again, verdicts and reports kept, and every setting is a choice by its name."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _choices()
    op.add_column("record", sa.Column("reason", sa.Text))
    _shown()
    _review()


def _choices() -> None:
    op.create_table(
        "choices",
        sa.Column("server_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("scope_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("setting", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.execute("INSERT INTO choices SELECT server_id, scope_id, 'mode', mode FROM settings")
    op.drop_table("settings")


def _shown() -> None:
    op.add_column("shown", sa.Column("server_id", sa.BigInteger))
    op.add_column("shown", sa.Column("channel_id", sa.BigInteger))
    op.add_column("shown", sa.Column("fallback", sa.Text))
    op.create_index("ix_shown_server_id", "shown", ["server_id"])
    op.create_index("ix_shown_reading_id", "shown", ["reading_id"])
    op.create_table(
        "cards",
        sa.Column("message_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("shown_id", sa.Integer, sa.ForeignKey("shown.id"), primary_key=True, autoincrement=False, index=True),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
    )


def _review() -> None:
    op.create_table(
        "stories",
        sa.Column("server_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("text_hash", sa.Text, primary_key=True),
        sa.Column("language", sa.Text, primary_key=True),
        sa.Column("shown_id", sa.Integer, sa.ForeignKey("shown.id"), nullable=False),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("alleges", sa.Boolean, nullable=False),
        sa.Column("dropped", sa.Boolean, nullable=False),
        sa.Column("teaser", sa.Boolean, nullable=False),
        sa.Column("shown_at", MOMENT, nullable=False),
    )
    op.create_table(
        "verdicts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("server_id", sa.BigInteger, nullable=False),
        sa.Column("text_hash", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("reading_id", sa.Integer, sa.ForeignKey("readings.id"), nullable=False),
        sa.Column("moderator_id", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("draft", sa.Text),
        sa.Column("corrected", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("note", sa.Text, nullable=False),
        sa.UniqueConstraint("server_id", "text_hash", "language", "version"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("server_id", sa.BigInteger, nullable=False, index=True),
        sa.Column("text_hash", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("shown_id", sa.Integer, sa.ForeignKey("shown.id"), nullable=False),
        sa.Column("reporter_id", sa.BigInteger, nullable=False, index=True),
        sa.Column("reason", sa.Text),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("settled_at", MOMENT),
        sa.Column("outcome", sa.Text),
        sa.Column("told", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("channel_id", sa.BigInteger),
        sa.Column("message_id", sa.BigInteger),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "held",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("server_id", sa.BigInteger, nullable=False, index=True),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=False),
        sa.Column("shown_id", sa.Integer, sa.ForeignKey("shown.id"), nullable=False),
        sqlite_autoincrement=True,
    )
