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


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("Paul DURANCEAU, Anne LORMIER, Jean CASTREL c/ S.A.S. ORMEVAULT",
         {"P. D.": "appellant", "A. L.": "appellant", "J. C.": "appellant", "Ormevault": "respondent"}),
        ("SARL BRIANTE TOITURES, SCI MIRVILLE et Anne LORMIER c/ S.A. ORMEVAULT",
         {"BRIANTE TOITURES": "appellant", "MIRVILLE": "appellant", "A. L.": "appellant", "Ormevault": "respondent"}),
        ("Anne LORMIER c/ Ormevault Flandres SAS", {"A. L.": "appellant", "Ormevault Flandres": "respondent"}),
    ],
    ids="persons mixed form_behind".split(),
)  # fmt: skip
def test_a_caption_names_all_of_the_first_side(caption: str, expected: dict[str, str]) -> None:
    text = f"COUR D'APPEL DE NANTES\n\nARRÊT DU 14 JANVIER 2025\n\n{caption}\n\nL'appel est fondé. La cour condamne la société Ormevault à verser la somme de 3 000 euros."
    decision = process(read_text(text, None, source_id="test")).decisions[0]
    assert {party.name: party.role.value for party in decision.parties} == expected
