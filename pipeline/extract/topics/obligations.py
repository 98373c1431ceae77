"""What the judges held the provider's obligation to be: of means, or of result."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pipeline.findings import Finding, Span
from pipeline.law import Obligation
from pipeline.text.hints import Needs, Places, load_hints
from pipeline.text.patterns import pattern
from pipeline.text.tables import read_table
from pipeline.zones import ZoneKind, Zones

_SAID_BY_JUDGES, _SAID, _SAID_BELOW = 0.9, 0.75, 0.5
_CLAIMED_IN = frozenset({ZoneKind.CLAIMS, ZoneKind.PLEAS, ZoneKind.ANNEX, ZoneKind.HEADER})


class _Phrase(NamedTuple):
    found: re.Pattern[str]
    needs: Needs


class Table(NamedTuple):
    """The compiled table; `examples` are (sentence, obligation)."""

    obligation: Mapping[Obligation, tuple[_Phrase, ...]]
    pleas: re.Pattern[str]
    judges: re.Pattern[str]
    below: re.Pattern[str]
    examples: tuple[tuple[str, str | None], ...]


@cache
def load_obligations() -> Table:
    """pipeline/data/obligations.json, its patterns compiled when first tried."""
    row = read_table("obligations.json")
    return Table(
        {
            Obligation(name): tuple(
                _Phrase(pattern(source), needs)
                for source, needs in zip(sources, load_hints()[name], strict=True)
            )
            for name, sources in row["obligation"].items()
        },
        pattern(rf"\b(?:{'|'.join(row['pleas'])})"),
        pattern(rf"\b(?:{'|'.join(row['judges'])})"),
        pattern(rf"\b(?:{'|'.join(row['below'])})"),
        tuple((text, obligation) for text, obligation in row["examples"]),
    )


def find_obligation(places: Places, zones: Zones) -> Finding[Obligation] | None:
    """The kind of obligation that most is said for; None when nothing is, or as much for the one as for the other."""
    said: dict[Obligation, list[tuple[float, Span]]] = {kind: [] for kind in Obligation}
    for kind, phrases in load_obligations().obligation.items():
        for span, weight in _held(places, zones, phrases):
            meant = _other(kind) if _turned(places.flat, span) else kind
            said[meant].append((weight, span))
    total = {kind: sum(weight for weight, _ in founds) for kind, founds in said.items()}
    kind = max(total, key=lambda one: total[one])
    rest = total[_other(kind)]
    if total[kind] <= rest:
        return None
    weight, span = max(said[kind], key=lambda one: (one[0], -one[1].start))
    sure = round(weight * total[kind] / (total[kind] + rest), 2)
    return Finding(kind, span, f"obligation_of_{kind.value}", sure)


_NOT = pattern(
    r"\b(?:n'\w+|ne \w+)(?: [\w']+){0,3}? (?:pas|point|nullement)\b(?! que)[^,;:.]{0,40}$|\bet non (?:d'une |de |pas )?$"
)


def _turned(low: str, span: Span) -> bool:
    """True when the words before deny it: "n'était pas tenu d'une obligation de résultat"."""
    return _NOT.search(low[max(0, span.start - 80) : span.start]) is not None


def _other(kind: Obligation) -> Obligation:
    return Obligation.MEANS if kind is Obligation.RESULT else Obligation.RESULT


def _held(places: Places, zones: Zones, phrases: tuple[_Phrase, ...]) -> Iterator[tuple[Span, float]]:
    """Where the phrases stand in what the judges say, and how surely it is they who say it."""
    for phrase in phrases:
        for place in sorted(places.where(phrase.needs)):
            start, end = places.sentences[place]
            match = phrase.found.search(places.flat, start, end)
            weight = _said(places.flat, start, match.start(), match.end()) if match else 0.0
            if match and weight and zones.kind_at(match.start()) not in _CLAIMED_IN:
                yield Span(match.start(), match.end()), weight


def _said(flat: str, start: int, at: int, end: int) -> float:
    """How surely the judges of this decision say the words `[at, end)` of the sentence that begins at `start`; 0 for a plea."""
    table = load_obligations()
    plea = _last(table.pleas, flat, start, end)
    judges = _last(table.judges, flat, start, end)
    if plea is not None and (judges is None or judges < plea):
        return 0.0
    if table.below.search(flat, start, at):
        return _SAID_BELOW
    return _SAID_BY_JUDGES if judges is not None else _SAID


def _last(words: re.Pattern[str], flat: str, start: int, end: int) -> int | None:
    return max((match.start() for match in words.finditer(flat, start, end)), default=None)
