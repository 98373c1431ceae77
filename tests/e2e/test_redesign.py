"""A site made anew is still read, by the generic reader; its readers and those who run greffier are told so."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED
from tests.commands import Done, run, write_settings
from tests.walled_site import WalledSite, walled_site

pytestmark = pytest.mark.timeout(300)

SLUGS = ("note-0", "note-1", "note-2", "note-3")
UNDATED = "/article/"
"""Of such addresses, Archimag's reader needs the day in the head of the page."""
DATED_HEAD = "<meta property='article:published_time' content='2026-11-20T08:00:00+01:00'>"
TOLD = "la présentation du site a changé : 4 pages lues par le lecteur générique"


def settings(site: WalledSite, place: Path) -> Path:
    return write_settings(place, site.hosts, sources=["archimag"])


def text_of(done: Done) -> str:
    message = email.message_from_bytes(
        Path(done.json["digest"]["files"][-1]).read_bytes(), policy=email.policy.default
    )
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\xa0", " ")


def test_a_site_made_anew_is_told_in_the_digest_by_sources_and_by_doctor(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        site.folder, site.head = UNDATED, DATED_HEAD
        chosen = settings(site, tmp_path)
        assert "présentation" not in text_of(run("nightly", "--json", settings=chosen))
        assert "fits" in run("sources", settings=chosen).out
        assert run("doctor", settings=chosen).status == ALL_WELL

        site.head = ""
        done = run("nightly", "--json", settings=chosen)
        text = text_of(done)
        assert done.status == SOME_FAILED, "all was read, and somebody has to mend the source file"
        assert done.json["made_anew"] == ["archimag"]
        assert done.json["status"] == "partly_failed"
        assert run("process", settings=chosen).status == SOME_FAILED
        assert f"4 pages – {TOLD}" in text
        assert "Aucune nouvelle décision" in text, "what is announced was read"

        listed = {one["id"]: one["misfits"] for one in run("sources", "--json", settings=chosen).json}
        assert listed["archimag"] == 4
        doctor = run("doctor", settings=chosen)
        assert doctor.status == SOME_FAILED
        assert "4 pages no longer fit the source's reader" in doctor.out
        assert "Mend crawler/sources/archimag.py" in doctor.out
        (latest,) = run("runs", "--last", "1", "--json", settings=chosen).json
        assert any("4 pages no longer fit" in event["message"] for event in latest["events"])


def test_a_few_pages_that_do_not_fit_are_no_new_site(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        site.folder, site.head = UNDATED, DATED_HEAD
        chosen = settings(site, tmp_path)
        run("nightly", "--json", settings=chosen)
        site.head = ""
        odd = {slug: site.answer(UNDATED + slug) for slug in SLUGS[:2]}
        site.head = DATED_HEAD
        site.instead.update(odd)
        done = run("nightly", "--json", settings=chosen)
        assert done.status == ALL_WELL
        assert "présentation" not in text_of(done)
        assert any("read by the generic reader" in one for one in done.json["complaints"])
        assert run("doctor", settings=chosen).status == ALL_WELL
