"""Which decision of the page a sum belongs to: the page's own, or the one that it reviews."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.amounts.contexts import Context
from pipeline.law import AmountRole, CourtLevel, Decision
from pipeline.zones import ZoneKind, Zones

OF_A_DECISION = frozenset(
    {
        AmountRole.AWARDED,
        AmountRole.AWARDED_COMPONENT,
        AmountRole.COSTS_ART700,
        AmountRole.PROVISIONAL,
        AmountRole.FINE,
    }
)
_LOWER = re.compile(
    r"\b(?:avait|avaient|l'avait|l'a (?:deboutee?|condamnee?)|condamnait|condamnaient|allouait|en premiere instance"
    r"|premiers? juges?|par jugement|jugement (?:du|rendu|entrepris|defere|dont appel|attaque)|l'ordonnance (?:du|entreprise)"
    r"|arret attaque|grief a l'arret|en ce qu'(?:il|elle) (?:a|avait)|aux termes duquel"
    r"|au lieu (?:de|des)|tribunal [^,;.]{3,60} (?:a|avait|condamnait)|confirm\w+ [^.;]{0,90}en ce compris|d'avoir)\b"
)
_OWN = re.compile(
    r"\b(?:la cour(?! de cassation casse)|l'arret|statuant a nouveau|y ajoutant|en (?:cause d')?appel|celui d'appel|condamne\b|descend"
    r"|porte a|ramene|reduit)"
)
_MAIN_AGAIN = re.compile(
    r"\b(?:infirm\w+|reform\w+)\b.{0,120}\b(?:condamne|porte|ramene|alloue|fixe)\b", re.DOTALL
)


def find_decision(
    context: Context, role: AmountRole, decisions: Sequence[Decision], zones: Zones
) -> int | None:
    """Index into `decisions`; None when there is none, or when the sum is nobody's decision."""
    if not decisions or role in {AmountRole.OTHER, AmountRole.CONTRACT_PRICE}:
        return None
    if role not in OF_A_DECISION or len(decisions) == 1:
        return 0
    zone = zones.kind_at(context.surface.span.start)
    if zone is not ZoneKind.BODY:
        return _in_ruling(context, zone, decisions)
    return _in_report(context, decisions)


def _in_ruling(context: Context, zone: ZoneKind, decisions: Sequence[Decision]) -> int:
    is_lower = bool(_LOWER.search(f"{context.lead} {context.before}"[-260:]))
    if zone is ZoneKind.OPERATIVE:
        return 1 if is_lower and not _says_condemns_after_lower(context) else 0
    court = decisions[0].court
    if court and court.value.level is CourtLevel.SUPREME:
        return 1
    if zone is ZoneKind.REASONS:
        return 1 if is_lower else 0
    return 1


def _says_condemns_after_lower(context: Context) -> bool:
    governed = f"{context.lead} {context.before}"
    places = [match.start() for match in _LOWER.finditer(governed)]
    own = [
        match.start()
        for match in re.finditer(r"\bcondamne\b|\bstatuant a nouveau\b|\by ajoutant\b", governed)
    ]
    return bool(own) and (not places or own[-1] > places[-1])


def _in_report(context: Context, decisions: Sequence[Decision]) -> int:
    """By the date or court that stands in the sentence, else by the last word for either level."""
    near = [
        (finding.span.start, index)
        for index, decision in enumerate(decisions)
        for finding in (decision.decided_on, decision.court)
        if finding and context.sentence.start <= finding.span.start < context.surface.span.start
    ]
    if near and len({index for _, index in near}) == 1:
        return near[0][1]
    governed = f"{context.lead} {context.before}"
    if _MAIN_AGAIN.search(governed):
        return 0
    lower = [match.start() for match in _LOWER.finditer(governed)]
    own = [match.start() for match in _OWN.finditer(governed)]
    return 1 if lower and (not own or lower[-1] > own[-1] - 1) else 0
