"""Operative parts whose total leaves no doubt: orders that add up, and a judgment of which an appeal says what falls.

What is found here is not weighed against other readings: the words have no second one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.claimants import names_told
from pipeline.extract.totals.adding import sum_of_heads
from pipeline.extract.totals.by_name import ORDERS_BY_NAME, find_by_name
from pipeline.extract.totals.changes import find_changes, is_owed, is_upheld
from pipeline.extract.totals.due import due_to_claimants
from pipeline.extract.totals.purposes import NO_SUM, REVERSES, apart, heads_in, is_named, purposes, values_of
from pipeline.extract.totals.shares import owed_share, sentence
from pipeline.extract.totals.signs import is_told_as_total
from pipeline.extract.totals.standing import (
    ORDERED,
    follows,
    is_doubtful,
    runs_on,
    standing_orders,
)
from pipeline.extract.totals.upheld import upheld_by_name, upheld_wholly
from pipeline.extract.totals.verdict import find_verdict, within
from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Money
from pipeline.sums import AWARDS
from pipeline.text.patterns import pattern
from pipeline.zones import ZoneKind, Zones

ORDERS_ADDED = "orders_added"
LEFT_STANDING, UPHELD_BY_NAME, UPHELD_WHOLLY = "left_standing", "upheld_by_name", "upheld_wholly"
STANDING = frozenset({LEFT_STANDING, UPHELD_BY_NAME, UPHELD_WHOLLY})
"""Those that go by what an appeal says of the judgment below."""
PLAIN = STANDING | {ORDERS_ADDED, ORDERS_BY_NAME}
"""Rules that are not weighed."""
_CONFIRMS = pattern(r"\bconfirm\w+")
_CONFIRMS_BUT = pattern(
    r"\bconfirm\w+\b[^;]{0,400}?\b(?:sauf (?!a |si |meilleur)|a l'exception|hormis|excepte|a l'exclusion)[^;]{0,700}"
)
_REVERSES_REFUSAL = pattern(
    r"\b(?:infirm|reform)\w+\b(?:(?!€|euros?\b)[^;.]){0,200}?\ben ce qu(?:'|e )[^;.\d]{0,60}?\b(?:rejet|debout|ecart|refus)\w+[^;.\d]{0,300}[;.,\n]"
)
_REFUSED = pattern(r"\ben ce qu(?:'|e )[^;.\d]{0,200}?\b(?:rejet|debout|ecart|refus)\w+")
_ALSO_FALLS = pattern(r"\b(?:montant|quantum|condamn\w*|limit\w*|plafon\w*|reconvention\w*|partiel\w*)\b")
"""Words that let more fall than what the first judges refused."""
_CONFIRMS_REST = pattern(
    r"\bconfirm\w+\b[^;.\d]{0,80}\b(?:surplus|autres dispositions|pour le reste)\b|\bsurplus\b[^;.\d]{0,40}\bconfirm\w+"
)
_REVERSES_THAT = pattern(
    r"\b(?:infirm|reform)\w+\b(?:(?!€|euros?\b)[^;.]){0,200}?\b(?:en ce qu(?:'|e )|sur (?:le |la |les |l')|quant |s'agissant |concernant |en ses dispositions relatives )(?:(?!\b(?:statuant|confirm\w+)\b)[^;]){0,700}"
)
_WHAT_FELL = pattern(r"\b(?:chefs?|dispositions?|points?|mesure)(?: [a-z']+){0,4} (?:infirm|reform|annul)\w+")
"""For "statuant à nouveau du chef infirmé": it tells again of what was reversed, and reverses nothing more."""
_ANEW = pattern(r"\bstatuant (?:a |de )*nouveau|\by ajoutant\b|\bet statuant\b")
_TO_PAY = pattern(r"\bcondamn\w+\b[^;.]{0,200}?\b(?:payer|verser|regler)\b[^;.]*")
_COSTS = pattern(
    r"\barticles? (?:700|l\.? ?761|37\b)|\birrepetibles\b|\bdepens\b|\bfrais d'(?:avocat|instance)"
)
_AND_ANOTHER = pattern(
    r"\b(?:et|ainsi que|outre|en sus de|en plus de)(?: a lui (?:payer|verser))?,?(?: [^,;\d]{0,60},)? (?:celle|la somme) d(?:e |')$"
)


def find_plain(
    flat: str, zones: Zones, decision: Decision, amounts: Sequence[Amount], index: int
) -> Finding[Money] | None:
    """The total of decision number `index` where its own operative part tells it beyond doubt."""
    verdict = find_verdict(flat, zones) if zones.is_ruling_text else ()
    level = decision.court.value.level if decision.court else None
    if not verdict or level is CourtLevel.SUPREME:
        return None
    old = {id(change.old) for change in find_changes(flat, amounts)}
    owed = [one for one in amounts if one.role not in AWARDS or (is_owed(flat, one) and id(one) not in old)]
    own = within(due_to_claimants(decision, owed, index, index), verdict)
    lower = [one for one in owed if one.decision == index + 1 and one.role in AWARDS]
    below = due_to_claimants(decision, owed, index, index + 1) if level is CourtLevel.APPEAL else []
    below = [one for one in below if not runs_on(flat, one)]
    kept = left_standing(flat, verdict, decision, _as_told(zones, _settled(below)), lower) if below else ()
    own = [one for one in own if not (kept and is_upheld(flat, one))]
    is_read = any(one.decision == index and one.role in AWARDS for one in within(amounts, verdict))
    if kept and not own and not is_read and any(_orders_anew(part.of(flat)) for part in verdict):
        return None  # a sum of its own that was read as something else: the rest alone would be too little
    if kept and not values_of(own) & values_of(kept):
        return _added(flat, zones, decision, [*own, *kept], LEFT_STANDING)
    if level is CourtLevel.APPEAL and not any(follows(flat, one) for one in own):
        for rule, uphold in ((UPHELD_BY_NAME, upheld_by_name), (UPHELD_WHOLLY, upheld_wholly)):
            stands = [*own, *uphold(flat, verdict, below, own)] if own else []
            if len(stands) > len(own) and _go_together(flat, own, stands):
                return _added(flat, zones, decision, stands, rule)
    if not _reviews(flat, verdict, level) and (found := find_by_name(flat, verdict, decision, own)):
        return found
    return _added(flat, zones, decision, orders_that_add_up(flat, own), ORDERS_ADDED)


def _reviews(flat: str, verdict: Sequence[Span], level: CourtLevel | None) -> bool:
    """True for an appeal that confirms something of the judgment below: its own orders are not all that is owed."""
    return level is CourtLevel.APPEAL and any(_CONFIRMS.search(part.of(flat)) for part in verdict)


def _orders_anew(words: str) -> bool:
    """True where an appeal orders, beside what stands, to pay something that is not called costs."""
    anew = _ANEW.search(words)
    return anew is not None and any(
        _COSTS.search(order.group()) is None for order in _TO_PAY.finditer(words, anew.end())
    )


def orders_that_add_up(flat: str, own: Sequence[Amount]) -> Sequence[Amount]:
    """Orders each in a clause of its own, some taken for totals and some for heads, none the whole or a share of others."""
    orders = standing_orders(flat, own)
    wholes = [one for one in orders if one.role is AmountRole.AWARDED]
    heads = [one for one in orders if one.role in _HEADS]
    clauses = {sentence(flat, one) for one in heads}
    if len(orders) > _MOST_ORDERS:
        return ()
    if any(follows(flat, one) or is_doubtful(one) for one in orders):
        return ()
    if not heads and (_each_to_another(wholes) or _one_after_another(flat, wholes)):
        return wholes
    if len({one.role for one in orders}) < _MANY or any(
        sentence(flat, one) in clauses and not _is_beside(flat, one, heads) for one in wholes
    ):
        return ()
    if any(_is_whole(flat, one, heads) for one in wholes):
        return ()
    return [*wholes, *heads]


_MANY, _MOST_ORDERS = 2, 40
_HEADS = frozenset({AmountRole.AWARDED_COMPONENT, AmountRole.PROVISIONAL})
"""A provision beside awards is for another head than they are."""


def _each_to_another(wholes: Sequence[Amount]) -> bool:
    """True for awards that one debtor owes to several claimants, to each his own."""
    told = {(one.money.value, one.payee) for one in wholes}
    payees = [payee for _, payee in told]
    is_apart = len(payees) > 1 and None not in payees and len(set(payees)) == len(payees)
    return is_apart and len({one.payer for one in wholes}) == 1


def _one_after_another(flat: str, wholes: Sequence[Amount]) -> bool:
    """True for awards to one claimant, each ordered in a clause of its own, none the whole or a share of others."""
    values = {one.money.value for one in wholes}
    places = {sentence(flat, one) for one in wholes}
    is_apart = 1 < len(values) == len(wholes) == len(places) and len({one.payee for one in wholes}) == 1
    return (
        is_apart
        and all(one.rule == ORDERED and one.payer and one.payee for one in wholes)
        and not any(_is_whole(flat, one, [other for other in wholes if other is not one]) for one in wholes)
    )


def _is_beside(flat: str, whole: Amount, heads: Sequence[Amount]) -> bool:
    """True where the order goes on with other sums: "la somme de 18 000 euros et celle de 240 euros"."""
    same = [one.span for one in heads if sentence(flat, one) == sentence(flat, whole)]
    pairs = [sorted((whole.span, span)) for span in same]
    return all(_AND_ANOTHER.search(flat, first.end, second.start) for first, second in pairs)


def _go_together(flat: str, own: Sequence[Amount], heads: Sequence[Amount]) -> bool:
    """True for sums that one party all owes, none of them twice, none what the others come to, and none of `own` told as a total."""
    if any(is_told_as_total(flat, one) for one in own):
        return False
    payees, payers = {one.payee for one in heads}, {one.payer for one in heads}
    is_one_way = len(payers) == 1 and None not in payers | payees and not payees & payers
    return is_one_way and len(heads) == len(apart(heads))


def _is_whole(flat: str, one: Amount, heads: Sequence[Amount]) -> bool:
    """Whether `one` is what the heads come to, or one of them again, or says that it is a total, or has a share among them."""
    values = values_of(heads)
    return (
        one.money.value in values
        or abs(sum(values) - one.money.value) <= 1
        or is_told_as_total(flat, one)
        or any(owed_share(flat, one, head) for head in heads)
    )


_OF_ALL = pattern(
    r"\b(?:montants?|quantum) (?:de |des |d')(?:l'ensemble des |toutes les )?(?:indemni\w+|condamn\w+|dommages?[ a-z-]*|sommes)(?: allouee?s)? ?[,;]"
)
"""What falls though nobody is named."""
_ONE_PASSAGE = 600
"""Within how many characters a recital gives the same to several."""


def left_standing(
    flat: str,
    verdict: Sequence[Span],
    decision: Decision,
    below: Sequence[Amount],
    lower: Sequence[Amount],
) -> Sequence[Amount]:
    """Awards of the judgment below that stand: it is confirmed but for sums or heads that are named, or falls only where it refused.

    Of `lower`, all that the judgment awarded, `below` is what the claimant got. Empty where the operative part says neither;
    each sum once, and not one that is the whole of the others.
    """
    spans = [span for part in verdict for span in _falling(flat, part)]
    named, heads = values_of(within(lower, spans)), apart(below)
    falls = heads_in(NO_SUM.sub(" ", span.of(flat)) for span in spans)
    fallen = named or {value for value in heads if is_named(purposes(flat, below, value), falls, set())}
    if not named and (theirs := _of_whom_it_falls(flat, spans, decision, heads)):
        fallen = (fallen & theirs) or theirs
    if (
        not fallen
        and not any(_only_refusal_falls(part.of(flat)) for part in verdict)
        and not _excepts_refusal(flat, spans)
    ):
        return ()
    return [one for value in heads if value not in fallen for one in _to_each(below, value)]


def _of_whom_it_falls(
    flat: str, spans: Sequence[Span], decision: Decision, heads: Mapping[Decimal, Amount]
) -> set[Decimal]:
    """What one of several claimants got whom the words name of what falls; empty where they name none or many."""
    payees = {one.payee for one in heads.values()}
    if None in payees or len(payees) < _MANY or any(map(_OF_ALL.search, (span.of(flat) for span in spans))):
        return set()
    named = {name for span in spans for name in names_told(flat, span, decision)} & payees
    return {value for value, one in heads.items() if {one.payee} == named}


def _to_each(below: Sequence[Amount], value: Decimal) -> Sequence[Amount]:
    """The awards of `value`, one for each of those to whom one passage gives as much."""
    told = [one for one in below if one.money.value == value]
    near = [one for one in told if one.payee and one.span.start - told[0].span.end < _ONE_PASSAGE]
    return list({one.payee: one for one in near}.values()) or told[:1]


def _excepts_refusal(flat: str, spans: Sequence[Span]) -> bool:
    """True for "confirme le jugement, sauf en ce qu'il a débouté X de sa demande": what was awarded is not touched."""
    words = [span.of(flat) for span in spans]
    return bool(words) and all(_REFUSED.search(one) and not _ALSO_FALLS.search(one) for one in words)


def _as_told(zones: Zones, below: Sequence[Amount]) -> Sequence[Amount]:
    """Without the sums that only the reasons of the appeal speak of, if its story tells what the judgment ordered."""
    own = {ZoneKind.REASONS, ZoneKind.OPERATIVE}
    values = values_of([one for one in below if zones.kind_at(one.span.start) not in own])
    return [one for one in below if one.money.value in values] or below


def _settled(below: Sequence[Amount]) -> Sequence[Amount]:
    """Without provisions, where the judgment gave more than those: it took off what was paid on account."""
    return [one for one in below if one.role is not AmountRole.PROVISIONAL] or below


def _falling(flat: str, part: Span) -> Iterator[Span]:
    """Where it stands what falls of a judgment that is confirmed for the rest."""
    for found in _CONFIRMS_BUT.finditer(flat, part.start, part.end):
        anew = _ANEW.search(flat, found.start(), found.end())
        yield Span(found.start(), anew.start() if anew else found.end())
    if _CONFIRMS_REST.search(flat, part.start, part.end):
        yield from (Span(*found.span()) for found in _REVERSES_THAT.finditer(flat, part.start, part.end))


def _only_refusal_falls(words: str) -> bool:
    """True for "infirme le jugement en ce qu'il a rejeté [...] ; le confirme pour le surplus"."""
    refusal = _REVERSES_REFUSAL.search(words)
    return (
        refusal is not None
        and len(REVERSES.findall(_WHAT_FELL.sub(" ", words))) == 1
        and _ALSO_FALLS.search(refusal.group()) is None
        and _CONFIRMS_REST.search(words) is not None
    )


def _added(
    flat: str, zones: Zones, decision: Decision, heads: Sequence[Amount], rule: str
) -> Finding[Money] | None:
    return replace(sum_of_heads(flat, _as_heads(heads), zones, decision), rule=rule) if heads else None


def _as_heads(amounts: Sequence[Amount]) -> list[Amount]:
    return [
        replace(one, role=AmountRole.AWARDED_COMPONENT) for one in sorted(amounts, key=lambda one: one.span)
    ]
