"""The `greffier` command: each verb is one call into the module that does the work.

Imports are left to the verb, so that `greffier extract` starts without Scrapy, SQLAlchemy and APScheduler.
"""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, NoReturn, TextIO

import click

from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE

if TYPE_CHECKING:
    from schedules.config import Config
    from schedules.reading import Persons

DAY = click.DateTime(formats=["%Y-%m-%d"])
EPILOG = (
    "Exit status: 0 all well; 1 some source or page failed, the rest was done and stored; "
    "2 wrong use or configuration."
)

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")


@click.group(
    epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="greffier")
@click.option("--verbose", "-v", is_flag=True, help="Log every request and step.")
def cli(*, verbose: bool) -> None:
    """Watch French news and court rulings, and mail what was decided about lost data.

    \b
    greffier demo        three nights against a bundled replica of two sites, no network
    greffier nightly     tonight's job, once
    greffier schedule    the same every night, with the digest at 07:00
    """
    del verbose  # read by `_set_up_logging`, when a verb has something to log


@cli.command()
@click.option("--folder", type=click.Path(file_okay=False), help="Keep database and digests here.")
@as_json
def demo(*, folder: str | None, as_json: bool) -> None:
    """Run three nights against the bundled replica site; no network is used.

    \b
    Example: greffier demo --folder /tmp/greffier-demo
    """
    from schedules.demo import run_demo

    _set_up_logging()
    sys.exit(run_demo(folder, as_json=as_json))


@cli.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--since", type=DAY, help="Leave out what was published before this day (YYYY-MM-DD).")
@click.option("--no-digest", is_flag=True, help="Leave the mail to `greffier digest`.")
@as_json
def nightly(*, sources: tuple[str, ...], since: datetime | None, no_digest: bool, as_json: bool) -> None:
    """Do tonight's job once: crawl, read, store, and mail the digest.

    \b
    Example: greffier nightly
    Example: greffier nightly legalis --since 2026-01-01 --no-digest
    """
    from schedules.nightly import print_night, run_nightly

    config = _config()
    with _known_failures():
        night = run_nightly(config, sources, since=_day(since), with_digest=not no_digest)
    print_night(night, as_json=as_json)
    sys.exit(ALL_WELL if night.ok else SOME_FAILED)


@cli.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--since", type=DAY, help="Leave out what was published before this day (YYYY-MM-DD).")
@click.option(
    "--backfill", is_flag=True, help="Walk listings backwards to their end; resumes where it stopped."
)
@click.option(
    "--within-run", type=int, hidden=True, help="Set by `nightly`, whose run this crawl is part of."
)
@as_json
def crawl(
    *, sources: tuple[str, ...], since: datetime | None, backfill: bool, within_run: int | None, as_json: bool
) -> None:
    """Fetch pages of all sources, or of those named, and keep their bytes.

    \b
    Example: greffier crawl
    Example: greffier crawl archimag --backfill --since 2019-01-01
    """
    from schedules.crawling import crawl_alone, crawl_within, print_crawl

    config = _config()
    with _known_failures():
        if within_run is not None:
            sys.exit(crawl_within(config, sources, _day(since), within_run))
        reports = crawl_alone(config, sources, since=_day(since), backfill=backfill)
    print_crawl(reports, as_json=as_json)
    sys.exit(SOME_FAILED if any(report.problems or report.failed for report in reports) else ALL_WELL)


@cli.command()
@as_json
def process(*, as_json: bool) -> None:
    """Read the pages that are kept and not read yet, or were read by older rules; touches no site.

    \b
    Example: greffier process
    """
    from schedules.archive import print_reading, process_alone

    config = _config()
    with _known_failures():
        summary = process_alone(config)
    print_reading(summary, as_json=as_json)
    sys.exit(SOME_FAILED if summary.failed else ALL_WELL)


@cli.command()
@click.option("--preview", is_flag=True, help="Print what would be sent, send and mark nothing.")
@as_json
def digest(*, preview: bool, as_json: bool) -> None:
    """Send the digest: new data-loss rulings, corrections, and what was checked.

    \b
    Example: greffier digest --preview
    """
    from schedules.telling import preview_digest, print_sent, send_digests_alone

    config = _config()
    with _known_failures():
        if preview:
            click.echo(preview_digest(config))
            return
        sent = send_digests_alone(config)
    print_sent(sent, as_json=as_json)
    sys.exit(SOME_FAILED if sent.failed else ALL_WELL)


@cli.command()
@click.argument("lines", type=click.File("r", encoding="utf-8", errors="surrogateescape"), default="-")
@click.option(
    "--pretty", is_flag=True, help="The argument is one page, HTML or text; print one readable record."
)
@click.option("--url", help="With --pretty: the page's address; picks the source's own reader.")
@click.option(
    "--published-on", type=DAY, help="With --pretty: the day that “le 23 avril dernier” counts from."
)
def extract(*, lines: TextIO, pretty: bool, url: str | None, published_on: datetime | None) -> None:
    """Turn pages into records, one JSON object a line, in and out, same order.

    Each input line holds id, and html or text, and may hold url and published_on. A line that cannot be read
    gives {"id": ..., "error": "..."} in its place and the exit status is 1 at the end.

    \b
    Example: greffier extract < pages.jsonl > records.jsonl
    Example: greffier extract --pretty page.html --url https://www.archimag.com/...
    """
    from schedules.extracting import extract_file, write_records

    persons = _persons()
    if pretty:
        sys.exit(extract_file(lines, url, _day(published_on), persons))
    if url or published_on:
        raise click.UsageError("--url and --published-on go with --pretty; a line carries its own")
    sys.exit(write_records(lines, persons))


