"""Runs, tallies, events, and the lock that lets only one process run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from storage.database import Database, open_database
from storage.errors import AlreadyRunning, NotStored
from storage.runs import Level, RunStatus, SourceTally
from tests.stored import NIGHT, night

END = NIGHT + timedelta(minutes=7)

HOLD = """
import sys, time
from datetime import UTC, datetime
from storage.database import open_database
with open_database(sys.argv[1]) as store, store.lock("nightly"):
    print(store.runs.start("nightly", datetime.now(UTC)), flush=True)
    time.sleep(60)
"""


def tally(source_id: str = "exemple", *, problems: tuple[str, ...] = (), on: int = 1) -> SourceTally:
    return SourceTally(
        source_id,
        night(on),
        night(on) + timedelta(minutes=7),
        fetched=12,
        unchanged=5,
        gone=1,
        failed=2,
        problems=problems,
    )


@contextmanager
def holder(url: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Another process in the middle of a run, and the run's id."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, url], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield process, int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_a_run_tells_its_story(store: Database) -> None:
    run_id = store.runs.start("nightly", NIGHT)
    store.runs.heartbeat(run_id, NIGHT + timedelta(minutes=1))
    store.runs.save_tally(run_id, tally())
    store.runs.count_documents(run_id, "exemple", new=3, changed=1)
    store.runs.finish(run_id, RunStatus.PARTLY_FAILED, END, "2 pages en échec")

    (run,) = store.runs.latest()

    assert run == store.runs.load(run_id)
    assert (run.kind, run.status, run.started_at, run.finished_at) == ("nightly", "partly_failed", NIGHT, END)
    assert (run.pid, run.message) == (os.getpid(), "2 pages en échec")
    (source,) = run.sources
    assert (source.fetched, source.new, source.changed, source.unchanged, source.failed) == (12, 3, 1, 5, 2)
    assert source.ok


def test_a_tally_stored_again_replaces_the_first(store: Database) -> None:
    run_id = store.runs.start("crawl", NIGHT)
    store.runs.save_tally(run_id, tally(problems=("aucune page",)))
    store.runs.save_tally(run_id, tally())

    assert store.runs.load(run_id).sources == (tally(),)


def test_a_source_with_a_problem_was_checked_but_without_success(store: Database) -> None:
    assert store.runs.last_checked("exemple") is None
    for number, problems in ((1, ()), (2, ("0 article sur 20",))):
        store.runs.save_tally(store.runs.start("crawl", night(number)), tally(problems=problems, on=number))

    assert store.runs.last_success("exemple") == END
    assert store.runs.last_checked("exemple") == END + timedelta(days=1)


def test_the_newest_runs_come_first(store: Database) -> None:
    ids = [store.runs.start("crawl", night(number)) for number in (1, 2, 3)]

    assert [run.id for run in store.runs.latest(limit=2)] == ids[:0:-1]


def test_events_are_kept_in_order(store: Database) -> None:
    run_id = store.runs.start("crawl", NIGHT)
    store.runs.log("crawl_started", "deux sources", NIGHT, run_id=run_id)
    store.runs.log(
        "page_changed", "pas de titre", END, level=Level.WARNING, run_id=run_id, source_id="exemple"
    )
    store.runs.log("doctor", "tout va bien", END)

    assert [event.kind for event in store.runs.events()] == ["crawl_started", "page_changed", "doctor"]
    assert [(event.level, event.source_id) for event in store.runs.events(run_id)] == [
        (Level.INFO, None),
        (Level.WARNING, "exemple"),
    ]
    assert [event.kind for event in store.runs.events(limit=1)] == ["doctor"]


def test_a_run_that_is_not_there(store: Database) -> None:
    with pytest.raises(NotStored):
        store.runs.finish(1, RunStatus.DONE, END)
    with pytest.raises(NotStored):
        store.runs.count_documents(store.runs.start("crawl", NIGHT), "exemple", new=1, changed=0)


def test_only_one_process_holds_the_lock_and_it_falls_with_its_holder(
    store: Database, store_url: str
) -> None:
    with holder(store_url) as (process, run_id):
        with pytest.raises(AlreadyRunning, match=f"process {process.pid}.* since 20"), store.lock("nightly"):
            pytest.fail("two processes hold one lock")
        with store.lock("digest"):
            pass
        assert store.runs.interrupted(NIGHT) == ()

        process.send_signal(signal.SIGKILL)
        process.wait()

        with store.lock("nightly"):
            (dead,) = store.runs.interrupted(END)
    assert (dead.id, dead.status, dead.finished_at) == (run_id, RunStatus.INTERRUPTED, END)
    assert store.runs.interrupted(END) == ()


def test_a_lock_let_go_can_be_taken_again(store: Database, store_url: str) -> None:
    for _ in range(2):
        with store.lock("nightly"), open_database(store_url) as other, pytest.raises(AlreadyRunning):
            other.lock("nightly").__enter__()


# The child only waits: that pytest's worker has threads does it no harm.
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_lock_is_not_passed_on_to_a_forked_child(store: Database, store_url: str) -> None:
    with store.lock("nightly"):
        child = os.fork()
        if child == 0:
            signal.pause()
    try:
        with open_database(store_url) as other, other.lock("nightly"):
            pass
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def test_another_process_of_the_same_number_is_not_the_one_that_died(
    store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.runs.process_mark", lambda pid: f"an earlier life of {pid}")
    run_id = store.runs.start("nightly", NIGHT)
    monkeypatch.undo()

    assert [run.id for run in store.runs.interrupted(END)] == [run_id]


def test_a_run_elsewhere_is_dead_when_it_is_silent(store: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.runs.socket.gethostname", lambda: "elsewhere")
    run_id = store.runs.start("nightly", NIGHT)
    monkeypatch.undo()

    assert store.runs.interrupted(NIGHT + timedelta(minutes=14)) == ()
    store.runs.heartbeat(run_id, NIGHT + timedelta(minutes=10))
    assert store.runs.interrupted(NIGHT + timedelta(minutes=24)) == ()
    assert [run.id for run in store.runs.interrupted(NIGHT + timedelta(minutes=26))] == [run_id]
