"""Opening, creating, upgrading: what a user meets when the database is not as it should be."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from storage import revisions
from storage.database import create_database, open_database
from storage.errors import (
    DatabaseForeign,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseOld,
    DatabaseReadOnly,
    DatabaseUnreachable,
    StorageError,
)
from storage.revisions import known_revisions, newest_revision
from storage.tables import TABLES
from tests.database_at import at
from tests.postgres import PostgresServer
from tests.stored import URL, page


def run_sql(url: str, *statements: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


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


def test_a_database_that_is_not_there_is_not_made_by_opening_it(tmp_path: Path) -> None:
    with pytest.raises(DatabaseMissing, match="run `greffier init-db`"):
        open_database(at(tmp_path / "none.db"))

    assert list(tmp_path.iterdir()) == []


def test_an_empty_database_asks_for_init_db(empty_url: str, tmp_path: Path) -> None:
    if empty_url.startswith("sqlite"):
        (tmp_path / "new").mkdir()
        (tmp_path / "new" / "greffier.db").touch()

    with pytest.raises(DatabaseMissing, match="run `greffier init-db`"):
        open_database(empty_url)


def test_an_older_and_a_newer_database_are_told_apart(
    store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_sql(store_url, "UPDATE alembic_version SET version_num = '9999'")
    for opened in (open_database, create_database):
        with pytest.raises(DatabaseNewer, match="newer greffier"):
            opened(store_url)

    run_sql(store_url, f"UPDATE alembic_version SET version_num = '{newest_revision()}'")
    monkeypatch.setattr("storage.revisions.newest_revision", lambda: "9998")
    with pytest.raises(DatabaseOld, match="run `greffier init-db`"):
        open_database(store_url)


def test_another_program_s_database_is_left_alone(empty_url: str, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    run_sql(empty_url, "CREATE TABLE invoices (id INTEGER)")

    files = [path for path in (tmp_path / "new").iterdir() if path.is_file()]
    before = [path.read_bytes() for path in files]

    for opened in (open_database, create_database):
        with pytest.raises(DatabaseForeign, match="invoices"):
            opened(empty_url)

    assert [path for path in (tmp_path / "new").iterdir() if path.is_file()] == files
    assert [path.read_bytes() for path in files] == before, "its file is kept another way now"


def test_readers_stored_under_their_names_become_mailboxes(path: Path) -> None:
    url = at(path)
    spellings = ("anne@c.fr", "Anne <Anne@C.fr>")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0003'")
        for later in ("postponed", "refusals"):
            connection.execute(f"DROP TABLE {later}")
        for number, recipient in enumerate(spellings, start=1):
            values = (number, f"<{number}@greffier>", recipient, b"", "2026-11-01 07:00:00")
            connection.execute(
                "INSERT INTO digests (id, message_id, recipient, message, queued_at, attempts) VALUES (?,?,?,?,?,0)",
                values,
            )
            for hit in (7, 7 + number):
                connection.execute("INSERT INTO deliveries VALUES (?,?,?)", (hit, recipient, number))
    connection.close()

    create_database(url).close()

    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT DISTINCT recipient FROM digests").fetchall() == [("anne@c.fr",)]
        told = connection.execute("SELECT hit_id, recipient FROM deliveries ORDER BY 1").fetchall()
    connection.close()
    assert told == [(7, "anne@c.fr"), (8, "anne@c.fr"), (9, "anne@c.fr")]


def test_a_database_of_ours_keeps_a_log(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
    open_database(at(path)).close()

    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_the_scripts_are_named_by_their_revisions() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(revisions.__file__).parent / "migrations"))
    scripts = ScriptDirectory.from_config(config)

    assert [script.revision for script in scripts.walk_revisions()] == [*reversed(known_revisions())]
    assert scripts.get_current_head() == newest_revision()


@pytest.mark.parametrize("url", ["nonsense", "mysql://u:secret@h/d", "sqlite://", "sqlite:///:memory:", ""])
def test_an_address_that_is_none_says_what_to_set(url: str) -> None:
    with pytest.raises(DatabaseUnreachable, match="GREFFIER_DATABASE_URL") as caught:
        open_database(url)

    assert "secret" not in str(caught.value)


def test_a_server_that_does_not_answer_says_so_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnreachable, match="cannot be reached") as caught:
        open_database(f"postgresql://greffier:secret@/none?host={tmp_path}")

    assert "secret" not in str(caught.value)


def test_a_database_the_server_does_not_have_and_one_that_may_not_be_written(
    postgres_server: PostgresServer, postgres_url: str
) -> None:
    with pytest.raises(DatabaseUnreachable, match="does not exist"):
        open_database(postgres_server.url("none"))

    read_only = f"{postgres_url}&options=-c%20default_transaction_read_only%3Don"
    with open_database(read_only) as store, pytest.raises(DatabaseReadOnly):
        store.pages.save(page())


def test_a_server_that_ends_the_connections_is_reached_again(postgres_server: PostgresServer) -> None:
    url = postgres_server.create()
    with create_database(url) as store:
        store.pages.save(page())
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        assert store.pages.known("exemple", [URL])


def test_nothing_of_sqlalchemy_leaks_out(store_url: str) -> None:
    with open_database(store_url) as store:
        run_sql(store_url, "ALTER TABLE bookmarks RENAME TO hidden")
        with pytest.raises(StorageError, match="run `greffier init-db`"):
            store.pages.bookmark("exemple", "archives")
        run_sql(store_url, "ALTER TABLE hidden RENAME TO bookmarks")


def test_a_database_half_made_is_as_if_not_made(empty_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("alembic.runtime.migration.MigrationContext._ensure_version_table", stop)
    with pytest.raises(KeyboardInterrupt):
        create_database(empty_url)
    monkeypatch.undo()

    create_database(empty_url).close()


def test_the_revisions_are_in_the_wheel(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "100% installed"
    zipfile.ZipFile(wheel).extractall(installed)

    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r}); import storage.database as d; print(d.__file__)"
    )
    code += f"; d.create_database({at(tmp_path / 'greffier.db')!r}).close()"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert "100% installed" in done.stdout
