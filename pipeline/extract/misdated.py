"""The day that a page gives its decision though it comes after the page itself: a slip of the pen, which no fact is made of."""

from __future__ import annotations

from datetime import date

from pipeline.findings import Span
from pipeline.text.days import DayForm, find_days
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_ACT = r"(?:jugements?|arrets?|ordonnances?|decisions?|deliberations?|sentences?)"
_COURT = r"(?:ca|caa|ta|tj|tgi|tc|t\. ?com\.?|tcom|cph|cass\.?|ce|cour|tribunal|conseil|cnil)"
_GIVEN = pattern(
    rf"\b{_ACT}\b[^.;:!?\n\d]{{0,60}}?\b(?:du|(?:en )?date(?:e|es)? du|(?:rendue?s?|prononcee?s?),? (?:le|ce))\s*$"
    r"|\b(?:a|ont|avait|vient de|viennent de)(?: \w+)? (?:rend(?:u|re)|prononcer?|juger?|trancher?|statuer?|condamner?|rejeter?|confirmer?|infirmer?)"
    r"[^.;:!?\n]{0,25}?,? ?(?:le|ce|du)\s*(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?$"
    rf"|(?:^|\n|\()\s*{_COURT}\b[^;:!?\n]{{0,60}},\s*$"
)
"""Before the day: what says that the decision is of it, and has been given."""
_TO_COME = pattern(
    r"\b(?:sera|seront|serait|rendra|rendront|devra\w*|doit|doivent|devrait|attendue?s?|audience|prevue?s?|fixee?s?|renvoy\w+|delibere|avant|jusqu\w+|compter|tard|d'ici|appliqu\w+|vigueur)\b"
)
_BEFORE = 110


def find_misdated(text: str, published_on: date | None) -> Span | None:
    """Where a full day after `published_on` is told as that of a decision already given; None mostly."""
    if published_on is None:
        return None
    folded = fold(text)
    for day in find_days(text, near=False):
        if day.form is DayForm.FULL and day.full and day.full > published_on:
            before = _own_sentence(folded[max(0, day.start - _BEFORE) : day.start])
            if _GIVEN.search(before) and not _TO_COME.search(before):
                return Span(day.start, day.end)
    return None


def _own_sentence(before: str) -> str:
    return before[max(before.rfind(end) + 1 for end in "\n;!?") :]
