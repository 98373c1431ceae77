"""`greffier sources --rename`: what is stored of a source whose file was renamed goes on under its new id."""

from __future__ import annotations

from crawler.sources import ALL
from schedules.config import Config, ConfigError
from schedules.console import err
from schedules.night.archive import ReadingSummary, process_alone
from schedules.store import open_store


def rename_source(config: Config, old: str, new: str) -> ReadingSummary:
    """Rename, then read what changed hands; touches no site. Raises `ConfigError`."""
    if new not in ALL:
        raise ConfigError(f"no source is called {new}; there are {', '.join(ALL)}")
    if old in ALL:
        raise ConfigError(f"{old} is a source of its own, with a file: nothing of it can become {new}'s")
    with open_store(config) as database, database.lock("run"):
        renamed = database.rename_source(old, new)
    err.print(
        f"{renamed.pages} pages of {old} are {new}'s now; {renamed.merged} of them had been fetched under both names"
    )
    return process_alone(config)
