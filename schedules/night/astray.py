"""Pages that have all become one: a parked domain, a wrong virtual host, an error page that looks like an article.

Read as what their addresses stand for, they would take back and correct all that readers were told from them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from schedules.night.reading import Reading, ReadResult
from storage.database import Database
from storage.raw_pages import Snapshot

FEW = 3
"""Two articles may become one; of three the site has gone astray."""


def without_astray(
    database: Database, snapshots: Sequence[Snapshot], readings: Sequence[Reading]
) -> list[Reading]:
    """The readings, those refused that give one text for documents which had different ones.

    New addresses that share a text are left alone, for a site may publish an article at several.
    """
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, reading in enumerate(readings):
        if reading.processed is not None:
            alike[snapshots[place].source_id, _words(reading.processed.document.text)].append(place)
    found = list(readings)
    for (_, words), places in alike.items():
        if len(places) < FEW:
            continue
        lost = _documents_that_differed(database, [readings[place] for place in places], words)
        if lost >= FEW:
            for place in places:
                found[place] = _refused(lost)
    return found


def _documents_that_differed(database: Database, readings: Sequence[Reading], words: str) -> int:
    addresses = {
        (reading.processed.document.source_id, reading.processed.document.url)
        for reading in readings
        if reading.processed is not None
    }
    stored = [id_ for source_id, url in addresses if (id_ := database.documents.find(source_id, url))]
    texts = (database.documents.load(id_).processed.document.text for id_ in stored)
    return sum(_words(text) != words for text in texts)


def _words(text: str) -> str:
    """Without figures and addresses: such pages print the time, a number of the request, the address asked for."""
    return " ".join(word for word in text.split() if word.isalpha())


def _refused(count: int) -> Reading:
    reason = f"the same text stands behind {count} addresses that had one each: is the site down, or another one in its place?"
    return Reading(ReadResult.NOT_DOCUMENT, reason=reason)
