"""Who pays whom where a person and an employer face each other: the employer is not always the one who is sued."""

from __future__ import annotations

import pytest

from pipeline.law import AmountRole
from tests.texts import read

CIVIL_AWARDS = [
    "Sur l'action civile, il devra verser 46 700 euros à son ancien employeur, qui en demandait 180 000, et 1 000 euros au titre de l'article 475-1 du code de procédure pénale.",
    "Sur l'action civile, il est condamné à verser 46 700 euros à son ancien employeur.",
    "Le tribunal l'a aussi condamné à payer 46 700 euros de dommages et intérêts à son employeur, partie civile.",
    "Il devra aussi indemniser son ancien employeur, partie civile, à hauteur de 46 700 euros.",
    "L'ancien salarié paiera aussi 46 700 euros de dommages et intérêts à la société Logitrans.",
]  # fmt: skip


@pytest.mark.parametrize("told", CIVIL_AWARDS)
def test_who_is_found_guilty_pays_the_employer(told: str) -> None:
    found = read(
        "Ancien administrateur condamné pour avoir effacé les serveurs de son employeur\n\nLe tribunal correctionnel de Rouen a condamné, mardi "
        "14 janvier 2025, Kévin Lemarchand, 34 ans, à dix mois de prison avec sursis et 3 000 euros d'amende pour avoir supprimé les sauvegardes "
        f"de la société Logitrans. {told}"
    )

    (awarded,) = [one for one in found.amounts if one.money.value == 46_700]
    assert (awarded.payer, awarded.payee) == ("K. L.", "Logitrans")
    total = found.decisions[0].awarded_total
    assert total is not None
    assert total.value.value == 46_700


def test_a_labour_court_has_the_employer_pay() -> None:
    found = read(
        "Licencié à tort\n\nLe conseil de prud'hommes de Nancy a jugé sans cause réelle et sérieuse, le 6 mai 2024, le licenciement de M. Bruno Wassmer, "
        "technicien de la société Dalvia. L'employeur devra verser 24 000 euros au salarié."
    )

    (awarded,) = [
        one for one in found.amounts if one.role in {AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT}
    ]
    assert (awarded.payer, awarded.payee) == ("Dalvia", "B. W.")
