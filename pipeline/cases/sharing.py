"""Whether two reports give the same sums: what tells one ruling from the others of its court and day."""

from __future__ import annotations

from decimal import Decimal

from pipeline.cases.names import is_round
from pipeline.cases.reports import Report

_SURE = 0.5


def share_sums(one: Report, other: Report) -> bool:
    """True when both surely tell the same total, and that total is no round one or some other sum is told by both as well."""
    totals = [report.decision.awarded_total for report in (one, other)]
    if not totals[0] or not totals[1] or not totals[0].value.value:
        return False
    if min(totals[0].confidence, totals[1].confidence) < _SURE:
        return False
    total = totals[0].value
    if (total.currency, total.value) != (totals[1].value.currency, totals[1].value.value):
        return False
    beside = (_values(one) & _values(other)) - {total.value}
    return bool(beside) or not is_round(total.value)


def share_figures(one: Report, other: Report) -> bool:
    """True when two sums are told by both, whatever they are, and one of them is no round one."""
    common = _values(one) & _values(other)
    return len(common) > 1 and any(not is_round(value) for value in common)


def _values(report: Report) -> set[Decimal]:
    return {amount.money.value for amount in report.amounts}
