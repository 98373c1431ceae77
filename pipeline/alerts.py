"""What a reader asked to be told of, and whether a ruling is news to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pipeline.cases import Case, Ending, Report, Ruling, agree, same_fines, sure_fines
from pipeline.law import (
    DATA_LOSS,
    Amount,
    AmountRole,
    Decision,
    Money,
    Outcome,
    Precision,
    ReviewKind,
    Topic,
)
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold


@dataclass(frozen=True, slots=True)
class AlertRule:
    """Rulings on `topic` found with at least `min_score` (0 to 1)."""

    id: str
    topic: str
    min_score: float = 0.5


DATA_LOSS_RULE = AlertRule(id="data_loss", topic=DATA_LOSS)


@dataclass(frozen=True, slots=True)
class Told:
    """The facts of a ruling that, once told, oblige to a correction when they change."""

    court: str | None
    decided_on: date | None
    outcome: Outcome
    awarded: Money | None
    with_costs: Money | None = None
    """The award and article 700 together, which the press likes to print as one sum."""
    fines: tuple[Money, ...] = ()
    """What a sanction surely makes pay, the highest first."""
    ending: Ending | None = None
    """How the dispute ended since, outside the court."""

    def as_json(self) -> dict[str, Any]:
        """Plain values for storage; `from_json` reads them back."""
        return {
            "court": self.court,
            "decided_on": self.decided_on.isoformat() if self.decided_on else None,
            "outcome": self.outcome.value,
            "awarded": _plain(self.awarded),
            "with_costs": _plain(self.with_costs),
            "fines": [_plain(fine) for fine in self.fines],
            "ending": self.ending.value if self.ending else None,
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Told:
        return cls(
            court=row["court"],
            decided_on=date.fromisoformat(row["decided_on"]) if row["decided_on"] else None,
            outcome=Outcome(row["outcome"]),
            awarded=_money(row["awarded"]),
            with_costs=_money(row.get("with_costs")),
            fines=tuple(fine for plain in row.get("fines", ()) if (fine := _money(plain))),
            ending=Ending(row["ending"]) if row.get("ending") else None,
        )


def _plain(money: Money | None) -> list[str] | None:
    return [str(money.value), money.currency, money.precision.value] if money else None


def _money(plain: list[str] | None) -> Money | None:
    return Money(Decimal(plain[0]), plain[1], Precision(plain[2])) if plain else None


class Change(StrEnum):
    """Why a ruling is told (again)."""

    NEW = "new"
    AWARD = "award"
    OUTCOME = "outcome"
    SEQUEL = "sequel"


@dataclass(frozen=True, slots=True)
class AlertHit:
    """A ruling that a rule asks for, with the report and the words that make it match."""

    rule_id: str
    ruling_key: str
    report: Report
    topic: Topic
    told: Told


def match(rule: AlertRule, ruling: Ruling) -> AlertHit | None:
    """The hit of `rule` on `ruling`; None when no document about the ruling is on the rule's topic.

    A decision that documents only mention (the judgment under appeal) is no hit of its own, and neither is a case that
    a court has before it and of which nothing is decided yet.
    """
    if not _is_decided(ruling):
        return None
    found = [
        (report, topic)
        for report in ruling.reports
        if report.position == 0
        for topic in report.topics
        if topic.topic == rule.topic and topic.score >= rule.min_score
    ]
    if not found:
        return None
    report, topic = found[0]
    return AlertHit(rule.id, ruling.key, report, topic, _facts(ruling))


def _is_decided(ruling: Ruling) -> bool:
    """True when a day, an outcome or a sum is known: news of a writ names a court and a claim, and nothing else."""
    decision = ruling.decision
    outcome = decision.outcome.value if decision.outcome else Outcome.UNKNOWN
    known = (decision.decided_on, decision.awarded_total, decision.disposition, *decision.docket_numbers)
    given = any(amount.role in _GIVEN for amount in ruling.amounts)
    return outcome is not Outcome.UNKNOWN or any(known) or given


def matches(rule: AlertRule, case: Case) -> tuple[AlertHit, ...]:
    """The hits of `rule` on the rulings of `case`: those on the topic, and those that judge one of these anew.

    News of an appeal may name the parties and the judgment and say nothing of what the dispute was about; whoever was
    told of the judgment has to be told all the same. Such a hit's evidence is that of the ruling before it.
    """
    hits: dict[str, AlertHit] = {}
    for place, ruling in enumerate(case.rulings):
        hit = match(rule, ruling)
        if hit is None and any(r.position == 0 and not r.is_chronicle for r in ruling.reports):
            before = (one for one in case.rulings[:place] if one.key in hits and may_revise(ruling, one))
            below = next(before, None)
            hit = replace(hits[below.key], ruling_key=ruling.key, told=_facts(ruling)) if below else None
        if hit is not None:
            hits[ruling.key] = hit
    return tuple(hits.values())


def _facts(ruling: Ruling) -> Told:
    decision = ruling.decision
    awarded = decision.awarded_total.value if decision.awarded_total else None
    return Told(
        court=decision.court.value.name if decision.court else None,
        decided_on=decision.decided_on.value if decision.decided_on else None,
        outcome=decision.outcome.value if decision.outcome else Outcome.UNKNOWN,
        awarded=awarded,
        with_costs=_with_costs(awarded, ruling.amounts) if awarded else None,
        fines=sure_fines(decision, ruling.amounts),
        ending=ruling.ending[1].value if ruling.ending else None,
    )


def _with_costs(awarded: Money, amounts: Sequence[Amount]) -> Money | None:
    """The award and what its payee gets for costs; None when the text states no such costs."""
    payees = {amount.payee for amount in amounts if amount.role in _AWARDS}
    costs = [
        amount.money.value
        for amount in amounts
        if amount.role is AmountRole.COSTS_ART700 and amount.money.currency == awarded.currency
        if amount.payee is None or amount.payee in payees
    ]
    return replace(awarded, value=awarded.value + sum(costs)) if costs else None


_AWARDS = frozenset({AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT})
_GIVEN = _AWARDS | {AmountRole.PROVISIONAL, AmountRole.COSTS_ART700, AmountRole.FINE, AmountRole.SETTLEMENT}


_AGAIN = pattern(
    r"\b(?:rectifi\w+|opposition|retract\w+|omission\s+de\s+statuer|ultra\s+petita|revision|tierce\s+opposition)\b"
)


def may_revise(now: Ruling, before: Ruling) -> bool:
    """Whether `now` judges anew what `before` decided: a higher court, a court of remand, or the same one asked again.

    A trial court never revises another's judgment, and nothing revises what was decided after it.
    """
    court, other = now.decision.court, before.decision.court
    if court is None or other is None or not _is_later(now.decision, before.decision):
        return False
    rank, below = court.value.level.rank, other.value.level.rank
    if rank is None or below is None or rank < below:
        return False
    if rank > below or any(one.kind is ReviewKind.REMAND_FROM for one in now.decision.reviews):
        return True
    return court.value.id == other.value.id and _AGAIN.search(fold(now.witness.title or "")) is not None


def _is_later(now: Decision, before: Decision) -> bool:
    """True also when a day is not known."""
    if now.decided_on is None or before.decided_on is None:
        return True
    return now.decided_on.value > before.decided_on.value


def change_since(last: Told | None, now: Told) -> Change | None:
    """What obliges to tell (again): nothing told yet, another award or fine, another outcome. None: nothing.

    A more exact figure ("près de 538 000", then 537 896.04) is no change, nor is one with or without costs, nor
    whether all that was asked was granted when the award is the same: of that each source says what it likes.
    Neither is a fact not found any more, which is our reading's fault and not the court's. That the dispute has ended
    since is told once, and corrects nothing.
    """
    if last is None:
        return Change.NEW
    if last.awarded and now.awarded and not _same_award(last, now):
        return Change.AWARD
    if not same_fines(last.fines, now.fines):
        return Change.AWARD
    if _is_other_outcome(last, now):
        return Change.OUTCOME
    return Change.SEQUEL if now.ending and not last.ending else None


def _is_other_outcome(last: Told, now: Told) -> bool:
    if Outcome.UNKNOWN in (last.outcome, now.outcome) or last.outcome is now.outcome:
        return False
    still_won = {last.outcome, now.outcome} == {Outcome.GRANTED, Outcome.PARTLY_GRANTED}
    return not (still_won and last.awarded and now.awarded)


def _same_award(last: Told, now: Told) -> bool:
    pairs = ((last.awarded, now.awarded), (last.awarded, now.with_costs), (last.with_costs, now.awarded))
    return any(one and other and agree(one, other) for one, other in pairs)
