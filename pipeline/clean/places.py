"""Lines that tell where a piece was written: "TROYES", "Dijon - vendredi 26 novembre 2021", "Chartres (Eure-et-Loir), 3 mai 2022".

Papers name a court by its kind alone, "le tribunal judiciaire", where such a line has told the town.
"""

from __future__ import annotations

from functools import cache

from pipeline.text.days import find_days
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.text.tables import read_table

_BEFORE_DAY = pattern(
    r"(?:a )?(?P<town>[a-z][a-z' -]{2,30}?)(?: ?\([a-z][a-z' -]{2,24}\))?[\s.,:|–-]*(?:(?:le|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b[\s,]*)*"
)
_AFTER_DAY = pattern(
    r"(?:[\s,|–-]*(?:a )?\d{1,2} ?[h:] ?\d{0,2})?\s*(?:\((?:afp|belga|ats|aps|reuters)\))?[\s.,:|–-]*"
)
_LETTERS = pattern(r"[a-z]+")
_MOST_WORDS = 10


def tells_where(text: str) -> bool:
    """True for a line that is the name of a town where a court sits, with nothing beside it but its department and a day."""
    if len(text.split()) > _MOST_WORDS or not text[:1].isupper():
        return False
    days = find_days(text, near=False)
    before, after = (text[: days[0].start], text[days[0].end :]) if days else (text, "")
    named = _BEFORE_DAY.fullmatch(fold(before))
    if named is None or _AFTER_DAY.fullmatch(fold(after)) is None:
        return False
    return _key(named["town"]) in _towns()


def _key(town: str) -> str:
    return " ".join("saint" if word == "st" else word for word in _LETTERS.findall(fold(town)))


@cache
def _towns() -> frozenset[str]:
    """Those of the table of courts; courts of assizes are listed there by department."""
    rows = (row for row in read_table("courts.json")["courts"] if row["type"] != "assises")
    return frozenset(_key(place) for row in rows for place in (row["place"], *row.get("also", ())))
