"""What storage has learnt of the site of one page, for whoever reads that page alone."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from crawler.sources import ALL
from pipeline.clean.repeats import Repeats
from pipeline.documents import Document
from schedules.config import Config
from storage.database import open_database
from storage.errors import DatabaseMissing, StorageError
from storage.repeats import SiteBlock, repeats_of


@dataclass(frozen=True)
class Learnt:
    """The blocks that a site repeats."""

    blocks: tuple[SiteBlock, ...]

    def clean(self, document: Document) -> Document:
        """`document` without them, as the night reads it."""
        return repeats_of(self.blocks).clean(document)

    def pages_with(self, text: str) -> int | None:
        """How many pages of the site showed a dropped block; None for one that is known by a person's word alone."""
        seen = (one.block.pages for one in self.blocks if Repeats((one.block.text,)).fits(text))
        return max(seen, default=0) or None


Recall: TypeAlias = Callable[[str], Learnt | None]
"""What is known of the source of this id."""


def recall_from(config: Config) -> Recall:
    """Look it up in the database of the settings, when there is one.

    A database that cannot be read is told on standard error, and the page is read without it.
    """
    return lambda source_id: _stored(config, source_id) if source_id in ALL else None


def _stored(config: Config, source_id: str) -> Learnt | None:
    try:
        with open_database(config.database) as database:
            return Learnt(database.site_blocks.blocks(source_id))
    except StorageError as error:
        # The default file is made by the first crawl: before that there is nothing to know.
        if config.database_url or not isinstance(error, DatabaseMissing):
            sys.stderr.write(f"greffier: what {source_id} repeats is not left out: {error}\n")
        return None
