"""Cour de cassation: its own decisions, and those of lower courts that it publishes, at `/decision/<id>`.

The page parts the ruling into zones and states court, number and ECLI above it, the attacked decision below it.
Its dates are those of decisions: it never says when it was published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from crawler.page import Page, PageChanged
from crawler.source import Expect, Listing, Source, plain_address
from pipeline.clean.boilerplate import Dropped, Kept
from pipeline.documents import Block, BlockKind, Document, DocumentKind
from pipeline.text.patterns import pattern

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HOST = "www.courdecassation.fr"
_NEWEST = f"https://{_HOST}/recherche-judilibre?sort=date-desc&items_per_page=30&judilibre_juridiction=cc"
_TEXT = ".decision-element--texte-decision"
_ATTACKED = ".decision-element--contested"
_BESIDE = {
    ".decision-element--titres-et-sommaires": "summary",
    ".decision-element--appliques": "texts_applied",
    ".decision-element--travaux": "preparatory_works",
    ".decision-element--dates-cles": "key_dates",
}
_RULE = pattern(r"[\s_*-]+")


def canonical(url: str) -> str:
    """The address on the www host."""
    return urlunsplit(urlsplit(plain_address(url))._replace(netloc=_HOST))


def read(page: Page) -> Document:
    """The ruling under its court, chamber, number and ECLI; the attacked decision stands last."""
    blocks = (
        Block(BlockKind.TITLE, page.title),
        *_stated(page),
        *_zones(page),
        *_attacked(page),
    )
    dropped = tuple(
        Dropped(page.text_of(part), rule) for css, rule in _BESIDE.items() for part in page.select(css)
    )
    document = page.document(Kept(blocks, dropped), source_id=SOURCE.id, is_signed=False)
    return replace(document, url=canonical(document.url), kind=DocumentKind.DECISION, published_on=None)


def _stated(page: Page) -> Iterator[Block]:
    """Chamber and formation, level of publication, ECLI."""
    lines = [text for part in page.select(".decision-header p") if (text := page.text_of(part))]
    if not lines:
        raise PageChanged("no chamber and no ECLI stand under the title (.decision-header p)")
    return (Block(BlockKind.PARAGRAPH, line) for line in lines)


def _zones(page: Page) -> Iterator[Block]:
    """Each zone under the name the site gives it; old rulings stand there without zones."""
    parts = page.select(f"{_TEXT} .decision-accordeon") or page.select(_TEXT)
    read = False
    for part in parts:
        names = part.cssselect(".decision-accordeon--titre")
        yield from _told(page, BlockKind.HEADING, names)
        for content in part.cssselect(".decision-accordeon--contenu") if names else [part]:
            for block in page.blocks_of(content):
                if not _RULE.fullmatch(block.text) and not _is_label(block):
                    read = True
                    yield block
    if not read:
        raise PageChanged(f"the page has no text of a decision ({_TEXT})")


def _is_label(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.text == "Texte de la décision"


def _attacked(page: Page) -> Iterator[Block]:
    for part in page.select(_ATTACKED):
        yield from _told(page, BlockKind.HEADING, part.cssselect("h2"))
        yield from _told(page, BlockKind.PARAGRAPH, part.cssselect("li"))


def _told(page: Page, kind: BlockKind, elements: Iterable[HtmlElement]) -> Iterator[Block]:
    """A block for each element with words; one that is cut before its words has none."""
    return (Block(kind, text) for element in elements if (text := page.text_of(element)))


SOURCE = Source(
    id="cour_de_cassation",
    name="Cour de cassation",
    hosts=(_HOST, "courdecassation.fr"),
    walkers=(Listing(_NEWEST, older=f"{_NEWEST}&page={{page}}", first_older=1),),
    item_patterns=(r"/decision/[0-9a-f]{8,}$",),
    read=read,
    canonical=canonical,
    expect=Expect(max_new_per_night=400),
    is_default=False,
)
