"""In what the documents that report one decision contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from pipeline.cases.fines import same_fines, sure_fines
from pipeline.cases.names import agree, same_name
from pipeline.cases.reports import Report
from pipeline.law import Decision, Outcome, PartyRole
from pipeline.sums import AmountRole, Money


def find_disagreements(reports: Sequence[Report]) -> tuple[str, ...]:
    """The fields in which `reports` (best first) contradict each other. Whether all that was asked was granted, each source says as it likes."""
    found = []
    heard = of_one_claimant(reports)
    outcomes = {_outcome(told[0]) for told in outcomes_told(reports)}
    several = sum(one.decision.awarded_total is not None for one in heard) > 1
    is_won = several and outcomes == {Outcome.GRANTED, Outcome.PARTLY_GRANTED}
    if len(outcomes) > 1 and not is_won:
        found.append("outcome")
    if len(totals_told(reports)) > 1:
        found.append("awarded_total")
    if len(fines_told(reports)) > 1:
        found.append("fine")
    return tuple(found)


def is_told(decision: Decision) -> bool:
    return decision.outcome is not None and decision.outcome.value is not Outcome.UNKNOWN


def is_about(report: Report) -> bool:
    """Whether the document is about the decision, or tells of it as one of several cases: not of its review."""
    return not report.position or report.is_chronicle


def outcomes_told(reports: Sequence[Report]) -> list[tuple[Report, ...]]:
    """The reports (best first) that tell an outcome, those that tell the same together.

    Who only recalls a decision, to tell of its review, says in passing how it ended: that contradicts nobody.
    """
    told = [one for one in of_one_claimant(reports) if is_told(one.decision) and is_about(one)]
    return _together(told, lambda one, other: _outcome(one) is _outcome(other))


def totals_told(reports: Sequence[Report]) -> list[tuple[Report, ...]]:
    """The reports (best first) that tell a total, those that may mean the same sum together."""
    told = [one for one in of_one_claimant(reports) if one.decision.awarded_total]
    return _together(told, _same_total)


def fines_told(reports: Sequence[Report]) -> list[tuple[Report, ...]]:
    """The reports (best first) that tell a fine of a sanction, those that may mean the same fines together."""
    told = [one for one in reports if fines_of(one)]
    return _together(told, lambda one, other: same_fines(fines_of(one), fines_of(other)))


def fines_of(report: Report) -> tuple[Money, ...]:
    return sure_fines(report.decision, report.amounts)


def of_one_claimant(reports: Sequence[Report]) -> tuple[Report, ...]:
    """`reports` (best first) without those that take the other side for who sued.

    The heading of a ruling says who sued. What such a report says of "the claim" and of what it gave is said of another
    claim: it contradicts nothing.
    """
    first = reports[0]
    return tuple(
        one for one in reports if not (first.is_own_text and turns_sides(one.decision, first.decision))
    )


def _outcome(report: Report) -> Outcome | None:
    return report.decision.outcome.value if report.decision.outcome else None


def _together(
    reports: Iterable[Report], are_same: Callable[[Report, Report], bool]
) -> list[tuple[Report, ...]]:
    groups: list[list[Report]] = []
    for report in reports:
        group = next((one for one in groups if all(are_same(report, other) for other in one)), None)
        if group is None:
            groups.append([report])
        else:
            group.append(report)
    return [tuple(group) for group in groups]


def _same_total(one: Report, other: Report) -> bool:
    """True when both totals may state one fact, costs of article 700 counted in by the one and not by the other."""
    totals = [_with_costs(report) for report in (one, other)]
    (plain, *more), (other_plain, *other_more) = totals
    return any(agree(plain, total) for total in (other_plain, *other_more)) or any(
        agree(other_plain, total) for total in more
    )


def _with_costs(report: Report) -> list[Money]:
    """The total that `report` tells; then, where it tells of costs to be paid beside it, the two together."""
    found = report.decision.awarded_total
    if found is None:
        return []
    total = found.value
    costs = {
        one.money.value
        for one in report.amounts
        if one.role is AmountRole.COSTS_ART700 and one.money.currency == total.currency
    }
    sums = sorted({*costs, sum(costs, Decimal(0))} - {Decimal(0)})
    return [
        total,
        *(Money(total.value + cost, total.currency, total.precision) for cost in sums if total.value),
    ]


def turns_sides(told: Decision, own: Decision) -> bool:
    """True when `told` names as who sued whom the decision's own heading names as sued, and the other way round."""
    return (
        _meet(told, PartyRole.CLAIMANT, own, PartyRole.DEFENDANT)
        and _meet(told, PartyRole.DEFENDANT, own, PartyRole.CLAIMANT)
        and not _meet(told, PartyRole.CLAIMANT, own, PartyRole.CLAIMANT)
    )


def _meet(one: Decision, role: PartyRole, other: Decision, other_role: PartyRole) -> bool:
    named = [party.name for party in one.parties if party.role is role]
    return any(
        same_name(name, party.name) for name in named for party in other.parties if party.role is other_role
    )
