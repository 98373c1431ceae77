"""What the edges of read pages showed, the blocks learnt from it for each source, and what a person said of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from pipeline.clean.repeats import Dated, LearntBlock, Repeats, Sighting
from storage.engine import Transactions
from storage.errors import NotStored
from storage.insert import insert_missing
from storage.site_tables import LearntBlockRow, SightingRow
from storage.tables import SnapshotRow, SourceRow

_AT_A_TIME = 500
"""Ids in one statement: SQLite takes no more than some thousands."""


class Review(StrEnum):
    """What a person said of a block; it stands until another is said."""

    KEEP = "keep"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class SiteBlock:
    """A block that stands on several pages of a source. `pages` is 0 for one seen no more, kept for its review."""

    block: LearntBlock
    review: Review | None
    reviewed_at: datetime | None


@dataclass(frozen=True, slots=True)
class StoredSighting:
    """`is_latest`: the page still shows these bytes, and its document is read from them."""

    snapshot_id: int
    page: Dated
    is_latest: bool


class SiteBlocks:
    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def sight(self, source_id: str, snapshot_id: int, seen: Sighting) -> None:
        """Note what these bytes show at their edges; the same again changes nothing."""
        shown = {
            "url": seen.url,
            "title": seen.title,
            "is_ruling": seen.is_ruling,
            "edges": [list(edge) for edge in seen.edges],
            "inner": list(seen.inner),
        }
        with self._transactions.write(f"snapshot {snapshot_id}") as session:
            row = session.get(SightingRow, snapshot_id)
            if row is not None and all(getattr(row, name) == value for name, value in shown.items()):
                return
            if row is None:
                snapshot = session.get(SnapshotRow, snapshot_id)
                if snapshot is None:
                    raise NotStored(f"no snapshot {snapshot_id} is stored: save the page before its sighting")
                row = SightingRow(
                    snapshot_id=snapshot_id, source_id=source_id, seen_at=snapshot.first_fetched_at
                )
                session.add(row)
            row.is_weighed = False
            for name, value in shown.items():
                setattr(row, name, value)

    def unweighed(self) -> tuple[str, ...]:
        """Sources with sightings that nothing was learnt from yet.

        A ruling's words are never learnt, whatever site repeats them: a new ruling is weighed for all sources.
        """
        new = SightingRow.is_weighed.is_(False)
        with self._transactions.read() as session:
            has_ruling = session.scalar(
                select(SightingRow.snapshot_id).where(new, SightingRow.is_ruling).limit(1)
            )
            query = select(SightingRow.source_id).distinct().order_by(SightingRow.source_id)
            return tuple(session.scalars(query if has_ruling is not None else query.where(new)))

    def sightings(self, source_id: str) -> tuple[StoredSighting, ...]:
        """Give all that was ever sighted on the pages of a source."""
        query = (
            select(SightingRow, SnapshotRow.is_latest)
            .join(SnapshotRow, SnapshotRow.id == SightingRow.snapshot_id)
            .where(SightingRow.source_id == source_id)
            .order_by(SightingRow.snapshot_id)
        )
        with self._transactions.read() as session:
            return tuple(_sighting(row, is_latest=latest) for row, latest in session.execute(query))

    def in_rulings(self) -> frozenset[int]:
        """Give the marks of the sentences that stand within rulings of any source."""
        query = select(SightingRow.inner).where(SightingRow.is_ruling)
        with self._transactions.read() as session:
            return frozenset(mark for marks in session.scalars(query) for mark in marks)

    def blocks(self, source_id: str) -> tuple[SiteBlock, ...]:
        """List the blocks that stand on several pages of the source, those on the most pages first."""
        query = select(LearntBlockRow).filter_by(source_id=source_id)
        with self._transactions.read() as session:
            rows = session.scalars(query.order_by(LearntBlockRow.pages.desc(), LearntBlockRow.name))
            return tuple(_site_block(row) for row in rows)

    def repeats(self, source_id: str) -> Repeats:
        """Give what is to be dropped from pages of the source: learnt or said by a person, and not overruled."""
        return repeats_of(self.blocks(source_id))

    def save(
        self,
        source_id: str,
        learnt: Sequence[LearntBlock],
        weighed: Iterable[int],
        read_again: Collection[int],
    ) -> None:
        """Store what was learnt of `weighed` sightings, and have the snapshots `read_again` read again: all or nothing.

        What is learnt no more goes, unless a person has reviewed it.
        """
        with self._transactions.write(f"source {source_id}") as session:
            insert_missing(session, SourceRow, id=source_id)
            rows = {
                row.name: row
                for row in session.scalars(select(LearntBlockRow).filter_by(source_id=source_id))
            }
            for block in learnt:
                row = rows.pop(block.name, None) or LearntBlockRow(source_id=source_id, name=block.name)
                row.text, row.pages, row.is_learnt = block.text, block.pages, block.is_learnt
                row.first_seen_at, row.last_seen_at = block.first_seen_at, block.last_seen_at
                session.add(row)
            for row in rows.values():
                _retire(session, row)
            for some in _some(weighed):
                of_these = update(SightingRow).where(SightingRow.snapshot_id.in_(some))
                session.execute(of_these.values(is_weighed=True))
            _read_again(session, read_again)

    def review(
        self, source_id: str, name: str, review: Review, at: datetime, read_again: Collection[int]
    ) -> None:
        """Note what a person says of a block, and have the snapshots `read_again` read again. Raises `NotStored`."""
        with self._transactions.write(f"source {source_id}") as session:
            row = session.get(LearntBlockRow, (source_id, name))
            if row is None:
                raise NotStored(f"no block {name} is known of {source_id}")
            row.review, row.reviewed_at = review.value, at
            _read_again(session, read_again)


def repeats_of(blocks: Iterable[SiteBlock]) -> Repeats:
    """What these blocks and their reviews come to. A person's word goes before what was learnt."""
    listed = sorted(blocks, key=lambda one: one.block.name)
    dropped = [
        one.block.text
        for one in listed
        if one.review is Review.DROP or (one.block.is_learnt and one.review is None)
    ]
    return Repeats(tuple(dropped), tuple(one.block.text for one in listed if one.review is Review.KEEP))


def _sighting(row: SightingRow, *, is_latest: bool) -> StoredSighting:
    seen = Sighting(row.url, row.title, row.is_ruling, tuple(map(tuple, row.edges)), tuple(row.inner))
    return StoredSighting(row.snapshot_id, Dated(row.seen_at, seen), is_latest)


def _site_block(row: LearntBlockRow) -> SiteBlock:
    block = LearntBlock(row.name, row.text, row.pages, row.first_seen_at, row.last_seen_at, row.is_learnt)
    return SiteBlock(block, Review(row.review) if row.review else None, row.reviewed_at)


def _retire(session: Session, row: LearntBlockRow) -> None:
    if row.review is None:
        session.delete(row)
    else:
        row.pages, row.is_learnt = 0, False


def _read_again(session: Session, snapshot_ids: Collection[int]) -> None:
    for some in _some(sorted(snapshot_ids)):
        session.execute(update(SnapshotRow).where(SnapshotRow.id.in_(some)).values(read_version=None))


def _some(ids: Iterable[int]) -> Iterable[list[int]]:
    listed = list(ids)
    return (listed[start : start + _AT_A_TIME] for start in range(0, len(listed), _AT_A_TIME))
