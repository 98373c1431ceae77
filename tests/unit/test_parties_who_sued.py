"""Who is condemned towards one that was sued had sued it."""

from __future__ import annotations

from pipeline.law import PartyRole
from tests.texts import main_decision


def roles(text: str) -> dict[str, PartyRole]:
    return {one.name: one.role for one in main_decision(text).parties}


def test_the_publisher_condemned_towards_the_client_it_had_sued_is_the_claimant() -> None:
    assert roles(
        "Audit de licences : l'éditeur Logidore sanctionné\n\n"
        "La cour d'appel de Paris, par arrêt du 10 mai 2016, rejette l'action en contrefaçon. Elle condamne la société Logidore à verser à l'association"
        " Ormevault 100 000 euros de dommages-intérêts pour l'atteinte portée à son image.\n\n"
        "L'association Ormevault utilisait ces programmes depuis 2002. Elle a été assignée en contrefaçon à l'issue d'un audit.\n"
    ) == {"Logidore": PartyRole.CLAIMANT, "Ormevault": PartyRole.DEFENDANT}


def test_who_is_condemned_where_nobody_is_told_to_have_been_sued_stays_the_defendant() -> None:
    assert roles(
        "Sauvegardes perdues : Logidore condamnée\n\n"
        "Le tribunal de commerce de Paris, par jugement du 10 mai 2016, condamne la société Logidore à verser à l'association Ormevault 100 000 euros de"
        " dommages-intérêts.\n"
    ) == {"Logidore": PartyRole.DEFENDANT, "Ormevault": PartyRole.CLAIMANT}
