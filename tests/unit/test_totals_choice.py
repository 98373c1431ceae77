"""Which of several sums is the total: sums given here with their roles, so that only the choice is tested."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.documents import DocumentKind
from pipeline.extract.totals import find_by_rules
from pipeline.findings import Finding, Span
from pipeline.law import AmountRole, Outcome, PartyRole
from pipeline.zones import find_zones
from tests.money import party
from tests.sums_given import APPEAL, AWARDED, FIRST, HEAD, RULING, amount, total, unsided, value


@pytest.mark.parametrize(
    "rest",
    [
        "Bacherelle est déchargée de la somme de 30 000 euros.",
        "Il sera tenu compte des 30 000 euros déjà versés.",
        "Elle paiera, déduction faite de la somme de 30 000 euros, le solde.",
        "Il rejette le surplus, y compris celle de 30 000 euros.",
    ],
)
def test_what_is_owed_no_more_is_not_added(rest: str) -> None:
    text = f"Le tribunal condamne Ormevault Systèmes à payer à Bacherelle 70 000 euros. {rest}"
    assert value(text, amount(text, "70 000 euros", HEAD), amount(text, "30 000 euros", HEAD)) == 70_000


@pytest.mark.parametrize(
    ("share", "owed"),
    [
        ("la moitié", "30 000 euros"),
        ("un tiers", "20 000 euros"),
        ("25 %", "15 000 euros"),
        ("un quart", "45 000 euros"),
    ],
)
def test_a_share_is_owed_of_the_whole(share: str, owed: str) -> None:
    text = (
        f"Le tribunal arrête le préjudice de Bacherelle à 60 000 euros, mais en laisse {share} à sa charge. "
        f"Elle recevra {owed}."
    )
    found = total(text, amount(text, "60 000 euros", AWARDED), amount(text, owed, AWARDED))
    assert found is not None
    assert found.rule == "owed_share"
    assert f"{found.value.value:,.0f} euros".replace(",", " ") == owed


def test_the_whole_is_owed_when_the_debtors_divide_it() -> None:
    text = (
        "Le tribunal condamne les deux sociétés à payer à Bacherelle 60 000 euros. "
        "Entre elles, la première en supportera la moitié, soit 30 000 euros."
    )
    assert value(text, amount(text, "60 000 euros", HEAD), amount(text, "30 000 euros", AWARDED)) == 60_000


def test_a_smaller_sum_without_a_word_of_a_share_leaves_the_largest() -> None:
    text = "Le tribunal accorde à Bacherelle 60 000 euros. Il fixe sa perte à 30 000 euros."
    assert value(text, amount(text, "60 000 euros", AWARDED), amount(text, "30 000 euros", AWARDED)) == 60_000


@pytest.mark.parametrize(
    "text",
    [
        "Le tribunal condamne Ormevault à payer à chacun des deux associés 8 000 euros.",
        "Le tribunal les juge fautifs tous deux et les condamne à verser chacun 8 000 euros à Bacherelle.",
        "Le tribunal condamne Ormevault à verser 8 000 euros à chacune des deux sociétés.",
    ],
)
def test_what_each_receives_or_pays_counts_for_each(text: str) -> None:
    assert value(text, unsided(amount(text, "8 000 euros", AWARDED))) == 16_000
    assert value(text, unsided(amount(text, "8 000 euros", HEAD))) == 16_000


def test_each_claimant_named_receives_it() -> None:
    three = tuple(party(name, PartyRole.CLAIMANT) for name in ("Aubrelle", "Bacherelle", "Corvenne"))
    text = "Le tribunal condamne Ormevault Systèmes à payer à chacune des demanderesses 8 000 euros."
    assert (
        value(text, unsided(amount(text, "8 000 euros", AWARDED)), of=replace(FIRST, parties=three)) == 24_000
    )


def test_a_provision_above_a_mere_detail_is_the_total() -> None:
    text = "Le juge alloue une provision de 50 000 euros, dont la facture du laboratoire (7 000 euros)."
    sums = amount(text, "50 000 euros", AmountRole.PROVISIONAL), amount(text, "7 000 euros", AWARDED)
    assert value(text, *sums) == 50_000


def test_a_claimant_sent_away_receives_nothing_whatever_the_sums() -> None:
    text = "Les demandes de Bacherelle sont écartées ; elle en voulait 50 000 euros."
    refused = Finding(Outcome.DISMISSED, Span(0, 10), "told_refused", 0.7)
    found = total(text, amount(text, "50 000 euros", AWARDED), of=FIRST.but(outcome=refused))
    assert found is not None
    assert found.value.value == 0
    assert found.rule == "dismissed"


def test_rules_take_time_in_proportion_to_the_text() -> None:
    text = "porte à " * 4000 + "chacun des " * 2000 + "90 000 euros"
    found = find_by_rules(text, find_zones(text, None), APPEAL, [amount(text, "90 000 euros", AWARDED)])
    assert found is not None
    assert found.value.value == 90_000


def test_what_one_debtor_guarantees_the_other_is_no_head() -> None:
    text = (
        "Le tribunal condamne les deux sociétés à payer à Bacherelle 50 000 euros et 9 000 euros ; il condamne "
        "la première à relever et garantir la seconde à hauteur de 20 000 euros."
    )
    sums = [amount(text, one, HEAD) for one in ("50 000 euros", "9 000 euros", "20 000 euros")]
    assert value(text, *sums) == 59_000


def test_awards_that_disagree_are_less_sure() -> None:
    text = "Le tribunal accorde à Bacherelle 60 000 euros. Il fixe sa perte à 35 000 euros."
    one, other = amount(text, "60 000 euros", AWARDED), amount(text, "35 000 euros", AWARDED)
    alone, both = total(text, one), total(text, one, other)
    assert alone is not None
    assert both is not None
    assert both.confidence < alone.confidence


def test_provisions_of_one_order_are_added_up() -> None:
    order = "ORDONNE à Ormevault de verser par provision 7 000 euros sur les commissions et 700 euros sur les congés."
    text = RULING.format("L'obligation n'est pas contestable.", order)
    provision = AmountRole.PROVISIONAL
    assert value(text, amount(text, "7 000 euros", provision), amount(text, "700 euros", provision)) == 7700


@pytest.mark.parametrize(("rule", "found"), [("condemned_to_pay", 9000), ("told", 0)])
def test_an_order_in_so_many_words_outweighs_a_claimant_sent_away(rule: str, found: int) -> None:
    text = "Bacherelle est déboutée du surplus ; Ormevault Systèmes est condamnée à lui payer 9 000 euros."
    outcome = Finding(Outcome.DISMISSED, Span(0, 10), "told", 0.6)
    paid = replace(amount(text, "9 000 euros", AWARDED), rule=rule)
    assert value(text, paid, of=FIRST.but(outcome=outcome)) == found


def test_no_total_is_told_of_a_claimant_who_was_surely_sent_away() -> None:
    text = (
        "Le tribunal l'a déboutée et, faisant droit à la demande reconventionnelle de l'hébergeur, l'a condamnée à lui payer"
        " 78 400 euros de factures."
    )
    paid = replace(amount(text, "78 400 euros", AWARDED), rule="condemned_to_pay")
    outcome = Finding(Outcome.DISMISSED, Span(0, 10), "told", 0.97)
    assert value(text, paid, of=FIRST.but(outcome=outcome)) is None


def test_a_ruling_that_keeps_the_question_for_later_awards_nothing() -> None:
    orders = "Avant dire droit, ordonne une expertise ; sursoit à statuer sur le surplus."
    text = RULING.format("Le dommage sera fixé à 27600 euros.", orders)
    assert value(text, amount(text, "27600 euros", AWARDED), kind=DocumentKind.DECISION) is None


def test_awards_ordered_one_after_another_add_up() -> None:
    orders = (
        "Condamne Ormevault Systèmes et Mirville à payer à Bacherelle 25000 euros ;\n"
        "Condamne Mirville à payer à Bacherelle 8000 euros."
    )
    text = RULING.format("Le dommage est établi.", orders)
    told = [
        replace(amount(text, surface, AWARDED), rule="condemned_to_pay")
        for surface in ("25000 euros", "8000 euros")
    ]
    zones = find_zones(text, DocumentKind.DECISION)
    found = find_by_rules(text, zones, FIRST, sorted(told, key=lambda one: one.span))
    assert found is not None
    assert found.value.value == 33_000
