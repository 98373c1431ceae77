"""Parties whose names the Cour de cassation prints as a number or an address in brackets."""

from __future__ import annotations

import pytest

from pipeline.law import CourtLevel, PartyRole
from tests.unit.test_parties import roles

A, R = PartyRole.APPELLANT, PartyRole.RESPONDENT
FILED = "a formé le pourvoi n° X 22-12.345 contre l'arrêt rendu le 3 mai 2022 par la cour d'appel de Nîmes (chambre sociale), dans le litige"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                f"La société [6], société à responsabilité limitée, dont le siège est [Adresse 1], [Localité 3], anciennement dénommée société [7], {FILED}"
                " l'opposant à la caisse primaire d'assurance maladie de la Drôme, dont le siège est [Adresse 4], [Localité 2], défenderesse à la cassation."
            ),
            {("[6]", A), ("caisse primaire d'assurance maladie de la Drôme", R)},
        ),
        (
            f"M. [P] [L], domicilié [Adresse 1], {FILED} l'opposant à l'association [4], dont le siège est [3], [Adresse 2], défenderesse à la cassation.",
            {("P. L.", A), ("[4]", R)},
        ),
        (
            (
                f"La société [Adresse 3], société civile immobilière, dont le siège est [Adresse 3], {FILED} l'opposant :\n\n1°/ à la société Brunel et Fabre"
                " promotion, société par actions simplifiée, dont le siège est [Adresse 1],\n\n2°/ à la société Brunel et Fabre promotion 2, société en nom"
                " collectif, dont le siège est [Adresse 1],\n\ndéfenderesses à la cassation."
            ),
            {("[Adresse 3]", A), ("Brunel et Fabre promotion", R), ("Brunel et Fabre promotion 2", R)},
        ),
        (
            (
                f"M. [R] [S], domicilié [Adresse 1], {FILED} l'opposant :\n\n1°/ à la société [Adresse 2], société civile immobilière, dont le siège est [Adresse 1],"
                "\n\n2°/ à la société Arvel, société d'exercice libéral à responsabilité limitée, dont le siège est [Adresse 5], prise en la personne de Mme [U] [V] en"
                " sa qualité d'administrateur provisoire de la société civile immobilière [Adresse 2],\n\ndéfenderesses à la cassation."
            ),
            {("R. S.", A), ("[Adresse 2]", R)},
        ),
        (
            (
                f"M. [F] [O], domicilié [Adresse 1] (Bénin), {FILED} l'opposant à l'association syndicale libre [Adresse 3], dont le siège est [Adresse 2],"
                " défenderesse à la cassation."
            ),
            {("F. O.", A), ("Association syndicale libre [Adresse 3]", R)},
        ),
        (
            (
                f"M. [O] [H], domicilié [Adresse 1], {FILED} l'opposant à la Caisse d'assurance vieillesse, invalidité et maladie des forains, dont le siège est"
                " [Adresse 2], défenderesse à la cassation."
            ),
            {("O. H.", A), ("Caisse d'assurance vieillesse, invalidité et maladie des forains", R)},
        ),
    ],
    ids=["number", "association", "address", "officer", "co_owners", "list_in_name"],
)
def test_who_filed_and_against_whom(text: str, expected: set[tuple[str, PartyRole]]) -> None:
    told = f"COUR DE CASSATION\n\nARRÊT DE LA COUR DE CASSATION, CHAMBRE SOCIALE, DU 5 DÉCEMBRE 2024\n\n{text}\n\nLe dossier a été communiqué au procureur général."
    assert roles(told, CourtLevel.SUPREME, "Cour de cassation") == expected
