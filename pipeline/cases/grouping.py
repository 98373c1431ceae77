"""Cases of all that is reported: reports of one decision joined, decisions of one dispute joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    ordered = [with_own_sides(ruling, rulings) for ruling in sorted(rulings, key=_place_in_case)]
    ended = [ended_alike(ruling, ordered) for ruling in ordered]
    return tuple(left_as_it_was(ruling, ended[:number]) for number, ruling in enumerate(ended))


def _case(members: Sequence[Ruling]) -> Case:
    rulings = put_right(members)
    return Case(key=min(ruling.key for ruling in rulings), rulings=rulings)


def _place_in_case(ruling: Ruling) -> tuple[date, int, str]:
    decided = ruling.decision.decided_on
    return (decided.value if decided else date.max, rank_of(ruling.witness), ruling.key)
