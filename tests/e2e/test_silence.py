"""A digest never says that there is nothing new when a night did not take place, or not to its end."""

from __future__ import annotations

import email
import email.policy
import sqlite3
from pathlib import Path

import pytest

from schedules.config import load_config
from schedules.exits import ALL_WELL, SOME_FAILED
from schedules.night import archive
from schedules.nightly import run_nightly
from storage.database import Database
from storage.errors import DiskFull
from tests.commands import Done, rows, run, write_settings
from tests.ruling_pages import ruling_page
from tests.walled_site import WalledSite, walled_site

pytestmark = pytest.mark.timeout(300)

SLUGS = ("note-0", "note-1", "note-2")


def settings(site: WalledSite, place: Path) -> Path:
    return write_settings(place, site.hosts, sources=["archimag"])


def mail_of(done: Done) -> tuple[str, str]:
    """Subject and plain text of the last message that a command sent."""
    digest = done.json.get("digest", done.json)
    message = email.message_from_bytes(Path(digest["files"][-1]).read_bytes(), policy=email.policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    return str(message["Subject"]), body.get_content().replace("\xa0", " ").replace("\u202f", " ")


def let_days_pass(place: Path, days: int) -> None:
    with sqlite3.connect(place / "greffier.db") as connection:
        for table, column in (
            ("runs", "started_at"),
            ("runs", "finished_at"),
            ("run_sources", "started_at"),
            ("run_sources", "finished_at"),
            ("sources", "last_ok_at"),
        ):
            connection.execute(f"UPDATE {table} SET {column} = datetime({column}, '-{days} days')")
    connection.close()


def test_a_night_cut_off_after_reading_is_no_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with walled_site(*SLUGS) as site:
        chosen = settings(site, tmp_path)
        assert run("nightly", settings=chosen).status == ALL_WELL
        site.slugs.append("jugement")
        site.instead["jugement"] = (200, ruling_page(), {})
        monkeypatch.setenv("GREFFIER_CONFIG", str(chosen))

        def full(_database: Database) -> None:
            raise DiskFull("the database could not grow: free some space, then run again")

        monkeypatch.setattr(archive, "regroup", full)
        with pytest.raises(DiskFull):
            run_nightly(load_config(), (), since=None, with_digest=False)
        rows_read = rows(
            tmp_path / "greffier.db", "SELECT 1 FROM pages WHERE is_item AND document_id IS NOT NULL"
        )
        assert len(rows_read) == 4, "all was read before the end"

        done = run("digest", "--json", settings=chosen)
        subject, text = mail_of(done)
        assert done.status == SOME_FAILED
        assert "greffier process" in done.json["warnings"][0]
        assert "relevé incomplet" in subject
        assert "Aucune nouvelle décision" not in text
        assert "La lecture de la dernière nuit n’est pas terminée" in text
        night = next(one for one in run("runs", "--json", settings=chosen).json if one["kind"] == "nightly")
        assert (night["status"], night["message"][:30]) == ("interrupted", "the database could not grow: f")
        doctor = run("doctor", settings=chosen)
        assert doctor.status == SOME_FAILED
        assert "run 2 (nightly) did not come to its end" in doctor.out

        assert run("process", settings=chosen).status == ALL_WELL
        done = run("digest", "--json", settings=chosen)
        assert done.status == ALL_WELL, done.err
        assert "T. com. Lille Métropole, 12 nov. 2026" in mail_of(done)[1]


def test_a_morning_without_a_night_is_told_once_a_day(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        chosen = settings(site, tmp_path)
        assert run("nightly", settings=chosen).status == ALL_WELL
    assert run("digest", settings=chosen).status == ALL_WELL, "told, and a night has not passed"
    let_days_pass(tmp_path, 2)

    done = run("digest", "--json", settings=chosen)
    subject, text = mail_of(done)
    assert done.status == SOME_FAILED
    assert "no crawl has begun since" in done.json["warnings"][0]
    assert "relevé incomplet (0 source sur 1 relevée)" in subject
    assert "Aucune nouvelle décision" not in text
    assert "- Archimag : NON RELEVÉ ; dernier relevé complet le " in text

    again = run("digest", "--json", settings=chosen)
    assert again.json["accepted"] == []
    assert again.status == SOME_FAILED, "whoever runs it is told each time"


def test_before_the_first_night_nobody_is_written_to_and_the_remedy_is_named(tmp_path: Path) -> None:
    done = run("digest", settings=write_settings(tmp_path))
    assert done.status == SOME_FAILED
    assert "no crawl has been made yet: run `greffier nightly`" in done.err
    assert not (tmp_path / "outbox").exists()
