"""Which reading fits the text: operative part of a ruling, or sentences that tell of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from pipeline.extract.outcomes.appeal import read_appeal, read_recalled, split_recited
from pipeline.extract.outcomes.appellants import find_sides
from pipeline.extract.outcomes.cassation import read_attacked, read_cassation, read_decided_at_once
from pipeline.extract.outcomes.less import Sums, add_up, is_less_in_all
from pipeline.extract.outcomes.open import leaves_open
from pipeline.extract.outcomes.operative import is_challenge, read_first_instance
from pipeline.extract.outcomes.orders import Order, Ruled, read_orders
from pipeline.extract.outcomes.owed import lean_by_sums
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.extract.outcomes.signs import Read, read_signs
from pipeline.extract.outcomes.told import read_account, settle
from pipeline.extract.outcomes.weigh import LABELS, Weights, likeliest, load_weights, weigh
from pipeline.extract.outcomes.words import LOWER, find_words
from pipeline.findings import Finding, Span
from pipeline.law import Amount, CourtLevel, Decision, Outcome, PartyKind, PartyRole
from pipeline.sums import Entry
from pipeline.text.endings import breaks_off
from pipeline.text.hints import find_places
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones


def find_outcome(
    text: str,
    zones: Zones,
    decision: Decision,
    amounts: Sequence[Amount],
    claimed: Entry | None = None,
    *,
    index: int = 0,
) -> Finding[Outcome] | None:
    """What the first claimant got from `decision`, which the text is about; None for a sanction, and for what the text leaves open.

    `amounts` are those of the whole text; `index` is the place of `decision` among the decisions they point at, `claimed`
    all that was asked for in it, as far as it is told.
    """
    if has_none(decision):
        return None
    read = read_decision(text, zones, decision, amounts, claimed, index=index)
    if leaves_open(fold(text), zones, read):
        return None
    weights = load_weights()
    signs = read_signs(read)
    outcome, share = likeliest(weigh(signs, weights), weights.least)
    if outcome is Outcome.UNKNOWN and share < weights.least and _gives_all(read):
        outcome, share = Outcome.GRANTED, weights.least
    if outcome is Outcome.UNKNOWN and _takes_provision_back(text, zones, read):
        outcome, share = Outcome.DISMISSED, weights.least
    if outcome is Outcome.UNKNOWN:
        return None
    shown = _shown(read, outcome, weights)
    return Finding(outcome, *shown, min(SUREST, round(share, 2))) if shown else None


def _gives_all(read: Read) -> bool:
    """Whether words say that all was given that was asked: they decide where the weights find nothing likely."""
    told = read.account
    if told is None or read.ruled is None or read.level is CourtLevel.SUPREME:
        return False
    return told.says_all and not told.says_less and read.ruled.outcome is Outcome.GRANTED


def _takes_provision_back(text: str, zones: Zones, read: Read) -> bool:
    """Whether a report says that a court of appeal undoes a provision and gives none: of what was asked in advance nothing is left."""
    if zones.is_ruling_text or read.level is not CourtLevel.APPEAL or read.given or read.ruled is None:
        return False
    return read.ruled.outcome is Outcome.DISMISSED and _PROVISION_FALLS.search(fold(text)) is not None


_PROVISION_FALLS = pattern(
    r"\bcour d'appel\b[^.;\n]{0,60}\b(?:annule|infirme|supprime|efface|retire) (?:la|cette|sa|toute) provision\b"
    r"|\b(?:juge|estime|dit|retient|considere) (?:donc |ainsi )?qu'il n'y a (?:donc )?pas lieu a provision\b"
)

SUREST = 0.99
"""Nothing read in a text is certain."""
_GIVES = {Outcome.GRANTED, Outcome.PARTLY_GRANTED}


def _shown(read: Read, outcome: Outcome, weights: Weights) -> tuple[Span, str] | None:
    """The words that say so, and by what name: those of the rules when they agree, else of the family that speaks most for it."""
    ruled = read.ruled
    if ruled is not None and (ruled.outcome is outcome or {ruled.outcome, outcome} == _GIVES):
        return Span(ruled.start, ruled.end), ruled.rule
    place = LABELS.index(outcome)
    said = max(
        (one for one in read.said if one.of != LOWER),
        key=lambda one: weights.of.get(one.family, _NOTHING)[place],
        default=None,
    )
    if said is not None:
        return said.span, f"said_{said.family}"
    return (Span(ruled.start, ruled.end), ruled.rule) if ruled else None


_NOTHING = (0.0,) * len(LABELS)


def has_none(decision: Decision) -> bool:
    """True for what decides no claim: a sanction."""
    level = decision.court.value.level if decision.court else None
    return (
        level is CourtLevel.AUTHORITY
        or _is_authority(decision)
        or any(
            party.kind is PartyKind.PUBLIC_BODY and fold(party.name).startswith("autorite")
            for party in decision.parties
        )
    )


_AUTHORITY = pattern(
    r"commission (?:europeenne|nationale)|autorite |data protection|garante |agencia |information commissioner|prepose |autoriteit|comite europeen"
)


def _is_authority(decision: Decision) -> bool:
    """True for the Commission européenne and for foreign authorities, whose level is not that of a French one."""
    return decision.court is not None and _AUTHORITY.match(fold(decision.court.value.name)) is not None


def read_decision(
    text: str,
    zones: Zones,
    decision: Decision,
    amounts: Sequence[Amount],
    claimed: Entry | None = None,
    *,
    index: int = 0,
) -> Read:
    """What the text tells of the decision, and what the rules make of it."""
    low = fold(text)
    level = decision.court.value.level if decision.court else None
    annexes = zones.of(ZoneKind.ANNEX)
    stop = annexes[0].start if annexes else len(text)
    told = not zones.is_ruling_text
    lean = lean_by_sums(decision.parties, amounts, index)
    sides = find_sides(text, decision.parties, stop, lean, told=told)
    operative = () if told else zones.of(ZoneKind.OPERATIVE) or _orders_begin(text, low, stop)
    orders = [order for span in operative for order in read_orders(low, span.start, span.end, sides, level)]
    own, recited = split_recited(orders)
    amounts = [_of_below(one, recited, index) for one in amounts]
    sums = add_up(text, sides, amounts, index, _claimants(decision, sides), told=told)
    places = find_places(text)
    whole = claimed.money.value if claimed else None
    read = Read(
        decision, level, amounts, index, sums, (), whole, appellant=sides.appellant, is_cut=breaks_off(text)
    )
    if told:
        account = read_account(low, text, sides, level, sums)
        said = tuple(find_words(places, level, None))
        appellant = account.appellant or sides.appellant
        return replace(read, said=said, ruled=settle(account), account=account, appellant=appellant)
    ruling = _Ruling(text, operative, orders, sides, level)
    ruled = ruling.settle(sums, less_in_all=is_less_in_all(amounts)) if operative else None
    said = tuple(find_words(places, level, operative))
    below = ruling.below if operative and level is CourtLevel.APPEAL else None
    read = replace(read, is_decided=bool(operative), is_reasoned=bool(zones.of(ZoneKind.REASONS)))
    return replace(read, said=said, ruled=ruled, orders=own, recited=recited, below=below)


def _of_below(amount: Amount, recited: Sequence[Order], index: int) -> Amount:
    """A sum in an order of the first judges that the operative part only names is not given by this decision."""
    if amount.decision != index or not any(order.holds(amount.span) for order in recited):
        return amount
    return replace(amount, decision=index + 1)


@dataclass(frozen=True)
class _Ruling:
    """A ruling's own text: its operative parts, their orders, who was on which side."""

    text: str
    operative: Sequence[Span]
    orders: list[Order]
    sides: Sides
    level: CourtLevel | None

    @cached_property
    def below(self) -> Outcome | None:
        """What the first judges had decided."""
        return read_recalled(self.text, fold(self.text), self.operative[0].start, self.sides)

    def settle(self, sums: Sums, *, less_in_all: bool) -> Ruled | None:
        """The outcome by the orders."""
        orders, less = self.orders, sums.has_refused_head
        quashes = any(order.verb == "casse et annule" for order in orders)
        if quashes or (self.level is CourtLevel.SUPREME and not is_challenge(orders)):
            low, start, end = fold(self.text), self.operative[0].start, self.operative[-1].end
            attacked = read_attacked(low, start, less_than_asked=less_in_all)
            decided = read_decided_at_once(orders, low, start, end, self.sides)
            return read_cassation(orders, self.sides, attacked, refused_head=less, decided=decided)
        if self.level is CourtLevel.APPEAL:
            return read_appeal(orders, self.below, self.sides, less_than_asked=less, less_in_all=less_in_all)
        return read_first_instance(orders, less_than_asked=less)


