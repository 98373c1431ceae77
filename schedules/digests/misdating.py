"""A ruling told without its day because its page dates it after itself: readers see what the page says."""

from __future__ import annotations

from datetime import date

from pipeline.cases import Ruling
from pipeline.documents import Document
from pipeline.extract.misdated import find_misdated


def misdated_words(ruling: Ruling, document: Document) -> tuple[str, date] | None:
    """The page's words for the day, and its own day; None where the ruling has a day, or the page is about another one."""
    published_on = document.published_on
    if ruling.decision.decided_on or ruling.witness.position or published_on is None:
        return None
    span = find_misdated(document.text, published_on)
    return (" ".join(span.of(document.text).split()), published_on) if span else None
