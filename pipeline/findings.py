"""A fact and the words that prove it. No span, no fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)

FOR_REVIEW = 0.8
"""A finding with less confidence is marked "à vérifier" where it is told, and yields to one that is surer."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in characters of `Document.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Finding(Generic[T_co]):
    """`value`, where the text says so, the name of the rule that found it, and how sure it is (0 to 1)."""

    value: T_co
    span: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Rejection:
    """Words that a rule looked at and did not take for a fact: why, by the name of the reason."""

    kind: str
    """What it might have been: "court", "date", "docket", "amount", "party"."""
    span: Span
    reason: str
    detail: str = ""


@dataclass(slots=True)
class Heard:
    """What the rules said while they worked, for whoever wants to know why."""

    rejections: list[Rejection] = field(default_factory=list)
    roles: dict[Span, Mapping[str, float]] = field(default_factory=dict)
    """For each sum, how likely each role was, before neighbours and sides were looked at."""


_HEARD: ContextVar[Heard | None] = ContextVar("heard", default=None)


@contextmanager
def hearing() -> Iterator[Heard]:
    """Keep what `reject` and `weigh_roles` are told inside the block. Outside of one, telling costs next to nothing."""
    heard = Heard()
    token = _HEARD.set(heard)
    try:
        yield heard
    finally:
        _HEARD.reset(token)


def is_heard() -> bool:
    """True when somebody listens: worth asking before going over many candidates only to reject them."""
    return _HEARD.get() is not None


def reject(kind: str, start: int, end: int, reason: str, detail: str = "") -> None:
    """Say that `[start, end)` might have been a `kind` and is none, and why."""
    heard = _HEARD.get()
    if heard is not None and start < end:
        heard.rejections.append(Rejection(kind, Span(start, end), reason, detail))


def weigh_roles(span: Span, shares: Mapping[str, float]) -> None:
    """Say how likely each role of the sum at `span` was."""
    heard = _HEARD.get()
    if heard is not None:
        heard.roles[span] = shares
