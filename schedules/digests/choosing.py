"""What of all there is one reader wants to be told: courts, sources, a least sum."""

from __future__ import annotations

from pipeline.cases import Ruling
from pipeline.law import Money
from pipeline.text.spaces import fold
from schedules.config import ReaderSettings
from schedules.digests import wording

_EURO = "EUR"


def is_wanted(reader: ReaderSettings, ruling: Ruling) -> bool:
    """Whether `ruling` is what the reader asks for. What is not known of it speaks for it: nothing is missed for want of a fact."""
    return (
        _is_of_courts(reader, ruling)
        and (not reader.sources or any(report.source_id in reader.sources for report in ruling.reports))
        and _is_worth(reader, ruling)
    )


def _is_of_courts(reader: ReaderSettings, ruling: Ruling) -> bool:
    court = ruling.decision.court
    if not reader.courts or court is None:
        return True
    name = fold(court.value.name)
    return any(fold(words) in name for words in reader.courts)


def _is_worth(reader: ReaderSettings, ruling: Ruling) -> bool:
    total = ruling.decision.awarded_total
    if reader.least_award is None or total is None or total.value.currency != _EURO:
        return True
    return total.value.value >= reader.least_award


def criteria_words(reader: ReaderSettings) -> str | None:
    """The reader's choice as the digest repeats it; None when there is none."""
    parts = []
    if reader.courts:
        parts.append("juridictions : " + ", ".join(reader.courts))
    if reader.sources:
        parts.append("sources : " + ", ".join(reader.sources))
    if reader.least_award is not None:
        parts.append("alloué : au moins " + wording.money(Money(reader.least_award, _EURO)))
    return " ; ".join(parts) or None
