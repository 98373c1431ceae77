"""Tonight's job: crawl, read, group, and (unless left to the morning) mail. One run at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from crawler.settings import LEFT_ALONE
from crawler.source import Source
from schedules.config import Config
from schedules.console import Steps, out, print_json, steps, table
from schedules.digests.checking import CRAWLS, is_of_today
from schedules.digests.sending import Sent, print_sent
from schedules.digests.telling import send_digests
from schedules.night.archive import ReadingSummary, read_archive
from schedules.night.books import begin_run, noted_end
from schedules.night.crawling import chosen_sources, crawl_in_child, crawl_options, tally_json
from schedules.night.unread import count_postponed, made_anew, note_all_unread, print_postponed, print_unread
from schedules.stopping import Stop, stoppable
from schedules.store import open_store
from storage.database import Database
from storage.errors import AlreadyRunning
from storage.runs import Level, Run, RunStatus, SourceTally
from storage.unread import UnreadPage

AGAIN_HOURS = 1.0
"""So long a second try spends on each source at most: it ends before the digest."""

SAME_NIGHT = timedelta(hours=20)


@dataclass(frozen=True)
class Night:
    run: Run
    reading: ReadingSummary
    unread: tuple[UnreadPage, ...]
    """Pages that the sources announced and that could not be read, this night or before."""
    made_anew: tuple[str, ...]
    """Sources whose sites no longer fit their readers."""
    postponed: Mapping[str, int]
    """How many new items of which sources are left for later nights."""
    sent: Sent | None

    @property
    def ok(self) -> bool:
        """True when every source and page was had and read as its reader knows it, and every mail was taken."""
        return (
            self.run.status is RunStatus.DONE
            and not any(tally.failed for tally in self.run.sources)
            and not (self.sent and not self.sent.ok)
        )


def run_nightly(config: Config, named: Sequence[str], *, since: date | None, with_digest: bool) -> Night:
    """Do the job once. A source, page or recipient that fails leaves the others their turn."""
    sources = chosen_sources(config, named)
    crawl_options(config, since, backfill=False)  # a missing contact is told before the work begins
    with open_store(config) as database, database.lock("run"), stoppable() as stop, steps() as shown:
        run_id = begin_run(database, "nightly")
        with noted_end(database, run_id):
            return _night(
                database,
                config,
                sources,
                run_id,
                since=since,
                with_digest=with_digest,
                stop=stop,
                shown=shown,
            )


def run_again(config: Config, named: Sequence[str]) -> Night | None:
    """Visit the sources that the last night could not check, once and for an hour at most: a site may be down at one hour of each night.

    All of them where no night could begin: the database was locked, or a crawl by hand was at work. None where there are
    none, or where the night is still at work. What asked to be left alone is. Sends nothing.
    """
    sources = chosen_sources(config, named)
    crawl_options(config, None, backfill=False)
    bounded = min(config.crawl.most_hours, AGAIN_HOURS)
    config = config.model_copy(update={"crawl": config.crawl.model_copy(update={"most_hours": bounded})})
    try:
        with open_store(config) as database, database.lock("run"), stoppable() as stop, steps() as shown:
            missed = _missed(database, sources, datetime.now(config.zone))
            if not missed:
                return None
            run_id = begin_run(database, "again")
            with noted_end(database, run_id):
                night = _night(
                    database, config, missed, run_id, since=None, with_digest=False, stop=stop, shown=shown
                )
            _note_late(database, night.run)
            return night
    except AlreadyRunning:
        return None


def _missed(database: Database, sources: Sequence[Source], now: datetime) -> list[Source]:
    tallies = database.runs.last_tallies(*CRAWLS)
    return [source for source in sources if _is_missed(tallies.get(source.id), now)]


def _is_missed(tally: SourceTally | None, now: datetime) -> bool:
    if tally is None:
        return False
    if not is_of_today(tally.started_at, now):
        return True
    if tally.ok or now - tally.started_at > SAME_NIGHT:
        return False
    return not any(LEFT_ALONE in problem for problem in tally.problems)


def _note_late(database: Database, run: Run) -> None:
    for tally in run.sources:
        if tally.ok:
            message = f"{tally.source_id} was had at the second try"
            database.runs.log(
                "again",
                message,
                datetime.now(UTC),
                level=Level.INFO,
                run_id=run.id,
                source_id=tally.source_id,
            )


def _night(
    database: Database,
    config: Config,
    sources: Sequence[Source],
    run_id: int,
    *,
    since: date | None,
    with_digest: bool,
    stop: Stop,
    shown: Steps,
) -> Night:
    successes = {source.id: database.runs.last_success(source.id) for source in sources}
    reading = _crawl_and_read(database, config, sources, run_id, since=since, stop=stop, shown=shown)
    unread = note_all_unread(database, run_id, successes)
    anew = made_anew(database, successes)
    postponed = count_postponed(database, successes)
    status = _status(database.runs.load(run_id), reading, (*unread, *anew, *postponed), stop)
    database.runs.finish(run_id, status, datetime.now(UTC))
    sent = send_digests(database, config, stop, run_id) if with_digest and not stop.requested() else None
    return Night(database.runs.load(run_id), reading, unread, anew, postponed, sent)


def _crawl_and_read(
    database: Database,
    config: Config,
    sources: Sequence[Source],
    run_id: int,
    *,
    since: date | None,
    stop: Stop,
    shown: Steps,
) -> ReadingSummary:
    most_hours = config.crawl.most_hours
    crawl_in_child(database, sources, run_id, since=since, most_hours=most_hours, stop=stop, shown=shown)
    reading = read_archive(database, config, run_id, stop, shown, most_hours=most_hours)
    for tally in database.runs.load(run_id).sources:
        counts = reading.by_source[tally.source_id]
        database.runs.count_documents(run_id, tally.source_id, new=counts.new, changed=counts.changed)
    return reading


def _status(run: Run, reading: ReadingSummary, to_look_at: Sequence[object], stop: Stop) -> RunStatus:
    if stop.requested():
        return RunStatus.INTERRUPTED
    if run.kind == "nightly" and run.sources and not any(tally.ok for tally in run.sources):
        return RunStatus.FAILED
    well = all(tally.ok for tally in run.sources) and not reading.failed and not to_look_at
    return RunStatus.DONE if well else RunStatus.PARTLY_FAILED


def print_night(night: Night | None, *, as_json: bool) -> None:
    """Show what each source gave and whom the digest reached; of a second try that had nothing to do, that."""
    if night is None:
        print_json({"run": None}) if as_json else out.print("no source is to be visited again")
        return
    if as_json:
        print_json(
            {
                "run": night.run.id,
                "status": night.run.status.value,
                "sources": [tally_json(tally) for tally in night.run.sources],
                "unread": [{"url": page.url, "reason": page.reason} for page in night.unread],
                "made_anew": list(night.made_anew),
                "postponed": dict(night.postponed),
                "complaints": night.reading.complaints,
                "digest": night.sent.as_json() if night.sent else None,
            }
        )
        return
    rows: list[list[object]] = [
        [t.source_id, t.fetched, t.new, t.changed, t.unchanged, t.gone, t.failed, "; ".join(t.problems)]
        for t in night.run.sources
    ]
    columns = ["source", "fetched", "new", "changed", "unchanged", "gone", "failed", "problems"]
    table(f"Run {night.run.id}: {night.run.status.value}", columns, rows)
    print_unread(night.unread)
    print_postponed(night.postponed)
    if night.sent:
        print_sent(night.sent, as_json=False)
