"""The passages of a page that speak of each of its decisions: from where one is named to where another is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from pipeline.findings import Span
from pipeline.law import Decision
from pipeline.mentions import Mention, find_mentions

REACH = 260
"""Characters behind a mention that may still speak of the decision it names."""


MOST = 12
"""What a page says of an earlier decision stands where it first names it."""


class Passage(NamedTuple):
    """What follows `mention`, up to `end`; `names` are the spans there and in it that only name decisions."""

    mention: Mention
    end: int
    names: tuple[Span, ...]

    @property
    def is_sure(self) -> bool:
        """False where the words that name the decision fit another one of the page too."""
        return len(self.mention.decisions) == 1


def find_passages(flat: str, decisions: Sequence[Decision]) -> list[list[Passage]]:
    """For each of `decisions` (two at least) the passages of the folded text `flat` that speak of it."""
    mentions = list(find_mentions(flat, decisions))
    found: list[list[Passage]] = [[] for _ in decisions]
    for place, mention in enumerate(mentions):
        wanting = [index for index in mention.decisions if len(found[index]) < MOST]
        if wanting:
            end = _end(flat, mentions, place)
            passage = Passage(mention, end, tuple(_names(islice(mentions, place, None), end)))
            for index in wanting:
                found[index].append(passage)
    return found


def _names(mentions: Iterable[Mention], end: int) -> Iterator[Span]:
    yield from (Span(one.start, one.end) for one in takewhile(lambda one: one.start < end, mentions))


def _end(flat: str, mentions: Sequence[Mention], place: int) -> int:
    """Where another decision is named, the paragraph ends, or what is said is too far."""
    mention = mentions[place]
    stop = min(mention.end + REACH, len(flat))
    paragraph = flat.find("\n\n", mention.end, stop)
    stop = stop if paragraph < 0 else paragraph
    for other in mentions[place + 1 :]:
        if other.start >= stop:
            break
        if other.start >= mention.end and other.decisions != mention.decisions:
            return other.start
    return stop
