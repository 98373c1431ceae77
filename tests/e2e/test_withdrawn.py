"""A reader who was told of a ruling learns, once, that no source publishes it any more; the ruling stays stored."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED
from tests.commands import Done, rows, run, write_settings
from tests.ruling_pages import ruling_page
from tests.smtp import SmtpServer, serving
from tests.walled_site import Told, WalledSite, article, walled_site

pytestmark = pytest.mark.timeout(300)

READER, LATE = "lectrice@example.org", "juriste@example.org"
RULING = "T. com. Lille Métropole, 12 nov. 2026"
GONE = f"[RETIRÉ] {RULING}, Alphanor c/ Serveo (annoncé le "
BACK = f"[DE NOUVEAU EN LIGNE] {RULING}, Alphanor c/ Serveo (annoncé le "
GONE_410: Told = (410, "", {})


class Firm:
    """Readers of a site, and what they were sent since it was last asked."""

    def __init__(self, place: Path, site: WalledSite, server: SmtpServer) -> None:
        self.place, self.site, self.server = place, site, server
        self.readers = [READER]

    def night(self, *more: str) -> Done:
        mail = {
            "mail.delivery": "smtp",
            "mail.smtp.host": self.server.host,
            "mail.smtp.port": self.server.port,
            "mail.smtp.security": "none",
            "mail.smtp.retry_wait_seconds": 0,
            "mail.recipients": self.readers,
        }
        return run(
            "nightly",
            *more,
            settings=write_settings(self.place, self.site.hosts, sources=["archimag"], **mail),
        )

    def told(self, reader: str = READER) -> list[tuple[str, str]]:
        """Subject and text of each message to a reader, which are then forgotten."""
        mine = [one.message for one in self.server.received if one.recipients == [reader]]
        self.server.received = [one for one in self.server.received if one.recipients != [reader]]
        found = []
        for message in mine:
            body = message.get_body(("plain",))
            assert body is not None
            text = str(body.get_content()).replace("\xa0", " ").replace("\u202f", " ")
            found.append((str(message["Subject"]).replace("\xa0", " "), text))
        return found


@contextmanager
def living(place: Path) -> Iterator[Firm]:
    with walled_site("note-0", "note-1", "note-2", "jugement") as site, serving() as server:
        site.instead["jugement"] = (200, ruling_page(), {})
        firm = Firm(place, site, server)
        assert firm.night().status == ALL_WELL
        ((subject, _),) = firm.told()
        assert RULING in subject
        yield firm


def test_a_page_withdrawn_is_told_once_and_its_ruling_stays(tmp_path: Path) -> None:
    with living(tmp_path) as firm:
        firm.site.instead["jugement"] = GONE_410
        done = firm.night()
        ((subject, text),) = firm.told()
        assert done.status == ALL_WELL, "sites do withdraw pages"
        assert subject.startswith(f"Perte de données : 1 annonce retirée par la source – {RULING}")
        assert "Aucune nouvelle décision sur une perte de données." in text
        assert GONE in text
        assert "La décision reste enregistrée" in text
        assert "/vie-numerique/2026/11/20/jugement" in text

        firm.night()
        ((subject, text),) = firm.told()
        assert "rien de nouveau" in subject
        assert "RETIRÉ" not in text
    assert rows(tmp_path / "greffier.db", "SELECT count(*) FROM decisions WHERE NOT is_retired") == [(1,)]


def test_a_page_that_comes_back_is_told_to_those_who_heard_that_it_went(tmp_path: Path) -> None:
    with living(tmp_path) as firm:
        firm.site.instead["jugement"] = GONE_410
        firm.night()
        assert GONE in firm.told()[0][1]
        firm.site.instead["jugement"] = (200, ruling_page(), {})
        firm.night()
        ((subject, text),) = firm.told()
        assert "1 annonce de nouveau en ligne" in subject
        assert BACK in text
        firm.site.instead["jugement"] = GONE_410
        firm.night()
        assert GONE in firm.told()[0][1]


def let_pages_age(place: Path, days: int) -> None:
    with sqlite3.connect(place / "greffier.db") as connection:
        connection.execute(
            "UPDATE document_versions SET published_on = date(published_on, ?)", (f"-{days} days",)
        )
        for column in ("first_seen_at", "last_fetched_at"):
            connection.execute(f"UPDATE pages SET {column} = datetime({column}, ?)", (f"-{days} days",))
    connection.close()


def test_a_page_withdrawn_months_after_it_was_told_is_found_out(tmp_path: Path) -> None:
    with living(tmp_path) as firm:
        let_pages_age(tmp_path, 100)
        firm.site.asked.clear()
        firm.site.instead["jugement"] = GONE_410
        assert firm.night().status == ALL_WELL
        ((_, text),) = firm.told()
        assert GONE in text
        assert firm.site.articles_asked == ["jugement"], "notes that told of no ruling are left in peace"


def test_nobody_hears_of_a_withdrawal_who_was_not_told_of_the_ruling(tmp_path: Path) -> None:
    with living(tmp_path) as firm:
        firm.server.refuse = {LATE}
        firm.readers = [READER, LATE]
        firm.site.instead["jugement"] = GONE_410
        assert firm.night().status == SOME_FAILED
        assert GONE in firm.told()[0][1]
        firm.server.refuse = set()
        firm.night()
        first, *others = firm.told(LATE)
        assert RULING in first[0], "told of the ruling by the message that was refused"
        assert "[RETIRÉ]" not in first[1]
        firm.night()
        assert any(GONE in text for _, text in [*others, *firm.told(LATE)])


def test_a_ruling_that_another_page_still_tells_is_not_withdrawn(tmp_path: Path) -> None:
    with living(tmp_path) as firm:
        firm.site.slugs.append("jugement-bis")
        firm.site.instead["jugement-bis"] = firm.site.instead["jugement"]
        firm.site.instead["jugement"] = GONE_410
        firm.night()
        ((subject, text),) = firm.told()
        assert "rien de nouveau" in subject
        assert "RETIRÉ" not in text


def test_a_site_of_which_most_pages_are_gone_has_withdrawn_nothing(tmp_path: Path) -> None:
    with living(tmp_path) as firm:
        firm.site.instead["*"] = firm.site.instead["jugement"] = (404, "", {})
        done = firm.night()
        ((subject, text),) = firm.told()
        assert done.status == SOME_FAILED
        assert "relevé incomplet" in subject
        assert "RETIRÉ" not in text
        firm.site.instead = {"jugement": GONE_410}
        firm.night()
        assert GONE in firm.told()[0][1]


REWRITTEN = "La page d’où venait cette annonce a été modifiée et ne mentionne plus cette décision."


def test_a_page_rewritten_without_its_ruling_is_told_once_and_its_return_too(tmp_path: Path) -> None:
    with living(tmp_path) as firm:
        told = firm.site.instead["jugement"]
        firm.site.instead["jugement"] = (200, article("jugement"), {})
        assert firm.night().status == ALL_WELL, "sites do rewrite pages"
        ((subject, text),) = firm.told()
        assert subject.startswith(f"Perte de données : 1 annonce retirée par la source – {RULING}")
        assert GONE in text
        assert REWRITTEN in text
        assert "/vie-numerique/2026/11/20/jugement" in text
        assert "Données perdues : Serveo condamné" in text, "the title under which it was told"

        firm.night()
        assert "RETIRÉ" not in firm.told()[0][1]
        firm.site.instead["jugement"] = told
        firm.night()
        ((subject, text),) = firm.told()
        assert "1 annonce de nouveau en ligne" in subject
        assert BACK in text
        firm.night()
        assert "rien de nouveau" in firm.told()[0][0]


def test_a_rewritten_page_is_no_matter_to_whom_another_page_or_nothing_was_told(tmp_path: Path) -> None:
    with living(tmp_path) as firm:
        firm.site.slugs.append("jugement-bis")
        firm.site.instead["jugement-bis"] = firm.site.instead["jugement"]
        firm.night()
        firm.told()
        firm.site.instead["jugement"] = (200, article("jugement"), {})
        firm.night()
        assert "RETIRÉ" not in firm.told()[0][1], "another page tells of it"
        firm.readers = [READER, LATE]
        firm.site.instead["jugement-bis"] = (200, article("jugement-bis"), {})
        firm.night()
        assert REWRITTEN in firm.told()[0][1]
        assert all("RETIRÉ" not in text for _, text in firm.told(LATE)), "was told of nothing"


def test_a_withdrawal_nobody_was_told_of_yet_is_told_though_the_page_came_back_without_its_ruling(
    tmp_path: Path,
) -> None:
    with living(tmp_path) as firm:
        told = firm.site.instead["jugement"]
        firm.site.instead["jugement"] = GONE_410
        assert firm.night("--no-digest").status == ALL_WELL
        firm.site.instead["jugement"] = (200, article("jugement"), {})
        assert firm.night().status == ALL_WELL
        ((subject, text),) = firm.told()
        assert subject.startswith(f"Perte de données : 1 annonce retirée par la source – {RULING}")
        assert GONE in text
        assert REWRITTEN in text
        firm.night()
        assert "RETIRÉ" not in firm.told()[0][1]
        firm.site.instead["jugement"] = told
        firm.night()
        assert BACK in firm.told()[0][1]


def test_who_was_told_that_a_page_went_is_not_told_again_when_it_is_rewritten(tmp_path: Path) -> None:
    with living(tmp_path) as firm:
        told = firm.site.instead["jugement"]
        firm.site.instead["jugement"] = GONE_410
        firm.night()
        assert GONE in firm.told()[0][1]
        firm.site.instead["jugement"] = (200, article("jugement"), {})
        firm.night()
        ((subject, text),) = firm.told()
        assert "rien de nouveau" in subject
        assert "RETIRÉ" not in text
        firm.site.instead["jugement"] = told
        firm.night()
        assert BACK in firm.told()[0][1]


def test_a_page_not_there_for_now_under_its_own_title_was_not_read_and_has_taken_nothing_back(
    tmp_path: Path,
) -> None:
    with living(tmp_path) as firm:
        told = firm.site.instead["jugement"]
        away = re.sub(r"<p>.*</p>", "<p>Cet article est momentanément indisponible.</p>", told[1])
        firm.site.instead["jugement"] = (200, away, {})
        assert firm.night().status == SOME_FAILED
        ((subject, text),) = firm.told()
        assert "relevé incomplet" in subject
        assert "page d’erreur" in text
        assert "RETIRÉ" not in text
        firm.site.instead["jugement"] = told
        assert firm.night().status == ALL_WELL
        ((subject, text),) = firm.told()
        assert "rien de nouveau" in subject
        assert BACK not in text
