"""Blocks that a site repeats: learnt from the pages read, listed, and overruled by a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from pipeline.clean.repeats import Repeats, learn
from schedules.config import Config
from schedules.console import out, print_json, table
from schedules.store import open_store
from storage.database import Database
from storage.errors import NotStored
from storage.repeats import Review, SiteBlock, StoredSighting, repeats_of

_SHOWN = 160


def learn_repeats(database: Database) -> int:
    """Learn from all sightings since the last time; gives how many pages are to be read again for it."""
    return sum(_learn_source(database, source_id) for source_id in database.site_blocks.unweighed())


def _learn_source(database: Database, source_id: str) -> int:
    site_blocks = database.site_blocks
    sightings = site_blocks.sightings(source_id)
    before = site_blocks.blocks(source_id)
    learnt = learn([one.page for one in sightings], site_blocks.in_rulings())
    reviews = {one.block.name: one for one in before if one.review is not None}
    after = [SiteBlock(block, None, None) for block in learnt if block.name not in reviews]
    again = _read_otherwise(sightings, repeats_of(before), repeats_of([*after, *reviews.values()]))
    site_blocks.save(source_id, learnt, [one.snapshot_id for one in sightings], again)
    return len(again)


def _read_otherwise(sightings: Iterable[StoredSighting], before: Repeats, after: Repeats) -> list[int]:
    """Snapshots whose documents lose or win a block."""
    if before == after:
        return []
    return [
        one.snapshot_id
        for one in sightings
        if one.is_latest and before.of(one.page.seen) != after.of(one.page.seen)
    ]


def overrule(database: Database, source_id: str, name: str, review: Review) -> tuple[SiteBlock, int]:
    """Note a person's word on a block; gives the block, and how many pages the next `process` reads again for it.

    `name` may be cut short where it stays unmistakable. Raises `NotStored`.
    """
    blocks = database.site_blocks.blocks(source_id)
    one = _named(blocks, source_id, name)
    reviewed = SiteBlock(one.block, review, datetime.now(UTC))
    after = [reviewed if block is one else block for block in blocks]
    sightings = database.site_blocks.sightings(source_id)
    again = _read_otherwise(sightings, repeats_of(blocks), repeats_of(after))
    database.site_blocks.review(source_id, one.block.name, review, datetime.now(UTC), again)
    return reviewed, len(again)


def _named(blocks: Sequence[SiteBlock], source_id: str, name: str) -> SiteBlock:
    found = [one for one in blocks if one.block.name.startswith(name.lower())]
    if len(found) != 1:
        what = f"{len(found)} blocks of {source_id} are" if found else f"no block of {source_id} is"
        raise NotStored(f"{what} named {name}...: `greffier boilerplate {source_id}` lists them")
    return found[0]


def show_blocks(config: Config, source_id: str, *, as_json: bool) -> None:
    """Print the blocks that stand on several pages of a source, and what becomes of each."""
    with open_store(config) as database:
        blocks = database.site_blocks.blocks(source_id)
    repeats = repeats_of(blocks)
    if as_json:
        print_json([_block_json(one, repeats) for one in blocks])
        return
    if not blocks:
        out.print(f"{source_id}: no block is known to stand on several pages")
        return
    rows: list[list[object]] = [
        [
            one.block.name,
            one.block.pages,
            f"{one.block.first_seen_at.astimezone(config.zone):%Y-%m-%d}",
            f"{one.block.last_seen_at.astimezone(config.zone):%Y-%m-%d}",
            _state(one, repeats),
            one.block.text if len(one.block.text) <= _SHOWN else one.block.text[:_SHOWN] + "…",
        ]
        for one in blocks
    ]
    table(f"Blocks that {source_id} repeats", ["block", "pages", "first", "last", "state", "text"], rows)


def review_block(config: Config, source_id: str, name: str, review: Review, *, as_json: bool) -> None:
    """Overrule and say what follows. No run may be under way: it would read pages by what was known before."""
    with open_store(config) as database, database.lock("run"):
        one, again = overrule(database, source_id, name, review)
    if as_json:
        print_json({**_block_json(one, repeats_of([one])), "read_again": again})
        return
    said = "stays in the articles" if review is Review.KEEP else "is left out"
    table(
        f"Block {one.block.name} of {source_id} {said}",
        ["pages that the next `greffier process` reads again"],
        [[again]],
    )


def _state(one: SiteBlock, repeats: Repeats) -> str:
    if one.review is not None:
        return "kept by you" if one.review is Review.KEEP else "dropped by you"
    if not one.block.is_learnt:
        return "not enough"
    return "learnt" if repeats.fits(one.block.text) else "kept by you"


def _block_json(one: SiteBlock, repeats: Repeats) -> dict[str, object]:
    return {
        "block": one.block.name,
        "text": one.block.text,
        "pages": one.block.pages,
        "first_seen_at": one.block.first_seen_at,
        "last_seen_at": one.block.last_seen_at,
        "state": _state(one, repeats),
        "reviewed_at": one.reviewed_at,
    }
