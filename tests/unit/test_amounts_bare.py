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


@pytest.mark.parametrize(
    ("sentence", "sums"),
    [
        (
            "Au lieu des 60 000 euros que visait son assignation, l'artisan en empochera 22 000.",
            [60_000, 22_000],
        ),
        ("Il devait les 180 000 euros réclamés. Il s'en tire avec 140 000.", [180_000, 140_000]),
        ("Le préjudice est de 130 000 euros. Normatique en supportera 91 000.", [130_000, 91_000]),
        ("Elle versera 11 800 euros, loin des 45 000 espérés.", [11_800, 45_000]),
        (
            "Elle réglera 9 000 euros de frais d'avocats, 5 000 pour l'éditeur, 4 000 pour l'hébergeur.",
            [9_000, 5_000, 4_000],
        ),
        (
            "Il avait obtenu 60 000 euros, somme que la cour, compte tenu du retard, portait à 82 000.",
            [60_000, 82_000],
        ),
        ("La clause pénale de 6 300 euros est réduite ; le juge retient 1 500.", [6_300, 1_500]),
        (
            "Devra 25 000 euros de frais, à ajouter aux 15 000 mis à sa charge par les premiers juges.",
            [25_000, 15_000],
        ),
    ],
)
def test_a_number_that_nothing_is_named_for_is_money_right_after_a_sum(
    sentence: str, sums: list[int]
) -> None:
    assert values(sentence) == sums


@pytest.mark.parametrize(
    "sentence",
    [
        "Elle a payé 9 000 euros. Sur 40 000 dossiers, 22 000 ont été perdus.",
        "Elle a payé 9 000 euros pour ses fichiers ; il en reste 22 000.",
        "Elle a payé 9 000 euros et emploie 2 000 personnes.",
        "Elle a payé 9 000 euros. Article 1 240.",
        "Elle a payé 9 000 euros pour 650 comptes, puis 1 200.",
        "Ses abonnés, qui paient 9 000 euros par an, sont passés de 3 000 à 1 200.",
        "Elle a payé 9 000 euros le 3 mai 2 019.",
        "Au capital de 9 000 euros, immatriculée au RCS de Nantes sous le n° 337 200 611, elle vend des caisses.",
        "Au capital de 9 000 euros, RCS Nantes 337 200 611, elle vend des caisses.",
    ],
)
def test_a_number_of_things_is_no_money_after_a_sum(sentence: str) -> None:
    assert values(sentence) == [9_000]
