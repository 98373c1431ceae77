"""Loaded by the process that others are forked from: what each would load, compile or set up for itself is done.

A pattern is compiled at its first use, a template and a table's mapping as well: so some pages are read and a digest
is written here, once.
"""

from __future__ import annotations

import gc
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import configure_mappers

import storage.tables  # noqa: F401  # the tables that are mapped
from pipeline.documents import RawPage
from schedules.digests.digest import Digest, render
from schedules.night.reading import read_raw

GOLDEN = Path(__file__).parent / "golden"


def warm_up() -> None:
    configure_mappers()
    for source in ("archimag", "legalis"):
        for path in sorted((GOLDEN / source).glob("*/page.html")):
            url = path.with_name("url.txt").read_text("utf-8").strip()
            read_raw(RawPage(source, url, url, 200, {}, path.read_bytes(), datetime.now(UTC)))
    render(Digest(datetime.now(UTC).date(), (), ()))
    gc.collect()
    gc.freeze()  # else each fork's first collection would copy all memory


warm_up()
