"""The sites greffier watches: one module each, found by its name."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from crawler.source import Source, WrongSource

if TYPE_CHECKING:
    from collections.abc import Mapping


def _load(name: str) -> Source:
    file = f"crawler/sources/{name}.py"
    try:
        source = getattr(import_module(f"{__name__}.{name}"), "SOURCE", None)
    except Exception as error:  # a file that is loaded may raise anything
        line = f", line {error.lineno}" if isinstance(error, SyntaxError) else ""
        remedy = "mend it, or move it out of the folder"
        raise WrongSource(
            f"{file} cannot be used{line}: {type(error).__name__}: {error}; {remedy}"
        ) from error
    if not isinstance(source, Source):
        raise WrongSource(f"{file} cannot be used: it needs `SOURCE = Source(...)`")
    if source.id != name:
        raise WrongSource(f"{file} cannot be used: its id is {source.id!r}; the id has to be the file's name")
    return source


def _find_all() -> dict[str, Source]:
    return {name: _load(name) for name in sorted(module.name for module in pkgutil.iter_modules(__path__))}


ALL: Mapping[str, Source] = MappingProxyType(_find_all())


def source_for(url: str) -> Source | None:
    """Give the source whose site `url` is on, None for a site of no source."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return next((source for source in ALL.values() if host in source.hosts), None)
