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
