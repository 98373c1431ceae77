"""Is this text about data that were lost, and how were they: `find_topics`."""

from __future__ import annotations

from pipeline.extract.topics.find import THRESHOLD, find_topics
from pipeline.extract.topics.table import load_table

__all__ = ["THRESHOLD", "find_topics", "load_table"]
