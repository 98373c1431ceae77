"""Costs of the proceedings among what is asked for: the words of article 700 and its kin before a sum, or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.law import Amount
from pipeline.text.patterns import pattern

_COSTS = pattern(
    r"\barticles? 700\b|\bart\.? ?700\b|\birrepetibles?\b|\b761-1\b|\b475-1\b|\b618-1\b|\b800-2\b|\bl'article 37\b|\bnon compris dans les depens\b|\bindemnite de procedure\b"
    r"|\bfrais (?:de |d'|exposes? (?:dans|pour|en) )?(?:la |l'|sa |leur |cause )?(?:procedure|instance|defense|justice|avocats?|proces|d?'?appel)\b|\ben cause d'appel\b"
    r"|\b(?:ses|leurs|pour (?:les|ses|leurs)) frais\b(?! (?:de |d'))|\bau titre des frais(?: exposes)?(?= ?(?:$|[.,;)]|et\b))"
)
_SAME = pattern(
    r"[^.;\d]{0,20}\b(?:au meme titre|du meme chef|sur le meme (?:fondement|texte|article)|en application du meme (?:texte|article)|sur ce (?:meme )?fondement|a ce titre|de ce chef|au titre de ce texte)\b"
)
_SUM = pattern(r"\d[\d .,]*(?:euros?|€|francs|[km]€|millions?)")
_JOINS = pattern(r",(?= )|\bet\b|\boutre\b|\bainsi qu[e']|\bplus\b")
_END = r"[;\n]|(?<! [lrm])\. "
_ENDS = pattern(_END)
_OWN = pattern(rf".*(?:{_END}|, |\bet\b|\boutre\b|\bainsi qu[e'])", re.DOTALL)
REACH_AFTER, REACH_BEFORE = 130, 160


def without_costs(flat: str, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """`amounts`, given in order of place, but for costs."""
    was_costs, end = False, 0
    for amount in amounts:
        after = _after(flat, amount)
        is_costs = bool(_COSTS.search(_before(flat, amount, end)) or _COSTS.search(after))
        is_costs = is_costs or (was_costs and bool(_SAME.match(after)))
        was_costs, end = is_costs, amount.span.end
        if not is_costs:
            yield amount


def _before(flat: str, amount: Amount, end: int) -> str:
    """The words that lead to the sum: of its own item, and not those that say what the sum before is for."""
    start = max(end, amount.span.start - REACH_BEFORE)
    words = flat[start : amount.span.start]
    own = _OWN.match(words)
    return words[own.end() :] if own and end > amount.span.start - REACH_BEFORE else _ENDS.split(words)[-1]


def _after(flat: str, amount: Amount) -> str:
    """The words that say what the sum is for: as far as its item goes, and not those of the next sum."""
    words = _ENDS.split(flat[amount.span.end : amount.span.end + REACH_AFTER], maxsplit=1)[0]
    other = _SUM.search(words)
    if other is None:
        return words
    joins = [match.start() for match in _JOINS.finditer(words, 0, other.start())]
    return words[: joins[-1]] if joins else words[: other.start()]
