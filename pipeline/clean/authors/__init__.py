"""Who wrote the article: persons named by the page's head, else by the page itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from pipeline.clean.authors.bylines import in_page, pictured, signatures, written_under_title
from pipeline.clean.authors.cards import on_cards
from pipeline.clean.authors.credits import pen_names, writers
from pipeline.clean.authors.desks import desk_in
from pipeline.clean.markup import Tree
from pipeline.clean.metadata import Json, clean, metas
from pipeline.clean.sites import is_site_itself, names_site
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
    site = _names_of_site(said)
    asks: tuple[Callable[[], Sequence[str]], ...] = (
        # Each is asked only when the one before named nobody: the page's own lines are the dearest to find.
        lambda: _described(article),
        lambda: _in_head(said, site),
        lambda: in_page(tree, near_only=bool(article.get("author"))),
        lambda: pictured(tree),
        lambda: on_cards(tree),
    )
    last: tuple[str, ...] = ()
    for ask in asks:
        persons = tuple(dict.fromkeys(ask()))
        own = tuple(name for name in persons if _letters(name) not in site and not names_site(name, url))
        if own:
            return _unless_signed_otherwise(own, tree)
        last = last or tuple(name for name in persons if " " in name)
    return () if last and signs_with_others(last[0], tree) else last


def signs_with_others(name: str, tree: Tree) -> bool:
    """True for the name of a paper that signs with an agency: "Sud Exemple avec AFP"."""
    return any(name in signed and name != signed for signed in signatures(tree))


def _unless_signed_otherwise(told: tuple[str, ...], tree: Tree) -> tuple[str, ...]:
    """Those told, but where a line under the title says in full that others wrote: heads name who posted the page."""
    signed = tuple(dict.fromkeys(written_under_title(tree)))
    known = {word for name in told for word in fold(name).split()}
    return signed if signed and not any(known & set(fold(name).split()) for name in signed) else told


def signature(tree: Tree, article: Json, url: str) -> str | None:
    """The desk, agency or body that signs a page which names no person.

    The site's own name counts where readers are shown it as a signature: machines are told it on every page.
    """
    said = _metas(tree)
    site = _names_of_site(said)
    told = chain(_signed_in_json(article.get("author")), _signed_in_head(said))
    others = (name for name in told if _letters(name) not in site and not is_site_itself(name, url))
    return next(chain(others, signatures(tree)), None)


def _signed_in_json(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _signed_in_json(item)
    elif isinstance(value, dict):
        yield from _signed_in_json(_name_in_json(value))
    elif name := _signed_in_full(clean(value)):
        yield name


def _signed_in_head(said: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for contents in _told_of_author(said):
        yield from filter(None, map(_signed_in_full, contents))


def _signed_in_full(text: str) -> str | None:
    """A single word in small letters is the name of an account."""
    return desk_in(text, is_marked=" " in text)


def _letters(name: str) -> str:
    return _LETTERS.sub("", fold(name))


def _names_of_site(said: Mapping[str, Sequence[str]]) -> set[str]:
    return {_letters(name) for key in _SITE for name in map(clean, said.get(key, ())) if name}


def _metas(tree: Tree) -> dict[str, list[str]]:
    """Contents of the head's elements by their name in small letters, as they stand: few of them are asked for."""
    said: dict[str, list[str]] = {}
    for name, contents in metas(tree, "name", "property").items():
        if name:
            said.setdefault(name.lower(), []).extend(contents)
    return said


def _described(article: Json) -> list[str]:
    """Those whom the page describes as authors, and those whom it names beside them: some systems know but one author."""
    first = _in_json(article.get("author"))
    return [*first, *_in_json(article.get("contributor"))] if first else []


def _in_json(value: object) -> list[str]:
    if isinstance(value, list):
        return [name for item in value for name in _in_json(item)]
    if isinstance(value, dict):
        kind = str(value.get("@type"))
        if "Organization" in kind or "Organisation" in kind:
            return []
        told = _name_in_json(value)
        # A page that says it is a person may call her by one name.
        return _in_json(told) or (pen_names(clean(told)) if "Person" in kind else [])
    return writers(clean(value))


def _name_in_json(described: Json) -> object:
    return described.get("name") or " ".join(
        clean(described.get(part)) for part in ("givenName", "familyName")
    )


def _in_head(said: Mapping[str, Sequence[str]], site: Collection[str]) -> list[str]:
    told = _told_of_author(said)
    for read in (writers, pen_names):
        for contents in told:
            found = [name for content in contents for name in read(content)]
            if any(_letters(name) not in site for name in found):
                return found
    return [name for contents in told for content in contents for name in writers(content)]


def _told_of_author(said: Mapping[str, Sequence[str]]) -> list[Sequence[str]]:
    return [*(_told(said, name) for name in _META_NAMES), *_labelled(said), *_named_otherwise(said)]


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
