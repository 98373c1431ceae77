"""Reports of one decision found and joined; decisions of one dispute found and joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from pipeline.cases.merging import merge
from pipeline.cases.names import docket_key, same_name
from pipeline.cases.reports import Case, Report, Ruling
from pipeline.cases.sharing import share_sums
from pipeline.cases.turned import level_of, with_own_sides
from pipeline.law import PartyKind, PartyRole

LONGEST_ECHO = timedelta(days=400)
"""A report without a day joins a decision taken at most this long before the report was published."""

ONE_NEWS_WAVE = timedelta(days=60)
"""Two reports that both lack the day tell of one decision when published this near each other."""


def group(reports: Iterable[Report]) -> tuple[Case, ...]:
    """Cases with their rulings, sorted by key; every report stands in exactly one ruling."""
    ordered = sorted(reports, key=lambda report: report.key)
    rulings = [merge(members) for members in _same_decision(ordered)]
    return tuple(sorted((_case(members) for members in _same_case(rulings)), key=lambda case: case.key))


class _Sets:
    """Disjoint sets of report keys (union-find)."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def find(self, key: str) -> str:
        while (parent := self._parent[key]) != key:
            self._parent[key] = key = self._parent[parent]
        return key

    def join(self, one: str, other: str) -> None:
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low

    def groups(self) -> Iterator[list[str]]:
        members: dict[str, list[str]] = defaultdict(list)
        for key in self._parent:
            members[self.find(key)].append(key)
        yield from members.values()


def _buckets(
    reports: Iterable[Report], keys_of: Callable[[Report], Iterable[Hashable]]
) -> Iterator[list[Report]]:
    buckets: dict[Hashable, list[Report]] = defaultdict(list)
    for report in reports:
        for key in keys_of(report):
            buckets[key].append(report)
    yield from buckets.values()


# --- one decision, several reports


def _same_decision(reports: Sequence[Report]) -> list[list[Report]]:
    sets = _Sets(report.key for report in reports)
    by_key = {report.key: report for report in reports}
    for bucket in _buckets(reports, _certain_keys):
        for report in bucket[1:]:
            sets.join(bucket[0].key, report.key)
    for bucket in _buckets(reports, _day_keys):
        _join_one_day(bucket, sets)
    _join_linked(reports, sets)
    for bucket in _buckets(reports, _court_keys):
        _join_undated(bucket, sets)
    return [[by_key[key] for key in keys] for keys in sets.groups()]


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


