"""The `greffier` command: each verb is one call into the module that does the work.

Imports are left to the verb, so that `greffier extract` starts without Scrapy, SQLAlchemy and APScheduler.
"""

from __future__ import annotations

import sys
from datetime import datetime

import click

from schedules import streams, verbs
from schedules.exits import ALL_WELL, SOME_FAILED
from schedules.pages import page_verbs

EPILOG = (
    "Exit status: 0 all well; 1 some source or page failed or needs a look, the rest was done and stored; "
    "2 it could not be done: wrong use or configuration, or a database that cannot be used. docs/operations.md has them all."
)


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
    del verbose  # read by `verbs.set_up_logging`, when a verb has something to log


@cli.command(short_help="Three nights against a bundled replica of two sites.")
@click.option("--folder", type=click.Path(file_okay=False), help="Keep database and digests here.")
@verbs.as_json
def demo(*, folder: str | None, as_json: bool) -> None:
    """Run three nights against the bundled replica site; no network is used.

    \b
    Example: greffier demo --folder /tmp/greffier-demo
    """
    from schedules.demo import run_demo

    verbs.set_up_logging()
    sys.exit(run_demo(folder, as_json=as_json))


@cli.command(short_help="Tonight's job once: crawl, read, store, mail.")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--since", type=verbs.DAY, metavar="YYYY-MM-DD", help="Leave out what was published before this day."
)
@click.option("--no-digest", is_flag=True, help="Leave the mail to `greffier digest`.")
@click.option(
    "--again", is_flag=True, help="Only the sources that the last night could not check; sends nothing."
)
@verbs.as_json
def nightly(
    *, sources: tuple[str, ...], since: datetime | None, no_digest: bool, again: bool, as_json: bool
) -> None:
    """Do tonight's job once: crawl, read, store, and mail the digest.

    \b
    Example: greffier nightly
    Example: greffier nightly legalis --since 2026-01-01 --no-digest
    Example: greffier nightly --again
    """
    from schedules.nightly import print_night, run_again, run_nightly

    config = verbs.config()
    with verbs.known_failures():
        night = (
            run_again(config, sources)
            if again
            else run_nightly(config, sources, since=verbs.day(since), with_digest=not no_digest)
        )
    print_night(night, as_json=as_json)
    sys.exit(ALL_WELL if night is None or night.ok else SOME_FAILED)


@cli.command(short_help="Fetch pages and keep their bytes.")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--since", type=verbs.DAY, metavar="YYYY-MM-DD", help="Leave out what was published before this day."
)
@click.option(
    "--backfill", is_flag=True, help="Walk listings backwards to their end; resumes where it stopped."
)
@click.option(
    "--within-run", type=int, hidden=True, help="Set by `nightly`, whose run this crawl is part of."
)
@verbs.as_json
def crawl(
    *, sources: tuple[str, ...], since: datetime | None, backfill: bool, within_run: int | None, as_json: bool
) -> None:
    """Fetch pages of all sources, or of those named, and keep their bytes.

    \b
    Example: greffier crawl
    Example: greffier crawl archimag --backfill --since 2019-01-01
    """
    from schedules.night.crawling import crawl_alone, crawl_within, print_crawl

    config = verbs.config()
    with verbs.known_failures():
        if within_run is not None:
            sys.exit(crawl_within(config, sources, verbs.day(since), within_run))
        crawled = crawl_alone(config, sources, since=verbs.day(since), backfill=backfill)
    print_crawl(crawled, as_json=as_json)
    sys.exit(ALL_WELL if crawled.ok else SOME_FAILED)


@cli.command(short_help="Read what is kept and not read yet.")
@verbs.as_json
def process(*, as_json: bool) -> None:
    """Read the pages that are kept and not read yet, or were read by older rules; touches no site.

    \b
    Example: greffier process
    """
    from schedules.night.archive import print_reading, process_alone

    config = verbs.config()
    with verbs.known_failures():
        summary = process_alone(config)
    print_reading(summary, as_json=as_json)
    sys.exit(SOME_FAILED if summary.failed or summary.unread or summary.made_anew else ALL_WELL)


@cli.command(short_help="Mail what is due, or --preview it.")
@click.option("--preview", is_flag=True, help="Print what would be sent to whom, send and mark nothing.")
@click.option("--reader", metavar="ADDRESS", help="With --preview: the mail of this recipient alone.")
@verbs.as_json
def digest(*, preview: bool, reader: str | None, as_json: bool) -> None:
    """Send the digest: new data-loss rulings, corrections, and what was checked.

    \b
    Example: greffier digest --preview
    Example: greffier digest --preview --reader anne@example.org
    """
    from schedules.digests.previewing import preview_digests, print_previews
    from schedules.digests.sending import print_sent
    from schedules.digests.telling import send_digests_alone

    if reader and not preview:
        raise click.UsageError(
            "--reader chooses whose mail --preview shows: a digest goes to every recipient"
        )
    config = verbs.config()
    with verbs.known_failures():
        if preview:
            print_previews(preview_digests(config, reader), as_json=as_json)
            return
        sent = send_digests_alone(config)
    print_sent(sent, as_json=as_json)
    sys.exit(ALL_WELL if sent.ok else SOME_FAILED)


