"""How often what was asked in all is told right: `python -m tests.bench.claims [--errors]`.

tests/golden/claims/claims.jsonl says of pages of the golden set what the first claimant asks for in all, as readers who knew nothing of
the program found; several figures (null for "the text does not tell") where a careful reader may hold either. Counted is what a
digest would tell, and what the ledger holds.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from pipeline.clean.plain import read_text
from pipeline.findings import FOR_REVIEW
from pipeline.law import Processed
from pipeline.process import process
from schedules.digests.reckoning import asked_words
from tests.bench.annotated import GOLDEN

CLAIMS = GOLDEN.parent / "claims" / "claims.jsonl"
_NEAR = 1
"""By how much of a unit a figure may differ: cents are sometimes left out."""


class Told(NamedTuple):
    """What is found of one page: `claimed` by the ledger, None when it tells nothing; `is_told`, whether a digest says so."""

    page: str
    right: tuple[Decimal | None, ...]
    claimed: Decimal | None
    is_told: bool

    @property
    def is_right(self) -> bool:
        if self.claimed is None:
            return None in self.right
        return any(one is not None and abs(one - self.claimed) < _NEAR for one in self.right)


def read_claims(pages: Path = GOLDEN / "pages", claims: Path = CLAIMS) -> Iterator[Told]:
    """Each annotated page as it is read now."""
    for line in claims.read_text("utf-8").splitlines():
        annotated = json.loads(line)
        text = (pages / f"{annotated['id']}.txt").read_text("utf-8")
        processed = process(read_text(text, None, source_id="bench"))
        right = tuple(None if one is None else Decimal(one) for one in annotated["claimed"])
        yield _told(annotated["id"], right, processed)


def _told(page: str, right: tuple[Decimal | None, ...], processed: Processed) -> Told:
    decision = processed.decisions[0] if processed.decisions else None
    ledger = decision.ledger if decision else None
    if decision is None or ledger is None or ledger.claimed is None:
        return Told(page, right, None, is_told=False)
    words = asked_words(ledger, decision.awarded_total, processed.amounts, least=FOR_REVIEW)
    return Told(page, right, ledger.claimed.money.value, is_told=words is not None)


def count(found: list[Told]) -> Counter[str]:
    """How many a digest tells right and wrong, and how many claims it keeps silent about."""
    counts = Counter("told right" if one.is_right else "told wrong" for one in found if one.is_told)
    counts["not told"] = sum(not one.is_told and None not in one.right for one in found)
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", action="store_true", help="list what is told wrong")
    args = parser.parse_args()
    found = list(read_claims())
    counts = count(found)
    print(f"{len(found)} pages: " + ", ".join(f"{name} {counts[name]}" for name in sorted(counts)))
    for one in found if args.errors else ():
        if not one.is_right:
            asked = " or ".join(str(value) for value in one.right)
            print(f"{one.page}\t{asked} > {one.claimed}{' (told)' if one.is_told else ''}")


if __name__ == "__main__":
    main()
