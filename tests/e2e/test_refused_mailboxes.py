"""A mailbox that the server refuses for good is suspended after a few nights, told of until mended, and loses nothing."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from storage.database import open_database
from storage.runs import RunStatus, SourceTally
from tests.commands import Done, rows, run, write_settings
from tests.ruling_pages import ruling_page
from tests.smtp import SmtpServer, serving
from tests.walled_site import WalledSite, walled_site

pytestmark = pytest.mark.timeout(300)

A_DAY = 0.99
"""From one night to a command by hand before the next one: what is a whole day old proves nothing any more."""
ANNE, BRUNO = "anne@example.org", "bruno@example.org"


def settings(place: Path, server: SmtpServer, site: WalledSite, *recipients: str) -> Path:
    mail: dict[str, Any] = {
        "mail.delivery": "smtp",
        "mail.smtp.host": server.host,
        "mail.smtp.port": server.port,
        "mail.smtp.security": "none",
        "mail.smtp.retry_wait_seconds": 0,
        "mail.recipients": list(recipients or (ANNE, BRUNO)),
    }
    return write_settings(place, site.hosts, sources=["archimag"], **mail)


def let_days_pass(place: Path, days: float) -> None:
    with sqlite3.connect(place / "greffier.db") as connection:
        for table, column in (
            ("refusals", "counted_at"),
            ("refusals", "tried_at"),
            ("digests", "queued_at"),
            ("digests", "tried_at"),
            ("runs", "started_at"),
            ("alert_hits", "found_at"),
        ):
            connection.execute(
                f"UPDATE {table} SET {column} = strftime('%Y-%m-%d %H:%M:%f', {column}, '-{24 * days} hours')"
            )
    connection.close()


def nights(place: Path, chosen: Path, count: int) -> Done:
    for _ in range(count):
        done = run("nightly", "--json", settings=chosen)
        let_days_pass(place, A_DAY)
    return done


def quiet_nights(place: Path, chosen: Path, count: int) -> Done:
    """Nights on which the site brought nothing, without going to it: what they leave in the database, and their mail."""
    for _ in range(count):
        with open_database(f"sqlite:///{place / 'greffier.db'}") as database:
            now = datetime.now(UTC)
            run_id = database.runs.start("nightly", now)
            database.runs.save_tally(run_id, SourceTally("archimag", now, now, unchanged=1))
            database.runs.finish(run_id, RunStatus.DONE, now)
        done = run("digest", "--json", settings=chosen)
        let_days_pass(place, A_DAY)
    return done


def messages_to(server: SmtpServer, reader: str) -> list[str]:
    texts = ((one.recipients, one.text) for one in server.received)
    return [text for recipients, text in texts if recipients == [reader]]


def waiting(place: Path, reader: str) -> int:
    return len(
        rows(place / "greffier.db", "SELECT 1 FROM digests WHERE sent_at IS NULL AND recipient = ?", reader)
    )


def test_after_three_nights_nothing_more_is_written_to_it_and_whoever_runs_greffier_is_told(
    tmp_path: Path,
) -> None:
    with walled_site("note-0") as site, serving(refuse={ANNE}) as server:
        chosen = settings(tmp_path, server, site)
        nights(tmp_path, chosen, 1)
        done = quiet_nights(tmp_path, chosen, 1)
        assert "550 5.1.1" in done.json["failed"][ANNE]
        assert done.json["suspended"] == {}
        quiet_nights(tmp_path, chosen, 2)
        done = nights(tmp_path, chosen, 1)
        assert done.status == SOME_FAILED
        assert waiting(tmp_path, ANNE) == 2, "no pile of messages"
        assert len(messages_to(server, BRUNO)) == 5
        says = done.json["digest"]["suspended"][ANNE]
        assert "refused 3 times" in says
        assert "550 5.1.1 no such mailbox" in says
        assert f"`greffier readers --resume {ANNE}`" in says
        assert f"`greffier readers --move {ANNE} NEW`" in says

        doctor = {one["what"]: one for one in run("doctor", "--json", settings=chosen).json}
        assert doctor[f"reader {ANNE}"]["ok"] is False
        assert "--resume" in doctor[f"reader {ANNE}"]["says"]
        assert doctor["outbox"]["ok"] is True
        assert "refused 3 times" in " ".join(run("runs", settings=chosen).out.split())
        shown = run("digest", "--preview", "--reader", ANNE, settings=chosen).out
        assert "Nothing is sent to" in shown
        by_hand = run("digest", settings=chosen)
        assert by_hand.status == SOME_FAILED
        assert f"nothing is sent to {ANNE}" in by_hand.err


def test_what_was_not_sent_is_told_when_the_mailbox_is_resumed(tmp_path: Path) -> None:
    with walled_site("note-0") as site, serving(refuse={ANNE}) as server:
        chosen = settings(tmp_path, server, site)
        nights(tmp_path, chosen, 1)
        quiet_nights(tmp_path, chosen, 2)
        site.slugs.append("jugement")
        site.instead["jugement"] = (200, ruling_page(), {})
        nights(tmp_path, chosen, 1)
        let_days_pass(tmp_path, 2)
        server.refuse = set()
        done = quiet_nights(tmp_path, chosen, 1)
        assert ANNE in done.json["suspended"], "it is not known yet that it takes mail again"

        assert run("readers", "--resume", ANNE.upper(), settings=chosen).status == ALL_WELL
        done = run("digest", "--json", settings=chosen)
        assert done.status == ALL_WELL, done.err
        told = messages_to(server, ANNE)
        assert ["Alphanor c/ Serveo" in text for text in told] == [False, False, True]
        assert waiting(tmp_path, ANNE) == 0
        quiet_nights(tmp_path, chosen, 1)
        assert sum("Alphanor c/ Serveo" in text for text in messages_to(server, ANNE)) == 1


def test_a_mailbox_that_takes_mail_again_is_found_out_within_a_week(tmp_path: Path) -> None:
    with walled_site("note-0") as site, serving(refuse={ANNE}) as server:
        chosen = settings(tmp_path, server, site)
        nights(tmp_path, chosen, 1)
        quiet_nights(tmp_path, chosen, 2)
        server.rcpt_asked.clear()
        quiet_nights(tmp_path, chosen, 4)
        assert ANNE not in server.rcpt_asked, "it is left in peace"
        let_days_pass(tmp_path, 4)
        quiet_nights(tmp_path, chosen, 1)
        assert server.rcpt_asked.count(ANNE) == 1
        server.refuse = set()
        let_days_pass(tmp_path, 7)
        done = nights(tmp_path, chosen, 1)
        assert done.status == ALL_WELL, done.err
        assert len(messages_to(server, ANNE)) == 3, "the two that waited, and tonight's"
        assert rows(tmp_path / "greffier.db", "SELECT count(*) FROM refusals") == [(0,)]


def test_an_address_that_is_changed_takes_over_all_that_was_told_and_not_told(tmp_path: Path) -> None:
    new = "anne.martin@example.org"
    with walled_site("note-0", "jugement") as site, serving() as server:
        site.instead["jugement"] = (200, ruling_page(), {})
        nights(tmp_path, settings(tmp_path, server, site), 1)
        server.refuse = {ANNE}
        quiet_nights(tmp_path, settings(tmp_path, server, site), 3)
        site.instead["jugement"] = (200, ruling_page(awarded="39 000"), {})
        nights(tmp_path, settings(tmp_path, server, site), 1)
        let_days_pass(tmp_path, 20)

        chosen = settings(tmp_path, server, site, new, BRUNO)
        wrong = run("readers", "--move", ANNE, "carole@example.org", settings=chosen)
        assert wrong.status == WRONG_USE
        assert "carole@example.org is none of mail.recipients" in wrong.err
        moved = run("readers", "--move", ANNE, new, settings=chosen)
        assert moved.status == ALL_WELL, moved.err
        done = run("digest", "--json", settings=chosen)
    assert done.json["accepted"] == [new, BRUNO]
    (text,) = messages_to(server, new)
    assert "[CORRECTION] Annoncé auparavant : 93 000" in text.replace("\u202f", " "), text
    assert waiting(tmp_path, ANNE) == 0
    listed = {one["reader"]: one for one in run("readers", "--json", settings=chosen).json}
    assert set(listed) == {new, BRUNO}
    assert listed[new]["waiting"] == 0


def test_what_is_no_fault_of_the_mailbox_suspends_nobody(tmp_path: Path) -> None:
    with (
        walled_site("note-0") as site,
        serving(refuse={ANNE}, refusal="554 5.7.1 client host blocked") as server,
    ):
        chosen = settings(tmp_path, server, site)
        nights(tmp_path, chosen, 1)
        done = quiet_nights(tmp_path, chosen, 2)
        assert done.json["suspended"] == {}
        assert waiting(tmp_path, ANNE) == 3
        server.refuse = set()
        assert quiet_nights(tmp_path, chosen, 1).status == ALL_WELL
    assert len(messages_to(server, ANNE)) == 4


def test_one_put_off_and_then_refused_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    with walled_site("note-0") as site, serving(put_off={ANNE}) as server:
        chosen = settings(tmp_path, server, site)
        nights(tmp_path, chosen, 1)
        server.put_off = set()
        server.replies = {ANNE: ["451 4.3.0 come back later", "550 5.1.1 no such mailbox"]}
        done = quiet_nights(tmp_path, chosen, 1)
        assert waiting(tmp_path, ANNE) == 2
        assert "550" in done.json["failed"][ANNE]
        assert done.status == SOME_FAILED


def test_trying_by_hand_again_and_again_suspends_nobody(tmp_path: Path) -> None:
    with walled_site("note-0") as site, serving(refuse={ANNE}) as server:
        chosen = settings(tmp_path, server, site)
        nights(tmp_path, chosen, 1)
        for _ in range(4):
            done = run("digest", "--json", settings=chosen)
        assert done.json["suspended"] == {}
        server.refuse = set()
        assert run("digest", settings=chosen).status == ALL_WELL


def test_who_is_not_suspended_cannot_be_resumed(tmp_path: Path) -> None:
    with walled_site("note-0") as site, serving() as server:
        chosen = settings(tmp_path, server, site)
        nights(tmp_path, chosen, 1)
        done = run("readers", "--resume", ANNE, settings=chosen)
        assert done.status == ALL_WELL
        assert f"nothing keeps mail from {ANNE}" in done.out
        as_json = run("readers", "--resume", ANNE, "--json", settings=chosen).json
        assert as_json == {"says": f"nothing keeps mail from {ANNE}"}
        unknown = run("readers", "--resume", "carole@example.org", settings=chosen)
        assert unknown.status == WRONG_USE
