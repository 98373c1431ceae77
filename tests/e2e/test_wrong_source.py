"""A source file that cannot be used is named on one line, whatever is wrong with it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import crawler
from schedules.exits import WRONG_USE
from schedules.scheduler import command
from tests.commands import environment

FILE = """\
from crawler.source import Feed, Source

SOURCE = Source(
    id="{id}",
    name="Gazette",
    hosts={hosts},
    walkers=(Feed("https://gazette.example/rss"),),
    item_patterns=({pattern},),
    read=lambda page: page.document(page.kept_blocks(), source_id="gazette"),
)
"""
ROOT = Path(crawler.__file__).parent.parent
GOOD = {"id": "gazette", "hosts": '("gazette.example",)', "pattern": 'r"/\\d+$"'}


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (FILE.format(**GOOD | {"hosts": '("gazette.example"'}), "SyntaxError"),
        (FILE.format(**GOOD | {"hosts": '"gazette.example"'}), "hosts is a tuple"),
        (FILE.format(**GOOD | {"hosts": '("gazette.test",)'}), "is on none of its hosts"),
        (FILE.format(**GOOD | {"pattern": '"/(article"'}), "'/(article' is no regular expression"),
        (FILE.format(**GOOD | {"id": "gazzette"}), "its id is 'gazzette'; the id has to be the file's name"),
        ("READ = None", "it needs `SOURCE = Source(...)`"),
        ("import nothing_of_that_name", "No module named 'nothing_of_that_name'"),
    ],
)
def test_it_is_named_with_what_is_wrong(tmp_path: Path, written: str, says: str) -> None:
    shutil.copytree(Path(crawler.__file__).parent, tmp_path / "crawler")
    (tmp_path / "crawler/sources/gazette.py").write_text(written)
    done = subprocess.run(
        command(["sources"]),
        cwd=tmp_path,
        env=environment(None, PYTHONPATH=f"{tmp_path}:{ROOT}", HOME=str(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == WRONG_USE, done.stderr
    (line,) = done.stderr.strip().splitlines()
    assert line.startswith("greffier: crawler/sources/gazette.py cannot be used"), line
    assert says in line
