"""Five readers of one firm, each told of what they chose: by real mail, over nights of a real site."""

from __future__ import annotations

from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, WRONG_USE
from tests.commands import Done, run, write_settings
from tests.ruling_pages import ruling_page
from tests.smtp import SmtpServer, serving
from tests.walled_site import WalledSite, walled_site

pytestmark = pytest.mark.timeout(300)

ALL_OF_IT, LILLE, PARIS, LARGE, LEGALIS = (
    f"{name}@example.org" for name in ("tout", "lille", "paris", "gros", "legalis")
)


def night(place: Path, site: WalledSite, server: SmtpServer, readers: str) -> Done:
    path = write_settings(
        place,
        site.hosts,
        sources=["archimag"],
        **{
            "mail.delivery": "smtp",
            "mail.smtp.host": server.host,
            "mail.smtp.port": server.port,
            "mail.smtp.security": "none",
            "mail.recipients": [ALL_OF_IT, LILLE, PARIS, LARGE, LEGALIS],
        },
    )
    path.write_text(path.read_text("utf-8") + readers, "utf-8")
    return run("nightly", settings=path)


def told(server: SmtpServer) -> dict[str, tuple[str, str]]:
    found = {}
    for one in server.received:
        body = one.message.get_body(("plain",))
        assert body is not None
        text = str(body.get_content()).replace("\xa0", " ").replace("\u202f", " ")
        found[one.recipients[0]] = (str(one.message["Subject"]).replace("\xa0", " "), text)
    server.received = []
    return found


CHOICES = f"""
[mail.readers."{LILLE}"]
courts = ["lille metropole"]

[mail.readers."{PARIS}"]
courts = ["Paris", "Cour de cassation"]

[mail.readers."Le gros dossier <{LARGE.upper()}>"]
least_award = 100000
"""


def test_each_reader_is_told_what_they_chose_and_corrected_whatever_they_chose(tmp_path: Path) -> None:
    with walled_site("note-0", "note-1", "note-2", "jugement") as site, serving() as server:
        site.instead["jugement"] = (200, ruling_page(), {})
        assert night(tmp_path, site, server, CHOICES).status == ALL_WELL
        first = told(server)
        assert len(first) == 5
        for reader in (ALL_OF_IT, LILLE, LEGALIS):
            assert "1 décision" in first[reader][0], reader
        for reader in (PARIS, LARGE):
            subject, text = first[reader]
            assert "rien de nouveau selon vos critères" in subject
            assert "Aucune nouvelle décision sur une perte de données selon vos critères." in text
            assert "1 nouvelle décision n’y répond pas et n’est pas annoncée." in text
        assert "Vos critères (juridictions : Paris, Cour de cassation)" in first[PARIS][1]
        assert "alloué : au moins 100 000 €" in first[LARGE][1]
        assert "critères" not in first[ALL_OF_IT][1]

        site.instead["jugement"] = (200, ruling_page(awarded="193 000"), {})
        assert night(tmp_path, site, server, CHOICES).status == ALL_WELL
        second = told(server)
        assert "correction" in second[LILLE][0]
        assert "correction" in second[ALL_OF_IT][0]
        assert "1 décision –" in second[LARGE][0], "told first when it is large enough"
        assert "[CORRECTION]" not in second[LARGE][1]
        assert "rien de nouveau selon vos critères" in second[PARIS][0]

        assert night(tmp_path, site, server, "").status == ALL_WELL
        third = told(server)
        assert "1 décision" in third[PARIS][0], "what a choice left out this week is told when it is widened"
        assert "rien de nouveau (" in third[LILLE][0]


@pytest.mark.parametrize(
    ("readers", "said"),
    [
        ('[mail.readers."x@example.org"]\ncourts = ["Paris"]\n', "add the address there or take it out here"),
        (f'[mail.readers."{PARIS}"]\ncourts = [""]\n', "stands in the name of no court"),
        (f'[mail.readers."{PARIS}"]\nleast_award = -3\n', "least_award"),
        (f'[mail.readers."{PARIS}"]\ncourt = ["Paris"]\n', "no such setting"),
        (f'[mail.readers."{PARIS}"]\nsources = ["legalix"]\n', "legalix is no source that is watched"),
    ],
)
def test_a_wrong_choice_is_told_with_its_place_and_remedy(tmp_path: Path, readers: str, said: str) -> None:
    with walled_site("note-0") as site, serving() as server:
        done = night(tmp_path, site, server, readers)
        assert done.status == WRONG_USE
        assert said in done.err
        assert "mail.readers" in done.err or "setting mail" in done.err
        assert str(tmp_path) in done.err
        assert site.asked == []
