"""What a visit's report says of the source's health, against what the source expects."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crawler.ports import SourceReport
    from crawler.source import Expect


def find_problems(report: SourceReport, expect: Expect) -> tuple[str, ...]:
    """Why the visit has to count as failed though nothing broke: a run that finds nothing looks like success."""
    problems = [
        f"{index.url} gave {index.items} items where at least {expect.min_items_per_index} are expected: "
        "has the page changed?"
        for index in report.indexes
        if not index.unchanged and index.items < expect.min_items_per_index
    ]
    if not report.indexes and not report.problems and not report.interrupted:
        problems.append("nothing at all was found, and nothing said that it is unchanged: no index was read")
    return tuple(problems)


def find_warnings(report: SourceReport, expect: Expect) -> tuple[str, ...]:
    """What a person should look at; the visit counts as good."""
    limit = expect.max_new_per_night
    if limit is not None and report.new > limit:
        return (f"{report.new} new items where at most {limit} are expected: have the addresses changed?",)
    return ()
