"""A decision that a page recalls with the words that refuse what was asked: it awarded nothing."""

from __future__ import annotations

from decimal import Decimal

from pipeline.extract.totals.shares import sentence_around
from pipeline.findings import Finding, Span
from pipeline.law import Decision, DecisionType, Money
from pipeline.text.patterns import pattern

_REFUSED = pattern(
    r"\b(?:deboutee?s?|deboutai(?:t|ent)|deboutant|rejet(?:e|ee?s?|ait|aient|ant)|rejette|declare\w* (?:[a-z ]+ )?irrecevables?|n'obt\w+ rien)\b"
    r"(?! (?:(?:le )?\d{1,2}(?:er)? [a-z]+ (?:\d{4} )?|(?:hier|[a-z]+di) )?(?:[a-z]+ ){0,2}?(?:exception|fin de non|moyen|(?:l')?appel|pourvoi))"
)
"""How a decision is recalled that refused what was asked."""
_REVIEWED = pattern(
    r"\b(?:(?:interjete|releve|forme|fait) (?:[a-z]+ ){0,2}?(?:appel|un pourvoi|opposition)|s'est pourvue?|se sont pourvus?|par (?:un )?arret|par (?:un )?jugement|par (?:une )?ordonnance|la cour (?:d'appel|administrative))\b"
)
"""Where what is recalled of one decision ends: it was attacked, or another one is told."""
_PASSAGE = 500
_SAYS_OF_WHAT = 80
"""Characters behind a refusal in which it says what it refuses."""


def refused_beside(flat: str, decision: Decision) -> Finding[Money] | None:
    """Zero, with the words that refuse, where the passage that names a recalled decision has them before it tells of its review."""
    named = decision.decided_on or decision.court
    if named is None:
        return None
    start, _ = sentence_around(flat, named.span.start, named.span.end)
    review = _REVIEWED.search(flat, named.span.end, named.span.end + _PASSAGE)
    refusal = _REFUSED.search(flat, start, review.start() if review else named.span.end + _PASSAGE)
    if refusal is None or _is_on_enforcement(flat, decision, named.span.end, refusal.end()):
        return None
    return Finding(Money(Decimal(0), "EUR"), Span(*refusal.span()), "refused", 0.7)


def _is_on_enforcement(flat: str, decision: Decision, start: int, end: int) -> bool:
    """True where an order refuses to stay the enforcement of a judgment: that leaves what was awarded."""
    is_order = decision.type is not None and decision.type.value is DecisionType.ORDONNANCE
    return is_order and flat.find("l'execution ", start, end + _SAYS_OF_WHAT) >= 0
