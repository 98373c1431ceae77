"""Legalis: case law and news of internet law, under three generations of addresses.

The canonical link decides between `spip.php?id_article=N`, `/?p=N` and the slugs of today. The slug of a ruling
states court, chamber, type and date: what the text says is checked against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from urllib.parse import unquote, urlsplit, urlunsplit

from crawler.page import Page
from crawler.source import Expect, Feed, Listing, Source, plain_address
from pipeline.clean.boilerplate import Dropped, Kept
from pipeline.clean.evidence import is_prose, is_ruling
from pipeline.documents import Block, Document, DocumentKind
from pipeline.text.days import find_days
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_HOST = "www.legalis.net"
_BASE = f"https://{_HOST}"
_DECISION = pattern(r"/jurisprudences/[^/]+/?$|page=jurisprudence-decision")
_NEWS = pattern(r"/actualite/[^/]+/?$|page=breves-article")
_TITLE_OF_RULING = pattern(r"\b(?:jugement|arret|ordonnance|decision|deliberation)\b.{0,20}\bdu \d")
_KEYWORDS = pattern(r"[^.;:]{2,50}(?: [-–] [^.;:]{2,50}){1,15}")
_COURT = pattern(r"^(?P<court>.*?)(?:-(?P<type>jugement|arret|ordonnance|decision|deliberation)\b.*)$")
_SMALL = frozenset("de d du des la le les l et en ch chambre section sect pole n no".split())
_KEYWORDS_WITHIN = 4
_OPENS_ROW = pattern(r"[a-zà-ÿ]|[A-Z]{2,6}\b")
_DASH = pattern(r" [-–] ")
_LAWYERS = pattern(r"(?:les )?avocats? ?:", re.IGNORECASE)
_LINES_AFTER = 12
_TOLD_WITHIN = timedelta(days=365)


def canonical(url: str) -> str:
    """The address on the www host; slugs end in a slash."""
    parts = urlsplit(plain_address(url))._replace(netloc=_HOST)
    slug = not parts.query and "." not in parts.path.rpartition("/")[2] and not parts.path.endswith("/")
    return urlunsplit(parts._replace(path=parts.path + "/") if slug else parts)


def read(page: Page) -> Document:
    """A news item, or a ruling with its parties and keywords above its text."""
    kept = page.kept_blocks()
    keywords = _keywords(kept)
    address = canonical(page.canonical)
    told = _kind_told(address, page.url)
    document = page.document(
        _text_alone(kept, keywords), source_id=SOURCE.id, is_signed=told is not DocumentKind.DECISION
    )
    kind = told or _kind(document)
    return replace(
        document,
        url=address,
        kind=kind,
        published_on=document.published_on or page.day_above_title(),
        keywords=keywords if kind is DocumentKind.DECISION else (),
        warnings=(*document.warnings, *disagreements(address, document)),
    )


def _kind_told(address: str, had_from: str) -> DocumentKind | None:
    """What the address says; of the oldest ones only the canonical tells."""
    for url in (address, had_from):
        if _DECISION.search(url):
            return DocumentKind.DECISION
        if _NEWS.search(url):
            return DocumentKind.NEWS
    return None


def _kind(document: Document) -> DocumentKind:
    titled = bool(_TITLE_OF_RULING.search(fold(document.title or "")))
    return (
        DocumentKind.DECISION if titled or is_ruling(b.text for b in document.blocks) else DocumentKind.NEWS
    )


def _keywords(kept: Kept) -> tuple[str, ...]:
    """The row of lower-case terms under the parties, whether its markup lets it stay in the text or not."""
    rows = [block.text for block in kept.kept[1:_KEYWORDS_WITHIN]] + [text for text, _ in kept.dropped]
    row = next((row for row in rows if _OPENS_ROW.match(row) and _KEYWORDS.fullmatch(row)), "")
    return tuple(_DASH.split(row)) if row else ()


def _text_alone(kept: Kept, keywords: tuple[str, ...]) -> Kept:
    """The blocks without what the site wrote around them: its keywords, the lawyers, and its links after these.

    Each of its three designs sets these in other words: with them an item would change from address to address.
    """
    end = _end_of_text(kept.kept)
    row = next((i for i in range(1, min(end, _KEYWORDS_WITHIN)) if _is_row(kept.kept[i], keywords)), None)
    text = tuple(block for i, block in enumerate(kept.kept[:end]) if i != row)
    left = [Dropped(kept.kept[row].text, "keywords")] if row is not None else []
    left += [Dropped(block.text, "lawyers") for block in kept.kept[end:]]
    return Kept(text, (*kept.dropped, *left))


def _is_row(block: Block, keywords: tuple[str, ...]) -> bool:
    return bool(keywords) and tuple(_DASH.split(block.text)) == keywords


def _end_of_text(blocks: Sequence[Block]) -> int:
    """Where the lawyers' names begin, when nothing but short lines follows them; else the end of the blocks."""
    for index in range(len(blocks) - 1, 0, -1):
        if _LAWYERS.match(blocks[index].text):
            return index
        if is_prose(blocks[index].text) or len(blocks) - index > _LINES_AFTER:
            break
    return len(blocks)


def disagreements(address: str, document: Document) -> tuple[str, ...]:
    """Where the slug of a ruling and its title say different things: one sentence each."""
    slug = fold(unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2]))
    parts = _COURT.match(slug) if "/jurisprudences/" in address else None
    if parts is None:
        return ()
    title = fold(document.title or "")
    said = {day.full for day in find_days(title) if day.full}
    meant = {day.full for day in find_days(slug.replace("-", " ")) if day.full}
    plain = title.replace("'", "")  # slugs write "d'Angers" as "dangers"
    missing = [word for word in _words(parts["court"]) if word not in plain and word not in title]
    found = []
    if meant and said and meant != said:
        found.append(f"the address says {min(meant)}, the title {min(said)}")
    if parts["type"] not in title:
        found.append(f"the address says {parts['type']}, the title does not")
    if missing:
        found.append(f"the address names {' '.join(missing)}, the title does not")
    return tuple(found)


def _words(court: str) -> list[str]:
    """Words that tell one court from another: no articles, no chamber numbers."""
    return [
        word for word in court.split("-") if len(word) > 3 and word not in _SMALL and not word[0].isdigit()
    ]


def published_by(url: str) -> date | None:
    """A year after the day of the decision, which the slug of a ruling states: the site tells of recent ones."""
    path = unquote(urlsplit(url).path)
    days = (
        [day.full for day in find_days(path.replace("-", " ")) if day.full]
        if "/jurisprudences/" in path
        else []
    )
    return days[-1] + _TOLD_WITHIN if days else None


SOURCE = Source(
    id="legalis",
    name="Legalis",
    hosts=(_HOST, "legalis.net"),
    walkers=(
        Feed(f"{_BASE}/feed/"),
        *(
            Feed(f"{_BASE}/jurisprudences/{theme}/feed/")
            for theme in ("vie-privee", "responsabilite", "e-commerce")
        ),
        *(
            Listing(f"{_BASE}/{part}/", older=f"{_BASE}/{part}/page/{{page}}/")
            for part in ("actualite", "jurisprudences")
        ),
    ),
    item_patterns=(
        r"/actualite/(?!page/)[^/?]+/$",
        r"/jurisprudences/(?!page/)[^/?]*\d{4}[^/?]*/$",
        r"/spip\.php\?.*\bid_article=\d+",
        r"/\?p=\d+$",
    ),
    read=read,
    canonical=canonical,
    published_by=published_by,
    expect=Expect(max_new_per_night=40),
)
