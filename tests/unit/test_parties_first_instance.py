"""Headings as courts of first instance set them: "ENTRE DEMANDEUR", counsel above "C/", civil parties of criminal courts."""

from __future__ import annotations

import pytest

from pipeline.law import CourtLevel, PartyRole
from tests.unit.test_parties import roles

C, D = PartyRole.CLAIMANT, PartyRole.DEFENDANT


@pytest.mark.parametrize(
    "seat", [",\ndont le siège social est sis", ", dont le siège social est sis", "\nayant son siège"]
)
def test_a_name_in_capitals_before_its_seat_is_one_more_party(seat: str) -> None:
    text = (
        "TRIBUNAL JUDICIAIRE DE NICE\n\nDEMANDERESSE\n\nS.A.R.L. PAILLOTE BLEUE\n[Adresse 1]\n\nDEFENDERESSES\n\n"
        "Syndicat des copropriétaires de l'immeuble Les Agaves, pris en la personne de son syndic,\n[Adresse 2]\nreprésenté par Maître B.\n\n"
        f"LIGURIA ASSURANCES MUTUELLES{seat} [Adresse 3]\nnon comparante\n\nEXPOSÉ DU LITIGE\n\nLa terrasse a cédé."
    )
    assert ("LIGURIA ASSURANCES MUTUELLES", D) in roles(text)


def test_a_town_in_capitals_above_counsel_is_no_party() -> None:
    text = (
        "TRIBUNAL JUDICIAIRE DE NICE\n\nDEMANDERESSE\n\nS.A.R.L. PAILLOTE BLEUE\n12 quai Lunel\nLE CANNET ROCHEVILLE\nreprésentée par Maître A.\n\n"
        "DEFENDERESSE\n\nS.A.S. TONNELLES DU PAILLON\n[Adresse 2]\n\nEXPOSÉ DU LITIGE\n\nLa terrasse a cédé."
    )
    assert roles(text) == {("PAILLOTE BLEUE", C), ("TONNELLES DU PAILLON", D)}


def test_between_claimant_and_defendant_in_one_label() -> None:
    text = (
        "TRIBUNAL JUDICIAIRE DE BOBIGNY\n\nChambre/Section : JCP\nAFFAIRE N° RG 24/00731\n\nS.A. PRÊTOVAL\n\nC/\n\nMonsieur [G] [H]\n\n"
        "ENTRE DEMANDEUR :\n\nS.A. PRÊTOVAL\n[Adresse 1]\nreprésentée par Me F.\n\nET DÉFENDEUR :\n\nMonsieur [G] [H]\n[Adresse 2]\ncomparant en personne\n\n"
        "EXPOSÉ DU LITIGE\n\nUn prêt a été consenti."
    )
    assert roles(text) == {("PRÊTOVAL", C), ("G. H.", D)}


def test_a_chamber_and_its_section_are_no_caption() -> None:
    text = (
        "TRIBUNAL JUDICIAIRE DE BOBIGNY\n\nJUGEMENT DU 3 OCTOBRE 2024\n\nChambre/Section : JCP\nAFFAIRE N° RG 24/00731\n\n"
        "S.A. PRÊTOVAL\n\nC/\n\nS.A.R.L. LAVERIE DU CANAL\n\nLe bail a pris fin."
    )
    assert roles(text) == {("PRÊTOVAL", C), ("LAVERIE DU CANAL", D)}


@pytest.mark.parametrize(
    "counsel", ["Maître Renée O. (Avocat au barreau de Toulon)", "Me Renée O., avocate", "[Adresse 4]"]
)
def test_counsel_and_address_above_the_versus_line_are_passed_over(counsel: str) -> None:
    text = (
        "TRIBUNAL DE COMMERCE DE TOULON\n\nENTRE :\n\nLa Société GRUES DU MOURILLON SARL\n[Adresse 1] 83000 TOULON\n"
        f"{counsel}\n\nC/\n\nLa Société ACCASTILLAGE FARON SAS\n[Adresse 2] 83200 TOULON\nMaître Paul L.\n\nEXPOSE DU LITIGE\n\nUne grue est louée."
    )
    assert roles(text) == {("GRUES DU MOURILLON", C), ("ACCASTILLAGE FARON", D)}


def test_the_civil_party_claims_and_the_accused_defends() -> None:
    text = (
        "TRIBUNAL CORRECTIONNEL DE PAU\n\nJUGEMENT CORRECTIONNEL\n\nENTRE :\n\nLe PROCUREUR DE LA RÉPUBLIQUE, près ce tribunal, demandeur et poursuivant\n\n"
        "PARTIE CIVILE :\n\nLa SARL Filets d'Aspe, dont le siège social est sis [Adresse 4], partie civile,\ncomparante, assistée de Maître D.\n\nET\n\n"
        "Prévenue\nNom : [R] [W]\nnée le 3 mai 1980\ncomparante assistée de Maître E.\n\nPrévenue du chef de :\nABUS DE CONFIANCE faits commis à [Localité 2]\n\n"
        "DÉBATS\n\nLa prévenue était caissière."
    )
    assert roles(text) == {("Filets d'Aspe", C), ("R. W.", D)}


def test_the_age_of_an_employee_makes_no_person_of_the_firm_before_it() -> None:
    text = (
        "La cour d'appel de Caen a jugé nul le licenciement de cet ancien soudeur des Chantiers Gouberville, à Cherbourg, âgé de 51 ans. "
        "Les Chantiers Gouberville avaient fait appel. Mal leur en a pris : la cour les condamne à verser 31 000 euros."
    )
    found = roles(text, CourtLevel.APPEAL, "Cour d'appel de Caen")
    assert {name for name, _ in found} == {"Chantiers Gouberville"}


@pytest.mark.parametrize(
    "firm", ["Foncière Aubertin", "Semences Lorgeril", "Chantiers Gouberville", "Comptoir Mazeaud"]
)
def test_words_that_firms_are_named_by(firm: str) -> None:
    text = f"Le tribunal déboute l'ancien salarié de la {firm}, à Caen, âgé de 51 ans. Il réclamait 9 000 euros à {firm}."
    assert firm in {name for name, _ in roles(text)}
