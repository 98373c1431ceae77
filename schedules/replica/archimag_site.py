"""www.archimag.com as the replica serves it: articles, `/node/` addresses, listings, a feed, an agenda."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from schedules.replica.markup import inline, plain, split_blocks
from schedules.replica.noise import Noise
from schedules.replica.rendering import Teaser, environment, page_of
from schedules.replica.texts import Article, load_articles
from schedules.replica.web import (
    XML,
    Answer,
    Ask,
    Validator,
    html_answer,
    redirect,
    with_validators,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

HOST = "www.archimag.com"
BASE = f"https://{HOST}"
SECTIONS = {
    "vie-numerique": "Vie numérique",
    "univers-data": "Univers data",
    "archives-patrimoine": "Archives - Patrimoine",
    "demat-cloud": "Démat - Cloud",
}
LEAFLETS = {
    "abonnement": "Abonnement",
    "annuaire": "Annuaire du Démat",
    "cgv": "Conditions générales de vente",
    "contact": "Contact",
    "kiosque": "Le kiosque",
    "mentions-legales": "Mentions légales",
    "newsletters": "Newsletters",
    "podcasts": "Les podcasts",
}
FEED_LENGTH = 20
WRONG_FEED_DATES = {35098: datetime(2025, 6, 5, 7, 0, tzinfo=UTC), 34868: None}
"""By node: the feed gives an event's day for the article's, and forgets a date altogether."""
PAGE_LENGTH = 10
OLD_LAYOUT_BEFORE = date(2015, 1, 1)
NODE_LINKS_BEFORE = date(2012, 6, 1)
"""Listings still give the oldest articles by their number, as they were entered."""
PLAIN_LAYOUT_BEFORE = date(2020, 1, 1)
ROBOTS = """\
# robots.txt
User-agent: *
# Directories
Disallow: /includes/
Disallow: /misc/
# Paths (clean URLs)
Disallow: /admin/
Disallow: /node/add/
Disallow: /print/
Disallow: /search/
Disallow: /user/
"""


class Archimag:
    """A Drupal of three ages: its articles keep the layout of the year they came out."""

    hosts = (HOST, "archimag.com")

    def __init__(self) -> None:
        self._articles = load_articles()
        self._by_path = {article.path: article for article in self._articles}
        self._by_node = {article.node: article for article in self._articles}
        self._templates = environment("archimag", base=BASE, sections=SECTIONS)

    def answer(self, ask: Ask) -> Answer:
        if (article := self._by_path.get(ask.path)) is not None:
            return self._article(ask, article) if article.is_up(ask.night) else self._absent(ask, article)
        if match := re.fullmatch(r"/(node|print)/(\d+)", ask.path):
            return self._node(ask, match[1], int(match[2]))
        if match := re.fullmatch(r"/agenda/(\d{4})-(\d{2})", ask.path):
            return self._agenda(int(match[1]), int(match[2]))
        return self._index(ask)

    def message(self, status: int, title: str, words: str) -> Answer:
        html = self._templates.get_template("message.html.j2").render(title=title, words=words)
        return html_answer(html, status=status)

    def _absent(self, ask: Ask, article: Article) -> Answer:
        if ask.night < min(article.nights):
            return self._missing()
        return self.message(410, "Contenu retiré", "Ce contenu a été retiré par la rédaction.")

    def _missing(self) -> Answer:
        return self.message(
            404, "Page non trouvée", "La page que vous demandez n'existe pas ou a été déplacée."
        )

    def _index(self, ask: Ask) -> Answer:
        if ask.path == "/robots.txt":
            return Answer(body=ROBOTS.encode(), content_type="text/plain; charset=utf-8")
        if ask.path == "/rss":
            return self._feed(ask)
        section = ask.path.strip("/")
        if section in LEAFLETS:
            return self.message(
                200, LEAFLETS[section], "Archimag est édité par IDP, société du groupe Serda."
            )
        if section in SECTIONS or not section:
            return self._listing(ask, section)
        return self._missing()

    def _node(self, ask: Ask, kind: str, node: int) -> Answer:
        """`/node/N` leads to the article's own address for half of the nodes and shows it for the others."""
        article = self._by_node.get(node)
        if article is None or not article.is_up(ask.night):
            return self._missing()
        if kind == "print":
            return html_answer(
                self._templates.get_template("print.html.j2").render(self._words(ask, article))
            )
        if node % 2:
            return redirect(BASE + article.path)
        return self._article(ask, article)

    def _article(self, ask: Ask, article: Article) -> Answer:
        policy = _policy(article)
        html = self._templates.get_template(_layout(article)).render(self._words(ask, article))
        answer = html_answer(html, encoding=article.encoding, charset_in=article.charset_in or "header")
        version = f"node-{article.node}-{article.version(ask.night)}"
        return with_validators(answer, policy, version, article.modified_at(ask.night))

    def _words(self, ask: Ask, article: Article) -> dict[str, Any]:
        steady = _policy(article) is Validator.STRONG
        return {
            "article": article,
            "blocks": split_blocks(article.body_on(ask.night)),
            "standfirst": inline(article.standfirst),
            "summary": plain(article.standfirst),
            "url": quote_address(article.path),
            "related": self._related(article, ask.night),
            "charset": _meta_charset(article),
            "has_json_ld": article.node % 3 == 0,
            "noise": Noise(article.path, ask.night, 0 if steady else ask.times),
        }

    def _related(self, article: Article, night: int) -> list[Teaser]:
        near = [
            a for a in self._articles if a.section == article.section and a.is_up(night) and a is not article
        ]
        near.sort(key=lambda a: abs((a.published_on - article.published_on).days))
        return [_teaser(a) for a in near[:3]]

    def _teasers(self, night: int, section: str) -> list[Teaser]:
        own = [_teaser(a) for a in self._articles if a.is_up(night) and section in ("", a.section)]
        own = [
            replace(t, path=f"/node/{t.number}") if t.published_at.date() < NODE_LINKS_BEFORE else t
            for t in own
        ]
        return sorted(own, key=lambda teaser: (teaser.published_at, teaser.path), reverse=True)

    def _listing(self, ask: Ask, section: str) -> Answer:
        """Drupal counts its pages from zero, and shows an empty one after the last."""
        number = ask.query.get("page", "0")
        if not number.isdecimal():
            return self._missing()
        part = page_of(self._teasers(ask.night, section), int(number), PAGE_LENGTH)
        html = self._templates.get_template("listing.html.j2").render(
            section=section, part=part, title=SECTIONS.get(section, "Archimag"), noise=_noise(ask)
        )
        return html_answer(html)

    def _feed(self, ask: Ask) -> Answer:
        entries = self._teasers(ask.night, "")[:FEED_LENGTH]
        xml = self._templates.get_template("feed.xml.j2").render(
            entries=entries, wrong_dates=WRONG_FEED_DATES
        )
        answer = Answer(body=xml.encode(), content_type=f"{XML}; charset=utf-8")
        return with_validators(answer, Validator.STRONG, "", entries[0].published_at)

    def _agenda(self, year: int, month: int) -> Answer:
        """Every month has a next one: a crawl that follows them all never ends."""
        if not (1900 < year < 2999 and 1 <= month <= 12):
            return self._missing()
        words = {
            "this": date(year, month, 1),
            "before": _month(year, month, -1),
            "after": _month(year, month, 1),
        }
        return html_answer(self._templates.get_template("agenda.html.j2").render(words))


