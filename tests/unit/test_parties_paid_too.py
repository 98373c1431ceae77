"""Several who are paid, each a sum of their own, are all on the side of who is paid."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import PartyRole
from pipeline.process import process

C, D = PartyRole.CLAIMANT, PartyRole.DEFENDANT


def roles(text: str) -> set[tuple[str, PartyRole]]:
    (decision, *_) = process(
        read_text(text, None, source_id="test", published_on=date(2025, 4, 10))
    ).decisions
    return {(party.name, party.role) for party in decision.parties}


@pytest.mark.parametrize(
    "told",
    [
        "a condamné la société Savoinet à verser 22 000 euros à la société Chalets Rey et 14 500 euros à la société Fromagerie Bouvier, dont les sites et les données avaient disparu lors d'une migration. Les deux sociétés demandaient ensemble 110 000 euros.",
        "a condamné Savoinet à payer 22 000 euros à Chalets Rey et 14 500 euros à Fromagerie Bouvier pour la perte de leurs données.",
        "condamne la société Savoinet à payer à la société Chalets Rey la somme de 22 000 euros et à la société Fromagerie Bouvier celle de 14 500 euros.",
        "a condamné la société Savoinet à verser à la société Chalets Rey 22 000 euros et à la société Fromagerie Bouvier 14 500 euros, après la perte de leurs données.",
        "a jugé que la société Savoinet doit verser 22 000 euros à la société Chalets Rey, ainsi que 14 500 euros à la société Fromagerie Bouvier, pour la perte de leurs données.",
        "a condamné la société Savoinet à indemniser la société Chalets Rey à hauteur de 22 000 euros et la société Fromagerie Bouvier à hauteur de 14 500 euros.",
        "a condamné la société Savoinet à verser respectivement 22 000 et 14 500 euros à la société Chalets Rey et à la société Fromagerie Bouvier.",
    ],
)  # fmt: skip
def test_each_who_is_paid_a_sum_is_a_claimant(told: str) -> None:
    found = roles(
        f"Deux commerçants indemnisés après la perte de leurs données\n\nPar jugement du 13 février 2025, le tribunal judiciaire d'Annecy {told}"
    )

    assert found == {("Savoinet", D), ("Chalets Rey", C), ("Fromagerie Bouvier", C)}


def test_three_who_are_paid_are_three_claimants() -> None:
    found = roles(
        "Trois clients indemnisés\n\nPar jugement du 13 février 2025, le tribunal judiciaire d'Annecy a condamné la société Savoinet à verser "
        "22 000 euros à la société Chalets Rey, 14 500 euros à la société Fromagerie Bouvier et 9 000 euros à la société Skis Morand."
    )

    assert found == {("Savoinet", D), ("Chalets Rey", C), ("Fromagerie Bouvier", C), ("Skis Morand", C)}
