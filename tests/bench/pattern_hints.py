"""Letters without which the patterns of the pipeline find nothing: `python -m tests.bench.pattern_hints`.

Writes pipeline/data/pattern_hints.json: by the key of a pattern either the words its matches begin with or the letters one
of which any match holds, whichever a text is searched for sooner. A pattern whose letters stand everywhere has no entry.
tests/unit/test_pattern_hints.py holds the table to the patterns.
"""

from __future__ import annotations

import gc
import importlib
import json
import pkgutil
import re
import re._constants as op  # type: ignore[import-not-found]  # the parser of patterns has no public name, no stub
import re._parser as parser  # type: ignore[import-not-found]  # as above
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pipeline
from pipeline.clean.boilerplate.rules import RULES
from pipeline.clean.evidence import _signs
from pipeline.extract.outcomes.less import load_less
from pipeline.extract.outcomes.rules import RULES as TOLD
from pipeline.extract.outcomes.words import load_families
from pipeline.extract.parties.frames import load_frames
from pipeline.extract.parties.told import ALL_RULES
from pipeline.extract.topics.obligations import load_obligations
from pipeline.extract.topics.table import load_table
from pipeline.text.patterns import Guard, _Lazy, key_of
from pipeline.text.spaces import fold
from tests.bench.annotated import GOLDEN
from tests.bench.outcome_hints import _merged, _needs

TABLE = Path(__file__).parents[2] / "pipeline" / "data" / "pattern_hints.json"
_ZERO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)
_SHORTEST, _MOST = 3, 40
_LONGEST_HEAD = 12
# Microseconds: to look for one word in a character, to ask for it at all, to keep a place and try a pattern there.
_PER_CHARACTER, _PER_WORD, _PER_PLACE = 0.0004, 0.08, 3.0
_PLAIN = 0.05
"""Microseconds that a pattern takes a character when it is tried everywhere."""
_PART = 400
"""The length of what is searched at a time: a paragraph, some sentences."""

Item = tuple[Any, Any]


def guard_of(source: str, flags: int = 0) -> Guard | None:
    """What spares most of the searches for `source`; None when nothing does."""
    parsed = parser.parse(source, flags)
    if parsed.state.flags & re.IGNORECASE or "(?i" in source:
        return None
    items = list(parsed)
    found = [(_cost_of_heads(heads), Guard("begins", heads)) for heads in _heads_of(items)]
    found += [(_cost_of_hints(hints), Guard("holds", hints)) for hints in _hints_of(items)]
    cost, best = min(found, default=(_PLAIN, None))
    return best if cost < _PLAIN / 2 else None


def _hints_of(items: Sequence[Item]) -> Iterator[tuple[str, ...]]:
    for strings in _needs(items):
        merged = _merged(strings)
        if _is_useful(merged):
            yield tuple(merged)


def _is_useful(strings: Sequence[str]) -> bool:
    return 0 < len(strings) <= _MOST and min(len(one.strip()) for one in strings) >= _SHORTEST


def _cost_of_hints(hints: tuple[str, ...]) -> float:
    """Microseconds a character: looking for all, and the pattern itself in the parts that hold one."""
    return _looking(hints) + _PLAIN * min(1.0, _rate(hints) * _PART)


def _cost_of_heads(heads: tuple[str, ...]) -> float:
    return _looking(heads) + _PER_PLACE * _rate(heads)


def _looking(words: tuple[str, ...]) -> float:
    return len(words) * (_PER_CHARACTER + _PER_WORD / _PART)


def _rate(words: Iterable[str]) -> float:
    """How many of `words` stand in a character of French."""
    return sum(_corpus().count(word) for word in words) / len(_corpus())


@cache
def _corpus() -> str:
    """Some golden pages, as they are and folded: always the same ones, so that a new page leaves the table as it is."""
    text = "\n".join(path.read_text("utf-8") for path in sorted((GOLDEN / "pages").glob("n0[0-2]*.txt")))
    return fold(text) + text


def _heads_of(items: Sequence[Item]) -> Iterator[tuple[str, ...]]:
    """Words with one of which every match begins: shorter and fewer, longer and more."""
    for most in (4, 12, _MOST):
        heads = {head for head, _ in _begun(items, most)}
        shortest = sorted(
            one for one in heads if not any(one != other and one.startswith(other) for other in heads)
        )
        if _is_useful(shortest):
            yield tuple(shortest)


def _begun(items: Sequence[Item], most: int) -> set[tuple[str, bool]]:
    """What a match of `items` begins with, each with whether what follows goes on right there."""
    begun = {("", True)}
    for kind, value in items:
        if not any(goes_on for _, goes_on in begun):
            break
        following = _begun_by(kind, value, most)
        longer = {
            (head + more, still)
            for head, goes_on in begun
            for more, still in (following if goes_on else (("", False),))
        }
        if len(longer) > most or any(len(head) > _LONGEST_HEAD for head, _ in longer):
            return {(head, False) for head, _ in begun}
        begun = longer
    return begun


def _begun_by(kind: object, value: Any, most: int) -> set[tuple[str, bool]]:
    if kind in _ZERO_WIDTH or kind is op.LITERAL:
        return {("" if kind in _ZERO_WIDTH else chr(value), True)}
    if kind is op.IN and all(each is op.LITERAL for each, _ in value):
        return {(chr(code), True) for _, code in value}
    if kind in {op.SUBPATTERN, op.ATOMIC_GROUP}:
        return _begun(list(value[3] if kind is op.SUBPATTERN else value), most)
    if kind is op.BRANCH:
        return set().union(*(_begun(list(branch), most) for branch in value[1]))
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
        return _repeated(value, most)
    return {("", False)}


def _repeated(value: Any, most: int) -> set[tuple[str, bool]]:
    once = _begun(list(value[2]), most)
    begun = once if value[1] == 1 else {(head, False) for head, _ in once}
    return begun | {("", True)} if value[0] == 0 else begun


def patterns() -> dict[tuple[str, int], None]:
    """Source and flags of every pattern that the modules of the pipeline make, and of those their tables hold."""
    for module in pkgutil.walk_packages(pipeline.__path__, "pipeline."):
        importlib.import_module(module.name)
    for load in (load_families, load_less, load_frames, load_table, load_obligations, _signs):
        load()
    assert all(rule.regex for rule in RULES)
    assert all(rule.pattern for rule in TOLD)
    assert all((rule.pattern, rule.unless_pattern, rule.needs_pattern) for rule in ALL_RULES)
    found = {(one.pattern, one._flags) for one in gc.get_objects() if isinstance(one, _Lazy)}
    return dict.fromkeys(sorted(found))


def table() -> dict[str, list[Any]]:
    guards = {key_of(source, flags): guard_of(source, flags) for source, flags in patterns()}
    return {key: [guard.way, *guard.words] for key, guard in sorted(guards.items()) if guard}


if __name__ == "__main__":
    rows = (f"  {json.dumps(key)}: {json.dumps(row)}" for key, row in table().items())
    TABLE.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")
