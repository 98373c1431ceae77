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
_OF_JUDGMENTS = AWARD_ROLES - {AmountRole.PROVISIONAL}
OF_A_DECISION = AWARD_ROLES | {AmountRole.FINE}
_PAST = pattern(
    r"\b(?:avai(?:t|ent),? (?:[a-z'-]+,? ){0,5}?(?:condamn|allou|accord|fix|octroy|reten|ordonn|limit|inflig|prononc|juge|debout|rejet|evalu|obten|ete)(?!e?r\b|ir\b)\w*"
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
_TOLD_AS_DONE = r"(?:(?!\b(?:qui|que|ayant|avai(?:t|ent)|lequel|laquelle|dont|ce qu)\b)[^.;:])"
_REORDERS = pattern(
    r"\b(?:a|ont)(?:,[^,;.]{1,60},| \w+ment)? (?:infirme|reforme|annule)\b"
    rf"{_TOLD_AS_DONE}{{0,200}}?,? (?:et|puis)(?:,? (?:l')?(?:a|ont))? (?:\w+ment )?condamne(?:e|s|es)?\b{_TOLD_AS_DONE}{{0,160}}$"
)
"""For "a infirmé le jugement du 28 mars 2024 et condamné X à verser": who undoes a judgment orders anew."""
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
    r"\b(?:dedui\w+|deduction(?: faite)?|compte tenu|imput\w+|sous deduction) (?:[a-z]+ ){0,2}?(?:d'une |de la |la |des )?provision\b[^.;,]{0,40}$"
)
"""A provision taken off what is due now: an earlier order awarded it."""
_FINES = pattern(r"\b(?:commission|autorite)\b")


def is_fining(court: Court) -> bool:
    """True for an authority, or the European Commission: what they make people pay is a fine."""
    return court.level is CourtLevel.AUTHORITY or bool(_FINES.search(fold(court.name)))


_GIVEN_BELOW = pattern(
    r"[ ,]*(?:ht |ttc )?(?:deja |initialement )?(?:allou|accord|octroy|fix|prononc|obten)\w+ (?:a [^.;:\d]{2,40} )?(?:en premiere instance|par (?:le tribunal|les premiers juges|le premier juge|le jugement))\b"
)
"""For "en sus des 5 000 euros alloués en première instance"."""
_FINE_MOVED = pattern(
    r"\b(?:ramen|redui|abaiss|moder|port)\w* [^.;\d]{0,60}\ba(?: la somme de)? ?$|\b(?:ramen|redui|abaiss|moder|port)\w* a ?$"
)
_TAKEN_BACK = pattern(
    r"\b(?:rev(?:ient|iennent|enait|enu|enir) sur|efface|gomme|supprime) (?:l[ae]s? |l'|une? |cette )?(?:(?:somme|indemnite|condamnation|montant)s? (?:de |d'|a )?)?(?:(?:pres|plus) de |environ )?$"
)
"""For "la cour d'appel revient sur les 1,1 million d'euros accordés": what a court of review takes back was given below."""
_IN_A_YEAR = pattern(r"\ben (?:[a-z]+ )?((?:19|20)\d\d)\b")
_ORDERS = pattern(r"\b(?:condamn(?:e|ee|es|ees|ent|ant)|allou\w+|accord\w+|octroy\w+)\b")


_ORDERS_NOW = pattern(
    r"(?:^|[;\n]) *(?:[-*•.>–] *)?(?:et )?(?:[a-z' ]{3,60}, ?)?(?:l[ae]s? |l')?condamn(?:e|ons)\b[^;]*$"
)
_QUOTES = pattern(r"\ben ce qu|\b(?:jugement|ordonnance) (?:qui|ayant)\b")


