"""Which decisions are of one dispute: between the same parties, or led from one to the other by words of procedure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.cases.names import same_name
from pipeline.cases.reports import Report, Ruling, parties_agree
from pipeline.cases.sets import Sets
from pipeline.cases.turned import rank_of
from pipeline.law import PartyKind, PartyRole


def rulings_by_case(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """Decisions that one document tells of are one dispute, unless it is a review of several."""
    sets = Sets(ruling.key for ruling in rulings)
    by_key = {ruling.key: ruling for ruling in rulings}
    told_in: dict[str, list[tuple[Report, str]]] = defaultdict(list)
    for ruling in rulings:
        for report in ruling.reports:
            told_in[report.url].append((report, ruling.key))
    for told in told_in.values():
        told.sort(key=lambda pair: pair[0].position)
        main, main_key = told[0]
        reports = [report for report, _ in told]
        for other, key in told[1:]:
            if other.is_apart:
                continue
            if _of_one_dispute(main, other, reports) or _have_one_claimant(by_key[main_key], by_key[key]):
                sets.join(main_key, key)
    return [[by_key[key] for key in keys] for keys in sets.groups()]


def _of_one_dispute(main: Report, other: Report, told: Sequence[Report]) -> bool:
    """The decision mentioned is between the same parties, or words of procedure lead from one to the other.

    That both stand on one page proves nothing: pages recall precedents, which name one of the parties or none.
    """
    if main.sides and other.sides:
        alone = min(len(main.sides), len(other.sides)) == 1
        is_beside = main.is_chronicle or rank_of(main) == rank_of(other)
        return parties_agree(main, other) and not (alone and is_beside)
    return other.key in _reviewed_with(main, told)


def _reviewed_with(main: Report, told: Sequence[Report]) -> set[str]:
    """The reports of a page's decisions that review the main one or are reviewed by it, step by step.

    What the court below had ordered before goes with its judgment.
    """
    found = {main.key: main}
    while True:
        more = {
            report.key: report
            for report in told
            if report.key not in found and any(_is_step(report, known, main) for known in found.values())
        }
        if not more:
            return set(found)
        found |= more


def _is_step(report: Report, known: Report, main: Report) -> bool:
    if _is_reviewed(known, report) or _is_reviewed(report, known):
        return True
    courts = [one.decision.court.value.id if one.decision.court else None for one in (report, known)]
    return known is not main and not main.is_chronicle and courts[0] is not None and courts[0] == courts[1]


def _have_one_claimant(main: Ruling, other: Ruling) -> bool:
    """Both were asked for by the same party: an order and its appeal, then the merits before another court.

    What a document says of the one without naming anyone, others say with names. To be sued twice proves nothing.
    """
    claimants = [
        [p for p in ruling.decision.parties if p.role is PartyRole.CLAIMANT] for ruling in (main, other)
    ]
    return any(
        PartyKind.PERSON not in {one.kind, two.kind} and same_name(one.name, two.name)
        for one in claimants[0]
        for two in claimants[1]
    )


def _is_reviewed(main: Report, other: Report) -> bool:
    """The main decision is said to review one of the other's court and day."""
    court, day = other.decision.court, other.decision.decided_on
    return any(
        court is not None
        and review.court is not None
        and review.court.id == court.value.id
        and (review.decided_on is None or day is None or review.decided_on == day.value)
        for review in main.decision.reviews
    )
