"""Which sums of an operative part count as orders to pay: no limits, recourses, running rents, nor provisions paid before."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.totals.changes import is_taken_off
from pipeline.extract.totals.orders import is_limit, is_recourse
from pipeline.extract.totals.shares import sentence
from pipeline.law import Amount, AmountRole
from pipeline.sums import Per
from pipeline.text.patterns import pattern

_FOLLOWS = pattern(r"\b(?:en consequence|apres compensation|apres deduction|solde|par differen\w+)\b")
"""What one order follows from others with: it comes to what they leave."""
_RUNNING = pattern(
    r"\b(?:mensuel\w*|trimestriel\w*|annuel\w*|journalier\w*|par (?:mois|jour|an|semaine)|indemnite d'occupation)\b"
)
"""A sum that goes on being owed is no head of the total."""


_RUNS_BEFORE = pattern(
    r"\b(?:(?:mensuel|trimestriel|annuel|journalier)\w*|indemnite d'occupation|loyers? (?:courants?|en cours))\b[^.;,\d]{0,50}$"
)
_RUNS_AFTER = pattern(r" ?(?:ttc|ht|hors taxes)? ?(?:par (?:mois|jour|an|trimestre|semaine)\b|mensuel\w*)")
_NEAR = 80


def runs_on(flat: str, one: Amount) -> bool:
    """True for what its own words make owed again and again: "une indemnité d'occupation mensuelle de 1 180 euros"."""
    before = flat[max(0, one.span.start - _NEAR) : one.span.start]
    return bool(_RUNS_BEFORE.search(before) or _RUNS_AFTER.match(flat, one.span.end))


_DOUBTFUL, ORDERED = 0.5, "condemned_to_pay"


_PART = pattern(r"\bdont\b(?:(?!\b(?:celles?|sommes?|outre|ainsi que|plus|et a)\b)[^;\n])*$")
"""Behind what an order gives: some of it, owed by another debtor too, or by another title."""


def standing_orders(flat: str, own: Sequence[Amount]) -> list[Amount]:
    """`own` without limits, recourses between debtors, parts of others, what goes on being owed, and provisions that were paid before."""
    orders = [one for one in own if not (is_limit(flat, one) or is_recourse(flat, one))]
    orders = [one for one in orders if not _is_part(flat, one, own)]
    orders = [one for one in orders if not _is_running(flat, one)]
    return [one for one in orders if one.role is not AmountRole.PROVISIONAL or not is_taken_off(flat, one)]


def is_doubtful(one: Amount) -> bool:
    """True for a sum that no order states in so many words and that hardly looks like an award."""
    return one.confidence < _DOUBTFUL and one.rule != ORDERED


def follows(flat: str, one: Amount) -> bool:
    return _FOLLOWS.search(flat, sentence(flat, one)[0], one.span.start) is not None


def _is_part(flat: str, one: Amount, own: Sequence[Amount]) -> bool:
    """True for the second sum of "la somme de 23 946 euros, dont 14 014 euros solidairement avec la société X"."""
    start, _ = sentence(flat, one)
    if not _PART.search(flat, start, one.span.start):
        return False
    return any(
        start <= other.span.start < one.span.start and other.money.value > one.money.value for other in own
    )


def _is_running(flat: str, one: Amount) -> bool:
    start, end = sentence(flat, one)
    return one.per not in {None, Per.PERSON} or _RUNNING.search(flat, start, end) is not None
