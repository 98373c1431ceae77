"""`greffier extract` of a line of text starts without the libraries that fetching, storing and HTML need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_HEAVY = (
    "alembic", "apscheduler", "bs4", "htmldate", "jinja2", "lxml", "pydantic", "rich", "scrapy", "sqlalchemy", "structlog",
    "trafilatura", "twisted",
)  # fmt: skip
_RUN = """
import sys
from schedules.cli import cli
try:
    cli(["extract", sys.argv[1]])
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""
_TEXT = "Le tribunal de commerce de Lyon a condamné la société Exemplaire à payer 3 000 euros à la société Ligérine."
_PAGE = f"<html><body><article><h1>Un jugement à Lyon</h1><p>{_TEXT * 4}</p></article></body></html>"


def _extract(folder: Path, row: dict[str, str], **variables: str) -> tuple[dict[str, object], set[str]]:
    lines = folder / "lines.jsonl"
    lines.write_text(json.dumps(row) + "\n", "utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GREFFIER_", "XDG_"))}
    ran = subprocess.run(
        [sys.executable, "-c", _RUN, str(lines)],
        env={**kept, "HOME": str(folder), **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(ran.stdout), set(ran.stderr.split())


def test_a_line_of_text_needs_no_heavy_library(tmp_path: Path) -> None:
    row = {"id": "a", "text": _TEXT, "url": "https://www.archimag.com/vie-numerique/2024/05/14/un-jugement"}
    record, loaded = _extract(tmp_path, row)
    assert record["id"] == "a"
    assert "error" not in record
    assert sorted(loaded & set(_HEAVY)) == []


def test_a_page_loads_what_reads_it_and_nothing_of_the_crawl(tmp_path: Path) -> None:
    record, loaded = _extract(tmp_path, {"id": "a", "html": _PAGE, "url": "https://x.example/a"})
    assert "error" not in record
    assert "trafilatura" in loaded
    assert loaded & {"alembic", "apscheduler", "scrapy", "sqlalchemy", "twisted"} == set()


@pytest.mark.parametrize("variable", ["GREFFIER_PERSONS", "GREFFIER_PERSON"])
def test_a_wrong_variable_is_still_told(tmp_path: Path, variable: str) -> None:
    with pytest.raises(subprocess.CalledProcessError) as failed:
        _extract(tmp_path, {"id": "a", "text": _TEXT}, **{variable: "all"})
    assert failed.value.returncode == 2
    assert variable in failed.value.stderr


def test_a_settings_file_is_still_read(tmp_path: Path) -> None:
    wrong = tmp_path / "greffier.toml"
    wrong.write_text('persons = "all"\n', "utf-8")
    with pytest.raises(subprocess.CalledProcessError) as failed:
        _extract(tmp_path, {"id": "a", "text": _TEXT}, GREFFIER_CONFIG=str(wrong))
    assert failed.value.returncode == 2
    assert "persons" in failed.value.stderr


_COUNT = """
import re._compiler
compile, count = re._compiler.compile, 0
def counted(*arguments):
    global count
    count += 1
    return compile(*arguments)
re._compiler.compile = counted
import schedules.pages.extracting
print(count)
"""


def test_patterns_are_compiled_when_a_text_first_needs_them() -> None:
    """The pipeline has some 700: use `pipeline.text.patterns.pattern`, not `re.compile`, at the top of a module."""
    ran = subprocess.run([sys.executable, "-c", _COUNT], capture_output=True, text=True, check=True)
    assert int(ran.stdout) < 90
