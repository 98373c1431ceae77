"""The schema's revisions: which one a database is at, and how it is brought to this program's."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from storage.errors import DatabaseForeign, DatabaseMissing, DatabaseNewer, DatabaseOld
from storage.tables import TABLES

if TYPE_CHECKING:
    from sqlalchemy import Connection

_TABLE = "alembic_version"


@cache
def known_revisions() -> tuple[str, ...]:
    """Name the revisions there are, the oldest first, as their files are named: Alembic takes long to load."""
    scripts = (files("storage") / "migrations" / "versions").iterdir()
    return tuple(sorted(path.name.partition("_")[0] for path in scripts if path.name[:1].isdigit()))


def newest_revision() -> str:
    """Name the revision that this program's tables are at."""
    return known_revisions()[-1]


def stored_revision(connection: Connection) -> str | None:
    """Name the revision the database is at; None when it has none."""
    if not inspect(connection).has_table(_TABLE):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def check_revision(connection: Connection, where: str) -> None:
    """Raise unless the database holds exactly the tables this program knows."""
    stored = stored_revision(connection)
    if stored == newest_revision():
        return
    if stored is None:
        _check_not_foreign(connection, where)
        raise DatabaseMissing(f"the database {where} is empty: run `greffier init-db`")
    _check_not_newer(stored, where)
    raise DatabaseOld(
        f"the database {where} is at revision {stored}, this program needs {newest_revision()}: "
        "run `greffier init-db`, which keeps what is stored"
    )


def upgrade(connection: Connection, where: str) -> None:
    """Bring the database to this program's revision inside the connection's transaction."""
    stored = stored_revision(connection)
    if stored is None:
        _check_not_foreign(connection, where)
    else:
        _check_not_newer(stored, where)
    _run_scripts(connection)


def _run_scripts(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415  # takes a quarter of a second, and most starts need none of it
    from alembic.config import Config  # noqa: PLC0415  # as above

    config = Config()
    # Alembic expands percent signs in its options.
    config.set_main_option("script_location", str(files("storage") / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _check_not_newer(stored: str, where: str) -> None:
    if stored not in known_revisions():
        raise DatabaseNewer(
            f"the database {where} was made by a newer greffier (revision {stored}, "
            f"this program knows {newest_revision()}): install that version or a later one"
        )


def _check_not_foreign(connection: Connection, where: str) -> None:
    ours = set(TABLES.tables)
    found = sorted(set(inspect(connection).get_table_names()) - {_TABLE})
    if found:
        whose = "half of greffier's tables" if set(found) & ours else "another program's tables"
        raise DatabaseForeign(
            f"the database {where} holds {whose} ({', '.join(found[:3])}, ...) and no revision: "
            "set the setting database_url (GREFFIER_DATABASE_URL) to an empty or a new database"
        )
