"""What waits to be sent: put off, refused, cut, and what `digest --preview` says meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from schedules.replica.server import Replica
from storage.database import open_database
from tests.commands import copy_database, rows, run, start, wait_until, write_settings
from tests.smtp import SmtpServer, free_port, serving
from tests.walled_site import WalledSite, walled_site

FIRST, LAST = "premiere@example.org", "derniere@example.org"


def settings(
    place: Path, server: SmtpServer, *recipients: str, site: WalledSite | None = None, wait_s: float = 0.1
) -> Path:
    mail: dict[str, Any] = {
        "mail.delivery": "smtp",
        "mail.smtp.host": server.host,
        "mail.smtp.port": server.port,
        "mail.smtp.security": "none",
        "mail.smtp.retry_wait_seconds": wait_s,
        "mail.recipients": list(recipients),
    }
    return write_settings(place, site.hosts if site else None, **mail)


@pytest.fixture(scope="module")
def told_night(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with rulings of which nobody was told yet."""
    place = tmp_path_factory.mktemp("night")
    with Replica() as replica:
        hosts = write_settings(place, replica.hosts)
        run("nightly", "archimag", "--no-digest", "--since", "2024-03-01", settings=hosts)
    assert rows(place / "greffier.db", "SELECT 1 FROM alert_hits")
    return place / "greffier.db"


@pytest.fixture
def walled() -> Iterator[WalledSite]:
    """A site that has nothing new about rulings."""
    with walled_site("note-0") as site:
        yield site


@pytest.fixture
def place(tmp_path: Path, told_night: Path) -> Path:
    copy_database(told_night, tmp_path / "greffier.db")
    return tmp_path


def received(server: SmtpServer) -> list[str]:
    return [who for one in server.received for who in one.recipients]


def test_one_address_that_cannot_be_written_to_does_not_stop_the_others(place: Path) -> None:
    with serving(takes_utf8=False) as server:
        done = run("digest", "--json", settings=settings(place, server, "élodie@exemple.fr", LAST))
    assert done.status == SOME_FAILED
    assert received(server) == [LAST]
    assert "SMTPUTF8" in done.json["failed"]["élodie@exemple.fr"]


def test_greylisting_is_waited_out_within_the_run(place: Path) -> None:
    with serving(put_off_once={FIRST}) as server:
        done = run("digest", "--json", settings=settings(place, server, FIRST, LAST))
    assert done.status == ALL_WELL
    assert received(server) == [LAST, FIRST]
    assert done.json["failed"] == {}


def test_a_connection_lost_before_the_message_is_opened_again_within_the_run(place: Path) -> None:
    with serving(drops_after_rcpt_once={FIRST}) as server:
        done = run("digest", "--json", settings=settings(place, server, FIRST, LAST))
    assert done.status == ALL_WELL
    assert received(server) == [LAST, FIRST]


def test_a_server_that_is_down_for_a_moment_costs_no_day(place: Path) -> None:
    down = SmtpServer(port=free_port())
    chosen = settings(place, down, FIRST, LAST, wait_s=2)
    running = start("digest", "--json", settings=chosen)
    wait_until(lambda: "digest not sent" in running.said, "it found nobody there")
    with serving(port=down.port) as server:
        done = running.finish()
    assert done.status == ALL_WELL
    assert received(server) == [FIRST, LAST]


def test_what_is_put_off_longer_waits_is_previewed_and_sent_by_the_next_run(place: Path) -> None:
    with serving(put_off={FIRST}) as server:
        chosen = settings(place, server, FIRST, LAST)
        done = run("digest", "--json", settings=chosen)
        assert done.status == SOME_FAILED
        assert "451" in done.json["failed"][FIRST]
        assert rows(place / "greffier.db", "SELECT attempts FROM digests ORDER BY id") == [(4,), (1,)]

        shown = run("digest", "--preview", settings=chosen).out
        assert "rien de nouveau" not in shown
        assert "In the outbox since" in shown
        assert "tried 4 times, the last: premiere@example.org was refused: 451" in shown
        assert "Alloué :" in shown

        server.put_off = set()
        assert run("digest", settings=chosen).status == ALL_WELL
    assert received(server) == [LAST, FIRST]


def test_a_connection_lost_over_one_message_costs_the_others_nothing(place: Path) -> None:
    with serving(drops_after_data={FIRST}) as server:
        chosen = settings(place, server, FIRST, LAST)
        done = run("digest", "--json", settings=chosen)
        assert done.status == SOME_FAILED
        assert "may have taken it or not" in done.json["failed"][FIRST]
        assert received(server) == [FIRST, LAST], "never twice within a run"
        server.drops_after_data = set()
        assert run("digest", settings=chosen).status == ALL_WELL
    assert received(server) == [FIRST, LAST, FIRST]
    first, _, again = (one.message for one in server.received)
    assert first["Message-ID"] == again["Message-ID"]
    assert first.as_bytes() == again.as_bytes()


def test_who_is_no_recipient_any_more_gets_nothing_that_waits(place: Path) -> None:
    with serving(put_off={FIRST}) as server:
        assert run("digest", settings=settings(place, server, FIRST, LAST)).status == SOME_FAILED
        server.put_off = set()
        alone = settings(place, server, LAST)
        assert run("digest", settings=alone).status == ALL_WELL
        assert "outbox" not in [
            one["what"] for one in run("doctor", "--json", settings=alone).json if not one["ok"]
        ]
        assert received(server) == [LAST]
        assert run("digest", settings=settings(place, server, FIRST, LAST)).status == ALL_WELL
    assert received(server) == [LAST, FIRST]


