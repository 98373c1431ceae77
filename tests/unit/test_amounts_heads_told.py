"""Which of several awards is a head and which a whole, where a clause, a guarantee or a provision stands between them."""

from __future__ import annotations

from decimal import Decimal

from pipeline.documents import DocumentKind
from pipeline.extract.amounts import find_amounts
from pipeline.extract.totals.shares import times
from pipeline.findings import Span
from pipeline.law import Amount, AmountRole, Money, Party, PartyKind, PartyRole
from pipeline.text.spaces import fold
from pipeline.zones import find_zones
from tests.money import BOTH, decision, party


def roles(
    text: str, kind: DocumentKind | None = None, parties: tuple[Party, ...] = BOTH
) -> list[tuple[str, AmountRole]]:
    amounts = find_amounts(text, find_zones(text, kind), (decision(parties=parties),))
    return [(one.surface, one.role) for one in amounts]


def test_an_award_told_again_as_the_cap_is_both_and_no_head() -> None:
    text = (
        "Le tribunal a condamné Ormevault Systèmes à payer à Bacherelle 10 680 euros, en application de la clause "
        "fixant à douze mensualités, soit 10 680 euros, le maximum de son indemnisation."
    )
    told = roles(text)
    assert ("10 680 euros", AmountRole.LIABILITY_CAP) in told
    assert ("10 680 euros", AmountRole.AWARDED) in told
    assert ("10 680 euros", AmountRole.AWARDED_COMPONENT) not in told


GUARANTEED = """TRIBUNAL DE COMMERCE DE MIRVILLE

PAR CES MOTIFS

Condamne Ormevault Systèmes à payer à Bacherelle la somme de 48 000 euros à titre de dommages et intérêts ;

Condamne Elektra Maintenance à garantir Ormevault Systèmes à concurrence de 12 000 euros ;
"""


def test_what_one_debtor_owes_another_is_no_head() -> None:
    parties = (*BOTH, party("Elektra Maintenance", PartyRole.DEFENDANT))
    told = roles(GUARANTEED, DocumentKind.DECISION, parties)
    assert ("48 000 euros", AmountRole.AWARDED) in told


def test_a_loss_less_a_provision_is_no_award_beside_what_remains() -> None:
    text = (
        "Le tribunal retient un préjudice. Les analyses seront seules indemnisées, soit 107 350 euros, dont il convient "
        "de retrancher la provision de 20 000 euros : il reste dû 87 350 euros, que Ormevault Systèmes paiera à Bacherelle."
    )
    told = dict(roles(text))
    assert told["107 350 euros"] is AmountRole.ESTIMATED_LOSS
    assert told["87 350 euros"] is AmountRole.AWARDED


def test_an_order_to_pay_less_a_provision_stays_an_award() -> None:
    text = (
        "Le tribunal répare le préjudice et condamne Ormevault Systèmes à payer 60 000 euros à Bacherelle, "
        "soit, déduction faite de la provision de 20 000 euros, un solde de 40 000 euros."
    )
    assert dict(roles(text))["60 000 euros"] is not AmountRole.ESTIMATED_LOSS


THREE = tuple(
    Party(name, None, PartyRole.CLAIMANT, PartyKind.PERSON, (Span(0, 1),), "test", 1.0)
    for name in ("K. R.", "L. R.", "T. V.")
)


def how_often(text: str, surface: str) -> int:
    flat = fold(text)
    start = text.index(surface)
    amount = Amount(
        surface=surface,
        span=Span(start, start + len(surface)),
        money=Money(Decimal(3000), "EUR"),
        role=AmountRole.AWARDED,
        rule="test",
        confidence=1.0,
    )
    return times(flat, amount, decision(parties=THREE))


def test_a_sum_followed_by_each_is_owed_to_each_claimant() -> None:
    assert (
        how_often(
            "Payer à K. R., à L. R. et à T. V. la somme de 3 000 euros chacun en réparation.", "3 000 euros"
        )
        == 3
    )


def test_a_number_in_figures_counts_too() -> None:
    assert how_often("Payer 3 000 euros à chacun des 45 clients.", "3 000 euros") == 45


def test_each_demandeur_is_each_claimant() -> None:
    assert how_often("Payer 3 000 euros à chaque demandeur.", "3 000 euros") == 3


def test_one_sum_is_owed_once() -> None:
    assert how_often("Payer 3 000 euros à K. R. ; chacun garde ses dépens.", "3 000 euros") == 1


def test_what_an_insurer_guarantees_are_heads_like_others() -> None:
    text = (
        "Ormevault Systèmes est donc condamnée à garantir la reconstitution des données à hauteur de 106 000 euros "
        "et les pertes d'exploitation pour 42 000 euros."
    )
    assert dict(roles(text))["42 000 euros"] is AmountRole.AWARDED_COMPONENT
