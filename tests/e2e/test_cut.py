"""A page of which only a part came is told as such, asked for again, and takes nothing back."""

from __future__ import annotations

from pathlib import Path

from schedules.exits import ALL_WELL, SOME_FAILED
from tests.commands import Done, rows, run, write_settings
from tests.ruling_pages import ruling_page
from tests.walled_site import Told, WalledSite, article, walled_site

RULING = "T. com. Lille Métropole, 12 nov. 2026"
NOTES = ("note-0", "note-1", "note-2")


def half(html: str) -> Told:
    return 200, html[: html.index("condamné la société")], {}


def night(site: WalledSite, place: Path) -> Done:
    return run("nightly", "--json", settings=write_settings(place, site.hosts, sources=["archimag"]))


def mail_of(done: Done) -> str:
    path = Path(done.json["digest"]["files"][-1])
    settings = path.parent.parent / "greffier.toml"
    return run("digest", "--preview", settings=settings).out.replace("\xa0", " ")


def test_half_a_page_is_no_silence_and_is_read_when_it_comes_whole(tmp_path: Path) -> None:
    with walled_site(*NOTES, "jugement") as site:
        site.instead["jugement"] = half(ruling_page())
        done = night(site, tmp_path)
        assert done.status == SOME_FAILED
        assert [page["reason"] for page in done.json["unread"]] == [
            "the page breaks off: its end was not received"
        ]
        assert "1 page n’a pas pu être lue (page reçue en partie 1)" in mail_of(done)

        site.instead["jugement"] = (200, ruling_page(), {})
        done = night(site, tmp_path)
        assert done.status == ALL_WELL, done.out
        assert "1 page non lue jusque-là l’a été" in mail_of(done)


def test_half_of_a_page_read_before_takes_nothing_back(tmp_path: Path) -> None:
    with walled_site(*NOTES, "jugement") as site:
        site.instead["jugement"] = (200, ruling_page(), {})
        assert night(site, tmp_path).status == ALL_WELL
        site.instead["jugement"] = half(ruling_page())
        done = night(site, tmp_path)
        assert done.status == SOME_FAILED
        assert len(done.json["unread"]) == 1
        versions = "SELECT number, text LIKE '%condamné la société%' FROM document_versions JOIN documents ON documents.id = document_id WHERE url LIKE '%jugement%'"
        assert rows(tmp_path / "greffier.db", versions) == [(1, 1)]
        site.instead["jugement"] = (200, ruling_page(), {})
        assert night(site, tmp_path).status == ALL_WELL
        told = "".join(path.read_text() for path in (tmp_path / "outbox").iterdir())
    assert told.count("RETIR") == 0
    assert told.count("DE NOUVEAU EN LIGNE") == 0
    assert told.count("CORRECTION") == 0


def test_a_site_that_never_writes_the_ends_of_its_pages_is_read_like_any_other(tmp_path: Path) -> None:
    with walled_site(*NOTES) as site:
        for slug in NOTES:
            site.instead[slug] = (200, article(slug).removesuffix("</body></html>"), {})
        assert night(site, tmp_path).status == ALL_WELL
        site.instead["note-0"] = (200, article("note-9").removesuffix("</body></html>"), {})
        done = night(site, tmp_path)
        assert done.status == ALL_WELL, done.out
        assert done.json["sources"][0]["changed"] == 1
