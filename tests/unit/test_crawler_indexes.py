"""Reading feeds, sitemaps and listings."""

from __future__ import annotations

import gzip
import time
from datetime import date

import pytest
from scrapy.http import HtmlResponse, Response

from crawler.source import Listing
from crawler.spiders.entries import Entry, NotAnIndex, day_of
from crawler.spiders.feed import read_feed
from crawler.spiders.listing import address_of_page, read_listing
from crawler.spiders.sitemap import read_sitemap

HERE = "https://gazette.example/rss"
MEGABYTE = 1_000_000

RSS_2 = """
<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:fb="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>G</title>
<link>https://gazette.example/</link>
<item><title>Données</title><link> /a </link><pubDate>Fri, 03 May 2019 10:00:00 +0200</pubDate></item>
<item><link>https://service.example/x</link><fb:origLink>https://gazette.example/b</fb:origLink></item>
<item><guid isPermaLink="true">https://gazette.example/c</guid><pubDate>hier</pubDate></item>
<item><guid>tag:12</guid></item>
</channel></rss>""".encode("latin-1")

RSS_1 = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><link>https://gazette.example/</link></channel>
<item><link>https://gazette.example/a</link><dc:date>2019-05-03T10:00:00+02:00</dc:date></item></rdf:RDF>"""

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://gazette.example/"/>
<entry><link rel="replies" href="https://gazette.example/a/avis"/><link href="https://gazette.example/a"/>
<updated>2019-05-03T10:00:00Z</updated></entry></feed>"""


def test_rss_2() -> None:
    assert read_feed(RSS_2, HERE, MEGABYTE) == [
        Entry("https://gazette.example/a", date(2019, 5, 3)),
        Entry("https://gazette.example/b", None),
        Entry("https://gazette.example/c", None),
    ]


def test_a_mark_and_an_empty_line_before_a_feed_are_passed_over() -> None:
    assert read_feed(b"\xef\xbb\xbf" + RSS_2, HERE, MEGABYTE) == read_feed(RSS_2, HERE, MEGABYTE)


@pytest.mark.parametrize("feed", [RSS_1, ATOM])
def test_rss_1_and_atom(feed: bytes) -> None:
    assert read_feed(feed, HERE, MEGABYTE) == [Entry("https://gazette.example/a", date(2019, 5, 3))]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'<!DOCTYPE rss SYSTEM "x.dtd"><rss/>', "declares a DTD"),
        (b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>', "declares a DTD"),
        (b"<!DOCTYPE html><html></html>", "an HTML page"),
        (b"<html><body/></html>", "an HTML page"),
        (b"<rss><channel>", "not readable as XML"),
        (b"", "not readable as XML"),
        (b"\x00\x01\x02", "not readable as XML"),
        (
            b'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss SYSTEM "x.dtd"><rss>\xe9</rss>',
            "declares a DTD",
        ),
        ("<rss><channel><title>Décis".encode("latin-1"), "not readable as XML"),
        (b"{", "not readable as JSON"),
        (b'{"items": "none"}', "it has no list of items"),
        (b'{"a":' * 100_000, "not readable as JSON"),
        (b"<urlset/>", "neither RSS nor Atom"),
        (gzip.compress(b"<rss>" + b" " * (2 * MEGABYTE) + b"</rss>"), "larger than 1000000 bytes"),
        (b"\x1f\x8bnot gzip", "not readable as gzip"),
    ],
)
def test_what_is_no_feed_is_refused_in_clear_words(body: bytes, words: str) -> None:
    with pytest.raises(NotAnIndex, match=words):
        read_feed(body, HERE, MEGABYTE)


ONE = "<rss><channel><item><title>{}</title><link>{}</link></item></channel></rss>"
SAYS_UTF_8 = '<?xml version="1.0" encoding="UTF-8"?>'


@pytest.mark.parametrize(
    ("title", "link", "encoding", "address"),
    [
        ("Décision – rejetée", "/a", "cp1252", "a"),
        ("R&eacute;f&eacute;r&eacute;&nbsp;: R&amp;D", "/a", "utf-8", "a"),
        ("R & D, A&B et &#233;tude", "/a?x=1&y=2&amp;lt=3", "utf-8", "a?x=1&y=2&lt=3"),
        ("Page\x0b1", "<![CDATA[/a?x=1&y=2]]>", "utf-8", "a?x=1&y=2"),
    ],
)
def test_a_feed_whose_letters_alone_are_wrong_is_read(
    title: str, link: str, encoding: str, address: str
) -> None:
    body = (SAYS_UTF_8 + ONE.format(title, link)).encode(encoding)
    assert read_feed(body, HERE, MEGABYTE) == [Entry(f"https://gazette.example/{address}", None)]


def test_a_feed_in_an_encoding_that_is_none_is_read() -> None:
    body = b'<?xml version="1.0" encoding="klingon"?>' + ONE.format("A", "/a").encode()
    assert read_feed(body, HERE, MEGABYTE) == [Entry("https://gazette.example/a", None)]


def test_many_passages_left_verbatim_that_do_not_end_are_looked_at_once() -> None:
    began = time.process_time()
    with pytest.raises(NotAnIndex, match="not readable as XML"):
        read_feed(b"<rss>\xe9" + b"<![CDATA[&" * 100_000, HERE, 2 * MEGABYTE)
    assert time.process_time() - began < 5


def test_links_are_relative_to_the_base_that_the_feed_states() -> None:
    feed = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/base/">
    <entry xml:base="sous/"><link href="a"/></entry><entry><link href="b" xml:base="/autre/"/></entry>
    <entry><link href="/c"/></entry></feed>"""
    assert [entry.url for entry in read_feed(feed, HERE, MEGABYTE)] == [
        f"https://gazette.example/{path}" for path in ("base/sous/a", "autre/b", "c")
    ]


