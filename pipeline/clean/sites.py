"""What a page's address tells of its site: a line that only names the site is no part of the article."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_SEPARATOR = pattern(r"\s+[-|·]\s+|\s*\|\s*")
_HOST = pattern(r"(?<=\S )(?:www\.)[\w-]+\.[a-z]{2,4}\b")
_LETTERS = pattern(r"[a-z0-9]+")
_SMALL = frozenset("de la le les l du des d et the www com fr net org".split())
_MAX_WORDS = 14
_MIN_LETTERS = 5
_MIN_SHARE = 0.6


def names_site(text: str, url: str | None) -> bool:
    """True when `text`, up to its first dash or bar, is the name of the host that `url` is on."""
    host = _name_of_host(url or "")
    if len(host) < _MIN_LETTERS or len(text.split()) > _MAX_WORDS:
        return False
    first = _SEPARATOR.split(_HOST.sub("", fold(text)), maxsplit=1)[0].replace(".", " ")
    if (
        "".join(_LETTERS.findall(first)) == host
    ):  # written in one word, small ones and all: "lecourrierdumaine"
        return True
    shorter, longer = sorted((_squeeze(first), host), key=len)
    return len(shorter) >= _MIN_LETTERS and shorter in longer and len(shorter) >= _MIN_SHARE * len(longer)


def is_site_itself(name: str, url: str) -> bool:
    """True when `name` is nothing but the name of the host."""
    own = _squeeze(fold(name).replace(".", " "))
    return own in {_squeeze(label.replace("-", " ")) for label in _labels(url)}


@lru_cache(maxsize=8)
def _name_of_host(url: str) -> str:
    """The longest part of the host, its words run together."""
    labels = [_squeeze(label.replace("-", " ")) for label in (urlsplit(url).hostname or "").split(".")]
    return max(labels, key=len, default="")


def _labels(url: str) -> list[str]:
    return (urlsplit(url).hostname or "").split(".")[:-1]


def _squeeze(text: str) -> str:
    return "".join(word for word in _LETTERS.findall(fold(text)) if word not in _SMALL)


def without_site_suffix(title: str, url: str, site_name: str | None = None) -> str:
    """The title of a page without the name of the site that many put after or before it."""
    for separator in (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ", " / "):
        if separator not in title:
            continue
        head, found, tail = title.rpartition(separator)
        if found and head and _is_site(tail, url, site_name):
            return without_site_suffix(head.strip(), url, site_name)
        first, found, rest = title.partition(separator)
        if found and rest and _is_site(first, url, site_name):
            return without_site_suffix(rest.strip(), url, site_name)
    return title


def _is_site(part: str, url: str, site_name: str | None) -> bool:
    if names_site(part, url):
        return True
    name, said = _squeeze(part), _squeeze(site_name or "")
    if said and (
        name == said or (said.startswith(name) and len(name) >= max(_MIN_LETTERS, _MIN_SHARE * len(said)))
    ):
        return True
    return len(name) >= _MIN_LETTERS and name in {_squeeze(label) for label in _labels(url)}
