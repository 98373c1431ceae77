"""Tonight's job: crawl, read, group, and (unless left to the morning) mail. One run at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from crawler.source import Source
from schedules.config import Config
from schedules.console import Steps, print_json, steps, table
from schedules.digests.sending import Sent, print_sent
from schedules.digests.telling import send_digests
from schedules.night.archive import ReadingSummary, read_archive
from schedules.night.books import begin_run, noted_end
from schedules.night.crawling import chosen_sources, crawl_in_child, crawl_options, tally_json
from schedules.night.unread import count_postponed, made_anew, note_all_unread, print_postponed, print_unread
from schedules.stopping import Stop, stoppable
from schedules.store import open_store
from storage.database import Database
from storage.runs import Run, RunStatus
from storage.unread import UnreadPage


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
    crawl_in_child(database, sources, run_id, since=since, stop=stop, shown=shown)
    reading = read_archive(database, config, run_id, stop, shown, most_hours=config.crawl.most_hours)
    for tally in database.runs.load(run_id).sources:
        counts = reading.by_source[tally.source_id]
        database.runs.count_documents(run_id, tally.source_id, new=counts.new, changed=counts.changed)
    return reading


def _status(run: Run, reading: ReadingSummary, to_look_at: Sequence[object], stop: Stop) -> RunStatus:
    if stop.requested():
        return RunStatus.INTERRUPTED
    if run.sources and not any(tally.ok for tally in run.sources):
        return RunStatus.FAILED
    well = all(tally.ok for tally in run.sources) and not reading.failed and not to_look_at
    return RunStatus.DONE if well else RunStatus.PARTLY_FAILED


def print_night(night: Night, *, as_json: bool) -> None:
    """Show what each source gave and whom the digest reached."""
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
