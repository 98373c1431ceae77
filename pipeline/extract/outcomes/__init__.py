"""How the case ended for the one who first brought it: `find_outcome`, and before, as a page recalls it: `find_recalled_outcomes`."""

from __future__ import annotations

from pipeline.extract.outcomes.find import find_outcome
from pipeline.extract.outcomes.recalled import find_recalled_outcomes
from pipeline.extract.outcomes.recalled.signs import Told

__all__ = ["Told", "find_outcome", "find_recalled_outcomes"]
