"""Every page of `tests/golden/<source>/<case>/` reads as its `expected.json` says.

A new page writes its own and fails once: review it, then run again.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from crawler.page import Page
from crawler.sources import ALL
from pipeline.clean.generic import read_html

if TYPE_CHECKING:
    from pipeline.documents import Document

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.parent for path in GOLDEN.glob("*/*/page.html"))


def _read(case: Path) -> Document:
    body = (case / "page.html").read_bytes()
    url = (case / "url.txt").read_text("utf-8").strip()
    source = ALL.get(case.parent.name)
    if source is None:
        return read_html(body, url)
    return source.read(Page.from_html(body, url, source_id=source.id))


def _as_json(document: Document) -> dict[str, Any]:
    return {
        "url": document.url,
        "kind": document.kind,
        "title": document.title,
        "author": document.author,
        "published_on": document.published_on and document.published_on.isoformat(),
        "modified_on": document.modified_on and document.modified_on.isoformat(),
        "language": document.language,
        "is_truncated": document.is_truncated,
        "keywords": list(document.keywords),
        "links": [[link.text, link.url] for link in document.links],
        "warnings": list(document.warnings),
        "blocks": [[block.kind, block.text] for block in document.blocks],
        "dropped": [list(pair) for pair in zip(document.dropped_by, document.dropped, strict=True)],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_page_reads_as_expected(case: Path) -> None:
    found = json.loads(json.dumps(_as_json(_read(case)), ensure_ascii=False))
    expected = case / "expected.json"
    if not expected.exists():
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
        pytest.fail(f"{expected} was written: review it, then run again")
    assert found == json.loads(expected.read_text("utf-8"))


def test_every_source_has_a_golden_page() -> None:
    assert {case.parent.name for case in CASES} >= set(ALL)
