"""Every way the database can fail, each with one sentence: what, where, and how to mend it."""

# ruff: noqa: N818  # the names say what happened ("DiskFull"); a suffix on each would add nothing

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError, StatementError

if TYPE_CHECKING:
    from collections.abc import Mapping


class StorageError(Exception):
    """The database could not do what was asked; the message is fit for the terminal."""


class DatabaseMissing(StorageError):
    pass


class DatabaseOld(StorageError):
    pass


class DatabaseNewer(StorageError):
    pass


class DatabaseForeign(StorageError):
    """The database holds another program's tables."""


class DatabaseLocked(StorageError):
    pass


class DatabaseCorrupt(StorageError):
    pass


class DatabaseReadOnly(StorageError):
    pass


class DatabaseUnreachable(StorageError):
    pass


class DatabaseNarrow(StorageError):
    """The database keeps text in an encoding that has not all letters."""


class DiskFull(StorageError):
    pass


class AlreadyRunning(StorageError):
    """Another process holds the lock asked for."""


class LockLost(StorageError):
    """The connection that a lock lived with was cut, and another process has the lock now."""


class ValueRefused(StorageError, ValueError):
    """What was to be stored breaks a rule of the store: a naive time, a span outside its text, a NUL character."""


class NotStored(StorageError, LookupError):
    """No row with that id or key."""


Case = tuple[type[StorageError], str]

_LOCKED: Case = (
    DatabaseLocked,
    "the database {where} is held by another process: wait for the other greffier to end, then run again",
)
_FULL: Case = (
    DiskFull,
    "the database {where} could not grow: the disk is full, over quota or failing; free some space, then run again",
)
_READ_ONLY: Case = (
    DatabaseReadOnly,
    "the database {where} may not be written: give this user write access to it and to its folder",
)
_DENIED: Case = (
    DatabaseReadOnly,
    (
        "the database {where} may not be written by this role: make it the owner (ALTER DATABASE ... OWNER TO ...)"
        " or grant it all rights on the schema public and what is in it"
    ),
)
_CORRUPT: Case = (
    DatabaseCorrupt,
    "{where} is damaged or no database: restore it from a backup, or move it away and run `greffier init-db`",
)
_UNREACHABLE: Case = (
    DatabaseUnreachable,
    (
        "the database {where} cannot be reached: check the setting database_url (GREFFIER_DATABASE_URL), that it is up,"
        " and the access rights"
    ),
)
_NOWHERE: Case = (
    DatabaseUnreachable,
    (
        "{where}: there is no such database: make it with `createdb --encoding UTF8 --template template0 NAME`,"
        " then run `greffier init-db`"
    ),
)
_REFUSED: Case = (ValueRefused, "the database {where} refused a value: mend what was to be stored")
_FAILED: Case = (StorageError, "the database {where} failed: run `greffier doctor`")
_OLD: Case = (DatabaseOld, "the database {where} lacks a table: run `greffier init-db`")

# A ProgrammingError without a code of the server's is an option of the address that the driver does not know.
_NO_CONNECTION = frozenset({"OperationalError", "ConnectionTimeout", "ProgrammingError"})
# A connection that fails has no code but the server's words; in another language they are given as they are.
_NO_DATABASE = re.compile(r'database "[^"]*" does not exist')

# Primary result codes of SQLite (https://sqlite.org/rescode.html); the extended ones carry them in the low byte.
_SQLITE: Mapping[int, Case] = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _CORRUPT,
    sqlite3.SQLITE_NOTADB: _CORRUPT,
    sqlite3.SQLITE_CANTOPEN: _UNREACHABLE,
    sqlite3.SQLITE_AUTH: _UNREACHABLE,
    sqlite3.SQLITE_MISMATCH: _REFUSED,
    sqlite3.SQLITE_TOOBIG: _REFUSED,
}
# SQLSTATE codes and classes of PostgreSQL; the longest matching beginning wins.
_POSTGRESQL: Mapping[str, Case] = {
    "40": _LOCKED,
    "55P03": _LOCKED,
    "57014": _LOCKED,
    "53": _FULL,
    "53300": _UNREACHABLE,
    "25006": _READ_ONLY,
    "42501": _DENIED,
    "XX001": _CORRUPT,
    "XX002": _CORRUPT,
    "08": _UNREACHABLE,
    "28": _UNREACHABLE,
    "3D": _NOWHERE,
    "57": _UNREACHABLE,
    "42P01": _OLD,
    "42703": _OLD,
    "22": _REFUSED,
    "23": _REFUSED,
    "54": _REFUSED,
}


def translate(error: Exception, where: str) -> StorageError:
    """Give the error to raise in place of SQLAlchemy's or the driver's; `where` names the database, no password."""
    kind, sentence = _case_of(error)
    return kind(f"{sentence.format(where=where)} ({_reason(error)})")


def _case_of(error: Exception) -> Case:
    cause = error.orig if isinstance(error, StatementError) else error
    if isinstance(cause, sqlite3.Error):
        return _sqlite_case(cause, error)
    sqlstate = getattr(cause, "sqlstate", None)
    if sqlstate:
        return next((_POSTGRESQL[sqlstate[:n]] for n in (5, 2) if sqlstate[:n] in _POSTGRESQL), _FAILED)
    if isinstance(cause, ValueError | OverflowError):
        return _REFUSED
    if isinstance(error, DBAPIError) and type(cause).__name__ == "DataError":
        return _REFUSED
    if isinstance(error, DBAPIError) and type(cause).__name__ in _NO_CONNECTION:
        return _NOWHERE if _NO_DATABASE.search(str(cause)) else _UNREACHABLE
    return _FAILED


def _sqlite_case(cause: sqlite3.Error, error: Exception) -> Case:
    if isinstance(error, IntegrityError):
        return _REFUSED
    code: int = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code in {sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_SHMSIZE}:
        return _FULL
    if "no such table" in str(cause) or "no such column" in str(cause):
        return _OLD
    return _SQLITE.get(code & 0xFF, _FAILED)


def _reason(error: Exception) -> str:
    cause = error.orig if isinstance(error, StatementError) and error.orig is not None else error
    first, *_ = str(cause).strip().splitlines() or [type(cause).__name__]
    return first


TRANSLATED = (SQLAlchemyError, UnicodeEncodeError, sqlite3.Error)
"""What `translate` takes. A lone surrogate fails in the driver before SQLAlchemy can wrap it."""
