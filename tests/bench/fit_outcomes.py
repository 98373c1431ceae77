"""Fit the weights of the signs of outcomes: `python -m tests.bench.fit_outcomes FOLDER [--errors] [--write]`.

FOLDER holds dev/gold.jsonl and dev/pages. Learns from it and from the golden set but for its kept pages; prints how right
outcomes are on pages whose family the weights have not seen, part by part, and how often each confidence is right.
`--errors` lists what is wrong, but of the wide pages with odd numbers; `--write` fits on all and writes the weights.
"""

from __future__ import annotations

import math
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.extract.outcomes.find import has_none, read_decision
from pipeline.extract.outcomes.signs import Read, read_signs
from pipeline.extract.outcomes.weigh import LABELS, Weights, likeliest, weigh
from pipeline.law import Outcome
from pipeline.process import Considered, consider
from pipeline.zones import ZoneKind
from tests.bench.annotated import GOLDEN, document_of, is_of, learnt, printed
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.regression import Example, fit_weights
from tests.bench.scorer import Tally, main_decision
from tests.bench.tables import write_model

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "outcome_weights.json"
FOLDS, SEEDS = 8, (3, 4)
PENALTY, LEAST_PAGES, ROUNDED = 6.0, 4, 2
"""L2 penalty, on how many pages a sign must stand, digits of a weight."""
WORTH = {"dev": 1.5, "crowded": 0.6, "opened": 1.0, "wide": 1.0, "mixed": 1.0, "cut": 0.5}
"""How much a page counts: dev pages are what sites print, crowded ones crowd hard wordings together."""
CUT_ABOVE, SHORTEST = 400, 900
"""How far above its reasons a ruling is cut, at most, and how much must be left of it, in characters."""
SLACK = 0.002
"""How much F1 is given for precision: of shares that do as well the greatest is the least that tells."""
STEPS = [step / 20 for step in range(8, 31)]


class Page(NamedTuple):
    id: str
    part: str
    family: str
    gold: str | None
    signs: tuple[str, ...] | None
    """None where nothing is weighed: no decision was found, or a sanction."""


Shares = Mapping[Outcome, float]
Totals = Mapping[str, Sequence[float]]
"""For each page the sum of its weights for each of LABELS."""


def load_pages(folder: Path) -> Iterator[Page]:
    for place, row in learnt(folder):
        yield from _pages(place, row, _part(row["id"]) if place == GOLDEN else "dev")


def _part(page_id: str) -> str:
    return next(name for name in ("wide", "mixed", "crowded", "opened") if is_of(page_id, name))


def _pages(place: Path, row: dict[str, Any], part: str) -> Iterator[Page]:
    """The page, and of a ruling in full what stands above its reasons and orders, which leaves the outcome open."""
    whole = read_page(row, printed(place, row))
    yield _page(row, part, whole)
    if whole.zones.of(ZoneKind.OPERATIVE) and whole.zones.of(ZoneKind.REASONS):
        start = whole.zones.of(ZoneKind.REASONS)[0].start
        above = whole.processed.document.article[: start - zlib.crc32(row["id"].encode()) % CUT_ABOVE]
        if len(above) > SHORTEST:
            yield _page(
                {**row, "id": f"{row['id']}~", "decisions": []}, "cut", read_page(row, above.rstrip())
            )


def read_page(row: Mapping[str, Any], text: str) -> Considered:
    return consider(document_of(row, text))


def _page(row: dict[str, Any], part: str, found: Considered) -> Page:
    read = read_main(found)
    signs = tuple(read_signs(read)) if read else None
    gold = main_decision(row).get("outcome_for_claimant")
    return Page(row["id"], part, row.get("case_family") or row["id"], gold, signs)


def read_main(found: Considered) -> Read | None:
    """What is read of the page's first decision, as `process` reads it; None where it has none, or one without an outcome."""
    part = next((one for one in found.parts if one.main == 0), None)
    if part is None or has_none(found.processed.decisions[0]):
        return None
    decisions, amounts = found.processed.decisions, found.processed.amounts
    return read_decision(part.text, found.zones, decisions[0], amounts, found.claims[0])


def fit(pages: Iterable[Page]) -> dict[str, tuple[float, ...]]:
    """Weights of all signs that stand on enough pages, for each of LABELS."""
    known = {label.value for label in LABELS}
    examples = [
        Example(one.signs, one.gold if one.gold in known else Outcome.UNKNOWN.value, WORTH[one.part])
        for one in pages
        if one.signs is not None
    ]
    labels = [label.value for label in LABELS]
    found = fit_weights(examples, labels, penalty=PENALTY, least=LEAST_PAGES, passes=500)
    rounded = {name: tuple(round(one, ROUNDED) for one in row) for name, row in found.items()}
    return {name: row for name, row in sorted(rounded.items()) if any(row)}


