"""Heads that make the stated total leave no doubt that they are its heads."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.extract.ledger.adding_up import with_sure_heads
from pipeline.law import Amount, AmountRole, Money
from tests.reported import HERE, LILLE, decision
from tests.texts import read

HEAD = "TRIBUNAL ADMINISTRATIF DE NANTES\n\nJugement du 12 mars 2024\n\nN° 2104417\n\n"
CLAIM = "Le syndicat mixte du Vallon demande au tribunal de condamner la société Datoria à lui verser la somme de 164 200 euros.\n\n"
ORDER = "DECIDE :\n\nArticle 1er : La société Datoria est condamnée à verser au syndicat mixte du Vallon la somme de 58 700 euros.\n"


def ruling(first: str, second: str) -> str:
    reasons = (
        "Considérant ce qui suit :\n\n1. Le syndicat produit l'état des vacations versées pendant deux hivers, pour des montants de "
        f"{first} euros la première année et de {second} euros la seconde. Il y a lieu de lui accorder, à ce titre, la somme de 58 700 euros.\n\n"
    )
    return HEAD + CLAIM + reasons + ORDER


def confidences(text: str) -> dict[str, float]:
    heads = (one for one in read(text).amounts if one.role is AmountRole.AWARDED_COMPONENT)
    return {str(one.money.value): one.confidence for one in heads}


def test_heads_that_make_the_total_are_sure() -> None:
    assert confidences(ruling("31 400", "27 300")) == {"31400": 0.98, "27300": 0.98}


def heads_of(
    total: str | None, *sums: tuple[str, AmountRole], currency: str = "EUR", index: int = 0
) -> list[float]:
    """What is made of doubtful sums, the heads in `currency`, beside a total."""
    told = decision(LILLE, "2024-03-12", "Morvan", "Datoria", awarded=total)
    amounts = [
        Amount(
            value,
            HERE,
            Money(Decimal(value), currency if role is AmountRole.AWARDED_COMPONENT else "EUR"),
            role,
            "test",
            0.4,
            decision=index,
        )
        for value, role in sums
    ]
    return [one.confidence for one in with_sure_heads([told], amounts)]


HEAD_OF, TOTAL_OF = AmountRole.AWARDED_COMPONENT, AmountRole.AWARDED


def test_the_stated_total_is_as_sure_as_the_heads_that_make_it() -> None:
    sums = (("31400", HEAD_OF), ("27300", HEAD_OF), ("58700", TOTAL_OF), ("9000", AmountRole.CLAIMED))
    assert heads_of("58700", *sums) == [0.98, 0.98, 0.98, 0.4]


def test_a_head_told_twice_counts_once() -> None:
    sums = (("31400", HEAD_OF), ("31400", HEAD_OF), ("27300", HEAD_OF), ("58700", TOTAL_OF))
    assert heads_of("58700", *sums) == [0.98] * 4


@pytest.mark.parametrize(
    ("total", "sums"),
    [
        ("58700", (("31400", HEAD_OF), ("27400", HEAD_OF), ("58700", TOTAL_OF))),
        ("58700", (("58700", HEAD_OF), ("58700", TOTAL_OF))),
        ("58700", (("31400", HEAD_OF), ("27300", HEAD_OF))),
        (None, (("31400", HEAD_OF), ("27300", HEAD_OF), ("58700", TOTAL_OF))),
    ],
    ids=["another sum", "a single head", "a total that no words state", "no total"],
)
def test_heads_that_do_not_make_a_stated_total_stay_doubtful(
    total: str | None, sums: tuple[tuple[str, AmountRole], ...]
) -> None:
    assert set(heads_of(total, *sums)) == {0.4}


def test_heads_in_another_currency_do_not_make_it() -> None:
    sums = (("31400", HEAD_OF), ("27300", HEAD_OF), ("58700", TOTAL_OF))
    assert set(heads_of("58700", *sums, currency="FRF")) == {0.4}


def test_heads_of_another_decision_do_not_make_it() -> None:
    sums = (("31400", HEAD_OF), ("27300", HEAD_OF), ("58700", TOTAL_OF))
    assert set(heads_of("58700", *sums, index=1)) == {0.4}
