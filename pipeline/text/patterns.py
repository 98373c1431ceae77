"""Regular expressions compiled at their first use: most texts need few of them, and compiling all takes half a second."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Lazy:
    """Stands for `re.compile(source, flags)`. Once used, its methods are those of the compiled pattern."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __reduce__(self) -> tuple[type[_Lazy], tuple[str, int]]:
        return _Lazy, (self.pattern, self._flags)

    def __repr__(self) -> str:
        return f"pattern({self.pattern!r})"

    def compile(self) -> re.Pattern[str]:
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({name: getattr(compiled, name) for name in _METHODS})
        return compiled


def _first(name: str) -> Any:
    """The method that an instance has until its own, compiled one hides it."""

    def call(self: _Lazy, *arguments: Any, **named: Any) -> Any:
        return getattr(self.compile(), name)(*arguments, **named)

    return call


def _told(name: str) -> property:
    return property(lambda self: getattr(self.compile(), name))


for _name in _METHODS:
    setattr(_Lazy, _name, _first(_name))
for _name in ("flags", "groups", "groupindex"):
    setattr(_Lazy, _name, _told(_name))


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(source, flags)`, put off until the first search. A faulty `source` raises only then."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
