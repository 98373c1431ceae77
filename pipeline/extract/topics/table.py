"""The words that tell of lost data: pipeline/data/data_loss.json, compiled as far as a text needs it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import islice
from typing import NamedTuple

from pipeline.law import DataLossCause
from pipeline.text.hints import Hints, Needs, Places, load_hints
from pipeline.text.patterns import pattern
from pipeline.text.spaces import Range
from pipeline.text.tables import read_table

_NEAR = 90


class Near(NamedTuple):
    """`one` and `other` close together, in whichever order; most sentences that may hold both hold one of them alone."""

    one: re.Pattern[str]
    other: re.Pattern[str]
    both: re.Pattern[str]

    def search(self, low: str, start: int, end: int) -> re.Match[str] | None:
        """From the one to the other, where they first stand close together in `low[start:end]`."""
        stand = self.other.search(low, start, end) and self.one.search(low, start, end)
        return self.both.search(low, start, end) if stand else None


class Sign(NamedTuple):
    """A way of telling of lost data: each pattern is tried only in sentences that hold what one of its needs asks."""

    kind: str
    found: tuple[tuple[re.Pattern[str] | Near, tuple[Needs, ...]], ...]


class Words(NamedTuple):
    """Whole words to count; each begins with one of `heads`."""

    found: re.Pattern[str]
    heads: Hints

    def count_told(self, places: Places, low: str, most: int) -> int:
        """How often the words stand in the sentences of `places`, read in `low`, counted up to `most`."""
        told = sorted(places.where((self.heads,)))
        matches = (match for place in told for match in self.found.finditer(low, *places.sentences[place]))
        return sum(1 for _ in islice(matches, most))

    def find(self, low: str, start: int, end: int, most: int) -> list[Range]:
        """Where the words stand in `low[start:end]`, the first `most` places."""
        if not any(low.find(head, start, end) >= 0 for head in self.heads):
            return []
        return [match.span() for match in islice(self.found.finditer(low, start, end), most)]


class Table(NamedTuple):
    """The compiled table; `examples` are (sentence, about lost data, cause)."""

    signs: tuple[Sign, ...]
    setting: Words
    work: Words
    privacy: Words
    providers: Words
    alike: Words
    """What only sounds like lost data: "perte de chance", "plan de sauvegarde"."""
    denial: re.Pattern[str]
    hypothesis: re.Pattern[str]
    groups: Mapping[str, Words]
    """Words that count for or against wherever they stand."""
    causes: Mapping[DataLossCause, Words]
    examples: tuple[tuple[str, bool, str | None], ...]


def _any(patterns: list[str]) -> str:
    return "(?:" + "|".join(patterns) + ")"


def _near(one: str, other: str) -> Near:
    both = rf"{one}[^.;:!?]{{0,{_NEAR}}}?{other}|{other}[^.;:!?]{{0,{_NEAR}}}?{one}"
    return Near(pattern(one), pattern(other), pattern(both))


def _sign(kind: str, found: re.Pattern[str] | Near, *needs: Needs) -> Sign:
    return Sign(kind, ((found, needs),))


@cache
def load_table() -> Table:
    """pipeline/data/data_loss.json, its patterns compiled when first tried, its examples with it."""
    row = read_table("data_loss.json")
    hints = load_hints()
    loss = rf"\b{_any(row['losses'])}"
    things, lesser = row["things"], row["lesser_things"]
    # What is gone and what holds data, anywhere in one sentence.
    loose = tuple((hints["group_gone"], hints[name]) for name in ("group_copies", "group_machines", "things"))
    failures = zip(row["failures"], hints["failures"], strict=True)
    signs = (
        _sign("loss", _near(rf"\b{_any(things)}\b", loss), (hints["losses"], hints["things"])),
        _sign("lesser_loss", _near(rf"\b{_any(lesser)}\b", loss), (hints["losses"], hints["lesser_things"])),
        Sign("failure", tuple((pattern(rf"\b(?:{one})"), (needs,)) for one, needs in failures)),
        _sign("loose", pattern(rf"\b{_any(row['groups']['gone'])}\b"), *loose),
        _sign("attack", pattern(rf"\b{_any(row['attacks'])}"), (hints["attacks"],)),
    )
    words = {
        name: Words(pattern(rf"\b{_any(row[name])}\b"), hints[name])
        for name in ("setting", "work", "privacy", "providers", "alike")
    }
    return Table(
        signs=signs,
        **words,
        denial=pattern(rf"\b{_any(row['denials'])}"),
        hypothesis=pattern(rf"\b{_any(row['hypotheses'])}"),
        groups={
            name: Words(pattern(rf"\b{_any(words)}\b"), hints[f"group_{name}"])
            for name, words in row["groups"].items()
        },
        causes={
            DataLossCause(name): Words(pattern(_any(patterns)), hints[name])
            for name, patterns in row["causes"].items()
        },
        examples=tuple((text, about, cause) for text, about, cause in row["examples"]),
    )
