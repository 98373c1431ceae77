"""What a ruling gives, said as what it is: an award, a provision, a fine."""

from __future__ import annotations

from pipeline.cases import Ruling, reviews_sanction, sets_fine
from pipeline.findings import FOR_REVIEW
from pipeline.sums import AWARDS, AmountRole
from schedules.digests import fines
from schedules.digests.results import SURE_ENOUGH, UNCHANGED, award_words

AWARD = "Alloué"


def award_of(ruling: Ruling) -> tuple[str, str]:
    """Its name and how much it is: ("Alloué", "84 000 €"), ("Alloué", "12 000 € (provision)"), ("Amende", "200 000 €")."""
    if sets_fine(ruling.decision, ruling.amounts):
        return fines.LABEL, fines.fine_words(ruling.amounts, least=FOR_REVIEW)
    words = award_words(ruling.decision)
    if words == UNCHANGED and reviews_sanction(ruling.decision):
        return fines.LABEL, f"{words}e"
    return AWARD, f"{words} (provision)" if _is_provision(ruling) else words


def award_beside(ruling: Ruling) -> str:
    """The same in one breath, beside another ruling: of an award, the sum alone."""
    label, words = award_of(ruling)
    return words if label == AWARD else f"{label.lower()} : {words}"


def _is_provision(ruling: Ruling) -> bool:
    """True when the total is surely one that is paid in advance, and nothing else is given."""
    total = ruling.decision.awarded_total
    if total is None or not total.value.value or total.confidence < SURE_ENOUGH:
        return False
    given = [one for one in ruling.amounts if one.role in AWARDS and one.confidence >= FOR_REVIEW]
    advance = {one.money.value for one in given if one.role is AmountRole.PROVISIONAL}
    return total.value.value in advance and all(one.money.value in advance for one in given)
