"""One engine for a database address, set up alike in every process."""

from __future__ import annotations

import os
import weakref
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.orm import Session

from storage.errors import TRANSLATED, DatabaseNarrow, DatabaseUnreachable, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BUSY_TIMEOUT_S = 30.0
# Else the machine's own setting would hold for what is sent, and some have letters for half of Europe only.
POSTGRESQL: dict[str, Any] = {"connect_timeout": 10, "client_encoding": "utf8"}
_WRITES = "greffier_writes"
_ALTERS = "greffier_alters"


def parse_url(address: str) -> URL:
    """Read a database address; raises `DatabaseUnreachable` for one that no supported driver takes."""
    try:
        url = make_url(address)
    except ArgumentError:
        raise _unsupported(address) from None
    if url.get_backend_name() not in {"sqlite", "postgresql"}:
        raise _unsupported(url.render_as_string(hide_password=True))
    if url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}:
        raise DatabaseUnreachable(
            f"{address} is a database in memory, lost at the end of each process: "
            "set the setting database_url (GREFFIER_DATABASE_URL) to sqlite:///PATH"
        )
    return url


def _unsupported(address: str) -> DatabaseUnreachable:
    return DatabaseUnreachable(
        f"{address!r} is no address of a database: "
        "set the setting database_url (GREFFIER_DATABASE_URL) to sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME"
    )


def sqlite_path(url: URL) -> Path | None:
    """Give the database file; None when the database is not SQLite."""
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def make_engine(url: URL, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Engine:
    """Make an engine that has not connected yet."""
    is_sqlite = url.get_backend_name() == "sqlite"
    options = {"timeout": busy_timeout_s} if is_sqlite else POSTGRESQL
    try:
        engine = create_engine(url, connect_args=options, pool_pre_ping=not is_sqlite)
    except (ImportError, NoSuchModuleError) as error:
        raise DatabaseUnreachable(_no_driver(url)) from error
    if is_sqlite:
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    _engines.add(engine)
    return engine


def _no_driver(url: URL) -> str:
    if "+" in url.drivername:
        return f"{url.drivername} names a driver that greffier has not: write it as {url.get_backend_name()}://..."
    return f"the driver for {url.drivername} is missing: run `pip install greffier[postgresql]`"


def check_letters(connection: Connection, where: str) -> None:
    """Raise `DatabaseNarrow` where PostgreSQL keeps text in an encoding that lacks letters, or knows none."""
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise DatabaseNarrow(
            f"the database {where} keeps text as {encoding}, which lacks letters that pages have: "
            "make another one with CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0"
        )


def _set_up_sqlite(connection: Any, _record: object) -> None:
    # None: the driver opens no transaction by itself, `_begin_sqlite` does.
    connection.isolation_level = None
    for pragma in ("foreign_keys=ON", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def keep_log(engine: Engine) -> None:
    """Have SQLite keep a write-ahead log, so that readers and the writer need not wait; its file remembers it."""
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as connection:
            connection.execute("PRAGMA journal_mode=WAL")


def _begin_sqlite(connection: Connection) -> None:
    # IMMEDIATE: a transaction that reads first and writes later would fail at once when another one wrote
    # in between; asking for the write lock at its start waits for the other instead.
    options = connection.get_execution_options()
    if options.get(_ALTERS, False):  # inside a transaction this would be without effect
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(_WRITES, False) else "BEGIN")


# A forked child must not talk through its parent's connections.
_engines: weakref.WeakSet[Engine] = weakref.WeakSet()


def _forget_connections() -> None:
    for engine in _engines:
        engine.dispose(close=False)


os.register_at_fork(after_in_child=_forget_connections)


class Transactions:
    """Opens transactions on one database; the only place where the driver's errors become ours."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.where = engine.url.render_as_string(hide_password=True)
        self.confirmations: list[Callable[[], None]] = []
        """Of each lock held that may be lost, what raises when it is; see storage/locks.py."""
        self.retaken: list[str] = []
        """Of each lock that was lost and had again, what happened."""
        self._writer = engine.execution_options(**{_WRITES: True})

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session whose reads see one state of the database."""
        with self.translated(), Session(self.engine) as session, session.begin():
            yield session

    @contextmanager
    def write(self, serial: str, *, needs_locks: bool = True) -> Iterator[Session]:
        """Give a session that commits at the end; two of the same `serial` name run one after the other.

        On SQLite any two writers do. The name lets PostgreSQL run writers of different sources side by side.
        Raises `LockLost` when this process has lost a lock; `needs_locks` is False of what it may note all the same.
        """
        if needs_locks:
            self.confirm_locks()
        with self.translated(), Session(self._writer) as session, session.begin():
            take_turn(session, serial)
            yield session

    def confirm_locks(self) -> None:
        """Raise `LockLost` unless every lock of this process is still held, or could be had again."""
        with self.translated():
            for confirm in self.confirmations:
                confirm()

    @contextmanager
    def alter(self, serial: str) -> Iterator[Session]:
        """Like `write`, to change tables. SQLite makes a table anew to do so; dropping the old one must not take along what refers to it."""
        alterer = self.engine.execution_options(**{_WRITES: True, _ALTERS: True})
        try:
            with self.translated(), Session(alterer) as session, session.begin():
                take_turn(session, serial)
                yield session
        finally:
            self.engine.dispose()  # the connection no longer looks at what refers to what

    @contextmanager
    def translated(self) -> Iterator[None]:
        try:
            yield
        except TRANSLATED as error:
            raise translate(error, self.where) from error


def take_turn(session: Session, serial: str) -> None:
    """Wait until no other transaction of this name runs; held until the commit."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))"), {"name": serial})