def _orders_now(context: Context) -> bool:
    """True for "condamne X à payer", and the items of its list; not for "en ce qu'il a : - condamné X à payer"."""
    governed = f"{context.lead}\n{context.before}" if context.lead else context.before
    return _ORDERS_NOW.search(governed) is not None and _QUOTES.search(governed) is None


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
        if role is AmountRole.FINE:
            return self._of_fine(context)
        return self._in_only_decision(context) if len(self._decisions) == 1 else self._in_some(context)

    def _of_fine(self, context: Context) -> int | None:
        if self._is_of_another_year(context):
            return None
        if len(self._decisions) == 1:
            return self._in_only_decision(context)
        if self._main not in {CourtLevel.SUPREME, CourtLevel.APPEAL}:
            return self._in_some(context)
        return 0 if _FINE_MOVED.search(context.gap_before) else self._first_of(CourtLevel.AUTHORITY) or 0

    def _in_some(self, context: Context) -> int:
        zone = self._zones.kind_at(context.surface.span.start)
        return self._in_report(context) if zone is ZoneKind.BODY else self._in_ruling(context, zone)

    def _in_only_decision(self, context: Context) -> int | None:
        """None for what a lower court awarded that the page tells of but that is not among its decisions."""
        zone = self._zones.kind_at(context.surface.span.start)
        is_review = self._main in {CourtLevel.APPEAL, CourtLevel.SUPREME}
        if zone is ZoneKind.BODY and is_review and self._tells_of_lower(context):
            return None
        return 0

    def _is_of_another_year(self, context: Context) -> bool:
        """True for "en 2019, elle lui avait déjà infligé 150 millions": told as past, in a year of none of the page's decisions."""
        told = _IN_A_YEAR.findall(context.before)
        days = [one.decided_on.value for one in self._decisions if one.decided_on]
        if not told or len(days) < len(self._decisions) or not _PAST.search(context.before):
            return False
        return int(told[-1]) not in {day.year for day in days}

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
        """By the date or court that stands before the sum in its sentence, else by the words for either level."""
        if self._main in {CourtLevel.APPEAL, CourtLevel.SUPREME} and _TAKEN_BACK.search(context.gap_before):
            return self._lower(context)
        named = self._named(context)
        if len(named) == 1 and not _OWN.search(context.before):
            return next(iter(named))
        return self._lower(context) if self._tells_of_lower(context) else 0

    def _named(self, context: Context) -> set[int]:
        """The decisions whose date or court stands before the sum in its sentence."""
        start, end = context.sentence.start, context.surface.span.start
        return {
            index
            for index, decision in enumerate(self._decisions)
            for finding in (decision.decided_on, decision.court)
            if finding and start <= finding.span.start < end
        }

    def is_given_below(self, context: Context) -> bool:
        """True where the words behind the sum say that it was awarded below."""
        return bool(_GIVEN_BELOW.match(context.gap_after))

    def in_full(self, decision: int | None, context: Context, role: AmountRole) -> int | None:
        """`decision`, put right where the words of an appeal leave no choice.

        What a court "a infirmé le jugement et condamné" to pay is its own. Of a ruling in full:
        What its operative part orders in the present is its own. Of what the court below awarded, provisions apart, none is
        an order's that was made before the judgment.
        """
        if role in _OF_JUDGMENTS and self.is_appeal and _REORDERS.search(context.before):
            return 0
        if not decision or role not in _OF_JUDGMENTS or not (self.is_appeal and self._zones.is_ruling_text):
            return decision
        if self._zones.kind_at(context.surface.span.start) is ZoneKind.OPERATIVE and _orders_now(context):
            return 0
        return 1 if self._court(decision) == self._court(1) is not None else decision

    def _court(self, index: int) -> Court | None:
        court = self._decisions[index].court
        return court.value if court else None

    def says_own(self, context: Context) -> bool:
        """True when the words before the sum make it the page's own decision's."""
        return (
            bool(_OWN.search(context.before))
            or self._orders_itself(context)
            or self._zones.kind_at(context.surface.span.start) is not ZoneKind.BODY
        )

    def _orders_itself(self, context: Context) -> bool:
        """True for "le 14 février, la cour d'appel a condamné X à verser": by name or by date."""
        return bool(_ORDERS.search(context.before)) and self._named(context) == {0}

    def _tells_of_lower(self, context: Context) -> bool:
        text = f"{context.lead} {context.before}"[-300:]
        marks = [match.end() for match in _PAST.finditer(text)]
        if self._main in {CourtLevel.APPEAL, CourtLevel.SUPREME}:
            marks += [match.end() for match in _REVIEWED.finditer(text)]
        own = [match.start() for match in _OWN.finditer(text)]
        return bool(marks) and (not own or max(marks) > own[-1])
