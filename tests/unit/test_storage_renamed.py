"""A source under another id, on both databases: what both have becomes one, by the newer bytes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from pipeline.cases import Case, group
from storage.database import Database
from storage.errors import NotStored
from storage.runs import RunStatus, SourceTally
from tests.stored import NIGHT, URL, document, night, page, processed

OTHER = f"{URL}/autre"


def read_all(store: Database) -> None:
    for snapshot in store.pages.pending(1, limit=1000):
        store.documents.save(processed(document(url=snapshot.url, source_id=snapshot.source_id)), snapshot.id)
    store.cases.save_grouping(group(store.cases.reports()), NIGHT)


def visit(store: Database, source_id: str, number: int) -> None:
    run_id = store.runs.start("nightly", night(number))
    tally = SourceTally(source_id, night(number), night(number) + timedelta(minutes=5))
    store.runs.save_tally(run_id, tally)
    store.runs.finish(run_id, RunStatus.DONE, night(number))


def test_all_of_a_source_goes_on_under_another_id(store: Database) -> None:
    store.pages.save(page(source_id="ancien"))
    read_all(store)
    (decision,) = store.cases.reports()
    hit = store.alerts.save_hit("data_loss", decision.key, {"a": 1}, NIGHT).hit
    store.pages.postpone("ancien", [OTHER], NIGHT)
    store.pages.set_bookmark("ancien", "liste", "3 adresse")
    visit(store, "ancien", 1)

    renamed = store.rename_source("ancien", "nouveau")

    assert (renamed.pages, renamed.merged) == (1, 0)
    assert store.pages.sources() == {"nouveau": URL}
    assert store.pages.known("nouveau", [URL]) == {URL}
    assert store.pages.postponed("nouveau") == (OTHER,)
    assert store.pages.bookmark("nouveau", "liste") == "3 adresse"
    assert store.runs.last_success("nouveau") == night(1) + timedelta(minutes=5)
    assert store.runs.last_success("ancien") is None
    assert store.pages.pending(1) == (), "the same bytes, read by the same rules"
    assert store.documents.find("nouveau", URL) is not None
    assert store.alerts.last_hit("data_loss", decision.key) == hit
    with pytest.raises(NotStored):
        store.rename_source("ancien", "nouveau")


def test_what_both_have_is_one_again_with_the_newer_bytes(store: Database) -> None:
    store.pages.save(page("<p>un</p>", source_id="ancien"))
    store.pages.save(page("<p>deux</p>", url=OTHER, source_id="ancien"))
    read_all(store)
    kept = store.documents.find("ancien", URL)
    store.pages.save(page("<p>un, corrigé</p>", source_id="nouveau", at=night(2)))
    store.pages.save(page("<p>trois</p>", url=f"{URL}/trois", source_id="nouveau", at=night(2)))
    store.pages.gone("nouveau", OTHER, 410, night(2))
    store.pages.set_bookmark("ancien", "liste", "3")
    store.pages.set_bookmark("nouveau", "liste", "1")
    visit(store, "ancien", 1)
    visit(store, "nouveau", 2)
    read_all(store)

    renamed = store.rename_source("ancien", "nouveau")

    assert (renamed.pages, renamed.merged) == (2, 2)
    assert store.documents.find("nouveau", URL) == kept
    (waiting,) = store.pages.pending(1)
    assert store.pages.load(waiting.id).body == "<p>un, corrigé</p>".encode()
    read_all(store)
    assert store.pages.pending(1) == ()
    assert len(list(store.cases.reports())) == 3
    assert store.pages.bookmark("nouveau", "liste") == "3"
    assert store.runs.last_success("nouveau") == night(2) + timedelta(minutes=5)
    store.pages.save(page("<p>deux</p>", url=OTHER, source_id="nouveau", at=night(3)))
    assert store.pages.known("nouveau", [URL, OTHER]) == {URL, OTHER}


def group_under(store: Database, key: str, source_id: str) -> None:
    """Group the report of one source alone, as a decision of this key."""
    (case,) = group(one for one in store.cases.reports() if one.source_id == source_id)
    store.cases.save_grouping([Case(key, (replace(case.rulings[0], key=key),))], NIGHT)


def read_under(store: Database, source_id: str) -> None:
    store.pages.save(page(source_id=source_id))
    for snapshot in store.pages.pending(1):
        store.documents.save(processed(document(source_id=source_id)), snapshot.id)


def test_what_was_told_of_a_page_under_the_new_id_is_told_of_the_older_one_that_was_not_grouped_yet(
    store: Database,
) -> None:
    read_under(store, "nouveau")
    group_under(store, "told", "nouveau")
    hit = store.alerts.save_hit("data_loss", "told", {"a": 1}, NIGHT).hit
    read_under(store, "ancien")

    store.rename_source("ancien", "nouveau")
    read_all(store)

    (decision,) = store.cases.reports()
    assert [one.id for one in store.alerts.hits("data_loss", decision.key)] == [hit.id]


def test_what_was_told_of_a_page_under_the_old_id_stays_its_own(store: Database) -> None:
    read_under(store, "ancien")
    group_under(store, "old", "ancien")
    hit = store.alerts.save_hit("data_loss", "old", {"a": 1}, NIGHT).hit
    read_under(store, "nouveau")
    (old,) = group(one for one in store.cases.reports() if one.source_id == "ancien")
    (new,) = group(one for one in store.cases.reports() if one.source_id == "nouveau")
    store.cases.save_grouping(
        [Case(key, (replace(case.rulings[0], key=key),)) for key, case in (("old", old), ("new", new))], NIGHT
    )
    store.alerts.save_hit("data_loss", "new", {"a": 2}, night(2))

    store.rename_source("ancien", "nouveau")
    read_all(store)

    (decision,) = store.cases.reports()
    assert [one.id for one in store.alerts.hits("data_loss", decision.key)] == [hit.id]
