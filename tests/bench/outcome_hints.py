"""Letters without which the phrases on outcomes and lost data cannot stand: `python -m tests.bench.outcome_hints`.

Writes pipeline/data/hints.json; tests/unit/test_outcomes_hints.py holds it to the patterns.
"""

from __future__ import annotations

import json
import re._constants as op  # type: ignore[import-not-found]  # the parser of patterns has no public name, no stub
import re._parser as parser  # type: ignore[import-not-found]  # as above
from collections.abc import Iterable, Sequence
from itertools import product
from os.path import commonprefix
from pathlib import Path
from typing import Any

from pipeline.extract.outcomes.rules import RULES

DATA = Path(__file__).parents[2] / "pipeline" / "data"
_SHORTEST, _MOST = 3, 12
_ALIKE = 6
_ZERO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)

Item = tuple[Any, Any]
Needs = list[list[str]]
"""Each inner list: strings one of which any match holds."""


def needs_of(pattern: str) -> Needs:
    """What any match of `pattern` must hold, the rarest-looking first. Raises for a pattern that names nothing."""
    found = {tuple(_merged(one)) for one in _needs(list(parser.parse(pattern)))}
    useful = [list(one) for one in found if one and min(map(len, one)) >= _SHORTEST]
    if not useful:
        raise ValueError(f"no letters are sure in {pattern!r}: part it")
    rare = [one for one in useful if min(map(len, one)) > _SHORTEST] or useful
    return sorted(rare, key=lambda one: (len(one), one))[:2]


def _merged(strings: set[str]) -> list[str]:
    """`strings` with those that begin alike cut to what they share: fewer to look for."""
    heads: dict[str, list[str]] = {}
    for one in _shortest(strings):
        heads.setdefault(one[:_ALIKE], []).append(one)
    return _shortest({commonprefix(alike) for alike in heads.values()})  # noqa: RUF071  # of letters, as is meant


def _shortest(strings: set[str]) -> list[str]:
    """`strings` without those that hold another of them."""
    return sorted(one for one in strings if not any(other != one and other in one for other in strings))


def _needs(items: Sequence[Item]) -> list[set[str]]:
    """The sets of strings that a sequence of pattern items needs one of: runs of what is spelt out, parted by what is not."""
    found: list[set[str]] = []
    run = {""}
    for item in [*items, (None, None)]:
        spelt = _spelt([item])
        joined = {a + b for a, b in product(run, spelt)} if spelt else set()
        if spelt and len(joined) <= _MOST:
            run = joined
            continue
        found.append(run)
        run = spelt or {""}
        if not spelt:
            found += _inside(*item)
    return [one for one in found if "" not in one]


def _inside(kind: object, value: Any) -> list[set[str]]:
    if kind is op.SUBPATTERN:
        return _needs(list(value[3]))
    if kind is op.ATOMIC_GROUP:
        return _needs(list(value))
    if kind is op.BRANCH:
        best = [max(_needs(list(branch)), key=_worth, default=None) for branch in value[1]]
        return [] if None in best else [set().union(*(one for one in best if one))]
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT} and value[0] >= 1:
        return _needs(list(value[2]))
    return []


def _worth(one: set[str]) -> tuple[int, int]:
    return min(6, *map(len, one), 6), -len(one)


def _spelt(items: Iterable[Item]) -> set[str]:
    """All strings that `items` can match, when they are few; empty when they are not."""
    whole = {""}
    for kind, value in items:
        one = _spelt_one(kind, value)
        whole = {a + b for a, b in product(whole, one)}
        if not whole or len(whole) > _MOST:
            return set()
    return whole


def _spelt_one(kind: object, value: Any) -> set[str]:
    if kind is op.LITERAL or kind in _ZERO_WIDTH:
        return {chr(value) if kind is op.LITERAL else ""}
    if kind is op.SUBPATTERN:
        return _spelt(value[3])
    if kind is op.BRANCH:
        branches = [_spelt(branch) for branch in value[1]]
        return set().union(*branches) if all(branches) else set()
    if kind is op.IN and all(each is op.LITERAL for each, _ in value):
        return {chr(code) for _, code in value}
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT} and value[1] == 1:
        inner = _spelt(value[2])
        return inner | {""} if inner and value[0] == 0 else inner
    return set()


def hints_of_all(patterns: Iterable[str]) -> list[str]:
    """Strings one of which any match of any of `patterns` holds."""
    return _merged({hint for pattern in patterns for hint in needs_of(pattern)[0]})


def data_loss() -> dict[str, Any]:
    row = json.loads((DATA / "data_loss.json").read_text("utf-8"))
    lists = (
        "losses",
        "things",
        "lesser_things",
        "attacks",
        "setting",
        "work",
        "privacy",
        "providers",
        "alike",
    )
    return (
        {name: hints_of_all(row[name]) for name in lists}
        | {"failures": [needs_of(pattern) for pattern in row["failures"]]}
        | {name: hints_of_all(patterns) for name, patterns in row["causes"].items()}
        | {f"group_{name}": hints_of_all(patterns) for name, patterns in row["groups"].items()}
    )


def obligations() -> dict[str, Any]:
    row = json.loads((DATA / "obligations.json").read_text("utf-8"))
    return {name: [needs_of(source) for source in sources] for name, sources in row["obligation"].items()}


def outcomes() -> dict[str, Any]:
    row = json.loads((DATA / "outcomes.json").read_text("utf-8"))
    told = {f"told_{rule.name}": needs_of(rule.source) for rule in RULES}
    words = {f"word_{name}": needs_of(source) for name, (source, _) in row["words"].items()}
    return told | words | {name: [needs_of(pattern) for pattern in row[name]] for name in ("less", "all")}


TABLE = DATA / "hints.json"


def table() -> dict[str, Any]:
    return data_loss() | obligations() | outcomes()


if __name__ == "__main__":
    lines = (f"  {json.dumps(name)}: {json.dumps(hints)}" for name, hints in table().items())
    TABLE.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