@cli.command()
@click.argument("where", metavar="URL|FILE")
@click.option("--url", help="With a file: the page's address; picks the source's own reader.")
@click.option("--compare", is_flag=True, help="Show every line of the page: kept, or left out and why.")
@click.option(
    "--html", type=click.Path(dir_okay=False, writable=True), help="Write the comparison as a page."
)
@as_json
def read(*, where: str, url: str | None, compare: bool, html: str | None, as_json: bool) -> None:
    """Read one page, and say what was kept, what was left out and why.

    A file holds HTML, plain text or PDF ("-" is standard input) and needs no settings. An address is fetched
    once, as a crawl would, robots.txt first.

    \b
    Example: greffier read page.html --url https://www.archimag.com/... --compare
    Example: greffier read https://www.legalis.net/actualite/... --json
    """
    from schedules.comparing import is_address, show_page

    if not is_address(where):
        from schedules.quiet import quieten

        quieten()
        sys.exit(show_page(where, url, None, as_json=as_json, compare=compare, html=html))
    if url:
        raise click.UsageError("--url goes with a file; an address is its own")
    from schedules.crawling import crawl_options

    config = _config()
    with _known_failures():
        options = crawl_options(config, None, backfill=False)
    sys.exit(show_page(where, None, options, as_json=as_json, compare=compare, html=html))


@cli.command()
@as_json
def sources(*, as_json: bool) -> None:
    """List the sources: where they look, and when each was last checked.

    \b
    Example: greffier sources --json
    """
    from schedules.overview import print_sources

    with _known_failures():
        print_sources(_config(), as_json=as_json)


@cli.command()
@click.option("--last", default=10, show_default=True, type=click.IntRange(1), help="How many runs.")
@as_json
def runs(*, last: int, as_json: bool) -> None:
    """List the last runs: when, how they ended, what each source gave.

    \b
    Example: greffier runs --last 3
    """
    from schedules.overview import print_runs

    with _known_failures():
        print_runs(_config(), last, as_json=as_json)


@cli.command()
@click.option("--show", is_flag=True, help="Print the timetable with the next times, and end.")
@as_json
def schedule(*, show: bool, as_json: bool) -> None:
    """Stay and run the timetable: the nightly crawl at 02:30, the digest at 07:00, Europe/Paris.

    \b
    Example: greffier schedule --show
    """
    from schedules.serving import print_timetable, serve

    config = _config()
    if show:
        print_timetable(config, as_json=as_json)
        return
    with _known_failures():
        serve(config)


@cli.command()
@as_json
def doctor(*, as_json: bool) -> None:
    """Check settings, database, disk, mail and sources, and say how to mend what is wrong. Sends nothing.

    \b
    Example: greffier doctor
    """
    from schedules.doctor import examine, print_findings

    config = _config()
    findings = examine(config)
    print_findings(findings, as_json=as_json)
    sys.exit(ALL_WELL if all(finding.ok for finding in findings) else SOME_FAILED)


@cli.command("init-db")
def init_db() -> None:
    """Create the database, or bring it to this version's tables. Running it again changes nothing.

    \b
    Example: GREFFIER_DATABASE_URL=postgresql://localhost/greffier greffier init-db
    """
    from storage.database import create_database

    config = _config()
    with _known_failures(), create_database(config.database) as database:
        click.echo(f"database ready: {database.where}")


def _config() -> Config:
    from schedules.config import ConfigError, load_config

    try:
        config = load_config()
    except ConfigError as error:
        _fail(str(error))
    _set_up_logging()
    return config


def _persons() -> Persons:
    """The one setting that `extract` needs. With none set, the library that checks settings is not loaded."""
    from schedules.places import DEFAULT_PERSONS, nothing_is_set
    from schedules.quiet import quieten

    if not nothing_is_set():
        return _config().persons
    quieten()
    return DEFAULT_PERSONS


def _known_failures() -> KnownFailures:
    return KnownFailures()


class KnownFailures:
    """Inside this block, a failure that has a remedy ends the command with one line and status 2."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from schedules.config import ConfigError
        from schedules.mail import MailError
        from storage.errors import StorageError

        if isinstance(error, ConfigError | MailError | StorageError):
            _fail(str(error))


def _set_up_logging() -> None:
    from schedules.console import set_up_logging

    set_up_logging(verbose=bool(click.get_current_context().find_root().params.get("verbose")))


def _fail(message: str) -> NoReturn:
    click.echo(f"greffier: {message}", err=True)
    sys.exit(WRONG_USE)


def _day(value: datetime | None) -> date | None:
    return value.date() if value else None


def main() -> None:
    """Entry point: like the group itself, but a pipe closed by the reader is no error."""
    try:
        cli(prog_name="greffier")
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(ALL_WELL)


if __name__ == "__main__":
    main()
