"""The tables of pipeline/data, read when first asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"


def read_table(name: str) -> Any:
    """The JSON of pipeline/data/`name`. `importlib.resources` would take longer to load than most tables."""
    return json.loads((DATA / name).read_text("utf-8"))
