"""Role, decision and sides of each sum of a page, one sum helping to read another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.ledger import Entry, find_heads, with_known_sides
from pipeline.extract.amounts.levels import AWARD_ROLES, Levels
from pipeline.extract.amounts.notation import Notation
from pipeline.extract.amounts.roles import AWARD, Scored
from pipeline.extract.amounts.sides import Sides
from pipeline.law import AmountRole, Decision
from pipeline.zones import ZoneKind, Zones

_TO_THE_CLAIMANT = frozenset({
    AmountRole.CLAIMED, AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT, AmountRole.PROVISIONAL,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One sum as read so far; payer and payee are names of parties."""

    role: AmountRole
    decision: int | None
    payer: str | None
    payee: str | None


def read_sums(
    contexts: Sequence[Context], scored: Sequence[Scored], decisions: Sequence[Decision], zones: Zones
) -> list[Reading]:
    """One reading for each of `contexts`, in their order."""
    sides, levels = Sides(decisions), Levels(decisions, zones, contexts)
    readings = []
    for context, score in zip(contexts, scored, strict=True):
        role = AmountRole.AWARDED if score.role == AWARD else AmountRole(score.role)
        readings.append(Reading(role, levels.find(context, role), *_names(sides, context, role)))
    readings = _with_one_decision(contexts, readings, levels)
    readings = _with_heads(contexts, readings, zones)
    readings = [_with_usual_sides(sides, *pair) for pair in zip(contexts, readings, strict=True)]
    return _with_twins(contexts, readings)


def _names(sides: Sides, context: Context, role: AmountRole) -> tuple[str | None, str | None]:
    """Payer and payee by name, as the words around the sum tell them."""
    if not sides.parties or role is AmountRole.OTHER:
        return None, None
    if role is AmountRole.FINE:
        fined = sides.fined(context)
        return fined.name if fined else None, None
    pair = sides.pair_of_claim(context) if role is AmountRole.CLAIMED else sides.pair_of_award(context)
    return pair.payer.name if pair.payer else None, pair.payee.name if pair.payee else None


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
        replace(one, decision=lower[context.surface.value])
        if one.decision == 0
        and one.role in AWARD_ROLES
        and context.surface.value in lower
        and not levels.says_own(context)
        else one
        for context, one in zip(contexts, readings, strict=True)
    ]


def _with_heads(contexts: Sequence[Context], readings: Sequence[Reading], zones: Zones) -> list[Reading]:
    """Awards told apart into totals and heads, each with the sides that another mention of it tells."""
    result = list(readings)
    entries = [
        Entry(
            index=index,
            context=contexts[index],
            payer=one.payer,
            payee=one.payee,
            decision=one.decision,
            is_operative=zones.kind_at(contexts[index].surface.span.start) is ZoneKind.OPERATIVE,
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
    roles = find_heads(entries, costs)
    for entry in entries:
        role = roles.get(entry.index, AmountRole.AWARDED)
        result[entry.index] = Reading(role, entry.decision, entry.payer, entry.payee)
    return result


def _with_usual_sides(sides: Sides, context: Context, reading: Reading) -> Reading:
    """Defendant to claimant, when the words tell neither and no counter-claim is spoken of."""
    if (
        reading.payer
        or reading.payee
        or reading.role not in _TO_THE_CLAIMANT
        or "reconvention" in context.before
    ):
        return reading
    usual = sides.usual()
    if usual.payer is None or usual.payee is None:
        return reading
    return replace(reading, payer=usual.payer.name, payee=usual.payee.name)


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
