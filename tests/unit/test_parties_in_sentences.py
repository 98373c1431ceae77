"""Names and places as the sentences of reports and rulings write them."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import PartyRole
from pipeline.process import process
from tests.unit.test_parties import roles

C, D = PartyRole.CLAIMANT, PartyRole.DEFENDANT
A, R = PartyRole.APPELLANT, PartyRole.RESPONDENT


@pytest.mark.parametrize("verb", ["soulève", "conclut à", "réplique à", "considère"])
def test_a_sentence_of_the_reasons_is_no_line_of_the_heading(verb: str) -> None:
    text = (
        "DEMANDEUR\n\nSAS ARTEMIS GESTION 17 rue Hoche 78000 Versailles\n\nDÉFENDEUR\n\nSA ORLANE CLOUD 5 place de la Gare 92400 Courbevoie\n\n"
        "La SAS ARTEMIS GESTION nous demande d'ordonner à la SA ORLANE CLOUD de lui restituer ses données.\n\n"
        f"La SA ORLANE CLOUD {verb} l'existence de contestations sérieuses.\n\nPAR CES MOTIFS"
    )
    assert roles(text) == {("ARTEMIS GESTION", C), ("ORLANE CLOUD", D)}


@pytest.mark.parametrize("name", ["Informatique du Rhin", "Téléphonie de Bresse", "Sauvegarde des Alpes"])
def test_a_trade_that_a_name_begins_with_belongs_to_it(name: str) -> None:
    text = f"Optique Meinau a assigné {name} devant le tribunal, qui a condamné {name} à payer 22 000 euros à Optique Meinau."
    assert roles(text) == {("Optique Meinau", C), (name, D)}


def test_a_trade_in_a_sentence_is_no_name() -> None:
    text = "Optique Meinau a assigné Cantal Systèmes, un service Informatique du groupe. Cantal Systèmes est condamnée à payer 9 000 euros à Optique Meinau."
    assert roles(text) == {("Optique Meinau", C), ("Cantal Systèmes", D)}


def test_a_body_goes_by_all_of_its_name() -> None:
    text = (
        "Le tribunal a rejeté la requête du syndicat mixte des eaux de la Lys contre la société Nordsoft. "
        "Le syndicat mixte des eaux de la Lys n'obtiendra pas réparation."
    )
    assert roles(text) == {("syndicat mixte des eaux de la Lys", C), ("Nordsoft", D)}


@pytest.mark.parametrize(
    "lead",
    ["Le pépiniériste de", "Le fleuriste en ligne de", "L'opticien de", "La PME de", "Le transporteur de"],
)
def test_the_town_of_a_trader_is_no_party(lead: str) -> None:
    text = (
        f"{lead} Brévannes reprochait à la société Loire Systèmes la perte de ses fichiers. {lead} Brévannes réclamait 52 000 euros. "
        "Le tribunal a condamné la société Loire Systèmes à verser 19 400 euros à la société Rabault."
    )
    assert roles(text) == {("Rabault", C), ("Loire Systèmes", D)}


def test_whoever_asks_the_council_of_state_to_annul_is_the_appellant() -> None:
    text = (
        "La commune de Brévannes a demandé au tribunal administratif de Grenoble de condamner la société Arkanet. Par un jugement du 5 octobre 2017, le tribunal "
        "administratif a rejeté cette demande. Par un arrêt n° 17LY04112 du 5 décembre 2019, la cour administrative d'appel de Lyon a, sur appel de la commune de "
        "Brévannes, condamné la société Arkanet à lui verser 420 000 euros. Par un pourvoi enregistré le 4 février 2020, la société Arkanet demande au Conseil d'Etat "
        "d'annuler cet arrêt."
    )
    page = f"CONSEIL D'ETAT\nN° 438219\nSOCIETE ARKANET\nLecture du 7 avril 2021\n\nVu la procédure suivante :\n{text}\nConsidérant ce qui suit :\n1. L'arrêt est insuffisamment motivé.\n\nDECIDE :\nArticle 1er : L'arrêt est annulé."
    main = process(read_text(page, None)).decisions[0]
    assert {(party.name, party.role) for party in main.parties} == {
        ("Arkanet", A),
        ("commune de Brévannes", R),
    }
    assert [found.value for found in main.docket_numbers] == ["438219"]


@pytest.mark.parametrize("verb", ["alloue", "accorde", "octroie"])
def test_who_is_granted_a_sum_by_name_had_claimed(verb: str) -> None:
    text = f"Trajectoire RH était abonnée à la solution de la société Paiefax. Le tribunal condamne Paiefax et {verb} 73 000 euros à Trajectoire RH."
    assert roles(text) == {("Trajectoire RH", C), ("Paiefax", D)}


@pytest.mark.parametrize(
    "told", ["c'est au tour de Serrault de faire plier Nubalis", "Serrault vient de faire plier Nubalis"]
)
def test_who_makes_another_bend_had_claimed(told: str) -> None:
    text = f"Perte de données : {told}. Le tribunal a condamné l'hébergeur à lui verser 47 300 euros."
    assert roles(text) == {("Serrault", C), ("Nubalis", D)}


@pytest.mark.parametrize("by", ["rançongiciel", "un cryptovirus", "déni de service"])
def test_an_attack_by_software_is_no_suit(by: str) -> None:
    text = (
        f"Le litige oppose Transports Verhaeghe à Ixalis. À la suite d'une attaque par {by}, l'infogérant Ixalis avait tenté de restaurer les données. "
        "Ixalis est condamnée à payer 9 000 euros à Transports Verhaeghe."
    )
    assert roles(text) == {("Transports Verhaeghe", C), ("Ixalis", D)}


def test_who_sued_is_told_after_attaque_par() -> None:
    text = (
        "Ixalis, attaquée par la société Verhaeghe, est mise hors de cause ; Ixalis avait perdu les fichiers."
    )
    assert ("Verhaeghe", C) in roles(text)


def test_costs_on_top_of_a_sum_leave_it_an_award() -> None:
    text = (
        "La société Paiefax a effacé trois années de bulletins. Le tribunal alloue 73 000 euros à Trajectoire RH, plus 6 000 euros en application de l'article 700. "
        "La société Paiefax est tenue d'une faute lourde."
    )
    assert roles(text) == {("Trajectoire RH", C), ("Paiefax", D)}
