"""Every test of the store runs on SQLite and on PostgreSQL: ask for `store_url` or `store`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from storage.database import Database, create_database, open_database
from storage.tables import TABLES
from tests.postgres import PostgresServer, postgres_server

__all__ = ["empty_url", "postgres_server", "postgres_url", "sqlite_template", "store", "store_url"]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "greffier.db"
    create_database(f"sqlite:///{path}").close()
    return path


@pytest.fixture(scope="session")
def postgres_url(postgres_server: PostgresServer) -> str:
    url = postgres_server.create()
    create_database(url).close()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that has no tables yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new' / 'greffier.db'}"
    server: PostgresServer = request.getfixturevalue("postgres_server")
    return server.create()


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database at the newest revision, with nothing in it."""
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        yield f"sqlite:///{shutil.copy(template, tmp_path / 'greffier.db')}"
        return
    # To empty the tables is a tenth of the work of making a database.
    url: str = request.getfixturevalue("postgres_url")
    yield url
    _empty(url)


def _empty(url: str) -> None:
    names = sql.SQL(", ").join(sql.Identifier(table.name) for table in TABLES.sorted_tables)
    with psycopg.connect(url) as connection:
        connection.execute(sql.SQL("TRUNCATE {} RESTART IDENTITY").format(names))


@pytest.fixture
def store(store_url: str) -> Iterator[Database]:
    with open_database(store_url) as database:
        yield database
