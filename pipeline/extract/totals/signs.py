"""What speaks for or against a sum as the total: how it stands in the page, how sure it is, whose it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.claimants import named_as
from pipeline.extract.totals.changes import find_changes, is_owed
from pipeline.extract.totals.due import due_to_claimants
from pipeline.extract.totals.shares import owed_share, sentence, times
from pipeline.extract.totals.verdict import find_verdict, within
from pipeline.findings import Finding
from pipeline.law import Amount, AmountRole, Decision, Money, PartyRole
from pipeline.sums import AWARDS
from pipeline.text.endings import breaks_off
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

_STEPS = (0.5, 0.7, 0.85, 0.95)
_LIKELY = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97)
"""Steps of how likely a sum's own words make it an award."""
_MORE_LIKELY = 0.5
_BEFORE, _AFTER = 90, 40
_SHORT = 700
"""A report of a sentence or two tells its sums otherwise than an article does."""
_TITLE = 160
"""How far the title and what stands with it reach, in characters."""
_TOTAL_BEFORE = pattern(
    r"\b(?:au total|en tout|soit|total\w*|ensemble|globale?|cumul\w*|addition)\b[^.;\d]{0,30}$"
)
_TOTAL_AFTER = pattern(r"[^.;\d]{0,20}\b(?:au total|en tout|toutes causes|tous prejudices|dont)\b")
_ADDED_BEFORE = pattern(
    r"\b(?:outre|plus|s'ajoutent?|ainsi que|auxquels?|ajoute|en sus|majore\w*|augmente\w*|devra aussi|et celle)\b[^.;\d]{0,40}$"
)
_CONFIRMS = pattern(r"\bconfirm\w+|\bapprouv\w+|\brejet\w+ (?:l'appel|le pourvoi|le recours)")
_CHANGES = pattern(r"\binfirm\w+|\breform\w+|\bcasse|\bannul\w+|\bramen\w+|\breduit|\bport(?:e|ant) ")