_ORDERS_BEGIN = pattern(
    r"(?:^|\n)[-–—•* ]*(?:le tribunal|la cour|le conseil|la juridiction|nous)\b[^\n:]{0,120}[,:] ?\n+(?=[-–—•* ]*(?:condamn|debout|dit|rejet|declar|confirm|infirm|ordonn|prononc|fixe|annul|constat|recoi)\w*)"
    r"|\b(?:par +ces +motifs|en +consequence, +(?:le +tribunal|la +cour|le +conseil))\b[^\n:;.]{0,120}\s+(?=[-–—•* ]*(?:condamn|debout|dit|rejet|declar|confirm|infirm|ordonn|prononc|fixe|annul|constat|recoi)\w*)"
)
_BARE_ORDER = pattern(
    r"(?:[\n;:.]) *+[-–—•*]? ?(?:\d{1,2}[°)] *)?(?=(?P<verb>condamne|deboute|infirme|confirme) +(?:l[ae]s?\b|l'|m\.|mme|monsieur|madame|[a-z]))"
)
"""An order without a subject is a court's, and none of its account: that says "a condamné"."""


def _bare_orders(text: str, low: str, stop: int) -> Iterator[re.Match[str]]:
    """But for the "condamné", "débouté" of a list that tells what the first judges had decided."""
    return (found for found in _BARE_ORDER.finditer(low, 0, stop) if text[found.end("verb") - 1] in "eE")


def _orders_begin(text: str, low: str, stop: int) -> tuple[Span, ...]:
    """The orders of a short ruling without a heading: what follows the last "Le tribunal, statuant publiquement,"."""
    heads = list(_ORDERS_BEGIN.finditer(low, 0, stop)) or list(islice(_bare_orders(text, low, stop), 1))
    return (Span(heads[-1].end(), stop),) if heads and heads[-1].end() < stop else ()


def _claimants(decision: Decision, sides: Sides) -> set[str]:
    """Names of those who first brought the case."""
    roles = {PartyRole.CLAIMANT}
    if sides.appellant is not None:
        roles.add(PartyRole.APPELLANT if sides.appellant is Who.CLAIMANT else PartyRole.RESPONDENT)
    return {party.name for party in decision.parties if party.role in roles}
