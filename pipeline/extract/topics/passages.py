"""Which sentences of a text say most for lost data, each weighed with its neighbours alone.

A ruling about invoices, insurance or a sale tells in one sentence that the data were lost, and everything else in it
speaks of other matters: the words of a whole page (`words.py`) then weigh against what that sentence says.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.extract.topics.signs import HYPOTHETICAL, Told
from pipeline.extract.topics.words import read_stems
from pipeline.text.patterns import pattern
from pipeline.text.tables import read_table

_SENTENCE = pattern(r"[^.;\n]{15,}")
"""Rulings are one sentence from end to end: their semicolons part what they tell."""
NEAR = 0.5
"""What a word counts for the sentence before and after its own."""
_MOST = 8.0
"""No sentence says more than this, for or against."""
Weights = Mapping[str, float]


class Passage(NamedTuple):
    """One sentence: its word beginnings, those of its neighbours, and the signs of lost data in it."""

    start: int
    end: int
    own: frozenset[str]
    near: frozenset[str]
    kinds: frozenset[str]
    strength: float
    """The weight of the strongest of its signs; 0 where it has none."""

    def features(self) -> dict[str, float]:
        """What is weighed, by name, as tests/bench/fit_passages.py fits it."""
        return {
            "base": 1.0,
            **{f"own:{stem}": 1.0 for stem in self.own},
            **{f"near:{stem}": NEAR for stem in self.near},
            **{f"sign:{kind}": 1.0 for kind in self.kinds},
            "strength": self.strength,
        }


class Weighed(NamedTuple):
    score: float
    start: int
    end: int


@cache
def load_weights() -> Mapping[str, Weights]:
    """pipeline/data/data_loss_passages.json: weights of "own", "near" and "other", which tests/bench/fit_passages.py fits."""
    weights: dict[str, Weights] = read_table("data_loss_passages.json")
    return weights


def read_passages(low: str, signs: Sequence[Told]) -> Iterator[Passage]:
    """The sentences of `low`, a text folded and without what only sounds like lost data; `signs` are those of the text."""
    places = [match.span() for match in _SENTENCE.finditer(low)]
    stems = [read_stems(low[start:end]) for start, end in places]
    none: frozenset[str] = frozenset()
    at = 0
    for number, (start, end) in enumerate(places):
        while at < len(signs) and signs[at].end <= start:
            at += 1
        inside = [sign for sign in signs[at : at + _MOST_SIGNS] if sign.start < end and sign.end > start]
        before = stems[number - 1] if number else none
        after = stems[number + 1] if number + 1 < len(stems) else none
        yield Passage(
            start,
            end,
            stems[number],
            before | after,
            frozenset(sign.kind if sign.weight > HYPOTHETICAL else "imagined" for sign in inside),
            max((sign.weight for sign in inside), default=0.0),
        )


_MOST_SIGNS = 12
"""How many signs one sentence may hold: there are four kinds of them, each told once a sentence."""


def weigh_passages(low: str, signs: Sequence[Told]) -> list[Weighed]:
    """The two sentences of `low` that say most, the strongest first; fewer where it has fewer."""
    weights = load_weights()
    told = sorted((_weigh(one, weights) for one in read_passages(low, signs)), reverse=True)
    return told[:2]


def _weigh(passage: Passage, weights: Mapping[str, Weights]) -> Weighed:
    own, near, other = weights["own"], weights["near"], weights["other"]
    score = math.fsum(  # exact, so that the order of a set changes nothing
        (
            other["base"],
            other["strength"] * passage.strength,
            *filter(None, map(own.get, passage.own)),
            *[NEAR * weight for weight in filter(None, map(near.get, passage.near))],
            *(other.get(f"sign:{kind}", 0.0) for kind in passage.kinds),
        )
    )
    return Weighed(score, passage.start, passage.end)


def of_passages(scores: Sequence[float]) -> dict[str, float]:
    """What the strongest sentences add to the features of a text, each between -1 and 1."""
    first, second = (*scores[:2], *([-_MOST] * (2 - len(scores[:2]))))
    return {"passage": _bounded(first), "passage_next": _bounded(second)}


def _bounded(score: float) -> float:
    return max(-1.0, min(1.0, score / _MOST))
