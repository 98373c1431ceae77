"""Persons, who go by initials, are known in the sentences on money by the name that the text prints."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process


def sides(text: str) -> dict[str, tuple[str | None, str | None]]:
    found = process(read_text(text, None, source_id="a")).amounts
    return {one.span.of(text): (one.payer, one.payee) for one in found}


PAGE = (
    "Par jugement du 22 mai 2019, le tribunal judiciaire de Limoges a condamné M. Didier Aurenche à verser 60 000 euros à la société Bacherelle. "
    "La société Bacherelle avait assigné M. Didier Aurenche et M. Paul Tramond.\n\n{told}\n"
)


@pytest.mark.parametrize(
    ("told", "payer"),
    [
        ("M. Paul Tramond devra quant à lui rembourser 17 000 euros à la société Bacherelle.", "P. T."),
        ("Paul Tramond est condamné à payer 17 000 euros à la société Bacherelle.", "P. T."),
        ("Aurenche, lui, est condamné à payer 17 000 euros à la société Bacherelle.", "D. A."),
    ],
)
def test_a_person_pays_by_the_printed_name(told: str, payer: str) -> None:
    assert sides(PAGE.format(told=told))["17 000 euros"] == (payer, "Bacherelle")
