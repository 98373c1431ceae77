"""Turns of phrase that settle what a sum is for: every rule with its example, and what it must not touch."""

from __future__ import annotations

import pytest

from pipeline.documents import DocumentKind
from pipeline.extract.amounts import find_amounts
from pipeline.extract.totals import find_awarded_total
from pipeline.law import AmountRole, CourtLevel
from pipeline.zones import find_zones
from tests.money import BOTH, decision
from tests.turns import TURNS


def role_of(text: str, surface: str, kind: DocumentKind | None = None) -> AmountRole:
    amounts = find_amounts(text, find_zones(text, kind), (decision(parties=BOTH),))
    return next(amount.role for amount in amounts if amount.surface == surface)


MISREAD = {
    "L'expert a rendu son rapport en mars. Il",
    "Les deux sociétés ont préféré s'arranger",
    "Le tribunal a réduit la clause pénale de",
    "La refonte du site, confiée à Ormevault,",
    "Le bail est consenti pour 640 euros par ",
}
"""How wordings begin that the fitted weights still read otherwise: mended, one fails here."""


@pytest.mark.parametrize(("text", "surface", "role"), TURNS)
def test_each_turn_settles_the_role(
    text: str, surface: str, role: AmountRole, request: pytest.FixtureRequest
) -> None:
    if any(words in text for words in MISREAD):
        request.applymarker(pytest.mark.xfail(strict=True, reason="a wording that is misread"))
    assert role_of(text, surface) is role


def test_heads_that_a_claim_is_broken_down_into_are_claimed_as_it_is() -> None:
    text = (
        "Le tribunal de commerce de Mirville a condamné Ormevault Systèmes à verser 95 000 euros à Bacherelle. Cette dernière réclamait"
        " 740 000 euros, soit 430 000 euros de perte de marge, 210 000 euros de frais de reconstitution et 100 000 euros d'atteinte à l'image."
    )
    for surface in ("740 000 euros", "430 000 euros", "210 000 euros", "100 000 euros"):
        assert role_of(text, surface) is AmountRole.CLAIMED, surface


def test_costs_are_no_head_of_the_damages_they_are_added_to() -> None:
    text = (
        "Le tribunal a condamné Ormevault Systèmes à verser 100 000 euros à Bacherelle, dont 93 000 euros de dommages-intérêts"
        " et 7 000 euros au titre de l'article 700 du code de procédure civile."
    )
    assert role_of(text, "7 000 euros") is AmountRole.COSTS_ART700


def test_what_so_many_terms_make_is_a_price_as_each_is() -> None:
    text = (
        "Le photocopieur devait lui coûter 416 euros par mois pendant soixante-trois mois, soit 26 208 euros.\n\n"
        "Le tribunal de commerce de Mirville a annulé le contrat. Ormevault Systèmes devra restituer 14 976 euros de loyers à Bacherelle."
    )
    assert role_of(text, "26 208 euros") is AmountRole.CONTRACT_PRICE
    assert role_of(text, "416 euros") is AmountRole.CONTRACT_PRICE


def test_a_price_stays_one_where_the_same_sum_is_asked_back_and_awarded() -> None:
    text = (
        "La société Bacherelle a commandé le logiciel selon devis de 1 290 euros. Elle demande au tribunal de condamner Ormevault Systèmes"
        " à lui payer la somme de 1 290 euros en remboursement.\n\nPAR CES MOTIFS\n\nCondamne Ormevault Systèmes à payer à Bacherelle"
        " la somme de 1 290 euros en restitution du prix."
    )
    amounts = find_amounts(text, find_zones(text, None), (decision(parties=BOTH),))
    assert [one.role for one in amounts] == [
        AmountRole.CONTRACT_PRICE,
        AmountRole.CLAIMED,
        AmountRole.AWARDED,
    ]


