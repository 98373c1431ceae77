"""What a night could not read of what its sources announced: how many pages, why, and whether silence is proved.

docs/operations.md says the same for those who run it, storage/unread.py which pages these are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog

from schedules.console import out, table
from schedules.digests import wording
from schedules.night.lulls import lull_of, lull_warning
from storage.database import Database
from storage.runs import Level
from storage.unread import Unread, UnreadPage

log = structlog.get_logger(__name__)

NAMED = 20
FEW = 3
"""Fewer unread pages than this show nothing about a whole site."""

_LIST = "liste de liens"
_ASTRAY = "même texte à plusieurs adresses"
_CAUSES = tuple(
    (re.compile(words, re.IGNORECASE), cause)
    for words, cause in (
        (r"robots\.txt", "interdiction de robots.txt"),
        (r"same text stands behind", _ASTRAY),
        (r"asks for consent", "demande de consentement"),
        (r"needs JavaScript", "page vide sans JavaScript"),
        (r"bot challenge", "contrôle anti-robot"),
        (r"login", "accès réservé"),
        (r"error page", "page d’erreur"),
        (r"redirect|only leads to another page", "redirection"),
        (r"list of articles|search results", _LIST),
        (r"breaks off|broke off", "page reçue en partie"),
        (r"larger than", "page trop volumineuse"),
        (r"no complete answer|took too long", "délai dépassé"),
        (r"PDF file", "PDF illisible"),
        (r"no article text|no text|empty", "aucun texte d’article"),
        (r"not a page|not an HTML page|binary", "fichier d’un autre genre"),
        (r"cannot be resolved|refuses the connection|certificate", "site injoignable"),
    )
)
_STATUS = re.compile(r"answered (\d{3})")


@dataclass(frozen=True, slots=True)
class Outlook:
    """`waiting` are the pages that keep silence from being proved; `given_up` are only mentioned."""

    waiting: tuple[UnreadPage, ...]
    given_up: tuple[UnreadPage, ...]
    is_unhealthy: bool
    """True when most pages that the source announced lately could not be read, or most are gone, or all show one text."""
    read_at_last: int = 0
    """How many that could not be read before were read by the last crawl."""
    misfits: int = 0
    """How many no longer fit the source's reader, when these are most: the site has been made anew."""
    postponed: int = 0
    """How many announced pages are left for later nights."""


def outlook(found: Unread, postponed: int = 0) -> Outlook:
    """What is to be told of the pages; what is honestly no article counts only when there is much of it.

    That is: lists, when most new pages are no documents; withdrawn pages, when more of them are gone than stand.
    """
    waiting = [page for page in found.pages if not page.is_given_up]
    new = sum(not page.was_read_once for page in waiting)
    withdrawn = sum(page.is_withdrawn for page in waiting)
    astray = sum(cause_of(page.reason) == _ASTRAY for page in waiting)
    most_are_unread = new >= FEW and new > found.read_lately
    most_are_gone = withdrawn >= FEW and withdrawn > found.standing
    is_unhealthy = most_are_unread or most_are_gone or (astray >= FEW and astray > found.standing)
    told = [
        page
        for page in found.pages
        if (most_are_gone if page.is_withdrawn else most_are_unread or cause_of(page.reason) != _LIST)
    ]
    return Outlook(
        waiting=tuple(page for page in told if not page.is_given_up),
        given_up=tuple(page for page in told if page.is_given_up),
        is_unhealthy=is_unhealthy,
        read_at_last=found.read_at_last,
        misfits=_misfits(found),
        postponed=postponed,
    )


def _misfits(found: Unread) -> int:
    """One page that does not fit is that page's affair; most of those had last night, or of the new ones, are the site's."""
    pairs = ((found.misfits_standing, found.standing), (found.misfits_lately, found.read_lately))
    return max((misfits for misfits, read in pairs if misfits >= FEW and 2 * misfits > read), default=0)


def cause_of(reason: str) -> str:
    """In French, in two or three words, why a page could not be read."""
    for pattern, cause in _CAUSES:
        if pattern.search(reason):
            return cause
    status = _STATUS.search(reason)
    return f"réponse {status[1]}" if status else "lecture impossible"


