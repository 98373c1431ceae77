"""A site that moves its pages to other addresses tells nobody anew of the rulings on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.cases import group
from pipeline.law import Processed
from storage.database import Database
from tests.stored import NIGHT, URL, document, night, page, processed

RULE, SOURCE = "data_loss", "exemple"
MOVED = "https://www.example.org/actu/sauvegarde"


def read_as(store: Database, url: str, read: Processed, number: int) -> None:
    """Keep what the page at `url` shows on a night, and store what it was read as."""
    store.pages.save(page(f"<p>{number}</p>", url=url, at=night(number)))
    waiting = store.pages.pending(1)
    store.documents.save(read, waiting[0].id)


def regroup(store: Database, number: int) -> None:
    store.cases.save_grouping(group(store.cases.reports()), night(number))


def told(store: Database) -> list[tuple[str, int]]:
    return [(hit.decision_key, hit.version) for hit in store.alerts.last_hits(RULE)]


@pytest.mark.parametrize("is_announced_first", [False, True])
def test_what_was_told_of_a_page_is_told_of_it_at_its_new_address(
    store: Database, is_announced_first: bool
) -> None:
    read_as(store, URL, processed(), 1)
    regroup(store, 1)
    store.alerts.save_hit(RULE, f"{URL}#0", {"a": 1}, NIGHT)

    moved = processed(document(url=MOVED))
    for url in (MOVED, URL) if is_announced_first else (URL, MOVED):
        read_as(store, url, moved, 2)
    regroup(store, 2)

    assert told(store) == [(f"{MOVED}#0", 1)]
    assert store.cases.rewritten(RULE) == {}


def test_another_ruling_at_another_address_takes_nothing_over(store: Database) -> None:
    read_as(store, URL, processed(), 1)
    regroup(store, 1)
    store.alerts.save_hit(RULE, f"{URL}#0", {"a": 1}, NIGHT)

    other = processed(document(url=MOVED))
    (first, *rest) = other.decisions
    changed = replace(other, decisions=(first.but(citation="TJ Nantes, 4 mars 2024"), *rest))
    read_as(store, URL, changed, 2)
    regroup(store, 2)

    assert told(store) == []
