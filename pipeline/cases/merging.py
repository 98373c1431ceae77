"""Several reports of one decision become one ruling: each field from the best witness that has it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cases.disagreements import find_disagreements, is_told, of_one_claimant
from pipeline.cases.reports import Report, Ruling
from pipeline.law import Decision


def merge(reports: Sequence[Report]) -> Ruling:
    """The ruling that `reports` (at least one) tell of."""
    ordered = tuple(sorted(reports, key=lambda report: report.rank))
    witness = next((report for report in ordered if report.amounts), ordered[0])
    return Ruling(
        key=min(report.key for report in ordered),
        decision=_merge_decisions(ordered),
        amounts=witness.amounts,
        witness=witness,
        reports=ordered,
        disagreements=find_disagreements(ordered),
    )


def _merge_decisions(reports: Sequence[Report]) -> Decision:
    """Fields of the decisions told, best first: the first that is set wins; both sides named win over one."""
    decisions = [report.decision for report in reports]
    naming = sorted(reports, key=lambda r: (r.is_chronicle, -min(len(r.decision.parties), 2)))
    both_sides = [report.decision for report in naming]
    heard = [report.decision for report in of_one_claimant(reports)]
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
        outcome=next((d.outcome for d in heard if is_told(d)), decisions[0].outcome),
        disposition=next((d.disposition for d in decisions if d.disposition), None),
        awarded_total=next((d.awarded_total for d in heard if d.awarded_total), None),
        reviews=next((d.reviews for d in decisions if d.reviews), ()),
        citation=next((d.citation for d in both_sides if d.decided_on), decisions[0].citation),
    )
