"""How right is what is told of lost data: causes, obligation, clauses. `python -m tests.bench.topics [--kept] [--errors]`.

tests/golden/topics/topics.jsonl says of pages about lost data how the data were lost (the best description first, then others that a careful
reader may give), what the judges held the provider to, and what they made of clauses and of force majeure, as readers who knew
nothing of the program found; "doubt" where they were not sure. Counted is what a digest would tell. Pages of shared/eval/dev are read where
GREFFIER_EVAL names the folder. With --kept the pages kept apart, whose errors are never listed.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.clean.plain import read_text
from pipeline.law import Clause, Processed
from pipeline.process import process
from pipeline.sums import CapFate
from tests.bench.annotated import GOLDEN, is_kept

TOPICS = GOLDEN.parent / "topics" / "topics.jsonl"
_OF_CAP = {
    CapFate.APPLIED: Clause.CAP_APPLIED,
    CapFate.SET_ASIDE: Clause.CAP_SET_ASIDE,
    CapFate.UNWRITTEN: Clause.CAP_UNWRITTEN,
}


class Told(NamedTuple):
    """What is annotated of one page, and what is found."""

    page: str
    doubt: bool
    causes: tuple[str, ...]
    obligation: str | None
    clauses: frozenset[str]
    found_causes: tuple[str, ...]
    found_obligation: str | None
    found_clauses: frozenset[str]


def read_topics(*, kept: bool = False, topics: Path = TOPICS) -> Iterator[Told]:
    """Each annotated page that is there, as it is read now."""
    folders = [GOLDEN / "pages"]
    if evaluation := os.environ.get("GREFFIER_EVAL"):
        folders.append(Path(evaluation) / "dev" / "pages")
    for line in topics.read_text("utf-8").splitlines():
        row = json.loads(line)
        paths = [path for folder in folders if (path := folder / f"{row['id']}.txt").exists()]
        if paths and is_kept(row["id"]) is kept:
            processed = process(read_text(paths[0].read_text("utf-8"), None, source_id="bench"))
            yield Told(
                row["id"],
                row.get("doubt", False),
                tuple(row["causes"]),
                row["obligation"],
                frozenset(row["clauses"]),
                *_found(processed),
            )


def _found(processed: Processed) -> tuple[tuple[str, ...], str | None, frozenset[str]]:
    topic = next(iter(processed.topics), None)
    ledger = processed.decisions[0].ledger if processed.decisions else None
    fate = ledger.cap.fate.value if ledger and ledger.cap and ledger.cap.fate else None
    clauses = {one.value.value for one in topic.clauses} if topic else set()
    if fate:
        clauses.add(_OF_CAP[fate].value)
    causes = tuple(one.value.value for one in topic.causes) or ("unknown",) if topic else ()
    obligation = topic.obligation.value.value if topic and topic.obligation else None
    return causes, obligation, frozenset(clauses)


def count(found: list[Told]) -> dict[str, Counter[str]]:
    """Right, wrong and missed: the first cause (and whether a careful reader may give it), the obligation, each clause."""
    counts: dict[str, Counter[str]] = {}
    for one in found:
        first = one.found_causes[0] if one.found_causes else None
        if one.causes:
            best = "right" if first == one.causes[0] else "wrong"
            any_told = "right" if first in one.causes else "wrong"
            counts.setdefault("cause, the best", Counter())[best] += 1
            counts.setdefault("cause, one of those told", Counter())[any_told] += 1
        _judge(
            counts.setdefault("obligation", Counter()),
            {one.found_obligation} - {None},
            {one.obligation} - {None},
        )
        _judge(counts.setdefault("clauses", Counter()), set(one.found_clauses), set(one.clauses))
        for clause in {*one.found_clauses, *one.clauses}:
            _judge(
                counts.setdefault(clause, Counter()),
                {clause} & one.found_clauses,
                {clause} & one.clauses,
            )
    return counts


def _judge(
    counts: Counter[str], found: set[str] | set[str | None], right: set[str] | set[str | None]
) -> None:
    counts["right"] += len(found & right)
    counts["wrong"] += len(found - right)
    counts["missed"] += len(right - found)


def f1(counts: Counter[str]) -> float:
    return 2 * counts["right"] / max(1, 2 * counts["right"] + counts["wrong"] + counts["missed"])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kept", action="store_true", help="the pages kept apart")
    parser.add_argument("--errors", action="store_true", help="list what is told wrong")
    args = parser.parse_args()
    if args.kept and args.errors:
        parser.error("the errors of pages kept apart are not listed: they are there to judge by")
    found = list(read_topics(kept=args.kept))
    print(f"{len(found)} pages")
    for name, counts in sorted(count(found).items()):
        print(f"{name:28} F1 {f1(counts):.3f}  {dict(counts)}")
    for one in found if args.errors else ():
        _show(one)


def _show(one: Told) -> None:
    doubt = " (doubt)" if one.doubt else ""
    if one.causes and one.found_causes[:1] != one.causes[:1]:
        print(f"{one.page}{doubt}\tcause\t{'/'.join(one.causes)} > {'/'.join(one.found_causes)}")
    if one.found_obligation != one.obligation:
        print(f"{one.page}{doubt}\tobligation\t{one.obligation} > {one.found_obligation}")
    if one.found_clauses != one.clauses:
        print(
            f"{one.page}{doubt}\tclauses\t{' '.join(sorted(one.clauses))} > {' '.join(sorted(one.found_clauses))}"
        )


if __name__ == "__main__":
    main()
