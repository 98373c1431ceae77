"""After an upgrade the archive is read again: what is new goes first, and a night gives the rest so long and no longer."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.documents import RawPage
from pipeline.process import PIPELINE_VERSION
from schedules.config import Config, load_config
from schedules.console import steps
from schedules.digests.telling import send_digests_alone
from schedules.night.archive import ReadingSummary, process_alone, read_archive
from schedules.night.books import begin_run
from schedules.stopping import stoppable
from storage.database import create_database
from tests.commands import run, write_settings
from tests.ruling_pages import ruling_page
from tests.walled_site import ARCHIMAG, FOLDER, article

OLDER = 6


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    """An archive that older rules have read, and one page that is new."""
    monkeypatch.setenv("GREFFIER_CONFIG", str(write_settings(tmp_path, sources=["archimag"])))
    chosen = load_config()
    for number in range(OLDER):
        keep(chosen, f"note-{number}", article(f"note-{number}"))
    process_alone(chosen)
    with sqlite3.connect(tmp_path / "greffier.db") as connection:
        connection.execute("UPDATE snapshots SET read_version = ?", [PIPELINE_VERSION - 1])
    connection.close()
    keep(chosen, "jugement", ruling_page())
    return chosen


def keep(config: Config, slug: str, html: str) -> None:
    url = f"https://{ARCHIMAG}{FOLDER}{slug}"
    headers = {"content-type": "text/html; charset=utf-8"}
    with create_database(config.database) as database:
        database.pages.save(RawPage("archimag", url, url, 200, headers, html.encode(), datetime.now(UTC)))


def read(config: Config, most_hours: float | None) -> tuple[ReadingSummary, tuple[int, int]]:
    with create_database(config.database) as database, stoppable() as stop, steps() as shown:
        run_id = begin_run(database, "nightly")
        summary = read_archive(database, config, run_id, stop, shown, most_hours=most_hours)
        return summary, database.pages.count_pending(PIPELINE_VERSION)


def test_a_night_without_time_left_reads_and_tells_what_is_new(config: Config) -> None:
    summary, left = read(config, most_hours=0)
    assert (summary.read, left) == (1, (0, OLDER))
    sent = send_digests_alone(config)
    (message,) = [path.read_text() for path in config.outbox.glob("*.eml")]
    assert sent.failed == {}
    assert "93" in message
    assert "pas encore lues" not in message, "they are read, though by older rules"
    noted = run("runs", "--json", settings=config.path).out
    assert f"{OLDER} pages that older rules have read are left to be read again on later nights" in noted


def test_with_time_or_by_hand_all_is_read_again(config: Config) -> None:
    summary, left = read(config, most_hours=1)
    assert (summary.read, left) == (1 + OLDER, (0, 0))
    read(config, most_hours=0)
    assert process_alone(config).read == 0


def test_what_is_pending_is_counted_to_the_last_page(config: Config) -> None:
    for number in range(260):
        keep(config, f"neuve-{number}", article(f"neuve-{number}"))
    with create_database(config.database) as database:
        assert database.pages.count_pending(PIPELINE_VERSION) == (261, OLDER)
