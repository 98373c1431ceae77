"""Orders of an operative part, one turn of phrase at a time: who is bound, who is paid, what is recited and what is ordered."""

from __future__ import annotations

import time

import pytest

from pipeline.extract.outcomes.appeal import read_appeal
from pipeline.extract.outcomes.cassation import Attacked, read_cassation
from pipeline.extract.outcomes.operative import read_first_instance
from pipeline.extract.outcomes.orders import Ruled, read_orders
from pipeline.extract.outcomes.sides import Who
from pipeline.law import CourtLevel, Outcome
from pipeline.text.spaces import fold
from tests.unit.test_outcomes_ledger import sides_in

GRANTED, PARTLY, DISMISSED = Outcome.GRANTED, Outcome.PARTLY_GRANTED, Outcome.DISMISSED


def outcome_of(ruled: Ruled | None) -> Outcome | None:
    return ruled.outcome if ruled else None


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        ("Condamne l'Institut Sainte-Luce à payer à Rizières 9 000 euros.", GRANTED),
        ("Alloue à Rizières une indemnité de 9 000 euros.", GRANTED),
        ("Accorde à Rizières 9 000 euros en réparation de son préjudice.", GRANTED),
        ("Déboute Rizières de sa demande au titre du préjudice moral ; fixe à 9 000 euros la créance au passif de la liquidation.", PARTLY),
        ("Prononce la résolution du contrat ; déboute Rizières de sa demande de dommages et intérêts.", PARTLY),
        ("Prononce la résolution du contrat ; déboute Rizières de toutes ses demandes.", DISMISSED),
        ("Ordonne la jonction ; déboute Rizières de sa demande de dommages et intérêts.", DISMISSED),
        ("Condamne l'établissement à payer la somme de 9 000 euros à titre de dommages et intérêts.", GRANTED),
        ("Condamne l'établissement à payer une amende civile de 9 000 euros.", None),
        ("Déboute Rizières de sa demande d'astreinte ; condamne l'établissement à payer 9 000 euros à titre de provision.", PARTLY),
        ("Rejette la requête n° 12 de Rizières ; ramène à 5 000 euros l'astreinte liquidée.", PARTLY),
        ("Condamne Rizières à payer à Nuageo 9 000 euros au titre des factures ; déboute Rizières de ses demandes.", DISMISSED),
    ],
)  # fmt: skip
def test_a_judgment(orders: str, expected: Outcome | None) -> None:
    read = read_orders(fold(orders), 0, len(orders), sides_in(orders))
    assert outcome_of(read_first_instance(read, less_than_asked=False)) == expected


@pytest.mark.parametrize(
    ("orders", "lower", "expected"),
    [
        ("Réforme le jugement en ce qu'il a condamné Nuageo à payer 2 000 euros ; le confirme en ce qu'il a débouté Rizières de sa demande d'indemnité ; statuant à nouveau, déboute Rizières de toutes ses demandes.", PARTLY, DISMISSED),
        ("Infirme le jugement en ce qu'il a :\n- condamné Nuageo à payer à Rizières 2 000 euros,\n- ordonné la restitution ;\nstatuant à nouveau, déboute Rizières de ses demandes.", GRANTED, DISMISSED),
        ("Confirme le jugement en toutes ses dispositions, y compris en ce qu'il a alloué 4 000 euros.", GRANTED, GRANTED),
        ("Infirme le jugement ;\ncondamne Nuageo à payer à Rizières 9 000 euros.", DISMISSED, GRANTED),
        ("Déclare irrecevable l'appel de Rizières.", DISMISSED, DISMISSED),
    ],
)  # fmt: skip
def test_an_appeal(orders: str, lower: Outcome, expected: Outcome) -> None:
    sides = sides_in(orders, Who.CLAIMANT)
    read = read_orders(fold(orders), 0, len(orders), sides, CourtLevel.APPEAL)
    ruled = read_appeal(read, lower, sides, less_than_asked=False, less_in_all=False)
    assert outcome_of(ruled) == expected


AT_ONCE = "Casse et annule l'arrêt{extent} ; dit n'y avoir lieu à renvoi ; condamne Nuageo à payer à Rizières 9 000 euros."


@pytest.mark.parametrize(
    ("orders", "appellant", "expected"),
    [
        (AT_ONCE.format(extent=" en toutes ses dispositions"), None, GRANTED),
        (AT_ONCE.format(extent=", mais seulement en ce qu'il limite l'indemnité"), None, PARTLY),
        ("Casse et annule l'arrêt ; dit n'y avoir lieu à renvoi.", Who.DEFENDANT, None),
        ("Casse et annule l'arrêt ; renvoie devant la cour d'appel de Dijon.", Who.DEFENDANT, None),
        ("Casse et annule, en toutes ses dispositions, l'arrêt ; les renvoie devant la cour d'appel de Dijon.", Who.CLAIMANT, GRANTED),
        ("Casse et annule, sauf en ce qu'il dit l'appel recevable, l'arrêt ; les renvoie devant la cour d'appel de Dijon.", Who.CLAIMANT, PARTLY),
        ("Déclare irrecevable le pourvoi de Rizières.", Who.CLAIMANT, DISMISSED),
        ("Rejette le pourvoi de Nuageo.", Who.DEFENDANT, GRANTED),
        ("Rejette le pourvoi.", None, None),
    ],
)  # fmt: skip
def test_a_petition(orders: str, appellant: Who | None, expected: Outcome | None) -> None:
    sides = sides_in(orders, appellant)
    read = read_orders(fold(orders), 0, len(orders), sides, CourtLevel.SUPREME)
    assert (
        outcome_of(read_cassation(read, sides, Attacked(less_than_asked=False), refused_head=False))
        == expected
    )


@pytest.mark.parametrize(
    "phrase", ["condamne nuageo a payer a ", "infirme en ce qu'il a ", "deboute ", "rejette le "]
)
def test_orders_take_linear_time(phrase: str) -> None:
    times = []
    for size in (8_000, 16_000):
        low = (phrase * (size // len(phrase) + 1))[:size]
        spent = []
        for _ in range(3):
            start = time.perf_counter()
            read_orders(low, 0, size, sides_in(low))
            spent.append(time.perf_counter() - start)
        times.append(min(spent))
    assert times[1] < 6 * times[0] + 0.05
