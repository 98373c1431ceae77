"""Which decision of the page a sum belongs to: the page's own, or one that it reviews or recalls."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pipeline.extract.amounts.contexts import Context
from pipeline.law import AmountRole, Court, CourtLevel, Decision
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

AWARD_ROLES = frozenset(
    {AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT, AmountRole.COSTS_ART700, AmountRole.PROVISIONAL}
)
OF_A_DECISION = AWARD_ROLES | {AmountRole.FINE}
_PAST = pattern(
    r"\b(?:avai(?:t|ent) (?:[a-z'-]+ ){0,5}?(?:condamn|allou|accord|fix|octroy|reten|ordonn|limit|inflig|prononc|juge|debout|rejet|evalu|obten|ete)\w*"
    r"|l'a (?:[a-z]+ ){0,2}?(?:deboutee?|condamnee?)|condamnai(?:t|ent)|allouai(?:t|ent)|premiere instance"
    r"|premiers? juges?|deja (?:ete )?condamn\w+|aux termes duquel|devait|au lieu d[eu]s?)\b"
)
_REVIEWED = pattern(
    r"\b(?:par jugement|(?:le|un|du|ce|son) (?:premier )?jugement|l'ordonnance (?:du|de refere|entreprise|deferee)|arret attaque|grief a l'arret"
    r"|d'avoir|la cour d'appel (?:a|avait)|les juges d'appel)\b"
)
_OWN = pattern(
    r"\b(?:statuant a nouveau|y ajoutant|l'infirmant|et, statuant|en (?:cause d'|)appel|celui d'appel|descend|porte a|ramene\w*"
    r"|la cour (?:de [a-z-]+ )?(?:condamne|alloue|accorde|fixe|porte|ramene|reduit|limite|ajoute)|s'incline|(?:devr(?:a|ont)|doi(?:t|vent)) (?:finalement|desormais|in fine|au final|en definitive))\b"
)
_UNDOES = pattern(
    r"\b(?:casse et annule|infirme|reforme|annule|retranchement|confirme|remet\b)[^;]*?\b(?:en ce qu[e']|seules dispositions|en ce compris"
    r"|sur l[ae] |dispositions? (?:condamnant|ayant)|et (?:lui|l')|des chefs?)"
)
_FIRST_INSTANCE = pattern(
    r"\b(?:jugement|tribunal|premiers? juges?|premiere instance|conseil de prud'hommes|juge des referes|ordonnance|commission des sanctions)\b"
)
_HIGHER_COURT = pattern(r"\b(?:arret|cour d'appel|la cour)\b")


_CONDEMNED = pattern(r"\bcondamnee?s?\b[^;]*$")
"""What facts and claims tell as past: asked for, it would be "condamner"."""
_ALREADY_DUE = pattern(
    r"\b(?:dedui\w+|deduction(?: faite)?|compte tenu|imput\w+|sous deduction) (?:[a-z]+ ){0,2}?(?:d'une |de la |la |des )?provision\b[^.;]{0,40}$"
)
"""A provision taken off what is due now: an earlier order awarded it."""
_FINES = pattern(r"\b(?:commission|autorite)\b")


def is_fining(court: Court) -> bool:
    """True for an authority, or the European Commission: what they make people pay is a fine."""
    return court.level is CourtLevel.AUTHORITY or bool(_FINES.search(fold(court.name)))


class Levels:
    """The decisions of one page, asked which of them a sum belongs to."""

    def __init__(self, decisions: Sequence[Decision], zones: Zones, contexts: Sequence[Context]) -> None:
        self._decisions = decisions
        self._zones = zones
        self._main = self._level(0)
        self._decided: set[Decimal] = {
            context.surface.value
            for context in contexts
            if zones.kind_at(context.surface.span.start) is ZoneKind.OPERATIVE
            and not _UNDOES.search(context.before)
        }

        self._of_lower: set[Decimal] = {
            context.surface.value
            for context in contexts
            if zones.kind_at(context.surface.span.start) in {ZoneKind.FACTS, ZoneKind.CLAIMS}
            and _CONDEMNED.search(f"{context.lead} {context.before}")
        }

    def _level(self, index: int) -> CourtLevel | None:
        if index >= len(self._decisions):
            return None
        court = self._decisions[index].court
        return court.value.level if court else None

    @property
    def is_appeal(self) -> bool:
        """True when the page's own decision is that of a court of appeal."""
        return self._main is CourtLevel.APPEAL

    @property
    def is_first(self) -> bool:
        """True when the page's own decision is that of a court of first instance, which changes no other's."""
        return self._main is CourtLevel.FIRST

    def below(self, context: Context) -> int | None:
        """The decision under appeal; None when the page's decisions do not hold it."""
        return self._lower(context) if len(self._decisions) > 1 else None

    def find(self, context: Context, role: AmountRole) -> int | None:
        """Index of the decision; None when there is none, or when the sum is nobody's decision."""
        if not self._decisions or role in {AmountRole.OTHER, AmountRole.CONTRACT_PRICE}:
            return None
        if role not in OF_A_DECISION:
            return 0
        if len(self._decisions) == 1:
            return self._in_only_decision(context)
        zone = self._zones.kind_at(context.surface.span.start)
        if role is AmountRole.FINE and self._main in {CourtLevel.SUPREME, CourtLevel.APPEAL}:
            return self._first_of(CourtLevel.AUTHORITY) or 0
        return self._in_report(context) if zone is ZoneKind.BODY else self._in_ruling(context, zone)

    def _in_only_decision(self, context: Context) -> int | None:
        """None for what a lower court awarded that the page tells of but that is not among its decisions."""
        zone = self._zones.kind_at(context.surface.span.start)
        is_review = self._main in {CourtLevel.APPEAL, CourtLevel.SUPREME}
        if zone is ZoneKind.BODY and is_review and self._tells_of_lower(context):
            return None
        return 0

    def _first_of(self, *levels: CourtLevel) -> int | None:
        return next((i for i in range(1, len(self._decisions)) if self._level(i) in levels), None)

    def _lower(self, context: Context) -> int:
        """The decision below that the words before the sum speak of."""
        text = f"{context.lead} {context.before}"[-260:]
        first = [match.start() for match in _FIRST_INSTANCE.finditer(text)]
        higher = [match.start() for match in _HIGHER_COURT.finditer(text)]
        if first and (not higher or first[-1] > higher[-1]):
            found = self._first_of(CourtLevel.FIRST, CourtLevel.AUTHORITY)
        else:
            found = self._first_of(CourtLevel.APPEAL) if higher else None
        return found or 1

    def _in_ruling(self, context: Context, zone: ZoneKind) -> int:
        if _ALREADY_DUE.search(context.before[-90:]):
            return self._lower(context)
        if zone is ZoneKind.OPERATIVE:
            return self._lower(context) if _UNDOES.search(context.before) else 0
        if zone is not ZoneKind.REASONS or context.surface.value in self._decided:
            return 0 if zone is ZoneKind.REASONS else self._lower(context)
        if self._main is CourtLevel.SUPREME or context.surface.value in self._of_lower:
            return self._lower(context)
        return self._lower(context) if self._tells_of_lower(context) else 0

    def _in_report(self, context: Context) -> int:
        """By the date or court that stands last before the sum in its sentence, else by the words for either level."""
        start, end = context.sentence.start, context.surface.span.start
        near = sorted(
            (finding.span.start, index)
            for index, decision in enumerate(self._decisions)
            for finding in (decision.decided_on, decision.court)
            if finding and start <= finding.span.start < end
        )
        if near and len({index for _, index in near}) == 1 and not _OWN.search(context.before):
            return near[-1][1]
        return self._lower(context) if self._tells_of_lower(context) else 0

    def says_own(self, context: Context) -> bool:
        """True when the words before the sum make it the page's own decision's."""
        return (
            bool(_OWN.search(context.before))
            or self._zones.kind_at(context.surface.span.start) is not ZoneKind.BODY
        )

    def _tells_of_lower(self, context: Context) -> bool:
        text = f"{context.lead} {context.before}"[-300:]
        marks = [match.end() for match in _PAST.finditer(text)]
        if self._main in {CourtLevel.APPEAL, CourtLevel.SUPREME}:
            marks += [match.end() for match in _REVIEWED.finditer(text)]
        own = [match.start() for match in _OWN.finditer(text)]
        return bool(marks) and (not own or max(marks) > own[-1])