@cli.command(short_help="Who is written to; resume, move, rewrite.")
@click.option("--resume", metavar="ADDRESS", help="Write to this mailbox again, which was refused for good.")
@click.option(
    "--move",
    nargs=2,
    metavar="OLD NEW",
    help="NEW, a recipient now, takes over what OLD was told and is still to be told.",
)
@click.option(
    "--rewrite",
    metavar="ADDRESS",
    help="What waits for this reader is taken out of the outbox, and told in a message written anew.",
)
@verbs.as_json
def readers(*, resume: str | None, move: tuple[str, str] | None, rewrite: str | None, as_json: bool) -> None:
    """List the readers: when each was last sent a digest, what waits, and whose mailbox is refused.

    \b
    Example: greffier readers
    Example: greffier readers --resume anne@example.org
    Example: greffier readers --move anne@example.org anne@example.com
    """
    from schedules.digests.readers import move_reader, resume_reader, rewrite_digests, show_readers

    if sum(map(bool, (resume, move, rewrite))) > 1:
        raise click.UsageError("--resume, --move and --rewrite are three things: do one of them")
    config = verbs.config()
    with verbs.known_failures():
        if resume:
            resume_reader(config, resume, as_json=as_json)
        elif move:
            move_reader(config, *move, as_json=as_json)
        elif rewrite:
            rewrite_digests(config, rewrite, as_json=as_json)
        else:
            show_readers(config, as_json=as_json)


@cli.command(short_help="What is watched, and when it was last well.")
@click.option(
    "--rename",
    nargs=2,
    metavar="OLD NEW",
    help="The file of source OLD is called NEW now: what is stored of it goes on under that name.",
)
@verbs.as_json
def sources(*, rename: tuple[str, str] | None, as_json: bool) -> None:
    """List the sources: where they look, and when each was last checked.

    \b
    Example: greffier sources --json
    Example: greffier sources --rename archives archimag
    """
    from schedules.night.archive import print_reading
    from schedules.night.renaming import rename_source
    from schedules.overview import print_sources

    config = verbs.config()
    with verbs.known_failures():
        if rename is None:
            print_sources(config, as_json=as_json)
            return
        summary = rename_source(config, *rename)
    print_reading(summary, as_json=as_json)
    sys.exit(SOME_FAILED if summary.failed or summary.unread or summary.made_anew else ALL_WELL)


@cli.command(short_help="How the last runs went.")
@click.option("--last", default=10, show_default=True, type=click.IntRange(1), help="How many runs.")
@verbs.as_json
def runs(*, last: int, as_json: bool) -> None:
    """List the last runs: when, how they ended, what each source gave.

    \b
    Example: greffier runs --last 3
    """
    from schedules.overview import print_runs

    with verbs.known_failures():
        print_runs(verbs.config(), last, as_json=as_json)


@cli.command(short_help="Stay and run the timetable.")
@click.option("--show", is_flag=True, help="Print the timetable with the next times, and end.")
@verbs.as_json
def schedule(*, show: bool, as_json: bool) -> None:
    """Stay and run the timetable: the nightly crawl at 02:30, what failed again at 05:30, the digest at 07:00, Europe/Paris.

    \b
    Example: greffier schedule --show
    """
    from schedules.serving import print_timetable, serve

    config = verbs.config()
    if show:
        print_timetable(config, as_json=as_json)
        return
    with verbs.known_failures():
        serve(config)


@cli.command(short_help="What is wrong, and how to mend it.")
@verbs.as_json
def doctor(*, as_json: bool) -> None:
    """Check settings, database, disk, mail and sources, and say how to mend what is wrong. Sends nothing.

    \b
    Example: greffier doctor
    """
    from schedules.doctor import examine, print_findings

    config = verbs.config()
    findings = examine(config)
    print_findings(findings, as_json=as_json)
    sys.exit(ALL_WELL if all(finding.ok for finding in findings) else SOME_FAILED)


@cli.command("init-db", short_help="Make the database, or bring it up to date.")
def init_db() -> None:
    """Create the database, or bring it to this version's tables. Running it again changes nothing.

    \b
    Example: GREFFIER_DATABASE_URL=postgresql://localhost/greffier greffier init-db
    """
    from storage.database import create_database

    config = verbs.config()
    with verbs.known_failures(), create_database(config.database) as database:
        click.echo(f"database ready: {database.where}")


for _verb in (page_verbs.extract, page_verbs.read, page_verbs.explain, page_verbs.boilerplate):
    cli.add_command(_verb)


def main() -> None:
    """Entry point: like the group itself, but a pipe closed by the reader is no error."""
    streams.ready_streams()
    try:
        try:
            cli(prog_name="greffier")
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(ALL_WELL)
    except OSError as error:
        if not streams.is_full(error):
            raise
        streams.say_no_more()
        verbs.fail(f"standard output cannot be written ({error.strerror}); what was done stands", SOME_FAILED)
    except Exception as error:  # to name WrongSource loads the crawl's words: only where something was raised
        from crawler.source import WrongSource

        if not isinstance(error, WrongSource):
            raise
        verbs.fail(str(error))


if __name__ == "__main__":
    main()
