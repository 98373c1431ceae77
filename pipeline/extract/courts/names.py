"""Courts that changed their name: which name a decision of a given day is filed under."""

from __future__ import annotations

from datetime import date

from pipeline.extract.courts.table import court_table, place_key
from pipeline.law import Court

_REFORM = date(2020, 1, 1)
"""Tribunaux de grande instance became tribunaux judiciaires."""
_TRIAL = date(2025, 1, 1)
"""Twelve commercial courts became tribunaux des activités économiques."""


def court_on(court: Court, day: date) -> Court:
    """`court` by the name it bore on `day`; itself when it bore one only."""
    meant = _type_on(court.id.split("_")[0], day)
    if meant is None or court.place is None:
        return court
    return court_table().own(meant, place_key(court.place)) or court


def _type_on(type_id: str, day: date) -> str | None:
    if type_id in {"tj", "tgi"}:
        return "tgi" if day < _REFORM else "tj"
    if type_id in {"tcom", "tae"}:
        return "tcom" if day < _TRIAL else "tae"
    return None
