"""How much the libraries may log: their notices are of no use to who runs greffier."""

from __future__ import annotations

import logging

_NOISY = ("scrapy", "twisted", "apscheduler", "alembic", "asyncio", "urllib3", "trafilatura", "htmldate")


def quieten(level: int = logging.ERROR) -> None:
    """Let the libraries log what is at least of this level."""
    for name in _NOISY:
        logging.getLogger(name).setLevel(level)
