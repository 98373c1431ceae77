"""The annotated pages: where they lie, which part they are of, which of them may be learnt from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from pipeline.clean.plain import read_text
from pipeline.documents import Document

GOLDEN = Path(__file__).parents[1] / "golden" / "extraction"
PARTS = {
    "crowded": ("n", "d", "q", "v"), "wide": ("w",), "mixed": ("x",),
    "opened": ("o",), "learnt": ("n", "d", "q", "v", "w", "x", "o"), "kept_mixed": ("k5",),
    "kept_stories": ("k6",), "kept_rulings": ("k8",), "kept": ("k",),
}  # fmt: skip
"""How the ids of each part of the golden set begin."""
Row: TypeAlias = dict[str, Any]
"""A page's annotation."""


def annotated(folder: Path, part: str | None) -> tuple[Path, list[Row]]:
    """The folder that holds the pages, and their annotations: those of `folder`/dev, or of a part of the golden set."""
    if part is None:
        return folder / "dev", rows_of(folder / "dev")
    return GOLDEN, [one for one in rows_of(GOLDEN) if part == "all" or is_of(one["id"], part)]


def learnt(folder: Path) -> Iterator[tuple[Path, Row]]:
    """Each page that weights may learn from, and the folder that holds it: those of `folder`/dev, then the golden set's."""
    yield from ((folder / "dev", row) for row in rows_of(folder / "dev"))
    yield from ((GOLDEN, row) for row in rows_of(GOLDEN) if not is_kept(row["id"]))


def families(folder: Path) -> dict[str, str]:
    """For each page of `folder`/dev and of the golden set the family it is of; itself where it is alone."""
    return {
        row["id"]: row.get("case_family") or row["id"] for row in (*rows_of(folder / "dev"), *rows_of(GOLDEN))
    }


def rows_of(folder: Path) -> list[Row]:
    """The annotations that stand in `folder`: in its gold.jsonl, else in all its files of lines."""
    paths = [folder / "gold.jsonl"] if (folder / "gold.jsonl").exists() else sorted(folder.glob("*.jsonl"))
    return [one for path in paths for one in read_lines(path)]


def read_lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def printed(folder: Path, row: Mapping[str, Any]) -> str:
    """The page as it was printed."""
    return (folder / "pages" / f"{row['id']}.txt").read_text("utf-8")


def document_of(row: Mapping[str, Any], text: str) -> Document:
    """`text`, the page's or a piece of it, as the product reads it under the page's address and day."""
    day = date.fromisoformat(row["published_on"]) if row.get("published_on") else None
    return read_text(text, row["url"] or None, source_id="bench", published_on=day)


def is_of(page_id: str, part: str) -> bool:
    """Whether a page of the golden set is of one of its parts, or of the half of it with even or odd numbers."""
    name, _, half = part.partition(":")
    return page_id.startswith(PARTS[name]) and (
        not half or int(_NUMBER.findall(page_id)[0]) % 2 == ("even", "odd").index(half)
    )


_NUMBER = re.compile(r"\d+")


def is_kept(page_id: str) -> bool:
    """True for the pages that are kept apart to judge by ("k013_..."); rules and weights may learn from all others."""
    return page_id.startswith("k")
