"""The outcome as press and comment tell it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from pipeline.extract.outcomes.clues import FIRST_SENTENCES, HEAD_REFUSED, REVIEWS, Clue, find_clues
from pipeline.extract.outcomes.less import Sums, says_all, says_less
from pipeline.extract.outcomes.nicknames import with_nicknames
from pipeline.extract.outcomes.nouns import with_nouns
from pipeline.extract.outcomes.orders import Ruled
from pipeline.extract.outcomes.petition import is_quashed_since, read_petition
from pipeline.extract.outcomes.reviewed import read_verdicts, weigh_verdicts
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.findings import Span
from pipeline.law import CourtLevel, Outcome
from pipeline.text.hints import find_places
from pipeline.text.patterns import pattern

_RECALLS_SUM = pattern(
    r"\b(?:avait|avaient|ayant)\s+(?:\w+\s+)?(?:condamn|allou|accord|fix|limit|obten)\w+[^.;]*$"
)
_SUM_WORTH = 0.8
_ENOUGH = 0.6


class Account(NamedTuple):
    """What an article tells of the outcome: clues of this decision and of the one below, what was asked and given."""

    clues: tuple[Clue, ...]
    sums: Sums
    says_less: bool
    says_all: bool
    verdicts: tuple[str, ...] = ()
    """What becomes of the judgment under appeal."""
    petition: Ruled | bool = False
    """What a petition in cassation came to; True when it leaves the case open, False when none is told."""
    head: int = 0
    """Where the first sentences end."""
    appellant: Who | None = None
    """The side that wanted the decision below changed, as far as it is told."""

    @property
    def own(self) -> list[Clue]:
        """The clues of the decision itself."""
        return [clue for clue in self.clues if not clue.lower]

    @property
    def is_less(self) -> bool:
        """True when the sums or the words show less than was asked."""
        return not self.says_all and (self.sums.is_less or self.says_less)


def read_told(
    low: str, text: str, sides: Sides, level: CourtLevel | None, sums: Sums | None = None
) -> Ruled | None:
    """The outcome that the sentences of an article add up to; None when they do not tell."""
    return settle(read_account(low, text, sides, level, sums))


def read_account(
    low: str, text: str, sides: Sides, level: CourtLevel | None, sums: Sums | None = None
) -> Account:
    """What the sentences of an article tell. `sums` are what the claimant asked and got."""
    sums = sums or Sums()
    sides = _most_coherent(low, text, sides, level)
    places = find_places(text)
    account = Account(
        clues=(*find_clues(text, sides, level), *_own_sums(low, sums, level)),
        sums=sums,
        says_less=says_less(places),
        says_all=says_all(places),
        head=places.sentences[:FIRST_SENTENCES][-1][1] if places.sentences else 0,
    )
    if level is CourtLevel.APPEAL:
        verdicts = read_verdicts(places, sides)
        clues = (*account.clues, *weigh_verdicts(list(account.clues), verdicts))
        account = account._replace(clues=clues, verdicts=tuple(verdicts.at), appellant=verdicts.appellant)
    if level is CourtLevel.SUPREME or (level is CourtLevel.APPEAL and is_quashed_since(low)):
        given = Outcome.PARTLY_GRANTED if account.is_less else Outcome.GRANTED
        account = account._replace(petition=read_petition(low, sides, given, _loser(account)))
    return account


def _loser(account: Account) -> Who | None:
    """Who lost before, as the clues on the decision below add up."""
    balance = sum(clue.weight if clue.grants else -clue.weight for clue in account.clues if clue.lower)
    return None if not balance else Who.DEFENDANT if balance > 0 else Who.CLAIMANT


def settle(account: Account) -> Ruled | None:
    """The outcome by the weightier of the clues; that of a petition in cassation before all."""
    if account.petition is False:
        return _settle(account.own, less=account.is_less, all_given=account.says_all)
    return account.petition if isinstance(account.petition, Ruled) else None


def _most_coherent(low: str, text: str, sides: Sides, level: CourtLevel | None) -> Sides:
    """`sides` with trade nouns, read so that what is told of this decision contradicts itself least."""
    readings = with_nouns(low, with_nicknames(text, low, sides))
    if len(readings) == 1 or not sides.places:
        return readings[0]
    return max(
        readings, key=lambda reading: (_coherence(find_clues(text, reading, level)), reading is readings[0])
    )


def _coherence(clues: Iterable[Clue]) -> float:
    """From 0, as much for as against, to 1, all of one mind; in steps, so that little tells nothing."""
    weights = [clue.weight if clue.grants else -clue.weight for clue in clues if not clue.lower]
    whole = sum(map(abs, weights))
    return round(abs(sum(weights)) / whole * 3) / 3 if whole else 0.0


def _own_sums(low: str, sums: Sums, level: CourtLevel | None) -> list[Clue]:
    """The first sum that this decision, and not one that it recalls, gave."""
    own = (
        Clue(grants=True, weight=_SUM_WORTH, start=at.start, end=at.end, lower=False, rule="sum_given")
        for at in sums.places
        if not (level in REVIEWS and _recalls(low, at))
    )
    return list(islice(own, 1))


def _recalls(low: str, at: Span) -> bool:
    return _RECALLS_SUM.search(low[max(0, at.start - 160) : at.start]) is not None


def read_lower(low: str, text: str, sides: Sides) -> Outcome | None:
    """What the first judges had decided, as an account of the proceedings tells it."""
    told = read_told(low, text, sides, CourtLevel.FIRST)
    return told.outcome if told else None


def _settle(own: list[Clue], *, less: bool, all_given: bool) -> Ruled | None:
    """What the weightier of the clues say."""
    granted = sum(clue.weight for clue in own if clue.grants)
    refused = sum(clue.weight for clue in own if not clue.grants)
    if max(granted, refused) < _ENOUGH:
        return None
    if refused > granted:
        shown = next(clue for clue in own if not clue.grants)
        return Ruled(
            Outcome.DISMISSED, shown.start, shown.end, "told_refused", _sure(refused, granted, unproved=False)
        )
    shown = next(clue for clue in own if clue.grants)
    rules = {clue.rule for clue in own if not clue.grants}
    cut = rules & HEAD_REFUSED or "told_quashed" in rules or any(clue.rule == "told_lowered" for clue in own)
    outcome = Outcome.PARTLY_GRANTED if less or (cut and not all_given) else Outcome.GRANTED
    unproved = outcome is Outcome.GRANTED and not all_given
    return Ruled(outcome, shown.start, shown.end, "told_granted", _sure(granted, refused, unproved=unproved))


_UNPROVED, _LEAST_SURE, _BY_UNANIMITY, _BY_WEIGHT, _MUCH = 0.12, 0.58, 0.22, 0.05, 2.0


def _sure(more: float, less: float, *, unproved: bool) -> float:
    """Surer when nothing speaks against it and much for it; `unproved`: all was given for want of a word of anything less."""
    sure = _LEAST_SURE + _BY_UNANIMITY * (more - less) / (more + less) + _BY_WEIGHT * min(1.0, more / _MUCH)
    return round(sure - _UNPROVED if unproved else sure + _BY_WEIGHT, 2)
