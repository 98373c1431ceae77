"""How the data were lost: every cause told near the loss, the likeliest first."""

from __future__ import annotations

from pipeline.extract.topics.signs import Told
from pipeline.extract.topics.table import load_table
from pipeline.findings import Finding, Span
from pipeline.law import DataLossCause
from pipeline.text.spaces import fold

_NEAR = 250
_AT_MOST = 2
"""A cause named more often beside one loss says no more."""
_AS_LIKELY = 0.75
_ALSO = 0.4
"""What is told less often than this share of the likeliest is told in passing."""


def find_causes(text: str, signs: list[Told]) -> tuple[Finding[DataLossCause], ...]:
    """The causes told near `signs`, by how much is told of them; those of the whole text when none is told there.

    Earlier rows of the table come first among those told about as often.
    """
    low = fold(text)
    shares, shown = _near(low, signs)
    if not shown:
        shares, shown = _anywhere(low)
    best = max(shares.values(), default=0.0)
    first = next((cause for cause in shown if shares[cause] >= _AS_LIKELY * best), None)
    told = [cause for cause in shown if shares[cause] >= _ALSO * best]
    told.sort(key=lambda cause: (cause is not first, -shares[cause]))
    whole = sum(shares[cause] for cause in told)
    return tuple(
        Finding(cause, shown[cause], f"cause_{cause.value}", round(0.5 + 0.4 * shares[cause] / whole, 2))
        for cause in told
    )


def _near(low: str, signs: list[Told]) -> tuple[dict[DataLossCause, float], dict[DataLossCause, Span]]:
    """How much is told of each cause around the signs, and where first beside the weightiest."""
    causes = load_table().causes
    shares = dict.fromkeys(causes, 0.0)
    spots: dict[DataLossCause, tuple[float, Span]] = {}
    for sign in signs:
        start, end = max(0, sign.start - _NEAR), min(len(low), sign.end + _NEAR)
        for cause, words in causes.items():
            matches = words.find(low, start, end, _AT_MOST)
            shares[cause] += len(matches) * sign.weight
            if matches and (cause not in spots or sign.weight > spots[cause][0]):
                spots[cause] = (sign.weight, Span(*matches[0]))
    return shares, {cause: spots[cause][1] for cause in causes if cause in spots}


def _anywhere(low: str) -> tuple[dict[DataLossCause, float], dict[DataLossCause, Span]]:
    found = {cause: words.find(low, 0, len(low), 9) for cause, words in load_table().causes.items()}
    shares = {cause: float(len(matches)) for cause, matches in found.items()}
    return shares, {cause: Span(*matches[0]) for cause, matches in found.items() if matches}
