"""The replica site: what it serves on each night, its validators, encodings and faults."""

from __future__ import annotations

import gzip
import http.client
import re
import threading
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote
from urllib.robotparser import RobotFileParser

import pytest
from bs4 import BeautifulSoup
from defusedxml import ElementTree

from schedules.replica.faults import FAULTS, Kind
from schedules.replica.server import Replica
from schedules.replica.texts import Article, BadTextError, Item, Text, load_articles, load_items, read_text

ARCHIMAG, LEGALIS = "www.archimag.com", "www.legalis.net"
SECTIONS = ("vie-numerique", "univers-data", "archives-patrimoine", "demat-cloud")
LISTINGS = {
    ARCHIMAG: [f"/{section}" for section in SECTIONS],
    LEGALIS: ["/jurisprudences/", "/actualite/"],
}
FEEDS = {
    ARCHIMAG: ["/rss"],
    LEGALIS: ["/feed/"]
    + [f"/jurisprudences/{name}/feed/" for name in ("vie-privee", "responsabilite", "e-commerce")],
}
FAULTY = {(fault.host, fault.target) for fault in FAULTS}


@dataclass
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def soup(self) -> BeautifulSoup:
        declared = re.search(r"charset=([\w-]+)", self.headers["content-type"])
        return BeautifulSoup(self.body, "lxml", from_encoding=declared[1] if declared else None)


