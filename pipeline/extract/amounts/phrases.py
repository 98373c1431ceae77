"""A pattern that is tried only where letters stand that it cannot do without."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property

from pipeline.text.patterns import key_of
from pipeline.text.tables import read_table


@cache
def _hints() -> Mapping[str, tuple[str, ...]]:
    """pipeline/data/amount_hints.json, which tests/bench/amount_hints.py draws from the phrases."""
    return {key: tuple(hints) for key, hints in read_table("amount_hints.json").items()}


class Phrase:
    """A pattern for folded text; looking for its `hints` first is many times as fast. Compiled when first tried."""

    def __init__(self, source: str, hints: Iterable[str] | None = None) -> None:
        self.source = source
        if hints is not None:
            self.hints = tuple(hints)

    @cached_property
    def hints(self) -> tuple[str, ...]:
        """Letters one of which stands in every match, unless they were given; none for a phrase without."""
        return _hints().get(key_of(self.source, 0), ())

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.source)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        part = text[start:] if start else text  # `in` takes a third of the time of `find`
        for hint in self.hints:  # what everything waits for: any() takes twice as long
            if hint in part:
                break
        else:
            if self.hints:
                return None
        return self.pattern.search(text, start)

    def search_end(self, text: str, reach: int) -> re.Match[str] | None:
        """The same in the last `reach` characters."""
        return self.search(text, len(text) - reach if len(text) > reach else 0)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.pattern.finditer(text) if self._may_stand(text) else iter(())

    def match(self, text: str) -> re.Match[str] | None:
        return self.pattern.match(text) if self._may_stand(text) else None

    def _may_stand(self, text: str) -> bool:
        """False when no match can lie in `text`."""
        for hint in self.hints:
            if hint in text:
                return True
        return not self.hints
