"""`greffier read`: one page read as the night reads it, and what became of each of its lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.clean import NotADocument
from pipeline.clean.repeats import REPEATED_ON_SITE
from pipeline.clean.verdicts import Judged, Verdict, judge
from schedules.exits import ALL_WELL, SOME_FAILED
from schedules.pages.single_pages import odd_letters, open_page, read_page_html, read_page_text

if TYPE_CHECKING:
    from crawler.settings import CrawlOptions
    from pipeline.documents import Document
    from schedules.pages.learnt import Learnt, Recall


class NoPage(Exception):  # noqa: N818  # says what came of asking
    """The page could not be had; the message says why."""


def is_address(where: str) -> bool:
    """True for a web address, which has to be fetched; anything else names a file."""
    return where.startswith(("http://", "https://"))


def load_page(where: str, options: CrawlOptions | None) -> tuple[bytes, str]:
    """The bytes of a file, of standard input ("-"), or of a page fetched with `options`; and their address.

    Raises `NoPage`.
    """
    if options is not None:
        return _fetch(where, options)
    try:
        return (sys.stdin.buffer.read() if where == "-" else Path(where).read_bytes()), ""
    except OSError as error:
        raise NoPage(error.strerror or str(error)) from error


def _fetch(url: str, options: CrawlOptions) -> tuple[bytes, str]:
    from crawler.run import fetch
    from crawler.settings import Refused

    try:
        page = fetch(url, options)
    except (Refused, ValueError) as error:
        raise NoPage(str(error)) from error
    return page.body, page.final_url


def read_page(
    body: bytes, url: str, recall: Recall | None = None
) -> tuple[Document, list[Judged], tuple[str, ...]]:
    """The document in a page, every line of the page with its verdict, and warnings. Raises `NotADocument`.

    The blocks that `recall` knows of the page's site are left out, as the night does.
    """
    page, document, warnings = _read(body, url)
    learnt = recall(document.source_id) if recall else None
    if learnt is None:
        return document, judge(page, url, document), warnings
    document = learnt.clean(document)
    return document, _counted(judge(page, url, document), document, learnt), warnings


def _read(body: bytes, url: str) -> tuple[str | bytes, Document, tuple[str, ...]]:
    page = open_page(body)
    if isinstance(page, bytes):
        document, warning = read_page_html(page, url)
        return page, document, (*((warning,) if warning else ()), *document.warnings)
    document = read_page_text(page, url or None, None)
    return page, document, (*odd_letters(body, page), *document.warnings)


def _counted(judged: Sequence[Judged], document: Document, learnt: Learnt) -> list[Judged]:
    """The lines; those of learnt blocks with the number of pages that showed them."""
    rules = zip(document.dropped, document.dropped_by, strict=True)
    repeated = [text for text, rule in rules if rule == REPEATED_ON_SITE]
    return [
        replace(line, pages=learnt.pages_with(next(text for text in repeated if line.text in text)))
        if line.why == REPEATED_ON_SITE
        else line
        for line in judged
    ]


def show_page(
    where: str,
    url: str | None,
    options: CrawlOptions | None,
    *,
    as_json: bool,
    compare: bool,
    html: str | None,
    recall: Recall | None = None,
) -> int:
    """Read one page and print it. Returns the exit status."""
    try:
        body, address = load_page(where, options)
        document, judged, warnings = read_page(body, url or address, recall)
    except (NoPage, NotADocument) as error:
        told = str(error) if where in str(error) else f"{where}: {error}"
        sys.stderr.write(f"greffier: {told}\n")
        return SOME_FAILED
    for warning in warnings:
        sys.stderr.write(f"greffier: {warning}\n")
    if html is not None:
        Path(html).write_text(as_page(document, judged), encoding="utf-8")
    if as_json:
        sys.stdout.write(json.dumps(_as_json(document, judged), ensure_ascii=False, indent=1) + "\n")
    elif compare:
        _print_judged(judged)
    else:
        _print_document(document)
    return ALL_WELL


def _as_json(document: Document, judged: Sequence[Judged]) -> dict[str, Any]:
    return {
        "url": document.url,
        "source_id": document.source_id,
        "kind": document.kind,
        "title": document.title,
        "author": document.author,
        "published_on": document.published_on and document.published_on.isoformat(),
        "modified_on": document.modified_on and document.modified_on.isoformat(),
        "language": document.language,
        "is_truncated": document.is_truncated,
        "blocks": [{"kind": block.kind, "text": block.text} for block in document.blocks],
        "lines": [asdict(line) for line in judged],
        "text": document.article,
    }


def _facts(document: Document) -> list[str]:
    facts = {
        "source": document.source_id,
        "kind": document.kind,
        "author": document.author,
        "published": document.published_on,
        "modified": document.modified_on,
        "language": document.language,
        "cut": "by a paywall" if document.is_truncated else None,
    }
    return [f"{name}: {value}" for name, value in facts.items() if value]


def _print_document(document: Document) -> None:
    sys.stdout.write("\n".join((" · ".join(_facts(document)), "", document.article)) + "\n")


def _print_judged(judged: Sequence[Judged]) -> None:
    from rich.table import Table
    from rich.text import Text

    from schedules.console import out

    table = Table("kept", "left out", "why", show_lines=False, expand=True)
    for line in judged:
        kept = line.verdict is Verdict.KEPT
        style = "dim" if line.verdict is Verdict.OUTSIDE else ""
        text = Text(line.text, style=style)
        table.add_row(text if kept else "", "" if kept else text, _reason(line))
    out.print(table)


def _reason(line: Judged) -> str:
    if line.pages is not None:
        return f"{line.why}, seen on {line.pages} page{'s' if line.pages > 1 else ''}"
    return line.why or "outside the article"


_STYLE = (
    "body{font:16px/1.5 sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem;color:#1a1a1a;background:#fff}"
    "table{border-collapse:collapse;width:100%}td{padding:.25rem .5rem;vertical-align:top;overflow-wrap:anywhere}"
    "td:last-child{width:9rem;color:#555;font-size:.85rem}"
    ".kept{background:#eef7ee}.dropped{background:#fbeeee}.outside{color:#666}.dropped td:first-child{text-decoration:line-through}"
)


def as_page(document: Document, judged: Sequence[Judged]) -> str:
    """The lines with their verdicts as one HTML page that needs nothing else."""
    rows = "\n".join(
        f'<tr class="{line.verdict}"><td>{escape(line.text)}</td><td>{escape(_reason(line))}</td></tr>'
        for line in judged
    )
    title = escape(document.title or document.url or "page")
    return (
        f'<!DOCTYPE html>\n<html lang="fr">\n<head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>\n<body>\n'
        f"<h1>{title}</h1>\n<p>{escape(' · '.join(_facts(document)))}</p>\n<table>\n{rows}\n</table>\n</body>\n</html>\n"
    )