def _join_one_day(bucket: Sequence[Report], sets: _Sets) -> None:
    """One court decides many cases on one day: the parties say which reports belong together.

    A report that names nobody joins when all the others of that day are one decision; so does a chronicle whose
    parties nobody else names, for they may be those of another dispute it tells of. Of an anonymised ruling the sums say it.
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
            if not any(_dockets_differ(report, other) for other in bucket):
                sets.join(bucket[0].key, report.key)


def _join_masked(bucket: Sequence[Report], sets: _Sets) -> None:
    """An anonymised ruling joins the one of its court and day that gives what it gives, when only one does."""
    for report in bucket:
        if not report.is_masked:
            continue
        fitting = {
            sets.find(other.key): other
            for other in bucket
            if other is not report and not _dockets_differ(report, other) and share_sums(report, other)
        }
        if len(fitting) == 1:
            sets.join(report.key, next(iter(fitting)))


def _join_pairs(reports: Sequence[Report], sets: _Sets, near: Callable[[Report, Report], bool]) -> None:
    for number, one in enumerate(reports):
        for other in reports[number + 1 :]:
            if near(one, other) and _parties_agree(one, other) and not _dockets_differ(one, other):
                sets.join(one.key, other.key)


def _join_linked(reports: Sequence[Report], sets: _Sets) -> None:
    """News that links to a ruling tells of it, unless its facts say otherwise."""
    about = {report.url: report for report in reports if report.position == 0}
    for report in about.values():
        for url in report.links:
            other = about.get(url)
            if other and other is not report and _could_be_same(report, other):
                sets.join(report.key, other.key)


def _join_undated(bucket: Sequence[Report], sets: _Sets) -> None:
    """A report without a day joins the one dated decision of its court and parties, when only one fits."""
    dated = [report for report in bucket if report.decision.decided_on and report.sides]
    undated = [report for report in bucket if not report.decision.decided_on and report.sides]
    for report in undated:
        fitting = {
            sets.find(other.key)
            for other in dated
            if _is_echo(report, other)
            and _parties_agree(report, other)
            and not _dockets_differ(report, other)
        }
        if len(fitting) == 1:
            sets.join(report.key, fitting.pop())
    _join_pairs([report for report in undated if len(report.sides) > 1], sets, _published_near)


def _published_near(one: Report, other: Report) -> bool:
    if one.published_on is None or other.published_on is None:
        return False
    return abs(one.published_on - other.published_on) <= ONE_NEWS_WAVE


def _is_echo(report: Report, dated: Report) -> bool:
    decided = dated.decision.decided_on
    if decided is None or report.published_on is None:
        return False
    return timedelta(0) <= report.published_on - decided.value <= LONGEST_ECHO


def _could_be_same(one: Report, other: Report) -> bool:
    """No fact of the two reports contradicts another, and a party is named in both."""
    a, b = one.decision, other.decision
    if a.court and b.court and a.court.value.id != b.court.value.id:
        return False
    if a.decided_on and b.decided_on and a.decided_on.value != b.decided_on.value:
        return False
    if _dockets_differ(one, other):
        return False
    return any(_same_party(names, others) for names in one.sides for others in other.sides)


def _dockets_differ(one: Report, other: Report) -> bool:
    a = {docket_key(number.value) for number in one.decision.docket_numbers}
    b = {docket_key(number.value) for number in other.decision.docket_numbers}
    return bool(a and b and not a & b)


def _parties_agree(one: Report, other: Report) -> bool:
    """Every party of the report that names fewer is named in the other; of many, two are enough.

    Two reports that share one of two parties ("OVH") are two cases: the other side decides.
    """
    small, large = sorted((one.sides, other.sides), key=len)
    matched = sum(any(_same_party(names, others) for others in large) for names in small)
    return len(small) > 0 and (matched == len(small) or matched >= 2)


def _same_party(names: Iterable[str], others: Sequence[str]) -> bool:
    return any(same_name(name, other) for name in names for other in others)


# --- one dispute, several decisions


def _same_case(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """Decisions that one document tells of are one dispute, unless it is a review of several."""
    sets = _Sets(ruling.key for ruling in rulings)
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
            if _of_one_dispute(main, other, reports) or _have_one_claimant(by_key[main_key], by_key[key]):
                sets.join(main_key, key)
    return [[by_key[key] for key in keys] for keys in sets.groups()]


def _of_one_dispute(main: Report, other: Report, told: Sequence[Report]) -> bool:
    """The decision mentioned is between the same parties, or words of procedure lead from one to the other.

    That both stand on one page proves nothing: pages recall precedents, which name one of the parties or none.
    """
    if main.sides and other.sides:
        alone = min(len(main.sides), len(other.sides)) == 1
        is_beside = main.is_chronicle or level_of(main) == level_of(other)
        return _parties_agree(main, other) and not (alone and is_beside)
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


def _case(rulings: Sequence[Ruling]) -> Case:
    ordered = [with_own_sides(ruling, rulings) for ruling in sorted(rulings, key=_place_in_case)]
    return Case(key=min(ruling.key for ruling in ordered), rulings=tuple(ordered))


def _place_in_case(ruling: Ruling) -> tuple[date, int, str]:
    decided = ruling.decision.decided_on
    return (decided.value if decided else date.max, level_of(ruling.witness), ruling.key)
