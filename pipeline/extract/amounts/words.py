"""The words around a sum as features: which stand nearest on either side, which stand in its clause."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.amounts.contexts import Context
from pipeline.text.patterns import pattern

_WORD = pattern(r"[a-z]+|\d+")
_ENDS = pattern(r"[;:!?.]\s")
_EMPTY = frozenset(
    "le la les l un une des du de d et en au aux ce cette ces son sa ses leur leurs qui que qu dont ou se s ne n pas y il elle"
    " ils elles on lui a est ont sont montant somme sommes total hauteur soit euros euro".split()
)
"""Words that say nothing of what a sum is for."""
_BEFORE, _AFTER = 140, 90
"""How far the clause is read, in characters."""
_NEAREST, _STEM = 7, 6
"""How much of a word is kept, near the sum and in its clause: "réclamait" and "réclamé" are one."""


def read_words(context: Context) -> list[str]:
    """The features of the words in the clause of the sum, those before it marked `<`, those after it `>`."""
    before, after = _clause_before(context.before), _clause_after(context.after)
    return [*_near(before, "<", 3), *_near(after, ">", 2), *_runs(before, after), *_far(before, after)]


def _clause_before(text: str) -> list[str]:
    """The words from the sum backwards, the nearest first."""
    clause = text[-_BEFORE:]
    start = max((match.end() for match in _ENDS.finditer(clause)), default=0)
    return _WORD.findall(clause, start)[::-1]


def _clause_after(text: str) -> list[str]:
    clause = text[:_AFTER]
    end = _ENDS.search(clause)
    return _WORD.findall(clause, 0, end.start() if end else len(clause))


def _telling(words: list[str]) -> list[str]:
    return [word for word in words if word not in _EMPTY and not word.isdigit()]


def _near(words: list[str], side: str, count: int) -> Iterator[str]:
    """The nearest words that tell something, each with its place."""
    telling = _telling(words)
    for place in range(count):
        yield f"near{place}{side}{telling[place][:_NEAREST] if place < len(telling) else '|'}"


def _runs(before: list[str], after: list[str]) -> Iterator[str]:
    """The very words that touch the sum, prepositions and all."""
    yield f"run2<{' '.join(before[1::-1])}"
    yield f"run3<{' '.join(before[2::-1])}"
    yield f"run2>{' '.join(after[:2])}"


def _far(before: list[str], after: list[str]) -> Iterator[str]:
    """All that tells something in the clause."""
    yield from {f"in<{word[:_STEM]}" for word in _telling(before)[:14]}
    yield from {f"in>{word[:_STEM]}" for word in _telling(after)[:8]}
