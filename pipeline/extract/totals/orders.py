"""What a ruling's operative part comes to: its own orders to pay, and on appeal what it leaves of the judgment below.

An appeal confirms all, confirms but for a head, confirms what it names, or reverses; how far it goes is told in words that
are hard to read for certain. So every way of reckoning is offered with its signs, and fitted weights choose among them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from pipeline.extract.totals.adding import once
from pipeline.extract.totals.changes import is_owed
from pipeline.extract.totals.due import due_to_claimants
from pipeline.extract.totals.shares import sentence, times
from pipeline.extract.totals.verdict import find_verdict, within
from pipeline.findings import Span
from pipeline.law import Amount, CourtLevel, Decision
from pipeline.sums import AWARDS
from pipeline.text.patterns import pattern
from pipeline.zones import Zones

_LIMITS = pattern(
    r"\b(?:dans la limite|a concurrence|limite de|plafond|(?:la|sa|leur|une|de|des|cette) franchises?|a hauteur|garantir)\b(?:(?!\b(?:et|celle|payer|verser)\b)[^;,\n\d]){0,60}$"
)
_RECOURSE = pattern(
    r"\b(?:(?:releve|garanti)r(?:a|ont)?|garantiss\w+)\b(?:(?!\b(?:payer|verser|regler)\b)[^;\n])*$"
    r"|\bgarantir (?:cette|ces|la|les|lesdites|l'ensemble des) condamnations?\b[^;\n]*$"
    r"|\b(?:dans leurs rapports|rapports entre|entre (?:elles|eux))\b[^;\n]*$"
)
"""Before what debtors of one sum owe one another, or an insurer pays of it."""
_REVERSES = pattern(r"\b(?:infirm\w+|reform\w+|sauf|a l'exception|hormis)\b")
_CONFIRMS = pattern(r"\bconfirm\w+")
_BUT = pattern(r"\bsauf\b|\ba l'exception\b")
_REST = pattern(r"\bsurplus\b")
_WHOLLY = pattern(
    r"\ben toutes ses dispositions|\bintegralement|\bconfirme (?:le jugement|la decision|l'ordonnance)"
    r"(?: (?:entreprise?|deferee?|attaquee?|querellee?|dont appel|rendue?[^,;]{0,60}))? ?[;,.\n]"
)
_ENDS = pattern(r"[;\n]|\.\s")
_ENDS_PURPOSE = pattern(r"[;\n\d]|\.\s")
_WORD = pattern(r"[a-z]{5,}")
_STEM = 6
_OF_ANY_ORDER = frozenset(("titre", "somme", "euros", "societ", "payer", "condam", "jugeme"))
"""Stems that say nothing of what a sum is for."""
_REACH_BEFORE, _REACH_AFTER = 110, 90
_MANY = 4


class Reckoned(NamedTuple):
    """What the orders come to when reckoned in one way; `signs` tell which way, and how the court disposes."""

    value: Decimal
    currency: str
    span: Span
    signs: tuple[str, ...]


def reckon_orders(
    flat: str, zones: Zones, decision: Decision, amounts: Sequence[Amount], index: int
) -> list[Reckoned]:
    """Every way to reckon what decision number `index` of a ruling's own text orders; none for a text that tells of one."""
    spans = find_verdict(flat, zones) if zones.is_ruling_text else ()
    if not spans:
        return []
    verdict = _Verdict(flat, spans)
    own = within(_owed_to_claimants(flat, decision, amounts, index, index), spans)
    orders = [one for one in own if not is_limit(flat, one)]
    level = decision.court.value.level if decision.court else None
    ordered = come_to(flat, decision, orders)
    ways = [("orders", ordered)] if orders else []
    if level is CourtLevel.APPEAL:
        below = _heads_below(_owed_to_claimants(flat, decision, amounts, index, index + 1))
        ways += [(way, value) for way, value in _with_what_stands(verdict, amounts, orders, ordered, below)]
    facts = (
        *verdict.disposals(),
        f"level={level.value if level else 'no'}",
        f"orders={min(len(orders), _MANY)}",
    )
    stated = {one.money.value for one in amounts}
    span = min((one.span for one in orders), default=spans[0])
    currency = own[0].money.currency if own else "EUR"
    return [
        Reckoned(value, currency, span, tuple(_signs(way, (*facts, f"stated={value in stated}"))))
        for way, value in ways
    ]


def _signs(way: str, facts: Sequence[str]) -> Iterator[str]:
    yield f"way={way}"
    yield from (f"way={way}&{fact}" for fact in facts)


