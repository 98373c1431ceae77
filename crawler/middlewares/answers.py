"""Answers that are not the page, though their status says 200."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import lxml.html

from crawler.settings import Refused
from pipeline.clean.pdf import is_pdf

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

_OK = 200
_HEAD = 65_536
_SHORT = 200_000
_FEW_WORDS = 250
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_PDF = "application/pdf"
_PASSWORD = re.compile(rb"<input[^>]+type\s*=\s*[\"']?password", re.IGNORECASE)
_SITE_NAME = re.compile(r"\s+[|\u2013\u2014-]\s+")

# Each has to be the whole title: an article may well be called "Erreur 404 : ..."
_CHALLENGE = re.compile(
    r"just a moment(\.\.\.|\u2026)?|un instant(\.\.\.|\u2026)?|attention required!?|access denied|acc[eè]s refus[eé]"
    r"|please wait(\.\.\.|\u2026)?|(one more step|security check|v[eé]rification de s[eé]curit[eé])"
    r"|(ddos protection by .{1,30})|are you a (human|robot)\??|[eê]tes-vous un (humain|robot) ?\??|pardon our interruption"
    r"|request (rejected|blocked)|you have been blocked|checking your browser.{0,40}",
    re.IGNORECASE,
)
_ERROR = re.compile(
    r"(erreur|error)? ?(404|500|502|503|504)( (erreur|error))?|(erreur|error) ?:? ?(404|500|502|503|504).{0,40}"
    r"|(404|500|502|503|504) ?[:-]? ?(not found|internal server error|bad gateway|service unavailable|gateway time-?out"
    r"|page non trouv[eé]e|erreur .{0,30})"
    r"|page (non trouv[eé]e|introuvable|not found)|not found|internal server error|bad gateway"
    r"|service (temporairement )?(indisponible|unavailable)|(site )?(en )?maintenance( en cours)?"
    r"|(une )?erreur (inattendue|interne|technique|de base de donn[eé]es|s'est produite|est survenue)"
    r"|(database error|error establishing a database connection|fatal error|oops!?|oups ?!?)"
    r"|le site (web )?(a rencontr[eé]|est (actuellement|temporairement)).{0,60}"
    r"|the website encountered an unexpected error.{0,30}",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"(se )?connexion|connectez-vous|identification|log ?in|sign ?in|authentification", re.IGNORECASE
)
_CHALLENGE_SCRIPTS = (
    b"captcha-delivery.com",
    b"_Incapsula_Resource",
    b"/cdn-cgi/challenge-platform/h/",
    b"cf-chl-",
)


def why_blocked(body: bytes, *, headers_say_challenge: bool = False) -> str | None:
    """What an HTML answer is instead of the page: a bot challenge, a login wall, an error page; else None.

    Careful rather than keen: the title alone or a script alone never decides, the page has to be nearly
    empty of words as well.
    """
    if headers_say_challenge:
        return "bot challenge"
    if len(body) > _SHORT:
        return None
    kind = _kind_of(_titles(body), body)
    return kind if kind and _word_count(body) <= _FEW_WORDS else None


def _kind_of(titles: list[str], body: bytes) -> str | None:
    if any(_CHALLENGE.fullmatch(title) for title in titles):
        return "bot challenge"
    if any(script in body for script in _CHALLENGE_SCRIPTS):
        return "bot challenge"
    if any(_ERROR.fullmatch(title) for title in titles):
        return f"error page with status 200 ({titles[0][:80]})"
    if any(_LOGIN.fullmatch(title) for title in titles) and _PASSWORD.search(body):
        return "login wall"
    return None


def _titles(body: bytes) -> list[str]:
    """The title and the first heading, whole and without the site's name."""
    head = body[:_HEAD]
    texts = [_between(head, b"<title", b"</title"), _between(head, b"<h1", b"</h1")]
    return [part.strip(" .!") for text in texts for part in (text, _SITE_NAME.split(text)[0]) if part]


def _between(head: bytes, opening: bytes, closing: bytes) -> str:
    """Text of the first such element; found by position, for a pattern can be made to crawl by a hostile page."""
    lower = head.lower()
    start = lower.find(b">", lower.find(opening)) + 1 if opening in lower else 0
    end = lower.find(closing, start)
    if not start or end < 0:
        return ""
    plain = re.sub(rb"<[^<>]{0,500}>", b" ", head[start:end][:1000]).decode("utf-8", errors="replace")
    return " ".join(html.unescape(plain).split())


def _word_count(body: bytes) -> int:
    tree = lxml.html.document_fromstring(body)
    texts = tree.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]")
    return sum(len(text.split()) for text in texts)


class AnswerCheck:
    """Turns answers that are not the page asked for into `Refused`; robots.txt is not looked at."""

    def process_response(self, request: Request, response: Response) -> Response:
        if request.meta.get("is_robots") or response.status not in {_OK, 403, 503}:
            return response
        challenge = b"challenge" in response.headers.get("cf-mitigated", b"").lower()  # type: ignore[union-attr]  # has a default
        media_type = _media_type(response)
        if response.status == _OK and not response.body:
            raise Refused("empty answer with status 200")
        if response.status == _OK and request.meta.get("wants_html") and not _is_wanted(request, media_type):
            raise Refused(f"not an HTML page but {media_type}")
        blocked = why_blocked(response.body, headers_say_challenge=challenge) if media_type in _HTML else None
        if blocked:
            raise Refused(f"blocked: {blocked}")
        return response


def _is_wanted(request: Request, media_type: str) -> bool:
    return media_type in _HTML or (media_type == _PDF and bool(request.meta.get("takes_pdf")))


def _media_type(response: Response) -> str:
    """A PDF file is one by its first bytes; else the type the site states, unless the body is plainly HTML.

    Many a site sends its files as "octet-stream", and says "PDF" of the page that asks to log in first.
    """
    if is_pdf(response.body):
        return _PDF
    stated = (response.headers.get("Content-Type") or b"").decode("latin-1").split(";")[0].strip().lower()
    if stated and stated != _PDF:
        return stated
    start = response.body[:512].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return "text/html"
    return stated or "of unstated type"
