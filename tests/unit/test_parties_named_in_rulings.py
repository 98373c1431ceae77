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


@pytest.mark.parametrize("joined", ["et la", "et son assureur la", "ainsi que leur assureur la"])
def test_a_line_that_begins_with_and_names_one_more(joined: str) -> None:
    text = (
        "APPELANTE :\n\nLa S.A.S. IMPRIMERIE BACHERELLE\n\nINTIMÉES :\n\nLa S.A.R.L. PLOMBERIE ORMEVAULT\n[Adresse 2]\n\n"
        f"{joined} S.A. MIRVASSUR, prise en sa qualité d'assureur de la S.A.R.L. PLOMBERIE ORMEVAULT\n[Adresse 3]\n\nEXPOSÉ DU LITIGE\n\nL'imprimerie a relevé appel."
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


def test_who_is_to_be_condemned_is_sued_though_the_request_was_only_passed_on_to_it() -> None:
    text = (
        "TRIBUNAL ADMINISTRATIF DE LILLE\n\nN° 1905518\n\nVu la procédure suivante :\n\nPar une requête enregistrée le 28 juin 2019, la commune de"
        " Mirville, représentée par Me Wattel, demande au tribunal de condamner solidairement la société Bacherelle et la société Ormevault à lui"
        " verser la somme de 190 000 euros.\n\nPar un mémoire en défense enregistré le 10 février 2020, la société Bacherelle conclut au rejet"
        " de la requête.\n\nLa requête a été communiquée à la société Ormevault, qui n'a pas produit d'observations.\n\nLa requête a été"
        " communiquée à la société Valdoise, qui n'a pas produit d'observations.\n"
    )
    assert roles(text, CourtLevel.FIRST, "Tribunal administratif de Lille") == {
        ("commune de Mirville", C), ("Bacherelle", D), ("Ormevault", D), ("Valdoise", PartyRole.THIRD_PARTY),
    }  # fmt: skip
