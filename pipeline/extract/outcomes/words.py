"""Families of words on how a case ended, and which court each sentence that holds them tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.extract.outcomes.benches import BELOW_THE_HIGHEST, HIGHEST
from pipeline.extract.outcomes.clues import REVIEWS, is_wished
from pipeline.findings import Span
from pipeline.law import CourtLevel
from pipeline.text.hints import Needs, Places, load_hints
from pipeline.text.patterns import pattern
from pipeline.text.tables import read_table


class Family(NamedTuple):
    """Words that mean much the same; `needs` are the letters without which none of them stands."""

    name: str
    words: re.Pattern[str]
    needs: Needs
    example: str


@cache
def load_families() -> tuple[Family, ...]:
    """pipeline/data/outcomes.json, "words": name, pattern in folded text, a sentence that it reads."""
    rows, hints = read_table("outcomes.json")["words"], load_hints()
    return tuple(
        Family(name, pattern(source), hints[f"word_{name}"], example)
        for name, (source, example) in rows.items()
    )


class Said(NamedTuple):
    """Words of a family at `span`; `of` is whose decision the sentence tells of, else the part of the ruling."""

    family: str
    of: str
    span: Span
    place: int


OWN, LOWER, EITHER, ORDERS, REASONS = "own", "low", "mix", "op", "rs"

_TRIAL = pattern(
    r"\b(?:premiers? juges?|premiere instance|tribunal|tribunaux|jugement|ordonnance|prud'hom\w+|juge des referes)\b"
)
_APPEAL = pattern(
    r"\b(?:cour|arret|en appel|d'appel|juridiction du second degre|conseillers|appelante?|intimee?)\b"
)
_HAD = pattern(r"\b(?:avai(?:t|ent)|ayant)\b")
_HAD_REACH = 60


def find_words(places: Places, level: CourtLevel | None, orders: Sequence[Span] | None) -> Iterator[Said]:
    """The families that the sentences hold, but for what is only wished; `orders` is None for what is no ruling's own text."""
    tells = _tells_of(places, level, orders)
    for family in load_families():
        seen: set[str] = set()
        for place in sorted(places.where(family.needs)):
            of = tells[place]
            if of in seen and level not in REVIEWS:
                continue
            start, end = places.sentences[place]
            found = family.words.search(places.flat, start, end)
            if found is None or is_wished(places.flat, start, found.start()):
                continue
            if orders is None and level in REVIEWS and _is_recalled(places, start, found.start()):
                of = LOWER
            if of not in seen:
                seen.add(of)
                yield Said(family.name, of, Span(*found.span()), place)


def _is_recalled(places: Places, start: int, at: int) -> bool:
    return _HAD.search(places.flat, max(start, at - _HAD_REACH), at) is not None


def _tells_of(places: Places, level: CourtLevel | None, orders: Sequence[Span] | None) -> list[str]:
    """For each sentence whose decision it tells of: one that names no court goes on with the court before."""
    if orders is not None:
        return [
            ORDERS if any(span.start <= start < span.end for span in orders) else REASONS
            for start, _ in places.sentences
        ]
    if level not in REVIEWS:
        return [OWN] * len(places.sentences)
    found, told = [], OWN
    for start, end in places.sentences:
        told = _court_of(places.flat[start:end], level) or told
        found.append(told)
    return found


def _court_of(sentence: str, level: CourtLevel | None) -> str | None:
    if level is CourtLevel.SUPREME:
        lower = BELOW_THE_HIGHEST.search(sentence)
        own = HIGHEST.search(BELOW_THE_HIGHEST.sub(" ", sentence) if lower else sentence)
    else:
        lower, own = _TRIAL.search(sentence), _APPEAL.search(sentence)
    if lower and own:
        return EITHER
    return LOWER if lower else OWN if own else None
