"""Alembic's entry: runs the numbered files on the connection and in the transaction that migrate.py opened."""

from alembic import context

from bot.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
