"""Sums of money: where they stand, what they are worth, what they are for, who pays whom, by which decision."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.amounts.contexts import Context, read_contexts
from pipeline.extract.amounts.features import read_features
from pipeline.extract.amounts.ledger import Entry, find_heads, with_known_sides
from pipeline.extract.amounts.levels import find_decision
from pipeline.extract.amounts.roles import AWARD, Scored, score_roles
from pipeline.extract.amounts.sides import Sides
from pipeline.extract.amounts.surfaces import find_surfaces
from pipeline.law import Amount, AmountRole, Decision, Money
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

__all__ = ["find_amounts"]


def find_amounts(text: str, zones: Zones, decisions: Sequence[Decision]) -> tuple[Amount, ...]:
    """Every sum of money of `text`, in order of place; a sum with two roles is given twice.

    `decisions` come with their parties; payer and payee are names of those.
    """
    flat = fold(text)
    contexts = read_contexts(text, flat, find_surfaces(text, flat))
    if not contexts:
        return ()
    features = read_features(contexts, zones.kind_at, has_ruling=bool(decisions))
    scored = score_roles(contexts, features)
    return tuple(_assemble(text, contexts, scored, decisions, zones))


def _assemble(
    text: str,
    contexts: Sequence[Context],
    scored: Sequence[Scored],
    decisions: Sequence[Decision],
    zones: Zones,
) -> list[Amount]:
    sides = Sides(decisions)
    roles = [AmountRole.AWARDED if one.role == AWARD else AmountRole(one.role) for one in scored]
    levels = [
        find_decision(context, role, decisions, zones) for context, role in zip(contexts, roles, strict=True)
    ]
    pairs = [_names(sides, context, role) for context, role in zip(contexts, roles, strict=True)]
    entries = with_known_sides(
        [
            Entry(index, context, *pairs[index], levels[index], _is_operative(zones, context))
            for index, context in enumerate(contexts)
            if roles[index] is AmountRole.AWARDED
        ]
    )
    for entry in entries:
        pairs[entry.index] = (entry.payer, entry.payee)
    costs = [
        context.surface.value
        for context, role in zip(contexts, roles, strict=True)
        if role is AmountRole.COSTS_ART700
    ]
    final = find_heads(entries, costs)
    return [
        _amount(text, context, final.get(index, roles[index]), scored[index], pairs[index], levels[index])
        for index, context in enumerate(contexts)
    ]


def _is_operative(zones: Zones, context: Context) -> bool:
    return zones.kind_at(context.surface.span.start) is ZoneKind.OPERATIVE


def _names(sides: Sides, context: Context, role: AmountRole) -> tuple[str | None, str | None]:
    if not sides.parties or role is AmountRole.OTHER:
        return None, None
    payer, payee = sides.pair_for(
        context.lead, context.before, context.gap_after, is_claim=role is AmountRole.CLAIMED
    )
    return payer.name if payer else None, payee.name if payee and role is not AmountRole.FINE else None


def _amount(
    text: str,
    context: Context,
    role: AmountRole,
    scored: Scored,
    pair: tuple[str | None, str | None],
    decision: int | None,
) -> Amount:
    surface = context.surface
    return Amount(
        surface=surface.span.of(text),
        span=surface.span,
        money=Money(surface.value, surface.currency, surface.precision),
        role=role,
        rule=scored.rule,
        confidence=scored.confidence,
        payer=pair[0],
        payee=pair[1],
        decision=decision,
    )
