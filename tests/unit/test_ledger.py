from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.extract.amounts import find_amounts
from pipeline.extract.ledger import find_claim, find_ledger
from pipeline.extract.totals import find_awarded_total
from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, Clause, Money, Precision
from pipeline.record import to_record
from pipeline.sums import CapFate, CapReason, ContradictionKind, Entry, Ledger
from pipeline.zones import find_zones
from tests.money import BOTH, RULING, decision
from tests.texts import read


def ledger(text: str, *clauses: Finding[Clause]) -> Ledger:
    zones, told = find_zones(text), decision(parties=BOTH)
    amounts = find_amounts(text, zones, (told,))
    told = told.but(awarded_total=find_awarded_total(text, zones, told, amounts))
    found = find_ledger(text, zones, told, amounts, clauses, claimed=find_claim(text, zones, told, amounts))
    assert found is not None
    return found


def hand_made(text: str, *sums: tuple[str, AmountRole]) -> Ledger:
    """The ledger of sums whose roles are given: each stands in `text`, the next one after the one before."""
    amounts, place = [], 0
    for surface, role in sums:
        place = text.index(surface, place)
        (read,) = (one for one in find_amounts(text, find_zones(text), ()) if one.span.start == place)
        amounts.append(
            Amount(surface, read.span, read.money, role, "test", 0.95, "Ormevault", "Bacherelle", 0)
        )
        place += len(surface)
    zones, told = find_zones(text), decision(parties=BOTH)
    told = told.but(awarded_total=find_awarded_total(text, zones, told, amounts))
    found = find_ledger(text, zones, told, amounts, claimed=find_claim(text, zones, told, amounts))
    assert found is not None
    return found


def values(entries: tuple[Entry, ...]) -> list[str]:
    return [f"{one.money.value:f}" for one in entries]


def test_heads_costs_and_total_of_a_ruling_are_reconciled() -> None:
    found = ledger(RULING)
    assert values(found.heads) == ["61900", "34500"]
    assert [one.head for one in found.heads] == ["ressaisie", "perte de marge"]
    assert values(found.costs) == ["6000"]
    assert found.total is not None
    assert found.total.money.value == 96400
    assert found.is_reconciled is True
    assert found.contradictions == ()


def test_a_head_ends_where_its_cause_is_told_and_not_at_a_dismissal_without_one() -> None:
    text = (
        "Condamne Ormevault à payer à Bacherelle 9 000 euros au titre du licenciement sans cause, et 4 000 euros au"
        " titre du préjudice causé par le retard."
    )
    found = hand_made(
        text, ("9 000 euros", AmountRole.AWARDED_COMPONENT), ("4 000 euros", AmountRole.AWARDED_COMPONENT)
    )
    assert [one.head for one in found.heads] == ["licenciement sans cause", "préjudice"]


@pytest.mark.parametrize(
    ("words", "head"),
    [
        (
            "pour licenciement sans cause réelle et sérieuse, et le déboute",
            "licenciement sans cause réelle et sérieuse",
        ),
        (
            "au titre du licenciement dépourvu de cause réelle et sérieuse et",
            "licenciement dépourvu de cause réelle et sérieuse",
        ),
        ("à titre de dommages et intérêts pour le retard et", "dommages et intérêts pour le retard"),
        ("au titre du préjudice réel et des frais", "préjudice réel"),
    ],
)
def test_a_head_goes_through_to_the_end_of_a_set_phrase(words: str, head: str) -> None:
    text = f"Condamne Ormevault à payer à Bacherelle 9 000 euros {words} du surplus."
    found = hand_made(text, ("9 000 euros", AmountRole.AWARDED_COMPONENT))
    assert [one.head for one in found.heads] == [head]


def test_a_total_that_counts_costs_in_is_reconciled() -> None:
    text = (
        "Ormevault paiera 100 000 euros : 90 000 euros de dommages et 10 000 euros au titre de l'article 700."
    )
    found = hand_made(
        text,
        ("100 000 euros", AmountRole.AWARDED),
        ("90 000 euros", AmountRole.AWARDED_COMPONENT),
        ("10 000 euros", AmountRole.COSTS_ART700),
    )
    assert found.is_reconciled is True


def test_equal_heads_of_one_list_count_twice() -> None:
    text = "La cour alloue 500 000 euros, 150 000 euros de bénéfices et 150 000 euros de préjudice moral, soit 800 000 euros."
    found = hand_made(
        text,
        ("500 000 euros", AmountRole.AWARDED_COMPONENT),
        ("150 000 euros", AmountRole.AWARDED_COMPONENT),
        ("150 000 euros", AmountRole.AWARDED_COMPONENT),
        ("800 000 euros", AmountRole.AWARDED),
    )
    assert values(found.heads) == ["500000", "150000", "150000"]
    assert found.is_reconciled is True


