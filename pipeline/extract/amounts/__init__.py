"""Sums of money: where they stand, what they are worth, what they are for, who pays whom, by which decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.amounts.certain import find_certain
from pipeline.extract.amounts.contexts import Context, read_contexts
from pipeline.extract.amounts.events import Reading as Event
from pipeline.extract.amounts.events import read_context
from pipeline.extract.amounts.features import read_features
from pipeline.extract.amounts.levels import AWARD_ROLES, is_fining
from pipeline.extract.amounts.marks import liability_of, per_of, tax_of
from pipeline.extract.amounts.readings import Reading, read_sums
from pipeline.extract.amounts.roles import AWARD, Scored, score_roles
from pipeline.extract.amounts.surfaces import find_surfaces
from pipeline.findings import Span, weigh_roles
from pipeline.law import Amount, AmountRole, Decision, Money
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import Zones

__all__ = ["find_amounts", "find_sums_aside"]

_IS_THE_CAP = pattern(
    r"[ ,]*(?:[a-z]+ ){0,4}?(?:correspond\w*|soit|montant|equival\w+|egale?|prevue?s?|(?:en|par|d') ?application)[^.;]{0,60}?"
    r"(?:plafon\w+|maximale?|limitati\w+|limite (?:contractuelle|prevue|stipulee)|clause (?:fixant|limitant|bornant|qui (?:fixe|limite|borne)))"
)
_JUDGES = r"(?:les (?:premiers )?juges|le tribunal|la cour|les magistrats|la juridiction|le juge|ils|elle|il)"
_CAP_IS_GIVEN = pattern(
    rf"[^.;]{{0,60}}?\bc'est (?:(?:a|donc|bien|finalement) )*(?:ce|cette|celle-la|ledit) (?:montant|somme|plafond|chiffre) que {_JUDGES}\b[^.;]{{0,30}}"
    r"\b(?:arret|reten|retien|allou|accord|condamn|fix|limit|cantonn|appliqu)"
    rf"|[ ,(]*(?:ht |ttc )?[ ,]*(?:montant|somme|plafond) (?:que|qu'|au paiement (?:de laquelle|duquel)|a laquelle|auquel) ?{_JUDGES}\b[^.;]{{0,40}}\b(?:allou|accord|condamn|limit|cantonn|s'en tien|s'en est ten)"
)
"""For "limitée à 537 000 euros, c'est à ce montant que les juges se sont arrêtés"."""
_TO_THE_CAP = pattern(
    r"\b(?:plafond|clause limitative)[^.;:]{0,90}(?:soit|a hauteur de|c'est-a-dire)(?: environ)? ?$"
)


def find_amounts(text: str, zones: Zones, decisions: Sequence[Decision]) -> tuple[Amount, ...]:
    """Every sum of money of `text`, in order of place; a sum with two roles is given twice.

    `decisions` come with their parties; payer and payee are names of those.
    """
    flat = fold(text)
    contexts = read_contexts(text, flat, find_surfaces(text, flat))
    if not contexts:
        return ()
    of_authority = any(one.court and is_fining(one.court.value) for one in decisions)
    events = [read_context(context) for context in contexts]
    rules = [
        find_certain(context, event, of_authority=of_authority)
        for context, event in zip(contexts, events, strict=True)
    ]
    features = read_features(
        contexts, events, zones.kind_at, rules, has_ruling=bool(decisions), of_authority=of_authority
    )
    scored = score_roles(contexts, features, rules)
    amounts: list[Amount] = []
    readings, scored = read_sums(contexts, [*zip(scored, events, strict=True)], decisions, zones, text)
    for context, reading, score, event in zip(contexts, readings, scored, events, strict=True):
        amounts.append(_amount(text, context, reading, score, event))
        if reading.role in AWARD_ROLES and _is_also_cap(context):
            cap = replace(amounts[-1], role=AmountRole.LIABILITY_CAP, rule="award_is_the_cap")
            amounts.append(cap)
        elif reading.role is AmountRole.LIABILITY_CAP and _CAP_IS_GIVEN.match(context.gap_after):
            amounts.append(replace(amounts[-1], role=AmountRole.AWARDED, rule="cap_is_the_award"))
    return tuple(amounts)


def find_sums_aside(text: str, start: int) -> tuple[Amount, ...]:
    """Every sum of money of `text` from `start` on, where no article is: prices, titles of other articles. They belong to nothing."""
    aside = text[start:]
    return tuple(
        Amount(
            surface=surface.span.of(aside),
            span=Span(start + surface.span.start, start + surface.span.end),
            money=Money(surface.value, surface.currency, surface.precision),
            role=AmountRole.OTHER,
            rule="aside",
            confidence=_ASIDE,
        )
        for surface in find_surfaces(aside, fold(aside))
    )


_ASIDE = 0.99
"""Of 230 such sums on annotated pages 229 are nothing else."""


def _is_also_cap(context: Context) -> bool:
    """True when the award is said to be the very sum of the contract's cap."""
    return bool(_IS_THE_CAP.match(context.gap_after) or _TO_THE_CAP.search(context.before))


def _amount(text: str, context: Context, reading: Reading, score: Scored, event: Event) -> Amount:
    surface = context.surface
    weigh_roles(surface.span, score.shares)
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
        per=per_of(context),
        tax=tax_of(context),
        liability=liability_of(context, event, reading.role),
        award_share=round(score.shares[AWARD] + score.shares[AmountRole.PROVISIONAL], 3),
    )