def get(replica: Replica, host: str, path: str, method: str = "GET", **headers: str) -> Reply:
    connection = http.client.HTTPConnection(replica.address.removeprefix("http://"), timeout=10)
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, quoted(path), headers={"Host": host, **sent})
        answer = connection.getresponse()
        return Reply(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
    finally:
        connection.close()


def quoted(path: str) -> str:
    return "".join(c if ord(c) < 128 else "".join(f"%{b:02X}" for b in c.encode()) for c in path)


def links(reply: Reply, host: str) -> list[str]:
    found = [str(a["href"]).removeprefix(f"https://{host}") for a in reply.soup.find_all("a", href=True)]
    return [href for href in found if href.startswith("/")]


def listed(replica: Replica, host: str) -> set[str]:
    """Every address that the listings of a host give as an item, through all their pages."""
    items: set[str] = set()
    for start in LISTINGS[host]:
        place: str | None = start
        while place is not None:
            page = get(replica, host, place)
            assert page.status == 200, place
            items.update(
                str(a["href"]).removeprefix(f"https://{host}") for a in page.soup.select("h2 a[href]")
            )
            following = page.soup.select_one("li.pager-next a, a.next")
            place = str(following["href"]).removeprefix(f"https://{host}") if following else None
    return items


@pytest.fixture(scope="module")
def replica() -> Iterator[Replica]:
    with Replica(drip_s=0.05) as running:
        yield running


@pytest.fixture
def fresh() -> Iterator[Replica]:
    with Replica(drip_s=0.05) as running:
        yield running


def test_serves_at_least_eighty_pages_reached_through_listings_and_feeds(fresh: Replica) -> None:
    good = 0
    for host in (ARCHIMAG, LEGALIS):
        for path in listed(fresh, host):
            if (host, unquote(path)) in FAULTY:
                continue
            reply = get(fresh, host, path)
            if reply.status == 301:
                reply = get(fresh, host, reply.headers["location"].removeprefix(f"https://{host}"))
            assert reply.status == 200, path
            good += 1
    feeds = [get(fresh, host, path).status for host, paths in FEEDS.items() for path in paths]
    assert feeds == [200] * 5
    assert good + len(feeds) >= 80


def test_every_text_has_an_address_and_a_number_of_its_own() -> None:
    articles, items = load_articles(), load_items()
    assert len(articles) >= 44
    assert len({a.path for a in articles}) == len({a.node for a in articles}) == len(articles)
    assert len({i.path for i in items}) == len({i.old_id for i in items}) == len(items)
    for lost in (fault.teaser for fault in FAULTS if fault.teaser):
        assert lost.number not in {a.node for a in articles} | {i.old_id for i in items}


def test_articles_are_as_long_as_trade_press_is() -> None:
    lengths = [len(article.body.split()) for article in load_articles()]
    assert min(lengths) >= 180
    assert sum(lengths) / len(lengths) > 240


def test_what_is_said_of_an_article_stands_in_it() -> None:
    facts = tomllib.loads((files("schedules.replica") / "archimag" / "FACTS.toml").read_text("utf-8"))
    articles = {article.slug: article for article in load_articles()}
    assert facts.keys() == articles.keys()
    for slug, fact in facts.items():
        article = articles[slug]
        words = re.sub(
            r"(?<=\d) (?=\d)", "", f"{article.title} {article.standfirst} {article.body}"
        ).casefold()
        named = [*fact.get("claimants", ()), *fact.get("defendants", ()), *fact.get("docket_numbers", ())]
        for name in [*named, fact.get("awarded_total", "0").replace(".", ",")]:
            assert name == "0" or name.casefold() in words, f"{slug}: {name}"


def test_faults_sit_on_addresses_that_a_crawl_meets(replica: Replica) -> None:
    met = {host: {unquote(path) for path in listed(replica, host)} for host in (ARCHIMAG, LEGALIS)}
    for fault in FAULTS:
        if fault.target != "/node/34402":  # the loop's other end
            assert fault.target in met[fault.host]


def test_readme_lists_the_faults_and_no_others() -> None:
    readme = (files("schedules.replica") / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| ([^|]+) \| (www\.[a-z.]+) \| `([^`]+)` \|$", readme, re.MULTILINE)
    assert sorted(rows) == sorted((str(f.kind), f.host, f.target) for f in FAULTS)


# The three nights


def test_night_two_brings_three_items_changes_one_and_withdraws_one() -> None:
    texts: list[Text] = [*load_articles(), *load_items()]
    up = {night: {(type(t), t.slug) for t in texts if t.is_up(night)} for night in (1, 2, 3)}
    assert (len(up[2] - up[1]), len(up[1] - up[2])) == (3, 1)
    assert up[3] <= up[2]
    changed = [t for t in texts if t.changed_on]
    assert len(changed) == 1
    assert changed[0].changed_on == 2
    assert changed[0].body_on(1) != changed[0].body_on(2) == changed[0].body_on(3)


def test_a_withdrawn_article_answers_410_and_leaves_the_listings(fresh: Replica) -> None:
    gone = next(a for a in load_articles() if a.nights == (1,))
    assert get(fresh, ARCHIMAG, gone.path).status == 200
    before = listed(fresh, ARCHIMAG)
    fresh.night = 2
    assert get(fresh, ARCHIMAG, gone.path).status == 410
    assert before - listed(fresh, ARCHIMAG) == {gone.path}


def test_new_items_show_on_their_night_in_listings_and_feeds(fresh: Replica) -> None:
    texts = [(ARCHIMAG, a) for a in load_articles()] + [(LEGALIS, i) for i in load_items()]
    for host, text in [(host, text) for host, text in texts if text.nights == (2, 3)]:
        fresh.night = 1
        assert get(fresh, host, text.path).status == 404
        assert text.path.encode() not in get(fresh, host, FEEDS[host][0]).body
        fresh.night = 2
        assert get(fresh, host, text.path).status == 200
        assert text.path.encode() in get(fresh, host, FEEDS[host][0]).body
        assert text.path in listed(fresh, host)


def test_night_three_changes_the_bytes_and_not_the_article(fresh: Replica) -> None:
    article = next(a for a in load_articles() if a.published_on.year == 2024 and a.nights == (1, 2, 3))
    fresh.night = 2
    second = get(fresh, ARCHIMAG, article.path)
    fresh.night = 3
    third = get(fresh, ARCHIMAG, article.path)
    assert second.body != third.body

    def story(reply: Reply) -> list[str]:
        return [p.get_text() for p in reply.soup.select(".field-name-body p, .field-name-field-chapo p")]

    assert story(second) == story(third) != []
    fresh_promo = third.soup.find(string=re.compile("Les podcasts")).find_next("p")  # type: ignore[union-attr]  # there is one
    assert fresh_promo is not None
    assert fresh_promo.get_text() not in second.soup.get_text()


def test_a_night_it_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="nights 1, 2, 3, not 4"):
        Replica(night=4)


# Validators


def test_a_strong_etag_holds_while_the_bytes_do(fresh: Replica) -> None:
    seen = 0
    for host, text in _pages():
        bodies: dict[str, bytes] = {}
        for night in (1, 2, 3):
            fresh.night = night
            reply = get(fresh, host, quoted(text.path))
            etag = reply.headers.get("etag", "W/")
            if reply.status == 200 and not etag.startswith("W/"):
                seen += 1
                assert bodies.setdefault(etag, reply.body) == reply.body
                again = get(fresh, host, quoted(text.path), If_None_Match=etag)
                assert (again.status, again.body) == (304, b"")
    assert seen > 10


def test_a_weak_etag_outlives_the_adverts_and_not_the_article(fresh: Replica) -> None:
    article = next(
        a for a in load_articles() if a.node % 4 == 0 and a.published_on.year >= 2020 and 1 in a.nights
    )
    first = get(fresh, ARCHIMAG, quoted(article.path))
    assert first.headers["etag"].startswith('W/"')
    assert first.body != get(fresh, ARCHIMAG, quoted(article.path)).body
    fresh.night = 3
    assert get(fresh, ARCHIMAG, quoted(article.path), If_None_Match=first.headers["etag"]).status == 304
    assert get(fresh, ARCHIMAG, quoted(article.path), If_None_Match='W/"other"').status == 200


def test_a_changed_ruling_is_sent_again_whatever_was_held(fresh: Replica) -> None:
    item = next(i for i in load_items() if i.changed_on)
    held = get(fresh, LEGALIS, item.path)
    conditions = {"If_None_Match": held.headers.get("etag", '"none"')}
    if "last-modified" in held.headers:
        conditions["If_Modified_Since"] = held.headers["last-modified"]
    fresh.night = 2
    reply = get(fresh, LEGALIS, item.path, **conditions)
    assert reply.status == 200
    assert reply.body != held.body


def test_last_modified_alone_is_enough_for_a_304(replica: Replica) -> None:
    article = next(
        a for a in load_articles() if a.node % 4 == 2 and a.published_on.year >= 2020 and 1 in a.nights
    )
    first = get(replica, ARCHIMAG, quoted(article.path))
    assert "etag" not in first.headers
    stamp = first.headers["last-modified"]
    assert get(replica, ARCHIMAG, quoted(article.path), If_Modified_Since=stamp).status == 304
    older = "Mon, 01 Jan 2001 00:00:00 GMT"
    assert get(replica, ARCHIMAG, quoted(article.path), If_Modified_Since=older).status == 200
    assert get(replica, ARCHIMAG, quoted(article.path), If_Modified_Since="yesterday").status == 200


def test_if_none_match_wins_over_the_date(replica: Replica) -> None:
    article = next(
        a for a in load_articles() if a.node % 4 == 0 and a.published_on.year >= 2020 and 1 in a.nights
    )
    stamp = get(replica, ARCHIMAG, quoted(article.path)).headers["last-modified"]
    reply = get(replica, ARCHIMAG, quoted(article.path), If_None_Match='"x"', If_Modified_Since=stamp)
    assert reply.status == 200


def test_some_pages_offer_no_validator(replica: Replica) -> None:
    without = [
        text
        for host, text in _pages()
        if not {"etag", "last-modified"} & get(replica, host, quoted(text.path)).headers.keys()
    ]
    assert 10 <= len(without) <= 60


def _pages() -> list[tuple[str, Article | Item]]:
    pages = [(ARCHIMAG, text) for text in load_articles()] + [(LEGALIS, text) for text in load_items()]
    return [(host, text) for host, text in pages if 1 in text.nights]


# Feeds, robots, encodings, addresses


@pytest.mark.parametrize(("host", "path"), [(host, path) for host, paths in FEEDS.items() for path in paths])
def test_feeds_are_rss_with_public_links_and_dates(replica: Replica, host: str, path: str) -> None:
    reply = get(replica, host, path)
    assert reply.headers["content-type"].startswith("application/rss+xml")
    entries = ElementTree.fromstring(reply.body).findall("./channel/item")
    assert 3 <= len(entries) <= 20
    for entry in entries:
        assert (entry.findtext("link") or "").startswith(f"https://{host}/")
    dates = [entry.findtext("pubDate") or "" for entry in entries]
    dated = [when for when in dates if re.search(r"\d{4} \d\d:\d\d:\d\d \+0000$", when)]
    assert len(dates) - len(dated) == (1 if host == ARCHIMAG else 0)
    assert sum("Jun 2025" in when for when in dates) == (1 if host == ARCHIMAG else 0)


def test_main_feeds_hold_ten_to_twenty_entries(replica: Replica) -> None:
    for host in (ARCHIMAG, LEGALIS):
        entries = ElementTree.fromstring(get(replica, host, FEEDS[host][0]).body).findall("./channel/item")
        assert 10 <= len(entries) <= 20


def test_robots_forbid_what_a_page_links_to(replica: Replica) -> None:
    robots = RobotFileParser()
    robots.parse(get(replica, ARCHIMAG, "/robots.txt").body.decode().splitlines())
    article = next(a for a in load_articles() if a.published_on.year == 2024)
    forbidden = [
        href for href in links(get(replica, ARCHIMAG, quoted(article.path)), ARCHIMAG) if "/print/" in href
    ]
    assert forbidden == [f"/print/{article.node}"]
    assert not robots.can_fetch("greffier", forbidden[0])
    assert robots.can_fetch("greffier", article.path)


def test_latin_pages_say_so_in_one_place_only(replica: Replica) -> None:
    places = set()
    for host, text in _pages():
        if text.encoding == "utf-8":
            continue
        reply = get(replica, host, quoted(text.path))
        in_header = "charset=ISO-8859-1" in reply.headers["content-type"]
        in_page = b"charset=iso-8859-1" in reply.body
        assert in_header != in_page
        places.add(in_header)
        assert text.title.replace("’", "'") in reply.soup.get_text().replace("’", "'")
        with pytest.raises(UnicodeDecodeError):
            reply.body.decode("utf-8")
    assert places == {True, False}


def test_one_ruling_under_three_addresses_names_one(replica: Replica) -> None:
    for item in load_items():
        if 1 not in item.nights or (LEGALIS, item.path) in FAULTY:
            continue
        canonical = f"https://{LEGALIS}{item.path}"
        for path in (item.path, item.spip_path, item.short_path):
            reply = get(replica, LEGALIS, path)
            if reply.status == 301:
                assert reply.headers["location"] == canonical
                continue
            link = reply.soup.find("link", rel="canonical")
            assert link is not None
            assert link["href"] == canonical


def test_the_old_spip_page_has_no_class_name_of_the_new_one(replica: Replica) -> None:
    item = next(i for i in load_items() if i.is_ruling and 1 in i.nights)

    def classes(path: str) -> set[str]:
        return {
            name for tag in get(replica, LEGALIS, path).soup.find_all(class_=True) for name in tag["class"]
        }

    assert not classes(item.path) & classes(item.spip_path)


def test_node_addresses_lead_to_the_article(replica: Replica) -> None:
    for article in load_articles():
        if 1 not in article.nights:
            continue
        reply = get(replica, ARCHIMAG, f"/node/{article.node}")
        if article.node % 2:
            assert reply.status == 301
            assert unquote(reply.headers["location"]) == f"https://{ARCHIMAG}{article.path}"
        else:
            link = reply.soup.find("link", rel="canonical")
            assert link is not None
            assert unquote(str(link["href"])) == f"https://{ARCHIMAG}{article.path}"


def test_accents_in_an_address_come_percent_encoded(replica: Replica) -> None:
    accented = [a for a in load_articles() if not a.slug.isascii()]
    assert accented
    hrefs = listed(replica, ARCHIMAG)
    for article in accented:
        assert quoted(article.path) in hrefs
        assert get(replica, ARCHIMAG, quoted(article.path)).status == 200


def test_bare_hosts_and_plain_http_redirect_to_the_canonical_address(replica: Replica) -> None:
    for host in (ARCHIMAG, LEGALIS):
        reply = get(replica, host.removeprefix("www."), "/feed/")
        assert (reply.status, reply.headers["location"]) == (301, f"https://{host}/feed/")
        assert get(replica, host, "/", X_Forwarded_Proto="http").headers["location"] == f"https://{host}/"
    item = load_items()[-1]
    assert get(replica, LEGALIS, item.path.rstrip("/")).headers["location"] == f"https://{LEGALIS}{item.path}"


def test_a_host_it_does_not_stand_for_is_told_so(replica: Replica) -> None:
    reply = get(replica, "127.0.0.1", "/")
    assert reply.status == 421
    assert ARCHIMAG.encode() in reply.body


def test_members_only_articles_end_with_an_invitation(replica: Replica) -> None:
    members = [a for a in load_articles() if a.members_only]
    assert len(members) >= 3
    for article in members:
        text = get(replica, ARCHIMAG, article.path).soup.get_text(" ")
        assert "réservé" in text
        assert "abonn" in text.partition(" ".join(article.body.split()[-4:]))[2].lower()


def test_listing_pages_end(replica: Replica) -> None:
    assert get(replica, LEGALIS, "/jurisprudences/page/99/").status == 404
    assert "Aucun contenu" in get(replica, ARCHIMAG, "/vie-numerique?page=99").soup.get_text()
    assert get(replica, ARCHIMAG, "/vie-numerique?page=x").status == 404


def test_the_calendar_always_has_a_next_month(replica: Replica) -> None:
    place = "/agenda/2025-11"
    for expected in ("/agenda/2025-12", "/agenda/2026-01"):
        following = get(replica, ARCHIMAG, place).soup.find("a", rel="next")
        assert following is not None
        place = str(following["href"])
        assert place == expected


def test_gzip_for_those_who_accept_it(replica: Replica) -> None:
    plain = get(replica, ARCHIMAG, "/vie-numerique")
    small = get(replica, ARCHIMAG, "/vie-numerique", Accept_Encoding="gzip, deflate")
    assert "content-encoding" not in plain.headers
    assert small.headers["content-encoding"] == "gzip"
    assert b"Archimag" in gzip.decompress(small.body)


def test_head_sends_the_headers_alone(replica: Replica) -> None:
    reply = get(replica, LEGALIS, "/actualite/", method="HEAD")
    assert reply.status == 200
    assert int(reply.headers["content-length"]) > 1000
    assert reply.body == b""


# Faults


def _targets(kind: Kind) -> list[tuple[str, str]]:
    found = [(fault.host, fault.target) for fault in FAULTS if fault.kind is kind]
    assert found
    return found


def test_429_once_a_night_with_retry_after(fresh: Replica) -> None:
    for host, path in _targets(Kind.TOO_MANY_ONCE):
        for night in (1, 2):
            fresh.night = night
            first = get(fresh, host, path)
            assert (first.status, first.headers["retry-after"]) == (429, "1")
            assert get(fresh, host, path).status == 200


def test_500_once_and_500_always(fresh: Replica) -> None:
    for host, path in _targets(Kind.ERROR_ONCE):
        assert [get(fresh, host, path).status for _ in range(3)] == [500, 200, 200]
    for host, path in _targets(Kind.ERROR_ALWAYS):
        assert [get(fresh, host, path).status for _ in range(3)] == [500, 500, 500]


def test_errors_served_with_status_200(fresh: Replica) -> None:
    for host, path in _targets(Kind.SOFT_ERROR):
        reply = get(fresh, host, path)
        assert reply.status == 200
        assert "Page introuvable" in reply.soup.get_text()
    for host, path in _targets(Kind.CHALLENGE):
        reply = get(fresh, host, path)
        assert reply.status == 200
        assert "JavaScript" in reply.soup.get_text()


def test_a_redirect_loop_leads_back_to_itself(fresh: Replica) -> None:
    for host, path in _targets(Kind.LOOP):
        place = path
        for _ in range(2):
            reply = get(fresh, host, place)
            assert reply.status == 302
            place = reply.headers["location"].removeprefix(f"https://{host}")
        assert place == path


def test_slow_pages_drip_and_arrive_whole() -> None:
    with Replica(drip_s=0.4) as slow:
        for host, path in _targets(Kind.SLOW):
            started = time.monotonic()
            reply = get(slow, host, path)
            assert time.monotonic() - started >= 0.35
            assert len(reply.body) == int(reply.headers["content-length"])


# The server itself


def test_requests_are_noted_as_they_came(fresh: Replica) -> None:
    get(fresh, ARCHIMAG, "/vie-numerique?page=1", User_Agent="greffier/0 (+contact)")
    host, path, status, headers = fresh.requests[-1]
    assert (host, path, status) == (ARCHIMAG, "/vie-numerique?page=1", 200)
    assert headers["user-agent"] == "greffier/0 (+contact)"


def test_same_requests_same_bytes() -> None:
    def tour() -> list[bytes]:
        with Replica(drip_s=0) as one:
            paths = ("/vie-numerique", "/rss", "/univers-data")
            return [get(one, ARCHIMAG, path).body for path in paths for _ in range(2)]

    assert tour() == tour()


def test_stopping_leaves_no_thread_even_with_a_page_half_sent() -> None:
    before = set(threading.enumerate())
    with Replica(drip_s=60) as slow:
        host, path = _targets(Kind.SLOW)[0]
        connection = http.client.HTTPConnection(slow.address.removeprefix("http://"), timeout=10)
        connection.request("GET", path, headers={"Host": host})
        answer = connection.getresponse()
        assert answer.read(10)
        started = time.monotonic()
    assert time.monotonic() - started < 5
    answer.close()
    connection.close()
    assert set(threading.enumerate()) <= before


def test_a_text_with_a_key_nobody_knows_is_refused_by_name(tmp_path: Path) -> None:
    place = tmp_path / "typo.md"
    place.write_text('+++\nslug = "x"\nsectoin = "y"\n+++\nWords.\n', "utf-8")
    with pytest.raises(BadTextError, match=r"typo\.md: .*sectoin"):
        read_text(place, Article)
    place.write_text("no front matter", "utf-8")
    with pytest.raises(BadTextError, match=r"typo\.md: no front matter"):
        read_text(place, Item)
