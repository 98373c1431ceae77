"""Who buys and who provides: what is said of it added up, and what the words of a company's name tell of its trade."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from pipeline.extract.parties.grouping import spells
from pipeline.extract.parties.names.mention import name_words
from pipeline.extract.parties.noun_table import load_nouns
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_TECHNICAL = pattern(
    r"soft|data|cloud|host|heberg|info|web|logic|numeri|digit|\w*net\b|tech|syst|sys\b|log\b|byte|cyber|serveu|stock|archiv|sauv|saas|erp\b|code|dev\b|\bit\b|\b(?:\w+)?com\b|telec|pixel|micro|num\b"
)
_OF_MAKERS = pattern(r"(?:eries?|ages|ieres|iers|oirs?|ances|eurs|ures|ons|oux|els|eaux)$")
"""What the first word of a name ends with that says what a house makes or does: "Soieries", "Pépinières", "Forages"."""
_OF_A_PLACE = pattern(r"\b(?:du|des|de|de\s+la|de\s+l'|d')\s?[A-ZÀ-Þ]")
_OF_EITHER = frozenset(
    "agence cabinet conseil studio operateur mobile editions express maison centre groupe compagnie comptoir comptoirs air plateforme marchand".split()
)
"""Words that those who provide are named by too."""


def sounds_technical(name: str) -> bool:
    """True for names made of the words of computing, as those who sell it have."""
    return _TECHNICAL.search(fold(name)) is not None


def sounds_of_trade(name: str) -> bool:
    """True for "Imprimerie Vautrel", "Soieries Perret", "Camping du Lac": names that nobody who sells computing has."""
    words = name_words(name)
    return not sounds_technical(name) and (
        any(word in _named_for() or word.removesuffix("s") in _named_for() for word in words)
        or (len(words) > 1 and _OF_MAKERS.search(words[0]) is not None)
        or _OF_A_PLACE.search(name.replace("’", "'")) is not None
    )


@cache
def _named_for() -> frozenset[str]:
    """Words that say in a company's name what it does, where that is not to provide."""
    table = load_nouns()
    words = {word for said_of in table.kinds.values() for word in said_of} | table.kinds.keys() | table.trades
    return frozenset(word for word in words if not sounds_technical(word)) - table.provider - _OF_EITHER


def names_of_sides(evidence: Sequence[tuple[str, bool, float]]) -> tuple[str | None, str | None]:
    """Who buys and who provides, from `(name, buys, weight)`: the name with most behind it, never one for both."""
    weights: dict[bool, dict[str, float]] = {True: defaultdict(float), False: defaultdict(float)}
    for name, buys, weight in evidence:
        weights[buys][name] += weight
        weights[not buys][name] -= weight
    best = {buys: _one_best(found) for buys, found in weights.items()}
    client, provider = (
        name if name is not None and weights[buys][name] > 0 else None for buys, name in best.items()
    )
    return client, provider


def _one_best(found: dict[str, float]) -> str | None:
    """The name with most behind it; none where another has as much."""
    ordered = sorted(found, key=lambda name: found[name], reverse=True)
    if len(ordered) > 1 and found[ordered[0]] == found[ordered[1]] and not spells(ordered[0], ordered[1]):
        return None
    return ordered[0] if ordered else None
