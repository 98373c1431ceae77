"""Several documents of one ruling in the digest: what is told where they differ, and where only some tell it."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.alerts import Change
from pipeline.cases import group, reports_of
from pipeline.clean.plain import read_text
from pipeline.law import AmountRole
from pipeline.process import process
from schedules.digests.digest import Digest, render
from schedules.digests.entries import Telling, entry_of
from tests.entries_told import NAMED, OWN, SANCTION, entries_of


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        (
            SANCTION.replace("1 200 000 euros", "900 000 euros").replace(
                "1,2 million d'euros", "900 000 euros"
            ),
            True,
        ),
        (SANCTION.replace("1 200 000 euros", "près de 1,2 million d'euros"), False),
    ],
)
def test_sources_that_differ_on_a_fine_are_told_with_what_each_says(other: str, differs: bool) -> None:
    (told,) = entries_of(SANCTION, other)
    said = "les sources ne s’accordent pas sur le montant de l’amende : 1 200 000 € (Mirville, article), 900 000 € (Le Relais, article)"
    plain = [words.replace("\u202f", " ").replace("\xa0", " ") for words in told.disagreements]
    assert plain == ([said] if differs else [])


REVIEW = """Perte de données : deux affaires de l'année

Le tribunal de commerce de Lyon a condamné, le 12 mars 2025, la société Serveo à payer 62 000 euros à la société Alphanor, dont les \
sauvegardes avaient brûlé dans l'incendie du centre de données.

Le tribunal de commerce de Dijon a condamné, le 3 novembre 2025, la société Vinodata à payer 27 500 euros à la société Domaine Sarment, \
dont les données avaient été chiffrées par un rançongiciel.
"""


def test_the_causes_of_other_cases_that_a_review_tells_of_are_not_this_ones() -> None:
    readings = {
        number: process(read_text(page, f"https://example.org/{number}", source_id="test"))
        for number, page in enumerate((REVIEW, OWN))
    }
    cases = group(report for number, reading in readings.items() for report in reports_of(reading, number))
    dijon = next(
        case for case in cases if any("Dijon" in one.citation for one in (r.decision for r in case.rulings))
    )
    (ruling,) = dijon.rulings
    told = entry_of(Telling(ruling, dijon, Change.NEW, None, {}), readings.__getitem__, {})
    assert len(ruling.reports) == 2
    assert told.causes == ("rançongiciel",)


def test_sources_that_differ_are_told_with_what_each_says() -> None:
    (told,) = entries_of(OWN, OWN.replace("27 500", "72 500"))
    _, text, html = render(Digest(date(2026, 11, 21), (told,), ()))
    plain = text.replace("\u202f", " ").replace("\xa0", " ")
    said = (
        "Attention : les sources ne s’accordent pas sur le montant alloué : 27 500 € (Mirville, article), "
        "72 500 € (Le Relais, article)."
    )
    assert said in plain
    assert said in html.replace("\u202f", " ").replace("&nbsp;", " ")


APPLIED = """Sauvegardes perdues : Vinodata se voit opposer le plafond de son contrat

Par jugement du 3 novembre 2025, le tribunal de commerce de Dijon a condamné la société Vinodata à payer à la société Domaine Sarment \
27 500 euros pour la perte de ses données, chiffrées par un rançongiciel. Le tribunal applique le plafond contractuel et ramène la condamnation à ce montant.
"""


def test_what_one_document_tells_of_a_clause_and_another_of_force_majeure_is_told() -> None:
    (told,) = entries_of(f"{OWN}\nLe tribunal écarte la force majeure.\n", APPLIED)
    held = {words.removesuffix(" (à vérifier)") for words in told.held}
    assert held == {"force majeure refusée", "plafond de responsabilité appliqué"}


def test_a_cause_that_one_document_of_three_tells_is_left_out() -> None:
    other = OWN.replace("chiffrées par un rançongiciel", "effacées par un salarié de l'hébergeur")
    (told,) = entries_of(OWN, OWN.replace("Vinodata condamnée", "Rançongiciel : Vinodata condamnée"), other)
    assert told.causes == ("rançongiciel",)


ANONYMOUS = """Tribunal de commerce de Dijon, jugement du 3 novembre 2025, n° RG 2024001187

ENTRE : La société X, SAS, demanderesse,

ET : La société Y, SARL, défenderesse.

La société Y a formaté par erreur le serveur de la société X, dont les données ont été perdues. La société X demande 61 840 euros.

PAR CES MOTIFS

Condamne la société Y à payer à la société X la somme de 27 465 euros à titre de dommages et intérêts ;
"""


def test_an_anonymised_ruling_and_the_news_that_names_its_parties_are_one_entry() -> None:
    (told,) = entries_of(ANONYMOUS, NAMED)
    assert [name for _, name in told.parties] == ["Domaine Sarment", "Vinodata"]
    assert told.docket_numbers == ("2024001187",)
    assert "Domaine Sarment c/ Vinodata" in told.citation
    assert [one.between for one in told.sums if one.role is AmountRole.AWARDED] == [None]


def test_where_a_ruling_tells_no_cause_the_case_does() -> None:
    judgment = NAMED.replace(
        "la perte de ses données", "la perte de ses données, chiffrées par un rançongiciel"
    )
    appeal = """Dijon : la cour d'appel ramène l'indemnité à 11 200 euros

Par un arrêt du 14 octobre 2026, la cour d'appel de Dijon a réformé le jugement du tribunal de commerce de Dijon du 3 novembre 2025 qui avait \
condamné Vinodata à payer 27 465 euros à Domaine Sarment pour la perte de ses données. Elle condamne Vinodata à payer 11 200 euros à Domaine Sarment.
"""
    assert entries_of(judgment, appeal)[1].causes == ("rançongiciel",)
