"""Orders of the first president of the Cour de cassation: no people is named, no reasons are headed, the day stands at the end."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.law import Decision, PartyRole
from pipeline.zones import is_ruling_text
from tests.texts import read

FORFEITED = (
    "COUR DE CASSATION\n\nPremière présidence\n\nPourvoi n°\n\n: K 23-16.204\n\nDemandeur(s)\n\n: Mme [T]\n\nDéfendeur(s)\n\n: la société Corvidal"
    " services\n\nOrdonnance\n\n: 40817\n\nORDONNANCE DE DÉCHÉANCE\n\nM. Paul Estève, conseiller référendaire, délégué par le premier président de la"
    " Cour de cassation, a rendu la présente ordonnance.\n\nMme [L] [T], domiciliée [Adresse 2], a formé un pourvoi le 4 mai 2023 contre l'arrêt"
    " rendu le 7 mars 2023 par la cour d'appel de Pau (chambre sociale), dans le litige l'opposant à la société Corvidal services, société anonyme,"
    " dont le siège est [Adresse 1].\n\nLe mémoire prévu par la loi n'est pas parvenu au greffe dans les quatre mois.\n\nEN CONSÉQUENCE, le conseiller"
    " délégué,\n\nConstate la déchéance du pourvoi.\n\nFait à [Localité 3], le 9 novembre 2023"
)
STRUCK_OUT = (
    "COUR DE CASSATION\n\nPremière présidence\n\nPourvoi n° : T 23-12.118\nDemandeur : la société [1]\nDéfendeur : la mutuelle Ombrelis\nRequête n° :"
    " 511/23\nOrdonnance n° : 90412 du 16 novembre 2023\n\nORDONNANCE\n\nENTRE :\n\nla mutuelle Ombrelis, ayant la SCP Delorme pour avocat à la Cour de"
    " cassation,\n\nET :\n\nla société [1], ayant la SARL Vernay pour avocat à la Cour de cassation,\n\nIrène Caillet, conseillère déléguée, a rendu"
    " l'ordonnance suivante :\n\nVu la requête du 2 août 2023 par laquelle la mutuelle Ombrelis demande la radiation du pourvoi formé le 14 février 2023"
    " par la société [1] à l'encontre de l'arrêt rendu le 8 décembre 2022 par la cour d'appel de Dijon ;\n\nEN CONSÉQUENCE :\n\nLa requête en radiation"
    " est rejetée.\n\nFait à [Localité 2], le 16 novembre 2023"
)


def main_decision(text: str) -> Decision:
    return read(text).decisions[0]


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [(FORFEITED, "23-16.204", date(2023, 11, 9)), (STRUCK_OUT, "23-12.118", date(2023, 11, 16))],
)
def test_the_order_has_its_own_court_number_and_day(text: str, number: str, day: date) -> None:
    found = main_decision(text)
    assert is_ruling_text(text)
    assert found.court is not None
    assert found.court.value.name == "Cour de cassation"
    assert [one.value for one in found.docket_numbers] == [number]
    assert found.decided_on is not None
    assert found.decided_on.value == day


def test_who_filed_the_forfeited_petition_is_the_appellant() -> None:
    told = {(one.name, one.role) for one in main_decision(FORFEITED).parties}
    assert told == {("L. T.", PartyRole.APPELLANT), ("Corvidal services", PartyRole.RESPONDENT)}


def test_who_is_said_to_ask_beside_the_number_of_the_petition_filed_it() -> None:
    told = {(one.name, one.role) for one in main_decision(STRUCK_OUT).parties}
    assert told == {("[1]", PartyRole.APPELLANT), ("Ombrelis", PartyRole.RESPONDENT)}


def test_and_others_is_no_part_of_a_name() -> None:
    text = STRUCK_OUT.replace(
        "Défendeur : la mutuelle Ombrelis", "Défendeur : la société Brunel et Fabre et autres"
    )
    assert "Brunel et Fabre" in {one.name for one in main_decision(text).parties}


def test_a_release_signed_at_its_end_is_no_ruling() -> None:
    text = "Communiqué\n\nLa chambre syndicale regrette l'arrêt rendu par la cour d'appel de Pau le 7 mars 2023 contre Corvidal.\n\nFait à Paris, le 9 novembre 2023"
    assert not is_ruling_text(text)
    found = main_decision(text).decided_on
    assert found is not None
    assert found.value == date(2023, 3, 7)
