"""Who wrote the article: persons named by the page's head, else by the page itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from pipeline.clean.authors.bylines import in_page, pictured
from pipeline.clean.authors.credits import pen_names, writers
from pipeline.clean.markup import Tree
from pipeline.clean.metadata import Json, clean, metas
from pipeline.clean.sites import names_site
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_META_NAMES = (
    "author",
    "article:author",
    "og:article:author",
    "citation_author",
    "citation_authors",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_SITE = ("og:site_name", "application-name")
_AUTHOR_WORDS = ("author", "auteur", "byline")
_ANY_AUTHOR = pattern(r"(?:^|[a-z]{2,}[_.:-])(?:author|auteur|byline)s?(?:[_.-]?name)?$")
"""A name of a site's own making: "page.author", "xx_author_name"."""
_WRITTEN_BY = pattern(
    r"^(?:(?:written|words|story|interview|posted) by|by|authors?|auteure?s?|(?:ecrit |redige |publie )?par)\b"
)
_CATALOGUES = ("citation_", "dc")
_INVERTED = pattern(r"^([^, ]+), ([^,]+)$")
_LETTERS = pattern(r"[\W_]+")


def authors(tree: Tree, article: Json, url: str) -> tuple[str, ...]:
    """Persons named as authors; desks, agencies and companies are none.

    A name that is the site's own is often no person: it is taken last, where it may be the name of who keeps it.
    """
    said = _metas(tree)
    site = {_letters(name) for key in _SITE for name in map(clean, said.get(key, ())) if name}
    asks: tuple[Callable[[], Sequence[str]], ...] = (
        # Each is asked only when the one before named nobody: the page's own lines are the dearest to find.
        lambda: _in_json(article.get("author")),
        lambda: _in_head(said, site),
        lambda: in_page(tree, near_only=bool(article.get("author"))),
        lambda: pictured(tree),
    )
    last: tuple[str, ...] = ()
    for ask in asks:
        persons = tuple(dict.fromkeys(ask()))
        own = tuple(name for name in persons if _letters(name) not in site and not names_site(name, url))
        if own:
            return own
        last = last or tuple(name for name in persons if " " in name)
    return last


def _letters(name: str) -> str:
    return _LETTERS.sub("", fold(name))


def _metas(tree: Tree) -> dict[str, list[str]]:
    """Contents of the head's elements by their name in small letters, as they stand: few of them are asked for."""
    said: dict[str, list[str]] = {}
    for name, contents in metas(tree, "name", "property").items():
        if name:
            said.setdefault(name.lower(), []).extend(contents)
    return said


def _in_json(value: object) -> list[str]:
    if isinstance(value, list):
        return [name for item in value for name in _in_json(item)]
    if isinstance(value, dict):
        kind = str(value.get("@type"))
        if "Organization" in kind or "Organisation" in kind:
            return []
        told = value.get("name") or " ".join(clean(value.get(part)) for part in ("givenName", "familyName"))
        # A page that says it is a person may call her by one name.
        return _in_json(told) or (pen_names(clean(told)) if "Person" in kind else [])
    return writers(clean(value))


def _in_head(said: Mapping[str, Sequence[str]], site: Collection[str]) -> list[str]:
    told = [*(_told(said, name) for name in _META_NAMES), *_labelled(said), *_named_otherwise(said)]
    for read in (writers, pen_names):
        for contents in told:
            found = [name for content in contents for name in read(content)]
            if any(_letters(name) not in site for name in found):
                return found
    return [name for contents in told for content in contents for name in writers(content)]


def _told(said: Mapping[str, Sequence[str]], name: str) -> Sequence[str]:
    """What the head says under this name; as catalogues write names, "Exemple, Jeanne" is turned round."""
    contents = _cleaned(said.get(name, ()))
    if not name.startswith(_CATALOGUES):
        return contents
    return [_INVERTED.sub(r"\2 \1", content) for content in contents]


def _labelled(said: Mapping[str, Sequence[str]]) -> Iterable[Sequence[str]]:
    """What cards for networks show under a label that says it is who wrote."""
    for number in "12":
        if any(_WRITTEN_BY.match(fold(label)) for label in _cleaned(said.get(f"twitter:label{number}", ()))):
            yield _cleaned(said.get(f"twitter:data{number}", ()))


def _named_otherwise(said: Mapping[str, Sequence[str]]) -> Iterable[Sequence[str]]:
    return (
        _cleaned(contents)
        for name, contents in said.items()
        if any(word in name for word in _AUTHOR_WORDS)
        and name not in _META_NAMES
        and _ANY_AUTHOR.search(name)
    )


def _cleaned(contents: Sequence[str]) -> Sequence[str]:
    return [text for content in contents if (text := clean(content))]
