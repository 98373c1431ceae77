"""Regular expressions compiled at their first use: most texts need few of them, and compiling all takes half a second.

Where pipeline/data/pattern_hints.json knows letters that every match holds, those are looked for first: a text without
them is not searched, and the pattern not even compiled. The table is drawn from the patterns by tests/bench/pattern_hints.py;
a pattern that it does not know is searched everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from typing import Any, Literal, NamedTuple, cast

from pipeline.text.heads import Headed, Hinted
from pipeline.text.tables import read_table

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class Guard(NamedTuple):
    """`words` one of which every match begins with or holds, and signs that no match holds or looks behind itself for."""

    way: Literal["begins", "holds"]
    words: tuple[str, ...]
    apart: str = ""


@cache
def _guards() -> Mapping[str, Guard]:
    rows = read_table("pattern_hints.json").items()
    return {key: Guard(way, tuple(words), apart) for key, (way, apart, *words) in rows}


def key_of(source: str, flags: int) -> str:
    """What stands for a pattern in the table: it changes with the pattern, so that no entry outlives it."""
    return blake2b(f"{flags} {source}".encode(), digest_size=8).hexdigest()


class _Lazy:
    """Stands for `re.compile(source, flags)`. Once used, its methods are those of the compiled pattern or of its guard."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __reduce__(self) -> tuple[type[_Lazy], tuple[str, int]]:
        return _Lazy, (self.pattern, self._flags)

    def __repr__(self) -> str:
        return f"pattern({self.pattern!r})"

    def compile(self) -> re.Pattern[str]:
        compiled = re.compile(self.pattern, self._flags)
        taken = self.__dict__
        self.__dict__.update({name: getattr(compiled, name) for name in _METHODS if name not in taken})
        return compiled

    def guarded(self) -> Headed | Hinted | None:
        """The same pattern with the letters to look for first, when the table knows some."""
        guard = _guards().get(key_of(self.pattern, self._flags))
        if guard is None:
            return None
        if guard.way == "begins":
            return Headed(guard.words, self.pattern, self._flags)
        return Hinted(guard.words, self.pattern, self._flags, guard.apart)


_GUARDED = ("search", "finditer", "match", "fullmatch")


def _first(name: str) -> Any:
    """The method that an instance has until its own, compiled one hides it."""

    def call(self: _Lazy, *arguments: Any, **named: Any) -> Any:
        guarded = self.guarded() if name in _GUARDED else None
        if guarded is None:
            return getattr(self.compile(), name)(*arguments, **named)
        self.__dict__.update({one: getattr(guarded, one) for one in _GUARDED})
        return getattr(guarded, name)(*arguments, **named)

    return call


def _told(name: str) -> property:
    return property(lambda self: getattr(self.compile(), name))


for _name in _METHODS:
    setattr(_Lazy, _name, _first(_name))
for _name in ("flags", "groups", "groupindex"):
    setattr(_Lazy, _name, _told(_name))


def hints_of(of: re.Pattern[str]) -> tuple[str, ...]:
    """Letters of which one group at least stands in whatever `of` finds; empty when the table knows none."""
    given: object = of  # as far as types go it is a compiled one
    guarded = given.guarded() if isinstance(given, _Lazy) else None
    if guarded is None:
        return ()
    return guarded.heads if isinstance(guarded, Headed) else guarded.hints


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(source, flags)`, put off until the first search. A faulty `source` raises only then."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
