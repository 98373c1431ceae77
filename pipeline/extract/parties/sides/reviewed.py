"""The sides before a court that reviews: who appealed and who answers, by the surest thing that the page tells of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.grouping import Key
from pipeline.extract.parties.sides.aims import appellant_by_aim, have_both_appealed
from pipeline.extract.parties.sides.appeals import Review, both_under_review, is_worded, sides_under_review
from pipeline.extract.parties.sides.losers import appellant_by_logic


def reviewed_sides(review: Review, by_weights: Callable[[], Side | None]) -> Mapping[Key, Side]:
    """Who appealed and who answers; the sides of the first suit where no words of an appeal tell it."""
    low = review.prose.low
    if have_both_appealed(low):
        return both_under_review(review.roles)
    side = (
        review.named()
        or appellant_by_logic(review)
        or review.filed_by()
        or appellant_by_aim(low)
        or (by_weights() if review.appeals or is_worded(low, review.court) else None)
    )
    return sides_under_review(review, side) if side else review.roles
