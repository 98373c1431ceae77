"""The sums of a ruling as a digest lists them: what each is, who pays whom, the words that say so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.cases import Ruling, is_masked, is_rounding
from pipeline.findings import FOR_REVIEW, Finding
from pipeline.law import Amount, AmountRole, Money
from pipeline.sums import ASKED_LIMIT, AWARDS
from schedules.digests import wording
from schedules.digests.costs import costs_label
from schedules.digests.quoting import Quote, quote

Mask = Callable[[str], str]
"""What puts initials for the names of persons."""


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
    costs: str | None = None
    """What costs are called before the judges who give them: "article L. 761-1"."""
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
        if self.costs:
            return self.costs
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


def _marks(amount: Amount) -> tuple[str, ...]:
    tax = wording.TAXES[amount.tax] if amount.tax else ""
    per = wording.PER[amount.per] if amount.per else ""
    owed = wording.LIABILITIES[amount.liability] if amount.liability else ""
    return tuple(mark for mark in (tax, per, owed) if mark)


def sums_of(ruling: Ruling, text: str, mask: Mask) -> tuple[Sum, ...]:
    """The sums that an entry lists, each with the words that tell it; persons masked."""
    total = ruling.decision.awarded_total
    court = ruling.decision.court.value if ruling.decision.court else None
    found = [
        Sum(
            role=amount.role,
            money=amount.money,
            payer=_named(amount.payer, mask),
            payee=_named(amount.payee, mask),
            quote=quote(text, amount).of(mask),
            for_review=amount.confidence < FOR_REVIEW and not _is_sure_total(amount, total),
            marks=_marks(amount),
            is_limit=amount.role is AmountRole.CLAIMED and amount.rule == ASKED_LIMIT,
            costs=costs_label(text, amount, court) if amount.role is AmountRole.COSTS_ART700 else None,
            is_apart=amount.role is AmountRole.AWARDED_COMPONENT and _is_apart(amount, ruling),
        )
        for amount in ruling.amounts
        if amount.role is not AmountRole.OTHER
    ]
    return sums_in_reading_order(found)


def _is_sure_total(amount: Amount, total: Finding[Money] | None) -> bool:
    """True of what all documents together tell surely as given, though this one's word alone would leave a doubt."""
    return (
        amount.role is AmountRole.AWARDED
        and total is not None
        and total.confidence >= FOR_REVIEW
        and amount.money == total.value
    )


def _is_apart(head: Amount, ruling: Ruling) -> bool:
    """True of a head where nothing was given to who asked, or that goes to another than the total does."""
    total = ruling.decision.awarded_total
    if total is None:
        return False
    payees = {one.payee for one in ruling.amounts if one.role in AWARDS and one.money == total.value}
    return not total.value.value or (
        head.payee is not None and None not in payees and bool(payees) and head.payee not in payees
    )


def _named(name: str | None, mask: Mask) -> str | None:
    """The name to be shown; none of a letter that stands for one."""
    return mask(name) if name and not is_masked(name) else None