PRAYER = """PRÉTENTIONS DES PARTIES

La société Brune demande au tribunal de :

Dire ses demandes fondées,

Condamner Ormevault Systèmes à lui payer les sommes de :

64.870,00 € au titre de la reconstitution,

40.000,00 € au titre du préjudice moral ;

La condamner à lui payer la somme de 3.500,00 € au titre de l'article 700.

PAR CES MOTIFS

Condamne Ormevault Systèmes à payer à Bacherelle la somme de 9 000 € à titre de dommages et intérêts.
"""


@pytest.mark.parametrize("surface", ["64.870,00 €", "40.000,00 €", "3.500,00 €"])
def test_a_prayer_governs_its_whole_list(surface: str) -> None:
    assert role_of(PRAYER, surface, DocumentKind.DECISION) is AmountRole.CLAIMED


def test_a_prayer_without_opening_is_still_one() -> None:
    text = PRAYER.replace("La société Brune demande au tribunal de :\n\n", "")
    assert role_of(text, "40.000,00 €", DocumentKind.DECISION) is AmountRole.CLAIMED


def test_one_sum_with_and_without_tax_is_no_two_heads() -> None:
    text = (
        "Le tribunal a condamné Ormevault Systèmes à payer à Bacherelle 12 000 euros TTC (10 000 euros HT)."
    )
    zones = find_zones(text, None)
    decisions = (decision(parties=BOTH),)
    amounts = find_amounts(text, zones, decisions)
    assert {amount.role for amount in amounts} == {AmountRole.AWARDED}
    total = find_awarded_total(text, zones, decisions[0], amounts)
    assert total is not None
    assert total.value.value == 12_000


CONFIRMED = """COUR D'APPEL

FAITS ET PROCÉDURE

Par jugement du 3 mai 2022, le tribunal a condamné Ormevault Systèmes à payer à Bacherelle la somme de 63 400 €
à titre de dommages et intérêts, se décomposant en 38 900 € pour la reprise et 24 500 € pour la perte de marge.

MOTIFS

Le tribunal a exactement retenu 38 900 €. En retenant 24 500 €, il a suffi à la réparation.

PAR CES MOTIFS

Confirme le jugement en toutes ses dispositions ;

Condamne Ormevault Systèmes à payer à Bacherelle la somme de 4 000 € au titre de l'article 700.
"""


def test_a_confirmed_total_is_that_of_the_judgment_not_a_head_told_again() -> None:
    zones = find_zones(CONFIRMED, DocumentKind.DECISION)
    decisions = (decision(CourtLevel.APPEAL, BOTH), decision(CourtLevel.FIRST, BOTH))
    amounts = find_amounts(CONFIRMED, zones, decisions)
    total = find_awarded_total(CONFIRMED, zones, decisions[0], amounts)
    assert total is not None
    assert total.value.value == 63_400


def test_confidence_is_what_proved_right() -> None:
    text = (
        "Le tribunal a condamné Ormevault Systèmes à payer à Bacherelle 9 000 euros de dommages et intérêts."
    )
    (amount,) = find_amounts(text, find_zones(text, None), (decision(parties=BOTH),))
    assert 0.8 < amount.confidence < 1


def test_a_list_of_labelled_sums_is_governed_without_bullets() -> None:
    text = (
        "Dans ses dernières écritures, le salarié demande au conseil de condamner Ormevault Systèmes à lui payer :\n"
        "Rappel de salaire sur mise à pied : 1 086,44 euros\nIndemnité de licenciement : 7 900,00 euros"
    )
    for surface in ("1 086,44 euros", "7 900,00 euros"):
        assert role_of(text, surface, DocumentKind.DECISION) is AmountRole.CLAIMED


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Le juge a accordé au viticulteur la provision de 15 000 euros qu'il demandait.",
            AmountRole.PROVISIONAL,
        ),
        (
            "Le juge lui alloue une provision de 15 000 euros, qu'elle réclamait depuis un an.",
            AmountRole.PROVISIONAL,
        ),
        ("La cliente demandait au juge de lui accorder une provision de 15 000 euros.", AmountRole.CLAIMED),
    ],
)
def test_a_provision_granted_as_asked_is_no_mere_claim(text: str, role: AmountRole) -> None:
    assert role_of(text, "15 000 euros") is role
