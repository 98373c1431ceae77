"""Fixtures that several modules of end-to-end tests share."""

from __future__ import annotations

from tests.mail_reader import reader
from tests.three_nights import nights

__all__ = ["nights", "reader"]
