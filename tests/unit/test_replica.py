"""The replica site: its texts, what it serves on each night, and the server itself."""

from __future__ import annotations

import http.client
import re
import threading
import time
import tomllib
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote

import pytest

from schedules.replica.faults import Kind
from schedules.replica.server import Replica
from schedules.replica.texts import Article, BadTextError, Item, Text, load_articles, load_items, read_text
from tests.replica_pages import ARCHIMAG, FAULTY, FEEDS, LEGALIS, Reply, get, listed, targets


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
        host, path = targets(Kind.SLOW)[0]
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
