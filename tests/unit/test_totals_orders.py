"""What the orders of a ruling come to, and what an appeal leaves of the judgment below: every way to reckon it."""

from __future__ import annotations

from decimal import Decimal
from time import process_time

import pytest

from pipeline.clean.plain import read_text
from pipeline.documents import DocumentKind
from pipeline.extract.totals.orders import is_limit, reckon_orders
from pipeline.findings import Span
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Money
from pipeline.process import process
from pipeline.text.spaces import fold
from pipeline.zones import find_zones
from tests.money import BOTH, decision

FIRST = decision(parties=BOTH)
APPEAL = decision(level=CourtLevel.APPEAL, parties=BOTH)
RULING = (
    "COUR D'APPEL DE BREST\n\nARRÊT DU 4 MAI 2021\n\nFAITS ET PROCÉDURE\n\n"
    "Le tribunal a condamné Ormevault Systèmes à payer à Bacherelle 20 000 euros au titre de la perte de marge "
    "et 5 000 euros au titre de la ressaisie.\n\nMOTIFS DE LA DÉCISION\n\nLe contrat obligeait à sauvegarder.\n\n"
    "PAR CES MOTIFS\n\nLa cour,\n\n{}"
)
BELOW = ("20 000 euros", "5 000 euros")


def sums(text: str, *below: str) -> list[Amount]:
    """Every sum in figures, a head each to Bacherelle: those in `below` were given by the judgment, all others by the appeal."""
    found = []
    for surface in ("20 000 euros", "5 000 euros", "6 000 euros", "900 euros"):
        start = text.find(surface)
        while start >= 0:
            value = Decimal(surface.removesuffix(" euros").replace(" ", ""))
            index = 1 if surface in below else 0
            span = Span(start, start + len(surface))
            found.append(
                Amount(
                    surface,
                    span,
                    Money(value, "EUR"),
                    AmountRole.AWARDED_COMPONENT,
                    "told",
                    0.9,
                    payer="Ormevault Systèmes",
                    payee="Bacherelle",
                    decision=index,
                )
            )
            start = text.find(surface, start + 1)
    return sorted(found, key=lambda one: one.span)


def reckon(orders: str, of: Decision = APPEAL) -> dict[str, Decimal]:
    text = RULING.format(orders)
    zones = find_zones(text, DocumentKind.DECISION)
    ways = reckon_orders(fold(text), zones, of, sums(text, *BELOW), 0)
    assert all(way.span.of(text) for way in ways)
    return {way.signs[0].removeprefix("way="): way.value for way in ways}


def signs(orders: str) -> set[str]:
    text = RULING.format(orders)
    zones = find_zones(text, DocumentKind.DECISION)
    return {
        sign for way in reckon_orders(fold(text), zones, APPEAL, sums(text, *BELOW), 0) for sign in way.signs
    }


ANEW = "condamne Ormevault Systèmes à payer à Bacherelle 6 000 euros au titre de la perte de marge."


def test_orders_are_added_up_equal_ones_too() -> None:
    orders = (
        "Condamne Ormevault Systèmes à payer à Bacherelle 6 000 euros au titre du matériel ;\n"
        "La condamne à lui payer 6 000 euros au titre des locaux."
    )
    assert reckon(orders, FIRST) == {"orders": 12_000}


def test_a_sum_said_again_in_words_counts_once() -> None:
    text = "Condamne Ormevault Systèmes à payer à Bacherelle 6 000 euros."
    assert reckon(text, FIRST) == {"orders": 6_000}


def test_what_bounds_a_guarantor_is_no_order() -> None:
    orders = "Condamne Ormevault Systèmes, dans la limite de 900 euros, à payer à Bacherelle 6 000 euros."
    assert reckon(orders, FIRST) == {"orders": 6_000}


@pytest.mark.parametrize(
    ("orders", "way", "value"),
    [
        ("Confirme le jugement en toutes ses dispositions.", "below", 25_000),
        (f"Confirme le jugement, sauf sur la perte de marge ; statuant à nouveau, {ANEW}", "with_not_undone", 11_000),
        (f"Infirme le jugement en ce qu'il a alloué 20 000 euros ; statuant à nouveau, {ANEW}", "with_not_undone", 11_000),
        (f"Confirme le jugement au titre de la ressaisie ; l'infirme pour le surplus ; {ANEW}", "with_upheld", 11_000),
        (f"Réforme le jugement sur le montant ; statuant à nouveau, {ANEW}", "with_not_anew", 11_000),
        (f"Infirme le jugement en toutes ses dispositions ; statuant à nouveau, {ANEW}", "orders", 6_000),
        (f"Confirme le jugement ; y ajoutant, {ANEW}", "with_all", 31_000),
    ],
)  # fmt: skip
def test_what_stands_of_the_judgment_below_is_among_the_ways(orders: str, way: str, value: int) -> None:
    assert reckon(orders)[way] == value


def test_a_first_instance_has_nothing_below() -> None:
    assert set(reckon("Condamne Ormevault Systèmes à payer à Bacherelle 6 000 euros.", FIRST)) == {"orders"}


def test_the_signs_tell_how_the_court_disposes() -> None:
    found = signs("Confirme le jugement sauf sur la perte de marge ; " + ANEW)
    assert {"way=orders&confirms_but", "way=orders&reverses", "way=below&level=appeal"} <= found
    assert "way=orders&orders_alone" in signs(ANEW)
    assert "way=below&confirms_all" in signs("Confirme le jugement en toutes ses dispositions.")


def test_a_report_of_a_ruling_has_no_orders_to_reckon() -> None:
    text = "Le tribunal condamne Ormevault Systèmes à payer 6 000 euros à Bacherelle."
    amounts = [
        Amount("6 000 euros", Span(52, 63), Money(Decimal(6000), "EUR"), AmountRole.AWARDED, "told", 0.9)
    ]
    assert reckon_orders(fold(text), find_zones(text, None), FIRST, amounts, 0) == []


@pytest.mark.parametrize(
    ("words", "limits"),
    [
        ("La condamne à le garantir à hauteur de 6 000 euros.", True),
        ("La condamne, in solidum avec son assureur à concurrence de 6 000 euros.", True),
        ("La condamne à payer, dans la limite de la clause susvisée, la somme de 6 000 euros.", False),
        ("La condamne à payer le montant de la franchise et celle de 6 000 euros.", False),
        ("La condamne à payer à la société Bacherelle Franchise la somme de 6 000 euros.", False),
        ("La condamne à payer, après déduction de la franchise de 6 000 euros.", True),
        ("La condamne, au titre de sa garantie décennale, à payer la somme de 6 000 euros.", False),
    ],
)
def test_a_limit_stands_right_before_its_sum(words: str, limits: bool) -> None:
    assert [is_limit(fold(words), one) for one in sums(words)] == [limits]


def test_a_ruling_with_hundreds_of_orders_is_read_in_time() -> None:
    """Each head is held against all others only where there are few."""
    listed = "\n".join(f"- {1_000 + number} euros au titre du poste {number} ;" for number in range(500))
    text = (
        "TRIBUNAL DE COMMERCE DE LYON\n\nENTRE :\nLa SARL BACHERELLE, demanderesse\n\nET :\nLa SAS ORMEVAULT, défenderesse\n\nPAR CES MOTIFS\n\n"
        f"Condamne la société ORMEVAULT à payer à la société BACHERELLE les sommes suivantes :\n{listed}"
    )
    begun = process_time()
    process(read_text(text, None, source_id="test"))
    assert process_time() - begun < 12
