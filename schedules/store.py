"""The database of the settings, opened."""

from __future__ import annotations

from schedules.config import Config
from storage.database import Database, create_database, open_database


def open_store(config: Config) -> Database:
    """Open the database. The default file is made at first use; one that the user named has to be there."""
    if config.database_url:
        return open_database(config.database)
    return create_database(config.database)
