"""What a page says of itself in its head: JSON-LD first, OpenGraph next, then the rest."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit
from weakref import WeakKeyDictionary

from pipeline.clean.days import english_days, first_day
from pipeline.clean.lines import one_line
from pipeline.clean.markup import Tree
from pipeline.text.patterns import pattern

Json = Mapping[str, Any]

_ARTICLES = frozenset(
    "Article NewsArticle BlogPosting Report ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle TechArticle"
    " ScholarlyArticle LiveBlogPosting BackgroundNewsArticle ReviewNewsArticle Legislation WebPage".split()
)
_ISO_DAY = pattern(r"^\s*(\d{4})([-/])(\d\d)\2(\d\d)")
_CONTROL = pattern(r"[\x00-\x1f]+")
_TRAILING_COMMA = pattern(r",(\s*[}\]])")
_MAX_JSON = 2_000_000
_MAX_JSON_DEPTH = 8
_URL = pattern(r"^(?:https?:)?//|@")


def json_ld(tree: Tree) -> tuple[Json, ...]:
    """All JSON-LD objects of the page, graphs and lists laid flat; blocks that are no JSON are passed over."""
    found: list[Json] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            found.extend(_flat(_loads(script.text or ""), 0))
    return tuple(found)


def _loads(raw: str) -> object:
    raw = raw.strip().removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
    if not raw or len(raw) > _MAX_JSON:
        return None
    for attempt in (raw, _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", raw))):
        try:
            value: object = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):  # the page's fault, and it has other sources of the same facts
            continue
        return value
    return None


def _flat(value: object, level: int) -> Iterator[Json]:
    if level > _MAX_JSON_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _flat(item, level + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _flat(value.get(key), level + 1)


def article_of(objects: Iterable[Json]) -> Json:
    """The object that describes the article: an article before a mere web page; empty when there is none.

    Its authors are told in full where the page describes them elsewhere and only points at them. The days that it
    does not tell are the page's own.
    """
    described = tuple(objects)
    best = _best_of(described)
    if not best:
        return best
    page = next((one for one in described if _kinds(one) == {"WebPage"}), {})
    days = {key: page[key] for key in ("datePublished", "dateModified") if page.get(key)}
    return {**days, **best, "author": _looked_up(best.get("author") or best.get("creator"), described)}


def _looked_up(author: object, described: Sequence[Json]) -> object:
    """An author who is only pointed at, as the page describes her."""
    if isinstance(author, list):
        return [_looked_up(one, described) for one in author]
    if not isinstance(author, dict) or author.get("name") or "@id" not in author:
        return author
    return next((one for one in described if one.get("@id") == author["@id"] and one.get("name")), author)


def _kinds(described: Json) -> set[str]:
    kinds = described.get("@type")
    return {str(kind) for kind in kinds} if isinstance(kinds, list) else {str(kinds)}


def _best_of(objects: Iterable[Json]) -> Json:
    """The first article with a headline, else the first article, else the page."""
    found = [one for one in objects if _kinds(one) & _ARTICLES]
    articles = [one for one in found if _kinds(one) != {"WebPage"}]
    return next(chain((one for one in articles if one.get("headline")), articles, found), {})


def meta(tree: Tree, *names: str) -> str | None:
    """Content of the first `<meta>` whose name, property or itemprop is one of `names`, in their order."""
    said = metas(tree, "name", "property", "itemprop")
    return next((text for name in names for content in said.get(name, ()) if (text := clean(content))), None)


def metas(tree: Tree, *attributes: str) -> Mapping[str, Sequence[str]]:
    """Contents of the `<meta>` elements by what one of these attributes calls them."""
    read = _READ.get(tree)
    if read is None:
        read = _READ[tree] = _Metas(tree)
    return read.called(attributes)


class _Metas:
    """The `<meta>` elements of a page, which is walked once for them."""

    def __init__(self, tree: Tree) -> None:
        # By items: a broken page has attributes that lxml gives, and then refuses to look up by their names.
        said = (dict(element.items()) for element in tree.iter("meta"))
        self._rows = [(called, called["content"]) for called in said if "content" in called]
        self._by: dict[tuple[str, ...], dict[str, list[str]]] = {}

    def called(self, attributes: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
        if attributes not in self._by:
            found: dict[str, list[str]] = {}
            for called, content in self._rows:
                for name in {called[attribute] for attribute in attributes if attribute in called}:
                    found.setdefault(name, []).append(content)
            self._by[attributes] = found
        return self._by[attributes]


_READ: WeakKeyDictionary[Tree, _Metas] = WeakKeyDictionary()
"""What was read of the pages at hand: each is asked for half a dozen times."""


def clean(value: object) -> str:
    """A metadata string on one line, entities that were escaped twice resolved."""
    if not isinstance(value, str):
        return ""
    return one_line(html.unescape(value))


def day_of(value: object) -> date | None:
    """The day in an ISO date and time or in a French or English date; None when there is none or it does not exist."""
    text = clean(value)
    iso = _ISO_DAY.match(text)
    if iso is None:
        return first_day(text) or next((day for _, _, day in english_days(text)), None)
    try:
        return date(int(iso[1]), int(iso[3]), int(iso[4]))
    except ValueError:  # "0000-00-00", as some systems write for none
        return None


def published_in_head(tree: Tree, article: Json) -> date | None:
    """The publication day that the page states for machines."""
    said: dict[str, list[str]] = {}
    for names, contents in metas(tree, "name", "property", "itemprop").items():
        for name in (names or "").lower().split():
            said.setdefault(name, []).extend(contents)
    candidates: Iterator[object] = chain(
        (article.get("datePublished"),),
        (next(filter(None, map(clean, said.get(name, ()))), None) for name in _PUBLISHED),
        islice(_times(tree), 1),
        islice(_stated(tree), 1),
    )
    return next((day for value in candidates if value and (day := day_of(value))), None)


_PUBLISHED = (
    "article:published_time article:published og:published_time og:article:published_time datepublished dc.date.issued"
    " dcterms.issued dcterms.created citation_publication_date citation_online_date citation_date date dc.date dcterms.date"
    " pubdate published publish-date publish_date publishdate publication_date publication-date published_time date_published"
    " article_date_original parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime datecreated"
).split()


_MODIFIED = (
    "article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "DCTERMS.modified", "DC.date.modified",
)  # fmt: skip


def _stated(tree: Tree) -> Iterator[str]:
    """What microdata says, for machines or for readers."""
    stated = (element for element in tree.iter() if "datePublished" in (element.get("itemprop") or ""))
    for element in islice(stated, 1):
        yield element.get("content") or element.get("datetime") or one_line(" ".join(element.itertext()))


def _times(tree: Tree) -> Iterator[str]:
    """The machine-readable days of `<time>` elements that say they are the publication's."""
    for element in tree.iter("time"):
        said = (element.get("itemprop") or "").split()
        if element.get("datetime") is not None and (
            "datePublished" in said or element.get("pubdate") is not None
        ):
            yield element.get("datetime")


