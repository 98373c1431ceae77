"""What a boilerplate rule is: a pattern with its place, its rank over evidence, and examples that are tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Flag, auto
from functools import cached_property

from pipeline.text.patterns import hints_of, pattern


class Where(Flag):
    TOP = auto()
    BODY = auto()
    END = auto()
    LEAD = auto()
    """Between the first and the second paragraph of prose: where bylines stand when a standfirst comes first."""
    EDGE = TOP | END
    ANY = TOP | BODY | END | LEAD


@dataclass(frozen=True)
class Rule:
    """One kind of boilerplate block.

    `spares` are look-alikes that stay: the pattern does not fit, or they tell of a ruling. `in_rulings`: may also speak in the full text of a
    ruling, where a lost line costs more than a kept one. `outranks_evidence`: drops a block even when it tells
    of a ruling or a sum ("À lire aussi : … condamné à 3 000 euros").
    """

    name: str
    pattern: str
    examples: tuple[str, ...]
    spares: tuple[str, ...] = ()
    where: Where = Where.ANY
    max_words: int = 40
    in_rulings: bool = False
    outranks_evidence: bool = False
    needs: tuple[str, ...] = ()
    """Of these one at least stands in whatever the pattern fits; looking for them is cheaper. None: not known."""

    @cached_property
    def fits(self) -> Callable[[str], bool]:
        """True when this is what the rule describes. Asked of each block by each rule, so it is one call and no more."""
        regex = self.regex
        needs = self.held

        def fits(folded: str) -> bool:
            for need in needs:  # any() takes twice as long
                if need in folded:
                    break
            else:
                if needs:
                    return False
            return regex.fullmatch(folded) is not None

        return fits

    @cached_property
    def held(self) -> tuple[str, ...]:
        """Letters of which one at least stands in whatever the rule fits; none where they are not known."""
        return self.needs or hints_of(self.regex)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return pattern(self.pattern)


Asked = tuple[tuple[Rule, tuple[str, ...]], ...]
"""Rules to be asked, each beside the letters that it needs."""


def fitting(rules: Asked, folded: str) -> Iterator[Rule]:
    """Those of the rules that describe it, in their order.

    Of the dozens that are asked of each block few find their letters: the others are not even called.
    """
    for rule, needs in rules:
        for need in needs:
            if need in folded:
                break
        else:
            if needs:
                continue
        if rule.fits(folded):
            yield rule
