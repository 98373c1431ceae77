"""The words that state the total awarded, where none of the sums that an entry quotes does."""

from __future__ import annotations

from collections.abc import Callable, Collection

from pipeline.cases import Ruling
from pipeline.law import Processed
from pipeline.sums import AWARDS
from schedules.digests.listing import Sum
from schedules.digests.quoting import Quote, quote


def proof_of(ruling: Ruling, reading_of: Callable[[int], Processed], quoted: Collection[Sum]) -> Quote | None:
    """The sentence that the total was read from, as the judgment that an appeal confirms; None when `quoted` shows it.

    None also of a total that no place states: a sum of heads, "rien", or that of a document read anew since.
    """
    report = next((one for one in ruling.reports if one.decision.awarded_total), None)
    total = report.decision.awarded_total if report else None
    if report is None or total is None or not total.value.value:
        return None
    if any(one.role in AWARDS and one.money.value == total.value.value for one in quoted):
        return None
    reading = reading_of(report.document_id)
    stated = (
        one
        for one in reading.amounts
        if one.money.value == total.value.value and one.span.start == total.span.start
    )
    amount = next(stated, None)
    return quote(reading.document.text, amount) if amount else None
