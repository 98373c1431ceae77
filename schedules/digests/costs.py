"""What the costs that a ruling gives are called before its judges: article 700 is of the civil ones alone."""

from __future__ import annotations

from pipeline.law import Amount, Court
from pipeline.text.spaces import fold
from schedules.digests.quoting import quote

_ARTICLES = {
    "761-1": "article L. 761-1",
    "475-1": "article 475-1",
    "618-1": "article 618-1",
    "700": "article 700",
}
_ADMINISTRATIVE = ("tribunal administratif", "cour administrative", "conseil d'etat")


def costs_label(text: str, costs: Amount, court: Court | None) -> str:
    """The article that the sentence around the sum names; where it names none, the one that the court goes by."""
    told = quote(text, costs)
    words = f"{told.before} {told.after}"
    for number, article in _ARTICLES.items():
        if number in words:
            return article
    if court is not None and fold(court.name).startswith(_ADMINISTRATIVE):
        return _ARTICLES["761-1"]
    return _ARTICLES["700"]
