"""Names of courts and towns that a scanner misread: "TR1BUNAL DE COMMERCE"."""

from __future__ import annotations

import re
from itertools import product

from pipeline.extract.courts.table import court_table, place_key

_SCANNED = re.compile(
    r"\b(?=[a-z'-]{0,20}[015])(?=[015'-]{0,3}[a-z]{2,}|[a-z][015][a-z]{2,})[a-z015'-]{4,24}\b"
)
_COURT_WORDS = frozenset(
    "tribunal tribunaux commerce cour d'appel appel cassation conseil d'etat judiciaire instance grande administratif"
    " correctionnel activites economiques prud'hommes autorite concurrence commission".split()
)
_MISREAD = tuple(str.maketrans("015", letters) for letters in ("ois", "ols"))


def read_through_scan(folded: str) -> str:
    """Put right the figures that a scanner read for letters ("tr1buna1") in the words courts and towns are named by.

    Keeps the length, so that spans hold.
    """
    return _SCANNED.sub(_word_scanned, folded) if _SCANNED.search(folded) else folded


def _word_scanned(match: re.Match[str]) -> str:
    word = match.group()
    places = court_table().places
    for mixed in product(*(sorted({char.translate(table) for table in _MISREAD}) for char in word)):
        meant = "".join(mixed)
        if meant in _COURT_WORDS or place_key(meant.removeprefix("d'")) in places:
            return meant
    return word
