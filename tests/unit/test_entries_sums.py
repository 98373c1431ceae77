"""Sums in the digest: which are told, in which order, and what proves them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import AmountRole, Money
from pipeline.process import process
from schedules.digests.digest import Digest, render
from schedules.digests.entries import MOST_SUMS
from schedules.digests.listing import Sum, sums_in_reading_order
from schedules.digests.quoting import Quote
from tests.entries_told import APPEAL, CAPPED, NAMED, ORDER, SANCTION, entry, entry_of_reading


def test_a_total_that_an_appeal_confirms_is_proved_by_the_words_that_recall_it() -> None:
    told = entry(APPEAL)
    assert told.award.replace("\u202f", " ").replace("\xa0", " ") == "128 900 €"
    assert told.proof is not None
    assert told.proof.surface == "128.900 €"
    _, text, html = render(Digest(date(2026, 11, 21), (told,), ()))
    assert "la somme de 128.900 € en réparation de la perte de ses données" in text
    assert '<span class="marked"' in html.partition("128.900")[0].rpartition("Alloué")[2]


def test_a_total_that_a_quoted_sum_proves_is_quoted_once() -> None:
    assert entry().proof is None


def test_a_claim_of_the_same_sum_proves_no_award() -> None:
    asks = "La société Bacherelle demande à la cour de condamner la société Ormevault à lui payer la somme de 128.900 €."
    told = entry(APPEAL.replace("\n\nPAR CES MOTIFS", f"\n\n{asks}\n\nPAR CES MOTIFS"))
    assert [one.role for one in told.sums if one.quote.surface == "128.900 €"] == [AmountRole.CLAIMED]
    assert told.proof is not None
    assert told.proof.after.startswith(" en réparation")


def test_a_sanction_tells_its_fine_and_claims_nothing() -> None:
    told = entry(SANCTION)
    assert (told.award_label, told.award.replace("\u202f", " ").replace("\xa0", " ")) == (
        "Amende",
        "1 200 000 €",
    )
    assert told.outcome is None
    assert told.parties == (("mis en cause", "Bacherelle"),)
    _, text, html = render(Digest(date(2026, 11, 21), (told,), ()))
    assert "Issue" not in text
    assert "Issue" not in html
    assert "Alloué" not in text + html


def listed(role: AmountRole, value: str, *, sure: bool = True) -> Sum:
    money = Money(Decimal(value), "EUR")
    return Sum(role, money, "Serveo", "Alphanor", Quote("", value, ""), not sure)


def test_an_award_that_is_not_sure_stands_last_beside_a_sure_one() -> None:
    sums = sums_in_reading_order(
        [
            listed(AmountRole.AWARDED, "81200", sure=False),
            listed(AmountRole.CLAIMED, "410000"),
            listed(AmountRole.AWARDED, "24000"),
        ]
    )
    assert [(one.label, int(one.money.value)) for one in sums] == [
        ("alloué", 24000),
        ("demandé", 410000),
        ("peut-être alloué", 81200),
    ]


def test_reasons_that_grant_the_provision_ordered_are_no_second_award() -> None:
    sums = sums_in_reading_order(
        [listed(AmountRole.AWARDED, "40000"), listed(AmountRole.PROVISIONAL, "40000")]
    )
    assert [one.label for one in sums] == ["provision"]


def test_sums_that_are_not_quoted_are_counted() -> None:
    heads = " ; ".join(f"{number}00 euros au titre du poste {number}" for number in range(11, 31))
    page = CAPPED.replace("Les juges l'ont écartée", f"Elle demandait {heads}. Les juges l'ont écartée")
    told = entry(page)
    assert len(told.sums) == MOST_SUMS
    _, text, _ = render(Digest(date(2026, 11, 21), (told,), ()))
    assert told.more_sums > 5
    assert f"{told.more_sums} autres sommes relevées ne sont pas citées ici." in text.replace("\xa0", " ")


def test_a_headlines_rounding_of_the_sum_below_it_is_no_second_sum() -> None:
    assert [str(one.money.value) for one in entry(NAMED).sums] == ["27465"]


def test_what_is_paid_in_advance_is_called_a_provision() -> None:
    assert entry(ORDER).award.replace("\u202f", " ") == "12 000\xa0€ (provision)"
    assert "provision" not in entry(CAPPED).award


COUNTERCLAIM = """TRIBUNAL DE COMMERCE DE NANTES

JUGEMENT DU 4 SEPTEMBRE 2023

