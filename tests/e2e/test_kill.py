"""`kill -9` at ten points each of crawl, process and digest: the next run ends as if nothing had happened."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from schedules.replica.faults import FAULTS
from schedules.replica.server import Replica
from tests.commands import Running, copy_database, once, rows, run, start, wait_until, write_settings
from tests.smtp import SmtpServer, serving

pytestmark = pytest.mark.timeout(300)  # the first test waits for what all compare with

CRAWL = ("crawl", "legalis")
NIGHTLY = ("nightly", "legalis", "--no-digest", "--since", "2024-09-01")
IN_A_NIGHT = (0, 4)
FEW = 13
"""Pages, the shortest, that are read anew at each point: more than are read without worker processes."""
RECIPIENTS = ("lectrice@example.org", "juriste@example.org", "archiviste@example.org")
POINTS = range(10)

# All that has to be the same in the end, by what it says instead of by number, without times and bookkeeping
# of runs. Bytes are compared where the site vouches for them by a strong ETag: adverts and counters differ at each
# request. Feeds and listings are asked for again by any run, and kept when nothing more is to be had through them.
CONTENT = {
    "pages": """SELECT p.source_id, p.url, p.last_modified, p.last_status = 404, p.gone_at IS NULL,
        p.failed_at IS NULL, p.failure_reason, s.final_url, s.status
        FROM pages p LEFT JOIN snapshots s ON s.page_id = p.id AND s.is_latest WHERE p.is_item""",
    "reading": """SELECT p.url, d.url, s.read_version, s.read_result, s.read_reason
        FROM pages p LEFT JOIN documents d ON d.id = p.document_id
        LEFT JOIN snapshots s ON s.page_id = p.id AND s.is_latest WHERE p.is_item""",
    "bytes": """SELECT p.url, p.etag, s.sha256, b.size FROM pages p JOIN snapshots s ON s.page_id = p.id
        JOIN bodies b ON b.sha256 = s.sha256 WHERE p.etag LIKE '"%'""",
    "documents": """SELECT d.source_id, d.url, d.current_number, d.gone_at IS NULL, v.number, v.text_sha256, v.text,
        v.block_kinds, v.title, v.author, v.published_on, v.modified_on, v.language, v.kind, v.is_truncated, v.links,
        v.keywords, v.warnings, v.pipeline_version, v.snapshot_id IS NULL
        FROM documents d JOIN document_versions v ON v.document_id = d.id""",
    "decisions": """SELECT c.key, d.key, d.position, d.is_retired, d.court_id, d.court_name, d.chamber, d.decided_on,
        d.type, d.docket_numbers, d.ecli, d.outcome, d.awarded_value, d.awarded_currency, d.citation, d.disagreements
        FROM decisions d JOIN cases c ON c.id = d.case_id""",
    "reports": """SELECT o.url, v.number, r.position, d.key, r.court_id, r.decided_on, r.date_basis, r.type, r.outcome,
        r.awarded_value, r.citation, r.reviews FROM reports r JOIN document_versions v ON v.id = r.document_version_id
        JOIN documents o ON o.id = v.document_id LEFT JOIN decisions d ON d.id = r.decision_id""",
    "docket numbers": """SELECT r.citation, n.position, n.number FROM docket_numbers n
        JOIN reports r ON r.id = n.report_id""",
    "parties": """SELECT r.citation, p.position, p.name, p.legal_form, p.role, p.kind, p.aliases FROM parties p
        JOIN reports r ON r.id = p.report_id""",
    "amounts": """SELECT o.url, a.position, a.value, a.currency, a.precision, a.role, a.payer, a.payee, r.position
        FROM amounts a JOIN document_versions v ON v.id = a.document_version_id
        JOIN documents o ON o.id = v.document_id LEFT JOIN reports r ON r.id = a.report_id""",
    "topics": """SELECT o.url, t.position, t.topic, t.cause FROM topics t
        JOIN document_versions v ON v.id = t.document_version_id JOIN documents o ON o.id = v.document_id""",
    "evidence": """SELECT o.url, e.fact, e.position, e.start_at, e.end_at, e.surface, e.rule, e.confidence
        FROM evidence e JOIN document_versions v ON v.id = e.document_version_id
        JOIN documents o ON o.id = v.document_id""",
    "hits": """SELECT h.rule_id, d.key, h.version, h.change, h.facts_sha256 FROM alert_hits h
        JOIN decisions d ON d.id = h.decision_id""",
    "told": """SELECT d.key, h.version, l.recipient, g.sent_at IS NULL FROM deliveries l
        JOIN alert_hits h ON h.id = l.hit_id JOIN decisions d ON d.id = h.decision_id
        JOIN digests g ON g.id = l.digest_id""",
    "bookmarks": "SELECT source_id, walker, place FROM bookmarks",
}


def content(database: Path) -> dict[str, list[str]]:
    """Every row of every table that tells of the world, in an order of its own."""
    return {name: sorted(json.dumps(row) for row in rows(database, query)) for name, query in CONTENT.items()}


def assert_same(found: dict[str, list[str]], undisturbed: dict[str, list[str]]) -> None:
    for name, lines in undisturbed.items():
        missing, extra = Counter(lines) - Counter(found[name]), Counter(found[name]) - Counter(lines)
        assert not missing, (name, "missing", sorted(missing)[:3])
        assert not extra, (name, "too many", sorted(extra)[:3])


@dataclass(frozen=True)
class Undisturbed:
    """What each of the works leaves behind when nothing disturbs it, and how many requests or seconds it takes."""

    place: Path
    seconds: dict[str, float]

    def database(self, name: str) -> Path:
        return self.place / f"{name}.db"

    def content(self, name: str) -> dict[str, list[str]]:
        return content(self.database(name))


def work_undisturbed(place: Path) -> None:
    """After a crawl (crawled), a whole night (night), and with few pages: to be read (few), read, told."""
    home = place / "home" / "greffier.db"
    seconds = {}
    with warm_replica() as replica:
        for name, arguments in (("night", NIGHTLY), ("crawled", CRAWL)):
            settings = write_settings(place / name, replica.hosts, **{"crawl.concurrency": 4})
            before = len(replica.requests)
            run(*arguments, settings=settings)
            seconds[name] = float(len(replica.requests) - before)
            copy_database(place / name / "greffier.db", place / f"{name}.db")
    settings = write_settings(place / "home")
    copy_database(keep_few(copy_database(place / "crawled.db", place / "few.db")), home)
    seconds["process"] = timed(lambda: run("process", settings=settings))
    copy_database(home, place / "read.db")
    with serving() as server:
        tell = write_settings(place / "home", **mailing(server))
        seconds["digest"] = timed(lambda: run("digest", settings=tell))
        assert len(server.received) == len(RECIPIENTS)
        assert content(home)["told"], "nothing to tell: this would show nothing"
    copy_database(home, place / "told.db")
    (place / "seconds.json").write_text(json.dumps(seconds), "utf-8")


def keep_few(database: Path) -> Path:
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA foreign_keys = ON")
    ordered = """SELECT p.id FROM pages p JOIN snapshots s ON s.page_id = p.id JOIN bodies b ON b.sha256 = s.sha256
        WHERE p.is_item ORDER BY b.size LIMIT ?"""
    connection.execute(f"DELETE FROM pages WHERE id NOT IN ({ordered})", [FEW])
    connection.commit()
    connection.close()
    return database


@contextmanager
def warm_replica() -> Iterator[Replica]:
    """The site, its faults of the kind "once" gone by: they would cost each crawl seconds of waiting."""
    with Replica(drip_s=0.02) as running:
        for fault in FAULTS:
            running.respond(fault.host, quote(fault.target, safe="/?&="), {})
        yield running


def timed(work: Callable[[], Any]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began


def mailing(server: SmtpServer) -> dict[str, Any]:
    return {
        "mail.delivery": "smtp",
        "mail.smtp.host": server.host,
        "mail.smtp.port": server.port,
        "mail.smtp.security": "none",
        "mail.recipients": list(RECIPIENTS),
    }


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    place = once(tmp_path_factory, "undisturbed", work_undisturbed)
    return Undisturbed(place, json.loads((place / "seconds.json").read_text("utf-8")))


@pytest.fixture(scope="module")
def replica() -> Iterator[Replica]:
    with warm_replica() as running:
        yield running


@pytest.mark.parametrize("point", POINTS)
def test_crawl(undisturbed: Undisturbed, replica: Replica, tmp_path: Path, point: int) -> None:
    """Some of the crawls are those of a night, in a process of its own that loses its parent or dies with it."""
    chance = random.Random(f"crawl {point}")
    settings = write_settings(tmp_path, replica.hosts, **{"crawl.concurrency": 4})
    arguments, ends_as = (NIGHTLY, "night") if point in IN_A_NIGHT else (CRAWL, "crawled")
    before = len(replica.requests)
    at = chance.randrange(1, int(undisturbed.seconds[ends_as]))
    running = start(*arguments, settings=settings)
    wait_until(
        lambda: len(replica.requests) - before >= at or not running.process.is_alive(), f"request {at}"
    )
    time.sleep(chance.random() * 0.05)
    running.kill(group=point == 4)

    run(*arguments, settings=settings)
    assert_same(content(tmp_path / "greffier.db"), undisturbed.content(ends_as))
    assert_orphans_end(tmp_path)


@pytest.mark.parametrize("point", POINTS)
def test_process(undisturbed: Undisturbed, tmp_path: Path, point: int) -> None:
    """Two of them read in worker processes, which lose their parent or die with it."""
    chance = random.Random(f"process {point}")
    settings = write_settings(tmp_path, workers=2 if point % 5 == 0 else 1)
    database = copy_database(undisturbed.database("few"), tmp_path / "greffier.db")
    running = start("process", settings=settings)
    if point % 2:
        read = chance.randrange(1, FEW)
        query = "SELECT count(*) FROM snapshots WHERE read_result IS NOT NULL"
        wait_until(
            lambda: rows(database, query)[0][0] >= read or not running.process.is_alive(), f"{read} read"
        )
    else:
        running.process.join(chance.random() * undisturbed.seconds["process"])
    running.kill(group=point == 5)

    run("process", settings=settings)
    assert_same(content(database), undisturbed.content("read"))
    assert_orphans_end(tmp_path)


@dataclass
class Killer(SmtpServer):
    """A mail server that may end its client before or after it takes the message in hand."""

    victim: Callable[[], Running] | None = None
    after: int = 0
    accepts: bool = True
    kills: int = field(default=0)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  # aiosmtpd's name
        if self.victim is not None and len(self.received) == self.after and not self.kills:
            self.kills += 1
            if self.accepts:
                await super().handle_DATA(server, session, envelope)
            os.killpg(self.victim().pid, signal.SIGKILL)
            return "250 OK"
        return await super().handle_DATA(server, session, envelope)


def told_by(messages: list[EmailMessage], recipient: str) -> list[str]:
    return [str(message["Message-ID"]) for message in messages if message["To"] == recipient]


@pytest.mark.parametrize("point", POINTS)
def test_digest(undisturbed: Undisturbed, tmp_path: Path, point: int) -> None:
    chance = random.Random(f"digest {point}")
    database = copy_database(undisturbed.database("read"), tmp_path / "greffier.db")
    with serving() as server:
        settings = write_settings(tmp_path, **mailing(server))
        running = start("digest", settings=settings)
        running.process.join(chance.random() * undisturbed.seconds["digest"])
        running.kill(group=True)
        run("digest", settings=settings)
        run("digest", settings=settings)

    assert_same(content(database), undisturbed.content("told"))
    messages = [one.message for one in server.received]
    sent = Counter(str(message["Message-ID"]) for message in messages)
    assert len(sent) == len(RECIPIENTS), "a mail is missing, or one was made anew"
    assert [len(set(told_by(messages, recipient))) for recipient in RECIPIENTS] == [1, 1, 1]
    # between the server's yes and our commit lies the one moment in which a mail may go out again: the next
    # test is about it. There the second copy has the same Message-ID and the same bytes.
    assert sum(sent.values()) - len(sent) <= 1


@pytest.mark.parametrize("accepts", [True, False], ids=["just accepted", "not accepted yet"])
@pytest.mark.parametrize("after", [0, 1, 2])
def test_digest_killed_while_the_server_takes_a_message(
    undisturbed: Undisturbed, tmp_path: Path, after: int, accepts: bool
) -> None:
    """A server that said yes to a client that was gone before it could note so gets the message again.

    No protocol can exclude it (the two generals). The second copy is the first one byte for byte, with the same
    Message-ID, by which mail stores drop it; nothing is told in another message.
    """
    database = copy_database(undisturbed.database("read"), tmp_path / "greffier.db")
    holder: list[Running] = []
    with serving(kind=Killer, victim=lambda: holder[0], after=after, accepts=accepts) as server:
        settings = write_settings(tmp_path, **mailing(server))
        holder.append(start("digest", settings=settings))
        holder[0].process.join(60)
        assert holder[0].process.exitcode == -signal.SIGKILL
        done = run("digest", "--json", settings=settings)

    assert done.json["failed"] == {}
    assert len(done.json["accepted"]) == len(RECIPIENTS) - after
    assert_same(content(database), undisturbed.content("told"))
    copies: dict[str, list[bytes]] = {}
    for one in server.received:
        copies.setdefault(str(one.message["Message-ID"]), []).append(one.message.as_bytes())
    assert len(copies) == len(RECIPIENTS)
    assert sum(len(same) - 1 for same in copies.values()) == int(accepts)
    assert all(len(set(same)) == 1 for same in copies.values())


def test_runs_that_were_killed_are_said_to_be_interrupted(undisturbed: Undisturbed, tmp_path: Path) -> None:
    settings = write_settings(tmp_path)
    database = copy_database(undisturbed.database("few"), tmp_path / "greffier.db")
    query = "SELECT status FROM runs WHERE kind = 'process' ORDER BY id"
    running = start("process", settings=settings)
    wait_until(lambda: bool(rows(database, query)), "the run is noted")
    running.kill(group=True)
    run("process", settings=settings)
    assert [status for (status,) in rows(database, query)] == ["interrupted", "partly_failed"], (
        "not all pages of the replica can be read on its first night"
    )


def assert_orphans_end(place: Path) -> None:
    """No process of a killed parent stays behind: those of this test name its settings in their environment."""
    mark = f"GREFFIER_CONFIG={place}/".encode()

    def left() -> list[str]:
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (folder / "environ").read_bytes():
                    found.append((folder / "cmdline").read_text().replace("\0", " "))
            except OSError:  # it has just ended, or is another user's
                continue
        return found

    wait_until(lambda: not left(), f"orphans end: {left()}", 10)
