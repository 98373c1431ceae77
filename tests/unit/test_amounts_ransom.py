"""What those who locked the files ask for is a ransom, claimed before no judge."""

from __future__ import annotations

import pytest

from pipeline.law import AmountRole
from tests.texts import read

CONDEMNED = "Le tribunal de commerce de Caen a condamné la société Ormevault, le 6 juin 2023, à payer 63 400 euros à la société Bacherelle."


@pytest.mark.parametrize(
    "demand",
    [
        "Un message laissé sur les écrans exigeait, contre la remise d'une clé, le versement d'une somme en cryptomonnaie équivalant selon la plainte à 45 000 euros.",
        "Le texte affiché réclamait, en échange de la clé, un virement de 45 000 euros.",
        "Une note exigeait, contre remise d'une clé de déchiffrement, la somme de 45 000 euros.",
    ],
)
def test_what_is_asked_for_a_key_is_a_ransom(demand: str) -> None:
    roles = {int(one.money.value): (one.role, one.rule) for one in read(f"{CONDEMNED} {demand}").amounts}

    assert roles[45_000] == (AmountRole.OTHER, "ransom")


def test_what_a_party_asks_a_judge_for_is_claimed() -> None:
    asked = "La société Bacherelle exigeait, contre la société Ormevault, la somme de 45 000 euros."
    roles = {int(one.money.value): one.role for one in read(f"{CONDEMNED} {asked}").amounts}

    assert roles[45_000] is AmountRole.CLAIMED
