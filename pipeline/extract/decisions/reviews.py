"""Which lower decision the main one reviews."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.law import CourtLevel, Decision, Review, ReviewKind

_RANK = {CourtLevel.FIRST: 0, CourtLevel.AUTHORITY: 0, CourtLevel.APPEAL: 1, CourtLevel.SUPREME: 2}


def with_reviews(
    decisions: tuple[Decision, ...], disputes: Sequence[Sequence[int]] = ()
) -> tuple[Decision, ...]:
    """The same decisions, each of a higher court telling which of the others it reviews.

    `disputes` are the places of those that belong together; without it, all do.
    """
    found = list(decisions)
    for places in disputes or [range(len(decisions))]:
        own = tuple(decisions[place] for place in places)
        for place in places:
            found[place] = decisions[place].but(reviews=tuple(_reviews(decisions[place], own)))
    return tuple(found)


def with_attacked_next(decisions: tuple[Decision, ...], *, is_one_dispute: bool) -> tuple[Decision, ...]:
    """The same decisions, the one that the main one reviews right behind it: what an interim order gave is not under appeal."""
    reviews = (
        [one for one in decisions[0].reviews if one.kind is not ReviewKind.REMAND_FROM] if decisions else []
    )
    if not (reviews and is_one_dispute):
        return decisions
    attacked = next(place for place, one in enumerate(decisions) if place and _is_reviewed(one, reviews[0]))
    return (decisions[0], decisions[attacked], *decisions[1:attacked], *decisions[attacked + 1 :])


def _is_reviewed(decision: Decision, review: Review) -> bool:
    court = decision.court.value if decision.court else None
    day = decision.decided_on.value if decision.decided_on else None
    return (court, day) == (review.court, review.decided_on)


def _reviews(decision: Decision, others: tuple[Decision, ...]) -> list[Review]:
    rank = _rank(decision)
    if rank is None or rank == 0:
        return []
    remand = _remand(decision, others)
    below = [other for other in others if other is not decision and _is_below(other, decision)]
    if not below:
        return remand
    nearest = max(
        below,
        key=lambda other: (_rank(other) or 0, other.decided_on.value.toordinal() if other.decided_on else 0),
    )
    kind = ReviewKind.CASSATION_OF if rank == _RANK[CourtLevel.SUPREME] else ReviewKind.APPEAL_OF
    return [_review(kind, nearest), *remand]


def _remand(decision: Decision, others: tuple[Decision, ...]) -> list[Review]:
    """An appeal heard again after the Cour de cassation quashed the first ruling on it."""
    if _rank(decision) != _RANK[CourtLevel.APPEAL]:
        return []
    above = [
        other
        for other in others
        if (_rank(other) or 0) > _RANK[CourtLevel.APPEAL] and _is_earlier(other, decision)
    ]
    return [_review(ReviewKind.REMAND_FROM, other) for other in above[:1]]


def _review(kind: ReviewKind, other: Decision) -> Review:
    return Review(
        kind, other.court.value if other.court else None, other.decided_on.value if other.decided_on else None
    )


def _rank(decision: Decision) -> int | None:
    return _RANK.get(decision.court.value.level) if decision.court else None


def _is_below(other: Decision, decision: Decision) -> bool:
    rank = _rank(other)
    lower = rank is None or rank < (_rank(decision) or 0)
    return lower and _is_earlier(other, decision)


def _is_earlier(other: Decision, decision: Decision) -> bool:
    """True also when a day is not known."""
    if not other.decided_on or not decision.decided_on:
        return True
    return other.decided_on.value < decision.decided_on.value
