"""Which pages count as announced and not read, and when they are given up."""

from __future__ import annotations

from datetime import datetime, timedelta

from pipeline.documents import BROKEN_OFF
from storage.database import Database
from storage.raw_pages import ReadResult
from storage.unread import UnreadPage
from tests.stored import NIGHT, URL, document, night, page, processed

WALL = "it is a login page"


def fetch(store: Database, url: str, at: datetime, *, is_read: bool, body: str | None = None) -> None:
    store.pages.save(page(body or f"<p>{url} {is_read}</p>", url=url, at=at))
    for snapshot in store.pages.pending(1):
        if is_read:
            store.documents.save(processed(document(url=url)), snapshot.id)
        else:
            store.pages.mark_read(snapshot.id, 1, ReadResult.NOT_DOCUMENT, WALL)


def fetch_cut(store: Database, url: str) -> None:
    store.pages.save(page(f"<p>{url}", url=url, at=NIGHT))
    (snapshot,) = store.pages.pending(1)
    store.documents.save(processed(document(url=url)), snapshot.id, ReadResult.CUT, BROKEN_OFF)


def unread(store: Database, at: datetime) -> list[tuple[str, str]]:
    """Name and reason of those that are waited for."""
    found = store.pages.unread("exemple", at).pages
    return [
        (one.url.rpartition("/")[2], one.reason)
        for one in found
        if not one.is_given_up and not one.is_withdrawn
    ]


def given_up(store: Database, at: datetime) -> list[UnreadPage]:
    return [one for one in store.pages.unread("exemple", at).pages if one.is_given_up]


def test_each_way_of_not_being_read_has_its_reason(store: Database) -> None:
    fetch(store, f"{URL}/wall", NIGHT, is_read=False)
    fetch(store, f"{URL}/read", NIGHT, is_read=True)
    store.pages.gone("exemple", f"{URL}/gone", 404, NIGHT)
    store.pages.failed("exemple", f"{URL}/slow", "no complete answer within 60 s", NIGHT)
    store.pages.failed("exemple", f"{URL}/feed", "answered 500", NIGHT, is_item=False)

    assert unread(store, NIGHT) == [
        ("gone", "answered 404"),
        ("slow", "no complete answer within 60 s"),
        ("wall", WALL),
    ]
    assert store.pages.unread("exemple", NIGHT).read_lately == 1
    assert store.pages.unread("autre", NIGHT).pages == ()


def test_a_page_of_which_a_part_came_is_read_and_waited_for(store: Database) -> None:
    for name in ("one", "two", "three"):
        fetch(store, f"{URL}/{name}", NIGHT, is_read=True)
    for name in ("cut-one", "cut-two", "cut-three"):
        fetch_cut(store, f"{URL}/{name}")
    assert unread(store, NIGHT) == [(name, BROKEN_OFF) for name in ("cut-one", "cut-three", "cut-two")]
    assert store.pages.unread("exemple", NIGHT).read_lately == 6
    held = store.pages.validators("exemple", f"{URL}/cut-one")
    assert held is not None
    assert (held.etag, held.last_modified) == (None, None), "a 304 would keep the part for good"
    assert not store.pages.leaves_out_ends("exemple")

    fetch_cut(store, f"{URL}/cut-four")
    assert store.pages.leaves_out_ends("exemple"), "most pages end so: it is how the site writes them"
    assert unread(store, NIGHT) == []


def test_a_page_is_unread_until_it_is_read(store: Database) -> None:
    fetch(store, URL, night(1), is_read=False)
    assert unread(store, night(1))
    fetch(store, URL, night(2), is_read=True)
    assert unread(store, night(2)) == []
    fetch(store, URL, night(3), is_read=False)
    assert unread(store, night(3)), "what was read once and is walled off may hide a correction"
    store.pages.gone("exemple", URL, 404, night(4))
    assert unread(store, night(4)) == [], "sites withdraw pages"


def test_what_was_unread_and_is_read_at_last_is_counted_for_the_night_that_read_it(store: Database) -> None:
    fetch(store, f"{URL}/wall", night(1), is_read=False)
    store.pages.gone("exemple", f"{URL}/lost", 404, night(1))
    store.pages.failed("exemple", f"{URL}/slow", "no complete answer within 60 s", night(1))
    fetch(store, f"{URL}/read", night(1), is_read=True)
    for name in ("wall", "lost", "read", "new"):
        fetch(store, f"{URL}/{name}", night(2), is_read=True, body=f"<p>{name}, the second night</p>")

    def read_at_last(at: datetime) -> int:
        return store.pages.unread("exemple", at, since=at).read_at_last

    assert [read_at_last(night(number)) for number in (1, 2, 3)] == [0, 2, 0]
    assert store.pages.unread("exemple", night(2)).read_at_last == 0
    assert store.pages.unread("autre", night(2), since=night(2)).read_at_last == 0


def test_a_page_is_given_up_after_a_week_in_which_newer_ones_were_read(store: Database) -> None:
    store.pages.gone("exemple", f"{URL}/dead", 404, night(1))
    fetch(store, f"{URL}/new", night(3), is_read=True)

    assert unread(store, night(7))
    assert unread(store, night(8)) == []
    (one,) = given_up(store, night(8))
    assert (one.reason, one.since) == ("answered 404", night(1))
    assert given_up(store, night(30))
    assert given_up(store, night(32)) == []


def test_a_wall_before_all_that_is_new_is_never_given_up(store: Database) -> None:
    fetch(store, f"{URL}/old", night(1), is_read=True)
    for number in (2, 3, 4):
        fetch(store, f"{URL}/{number}", night(number), is_read=False)
    store.pages.unchanged("exemple", f"{URL}/old", night(60))

    assert len(unread(store, night(60))) == 3


def test_a_page_read_once_is_given_up_when_others_still_can_be_read(store: Database) -> None:
    fetch(store, f"{URL}/a", night(1), is_read=True)
    fetch(store, f"{URL}/b", night(1), is_read=True)
    fetch(store, f"{URL}/a", night(2), is_read=False)
    assert unread(store, night(12)), "nothing else was read since"
    store.pages.unchanged("exemple", f"{URL}/b", night(12) - timedelta(hours=1))
    assert unread(store, night(12)) == []


def test_a_page_withdrawn_is_told_from_the_others_and_forgotten_when_others_stand(store: Database) -> None:
    for name in ("a", "b"):
        fetch(store, f"{URL}/{name}", night(1), is_read=True)
    store.pages.gone("exemple", f"{URL}/a", 404, night(2))
    found = store.pages.unread("exemple", night(2))
    assert [(one.reason, one.is_withdrawn) for one in found.pages] == [("answered 404", True)]
    assert found.standing == 1
    store.pages.unchanged("exemple", f"{URL}/b", night(9))
    assert [one.is_given_up for one in store.pages.unread("exemple", night(9)).pages] == [True]


def test_two_pages_that_show_no_end_are_no_habit(store: Database) -> None:
    for name in ("one", "two"):
        fetch_cut(store, f"{URL}/{name}")

    assert not store.pages.leaves_out_ends("exemple")
    assert unread(store, NIGHT) == [(name, BROKEN_OFF) for name in ("one", "two")]


def test_a_page_withdrawn_that_fails_since_is_not_known_to_be_withdrawn(store: Database) -> None:
    fetch(store, URL, night(1), is_read=True)
    store.pages.gone("exemple", URL, 404, night(2))
    store.pages.failed("exemple", URL, "answered 503", night(3))

    (found,) = store.pages.unread("exemple", night(3)).pages
    assert (found.reason, found.is_withdrawn) == ("answered 503", False)
