"""Tables of weights are read row by row and say what their JSON says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from pipeline.linear import Rows, part_weights
from pipeline.text.tables import read_table, read_unparsed
from tests.bench.tables import rounded, write_model, write_rows


@pytest.mark.parametrize("name", ["amount_roles.json", "payer_weights.json"])
def test_weights_behind_other_figures_are_those_of_the_json(name: str) -> None:
    whole = read_table(name)
    head, rows = part_weights(read_unparsed(name))
    assert _plain(rows) == whole.pop("weights")
    assert head == whole


@pytest.mark.parametrize("name", ["party_signs.json", "party_appeals.json"])
def test_a_table_of_nothing_but_rows_is_its_json(name: str) -> None:
    assert _plain(Rows(read_unparsed(name))) == read_table(name)


@pytest.mark.parametrize("name", ["amount_roles.json", "cause_weights.json", "clause_cap.json"])
def test_a_table_is_written_as_it_is_read(name: str, tmp_path: Path) -> None:
    head, rows = part_weights(read_unparsed(name))
    write_model(tmp_path / name, head, rows)
    assert (tmp_path / name).read_text("utf-8") == read_unparsed(name)


def test_small_weights_are_left_out_of_what_is_written(tmp_path: Path) -> None:
    weights = {"près de": [0.126, -0.004], "la": [0.05, -0.02], "an": [-0.051, 0.0]}
    write_rows(tmp_path / "rows.json", rounded(weights, smallest=0.05))
    written = (tmp_path / "rows.json").read_text("utf-8")
    assert written == '{\n  "an": [-0.05, 0.0],\n  "près de": [0.13, -0.0]\n}\n'
    assert set(Rows(written)) == {"an", "près de"}


def test_a_row_is_the_same_whether_asked_for_once_or_twice_and_none_is_made_up() -> None:
    rows = Rows('{\n  "verb=paie": [0.5, -1],\n  "C>=1": [0.25, 2.0]\n}')
    assert [rows["C>=1"], rows.get("C>=1"), rows.get("verb=paie")] == [(0.25, 2.0), (0.25, 2.0), (0.5, -1)]
    assert rows.get("verb=doit") is None
    assert rows.get("verb=doit", ()) == ()
    assert "verb=doit" not in rows
    assert len(rows) == 2


def _plain(rows: Rows) -> Mapping[str, Any]:
    return {name: list(row) for name, row in rows.items()}
