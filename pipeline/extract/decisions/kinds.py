"""The type of a decision that the text leaves unsaid, by the court that renders it."""

from __future__ import annotations

from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel, Decision, DecisionType
from pipeline.text.patterns import pattern

_INTERIM = pattern(
    r"\b(?:referes?|president|juge\s+de\s+la\s+mise\s+en\s+etat|juge-commissaire|sur\s+requete)\b[^.;\n]{0,40}$"
)
_LOOK_BACK = 60


def with_usual_type(decision: Decision, folded: str) -> Decision:
    """`decision` with a type: "arrêt" from a court of appeal, "ordonnance" from a judge sitting alone in interim matters."""
    if decision.type or decision.court is None:
        return decision
    span = decision.court.span
    kind = _usual(decision.court.value)
    if kind is DecisionType.JUGEMENT and _is_interim(folded, span):
        kind = DecisionType.ORDONNANCE
    return decision.but(type=Finding(kind, span, "usual_type_of_court", 0.6))


def _is_interim(folded: str, span: Span) -> bool:
    return _INTERIM.search(folded, max(0, span.start - _LOOK_BACK), span.start) is not None


def _usual(court: Court) -> DecisionType:
    if court.id == "cnil":
        return DecisionType.DELIBERATION
    if court.id == "cass" or court.level is CourtLevel.APPEAL:
        return DecisionType.ARRET
    return DecisionType.JUGEMENT if court.level is CourtLevel.FIRST else DecisionType.DECISION