def cross_validated(pages: Sequence[Page], seed: int) -> Totals:
    """The totals by weights that saw no page of the family."""
    told: dict[str, Sequence[float]] = {}
    folds = split(pages, FOLDS, lambda _: 1, seed)
    for number, fold in enumerate(folds):
        weights = fit(page for place, other in enumerate(folds) if place != number for page in other)
        for page in fold:
            if page.signs is not None:
                rows = [weights[sign] for sign in page.signs if sign in weights]
                told[page.id] = [sum(column) for column in zip(*rows, strict=True)]
    return told


def shares_of(totals: Totals, sureness: float) -> dict[str, Shares]:
    return {page: weigh(["all"], Weights({"all": row}, sureness, 0.0)) for page, row in totals.items()}


def surprise(pages: Iterable[Page], shares: Mapping[str, Shares]) -> float:
    """Mean logarithm of how likely what is annotated was said to be; smaller is better."""
    told = [
        -math.log(max(1e-9, shares[one.id][Outcome(one.gold or "unknown")]))
        for one in pages
        if one.id in shares
    ]
    return sum(told) / len(told)


def tally(pages: Iterable[Page], shares: Mapping[str, Shares], least: float) -> Tally:
    """Right, spurious and missed outcomes as the scorer counts them."""
    found = Tally()
    for one in pages:
        gold, said = told_of(one, shares, least)
        found.hit += gold is not None and gold == said
        found.spurious += said is not None and gold != said
        found.missed += gold is not None and gold != said
    return found


def told_of(page: Page, shares: Mapping[str, Shares], least: float) -> tuple[str | None, str | None]:
    """What is annotated and what is said; None for what is unknown."""
    said = likeliest(shares[page.id], least)[0].value if page.id in shares else None
    gold, said = (None if one == Outcome.UNKNOWN.value else one for one in (page.gold, said))
    return gold, said


PARTS: Mapping[str, Callable[[Page], bool]] = {
    "wide": lambda one: one.part == "wide",
    "wide:even": lambda one: is_of(one.id, "wide:even") if one.part == "wide" else False,
    "wide:odd": lambda one: is_of(one.id, "wide:odd") if one.part == "wide" else False,
    "dev": lambda one: one.part == "dev",
    "mixed": lambda one: one.part == "mixed",
    "crowded": lambda one: one.part == "crowded",
    "cut": lambda one: one.part == "cut",
}


def show(pages: Sequence[Page], totals: Totals, weights: Weights) -> None:
    shares = shares_of(totals, weights.sureness)
    for name, holds in PARTS.items():
        found = tally(filter(holds, pages), shares, weights.least)
        print(f"{name:<12}F1 {found.f1:.3f}  precision {found.precision:.3f}  recall {found.recall:.3f}")
    for low in range(3, 10):
        sure = [
            one for one in pages if one.id in shares and low <= 10 * max(shares[one.id].values()) < low + 1
        ]
        told = [told_of(one, shares, weights.least) for one in sure]
        right = [gold == said for gold, said in told if said is not None]
        if right:
            print(f"says 0.{low}-: {sum(right) / len(right):.2f} of {len(right)} right")


def show_errors(pages: Iterable[Page], shares: Mapping[str, Shares], least: float) -> None:
    for one in pages:
        gold, said = told_of(one, shares, least)
        if gold != said and not PARTS["wide:odd"](one):
            print(f"{one.id}\t{gold} > {said}")


def chosen(pages: Sequence[Page], totals: Totals) -> tuple[float, float]:
    """How sure to be, and the least share that tells an outcome: what fits pages best that the weights have not seen."""
    sureness = min(STEPS, key=lambda step: surprise(pages, shares_of(totals, step)))
    shares = shares_of(totals, sureness)
    natural = [one for one in pages if one.part in {"wide", "mixed"}]
    right = {limit / 100: tally(natural, shares, limit / 100).f1 for limit in range(25, 41)}
    return sureness, max(limit for limit, f1 in right.items() if f1 >= max(right.values()) - SLACK)


def main() -> None:
    arguments = fit_options(__doc__, TARGET)
    pages = list(load_pages(arguments.folder))
    print(f"{len(pages)} pages, {Counter(one.gold for one in pages if one.signs is not None)}")
    for seed in SEEDS:
        totals = cross_validated(pages, seed)
        sureness, least = chosen(pages, totals)
        print(f"folds {seed}: sureness {sureness}, least share {least}")
        show(pages, totals, Weights({}, sureness, least))
    if arguments.errors:
        show_errors(pages, shares_of(totals, sureness), least)
    if arguments.write:
        write_model(TARGET, {"sureness": sureness, "least": least}, fit(pages))


if __name__ == "__main__":
    main()
