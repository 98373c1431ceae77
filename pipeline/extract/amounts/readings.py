"""Role, decision and sides of each sum of a page, one sum helping to read another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.extract.amounts import whose
from pipeline.extract.amounts.certain.items import find_leave_pay
from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.events import Reading as Event
from pipeline.extract.amounts.ledger import heads
from pipeline.extract.amounts.ledger.beside import find_told_beside
from pipeline.extract.amounts.ledger.compared import is_compared
from pipeline.extract.amounts.ledger.entries import Entry, with_known_sides
from pipeline.extract.amounts.ledger.moves import find_moves, is_told_of_below
from pipeline.extract.amounts.ledger.valuations import (
    find_reduced,
    find_valuations,
    is_ordered_after,
    is_under_cap,
)
from pipeline.extract.amounts.levels import AWARD_ROLES, Levels
from pipeline.extract.amounts.ordered import with_orders
from pipeline.extract.amounts.roles import AWARD, Scored
from pipeline.extract.amounts.sides import Sides, payers
from pipeline.extract.amounts.sides.callings import Callings
from pipeline.extract.amounts.sides.named import find_named_sides
from pipeline.extract.amounts.sides.ordered import find_ordered_sides
from pipeline.extract.amounts.sides.payers import Told
from pipeline.extract.amounts.sides.pronouns import find_told_sides
from pipeline.extract.amounts.sides.recitals import find_recitals
from pipeline.extract.amounts.sides.struck import fined
from pipeline.extract.amounts.surfaces.notation import Notation
from pipeline.findings import Span
from pipeline.law import AmountRole, Decision
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

_TO_THE_CLAIMANT = frozenset({
    AmountRole.CLAIMED, AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT, AmountRole.PROVISIONAL,
    AmountRole.LIABILITY_CAP, AmountRole.ESTIMATED_LOSS,
})  # fmt: skip


_REASONED = frozenset({AmountRole.OTHER, AmountRole.ESTIMATED_LOSS, AmountRole.CONTRACT_PRICE})
"""What a court may say a sum is before it orders to pay it."""
AWARDS = AWARD_ROLES - {AmountRole.COSTS_ART700}
_THEREFORE = "par ces motifs"


class Reading(NamedTuple):
    """One sum as read so far; payer and payee are names of parties."""

    role: AmountRole
    decision: int | None
    payer: str | None
    payee: str | None


def read_sums(
    contexts: Sequence[Context],
    scored: Sequence[tuple[Scored, Event]],
    decisions: Sequence[Decision],
    zones: Zones,
    text: str,
) -> tuple[list[Reading], list[Scored]]:
    """One reading for each of `contexts`, the sums of `text`, in their order; and their scores, with what orders make of them."""
    flat = fold(text)
    orders = zones.of(ZoneKind.OPERATIVE) or _behind_formula(flat)
    events = [event for _, event in scored]
    sides, levels = Sides(decisions, text), Levels(decisions, zones, contexts)
    places = [context.surface.span for context in contexts]
    told = (*find_recitals(flat, zones), *orders)
    ordered = find_ordered_sides(Callings(sides.parties, text), flat, places, told)
    scores = with_orders(contexts, [score for score, _ in scored], flat, ordered, orders)
    roles = _roles(contexts, scores, is_first=levels.is_first)
    is_award = [role in AWARD_ROLES for role in roles]
    certain = {
        **find_told_sides(sides, contexts, is_award),
        **{index: names for index, names in ordered.items() if is_award[index]},
        **find_named_sides(sides, contexts, roles),
    }
    readings = []
    for index, (context, role) in enumerate(zip(contexts, roles, strict=True)):
        payer, payee = certain.get(index) or _names(sides, context, role)
        readings.append(Reading(role, levels.find(context, role), payer, payee))
    around = [*zip(contexts, events, strict=True)]
    readings = _with_decisions(around, readings, levels, decisions, zones=zones, flat=flat)
    readings = _with_heads(contexts, readings, zones, orders)
    by_words = [(one.payer, one.payee) for one in readings]
    readings = _with_usual_sides(sides, contexts, readings)
    readings = _with_likely_sides(sides, around, readings, by_words, zones)
    for index, (payer, payee) in certain.items():
        readings[index] = readings[index]._replace(payer=payer, payee=payee)
    if levels.is_appeal:
        readings = _with_sides_of_moved(contexts, readings)
    readings = [
        one._replace(decision=one.decision or None, payer=None, payee=None) if is_compared(context) else one
        for context, one in zip(contexts, readings, strict=True)
    ]
    return _with_twins(contexts, readings), scores


def _with_decisions(
    around: Sequence[tuple[Context, Event]],
    readings: Sequence[Reading],
    levels: Levels,
    decisions: Sequence[Decision],
    *,
    zones: Zones,
    flat: str,
) -> list[Reading]:
    """Each sum with the decision that it is of; what a court of appeal puts in another's place is told before and after."""
    contexts = [context for context, _ in around]
    readings = _with_one_decision(contexts, _with_moved(contexts, readings, levels), levels)
    readings = _with_likely_decisions(around, readings, decisions, zones, flat)
    readings = [
        one._replace(decision=levels.in_full(one.decision, context, one.role))
        for context, one in zip(contexts, readings, strict=True)
    ]
    return _with_moved(contexts, readings, levels)


