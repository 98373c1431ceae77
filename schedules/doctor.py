"""`greffier doctor`: what is wrong before a night goes wrong, with the remedy. Sends nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from crawler.sources import ALL, source_for
from schedules.config import Config, ConfigError
from schedules.console import out, print_json
from schedules.digests.checking import is_overdue, last_crawl, overdue_words
from schedules.digests.mail import MailError, delivery
from schedules.digests.sending import suspended
from schedules.night.books import clock_problem
from schedules.night.crawling import chosen_sources, crawl_options
from schedules.night.lulls import lull_of, lull_warning
from schedules.night.unread import misfit_words, outlook
from schedules.setting_courts import is_known
from schedules.store import open_store
from schedules.timetable import timetable
from storage.database import Database
from storage.due import MOST_TOLD, Watched
from storage.errors import AlreadyRunning, StorageError
from storage.mailboxes import mailbox
from storage.runs import RunStatus

ENOUGH_DISK = 500 * 1024 * 1024
"""Bytes; a night of two sources takes about ten million."""

TOO_LONG = timedelta(hours=36)

JUST_BEFORE_HOURS = 6
"""A digest of the evening tells of the night before with reason; one so shortly before the night has its hours mixed up."""

TOO_OFTEN_LATE = 3
LOOKED_BACK = 40
"""Runs: some ten nights."""


@dataclass(frozen=True, slots=True)
class Finding:
    what: str
    ok: bool
    says: str


def examine(config: Config) -> list[Finding]:
    """All checks, each of its own: one that fails leaves the others their turn."""
    checks: tuple[Callable[[Config], Iterator[Finding]], ...] = (
        _settings,
        _clock,
        _timetable,
        _disk,
        _database,
        _mail,
    )
    return [finding for check in checks for finding in check(config)]


def _settings(config: Config) -> Iterator[Finding]:
    path = config.path
    yield Finding("settings", ok=True, says=f"{path}" if path.exists() else f"defaults; there is no {path}")
    try:
        crawl_options(config, None, backfill=False)
        watched = ", ".join(source.id for source in chosen_sources(config, ()))
    except ConfigError as error:
        yield Finding("crawl", ok=False, says=str(error))
        return
    yield Finding("crawl", ok=True, says=f"watches {watched}; tells sites to write to {config.contact}")
    known = {host for source in ALL.values() for host in source.hosts}
    for host in sorted(config.crawl.hosts.keys() - known):
        says = f"setting crawl.hosts names {host}, which is of no source: right for `greffier read` alone, else mend the setting"
        yield Finding(f"host {host}", ok=True, says=says)
    for reader, wanted in config.mail.readers.items():
        strange = ", ".join(words for words in wanted.courts if not is_known(words))
        if strange:
            says = f"{strange}: no court is known that is called so; one in a town without courts may be, else mend the setting"
            yield Finding(f"reader {reader}", ok=True, says=says)


def _clock(config: Config) -> Iterator[Finding]:
    now = datetime.now(UTC)
    problem = clock_problem(now)
    yield Finding(
        "clock", ok=problem is None, says=problem or f"{now.astimezone(config.zone):%Y-%m-%d %H:%M %Z}"
    )


def _timetable(config: Config) -> Iterator[Finding]:
    """Of hours that leave the readers a night behind."""
    at = {job.id: job.at for job in timetable(config.schedule)}
    until_night = _hours(at["digest"], at["nightly"])
    if 0 < until_night <= JUST_BEFORE_HOURS:
        says = (
            f"the digest goes at {at['digest']:%H:%M} and the night begins at {at['nightly']:%H:%M}, so that each digest tells of the"
            " night before: let it go after the night (`schedule.digest_at`, `schedule.nightly_at`)"
        )
        yield Finding("timetable", ok=False, says=says)
    elif _hours(at["nightly"], at["again"]) > _hours(at["nightly"], at["digest"]):
        says = (
            f"the second try begins at {at['again']:%H:%M}, after the digest of {at['digest']:%H:%M}, which cannot tell of it:"
            " let it begin between the night and the digest (`schedule.again_at`)"
        )
        yield Finding("timetable", ok=False, says=says)


def _hours(earlier: time, later: time) -> float:
    """From one hour of the day to the next time that it is the other."""
    minutes = (later.hour - earlier.hour) * 60 + later.minute - earlier.minute
    return minutes % (24 * 60) / 60


def _disk(config: Config) -> Iterator[Finding]:
    place = next(folder for folder in (config.data_dir, *config.data_dir.parents) if folder.exists())
    if not os.access(place, os.W_OK):
        yield Finding("data folder", ok=False, says=f"{place} cannot be written: give this user write access")
        return
    free = shutil.disk_usage(place).free
    says = f"{config.data_dir}, {free // 2**20} MiB free"
    yield Finding(
        "data folder", ok=free > ENOUGH_DISK, says=says if free > ENOUGH_DISK else f"{says}: make room"
    )


def _database(config: Config) -> Iterator[Finding]:
    try:
        with open_store(config) as database:
            database.check_writes()
            yield Finding("database", ok=True, says=database.where)
            yield _scheduler(database)
            yield from _last_run(database)
            yield from _last_night(database, config)
            for source in chosen_sources(config, ()):
                yield from _source(database, config, source.id)
            yield from _strangers(database)
            yield from _readers(database, config)
    except StorageError as error:
        yield Finding("database", ok=False, says=str(error))
    except ConfigError as error:
        yield Finding("sources", ok=False, says=str(error))


def _source(database: Database, config: Config, source_id: str) -> Iterator[Finding]:
    what, now = f"source {source_id}", datetime.now(UTC)
    yield _visit(database, config, source_id)
    lull = lull_of(database, source_id, now.date())
    if lull:
        yield Finding(what, ok=True, says=lull_warning(lull))
    late = nights_had_late(database, source_id)
    if late >= TOO_OFTEN_LATE:
        says = f"the last {late} nights had it at the second try alone: let them begin at another hour (`schedule.nightly_at`)"
        yield Finding(what, ok=True, says=says)
    told = database.pages.watched(source_id, now)
    if told.pages:
        yield Finding(what, ok=True, says=_watched_words(told))
    misfits = outlook(database.pages.unread(source_id, now)).misfits
    if misfits:
        yield Finding(what, ok=False, says=misfit_words(source_id, misfits))


def nights_had_late(database: Database, source_id: str) -> int:
    """How many nights in a row, up to the last, could not check the source, and the second try of each could."""
    count, was_had = 0, False
    for run in database.runs.latest(LOOKED_BACK):
        tally = next((one for one in run.sources if one.source_id == source_id), None)
        if tally is None:
            continue
        if run.kind == "again":
            was_had = was_had or tally.ok
        elif run.kind == "nightly":
            if tally.ok or not was_had:
                break
            count, was_had = count + 1, False
    return count


def _watched_words(told: Watched) -> str:
    waiting = f"; {told.waiting} wait for their turn" if told.waiting > MOST_TOLD else ""
    return (
        f"{told.pages} older pages that told of a ruling are looked at again, each week to each month, until they were"
        f" known for a year, {MOST_TOLD} a night at most{waiting}"
    )


def _readers(database: Database, config: Config) -> Iterator[Finding]:
    held = suspended(database, config.mail.recipients)
    for recipient, says in held.items():
        yield Finding(f"reader {recipient}", ok=False, says=says)
    yield from _newcomers(database, config)
    others = [one for one in config.mail.recipients if one not in held]
    waiting = len(database.alerts.digests_to_send(others))
    says = f"{waiting} messages wait: `greffier digest` tries them again" if waiting else "empty"
    yield Finding("outbox", ok=not waiting, says=says)


def _newcomers(database: Database, config: Config) -> Iterator[Finding]:
    """Who has a new address would be told of the last week again, and of no correction of what came before."""
    written_to = database.alerts.mailboxes()
    left = ", ".join(sorted(written_to - {mailbox(one) for one in config.mail.recipients}))
    for recipient in config.mail.recipients:
        box = mailbox(recipient)
        if left and box not in written_to:
            says = (
                f"was never written to, and {left} is a recipient no more: if it is the new address of one who was,"
                f" `greffier readers --move OLD {box}` before the next night"
            )
            yield Finding(f"reader {recipient}", ok=True, says=says)


def _strangers(database: Database) -> Iterator[Finding]:
    """Pages of sources that there are no files of: removed ones stand as they were read last, renamed ones in the way of what is read now."""
    for id_, url in database.pages.sources().items():
        other = source_for(url)
        if id_ not in ALL and other is None:
            yield Finding(
                f"source {id_}", ok=True, says="has no file any more: its pages stand as they were read last"
            )
        elif id_ not in ALL and other is not None:
            says = (
                f"has no file, and its pages are of {other.hosts[0]}, which source {other.id} reads: was it renamed? What it told stands beside"
                f" what is read now, and keeps corrections from readers: `greffier sources --rename {id_} {other.id}`"
            )
            yield Finding(f"source {id_}", ok=False, says=says)


def _scheduler(database: Database) -> Finding:
    try:
        with database.lock("scheduler"):
            says = "none runs: start `greffier schedule`, or call `greffier nightly` from cron"
    except AlreadyRunning as error:
        says = str(error)
    return Finding("scheduler", ok=True, says=says)


def _last_run(database: Database) -> Iterator[Finding]:
    database.runs.interrupted(datetime.now(UTC))
    run = database.runs.last("nightly", "again", "process")
    if run is None:
        return
    cut = run.status is RunStatus.INTERRUPTED
    says = f"run {run.id} ({run.kind})"
    why = f" ({run.message})" if run.message else ""
    remedy = f"{says} did not come to its end{why}: `greffier process` reads and groups what it left"
    if run.status is RunStatus.FAILED:
        yield Finding("last run", ok=False, says=f"{says} failed at every source{why}: see `greffier runs`")
        return
    yield Finding("last run", ok=not cut, says=remedy if cut else f"{says}: {run.status.value}")


def _last_night(database: Database, config: Config) -> Iterator[Finding]:
    """Of a night that did not take place, which the run before it does not show."""
    run = last_crawl(database)
    if run is not None and is_overdue(run, datetime.now(config.zone)):
        yield Finding("last night", ok=False, says=overdue_words(run))


def _visit(database: Database, config: Config, source_id: str) -> Finding:
    last, visited = database.runs.last_success(source_id), database.runs.last_checked(source_id)
    what = f"source {source_id}"
    if last is None and visited is None:
        return Finding(what, ok=True, says="never visited yet: `greffier nightly`")
    if last is None:
        return Finding(what, ok=False, says="visited, and never well yet: see `greffier runs`")
    late = datetime.now(UTC) - last > TOO_LONG
    says = f"last well on {last.astimezone(config.zone):%Y-%m-%d %H:%M}"
    return Finding(what, ok=not late, says=f"{says}: see `greffier runs`" if late else says)


def _mail(config: Config) -> Iterator[Finding]:
    told = f"{', '.join(config.mail.recipients)} by {config.mail.delivery}"
    try:
        with delivery(config) as post:
            post.check()
    except MailError as error:
        yield Finding("mail", ok=False, says=str(error))
        return
    yield Finding("mail", ok=True, says=told)


def print_findings(findings: list[Finding], *, as_json: bool) -> None:
    """One line a check; what is wrong says how to mend it."""
    if as_json:
        print_json([{"what": one.what, "ok": one.ok, "says": one.says} for one in findings])
        return
    for one in findings:
        mark = "[green]ok [/green]" if one.ok else "[red]BAD[/red]"
        out.print(f"{mark} {one.what:<18} ", end="")
        out.print(one.says, markup=False, soft_wrap=True)
