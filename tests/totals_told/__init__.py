"""Short reports and orders with the total that they tell: examples for the fit of totals, and its test.

A text a line of told.txt, behind the total in euros and a bar; ¶ where a line of it ends.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

DAY = date(2026, 11, 20)
"""When they were published, for their relative days."""


class Told(NamedTuple):
    """A `text` and the `total` that it tells, in euros."""

    text: str
    total: int


def _read(line: str) -> Told:
    total, _, text = line.partition(" | ")
    return Told(text.replace("¶", "\n"), int(total))


TOLD = [_read(line) for line in (Path(__file__).parent / "told.txt").read_text("utf-8").splitlines()]
