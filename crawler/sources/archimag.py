"""Archimag: trade magazine of archives, data and documents. News of rulings among much else.

Around an article stand an image name and its caption (above), "À lire sur Archimag", the podcasts and a
training promotion (below): pipeline.clean.boilerplate knows them by their words. The day is in the address;
`/node/N` addresses name the dated one as canonical. Members-only articles break off with an invitation.
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit, urlunsplit

from crawler.page import Page, PageChanged
from crawler.source import Expect, Feed, Listing, Source, day_in_address, plain_address
from pipeline.clean.boilerplate import Kept
from pipeline.clean.evidence import is_prose
from pipeline.documents import Block, BlockKind, Document, DocumentKind

_HOST = "www.archimag.com"
_BASE = f"https://{_HOST}"
_SECTIONS = ("vie-numerique", "univers-data", "archives-patrimoine", "demat-cloud")
_MAX_STANDFIRST_WORDS = 60
_PARAGRAPHS = 2


def canonical(url: str) -> str:
    """The address on the www host, accents percent-encoded."""
    return urlunsplit(urlsplit(plain_address(url))._replace(netloc=_HOST))


def read(page: Page) -> Document:
    """An article, whole or cut short for members."""
    kept = page.kept_blocks()
    document = page.document(Kept(_with_standfirst(kept.kept), kept.dropped), source_id=SOURCE.id)
    address = canonical(document.url)
    published_on = day_in_address(address) or document.published_on
    if published_on is None:
        raise PageChanged(
            f"neither the address {address} nor the head of the page says when it was published"
        )
    return replace(document, url=address, published_on=published_on, kind=DocumentKind.NEWS)


def _with_standfirst(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The first block under the title, once image name and caption are gone, when an article follows it."""
    prose = [block for block in blocks[2:] if is_prose(block.text)]
    if len(prose) < _PARAGRAPHS or len(blocks[1].text.split()) > _MAX_STANDFIRST_WORDS:
        return blocks
    return (blocks[0], Block(BlockKind.STANDFIRST, blocks[1].text), *blocks[2:])


SOURCE = Source(
    id="archimag",
    name="Archimag",
    hosts=(_HOST, "archimag.com"),
    walkers=(
        Feed(f"{_BASE}/rss"),
        *(
            Listing(f"{_BASE}/{name}", older=f"{_BASE}/{name}?page={{page}}", first_older=1)
            for name in _SECTIONS
        ),
    ),
    item_patterns=(r"/\d{4}/\d\d/\d\d/[^/?]+$", r"/node/\d+$", r"/article/[^/?]+$"),
    read=read,
    canonical=canonical,
    expect=Expect(max_new_per_night=60),
)
