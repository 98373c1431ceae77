"""Is what was given what had been asked: each sum against the claims told in the text, and which side the awards go to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from pipeline.extract.outcomes.less import GIVEN
from pipeline.extract.outcomes.sides import Who
from pipeline.law import Amount, AmountRole

SHARES = ((Decimal("0.5"), "under_half"), (Decimal("0.98"), "less"), (Decimal("1.02"), "all"))
"""Up to which part of what was asked a sum is so much of it."""
_LONGEST = 7
"""Of how many heads a claim is added up, at most."""


def read_matches(amounts: Sequence[Amount], index: int, sides: Mapping[str, Who]) -> Iterator[str]:
    """Signs of how the sums that decision `index` gave match what was asked; `sides` are those of the parties by name."""
    given = [one for one in amounts if one.decision == index and one.role in GIVEN]
    theirs = [one for one in given if _goes_to(one, sides) is Who.DEFENDANT]
    ours = [one for one in given if one not in theirs]
    yield f"awards_to={_both(bool(ours), bool(theirs))}"
    yield f"awards_told_to={_told(given, sides)}"
    asked = [value for value, _ in groupby(_asked(amounts, sides))]
    if not ours or not asked:
        yield f"matched=none&asked={bool(asked)}&given={bool(ours)}"
        return
    values = {one.money.value for one in ours}
    yield f"matched={_matched(max(values), asked)}&most={_against(max(values), max(asked))}"
    heads = {one.money.value for one in ours if one.role is AmountRole.AWARDED_COMPONENT}
    if heads:
        met = len(heads & set(asked))
        yield f"heads_met={'all' if met == len(heads) else 'some' if met else 'none'}"
        missed = any(value not in heads and value not in values and value < max(asked) for value in asked)
        yield f"heads_met={'all' if met == len(heads) else 'some' if met else 'none'}&missed={missed}"


class Met(NamedTuple):
    """How much of the whole claim was given: "under_half", "less", "all" or "more"; None where nothing was."""

    share: str | None
    is_below: bool = False
    """It was the decision under review that gave it, this one gives nothing of its own."""


def read_met(claimed: Decimal, amounts: Sequence[Amount], index: int, sides: Mapping[str, Who]) -> Met:
    """What decision `index`, else what the others gave those who first sued, against all that they asked."""
    given = [one for one in amounts if one.role in GIVEN and _goes_to(one, sides) is not Who.DEFENDANT]
    if own := [one for one in given if one.decision == index]:
        return Met(_share(own, claimed))
    below = [one for one in given if one.decision not in {index, None}]
    return Met(_share(below, claimed), is_below=True) if below else Met(None)


def _share(given: Sequence[Amount], claimed: Decimal) -> str:
    """How much of the claim sums come to: all, when the highest, the heads or all together do."""
    values = [one.money.value for one in given]
    heads = {one.money.value for one in given if one.role is AmountRole.AWARDED_COMPONENT}
    ways = (max(values), sum(heads, Decimal(0)), sum(set(values)), sum(values))
    return "all" if any(_of(way, claimed) == "all" for way in ways) else _of(max(ways[:2]), claimed)


def _of(given: Decimal | int, claimed: Decimal) -> str:
    return next((name for limit, name in SHARES if given < claimed * limit), "more")


def _asked(amounts: Sequence[Amount], sides: Mapping[str, Who]) -> Iterator[Decimal]:
    """What was claimed, in the order of the text, but by the side that was sued."""
    for one in amounts:
        if one.role is AmountRole.CLAIMED and _goes_to(one, sides) is not Who.DEFENDANT:
            yield one.money.value


def _goes_to(one: Amount, sides: Mapping[str, Who]) -> Who | None:
    """The side that is paid, or is to be: told, else the other of who pays."""
    paid, pays = sides.get(one.payee or ""), sides.get(one.payer or "")
    if paid is None and pays is not None:
        return Who.DEFENDANT if pays is Who.CLAIMANT else Who.CLAIMANT
    return paid


def _both(ours: bool, theirs: bool) -> str:
    return "both" if ours and theirs else "claimant" if ours else "defendant" if theirs else "nobody"


def _told(given: Sequence[Amount], sides: Mapping[str, Who]) -> str:
    """Which side is surely paid."""
    told = {_goes_to(one, sides) for one in given}
    return _both(Who.CLAIMANT in told, Who.DEFENDANT in told)


def _matched(given: Decimal, asked: Sequence[Decimal]) -> str:
    """Whether what was given was asked in one sum, or is the sum of claims that stand together."""
    if given in asked:
        return "claim"
    for start in range(len(asked)):
        total = asked[start]
        for value in asked[start + 1 : start + _LONGEST]:
            total += value
            if total == given:
                return "claims"
            if total > given:
                break
    return "no"


def _against(given: Decimal, asked: Decimal) -> str:
    return "same" if given == asked else "more" if given < asked else "less"
