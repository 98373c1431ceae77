"""Score the readers beside their peers: `python -m tests.bench.reading [FOLDER] [--sets A,B]`.

FOLDER (else GREFFIER_EVAL names it) holds reading/score_reading.py, its peers and its pages. Two readers run beside
trafilatura on the same pages: `generic` (the reader of unknown sites), and `own` (what a night does: the reader of
the site where there is one; the day of a ruling is the day it was decided, its text what the court wrote).
Ends with paired differences.
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
from schedules.pages.single_pages import read_page_html

PEER = "peers:trafilatura_default"
_ZONES = frozenset({"Entête", "Exposé du litige", "Moyens", "Motivation", "Dispositif", "Moyens annexés"})
"""The names that the site of the Cour de cassation gives to the parts of a ruling."""
_ATTACKED = "Décision attaquée"
_STATED = 6
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
        told["text"] = _ruling_alone(document)
    return told


def _ruling_alone(document: Document) -> str:
    """The text that the court wrote: what its site states above, below and over the zones is no part of the reference.

    The reference still holds the lines of underscores between them, which no reader keeps: it counts them as words.
    """
    texts = [block.text for block in document.blocks if block.text not in _ZONES]
    stated = next((index for index, text in enumerate(texts[:_STATED]) if text.startswith("ECLI:")), 0)
    ends = texts.index(_ATTACKED) if _ATTACKED in texts else len(texts)
    return "\n".join(texts[stated + 1 : ends])


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
