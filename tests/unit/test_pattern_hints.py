"""The letters that patterns are spared by are those that the patterns need, and looking for them first loses no match."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.text.patterns import Guard, key_of, pattern
from pipeline.text.spaces import fold
from tests.bench.pattern_hints import TABLE, guard_of, patterns

PAGES = Path(__file__).parents[1] / "golden" / "extraction" / "pages"


def test_the_table_is_that_of_the_patterns() -> None:
    """Asked of a new process: what other tests made is no pattern of the package."""
    told = "import json; from tests.bench.pattern_hints import table; print(json.dumps(table()))"
    made = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True).stdout
    assert json.loads(TABLE.read_text("utf-8")) == json.loads(made), "run python -m tests.bench.pattern_hints"


@pytest.mark.parametrize(
    ("source", "flags", "guard"),
    [
        (r"\bperdue?s?\b", 0, Guard("begins", ("perdu",))),
        (r"\b(?:casse l'arret|infirm\w+)", 0, Guard("begins", ("casse l'arre", "infirm"))),
        (r"\w+ment irrecevable", 0, Guard("holds", ("ment irrecevable",), "\n.;:")),
        (r"(?:tres )?irrecevable", 0, Guard("holds", ("irrecevable",), "\n.;:")),
        (r"(?<!non )irrecevable|\d+ francs", 0, Guard("holds", (" francs", "irrecevable"), "\n.;:")),
        (r"\w+ irrecevable[^.;]{0,9}? pourvoi", 0, Guard("holds", (" irrecevable",), ".;")),
        (r"\w+ irrecevable(?!\.)", 0, Guard("holds", (" irrecevable",), "\n;:")),
        (r"\w+(?<=\.) irrecevable", 0, Guard("holds", (" irrecevable",), "\n.;:")),
        (r"\w+ irrecevable\s*$", 0, Guard("holds", (" irrecevable",))),
        (r"irrecevable", re.IGNORECASE, None),
        (r"(?i:irrecevable)", 0, None),
        (r"\w+|irrecevable", 0, None),
        (r"e", 0, None),
    ],
)
def test_what_a_pattern_needs(source: str, flags: int, guard: Guard | None) -> None:
    assert guard_of(source, flags) == guard


@pytest.mark.timeout(400)  # a minute on a quiet core: every pattern over every page
def test_no_match_is_lost() -> None:
    pages = [path.read_text("utf-8") for path in sorted(PAGES.glob("*.txt"))[::400]]
    texts = [form for page in pages for form in (fold(page), page)]
    spared = json.loads(TABLE.read_text("utf-8")).keys()
    for source, flags in (one for one in patterns() if key_of(*one) in spared):
        quick, plain = pattern(source, flags), re.compile(source, flags)
        for text in texts:
            spans = [match.span() for match in plain.finditer(text)]
            assert [match.span() for match in quick.finditer(text)] == spans, source
            starts = [10, *(start for start, _ in spans[:3])]
            assert [_span(quick.search(text, at)) for at in starts] == [
                _span(plain.search(text, at)) for at in starts
            ], source
            assert [_span(quick.match(text, at)) for at in starts] == [
                _span(plain.match(text, at)) for at in starts
            ], source
            assert all(quick.fullmatch(text, *span) for span in spans if plain.fullmatch(text, *span)), source


def _span(match: re.Match[str] | None) -> tuple[int, int] | None:
    return match.span() if match else None
