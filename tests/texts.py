"""Texts as tests write them, read and processed as any other."""

from __future__ import annotations

from datetime import date

from pipeline.clean.plain import read_text
from pipeline.law import Decision, Processed
from pipeline.process import process


def read(text: str, published_on: date | None = None) -> Processed:
    """All that is found in `text`; the day it was published is told, or None."""
    return process(read_text(text, None, source_id="test", published_on=published_on))


def main_decision(text: str, published_on: date | None = None) -> Decision:
    """The decision that `text` is about: the first of those it tells of."""
    return read(text, published_on).decisions[0]


def court_and_day(decision: Decision) -> tuple[str | None, str | None]:
    """The name of the court and the day, as a reader would file the decision."""
    return (
        decision.court.value.name if decision.court else None,
        str(decision.decided_on.value) if decision.decided_on else None,
    )


def filed_as(decision: Decision) -> tuple[str | None, str | None, list[str]]:
    """Court, day and docket numbers: what tells one decision from all others."""
    return *court_and_day(decision), [number.value for number in decision.docket_numbers]
