"""Insert unless there: the one statement that each database spells in its own dialect."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.row import Row


def insert_missing(session: Session, table: type[Row], **values: Any) -> None:
    """Insert the row; leave the one that is there alone, also when another process has just put it."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(postgresql.insert(table).values(values).on_conflict_do_nothing())
    else:
        session.execute(sqlite.insert(table).values(values).on_conflict_do_nothing())
