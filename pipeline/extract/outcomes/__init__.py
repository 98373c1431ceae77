"""How the case ended for the one who first brought it: `find_outcome`."""

from __future__ import annotations

from pipeline.extract.outcomes.find import find_outcome

__all__ = ["find_outcome"]
