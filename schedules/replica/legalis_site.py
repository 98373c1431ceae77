"""www.legalis.net as the replica serves it: WordPress now, with the SPIP of old still answering."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from schedules.replica.markup import plain, split_blocks
from schedules.replica.noise import Noise
from schedules.replica.rendering import Part, Teaser, environment, page_of
from schedules.replica.texts import NIGHTS, Item, load_items
from schedules.replica.web import XML, Answer, Ask, Validator, html_answer, redirect, with_validators

if TYPE_CHECKING:
    from collections.abc import Sequence

HOST = "www.legalis.net"
BASE = f"https://{HOST}"
KINDS = {"jurisprudences": "ruling", "actualite": "news"}
NAMES = {"jurisprudences": "Jurisprudences", "actualite": "Actualités"}
SECTIONS = {"vie-privee": "Vie privée", "responsabilite": "Responsabilité", "e-commerce": "E-commerce"}
LEAFLETS = {"/a-propos/": "À propos", "/annuaire/": "Annuaire", "/mentions-legales/": "Mentions légales"}
PAGE_LENGTH = 10
FEED_LENGTH = 15
SPIP_LINKS_BEFORE = date(2020, 1, 1)
"""Listings and links still give older items by their SPIP address, as they were entered."""
ROBOTS = f"""\
User-agent: *
Disallow: /wp-admin/
Allow: /wp-admin/admin-ajax.php
Disallow: /?s=

