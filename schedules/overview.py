"""`greffier sources` and `greffier runs`: what is watched, and how the last runs went."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from crawler.source import Source
from crawler.sources import ALL
from schedules.config import Config
from schedules.console import out, print_json, table
from schedules.digests.checking import NIGHTS
from schedules.night.crawling import chosen_sources, tally_json
from schedules.night.lulls import lull_of, lull_warning
from schedules.night.unread import outlook
from schedules.store import open_store
from storage.database import Database
from storage.runs import Run

LOOKED_BACK = 50
"""Runs in which to look for what was noted since the last crawl."""


def print_sources(config: Config, *, as_json: bool) -> None:
    """Show every source: whether it is watched, where it looks, when it was last checked and last well."""
    watched = {source.id for source in chosen_sources(config, ())}
    with open_store(config) as database:
        found = [_source(database, source, watched=source.id in watched) for source in ALL.values()]
    if as_json:
        print_json(found)
        return
    rows: list[list[object]] = [
        [one["id"], one["name"], "yes" if one["watched"] else "no", _when(one["last_checked"], config),
         _when(one["last_success"], config), _places(_list(one["looks_at"])),
         f"{one['misfits']} pages do not fit it" if one["misfits"] else "fits", _remark(one)]
        for one in found
    ]  # fmt: skip
    table(
        "Sources",
        ["id", "name", "watched", "last checked", "last well", "looks at", "its reader", "remark"],
        rows,
    )


def _source(database: Database, source: Source, *, watched: bool) -> dict[str, object]:
    lull = lull_of(database, source.id, datetime.now(UTC).date()) if watched else None
    return {
        "id": source.id,
        "name": source.name,
        "watched": watched,
        "last_checked": database.runs.last_checked(source.id),
        "last_success": database.runs.last_success(source.id),
        "misfits": outlook(database.pages.unread(source.id, datetime.now(UTC))).misfits,
        "lull": lull_warning(lull) if lull else None,
        "postponed": database.pages.count_postponed(source.id),
        "looks_at": [walker.url for walker in source.walkers],
    }


def _remark(one: Mapping[str, object]) -> str:
    left = f"new items left for later nights: {one['postponed']}" if one["postponed"] else None
    return "; ".join(str(words) for words in (one["lull"], left) if words)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _places(walkers: list[object]) -> str:
    return f"{len(walkers)} place{'' if len(walkers) == 1 else 's'}"


def _when(moment: object, config: Config) -> str:
    return f"{moment.astimezone(config.zone):%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else "never"


def print_runs(config: Config, last: int, *, as_json: bool) -> None:
    """Show the last runs, newest first, with what each source gave; JSON carries the events too."""
    with open_store(config) as database:
        runs = database.runs.latest(last)
        if as_json:
            print_json([_run_json(database, run) for run in runs])
            return
        noted = _noted(database)
    if not runs:
        out.print("no run yet: `greffier nightly` makes the first")
        return
    rows = [row for run in runs for row in _run_rows(run, config)]
    columns = ["run", "kind", "began", "status", "source", "fetched", "new", "changed", "gone", "failed"]
    table("Runs", columns, rows)
    if noted:
        table("Noted in the last crawl and since", ["run", "what"], noted)


def _noted(database: Database) -> list[list[object]]:
    """What was noted from the last crawl on: the digest, a run of its own, has nothing to say of the night before it."""
    crawl = database.runs.last(*NIGHTS)
    runs = database.runs.latest(LOOKED_BACK)
    since = crawl.id if crawl else max((run.id for run in runs), default=0)
    return [
        [str(run.id), event.message]
        for run in reversed(runs)
        if run.id >= since
        for event in database.runs.events(run.id)
    ]


def _run_rows(run: Run, config: Config) -> list[list[object]]:
    head: list[object] = [str(run.id), run.kind, _when(run.started_at, config), run.status.value]
    rows: list[list[object]] = [
        [*head, t.source_id, str(t.fetched), str(t.new), str(t.changed), str(t.gone), str(t.failed)]
        for t in run.sources
    ]
    return rows or [[*head, "", "", "", "", "", ""]]


def _run_json(database: Database, run: Run) -> dict[str, object]:
    return {
        "id": run.id,
        "kind": run.kind,
        "status": run.status.value,
        "started_at": run.started_at,
        "finished_at": run.finished_at,
        "message": run.message,
        "sources": [tally_json(tally) for tally in run.sources],
        "events": [
            {"at": event.at, "level": event.level.value, "kind": event.kind, "message": event.message}
            for event in database.runs.events(run.id)
        ],
    }
