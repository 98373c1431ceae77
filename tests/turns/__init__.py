"""Turns of phrase that settle what a sum is for: the test of the rules, and examples for the fit.

A file for each role, its name the role's value; a turn a line, the sum it is about between ⟦ and ⟧, ¶ where a line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.law import AmountRole

_MARKED = re.compile(r"⟦([^⟦⟧]+)⟧")


class Turn(NamedTuple):
    """A `text`, a sum as it is printed there once, and what it is."""

    text: str
    surface: str
    role: AmountRole


def _read(path: Path) -> Iterator[Turn]:
    role = AmountRole(path.stem)
    for line in path.read_text("utf-8").splitlines():
        (surface,) = _MARKED.findall(line)
        yield Turn(_MARKED.sub(r"\1", line).replace("¶", "\n"), surface, role)


TURNS = [turn for path in sorted(Path(__file__).parent.glob("*.txt")) for turn in _read(path)]
