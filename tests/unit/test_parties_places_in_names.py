"""A place that a company's name begins with belongs to it: "France Bati Courtage", "Lyon Cloud Services"."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process


def names(text: str) -> set[str]:
    page = f"Perte de données\n\nPar jugement du 4 mars 2025, le tribunal de commerce de Lyon {text}"
    (decision, *_) = process(
        read_text(page, None, source_id="test", published_on=date(2025, 4, 10))
    ).decisions
    return {party.name for party in decision.parties}


NAMES = [
    "France Bati Courtage",
    "Europe Matériaux",
    "Lyon Cloud Services",
    "Nantes Habitat",
    "Provence Primeurs",
    "Paris Bureautique",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "told",
    [
        "a jugé que la société Nubis était responsable envers {} de la perte de ses données. Elle devra verser 12 000 euros à {}.",
        "a condamné Nubis à payer 12 000 euros à {}, dont les données avaient été perdues.",
        "a condamné la société Nubis à indemniser {} à hauteur de 12 000 euros.",
    ],
)
def test_a_place_belongs_to_the_name_it_begins(told: str, name: str) -> None:
    assert names(told.format(name, name)) == {"Nubis", name}


@pytest.mark.parametrize(
    "told",
    [
        "a condamné la société Nubis, établie à Lyon, à payer 12 000 euros à la société Bérard, de Nantes.",
        "a condamné la société Nubis à payer 12 000 euros à la société Bérard. En France, Nubis emploie dix personnes.",
    ],
)
def test_a_place_by_itself_is_no_party(told: str) -> None:
    assert names(told) == {"Nubis", "Bérard"}


def test_france_opens_a_sentence_with_the_rest_of_its_name() -> None:
    found = names(
        "a condamné la société Nubis à payer 12 000 euros à sa cliente. France Bati Courtage réclamait 40 000 euros à Nubis."
    )

    assert found == {"Nubis", "France Bati Courtage"}
