"""Which annotated pages are of a part, of its halves, and kept apart."""

from __future__ import annotations

import pytest

from tests.bench.annotated import is_kept, is_of


@pytest.mark.parametrize(
    ("page", "part", "is_one"),
    [
        ("w012_atelier-morvan", "wide:even", True),
        ("w012_atelier-morvan", "wide:odd", False),
        ("xp01_presse-mirville", "mixed:odd", True),
        ("x1204_solde-2021", "mixed:even", True),
        ("x1215_solde-2021", "mixed:odd", True),
        ("w012_atelier-morvan", "mixed:even", False),
        ("k501_bacherelle", "learnt", False),
    ],
)
def test_a_half_of_a_part_goes_by_the_whole_number_of_a_page(page: str, part: str, is_one: bool) -> None:
    assert is_of(page, part) is is_one


def test_pages_kept_apart_are_told_by_their_letter() -> None:
    assert is_kept("k501_bacherelle")
    assert not is_kept("x501_bacherelle")
