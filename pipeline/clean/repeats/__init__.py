"""Blocks that a site repeats: learnt from its own pages, dropped at a page's edges where no rule knows them.

`sight` notes the blocks at the edges of a page, `learn` finds among many pages those that stand on enough of them,
`Repeats` drops them. What is learnt follows from the set of pages alone, in whatever order they come.
"""

from __future__ import annotations

from pipeline.clean.repeats.apply import REPEATED_ON_SITE, Repeats
from pipeline.clean.repeats.edges import Sighting, sight
from pipeline.clean.repeats.learn import LEAST_PAGES, LEAST_SHARE, Dated, LearntBlock, learn

__all__ = [
    "LEAST_PAGES",
    "LEAST_SHARE",
    "REPEATED_ON_SITE",
    "Dated",
    "LearntBlock",
    "Repeats",
    "Sighting",
    "learn",
    "sight",
]
