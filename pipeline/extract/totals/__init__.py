"""What the main decision awards the original claimant, in one figure, as far as the text tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.extract.totals.changes import AWARDS, find_changes, is_owed, is_upheld
from pipeline.extract.totals.shares import owed_share, times
from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Money, Outcome, PartyRole, Precision
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

_APPOSITION = 40
_ROUNDING = Decimal("0.08")
_THEREFORE = "par ces motifs"
_AS_HEAD = {AmountRole.AWARDED: AmountRole.AWARDED_COMPONENT}
_JUDGED = frozenset({ZoneKind.REASONS, ZoneKind.OPERATIVE})
DISAGREED = 0.6
"""How sure the largest of several awards is the total, at most."""
DOUBTFUL, SURE = 0.5, 0.6
_ORDERS = frozenset({"condemned_to_pay", "award_moved"})
_RANK = {
    Precision.EXACT: 0,
    Precision.ABOUT: 1,
    Precision.NEARLY: 1,
    Precision.MORE_THAN: 2,
    Precision.LESS_THAN: 2,
}
_CONFIRMS = pattern(
    r"\b(?:confirm(?:e|ent|ant)|est (?:donc |ainsi )?confirme|a (?:donc )?confirme) (?:[a-z,' ]{0,40})?(?:jugement|condamnation|decision|ordonnance)"
    r"|\b(?:jugement|condamnation|decision) (?:[a-z,' ]{0,30})?(?:est|a ete|sera|se trouve) (?:donc |ainsi )?confirmee?"
)
_CHANGES = pattern(r"\b(?:infirm\w+|reform\w+|statuant a nouveau|annule\w*)\b")
_SETTLES = pattern(
    r"\b(?:dit n'y avoir lieu a renvoi|sans renvoi|regl\w+ l'affaire au fond|statue au fond|statuant au fond)\b"
)
_REFUSES = pattern(
    r"\b(?:debout(?:e|ee|es|ees|ait|ant)|rejette|dismiss|declare (?:[a-z ]+ )?irrecevables?|dit n'y avoir lieu a refere|casse et annule"
    r"|sont rejetees?|est rejetee?|sera deboutee?|a ete deboutee?|n'obtien\w+ rien|rien obtenu)\b"
)


def find_awarded_total(
    text: str, zones: Zones, decision: Decision, amounts: Sequence[Amount], *, index: int = 0
) -> Finding[Money] | None:
    """The total that `decision` (number `index` of the page) awards the original claimant.

    The total as the text states it, else the sole award, else the sum of the heads, else a provision.
    Worth 0, with the words that refuse, when nothing or only costs are awarded; None when the text does not say.
    """
    level = decision.court.value.level if decision.court else None
    if level is CourtLevel.AUTHORITY or (level is CourtLevel.EUROPEAN and _has_fine(amounts, index)):
        return None
    flat = fold(text)
    if level is CourtLevel.SUPREME and not _SETTLES.search(flat):
        return _nothing(text, zones)
    if (
        decision.outcome
        and decision.outcome.value is Outcome.DISMISSED
        and not _is_ordered(amounts, decision, index)
    ):
        return _dismissed(decision.outcome)
    due = _owed(flat, zones, decision, amounts, index)
    if level is CourtLevel.SUPREME:
        due = [amount for amount in _operative(due, zones.of(ZoneKind.OPERATIVE)) if amount.payee is not None]
    due = _likely(due)
    found = _chosen(flat, zones, decision, due)
    return _exactly(found, due, amounts) if found else _nothing(text, zones)


def _exactly(found: Finding[Money], due: Sequence[Amount], amounts: Sequence[Amount]) -> Finding[Money]:
    """`found`, or the exact award that it rounds ("un peu plus de 300 000 euros"), laid to another court by its place."""
    rounded = next((one for one in due if one.span == found.span and one.money == found.value), None)
    if rounded is None or rounded.money.precision is Precision.EXACT:
        return found
    exact = [one for one in amounts if one.role in AWARDS and _is_rounded(one, rounded)]
    return replace(found, value=exact[0].money, span=exact[0].span) if len(exact) == 1 else found


def _is_rounded(exact: Amount, rounded: Amount) -> bool:
    """True when `rounded` is a fair way to tell of `exact`: near it, and on the side that its words name."""
    if exact.money.precision is not Precision.EXACT or exact.money.currency != rounded.money.currency:
        return False
    more = exact.money.value - rounded.money.value
    side = {Precision.MORE_THAN: more > 0, Precision.LESS_THAN: more < 0, Precision.NEARLY: more < 0}
    return abs(more) <= rounded.money.value * _ROUNDING and side.get(rounded.money.precision, True)


def _owed(
    flat: str, zones: Zones, decision: Decision, amounts: Sequence[Amount], index: int
) -> Sequence[Amount]:
    """What the decision leaves the original claimant: its own awards, and on appeal those it confirms or changes."""
    amounts = [amount for amount in amounts if amount.role not in AWARDS or is_owed(flat, amount)]
    due = _due(decision, amounts, index, index)
    verdict = _verdict(flat, zones)
    if decision.court is None or decision.court.value.level is not CourtLevel.APPEAL:
        return _operative(due, verdict) or due
    changes = list(find_changes(flat, amounts))
    old = {change.old.money.value for change in changes}
    due = [amount for amount in due if amount.money.value not in old]
    below = _due(decision, amounts, index, index + 1)
    if ruled := _operative(due, verdict):
        upheld = _upheld(flat, zones, ruled, below)
        return _together(ruled, upheld) if upheld else ruled
    if changes and not due and not verdict:
        return [change.new for change in changes if change.new.money.value not in old]
    if not verdict and any(one.role is not AmountRole.PROVISIONAL and one.confidence >= SURE for one in due):
        return due  # a report that says what the appeal gives, whatever else it confirms
    return (below if _confirms(flat, zones) else _operative(below, verdict)) or due


def _together(ruled: Sequence[Amount], upheld: Sequence[Amount]) -> Sequence[Amount]:
    """What an appeal adds and what it upholds as heads of one sum, unless one of them is that sum."""
    whole = sum({one.money.value for one in (*ruled, *upheld)}, Decimal(0)) / 2
    if any(one.money.value == whole for one in ruled):
        return ruled
    return [replace(one, role=_AS_HEAD.get(one.role, one.role)) for one in (*ruled, *upheld)]


def _upheld(flat: str, zones: Zones, due: Sequence[Amount], below: Sequence[Amount]) -> Sequence[Amount]:
    """Heads of the decision below that an appeal upholds beside its own, named where it says so."""
    known = {one.money.value for one in due}
    named = {
        one.money.value: one
        for one in below
        if zones.kind_at(one.span.start) in _JUDGED and one.money.value not in known and is_upheld(flat, one)
    }
    return list(named.values())


def _verdict(flat: str, zones: Zones) -> Sequence[Span]:
    """The operative part; where a short ruling has none of its own, what stands behind "par ces motifs"."""
    known = zones.of(ZoneKind.OPERATIVE)
    start = -1 if known else flat.rfind(_THEREFORE)
    return known if start < 0 else (Span(start, len(flat)),)


def _operative(amounts: Sequence[Amount], verdict: Sequence[Span]) -> list[Amount]:
    return [one for one in amounts if any(part.contains(one.span) for part in verdict)]


def _chosen(flat: str, zones: Zones, decision: Decision, due: Sequence[Amount]) -> Finding[Money] | None:
    """The total among the sums that are due, by the rule that fits."""
    stated = [amount for amount in due if amount.role is AmountRole.AWARDED]
    heads = [amount for amount in due if amount.role is AmountRole.AWARDED_COMPONENT]
    provisions = [amount for amount in due if amount.role is AmountRole.PROVISIONAL]
    if provisions and stated and _largest(provisions) > _largest([*stated, *heads]):
        return _stated_total(flat, provisions, zones, decision)
    if stated:
        divided = [one for one in heads if owed_share(flat, one, max(stated, key=_value)) is one]
        return _stated_total(flat, [*stated, *divided], zones, decision)
    if heads:
        return _sum_of_heads(flat, heads, zones, decision)
    if len({one.money.value for one in _operative(provisions, _verdict(flat, zones))}) > 1:
        return _sum_of_heads(flat, _operative(provisions, _verdict(flat, zones)), zones, decision)
    return _stated_total(flat, provisions, zones, decision) if provisions else None


def _value(amount: Amount) -> Decimal:
    return amount.money.value


def _largest(amounts: Sequence[Amount]) -> Decimal:
    return max(map(_value, amounts))


def _dismissed(outcome: Finding[Outcome]) -> Finding[Money]:
    """Who is sent away with nothing is awarded nothing, whatever sums the text speaks of."""
    return Finding(Money(Decimal(0), "EUR"), outcome.span, "dismissed", outcome.confidence)


def _is_ordered(amounts: Sequence[Amount], decision: Decision, index: int) -> bool:
    """True where the decision, in so many words, orders a defendant to pay a claimant, both by name: nobody was sent away."""
    claimants, defendants = _named(decision, PartyRole.CLAIMANT), _named(decision, PartyRole.DEFENDANT)
    return any(
        one.decision == index
        and one.role in AWARDS
        and one.rule in _ORDERS
        and one.payee in claimants
        and one.payer in defendants
        for one in amounts
    )


def _likely(due: Sequence[Amount]) -> list[Amount]:
    """Without those that are hardly awards, where others of their role surely are; or told again in another currency."""
    first = min(due, key=lambda one: one.span, default=None)
    due = [one for one in due if first and one.money.currency == first.money.currency]
    sure = {amount.role for amount in due if amount.confidence >= SURE}
    return [amount for amount in due if amount.confidence >= DOUBTFUL or amount.role not in sure]


def _has_fine(amounts: Sequence[Amount], index: int) -> bool:
    return any(amount.role is AmountRole.FINE and amount.decision == index for amount in amounts)


def _confirms(flat: str, zones: Zones) -> bool:
    """True when the operative part, or the report, confirms the decision below and changes nothing of it."""
    parts = [span.of(flat) for span in (_verdict(flat, zones) or zones.of(ZoneKind.BODY))]
    return any(_CONFIRMS.search(part) for part in parts) and not any(_CHANGES.search(part) for part in parts)


def _due(decision: Decision, amounts: Sequence[Amount], index: int, awarding: int) -> list[Amount]:
    """What decision number `awarding` awards the original claimant of `decision`, which is number `index`."""
    own = [amount for amount in amounts if amount.decision == awarding and _counts(amount)]
    named = _named(decision, PartyRole.CLAIMANT)
    if not named and (defendants := _named(decision, PartyRole.DEFENDANT)):
        return [amount for amount in own if amount.payee not in defendants]
    claimants = named or _claimants(decision, amounts, index)
    due = [amount for amount in own if _is_for(amount, claimants, decision)]
    return due if due or named or not _is_granted(decision) else own


def _is_granted(decision: Decision) -> bool:
    """True when the text says that the claimant wins: sums that seem to go to nobody else's name are then its own."""
    return decision.outcome is not None and decision.outcome.value in {
        Outcome.GRANTED,
        Outcome.PARTLY_GRANTED,
    }


