"""What is fetched and what is read from it: `RawPage` in, `Document` out."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

BROKEN_OFF = "the page breaks off: its end was not received"
"""Warning of a document of whose page only a part came."""


@dataclass(frozen=True)
class RawPage:
    """One response as it came, before anything reads it.

    `url` is the address asked for, `final_url` the one that answered after redirects.
    `headers` have lower-case names. `fetched_at` is an aware datetime and is never part of what is hashed.
    """

    source_id: str
    url: str
    final_url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    fetched_at: datetime
    is_item: bool = True
    """False for feeds, listings and sitemaps: kept with their validators, but never read as a document."""

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the body: the name under which the archive keeps these bytes."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class Validators:
    """What the site gave with the copy we hold, to be sent back as If-None-Match and If-Modified-Since."""

    etag: str | None
    last_modified: str | None


WEB = "web"
"""Source id of pages that no known source owns."""


class DocumentKind(StrEnum):
    NEWS = "news"
    COMMENTARY = "commentary"
    DECISION = "decision"
    """The ruling's own text."""
    SANCTION = "sanction"
    """An authority's decision."""
    OTHER = "other"


class BlockKind(StrEnum):
    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text. `text` holds no line break, no leading and no trailing space."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link that stands in the article itself, absolute; what it says and where it leads."""

    url: str
    text: str


BLOCK_SEPARATOR = "\n\n"


@dataclass(frozen=True)
class Document:
    """One article or ruling, boilerplate gone: what every later stage reads.

    `asides` are the lines of a plain text that are not the article but tell a sum of money: they stand behind it, no stage
    reads them, and their sums are listed as belonging to nothing.

    `url` is the canonical address: one document has one, however many addresses lead to it.
    `kind` is what the source knows of the page; None leaves the question to the text.
    The first block is the title when the page has one.
    """

    source_id: str
    url: str
    blocks: tuple[Block, ...]
    title: str | None = None
    kind: DocumentKind | None = None
    author: str | None = None
    published_on: date | None = None
    modified_on: date | None = None
    language: str | None = None
    is_truncated: bool = False
    """True when a paywall or a members-only notice cuts the text."""
    links: tuple[Link, ...] = ()
    keywords: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    dropped: tuple[str, ...] = field(default=(), compare=False)
    """Texts of the blocks taken for boilerplate, for those who want to check."""
    dropped_by: tuple[str, ...] = field(default=(), compare=False)
    """The rule that dropped each of them, in the order of `dropped`."""
    warnings: tuple[str, ...] = field(default=(), compare=False)
    """What about this page did not fit what its reader knows, one sentence each."""

    @cached_property
    def text(self) -> str:
        """Blocks parted by a blank line, asides last: the text that every span points into."""
        return BLOCK_SEPARATOR.join((self.article, *self.asides)) if self.asides else self.article

    @cached_property
    def article(self) -> str:
        """`text` without the asides: what it begins with."""
        return BLOCK_SEPARATOR.join(block.text for block in self.blocks)

    @cached_property
    def text_sha256(self) -> str:
        """Hex digest of `text`: changes when the article changes, not when an advert does."""
        return hashlib.sha256(self.text.encode()).hexdigest()
