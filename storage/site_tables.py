"""The tables of what a site repeats on its pages (docs/adr/0006-blocks-a-site-repeats.md says why), and of what it announced too much of."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.column_types import BigId, Json
from storage.row import Row, to


class SightingRow(Row):
    """What the edges of one snapshot show before anything learnt is dropped, each from outside inwards."""

    __tablename__ = "sightings"
    snapshot_id: Mapped[int] = mapped_column(BigId, to("snapshots.id"), primary_key=True)
    source_id: Mapped[str] = mapped_column(to("sources.id"), index=True)
    url: Mapped[str] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    seen_at: Mapped[datetime]
    is_ruling: Mapped[bool]
    edges: Mapped[list[list[str | None]]] = mapped_column(Json)
    inner: Mapped[list[int]] = mapped_column(Json)
    is_weighed: Mapped[bool] = mapped_column(index=True)


class LearntBlockRow(Row):
    """A block that a source repeats. `review` is a person's word on it, kept when the block is learnt no more."""

    __tablename__ = "learnt_blocks"
    source_id: Mapped[str] = mapped_column(to("sources.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(16), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    pages: Mapped[int]
    first_seen_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    is_learnt: Mapped[bool]
    review: Mapped[str | None] = mapped_column(String(10))
    reviewed_at: Mapped[datetime | None]


class PostponedRow(Row):
    """An item that was announced and left for later nights; the row goes when the item is dealt with."""

    __tablename__ = "postponed"
    source_id: Mapped[str] = mapped_column(to("sources.id"), primary_key=True)
    url: Mapped[str] = mapped_column(String(2000), primary_key=True)
    announced_at: Mapped[datetime]
    position: Mapped[int]
    """Its place among those left at that moment, the newest first."""
