"""What is read of a short ruling as its total: for tests of totals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pipeline.clean.plain import read_text
from pipeline.process import process


def total(text: str) -> Decimal | None:
    """The total of the main decision of `text`, published after it; None when it is not told."""
    found = process(read_text(text, None, source_id="test", published_on=date(2024, 3, 1)))
    value = found.decisions[0].awarded_total
    return value.value.value if value else None
