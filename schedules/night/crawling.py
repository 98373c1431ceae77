"""The first phase: all sources side by side in a process of their own, pages into the database."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime

import structlog

from crawler.ports import SourceReport
from crawler.settings import CrawlOptions
from crawler.source import Source
from crawler.sources import ALL
from schedules.config import Config, ConfigError
from schedules.console import Steps, print_json, steps, table
from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from schedules.night.books import begin_run, noted_end
from schedules.night.unread import count_postponed, note_all_unread, print_postponed, print_unread
from schedules.scheduler import command
from schedules.stopping import Stop, end_with_parent
from schedules.store import open_store
from storage.database import Database, open_database
from storage.errors import StorageError
from storage.runs import Level, RunStatus, SourceTally
from storage.unread import UnreadPage

log = structlog.get_logger(__name__)


INTERRUPTED = "the crawl was ended before this source was done"


def chosen_sources(config: Config, named: Sequence[str]) -> tuple[Source, ...]:
    """The sources asked for: those named, else those of the settings, else the default ones. Raises `ConfigError`."""
    ids = tuple(named) or config.sources or tuple(id_ for id_, source in ALL.items() if source.is_default)
    unknown = [id_ for id_ in ids if id_ not in ALL]
    if unknown:
        where = "" if named else f"setting sources in {config.path} or the environment: "
        raise ConfigError(f"{where}no source is called {', '.join(unknown)}; there are {', '.join(ALL)}")
    _check_readers(config)
    return tuple(ALL[id_] for id_ in dict.fromkeys(ids))


def _check_readers(config: Config) -> None:
    """A reader of a source that is not watched would wait for ever, and never know why."""
    watched = config.sources or tuple(id_ for id_, source in ALL.items() if source.is_default)
    for reader, wanted in config.mail.readers.items():
        for id_ in wanted.sources:
            if id_ not in watched:
                raise ConfigError(
                    f"setting mail.readers.{reader}.sources in {config.path} or the environment: {id_} is no source that is"
                    f" watched; name one of {', '.join(watched)}, or add it to the setting sources"
                )


def crawl_options(config: Config, since: date | None, *, backfill: bool) -> CrawlOptions:
    """What the settings say of a crawl. Raises `ConfigError` when nobody is named to the sites."""
    if config.contact is None:
        raise ConfigError(
            "setting contact is missing: sites are told whom to write to; "
            f'set contact = "you@example.org" in {config.path} or GREFFIER_CONTACT'
        )
    is_by_hand = backfill or since is not None
    return CrawlOptions(
        user_agent=f"greffier/{config.version} (+mailto:{config.contact})",
        since=since,
        backfill=backfill,
        hosts=config.crawl.hosts,
        timeout_s=config.crawl.timeout_seconds,
        retry_wait_s=config.crawl.retry_wait_seconds,
        max_bytes=config.crawl.max_megabytes * 1024 * 1024,
        delay_s=config.crawl.delay_seconds,
        concurrency=config.crawl.concurrency,
        # Whoever goes back in time by hand wants all there is, and does not wait for the morning's mail.
        max_new=None if is_by_hand else config.crawl.most_new_items,
        max_hours=None if is_by_hand else config.crawl.most_hours,
    )


def crawl_into(
    database: Database,
    config: Config,
    sources: Sequence[Source],
    run_id: int,
    *,
    since: date | None = None,
    backfill: bool = False,
    on_page: Callable[[], None] = lambda: None,
) -> tuple[SourceTally, ...]:
    """Crawl in this process and store what each source gave. One process can do this once."""
    from crawler.run import crawl

    options = crawl_options(config, since, backfill=backfill)
    reports = crawl(sources, database.pages, database.pages, options, on_progress=lambda *_: on_page())
    tallies = tuple(_tally(report) for report in reports)
    for report, tally in zip(reports, tallies, strict=True):
        for message in (*report.warnings, *report.failures):
            _note(database, run_id, report.source_id, message)
        save_tally(database, run_id, tally)
    return tallies


def save_tally(database: Database, run_id: int, tally: SourceTally) -> None:
    """Store a tally, and each of its problems as an event."""
    database.runs.save_tally(run_id, tally)
    for problem in tally.problems:
        _note(database, run_id, tally.source_id, problem)


def _note(database: Database, run_id: int, source_id: str, message: str) -> None:
    log.warning("source", source=source_id, problem=message)
    database.runs.log(
        "source", message, datetime.now(UTC), level=Level.WARNING, run_id=run_id, source_id=source_id
    )


def _tally(report: SourceReport) -> SourceTally:
    return SourceTally(
        source_id=report.source_id,
        started_at=report.started_at,
        finished_at=report.finished_at,
        fetched=report.fetched,
        unchanged=report.unchanged,
        gone=report.gone,
        failed=report.failed,
        problems=(*report.problems, *((INTERRUPTED,) if report.interrupted else ())),
    )


@dataclass(frozen=True)
class Crawled:
    """What `greffier crawl` did."""

    tallies: tuple[SourceTally, ...]
    unread: tuple[UnreadPage, ...]
    """Announced pages that could not be had, now or before; what is no article shows only when it is read."""
    postponed: Mapping[str, int]
    """How many new items of which sources are left for later nights."""

    @property
    def ok(self) -> bool:
        is_all = not self.unread and not self.postponed
        return is_all and all(tally.ok and not tally.failed for tally in self.tallies)


def crawl_alone(config: Config, named: Sequence[str], *, since: date | None, backfill: bool) -> Crawled:
    """`greffier crawl`: a run of its own."""
    sources = chosen_sources(config, named)
    crawl_options(config, since, backfill=backfill)
    with open_store(config) as database, database.lock("run"), steps() as shown:
        run_id = begin_run(database, "crawl")
        successes = {source.id: database.runs.last_success(source.id) for source in sources}
        shown.begin("crawl")
        with noted_end(database, run_id):
            tallies = crawl_into(
                database, config, sources, run_id, since=since, backfill=backfill, on_page=shown.advance
            )
            unread = note_all_unread(database, run_id, successes)
            crawled = Crawled(tallies, unread, count_postponed(database, successes))
            status = RunStatus.DONE if crawled.ok else RunStatus.PARTLY_FAILED
            database.runs.finish(run_id, status, datetime.now(UTC))
    return crawled


def crawl_within(config: Config, named: Sequence[str], since: date | None, run_id: int) -> int:
    """The child process of `crawl_in_child`: prints a dot for each page. Returns the exit status.

    What kept the database from storing is told to the parent, behind the dots: it may fail at the same, and tells it once.
    """
    try:
        return _crawl_for_parent(config, named, since, run_id)
    except StorageError as error:
        _tell_parent(str(error))
        return WRONG_USE


def _crawl_for_parent(config: Config, named: Sequence[str], since: date | None, run_id: int) -> int:
    sources = chosen_sources(config, named)
    with open_database(config.database) as database:
        end_with_parent(database.runs.load(run_id).pid)
        tallies = crawl_into(
            database,
            config,
            sources,
            run_id,
            since=since,
            on_page=_tell_parent,
        )
    return ALL_WELL if all(tally.ok for tally in tallies) else SOME_FAILED


def _tell_parent(words: str = ".") -> None:
    with suppress(
        BrokenPipeError
    ):  # it died; `end_with_parent` sees to that, the page in hand is none the worse
        os.write(sys.stdout.fileno(), words.encode())


def crawl_in_child(
    database: Database,
    sources: Sequence[Source],
    run_id: int,
    *,
    since: date | None,
    most_hours: float,
    stop: Stop,
    shown: Steps,
) -> tuple[SourceTally, ...]:
    """Crawl in a child process, which a crash of Scrapy or a leak does not outlive. Returns what is stored."""
    arguments = ["crawl", "--within-run", str(run_id), *(source.id for source in sources)]
    if since:
        arguments += ["--since", since.isoformat()]
    began = datetime.now(UTC)
    shown.begin("crawl")
    bound = {**os.environ, "GREFFIER_CRAWL__MOST_HOURS": str(most_hours)}
    with subprocess.Popen(command(arguments), stdout=subprocess.PIPE, env=bound) as child:  # noqa: S603  # our own program
        stop.also_end(child.pid)
        assert child.stdout is not None
        try:
            while (said := child.stdout.read(1)) == b".":
                shown.advance()
                database.confirm_locks()
            said += child.stdout.read()
        except StorageError:  # before the block waits for it
            child.terminate()
            raise
    stop.no_longer(child.pid)
    why = said.decode(errors="replace") or f"the crawl process ended with status {child.returncode}"
    _note_missing(database, run_id, sources, began, why)
    return database.runs.load(run_id).sources


def _note_missing(
    database: Database, run_id: int, sources: Sequence[Source], began: datetime, why: str
) -> None:
    """A source of which the child stored nothing was not checked: say so, or silence would look like peace."""
    told = {tally.source_id for tally in database.runs.load(run_id).sources}
    for source in sources:
        if source.id not in told:
            problem = f"the crawl ended before this source was done: {why}"
            save_tally(database, run_id, SourceTally(source.id, began, problems=(problem,)))


def print_crawl(crawled: Crawled, *, as_json: bool) -> None:
    """Show what each source gave, and what could not be had."""
    if as_json:
        print_json([tally_json(tally) for tally in crawled.tallies])
        return
    rows: list[list[object]] = [
        [t.source_id, t.fetched, t.unchanged, t.gone, t.failed, "; ".join(t.problems)]
        for t in crawled.tallies
    ]
    table("Crawl", ["source", "fetched", "unchanged", "gone", "failed", "problems"], rows)
    print_unread(crawled.unread)
    print_postponed(crawled.postponed)


def tally_json(tally: SourceTally) -> dict[str, object]:
    """The tally as plain values."""
    return {
        "source_id": tally.source_id,
        "started_at": tally.started_at,
        "finished_at": tally.finished_at,
        "fetched": tally.fetched,
        "new": tally.new,
        "changed": tally.changed,
        "unchanged": tally.unchanged,
        "gone": tally.gone,
        "failed": tally.failed,
        "problems": list(tally.problems),
    }
