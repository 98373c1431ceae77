"""Letters without which the phrases around sums cannot stand: `python -m tests.bench.amount_hints`.

Writes pipeline/data/amount_hints.json; tests/unit/test_amounts_phrases.py holds the table to the phrases.
"""

from __future__ import annotations

import gc
import importlib
import json
import pkgutil
from pathlib import Path

from pipeline.extract import amounts
from pipeline.extract.amounts.phrases import Phrase
from pipeline.extract.amounts.stems import closing, split_top
from pipeline.text.patterns import key_of

TABLE = Path(__file__).parents[2] / "pipeline" / "data" / "amount_hints.json"
SHORTEST_HINT = 3
MOST_HINTS = 30


def hints_of(source: str) -> tuple[str, ...]:
    """Strings one of which stands in every match of `source`; empty when no few long ones can be named."""
    found = _needed(source) or frozenset()
    found = frozenset(hint for hint in found if not any(hint != other and other in hint for other in found))
    is_useful = found and min(map(len, found)) >= SHORTEST_HINT and len(found) <= MOST_HINTS
    return tuple(sorted(found)) if is_useful else ()


def _needed(source: str) -> frozenset[str] | None:
    """For each alternative of `source` the best of what it needs, all alternatives together."""
    wanted: set[str] = set()
    for alternative in split_top(source):
        best = max(_candidates(alternative), key=_worth, default=None)
        if best is None:
            return None
        wanted |= best
    return frozenset(wanted)


def _worth(candidate: frozenset[str]) -> tuple[int, int]:
    return min(5, *map(len, candidate)), -len(candidate)


def _candidates(sequence: str) -> list[frozenset[str]]:
    """What one alternative cannot do without: its runs of letters, and what its groups need."""
    found: list[frozenset[str]] = []
    run, place = "", 0
    while place <= len(sequence):
        letter, group, end = _item(sequence, place)
        is_needed = sequence[end : end + 1] not in {"?", "*", "{"}
        if letter and is_needed:
            run += letter
        if not letter or not is_needed or sequence[end : end + 1] == "+":
            if run.strip():
                found.append(frozenset({run}))
            run = ""
        if group and is_needed and (inner := _needed(group)):
            found.append(inner)
        place = end if is_needed else _after_quantifier(sequence, end)
    return found


def _item(sequence: str, place: int) -> tuple[str, str, int]:
    """(letter, inside of a group, end) of what stands at `place`; both empty for what names no letters."""
    char = sequence[place : place + 1]
    if char == "\\":
        escaped = sequence[place + 1]
        return ("" if escaped.isalnum() else escaped), "", place + 2
    if char == "[":
        return "", "", sequence.index("]", place + 2) + 1
    if char == "(":
        close = closing(sequence, place)
        return "", _inside(sequence[place + 1 : close]), close + 1
    return ("" if char in {"", "^", "$", ".", "+"} else char), "", place + 1


def _inside(group: str) -> str:
    """What a group has to match; "" for one that only looks ahead or behind."""
    if group.startswith("?:"):
        return group[2:]
    if group.startswith("?P<"):
        return group[group.index(">") + 1 :]
    return "" if group.startswith("?") else group


def _after_quantifier(sequence: str, place: int) -> int:
    end = sequence.index("}", place) + 1 if sequence[place] == "{" else place + 1
    return end + (sequence[end : end + 1] in {"?", "+"})


def table() -> dict[str, list[str]]:
    """By the key of each phrase that the modules on sums make, its hints."""
    for module in pkgutil.walk_packages(amounts.__path__, "pipeline.extract.amounts."):
        importlib.import_module(module.name)
    sources = sorted({one.source for one in gc.get_objects() if isinstance(one, Phrase)})
    found = {key_of(source, 0): list(hints) for source in sources if (hints := hints_of(source))}
    return dict(sorted(found.items()))


if __name__ == "__main__":
    rows = (f"  {json.dumps(key)}: {json.dumps(hints)}" for key, hints in table().items())
    TABLE.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")
