"""Cases of all that is reported: reports of one decision joined, decisions of one dispute joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pipeline.cases.confirmed import ended_alike, left_as_it_was
from pipeline.cases.merging import merge
from pipeline.cases.reports import Case, Report, Ruling
from pipeline.cases.same_decision import reports_by_decision
from pipeline.cases.same_dispute import rulings_by_case
from pipeline.cases.turned import rank_of, with_own_sides


def group(reports: Iterable[Report]) -> tuple[Case, ...]:
    """Cases with their rulings, sorted by key; every report stands in exactly one ruling."""
    ordered = sorted(reports, key=lambda report: report.key)
    rulings = [merge(members) for members in reports_by_decision(ordered)]
    return tuple(sorted((_case(members) for members in rulings_by_case(rulings)), key=lambda case: case.key))


def put_right(rulings: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """The rulings of one case, the oldest and lowest first, each as the others put it right."""
    ordered = [with_own_sides(ruling, rulings) for ruling in _in_order(rulings)]
    ended = [ended_alike(ruling, ordered) for ruling in ordered]
    return tuple(left_as_it_was(ruling, ended[:number]) for number, ruling in enumerate(ended))


def _case(members: Sequence[Ruling]) -> Case:
    rulings = put_right(members)
    return Case(key=min(ruling.key for ruling in rulings), rulings=rulings)


def _in_order(rulings: Sequence[Ruling]) -> list[Ruling]:
    """The oldest and lowest first; one of no known day before the first higher one that it surely came before, or else last."""

    def place(ruling: Ruling) -> tuple[date, int, str]:
        decided = ruling.decision.decided_on
        day = decided.value if decided else min(_days_after(ruling, rulings), default=date.max)
        return (day, rank_of(ruling.witness), ruling.key)

    return sorted(rulings, key=place)


def _days_after(undated: Ruling, rulings: Sequence[Ruling]) -> Iterator[date]:
    """The days of the higher decisions beside which `undated` is recalled, or that it was told of before."""
    for other in rulings:
        decided = other.decision.decided_on
        if decided is None or rank_of(other.witness) <= rank_of(undated.witness):
            continue
        about = {report.url for report in other.reports if report.position == 0}
        if any(
            (report.position and report.url in about)
            or (report.published_on is not None and report.published_on < decided.value)
            for report in undated.reports
        ):
            yield decided.value
