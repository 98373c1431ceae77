"""Page or text in, `Document` out: the article or the ruling and nothing else of the page."""

from __future__ import annotations

from pipeline.clean.refusals import NotADocument

__all__ = ["NotADocument"]
