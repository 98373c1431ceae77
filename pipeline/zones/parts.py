"""The parts of a ruling, and which part each character belongs to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from pipeline.documents import DocumentKind
from pipeline.findings import Span


class ZoneKind(StrEnum):
    HEADER = "header"
    """Court, number, date, parties, composition: all before the story begins."""
    FACTS = "facts"
    CLAIMS = "claims"
    PLEAS = "pleas"
    REASONS = "reasons"
    OPERATIVE = "operative"
    ANNEX = "annex"
    """The grounds of appeal printed after a ruling of the Cour de cassation."""
    BODY = "body"
    """The whole of a text that is not a ruling's own."""


@dataclass(frozen=True)
class Zones:
    """`parts` follow one another without gap over the whole text."""

    kind: DocumentKind
    parts: tuple[tuple[Span, ZoneKind], ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span, _ in self.parts]

    @property
    def is_ruling_text(self) -> bool:
        """True for the text of a decision itself, False for press and comment."""
        return self.kind in {DocumentKind.DECISION, DocumentKind.SANCTION}

    def kind_at(self, offset: int) -> ZoneKind:
        """The zone of the character at `offset`; an empty text is all body."""
        if not self.parts:
            return ZoneKind.BODY
        return self.parts[max(0, bisect_right(self._starts, offset) - 1)][1]

    def of(self, kind: ZoneKind) -> tuple[Span, ...]:
        return tuple(span for span, zone in self.parts if zone is kind)
