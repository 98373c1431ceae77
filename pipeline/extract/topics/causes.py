"""How the data were lost: every cause told near the loss, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.extract.topics.signs import Told
from pipeline.extract.topics.table import load_table
from pipeline.extract.topics.words import read_stems
from pipeline.findings import Finding, Span
from pipeline.law import DataLossCause
from pipeline.linear import Steps, add_up, calibrate, part_weights, shares_of
from pipeline.text.spaces import Range, fold, split_sentences
from pipeline.text.tables import read_unparsed

CAUSES = tuple(DataLossCause)
_NEAR = 250
_AT_MOST, _ANYWHERE = 2, 9
"""A cause named more often beside one loss, or on one page, says no more."""
_ALSO = 0.4
"""What is told less often than this share of the likeliest is told in passing."""
_TITLE = 250
SURE_UNNAMED, LIKELY_AFAR = 0.4, 0.3
"""How likely a cause must be that no word of the table names, where another one is named beside the loss; and one that is not named there."""
_WORDS = ("s:", "t:")
_EMPTY = frozenset(
    "les des une dans par pour que qui cette ces son ses leur leurs elle ils elles avec sur est sont ont pas plus aux ete avait".split()
)


class Model(NamedTuple):
    weights: Mapping[str, Sequence[float]]
    calibration: Steps


@cache
def load_model() -> Model:
    """pipeline/data/cause_weights.json, which tests/bench/fit_causes.py fits."""
    data, weights = part_weights(read_unparsed("cause_weights.json"))
    return Model(weights, tuple((said, right) for said, right in data["calibration"]))


class Named(NamedTuple):
    """Where the words of one cause stand."""

    near: float
    """How much is told of it beside the signs of the loss."""
    spot: Span
    """Its words beside the weightiest sign; the first ones of the text where none stand near."""
    times: int
    first: int


def find_causes(text: str, signs: list[Told]) -> tuple[Finding[DataLossCause], ...]:
    """The likeliest cause by all the words of `text`, then the others named near `signs`, by how much is told of them.

    Nothing where its words speak for none of the causes known here, and none is named beside the loss.
    """
    low = fold(text)
    named, model = _named(low, signs), load_model()
    told = read_cause_signs(text, signs, named)
    shares = weigh(model, told)
    best = max(CAUSES, key=lambda cause: shares[cause])
    if best is DataLossCause.UNKNOWN or shares[best] < _least(best, named):
        best = max(
            named, key=lambda cause: (bool(named[cause].near), shares[cause]), default=DataLossCause.UNKNOWN
        )
        if best is DataLossCause.UNKNOWN or not named[best].near:
            return ()
    spot = named[best].spot if best in named else _loudest(low, model, told, best)
    if spot is None:
        return ()
    most = max((one.near for one in named.values()), default=0.0)
    also = [
        cause for cause, one in named.items() if cause is not best and one.near and one.near >= _ALSO * most
    ]
    also.sort(key=lambda cause: -named[cause].near)
    return (
        _found(best, spot, shares[best]),
        *(_found(cause, named[cause].spot, shares[cause]) for cause in also),
    )


def _least(cause: DataLossCause, named: Mapping[DataLossCause, Named]) -> float:
    """How likely `cause` must be to be told, by where its words stand."""
    if cause in named and named[cause].near:
        return 0.0
    return SURE_UNNAMED if cause not in named and any(one.near for one in named.values()) else LIKELY_AFAR


def _loudest(low: str, model: Model, told: set[str], cause: DataLossCause) -> Span | None:
    """The word that speaks most for a cause that no word of the table names; None where none speaks for it."""
    column, rest = CAUSES.index(cause), CAUSES.index(DataLossCause.UNKNOWN)
    rows = [(model.weights.get(sign), sign) for sign in told if sign.startswith(_WORDS)]
    speaks, sign = max(((row[column] - row[rest], sign) for row, sign in rows if row), default=(0.0, ""))
    word = re.search(rf"\b{sign[2:]}\w*", low) if speaks > 0 else None
    return Span(*word.span()) if word else None


def _found(cause: DataLossCause, spot: Span, share: float) -> Finding[DataLossCause]:
    return Finding(cause, spot, f"cause_{cause.value}", calibrate(load_model().calibration, share))


def weigh(model: Model, signs: set[str]) -> dict[DataLossCause, float]:
    """How likely each cause is."""
    return dict(zip(CAUSES, shares_of(add_up(model.weights, signs, len(CAUSES))), strict=True))


def _named(low: str, signs: Sequence[Told]) -> dict[DataLossCause, Named]:
    """The causes whose words the text has, in the order of the table."""
    found: dict[DataLossCause, Named] = {}
    for cause, words in load_table().causes.items():
        places = words.find(low, 0, len(low), _ANYWHERE)
        if not places:
            continue
        near, spot, heaviest = 0.0, Span(*places[0]), 0.0
        for sign in signs:
            start, end = max(0, sign.start - _NEAR), min(len(low), sign.end + _NEAR)
            beside = words.find(low, start, end, _AT_MOST)
            near += len(beside) * sign.weight
            if beside and sign.weight > heaviest:
                heaviest, spot = sign.weight, Span(*beside[0])
        found[cause] = Named(near, spot, len(places), places[0][0])
    return found


def read_cause_signs(
    text: str, signs: Sequence[Told], named: Mapping[DataLossCause, Named] | None = None
) -> set[str]:
    """What speaks for one cause or another: its words here and there, and the words around the loss and in the title."""
    low = fold(text)
    named = _named(low, signs) if named is None else named
    found = {"any", *_of_names(named)}
    for start, end in _around(split_sentences(text), signs):
        found.update(f"s:{stem}" for stem in read_stems(low[start:end]) - _EMPTY)
    found.update(f"t:{stem}" for stem in read_stems(low[:_TITLE]) - _EMPTY)
    return found


def _of_names(named: Mapping[DataLossCause, Named]) -> Iterator[str]:
    for cause, one in named.items():
        yield from (f"has{least}={cause.value}" for least in (1, 3, 6) if one.times >= least)
        yield from (f"near{least}={cause.value}" for least in (0, 1, 2) if one.near > least)
        if one.first < _TITLE:
            yield f"title={cause.value}"
    if named:
        yield f"first={min(named, key=lambda cause: named[cause].first).value}"
        yield f"most={max(named, key=lambda cause: named[cause].near).value}"
    else:
        yield "named=none"


def _around(sentences: Sequence[Range], signs: Sequence[Told]) -> Iterator[Range]:
    """The sentences that hold a sign, and those before and behind them, each once."""
    near: set[int] = set()
    at = 0
    for sign in sorted(signs, key=lambda one: one.start):
        while at < len(sentences) and sentences[at][1] <= sign.start:
            at += 1
        near |= {at - 1, at, at + 1}
    return (sentences[number] for number in sorted(near) if 0 <= number < len(sentences))
