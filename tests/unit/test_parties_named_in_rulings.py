"""Names in headings and sentences of rulings: who only acts for a party, who is joined to the line above, names that open with common words."""

from __future__ import annotations

import pytest

from pipeline.law import CourtLevel, PartyRole
from tests.unit.test_parties import roles

C, D, A, R = PartyRole.CLAIMANT, PartyRole.DEFENDANT, PartyRole.APPELLANT, PartyRole.RESPONDENT
FIRST = "TRIBUNAL JUDICIAIRE DE LILLE\n\nJUGEMENT DU 26 FEVRIER 2021\n\n"
APPEAL = "COUR D'APPEL DE COLMAR\n\nARRÊT DU 24 JANVIER 2024\n\n"


@pytest.mark.parametrize(
    "acts_by",
    [
        "représenté par son syndic en exercice, la SARL Cabinet Ormevault",
        "pris en la personne de son syndic, la SAS Mirville Gestion",
        "représentée par son liquidateur, la SELARL Bacherelle",
    ],
)
def test_whom_a_party_acts_by_is_no_party(acts_by: str) -> None:
    text = (
        f"DEMANDEUR :\n\nLe syndicat des copropriétaires de la Résidence du Parc, {acts_by}\nreprésenté par Me R., avocat\n\n"
        "DÉFENDERESSE :\n\nSAS TOITURES DU NORD\n\nEXPOSÉ DU LITIGE\n\nLe syndicat a assigné la société Toitures du Nord."
    )
    assert roles(FIRST + text) == {
        ("Syndicat des copropriétaires de la Résidence du Parc", C), ("Toitures du Nord", D),
    }  # fmt: skip


def test_a_line_that_begins_with_and_names_one_more() -> None:
    text = (
        "APPELANTE :\n\nLa S.A.S. IMPRIMERIE BACHERELLE\n\nINTIMÉES :\n\nLa S.A.R.L. PLOMBERIE ORMEVAULT\n[Adresse 2]\n\n"
        "et la S.A. MIRVASSUR, prise en sa qualité d'assureur de la S.A.R.L. PLOMBERIE ORMEVAULT\n[Adresse 3]\n\nEXPOSÉ DU LITIGE\n\nL'imprimerie a relevé appel."
    )
    assert roles(APPEAL + text) == {
        ("IMPRIMERIE BACHERELLE", A), ("PLOMBERIE ORMEVAULT", R), ("MIRVASSUR", R),
    }  # fmt: skip


def test_what_stands_over_the_petitioner_of_a_ruling_of_cassation_is_no_part_of_the_name() -> None:
    text = (
        "LA COUR DE CASSATION, DEUXIÈME CHAMBRE CIVILE, a rendu l'arrêt suivant :\n\nCIV. 2\nCassation\nM. LAROCHE, président\n"
        "Pourvoi n° U 19-24.117\n\nRÉPUBLIQUE FRANÇAISE\nAU NOM DU PEUPLE FRANÇAIS\n\nLa caisse primaire d'assurance maladie de la Creuse, dont le"
        " siège est [Adresse 1], a formé le pourvoi n° U 19-24.117 contre l'arrêt rendu le 12 septembre 2019 par la cour d'appel de Limoges,"
        " dans le litige l'opposant :\n\n1°/ à la société Transports Bacherelle, dont le siège est [Adresse 2],\n\n2°/ à la société Ormevault, [Adresse 3],"
        "\n\ndéfenderesses à la cassation.\n"
    )
    assert roles(text, CourtLevel.SUPREME, "Cour de cassation") == {
        ("caisse primaire d'assurance maladie de la Creuse", A), ("Transports Bacherelle", R), ("Ormevault", R),
    }  # fmt: skip