@pytest.mark.parametrize(
    "rounded", ["près de 538 000 euros", "538 000 euros", "environ 540 000 euros", "plus de 500 000 euros"]
)
def test_a_rounding_is_the_exact_sum_told_again(rounded: str) -> None:
    text = (
        f"Ormevault Systèmes condamnée à verser {rounded} à la société Bacherelle\n\n"
        "Le tribunal a condamné la société Ormevault Systèmes à payer à la société Bacherelle la somme de 537 896,04 euros."
    )
    total = ledger(text).total
    assert total is not None
    assert total.money == Money(Decimal("537896.04"), "EUR", Precision.EXACT)
    assert len(total.spans) == 2


def test_claimed_refused_and_the_ratio() -> None:
    text = (
        "La société Bacherelle demande au tribunal de condamner la société Ormevault Systèmes à lui payer :\n"
        "- 120 000 euros au titre de la perte de marge ;\n- 80 000 euros au titre du préjudice d'image ;\n"
        "- 9 000 euros au titre de l'article 700 du code de procédure civile.\n\n"
        "Le tribunal condamne la société Ormevault Systèmes à payer à la société Bacherelle la somme de 50 000 euros"
        " au titre de la perte de marge.\n\n"
        "Il déboute la société Bacherelle de sa demande de 80 000 euros au titre du préjudice d'image."
    )
    found = ledger(text)
    assert found.claimed is not None
    assert found.claimed.money.value == 200_000
    assert values(found.refused) == ["80000"]
    assert found.ratio == Decimal("0.250")


def test_what_is_asked_for_in_the_second_place_is_not_added() -> None:
    text = (
        "La société Bacherelle réclame 300 000 euros à la société Ormevault Systèmes, subsidiairement 40 000 euros.\n\n"
        "Le tribunal condamne la société Ormevault Systèmes à payer à la société Bacherelle la somme de 30 000 euros."
    )
    found = ledger(text)
    assert found.claimed is not None
    assert found.claimed.money.value == 300_000
    assert found.ratio == Decimal("0.100")


def test_a_dismissal_gives_a_total_of_nothing() -> None:
    text = (
        "La société Bacherelle réclamait 300 000 euros à la société Ormevault Systèmes.\n\n"
        "Le tribunal l'a déboutée : la société Bacherelle est déboutée de toutes ses demandes."
    )
    found = ledger(text)
    assert found.total is not None
    assert found.total.money.value == 0
    assert found.ratio == 0


AWARD = "\n\nLe tribunal condamne la société Ormevault Systèmes à payer à la société Bacherelle la somme de 30 000 euros."


@pytest.mark.parametrize(
    ("words", "clause", "fate", "reason"),
    [
        ("Le tribunal fait application du plafond contractuel.", Clause.CAP_APPLIED, CapFate.APPLIED, None),
        ("Le tribunal écarte le plafond d'indemnisation en raison d'une faute lourde.", Clause.CAP_SET_ASIDE, CapFate.SET_ASIDE, CapReason.GROSS_FAULT),
        (
            "La clause limitative de responsabilité doit être réputée non écrite car elle vide de sa substance l'obligation de sauvegarde.",
            Clause.CAP_UNWRITTEN, CapFate.UNWRITTEN, CapReason.ESSENTIAL_DUTY,
        ),
        ("La clause de limitation est abusive : elle crée un déséquilibre significatif.", Clause.CAP_UNWRITTEN, CapFate.UNWRITTEN, CapReason.UNFAIR),
        (
            "Les conditions générales n'ont jamais été signées ; la clause limitative est donc inopposable à la cliente.",
            Clause.CAP_SET_ASIDE, CapFate.SET_ASIDE, CapReason.NOT_AGREED,
        ),
    ],
)  # fmt: skip
def test_the_fate_of_a_cap_and_why(
    words: str, clause: Clause, fate: CapFate, reason: CapReason | None
) -> None:
    text = f"Le contrat plafonnait la responsabilité du prestataire à 12 000 euros. {words}{AWARD}"
    judged = Finding(clause, Span(text.index(words), text.index(words) + len(words)), "test", 0.9)
    cap = ledger(text, judged).cap
    assert cap is not None
    assert cap.money is not None
    assert cap.money.value == 12_000
    assert cap.fate is not None
    assert (cap.fate.value, cap.fate.span, cap.fate.confidence) == (fate, judged.span, 0.9)
    assert (cap.reason.value if cap.reason else None) is reason


