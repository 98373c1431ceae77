"""Sums in the digest: which are told, in which order, and what proves them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pipeline.law import AmountRole, Money
from schedules.digests.digest import Digest, render
from schedules.digests.entries import MOST_SUMS
from schedules.digests.listing import Sum, sums_in_reading_order
from schedules.digests.quoting import Quote
from tests.entries_told import APPEAL, CAPPED, NAMED, ORDER, SANCTION, entry


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
