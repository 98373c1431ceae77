"""Sums without a currency of their own, in texts that state others."""

from __future__ import annotations

import pytest

from pipeline.extract.amounts.surfaces import find_surfaces
from pipeline.text.spaces import fold

STATED = "Le distributeur a obtenu 1,62 million d'euros. "


def values(text: str) -> list[int]:
    return [int(one.value) for one in find_surfaces(text, fold(text))]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Il prétendait à 3,4 millions.", 3_400_000),
        ("La facture est passée de deux à 5,6 millions, dit-il.", 5_600_000),
        ("S'y ajoutent 2,8 millions de dépenses de remédiation.", 2_800_000),
        ("Il demande en outre 1,4 million de surcoûts internes.", 1_400_000),
        ("Il compte aussi 2 millions de gains manqués.", 2_000_000),
        ("Elle a réalisé l'an dernier 3,6 millions de chiffre d'affaires.", 3_600_000),
        ("Le groupe a provisionné 1,2 milliard !", 1_200_000_000),
    ],
)
def test_millions_of_nothing_that_is_counted_are_money(sentence: str, value: int) -> None:
    assert values(STATED + sentence) == [1_620_000, value]


@pytest.mark.parametrize(
    "sentence",
    [
        "La fuite touche 3,4 millions de comptes.",
        "Le nombre de personnes concernées (près de 5 millions) a pesé.",
        "Le site compte 2 millions d'utilisateurs.",
        "Elle vend 1,5 million d'articles par an.",
    ],
)
def test_millions_of_things_are_none(sentence: str) -> None:
    assert values(STATED + sentence) == [1_620_000]


def test_without_any_sum_millions_are_none() -> None:
    assert values("La plateforme en revendique 3,4 millions.") == []


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Il versera 62 000 euros : 47 000 pour les recettes et 15 000 pour le préjudice moral.",
            [47_000, 15_000],
        ),
        ("Elle obtient 1 500 euros sur les 20 000 qu'elle demandait.", [20_000]),
        ("Il réclamait 41 800 euros, dont 10 000 de préjudice moral.", [10_000]),
        ("Il paiera 1 500 euros d'amende, dont 500 avec sursis.", [500]),
    ],
)
def test_parts_of_a_sum_of_the_same_sentence_are_money(sentence: str, parts: list[int]) -> None:
    assert values(sentence)[1:] == parts


def test_a_number_of_another_sentence_is_no_part() -> None:
    assert values("Il paiera 1 500 euros. Sur les 20 000 qu'il avait imprimés, la moitié fut vendue.") == [
        1_500
    ]
