"""Letters are told apart alike whether a text fits one byte a sign or not."""

from __future__ import annotations

import pytest

from pipeline.clean.bodies.shown import letters


@pytest.mark.parametrize("beyond", ["", " → "])
def test_letters_and_figures_stay_and_signs_go(beyond: str) -> None:
    assert letters(f"L'été_2021 : 3 m² «{beyond}Ormevault » n° 12 — ½ £ ÷") == "lete20213m²ormevaultn12½"
