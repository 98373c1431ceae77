"""Letters without which a phrase cannot stand in a text: `python -m tests.bench.phrase_hints` writes them beside the rules.

A rule on parties is tried only where one of its hints stands; tests/unit/test_parties_told.py holds the table to the rules.
"""

from __future__ import annotations

import json
import re._constants as op  # type: ignore[import-not-found]  # the parser of patterns has no public name, no stub
import re._parser as parser  # type: ignore[import-not-found]  # as above
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.extract.parties.told import ALL_RULES

TABLE = Path(__file__).parents[2] / "pipeline" / "data" / "phrase_hints.json"
_SHORTEST, _MOST = 3, 24


def hints_of(pattern: str) -> list[str]:
    """Strings one of which any match of `pattern` holds; empty when none can be named."""
    found = _needed(parser.parse(pattern)) or set()
    found = {hint for hint in found if not any(other != hint and other in hint for other in found)}
    useful = found and min(map(len, found)) >= _SHORTEST and len(found) <= _MOST
    return sorted(found) if useful else []


def _needed(items: Iterable[tuple[Any, Any]]) -> set[str] | None:
    """The best set of strings that a sequence of pattern items needs one of."""
    candidates: list[set[str]] = []
    run = ""
    for kind, value in [*items, (None, None)]:
        if kind is op.LITERAL:
            run += chr(value)
            continue
        if run.strip():
            candidates.append({run})
        run = ""
        inner = _inner(kind, value)
        if inner:
            candidates.append(inner)
    return max(candidates, key=lambda one: (min(5, *map(len, one)), -len(one)), default=None)


def _inner(kind: object, value: Any) -> set[str] | None:
    if kind is op.SUBPATTERN:
        return _needed(value[3])
    if kind is op.BRANCH:
        branches = [_needed(branch) for branch in value[1]]
        return None if None in branches else {hint for branch in branches for hint in branch or ()}
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT} and value[0] >= 1:
        return _needed(value[2])
    return None


def table() -> dict[str, list[str]]:
    return {rule.name: hints_of(rule.phrase) for rule in ALL_RULES}


if __name__ == "__main__":
    rows = (f"  {json.dumps(name)}: {json.dumps(hints)}" for name, hints in table().items())
    TABLE.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")
