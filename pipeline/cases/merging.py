"""Several reports of one decision become one ruling: each field from the best witness that has it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.cases.disagreements import (
    find_disagreements,
    is_about,
    is_told,
    of_one_claimant,
    totals_told,
)
from pipeline.cases.names import agree
from pipeline.cases.reports import Report, Ruling
from pipeline.findings import FOR_REVIEW, Finding
from pipeline.law import Decision, Outcome, Precision


def merge(reports: Sequence[Report]) -> Ruling:
    """The ruling that `reports` (at least one) tell of."""
    ordered = _best_first(reports)
    witness = next((report for report in ordered if report.amounts), ordered[0])
    return Ruling(
        key=min(report.key for report in ordered),
        decision=_merge_decisions(ordered),
        amounts=witness.amounts,
        witness=witness,
        reports=ordered,
        disagreements=find_disagreements(ordered),
    )


def _best_first(reports: Sequence[Report]) -> tuple[Report, ...]:
    """By rank; among pages of one kind, the total that most pages tell goes before another, and the exact before the rounded.

    One page that gets a sum wrong is no reason to correct what two others tell alike.
    """
    ranked = sorted(reports, key=lambda report: report.rank)
    groups = totals_told(ranked)
    most = max((len(group) for group in groups), default=0)
    outdone = {report.key for group in groups if len(group) < most for report in group}
    rounded = {report.key for group in groups for report in group if _is_rounded(report)}

    def place(report: Report) -> tuple[int, int, bool, bool, str]:
        mention, kind, key = report.rank
        return mention, kind, report.key in outdone, report.key in rounded, key

    return tuple(sorted(ranked, key=place))


def _is_rounded(report: Report) -> bool:
    total = report.decision.awarded_total
    return total is not None and total.value.precision is not Precision.EXACT


def _merge_decisions(reports: Sequence[Report]) -> Decision:
    """Fields of the decisions told, best first: the first that is set wins; both sides named win over one."""
    decisions = [report.decision for report in reports]
    naming = sorted(reports, key=lambda r: (r.is_masked, r.is_chronicle, -min(len(r.decision.parties), 2)))
    both_sides = [report.decision for report in naming]
    heard = of_one_claimant(reports)
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
        outcome=_outcome(heard) or decisions[0].outcome,
        disposition=next((d.disposition for d in decisions if d.disposition), None),
        awarded_total=next((r.decision.awarded_total for r in heard if r.decision.awarded_total), None),
        reviews=next((d.reviews for d in decisions if d.reviews), ()),
        citation=next((d.citation for d in both_sides if d.decided_on), decisions[0].citation),
    )


def _outcome(reports: Sequence[Report]) -> Finding[Outcome] | None:
    """The best witness's; but where it gives the same sum as one that knows of more that was asked, the latter's.

    Whoever does not tell what was asked cannot tell that not all of it was given. Of pages that only recall the decision
    the best one that is sure is heard, else the surest. It is as sure as the surest of those that tell the same.
    """
    told = [report for report in reports if is_told(report.decision)]
    if not any(is_about(report) for report in told):
        told.sort(key=lambda report: -min(FOR_REVIEW, _sureness(report)))
    outcomes = [report.decision.outcome for report in told if report.decision.outcome]
    if not outcomes:
        return None
    best = outcomes[0]
    if best.value is Outcome.GRANTED:
        fuller = (
            report.decision.outcome for report in told if _gives_less(report.decision, told[0].decision)
        )
        best = next(filter(None, fuller), best)
    return max((one for one in outcomes if one.value is best.value), key=lambda one: one.confidence)


def _sureness(report: Report) -> float:
    return report.decision.outcome.confidence if report.decision.outcome else 0.0


def _gives_less(decision: Decision, first: Decision) -> bool:
    """True where `decision` says that part was granted, and gives what `first` gives."""
    totals = (decision.awarded_total, first.awarded_total)
    is_part = decision.outcome is not None and decision.outcome.value is Outcome.PARTLY_GRANTED
    return is_part and bool(totals[0] and totals[1] and agree(totals[0].value, totals[1].value))