def _roles(contexts: Sequence[Context], scored: Sequence[Scored], *, is_first: bool) -> list[AmountRole]:
    """The role of each sum; what a court only values before it awards a share of it is an estimate."""
    roles = [AmountRole.AWARDED if one.role == AWARD else AmountRole(one.role) for one in scored]
    for index, context in enumerate(contexts):
        if roles[index] in _REASONED and is_ordered_after(context):
            roles[index] = AmountRole.AWARDED
    for index in find_leave_pay(contexts, roles):
        roles[index] = AmountRole.AWARDED
    cut_down = list(_cut_down(contexts, roles)) if is_first else []
    for _, new in cut_down:
        roles[new] = AmountRole.AWARDED
    valued = (*find_valuations(contexts, roles), *find_reduced(contexts, roles))
    for index in (*valued, *(old for old, _ in cut_down)):
        roles[index] = AmountRole.ESTIMATED_LOSS
    for index in find_told_beside(contexts, roles):
        roles[index] = AmountRole.OTHER
    return roles


_LEFT_BY_CAP = frozenset({AmountRole.AWARDED, AmountRole.LIABILITY_CAP})


def _cut_down(contexts: Sequence[Context], roles: Sequence[AmountRole]) -> Iterator[tuple[int, int]]:
    """What a first court brings down to a cap ("ramène, par application du plafond, de A à B"), and what it awards."""
    for old, new in find_moves(contexts):
        if {roles[old], roles[new]} <= _LEFT_BY_CAP and is_under_cap(contexts[old]):
            yield old, new


def _with_moved(contexts: Sequence[Context], readings: Sequence[Reading], levels: Levels) -> list[Reading]:
    """What an appeal puts in place of another sum is its own; that one, and what the text says to come from below, is not."""
    result = list(readings)
    if not levels.is_appeal:
        return result
    for place, context in enumerate(contexts):
        if (result[place].role in AWARDS and is_told_of_below(context)) or (
            result[place].role is AmountRole.COSTS_ART700 and levels.is_given_below(context)
        ):
            result[place] = result[place]._replace(decision=levels.below(context))
    for old, new in find_moves(contexts):
        if result[old].role in AWARDS and result[new].role in AWARDS:
            result[old] = result[old]._replace(decision=levels.below(contexts[old]))
            result[new] = result[new]._replace(decision=0)
    return result


def _with_likely_sides(
    sides: Sides,
    around: Sequence[tuple[Context, Event]],
    readings: Sequence[Reading],
    by_words: Sequence[payers.Names],
    zones: Zones,
) -> list[Reading]:
    """Sides as the fitted weights choose them, from what the words and what is usual say among other signs."""
    told = [
        Told(
            context, event, one.role, words, (one.payer, one.payee), zones.kind_at(context.surface.span.start)
        )
        for (context, event), one, words in zip(around, readings, by_words, strict=True)
    ]
    names = payers.name_sides(sides, told)
    return [
        one._replace(payer=payer, payee=payee) for one, (payer, payee) in zip(readings, names, strict=True)
    ]


def _with_sides_of_moved(contexts: Sequence[Context], readings: Sequence[Reading]) -> list[Reading]:
    """What an appeal puts in place of another sum is owed by whom that one was, to whom it was."""
    result = list(readings)
    for old, new in find_moves(contexts):
        first, second = result[old], result[new]
        if first.role in AWARDS and second.role in AWARDS and first.payer and first.payee:
            result[new] = second._replace(payer=first.payer, payee=first.payee)
    return result


def _names(sides: Sides, context: Context, role: AmountRole) -> tuple[str | None, str | None]:
    """Payer and payee by name, as the words around the sum tell them."""
    if not sides.parties or role is AmountRole.OTHER:
        return None, None
    if role is AmountRole.FINE:
        struck = fined(sides, context)
        return struck.name if struck else None, None
    pair = sides.pair_of_claim(context) if role is AmountRole.CLAIMED else sides.pair_of_award(context)
    return pair.payer.name if pair.payer else None, pair.payee.name if pair.payee else None


