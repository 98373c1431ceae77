"""The sums of a ruling as a digest lists them: what each is, who pays whom, the words that say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.cases import is_rounding
from pipeline.law import AmountRole, Money
from pipeline.sums import AWARDS
from schedules.digests import wording
from schedules.digests.quoting import Quote


@dataclass(frozen=True, slots=True)
class Sum:
    """One amount of a ruling, with who pays whom as far as the text says so."""

    role: AmountRole
    money: Money
    payer: str | None
    payee: str | None
    quote: Quote
    for_review: bool
    marks: tuple[str, ...] = ()
    """How it is owed: "HT", "par jour", "in solidum"."""
    is_limit: bool = False
    """Claimed, but by who would owe it: no more than that."""
    is_apart: bool = False
    """A head that is no part of the total: what the judges give to the other side."""

    @property
    def between(self) -> str | None:
        """Who pays whom, "A à B"; of what is asked, who asks whom, "par B à A". None when the text does not say both.

        A limit is asked by who would pay: "par A".
        """
        if self.is_limit:
            return f"par {self.payer}" if self.payer else None
        if not (self.payer and self.payee):
            return None
        if self.role is AmountRole.CLAIMED:
            return f"par {self.payee} à {self.payer}"
        return f"{self.payer} à {self.payee}"

    @property
    def is_unsure_award(self) -> bool:
        return self.for_review and self.role in AWARDS

    @property
    def label(self) -> str:
        """What the sum is; of an award that nobody should rely on unread, that it may be one."""
        if self.is_limit:
            return wording.ASKED_LIMIT
        if self.is_unsure_award:
            return "peut-être alloué"
        return wording.ROLES[AmountRole.AWARDED if self.is_apart else self.role]


def _rounds(one: Sum, other: Sum) -> bool:
    """True of "plus de 126 000 €" beside the 126 450 € that it is: a headline's word for the sum below it."""
    same_people = (one.role, one.payer, one.payee) == (other.role, other.payer, other.payee)
    return same_people and is_rounding(one.money, other.money)


def sums_in_reading_order(sums: Sequence[Sum]) -> tuple[Sum, ...]:
    """Award first, then its heads, costs, what was asked, the rest; one line for each value and role.

    Of several mentions the first sure one is quoted.
    Of one role the sure ones come first, the largest before the others. Where some award is sure, those that are not come
    last of all: beside a sure total they are, mostly, what judges reckoned with.
    Reasons that grant the provision ordered further down are no second award.
    """
    order = {role: place for place, role in enumerate(wording.ROLES)}
    kept: dict[tuple[AmountRole, Money], Sum] = {}
    for one in sums:
        first = kept.setdefault((one.role, one.money), one)
        if first.for_review and not one.for_review:
            kept[one.role, one.money] = one
    ordered = {(one.money, one.payee) for one in kept.values() if one.role is AmountRole.PROVISIONAL}
    told = [
        one
        for one in kept.values()
        if one.role is not AmountRole.AWARDED or (one.money, one.payee) not in ordered
        if not any(_rounds(one, other) for other in kept.values())
    ]
    is_any_sure = any(one.role in AWARDS and not one.for_review for one in told)

    def place(one: Sum) -> tuple[bool, int, bool, Decimal]:
        return is_any_sure and one.is_unsure_award, order[one.role], one.for_review, -one.money.value

    return tuple(sorted(told, key=place))
