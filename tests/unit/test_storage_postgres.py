"""A PostgreSQL database as its owner made it: what does not do is refused at once, with what to do about it."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from storage.database import create_database, open_database
from storage.errors import AlreadyRunning, DatabaseNarrow, DatabaseReadOnly, DatabaseUnreachable
from tests.postgres import PostgresServer


@pytest.fixture(scope="module")
def admin(postgres_server: PostgresServer) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    with psycopg.connect(postgres_server.url("postgres"), autocommit=True) as connection:
        yield connection


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
def test_a_database_that_lacks_letters_is_refused_before_a_table_is_made(
    postgres_server: PostgresServer, admin: psycopg.Connection[tuple[object, ...]], encoding: str
) -> None:
    name = f"narrow_{encoding.lower()}"
    admin.execute(f"CREATE DATABASE {name} ENCODING '{encoding}' TEMPLATE template0")

    for act in (create_database, open_database):
        with pytest.raises(DatabaseNarrow, match=rf"/{name}.* keeps text as {encoding}.*ENCODING 'UTF8'"):
            act(postgres_server.url(name))

    with psycopg.connect(postgres_server.url(name)) as connection:
        assert connection.execute(
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        ).fetchone() == (0,)


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
def test_the_letters_of_the_connection_are_ours_whatever_the_machine_sets(
    postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setenv("PGCLIENTENCODING", encoding)
    with create_database(postgres_server.create()) as database:
        database.pages.set_bookmark("essai", "https://www.example.org/", "2 https://www.example.org/€-œuvre")
        assert (
            database.pages.bookmark("essai", "https://www.example.org/")
            == "2 https://www.example.org/€-œuvre"
        )
        with database.lock("essai"), pytest.raises(AlreadyRunning, match=r"process [0-9]+"):
            database.lock("essai").__enter__()


def test_a_role_without_rights_is_told_what_to_be_granted(
    postgres_server: PostgresServer, admin: psycopg.Connection[tuple[object, ...]]
) -> None:
    admin.execute("CREATE ROLE guest LOGIN")
    url = postgres_server.create().replace("greffier@", "guest@")

    with pytest.raises(
        DatabaseReadOnly, match=r"may not be written by this role: make it the owner .*OWNER TO"
    ) as told:
        create_database(url)

    assert "folder" not in str(told.value)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("/postgres?", "/nowhere?"), "there is no such database: make it with `createdb"),
        (("host=", "hots="), "cannot be reached: check the setting database_url"),
        (("postgresql://", "postgresql+pigeon://"), "write it as postgresql://"),
    ],
)
def test_an_address_that_leads_nowhere_says_what_to_mend(
    postgres_server: PostgresServer, change: tuple[str, str], says: str
) -> None:
    with pytest.raises(DatabaseUnreachable, match=says):
        open_database(postgres_server.url("postgres").replace(*change))


def test_a_role_that_may_only_read_is_found_before_the_night(
    postgres_server: PostgresServer, admin: psycopg.Connection[tuple[object, ...]]
) -> None:
    admin.execute("CREATE ROLE onlooker LOGIN")
    url = postgres_server.create()
    create_database(url).close()
    with psycopg.connect(url) as connection:
        connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO onlooker")

    with open_database(url) as ours:
        ours.check_writes()
    with (
        open_database(url.replace("greffier@", "onlooker@")) as theirs,
        pytest.raises(DatabaseReadOnly, match="may not be written by this role"),
    ):
        theirs.check_writes()