def count_causes(pages: Iterable[UnreadPage]) -> str:
    """For instance "demande de consentement 11, réponse 404 2"."""
    causes = Counter(cause_of(page.reason) for page in pages)
    ordered = sorted(causes.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{cause} {count}" for cause, count in ordered)


def waiting_words(pages: tuple[UnreadPage, ...]) -> str:
    count = wording.plural(len(pages), "page n’a pas pu être lue", "pages n’ont pas pu être lues")
    return f"{count} ({count_causes(pages)})"


def postponed_words(count: int) -> str:
    left = ("page annoncée reste à relever", "pages annoncées restent à relever, les plus récentes d’abord")
    return wording.plural(count, *left)


def noted_words(seen: Outlook) -> str | None:
    """What is told beside a source without standing against its silence: a site made anew, pages read at last, and given up."""
    notes = []
    if seen.misfits:
        read = ("page lue", "pages lues")
        notes.append(
            f"la présentation du site a changé : {wording.plural(seen.misfits, *read)} par le lecteur générique"
        )
    if seen.read_at_last:
        read = ("page non lue jusque-là l’a été", "pages non lues jusque-là l’ont été")
        notes.append(wording.plural(seen.read_at_last, *read))
    if seen.given_up:
        left = ("page n’est plus attendue", "pages ne sont plus attendues")
        notes.append(f"{wording.plural(len(seen.given_up), *left)} ({count_causes(seen.given_up)})")
    return " ; ".join(notes) or None


def misfit_words(source_id: str, misfits: int) -> str:
    """For those who run greffier, with the remedy."""
    return (
        f"{misfits} pages no longer fit the source's reader, the generic one stands in: has the site been made anew? "
        f"Mend crawler/sources/{source_id}.py, then raise PIPELINE_VERSION"
    )


def note_all_unread(
    database: Database, run_id: int, successes: Mapping[str, datetime | None]
) -> tuple[UnreadPage, ...]:
    """What could not be read of several sources; `successes` tells when each was visited well before this run."""
    return tuple(page for id_, last in successes.items() for page in note_unread(database, run_id, id_, last))


def made_anew(database: Database, source_ids: Iterable[str]) -> tuple[str, ...]:
    """Those of the sources whose sites no longer fit their readers: all may have been read, and yet somebody has to look."""
    now = datetime.now(UTC)
    return tuple(id_ for id_ in source_ids if outlook(database.pages.unread(id_, now)).misfits)


def count_postponed(database: Database, source_ids: Iterable[str]) -> dict[str, int]:
    """How many new items of which sources are left for later nights."""
    counts = {id_: database.pages.count_postponed(id_) for id_ in source_ids}
    return {id_: count for id_, count in counts.items() if count}


def print_postponed(counts: Mapping[str, int]) -> None:
    for id_, count in counts.items():
        out.print(f"new items of {id_} left for later nights, the newest go first: {count}")


def print_unread(pages: Sequence[UnreadPage]) -> None:
    """Show the pages that are waited for, if any, with the reason."""
    if pages:
        rows: list[list[object]] = [[page.url, page.reason] for page in pages]
        table(f"{_announced(pages)} could not be read", ["page", "why"], rows)


def note_unread(
    database: Database, run_id: int, source_id: str, last_success: datetime | None
) -> tuple[UnreadPage, ...]:
    """Put what a run could not read of a source among its events; gives the pages that are waited for.

    A source of which most new pages cannot be read was not checked well: its `last_success` stays what it was.
    """
    seen = outlook(database.pages.unread(source_id, datetime.now(UTC)))
    if seen.is_unhealthy:
        database.runs.take_back_success(source_id, last_success)
    if seen.misfits:
        message = misfit_words(source_id, seen.misfits)
        log.warning("source", source=source_id, problem=message)
        _note(database, run_id, source_id, message, Level.WARNING)
    lull = lull_of(database, source_id, datetime.now(UTC).date())
    if lull:
        log.warning("source", source=source_id, problem=lull_warning(lull))
        _note(database, run_id, source_id, f"{source_id}: {lull_warning(lull)}", Level.WARNING)
    if seen.waiting:
        message = f"{_announced(seen.waiting)} could not be read: {_named(seen.waiting)}"
        log.warning("source", source=source_id, problem=message)
        _note(database, run_id, source_id, message, Level.WARNING)
    if seen.given_up:
        message = f"{_announced(seen.given_up)} no longer waited for: {_named(seen.given_up)}"
        _note(database, run_id, source_id, message, Level.INFO)
    return seen.waiting


def _announced(pages: Sequence[UnreadPage]) -> str:
    return f"{len(pages)} announced {'page' if len(pages) == 1 else 'pages'}"


def _note(database: Database, run_id: int, source_id: str, message: str, level: Level) -> None:
    database.runs.log("unread", message, datetime.now(UTC), level=level, run_id=run_id, source_id=source_id)


def _named(pages: tuple[UnreadPage, ...]) -> str:
    named = "; ".join(f"{page.url}: {page.reason}" for page in pages[:NAMED])
    return f"{named}; and {len(pages) - NAMED} more" if len(pages) > NAMED else named
