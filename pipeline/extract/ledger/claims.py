"""What the original claimant asks for in all: its principal claim as the text states it, else its heads together.

What others ask for, costs and what is asked in the second place are left out here; what the sums of one passage come to says `wholes`.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.claimants import original_claimants, with_first_sides
from pipeline.extract.ledger.askers import (
    ASKS,
    asks_to_confirm,
    is_of_claimant,
    is_of_court_below,
    sentence_start,
)
from pipeline.extract.ledger.costs_asked import without_costs
from pipeline.extract.ledger.groups import is_second
from pipeline.extract.ledger.wholes import LONGEST_ITEM, SENTENCE, STOP, is_provision, whole_of
from pipeline.law import Amount, AmountRole, CourtLevel, Decision
from pipeline.sums import Entry
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.zones import Zones

_GAP_IN_LIST = 260
_LONGEST_ITEMS = 1200
_NUMBERED = pattern(r" *\d{1,2} ?(?:° ?\)?|\)) ?(?:de |d'|a ce que )")
_FURTHER = pattern(
    r"\b(?:demand|reclam|sollicit|exige|voul)[a-z]*,? (?:encore|en outre|egalement|de surcroit|par ailleurs)\b[^.;\d]{0,30}$"
)
"""Words of a claim that comes on top of one told before."""
_NEAR = 60
_GIVEN_BACK = pattern(r"\brestitu(?:tion|er) (?:de la |des |la |les )sommes?(?: de| d'un montant de)? ?$")
_BY_LETTER = pattern(
    r"\b(?:mise?s? en demeure|(?:a|avait) notifie|notifiant|par (?:une? )?(?:lettre|courrier|courriel)|reclamation amiable|demande prealable)\b"
)
_LEVELS = pattern(
    r"\b(?:en appel|devant la cour|en premiere instance|devant (?:le tribunal|les premiers juges))\b"
)


def find_claim(
    text: str, zones: Zones, decision: Decision, amounts: Sequence[Amount], *, index: int = 0
) -> Entry | None:
    """The whole claim in decision number `index`; None when no sum of it is told, or some head is not told in figures."""
    flat = fold(text)
    if decision.court is not None and decision.court.value.level is CourtLevel.AUTHORITY:
        return None
    sided = with_first_sides(flat, zones, decision)
    claimants, passages = _passages(flat, decision, sided, amounts, index)
    entries = [
        entry
        for passage in _with_what_is_asked_further(flat, _of_this_level(flat, decision, passages))
        if (entry := whole_of(text, flat, len(claimants), passage)) is not None
    ]
    return max(entries, key=lambda entry: entry.money.value, default=None)


def _was_paid_already(flat: str, amount: Amount) -> bool:
    """True for what an appeal is to give back: it was paid because the judgment was enforced at once."""
    return bool(_GIVEN_BACK.search(flat, max(0, amount.span.start - _NEAR), amount.span.start))


def _is_out_of_court(flat: str, amount: Amount) -> bool:
    """True for what was asked in a letter before anybody sued."""
    return bool(_BY_LETTER.search(flat, sentence_start(flat, amount), amount.span.start))


def _passages(
    flat: str, decision: Decision, sided: Decision, amounts: Sequence[Amount], index: int
) -> tuple[frozenset[str], list[list[Amount]]]:
    """The original claimants, and their sums that stand together, nobody else's between them.

    `sided` is the decision with the sides of the first instance, as far as the text tells them.
    """
    asked = [
        one
        for one in amounts
        if one.role is AmountRole.CLAIMED and (one.decision == index or (one.decision is None and index == 0))
    ]
    is_appeal = decision.court is not None and decision.court.value.level is CourtLevel.APPEAL
    principal = [
        one
        for one in without_costs(flat, asked)
        if not is_second(flat, one) and not (is_appeal and _was_paid_already(flat, one))
    ]
    principal = [one for one in principal if not _is_out_of_court(flat, one)] or principal
    rest = [one for one in amounts if one.role is not AmountRole.CLAIMED]
    claimants = original_claimants(sided, [*principal, *rest], index)
    return claimants, [
        [one for one, is_theirs in zip(run, sides, strict=True) if is_theirs]
        for run in _runs(flat, principal)
        if True in (sides := _sides(flat, run, decision, claimants))
    ]


def _runs(flat: str, amounts: Sequence[Amount]) -> list[list[Amount]]:
    """`amounts` that stand together, whoever asks for them."""
    found: list[list[Amount]] = []
    for amount in amounts:
        if found and _stand_together(flat, found[-1][-1], amount):
            found[-1].append(amount)
        else:
            found.append([amount])
    return found


def _sides(flat: str, run: Sequence[Amount], decision: Decision, claimants: frozenset[str]) -> list[bool]:
    """For each sum of a run whether the claimants ask for it: where its words name nobody, whoever asks for the one before or behind."""
    told = [is_of_claimant(flat, one, decision, claimants) for one in run]
    last = next((side for side in told if side is not None), True)
    sides: list[bool] = []
    for side in told:
        last = last if side is None else side
        sides.append(last)
    return sides


def _stand_together(flat: str, last: Amount, amount: Amount) -> bool:
    """True for heads of one claim: near, in one sentence or list, or asked for in the next sentence of the same court."""
    gap = flat[last.span.end : amount.span.start]
    if len(gap) >= _GAP_IN_LIST and not _goes_on_by_number(gap):
        return False
    begun = [match.end() for match in SENTENCE.finditer(gap)]
    if not begun:
        return True
    words = gap[begun[-1] :]
    if not STOP.search(gap) and len(words) < LONGEST_ITEM:
        return True
    return bool(ASKS.search(words)) and "\n\n" not in gap and not _LEVELS.search(words)


def _goes_on_by_number(gap: str) -> bool:
    """True where the prayers of one petition are numbered, however long each of them is: "1°) de condamner …  ; 2°) de condamner …"."""
    rest, *items = [line for line in gap.split("\n") if line.strip()]
    return (
        len(gap) < _LONGEST_ITEMS
        and bool(items)
        and rest.rstrip().endswith((";", ","))
        and all(map(_NUMBERED.match, items))
    )


def _with_what_is_asked_further(flat: str, passages: Sequence[list[Amount]]) -> list[list[Amount]]:
    """Passages, one that goes on with "demandait encore" joined to the one before."""
    found: list[list[Amount]] = []
    for passage in passages:
        at = passage[0].span.start
        if found and _FURTHER.search(flat, max(0, at - _NEAR), at):
            found[-1] = [*found[-1], *passage]
        else:
            found.append(passage)
    return found


def _of_this_level(flat: str, decision: Decision, passages: Sequence[list[Amount]]) -> Sequence[list[Amount]]:
    """On appeal what is asked of the court of appeal; what was asked below where it is only to confirm, or tells nothing."""
    level = decision.court.value.level if decision.court else None
    if level is CourtLevel.FIRST:
        return passages
    below = [one for one in passages if is_of_court_below(flat, one[0])]
    here = [one for one in passages if one not in below]
    to_confirm = [one for one in here if asks_to_confirm(flat, one[0])]
    if to_confirm:
        return below or [one for one in here if one not in to_confirm]
    return [one for one in here if not is_provision(flat, one[0])] or below or here
