"""A site that announces more at once than one night may ask for: the newest first, the rest on later nights, all in the end."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED
from tests.commands import Done, rows, run, start, wait_until, write_settings
from tests.e2e.test_unread import mail_of
from tests.walled_site import ARCHIMAG, WalledSite, walled_site

pytestmark = pytest.mark.timeout(300)

SLUGS = tuple(f"note-{number}" for number in range(7))


def night(site: WalledSite, place: Path, most: int = 3, **changes: object) -> Done:
    bound = {"crawl.most_new_items": most, **changes}
    return run("nightly", "--json", settings=write_settings(place, site.hosts, sources=["archimag"], **bound))


def test_a_night_takes_the_newest_and_later_nights_the_rest(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        done = night(site, tmp_path)
        assert sorted(site.articles_asked) == ["note-0", "note-1", "note-2"]
        subject, text = mail_of(done)
        assert done.status == SOME_FAILED
        assert done.json["status"] == "partly_failed"
        assert done.json["postponed"] == {"archimag": 4}
        assert "relevé incomplet (0 source sur 1 relevée)" in subject
        assert "4 pages annoncées restent à relever, les plus récentes d’abord" in text
        shown = run("runs", settings=tmp_path / "greffier.toml").out
        assert "new items left for later nights: 4" in " ".join(shown.split())

        (source,) = (
            one
            for one in run("sources", "--json", settings=tmp_path / "greffier.toml").json
            if one["id"] == "archimag"
        )
        assert source["postponed"] == 4

        site.asked.clear()
        done = night(site, tmp_path)
        assert sorted(set(site.articles_asked)) == [f"note-{n}" for n in range(6)], "those had are asked anew"
        assert "1 page annoncée reste à relever" in mail_of(done)[1]

        done = night(site, tmp_path)
        assert done.status == ALL_WELL, done.err
        assert "rien de nouveau (1 source sur 1 relevée" in mail_of(done)[0]
    assert rows(tmp_path / "greffier.db", "SELECT count(*) FROM documents") == [(7,)]
    assert rows(tmp_path / "greffier.db", "SELECT count(*) FROM postponed") == [(0,)]


def test_what_is_left_is_not_lost_when_it_is_announced_no_more(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        night(site, tmp_path)
        site.slugs = ["neuve-0", "neuve-1"]
        site.asked.clear()
        done = night(site, tmp_path)
        first = [slug for slug in site.articles_asked if slug not in {"note-0", "note-1", "note-2"}]
        assert first == ["neuve-0", "neuve-1", "note-3"], "what is new tonight goes before what was left"
        assert done.json["postponed"] == {"archimag": 3}
        done = night(site, tmp_path)
        assert done.status == ALL_WELL, done.err
    assert rows(tmp_path / "greffier.db", "SELECT count(*) FROM documents") == [(9,)]


def test_the_newest_are_chosen_by_their_days_not_by_their_places(tmp_path: Path) -> None:
    def item(slug: str, day: int) -> str:
        link = f"https://{ARCHIMAG}/vie-numerique/2026/11/{day:02}/{slug}"
        return f"<item><title>{slug}</title><link>{link}</link></item>"

    oldest_first = "".join(item(f"jour-{day}", day) for day in range(1, 8))
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>{oldest_first}</channel></rss>'
    with walled_site() as site:
        site.instead_of_feed = (200, feed, {"Content-Type": "application/rss+xml"})
        night(site, tmp_path, most=2)
        site.folder = "/vie-numerique/2026/11/"
        assert sorted(site.articles_asked) == ["jour-6", "jour-7"]


def test_older_pages_of_a_listing_are_walked_to_though_the_night_is_full(tmp_path: Path) -> None:
    """They are noted tonight: tomorrow, nothing of the first page will be new, and nobody would go on."""
    with walled_site(*SLUGS) as site:
        site.older = ("ancienne-0", "ancienne-1")
        done = night(site, tmp_path, most=1)
        assert done.json["postponed"] == {"archimag": len(SLUGS) + 2 - 1}


def test_what_is_asked_for_by_hand_is_not_bounded(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        chosen = write_settings(tmp_path, site.hosts, sources=["archimag"], **{"crawl.most_new_items": 3})
        assert run("crawl", "--since", "2026-01-01", settings=chosen).status == ALL_WELL
        assert sorted(site.articles_asked) == sorted(SLUGS)


def test_a_slow_site_does_not_run_into_the_morning(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        site.takes_s = 1
        done = night(site, tmp_path, most=100, **{"crawl.most_hours": 2.5 / 3600})
        had = set(site.articles_asked)
        assert 0 < len(had) < len(SLUGS)
        assert done.status == SOME_FAILED
        assert done.json["postponed"]["archimag"] > 0
        assert "what is not had yet is left for later nights" in done.json["sources"][0]["problems"][0]
        _, text = mail_of(done)
        assert "0 source sur 1 relevée" in text
        assert "à relever, les plus récentes d’abord" in text

        site.slugs, site.takes_s = ["note-0"], 0.0
        done = night(site, tmp_path, most=100)
        assert done.status == ALL_WELL, done.err
    assert rows(tmp_path / "greffier.db", "SELECT count(*) FROM documents") == [(len(SLUGS),)]


def test_what_is_no_item_any_more_is_waited_for_no_longer(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        night(site, tmp_path, most=6)
        with sqlite3.connect(tmp_path / "greffier.db") as connection:
            connection.execute("UPDATE postponed SET url = 'https://www.archimag.com/boutique/agenda'")
        connection.close()
        site.asked.clear()
        done = night(site, tmp_path, most=6)
        assert done.json["postponed"] == {}
    assert "/boutique/agenda" not in site.asked


def _has_been_asked(site: WalledSite, least: int) -> bool:
    return len(site.articles_asked) >= least


def test_a_night_killed_over_it_loses_nothing(tmp_path: Path) -> None:
    slugs = [f"note-{number}" for number in range(40)]
    with walled_site(*slugs) as site:
        chosen = write_settings(tmp_path, site.hosts, sources=["archimag"], **{"crawl.most_new_items": 15})
        for asked in (3, 9):
            site.asked.clear()
            dying = start("nightly", "--no-digest", settings=chosen)
            wait_until(partial(_has_been_asked, site, asked), "it asks")
            dying.kill(group=True)
        for _ in range(3):
            done = night(site, tmp_path, most=15)
        assert done.status == ALL_WELL, done.err
    assert rows(tmp_path / "greffier.db", "SELECT count(*) FROM documents") == [(40,)]