def test_a_clause_that_is_no_cap_says_nothing_of_the_cap() -> None:
    text = f"Le contrat plafonnait la responsabilité à 12 000 euros. La force majeure est écartée.{AWARD}"
    words = Span(text.index("La force"), text.index(" est écartée"))
    cap = ledger(text, Finding(Clause.FORCE_MAJEURE_REFUSED, words, "test", 0.9)).cap
    assert cap is not None
    assert cap.fate is None


def test_the_range_of_an_expert() -> None:
    text = f"L'expert judiciaire a évalué le préjudice entre 509 325 et 1 401 850 euros.{AWARD}"
    assert values(ledger(text).expert) == ["509325", "1401850"]


def kinds(found: Ledger) -> list[ContradictionKind]:
    return [one.kind for one in found.contradictions]


def test_a_title_that_says_other_than_the_body() -> None:
    text = "Ormevault condamnée à 80 000 euros\n\nLe tribunal condamne Ormevault à payer 85 000 euros à Bacherelle."
    found = hand_made(text, ("80 000 euros", AmountRole.AWARDED), ("85 000 euros", AmountRole.AWARDED))
    assert ContradictionKind.TITLE_AND_BODY in kinds(found)
    (spans,) = (one.spans for one in found.contradictions if one.kind is ContradictionKind.TITLE_AND_BODY)
    assert [span.of(text) for span in spans] == ["80 000 euros", "85 000 euros"]


def test_a_title_of_another_sum_altogether_contradicts_nothing() -> None:
    text = "Ormevault : 40 000 euros d'acomptes à rendre\n\nLe tribunal condamne Ormevault à payer 85 000 euros à Bacherelle."
    found = hand_made(text, ("40 000 euros", AmountRole.AWARDED), ("85 000 euros", AmountRole.AWARDED))
    assert kinds(found) == []


def test_a_title_that_rounds_or_adds_up_says_the_same() -> None:
    text = "Ormevault condamnée à 90 000 euros\n\nLe tribunal alloue 80 000 euros et 10 000 euros de frais à Bacherelle."
    found = hand_made(
        text,
        ("90 000 euros", AmountRole.AWARDED),
        ("80 000 euros", AmountRole.AWARDED),
        ("10 000 euros", AmountRole.COSTS_ART700),
    )
    assert kinds(found) == []


def test_parts_that_do_not_make_their_total() -> None:
    text = "Ormevault paiera à Bacherelle 90 000 euros, se décomposant en 40 000 euros de marge et 45 000 euros de ressaisie."
    roles = (AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT, AmountRole.AWARDED_COMPONENT)
    found = hand_made(text, *zip(("90 000 euros", "40 000 euros", "45 000 euros"), roles, strict=True))
    assert kinds(found) == [ContradictionKind.PARTS_AND_TOTAL]
    assert found.is_reconciled is False


def test_figures_and_words_that_differ() -> None:
    text = "Condamne Ormevault à payer à Bacherelle la somme de 3 000 euros (quatre mille euros)."
    found = hand_made(text, ("3 000 euros", AmountRole.AWARDED), ("quatre mille euros", AmountRole.AWARDED))
    assert ContradictionKind.FIGURES_AND_WORDS in kinds(found)


def test_two_totals_one_of_which_is_a_slip() -> None:
    text = "Ormevault doit payer 125 430 euros à Bacherelle. Plus bas, le jugement écrit 152 430 euros au même titre."
    found = hand_made(text, ("125 430 euros", AmountRole.AWARDED), ("152 430 euros", AmountRole.AWARDED))
    assert ContradictionKind.TWO_TOTALS in kinds(found)


def test_more_than_was_claimed() -> None:
    text = "Bacherelle réclamait 20 000 euros ; le tribunal condamne Ormevault à payer 75 000 euros à Bacherelle."
    found = hand_made(text, ("20 000 euros", AmountRole.CLAIMED), ("75 000 euros", AmountRole.AWARDED))
    assert kinds(found) == [ContradictionKind.MORE_THAN_CLAIMED]
    assert found.ratio == Decimal("3.750")


def test_no_sums_no_ledger() -> None:
    text = "Le tribunal a rendu son jugement."
    assert find_ledger(text, find_zones(text), decision(), (), claimed=None) is None


def test_the_record_tells_the_ledger() -> None:
    text = RULING.replace("TRIBUNAL DE COMMERCE DE MIRVILLE", "TRIBUNAL DE COMMERCE DE LYON")
    (told,) = to_record("a", read(text))["decisions"]
    assert told["ledger"]["is_reconciled"] is True
    assert [one["value"] for one in told["ledger"]["heads"]] == ["61900", "34500"]
    assert "cap" not in told["ledger"]
