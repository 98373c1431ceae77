"""What is wrong with the replica's sites: some pages, on some nights."""

from __future__ import annotations

import re
import time
from importlib.resources import files
from urllib.parse import unquote

from schedules.replica.faults import FAULTS, Kind
from schedules.replica.server import Replica
from schedules.replica.texts import Article, Item
from tests.replica_pages import ARCHIMAG, LEGALIS, every_text, get, is_hidden, listed, targets


def test_faults_sit_on_addresses_that_a_crawl_meets(replica: Replica) -> None:
    met = {host: {unquote(path) for path in listed(replica, host)} for host in (ARCHIMAG, LEGALIS)}
    for fault in FAULTS:
        if fault.target != "/node/34402":  # the loop's other end
            assert fault.target in met[fault.host]


def test_readme_lists_the_faults_and_no_others() -> None:
    readme = (files("schedules.replica") / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| ([^|]+) \| ([123, ]+) \| (www\.[a-z.]+) \| `([^`]+)` \|$", readme, re.MULTILINE)
    stated = [(str(f.kind), ", ".join(map(str, f.nights)), f.host, f.target) for f in FAULTS]
    assert sorted(rows) == sorted(stated)


def test_nights_one_and_two_hide_texts_that_night_three_shows(fresh: Replica) -> None:
    hidden = {night: [text for text in every_text() if is_hidden(text, night)] for night in (1, 2, 3)}
    assert [len(hidden[night]) for night in (1, 2, 3)] == [7, 6, 0]
    fresh.night = 3
    for text in hidden[1]:
        host = ARCHIMAG if isinstance(text, Article) else LEGALIS
        path = text.spip_path if isinstance(text, Item) and text.is_ruling else text.path
        reply = get(fresh, host, path)
        assert reply.status == 200, path
        shown = " ".join(reply.soup.get_text(" ").split())
        assert " ".join(text.body.split("\n")[0].split()) in shown, path


def test_429_once_a_night_with_retry_after(fresh: Replica) -> None:
    for host, path in targets(Kind.TOO_MANY_ONCE):
        for night in (1, 2):
            fresh.night = night
            first = get(fresh, host, path)
            assert (first.status, first.headers["retry-after"]) == (429, "1")
            assert get(fresh, host, path).status == 200


def test_500_once_and_500_all_night(fresh: Replica) -> None:
    for host, path in targets(Kind.ERROR_ONCE):
        assert [get(fresh, host, path).status for _ in range(3)] == [500, 200, 200]
    for host, path in targets(Kind.ERROR_ALL_NIGHT):
        for night, status in ((1, 500), (2, 500), (3, 200)):
            fresh.night = night
            assert [get(fresh, host, path).status for _ in range(3)] == [status] * 3


def test_errors_served_with_status_200(fresh: Replica) -> None:
    for host, path in targets(Kind.SOFT_ERROR):
        reply = get(fresh, host, path)
        assert reply.status == 200
        assert "Page introuvable" in reply.soup.get_text()
    for host, path in targets(Kind.CHALLENGE):
        reply = get(fresh, host, path)
        assert reply.status == 200
        assert "JavaScript" in reply.soup.get_text()


def test_a_redirect_loop_leads_back_to_itself(fresh: Replica) -> None:
    for host, path in targets(Kind.LOOP):
        place = path
        for _ in range(2):
            reply = get(fresh, host, place)
            assert reply.status == 302
            place = reply.headers["location"].removeprefix(f"https://{host}")
        assert place == path


def test_slow_pages_drip_and_arrive_whole() -> None:
    with Replica(drip_s=0.4) as slow:
        for host, path in targets(Kind.SLOW):
            started = time.monotonic()
            reply = get(slow, host, path)
            assert time.monotonic() - started >= 0.35
            assert len(reply.body) == int(reply.headers["content-length"])
