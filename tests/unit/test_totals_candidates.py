"""What a total may be: every possibility, its signs, and that the likeliest is taken."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.extract.totals.candidates import Candidate, choose, load_weights, read_candidates
from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, Money, Outcome
from pipeline.zones import find_zones
from tests.money import BOTH, decision

TEXT = "Le tribunal alloue 40 000 euros à Bacherelle pour ses données, 12 000 euros pour ses ventes : 52 000 euros au total."
SUMS = {"40 000 euros": 40_000, "12 000 euros": 12_000, "52 000 euros": 52_000}


def sums(*surfaces: str, role: AmountRole = AmountRole.AWARDED_COMPONENT) -> list[Amount]:
    found = []
    for surface in surfaces:
        start = TEXT.index(surface)
        money = Money(Decimal(SUMS[surface]), "EUR")
        found.append(Amount(surface, Span(start, start + len(surface)), money, role, "told", 0.9, decision=0))
    return found


def candidates(amounts: list[Amount], ruled: Finding[Money] | None = None) -> dict[Decimal | None, Candidate]:
    outcome = Finding(Outcome.GRANTED, Span(0, 11), "told", 0.8)
    of = decision(parties=BOTH).but(outcome=outcome)
    found = read_candidates(TEXT, find_zones(TEXT, None), of, amounts, ruled, index=0)
    return {one.found.value.value if one.found else None: one for one in found}


def test_each_award_their_sum_nothing_and_silence_are_possible() -> None:
    found = candidates(sums("40 000 euros", "12 000 euros"))
    assert set(found) == {Decimal(40_000), Decimal(12_000), Decimal(52_000), Decimal(0), None}


def test_a_sum_of_the_others_is_seen_as_such_and_told_as_a_total() -> None:
    found = candidates(sums(*SUMS))
    assert {"is_sum", "as_total", "rank=0"} <= set(found[Decimal(52_000)].signs)
    assert not {"is_sum", "as_total"} & set(found[Decimal(40_000)].signs)


def test_what_the_rules_chose_is_a_sign() -> None:
    ruled = Finding(Money(Decimal(40_000), "EUR"), Span(19, 31), "stated_total", 0.7)
    found = candidates(sums("40 000 euros", "12 000 euros"), ruled)
    assert "ruled" in found[Decimal(40_000)].signs
    assert "ruled" not in found[Decimal(12_000)].signs
    assert found[Decimal(40_000)].found == ruled


def test_the_stated_total_is_likelier_than_its_heads() -> None:
    heads = sums("40 000 euros", "12 000 euros")
    whole = sums("52 000 euros", role=AmountRole.AWARDED)
    chosen = choose(load_weights(), list(candidates([*heads, *whole]).values()))
    assert chosen is not None
    assert chosen.value.value == 52_000
    assert TEXT[chosen.span.start : chosen.span.end] == "52 000 euros"
    assert 0.5 < chosen.confidence < 1


def test_nothing_is_told_where_silence_is_likeliest() -> None:
    told = Candidate(Finding(Money(Decimal(9), "EUR"), Span(0, 1), "x", 0.9), ("any", "a"))
    silent = Candidate(None, ("any", "b"))
    assert choose({"b": 1.0}, [told, silent]) is None
    chosen = choose({"a": 1.0}, [told, silent])
    assert chosen is not None
    assert chosen.confidence == pytest.approx(0.731)
