"""A name where it stands in a text, and all names of a text by place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.parties.names.forms import split_form
from pipeline.text.spaces import fold


class Mention(NamedTuple):
    """A name at `[start, end)`; `form` is the legal form written before or after it."""

    name: str
    start: int
    end: int
    form: str | None = None
    introduced: bool = False
    """True after "la société", "SAS" and the like: a name for sure."""
    is_person: bool = False
    by_noun: bool = False
    """True for a common noun or "celui-ci" that means the party `name`."""


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """Lower-case words of a name, legal forms and little words apart: what two spellings are compared by."""
    bare = split_form(name)[0] or name
    kept = tuple(
        word
        for word in re.findall(r"[a-z0-9]+", fold(bare))
        if word not in {"de", "d", "du", "des", "la", "le", "les", "l", "et", "the", "of", "societe"}
    )
    return kept or tuple(re.findall(r"[a-z0-9]+", fold(bare)))


class Mentions:
    """All names of a text, in order, to be asked for by place."""

    def __init__(self, found: Iterable[Mention]) -> None:
        self.all = tuple(sorted(found, key=lambda mention: mention.start))
        self._starts = [mention.start for mention in self.all]
        self._ends = [mention.end for mention in self.all]

    def from_(self, start: int, end: int) -> Mention | None:
        """The first name that begins in `[start, end)`."""
        at = bisect_left(self._starts, start)
        return self.all[at] if at < len(self.all) and self._starts[at] < end else None

    def before(self, end: int, reach: int) -> Mention | None:
        """The last name that ends in the `reach` characters before `end`."""
        at = bisect_right(self._ends, end) - 1
        return self.all[at] if at >= 0 and self._ends[at] >= end - reach else None

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
