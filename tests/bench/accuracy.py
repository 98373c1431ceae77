"""The table of docs/accuracy.md: how right extraction is on the pages that nothing was learnt from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench import calibration
from tests.bench.scorer import Result, Tally

PAGE = Path(__file__).parents[2] / "docs" / "accuracy.md"
BEGINS, ENDS = "<!-- figures -->\n", "<!-- end of figures -->"
UNMARKED = 0.8
"""From what confidence on a digest prints a total without "à vérifier"."""
_PARTS = {
    "golden kept_mixed": "pages of all kinds",
    "golden kept_stories": "news and notes",
    "golden kept_rulings": "rulings in full, and news of them",
}
_FIELDS = {
    "has_ruling": "a decision is reported",
    "data_loss": "it is about lost data",
    "court": "court",
    "decision_date": "date",
    "docket_number": "docket numbers",
    "outcome": "outcome for the claimant",
    "party_name": "parties",
    "party_with_role": "parties with their role",
    "amount_value": "sums",
    "amount_with_role": "sums with what they are",
    "awarded_total": "total awarded",
}


class Part(NamedTuple):
    """One set of annotated pages, scored."""

    name: str
    pages: int
    result: Result
    answers: list[calibration.Answer]


def write_page(kept: Sequence[Part]) -> None:
    """Today's figures of the `kept` parts into docs/accuracy.md, between its two marks."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGINS)
    after = rest.partition(ENDS)[2]
    PAGE.write_text(f"{before}{BEGINS}{table(kept)}{ENDS}{after}", "utf-8")


def table(kept: Sequence[Part]) -> str:
    """A row for each field: its F1 on all pages of `kept`, and on each part; then the totals that are told unmarked."""
    pages = sum(part.pages for part in kept)
    lines = [
        ["F1", f"all {pages}", *(f"{_PARTS[part.name]} ({part.pages})" for part in kept)],
        ["---"] * (2 + len(kept)),
    ]
    for field, says in _FIELDS.items():
        tallies = [part.result.tallies[field] for part in kept]
        lines.append([says, *(f"{one.f1:.3f}" for one in (_together(tallies), *tallies))])
    sure = [one for part in kept for one in part.answers if one.kind == "total" and one.says >= UNMARKED]
    told = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    right = sum(one.is_right for one in sure)
    return (
        f"{told}\nOf the {len(sure)} totals that a digest prints without “à vérifier”, {right} are right.\n"
    )


def _together(tallies: Sequence[Tally]) -> Tally:
    return Tally(
        sum(one.hit for one in tallies),
        sum(one.spurious for one in tallies),
        sum(one.missed for one in tallies),
    )