def test_an_item_of_rss_1_may_be_named_by_its_subject_alone() -> None:
    feed = RSS_1.replace(
        b"<item><link>https://gazette.example/a</link>", b'<item rdf:about="https://gazette.example/a">'
    )
    assert read_feed(feed, HERE, MEGABYTE) == [Entry("https://gazette.example/a", date(2019, 5, 3))]


def test_json_feed() -> None:
    feed = b"""\xef\xbb\xbf {"version": "https://jsonfeed.org/version/1.1", "items": [
    {"id": "1", "url": "/a", "date_published": "2019-05-03T10:00:00+02:00"}, {"id": "2"}, "3",
    {"id": "4", "url": "https://gazette.example/b", "date_published": 12, "date_modified": "hier"}]}"""
    assert read_feed(feed, HERE, MEGABYTE) == [
        Entry("https://gazette.example/a", date(2019, 5, 3)),
        Entry("https://gazette.example/b", None),
    ]


@pytest.mark.parametrize(
    "stated",
    [
        "ven., 3 mai 2019 10:00:00 +0200", "vendredi 3 mai 2019 à 10h00", "3 mai 2019", "03/05/2019 10:00", "2019/05/03",
        "2019-05-03 10:00:00 Europe/Paris", "Ven 03 May 2019", "May 3, 2019", "Fri, 3 May 2019 24:00:00 GMT",
    ],
)  # fmt: skip
def test_a_day_written_as_people_write_it(stated: str) -> None:
    assert day_of(stated) == date(2019, 5, 3)


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("mer., 1er févr. 2023 09:00:00 +0100", date(2023, 2, 1)),
        ("lun. 23 déc. 2024", date(2024, 12, 23)),
        ("jeu, 15 août 2024 00:00:00 +0000", date(2024, 8, 15)),
        ("mar., 30 févr. 2023 09:00:00 +0100", None),
    ],
)
def test_french_months_are_cut_short_in_their_own_ways(stated: str, day: date | None) -> None:
    assert day_of(stated) == day


def test_a_feed_fifty_thousand_elements_deep_is_read_or_refused() -> None:
    deep = b"<rss>" + b"<a>" * 50_000 + b"</a>" * 50_000 + b"</rss>"
    assert read_feed(deep, HERE, MEGABYTE) == []


def test_days_are_hints_and_may_be_anything() -> None:
    assert day_of("2019-05-03") == date(2019, 5, 3)
    assert day_of("Fri, 3 May 2019 10:00:00 GMT") == date(2019, 5, 3)
    assert [day_of(text) for text in (None, "", "hier", "2019", "32/13/2019")] == [None] * 5
    too_large = ("Fri, 03 May 99999999999999999999 10:00:00 GMT", "Fri, 3 May 2019 10:00:00 +99999999999999")
    assert [day_of(text) for text in too_large] == [None, date(2019, 5, 3)], (
        "one entry must not cost the feed"
    )


def test_a_sitemap_names_items_and_an_index_names_parts() -> None:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    items = f"<urlset {space}><url><loc>https://g.example/a</loc><lastmod>2019-05-03</lastmod></url></urlset>"
    page = read_sitemap(gzip.compress(items.encode()), "", MEGABYTE)
    assert page.items == [Entry("https://g.example/a", date(2019, 5, 3))]
    parts = f"<sitemapindex {space}><sitemap><loc>https://g.example/posts.xml</loc></sitemap>"
    parts += "<sitemap><loc>https://g.example/tags.xml</loc></sitemap></sitemapindex>"
    assert [part.url for part in read_sitemap(parts.encode(), "posts", MEGABYTE).parts] == [
        "https://g.example/posts.xml"
    ]
    with pytest.raises(NotAnIndex, match="no sitemap"):
        read_sitemap(b"<rss/>", "", MEGABYTE)


