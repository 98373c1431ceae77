"""Who is condemned towards one that was sued had sued it."""

from __future__ import annotations

import pytest

from pipeline.law import PartyRole
from tests.texts import main_decision

CONDEMNED = (
    "Audits de licences : Logidore condamné\n\n"
    "La cour d'appel de Paris condamne Logidore Corp. et Logidore France à verser à l'Ormevault 80 000 € de dommages-intérêts.\n\n"
    "L'Ormevault se servait de ces programmes depuis 2002. "
)


def roles(text: str) -> dict[str, PartyRole]:
    return {one.name: one.role for one in main_decision(text).parties}


@pytest.mark.parametrize(
    "words",
    [
        "L'Ormevault s'était vu assigner pour contrefaçon.",
        "L'Ormevault a été poursuivie en contrefaçon après un audit.",
        "L'Ormevault a été assignée en contrefaçon par un acte du 3 mai 2021.",
        "L'Ormevault a été poursuivie en contrefaçon, et défendue par un avocat de Nantes.",
    ],
)
def test_the_publisher_condemned_towards_the_client_it_had_sued_is_the_claimant(words: str) -> None:
    assert roles(CONDEMNED + words) == {
        "Logidore Corp.": PartyRole.CLAIMANT,
        "Logidore France": PartyRole.CLAIMANT,
        "Ormevault": PartyRole.DEFENDANT,
    }


def test_by_which_ruling_one_is_condemned_says_nothing_of_who_sued() -> None:
    text = CONDEMNED.replace(
        "La cour d'appel de Paris condamne Logidore Corp. et Logidore France",
        "Logidore France a été condamnée par un arrêt de la cour d'appel de Paris",
    )
    assert (
        roles(text + "L'Ormevault a été poursuivie en contrefaçon.")["Logidore France"] is PartyRole.CLAIMANT
    )


@pytest.mark.parametrize(
    "words",
    [
        "L'Ormevault s'en disait satisfaite.",
        "La société Valtora avait assigné l'Ormevault, qui s'est retournée contre l'éditeur.",
        "L'Ormevault, qui s'était vu assigner par un fournisseur, a assigné à son tour Logidore France.",
        "L'Ormevault avait été assignée ; elle demandait elle-même la condamnation de Logidore France.",
        "L'Ormevault a été poursuivie en contrefaçon. La société Valtora demandait réparation de son préjudice.",
        "L'Ormevault avait été poursuivie en contrefaçon par un concurrent et réclamait réparation à Logidore France.",
        "L'Ormevault avait été assignée par l'un de ses clients et réclamait 90 000 € à Logidore France.",
    ],
)
def test_who_is_condemned_is_the_defendant_where_another_claims_or_who_is_paid_does_or_nobody_was_sued(
    words: str,
) -> None:
    told = roles(CONDEMNED + words)
    assert told["Logidore France"] is PartyRole.DEFENDANT
