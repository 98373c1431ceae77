"""Heads that make the stated total leave no doubt that they are its heads."""

from __future__ import annotations

import pytest

from pipeline.law import AmountRole
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


@pytest.mark.parametrize(("first", "second"), [("31 400", "27 400"), ("29 350", "29 350")])
def test_heads_that_do_not_make_it_stay_as_doubtful_as_their_words(first: str, second: str) -> None:
    assert max(confidences(ruling(first, second)).values(), default=0.0) < 0.98
