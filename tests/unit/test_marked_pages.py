"""Pages with their annotation written into them become pages and annotations of the golden set."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.bench.marked import WrongPageError, read_marked

HEAD = """=== x000_page
url: -
published: -
family: page
kind: decision
loss: yes
total: {total}
decision: Tribunal judiciaire de Lyon | 2021-06-01 | jugement | - | partly_granted
party: Mme Roy | - | claimant | person
party: M. Blin | - | claimant | person
party: Photéa | - | defendant | company
---
Mme Roy et M. Blin ont assigné Photéa.
"""


def read(tmp_path: Path, sentence: str, total: str = "-") -> tuple[dict[str, Any], str]:
    path = tmp_path / "pages.txt"
    path.write_text(HEAD.format(total=total) + sentence, "utf-8")
    (one,) = read_marked(path)
    if isinstance(one, WrongPageError):
        raise one
    return one


def test_a_sum_is_found_again_where_its_mark_stood(tmp_path: Path) -> None:
    row, text = read(tmp_path, "Photéa paiera {500 euros|awarded|Photéa>Mme Roy} à la première.", total="500")
    (amount,) = row["amounts"]
    (start,) = amount["starts"]
    assert text[start:].startswith("500 euros à la première")
    assert (amount["value"], amount["payer"], amount["payee"]) == (500, "Photéa", "Mme Roy")


def test_a_sum_for_each_of_several_is_an_entry_for_each(tmp_path: Path) -> None:
    row, _ = read(
        tmp_path, "Chacun recevra {500 euros|awarded_component|Photéa>Mme Roy|Photéa>M. Blin|about}."
    )
    assert [(one["payee"], one["approx"]) for one in row["amounts"]] == [
        ("Mme Roy", "about"),
        ("M. Blin", "about"),
    ]
    assert len({tuple(one["starts"]) for one in row["amounts"]}) == 1


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Photéa paiera 500 euros.", "is not marked"),
        ("Photéa paiera {500 euros|given}.", "is no role"),
        ("Photéa paiera {500 euros|awarded|Photéa>Mme Royer}.", "does not stand"),
    ],
    ids="unmarked role payee".split(),
)
def test_what_is_wrong_is_said(tmp_path: Path, sentence: str, why: str) -> None:
    with pytest.raises(WrongPageError, match=why):
        read(tmp_path, sentence)
