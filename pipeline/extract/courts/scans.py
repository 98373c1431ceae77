"""Names of courts and towns that a scanner misread: "TR1BUNAL DE COMMERCE"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import cast

from pipeline.extract.courts.table import court_table, folded_key
from pipeline.text.patterns import pattern

_SCANNED = pattern(r"\b(?=[a-z'-]{0,20}[015])(?=[015'-]{0,3}[a-z]{2,}|[a-z][015][a-z]{2,})[a-z015'-]{4,24}\b")
_COURT_WORDS = frozenset(
    "tribunal tribunaux commerce cour d'appel appel cassation conseil d'etat judiciaire instance grande administratif"
    " correctionnel activites economiques prud'hommes autorite concurrence commission".split()
)
_MISREAD = tuple(str.maketrans("015", letters) for letters in ("ois", "ols"))


# A figure that touches a letter, and the run of signs around it: only there may a word have been misread.
_TOUCHING = pattern(r"[015](?:(?=[a-z])|(?<=[a-z].))")
_RUN = pattern(r"[a-z0-9'-]*")


def read_through_scan(folded: str) -> str:
    """Put right the figures that a scanner read for letters ("tr1buna1") in the words courts and towns are named by.

    Keeps the length, so that spans hold.
    """
    pieces: list[str] = []
    done = 0
    for start, end in _runs(folded):
        for match in _SCANNED.finditer(folded, start, end):
            meant = _word_scanned(match)
            if meant != match.group():
                pieces += (folded[done : match.start()], meant)
                done = match.end()
    return "".join((*pieces, folded[done:])) if pieces else folded


def _runs(folded: str) -> Iterator[tuple[int, int]]:
    end = 0
    for touching in _TOUCHING.finditer(folded):
        if touching.start() >= end:
            start = touching.start()
            while start > end and _RUN.fullmatch(folded[start - 1]):
                start -= 1
            end = cast("re.Match[str]", _RUN.match(folded, touching.start())).end()
            yield start, end


def _word_scanned(match: re.Match[str]) -> str:
    word = match.group()
    places = court_table().places
    for mixed in product(*(sorted({char.translate(table) for table in _MISREAD}) for char in word)):
        meant = "".join(mixed)
        if meant in _COURT_WORDS or folded_key(meant.removeprefix("d'")) in places:
            return meant
    return word
