"""Who pays whom where names stand in a set phrase: guarantees, "la condamnation de X envers Y", counter-claims, lists of fines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.sides import Sides
from pipeline.law import AmountRole, PartyRole
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

Names = tuple[str | None, str | None]
_AWARDS = frozenset({AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT})
_GUARANTEE = pattern(r"[^;:]{0,60}\ba (?:relever (?:indemne )?(?:et (?:a )?)?)?garantir\b")
_GUARANTEED = pattern(r"\bcondamn\w+ [^;:]{0,120}\ba (?:relever (?:indemne )?(?:et (?:a )?)?)?garantir\b")
_CONDEMNATION_OF = pattern(r"\bcondamnation (?:prononcee )?(?:de |d')(?:la |le |l')?(?:societe )?$")
_TOWARDS = pattern(r" (?:envers|vis-a-vis de|a l'egard de) ")
_TO = pattern(
    r" ?(?:a|au|aux) (?:(?:(?!par\b|pour\b|contre\b|titre\b|payer\b|verser\b)[a-z-]+ |m\. |[dl]'(?:[a-z-]+ )?)){0,4}[«\"]? ?"
)
"""Between a sum and the name of who gets it: "au cabinet d'architectes X", "à M. Y"."""
_NEXT = pattern(r" ?[»\"]? ?,? ?(?:et |ainsi que |puis )?")
_COUNTER = pattern(r"\breconvention\w*\b[^;]*$")
_OWED_TO_WINNER = _AWARDS | {AmountRole.COSTS_ART700}
_GRANTED_COUNTER = pattern(
    r"\b(?:fai(?:t|sant|re)|accueill\w+|acced\w+)(?: [a-z]+){0,3}?(?: droit)?(?: a)? (?:la|les|une|aux?) demandes? reconventionnelles? (?:formee?s? par|presentee?s? par|de|d'|du|des)"
)
_STRIKES = pattern(r"\bcondamn|\bdevra\b|\bdoit\b|\bversera\b|\bpaiera\b|\breglera\b")
BOTH = 2
NEAR_NAME = 30
"""How far behind "la demande reconventionnelle de" the name may stand: "de l'éditeur Logipress"."""
_ASKS = pattern(
    r"(?:,? qui)? (?:(?:lui|leur|en|avait|a|y) ){0,2}(?:reclam|demand|sollicit|revendiqu|exige)(?:e|ait|ee?)\b(?! (?:de|d'|que|qu'|a ce|au|l'autorisation)\b)"
    r"(?:(?! (?:de|d'|que|qu')(?: l[ae]s?)? ?[a-z]+(?:er|ir|re)\b|, | que )[^.;:\d]){0,70}$"
)
_ARTICLE = pattern(r"\b(?:le |la |l')$")
_OBJECT_BEFORE = pattern(r"\b(?:a|contre|de|par|d'|avec|que|qu') (?:la |le |l'|la societe )?$")
_DEMAND_OF = pattern(
    r"\b(?:la|les|une) (?:demande|pretention|reclamation)s? (?:reconventionnelles? )?(?:(?:formee?s?|presentee?s?) par|de|d'|du) ?(?:la |le |l')?(?:societe )?$"
)
_IT_ASKED = pattern(
    r" *(?:il|elle) (?:(?:lui|en|avait|a) ){0,2}(?:reclam|demand|sollicit)(?:e|ait|ee?)\b(?! (?:a ce|que|qu'))[^.;:\d]{0,70}"
)
"""For "L'éditeur devra verser 14 500 euros. Il demandait de son côté 780 euros": who was the subject still is."""
_SUBJECT_BY = 20
_PUT_AT = pattern(r"(?:(?! (?:contre|envers|par|a l'encontre)\b)[^.;:\d]){0,120}")
"""What may stand between "la demande de l'agence" and its sum."""
SURE_OF_SIDES = 0.85
"""How sure claimant and defendant must be before the one is said to pay the other by that alone."""
_MAIN_CLAIM = pattern(r"\b(?:a titre principal|demandes? principales?)\b")


def find_named_sides(
    sides: Sides, contexts: Sequence[Context], roles: Sequence[AmountRole]
) -> Mapping[int, Names]:
    """Payer and payee of the sums whose set phrase names both, by index of context."""
    found: dict[int, Names] = {}
    if len(sides.parties) < 2:
        return found
    for index, (context, role) in enumerate(zip(contexts, roles, strict=True)):
        pair: Names | None = None
        if role in _AWARDS:
            pair = (
                _of_guarantee(sides, context)
                or _of_condemnation(sides, context)
                or _of_next_in_list(sides, context)
            )
        elif role is AmountRole.CLAIMED:
            pair = _of_counter_claim(sides, context) or _of_asker(sides, context)
        elif role is AmountRole.FINE:
            pair = _of_fine(sides, context)
        if role in _OWED_TO_WINNER:
            pair = pair or _of_granted_counter_claim(sides, context)
        if pair:
            found[index] = pair
    return found


def _of_granted_counter_claim(sides: Sides, context: Context) -> Names | None:
    """For "faisant droit à la demande reconventionnelle de Y, les juges l'ont condamnée à régler": Y gets it from the other."""
    granted = _GRANTED_COUNTER.search(context.before)
    if granted is None or len(sides.parties) != BOTH:
        return None
    named = [one for one in sides.mentions(context.before) if one.start >= granted.end()]
    if (
        not named
        or named[0].start - granted.end() > NEAR_NAME
        or not _STRIKES.search(context.before, named[0].end)
    ):
        return None
    payee = named[0].party.name
    return next(one.name for one in sides.parties if one.name != payee), payee


def _of_asker(sides: Sides, context: Context) -> Names | None:
    """For "Y, qui réclamait 3 740 euros", "Y demande à X 12 000 euros": whom the verb follows wants it from the only other party."""
    if len(sides.parties) != BOTH:
        return None
    before = context.gap_before
    above = sides.mentions(context.sentence_above)
    if _IT_ASKED.fullmatch(context.before) and above and above[0].start < _SUBJECT_BY:
        return next(party.name for party in sides.parties if party is not above[0].party), above[0].party.name
    for one in reversed(sides.mentions(before)):
        called, name = before[one.start : one.end], fold(one.party.name)
        is_name = called == name or (called in name and not _ARTICLE.search(before[: one.start]))
        is_name = is_name or called in one.party.nouns
        if is_name and _ASKS.match(before, one.end) and not _OBJECT_BEFORE.search(before[: one.start]):
            return next(party.name for party in sides.parties if party is not one.party), one.party.name
        if _DEMAND_OF.search(before[: one.start]) and _PUT_AT.fullmatch(before, one.end):
            return next(party.name for party in sides.parties if party is not one.party), one.party.name
    return None


def _of_guarantee(sides: Sides, context: Context) -> Names | None:
    """For "condamne Z à garantir X à concurrence de 12 000 euros": Z pays X, not who sued them."""
    if not _GUARANTEED.search(context.before):
        return None
    mentions = sides.mentions(context.before)
    for place, one in enumerate(mentions[:-1]):
        if (verb := _GUARANTEE.match(context.before, one.end)) and mentions[place + 1].start >= verb.end():
            payee = mentions[place + 1].party.name
            return (one.party.name, payee) if payee != one.party.name else None
    return None


def _of_condemnation(sides: Sides, context: Context) -> Names | None:
    """For "la condamnation de X envers Y", before the sum or behind it in its sentence."""
    for words in (context.before, context.after):
        mentions = sides.mentions(words)
        for one, other in pairwise(mentions):
            is_of = _CONDEMNATION_OF.search(words[: one.start])
            if is_of and _TOWARDS.fullmatch(words[one.end : other.start]) and one.party is not other.party:
                return one.party.name, other.party.name
    return None


def _of_next_in_list(sides: Sides, context: Context) -> Names | None:
    """For "12 000 euros à X, 9 500 euros à Y": what stands behind the one before goes to X, this one to Y."""
    before, behind = sides.mentions(context.gap_before), sides.mentions(context.gap_after)
    if context.previous is None or not before or not behind:
        return None
    is_listed = _TO.fullmatch(context.gap_before, 0, before[0].start) and _NEXT.fullmatch(
        context.gap_before, before[-1].end
    )
    payee = behind[0].party
    if not is_listed or not _TO.fullmatch(context.gap_after, 0, behind[0].start):
        return None
    payer = sides.pair_of_award(context).payer
    if payer is None or payer is payee:
        payer = sides.opposite(payee)
    return (payer.name, payee.name) if payer else None


def _of_counter_claim(sides: Sides, context: Context) -> Names | None:
    """What is asked for "reconventionnellement" the first claimant would pay, to whom the sentence names, else to the one defendant."""
    usual = sides.usual()
    if usual.payer is None or usual.payee is None:
        return None
    told = _COUNTER.search(context.before)
    if not (told or _COUNTER.search(context.lead)) or _MAIN_CLAIM.search(context.gap_before):
        return None
    before = sides.mentions(context.before[: told.start()]) if told else ()
    asks = next((one.party for one in reversed(before) if one.party.role is PartyRole.DEFENDANT), None)
    if asks is None:
        defendants = [one for one in sides.parties if one.role is PartyRole.DEFENDANT]
        is_sure = (
            len(defendants) == 1 and min(usual.payer.confidence, usual.payee.confidence) >= SURE_OF_SIDES
        )
        asks = usual.payer if is_sure else None
    return (usual.payee.name, asks.name) if asks else None


def _of_fine(sides: Sides, context: Context) -> Names | None:
    """For "X écope de 18 millions, Y de 7 millions et Z de 900 000 euros": whom the sum's own clause names, alone."""
    if context.previous is None:
        return None
    named = {one.party.name for one in sides.mentions(context.gap_before)}
    return (named.pop(), None) if len(named) == 1 else None
