"""Sums that parties agree upon: no award, and the day of their protocol is no day of a ruling."""

from __future__ import annotations

import pytest

from pipeline.law import AmountRole
from tests.texts import read

SETTLED = [
    "Perte de données : Hostalia et Verrelec transigent à 85 000 euros\n\nLa société Hostalia versera 85 000 euros à Verrelec aux termes d'un protocole signé le 3 février 2025, que le tribunal de commerce de Reims a homologué. Verrelec, qui avait perdu ses plans, réclamait 300 000 euros.",
    "Hostalia et Verrelec règlent leur litige\n\nLe tribunal de commerce de Reims a homologué la transaction conclue le 3 février 2025. Hostalia paiera 85 000 euros à Verrelec en exécution de cet accord transactionnel.",
    "Perte de données : un accord\n\nLes sociétés Hostalia et Verrelec ont transigé pour 85 000 euros. Le tribunal de commerce de Reims a homologué leur accord, signé le 3 février 2025.",
    "Perte de données : fin du litige\n\nHostalia et Verrelec se sont entendues sur une indemnité de 85 000 euros. Le protocole du 3 février 2025 a été homologué par le tribunal de commerce de Reims.",
    "Perte de données : fin du litige\n\nHostalia a réglé à l'amiable, pour 85 000 euros, le différend qui l'opposait à Verrelec devant le tribunal de commerce de Reims.",
    "Perte de données : fin du litige\n\nHostalia et Verrelec ont trouvé un accord amiable devant le tribunal de commerce de Reims. Hostalia verse 85 000 euros à la société Verrelec.",
    "Perte de données : fin du litige\n\nLe tribunal de commerce de Reims homologue le protocole d'accord du 3 février 2025 par lequel la société Hostalia verse 85 000 euros à la société Verrelec.",
]  # fmt: skip


AFTER_AN_AWARD = [
    "Perte de données : fin du litige\n\nLe tribunal de commerce de Reims avait accordé 300 000 euros à Verrelec. Les parties ont transigé : 85 000 euros seront versés par Hostalia.",
    "Perte de données : fin du litige\n\nLe tribunal de commerce de Reims avait accordé 300 000 euros à Verrelec. Hostalia et Verrelec ont transigé en 2025, à hauteur de 85 000 euros.",
]  # fmt: skip


@pytest.mark.parametrize("text", AFTER_AN_AWARD)
def test_what_ends_an_appeal_is_told_beside_the_award(text: str) -> None:
    roles = {int(one.money.value): one.role for one in read(text).amounts}

    assert roles == {300_000: AmountRole.AWARDED, 85_000: AmountRole.SETTLEMENT}


def test_what_goes_on_being_paid_is_no_settlement() -> None:
    found = read(
        "Hostalia et Verrelec ont conclu un accord amiable en 2022 sur la première panne. Hostalia verse 20 000 euros de loyer par mois à Verrelec. Le tribunal de commerce de Reims a condamné Hostalia à payer 85 000 euros à Verrelec pour la perte de ses données."
    )

    assert AmountRole.SETTLEMENT not in {one.role for one in found.amounts}


@pytest.mark.parametrize("text", SETTLED)
def test_a_settlement_is_no_award_and_its_day_no_rulings(text: str) -> None:
    found = read(text)

    assert {one.role for one in found.amounts if one.money.value == 85_000} == {AmountRole.SETTLEMENT}
    assert all(one.decided_on is None for one in found.decisions)
    assert all(not one.awarded_total or not one.awarded_total.value.value for one in found.decisions)


JUDGED = [
    "Le tribunal de commerce de Reims a condamné, le 3 février 2025, la société Hostalia à verser 85 000 euros à la société Verrelec. Les parties n'avaient pu transiger.",
    "Le tribunal de commerce de Reims a condamné le 3 février 2025 la société Hostalia à payer 85 000 euros à la société Verrelec au titre de la transaction qu'elle n'avait pas exécutée.",
]


@pytest.mark.parametrize("text", JUDGED)
def test_what_a_court_orders_is_an_award(text: str) -> None:
    found = read(f"Perte de données\n\n{text}")

    assert [one.role for one in found.amounts] == [AmountRole.AWARDED]
    assert found.decisions[0].decided_on is not None


def test_the_day_on_which_an_agreement_is_homologated_is_the_rulings() -> None:
    found = read(
        "Perte de données\n\nLe tribunal de commerce de Reims a homologué l'accord le 3 février 2025 : Hostalia versera 85 000 euros à Verrelec."
    )

    assert found.decisions[0].decided_on is not None