def quote_address(path: str) -> str:
    """The public address of a path, accents percent-encoded."""
    return BASE + quote(path, safe="/?=&")


def _month(year: int, month: int, step: int) -> str:
    years, months = divmod(year * 12 + month - 1 + step, 12)
    return f"{years:04}-{months + 1:02}"


def _noise(ask: Ask) -> Noise:
    return Noise(ask.plain_target, ask.night, ask.times)


def _teaser(article: Article) -> Teaser:
    return Teaser(
        path=article.path,
        title=article.title,
        published_at=article.published_at,
        section=article.section,
        summary=plain(article.standfirst),
        author=article.author,
        number=article.node,
    )


def _layout(article: Article) -> str:
    if article.published_on < OLD_LAYOUT_BEFORE:
        return "article_2010.html.j2"
    if article.published_on < PLAIN_LAYOUT_BEFORE:
        return "article_2015.html.j2"
    return "article.html.j2"


def _policy(article: Article) -> Validator:
    """The oldest layout comes from a cache that hashes its files; the others go by their node's number."""
    if article.published_on < OLD_LAYOUT_BEFORE:
        return Validator.STRONG
    policies: Sequence[Validator] = (Validator.WEAK, Validator.NONE, Validator.DATED, Validator.WEAK)
    return policies[article.node % len(policies)]


def _meta_charset(article: Article) -> str | None:
    if article.encoding == "utf-8":
        return "utf-8"
    return article.encoding if article.charset_in == "meta" else None
