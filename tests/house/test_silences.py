"""What a checker is told to pass over, and a test to skip or to fail, says why on the spot.

That it is still needed, the checkers say themselves: ruff's RUF100, mypy's warn_unused_ignores, pytest's xfail_strict.
"""

from __future__ import annotations

import ast
import re
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("crawler", "pipeline", "storage", "schedules", "tests")
_SILENCE = re.compile(r"#\s*(?:ruff:\s*)?noqa\b|#\s*type:\s*ignore\b|#\s*pragma:")
_EXPLAINED = re.compile(
    r"# (?:(?:ruff: )?noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*|type: ignore\[[a-z, -]+\])  # \S+ \S+"
)
_MARKS = {"skip", "skipif", "xfail", "importorskip"}


def modules() -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def silences(path: Path) -> Iterator[str]:
    with tokenize.open(path) as lines:
        for token in tokenize.generate_tokens(lines.readline):
            if token.type == tokenize.COMMENT and _SILENCE.match(token.string):
                yield token.string


def unexplained_marks(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _MARKS:
            given = {word.arg for word in node.keywords}
            if "reason" not in given and not (node.func.attr == "skip" and node.args):
                yield node.lineno


def test_what_is_silenced_is_explained() -> None:
    bare = [
        f"{path.relative_to(ROOT)}: {comment}"
        for path in modules()
        for comment in silences(path)
        if not _EXPLAINED.match(comment)
    ]
    assert bare == []


def test_what_is_skipped_or_expected_to_fail_is_explained() -> None:
    assert [
        f"{path.relative_to(ROOT)}:{line}" for path in modules() for line in unexplained_marks(path)
    ] == []


def test_a_silence_that_is_no_longer_needed_is_an_error() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    ignored = {*tools["ruff"]["lint"]["ignore"]}.union(*tools["ruff"]["lint"]["per-file-ignores"].values())
    assert ignored.isdisjoint({"RUF", "RUF1", "RUF10", "RUF100"})
    assert tools["mypy"]["strict"], "it holds warn_unused_ignores"
    assert tools["pytest"]["ini_options"]["xfail_strict"]
