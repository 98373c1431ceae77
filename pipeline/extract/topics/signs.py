"""What the sentences of a text say of lost data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.topics.alike import hide_alike
from pipeline.extract.topics.table import Near, load_table
from pipeline.text.hints import Needs, Places, find_places

HYPOTHETICAL = 0.12
"""What is left of a sign in a sentence that only imagines, fears or forbids it."""
_Patterns = list[re.Pattern[str] | Near]
"""Ways of saying one thing: the first that is said counts."""
_WORTH = {"loss": 0.45, "lesser_loss": 0.3, "failure": 0.5, "attack": 0.35, "loose": 0.25}


class Told(NamedTuple):
    """Words that tell of lost data, and how much they weigh."""

    kind: str
    start: int
    end: int
    weight: float


def read_signs(text: str) -> list[Told]:
    """The signs of all sentences, in order; words that deny them or only imagine them count little or not at all."""
    places, low = find_places(text), hide_alike(text)
    signs_at: dict[int, dict[str, _Patterns]] = {}
    for sign in load_table().signs:
        for found, alternatives in sign.found:
            for place in _told_at(places, sign.kind, alternatives):
                signs_at.setdefault(place, {}).setdefault(sign.kind, []).append(found)
    return [
        told
        for place, signs in sorted(signs_at.items(), key=lambda one: one[0])
        for told in _signs(low, *places.sentences[place], signs)
    ]


def _told_at(places: Places, kind: str, alternatives: tuple[Needs, ...]) -> set[int]:
    """The sentences that hold what one of `alternatives` asks; for a loose sign, or those and the sentences before."""
    if kind != "loose":
        return set().union(*map(places.where, alternatives))
    gone = set().union(*(places.where(needs[:1]) for needs in alternatives))
    kept = set().union(*(places.where(needs[1:]) for needs in alternatives))
    return {place for place in gone if place in kept or place - 1 in kept}


def _signs(low: str, start: int, end: int, signs: dict[str, _Patterns]) -> Iterator[Told]:
    found: list[tuple[str, int, int]] = []
    for kind, patterns in signs.items():
        if (kind == "loose" and found) or (kind == "lesser_loss" and found and found[-1][0] == "loss"):
            continue
        matches = [match for words in patterns if (match := words.search(low, start, end))]
        if matches:
            first, last = min((match.span() for match in matches), key=lambda span: span[0])
            found.append((kind, first, last))
    if not found or load_table().denial.search(low, start, end):
        return
    share = HYPOTHETICAL if load_table().hypothesis.search(low, start, end) else 1.0
    for kind, first, last in found:
        yield Told(kind, first, last, share * _WORTH[kind])
