"""A site that is down when the night comes is visited once more, at another hour, before the digest."""

from __future__ import annotations

from pathlib import Path

import pytest

from schedules.config import load_config
from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from schedules.nightly import run_again
from storage.database import open_database
from tests.commands import run, write_settings
from tests.e2e.test_silence import let_days_pass, mail_of
from tests.walled_site import Told, walled_site

pytestmark = pytest.mark.timeout(300)

DOWN: Told = (503, "", {})
BUSY: Told = (503, "", {"Retry-After": "86400"})


def test_a_site_down_at_night_is_had_at_the_second_try_and_the_digest_is_whole(tmp_path: Path) -> None:
    with walled_site("note-0", "note-1", "note-2") as site:
        chosen = write_settings(tmp_path, site.hosts, sources=["archimag"], **{"crawl.most_hours": 3})
        site.instead_of_feed = DOWN
        assert run("nightly", "--no-digest", settings=chosen).status == SOME_FAILED

        site.instead_of_feed = None
        done = run("nightly", "--again", "--json", settings=chosen)
        assert done.status == ALL_WELL, done.err
        assert done.json["digest"] is None
        subject, _ = mail_of(run("digest", "--json", settings=chosen))
        assert "rien de nouveau (1 source sur 1 relevée" in subject
        shown = " ".join(run("runs", settings=chosen).out.split())
        assert "archimag was had at the second try" in shown
        assert "/rss: answered 503" in shown, "what the night noted is still shown"

        site.asked.clear()
        done = run("nightly", "--again", settings=chosen)
        assert (done.status, done.out.strip()) == (ALL_WELL, "no source is to be visited again")
        assert site.asked == []


def test_a_site_that_asked_to_be_left_alone_is_and_one_still_down_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with walled_site("note-0", "note-1", "note-2") as site:
        chosen = write_settings(tmp_path, site.hosts, sources=["archimag"])
        site.instead_of_feed = DOWN
        assert run("nightly", "--no-digest", settings=chosen).status == SOME_FAILED
        monkeypatch.setenv("GREFFIER_CONFIG", str(chosen))
        config = load_config()
        with open_database(config.database) as database, database.lock("run"):
            assert run_again(config, ()) is None, "the night is still at work"

        with monkeypatch.context() as changed:
            changed.setattr("schedules.nightly.AGAIN_HOURS", 0.0003)
            site.instead_of_feed, site.takes_s = None, 1.5
            night = run_again(config, ())
        assert night is not None
        assert any("left after 0.0003 hours" in problem for problem in night.run.sources[0].problems)

        site.instead_of_feed, site.takes_s = BUSY, 0.0
        done = run("nightly", "--again", "--json", settings=chosen)
        assert (done.status, done.json["status"]) == (SOME_FAILED, "partly_failed")
        site.asked.clear()
        assert run("nightly", "--again", "--json", settings=chosen).json == {"run": None}
        assert site.asked == []


def test_a_night_that_could_not_begin_is_made_up_for_and_the_digest_is_whole(tmp_path: Path) -> None:
    with walled_site("note-0", "note-1", "note-2") as site:
        chosen = write_settings(tmp_path, site.hosts, sources=["archimag"])
        assert run("nightly", settings=chosen).status == ALL_WELL
        let_days_pass(tmp_path, 1)
        with open_database(f"sqlite:///{tmp_path / 'greffier.db'}") as database, database.lock("run"):
            assert run("nightly", "--no-digest", settings=chosen).status == WRONG_USE

        done = run("nightly", "--again", "--json", settings=chosen)
        assert done.status == ALL_WELL, done.err
        assert [source["fetched"] for source in done.json["sources"]] == [3]
        subject, _ = mail_of(run("digest", "--json", settings=chosen))
        assert "rien de nouveau (1 source sur 1 relevée" in subject
