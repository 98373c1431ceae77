"""How a decision ended and what it gives, in French: outcome, award, and whether a later one decides otherwise."""

from __future__ import annotations

from pipeline.alerts import Told
from pipeline.cases import Ruling, agree
from pipeline.findings import FOR_REVIEW
from pipeline.law import CourtLevel, Decision, Disposition, Outcome
from schedules.digests import wording
from schedules.digests.fines import each_fine

SURE_ENOUGH = 0.5
"""A total found with less confidence is not printed: a wrong award is worse than none."""

SURE_OF_RECALLED = 0.7
"""How sure the outcome must be of a ruling that its documents only recall."""


def outcome_words(decision: Decision) -> str:
    """How the claim ended; an appeal that is not heard ends the appeal, and leaves the claim as it was.

    Nor does a quashing grant the claim: it gives whoever claims another hearing, or what was asked at last.
    """
    disposition = decision.disposition.value if decision.disposition else None
    if disposition in (Disposition.INADMISSIBLE, Disposition.WITHDRAWN) and _is_review(decision):
        return "inchangée"
    outcome = _outcome(decision)
    if disposition in _OBTAINED and judges_law(decision) and outcome in _WON:
        return _OBTAINED[disposition]
    return wording.OUTCOMES[outcome]


def as_confirmed(now: Decision, before: Decision) -> Decision:
    """`now` with the outcome of what it confirms, where that is known to have given less than was asked: its own text may not tell.

    What turns a review away leaves the claim as the court below left it, whoever may be read to have lost.
    """
    if _leaves_claim(now) and (_outcome(now) in _WON) != (_outcome(before) in _WON):
        return now.but(outcome=before.outcome) if _outcome(before) is not Outcome.UNKNOWN else now
    confirms = now.disposition is not None and now.disposition.value is Disposition.CONFIRMS
    if not confirms or (_outcome(now), _outcome(before)) != (Outcome.GRANTED, Outcome.PARTLY_GRANTED):
        return now
    totals = (now.awarded_total, before.awarded_total)
    is_same = totals[0] and totals[1] and agree(totals[0].value, totals[1].value)
    return now.but(outcome=before.outcome) if is_same else now


def _leaves_claim(decision: Decision) -> bool:
    return (
        decision.disposition is not None
        and decision.disposition.value is Disposition.DISMISSES
        and _is_review(decision)
    )


def known_outcome(ruling: Ruling) -> str | None:
    """Of a ruling told beside another: pages that only recall one seldom say how it ended, and some are not sure."""
    words, told = outcome_words(ruling.decision), ruling.decision.outcome
    if words == wording.OUTCOMES[Outcome.UNKNOWN]:
        return None
    if ruling.is_main or told is None or told.confidence >= FOR_REVIEW:
        return words
    return f"{words} (à vérifier)" if told.confidence >= SURE_OF_RECALLED else None


def award_words(decision: Decision) -> str:
    """The total as one reads it; "montant non établi" when the text does not say, or we are not sure.

    A court that judges no facts awards nothing by itself: it leaves what was awarded as it was, or undoes it. So does a
    court of appeal that does not hear the appeal.
    """
    total = decision.awarded_total
    left = _left_to_stand(decision)
    if left and not (total and total.value.value and total.confidence >= SURE_ENOUGH):
        return left
    if total is None or total.confidence < SURE_ENOUGH:
        return wording.NOT_ESTABLISHED
    words = wording.money(total.value) if total.value.value else "rien"
    return words if total.confidence >= FOR_REVIEW else f"{words} (à vérifier)"


UNCHANGED = "inchangé"
_UNHEARD = frozenset({Disposition.DISMISSES, Disposition.INADMISSIBLE, Disposition.WITHDRAWN})
_QUASHED = {
    Disposition.QUASHES: "remis en cause",
    Disposition.QUASHES_IN_PART: "remis en cause en partie",
}
_OBTAINED = {
    Disposition.QUASHES: "cassation obtenue par le demandeur",
    Disposition.QUASHES_IN_PART: "cassation partielle obtenue par le demandeur",
}
_WON = frozenset({Outcome.GRANTED, Outcome.PARTLY_GRANTED})


def _left_to_stand(decision: Decision) -> str | None:
    """What a review that sets no sum of its own makes of the award before it; None of all other decisions."""
    if decision.disposition is None or not _is_review(decision):
        return None
    disposition = decision.disposition.value
    if disposition in _UNHEARD:
        return UNCHANGED
    return _QUASHED.get(disposition) if judges_law(decision) else None


def _is_review(decision: Decision) -> bool:
    levels = (CourtLevel.APPEAL, CourtLevel.SUPREME)
    return decision.court is not None and decision.court.value.level in levels


def judges_law(decision: Decision) -> bool:
    return decision.court is not None and decision.court.value.level is CourtLevel.SUPREME


def told_words(told: Told) -> str:
    """What a reader was told before: award and outcome, of a sanction the fines."""
    if told.fines and told.awarded is None:
        return f"amende : {each_fine(told.fines)}"
    award = wording.NOT_ESTABLISHED if told.awarded is None else wording.money(told.awarded)
    if told.awarded is not None and not told.awarded.value:
        award = "rien"
    return f"{award}, {wording.OUTCOMES[told.outcome]}"


def decides_otherwise(now: Decision, before: Decision) -> bool:
    """True when the outcome or the award told of before no longer stands, as far as both are established.

    What a court of review does with the decision before it goes before the outcomes: "irrecevable" is the appeal, not
    the claim. Whether all that was asked was granted is told by some pages and not by others.
    """
    disposition = now.disposition.value if now.disposition else None
    if disposition in _QUASHED or (disposition is Disposition.REVERSES and _is_review(now)):
        return True
    if disposition in _UNHEARD and _is_review(now):
        return False
    if not (now.awarded_total and before.awarded_total):
        return disposition is not Disposition.CONFIRMS and _outcomes_differ(now, before)
    if not agree(now.awarded_total.value, before.awarded_total.value):
        return True
    still_won = {_outcome(now), _outcome(before)} == _WON
    return disposition is not Disposition.CONFIRMS and not still_won and _outcomes_differ(now, before)


def _outcomes_differ(now: Decision, before: Decision) -> bool:
    return len({_outcome(now), _outcome(before)} - {Outcome.UNKNOWN}) > 1


def _outcome(decision: Decision) -> Outcome:
    return decision.outcome.value if decision.outcome else Outcome.UNKNOWN
