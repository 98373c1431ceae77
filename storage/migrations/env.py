"""What Alembic runs around the revisions; the connection and its transaction come from the caller."""

from __future__ import annotations

from alembic import context

from storage.tables import TABLES

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=TABLES, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
