"""A site that answers every address with one page (a parked domain, a wrong virtual host) takes nothing back and corrects nothing."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.documents import RawPage
from schedules.config import load_config
from schedules.exits import ALL_WELL, SOME_FAILED
from schedules.night import archive, astray
from schedules.night.archive import process_alone
from storage.database import create_database
from tests.commands import Done, rows, run, write_settings
from tests.ruling_pages import ruling_page
from tests.walled_site import ARCHIMAG, FOLDER, Told, WalledSite, article, walled_site

pytestmark = pytest.mark.timeout(300)

SLUGS = ("note-0", "note-1", "note-2", "jugement")
RULING = "T. com. Lille Métropole, 12 nov. 2026"


def parked(number: int) -> str:
    """A page that is for sale, with a number that is another each time."""
    offer = (
        "Ce nom de domaine est à vendre, et se transfère le jour même à qui en offre le prix demandé. " * 5
    )
    return (
        "<html lang='fr'><head><title>Domaine à vendre</title></head><body><h1>Domaine à vendre</h1>"
        f"<p>{offer}</p><p>Demande {number} de ce jour, à laquelle un courtier répond dans l'heure.</p></body></html>"
    )


def another_sites(number: int) -> str:
    del number
    return ruling_page(claimant="Betalog", awarded="40 000")


def night(site: WalledSite, place: Path) -> tuple[Done, str]:
    done = run("nightly", "--json", settings=write_settings(place, site.hosts, sources=["archimag"]))
    path = Path(done.json["digest"]["files"][-1])
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    text = f"{message['Subject']}\n{body.get_content()}"
    return done, text.replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("shown", [parked, another_sites], ids=lambda one: one.__name__)
def test_one_page_behind_all_addresses_is_told_as_no_reading(
    tmp_path: Path, shown: Callable[[int], str]
) -> None:
    with walled_site(*SLUGS) as site:
        site.instead["jugement"] = (200, ruling_page(), {})
        done, text = night(site, tmp_path)
        assert done.status == ALL_WELL
        assert f"1 décision – {RULING}" in text
        facts = rows(tmp_path / "greffier.db", "SELECT id, current_number FROM documents ORDER BY id")

        site.instead = {slug: (200, shown(number), {}) for number, slug in enumerate(SLUGS)}
        done, text = night(site, tmp_path)
        assert done.status == SOME_FAILED
        assert "relevé incomplet" in text
        assert "même texte à plusieurs adresses 4" in text
        assert "RETIRÉ" not in text
        assert "CORRECTION" not in text
        assert "1 source sur 1 relevée" not in text
        assert rows(tmp_path / "greffier.db", "SELECT id, current_number FROM documents ORDER BY id") == facts
        doctor = run("doctor", settings=tmp_path / "greffier.toml")
        assert "archimag" in doctor.out

        site.instead = {"jugement": (200, ruling_page(), {})}
        done, text = night(site, tmp_path)
        assert done.status == ALL_WELL
        assert "rien de nouveau (1 source sur 1 relevée" in text
        assert "DE NOUVEAU EN LIGNE" not in text


def test_new_pages_of_one_text_are_read_and_an_article_told_at_two_addresses_too(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        site.instead["jugement"] = (200, ruling_page(), {})
        night(site, tmp_path)
        site.slugs += ["copie-1", "copie-2", "copie-3"]
        same: Told = (200, ruling_page(claimant="Betalog", day="13 novembre 2026"), {})
        site.instead |= {"copie-1": same, "copie-2": same, "copie-3": same}
        site.instead |= {"note-0": (200, article("note"), {}), "note-1": (200, article("note"), {})}
        done, text = night(site, tmp_path)
        assert done.status == ALL_WELL
        assert "1 décision – T. com. Lille Métropole, 13 nov. 2026" in text


def test_one_page_behind_all_new_addresses_is_no_silence(tmp_path: Path) -> None:
    sorry = "<html lang='fr'><head><title>Archimag</title></head><body><h1>Aïe</h1><p>{}</p></body></html>".format(
        "Désolés, quelque chose ne va pas chez nous ; nos équipes le savent et y travaillent. " * 3
    )
    with walled_site(*SLUGS) as site:
        site.instead["*"] = (200, sorry, {})
        done, text = night(site, tmp_path)
        assert done.status == SOME_FAILED
        assert "relevé incomplet (0 source sur 1 relevée" in text
        assert "même texte à plusieurs adresses 4" in text
        site.instead = {"jugement": (200, ruling_page(), {})}
        done, text = night(site, tmp_path)
        assert done.status == ALL_WELL
        assert f"1 décision – {RULING}" in text


def test_an_article_filed_under_several_headings_is_read(tmp_path: Path) -> None:
    with walled_site("note-0") as site:
        site.slugs += [f"rubrique-{number}/2026/11/20/dossier" for number in range(3)]
        site.instead["dossier"] = (200, article("dossier"), {})
        done, _ = night(site, tmp_path)
        assert done.status == ALL_WELL


@pytest.mark.parametrize("held", [4, 200])
def test_however_the_pages_fall_into_batches_none_of_one_text_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int
) -> None:
    monkeypatch.setattr(archive, "BATCH", 2)
    monkeypatch.setattr(astray, "MOST_HELD", held)
    monkeypatch.setenv("GREFFIER_CONFIG", str(write_settings(tmp_path, sources=["archimag"])))
    config = load_config()

    def read(pages: dict[str, str]) -> set[str]:
        """Publish pages and read them; gives the titles that are stored."""
        with create_database(config.database) as database:
            for slug, html in pages.items():
                url = f"https://{ARCHIMAG}{FOLDER}{slug}"
                headers = {"content-type": "text/html; charset=utf-8"}
                now = datetime.now(UTC)
                database.pages.save(RawPage("archimag", url, url, 200, headers, html.encode(), now))
        process_alone(config)
        query = "SELECT v.title FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.number = d.current_number"
        return {title for (title,) in rows(tmp_path / "greffier.db", query)}

    slugs = [f"note-{number}" for number in range(9)]
    titles = read({slug: article(slug) for slug in slugs})
    assert len(titles) == 9
    asked = {slug: parked(number) for number, slug in enumerate(slugs)}
    assert read({"neuf": article("neuf"), **asked, "nouvelle": parked(99)}) == titles | {
        "Les archives de la ville, neuf"
    }
