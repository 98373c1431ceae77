"""What the judges made of a clause, apart from what a party pleads and what other judges made of another one."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Clause
from pipeline.process import process
from tests.clauses_told import CLAUSES_TOLD, JUDGMENT

MISREAD: frozenset[str] = frozenset()
"""Short texts that weights read wrong; a whole page tells them more."""


def clauses_of(text: str) -> list[Clause]:
    """What is told of clauses on a page that tells a judgment and then `text`."""
    told = f"{JUDGMENT}\n\n{text}"
    processed = process(read_text(told, None, source_id="test"))
    (topic,) = processed.topics
    assert all(found.span.of(processed.document.text) for found in topic.clauses)
    assert all(0 < found.confidence <= 1 for found in topic.clauses)
    return [found.value for found in topic.clauses]


@pytest.mark.parametrize("told", CLAUSES_TOLD, ids=lambda told: told[0][:60])
def test_short_texts(told: tuple[str, tuple[str, ...]], request: pytest.FixtureRequest) -> None:
    text, expected = told
    if text in MISREAD:
        request.applymarker(pytest.mark.xfail(strict=True, reason="weights read it wrong"))
    assert sorted(clauses_of(text)) == sorted(expected)