def modified_in_head(tree: Tree, article: Json) -> date | None:
    """The day of the last change that the page states for machines."""
    candidates: Iterator[object] = chain(
        (article.get("dateModified"), meta(tree, *_MODIFIED)),
        (time.get("datetime") for time in tree.iter("time") if time.get("itemprop") == "dateModified"),
    )
    return next((day for value in candidates if value and (day := day_of(value))), None)


def canonical_of(tree: Tree, url: str) -> str:
    """The address the page calls its own when it is on the same host, else `url`."""
    links = (
        link.get("href") or ""
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").split() and link.get("href") is not None
    )
    for href in chain(islice(links, 1), metas(tree, "property").get("og:url", ())[:1]):
        address = _same_site(clean(href), url)
        if address:
            return address
    return url


def _same_site(href: str, url: str) -> str | None:
    try:
        absolute = href if href.startswith(("http://", "https://")) else urljoin(url, href)
        parts, own = urlsplit(absolute), urlsplit(url)
        host, own_host = parts.hostname or "", own.hostname or ""
    except ValueError:  # "http://[" and the like
        return None
    if not href or parts.scheme not in {"http", "https"} or not host:
        return None
    if own_host and host.removeprefix("www.") != own_host.removeprefix("www."):
        return None
    if parts.path in {"", "/"} and not parts.query and (own.path not in {"", "/"} or own.query):
        return None  # many a template calls the home page canonical everywhere
    return urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))