def _named(decision: Decision, role: PartyRole) -> frozenset[str]:
    return frozenset(party.name for party in decision.parties if party.role is role)


def _counts(amount: Amount) -> bool:
    return amount.role in {AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT, AmountRole.PROVISIONAL}


def _claimants(decision: Decision, amounts: Sequence[Amount], index: int) -> frozenset[str]:
    """Names of the original claimants where only sides of an appeal are named; empty when the text does not tell.

    They are the side that most sums speak for: what it asks, and, counted twice, what the decision under review
    gave it. The largest sum alone may well be a counter-claim.
    """
    roles = {party.name: party.role for party in decision.parties}
    sides: Counter[PartyRole] = Counter()
    for amount in amounts:
        is_lower = amount.decision == index + 1 and _counts(amount)
        if amount.payee in roles and (is_lower or amount.role is AmountRole.CLAIMED):
            sides[roles[amount.payee]] += 2 if is_lower else 1
    side = max(sides, key=lambda one: sides[one], default=None)
    if side not in {PartyRole.APPELLANT, PartyRole.RESPONDENT}:
        return frozenset()
    return _named(decision, side)


def _is_for(amount: Amount, claimants: frozenset[str], decision: Decision) -> bool:
    """False for a counter-award: one that a claimant pays, or that goes to somebody else by name."""
    if not claimants:
        return True
    if amount.payer in claimants:
        return False
    named = {party.name for party in decision.parties}
    return amount.payee is None or amount.payee in claimants or amount.payee not in named


