"""Pages that have all become one: a parked domain, a wrong virtual host, an error page that looks like an article.

Read as what their addresses stand for, they would take back and correct all that readers were told from them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from pipeline.law import Processed
from schedules.night.reading import Reading, ReadResult
from storage.database import Database
from storage.raw_pages import Snapshot

FEW = 3
"""Two articles may become one; of three the site has gone astray."""

MOST_HELD = 200
"""Readings in memory at a time."""

_Held: TypeAlias = tuple[Snapshot, Reading]
_Text: TypeAlias = tuple[str, str]
"""A source's id and the words that pages of it show."""


@dataclass
class Judged:
    """Stores readings: at once what is known already, and what brings another text when it can be judged beside the others."""

    database: Database
    store: Callable[[Snapshot, Reading], None]
    _held: list[_Held] = field(default_factory=list)
    _astray: dict[_Text, int] = field(default_factory=dict)
    """Texts found to stand behind so many addresses."""

    def add(self, snapshot: Snapshot, reading: Reading) -> None:
        if reading.processed is None or self.database.documents.shows(reading.processed.document):
            self.store(snapshot, reading)
            return
        self._held.append((snapshot, reading))
        if len(self._held) >= MOST_HELD:
            self.finish()

    def finish(self) -> None:
        """Store what is held. One text for documents that had one each is no reading of them.

        Nor is it one of new ones that have the very same, unless it tells of a ruling, which must not be lost.
        """
        for text, pages in _by_text(self._held).items():
            count = _count_strange(self.database, text, pages) if len(pages) >= FEW else 0
            if count >= FEW:
                self._astray[text] = count
        for snapshot, reading in self._held:
            lost = self._astray.get(_text_of(snapshot, reading))
            self.store(snapshot, reading if lost is None else _refused(lost))
        self._held.clear()


def _by_text(held: Iterable[_Held]) -> Mapping[_Text, list[_Held]]:
    found: dict[_Text, list[_Held]] = defaultdict(list)
    for snapshot, reading in held:
        found[_text_of(snapshot, reading)].append((snapshot, reading))
    return found


def _text_of(snapshot: Snapshot, reading: Reading) -> _Text:
    return snapshot.source_id, _words(reading.processed.document.text if reading.processed else "")


def _words(text: str) -> str:
    """Without figures and addresses: such pages print the time, a number of the request, the address asked for."""
    return " ".join(word for word in text.split() if word.isalpha())


def _count_strange(database: Database, text: _Text, pages: Iterable[_Held]) -> int:
    """How many documents that had another text now have this one, and how many new ones have the very same."""
    source_id, words = text
    found = {one.processed.document.url: one.processed for _, one in pages if one.processed is not None}
    stored = {url: database.documents.find(source_id, url) for url in found}
    before = [
        database.documents.load(id_).processed.document.text for id_ in stored.values() if id_ is not None
    ]
    new = [one for url, one in found.items() if stored[url] is None and not one.decisions]
    return sum(_words(one) != words for one in before) + _count_copies(new)


def _count_copies(new: Iterable[Processed]) -> int:
    """Most names under which one text stands, to the letter: sites fill forms, and file one article under several headings."""
    names: dict[str, set[str]] = defaultdict(set)
    for one in new:
        names[one.document.text_sha256].add(one.document.url.rstrip("/").rpartition("/")[2])
    return max(map(len, names.values()), default=0)


def _refused(count: int) -> Reading:
    reason = f"the same text stands behind {count} addresses of different pages: is the site down, or another one in its place?"
    return Reading(ReadResult.NOT_DOCUMENT, reason=reason)
