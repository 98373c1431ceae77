"""Sums given with their roles, and the total that is chosen among them: for tests of the choice alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from pipeline.documents import DocumentKind
from pipeline.extract.totals import find_awarded_total
from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Money, Outcome
from pipeline.zones import find_zones
from tests.money import BOTH, decision, euros

AWARDED, HEAD = AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT
GIVEN = Finding(Outcome.PARTLY_GRANTED, Span(0, 1), "test", 0.9)
FIRST = decision(parties=BOTH).but(outcome=GIVEN)
APPEAL = decision(level=CourtLevel.APPEAL, parties=BOTH).but(outcome=GIVEN)
RULING = "COUR D'APPEL DE BREST\n\nARRÊT DU 4 MAI 2021\n\nMOTIFS DE LA DÉCISION\n\n{}\n\nPAR CES MOTIFS\n\n{}"


def amount(text: str, surface: str, role: AmountRole, index: int = 0, after: str = "") -> Amount:
    """The sum that `surface` states in `text`, behind the words `after`."""
    start = text.index(surface, text.index(after) + len(after))
    words = {"neuf mille euros": 9000}
    value = Decimal(words[surface]) if surface in words else euros(surface)
    return Amount(
        surface,
        Span(start, start + len(surface)),
        Money(value, "EUR"),
        role,
        "told",
        0.9,
        payer="Ormevault Systèmes",
        payee="Bacherelle",
        decision=index,
        award_share=0.9,
    )


def unsided(one: Amount) -> Amount:
    """The sum of which no words say who pays whom."""
    return replace(one, payer=None, payee=None)


def total(
    text: str, *amounts: Amount, of: Decision = FIRST, kind: DocumentKind | None = None
) -> Finding[Money] | None:
    return find_awarded_total(text, find_zones(text, kind), of, sorted(amounts, key=lambda one: one.span))


def value(
    text: str, *amounts: Amount, of: Decision = FIRST, kind: DocumentKind | None = None
) -> Decimal | None:
    found = total(text, *amounts, of=of, kind=kind)
    return found.value.value if found else None
