"""What is asked of the replica and what it answers, apart from sockets."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol
from urllib.parse import parse_qsl, quote, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

HTML = "text/html"
XML = "application/rss+xml"
_WORTH_GZIP = 1024


@dataclass(frozen=True)
class Ask:
    """One request. `times` says how often this address was asked for before, on this night."""

    host: str
    target: str
    headers: Mapping[str, str]
    night: int
    times: int = 0

    @property
    def path(self) -> str:
        return unquote(urlsplit(self.target).path)

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def plain_target(self) -> str:
        """Path and query with percent-encoding undone: one spelling for the table of faults."""
        return unquote(self.target)


class Validator(StrEnum):
    """What a page offers for conditional requests: sites differ, and so do pages of one site."""

    STRONG = "strong"
    """ETag over the bytes: such pages carry nothing that changes from request to request."""
    WEAK = "weak"
    """ETag over the article alone: adverts around it may change under it."""
    DATED = "dated"
    """Last-Modified and no ETag."""
    NONE = "none"


@dataclass(frozen=True)
class Answer:
    """One response. `drip_s` spreads the body over that many seconds."""

    status: int = 200
    body: bytes = b""
    content_type: str = f"{HTML}; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    drip_s: float = 0.0

    def with_headers(self, **headers: str) -> Answer:
        """A copy with more headers; underscores in the names stand for hyphens."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return replace(self, headers={**self.headers, **named})


class Site(Protocol):
    """One of the two sites. The first of `hosts` is the one it calls itself by."""

    @property
    def hosts(self) -> tuple[str, ...]: ...

    def answer(self, ask: Ask) -> Answer:
        """What the site says when all is well with it."""

    def message(self, status: int, title: str, words: str) -> Answer:
        """A page of the site that says only that something went wrong."""


def html_answer(
    html: str, *, encoding: str = "utf-8", charset_in: str = "header", status: int = 200
) -> Answer:
    """A page in its encoding.

    Labelled ISO-8859-1 by a meta tag alone, it is in fact windows-1252, as pages out of old editors are;
    labelled so by the header, what the charset lacks is written as character references.
    """
    if encoding == "utf-8":
        return Answer(status, html.encode(), f"{HTML}; charset=utf-8")
    if charset_in == "meta":
        return Answer(status, html.encode("cp1252", "xmlcharrefreplace"), HTML)
    return Answer(status, html.encode(encoding, "xmlcharrefreplace"), f"{HTML}; charset={encoding.upper()}")


def redirect(place: str, status: int = 301) -> Answer:
    """To an address that may hold accents, which a Location header may not."""
    return Answer(status, headers={"Location": quote(place, safe="/:?&=%#")})


def with_validators(answer: Answer, policy: Validator, version: str, modified_at: datetime) -> Answer:
    """The answer with the ETag or date its policy asks for."""
    if policy is Validator.STRONG:
        return answer.with_headers(ETag=f'"{hashlib.sha256(answer.body).hexdigest()[:24]}"')
    if policy is Validator.WEAK:
        return answer.with_headers(
            ETag=f'W/"{version}"', Last_Modified=format_datetime(modified_at, usegmt=True)
        )
    if policy is Validator.DATED:
        return answer.with_headers(Last_Modified=format_datetime(modified_at, usegmt=True))
    return answer


def conditional(ask: Ask, answer: Answer) -> Answer:
    """304 when the asker's copy still holds: If-None-Match first, If-Modified-Since only without it."""
    if answer.status != 200 or not _copy_holds(ask, answer):
        return answer
    return Answer(304, headers=answer.headers)


def _copy_holds(ask: Ask, answer: Answer) -> bool:
    etag, modified = answer.headers.get("ETag"), answer.headers.get("Last-Modified")
    if (asked := ask.headers.get("if-none-match")) is not None:
        known = {tag.strip().removeprefix("W/") for tag in asked.split(",")}
        return etag is not None and (etag.removeprefix("W/") in known or "*" in known)
    since = ask.headers.get("if-modified-since")
    return bool(since and modified) and _is_not_after(modified or "", since or "")


def _is_not_after(modified: str, since: str) -> bool:
    try:
        return parsedate_to_datetime(modified) <= parsedate_to_datetime(since)
    except (TypeError, ValueError):  # a date that cannot be read is as good as none (RFC 9110, 13.1.3)
        return False


def compressed(ask: Ask, answer: Answer) -> Answer:
    """Gzip for those who accept it; never under a strong ETag, which names the bytes as they are."""
    accepts = "gzip" in ask.headers.get("accept-encoding", "")
    strong = answer.headers.get("ETag", "W/").startswith('"')
    if not accepts or strong or len(answer.body) < _WORTH_GZIP:
        return answer
    small = replace(answer, body=gzip.compress(answer.body, compresslevel=4, mtime=0))
    return small.with_headers(Content_Encoding="gzip", Vary="Accept-Encoding")
