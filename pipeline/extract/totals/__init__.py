"""What the main decision awards the original claimant, in one figure, as far as the text tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.claimants import named_as, with_first_sides
from pipeline.extract.totals.adding import ROUNDING, stated_total, sum_of_heads
from pipeline.extract.totals.candidates import choose, load_weights, read_candidates
from pipeline.extract.totals.changes import find_changes, is_owed, is_upheld
from pipeline.extract.totals.due import at_stake, due_to_claimants
from pipeline.extract.totals.orders import is_limit
from pipeline.extract.totals.plain import PLAIN, STANDING, find_plain
from pipeline.extract.totals.refused import refused_beside
from pipeline.extract.totals.shares import owed_share
from pipeline.extract.totals.verdict import find_verdict, within
from pipeline.findings import Finding, Span
from pipeline.law import (
    Amount,
    AmountRole,
    CourtLevel,
    Decision,
    Money,
    Outcome,
    PartyRole,
    Precision,
)
from pipeline.sums import AWARDS, Entry
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import ZoneKind, Zones

_AS_HEAD = {AmountRole.AWARDED: AmountRole.AWARDED_COMPONENT}
_JUDGED = frozenset({ZoneKind.REASONS, ZoneKind.OPERATIVE})
DOUBTFUL, SURE = 0.5, 0.6
SURE_OF_DISMISSAL = 0.8
DISMISSED = "dismissed"
"""The rule that reads a total of nothing off the outcome."""
UNWEIGHED = frozenset({DISMISSED, *PLAIN})
"""Rules whose total is not weighed against others."""
_ORDERS = frozenset({"condemned_to_pay", "award_moved"})
_CONFIRMS = pattern(
    r"\b(?:confirm(?:e|ent|ant)|est (?:donc |ainsi )?confirme|a (?:donc )?confirme) (?:[a-z,' ]{0,40})?(?:jugement|condamnation|decision|ordonnance)"
    r"|\b(?:jugement|condamnation|decision) (?:[a-z,' ]{0,30})?(?:est|a ete|sera|se trouve) (?:donc |ainsi )?confirmee?"
)
_REJECTS_PETITION = pattern(r"\b(?:requetes?|appels?)\b[^;.]{0,160}\b(?:est|sont) (?:donc )?rejete(?:e?s?)\b")
"""How an administrative court of appeal leaves the judgment below as it is."""
_REFUSES_ALL = pattern(
    r"\bdebout\w+\b[^;\n]{0,90}?\bde (?:toutes ses|l'ensemble de ses|l'integralite de ses|ses entieres) (?:demandes|pretentions)"
)
_PUTS_OFF = pattern(
    r"\b(?:avant dire droit|avant-dire droit|surs(?:oit|oyons|is) a statuer|(?:rouvre|reouvre|ordonne la reouverture d)[a-z]* ?(?:les |es )?debats|interruption de l'instance)\b"
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
    decision = with_first_sides(flat, zones, decision)
    amounts = at_stake(flat, decision, amounts, index)
    if _is_put_off(flat, zones, amounts, index):
        return None
    if index:
        return find_recalled(flat, zones, decision, amounts, index)
    ruled = find_by_rules(text, zones, decision, amounts, index=index)
    settles = level is CourtLevel.SUPREME and ruled is not None and bool(ruled.value.value)
    if settles or (ruled and ruled.rule in UNWEIGHED):
        # Weights do not know supreme courts that settle a case: few do. And who is sent away is awarded nothing;
        # orders that leave no doubt add up.
        return ruled
    found = choose(load_weights(), read_candidates(text, zones, decision, amounts, ruled, index=index))
    return None if found and found.value.value and _is_sent_away(decision) else found


def _leaves_award(flat: str, zones: Zones, decision: Decision, amounts: Sequence[Amount], index: int) -> bool:
    """True where an appeal confirms all of a judgment that, by name, made a defendant pay who first sued: nobody is sent away."""
    level = decision.court.value.level if decision.court else None
    claimants = named_as(decision, PartyRole.CLAIMANT)
    return (
        level is CourtLevel.APPEAL
        and zones.is_ruling_text
        and _confirms(flat, zones)
        and any(
            one.decision == index + 1
            and one.role in AWARDS
            and one.rule in _ORDERS
            and one.payee in claimants
            for one in amounts
        )
    )


def _refuses_all(flat: str, zones: Zones) -> bool:
    return any(_REFUSES_ALL.search(flat, part.start, part.end) for part in find_verdict(flat, zones))


def _is_put_off(flat: str, zones: Zones, amounts: Sequence[Amount], index: int) -> bool:
    """True for a ruling that orders nothing to be paid and keeps the question for later."""
    verdict = zones.of(ZoneKind.OPERATIVE) if zones.is_ruling_text else ()
    return any(_PUTS_OFF.search(part.of(flat)) for part in verdict) and not any(
        one.role in AWARDS and one.decision == index for one in within(amounts, verdict)
    )


def _is_sent_away(decision: Decision) -> bool:
    """True where the claimant surely got nothing: a sum that such a one seems to get is somebody else's."""
    outcome = decision.outcome
    return (
        outcome is not None and outcome.value is Outcome.DISMISSED and outcome.confidence >= SURE_OF_DISMISSAL
    )


