"""What the signs of a page weigh together: news, commentary or neither."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from pipeline.documents import Document, DocumentKind
from pipeline.extract.kinds.signs import read_signs
from pipeline.linear import add_up
from pipeline.text.tables import read_table

KINDS = (DocumentKind.NEWS, DocumentKind.COMMENTARY, DocumentKind.OTHER)
"""The kinds weighed, in the order in which the table gives the weights of each sign."""

Weights = Mapping[str, tuple[float, ...]]


@cache
def load_weights() -> Weights:
    """pipeline/data/kind_weights.json, which tests/bench/fit_kinds.py fits."""
    weights: Weights = read_table("kind_weights.json")
    return weights


def likeliest(document: Document, *, tells_decision: bool) -> DocumentKind:
    """The kind that most of the signs speak for."""
    return weigh(read_signs(document, tells_decision=tells_decision), load_weights())


def weigh(signs: Iterable[str], weights: Weights) -> DocumentKind:
    """The kind for which `signs` weigh most; the earlier of `KINDS` where two weigh the same."""
    totals = add_up(weights, frozenset(signs), len(KINDS))
    return KINDS[totals.index(max(totals))]