DEMANDERESSE : SAS Ormevault
DÉFENDERESSE : SARL Bacherelle

La société Ormevault a perdu les données de sa boutique, effacées par erreur du serveur de la société Bacherelle, et demande sa condamnation à lui \
payer 46 000 euros. La société Bacherelle demande 7 932,48 euros au titre de factures impayées.

PAR CES MOTIFS

Déboute la SAS Ormevault de toutes ses demandes ;

Condamne la SAS Ormevault à payer à la SARL Bacherelle la somme de 7 932,48 euros au titre des factures impayées et celle de 360 euros au titre des \
indemnités de recouvrement ;

Condamne la SAS Ormevault aux dépens.
"""


def test_what_the_other_side_is_given_is_no_part_of_a_total_of_nothing() -> None:
    told = entry(COUNTERCLAIM)
    assert told.award == "rien"
    given = {one.quote.surface: one.label for one in told.sums if one.role is not AmountRole.CLAIMED}
    assert given == {"7 932,48 euros": "alloué", "360 euros": "alloué"}


BOTH_GIVEN = COUNTERCLAIM.replace(
    "Déboute la SAS Ormevault de toutes ses demandes",
    "Condamne la SARL Bacherelle à payer à la SAS Ormevault la somme de 31 400 euros à titre de dommages et intérêts",
)


def test_a_head_given_to_the_other_side_is_no_part_of_the_total() -> None:
    reading = process(read_text(BOTH_GIVEN, "https://example.org/nantes", source_id="test"))
    heads = {"7 932,48 euros", "360 euros"}
    amounts = tuple(
        replace(one, role=AmountRole.AWARDED_COMPONENT) if one.surface in heads else one
        for one in reading.amounts
        if one.role is not AmountRole.CLAIMED
    )
    told = entry_of_reading(replace(reading, amounts=amounts))
    assert {one.quote.surface: (one.label, one.payee) for one in told.sums} == {
        "31 400 euros": ("alloué", "Ormevault"),
        "7 932,48 euros": ("alloué", "Bacherelle"),
        "360 euros": ("alloué", "Bacherelle"),
    }


def test_a_sum_that_the_total_surely_is_raises_no_doubt_below_it() -> None:
    reading = process(read_text(CAPPED, "https://example.org/lyon", source_id="test"))
    doubted = tuple(replace(one, confidence=0.4) for one in reading.amounts)
    told = entry_of_reading(replace(reading, amounts=doubted))
    assert told.award.replace("\u202f", " ").replace("\xa0", " ") == "62 000 €"
    assert {one.quote.surface: one.label for one in told.sums} == {
        "62 000 euros": "alloué",
        "6 900 euros": "plafond de responsabilité",
    }
    assert [one.for_review for one in told.sums] == [False, True]


def test_a_ruling_of_no_known_court_says_so_where_it_is_cited() -> None:
    told = entry(
        "Une ordonnance reconnaît la perte des données d'Ormevault\n\nPar une décision du 4 septembre 2023, le juge a condamné la société Bacherelle"
        " à payer 46 317,50 euros à la société Ormevault, dont les sauvegardes ont été perdues.\n"
    )
    assert told.citation == "Juridiction non établie, 4 sept. 2023, Ormevault c/ Bacherelle"


@pytest.mark.parametrize(
    ("court", "words", "label"),
    [
        (
            "tribunal administratif de Lille",
            "au titre de l'article L. 761-1 du code de justice administrative",
            "article L. 761-1",
        ),
        ("tribunal administratif de Lille", "pour ses frais d'avocat", "article L. 761-1"),
        ("tribunal de commerce de Lille Métropole", "pour ses frais d'avocat", "article 700"),
        (
            "tribunal correctionnel de Lille",
            "au titre de l'article 475-1 du code de procédure pénale",
            "article 475-1",
        ),
        (
            "tribunal de commerce de Lille Métropole",
            "au titre de l'article 700 du code de procédure civile",
            "article 700",
        ),
    ],
)
def test_costs_go_by_the_article_of_their_judges(court: str, words: str, label: str) -> None:
    page = (
        f"Données perdues : Bacherelle condamnée\n\nPar un jugement du 11 juin 2025, le {court} a condamné la société Bacherelle à verser à la société Ormevault la"
        f" somme de 23 000 euros en réparation de la perte de ses données.\n\nLa société Bacherelle lui versera en outre 1 500 euros {words}.\n"
    )
    assert {one.label for one in entry(page).sums if one.role is AmountRole.COSTS_ART700} == {label}
