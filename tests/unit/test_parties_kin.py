"""Firms named after a founder and kin or partners are one party."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process

CAPTION = (
    "Tribunal de commerce de Lyon, 3ème ch., jugement du 12 janvier 2024\n\nSociété {name} / Société Cloudis\n\nPAR CES MOTIFS\n\nLe tribunal,\n\n"
    "Condamne la société CLOUDIS à payer à la société {shout} la somme de 12.000 € en réparation de la perte de ses données."
)
PROSE = (
    "Sauvegardes perdues\n\nPar jugement du 12 janvier 2024, le tribunal de commerce de Lyon a condamné la société Cloudis à payer "
    "12 000 euros à {name}, dont les données avaient été perdues."
)


def names(text: str) -> set[str]:
    (decision, *_) = process(read_text(text, None, source_id="test", published_on=None)).decisions
    return {party.name for party in decision.parties}


@pytest.mark.parametrize(
    "name",
    ["Dupont et Fils", "Transports Bérard et Fils", "Morel et Cie", "Vidal & Associés", "Lambert et Associés", "Roche et Frères", "Garnier & Co", "Perrin & Fils"],
)  # fmt: skip
def test_kin_and_partners_belong_to_the_name_of_a_caption(name: str) -> None:
    assert names(CAPTION.format(name=name, shout=name.upper())) == {name, "Cloudis"}


@pytest.mark.parametrize(
    "name",
    ["la société Dupont et Fils", "la société Vidal & Associés", "Morel et Cie", "la SARL Garnier et Fils"],
)
def test_and_to_the_name_in_prose(name: str) -> None:
    bare = name.removeprefix("la société ").removeprefix("la SARL ")
    assert names(PROSE.format(name=name)) == {bare, "Cloudis"}


def test_two_companies_stay_two() -> None:
    assert names(CAPTION.format(name="Dupont et Société Compagnie du Nord", shout="DUPONT")) == {
        "Dupont", "Compagnie du Nord", "Cloudis",
    }  # fmt: skip
