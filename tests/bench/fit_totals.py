"""Fit the weights of what a total may be, on annotated pages, cross-validated by page family.

    python -m tests.bench.fit_totals FOLDER [FOLDER...]            # cross-validate and print
    python -m tests.bench.fit_totals FOLDER [FOLDER...] --write    # fit on all of it and write the weights

Folders are those of fit_amount_roles. Sums are read, and totals told from heads, with weights that never saw the page
(tests.bench.unseen): it takes two readings of all pages.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from pipeline.claimants import with_first_sides
from pipeline.clean.plain import read_text
from pipeline.extract.amounts.ledger import heads
from pipeline.extract.totals import UNWEIGHED, find_by_rules
from pipeline.extract.totals.candidates import Candidate, Weights, choose, read_candidates
from pipeline.extract.totals.due import at_stake
from pipeline.law import CourtLevel
from pipeline.process import consider
from pipeline.text.spaces import fold
from tests.bench import fit_heads
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.regression import fit_choice
from tests.bench.unseen import Read, read_unseen
from tests.totals_told import DAY, TOLD

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "total_weights.json"
FOLDS = 8
SHORT, WORTH_OF_SHORT = "told ", 0.25
"""How the ids of short texts begin, and how much one counts beside a page."""
PENALTY, LEAST = 4.0, 3


@dataclass(frozen=True)
class Page:
    id: str
    family: str
    candidates: Sequence[Candidate]
    by_rules: Decimal | None
    right: Decimal | None


def see(read: Read) -> Page | None:
    """What may be the total of the main decision; None where that is settled without weights."""
    processed = read.found.processed
    if not processed.decisions:
        return None
    decision = processed.decisions[0]
    if decision.court and decision.court.value.level is CourtLevel.AUTHORITY:
        return None
    text, zones = processed.document.article, read.found.zones
    decision = with_first_sides(fold(text), zones, decision)
    amounts = at_stake(fold(text), decision, processed.amounts)
    ruled = find_by_rules(text, zones, decision, amounts)
    if ruled and ruled.rule in UNWEIGHED:
        return None
    candidates = read_candidates(text, zones, decision, amounts, ruled, index=0)
    total = read.gold["summary_amount_awarded"]
    right = None if total is None else Decimal(str(total))
    return Page(read.gold["id"], read.family, candidates, ruled.value.value if ruled else None, right)


def read_pages(folders: Sequence[Path]) -> Iterator[Read]:
    """The pages of `folders`, each as weights read it that never saw it."""
    pages, short = list(fit_heads.read_pages(folders)), list(fit_heads.read_short())

    def without(ids: Collection[str]) -> None:
        fitted = fit_heads.fit([*short, *(page for page in pages if page.id not in ids)])
        heads.load_weights = lambda: fitted  # type: ignore[assignment]  # those of this fold

    shipped = heads.load_weights
    yield from read_unseen(folders, without)
    heads.load_weights = shipped


def read_told() -> Iterator[Read]:
    """The short texts of tests.totals_told, each as a page: what long pages seldom show is learnt from them."""
    for number, (text, total) in enumerate(TOLD):
        found = consider(read_text(text, None, source_id="bench", published_on=DAY), calibration={})
        gold = {"id": f"{SHORT}{number}", "summary_amount_awarded": total}
        yield Read(gold, text, found)


def possibilities(page: Page) -> list[tuple[tuple[str, ...], bool]]:
    """The signs of every candidate, and whether it is right; where none is, saying nothing is.

    What the rules chose is no sign in the short texts: rules were made while reading them, and are right too often there.
    """
    values = {value_of(one) for one in page.candidates}
    right = page.right if page.right in values else None
    kept = [
        tuple(sign for sign in one.signs if not (page.id.startswith(SHORT) and sign.startswith("ruled")))
        for one in page.candidates
    ]
    return [(signs, value_of(one) == right) for signs, one in zip(kept, page.candidates, strict=True)]


def value_of(one: Candidate) -> Decimal | None:
    return one.found.value.value if one.found else None


def fit(pages: Sequence[Page]) -> Weights:
    worth = [WORTH_OF_SHORT if page.id.startswith(SHORT) else 1.0 for page in pages]
    return fit_choice([possibilities(page) for page in pages], worth, penalty=PENALTY, least=LEAST)


def judge(found: Decimal | None, right: Decimal | None, counts: Counter[str]) -> None:
    """As the scorer does: nothing awarded and nothing at stake count as one."""
    found, right = found or None, right or None
    if found == right:
        counts["hit"] += right is not None
    else:
        counts["spurious"] += found is not None
        counts["missed"] += right is not None


def f1(counts: Counter[str]) -> float:
    return 2 * counts["hit"] / max(1, 2 * counts["hit"] + counts["spurious"] + counts["missed"])


def cross_validate(pages: Sequence[Page]) -> dict[str, tuple[Counter[str], Counter[str]]]:
    """By the first letter of the ids: counts of the rules alone, and of the weights on pages they never saw."""
    told: dict[str, tuple[Counter[str], Counter[str]]] = {}
    for held_out in split(pages, FOLDS, lambda _: 1):
        outside = {page.id for page in held_out}
        weights = fit([page for page in pages if page.id not in outside])
        for page in held_out:
            rules, fitted = told.setdefault(page.id[0], (Counter(), Counter()))
            judge(page.by_rules, page.right, rules)
            chosen = choose(weights, page.candidates)
            judge(chosen.value.value if chosen else None, page.right, fitted)
    return told


def main() -> None:
    args = fit_options(__doc__, TARGET, several=True, errors=False)
    pages = [page for read in (*read_told(), *read_pages(args.folders)) if (page := see(read))]
    for letter, (rules, fitted) in sorted(cross_validate(pages).items()):
        print(
            f"pages {letter}…: F1 of the rules {f1(rules):.3f}, of the weights {f1(fitted):.3f} {dict(fitted)}"
        )
    if args.write:
        weights = {
            sign: round(weight, 2) for sign, weight in sorted(fit(pages).items()) if abs(weight) > 0.02
        }
        TARGET.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
