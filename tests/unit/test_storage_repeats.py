"""Sightings and learnt blocks as they are kept, on both databases."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from pipeline.clean.repeats import Dated, LearntBlock, Repeats, Sighting
from pipeline.clean.repeats.forms import sentence_marks
from schedules.night.boilerplate import learn_repeats, overrule
from storage.database import Database
from storage.errors import NotStored
from storage.repeats import Review, SiteBlock
from tests.stored import NIGHT, document, night, page, processed
from tests.weekly import promos

TALK = promos(0).tail[1]
ADDRESS = "https://www.example.org/{}"


def seen(number: int, *tail: str | None, is_ruling: bool = False, inner: tuple[int, ...] = ()) -> Sighting:
    return Sighting(ADDRESS.format(number), f"Titre {number}", is_ruling, ((), (), tail), inner)


def keep(store: Database, number: int, source_id: str = "exemple") -> int:
    """A page that was read; gives its snapshot."""
    url = ADDRESS.format(number)
    store.pages.save(page(f"<p>{source_id} {number}</p>", url=url, source_id=source_id))
    (snapshot,) = [one for one in store.pages.pending(1) if one.url == url and one.source_id == source_id]
    store.documents.save(processed(document(url=url, source_id=source_id)), snapshot.id)
    return snapshot.id


def sight_all(store: Database, numbers: list[int], *tail: str) -> None:
    for number in numbers:
        store.site_blocks.sight("exemple", keep(store, number), seen(number, *tail))


def pending(store: Database) -> set[str]:
    return {snapshot.url for snapshot in store.pages.pending(1)}


def block(store: Database) -> SiteBlock:
    (one,) = store.site_blocks.blocks("exemple")
    return one


def test_a_sighting_comes_back_with_the_time_its_bytes_were_first_had(store: Database) -> None:
    shown = Sighting(ADDRESS.format(1), None, True, ((), ("un", None), ("deux", None)), (3, 4))
    snapshot = keep(store, 1)
    store.pages.save(page("<p>exemple 1</p>", url=ADDRESS.format(1), at=night(3)))
    store.site_blocks.sight("exemple", snapshot, shown)

    (found,) = store.site_blocks.sightings("exemple")
    assert (found.snapshot_id, found.page, found.is_latest) == (snapshot, Dated(NIGHT, shown), True)
    assert store.site_blocks.in_rulings() == {3, 4}


def test_the_same_sighting_again_is_not_weighed_again_and_another_is(store: Database) -> None:
    sight_all(store, [1], TALK)
    assert store.site_blocks.unweighed() == ("exemple",)
    learn_repeats(store)
    (one,) = store.site_blocks.sightings("exemple")

    store.site_blocks.sight("exemple", one.snapshot_id, seen(1, TALK))
    assert store.site_blocks.unweighed() == ()
    store.site_blocks.sight("exemple", one.snapshot_id, seen(1))
    assert store.site_blocks.unweighed() == ("exemple",)


def test_a_sighting_of_no_snapshot_is_refused(store: Database) -> None:
    with pytest.raises(NotStored, match="no snapshot 77"):
        store.site_blocks.sight("exemple", 77, seen(1))


def test_what_is_learnt_has_its_pages_read_again_and_no_others(store: Database) -> None:
    sight_all(store, [1, 2, 3, 4], TALK)
    sight_all(store, [8, 9])
    assert learn_repeats(store) == 0
    assert not block(store).block.is_learnt
    assert pending(store) == set()

    sight_all(store, [5], TALK)
    assert learn_repeats(store) == 5
    assert (block(store).block.pages, block(store).block.is_learnt) == (5, True)
    assert store.site_blocks.repeats("exemple") == Repeats((TALK,))
    assert pending(store) == {ADDRESS.format(number) for number in range(1, 6)}


def test_learning_twice_is_learning_once(store: Database) -> None:
    sight_all(store, [1, 2, 3, 4, 5, 6], TALK)
    learn_repeats(store)
    before = store.site_blocks.blocks("exemple")

    assert learn_repeats(store) == 0
    assert store.site_blocks.blocks("exemple") == before


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_and_the_number_of_runs_change_nothing(store: Database, seed: int) -> None:
    numbers = list(range(12))
    random.Random(seed).shuffle(numbers)
    for number in numbers:
        sight_all(store, [number], *promos(number % 6).tail)
        if seed == 1:
            learn_repeats(store)
    learn_repeats(store)

    assert [
        (one.block.text, one.block.pages)
        for one in store.site_blocks.blocks("exemple")
        if one.block.is_learnt
    ] == [(promos(0).tail[0], 12)]


def test_a_ruling_of_any_source_takes_back_what_it_says(store: Database) -> None:
    sight_all(store, [1, 2, 3, 4, 5], TALK)
    learn_repeats(store)
    marks = tuple(sentence_marks(TALK))
    store.site_blocks.sight("cour", keep(store, 50, "cour"), seen(50, is_ruling=True, inner=marks))

    assert set(store.site_blocks.unweighed()) == {"cour", "exemple"}
    assert learn_repeats(store) == 5
    assert store.site_blocks.repeats("exemple") == Repeats()


def test_a_person_s_word_survives_what_is_learnt_later(store: Database) -> None:
    sight_all(store, [1, 2, 3, 4, 5], TALK)
    learn_repeats(store)
    for snapshot in store.pages.pending(1):
        store.pages.mark_read(snapshot.id, 1, "document")
    kept, again = overrule(store, "exemple", block(store).block.name[:6], Review.KEEP)

    assert (kept.review, again) == (Review.KEEP, 5)
    assert len(pending(store)) == 5
    sight_all(store, [6, 7], TALK)
    assert learn_repeats(store) == 0
    assert (block(store).review, block(store).block.pages) == (Review.KEEP, 7)
    assert store.site_blocks.repeats("exemple") == Repeats((), (TALK,))


def test_a_block_on_few_pages_may_be_dropped_by_a_person_and_kept_again(store: Database) -> None:
    sight_all(store, [1, 2, 3], TALK)
    learn_repeats(store)
    name = block(store).block.name

    assert overrule(store, "exemple", name, Review.DROP)[1] == 3
    assert store.site_blocks.repeats("exemple") == Repeats((TALK,))
    assert overrule(store, "exemple", name, Review.KEEP)[1] == 3
    assert overrule(store, "exemple", name, Review.KEEP)[1] == 0


def test_what_is_seen_no_more_goes_unless_a_person_spoke_of_it(store: Database) -> None:
    known = LearntBlock("a" * 16, TALK, 9, NIGHT, NIGHT, is_learnt=True)
    other = replace(known, name="b" * 16)
    sight_all(store, [1])
    store.site_blocks.save("exemple", [known, other], [], [])
    overrule(store, "exemple", "a", Review.DROP)
    learn_repeats(store)

    assert (block(store).block.name, block(store).block.pages, block(store).block.is_learnt) == (
        "a" * 16,
        0,
        False,
    )
    assert store.site_blocks.repeats("exemple") == Repeats((TALK,))


def test_a_block_is_named_without_mistake(store: Database) -> None:
    known = LearntBlock("ab" * 8, TALK, 9, NIGHT, NIGHT, is_learnt=True)
    keep(store, 1)
    store.site_blocks.save("exemple", [known, replace(known, name="ac" * 8)], [], [])

    with pytest.raises(NotStored, match="2 blocks of exemple are named a"):
        overrule(store, "exemple", "a", Review.KEEP)
    with pytest.raises(NotStored, match="no block of exemple is named f"):
        overrule(store, "exemple", "f", Review.KEEP)
