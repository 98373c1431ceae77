"""Which reports tell of one decision: by numbers, by court, day and parties, by links and reviews, by sums where nobody is named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from pipeline.cases.fitting import dockets_differ, is_echo, join_courtless, join_reviewed
from pipeline.cases.names import docket_key
from pipeline.cases.reports import Report, parties_agree, same_party
from pipeline.cases.sets import Sets
from pipeline.cases.sharing import share_figures, share_sums

ONE_NEWS_WAVE = timedelta(days=60)
"""Two reports that both lack the day tell of one decision when published this near each other."""


def reports_by_decision(reports: Sequence[Report]) -> list[list[Report]]:
    sets = Sets(report.key for report in reports)
    by_key = {report.key: report for report in reports}
    for bucket in _buckets(reports, _certain_keys):
        for report in bucket[1:]:
            sets.join(bucket[0].key, report.key)
    for bucket in _buckets(reports, _day_keys):
        _join_one_day(bucket, sets)
    _join_linked(reports, sets)
    for bucket in _buckets(reports, _court_keys):
        _join_undated(bucket, sets)
    join_reviewed(reports, sets)
    join_courtless(reports, sets)
    return [[by_key[key] for key in keys] for keys in sets.groups()]


def _buckets(
    reports: Iterable[Report], keys_of: Callable[[Report], Iterable[Hashable]]
) -> Iterator[list[Report]]:
    buckets: dict[Hashable, list[Report]] = defaultdict(list)
    for report in reports:
        for key in keys_of(report):
            buckets[key].append(report)
    yield from buckets.values()


def _certain_keys(report: Report) -> Iterator[Hashable]:
    """An ECLI, or a court with its day and docket number, is one decision and no other."""
    decision = report.decision
    if decision.ecli:
        yield ("ecli", decision.ecli.value.upper())
    for court, day in _day_keys(report):
        for number in decision.docket_numbers:
            yield (court, day, docket_key(number.value))


def _day_keys(report: Report) -> Iterator[tuple[str, date]]:
    if report.decision.court and report.decision.decided_on:
        yield (report.decision.court.value.id, report.decision.decided_on.value)


def _court_keys(report: Report) -> Iterator[str]:
    if report.decision.court:
        yield report.decision.court.value.id


def _join_one_day(bucket: Sequence[Report], sets: Sets) -> None:
    """One court decides many cases on one day: the parties say which reports belong together.

    A report that names nobody joins when all the others of that day are one decision; so does a chronicle whose
    parties nobody else names, for they may be those of another dispute it tells of. Where nobody is named the sums say it.
    """
    _join_masked(bucket, sets)
    bucket = [report for report in bucket if not report.is_masked]
    named = [report for report in bucket if report.sides]
    _join_pairs(named, sets, lambda *_: True)
    found = [(sets.find(report.key), report.is_chronicle) for report in named]
    times = Counter(key for key, _ in found)
    sure = {key for key, is_chronicle in found if not is_chronicle or times[key] > 1}
    if len(sure) <= 1:
        for report in bucket[1:]:
            if not any(dockets_differ(report, other) for other in bucket):
                sets.join(bucket[0].key, report.key)
        return
    for report in bucket:
        if not report.sides:
            _join_by_sums(report, named, sets)


def _join_masked(bucket: Sequence[Report], sets: Sets) -> None:
    """An anonymised ruling joins the one of its court and day that gives what it gives, when only one does."""
    for report in bucket:
        if report.is_masked:
            _join_by_sums(report, bucket, sets)


def _join_by_sums(report: Report, others: Iterable[Report], sets: Sets) -> None:
    fitting = {
        sets.find(other.key)
        for other in others
        if other is not report
        and not dockets_differ(report, other)
        and (share_sums(report, other) or share_figures(report, other))
    }
    if len(fitting) == 1:
        sets.join(report.key, fitting.pop())


def _join_pairs(reports: Sequence[Report], sets: Sets, near: Callable[[Report, Report], bool]) -> None:
    """Reports whose parties agree are of one decision; one that fits several joins that of its sums, or none.

    Who tells most comes first: what names the host alone fits the judgments of all its clients, and must not make one of them.
    """
    placed: list[Report] = []
    unplaced: list[Report] = []
    for one in sorted(reports, key=lambda report: (not report.decision.docket_numbers, -len(report.sides))):
        fitting = [other for other in placed if near(one, other) and _fit(one, other)]
        fitting = fitting if _is_one(fitting, sets) else [x for x in fitting if share_sums(one, x)]
        if fitting and _is_one(fitting, sets):
            sets.join(fitting[0].key, one.key)
        elif any(near(one, other) and _fit(one, other) for other in placed):
            unplaced.append(one)
            continue
        placed.append(one)
    for number, one in enumerate(unplaced):
        for other in unplaced[number + 1 :]:
            if near(one, other) and _fit(one, other):
                sets.join(one.key, other.key)


def _fit(one: Report, other: Report) -> bool:
    return parties_agree(one, other) and not dockets_differ(one, other)


def _is_one(reports: Sequence[Report], sets: Sets) -> bool:
    return len({sets.find(report.key) for report in reports}) < 2


def _join_linked(reports: Sequence[Report], sets: Sets) -> None:
    """News that links to a ruling tells of it, unless its facts say otherwise."""
    about = {report.url: report for report in reports if report.position == 0}
    for report in about.values():
        for url in report.links:
            other = about.get(url)
            if other and other is not report and _could_be_same(report, other):
                sets.join(report.key, other.key)


def _join_undated(bucket: Sequence[Report], sets: Sets) -> None:
    """A report without a day joins the one dated decision of its court and parties, when only one fits."""
    dated = [report for report in bucket if report.decision.decided_on and report.sides]
    undated = [report for report in bucket if not report.decision.decided_on and report.sides]
    for report in undated:
        fitting = {
            sets.find(other.key)
            for other in dated
            if is_echo(report, other) and parties_agree(report, other) and not dockets_differ(report, other)
        }
        if len(fitting) == 1:
            sets.join(report.key, fitting.pop())
    _join_pairs([report for report in undated if len(report.sides) > 1], sets, _published_near)


def _published_near(one: Report, other: Report) -> bool:
    if one.published_on is None or other.published_on is None:
        return False
    return abs(one.published_on - other.published_on) <= ONE_NEWS_WAVE


def _could_be_same(one: Report, other: Report) -> bool:
    """No fact of the two reports contradicts another, and a party is named in both."""
    a, b = one.decision, other.decision
    if a.court and b.court and a.court.value.id != b.court.value.id:
        return False
    if a.decided_on and b.decided_on and a.decided_on.value != b.decided_on.value:
        return False
    if dockets_differ(one, other):
        return False
    return any(same_party(names, others) for names in one.sides for others in other.sides)
