"""What the main decision awards the original claimant, in one figure, as far as the text tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipeline.findings import Finding, Span
from pipeline.law import Amount, AmountRole, CourtLevel, Decision, Money, PartyRole, Precision
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

_ROUNDING = Decimal("0.08")
DOUBTFUL, SURE = 0.5, 0.6
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
    if level is CourtLevel.SUPREME:
        return _nothing(text, zones)
    due = _due(decision, amounts, index, index)
    operative = [amount for amount in due if zones.kind_at(amount.span.start) is ZoneKind.OPERATIVE]
    if level is CourtLevel.APPEAL and not operative and _confirms(text, zones):
        due = _due(decision, amounts, index, index + 1) or due
    due = _likely(operative or due)
    stated = [amount for amount in due if amount.role is AmountRole.AWARDED]
    if stated:
        return _stated_total(stated, zones)
    heads = [amount for amount in due if amount.role is AmountRole.AWARDED_COMPONENT]
    if heads:
        return _sum_of_heads(heads, zones)
    provisions = [amount for amount in due if amount.role is AmountRole.PROVISIONAL]
    if provisions:
        return _stated_total(provisions, zones)
    return _nothing(text, zones)


def _likely(due: Sequence[Amount]) -> list[Amount]:
    """Without those that are hardly awards, where others of their role surely are."""
    sure = {amount.role for amount in due if amount.confidence >= SURE}
    return [amount for amount in due if amount.confidence >= DOUBTFUL or amount.role not in sure]


def _has_fine(amounts: Sequence[Amount], index: int) -> bool:
    return any(amount.role is AmountRole.FINE and amount.decision == index for amount in amounts)


def _confirms(text: str, zones: Zones) -> bool:
    """True when the operative part, or the report, confirms the decision below and changes nothing of it."""
    flat = fold(text)
    parts = [span.of(flat) for span in (zones.of(ZoneKind.OPERATIVE) or zones.of(ZoneKind.BODY))]
    return any(_CONFIRMS.search(part) for part in parts) and not any(_CHANGES.search(part) for part in parts)


def _due(decision: Decision, amounts: Sequence[Amount], index: int, awarding: int) -> list[Amount]:
    """What decision number `awarding` awards the original claimant of `decision`, which is number `index`."""
    own = [amount for amount in amounts if amount.decision == awarding and _counts(amount)]
    named = _named(decision, PartyRole.CLAIMANT)
    if not named and (defendants := _named(decision, PartyRole.DEFENDANT)):
        return [amount for amount in own if amount.payee not in defendants]
    claimants = named or _claimants(decision, amounts, index)
    return [amount for amount in own if _is_for(amount, claimants, decision)]


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


def _stated_total(stated: Sequence[Amount], zones: Zones) -> Finding[Money]:
    """The one award; of several, their sum when they go to different people, else the largest."""
    operative = [one for one in stated if zones.kind_at(one.span.start) is ZoneKind.OPERATIVE]
    groups = _groups(operative or stated)
    best = [_best(group, zones) for group in groups]
    if len(best) == 1:
        return _finding(best[0], best[0].money, "stated_total")
    top = max(best, key=lambda amount: amount.money.value)
    return _finding(top, top.money, "largest_award")


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


def _sum_of_heads(heads: Sequence[Amount], zones: Zones) -> Finding[Money]:
    """Heads added up, each once, or as often as one paragraph states it."""
    operative = [one for one in heads if zones.kind_at(one.span.start) is ZoneKind.OPERATIVE]
    counted: Counter[tuple[Decimal, str | None]] = Counter()
    for paragraph in _by_passage(operative or heads):
        here = Counter((one.money.value, one.payee) for one in paragraph if _has_figures(one))
        counted |= here
    if not operative:
        values = {
            value: max(count for (v, _), count in counted.items() if v == value) for value, _ in counted
        }
        counted = Counter({(value, None): count for value, count in values.items()})
    total = sum((value * count for (value, _), count in counted.items()), Decimal(0))
    first = heads[0]
    return _finding(first, Money(total, first.money.currency), "sum_of_heads")


def _has_figures(amount: Amount) -> bool:
    """False for the words that repeat figures in brackets ("9 650 € (neuf mille six cent cinquante)")."""
    return amount.surface.endswith(("euros", "€", "¿")) or any(char.isdigit() for char in amount.surface)


def _by_passage(amounts: Sequence[Amount]) -> list[list[Amount]]:
    """`amounts` cut where more than 400 characters part two of them."""
    passages: list[list[Amount]] = []
    for amount in amounts:
        if passages and amount.span.start - passages[-1][-1].span.end < 400:
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
