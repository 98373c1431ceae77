"""Which decision a sum belongs to, where a report tells of several: the page's own, the one below, one of another year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.told_sums import by_surface, record_of


def told(record: Mapping[str, Any], surface: str, key: str) -> list[Any]:
    return [one[key] for one in record["amounts"] if one["surface"] == surface]


APPEAL = (
    "Le tribunal de commerce de Grenoble, par un jugement du 13 mai 2022, avait condamné la société Isèrenet à payer 140 000 euros à la"
    " société Papeteries de Rives. Par un arrêt du 14 mars 2024, la cour d'appel de Grenoble a condamné la société Isèrenet à lui verser"
    " 310 000 euros. "
)


@pytest.mark.parametrize(
    ("sentence", "surface", "decision"),
    [
        (
            "Le tribunal avait, lui, accordé 6 000 euros à la cliente au titre de l'article 700.",
            "6 000 euros",
            1,
        ),
        (
            "La société Isèrenet, qui avait formé un appel incident pour obtenir ses factures, paiera 10 000 euros au titre de l'article 700.",
            "10 000 euros",
            0,
        ),
        (
            "Elle est condamnée à verser 8 000 euros au titre de l'article 700, en sus des 5 000 euros alloués en première instance.",
            "5 000 euros",
            1,
        ),
    ],
)
def test_costs_are_of_the_court_that_gives_them(sentence: str, surface: str, decision: int) -> None:
    assert told(record_of(APPEAL + sentence), surface, "decision") == [decision]


def test_what_an_appeal_itself_orders_stays_its_own_though_the_court_below_gave_as_much() -> None:
    text = (
        "Par un arrêt du 14 février 2024, la cour d'appel de Paris a condamné la société Télénor à verser à la société OpenMandat 500 000 euros"
        " au titre du manque à gagner et 150 000 euros au titre de son préjudice moral.\n\nLe tribunal judiciaire de Paris, par un jugement du"
        " 21 juin 2019, n'avait accordé que 150 000 euros à la société OpenMandat."
    )
    assert told(record_of(text), "150 000 euros", "decision") == [0, 1]


def test_a_fine_that_a_higher_court_brings_down_is_its_own() -> None:
    text = (
        "Par une décision du 26 avril 2022, le Conseil d'État a réduit à 200 000 euros l'amende prononcée par la CNIL à l'encontre de la société"
        " Optilens. Le 28 mai 2020, la CNIL lui avait infligé une amende de 250 000 euros."
    )
    record = record_of(text)
    assert told(record, "200 000 euros", "decision") == [0]
    assert told(record, "250 000 euros", "decision") == [1]


def test_a_fine_of_another_year_is_not_of_the_decision_the_page_is_about() -> None:
    text = (
        "L'Autorité de la concurrence a infligé le 7 juin 2021 une amende de 120 millions d'euros à la société Adsline. En 2019, elle lui avait"
        " déjà infligé une amende de 150 millions d'euros."
    )
    record = record_of(text)
    assert told(record, "120 millions d'euros", "decision") == [0]
    assert told(record, "150 millions d'euros", "decision") == [None]


def test_what_a_court_orders_to_pay_behind_its_reason_is_awarded() -> None:
    text = (
        "Par un arrêt du 5 décembre 2023, la cour d'appel de Bordeaux a jugé la société Infocentre responsable de la perte des données de la"
        " société Montauzier. Au vu d'un devis de 45 000 euros, elle condamne le prestataire à lui verser cette somme."
    )
    record = record_of(text)
    assert told(record, "45 000 euros", "role") == ["awarded"]
    assert record["decisions"][0]["awarded_total"]["value"] == "45000"


def test_what_is_due_beside_a_provision_paid_is_of_the_ruling_itself() -> None:
    text = """TRIBUNAL DE COMMERCE DE RENNES

JUGEMENT DU 3 MAI 2022

RG 2020000417

ENTRE : la SA BACHERELLE, demanderesse

ET : la SAS ORMEVAULT SYSTÈMES, défenderesse

FAITS

Par ordonnance du 4 mars 2020, le président du tribunal de commerce de Rennes a alloué à la SA BACHERELLE une provision de 200 000 euros.

MOTIFS

Le dommage est établi.

PAR CES MOTIFS

Condamne la SAS ORMEVAULT SYSTÈMES à payer à la SA BACHERELLE, en deniers ou quittances compte tenu de la provision versée, la somme de 426 215 euros.
"""
    assert told(record_of(text), "426 215 euros", "decision") == [0]


def test_what_a_court_below_gave_that_is_no_decision_of_the_page_belongs_to_none() -> None:
    record = record_of(
        "Perte de données : l'hébergeur condamné en appel\n\nLa cour d'appel de Rennes a condamné, le 3 mars 2026, la société Ormevault à"
        " payer 70 000 euros à la société Bacherelle. En première instance, cette dernière avait obtenu 50 000 euros."
    )
    assert len(record["decisions"]) == 1
    assert by_surface(record, "decision") == {"70 000 euros": 0, "50 000 euros": None}


@pytest.mark.parametrize(
    ("undone", "decision"),
    [
        ("a infirmé le jugement du tribunal de commerce de Grenoble du 13 mai 2022 et condamné", 0),
        (
            "a réformé le jugement rendu le 13 mai 2022 par le tribunal de commerce de Grenoble et finalement condamné",
            0,
        ),
        (
            "a infirmé le jugement du 13 mai 2022 par lequel le tribunal de commerce de Grenoble, qui avait retenu la faute et condamné",
            1,
        ),
    ],
)
def test_what_a_court_that_undid_a_judgment_orders_is_its_own(undone: str, decision: int) -> None:
    told_of = (
        f"Par un arrêt du 14 mars 2024, la cour d'appel de Grenoble {undone} la société Isèrenet à payer 35 000 euros à la société"
        " Papeteries de Rives."
    )
    assert told(record_of(told_of), "35 000 euros", "decision") == [decision]