LISTING = Listing(
    "https://g.example/liste", items="li a", next="a.next", older="https://g.example/liste/{page}"
)
ROWS = b"""<html><head><base href="https://g.example/base/"></head><body><ul>
<li><a href="a"> A </a> <time datetime="2019-05-03T10:00">3 mai</time></li>
<li><a href="/b">B</a></li>
<li><a href="http://[">?</a></li>
<li><a name="ancre">sans adresse</a></li></ul><a class="next" href="?page=2">Suite</a></body></html>"""


def item_address(url: str) -> str | None:
    return url if url.startswith("https://g.example/") else None


def response(body: bytes, kind: str = "text/html") -> Response:
    return HtmlResponse(
        "https://g.example/liste", body=body, headers={"Content-Type": kind}, encoding="utf-8"
    )


def test_a_listing_gives_links_days_and_the_next_page() -> None:
    page = read_listing(response(ROWS), LISTING, item_address)
    assert [item.url for item in page.items] == [
        "https://g.example/base/a",
        "https://g.example/b",
    ]
    assert page.items[0].day == date(2019, 5, 3)
    assert page.next_url == "https://g.example/base/?page=2"


def test_the_day_of_one_row_is_not_lent_to_all() -> None:
    one_day = (
        b'<ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul><p><time datetime="2019-05-03"></p>'
    )
    rows = b'<ul><li><a href="/a">A</a><time datetime="2019-05-03"></li><li><a href="/b">B</a></li></ul>'
    assert [item.day for item in read_listing(response(rows), LISTING, item_address).items] == [
        date(2019, 5, 3),
        None,
    ]
    assert [item.day for item in read_listing(response(one_day), LISTING, item_address).items] == [None, None]


@pytest.mark.parametrize(
    ("row", "day"),
    [
        ("<div>mardi 11 juin 2019</div><a href='/a'>Jugement du 3 mai 2018</a>", date(2019, 6, 11)),
        ("<h2><a href='/a'>A</a></h2><p>Publié le 11/06/2019</p><p>Par arrêt du 3 mai 2018, la cour …</p>", date(2019, 6, 11)),
        ("<a href='/a'>Jugement du 3 mai 2018</a><p>La cour a jugé le 3 mai 2018 que …</p>", None),
        ("<a href='/a'>A</a><p>11 juin 2019</p><p>12 juin 2019</p>", None),
        ("<p>11 juin 2019</p><a href='/a'>3 mai 2018</a>", date(2019, 6, 11)),
        ("<p>11 juin 2019</p><div><div><div><div><a href='/a'>A</a></div></div></div></div>", None),
    ],
)  # fmt: skip
def test_the_day_of_a_row_is_a_line_that_holds_nothing_else(row: str, day: date | None) -> None:
    body = f"<ul><li>{row}</li><li><a href='/b'>B</a></li></ul>".encode()
    (first, second) = read_listing(response(body), LISTING, item_address).items
    assert (first.day, second.day) == (day, None)


@pytest.mark.parametrize("address", ["/item-{}", "/item"])
def test_a_listing_of_twenty_thousand_links_is_read_in_its_time(address: str) -> None:
    links = "".join(f"<h2><a href='{address.format(n)}'>Un titre</a></h2>" for n in range(20_000))
    page = Listing("https://g.example/liste")
    body = f"<html><body><div>{links}</div></body></html>".encode()
    began = time.process_time()
    items = read_listing(response(body), page, item_address).items
    assert len(items) == 20_000
    assert time.process_time() - began < 20, "each link looked at all the others"


def test_pages_are_numbered_on_from_the_second() -> None:
    assert address_of_page(LISTING, 2) == "https://g.example/liste/2"
    from_one = Listing("https://g.example/", older="https://g.example/?page={page}", first_older=1)
    assert [address_of_page(from_one, n) for n in (2, 3)] == [
        "https://g.example/?page=1",
        "https://g.example/?page=2",
    ]
    assert address_of_page(Listing("https://g.example/"), 2) is None


def test_a_listing_that_is_not_html_is_refused() -> None:
    with pytest.raises(NotAnIndex):
        read_listing(Response("https://g.example/liste", body=b"%PDF"), LISTING, item_address)