Sitemap: {BASE}/wp-sitemap.xml
"""


class Legalis:
    """One item answers under three addresses; its canonical link names the one that counts."""

    hosts = (HOST, "legalis.net")

    def __init__(self) -> None:
        self._items = load_items()
        self._by_path = {item.path: item for item in self._items}
        self._by_slug = {(item.kind, item.slug): item for item in self._items}
        self._by_id = {item.old_id: item for item in self._items}
        self._templates = environment("legalis", base=BASE, sections=SECTIONS)

    def answer(self, ask: Ask) -> Answer:
        if ask.path == "/spip.php":
            return self._spip(ask)
        if ask.path == "/" and "p" in ask.query:
            return self._short(ask)
        if ask.path == "/robots.txt":
            return Answer(body=ROBOTS.encode(), content_type="text/plain; charset=utf-8")
        if not ask.path.endswith("/"):
            return redirect(f"{BASE}{ask.path}/")
        if (item := self._by_path.get(ask.path)) is not None and item.is_up(ask.night):
            return self._wordpress(ask, item)
        return self._index(ask)

    def message(self, status: int, title: str, words: str) -> Answer:
        html = self._templates.get_template("message.html.j2").render(title=title, words=words)
        return html_answer(html, status=status)

    def _missing(self) -> Answer:
        return self.message(404, "Page introuvable", "Il semble que rien n'a été trouvé à cette adresse.")

    def _index(self, ask: Ask) -> Answer:
        if match := re.fullmatch(r"/(?:jurisprudences/([a-z-]+)/)?feed/", ask.path):
            return self._feed(ask, match[1] or "")
        if match := re.fullmatch(r"/(jurisprudences|actualite)/(?:page/(\d+)/)?", ask.path):
            return self._listing(ask, f"/{match[1]}/", NAMES[match[1]], int(match[2] or 1))
        match = re.fullmatch(r"/jurisprudences/([a-z-]+)/(?:page/(\d+)/)?", ask.path)
        if match and match[1] in SECTIONS:
            return self._listing(ask, f"/jurisprudences/{match[1]}/", SECTIONS[match[1]], int(match[2] or 1))
        if (leaflet := LEAFLETS.get(ask.path)) is not None:
            return self.message(200, leaflet, "Legalis est publié par les éditions des Parques.")
        if ask.path == "/":
            return self._listing(ask, "/", "Accueil", 1)
        return self._missing()

    def _spip(self, ask: Ask) -> Answer:
        """The old site never learnt to say 404: an unknown number gets a page that says so with status 200."""
        item = self._by_id.get(
            int(ask.query.get("id_article", "")) if ask.query.get("id_article", "").isdecimal() else 0
        )
        if item is None or not item.is_up(ask.night):
            html = self._templates.get_template("spip_empty.html.j2").render()
            return html_answer(html, encoding="iso-8859-1", charset_in="meta")
        html = self._templates.get_template("spip.html.j2").render(self._words(ask, item))
        return html_answer(html, encoding="iso-8859-1", charset_in=item.charset_in or "meta")

    def _short(self, ask: Ask) -> Answer:
        """`/?p=N` leads to the item's own address, or shows it when the number is even."""
        number = ask.query["p"]
        item = self._by_id.get(int(number)) if number.isdecimal() else None
        if item is None or not item.is_up(ask.night):
            return self._missing()
        return redirect(BASE + item.path) if item.old_id % 2 else self._wordpress(ask, item)

    def _wordpress(self, ask: Ask, item: Item) -> Answer:
        name = "ruling.html.j2" if item.is_ruling else "news.html.j2"
        html = self._templates.get_template(name).render(self._words(ask, item))
        answer = html_answer(html, encoding=item.encoding, charset_in=item.charset_in or "header")
        version = f"{item.old_id}-{item.version(ask.night)}"
        return with_validators(answer, _policy(item), version, item.modified_at(ask.night))

    def _words(self, ask: Ask, item: Item) -> dict[str, Any]:
        steady = _policy(item) is Validator.STRONG
        return {
            "item": item,
            "blocks": split_blocks(item.body_on(ask.night)),
            "summary": _summary(item, ask.night),
            "url": BASE + quote(item.path),
            "related": [_teaser(other, ask.night, item) for other in self._related(item, ask.night)],
            "latest": [_teaser(other, ask.night) for other in self._latest(ask.night)],
            "charset": item.encoding if item.encoding == "utf-8" or item.charset_in == "meta" else None,
            "noise": Noise(item.path, ask.night, 0 if steady else ask.times),
        }

    def _related(self, item: Item, night: int) -> list[Item]:
        """The ruling a news item tells of, the news on a ruling."""
        kind = "news" if item.is_ruling else "ruling"
        found = [
            self._by_slug.get((kind, slug)) or self._by_slug.get((item.kind, slug)) for slug in item.related
        ]
        return [other for other in found if other is not None and other.is_up(night)]

    def _latest(self, night: int) -> list[Item]:
        return [item for item in self._items if item.is_ruling and item.is_up(night)][:6]

    def _teasers(self, night: int, place: str) -> list[Teaser]:
        first, _, section = place.strip("/").partition("/")
        kind = KINDS.get(first, "")
        own = [
            _teaser(item, night)
            for item in self._items
            if item.is_up(night) and kind in ("", item.kind) and section in ("", item.feed)
        ]
        return sorted(own, key=lambda teaser: (teaser.published_at, teaser.path), reverse=True)

    def _listing(self, ask: Ask, place: str, name: str, number: int) -> Answer:
        """WordPress counts its pages from one, and has no page after the last."""
        part: Part[Teaser] = page_of(self._teasers(ask.night, place), number - 1, PAGE_LENGTH)
        if not 1 <= number <= part.count:
            return self._missing()
        html = self._templates.get_template("listing.html.j2").render(
            place=place,
            name=name,
            part=part,
            latest=[_teaser(item, ask.night) for item in self._latest(ask.night)],
            noise=Noise(ask.plain_target, ask.night, ask.times),
        )
        return html_answer(html)

    def _feed(self, ask: Ask, section: str) -> Answer:
        if section and section not in SECTIONS:
            return self._missing()
        entries = self._feed_items(ask.night, section)
        if not entries:
            return self._missing()
        xml = self._templates.get_template("feed.xml.j2").render(
            entries=[
                (item, _summary(item, ask.night), split_blocks(item.body_on(ask.night))) for item in entries
            ],
            section=section,
            built_on=NIGHTS[ask.night],
        )
        answer = Answer(body=xml.encode(), content_type=f"{XML}; charset=UTF-8")
        stamp = max(item.modified_at(ask.night) for item in entries)
        version = f"feed-{section}-{stamp:%Y%m%d%H%M}-{len(entries)}-{entries[0].old_id}"
        return with_validators(answer, Validator.WEAK, version, stamp)

    def _feed_items(self, night: int, section: str) -> Sequence[Item]:
        return [item for item in self._items if item.is_up(night) and section in ("", item.feed)][
            :FEED_LENGTH
        ]


def _teaser(item: Item, night: int, seen_from: Item | None = None) -> Teaser:
    """How other pages name an item; those of before WordPress are still linked as they were then."""
    path = item.path
    if item.published_on < SPIP_LINKS_BEFORE:
        path = item.spip_path
    elif seen_from is not None and seen_from.old_id % 5 == 0:
        path = item.short_path
    return Teaser(
        path=path,
        title=item.title,
        published_at=item.published_at,
        section=item.kind,
        summary=_summary(item, night),
        author=item.parties,
        number=item.old_id,
    )


def _summary(item: Item, night: int) -> str:
    """WordPress's excerpt: the first words of the text, cut with […]."""
    words = plain(item.body_on(night)).replace("## ", "").split()
    return " ".join(words[:40]) + (" […]" if len(words) > 40 else "")


def _policy(item: Item) -> Validator:
    policies = (Validator.STRONG, Validator.NONE, Validator.DATED, Validator.WEAK)
    return policies[item.old_id % len(policies)]
