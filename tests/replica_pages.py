"""How the tests ask the replica site: requests, listings and feeds, addresses with something wrong."""

from __future__ import annotations

import http.client
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup

from schedules.replica.faults import FAULTS, Kind
from schedules.replica.server import Replica
from schedules.replica.texts import Article, Item, load_articles, load_items

ARCHIMAG, LEGALIS = "www.archimag.com", "www.legalis.net"
SECTIONS = ("vie-numerique", "univers-data", "archives-patrimoine", "demat-cloud")
LISTINGS = {
    ARCHIMAG: [f"/{section}" for section in SECTIONS],
    LEGALIS: ["/jurisprudences/", "/actualite/"],
}
FEEDS = {
    ARCHIMAG: ["/rss"],
    LEGALIS: ["/feed/"]
    + [f"/jurisprudences/{name}/feed/" for name in ("vie-privee", "responsabilite", "e-commerce")],
}
FAULTY = {(fault.host, fault.target) for fault in FAULTS}


@dataclass
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def soup(self) -> BeautifulSoup:
        declared = re.search(r"charset=([\w-]+)", self.headers["content-type"])
        return BeautifulSoup(self.body, "lxml", from_encoding=declared[1] if declared else None)


def get(replica: Replica, host: str, path: str, method: str = "GET", **headers: str) -> Reply:
    connection = http.client.HTTPConnection(replica.address.removeprefix("http://"), timeout=10)
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, quoted(path), headers={"Host": host, **sent})
        answer = connection.getresponse()
        return Reply(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
    finally:
        connection.close()


def quoted(path: str) -> str:
    return "".join(c if ord(c) < 128 else "".join(f"%{b:02X}" for b in c.encode()) for c in path)


def links(reply: Reply, host: str) -> list[str]:
    found = [str(a["href"]).removeprefix(f"https://{host}") for a in reply.soup.find_all("a", href=True)]
    return [href for href in found if href.startswith("/")]


def listed(replica: Replica, host: str) -> set[str]:
    """Every address that the listings of a host give as an item, through all their pages."""
    items: set[str] = set()
    for start in LISTINGS[host]:
        place: str | None = start
        while place is not None:
            page = get(replica, host, place)
            assert page.status == 200, place
            items.update(
                str(a["href"]).removeprefix(f"https://{host}") for a in page.soup.select("h2 a[href]")
            )
            following = page.soup.select_one("li.pager-next a, a.next")
            place = str(following["href"]).removeprefix(f"https://{host}") if following else None
    return items


@pytest.fixture(scope="module")
def replica() -> Iterator[Replica]:
    with Replica(drip_s=0.05) as running:
        yield running


@pytest.fixture
def fresh() -> Iterator[Replica]:
    with Replica(drip_s=0.05) as running:
        yield running


def is_hidden(text: Article | Item, night: int) -> bool:
    """True when a fault keeps a text from being read that night at the address that listings give for it."""
    paths = {text.path, text.spip_path} if isinstance(text, Item) else {text.path}
    return any(fault.hides_on(night) and fault.target in paths for fault in FAULTS)


def every_text() -> list[Article | Item]:
    return [*load_articles(), *load_items()]


def readable(night: int) -> list[Article | Item]:
    """The texts that a crawl of that night can read."""
    return [text for text in every_text() if text.is_up(night) and not is_hidden(text, night)]


def pages() -> list[tuple[str, Article | Item]]:
    """Host and text of each page that can be read on the first night."""
    return [(ARCHIMAG if isinstance(text, Article) else LEGALIS, text) for text in readable(1)]


def targets(kind: Kind) -> list[tuple[str, str]]:
    found = [(fault.host, fault.target) for fault in FAULTS if fault.kind is kind]
    assert found
    return found
