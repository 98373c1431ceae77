"""What the judges held of the provider's obligation, of caps and exclusions, and of force majeure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pipeline.findings import Finding, Span
from pipeline.law import Clause, Obligation
from pipeline.text.hints import Needs, Places, load_hints
from pipeline.text.patterns import pattern
from pipeline.text.tables import read_table
from pipeline.zones import ZoneKind, Zones

_SAID_BY_JUDGES, _SAID, _SAID_BELOW = 0.9, 0.75, 0.5
_CONTRADICTED = 0.5
_APPLIED = {
    Clause.CAP_APPLIED: {Clause.CAP_SET_ASIDE, Clause.CAP_UNWRITTEN},
    Clause.EXCLUSION_APPLIED: {Clause.EXCLUSION_SET_ASIDE},
    Clause.FORCE_MAJEURE_ACCEPTED: {Clause.FORCE_MAJEURE_REFUSED},
}
_AGAINST = _APPLIED | {other: {one} for one, others in _APPLIED.items() for other in others}
_CLAIMED_IN = frozenset({ZoneKind.CLAIMS, ZoneKind.PLEAS, ZoneKind.ANNEX, ZoneKind.HEADER})


class _Phrase(NamedTuple):
    found: re.Pattern[str]
    needs: Needs


class Table(NamedTuple):
    """The compiled table; `examples` are (sentence, obligation, clauses)."""

    obligation: Mapping[Obligation, tuple[_Phrase, ...]]
    clauses: Mapping[Clause, tuple[_Phrase, ...]]
    pleas: re.Pattern[str]
    judges: re.Pattern[str]
    below: re.Pattern[str]
    examples: tuple[tuple[str, str | None, tuple[str, ...]], ...]


def spell_out(source: str, nouns: Mapping[str, str]) -> str:
    """`source` with the words that stand for a noun, as {cap}, replaced by its pattern."""
    for name, noun in nouns.items():
        source = source.replace(f"{{{name}}}", noun)
    return source


@cache
def load_clauses() -> Table:
    """pipeline/data/data_loss_clauses.json, its patterns compiled when first tried."""
    row = read_table("data_loss_clauses.json")

    def phrases(name: str, sources: Iterable[str]) -> tuple[_Phrase, ...]:
        spelt = (spell_out(source, row["nouns"]) for source in sources)
        return tuple(
            _Phrase(pattern(source), needs) for source, needs in zip(spelt, load_hints()[name], strict=True)
        )

    return Table(
        {Obligation(name): phrases(name, sources) for name, sources in row["obligation"].items()},
        {Clause(name): phrases(name, sources) for name, sources in row["clauses"].items()},
        pattern(rf"\b(?:{'|'.join(row['pleas'])})"),
        pattern(rf"\b(?:{'|'.join(row['judges'])})"),
        pattern(rf"\b(?:{'|'.join(row['below'])})"),
        tuple((text, obligation, tuple(clauses)) for text, obligation, clauses in row["examples"]),
    )


def find_clauses(places: Places, zones: Zones) -> tuple[Finding[Clause], ...]:
    """What the judges made of each kind of clause, once each, where they say so best; what a party pleads is left out."""
    best: dict[Clause, Finding[Clause]] = {}
    for clause, phrases in load_clauses().clauses.items():
        for span, weight in _held(places, zones, phrases):
            denied = clause.value.endswith(("applied", "accepted")) and _DENIED.search(
                _before(places.low, span)
            )
            if denied or _UNREAL.search(places.low, max(0, span.start - _UNREAL_REACH), span.end):
                continue
            if clause not in best or weight > best[clause].confidence:
                best[clause] = Finding(clause, span, f"clause_{clause.value}", weight)
    return tuple(sorted(_agreed(best), key=lambda found: found.span))


_DENIED = pattern(r"\b(?:ne|n'\w+|ni|sans|pas|refus\w+|ecart\w+|faute de|loin de)\b[^,;:]{0,40}$")

_UNREAL = pattern(r"\baurai(?:t|ent)\b")
_UNREAL_REACH = 30


def _before(low: str, span: Span) -> str:
    return low[max(0, span.start - 50) : span.start + 12]


def _agreed(best: dict[Clause, Finding[Clause]]) -> Iterator[Finding[Clause]]:
    """`best` without what is plainly outweighed by its contrary; what two places contradict is unsure."""
    for clause, found in best.items():
        contrary = max((best[other].confidence for other in _AGAINST[clause] if other in best), default=0.0)
        if contrary > found.confidence:
            continue
        unsure = min(found.confidence, _CONTRADICTED) if contrary else found.confidence
        yield Finding(clause, found.span, found.rule, unsure)


def find_obligation(places: Places, zones: Zones) -> Finding[Obligation] | None:
    """The kind of obligation that most is said for; None when nothing is, or as much for the one as for the other."""
    said: dict[Obligation, list[tuple[float, Span]]] = {kind: [] for kind in Obligation}
    for kind, phrases in load_clauses().obligation.items():
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
    table = load_clauses()
    plea = _last(table.pleas, flat, start, end)
    judges = _last(table.judges, flat, start, end)
    if plea is not None and (judges is None or judges < plea):
        return 0.0
    if table.below.search(flat, start, at):
        return _SAID_BELOW
    return _SAID_BY_JUDGES if judges is not None else _SAID


def _last(words: re.Pattern[str], flat: str, start: int, end: int) -> int | None:
    return max((match.start() for match in words.finditer(flat, start, end)), default=None)
