"""Fit the weights of which decision of a page an awarded sum belongs to, cross-validated by page family.

    python -m tests.bench.fit_whose FOLDER [FOLDER...]            # cross-validate and print
    python -m tests.bench.fit_whose FOLDER [FOLDER...] --write    # fit on all of it and write the weights

Folders are those of fit_amount_roles. Learnt from are the sums of pages that tell several decisions, where the annotation
gives one decision for the sum and that decision is found.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.extract.amounts import whose
from pipeline.extract.amounts.whose.signs import Awarded, Signs, read_signs
from pipeline.law import Decision
from tests.bench.annotated import is_kept, rows_of
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.regression import fit_choice
from tests.bench.scorer import same_court
from tests.bench.unseen import read

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "whose_weights.json"
FOLDS, PENALTY, LEAST = 5, 2.0, 6
SMALL = 0.02
"""Weights below it move nothing and are dropped."""
Key = tuple[Decimal, str]


class Told(NamedTuple):
    """A sum, what speaks for each decision, which one is right, which one the rules say, and where it stands."""

    signs: Signs
    right: int
    by_rules: int
    value: str
    start: int


class Page(NamedTuple):
    id: str
    family: str
    sums: Sequence[Told]
    decisions: int


def read_pages(folders: Sequence[Path]) -> Iterator[Page]:
    heard: list[tuple[str, Sequence[Decision], Sequence[Awarded]]] = []

    def hear(flat: str, decisions: Sequence[Decision], sums: Sequence[Awarded]) -> list[int]:
        heard.append((flat, decisions, sums))
        return [one.by_rules for one in sums]

    shipped = whose.choose_decisions
    whose.choose_decisions = hear
    for folder in folders:
        for row in rows_of(folder):
            if len(row["decisions"]) < 2 or is_kept(row["id"]):
                continue
            read(folder, row)
            sums = [told for one in heard for told in _told(row, *one)]
            heard.clear()
            if sums:
                yield Page(row["id"], str(row.get("case_family") or row["id"]), sums, len(row["decisions"]))
    whose.choose_decisions = shipped


def _told(
    row: Mapping[str, Any], flat: str, decisions: Sequence[Decision], sums: Sequence[Awarded]
) -> Iterator[Told]:
    places = [_place(one, decisions) for one in row["decisions"]]
    gold: defaultdict[Key, set[int | None]] = defaultdict(set)
    for amount in row["amounts"]:
        if amount["decision"] is not None:
            key = Decimal(str(amount["value"])).quantize(Decimal("0.01")), amount["role"]
            gold[key].add(places[amount["decision"]])
    for one, signs in zip(sums, read_signs(flat, decisions, sums), strict=True):
        right = gold.get(
            (Decimal(one.context.surface.value).quantize(Decimal("0.01")), one.role.value), set()
        )
        (place,) = right if len(right) == 1 else (None,)
        if place is not None and place in signs:
            yield Told(
                signs, place, one.by_rules, str(one.context.surface.value), one.context.surface.span.start
            )


def _place(gold: Mapping[str, Any], decisions: Sequence[Decision]) -> int | None:
    """The decision found that an annotated one is: the same day, or the same court where a day is unknown."""
    for index, one in enumerate(decisions):
        if one.decided_on and gold.get("date") == one.decided_on.value.isoformat():
            return index
    for index, one in enumerate(decisions):
        is_same = one.court and gold.get("court") and same_court(gold["court"], one.court.value.name)
        if is_same and not (one.decided_on and gold.get("date")):
            return index
    return None


def fit(pages: Sequence[Page]) -> Mapping[str, float]:
    sums = [one for page in pages for one in page.sums]
    choices = [[(names, index == one.right) for index, names in one.signs.items()] for one in sums]
    worth = [1 / len(page.sums) ** 0.5 for page in pages for _ in page.sums]
    found = fit_choice(choices, worth, penalty=PENALTY, least=LEAST)
    return {name: round(weight, 2) for name, weight in sorted(found.items()) if abs(weight) >= SMALL}


def main() -> None:
    args = fit_options(__doc__, TARGET, several=True)
    pages = list(read_pages(args.folders))
    counts: Counter[tuple[str, str]] = Counter()
    for held_out in split(pages, FOLDS, lambda page: len(page.sums)):
        outside = {page.id for page in held_out}
        weights = fit([page for page in pages if page.id not in outside])
        for page in held_out:
            _count(page, weights, counts, show=args.errors)
    for part in sorted({part for part, _ in counts}):
        told = counts[part, "sums"]
        print(
            f"{part}: {told} sums, rules {counts[part, 'rules'] / told:.3f}, weights {counts[part, 'weights'] / told:.3f}"
        )
    if args.write:
        TARGET.write_text(json.dumps(fit(pages), ensure_ascii=False, indent=0) + "\n", "utf-8")


def _count(page: Page, weights: Mapping[str, float], counts: Counter[tuple[str, str]], *, show: bool) -> None:
    for one in page.sums:
        told = whose.likeliest(weights, one.signs)
        level = "main" if one.right == 0 else "lower"
        for part in ("all", page.id[0], f"{level} of {min(page.decisions, 3)}"):
            counts[part, "sums"] += 1
            counts[part, "rules"] += one.by_rules == one.right
            counts[part, "weights"] += told == one.right
        if show and told != one.right:
            print(
                f"{page.id}\t{one.value}\tright={one.right}\trules={one.by_rules}\tweights={told}\t{one.start}"
            )


if __name__ == "__main__":
    main()
