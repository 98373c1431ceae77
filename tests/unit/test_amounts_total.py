from __future__ import annotations

from decimal import Decimal

from pipeline.documents import DocumentKind
from pipeline.extract.amounts import find_amounts
from pipeline.extract.totals import find_awarded_total
from pipeline.findings import Finding, Span
from pipeline.law import CourtLevel, Decision, Money, Outcome
from pipeline.zones import find_zones
from tests.money import BOTH, RULING, decision


def total(text: str, *decisions: Decision, kind: DocumentKind | None = None) -> Finding[Money] | None:
    decisions = decisions or (decision(parties=BOTH),)
    zones = find_zones(text, kind)
    found = find_awarded_total(text, zones, decisions[0], find_amounts(text, zones, decisions))
    if found:
        assert found.span.of(text)
    return found


def value(text: str, *decisions: Decision, kind: DocumentKind | None = None) -> Decimal | None:
    found = total(text, *decisions, kind=kind)
    return found.value.value if found else None


def test_the_total_as_the_text_states_it() -> None:
    assert value(RULING, kind=DocumentKind.DECISION) == 96_400


def test_a_counter_award_does_not_count() -> None:
    text = RULING.replace("soit au total 96 400 euros ;", ";")
    assert value(text, kind=DocumentKind.DECISION) == 61_900 + 34_500


def test_the_exact_figure_is_kept_beside_its_rounding() -> None:
    text = (
        "Un infogérant condamné à payer plus de 500 000 euros\n\n"
        "Le tribunal a condamné Ormevault Systèmes à payer à Bacherelle la somme de 537 896,04 euros."
    )
    assert value(text) == Decimal("537896.04")


def test_costs_alone_are_nothing() -> None:
    text = (
        "Le tribunal a débouté Bacherelle de toutes ses demandes et l'a condamnée à payer à Ormevault Systèmes "
        "3 000 euros au titre de l'article 700."
    )
    found = total(text)
    assert found is not None
    assert found.value.value == 0
    assert found.rule == "refused"


def test_a_provision_counts() -> None:
    text = (
        "Le juge des référés condamne Ormevault Systèmes à payer à Bacherelle une provision de 21 000 euros."
    )
    assert value(text) == 21_000


def test_a_fine_never_counts() -> None:
    text = "La formation restreinte prononce à l'encontre d'Ormevault Systèmes une amende de 800 000 euros."
    assert total(text, decision(CourtLevel.AUTHORITY, BOTH)) is None


def test_silence_is_none() -> None:
    assert total("Le tribunal a retenu la faute d'Ormevault Systèmes.") is None


def test_what_the_lower_court_awarded_is_no_award_of_the_court_above() -> None:
    text = (
        "La cour d'appel infirme le jugement. Le tribunal avait condamné Ormevault Systèmes à verser 100 000 euros "
        "à Bacherelle. Statuant à nouveau, la cour condamne Ormevault Systèmes à payer 1 800,48 euros à Bacherelle."
    )
    outcome = Finding(Outcome.PARTLY_GRANTED, Span(0, 30), "told", 0.8)
    appeal = decision(CourtLevel.APPEAL, BOTH).but(outcome=outcome)
    found = value(text, appeal, decision(CourtLevel.FIRST, BOTH))
    assert found == Decimal("1800.48")
