"""Fit the weights that tell totals from heads, on annotated pages, cross-validated by page family.

    python -m tests.bench.fit_heads FOLDER [FOLDER...]            # cross-validate and print
    python -m tests.bench.fit_heads FOLDER [FOLDER...] --write    # fit on all of it and write the weights

Folders are those of fit_amount_roles. Sums are read with weights that never saw the page (tests.bench.unseen). Learnt
from are the sums that are read as awards and annotated as such, and those of the short texts of tests.totals_told, whose
totals tell which of their sums are heads.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any, Self

from pipeline.clean.plain import read_text
from pipeline.extract.amounts.ledger import heads
from pipeline.extract.amounts.ledger.entries import Entry, Key
from pipeline.extract.amounts.ledger.heads import Signs
from pipeline.law import AmountRole
from pipeline.process import consider
from tests.bench.fitting import fit_options
from tests.bench.folds import split
from tests.bench.regression import Example, fit_weights
from tests.bench.tables import write_rows
from tests.bench.unseen import read_unseen
from tests.totals_told import DAY, TOLD

TARGET = Path(__file__).parents[2] / "pipeline" / "data" / "award_heads.json"
FOLDS, PENALTY, LEAST = 6, 2.0, 3
WORTH_OF_SHORT = 2.0
"""How much a sum of a short text counts beside one of a page."""
SMALL = 0.03
"""Weights below it move nothing and are dropped."""
WHOLE, HEAD = AmountRole.AWARDED.value, AmountRole.AWARDED_COMPONENT.value


@dataclass(frozen=True)
class Page:
    family: str
    id: str
    calls: Sequence[tuple[Sequence[Entry], Sequence[Signs]]]
    """What is to be told apart, part of the page by part."""
    gold: Mapping[tuple[Decimal, str], set[str]]
    """For each value and currency awarded by the annotation, as what."""
    worth: float = 1.0

    def told(self) -> Iterator[tuple[Entry, Signs, set[str]]]:
        """The entries that are awards, each with its signs and what it is."""
        for entries, signs in self.calls:
            for entry, own in zip(entries, signs, strict=True):
                surface = entry.context.surface
                right = self.gold.get((cents(surface.value), surface.currency))
                if right:
                    yield entry, own, right


class Hearing:
    """Hears what is to be told apart while pages are read."""

    def __init__(self) -> None:
        self._heard: list[tuple[Sequence[Entry], Sequence[Signs]]] = []
        self._shipped = heads.choose

    def __enter__(self) -> Self:
        heads.choose = self._hear
        return self

    def __exit__(self, *_: object) -> None:
        heads.choose = self._shipped

    def _hear(self, entries: Sequence[Entry], signs: Sequence[Signs]) -> frozenset[Key]:
        self._heard.append((entries, signs))
        return frozenset()

    def taken(self) -> tuple[tuple[Sequence[Entry], Sequence[Signs]], ...]:
        """What was heard since the last call."""
        heard, self._heard = tuple(self._heard), []
        return heard


def cents(value: object) -> Decimal:
    return Decimal(str(value)).quantize(Decimal("0.01"))


def read_pages(folders: Sequence[Path]) -> Iterator[Page]:
    """The pages of `folders` with the awards found in them, before heads are told from totals."""
    with Hearing() as hearing:
        for read in read_unseen(folders):
            yield Page(read.family, read.gold["id"], hearing.taken(), awards_of(read.gold["amounts"]))


def read_short() -> Iterator[Page]:
    """The short texts, each as a page."""
    with Hearing() as hearing:
        for number, (text, total) in enumerate(TOLD):
            consider(read_text(text, None, source_id="bench", published_on=DAY))
            calls = hearing.taken()
            yield Page(text, f"told {number}", calls, awards_by_total(calls, Decimal(total)), WORTH_OF_SHORT)


def awards_by_total(
    calls: Sequence[tuple[Sequence[Entry], Sequence[Signs]]], total: Decimal
) -> dict[tuple[Decimal, str], set[str]]:
    """What the awards of a text are whose total is known: that sum itself, and those that add up to it."""
    own = {
        (cents(entry.value), entry.context.surface.currency)
        for entries, _ in calls
        for entry in entries
        if not entry.decision
    }
    found = {key: {WHOLE} for key in own if key[0] == total}
    for count in range(2, len(own) + 1):
        for some in combinations(sorted(own), count):
            if sum(value for value, _ in some) == total:
                found |= {key: {HEAD} for key in some}
    return found


def awards_of(amounts: Sequence[Mapping[str, Any]]) -> dict[tuple[Decimal, str], set[str]]:
    found: defaultdict[tuple[Decimal, str], set[str]] = defaultdict(set)
    for one in amounts:
        if one["role"] in {WHOLE, HEAD}:
            found[cents(one["value"]), one["currency"]].add(one["role"])
    return dict(found)


def fit(pages: Sequence[Page]) -> dict[str, float]:
    examples = [
        Example(own, label, page.worth / len(right))
        for page in pages
        for _, own, right in page.told()
        for label in sorted(right)
    ]
    fitted = fit_weights(examples, (WHOLE, HEAD), penalty=PENALTY, least=LEAST, passes=300)
    weights = {sign: round(head - whole, 2) for sign, (whole, head) in sorted(fitted.items())}
    return {sign: weight for sign, weight in weights.items() if abs(weight) >= SMALL}


def judge(page: Page) -> Counter[str]:
    """How many mentions of awards are told right by the weights in place, and how many by the rules alone."""
    counts: Counter[str] = Counter()
    by_weights = frozenset().union(*(heads.choose(entries, signs) for entries, signs in page.calls))
    for entry, own, right in page.told():
        counts["all"] += 1
        counts["weights"] += (HEAD if entry.key in by_weights else WHOLE) in right
        counts["rules"] += (HEAD if "rule=head" in own else WHOLE) in right
    return counts


def cross_validate(pages: Sequence[Page], short: Sequence[Page]) -> Counter[str]:
    """Counts over pages that the weights never saw; the short texts are always learnt from, never judged by."""
    counts: Counter[str] = Counter()
    shipped = heads.load_weights
    for held_out in split(pages, FOLDS, lambda page: len(page.calls)):
        outside = {page.id for page in held_out}
        weights = fit([*short, *(page for page in pages if page.id not in outside)])
        heads.load_weights = lambda weights=weights: weights  # type: ignore[assignment]  # those of this fold
        for page in held_out:
            counts += judge(page)
    heads.load_weights = shipped
    return counts


def main() -> None:
    arguments = fit_options(__doc__, TARGET, several=True, errors=False)
    pages, short = list(read_pages(arguments.folders)), list(read_short())
    counts = cross_validate(pages, short)
    for way in ("rules", "weights"):
        print(f"{way}: {counts[way] / counts['all']:.3f} of {counts['all']} mentions of awards told right")
    if arguments.write:
        write_rows(TARGET, fit([*short, *pages]))


if __name__ == "__main__":
    main()
