"""What is refused: pages that hold no article or ruling."""

from __future__ import annotations


class NotADocument(Exception):  # noqa: N818  # the name says what the page is, as the callers read it
    """The page holds no document; `reason` says in one line what it holds instead."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
