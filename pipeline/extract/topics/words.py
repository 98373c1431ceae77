"""The words of a text, each with what it says for or against lost data: pipeline/data/data_loss_words.json."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.text.patterns import pattern
from pipeline.text.tables import read_table

_STEM = 8
"""Letters of a word that count: enough to tell words apart, few enough to join their endings."""
_WORD = pattern(rf"([a-z]{{3,{_STEM}}})[a-z]*+")


@cache
def load_words() -> Mapping[str, float]:
    """The weights of word beginnings, which tests/bench/fit_data_loss.py fits."""
    words: dict[str, float] = read_table("data_loss_words.json")
    return words


def read_stems(low: str) -> frozenset[str]:
    """The beginnings of the words of a folded text."""
    return frozenset(_WORD.findall(low))


def weigh_words(stems: frozenset[str]) -> float:
    """What the words of a text weigh together."""
    words = load_words()
    return sum(words[stem] for stem in sorted(stems & words.keys()))


def find_weightiest(low: str) -> tuple[int, int]:
    """Where the word stands that says most for lost data, for texts in which no sentence tells it outright."""
    words = load_words()
    found = max(_WORD.finditer(low), key=lambda match: words.get(match[1], 0.0), default=None)
    return found.span() if found else (0, 0)
