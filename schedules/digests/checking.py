"""What was done about each source, as the digest proves it: whether silence means that there is nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from schedules.config import Config
from schedules.digests import wording
from schedules.digests.digest import Check
from schedules.night.crawling import chosen_sources
from schedules.night.lulls import lull_of, lull_words
from schedules.night.unread import Outlook, cause_of, noted_words, outlook, postponed_words, waiting_words
from storage.database import Database
from storage.runs import Run, RunStatus, SourceTally

A_DAY = timedelta(days=1)

NAMED = 5
"""Unread pages of a source that the digest names; `greffier runs` names more."""

_NOTHING = "détail dans « greffier runs »"
_NOT_ALL = f"une partie de la source n’a pas pu être relevée, {_NOTHING}"

UNDONE = frozenset({RunStatus.RUNNING, RunStatus.INTERRUPTED})

NIGHTS = ("nightly", "crawl")
CRAWLS = (*NIGHTS, "again")
"""The kinds of runs that go to sites: tonight's job, a crawl by hand, which may go to some of the sources alone, and a second try."""


def last_crawl(database: Database) -> Run | None:
    return database.runs.last(*CRAWLS)


def was_cut_off(database: Database) -> bool:
    """True when the last reading of pages did not come to its end: what it read may not be grouped into rulings yet."""
    run = database.runs.last("nightly", "again", "process")
    return run is not None and run.status in UNDONE


def is_of_today(began: datetime, now: datetime) -> bool:
    """True of what began after this hour of yesterday, by the clock on the wall that `now` tells.

    Hours would not do: the second try of the night before begins an hour and a half before yesterday's digest.
    """
    return began > now - A_DAY


def is_overdue(run: Run | None, now: datetime) -> bool:
    """True when a night has passed since the last crawl began; `now` in local time."""
    return run is not None and not is_of_today(run.started_at, now)


def overdue_words(run: Run) -> str:
    return (
        f"no crawl has begun since {run.started_at:%Y-%m-%d %H:%M} UTC: see what became of `greffier nightly`"
        " in the log of the scheduler or of cron, then run it"
    )


def doubts(database: Database, now: datetime) -> list[str]:
    """What keeps a digest from proving anything, for those who run greffier, each with its remedy; `now` in local time."""
    run = last_crawl(database)
    found = []
    if run is None and database.alerts.first_queued_at() is None:
        found.append("no crawl has been made yet: run `greffier nightly`, or `greffier schedule`")
    elif run is not None and is_overdue(run, now):
        found.append(overdue_words(run))
    if was_cut_off(database):
        found.append(
            "the last run did not come to its end, what it read may not be told yet: "
            "wait for it, or run `greffier process`"
        )
    return found


def checks(database: Database, config: Config, now: datetime) -> tuple[Check, ...]:
    """For each watched source, what the last crawl that went to it made of it."""
    tallies = _tallies(database)
    local = now.astimezone(config.zone)
    found = []
    for source in chosen_sources(config, ()):
        tally = tallies.get(source.id)
        last_ok_at = _local(database.runs.last_success(source.id), config)
        unread = database.pages.unread(source.id, now, since=tally.started_at if tally else None)
        seen = outlook(unread, database.pages.count_postponed(source.id))
        check = _check(source.name, tally, last_ok_at, seen, local)
        lull = lull_of(database, source.id, local.date()) if tally else None
        found.append(replace(check, lull=lull_words(lull)) if lull else check)
    return tuple(found)


def _tallies(database: Database) -> dict[str, SourceTally]:
    """What each source gave when it was last gone to; of a night that was cut off, before it came to a source, nothing.

    A crawl of one source by hand says nothing of the others, which were visited by the night before it.
    """
    night = database.runs.last("nightly")
    since = night.id if night is not None and night.status in UNDONE else 0
    return database.runs.last_tallies(*CRAWLS, since_run=since)


def _local(moment: datetime | None, config: Config) -> datetime | None:
    return moment.astimezone(config.zone) if moment else None


def _check(
    name: str, tally: SourceTally | None, last_ok_at: datetime | None, seen: Outlook, now: datetime
) -> Check:
    if tally is None:
        return Check(name, last_ok_at, is_fresh=False, pages=0)
    pages = tally.fetched + tally.unchanged
    is_tonights = tally.finished_at is not None and is_of_today(tally.started_at, now)
    problems = [_NOT_ALL if pages else _NOTHING] if tally.problems else []
    if seen.waiting:
        problems.append(waiting_words(seen.waiting))
    if seen.postponed:
        problems.append(postponed_words(seen.postponed))
    return Check(
        name,
        last_ok_at,
        is_fresh=tally.ok and is_tonights,
        pages=pages,
        is_partial=not tally.ok and is_tonights and pages > 0,
        problem=" ; ".join(problems) or None,
        visited_at=tally.finished_at.astimezone(now.tzinfo) if tally.finished_at else None,
        unread=_named(seen),
        note=noted_words(seen),
    )


def _named(seen: Outlook) -> tuple[str, ...]:
    named = tuple(f"{page.url} : {cause_of(page.reason)}" for page in seen.waiting[:NAMED])
    left = len(seen.waiting) - len(named)
    return (*named, f"et {wording.plural(left, 'autre')}, voir « greffier runs »") if left else named
