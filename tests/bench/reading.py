"""Score the readers beside their peers: `python -m tests.bench.reading [FOLDER] [--sets A,B]`.

FOLDER (else GREFFIER_EVAL names it) holds reading/score_reading.py, its peers and its pages. Three readers run beside
trafilatura on the same pages: `generic` (the reader of unknown sites), and `own` (what a night does: the reader
of the site where there is one; the day of a ruling is the day it was decided). Ends with paired differences.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from pipeline.clean import NotADocument
from pipeline.clean.generic import read_html
from pipeline.documents import Document, DocumentKind
from pipeline.process import process
from schedules.single_pages import read_page_html

PEER = "peers:trafilatura_default"
GENERIC, OWN = "tests.bench.reading:generic", "tests.bench.reading:own"


def generic(html: str, url: str) -> dict[str, Any]:
    """What the reader of unknown sites makes of a page; nothing where it refuses it."""
    try:
        return _told(read_html(html, url))
    except NotADocument:
        return {}


def own(html: str, url: str) -> dict[str, Any]:
    """What the night makes of a page."""
    try:
        document, _ = read_page_html(html, url)
    except NotADocument:
        return {}
    told = _told(document)
    if document.kind is DocumentKind.DECISION:
        decisions = process(document).decisions
        told["date"] = decisions[0].decided_on.value if decisions and decisions[0].decided_on else None
    return told


def _told(document: Document) -> dict[str, Any]:
    body = document.text.removeprefix(document.title or "").lstrip()
    return {
        "text": body,
        "title": document.title,
        "author": document.author,
        "date": document.published_on,
    }


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", nargs="?", default=os.environ.get("GREFFIER_EVAL"))
    asked.add_argument("--sets", default="fr_text,fr_date,ccass,web")
    given = asked.parse_args()
    if given.folder is None:
        asked.error("name the folder that holds reading/, or set GREFFIER_EVAL")
    scorer = Path(given.folder) / "reading" / "score_reading.py"
    with tempfile.TemporaryDirectory() as runs:
        for arguments in (
            [PEER, GENERIC, OWN, "--jobs", "2", "--sets", given.sets],
            ["--diff", GENERIC, PEER, "--sets", given.sets],
        ):
            ended = subprocess.run(
                [sys.executable, str(scorer), *arguments], env={**os.environ, "BENCH_RUNS": runs}, check=False
            )
            if ended.returncode:
                return ended.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
