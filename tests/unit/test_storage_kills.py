"""Processes killed or set against each other in the middle of their work: the rows come out the same."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path

from sqlalchemy import create_engine

from pipeline.cases import group
from storage.database import Database, open_database
from storage.documents import SaveStatus
from storage.raw_pages import ReadResult
from storage.tables import TABLES
from tests.stored import NIGHT, URL, document, page, processed

PAGES = 20
KILLS = 6
WORK = "import sys; from tests.unit.test_storage_kills import kill_again_and_again as k; k(sys.argv[1])"


def _nothing() -> object:
    return None


def one_night(url: str, step: Callable[[], object] = _nothing) -> None:
    """Save the pages, read them, group, hit and queue: what the nightly job does, made again from the start."""
    with open_database(url) as store:
        for number in range(PAGES):
            at = NIGHT + timedelta(seconds=number)
            store.pages.save(page(f"<p>{number}</p>", url=f"{URL}/{number}", at=at))
            step()
        _read_all(store, step)
        _tell(store)


def kill_again_and_again(url: str) -> None:
    """Start a night and kill it at another random point each time. Runs in a process without threads, for it forks."""
    chance = random.Random(7)
    for _ in range(KILLS):
        out, into = os.pipe()
        child = os.fork()
        if child == 0:
            one_night(url, partial(os.write, into, b"."))
            os._exit(0)
        os.close(into)
        for _ in range(chance.randrange(1, 2 * PAGES)):
            os.read(out, 1)
        time.sleep(chance.random() * 0.01)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(out)


def _read_all(store: Database, step: Callable[[], object]) -> None:
    while pending := store.pages.pending(1, limit=7):
        for snapshot in pending:
            number = snapshot.url.rpartition("/")[2]
            if number.endswith("3"):
                store.pages.mark_read(snapshot.id, 1, ReadResult.NOT_DOCUMENT, "vide")
            else:
                # Two addresses lead to each document.
                told = processed(document(url=f"{URL}/{int(number) // 2}"), docket=number)
                store.documents.save(told, snapshot.id, at=NIGHT)
            step()


def _tell(store: Database) -> None:
    cases = group(store.cases.reports())
    store.cases.save_grouping(cases, NIGHT)
    for case in cases:
        store.alerts.save_hit("data_loss", case.rulings[0].key, {"key": case.key}, NIGHT)
    hits = [hit.id for hit in store.alerts.unsent("lectrice@example.org", "data_loss")]
    if hits:
        store.alerts.queue_digest(
            message_id="<1@greffier>",
            recipient="lectrice@example.org",
            message=b"...",
            hit_ids=hits,
            at=NIGHT,
        )


def rows(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Everything stored but the numbers of rows, which a killed transaction may use up."""
    engine = create_engine(url)
    with engine.connect() as connection:
        found = {
            table.name: sorted(
                (tuple(value for column, value in zip(table.columns, row, strict=True) if not _is_number(column.name))
                 for row in connection.execute(table.select())),
                key=repr,
            )
            for table in TABLES.sorted_tables
        }  # fmt: skip
    engine.dispose()
    return found


def _is_number(column: str) -> bool:
    return column == "id" or column.endswith("_id")


def test_a_night_killed_again_and_again_ends_with_the_rows_of_an_undisturbed_one(
    store_url: str, sqlite_template: Path, tmp_path: Path
) -> None:
    quiet = f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'quiet.db')}"
    one_night(quiet)

    subprocess.run([sys.executable, "-c", WORK, store_url], check=True)
    one_night(store_url)

    assert rows(store_url) == rows(quiet)
    with open_database(store_url) as store:
        assert len(store.alerts.digests_to_send()) == 1


def test_threads_that_save_side_by_side_lose_nothing(store: Database) -> None:
    def save(number: int) -> bool:
        # Every body is shared by two sources, every address saved twice.
        source = f"source{number % 2}"
        return store.pages.save(page(f"<p>{number // 4}</p>", url=f"{URL}/{number // 4}", source_id=source))

    with ThreadPoolExecutor(6) as pool:
        news = list(pool.map(save, range(80)))

    assert news.count(True) == 40
    assert len(store.pages.pending(1, limit=1000)) == 40


def test_threads_that_read_one_document_side_by_side_make_it_once(store: Database) -> None:
    aliases = [f"{URL}?{number}" for number in range(12)]
    for alias in aliases:
        store.pages.save(page(url=alias))
    snapshots = [snapshot.id for snapshot in store.pages.pending(1)]

    with ThreadPoolExecutor(6) as pool:
        results = list(pool.map(lambda number: store.documents.save(processed(), number), snapshots))

    assert sorted(result.status for result in results) == [SaveStatus.NEW, *[SaveStatus.SAME] * 11]
    assert len(store.documents.versions(results[0].document_id)) == 1
