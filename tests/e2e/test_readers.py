"""A reader is a mailbox: another name or other letters before it make nobody a new one."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from tests.commands import rows, run, write_settings
from tests.ruling_pages import ruling_page
from tests.smtp import SmtpServer, serving
from tests.walled_site import WalledSite, walled_site

READER = "anne@example.org"


def settings(place: Path, site: WalledSite, server: SmtpServer, *recipients: str) -> Path:
    mail: dict[str, Any] = {
        "mail.delivery": "smtp",
        "mail.smtp.host": server.host,
        "mail.smtp.port": server.port,
        "mail.smtp.security": "none",
        "mail.smtp.retry_wait_seconds": 0,
        "mail.recipients": list(recipients),
    }
    return write_settings(place, site.hosts, sources=["archimag"], **mail)


def test_another_spelling_of_an_address_is_told_nothing_anew(tmp_path: Path) -> None:
    with walled_site("note-0", "jugement") as site, serving() as server:
        site.instead["jugement"] = (200, ruling_page(), {})
        for recipient in (READER, f"Anne Martin <{READER}>", "ANNE@Example.org"):
            assert run("nightly", settings=settings(tmp_path, site, server, recipient)).status == ALL_WELL
    subjects = [str(one.message["Subject"]).replace("\xa0", " ") for one in server.received]
    assert ["1 décision" in subject for subject in subjects] == [True, False, False]
    assert [one.message["To"] for one in server.received] == [
        READER,
        f"Anne Martin <{READER}>",
        "ANNE@Example.org",
    ]
    assert server.received[2].recipients == ["ANNE@Example.org"], "as the settings spell it"
    assert rows(tmp_path / "greffier.db", "SELECT DISTINCT recipient FROM digests") == [(READER,)]


def test_what_waits_for_a_reader_goes_out_under_a_new_name(tmp_path: Path) -> None:
    with walled_site("note-0", "jugement") as site, serving(refuse={READER}) as server:
        site.instead["jugement"] = (200, ruling_page(), {})
        assert run("nightly", settings=settings(tmp_path, site, server, READER)).status == SOME_FAILED
        server.refuse = set()
        done = run("digest", "--json", settings=settings(tmp_path, site, server, f"Anne <{READER}>"))
    assert done.json["accepted"] == [f"Anne <{READER}>"]
    assert len(server.received) == 1


def test_what_changes_while_the_first_message_waits_is_a_correction(tmp_path: Path) -> None:
    """Both go out together, the older first: the second must not read as news of another ruling."""
    with walled_site("note-0", "jugement") as site, serving(put_off={READER}) as server:
        chosen = settings(tmp_path, site, server, READER)
        site.instead["jugement"] = (200, ruling_page(), {})
        assert run("nightly", settings=chosen).status == SOME_FAILED
        site.instead["jugement"] = (200, ruling_page(awarded="39 000"), {})
        assert run("nightly", settings=chosen).status == SOME_FAILED
        assert server.received == []
        server.put_off = set()
        assert run("digest", settings=chosen).status == ALL_WELL
    first, second = (str(one.message.get_body(("plain",))) for one in server.received)
    assert "[CORRECTION]" not in first
    assert "[CORRECTION]" in second
    assert "dont 1 correction" in str(server.received[1].message["Subject"]).replace("\xa0", " ")


def test_a_clock_that_was_ahead_one_night_keeps_nothing_from_readers(tmp_path: Path) -> None:
    other = "bruno@example.org"
    with walled_site("note-0", "jugement") as site, serving() as server:
        chosen = settings(tmp_path, site, server, READER, other)
        site.instead["jugement"] = (200, ruling_page(), {})
        site.slugs.remove("jugement")
        assert run("nightly", settings=chosen).status == ALL_WELL
        _put_ahead(tmp_path / "greffier.db", days=30)
        site.slugs.append("jugement")
        done = run("nightly", settings=chosen)
        assert done.status == ALL_WELL
        assert "times were noted that lie ahead" in done.err
        assert [_rulings(server, who) for who in (READER, other)] == [[0, 1], [0, 1]]

        _put_ahead(tmp_path / "greffier.db", days=30)
        site.instead["jugement"] = (200, ruling_page(awarded="39 000"), {})
        assert run("nightly", settings=chosen).status == ALL_WELL
        assert [_rulings(server, who)[-1] for who in (READER, other)] == [1, 1], (
            "the page was mended, and told"
        )


def _rulings(server: SmtpServer, reader: str) -> list[int]:
    """How many rulings each message to a reader tells of."""
    texts = [str(one.message.get_body(("plain",))) for one in server.received if one.recipients == [reader]]
    return [text.count("Alphanor c/ Serveo") for text in texts]


def _put_ahead(database: Path, days: int) -> None:
    """Date all that is noted of pages and mails as if the clock had been ahead."""
    with sqlite3.connect(database) as connection:
        for table, column in (
            ("digests", "queued_at"),
            ("pages", "last_fetched_at"),
            ("snapshots", "fetched_at"),
            ("runs", "started_at"),
            ("sources", "last_ok_at"),
        ):
            connection.execute(
                f"UPDATE {table} SET {column} = strftime('%Y-%m-%d %H:%M:%f', {column}, '+{days} days')"
            )
    connection.close()


def test_a_reader_named_twice_is_refused_with_the_remedy(tmp_path: Path) -> None:
    named: dict[str, Any] = {"mail.recipients": [READER, "Anne <ANNE@example.org>"]}
    chosen = write_settings(tmp_path, **named)
    done = run("doctor", settings=chosen)
    assert done.status == WRONG_USE
    assert "setting mail" in done.err
    assert "recipients names 'Anne <ANNE@example.org>' twice" in done.err
    assert "name it once" in done.err
