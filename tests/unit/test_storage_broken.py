"""A database that is damaged, held, full, or may not be written: what is said, and what is kept."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import event

from storage.database import Database, create_database, open_database
from storage.errors import (
    DatabaseCorrupt,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseUnreachable,
    DiskFull,
)
from tests.database_at import at
from tests.stored import URL, page

NOBODY = 65534


@pytest.fixture
def unprivileged(sqlite_template: Path) -> Iterator[Path]:
    """A folder of ours with a database, while we are a user whom file permissions bind, which root is not."""
    # Not pytest's own folder, which only root may enter.
    folder = Path(tempfile.mkdtemp())
    path = Path(shutil.copy(sqlite_template, folder / "greffier.db"))
    # Loads what is loaded at first use, from folders that the other user may not enter.
    open_database(at(path)).close()
    if os.geteuid() == 0:
        for owned in (folder, path):
            os.chown(owned, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield folder
    if os.getuid() == 0:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_file_that_is_no_database_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "greffier.db"
    path.write_bytes(b"ceci n'est pas une base" * 200)

    for opened in (open_database, create_database):
        with pytest.raises(DatabaseCorrupt, match="restore it from a backup"):
            opened(at(path))


def test_a_torn_database_is_said_to_be_damaged(path: Path) -> None:
    with open_database(at(path)) as store:
        for number in range(30):
            store.pages.save(page(os.urandom(3000).hex(), url=f"{URL}/{number}"))
    content = path.read_bytes()
    path.write_bytes(content[:4096] + os.urandom(len(content) - 4096))

    with pytest.raises(DatabaseCorrupt, match="damaged"), open_database(at(path)) as store:
        store.pages.pending(1)


def test_a_database_held_by_another_process_is_said_to_be_locked(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_database(at(path), busy_timeout_s=0.05) as store:
        with pytest.raises(DatabaseLocked, match="held by another process"):
            store.pages.save(page())
        assert not store.pages.known("exemple", [URL])
        other.execute("ROLLBACK")
        assert store.pages.save(page())
    other.close()


def test_a_full_disk_is_said_to_be_full_and_what_was_stored_stays(path: Path) -> None:
    with open_database(at(path)) as store:
        event.listen(store._transactions.engine, "begin", _limit_pages)
        numbers = count()
        with pytest.raises(DiskFull, match="free some space"):
            _save_until_it_fails(store, numbers)
        saved = next(numbers) - 1
        event.remove(store._transactions.engine, "begin", _limit_pages)

        assert saved > 1
        assert len(store.pages.pending(1, limit=1000)) == saved


def _save_until_it_fails(store: Database, numbers: Iterator[int]) -> None:
    for number in numbers:
        store.pages.save(page(os.urandom(20_000).hex(), url=f"{URL}/{number}"))


def _limit_pages(connection: object) -> None:
    connection.exec_driver_sql("PRAGMA max_page_count = 200")  # type: ignore[attr-defined]  # SQLAlchemy's connection


FILL = """
import os, resource, sys
from storage.database import open_database
from storage.errors import DiskFull
from tests.stored import URL, page
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
with open_database(sys.argv[1]) as store:
    try:
        for number in range(1000):
            store.pages.save(page(os.urandom(20_000).hex(), url=f"{URL}/{number}"))
    except DiskFull as error:
        print(error)
"""


def test_a_quota_is_a_full_disk_too(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FILL, at(path)], capture_output=True, text=True, check=True)

    assert "could not grow" in done.stdout
    assert done.stderr == ""


def test_a_file_that_may_not_be_written_says_so(unprivileged: Path) -> None:
    path = unprivileged / "greffier.db"
    path.chmod(0o444)

    with open_database(at(path)) as store, pytest.raises(DatabaseReadOnly, match="write access"):
        store.pages.save(page())


def test_a_folder_that_may_not_be_written_says_so(unprivileged: Path) -> None:
    unprivileged.chmod(0o555)
    with pytest.raises((DatabaseReadOnly, DatabaseUnreachable), match="access"):
        open_database(at(unprivileged / "greffier.db"))

    unprivileged.chmod(0o000)
    with pytest.raises(DatabaseReadOnly, match="access"):
        open_database(at(unprivileged / "greffier.db"))


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(DatabaseReadOnly, match="GREFFIER_DATABASE_URL"):
        create_database(at(tmp_path / "file" / "greffier.db"))


def test_a_lock_that_a_full_disk_refuses_is_said_and_not_held(path: Path) -> None:
    with open_database(f"sqlite:///{path}") as database:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
        try:
            with pytest.raises(DiskFull, match="free some space"), database.lock("scheduler"):
                pytest.fail("the lock was taken though nobody could see who holds it")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        with database.lock("scheduler"):
            pass
