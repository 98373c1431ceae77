"""Which part of a page tells of which of its decisions, so that nobody's names and sums are given to another's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.decisions.asides import find_asides
from pipeline.extract.decisions.blocks import Block, find_blocks, is_round_up
from pipeline.findings import Finding, Span
from pipeline.law import Court, DatedDay, Decision
from pipeline.zones import Zones


class Part(NamedTuple):
    """What tells of one dispute: the page's own first.

    `text` has the length of the page's, with blanks for what tells of others, so that its spans hold in the page.
    `decisions` are their places among the page's; a part may have none. A precedent is told for what was judged in it,
    not for who was there.
    """

    text: str
    decisions: tuple[int, ...]
    with_asides: str
    """`text` with what it tells of other cases left in: of sums, the sentences around say much."""
    aside: Span | None = None
    """Where a precedent is told, in the part that is one."""

    @property
    def is_beside(self) -> bool:
        return self.aside is not None

    @property
    def main(self) -> int | None:
        """The decision that it is about; None where it has none, or tells of a precedent."""
        return self.decisions[0] if self.decisions and not self.is_beside else None


def part_page(
    text: str,
    zones: Zones,
    decisions: Sequence[Decision],
    courts: Sequence[Finding[Court]],
    dates: Sequence[Finding[DatedDay]],
    *,
    title: str | None,
) -> tuple[Part, ...]:
    """The parts of a page; the text of a ruling is one, as is any page that tells of one dispute."""
    whole = Part(text, tuple(range(len(decisions))), text)
    if zones.is_ruling_text or not decisions:
        return (whole,)
    head = len(title or "")
    blocks = find_blocks(text, courts, dates, head)
    asides = [span for span in find_asides(text, courts, head) if not _tells_of(span, decisions[0])]
    if not blocks and not asides:
        return (whole,)
    return _parts(text, decisions, blocks, asides)


def _parts(
    text: str, decisions: Sequence[Decision], blocks: Sequence[Block], asides: Sequence[Span]
) -> tuple[Part, ...]:
    places = [_place(decision, blocks, asides) for decision in decisions]
    spans = [block.span for block in blocks] + list(asides)
    main = places[0]
    own = _own_spans(text, spans, main, len(blocks))
    return tuple(
        Part(
            _only(text, kept, () if number >= len(blocks) else asides),
            tuple(n for n, at in enumerate(places) if at == number or (number < 0 and at == main)),
            _only(text, kept, ()),
            spans[number] if number >= len(blocks) else None,
        )
        for number, kept in [(-1, own), *((n, [span]) for n, span in enumerate(spans) if n != main)]
    )


def _own_spans(text: str, spans: Sequence[Span], main: int | None, blocks: int) -> list[Span]:
    """Where the page tells of its main decision: all but other parts; in a round-up its block, with the lead if first."""
    if main is not None and is_round_up(text):
        return [Span(0 if main == 0 else spans[main].start, spans[main].end)]
    taken = sorted((s for n, s in enumerate(spans[:blocks]) if n != main), key=lambda s: s.start)
    starts = [0, *(span.end for span in taken)]
    return [Span(a, b) for a, b in zip(starts, [*(s.start for s in taken), len(text)], strict=True) if a < b]


def _only(text: str, kept: Sequence[Span], without: Sequence[Span]) -> str:
    """`text` with blanks for all but `kept`, and for `without`; line breaks stay, for they part sentences."""
    letters = ["\n" if letter == "\n" else " " for letter in text]
    for span in kept:
        letters[span.start : span.end] = text[span.start : span.end]
    for span in without:
        letters[span.start : span.end] = ["\n" if letter == "\n" else " " for letter in span.of(text)]
    return "".join(letters)


def _place(decision: Decision, blocks: Sequence[Block], asides: Sequence[Span]) -> int | None:
    """The block that opens with a decision's court and day, or the aside or block that it is told in."""
    for number, block in enumerate(blocks):
        if decision.court and decision.court.value.id == block.court and _on(decision, block):
            return number
    for number, span in enumerate(asides, len(blocks)):
        if _tells_of(span, decision):
            return number
    return next((n for n, block in enumerate(blocks) if _tells_of(block.span, decision)), None)


def _on(decision: Decision, block: Block) -> bool:
    return decision.decided_on is None or decision.decided_on.value == block.day.day


def _tells_of(span: Span, decision: Decision) -> bool:
    """Whether all that is known of a decision's court and day stands in `span`."""
    anchors = [found.span for found in (decision.court, decision.decided_on) if found]
    return bool(anchors) and all(span.contains(anchor) for anchor in anchors)