class _Verdict:
    """The clauses of an operative part, and what they do with the judgment below."""

    def __init__(self, flat: str, spans: Sequence[Span]) -> None:
        self.flat = flat
        clauses = list(_clauses(flat, spans))
        self._all = [clause.of(flat) for clause in clauses]
        self.reversing = [clause for clause in clauses if _REVERSES.search(clause.of(flat))]
        self.confirming = [clause for clause in clauses if _CONFIRMS.search(clause.of(flat))]

    def disposals(self) -> Iterator[str]:
        """Which of the usual ways of disposing stand there."""
        confirming = [clause.of(self.flat) for clause in self.confirming]
        reversing = [clause.of(self.flat) for clause in self.reversing]
        told = {
            "confirms": bool(confirming),
            "confirms_all": any(_WHOLLY.search(one) and not _REVERSES.search(one) for one in confirming),
            "confirms_but": any(_BUT.search(one) for one in confirming),
            "confirms_rest": any(_REST.search(one) for one in confirming),
            "reverses": bool(reversing),
            "reverses_all": any(_WHOLLY.search(one) for one in reversing),
            "reverses_rest": any(_REST.search(one) for one in reversing),
        }
        yield from (name for name, holds in told.items() if holds)
        if not confirming and not reversing:
            yield "orders_alone"


def _clauses(flat: str, spans: Sequence[Span]) -> Iterator[Span]:
    for span in spans:
        start = span.start
        for end in (*(match.end() for match in _ENDS.finditer(flat, span.start, span.end)), span.end):
            if end > start:
                yield Span(start, end)
            start = end


def _owed_to_claimants(
    flat: str, decision: Decision, amounts: Sequence[Amount], index: int, awarding: int
) -> list[Amount]:
    """Awards in the currency of the first: what is told again in another is not added."""
    due = due_to_claimants(decision, amounts, index, awarding)
    owed = [one for one in due if one.role in AWARDS and is_owed(flat, one)]
    return [one for one in owed if one.money.currency == owed[0].money.currency]


def come_to(flat: str, decision: Decision, orders: Sequence[Amount]) -> Decimal:
    """Each order counts, equal ones too; not the words that repeat its figures."""
    told = once(sorted(orders, key=lambda one: one.span))
    return sum((one.money.value * times(flat, one, decision) for one in told), Decimal(0))


def _heads_below(awards: Sequence[Amount]) -> dict[Decimal, list[Amount]]:
    """What the judgment below gave, by value; not the sum of all the others."""
    heads: defaultdict[Decimal, list[Amount]] = defaultdict(list)
    for one in awards:
        heads[one.money.value].append(one)
    whole = sum(heads, Decimal(0))
    return {value: told for value, told in heads.items() if len(heads) == 1 or value + value != whole}


def _with_what_stands(
    verdict: _Verdict,
    amounts: Sequence[Amount],
    orders: Sequence[Amount],
    ordered: Decimal,
    below: Mapping[Decimal, Sequence[Amount]],
) -> Iterator[tuple[str, Decimal]]:
    """The orders together with those heads of the judgment below that stand, by each way to tell which do."""
    if not below:
        return
    flat = verdict.flat
    undone = stems_of(clause.of(flat) for clause in verdict.reversing)
    upheld = stems_of(clause.of(flat) for clause in verdict.confirming)
    anew = stems_of(purpose_of(flat, one) for one in orders)
    named = {
        one.money.value for one in amounts if any(clause.contains(one.span) for clause in verdict.reversing)
    }
    heads = {value: stems_of(purpose_of(flat, one) for one in told) for value, told in below.items()}
    kept = below.keys() - {one.money.value for one in orders}
    yield "below", sum(below, Decimal(0))
    yield "with_all", ordered + sum(kept)
    yield "with_not_undone", ordered + sum(one for one in kept - named if not heads[one] & undone)
    yield "with_not_anew", ordered + sum(one for one in kept - named if not heads[one] & anew)
    yield "with_upheld", ordered + sum(one for one in kept if heads[one] & upheld)


def is_limit(flat: str, one: Amount) -> bool:
    """True for a sum that only says how far somebody answers for another: "à hauteur de", "dans la limite de"."""
    return _LIMITS.search(_before(flat, one)) is not None


def is_recourse(flat: str, one: Amount) -> bool:
    """True for what one of several debtors owes another, or an insurer pays of what its insured owes."""
    return _RECOURSE.search(flat, sentence(flat, one)[0], one.span.start) is not None


def _before(flat: str, one: Amount) -> str:
    return flat[max(0, one.span.start - _REACH_BEFORE) : one.span.start]


def purpose_of(flat: str, one: Amount) -> str:
    """What the sum is for, if the words behind it say so."""
    rest = flat[one.span.end : one.span.end + _REACH_AFTER]
    end = _ENDS_PURPOSE.search(rest)
    return rest[: end.start()] if end else rest


def stems_of(texts: Iterable[str]) -> set[str]:
    return {word[:_STEM] for text in texts for word in _WORD.findall(text)} - _OF_ANY_ORDER