def test_more_rulings_than_one_message_tells_of_come_in_several(place: Path) -> None:
    told = rows(place / "greffier.db", "SELECT count(*) FROM alert_hits")[0][0]
    with serving() as server:
        chosen = settings(place, server, FIRST)
        chosen.write_text(chosen.read_text("utf-8") + "mail.most_rulings = 4\n", "utf-8")
        preview = run("digest", "--preview", settings=chosen).out
        assert run("digest", settings=chosen).status == ALL_WELL
        assert run("digest", settings=chosen).status == ALL_WELL
    parts = -(-told // 4)
    assert parts > 1
    assert len(server.received) == len({one.message["Message-ID"] for one in server.received}) == parts
    texts = [one.text for one in server.received]
    assert [text.count("Alloué :") for text in texts] == [4] * (parts - 1) + [told - 4 * (parts - 1)]
    assert ["dans un autre message" in text for text in texts] == [True] * (parts - 1) + [False]
    assert f"{told - 4} autres suivent dans un autre message" in texts[0].replace("\xa0", " ")
    assert preview.count("Alloué :") == told
    assert rows(place / "greffier.db", "SELECT count(*) FROM deliveries") == [(told,)]


def test_a_message_refused_for_what_it_is_can_be_written_anew(place: Path) -> None:
    with serving(data_refusal="552 5.3.4 too large \x1b[31m") as server:
        chosen = settings(place, server, FIRST)
        refused = run("digest", "--json", settings=chosen).json["failed"][FIRST]
        assert refused.endswith("552 5.3.4 too large [31m"), "no words of a server are for the terminal"
        server.data_refusal = None
        chosen.write_text(chosen.read_text("utf-8") + "mail.most_rulings = 4\n", "utf-8")
        done = run("readers", "--rewrite", FIRST, settings=chosen)
        assert f"messages to {FIRST} taken out of the outbox: 1;" in done.out
        assert run("digest", settings=chosen).status == ALL_WELL
        assert run("digest", settings=chosen).status == ALL_WELL
    told = rows(place / "greffier.db", "SELECT count(*) FROM alert_hits")[0][0]
    texts = [one.text for one in server.received]
    assert sum(text.count("Alloué :") for text in texts) == told
    assert len(texts) == 2
    ids = [row[0] for row in rows(place / "greffier.db", "SELECT message_id FROM digests")]
    assert {str(one.message["Message-ID"]) for one in server.received} < set(ids)
    assert len(set(ids)) == 3


def attempted(place: Path) -> int:
    return len(rows(place / "greffier.db", "SELECT 1 FROM digests"))


def test_a_digest_by_hand_while_a_night_sends_is_refused_and_nobody_is_written_to_twice(
    place: Path, walled: WalledSite
) -> None:
    with serving(takes_s=1.5) as server:
        chosen = settings(place, server, FIRST, LAST, site=walled)
        night = start("nightly", "archimag", settings=chosen)
        wait_until(lambda: attempted(place) == 2, "both messages are in the outbox")
        by_hand = run("digest", settings=chosen)
        night.finish()
    assert by_hand.status == WRONG_USE
    assert "digest is already running: process " in by_hand.err
    assert received(server) == [FIRST, LAST]


def test_a_night_waits_until_another_has_sent(place: Path, walled: WalledSite) -> None:
    with serving() as server:
        chosen = settings(place, server, FIRST, site=walled)
        with open_database(f"sqlite:///{place / 'greffier.db'}").lock("digest"):
            night = start("nightly", "archimag", "--json", settings=chosen)
            wait_until(lambda: "waits for its turn to send" in night.said, "it waits")
            assert server.received == []
        done = night.finish()
    assert done.json["digest"]["accepted"] == [FIRST]
    assert received(server) == [FIRST]


def test_a_run_that_dies_over_a_message_leaves_word_that_it_may_have_arrived(place: Path) -> None:
    with serving(takes_s=20) as server:
        chosen = settings(place, server, FIRST, LAST)
        dying = start("digest", settings=chosen)
        wait_until(lambda: attempted(place) == 2 and tried(place) == 1, "the first is on its way")
        dying.kill(group=True)
    shown = run("digest", "--preview", settings=chosen).out
    first, _, last = shown.partition(f"To: {FIRST}")
    assert (
        "tried 1 times, the last: it was being handed over when the run ended, and may have arrived" in first
    )
    assert "not tried yet" in last

    with serving() as server:
        assert run("digest", settings=settings(place, server, FIRST, LAST)).status == ALL_WELL
    assert received(server) == [FIRST, LAST]
    assert rows(place / "greffier.db", "SELECT attempts, last_error FROM digests ORDER BY id") == [
        (2, None),
        (1, None),
    ]


def tried(place: Path) -> int:
    return len(rows(place / "greffier.db", "SELECT 1 FROM digests WHERE attempts > 0"))


def test_a_database_begun_anew_uses_no_message_id_again(tmp_path: Path, walled: WalledSite) -> None:
    """Mail stores drop a message whose id they have, and a folder would write it over the earlier one."""
    chosen = write_settings(tmp_path, walled.hosts, sources=["archimag"])
    for _ in range(2):
        assert run("crawl", settings=chosen).status == ALL_WELL
        assert run("process", settings=chosen).status == ALL_WELL
        assert run("digest", settings=chosen).status == ALL_WELL
        for path in tmp_path.glob("greffier.db*"):
            path.unlink()
    assert len(list((tmp_path / "outbox").glob("*.eml"))) == 2
