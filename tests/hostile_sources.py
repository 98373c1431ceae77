"""The sources that a crawl of the badly behaved sites is given, by id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from crawler.source import Expect, Feed, Listing, Sitemap, Source

if TYPE_CHECKING:
    from crawler.page import Page
    from crawler.source import Walker


def _no_reader(_page: Page) -> NoReturn:
    raise AssertionError("the crawl reads no page")


def _source(name: str, *walkers: Walker, **more: Any) -> Source:
    host = f"{name}.test"
    walkers = walkers or (Feed(f"https://{host}/rss"),)
    kwargs: dict[str, Any] = {
        "id": name,
        "name": name,
        "hosts": (host,),
        "item_patterns": (r"/item/",),
        "delay_s": 0.0,
    }
    return Source(walkers=walkers, read=_no_reader, **(kwargs | more))


SOURCES = {
    source.id: source
    for source in (
        _source("plain", Feed("https://plain.test/rss"), Listing("https://plain.test/liste", next="a.next")),
        _source("waits"),
        _source("away"),
        _source("busy"),
        _source("busy-long"),
        _source("all-busy"),
        _source("drips"),
        _source("loops"),
        _source("bomb"),
        _source("huge"),
        _source("broken"),
        _source("cut"),
        _source("dtd"),
        _source("no-http"),
        _source("html-feed"),
        _source("robots"),
        _source("robots-marked"),
        _source("robots-wide"),
        _source("robots-binary"),
        _source("robots-down"),
        _source("robots-busy"),
        _source("delayed"),
        _source("flaky"),
        _source("offsite"),
        _source("challenge"),
        _source("kinds"),
        _source("nothing", Listing("https://nothing.test/liste"), expect=Expect(min_items_per_index=5)),
        _source("section", Listing("https://section.test/liste")),
        _source(
            "moved",
            Listing("https://moved.test/justice"),
            Listing("https://moved.test/actualites"),
            Feed("https://moved.test/sport/feed"),
        ),
        _source("closed"),
        _source("private", Feed("https://localhost/rss"), hosts=("localhost",)),
        _source("crash", canonical=lambda _url: 1 // 0),
        _source("all-500"),
        _source("archive", Listing("https://archive.test/liste?page=1", next="a.next")),
        _source("same", Listing("https://same.test/liste", older="https://same.test/liste/{page}")),
        _source("calendar", Listing("https://calendar.test/liste", next="a.next", max_pages=40)),
        _source(
            "dated", Feed("https://dated.test/rss"), Sitemap("https://dated.test/sitemap.xml", only="posts")
        ),
        _source(
            "years",
            Listing("https://years.test/liste/1", older="https://years.test/liste/{page}", max_pages=4),
        ),
        _source("ends", Listing("https://ends.test/liste/1", older="https://ends.test/liste/{page}")),
        _source("slow", Listing("https://slow.test/liste?page=1", next="a.next")),
        _source("files", linked_pdfs=(r"/files/arret",)),
    )
}
