"""Several reports of one decision become one ruling: each field from the best witness that has it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cases.names import agree
from pipeline.cases.reports import Report, Ruling
from pipeline.law import Decision, Outcome


def merge(reports: Sequence[Report]) -> Ruling:
    """The ruling that `reports` (at least one) tell of."""
    ordered = tuple(sorted(reports, key=lambda report: report.rank))
    witness = next((report for report in ordered if report.amounts), ordered[0])
    decisions = [report.decision for report in ordered]
    return Ruling(
        key=min(report.key for report in ordered),
        decision=_merge_decisions(ordered),
        amounts=witness.amounts,
        witness=witness,
        reports=ordered,
        disagreements=_disagreements(decisions),
    )


def _merge_decisions(reports: Sequence[Report]) -> Decision:
    """Fields of the decisions told, best first: the first that is set wins; both sides named win over one."""
    decisions = [report.decision for report in reports]
    naming = sorted(reports, key=lambda r: (r.is_chronicle, -min(len(r.decision.parties), 2)))
    both_sides = [report.decision for report in naming]
    dated = [d for d in decisions if d.decided_on] or [decisions[0]]
    return decisions[0].but(
        court=next((d.court for d in decisions if d.court), None),
        chamber=next((d.chamber for d in decisions if d.chamber), None),
        decided_on=dated[0].decided_on,
        date_basis=dated[0].date_basis,
        type=next((d.type for d in decisions if d.type), None),
        docket_numbers=next((d.docket_numbers for d in decisions if d.docket_numbers), ()),
        ecli=next((d.ecli for d in decisions if d.ecli), None),
        parties=next((d.parties for d in both_sides if d.parties), ()),
        outcome=next((d.outcome for d in decisions if _is_told(d)), decisions[0].outcome),
        disposition=next((d.disposition for d in decisions if d.disposition), None),
        awarded_total=next((d.awarded_total for d in decisions if d.awarded_total), None),
        reviews=next((d.reviews for d in decisions if d.reviews), ()),
        citation=next((d.citation for d in both_sides if d.decided_on), decisions[0].citation),
    )


def _is_told(decision: Decision) -> bool:
    return decision.outcome is not None and decision.outcome.value is not Outcome.UNKNOWN


def _disagreements(decisions: Sequence[Decision]) -> tuple[str, ...]:
    """In what the reports contradict each other. Whether all that was asked was granted, each source says as it likes."""
    found = []
    totals = [d.awarded_total.value for d in decisions if d.awarded_total]
    totals_agree = all(agree(one, other) for n, one in enumerate(totals) for other in totals[n + 1 :])
    outcomes = {d.outcome.value for d in decisions if d.outcome and _is_told(d)}
    is_won = len(totals) > 1 and outcomes == {Outcome.GRANTED, Outcome.PARTLY_GRANTED}
    if len(outcomes) > 1 and not (is_won and totals_agree):
        found.append("outcome")
    if not totals_agree:
        found.append("awarded_total")
    return tuple(found)
