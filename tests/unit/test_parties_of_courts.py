"""In heads in capitals: the words of a court's name are no party, and a family is told by its initial."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Decision, PartyKind
from pipeline.process import process


def ruling(head: str, claimant: str) -> Decision:
    text = (
        f"{head}\n\nJUGEMENT DU 14 MARS 2023\n\nENTRE :\n\n{claimant}\n\nDEMANDEUR\n\nET :\n\nSAS Hébergix, dont le siège est à "
        "Paris\n\nDÉFENDERESSE\n\nPAR CES MOTIFS\n\nCondamne la SAS Hébergix à payer au demandeur la somme de 3 000 euros."
    )
    return process(read_text(text, None, source_id="test")).decisions[0]


@pytest.mark.parametrize(
    "head",
    ["TRIBUNAL JUDICIAIRE DE LYON", "TRIBUNAL DES ACTIVITÉS ÉCONOMIQUES DE LYON", "TRIBUNAL ADMINISTRATIF DE LYON", "COUR D'APPEL DE LYON"],
)  # fmt: skip
@pytest.mark.parametrize("claimant", ["Sylvain Martin, photographe", "Maître Jean Dupont, avocat, demeurant à Lyon"])  # fmt: skip
def test_a_court_is_no_party_to_its_case(head: str, claimant: str) -> None:
    names = [party.name for party in ruling(head, claimant).parties]
    assert "Hébergix" in names
    assert not [name for name in names if "LYON" in name.upper()]


@pytest.mark.parametrize("family", ["LES CONSORTS DUPONT", "Les époux DUPONT", "Consorts Dupont"])
def test_a_family_is_told_by_its_initial(family: str) -> None:
    parties = ruling("TRIBUNAL JUDICIAIRE DE LYON", family).parties
    assert [party.name for party in parties if party.kind is PartyKind.PERSON] == ["D."]
    assert not [party.name for party in parties if "dupont" in party.name.lower()]
