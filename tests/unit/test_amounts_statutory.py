"""The lump sum that the law adds to every invoice paid late is no award, however it is worded."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.law import AmountRole
from tests.texts import read

HEAD = "Le tribunal des activités économiques de Lyon a condamné le 27 janvier 2025 la SAS Rhodanet à payer à la SARL Coffratout 48 000 euros HT"


@pytest.mark.parametrize(
    ("told", "value"),
    [
        (", avec intérêts au taux de 10,15 % à compter du 1er juin 2023, et 40 euros d'indemnité forfaitaire de recouvrement.", 40),
        (", outre une indemnité forfaitaire de recouvrement de 40 euros.", 40),
        (" et 40 euros au titre de l'indemnité forfaitaire de recouvrement.", 40),
        (", ainsi que 40 euros au titre des frais forfaitaires de recouvrement.", 40),
        (" et l'indemnité forfaitaire pour frais de recouvrement, soit 40 euros.", 40),
        (" et 40 euros d'indemnité légale forfaitaire de recouvrement prévue par l'article L. 441-10 du code de commerce.", 40),
    ],
)  # fmt: skip
def test_the_lump_sum_of_recovery_is_no_award(told: str, value: int) -> None:
    found = read(HEAD + told, date(2025, 4, 10))

    assert [one.role for one in found.amounts if one.money.value == value] == [AmountRole.OTHER]
    total = found.decisions[0].awarded_total
    assert total is not None
    assert total.value.value == 48_000
