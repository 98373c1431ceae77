"""Which court gives a docket number, and whether its year fits the day of the decision."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from pipeline.findings import Finding
from pipeline.law import Court, CourtLevel, Decision, Docket, DocketKind
from pipeline.text.patterns import pattern

_YEAR = pattern(
    r"(?P<full>(?:19|20)\d\d)(?:[A-Z/ -]|\d{5,6}$)|[CT]-\d{1,4}/(?P<european>\d\d)$|[A-Z]?\d\d-(?P<local>\d\d)-\d{4,6}$"
    r"|[A-Z]{2,3}-(?P<deliberation>(?:19|20)\d\d)-|[A-Z]?(?P<short>\d\d)(?:[/-]|[A-Z]{2}\d{5}$|\d{5}$)"
)
_BY_LETTERS = (("SAN-", "cnil"), ("MED-", "cnil"), ("MDM-", "cnil"), ("C-", "cjue"), ("T-", "tue"))
_LONGEST_CASE = 15
"""Years from the number of a case to its decision: hardly any lasts longer at one level."""
_UNLIKELY = 0.4
_CONSULAR = pattern(r"(?:19|20)\d\d[A-Z]|(?:19|20)\d{8}$|J\d{10}$")
_CENTURY_TURNS = 70


def court_of_numbers(dockets: Iterable[Docket]) -> str | None:
    """The id of the one court or authority that gives such numbers; None when several do."""
    for docket in dockets:
        number = docket.number.upper()
        if docket.kind is DocketKind.POURVOI:
            return "cass"
        if docket.kind is DocketKind.DELIBERATION and "-D-" in number:
            return "adlc"
        if docket.kind is DocketKind.DELIBERATION and number.endswith("-RDPI"):
            return "arcep"
        for letters, court in _BY_LETTERS:
            if number.startswith(letters):
                return court
    return None


def may_number(docket: Docket, court: Court, day: date) -> bool:
    """Whether `court` gives such numbers, and this one's year fits a decision of `day`."""
    meant = court_of_numbers([docket])
    if meant is not None:
        return meant == court.id
    if docket.kind is DocketKind.REQUEST:
        return court.id == "ce" or court.id.startswith(("ta_", "caa_"))
    if docket.kind is not DocketKind.RG or court.level not in {CourtLevel.FIRST, CourtLevel.APPEAL}:
        return False
    consular = _CONSULAR.match(docket.number.upper()) is not None
    return consular == court.id.startswith(("tcom", "tae", "tmcom")) and fits_year(docket.number, day)


def fits_year(number: str, day: date) -> bool:
    """Whether a case numbered so may be decided on `day`; True when the number tells no year."""
    year = _year_of(number)
    return year is None or day.year - _LONGEST_CASE <= year <= day.year


def _year_of(number: str) -> int | None:
    match = _YEAR.match(re.sub(r"\s", "", number).upper())
    if match is None:
        return None
    printed = next(group for group in match.groups() if group is not None)
    if len(printed) > len("99"):
        return int(printed)
    return int(printed) + (2000 if int(printed) < _CENTURY_TURNS else 1900)


def with_doubts(decision: Decision) -> Decision:
    """`decision` with less trust in the numbers whose year its day contradicts."""
    if decision.decided_on is None or not decision.docket_numbers:
        return decision
    day = decision.decided_on.value
    return decision.but(
        docket_numbers=tuple(
            found if fits_year(found.value, day) else _doubted(found) for found in decision.docket_numbers
        )
    )


def _doubted(found: Finding[str]) -> Finding[str]:
    return Finding(
        found.value, found.span, f"{found.rule}_of_unlikely_year", min(found.confidence, _UNLIKELY)
    )
