"""How fitted weights are written to pipeline/data: a sign a line, so that a change shows line by line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


def rounded(
    weights: Mapping[str, Sequence[float]], *, smallest: float = 0.0, digits: int = 2
) -> dict[str, list[float]]:
    """The rows by their signs, those left out in which no weight is larger than `smallest`."""
    return {
        sign: [round(value, digits) for value in row]
        for sign, row in sorted(weights.items())
        if max(map(abs, row)) > smallest
    }


def write_rows(target: Path, rows: Mapping[str, Any]) -> None:
    target.write_text(f"{{\n{_lines(rows)}\n}}\n", "utf-8")


def write_model(target: Path, head: Mapping[str, Any], weights: Mapping[str, Sequence[float]]) -> None:
    """What stands in `head`, then "weights", as `pipeline.linear.part_weights` reads them."""
    above = "".join(f"{json.dumps(name)}: {json.dumps(value)},\n " for name, value in head.items())
    target.write_text(f'{{{above}"weights": {{\n{_lines(weights)}\n }}}}\n', "utf-8")


def _lines(rows: Mapping[str, Any]) -> str:
    return ",\n".join(
        f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in rows.items()
    )
