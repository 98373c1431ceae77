"""Pages as the crawl saves them and the second phase reads them, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.ports import CrawlMemory, PageSink
from storage.database import Database
from storage.errors import NotStored, ValueRefused
from storage.raw_pages import AT_ONCE, ReadResult
from tests.stored import NIGHT, URL, night, page, processed


def test_the_store_is_what_the_crawl_asks_for(store: Database) -> None:
    sink: PageSink = store.pages
    memory: CrawlMemory = store.pages

    assert sink.save(page()) is True
    assert memory.known("exemple", [URL])


def test_which_of_many_addresses_are_known(store: Database) -> None:
    urls = [f"{URL}/{number}" for number in range(AT_ONCE + 2)]
    for place in (0, 1, -1):
        store.pages.save(page(url=urls[place]))
    store.pages.failed("exemple", urls[2], "délai dépassé", NIGHT)
    store.pages.save(page(url=urls[3], source_id="autre"))

    assert store.pages.known("exemple", urls) == {urls[0], urls[1], urls[-1]}
    assert store.pages.known("exemple", []) == frozenset()


def test_a_page_comes_back_as_it_was_saved(store: Database) -> None:
    saved = replace(page(), body=bytes(range(256)) * 40)
    store.pages.save(saved)

    (snapshot,) = store.pages.pending(1)

    assert (snapshot.source_id, snapshot.url, snapshot.fetched_at) == ("exemple", URL, NIGHT)
    assert store.pages.load(snapshot.id) == saved


def test_saving_twice_equals_saving_once(store: Database) -> None:
    assert [store.pages.save(page()) for _ in range(3)] == [True, False, False]

    assert len(store.pages.pending(1)) == 1


def test_the_same_bytes_another_night_are_no_change(store: Database) -> None:
    store.pages.save(page())
    (first,) = store.pages.pending(1)
    store.pages.mark_read(first.id, 1, ReadResult.DOCUMENT)

    assert store.pages.save(page(at=night(2))) is False
    assert store.pages.pending(1) == ()


def test_bodies_that_alternate_are_read_at_each_change_and_do_not_pile_up(store: Database) -> None:
    read = []
    for number in range(1, 9):
        body = "<p>un</p>" if number % 2 else "<p>deux</p>"
        assert store.pages.save(page(body, at=night(number))) is True
        (snapshot,) = store.pages.pending(1)
        assert store.pages.load(snapshot.id).body == body.encode()
        store.pages.mark_read(snapshot.id, 1, ReadResult.DOCUMENT)
        read.append(snapshot.id)

    assert len(set(read)) == 2


def test_a_save_that_comes_too_late_does_not_bring_the_old_page_back(store: Database) -> None:
    store.pages.save(page("<p>nouveau</p>", at=night(2)))

    assert store.pages.save(page("<p>ancien</p>", at=night(1))) is False

    (snapshot,) = store.pages.pending(1)
    assert store.pages.load(snapshot.id).body == b"<p>nouveau</p>"
    validators = store.pages.validators("exemple", URL)
    assert validators is not None
    assert validators.etag == '"14"'


def test_validators_are_those_of_the_last_copy(store: Database) -> None:
    assert store.pages.validators("exemple", URL) is None
    store.pages.failed("exemple", URL, "délai dépassé", NIGHT)
    assert store.pages.validators("exemple", URL) is None

    store.pages.save(page("<p>un deux</p>"))
    store.pages.save(page("<p>un deux trois</p>", at=night(2)))

    found = store.pages.validators("exemple", URL)
    assert found is not None
    assert (found.etag, found.last_modified) == ('"20"', "Fri, 20 Nov 2026 01:00:00 GMT")


def test_an_index_page_is_kept_but_never_read_nor_due_and_only_in_its_last_copy(store: Database) -> None:
    for number in (1, 2, 3):
        store.pages.save(replace(page(f"<rss>{number}</rss>", at=night(number)), is_item=False))

    assert store.pages.known("exemple", [URL])
    assert store.pages.validators("exemple", URL) is not None
    assert store.pages.pending(1) == ()
    assert store.pages.due_again("exemple", night(3)) == ()
    with pytest.raises(NotStored):
        store.pages.load(1)


def test_pending_comes_in_batches_in_the_order_of_fetching(store: Database) -> None:
    for number in range(5):
        store.pages.save(page(url=f"{URL}/{number}", at=NIGHT + timedelta(minutes=number)))

    first = store.pages.pending(1, limit=3)
    rest = store.pages.pending(1, limit=3, after_id=first[-1].id)

    assert [item.url for item in (*first, *rest)] == [f"{URL}/{number}" for number in range(5)]


def test_what_a_version_could_not_read_waits_for_the_next_version(store: Database) -> None:
    store.pages.save(page())
    (snapshot,) = store.pages.pending(1)
    store.pages.mark_read(snapshot.id, 1, ReadResult.PAGE_CHANGED, "pas de titre")

    assert store.pages.pending(1) == ()
    assert [again.read_version for again in store.pages.pending(2)] == [1]


def test_an_older_program_does_not_undo_a_newer_reading(store: Database) -> None:
    store.pages.save(page())
    (snapshot,) = store.pages.pending(1)
    store.pages.mark_read(snapshot.id, 3, ReadResult.DOCUMENT)
    store.pages.mark_read(snapshot.id, 2, ReadResult.ERROR, "vieux programme")

    assert store.pages.pending(3) == ()


def test_a_back_fill_goes_on_where_it_was(store: Database) -> None:
    assert store.pages.bookmark("exemple", "archives") is None
    store.pages.set_bookmark("exemple", "archives", "page 7")
    store.pages.set_bookmark("exemple", "archives", "page 8")
    assert store.pages.bookmark("exemple", "archives") == "page 8"
    store.pages.set_bookmark("exemple", "archives", None)
    assert store.pages.bookmark("exemple", "archives") is None


def due(store: Database, at: datetime) -> bool:
    return store.pages.due_again("exemple", at) == (URL,)


def test_a_recent_item_is_due_for_thirty_days(store: Database) -> None:
    store.pages.save(page())

    assert due(store, night(1))
    assert due(store, NIGHT + timedelta(days=29))
    assert not due(store, NIGHT + timedelta(days=31))
    assert store.pages.due_again("autre", night(1)) == ()


def test_of_what_a_back_fill_brought_the_two_hundred_unasked_longest_are_asked_for(store: Database) -> None:
    addresses = [f"{URL}/{number}" for number in range(202)]
    for address in addresses:
        store.pages.save(page(url=address))
    store.pages.unchanged("exemple", addresses[0], night(2))

    assert store.pages.due_again("exemple", night(3)) == tuple(addresses[1:201])


def test_what_failed_last_time_is_asked_for_last(store: Database) -> None:
    for number in range(3):
        store.pages.save(page(url=f"{URL}/{number}"))
    store.pages.failed("exemple", f"{URL}/0", "answered 429", night(2))

    assert store.pages.due_again("exemple", night(3)) == (f"{URL}/1", f"{URL}/2", f"{URL}/0")


def test_an_item_published_lately_is_due_though_known_for_long(store: Database) -> None:
    store.pages.save(page())
    (snapshot,) = store.pages.pending(1)
    told = processed()
    late = replace(told.document, published_on=(NIGHT + timedelta(days=40)).date())
    store.documents.save(replace(told, document=late), snapshot.id)

    assert due(store, NIGHT + timedelta(days=60))
    assert not due(store, NIGHT + timedelta(days=71))


def test_a_failed_item_stays_due_then_waits_longer_and_longer(store: Database) -> None:
    asked = []
    for day in range(1, 120):
        if due(store, night(day)) or day == 1:
            asked.append(day)
            store.pages.failed("exemple", URL, "HTTP 500", night(day))

    assert asked == [1, 2, 3, 4, 6, 10, 18, 34, 50, 66]


def test_the_same_failure_told_twice_counts_once(store: Database) -> None:
    for _ in range(5):
        store.pages.failed("exemple", URL, "HTTP 500", NIGHT)

    assert due(store, NIGHT + timedelta(minutes=1))


def test_an_answer_clears_the_failures(store: Database) -> None:
    store.pages.save(page())
    for number in range(2, 7):
        store.pages.failed("exemple", URL, "HTTP 500", night(number))
    assert not due(store, night(7))
    store.pages.unchanged("exemple", URL, night(10))

    assert due(store, night(10))


def test_an_address_gone_is_asked_for_a_week_longer(store: Database) -> None:
    store.pages.save(page())
    for number in (2, 3, 4):
        store.pages.gone("exemple", URL, 404, night(number))

    assert due(store, night(8))
    assert not due(store, night(9))

    store.pages.save(page(at=night(10)))
    assert due(store, night(10))


def test_a_naive_time_is_refused(store: Database) -> None:
    with pytest.raises(ValueRefused, match="time zone"):
        store.pages.save(replace(page(), fetched_at=datetime(2026, 11, 20, 1, 30)))  # noqa: DTZ001  # that is the point

    assert not store.pages.known("exemple", [URL])


@pytest.mark.parametrize("url", ["https://www.example.org/" + "a" * 2000, "https://www.example.org/\ud800"])
def test_an_address_that_cannot_be_stored_is_refused(store: Database, url: str) -> None:
    with pytest.raises(ValueRefused):
        store.pages.save(page(url=url))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(visits=st.lists(st.tuples(st.integers(1, 30), st.sampled_from("abc")), min_size=1, max_size=8))
def test_whatever_order_copies_come_in_the_newest_stands(
    store: Database, visits: list[tuple[int, str]]
) -> None:
    url = f"{URL}/{uuid4()}"  # the same store serves all examples
    for number, body in visits:
        store.pages.save(page(body, url=url, at=night(number)))

    newest = max(number for number, _ in visits)
    shown = next(body for number, body in visits if number == newest)
    last = max(snapshot.id for snapshot in store.pages.pending(1, limit=100_000) if snapshot.url == url)
    assert store.pages.load(last).body == shown.encode()


def test_postponed_items_come_newest_first_until_they_are_dealt_with(store: Database) -> None:
    urls = [f"{URL}/{number}" for number in range(6)]
    store.pages.postpone("exemple", urls[3:6], NIGHT)
    store.pages.postpone("exemple", [urls[1], urls[3], urls[0]], night(2))
    store.pages.postpone("autre", [urls[2]], NIGHT)
    store.pages.postpone("exemple", [], night(3))

    assert store.pages.postponed("exemple") == (urls[1], urls[0], urls[3], urls[4], urls[5])
    assert store.pages.count_postponed("exemple") == 5
    assert store.pages.due_again("exemple", night(3)) == ()
    assert store.pages.unread("exemple", night(3)).pages == ()

    store.pages.save(page(url=urls[0], at=night(3)))
    store.pages.gone("exemple", urls[1], 404, night(3))
    store.pages.failed("exemple", urls[4], "answered 500", night(3))
    store.pages.drop_postponed("exemple", [urls[5]])

    assert store.pages.postponed("exemple") == (urls[3],)
    assert store.pages.count_postponed("autre") == 1


def test_an_address_that_waits_is_due_though_tonights_crawl_comes_earlier_than_last_nights(
    store: Database,
) -> None:
    for number in (1, 2, 3):
        store.pages.failed("exemple", URL, "HTTP 500", night(number))

    assert due(store, night(4) - timedelta(minutes=90))
    assert not due(store, night(4) - timedelta(hours=3))