def find_by_rules(
    text: str, zones: Zones, decision: Decision, amounts: Sequence[Amount], *, index: int = 0
) -> Finding[Money] | None:
    """What the rules alone make of the sums."""
    level = decision.court.value.level if decision.court else None
    flat = fold(text)
    if level is CourtLevel.SUPREME and not _SETTLES.search(flat):
        return _nothing(text, zones)
    plain = find_plain(flat, zones, decision, amounts, index)
    if (
        decision.outcome
        and decision.outcome.value is Outcome.DISMISSED
        and not (plain and plain.rule in STANDING and not _refuses_all(flat, zones))
        and not _leaves_award(flat, zones, decision, amounts, index)
        and not _is_ordered(amounts, decision, index)
    ):
        return _dismissed(decision.outcome)
    if plain:
        return plain
    due = _owed(flat, zones, decision, amounts, index)
    if level is CourtLevel.SUPREME:
        ordered = within(due, zones.of(ZoneKind.OPERATIVE)) if zones.is_ruling_text else due
        due = [amount for amount in ordered if amount.payee is not None]
    due = _likely(due)
    found = _chosen(flat, zones, decision, due)
    return _exactly(found, due, amounts) if found else _nothing(text, zones)


def find_recalled(
    flat: str, zones: Zones, decision: Decision, amounts: Sequence[Amount], index: int
) -> Finding[Money] | None:
    """The total of a decision that the page recalls, from the words that recall it.

    The page's own operative part quotes some of its sums, to confirm or undo them, and refuses what others asked.
    """
    verdict = find_verdict(flat, zones)
    due = due_to_claimants(decision, amounts, index, index)
    told = [one for one in due if one not in within(due, verdict)]
    likely = _likely(told or due)
    found = _chosen(flat, zones, decision, likely)
    return _exactly(found, likely, amounts) if found else refused_beside(flat, decision)


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
    return abs(more) <= rounded.money.value * ROUNDING and side.get(rounded.money.precision, True)


def _owed(
    flat: str, zones: Zones, decision: Decision, amounts: Sequence[Amount], index: int
) -> Sequence[Amount]:
    """What the decision leaves the original claimant: its own awards, and on appeal those it confirms or changes."""
    amounts = [amount for amount in amounts if amount.role not in AWARDS or is_owed(flat, amount)]
    verdict = find_verdict(flat, zones)
    due = due_to_claimants(decision, amounts, index, index)
    limits = [one for one in within(due, verdict) if is_limit(flat, one)]
    due = [one for one in due if one not in limits] or due
    if decision.court is None or decision.court.value.level is not CourtLevel.APPEAL:
        return within(due, verdict) or due
    changes = [one for one in find_changes(flat, amounts) if not _is_of_above(one.new, index)]
    old = {change.old.money.value for change in changes}
    due = [amount for amount in due if amount.money.value not in old]
    below = due_to_claimants(decision, amounts, index, index + 1)
    if ruled := within(due, verdict):
        upheld = _upheld(flat, zones, ruled, below)
        return _together(ruled, upheld) if upheld else ruled
    if changes and not due and not verdict:
        return [change.new for change in changes if change.new.money.value not in old]
    if not verdict and any(one.role is not AmountRole.PROVISIONAL and one.confidence >= SURE for one in due):
        return due  # a report that says what the appeal gives, whatever else it confirms
    return (below if _confirms(flat, zones) else within(below, verdict)) or due


