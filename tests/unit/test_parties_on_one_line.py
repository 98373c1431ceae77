"""Both sides of a heading on one line, each with what it is."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process

RULING = """TRIBUNAL DE COMMERCE DE REIMS

Jugement du 3 juin 2025

{parties}

PAR CES MOTIFS

Condamne la SARL Tonnellerie Baudin à payer à la SAS Clunier Logiciels la somme de 17 940 euros, solde du prix ;

Condamne la SAS Clunier Logiciels à payer à la SARL Tonnellerie Baudin la somme de 11 260 euros à titre de dommages et intérêts.
"""


@pytest.mark.parametrize(
    "parties",
    [
        "ENTRE : la SAS Clunier Logiciels, demanderesse, ET : la SARL Tonnellerie Baudin, défenderesse",
        "Entre la SAS Clunier Logiciels, demanderesse, d'une part, et la SARL Tonnellerie Baudin, défenderesse, d'autre part",
        "La SAS Clunier Logiciels, demanderesse, d'une part, la SARL Tonnellerie Baudin, défenderesse, d'autre part",
        "ENTRE : la SAS Clunier Logiciels, demanderesse,\n\nET : la SARL Tonnellerie Baudin, défenderesse",
    ],
)
def test_who_sues_is_read_from_the_heading_whoever_is_ordered_to_pay(parties: str) -> None:
    (decision,) = process(read_text(RULING.format(parties=parties), None, source_id="a")).decisions
    assert {party.name: party.role.value for party in decision.parties} == {
        "Clunier Logiciels": "claimant",
        "Tonnellerie Baudin": "defendant",
    }