def _is_round(value: Decimal) -> bool:
    """True for 538000, which may well stand for 537896.04."""
    return len(f"{value:f}".partition(".")[0].rstrip("0")) <= 3 and value == value.to_integral_value()


def _best(amounts: Iterable[Amount], zones: Zones) -> Amount:
    """The most exact statement: exact before rounded, 537 896 before 538 000, operative part before the rest, the text before its title."""
    return min(
        amounts,
        key=lambda amount: (
            _RANK[amount.money.precision],
            _is_round(amount.money.value),
            zones.kind_at(amount.span.start) is not ZoneKind.OPERATIVE,
            -amount.confidence,
        ),
    )


def _stated_total(flat: str, stated: Sequence[Amount], zones: Zones, decision: Decision) -> Finding[Money]:
    """The one award, as often as it is owed; of several, the share that is owed of another, else the largest."""
    best = [_best(group, zones) for group in _groups(_operative(stated, _verdict(flat, zones)) or stated)]
    if len(best) == 1:
        count = times(flat, best[0], decision)
        money = replace(best[0].money, value=best[0].money.value * count)
        return _finding(best[0], money, "stated_total" if count == 1 else "award_to_each")
    top = max(best, key=lambda amount: amount.money.value)
    for other in best:
        if other is not top and (share := owed_share(flat, top, other)):
            return _finding(share, share.money, "owed_share")
    found = _finding(top, top.money, "largest_award")
    return replace(found, confidence=min(found.confidence, DISAGREED))


