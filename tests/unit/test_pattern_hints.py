"""The letters that patterns are spared by are those that the patterns need, and looking for them first loses no match."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pipeline.text.patterns import Guard, pattern
from pipeline.text.spaces import fold
from tests.bench.pattern_hints import TABLE, guard_of, patterns, table

PAGES = Path(__file__).parents[1] / "golden" / "extraction" / "pages"


def test_the_table_is_that_of_the_patterns() -> None:
    assert json.loads(TABLE.read_text("utf-8")) == table(), "run python -m tests.bench.pattern_hints"


@pytest.mark.parametrize(
    ("source", "flags", "guard"),
    [
        (r"\bperdue?s?\b", 0, Guard("begins", ("perdu",))),
        (r"\b(?:casse|infirm\w+) l'arret", 0, Guard("begins", ("casse l'arre", "infirm"))),
        (r"\w+ment irrecevable", 0, Guard("holds", ("ment irrecevable",))),
        (r"(?:tres )?irrecevable", 0, Guard("holds", ("irrecevable",))),
        (r"(?<!non )irrecevable|\d+ francs", 0, Guard("holds", (" francs", "irrecevable"))),
        (r"irrecevable", re.IGNORECASE, None),
        (r"(?i:irrecevable)", 0, None),
        (r"\w+|irrecevable", 0, None),
        (r"e", 0, None),
    ],
)
def test_what_a_pattern_needs(source: str, flags: int, guard: Guard | None) -> None:
    assert guard_of(source, flags) == guard


def test_no_match_is_lost() -> None:
    pages = [path.read_text("utf-8") for path in sorted(PAGES.glob("*.txt"))[::400]]
    texts = [form for page in pages for form in (fold(page), page)]
    for source, flags in patterns():
        quick, plain = pattern(source, flags), re.compile(source, flags)
        for text in texts:
            spans = [match.span() for match in plain.finditer(text)]
            assert [match.span() for match in quick.finditer(text)] == spans, source
            found = quick.search(text, 10)
            first = plain.search(text, 10)
            assert (found and found.span()) == (first and first.span()), source
