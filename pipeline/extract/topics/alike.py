"""A text without the words that only sound like lost data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.extract.topics.table import load_table
from pipeline.text.hints import Places, find_places

_BLANK = "~"


@lru_cache(maxsize=4)
def hide_alike(text: str) -> str:
    """`text` folded, what only sounds like lost data blanked out: "perte de chance", "procédure de sauvegarde".

    As long as `text`, so that spans hold.
    """
    return "".join(_pieces(find_places(text)))


def _pieces(places: Places) -> Iterator[str]:
    alike, low, told = load_table().alike, places.low, 0
    for place in sorted(places.where((alike.heads,))):
        for match in alike.found.finditer(low, *places.sentences[place]):
            yield low[told : match.start()]
            yield _BLANK * (match.end() - match.start())
            told = match.end()
    yield low[told:]
