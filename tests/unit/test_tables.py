"""Tables of weights are read row by row and say what their JSON says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from pipeline.linear import Rows, part_weights
from pipeline.text.tables import read_table, read_unparsed


@pytest.mark.parametrize("name", ["amount_roles.json", "payer_weights.json"])
def test_weights_behind_other_figures_are_those_of_the_json(name: str) -> None:
    whole = read_table(name)
    head, rows = part_weights(read_unparsed(name))
    assert _plain(rows) == whole.pop("weights")
    assert head == whole


@pytest.mark.parametrize("name", ["party_signs.json", "party_appeals.json"])
def test_a_table_of_nothing_but_rows_is_its_json(name: str) -> None:
    assert _plain(Rows(read_unparsed(name))) == read_table(name)


def test_a_row_is_the_same_whether_asked_for_once_or_twice_and_none_is_made_up() -> None:
    rows = Rows('{\n  "verb=paie": [0.5, -1],\n  "C>=1": [0.25, 2.0]\n}')
    assert [rows["C>=1"], rows.get("C>=1"), rows.get("verb=paie")] == [(0.25, 2.0), (0.25, 2.0), (0.5, -1)]
    assert rows.get("verb=doit") is None
    assert rows.get("verb=doit", ()) == ()
    assert "verb=doit" not in rows
    assert len(rows) == 2


def _plain(rows: Rows) -> Mapping[str, Any]:
    return {name: list(row) for name, row in rows.items()}