def _groups(amounts: Sequence[Amount]) -> list[list[Amount]]:
    """Statements of one sum together, roundings of it included."""
    groups: list[list[Amount]] = []
    for amount in sorted(amounts, key=lambda one: -one.money.value):
        value = amount.money.value
        if groups and value >= groups[-1][0].money.value * (1 - _ROUNDING):
            groups[-1].append(amount)
        else:
            groups.append([amount])
    return groups


def _sum_of_heads(flat: str, heads: Sequence[Amount], zones: Zones, decision: Decision) -> Finding[Money]:
    """Heads added up, each once, or as often as one paragraph states it."""
    operative = _operative(heads, _verdict(flat, zones))
    counted: Counter[tuple[Decimal, str | None]] = Counter()
    for paragraph in _by_passage(flat, _once(sorted(heads, key=lambda one: one.span)), lists=bool(operative)):
        here = Counter[tuple[Decimal, str | None]]()
        for one in paragraph:
            here[one.money.value, one.payee] += times(flat, one, decision)
        counted |= here
    if not operative:
        values = {
            value: max(count for (v, _), count in counted.items() if v == value) for value, _ in counted
        }
        counted = Counter({(value, None): count for value, count in values.items()})
    total = sum((value * count for (value, _), count in counted.items()), Decimal(0))
    first = heads[0]
    return _finding(first, Money(total, first.money.currency), "sum_of_heads")


def _once(amounts: Sequence[Amount]) -> list[Amount]:
    """Without the words that repeat figures in brackets, or figures that repeat words: "9 650 € (neuf mille six cent cinquante)"."""
    kept: list[Amount] = []
    for amount in amounts:
        last = kept[-1] if kept else None
        if last and _is_repeated(last, amount):
            continue
        kept.append(amount)
    return kept


def _is_repeated(last: Amount, amount: Amount) -> bool:
    if last.money.value != amount.money.value or amount.span.start - last.span.end > _APPOSITION:
        return False
    return _in_figures(last) is not _in_figures(amount)


def _in_figures(amount: Amount) -> bool:
    return any(char.isdigit() for char in amount.surface)


def _by_passage(flat: str, amounts: Sequence[Amount], *, lists: bool) -> list[list[Amount]]:
    """`amounts` cut where more than 400 characters, or outside of `lists` the end of a paragraph, part two of them."""
    passages: list[list[Amount]] = []
    for amount in amounts:
        end = passages[-1][-1].span.end if passages else 0
        is_near = amount.span.start - end < 400
        if passages and is_near and (lists or "\n\n" not in flat[end : amount.span.start]):
            passages[-1].append(amount)
        else:
            passages.append([amount])
    return passages


def _finding(amount: Amount, money: Money, rule: str) -> Finding[Money]:
    return Finding(money, amount.span, rule, amount.confidence)


def _nothing(text: str, zones: Zones) -> Finding[Money] | None:
    """Zero with the words that refuse, from the operative part, or from a report that says so."""
    flat = fold(text)
    spans: Sequence[Span] = zones.of(ZoneKind.OPERATIVE) or zones.of(ZoneKind.BODY)
    for span in spans:
        refusal = _REFUSES.search(flat, span.start, span.end)
        if refusal:
            return Finding(Money(Decimal(0), "EUR"), Span(*refusal.span()), "refused", 0.7)
    return None
