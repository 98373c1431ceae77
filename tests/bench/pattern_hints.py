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
from collections.abc import Callable, Iterable, Iterator, Sequence
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
_SHORTEST, _MOST, _MOST_HEADS = 3, 40, 100
_LONGEST_HEAD = 12
# Microseconds: to look for one word in a character, to ask for it at all, to keep a place and try a pattern there.
_PER_CHARACTER, _PER_WORD, _PER_PLACE = 0.0005, 0.08, 1.0
_PLAIN, _PER_WAY = 0.04, 0.004
"""Microseconds that a pattern takes a character when it is tried everywhere, and for each way it may begin."""
_PART, _CLAUSE = 400, 150
"""The length of what is searched at a time: a paragraph, some sentences; what stands between two of their stops."""

Item = tuple[Any, Any]


def guard_of(source: str, flags: int = 0) -> Guard | None:
    """What spares most of the searches for `source`; None when nothing does."""
    parsed = parser.parse(source, flags)
    if parsed.state.flags & re.IGNORECASE or "(?i" in source:
        return None
    items = list(parsed)
    plain = _PLAIN + _PER_WAY * _ways(items)
    found = [(_cost_of_heads(heads), Guard("begins", heads)) for heads in _heads_of(items)]
    apart = _apart(items, parsed.state.flags)
    found += [
        (_cost_of_hints(hints, plain, apart), Guard("holds", hints, apart)) for hints in _hints_of(items)
    ]
    cost, best = min(found, default=(plain, None))
    return best if cost < plain / 2 else None


def _ways(items: Sequence[Item]) -> int:
    """In how many ways a match of `items` may begin."""
    first = next(((kind, value) for kind, value in items if kind not in _ZERO_WIDTH), None)
    if first is None:
        return 1
    kind, value = first
    if kind is op.BRANCH:
        return sum(_ways(list(branch)) for branch in value[1])
    if kind in {op.SUBPATTERN, op.ATOMIC_GROUP}:
        return _ways(list(value[3] if kind is op.SUBPATTERN else value))
    return 1


def _hints_of(items: Sequence[Item]) -> Iterator[tuple[str, ...]]:
    for strings in _needs(items):
        merged = _merged(strings)
        if _is_useful(merged):
            yield tuple(merged)


def _is_useful(strings: Sequence[str], most: int = _MOST) -> bool:
    return 0 < len(strings) <= most and min(len(one.strip()) for one in strings) >= _SHORTEST


def _cost_of_hints(hints: tuple[str, ...], plain: float, apart: str) -> float:
    """Microseconds a character: looking for all, and the pattern itself in the parts that hold one."""
    rate, part = _rate(hints), _CLAUSE if len(apart) > 1 else _PART
    return _looking(hints) + (plain + _PER_PLACE / part) * min(1.0, rate * part)


_SIGNS = "\n.;:"


def _apart(items: Sequence[Item], flags: int) -> str:
    """Those of `_SIGNS` that no match of `items` holds; none where what stands behind a match may say so too."""
    return "".join(sign for sign in _SIGNS if not _may_hold(items, sign, flags))


def _may_hold(items: Sequence[Item], sign: str, flags: int) -> bool:
    return any(_may_be(kind, value, sign, flags) for kind, value in items)


def _may_be(kind: Any, value: Any, sign: str, flags: int) -> bool:
    """Whether an item of a pattern may match `sign`, or tell the end of the text from `sign`."""
    if kind is op.SUBPATTERN:
        return _may_hold(value[3], sign, flags | value[1])
    if kind in _NESTING:
        return any(_may_hold(one, sign, flags) for one in _NESTING[kind](value))
    if kind in _SINGLE:
        return _SINGLE[kind](value, sign)
    return kind is not op.ANY or bool(flags & re.DOTALL) or sign != "\n"


_NESTING: dict[Any, Callable[[Any], Sequence[Any]]] = {
    op.ASSERT: lambda value: value[1:] if value[0] > 0 else (),
    op.ASSERT_NOT: lambda value: value[1:] if value[0] > 0 else (),
    op.ATOMIC_GROUP: lambda value: (value,),
    op.BRANCH: lambda value: value[1],
    op.MAX_REPEAT: lambda value: value[2:],
    op.MIN_REPEAT: lambda value: value[2:],
    op.POSSESSIVE_REPEAT: lambda value: value[2:],
}
"""What stands inside an item; what is looked for before a match is read whatever parts the text."""
_ENDS = (op.AT_END, op.AT_END_LINE, op.AT_END_STRING)
_CLASSES = {
    op.CATEGORY_SPACE: str.isspace, op.CATEGORY_DIGIT: str.isdigit, op.CATEGORY_WORD: str.isalnum,
}  # fmt: skip
_NO_CLASSES = {
    op.CATEGORY_NOT_SPACE: str.isspace,
    op.CATEGORY_NOT_DIGIT: str.isdigit,
    op.CATEGORY_NOT_WORD: str.isalnum,
}


def _class_may_be(listed: Sequence[Item], sign: str) -> bool:
    holds = any(
        (kind is op.LITERAL and value == ord(sign))
        or (kind is op.RANGE and value[0] <= ord(sign) <= value[1])
        or (
            kind is op.CATEGORY
            and (_CLASSES[value](sign) if value in _CLASSES else not _NO_CLASSES[value](sign))
        )
        for kind, value in listed
    )
    return holds != (listed[0][0] is op.NEGATE)


_SINGLE: dict[Any, Callable[[Any, str], bool]] = {
    op.AT: lambda value, _: value in _ENDS,
    op.LITERAL: lambda value, sign: bool(value == ord(sign)),
    op.NOT_LITERAL: lambda value, sign: bool(value != ord(sign)),
    op.IN: _class_may_be,
}


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
    for most in (4, 12, _MOST, _MOST_HEADS):
        heads = {head for head, _ in _begun(items, most)}
        shortest = sorted(
            one for one in heads if not any(one != other and one.startswith(other) for other in heads)
        )
        if _is_useful(shortest, _MOST_HEADS):
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
            return _shortened(longer, most) or {(head, False) for head, _ in begun}
        begun = longer
    return begun


def _shortened(begun: set[tuple[str, bool]], most: int) -> set[tuple[str, bool]]:
    """`begun` with only so many letters of each as leave `most` of them; nothing where too few letters would be left."""
    for size in range(_LONGEST_HEAD, _SHORTEST - 1, -1):
        cut = {(head[:size], False) for head, _ in begun}
        if len(cut) <= most:
            return cut if min(len(head.strip()) for head, _ in cut) >= _SHORTEST else set()
    return set()


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
    return {key: [guard.way, guard.apart, *guard.words] for key, guard in sorted(guards.items()) if guard}


if __name__ == "__main__":
    rows = (f"  {json.dumps(key)}: {json.dumps(row)}" for key, row in table().items())
    TABLE.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")
