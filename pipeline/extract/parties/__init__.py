"""Who stands before the court, on which side: `find_parties`."""

from __future__ import annotations

from pipeline.extract.parties.find import find_parties

__all__ = ["find_parties"]
