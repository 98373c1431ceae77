"""One fetched page, as the reader of a site asks for it.

lxml parses the whole page, finds the main part and walks it. Only a reader that has a question of its own gets
the main part, and no more, from BeautifulSoup: building its tree takes as long as all else together.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from pipeline.clean import NotADocument
from pipeline.clean.bodies.parts import article_part, main_part
from pipeline.clean.bodies.walk import blocks_in, text_of
from pipeline.clean.boilerplate import Dropped, Kept, keep_blocks
from pipeline.clean.boilerplate.rules import RULES
from pipeline.clean.days import first_day
from pipeline.clean.generic import Sheet, assemble, open_sheet
from pipeline.clean.headlines import bare, title_of
from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree
from pipeline.clean.metadata import Json, canonical_of, meta
from pipeline.clean.page_kinds import refuse, refuse_put_off
from pipeline.clean.standfirsts import find_standfirst, with_title
from pipeline.documents import Block, BlockKind, Document, Link, RawPage
from pipeline.text.spaces import fold

if TYPE_CHECKING:
    from bs4 import Tag

__all__ = ["NotADocument", "Page", "PageChanged"]

_TEXT_BEFORE_TITLE = 60


class PageChanged(Exception):  # noqa: N818  # the name says what happened, as the callers read it
    """The page no longer fits what its source's reader knows; the message says in what."""


