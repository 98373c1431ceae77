"""A document out of storage, by its number or its address."""

from __future__ import annotations

from crawler.sources import ALL, source_for
from pipeline.documents import WEB
from schedules.config import Config
from schedules.store import open_store
from storage.database import Database
from storage.documents import StoredDocument
from storage.errors import NotStored


def recall(config: Config, what: str) -> StoredDocument:
    """The document that has this number or canonical address; raises `NotStored`."""
    with open_store(config) as database:
        return database.documents.load(int(what) if what.isdigit() else _find(database, what))


def _find(database: Database, url: str) -> int:
    source = source_for(url)
    ids = (database.documents.find(id_, url) for id_ in ([source.id] if source else [WEB, *ALL]))
    found = next((id_ for id_ in ids if id_ is not None), None)
    if found is None:
        raise NotStored(f"no document is stored for {url}: give the page as a file, with --url {url}")
    return found
