"""Whatever goes wrong: the status that is documented, one clear line, no traceback, and nothing lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from schedules.replica.server import Replica
from storage.database import create_database
from tests.bad_site import PAGES, bad_site
from tests.commands import Done, environment, once, rows, run, start, wait_until, write_settings
from tests.smtp import free_port, serving

LATELY = ("--since", "2025-03-20")
"""After the page of the replica that answers 500 all night, which each crawl would ask for three times."""
ARCHIMAG = "www.archimag.com"
LEGALIS = "www.legalis.net"


@pytest.fixture(scope="module")
def replica() -> Iterator[Replica]:
    with Replica(drip_s=0.02) as running:
        yield running


@pytest.fixture(scope="module")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = once(
        tmp_path_factory, "empty", lambda place: create_database(f"sqlite:///{place / 'new.db'}").close()
    )
    return place / "new.db"


def assert_one_line(done: Done, *words: str) -> None:
    """Wrong use: nothing on standard output, one line on standard error, which says these words."""
    assert done.status == WRONG_USE, done
    assert done.out == ""
    lines = done.err.splitlines()
    assert len(lines) == 1, done.err
    assert lines[0].startswith("greffier: ")
    for word in words:
        assert word in lines[0]


# Settings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("contact = ", ("greffier.toml is not valid TOML", "mend that line")),
        ('nonsense = "1"', ("setting nonsense in", "no such setting", "docs/operations.md")),
        ('contact = "nobody"', ("setting contact in", "write it as name@example.org")),
        (
            'contact = "a@example.org"\nsources = ["lemonde"]',
            ("no source is called lemonde; there are archimag",),
        ),
        ("", ("setting contact is missing", "GREFFIER_CONTACT")),
        (
            'contact = "a@example.org"\ndatabase_url = "mysql://x/y"',
            ("is no address of a database", "sqlite:///PATH"),
        ),
        (
            'contact = "a@example.org"\ndatabase_url = "sqlite:////nowhere/x.db"',
            ("there is no database at /nowhere/x.db", "init-db"),
        ),
    ],
)
def test_bad_settings_stop_a_night_before_it_begins(
    tmp_path: Path, text: str, words: tuple[str, ...]
) -> None:
    path = tmp_path / "greffier.toml"
    path.write_text(text, "utf-8")
    assert_one_line(run("nightly", settings=path, GREFFIER_DATA_DIR=str(tmp_path)), *words)
    assert not (tmp_path / "greffier.db").exists()


def test_an_unknown_source_on_the_command_line(tmp_path: Path) -> None:
    assert_one_line(run("crawl", "lemonde", settings=write_settings(tmp_path)), "no source is called lemonde")


# The database


def a_newer_one(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def a_cut_one(database: Path) -> None:
    os.truncate(database, database.stat().st_size // 2 + 100)


def no_database(database: Path) -> None:
    database.write_bytes(random.Random(1).randbytes(20_000))


def a_folder(database: Path) -> None:
    database.unlink()
    database.mkdir()


def another_programs(database: Path) -> None:
    database.unlink()
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE documents (mine TEXT)")
    connection.close()


def content_of(database: Path) -> object:
    """What is in it, byte for byte: a file that is refused is not to be kept another way either."""
    return sorted(database.iterdir()) if database.is_dir() else database.read_bytes()


@pytest.mark.parametrize(
    "spoil", [a_newer_one, a_cut_one, no_database, a_folder, another_programs], ids=lambda f: f.__name__
)
@pytest.mark.parametrize("verb", ["process", "nightly"])
def test_a_database_that_cannot_be_used(tmp_path: Path, empty_database: Path, spoil: Any, verb: str) -> None:
    database = Path(shutil.copy(empty_database, tmp_path / "greffier.db"))
    spoil(database)
    was = content_of(database)
    done = run(verb, settings=write_settings(tmp_path))
    assert_one_line(done, str(database))
    assert content_of(database) == was, "it was changed"


def files_of(pid: int) -> list[str]:
    """What a process has open."""
    found = []
    for link in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(OSError):  # closed again meanwhile
            found.append(str(link.readlink()))
    return found


def test_a_database_in_use_is_waited_for(tmp_path: Path, empty_database: Path) -> None:
    database = shutil.copy(empty_database, tmp_path / "greffier.db")
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    running = start("process", settings=write_settings(tmp_path))
    wait_until(lambda: str(database) in files_of(running.pid), "it has opened the database")
    running.process.join(2)
    assert running.process.is_alive(), "it did not wait"
    other.execute("ROLLBACK")
    other.close()
    assert running.finish().status == ALL_WELL


def test_two_runs_at_once_are_refused(tmp_path: Path, empty_database: Path) -> None:
    shutil.copy(empty_database, tmp_path / "greffier.db")
    with create_database(f"sqlite:///{tmp_path / 'greffier.db'}") as database, database.lock("run"):
        for verb in ("process", "crawl", "nightly"):
            done = run(verb, settings=write_settings(tmp_path))
            assert_one_line(
                done, "run is already running", f"process {os.getpid()} since", "wait for it or end it"
            )


def test_a_full_disk_stops_the_night_and_loses_nothing(
    tmp_path: Path, replica: Replica, empty_database: Path
) -> None:
    database = Path(shutil.copy(empty_database, tmp_path / "greffier.db"))
    settings = write_settings(tmp_path, replica.hosts)
    arguments = ("nightly", "archimag", *LATELY, "--json")
    done = run(*arguments, settings=settings, limit=database.stat().st_size + 60_000)
    assert done.status in {SOME_FAILED, WRONG_USE}
    assert "full" in done.err
    assert rows(database, "PRAGMA integrity_check") == [("ok",)]

    before = {url for (url,) in rows(database, "SELECT url FROM pages WHERE is_item AND last_status = 200")}
    after_all = run(*arguments, settings=settings)
    stored = {url for (url,) in rows(database, "SELECT url FROM documents")}
    assert before <= {url for (url,) in rows(database, "SELECT url FROM pages")}
    assert len(stored) >= 4, after_all.err
    assert after_all.json["digest"]["accepted"] == ["lectrice@example.org"]


def test_a_crawl_within_a_night_leaves_it_to_the_night_to_tell_of_a_full_disk(
    tmp_path: Path, replica: Replica, empty_database: Path
) -> None:
    database = Path(shutil.copy(empty_database, tmp_path / "greffier.db"))
    settings = write_settings(tmp_path, replica.hosts)
    with create_database(f"sqlite:///{database}") as opened:
        run_id = opened.runs.start("nightly", datetime.now(UTC))
    blocks = 60_000 // 512  # of a shell
    crawl = ("-m", "schedules", "crawl", "--within-run", str(run_id), "archimag", *LATELY)
    done = subprocess.run(  # a child of this process, which it would end with
        ["sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh", sys.executable, *crawl],
        env=environment(settings),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == WRONG_USE
    assert "the disk is full" in done.stdout.lstrip(".")
    assert "greffier:" not in done.stderr, "the night fails at the same, and says so"


# The sites


def test_an_unreachable_site_leaves_the_other_its_turn(tmp_path: Path, replica: Replica) -> None:
    nobody = f"http://127.0.0.1:{free_port()}"
    hosts = {**replica.hosts, LEGALIS: nobody, "legalis.net": nobody}
    settings = write_settings(tmp_path, hosts)
    done = run("nightly", "--json", *LATELY, settings=settings)
    assert done.status == SOME_FAILED
    by_source = {source["source_id"]: source for source in done.json["sources"]}
    assert by_source["legalis"]["problems"]
    assert by_source["archimag"]["problems"] == []
    assert by_source["archimag"]["new"] >= 4
    (mail,) = (tmp_path / "outbox").glob("*.eml")
    assert "NON RELEV" in mail.read_text("utf-8")
    assert "Rien de nouveau dans ce qui a pu" in mail.read_text("utf-8") or "d=C3=A9cision" in mail.read_text(
        "utf-8"
    )


def test_pages_of_every_bad_kind_cost_the_others_nothing(tmp_path: Path) -> None:
    with bad_site() as address:
        settings = write_settings(
            tmp_path, dict.fromkeys([ARCHIMAG, "archimag.com"], address), **{"crawl.max_megabytes": 5}
        )
        done = run("nightly", "archimag", "--json", settings=settings)
    assert done.status == SOME_FAILED
    database = tmp_path / "greffier.db"
    results = dict(
        rows(
            database,
            "SELECT p.url, coalesce(s.read_result, p.failure_reason) FROM pages p LEFT JOIN snapshots s ON s.page_id = p.id WHERE p.is_item",
        )
    )
    found = {url.rpartition("/")[2]: result for url, result in results.items()}
    assert set(found) == {path.rpartition("/")[2] for path in PAGES}, "an address was lost"
    assert found["fine"] == "document"
    assert found["dite-en-utf-8"] == "document"
    assert "5" in found["enorme"]
    assert [name for name in ("vide", "binaire", "profonde", "image") if found[name] == "document"] == []
    assert None not in found.values()
    events = " ".join(message for (message,) in rows(database, "SELECT message FROM events"))
    assert "DTD" in events
    texts = dict(
        rows(
            database, "SELECT d.url, v.text FROM documents d JOIN document_versions v ON v.document_id = d.id"
        )
    )
    assert "condamné" in next(text for url, text in texts.items() if url.endswith("dite-en-utf-8"))
    assert all("\x00" not in text for text in texts.values())
    assert done.json["status"] == "failed", "the one source had a problem: a feed that is none"


# Mail


def test_a_mail_server_that_is_down_is_tried_again(tmp_path: Path, replica: Replica) -> None:
    port = free_port()
    mail: dict[str, Any] = {
        "mail.delivery": "smtp",
        "mail.smtp.host": "127.0.0.1",
        "mail.smtp.port": port,
        "mail.smtp.security": "none",
        "mail.smtp.retry_wait_seconds": 0,
        "mail.recipients": ["a@example.org", "b@example.org"],
    }
    settings = write_settings(tmp_path, replica.hosts, **mail)
    night = run("nightly", "archimag", "--json", *LATELY, settings=settings)
    assert night.status == SOME_FAILED
    assert night.json["digest"]["accepted"] == []
    assert set(night.json["digest"]["failed"]) == {"a@example.org", "b@example.org"}
    assert (
        f"mail server 127.0.0.1:{port} cannot be reached" in night.json["digest"]["failed"]["a@example.org"]
    )
    assert night.json["sources"][0]["new"] >= 4, "the rest of the night was not done"

    again = run("digest", settings=settings)
    assert again.status == SOME_FAILED
    assert "greffier: digest to a@example.org not sent, tried again next time: " in again.err

    with serving() as server:
        later = write_settings(tmp_path, **{**mail, "mail.smtp.port": server.port})
        assert run("digest", settings=later).status == ALL_WELL
        assert run("digest", settings=later).status == ALL_WELL
    assert sorted(one.recipients for one in server.received) == [["a@example.org"], ["b@example.org"]]


def test_a_mail_folder_that_cannot_be_written(tmp_path: Path, empty_database: Path) -> None:
    shutil.copy(empty_database, tmp_path / "greffier.db")
    (tmp_path / "outbox").write_text("a file, no folder")
    with create_database(f"sqlite:///{tmp_path / 'greffier.db'}") as database:
        database.runs.start("crawl", datetime.now(UTC))
    done = run("digest", settings=write_settings(tmp_path))
    assert done.status == SOME_FAILED
    assert "cannot be written" in done.err
    assert "check mail.folder" in done.err


# Being asked to end


def test_asked_to_end_it_finishes_the_page_in_hand(
    tmp_path: Path, replica: Replica, empty_database: Path
) -> None:
    settings = write_settings(tmp_path, replica.hosts)
    database = Path(shutil.copy(empty_database, tmp_path / "greffier.db"))
    running = start("nightly", "legalis", "--json", settings=settings)

    def kept() -> int:
        return int(rows(database, "SELECT count(*) FROM snapshots")[0][0])

    wait_until(lambda: kept() >= 4, "four pages are kept")
    os.kill(running.pid, signal.SIGTERM)
    done = running.finish()

    assert done.status == SOME_FAILED
    assert done.json["status"] == "interrupted"
    assert done.json["digest"] is None
    assert rows(database, "SELECT status FROM runs") == [("interrupted",)]
    assert 4 <= kept() < 36
    (source,) = done.json["sources"]
    assert any("interrupted by SIGTERM" in problem for problem in source["problems"])