def _with_likely_decisions(
    around: Sequence[tuple[Context, Event]],
    readings: Sequence[Reading],
    decisions: Sequence[Decision],
    zones: Zones,
    flat: str,
) -> list[Reading]:
    """Of a page that tells several decisions, the one that fitted weights choose for each sum that one of them awards."""
    told = [(one.role, one.decision) for one in readings]
    chosen = whose.find_decisions(around, told, decisions, zones, flat) if len(decisions) > 1 else {}
    return [one._replace(decision=chosen.get(index, one.decision)) for index, one in enumerate(readings)]


def _with_one_decision(
    contexts: Sequence[Context], readings: Sequence[Reading], levels: Levels
) -> list[Reading]:
    """A value that a report ascribes to a lower decision stays its own where nothing says otherwise."""
    lower = {
        contexts[index].surface.value: one.decision
        for index, one in enumerate(readings)
        if one.decision and one.role in AWARD_ROLES
    }
    return [
        one._replace(decision=lower[context.surface.value])
        if one.decision == 0
        and one.role in AWARD_ROLES
        and context.surface.value in lower
        and not levels.says_own(context)
        else one
        for context, one in zip(contexts, readings, strict=True)
    ]


def _behind_formula(flat: str) -> list[Span]:
    """Where a short ruling without headings orders: behind its last "par ces motifs"."""
    start = flat.rfind(_THEREFORE)
    return [Span(start, len(flat))] if start >= 0 else []


def _with_heads(
    contexts: Sequence[Context], readings: Sequence[Reading], zones: Zones, orders: Sequence[Span]
) -> list[Reading]:
    """Awards told apart into totals and heads, each with the sides that another mention of it tells."""
    result = list(readings)
    entries = [
        Entry(
            index=index,
            context=contexts[index],
            payer=one.payer,
            payee=one.payee,
            decision=one.decision,
            is_operative=any(part.contains(contexts[index].surface.span) for part in orders),
            in_reasons=zones.kind_at(contexts[index].surface.span.start) is ZoneKind.REASONS,
            in_ruling=zones.is_ruling_text,
        )
        for index, one in enumerate(readings)
        if one.role is AmountRole.AWARDED
    ]
    entries = with_known_sides(entries)
    costs = [
        context.surface.value
        for context, one in zip(contexts, readings, strict=True)
        if one.role is AmountRole.COSTS_ART700
    ]
    roles = heads.find_heads(entries, costs)
    for entry in entries:
        role = roles.get(entry.index, AmountRole.AWARDED)
        result[entry.index] = Reading(role, entry.decision, entry.payer, entry.payee)
    return result


def _with_usual_sides(
    sides: Sides, contexts: Sequence[Context], readings: Sequence[Reading]
) -> list[Reading]:
    """Sides that the words do not tell: the defendant pays the claimant, who pays the price of the contract.

    Where no roles of first instance are known, the pair that most sums tell stands for them. Costs go the way of what
    is awarded, else, when nothing is, to the defendant.
    """
    usual = sides.usual()
    payer, payee = (
        (usual.payer.name, usual.payee.name) if usual.payer and usual.payee else _most_told(readings)
    )
    if payer is None or payee is None:
        return list(readings)
    is_lost = not any(one.role in AWARDS for one in readings if one.decision == 0)
    ways = dict.fromkeys(_TO_THE_CLAIMANT, (payer, payee))
    ways[AmountRole.CONTRACT_PRICE] = (payee, payer)
    ways[AmountRole.COSTS_ART700] = (payee, payer) if is_lost else (payer, payee)
    return [
        _filled(one, ways.get(one.role), context) for context, one in zip(contexts, readings, strict=True)
    ]


def _filled(reading: Reading, way: tuple[str, str] | None, context: Context) -> Reading:
    if way is None or "reconvention" in context.before:
        return reading
    if not reading.payer and not reading.payee:
        return reading._replace(payer=way[0], payee=way[1])
    if reading.payer == way[0] and not reading.payee:
        return reading._replace(payee=way[1])
    if reading.payee == way[1] and not reading.payer:
        return reading._replace(payer=way[0])
    return reading


def _most_told(readings: Sequence[Reading]) -> tuple[str | None, str | None]:
    """The payer and payee that most claims and awards name."""
    told = Counter(
        (one.payer, one.payee)
        for one in readings
        if one.payer and one.payee and (one.role in AWARDS or one.role is AmountRole.CLAIMED)
    )
    return told.most_common(1)[0][0] if told else (None, None)


def _with_twins(contexts: Sequence[Context], readings: Sequence[Reading]) -> list[Reading]:
    """A sum said again in brackets is read as the figures beside it."""
    result = list(readings)
    for index, context in enumerate(contexts):
        if context.surface.notation is not Notation.TWIN:
            continue
        for beside in (index - 1, index + 1):
            if 0 <= beside < len(contexts) and contexts[beside].surface.value == context.surface.value:
                result[index] = result[beside]
                break
    return result
