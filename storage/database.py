"""The door to the store: open a database, get its repositories."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import delete, false
from sqlalchemy.engine import URL

from storage.alerts import Alerts
from storage.cases import Cases
from storage.clock import Ahead, take_back
from storage.documents import Documents
from storage.engine import (
    BUSY_TIMEOUT_S,
    Transactions,
    check_letters,
    keep_log,
    make_engine,
    parse_url,
    sqlite_path,
)
from storage.errors import DatabaseMissing, DatabaseReadOnly
from storage.locks import lock
from storage.mailboxes import mailbox
from storage.moved_readers import move_reader, write_anew
from storage.raw_pages import Pages
from storage.refusals import Refusals
from storage.renamed_sources import Renamed, rename_source
from storage.repeats import SiteBlocks
from storage.revisions import check_revision, newest_revision, stored_revision, upgrade
from storage.runs import Runs
from storage.tables import TABLES


class Database:
    """What is stored, by subject. Safe to use from several threads; close it when done."""

    def __init__(self, url: URL, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
        self._transactions = Transactions(make_engine(url, busy_timeout_s))
        self.where = self._transactions.where
        """The database's address without its password."""
        self.pages = Pages(self._transactions)
        self.documents = Documents(self._transactions)
        self.site_blocks = SiteBlocks(self._transactions)
        self.cases = Cases(self._transactions)
        self.alerts = Alerts(self._transactions)
        self.refusals = Refusals(self._transactions)
        self.runs = Runs(self._transactions)

    def lock(self, name: str) -> AbstractContextManager[None]:
        """Hold a lock that only one process can; raises `AlreadyRunning`. Released by the holder's death too.

        On PostgreSQL it goes with its connection. Whatever is written meanwhile looks first whether it is held,
        has it again when nobody took it, and raises `LockLost` when somebody did.
        """
        return lock(self._transactions, name)

    def confirm_locks(self) -> None:
        """Raise `LockLost` when a lock that this process took is another's now."""
        self._transactions.confirm_locks()

    def retaken_locks(self) -> list[str]:
        """What happened to each lock that was lost and is held again; told once."""
        told = self._transactions.retaken[:]
        self._transactions.retaken.clear()
        return told

    def take_back_times(self, now: datetime) -> Ahead | None:
        """Set right what was noted for times yet to come; storage/clock.py says how. None when nothing was."""
        with self._transactions.write("clock") as session:
            return take_back(session, now)

    def write_anew(self, recipient: str, at: datetime) -> int:
        """Have what waits for the recipient written anew, into other messages; gives how many are taken back."""
        with self._transactions.write("alerts") as session:
            return write_anew(session, mailbox(recipient), at)

    def move_reader(self, old: str, new: str, at: datetime) -> int:
        """Let the mailbox `new` take over what `old` was told and is still to be told; gives how many messages that had."""
        with self._transactions.write("alerts") as session:
            return move_reader(session, mailbox(old), mailbox(new), at)

    def rename_source(self, old: str, new: str) -> Renamed:
        """Let source `new` have all that is stored of `old`; no run may be under way. Raises `NotStored`."""
        with self._transactions.write(f"source {old}") as session:
            return rename_source(session, old, new)

    def check(self) -> None:
        """Raise a `StorageError` unless the database answers and holds the tables this program knows."""
        with self._transactions.translated(), self._transactions.engine.connect() as connection:
            check_letters(connection, self.where)
            check_revision(connection, self.where)

    def check_writes(self) -> None:
        """Raise the `StorageError` that fits unless all tables may be written; changes nothing."""
        with self._transactions.write("check") as session:
            for table in TABLES.sorted_tables:
                session.execute(delete(table).where(false()))

    def set_up(self) -> None:
        """Set how the database's file is kept; only of one that `check` found to be ours."""
        with self._transactions.translated():
            keep_log(self._transactions.engine)

    def upgrade(self) -> None:
        """Bring the tables to this program's revision, all or nothing; a second call changes nothing."""
        with self._transactions.read() as session:
            check_letters(session.connection(), self.where)
            if stored_revision(session.connection()) == newest_revision():
                return
        with self._transactions.alter("greffier schema") as session:
            upgrade(session.connection(), self.where)

    def close(self) -> None:
        self._transactions.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_database(url: str, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Database:
    """Open a database that exists and is at this program's revision; else raise the `StorageError` that fits."""
    parsed = parse_url(url)
    path = sqlite_path(parsed)
    if path is not None and not _exists(path):
        raise DatabaseMissing(f"there is no database at {path}: run `greffier init-db`")
    return _ready(Database(parsed, busy_timeout_s), create=False)


def create_database(url: str, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Database:
    """Open a database, made when missing and brought to this program's revision when older."""
    parsed = parse_url(url)
    path = sqlite_path(parsed)
    if path is not None:
        _make_folder(path.parent)
    return _ready(Database(parsed, busy_timeout_s), create=True)


def _ready(database: Database, *, create: bool) -> Database:
    try:
        if create:
            database.upgrade()
        database.check()
        database.set_up()
    except BaseException:  # Ctrl-C too leaves no connection open
        database.close()
        raise
    return database


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise DatabaseReadOnly(
            f"{path} cannot be looked at: give this user access to its folder ({error.strerror})"
        ) from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseReadOnly(
            f"the folder {folder} cannot be made: give this user write access, "
            f"or set the setting database_url (GREFFIER_DATABASE_URL) to another place ({error.strerror})"
        ) from error
