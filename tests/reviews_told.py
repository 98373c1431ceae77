"""The decisions a text tells of, and how the claim of the first ended."""

from __future__ import annotations

from datetime import date

from pipeline.clean.plain import read_text
from pipeline.extract.outcomes.find import read_decision
from pipeline.law import Decision, Outcome
from pipeline.process import consider, process


def decisions(text: str) -> tuple[Decision, ...]:
    return process(read_text(text, None, source_id="test", published_on=date(2024, 2, 3))).decisions


def outcome(text: str) -> Outcome | None:
    found = decisions(text)[0].outcome
    return found.value if found else None


def ruled(text: str) -> Outcome | None:
    """What the rules make of it, whatever the weights add."""
    found = consider(read_text(text, None, source_id="test", published_on=date(2024, 2, 3)))
    told = found.processed
    by_rule = read_decision(told.document.text, found.zones, told.decisions[0], told.amounts).ruled
    return by_rule.outcome if by_rule else None
