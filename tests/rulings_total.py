"""What is read of a short ruling as its total: for tests of totals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.texts import main_decision


def total(text: str) -> Decimal | None:
    """The total of the main decision of `text`, published after it; None when it is not told."""
    value = main_decision(text, date(2024, 3, 1)).awarded_total
    return value.value.value if value else None
