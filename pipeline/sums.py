"""Sums of money and what they come to: the domain's words for who owes what. Values only."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from pipeline.findings import Finding, Span


class AmountRole(StrEnum):
    AWARDED = "awarded"
    AWARDED_COMPONENT = "awarded_component"
    COSTS_ART700 = "costs_art700"
    PROVISIONAL = "provisional"
    CLAIMED = "claimed"
    CONTRACT_PRICE = "contract_price"
    LIABILITY_CAP = "liability_cap"
    ESTIMATED_LOSS = "estimated_loss"
    FINE = "fine"
    SETTLEMENT = "settlement"
    OTHER = "other"


ASKED_LIMIT = "asked_limit"
"""The rule of a claimed sum that is what the debtor asks to owe at most."""
AWARDS = frozenset({AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT, AmountRole.PROVISIONAL})
"""What a decision gives, costs apart."""


class Precision(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"


@dataclass(frozen=True, slots=True)
class Money:
    """`value` in units of `currency` (ISO 4217; "BTC", which has no code there, is bitcoin)."""

    value: Decimal
    currency: str
    precision: Precision = Precision.EXACT


class Per(StrEnum):
    """What a sum counts for each of."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    HOUR = "hour"
    BREACH = "breach"
    PERSON = "person"
    ITEM = "item"


class Tax(StrEnum):
    EXCLUDED = "excluded"
    """HT."""
    INCLUDED = "included"
    """TTC."""


class Liability(StrEnum):
    """How several debtors owe one sum."""

    IN_SOLIDUM = "in_solidum"
    SOLIDARY = "solidary"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in the text. `surface` is `text[span]`: number, multiplier and currency, nothing else.

    `payer` and `payee` are names of parties of the decision; `decision` is its index in `Processed.decisions`,
    None when the sum belongs to none.
    """

    surface: str
    span: Span
    money: Money
    role: AmountRole
    rule: str
    confidence: float
    payer: str | None = None
    payee: str | None = None
    decision: int | None = None
    per: Per | None = None
    tax: Tax | None = None
    liability: Liability | None = None
    award_share: float = field(default=0.0, compare=False)
    """How likely its own words make it an award or a provision (0 to 1), whatever role was taken; not stored."""


class CapFate(StrEnum):
    """What became of the sum that a contract limits the debt to."""

    APPLIED = "applied"
    SET_ASIDE = "set_aside"
    UNWRITTEN = "unwritten"
    """Void: "réputée non écrite", unfair, null."""


class CapReason(StrEnum):
    """Why a cap was set aside or void."""

    GROSS_FAULT = "gross_fault"
    """"Faute lourde", "dol"."""
    ESSENTIAL_DUTY = "essential_duty"
    """It empties an essential obligation of its substance."""
    UNFAIR = "unfair"
    """"Déséquilibre significatif", a clause abusive to a consumer."""
    NOT_AGREED = "not_agreed"
    """Never brought to the other side's knowledge, or not accepted."""
    OTHER_LOSS = "other_loss"
    """It does not cover this loss, this party, or this ground of liability."""


@dataclass(frozen=True, slots=True)
class Cap:
    money: Money | None
    span: Span
    fate: Finding[CapFate] | None = None
    reason: Finding[CapReason] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact about money, however often and however roundly told; `money` is its most exact statement."""

    money: Money
    spans: tuple[Span, ...]
    head: str | None = None
    """What for, in the text's own words: "perte de marge"."""


class ContradictionKind(StrEnum):
    TITLE_AND_BODY = "title_and_body"
    PARTS_AND_TOTAL = "parts_and_total"
    FIGURES_AND_WORDS = "figures_and_words"
    TWO_TOTALS = "two_totals"
    MORE_THAN_CLAIMED = "more_than_claimed"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What a page says in two ways; `spans` are both, nothing is resolved."""

    kind: ContradictionKind
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a decision gives the original claimant beside what was asked. Empty where the text is silent."""

    claimed: Entry | None = None
    """All that was asked for, without costs of article 700 and without what was asked for in the second place."""
    heads: tuple[Entry, ...] = ()
    costs: tuple[Entry, ...] = ()
    total: Entry | None = None
    """The total that the text states or, else, what the heads come to."""
    is_reconciled: bool | None = None
    """Whether heads, with or without costs, make the total that the text states; None where it states no such total."""
    refused: tuple[Entry, ...] = ()
    cap: Cap | None = None
    expert: tuple[Entry, ...] = ()
    """The bounds of what an expert reckoned, the lower first; one sum when there is but one."""
    ratio: Decimal | None = None
    """Awarded over claimed, three decimals."""
    contradictions: tuple[Contradiction, ...] = ()

    def spans(self) -> tuple[Span, ...]:
        """Every place it rests on."""
        entries = [*self.heads, *self.costs, *self.refused, *self.expert]
        entries += [one for one in (self.claimed, self.total) if one]
        of_cap = [self.cap.span] if self.cap else []
        of_cap += [one.span for one in (self.cap and self.cap.fate, self.cap and self.cap.reason) if one]
        told = [span for one in self.contradictions for span in one.spans]
        return (*(span for entry in entries for span in entry.spans), *of_cap, *told)
