"""What a reader asked to be told of, and whether a ruling is news to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pipeline.cases import Report, Ruling, agree
from pipeline.law import DATA_LOSS, Money, Outcome, Precision, Topic


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

    def as_json(self) -> dict[str, Any]:
        """Plain values for storage; `from_json` reads them back."""
        return {
            "court": self.court,
            "decided_on": self.decided_on.isoformat() if self.decided_on else None,
            "outcome": self.outcome.value,
            "awarded": [str(self.awarded.value), self.awarded.currency, self.awarded.precision.value]
            if self.awarded
            else None,
        }

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Told:
        awarded = row["awarded"]
        return cls(
            court=row["court"],
            decided_on=date.fromisoformat(row["decided_on"]) if row["decided_on"] else None,
            outcome=Outcome(row["outcome"]),
            awarded=Money(Decimal(awarded[0]), awarded[1], Precision(awarded[2])) if awarded else None,
        )


class Change(StrEnum):
    """Why a ruling is told (again)."""

    NEW = "new"
    AWARD = "award"
    OUTCOME = "outcome"


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

    A decision that documents only mention (the judgment under appeal) is no hit of its own.
    """
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


def _facts(ruling: Ruling) -> Told:
    decision = ruling.decision
    return Told(
        court=decision.court.value.name if decision.court else None,
        decided_on=decision.decided_on.value if decision.decided_on else None,
        outcome=decision.outcome.value if decision.outcome else Outcome.UNKNOWN,
        awarded=decision.awarded_total.value if decision.awarded_total else None,
    )


def change_since(last: Told | None, now: Told) -> Change | None:
    """What obliges to tell (again): nothing told yet, another award, another outcome. None: nothing.

    A more exact figure ("près de 538 000", then 537 896.04) is no change; neither is a fact not found any
    more, which is our reading's fault and not the court's.
    """
    if last is None:
        return Change.NEW
    if last.awarded and now.awarded and not agree(last.awarded, now.awarded):
        return Change.AWARD
    if Outcome.UNKNOWN not in (last.outcome, now.outcome) and last.outcome is not now.outcome:
        return Change.OUTCOME
    return None
