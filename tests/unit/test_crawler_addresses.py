"""Which addresses are items, and how one address is written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NoReturn

import pytest

from crawler.settings import CrawlOptions
from crawler.source import Feed, Listing, Source, day_in_address, plain_address
from crawler.sources import ALL, source_for

if TYPE_CHECKING:
    from crawler.page import Page


def no_reader(_page: Page) -> NoReturn:
    raise AssertionError


def gazette(**more: object) -> Source:
    made: dict[str, object] = {
        "id": "gazette",
        "name": "Gazette",
        "hosts": ("www.gazette.example", "gazette.example"),
        "walkers": (Feed("https://www.gazette.example/rss"),),
        "item_patterns": (r"/\d{4}/\d\d/\d\d/", r"/node/\d+$"),
        "read": no_reader,
    }
    return Source(**(made | more))  # type: ignore[arg-type]  # some of the tests pass what is wrong


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("http://WWW.Gazette.example:80/a", "https://www.gazette.example/a"),
        ("https://gazette.example", "https://gazette.example/"),
        ("https://gazette.example/a?utm_source=rss&id=2&fbclid=x#haut", "https://gazette.example/a?id=2"),
        (
            "https://gazette.example/a?at_medium=rss&id=2&mtm_campaign=x&msclkid=y",
            "https://gazette.example/a?id=2",
        ),
        ("https://gazette.example/dégât", "https://gazette.example/d%C3%A9g%C3%A2t"),
        ("https://gazette.example/d%c3%a9g%C3%A2t", "https://gazette.example/d%C3%A9g%C3%A2t"),
        ("  https://gazette.example/a b ", "https://gazette.example/a%20b"),
        ("https://gazette.example/?p=12", "https://gazette.example/?p=12"),
        ("https://gazette.example:8443/a", "https://gazette.example:8443/a"),
    ],
)
def test_one_address_is_written_one_way(written: str, plain: str) -> None:
    assert plain_address(written) == plain
    assert plain_address(plain) == plain


@pytest.mark.parametrize(
    "nonsense", ["mailto:a@b.example", "javascript:void(0)", "/a", "", "http://", "http://["]
)
def test_what_is_no_web_address_is_refused(nonsense: str) -> None:
    with pytest.raises(ValueError):
        plain_address(nonsense)


def test_the_day_stands_in_the_address_or_it_does_not() -> None:
    assert day_in_address("https://a.example/vie/2019/05/03/titre") == date(2019, 5, 3)
    assert day_in_address("https://a.example/vie/2019/05/03") == date(2019, 5, 3)
    assert day_in_address("https://a.example/2019/13/45/titre") is None
    assert day_in_address("https://a.example/12019/05/03/") is None


@pytest.mark.parametrize(
    ("url", "item"),
    [
        ("http://gazette.example/2019/05/03/a#x", "https://gazette.example/2019/05/03/a"),
        ("https://www.gazette.example/node/12", "https://www.gazette.example/node/12"),
        ("https://www.gazette.example/node/12/edit", None),
        ("https://ailleurs.example/2019/05/03/a", None),
        ("https://gazette.example.ailleurs.example/2019/05/03/a", None),
        ("ftp://gazette.example/2019/05/03/a", None),
        ("http://[", None),
        ("https://www.gazette.example/2019/05/03/" + "a" * 2000, None),
    ],
)
def test_items_are_told_by_their_address(url: str, item: str | None) -> None:
    assert gazette().item_address(url) == item


def test_a_source_says_when_it_is_wrongly_made() -> None:
    with pytest.raises(ValueError, match="at least one"):
        gazette(walkers=())
    with pytest.raises(ValueError, match="on none of its hosts"):
        gazette(walkers=(Feed("https://ailleurs.example/rss"),))
    with pytest.raises(ValueError, match="page"):
        Listing("https://gazette.example/", older="https://gazette.example/2")


def test_every_source_is_found_under_the_name_of_its_file() -> None:
    assert all(name == source.id for name, source in ALL.items())
    for source in ALL.values():
        for host in source.hosts:
            assert source_for(f"https://{host}/x") is source
    assert source_for("https://personne.example/") is None
    assert source_for("http://[") is None


def test_a_crawl_needs_a_contact_and_true_host_maps() -> None:
    with pytest.raises(ValueError, match="needs a contact"):
        CrawlOptions(user_agent="Mozilla/5.0")
    for base in ("127.0.0.1:80", "http://127.0.0.1:80/copie"):
        with pytest.raises(ValueError, match="needs a base address"):
            CrawlOptions(user_agent="g (+mailto:a@b.example)", hosts={"a.example": base})
