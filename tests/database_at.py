"""A database that is a file, and its address."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


def at(path: Path) -> str:
    return f"sqlite:///{path}"


@pytest.fixture
def path(sqlite_template: Path, tmp_path: Path) -> Path:
    """An SQLite database at the newest revision."""
    return Path(shutil.copy(sqlite_template, tmp_path / "greffier.db"))
