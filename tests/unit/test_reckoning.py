"""What the digest tells of a decision's ledger: what was asked, why a cap fell, where the source contradicts itself."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, Money, Processed
from pipeline.process import reckon
from pipeline.sums import Cap, CapReason, Contradiction, ContradictionKind, Entry, Ledger
from schedules.digests.reckoning import asked_words, cap_reason_words, contradiction_words
from tests.money import RULING
from tests.texts import read

SPAN = Span(10, 22)


def euros(value: int) -> Money:
    return Money(Decimal(value), "EUR")


def asked(claimed: int, given: int, *, sure_of_claim: float = 0.9, sure_of_total: float = 0.9) -> str | None:
    amount = Amount("312 480 euros", SPAN, euros(claimed), AmountRole.CLAIMED, "test", sure_of_claim)
    ledger = Ledger(claimed=Entry(euros(claimed), (SPAN,)), ratio=Decimal(given) / Decimal(claimed))
    total = Finding(euros(given), Span(30, 40), "test", sure_of_total)
    return asked_words(ledger, total, [amount], least=0.8)


@pytest.mark.parametrize(
    ("claimed", "given", "words"),
    [
        (312_480, 86_250, "312\u202f480\u00a0€, dont 28\u00a0% alloués"),
        (100_000, 100_000, "100\u202f000\u00a0€, dont 100\u00a0% alloués"),
        (100_000, 99_900, "100\u202f000\u00a0€, dont plus de 99\u00a0% alloués"),
        (1_000_000, 900, "1\u202f000\u202f000\u00a0€, dont moins de 1\u00a0% alloués"),
        (100_000, 0, "100\u202f000\u00a0€"),
        (100_000, 120_000, None),
    ],
)
def test_what_was_asked_is_told_with_the_share_given(claimed: int, given: int, words: str | None) -> None:
    assert asked(claimed, given) == words


def test_no_share_of_a_total_that_is_not_sure_and_no_claim_that_is_not() -> None:
    assert asked(100_000, 40_000, sure_of_total=0.7) == "100\u202f000\u00a0€"
    assert asked(100_000, 40_000, sure_of_claim=0.7) is None
    assert asked_words(Ledger(), None, [], least=0.8) is None


def test_a_claim_added_up_of_sums_one_of_which_is_not_sure_is_not_told() -> None:
    heads = [
        Amount("50 000 euros", Span(10, 22), euros(50_000), AmountRole.CLAIMED, "test", 0.95),
        Amount("30 000 euros", Span(40, 52), euros(30_000), AmountRole.CLAIMED, "test", 0.6),
        Amount("50 000 euros", Span(70, 82), euros(50_000), AmountRole.CLAIMED, "test", 0.5),
    ]
    whole = Ledger(claimed=Entry(euros(80_000), tuple(one.span for one in heads)))
    one = Ledger(claimed=Entry(euros(50_000), (heads[0].span, heads[2].span)))
    assert asked_words(whole, None, heads, least=0.8) is None
    assert asked_words(one, None, heads, least=0.8) == "50\u202f000\u00a0€"


@pytest.mark.parametrize(
    ("kind", "surfaces", "words"),
    [
        (
            ContradictionKind.TITLE_AND_BODY,
            ("200 000 €", "184 000 €"),
            "le titre dit « 200 000 € », le texte « 184 000 € »",
        ),
        (
            ContradictionKind.PARTS_AND_TOTAL,
            ("90 000 €", "40 000 €", "30 000 €"),
            "« 40 000 € » et « 30 000 € » ne font pas « 90 000 € »",
        ),
        (
            ContradictionKind.FIGURES_AND_WORDS,
            ("3 000 €", "quatre mille euros"),
            "« 3 000 € » et « quatre mille euros » pour une même somme",
        ),
        (ContradictionKind.TWO_TOTALS, ("90 000 €", "96 000 €"), "deux totaux, « 90 000 € » et « 96 000 € »"),
    ],
)
def test_a_contradiction_is_told_in_the_words_of_the_source(
    kind: ContradictionKind, surfaces: tuple[str, ...], words: str
) -> None:
    text = " puis ".join(surfaces)
    spans = tuple(Span(text.index(one), text.index(one) + len(one)) for one in surfaces)
    ledger = Ledger(contradictions=(Contradiction(kind, spans),))

    assert [one.replace("\u00a0", " ") for one in contradiction_words(ledger, text)] == [words]


def test_more_given_than_claimed_is_no_contradiction_to_tell() -> None:
    one = Contradiction(ContradictionKind.MORE_THAN_CLAIMED, (Span(0, 2), Span(3, 5)))

    assert contradiction_words(Ledger(contradictions=(one,)), "12 34") == ()


def test_why_a_cap_was_set_aside_is_told() -> None:
    cap = Cap(euros(20_000), SPAN, reason=Finding(CapReason.GROSS_FAULT, SPAN, "test", 0.9))

    assert cap_reason_words(Ledger(cap=cap)) == "faute lourde"
    assert cap_reason_words(Ledger(cap=Cap(euros(20_000), SPAN))) is None


def without_ledgers(processed: Processed) -> Processed:
    return replace(processed, decisions=tuple(one.but(ledger=None) for one in processed.decisions))


def test_a_ledger_made_anew_is_the_one_that_was_read() -> None:
    processed = read(RULING)
    assert processed.decisions[0].ledger is not None

    assert reckon(without_ledgers(processed)) == processed