class Page:
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
        self.others: defaultdict[Decimal, list[Amount]] = defaultdict(list)
        """Sums that were taken for no award: a rule or their words spoke more for something else."""
        for one in amounts:
            if one.money.value not in self.by_value:
                self.others[one.money.value].append(one)
        self.values = sorted({*self.by_value, *self.others}, reverse=True)
        self.likely = max((one.award_share for one in amounts), default=0.0)
        self.decision = decision
        self.claiming = named_as(decision, PartyRole.CLAIMANT)
        self.defending = named_as(decision, PartyRole.DEFENDANT)
        self.asked = [one.money.value for one in amounts if one.role is AmountRole.CLAIMED]
        own = due_to_claimants(decision, amounts, index, index)
        below = due_to_claimants(decision, amounts, index, index + 1)
        self.due = {id(one) for one in (*own, *below)}
        changes = list(find_changes(self.flat, self.awards))
        self.old = {change.old.money.value for change in changes}
        self.new = {change.new.money.value for change in changes}
        level = decision.court.value.level.value if decision.court and decision.court.value.level else "no"
        outcome = decision.outcome.value.value if decision.outcome else "open"
        kind = "ruling" if zones.is_ruling_text else "told"
        self.facts = (f"level={level}", f"outcome={outcome}", f"{kind}&level={level}")
        self.states = tuple(self._states(text))
        self.added: defaultdict[tuple[int, int], list[tuple[int, Decimal]]] = defaultdict(list)
        """Where in a sentence something is added to what it awards before, and what."""
        for one in self.awards:
            if self._is_added(one):
                self.added[sentence(self.flat, one)].append((one.span.start, one.money.value))

    def is_nobodys_total(self, sums: Sequence[Amount]) -> bool:
        """True for what a claimant pays a defendant."""
        told = [one for one in sums if one.payer or one.payee]
        return bool(told) and all(one.payer in self.claiming and one.payee in self.defending for one in told)

    def _states(self, text: str) -> Iterator[str]:
        """What becomes of the decision below, and whether the text goes as far as the award."""
        if _CONFIRMS.search(self.flat):
            yield "confirms"
        if _CHANGES.search(self.flat):
            yield "changes"
        if breaks_off(text):
            yield "cut"
        if len(text) < _SHORT:
            yield "short"
        own = [one for one in self.awards if one.decision == self.index]
        if len(own) > 1 and all(one.role is AmountRole.AWARDED_COMPONENT for one in own):
            yield "heads_only"
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

    def of_award(self, sums: Sequence[Amount]) -> tuple[str, ...]:
        """The signs of a sum that was taken for an award, by all its mentions."""
        value, sure = sums[0].money.value, max(one.confidence for one in sums)
        signs = [
            *self.common("award", ruled=self.is_ruled(self.owed(sums))),
            *self._of_rank(value),
            *self._of_sides(sums),
        ]
        for one in sums:
            signs += self._of_mention(one)
        signs += [f"sure>={step}" for step in _STEPS if sure >= step]
        signs.append(f"mentions={min(len(sums), 3)}")
        signs += self._of_likelihood("award", sums)
        return tuple(dict.fromkeys(signs))

    def of_other(self, sums: Sequence[Amount]) -> tuple[str, ...]:
        """The signs of a sum that was taken for something else, but may be an award all the same."""
        signs = ["any", "kind=maybe", *(f"kind=maybe&{fact}" for fact in self.facts)]
        signs += self._of_likelihood("maybe", sums)
        for one in sums:
            signs += [f"role={one.role.value}", f"zone={self.zones.kind_at(one.span.start)}"]
            if one.span.start < _TITLE:
                signs.append("maybe&in_title")
            if is_told_as_total(self.flat, one):
                signs.append("maybe&as_total")
        signs.append(f"mentions={min(len(sums), 3)}")
        return tuple(dict.fromkeys(signs))

    def of_none(self, kind: str, *, ruled: bool) -> tuple[str, ...]:
        """The signs of there being no total, or of the text not telling it."""
        likely = sum(
            any(one.award_share > _MORE_LIKELY for one in sums)
            for sums in (*self.by_value.values(), *self.others.values())
        )
        return (
            *self.common(kind, ruled=ruled),
            *(f"{kind}&likeliest>={step}" for step in _LIKELY if self.likely >= step),
            f"{kind}&likely={min(likely, 3)}",
            f"{kind}&sums={bool(self.values)}",
        )

    def owed(self, sums: Sequence[Amount]) -> Decimal:
        """What a sum comes to, `sums` being its mentions: as often as it is owed to each of several, unless the page tells the product."""
        value = sums[0].money.value
        often = max(times(self.flat, one, self.decision) for one in sums)
        is_told = value * often in self.values or value / often in self.values
        return value if is_told else value * often

    def is_ruled(self, value: Decimal) -> bool:
        """Whether the rules chose `value`."""
        return self.ruled is not None and self.ruled.value.value == value

    def _of_likelihood(self, kind: str, sums: Sequence[Amount]) -> Iterator[str]:
        """How likely its own words make it an award, alone and beside the other sums of the page."""
        share = max(one.award_share for one in sums)
        yield from (f"kind={kind}&likely>={step}" for step in _LIKELY if share >= step)
        yield f"{kind}&{'likeliest' if share >= self.likely else 'less_likely'}"
        value = sums[0].money.value
        smaller = [one for one in self.values if one < value]
        if is_sum(value, smaller[:_MOST_PARTS]):
            yield "is_sum_of_any"

    def _of_rank(self, value: Decimal) -> Iterator[str]:
        """How the sum stands to the others."""
        values = sorted(self.by_value, reverse=True)
        yield f"rank={min(values.index(value), 3)}"
        yield "sole" if len(values) == 1 else "one_of_some"
        if is_sum(value, [other for other in values if other < value][:_MOST_PARTS]):
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
        zone = self.zones.kind_at(one.span.start)
        yield f"role={one.role.value}"
        yield f"zone={zone}"
        yield f"zone={zone}&role={one.role.value}"
        yield f"rule={one.rule}"
        yield f"precision={one.money.precision.value}"
        if one.span.start < _TITLE:
            yield "in_title"
        if is_told_as_total(self.flat, one):
            yield "as_total"
        if self._is_added(one):
            yield "added"
        if any(
            start > one.span.start and value != one.money.value
            for start, value in self.added[sentence(self.flat, one)]
        ):
            yield "added_to"

    def _is_added(self, one: Amount) -> bool:
        """True for "outre 10 000 euros", "auxquels s'ajoutent 7 000 euros"."""
        return bool(_ADDED_BEFORE.search(self.flat[max(0, one.span.start - _BEFORE) : one.span.start]))

    def of_parts(self, kind: str, parts: Sequence[Amount], whole: Decimal) -> tuple[str, ...]:
        """The signs of `parts` taken together, that come to `whole`."""
        values = {one.money.value for one in parts}
        ruled = self.is_ruled(whole)
        least = min(max(one.award_share for one in parts if one.money.value == value) for value in values)
        return (
            *self.common(kind, ruled=ruled),
            f"{kind}={min(len(values), 5)}",
            *(f"kind={kind}&likely>={step}" for step in _LIKELY if least >= step),
            *self._of_parts(parts),
        )

    def _owed(self) -> list[Amount]:
        """What this decision awards and somebody still owes: in one currency, no sum that another took the place of."""
        own = [one for one in self.awards if one.decision == self.index and one.money.value not in self.old]
        own = [one for one in own if not self.is_nobodys_total(self.by_value[one.money.value])]
        own = [one for one in own if one.money.currency == own[0].money.currency and is_owed(self.flat, one)]
        return within(own, find_verdict(self.flat, self.zones)) or own

    def groups(self) -> Iterator[tuple[str, Sequence[Amount]]]:
        """The heads that may make the total: those of this decision, those that the claimant is due."""
        own = self._owed()
        heads = [one for one in own if one.role is AmountRole.AWARDED_COMPONENT]
        yield "heads_due", [one for one in heads if id(one) in self.due]
        yield "heads", heads
        yield "orders", [one for one in own if self.zones.kind_at(one.span.start) is ZoneKind.OPERATIVE]
        yield "all_due", [one for one in own if id(one) in self.due]
        yield "all", own

    def _of_parts(self, parts: Sequence[Amount]) -> Iterator[str]:
        """What speaks for or against adding sums up: one may hold another, as its whole or as so many times it."""
        whole = sum({one.money.value for one in parts}, Decimal(0))
        yield "sum_above_asked" if self.asked and whole > max(self.asked) else "sum_within_asked"
        few = (
            parts if len(parts) <= _MOST_COMPARED else ()
        )  # thousands of heads would each be held against all others
        pairs = [(one, other) for one in few for other in few if one.money.value > other.money.value]
        if any(self._is_added(one) for one in parts):
            yield "sum_of_added"
        if len({sentence(self.flat, one) for one in parts}) == 1:
            yield "sum_of_one_sentence"
        if any(owed_share(self.flat, one, other) for one, other in pairs):
            yield "sum_of_whole_and_share"
        if any(other.per and not one.money.value % other.money.value for one, other in pairs):
            yield "sum_of_many_and_one"


def is_told_as_total(flat: str, one: Amount) -> bool:
    """True for "au total 9 000 euros", "9 000 euros en tout", "9 000 euros, dont"."""
    before = flat[max(0, one.span.start - _BEFORE) : one.span.start]
    return bool(_TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(flat[one.span.end :][:_AFTER]))


_MOST_PARTS, _MOST_COMPARED = 8, 40


def is_sum(value: Decimal, parts: Sequence[Decimal]) -> bool:
    """True when two or more of `parts` come to `value`."""
    reached = {(Decimal(0), 0)}
    for part in parts:
        reached |= {(so_far + part, min(count + 1, 2)) for so_far, count in reached if so_far + part <= value}
    return (value, 2) in reached
