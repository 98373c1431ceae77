"""Locks between processes that fall with their holder, however it dies: none is ever to be cleared by hand."""

from __future__ import annotations

import fcntl
import logging
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError

from storage.engine import POSTGRESQL, Transactions, sqlite_path
from storage.errors import AlreadyRunning, DatabaseReadOnly, DiskFull, LockLost

log = logging.getLogger(__name__)

_held: set[IO[str]] = set()
_sockets: set[int] = set()


def _let_go_in_child() -> None:
    # A forked child would keep its parent's locks alive; closing its copies does not unlock the parent's.
    for file in _held:
        file.close()
    _held.clear()
    with Path(os.devnull).open("rb") as nothing:
        for descriptor in _sockets:
            # In place, not closed: the driver still knows the number, which another file could get.
            os.dup2(nothing.fileno(), descriptor, inheritable=False)
    _sockets.clear()


os.register_at_fork(after_in_child=_let_go_in_child)


def lock(transactions: Transactions, name: str) -> AbstractContextManager[None]:
    """Hold the lock `name` of this database; raises `AlreadyRunning`, saying who holds it and since when."""
    path = sqlite_path(transactions.engine.url)
    if path is None:
        return _advisory_lock(transactions, name)
    return _file_lock(path.with_name(f"{path.name}.{name}.lock"), name)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@contextmanager
def _file_lock(path: Path, name: str) -> Iterator[None]:
    try:
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise DatabaseReadOnly(
            f"the lock file {path} cannot be written: give this user write access to its folder ({error.strerror})"
        ) from error
    with file:
        _take(file, path, name)
        _held.add(file)
        try:
            yield
        finally:
            _held.discard(file)
            # Freed for every copy of the descriptor: a child just forked may not have closed its own yet.
            fcntl.flock(file, fcntl.LOCK_UN)


def _take(file: IO[str], path: Path, name: str) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.seek(0)
        raise _already_running(name, file.read().strip() or "an unnamed process", str(path)) from error
    try:
        os.ftruncate(file.fileno(), 0)
        # Not through the file's buffer: what a full disk refuses would be tried again when the file is closed.
        os.write(file.fileno(), f"process {os.getpid()} since {_now()}".encode())
    except OSError as error:
        raise DiskFull(
            f"the lock file {path} cannot be written ({error.strerror}): free some space, then run again"
        ) from error


@contextmanager
def _advisory_lock(transactions: Transactions, name: str) -> Iterator[None]:
    with transactions.translated():
        held = _SessionLock(transactions, name)
    transactions.confirmations.append(held.confirm)
    try:
        yield
    finally:
        transactions.confirmations.remove(held.confirm)
        held.let_go()


class _SessionLock:
    """A lock of PostgreSQL, which lives and dies with its connection: a server that restarts takes it away unasked."""

    def __init__(self, transactions: Transactions, name: str) -> None:
        self._transactions = transactions
        self._name = name
        self._owner = os.getpid()
        self._turn = threading.Lock()
        self._lost: LockLost | None = None
        # No pool: the connection must end with the lock.
        self._engine = create_engine(
            transactions.engine.url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args=POSTGRESQL
        )
        self._connection: Connection | None = None
        self._descriptor = -1
        self._cut = ""
        self._take()

    def confirm(self) -> None:
        """Take the lock again when its connection was cut and nobody has it; raises `LockLost` when somebody has."""
        if os.getpid() != self._owner:  # a forked child has no part in it
            return
        with self._turn:
            if self._lost is not None:
                raise self._lost
            try:
                if self._connection is not None:
                    self._connection.execute(text("SELECT 1"))
                    return
            except DBAPIError as error:
                self._cut = str(error.orig).strip().partition("\n")[0]
            self._take_again()

    def let_go(self) -> None:
        _sockets.discard(self._descriptor)
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _take(self) -> None:
        connection = self._engine.connect()
        try:
            _take_advisory(connection, self._name, self._transactions.where)
        except BaseException:  # Ctrl-C too leaves no connection open
            connection.close()
            raise
        self._connection = connection
        self._descriptor = connection.connection.driver_connection.fileno()  # type: ignore[union-attr]  # psycopg's own
        _sockets.add(self._descriptor)

    def _take_again(self) -> None:
        self.let_go()
        cut = f"the connection that held the lock {self._name!r} of {self._transactions.where} was cut ({self._cut})"
        try:
            self._take()
        except AlreadyRunning as error:
            self._lost = LockLost(
                f"{cut}, and it is held by another now: this one stops, and what it stored stands ({error})"
            )
            raise self._lost from error
        told = f"{cut}; it was free, and is held again"
        log.warning(told)
        self._transactions.retaken.append(told)


def _take_advisory(connection: Connection, name: str, where: str) -> None:
    # PostgreSQL shows others this name of the connection, cut at 63 bytes: that is how they learn who we are.
    mine = f"process {os.getpid()} on {socket.gethostname()[:16]} since {_now()}"
    connection.execute(text("SELECT set_config('application_name', :mine, false)"), {"mine": mine[:63]})
    key = {"name": f"greffier lock {name}"}
    if not connection.scalar(text("SELECT pg_try_advisory_lock(hashtextextended(:name, 1))"), key):
        raise _already_running(name, _holder(connection, key), where)


def _holder(connection: Connection, key: dict[str, str]) -> str:
    found = connection.scalar(
        text(
            "SELECT activity.application_name FROM pg_locks AS held"
            " JOIN pg_stat_activity AS activity ON activity.pid = held.pid"
            " WHERE held.locktype = 'advisory' AND held.granted AND held.objsubid = 1"
            " AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            " AND (held.classid::bigint << 32 | held.objid::bigint) = hashtextextended(:name, 1)"
        ),
        key,
    )
    return str(found) if found else "a process that has just ended"


def _already_running(name: str, holder: str, where: str) -> AlreadyRunning:
    return AlreadyRunning(
        f"{name} is already running: {holder} holds the lock {name!r} of {where}; wait for it or end it"
    )
