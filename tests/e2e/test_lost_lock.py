"""A PostgreSQL that cuts the connection by which a run holds its lock: it takes the lock again, or stops."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from storage.alerts import Letter
from storage.database import Database, create_database, open_database
from storage.errors import AlreadyRunning, LockLost
from storage.runs import RunStatus
from tests.commands import run, start, wait_until, write_settings
from tests.postgres import PostgresServer, postgres_server
from tests.smtp import SmtpServer, serving
from tests.stored import NIGHT
from tests.walled_site import walled_site

__all__ = ["postgres_server"]

CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted"
)
HELD = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"
Connection = psycopg.Connection[tuple[object, ...]]


@pytest.fixture
def url(postgres_server: PostgresServer) -> str:
    url = postgres_server.create()
    create_database(url).close()
    return url


@pytest.fixture
def outside(url: str) -> Iterator[Connection]:
    with psycopg.connect(url, autocommit=True) as connection:
        yield connection


@pytest.fixture
def store(url: str) -> Iterator[Database]:
    with open_database(url) as database:
        yield database


def cut(outside: Connection) -> None:
    """End the sessions that hold locks, and wait until the server has taken these away."""
    assert outside.execute(CUT).fetchall() == [(True,)]
    wait_until(lambda: outside.execute(HELD).fetchone() == (0,), "the lock is free")


def take(outside: Connection, name: str) -> None:
    key = f"greffier lock {name}"
    taken = outside.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 1))", [key]).fetchone()
    assert taken == (True,)


def test_a_lock_that_nobody_took_is_held_again_before_the_next_writing(
    url: str, store: Database, outside: Connection
) -> None:
    with store.lock("run"):
        cut(outside)
        run_id = store.runs.start("nightly", NIGHT)
        with open_database(url) as other, pytest.raises(AlreadyRunning):
            other.lock("run").__enter__()
        (told,) = store.retaken_locks()
        assert "it was free, and is held again" in told
        cut(outside)
        store.runs.heartbeat(run_id, NIGHT)
    with open_database(url) as other, other.lock("run"):
        pass


def test_nothing_is_written_without_the_lock_but_how_the_run_ended(
    store: Database, outside: Connection
) -> None:
    with store.lock("run"):
        run_id = store.runs.start("nightly", NIGHT)
        cut(outside)
        take(outside, "run")
        for _ in range(2):
            with pytest.raises(LockLost, match=r"lock 'run' of .* was cut .* it is held by another now"):
                store.runs.heartbeat(run_id, NIGHT)
        with pytest.raises(LockLost):
            store.confirm_locks()
        store.runs.finish(run_id, RunStatus.INTERRUPTED, NIGHT)

    store.runs.heartbeat(run_id, NIGHT)  # of one who holds no lock none is asked for


def test_two_locks_are_looked_at_each(store: Database, outside: Connection) -> None:
    with store.lock("run"), store.lock("digest"):
        assert len(outside.execute(CUT).fetchall()) == 2
        wait_until(lambda: outside.execute(HELD).fetchone() == (0,), "the locks are free")
        take(outside, "digest")
        with pytest.raises(LockLost, match="lock 'digest'"):
            store.runs.start("nightly", NIGHT)


@pytest.mark.parametrize("is_taken", [True, False], ids=["taken", "free"])
def test_a_night_that_loses_its_lock(tmp_path: Path, url: str, outside: Connection, is_taken: bool) -> None:
    with walled_site(*(f"note-{number}" for number in range(25))) as site:
        site.takes_s = 0.2
        settings = write_settings(tmp_path, site.hosts, database_url=url, sources=["archimag"])
        running = start("nightly", "--no-digest", settings=settings)
        wait_until(lambda: len(site.asked) > 7, "it crawls")
        cut(outside)
        if is_taken:
            take(outside, "run")
        done = running.finish()

    told = run("runs", "--json", settings=settings).json[0]
    if is_taken:
        assert (done.status, told["status"]) == (2, "interrupted")
        assert done.last_line.startswith("greffier: the connection that held the lock 'run'"), done.err
        assert "it is held by another now" in told["message"]
        assert len(site.asked) < 25, "the crawl went on for nobody"
    else:
        assert (done.status, told["status"]) == (0, "done"), done.err
        assert [event["kind"] for event in told["events"]] == ["lock"]


class Cutting(SmtpServer):
    """A mail server; the lock is lost while it takes the first message."""

    lose: Callable[[], None]

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd's name
        answer = await super().handle_DATA(server, session, envelope)
        if len(self.received) == 1:
            self.lose()
        return answer


@pytest.mark.parametrize("is_taken", [True, False], ids=["taken", "free"])
def test_no_mail_is_sent_without_the_lock_and_none_twice(
    tmp_path: Path, url: str, outside: Connection, is_taken: bool
) -> None:
    readers = ["lectrice@example.org", "juriste@example.org", "archiviste@example.org"]

    def lose() -> None:
        cut(outside)
        if is_taken:
            take(outside, "digest")

    with walled_site("note-0") as site, serving(Cutting) as server:
        assert isinstance(server, Cutting)
        server.lose = lose
        mail = {
            "delivery": "smtp",
            "smtp.host": server.host,
            "smtp.port": server.port,
            "smtp.security": "none",
        }
        changes = {f"mail.{key}": value for key, value in {**mail, "recipients": readers}.items()}
        settings = write_settings(tmp_path, site.hosts, database_url=url, sources=["archimag"], **changes)
        assert run("nightly", "--no-digest", settings=settings).status == 0
        first = run("digest", settings=settings)
        sent_at_first = len(server.received)
        outside.execute("SELECT pg_advisory_unlock_all()")
        second = run("digest", "--json", settings=settings)

    if is_taken:
        assert (first.status, sent_at_first) == (2, 1), first.err
        assert "it is held by another now" in first.last_line
        assert sorted(second.json["accepted"]) == sorted(readers[1:]), (
            "what was accepted is noted all the same"
        )
    else:
        assert (first.status, sent_at_first) == (0, len(readers)), first.err
        assert "it was free, and is held again" in first.err
    assert (
        len({str(one.message["Message-ID"]) for one in server.received})
        == len(server.received)
        == len(readers)
    )


def test_what_another_sent_meanwhile_is_not_sent_again(url: str, store: Database) -> None:
    store.alerts.queue_digests([Letter("<1@example.org>", b"x", ())], recipient="a@example.org", at=NIGHT)
    (one,) = store.alerts.digests_to_send(["a@example.org"])
    assert store.alerts.mark_tried(one.id, NIGHT)
    with open_database(url) as other:
        other.alerts.mark_sent(one.id, NIGHT)
    assert not store.alerts.mark_tried(one.id, NIGHT)
