"""Sums to the cent are no costs, unless the text says that they are."""

from __future__ import annotations

import pytest

from pipeline.law import AmountRole
from tests.texts import read

NEWS = (
    "Sauvegardes perdues : Bacherelle l'emporte en appel\n\n"
    "La cour d'appel de Douai vient d'infirmer le jugement du tribunal de commerce de Lille Métropole du 26 janvier 2023 qui condamnait Bacherelle à verser "
    "84 210 euros d'indemnités à Ormevault.\n\n"
    "Elle considère que l'hébergeur n'a pas commis de faute en gardant les copies dans le même bâtiment, mais qu'il répond de n'avoir pu les restaurer, et "
)


def role_of(words: str, surface: str) -> AmountRole:
    return next(one.role for one in read(NEWS + words).amounts if one.surface == surface)


def test_a_small_award_to_the_cent_after_an_appeal_is_no_costs() -> None:
    words = "condamne finalement Bacherelle à verser 1 640,32 euros à son client."
    assert role_of(words, "1 640,32 euros") is AmountRole.AWARDED


@pytest.mark.parametrize("figure", ["1 640,32 euros", "2 286,74 euros"])
def test_costs_that_the_text_calls_so_may_be_to_the_cent(figure: str) -> None:
    words = f"condamne Bacherelle à verser 12 000 euros à son client, outre {figure} au titre de l'article 700 du code de procédure civile."
    assert role_of(words, figure) is AmountRole.COSTS_ART700


def test_the_verb_have_is_no_credit_note() -> None:
    words = "condamne finalement Bacherelle, pour n'avoir pas rendu les données, à verser 1 800 euros d'indemnité à son client."
    assert role_of(words, "1 800 euros") is AmountRole.AWARDED
