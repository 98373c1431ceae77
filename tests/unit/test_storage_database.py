"""Opening, creating, upgrading: what a user meets when the database is not as it should be."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from storage.database import create_database, open_database
from storage.tables import TABLES


def test_the_revisions_lead_to_the_tables_of_the_program(empty_url: str) -> None:
    create_database(empty_url).close()

    engine = create_engine(empty_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        differences = compare_metadata(context, TABLES)
    engine.dispose()

    assert differences == []


def test_creating_twice_changes_nothing(empty_url: str) -> None:
    create_database(empty_url).close()
    create_database(empty_url).close()

    open_database(empty_url).close()