def _is_of_above(amount: Amount, index: int) -> bool:
    """Whether a higher court than that of decision `index` gave it: what an appeal gave is not what its review put in place."""
    return amount.decision is not None and amount.decision < index


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


def _chosen(flat: str, zones: Zones, decision: Decision, due: Sequence[Amount]) -> Finding[Money] | None:
    """The total among the sums that are due, by the rule that fits."""
    stated = [amount for amount in due if amount.role is AmountRole.AWARDED]
    heads = [amount for amount in due if amount.role is AmountRole.AWARDED_COMPONENT]
    provisions = [amount for amount in due if amount.role is AmountRole.PROVISIONAL]
    if provisions and stated and _largest(provisions) > _largest([*stated, *heads]):
        return stated_total(flat, provisions, zones, decision)
    if stated:
        divided = [one for one in heads if owed_share(flat, one, max(stated, key=_value)) is one]
        return stated_total(flat, [*stated, *divided], zones, decision)
    if heads:
        return sum_of_heads(flat, heads, zones, decision)
    if len({one.money.value for one in within(provisions, find_verdict(flat, zones))}) > 1:
        return sum_of_heads(flat, within(provisions, find_verdict(flat, zones)), zones, decision)
    return stated_total(flat, provisions, zones, decision) if provisions else None


def _value(amount: Amount) -> Decimal:
    return amount.money.value


def _largest(amounts: Sequence[Amount]) -> Decimal:
    return max(map(_value, amounts))


def nothing_awarded(outcome: Finding[Outcome]) -> Finding[Money] | None:
    """Zero for a decision that surely sent the first claimant away; else None."""
    is_sure = outcome.value is Outcome.DISMISSED and outcome.confidence >= SURE_OF_DISMISSAL
    return _dismissed(outcome) if is_sure else None


def granted_whole(outcome: Finding[Outcome] | None, claimed: Entry | None) -> Finding[Money] | None:
    """What was asked, for a claim that was surely granted with no sum told of: "le tribunal lui a donné entièrement raison"; else None."""
    if outcome is None or claimed is None or not claimed.money.value:
        return None
    if outcome.value is not Outcome.GRANTED or outcome.confidence < SURE_OF_DISMISSAL:
        return None
    return Finding(claimed.money, claimed.spans[0], "granted_whole", outcome.confidence)


def _dismissed(outcome: Finding[Outcome]) -> Finding[Money]:
    """Who is sent away with nothing is awarded nothing, whatever sums the text speaks of."""
    return Finding(Money(Decimal(0), "EUR"), outcome.span, DISMISSED, outcome.confidence)


def _is_ordered(amounts: Sequence[Amount], decision: Decision, index: int) -> bool:
    """True where the decision, in so many words, orders a defendant to pay a claimant, both by name: nobody was sent away."""
    claimants, defendants = named_as(decision, PartyRole.CLAIMANT), named_as(decision, PartyRole.DEFENDANT)
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
    parts = [span.of(flat) for span in (find_verdict(flat, zones) or zones.of(ZoneKind.BODY))]
    leaves = any(
        _CONFIRMS.search(part) or (zones.is_ruling_text and _REJECTS_PETITION.search(part)) for part in parts
    )
    return leaves and not any(_CHANGES.search(part) for part in parts)


def _nothing(text: str, zones: Zones) -> Finding[Money] | None:
    """Zero with the words that refuse, from the operative part, or from a report that says so."""
    flat = fold(text)
    spans: Sequence[Span] = zones.of(ZoneKind.OPERATIVE) or zones.of(ZoneKind.BODY)
    for span in spans:
        refusal = _REFUSES.search(flat, span.start, span.end)
        if refusal:
            return Finding(Money(Decimal(0), "EUR"), Span(*refusal.span()), "refused", 0.7)
    return None
