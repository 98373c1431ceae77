"""The replica site's feeds, robots.txt, encodings and the several addresses of one item."""

from __future__ import annotations

import gzip
import re
from urllib.parse import unquote
from urllib.robotparser import RobotFileParser

import pytest
from defusedxml import ElementTree

from schedules.replica.server import Replica
from schedules.replica.texts import load_articles, load_items
from tests.replica_pages import ARCHIMAG, FAULTY, FEEDS, LEGALIS, get, links, listed, pages, quoted, readable


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
    for host, text in pages():
        if text.encoding == "utf-8" or (host, text.path) in FAULTY:
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
        if item not in readable(1) or (LEGALIS, item.path) in FAULTY:
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
        if article not in readable(1):
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
