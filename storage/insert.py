"""Insert unless there: the one statement that each database spells in its own dialect."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.row import Row


def insert_missing(session: Session, table: type[Row], *rows: dict[str, Any], **values: Any) -> None:
    """Insert the rows, or the one of `values`; leave those that are there alone, also when another process has just put them."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    session.execute(dialect.insert(table).on_conflict_do_nothing(), list(rows) or [values])
