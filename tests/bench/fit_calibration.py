"""Fit how sure to be of dates, outcomes, parties and totals: `python -m tests.bench.fit_calibration [--write]`.

Learns from the kept pages of the golden set alone, cross-validated by family: of pages that weights were fitted on nearly all is
right, and a table made of them would promise too much; the kept ones are as hard as an unread page. Prints the mean squared
error of confidences before and after (Brier's score: smaller is better) and writes pipeline/data/calibration.json, with
a table only for kinds of facts whose error falls under cross-validation.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.extract.certainty import Steps, proved
from tests.bench.annotated import annotated
from tests.bench.calibration import Answer, answers, by_kind, error
from tests.bench.score import records
from tests.bench.tables import write_rows

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "calibration.json"
KINDS = ("date", "outcome", "party", "total")
FOLDS = 10
LEAST = 20
"""How many answers a step needs."""


def fit(found: Iterable[Answer]) -> list[tuple[float, float]]:
    """Steps (what is said, how often it is right), neither ever falling: isotonic regression over equal sayings."""
    bins: list[list[Answer]] = []
    for one in sorted(found, key=lambda one: one.says):
        if bins and (bins[-1][-1].says == one.says or len(bins[-1]) < LEAST):
            bins[-1].append(one)
        else:
            bins.append([one])
    merged: list[list[Answer]] = []
    for group in bins:
        merged.append(group)
        while len(merged) > 1 and (share(merged[-2]) >= share(merged[-1]) or len(merged[-1]) < LEAST):
            merged[-2:] = [merged[-2] + merged[-1]]
    return [
        (round(sum(one.says for one in group) / len(group), 3), round(share(group), 3)) for group in merged
    ]


def share(group: Sequence[Answer]) -> float:
    """How many are right; one wrong answer is added, as no run of right ones proves certainty."""
    return sum(one.is_right for one in group) / (len(group) + 1)


def corrected(found: Iterable[Answer], steps: Steps) -> list[Answer]:
    return [one._replace(says=proved(steps, one.says)) for one in found]


def cross_validated(found: Sequence[Answer]) -> list[Answer]:
    """Every answer with the confidence that a table gives which never saw its family."""
    families: defaultdict[str, list[Answer]] = defaultdict(list)
    for one in found:
        families[one.family].append(one)
    groups = list(families.values())
    random.Random(5).shuffle(groups)
    told: list[Answer] = []
    for number in range(FOLDS):
        seen = [one for place, group in enumerate(groups) if place % FOLDS != number for one in group]
        steps = fit(seen)
        told += corrected((one for group in groups[number::FOLDS] for one in group), steps)
    return told


def answers_on(part: str) -> list[Answer]:
    """The facts of a part of the golden set with the confidences that the rules give, no table applied."""
    place, gold = annotated(Path(), part)
    return list(answers(gold, records(place, gold, calibration={})))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help=f"write {TARGET.name}")
    arguments = parser.parse_args()
    golden = by_kind(answers_on("kept"))
    table: dict[str, list[tuple[float, float]]] = {}
    print(f"{'error':<10}{'rules':>8}{'cross-validated':>18}  steps")
    for kind in KINDS:
        steps, before = fit(golden[kind]), error(golden[kind])
        after = error(cross_validated(golden[kind]))
        print(f"{kind:<10}{before:>8.4f}{after:>18.4f}  {steps}")
        if after < before:
            table[kind] = steps
    if arguments.write:
        write_rows(TARGET, table)


if __name__ == "__main__":
    main()
