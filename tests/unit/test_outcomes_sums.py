"""What the sums say of an outcome: whether what was given is what was asked, who was paid, and so who had sued."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.extract.outcomes.appellants import find_sides
from pipeline.extract.outcomes.matches import read_matches
from pipeline.extract.outcomes.owed import lean_by_sums
from pipeline.extract.outcomes.sides import Who
from pipeline.findings import Span
from pipeline.law import Amount, AmountRole, Money, Party, PartyKind, PartyRole

SIDES = {"Bacherelle": Who.CLAIMANT, "Ormevault": Who.DEFENDANT}
CLAIMED, AWARDED, HEAD = AmountRole.CLAIMED, AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT


def amount(
    value: int, role: AmountRole, payee: str | None = None, decision: int = 0, payer: str | None = None
) -> Amount:
    money = Money(Decimal(value), "EUR")
    return Amount(str(value), Span(0, 1), money, role, "test", 0.9, payer, payee, decision)


@pytest.mark.parametrize(
    ("amounts", "sign"),
    [
        ([amount(9000, CLAIMED), amount(9000, AWARDED)], "matched=claim&most=same"),
        ([amount(6412, CLAIMED), amount(400, CLAIMED), amount(6812, AWARDED)], "matched=claims&most=less"),
        ([amount(80_000, CLAIMED), amount(12_000, AWARDED)], "matched=no&most=more"),
        ([amount(9000, AWARDED)], "matched=none&asked=False&given=True"),
        ([amount(9000, CLAIMED)], "matched=none&asked=True&given=False"),
    ],
    ids=["the claim", "two claims together", "less", "nothing asked", "nothing given"],
)
def test_what_was_given_against_what_was_asked(amounts: list[Amount], sign: str) -> None:
    assert sign in set(read_matches(amounts, 0, SIDES))


def test_what_the_defendant_asks_in_return_is_no_claim_of_the_claimant() -> None:
    amounts = [amount(9000, CLAIMED), amount(90_000, CLAIMED, "Ormevault"), amount(9000, AWARDED)]
    assert "matched=claim&most=same" in set(read_matches(amounts, 0, SIDES))


def test_what_the_claimant_must_pay_was_given_to_the_defendant() -> None:
    signs = set(read_matches([amount(80_000, CLAIMED), amount(5940, AWARDED, payer="Bacherelle")], 0, SIDES))
    assert {"awards_to=defendant", "awards_told_to=defendant"} <= signs
    assert "matched=none&asked=True&given=False" in signs


def test_each_head_against_the_claims() -> None:
    claims = [amount(20_000, CLAIMED), amount(5000, CLAIMED)]
    assert "heads_met=all&missed=False" in set(
        read_matches([*claims, amount(20_000, HEAD), amount(5000, HEAD)], 0, SIDES)
    )
    assert "heads_met=some&missed=False" in set(
        read_matches([*claims, amount(5000, HEAD), amount(300, HEAD)], 0, SIDES)
    )
    assert "heads_met=all&missed=True" in set(read_matches([*claims, amount(20_000, HEAD)], 0, SIDES))


APPEALED = (
    "La société Ormevault a relevé appel. La cour d'appel de Mirville statue entre Ormevault et Bacherelle."
)


def parties() -> list[Party]:
    return [
        Party(name, "SAS", role, PartyKind.COMPANY, (Span(at, at + len(name)),), "test", 0.9)
        for name, role in (("Ormevault", PartyRole.APPELLANT), ("Bacherelle", PartyRole.RESPONDENT))
        for at in [APPEALED.index(name)]
    ]


@pytest.mark.parametrize(
    ("amounts", "side"),
    [
        ([amount(40_000, AWARDED, "Bacherelle", 1)], Who.DEFENDANT),
        ([amount(40_000, AWARDED, None, 1, "Ormevault")], Who.DEFENDANT),
        ([amount(40_000, AWARDED, "Ormevault", 1)], Who.CLAIMANT),
        ([amount(90_000, CLAIMED, "Ormevault"), amount(3000, CLAIMED, "Bacherelle")], Who.CLAIMANT),
        ([amount(40_000, AWARDED, "Bacherelle", 1), amount(9000, AWARDED, "Ormevault", 1)], None),
        ([], None),
    ],
    ids=["paid below", "pays below", "paid and appeals", "claims most", "each paid the other", "no sum"],
)
def test_the_sums_tell_who_had_sued(amounts: list[Amount], side: Who | None) -> None:
    lean = lean_by_sums(parties(), amounts, 0)
    assert find_sides(APPEALED, parties(), len(APPEALED), lean, told=True).appellant is side


def test_the_own_words_of_a_ruling_come_before_its_sums() -> None:
    text = (
        "La société Ormevault a fait assigner la société Bacherelle. La société Ormevault a interjeté appel."
    )
    people = [
        Party(
            name,
            "SAS",
            role,
            PartyKind.COMPANY,
            (Span(text.index(name), text.index(name) + len(name)),),
            "test",
            0.9,
        )
        for name, role in (("Ormevault", PartyRole.APPELLANT), ("Bacherelle", PartyRole.RESPONDENT))
    ]
    assert find_sides(text, people, len(text), -2.5).appellant is Who.CLAIMANT
