"""The replica's texts: one file each, TOML front matter between `+++` lines, then paragraphs."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, dataclass, fields
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

NIGHTS = {1: date(2025, 5, 5), 2: date(2025, 5, 6), 3: date(2025, 5, 7)}
"""What day it is on each night: the replica never looks at the machine's clock."""

_FENCE = "+++\n"
_SECOND = "\n+++ night {} +++\n"


class BadTextError(ValueError):
    """A text file of the replica is not written as its README says."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """What both sites know of an item. `body` is plain text with light marks, see `markup`."""

    slug: str
    section: str
    published_on: date
    title: str
    body: str
    nights: tuple[int, ...] = (1, 2, 3)
    changed_on: int | None = None
    changed_body: str | None = None
    encoding: str = "utf-8"
    charset_in: str = ""
    """Where a charset other than UTF-8 is declared: "header" or "meta"; each site has its habit."""

    def is_up(self, night: int) -> bool:
        return night in self.nights

    def version(self, night: int) -> int:
        return 2 if self.changed_on is not None and night >= self.changed_on else 1

    def body_on(self, night: int) -> str:
        if self.version(night) == 2 and self.changed_body is not None:
            return self.changed_body
        return self.body

    @property
    def published_at(self) -> datetime:
        """The hour is made from the slug, so that it stays the same and differs from item to item."""
        minutes = sum(self.slug.encode()) % 540
        return datetime.combine(self.published_on, time(8), UTC) + timedelta(minutes=minutes)

    def modified_at(self, night: int) -> datetime:
        if self.version(night) == 1 or self.changed_on is None:
            return self.published_at
        return datetime.combine(NIGHTS[self.changed_on], time(1, 12), UTC)


@dataclass(frozen=True, kw_only=True)
class Article(Text):
    """An article of Archimag."""

    node: int
    standfirst: str
    image: str
    caption: str
    author: str
    members_only: bool = False

    @property
    def path(self) -> str:
        return f"/{self.section}/{self.published_on:%Y/%m/%d}/{self.slug}"


@dataclass(frozen=True, kw_only=True)
class Item(Text):
    """A ruling or a news item of Legalis."""

    kind: str
    old_id: int
    parties: str = ""
    keywords: tuple[str, ...] = ()
    lawyers: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    court_slug: str = ""
    feed: str = ""
    """Which of the three section feeds tells of it, if one does."""

    @property
    def is_ruling(self) -> bool:
        return self.kind == "ruling"

    @property
    def path(self) -> str:
        return f"/jurisprudences/{self.slug}/" if self.is_ruling else f"/actualite/{self.slug}/"

    @property
    def spip_path(self) -> str:
        page = "jurisprudence-decision" if self.is_ruling else "breves-article"
        return f"/spip.php?id_article={self.old_id}&page={page}"

    @property
    def short_path(self) -> str:
        return f"/?p={self.old_id}"


AnyText = TypeVar("AnyText", bound=Text)


def load_articles() -> tuple[Article, ...]:
    """Archimag's articles, the newest first."""
    return _load("archimag", Article)


def load_items() -> tuple[Item, ...]:
    """Legalis's rulings and news, the newest first."""
    return _load("legalis", Item)


def _load(folder: str, kind: type[AnyText]) -> tuple[AnyText, ...]:
    place = files(__package__) / folder
    texts = [read_text(file, kind) for file in place.iterdir() if file.name.endswith(".md")]
    return tuple(sorted(texts, key=lambda text: (text.published_at, text.slug), reverse=True))


def read_text(file: Traversable, kind: type[AnyText]) -> AnyText:
    """One file as `kind`; raises `BadTextError` naming the file and what is wrong in it."""
    try:
        start, front, rest = file.read_text("utf-8").split(_FENCE, 2)
    except ValueError:
        raise BadTextError(f"{file.name}: no front matter between two +++ lines") from None
    if start.strip():
        raise BadTextError(f"{file.name}: text before the front matter")
    values = _front_matter(file.name, front, kind)
    body, _, changed = rest.partition(_SECOND.format(values.get("changed_on")))
    return kind(**values, body=body.strip(), changed_body=changed.strip() or None)


def _front_matter(name: str, front: str, kind: type[Text]) -> dict[str, Any]:
    try:
        values = tomllib.loads(front)
    except tomllib.TOMLDecodeError as error:
        raise BadTextError(f"{name}: the front matter is not TOML: {error}") from error
    known = {field.name: field for field in fields(kind)}
    needed = {n for n, f in known.items() if f.default is MISSING} - {"body"}
    if wrong := (values.keys() - known.keys()) | (needed - values.keys()):
        raise BadTextError(f"{name}: unknown or missing in the front matter: {', '.join(sorted(wrong))}")
    return {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
