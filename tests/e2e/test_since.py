"""`--since` bounds a crawl of either site by the days that its addresses, feeds and listings state."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest

from schedules.replica.server import Replica
from schedules.replica.texts import Article, Item, load_articles, load_items
from tests.commands import rows, run, write_settings
from tests.replica_pages import readable

SINCE = date(2024, 9, 1)
UNDATED = 2


@pytest.mark.parametrize(("source", "texts"), [("archimag", load_articles()), ("legalis", load_items())])
def test_nothing_older_is_asked_for_and_nothing_newer_left_out(
    source: str, texts: list[Article | Item], tmp_path: Path
) -> None:
    with Replica(drip_s=0.02) as replica:
        settings = write_settings(tmp_path, replica.hosts, **{"crawl.concurrency": 4})
        run("crawl", source, "--since", SINCE.isoformat(), settings=settings)

    query = "SELECT p.url FROM pages p JOIN snapshots s ON s.page_id = p.id WHERE p.is_item"
    had = {unquote(url).rstrip("/").rpartition("/")[2] for (url,) in rows(tmp_path / "greffier.db", query)}
    due = {text.slug for text in texts if text in readable(1) and text.published_on >= SINCE}
    assert len(due) >= 5
    assert due <= had
    # a ruling that a feed names without a day may be as new as the day in its slug allows
    assert len(had - due) <= UNDATED
