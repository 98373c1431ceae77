"""Reports that lack the day, or the court too, and the one decision that they can tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from pipeline.cases.names import docket_key, name_words
from pipeline.cases.reports import Report, parties_agree
from pipeline.cases.sets import Sets
from pipeline.cases.sharing import share_sums

LONGEST_ECHO = timedelta(days=400)
"""A report without a day joins a decision taken at most this long before the report was published."""

_BOTH = 2
_START = 3
"""Letters that two spellings of one name begin with ("OVH", "OVHcloud")."""


def is_echo(report: Report, dated: Report) -> bool:
    decided = dated.decision.decided_on
    if decided is None or report.published_on is None:
        return False
    return timedelta(0) <= report.published_on - decided.value <= LONGEST_ECHO


def dockets_differ(one: Report, other: Report) -> bool:
    a = {docket_key(number.value) for number in one.decision.docket_numbers}
    b = {docket_key(number.value) for number in other.decision.docket_numbers}
    return bool(a and b and not a & b)


def join_reviewed(reports: Sequence[Report], sets: Sets) -> None:
    """The judgment that news of an appeal recalls without its day is the one that other reports of that appeal tell the day of."""
    recalled: dict[tuple[str, str], list[Report]] = defaultdict(list)
    mains = {report.url: report for report in reports if report.position == 0}
    for report in reports:
        main = mains.get(report.url)
        court = report.decision.court
        if report.position and main and court and _reviews(main, court.value.id):
            recalled[sets.find(main.key), court.value.id].append(report)
    for told in recalled.values():
        dated = [report for report in told if report.decision.decided_on]
        if len({sets.find(report.key) for report in dated}) == 1:
            _join_undated_to(dated[0], told, sets)


def _reviews(main: Report, court_id: str) -> bool:
    return any(review.court is not None and review.court.id == court_id for review in main.decision.reviews)


def _join_undated_to(dated: Report, told: Iterable[Report], sets: Sets) -> None:
    for report in told:
        is_between_others = report.sides and dated.sides and not parties_agree(report, dated)
        if not report.decision.decided_on and not is_between_others and not dockets_differ(report, dated):
            sets.join(dated.key, report.key)


def join_courtless(reports: Sequence[Report], sets: Sets) -> None:
    """News that says neither court nor day tells of the one decision between its two parties not long before; of several, of that of its sum."""
    dated: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.decision.court and report.decision.decided_on and len(report.sides) >= _BOTH:
            for start in {start for names in report.sides for start in _starts(names)}:
                dated[start].append(report)
    for report in reports:
        if report.decision.court or report.decision.decided_on or len(report.sides) < _BOTH:
            continue
        fitting = [
            other
            for other in _sharing_a_name(report, dated)
            if is_echo(report, other) and parties_agree(report, other)
        ]
        if len({sets.find(other.key) for other in fitting}) > 1:
            fitting = [other for other in fitting if share_sums(report, other)]
        if len({sets.find(other.key) for other in fitting}) == 1:
            sets.join(fitting[0].key, report.key)


def _sharing_a_name(report: Report, dated: Mapping[str, Sequence[Report]]) -> Iterable[Report]:
    """Those that may name two of its parties: of all parties but the one whose name most others share, one at least."""
    by_party = [
        {other.key: other for start in _starts(names) for other in dated.get(start, ())}
        for names in report.sides
    ]
    rare = sorted(by_party, key=len)[:-1]
    return {key: other for found in rare for key, other in found.items()}.values()


def _starts(names: Iterable[str]) -> set[str]:
    """What the words of a party's names begin with."""
    return {word[:_START] for name in names for word in name_words(name)}
