"""What the total may be, each possibility with its signs, and the likeliest by weights fitted on annotated pages.

The weights stand in pipeline/data/total_weights.json; tests/bench/fit_totals.py fits them. What the rules of this package
chose is one sign among others.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.extract.totals.changes import AWARDS, find_changes
from pipeline.extract.totals.due import due_to_claimants, named_as
from pipeline.extract.totals.shares import owed_share
from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, Decision, Money, PartyRole
from pipeline.linear import shares_of
from pipeline.text.endings import breaks_off
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.text.tables import read_table
from pipeline.zones import ZoneKind, Zones

Weights = Mapping[str, float]
_STEPS = (0.5, 0.7, 0.85, 0.95)
_TITLE = 160
"""How far the title and what stands with it reach, in characters."""
_TOTAL_BEFORE = pattern(
    r"\b(?:au total|en tout|soit|total\w*|ensemble|globale?|cumul\w*|addition)\b[^.;\d]{0,30}$"
)
_TOTAL_AFTER = pattern(r"[^.;\d]{0,20}\b(?:au total|en tout|toutes causes|tous prejudices|dont)\b")
_ADDED_BEFORE = pattern(r"\b(?:outre|plus|s'ajoutent?|ainsi que|auxquels?|ajoute)\b[^.;\d]{0,40}$")
_CONFIRMS = pattern(r"\bconfirm\w+|\bapprouv\w+|\brejet\w+ (?:l'appel|le pourvoi|le recours)")
_CHANGES = pattern(r"\binfirm\w+|\breform\w+|\bcasse|\bannul\w+|\bramen\w+|\breduit|\bport(?:e|ant) ")


@dataclass(frozen=True)
class Candidate:
    """One possibility: a sum with its evidence, or None where the text does not say."""

    found: Finding[Money] | None
    signs: tuple[str, ...]


@cache
def load_weights() -> Weights:
    weights: Weights = read_table("total_weights.json")
    return weights


def choose(weights: Weights, candidates: Sequence[Candidate]) -> Finding[Money] | None:
    """The likeliest candidate, as sure as its share among all; None when that is none of the sums."""
    shares = shares_of([math.fsum(weights.get(sign, 0.0) for sign in one.signs) for one in candidates])
    share = max(shares)
    best = candidates[shares.index(share)].found
    return Finding(best.value, best.span, best.rule, round(share, 3)) if best else None


def read_candidates(
    text: str,
    zones: Zones,
    decision: Decision,
    amounts: Sequence[Amount],
    ruled: Finding[Money] | None,
    *,
    index: int,
) -> list[Candidate]:
    """Every award of the page, the sum of the heads, what the rules chose, nothing at all, and no telling."""
    page = _Page(text=text, zones=zones, decision=decision, amounts=amounts, ruled=ruled, index=index)
    found: dict[Decimal | None, Candidate] = {}
    for sums in page.by_value.values():
        if page.is_nobodys_total(sums):
            continue
        one = page.of_value(sums)
        found[sums[0].money.value] = one
    for one in page.added():
        if one.found and one.found.value.value not in found:
            found[one.found.value.value] = one
    if ruled and ruled.value.value not in found:
        found[ruled.value.value] = Candidate(
            ruled, (*page.common("other" if ruled.value.value else "nothing"), f"by={ruled.rule}")
        )
    if Decimal(0) not in found and decision.outcome:
        nothing = Finding(Money(Decimal(0), "EUR"), decision.outcome.span, "nothing_awarded", 0.5)
        found[Decimal(0)] = Candidate(nothing, page.common("nothing", ruled=False))
    found[None] = Candidate(None, page.common("untold", ruled=ruled is None))
    return list(found.values())


class _Page:
    """What the candidates of one decision have in common."""

    def __init__(
        self,
        *,
        text: str,
        zones: Zones,
        decision: Decision,
        amounts: Sequence[Amount],
        ruled: Finding[Money] | None,
        index: int,
    ) -> None:
        self.flat, self.zones, self.ruled, self.index = fold(text), zones, ruled, index
        self.awards = [one for one in amounts if one.role in AWARDS]
        self.by_value: defaultdict[Decimal, list[Amount]] = defaultdict(list)
        for one in self.awards:
            self.by_value[one.money.value].append(one)
        self.claiming = named_as(decision, PartyRole.CLAIMANT)
        self.defending = named_as(decision, PartyRole.DEFENDANT)
        self.asked = [one.money.value for one in amounts if one.role is AmountRole.CLAIMED]
        own = due_to_claimants(decision, amounts, index, index)
        below = due_to_claimants(decision, amounts, index, index + 1)
        self.due = {id(one) for one in (*own, *below)}
        self.old = {change.old.money.value for change in find_changes(self.flat, self.awards)}
        self.new = {change.new.money.value for change in find_changes(self.flat, self.awards)}
        level = decision.court.value.level.value if decision.court and decision.court.value.level else "no"
        outcome = decision.outcome.value.value if decision.outcome else "open"
        kind = "ruling" if zones.is_ruling_text else "told"
        self.facts = (f"level={level}", f"outcome={outcome}", f"{kind}&level={level}")
        self.states = tuple(self._states(text))

    def is_nobodys_total(self, sums: Sequence[Amount]) -> bool:
        """True for what a claimant pays a defendant, and for what other courts award beside a lower decision's own sums."""
        if all(one.payer in self.claiming and one.payee in self.defending for one in sums):
            return True
        is_told = self.index > 0 and any(one.decision == self.index for one in self.awards)
        return is_told and all(one.decision not in {None, self.index} for one in sums)

    def _states(self, text: str) -> Iterator[str]:
        """What becomes of the decision below, and whether the text goes as far as the award."""
        if _CONFIRMS.search(self.flat):
            yield "confirms"
        if _CHANGES.search(self.flat):
            yield "changes"
        if breaks_off(text):
            yield "cut"
        if self.zones.is_ruling_text and not self.zones.of(ZoneKind.OPERATIVE):
            yield "no_orders"

    def common(self, kind: str, *, ruled: bool = True) -> tuple[str, ...]:
        """The signs of a candidate of this kind on this page."""
        signs = ["any", f"kind={kind}", *(f"kind={kind}&{fact}" for fact in self.facts)]
        signs += [f"kind={kind}&{state}" for state in self.states]
        signs.append(f"kind={kind}&awards={min(len(self.by_value), 4)}")
        if ruled:
            by = self.ruled.rule if self.ruled else "none"
            signs += [
                "ruled",
                f"ruled&kind={kind}",
                f"ruled&by={by}",
                *(f"ruled&{fact}" for fact in self.facts),
            ]
        return tuple(signs)

    def of_value(self, sums: Sequence[Amount]) -> Candidate:
        value, best = sums[0].money.value, max(sums, key=lambda one: one.confidence)
        ruled = self.ruled is not None and self.ruled.value.value == value
        signs = [*self.common("award", ruled=ruled), *self._of_rank(value), *self._of_sides(sums)]
        for one in sums:
            signs += self._of_mention(one)
        signs += [f"sure>={step}" for step in _STEPS if best.confidence >= step]
        signs.append(f"mentions={min(len(sums), 3)}")
        shown = self.ruled if ruled and self.ruled else Finding(best.money, best.span, "likeliest_award", 0.5)
        return Candidate(shown, tuple(dict.fromkeys(signs)))

    def _of_rank(self, value: Decimal) -> Iterator[str]:
        """How the sum stands to the others."""
        values = sorted(self.by_value, reverse=True)
        yield f"rank={min(values.index(value), 3)}"
        yield "sole" if len(values) == 1 else "one_of_some"
        if _is_sum(value, [other for other in values if other < value][:_MOST_PARTS]):
            yield "is_sum"
        if value in self.old:
            yield "was_changed"
        if value in self.new:
            yield "is_changed_to"
        if self.asked:
            yield (
                "above_asked"
                if value > max(self.asked)
                else "asked_too"
                if value in self.asked
                else "below_asked"
            )

    def _of_sides(self, sums: Sequence[Amount]) -> Iterator[str]:
        yield "due" if any(id(one) in self.due for one in sums) else "not_due"
        for one in sums:
            yield f"decision={'own' if one.decision == self.index else 'other' if one.decision is not None else 'none'}"
            yield f"decision={one.decision == self.index}&{'&'.join(self.states)}"
            yield f"payee={one.payee is not None}&payer={one.payer is not None}"

    def _of_mention(self, one: Amount) -> Iterator[str]:
        before, after = (
            self.flat[max(0, one.span.start - 90) : one.span.start],
            self.flat[one.span.end :][:40],
        )
        zone = self.zones.kind_at(one.span.start)
        yield f"role={one.role.value}"
        yield f"zone={zone}"
        yield f"zone={zone}&role={one.role.value}"
        yield f"rule={one.rule}"
        yield f"precision={one.money.precision.value}"
        if one.span.start < _TITLE:
            yield "in_title"
        if _TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(after):
            yield "as_total"
        if _ADDED_BEFORE.search(before):
            yield "added"

    def added(self) -> Iterator[Candidate]:
        """The heads taken together, those of this decision and those that the claimant is due."""
        own = [one for one in self.awards if one.decision == self.index]
        heads = [one for one in own if one.role is AmountRole.AWARDED_COMPONENT]
        operative = [one for one in own if self.zones.kind_at(one.span.start) is ZoneKind.OPERATIVE]
        for kind, parts in (
            ("heads_due", [one for one in heads if id(one) in self.due]),
            ("heads", heads),
            ("orders", operative),
            ("all_due", [one for one in own if id(one) in self.due]),
            ("all", own),
        ):
            values = {one.money.value for one in parts}
            if len(values) > 1:
                whole = sum(values, Decimal(0))
                ruled = self.ruled is not None and self.ruled.value.value == whole
                span = Span(min(one.span.start for one in parts), max(one.span.end for one in parts))
                shown = (
                    self.ruled
                    if ruled and self.ruled
                    else Finding(Money(whole, parts[0].money.currency), span, f"sum_of_{kind}", 0.5)
                )
                yield Candidate(
                    shown,
                    (
                        *self.common(kind, ruled=ruled),
                        f"{kind}={min(len(values), 5)}",
                        *self._of_parts(parts),
                    ),
                )

    def _of_parts(self, parts: Sequence[Amount]) -> Iterator[str]:
        """What speaks for or against adding sums up: one may hold another, as its whole or as so many times it."""
        whole = sum({one.money.value for one in parts}, Decimal(0))
        yield "sum_above_asked" if self.asked and whole > max(self.asked) else "sum_within_asked"
        pairs = [(one, other) for one in parts for other in parts if one.money.value > other.money.value]
        if any(owed_share(self.flat, one, other) for one, other in pairs):
            yield "sum_of_whole_and_share"
        if any(other.per and not one.money.value % other.money.value for one, other in pairs):
            yield "sum_of_many_and_one"


_MOST_PARTS = 8


def _is_sum(value: Decimal, parts: Sequence[Decimal]) -> bool:
    """True when two or more of `parts` come to `value`."""
    reached = {(Decimal(0), 0)}
    for part in parts:
        reached |= {(so_far + part, min(count + 1, 2)) for so_far, count in reached if so_far + part <= value}
    return (value, 2) in reached
