"""`greffier explain`: why a page gives the facts it gives. A file needs no database; nothing needs the network."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.clean import NotADocument
from pipeline.documents import Document
from pipeline.explain import Explanation, explain
from pipeline.process import PIPELINE_VERSION, Persons
from schedules.console import out, print_json
from schedules.exits import ALL_WELL, SOME_FAILED
from schedules.pages.explained import (
    as_page,
    as_record,
    bracketed,
    coloured,
    contradiction_lines,
    fact_lines,
    left_out_lines,
)
from schedules.pages.single_pages import read_bytes

if TYPE_CHECKING:
    from storage.documents import StoredDocument

Show = Callable[[str, Explanation], None]


def is_stored(what: str) -> bool:
    """True when `what` names a document in storage, by its number or its address; a file of that name comes first."""
    return not Path(what).exists() and (what.isdigit() or what.startswith(("http://", "https://")))


def explain_stored(stored: StoredDocument, persons: Persons, show: Show) -> int:
    """Explain a document that storage holds. Returns the exit status."""
    version = stored.processed.pipeline_version
    if version != PIPELINE_VERSION:
        sys.stderr.write(
            f"greffier: document {stored.id} is stored as version {version} of the rules read it; "
            f"this is how version {PIPELINE_VERSION} reads it (`greffier process` brings them together)\n"
        )
    show(str(stored.id), explain(stored.processed.document, persons=persons))
    return ALL_WELL


def explain_file(
    name: str, body: bytes, show: Show, *, url: str | None, published_on: date | None, persons: Persons
) -> int:
    """Explain one page: HTML, PDF or text. Returns the exit status."""
    try:
        document = _read(body, url, published_on)
    except NotADocument as error:
        sys.stderr.write(f"greffier: {name}: {error}\n")
        return SOME_FAILED
    show(name, explain(document, persons=persons))
    return ALL_WELL


def _read(body: bytes, url: str | None, published_on: date | None) -> Document:
    document, warnings = read_bytes(body, url, published_on)
    for warning in warnings:
        sys.stderr.write(f"greffier: {warning}\n")
    return document


def show_json(name: str, explanation: Explanation) -> None:
    print_json(as_record(name, explanation))


def show_text(name: str, explanation: Explanation) -> None:
    """The marked text, the facts, and what was left out: in colours on a terminal, in brackets otherwise."""
    del name
    if out.is_terminal:
        out.print(coloured(explanation))
    else:
        print(bracketed(explanation))  # noqa: T201  # this is the command's output
    _print("\nFacts", style="bold")
    for line, to_check in fact_lines(explanation):
        _print(line, style="yellow" if to_check else None)
    if explanation.contradictions:
        _print("\nThe page against itself", style="bold")
    for line in contradiction_lines(explanation):
        _print(line)
    _print("\nConsidered and left out", style="bold")
    for line in left_out_lines(explanation):
        _print(line)


def _print(line: str, style: str | None = None) -> None:
    if out.is_terminal:
        out.print(line, style=style, markup=False)
    else:
        print(line)  # noqa: T201  # as above


def page_writer(target: Path) -> Show:
    """Writes a page of its own to `target`."""

    def write(name: str, explanation: Explanation) -> None:
        del name
        target.write_text(as_page(explanation), "utf-8")

    return write
