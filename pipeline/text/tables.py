"""The tables of pipeline/data, read when first asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"


def read_table(name: str) -> Any:
    """The JSON of pipeline/data/`name`. `importlib.resources` would take longer to load than most tables."""
    return json.loads(read_unparsed(name))


def read_unparsed(name: str) -> str:
    """The same as text, for what parses no more of a table than a page asks for."""
    return (DATA / name).read_text("utf-8")
