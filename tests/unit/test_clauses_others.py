"""Clauses that neither limit nor exclude what is owed are no cap; what a review undoes of a judgment counts the other way."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Clause
from pipeline.process import process
from tests.clauses_told import APPEAL

_CAPS = frozenset({Clause.CAP_APPLIED, Clause.CAP_SET_ASIDE, Clause.CAP_UNWRITTEN})


def caps_in(text: str) -> set[Clause]:
    """What is told of caps behind news of an appeal that reverses."""
    (topic,) = process(read_text(f"{APPEAL}\n\n{text}", None, source_id="test")).topics
    return {found.value for found in topic.clauses} & _CAPS


def test_a_clause_on_force_majeure_held_void_is_no_cap() -> None:
    told = "Infirme le jugement, sauf en ce qu'il a réputé non écrite la clause relative à la force majeure."
    assert caps_in(told) == set()


@pytest.mark.parametrize(
    "told",
    [
        "Le jugement sera infirmé en ce qu'il a écarté cette clause limitative. Par application de celle-ci, l'indemnité s'établit à 18 000 euros.",
        "La clause plafonne l'indemnité à 18 000 euros. La cour infirme le jugement en ce qu'il a réputé cette clause non écrite.",
    ],
)
def test_a_cap_that_the_judgment_undone_had_set_aside_is_applied(told: str) -> None:
    assert caps_in(told) == {Clause.CAP_APPLIED}
