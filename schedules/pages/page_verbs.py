"""The verbs that work on one page or a file of pages, and need neither a crawl nor, most of them, a database."""

from __future__ import annotations

import gc
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from schedules import verbs

if TYPE_CHECKING:
    from schedules.pages.learnt import Recall


@click.command(short_help="Pages in, records out.")
@click.argument("lines", type=click.File("r", encoding="utf-8", errors="surrogateescape"), default="-")
@click.option(
    "--pretty", is_flag=True, help="The argument is one page, HTML, PDF or text; print one readable record."
)
@click.option("--url", help="With --pretty: the page's address; picks the source's own reader.")
@click.option(
    "--published-on",
    type=verbs.DAY,
    metavar="YYYY-MM-DD",
    help="With --pretty: the day that “le 23 avril dernier” counts from.",
)
@click.option(
    "--workers", default=1, show_default=True, type=click.IntRange(1), help="Processes that read lines."
)
def extract(
    *, lines: TextIO, pretty: bool, url: str | None, published_on: datetime | None, workers: int
) -> None:
    """Turn pages into records, one JSON object a line, in and out, same order.

    Each input line holds id, and html or text, and may hold url and published_on. A line that cannot be read
    gives {"id": ..., "error": "..."} in its place and the exit status is 1 at the end.

    \b
    Example: greffier extract < pages.jsonl > records.jsonl
    Example: greffier extract --workers 4 < pages.jsonl > records.jsonl
    Example: greffier extract --pretty page.html --url https://www.archimag.com/...
    """
    # All that is loaded up to the first page stays: looking through it for garbage took a fifth of the start.
    gc.disable()
    from schedules.pages.extracting import extract_file, write_records

    persons = verbs.persons()
    if pretty:
        sys.exit(extract_file(lines, url, verbs.day(published_on), persons))
    if url or published_on:
        raise click.UsageError("--url and --published-on go with --pretty; a line carries its own")
    sys.exit(write_records(lines, persons, workers=workers))


@click.command(short_help="One page: what was kept, left out, and why.")
@click.argument("where", metavar="URL|FILE")
@click.option("--url", help="With a file: the page's address; picks the source's own reader.")
@click.option("--compare", is_flag=True, help="Show every line of the page: kept, or left out and why.")
@click.option(
    "--html", type=click.Path(dir_okay=False, writable=True), help="Write the comparison as a page."
)
@verbs.as_json
def read(*, where: str, url: str | None, compare: bool, html: str | None, as_json: bool) -> None:
    """Read one page, and say what was kept, what was left out and why.

    A file holds HTML, plain text or PDF ("-" is standard input) and needs no settings. An address is fetched
    once, as a crawl would, robots.txt first. Blocks learnt from other pages of the site are left out as by night,
    with the number of pages they were seen on.

    \b
    Example: greffier read page.html --url https://www.archimag.com/... --compare
    Example: greffier read https://www.legalis.net/actualite/... --json
    """
    from schedules.pages.comparing import is_address, show_page

    if not is_address(where):
        recall = _recall()
        sys.exit(show_page(where, url, None, as_json=as_json, compare=compare, html=html, recall=recall))
    if url:
        raise click.UsageError("--url goes with a file; an address is its own")
    from schedules.night.crawling import crawl_options
    from schedules.pages.learnt import recall_from

    config = verbs.config()
    with verbs.known_failures():
        options = crawl_options(config, None, backfill=False)
    recall = recall_from(config)
    sys.exit(show_page(where, None, options, as_json=as_json, compare=compare, html=html, recall=recall))


def _recall() -> Recall | None:
    """What storage knows, for a file; where nobody set anything there is no storage, and nothing that opens one is loaded."""
    from schedules.places import nothing_is_set

    if nothing_is_set():
        from schedules.quiet import quieten

        quieten()
        return None
    from schedules.pages.learnt import recall_from

    return recall_from(verbs.config())


@click.command(short_help="Why a page gives the facts it gives.")
@click.argument("what", metavar="FILE|URL|ID")
@click.option("--url", help="With a file: the page's address; picks the source's own reader.")
@click.option(
    "--published-on",
    type=verbs.DAY,
    metavar="YYYY-MM-DD",
    help="With a file: the day that “le 23 avril dernier” counts from.",
)
@click.option(
    "--html", type=click.Path(dir_okay=False, writable=True), help="Write it as a page to open in a browser."
)
@verbs.as_json
def explain(
    *, what: str, url: str | None, published_on: datetime | None, html: str | None, as_json: bool
) -> None:
    """Show why: the text with every fact marked, its rule, how sure it is, and what was left out and why.

    A file holds HTML, PDF or text ("-" is standard input) and needs no settings. An address or a number is that of a
    document in storage; nothing is fetched. Facts marked "à vérifier" are less sure than the digest asks for.

    \b
    Example: greffier explain page.html --url https://www.archimag.com/...
    Example: greffier explain 12 --html why.html
    """
    from schedules.pages import explaining

    show = (
        explaining.page_writer(Path(html))
        if html
        else explaining.show_json
        if as_json
        else explaining.show_text
    )
    if explaining.is_stored(what):
        if url or published_on:
            raise click.UsageError("--url and --published-on go with a file; a stored document has its own")
        from schedules.pages.recalling import recall

        config = verbs.config()
        with verbs.known_failures():
            stored = recall(config, what)
        sys.exit(explaining.explain_stored(stored, config.persons, show))
    if what != "-" and not Path(what).is_file():
        raise click.UsageError(f"{what}: no such file, and no number or address of a stored document")
    with click.open_file(what, "rb") as file:
        body = file.read()
    day, persons = verbs.day(published_on), verbs.persons()
    sys.exit(explaining.explain_file(what, body, show, url=url, published_on=day, persons=persons))


@click.command(short_help="Blocks that a source repeats; overrule one.")
@click.argument("source")
@click.option(
    "--keep", metavar="BLOCK", help="This block is the articles' own: it stays in them from now on."
)
@click.option("--drop", metavar="BLOCK", help="This block is none of the articles': it is left out.")
@verbs.as_json
def boilerplate(*, source: str, keep: str | None, drop: str | None, as_json: bool) -> None:
    """List the blocks that a source repeats on its pages, with how many it was seen on; overrule one.

    Blocks are named by the first column of the list, which may be cut short. The next `greffier process` or
    `greffier nightly` reads the pages again that are affected.

    \b
    Example: greffier boilerplate archimag
    Example: greffier boilerplate archimag --keep 5f0a31
    """
    from schedules.night.boilerplate import review_block, show_blocks
    from schedules.night.crawling import chosen_sources
    from storage.repeats import Review

    if keep and drop:
        raise click.UsageError("--keep and --drop are two answers to one question: give one of them")
    config = verbs.config()
    with verbs.known_failures():
        chosen_sources(config, [source])  # an unknown one is told with those there are
        name = keep or drop
        if name is None:
            show_blocks(config, source, as_json=as_json)
        else:
            review_block(config, source, name, Review.KEEP if keep else Review.DROP, as_json=as_json)