class Page:
    """A page and the questions a reader may put to it. Parsing waits for the first question."""

    def __init__(self, raw: RawPage) -> None:
        self.raw = raw
        self.url = raw.final_url or raw.url

    @classmethod
    def from_html(
        cls, html: str | bytes, url: str, *, source_id: str = "web", content_type: str | None = None
    ) -> Page:
        """A page that was not fetched by the crawl: a file, or a line on standard input."""
        body = html if isinstance(html, bytes) else html.encode("utf-8", "replace")
        declared = content_type or ("text/html; charset=utf-8" if isinstance(html, str) else None)
        headers = {"content-type": declared} if declared else {}
        return cls(RawPage(source_id, url, url, 200, headers, body, datetime.now(UTC)))

    @cached_property
    def sheet(self) -> Sheet:
        """The parsed page. Raises NotADocument for what is empty, binary, too large or too deep."""
        return open_sheet(self.raw.body, self.url, self.raw.headers.get("content-type"))

    @cached_property
    def main(self) -> Tag:
        """The part of the page that holds title and article, for BeautifulSoup's searches."""
        import lxml.html
        from bs4 import BeautifulSoup

        markup = lxml.html.tostring(self._part, encoding="unicode")
        soup = BeautifulSoup(markup, "lxml")
        return soup.body or soup

    @cached_property
    def _part(self) -> Tree:
        return main_part(self.sheet.tree)

    @cached_property
    def _article(self) -> Tree:
        return article_part(self._part)

    def one(self, css: str) -> Tag:
        """The one element of the main part that `css` selects; PageChanged when there is none, or several."""
        found = self.every(css)
        if len(found) != 1:
            raise PageChanged(f"{len(found)} elements fit {css!r} where one is expected")
        return found[0]

    def maybe(self, css: str) -> Tag | None:
        """The first element of the main part that `css` selects, if any."""
        return self.main.select_one(css)

    def every(self, css: str) -> list[Tag]:
        """All elements of the main part that `css` selects."""
        return list(self.main.select(css))

    def select(self, css: str) -> list[Tree]:
        """All elements of the whole page that `css` selects, as lxml has them: no tree is built a second time."""
        return list(self.sheet.tree.cssselect(css))

    def text_of(self, element: Tree) -> str:
        """Text of an element that `select` gave, on one line."""
        return text_of(element)

    def blocks_of(self, element: Tree) -> tuple[Block, ...]:
        """Paragraphs, headings and list items of an element that `select` gave, none left out but scripts and forms."""
        return blocks_in(element)[0]

    def text(self, part: str | Tag) -> str:
        """Text of an element on one line; a string is taken as a selector of one element."""
        tag = self.one(part) if isinstance(part, str) else part
        return one_line(tag.get_text(" "))

    def day(self, part: str | Tag) -> date | None:
        """The first full date in a text, or in an element: its `datetime`, else its words."""
        if isinstance(part, str):
            return first_day(part)
        return first_day(str(part.get("datetime") or "")) or first_day(self.text(part))

    def json_ld(self) -> Json:
        """The JSON-LD object that describes the article; empty when the page has none."""
        return self.sheet.article

    def meta(self, *names: str) -> str | None:
        """Content of the first `<meta>` of one of these names or properties."""
        return meta(self.sheet.tree, *names)

    @property
    def canonical(self) -> str:
        """The address the page calls its own, when on the same host; else the one it was had from."""
        return canonical_of(self.sheet.tree, self.url)

    @cached_property
    def title(self) -> str:
        """The title without the site's name. Raises PageChanged when the page has none."""
        title = title_of(self.sheet.tree, self.json_ld(), self.url)
        if not title:
            raise PageChanged("the page has no title: no h1, og:title, JSON-LD headline or title element")
        return title

    def day_above_title(self) -> date | None:
        """The last date that stands above the h1, where some sites print the day of publication."""
        texts = self.sheet.tree.xpath("(//h1)[1]/preceding::text()[not(parent::script or parent::style)]")
        days = [day for text in texts[-_TEXT_BEFORE_TITLE:] if (day := first_day(text))]
        return days[-1] if days else None

    def kept_blocks(self) -> Kept:
        """Title, standfirst and body, boilerplate told apart. Raises PageChanged when no article is left."""
        is_part = self._article is self._part and self._article.tag not in {"body", "article"}
        body, furniture = blocks_in(self._article, with_itself=is_part)
        refuse(self.sheet.tree, self.sheet.markup, self.url, " ".join(block.text for block in body))
        body = from_title(body, self.title)
        standfirst = find_standfirst(self.sheet.tree, self.json_ld(), self.title)
        kept, dropped = keep_blocks(with_title(body, self.title, standfirst), self.url)
        refuse_put_off(kept, self.title)
        if not any(
            block.kind is not BlockKind.TITLE and len(block.text) > len(self.title) / 2 for block in kept
        ):
            raise PageChanged("no text was found under the title")
        return Kept(kept, (*dropped, *(Dropped(text, "furniture") for text in furniture)))

    def document(self, kept: Kept, *, source_id: str, is_signed: bool = True) -> Document:
        """The document of these blocks, with what the page says of itself and the links that stand in it.

        `is_signed`: False for a kind of page on which the site names no author.
        """
        document = assemble(
            self.sheet, kept.kept, kept.dropped, title=self.title, source_id=source_id, is_signed=is_signed
        )
        return replace(document, links=tuple(self.links(kept.kept)))

    def links(self, kept: Sequence[Block]) -> Iterable[Link]:
        """Links of the article: those in its kept text, and those to the ruling or to the comment on it."""
        text = "\n".join(block.text for block in kept)
        seen: set[str] = set()
        for anchor in self._article.iter("a"):
            href, words = anchor.get("href"), text_of(anchor)
            if href is None or not words or not (words in text or _leads_to_ruling(words)):
                continue
            url = _absolute(self.url, href)
            if url and url not in seen:
                seen.add(url)
                yield Link(url, words)


def from_title(body: Sequence[Block], title: str) -> tuple[Block, ...]:
    """The blocks from the title on, where the title stands among the first; what is above is the page's head."""
    for index, block in enumerate(body[:12]):
        if bare(block.text) == title:
            return tuple(body[index:])
    return tuple(body)


_AS_IT_STANDS = string.punctuation
"""Percent signs too: only spaces and letters beyond ASCII are escaped in an address, as browsers do."""


def _absolute(base: str, href: str) -> str | None:
    try:
        url = urljoin(base, quote(href.strip(), safe=_AS_IT_STANDS))
        parts = urlsplit(url)
    except ValueError:  # links written by people hold anything
        return None
    return url.partition("#")[0] if parts.scheme in {"http", "https"} and parts.hostname else None


_LINKS_TO_RULING = tuple(rule for rule in RULES if rule.name == "link_to_ruling")


def _leads_to_ruling(words: str) -> bool:
    """`words` are one line already."""
    folded = fold(words)
    return any(rule.fits(folded) and words.count(" ") < rule.max_words for rule in _LINKS_TO_RULING)
