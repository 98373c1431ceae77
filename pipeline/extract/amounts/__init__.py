"""Sums of money: where they stand, what they are worth, what they are for, who pays whom, by which decision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.amounts.contexts import Context, read_contexts
from pipeline.extract.amounts.features import read_features
from pipeline.extract.amounts.ledger import Entry, find_heads, with_known_sides
from pipeline.extract.amounts.levels import AWARD_ROLES, Levels
from pipeline.extract.amounts.roles import AWARD, Scored, score_roles
from pipeline.extract.amounts.sides import Sides
from pipeline.extract.amounts.surfaces import Notation, find_surfaces
from pipeline.law import Amount, AmountRole, Decision, Money
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

__all__ = ["find_amounts"]

_IS_THE_CAP = re.compile(
    r"[ ,]*(?:[a-z]+ ){0,4}?(?:correspond\w*|soit|montant|equival\w+|egale?|prevue?s?)[^.;]{0,60}?"
    r"(?:plafon\w+|maximale?|limitati\w+|limite (?:contractuelle|prevue|stipulee))"
)
_TO_THE_CAP = re.compile(
    r"\b(?:plafond|clause limitative)[^.;:]{0,90}(?:soit|a hauteur de|c'est-a-dire)(?: environ)? ?$"
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sum as read so far."""

    role: AmountRole
    decision: int | None
    payer: str | None
    payee: str | None


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
    readings = _twins_follow(contexts, _read(contexts, scored, decisions, zones))
    amounts: list[Amount] = []
    for context, reading, score in zip(contexts, readings, scored, strict=True):
        amounts.append(_amount(text, context, reading, score))
        if reading.role in AWARD_ROLES and _is_also_cap(context):
            cap = replace(reading, role=AmountRole.LIABILITY_CAP)
            amounts.append(replace(_amount(text, context, cap, score), rule="award_is_the_cap"))
    return tuple(amounts)


def _read(
    contexts: Sequence[Context], scored: Sequence[Scored], decisions: Sequence[Decision], zones: Zones
) -> list[_Reading]:
    """Role, decision and sides of each sum; then heads told from totals."""
    sides, levels = Sides(decisions), Levels(decisions, zones, contexts)
    readings = []
    for context, score in zip(contexts, scored, strict=True):
        role = AmountRole.AWARDED if score.role == AWARD else AmountRole(score.role)
        readings.append(_Reading(role, levels.find(context, role), *_names(sides, context, role)))
    entries = with_known_sides(
        [
            Entry(index, contexts[index], one.payer, one.payee, one.decision, _is_operative(zones, contexts[index]))
            for index, one in enumerate(readings)
            if one.role is AmountRole.AWARDED
        ]
    )
    costs = [
        context.surface.value
        for context, one in zip(contexts, readings, strict=True)
        if one.role is AmountRole.COSTS_ART700
    ]
    roles = find_heads(entries, costs)
    for entry in entries:
        role = roles.get(entry.index, AmountRole.AWARDED)
        readings[entry.index] = _Reading(role, entry.decision, entry.payer, entry.payee)
    return readings


def _twins_follow(contexts: Sequence[Context], readings: Sequence[_Reading]) -> list[_Reading]:
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


def _is_operative(zones: Zones, context: Context) -> bool:
    return zones.kind_at(context.surface.span.start) is ZoneKind.OPERATIVE


def _is_also_cap(context: Context) -> bool:
    """True when the award is said to be the very sum of the contract's cap."""
    return bool(_IS_THE_CAP.match(context.gap_after) or _TO_THE_CAP.search(context.before))


def _names(sides: Sides, context: Context, role: AmountRole) -> tuple[str | None, str | None]:
    if not sides.parties or role is AmountRole.OTHER:
        return None, None
    payer, payee = sides.pair_for(
        context.lead, context.before, context.gap_after, is_claim=role is AmountRole.CLAIMED
    )
    return payer.name if payer else None, payee.name if payee and role is not AmountRole.FINE else None


def _amount(text: str, context: Context, reading: _Reading, score: Scored) -> Amount:
    surface = context.surface
    return Amount(
        surface=surface.span.of(text),
        span=surface.span,
        money=Money(surface.value, surface.currency, surface.precision),
        role=reading.role,
        rule=score.rule,
        confidence=score.confidence,
        payer=reading.payer,
        payee=reading.payee,
        decision=reading.decision,
    )
