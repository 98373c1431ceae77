"""Headings as old printers, scans and hurried clerks leave them: parted labels, persons one a line, insurers, co-owners, officers."""

from __future__ import annotations

import pytest

from pipeline.law import CourtLevel, PartyKind, PartyRole
from tests.texts import main_decision
from tests.unit.test_parties import parties_of, roles

C, D = PartyRole.CLAIMANT, PartyRole.DEFENDANT
A, R = PartyRole.APPELLANT, PartyRole.RESPONDENT
HEAD = "TRIBUNAL JUDICIAIRE DE REIMS\n\nJugement du 3 juin 2025\n\n"
REST = "\n\nEXPOSÉ DU LITIGE\n\nLe litige porte sur un devis.\n\nPAR CES MOTIFS\n\nCondamne le demandeur aux dépens.\n"


def of(claimants: str, defendants: str, labels: tuple[str, str] = ("DEMANDEURS", "DEFENDEURS")) -> str:
    return f"{HEAD}{labels[0]}\n\n{claimants}\n\n{labels[1]}\n\n{defendants}{REST}"


@pytest.mark.parametrize(
    "labels",
    [("D E M A N D E U R", "D E F E N D E U R"), ("DEMANDERESS E", "DÉFENDERES SE :"), ("DEMANDE URS :", "DEFENDE URS :")],
)  # fmt: skip
def test_labels_whose_letters_stand_apart(labels: tuple[str, str]) -> None:
    assert roles(of("SARL Bacherelle", "SAS Ormevault", labels)) == {("Bacherelle", C), ("Ormevault", D)}


def test_names_in_capitals_are_no_parted_labels() -> None:
    assert roles(of("SARL D E B ATIMENT", "SAS Ormevault"))  == {("D E B ATIMENT", C), ("Ormevault", D)}  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("Madame Jeanne MIRVILLE\nMonsieur Jean MIRVILLE\nMademoiselle Luce TRAMOND", ["J. M.", "J. M.", "L. T."]),
        ("Monsieur [V] [D]\n[Adresse 1]\nMadame [V] [D]\n[Adresse 1]\nMademoiselle [K] [D]\n[Adresse 1]", ["K. D.", "V. D.", "V. D."]),
        ("Madame Jeanne MIRVILLE\nMadame Jeanne MIRVILLE, ès qualités de tutrice de son fils", ["J. M."]),
    ],
)  # fmt: skip
def test_each_person_of_a_list_is_one(lines: str, names: list[str]) -> None:
    found = parties_of(of(lines, "SAS Ormevault"))
    assert sorted(one.name for one in found if one.role is C) == names


@pytest.mark.parametrize(
    "defendants",
    [
        "SARL Briante\nainsi que leur assureur, la S.A. Vexin Prévoyance\n12 boulevard Foch",
        "SARL Briante\nainsi que son assureur, Vexin Prévoyance",
        "La SARL Briante et son assureur, la compagnie Vexin Prévoyance",
        "La SARL Briante et 2. son assureur, Vexin Prévoyance",
        "La SARL Briante, et ses assureurs, Vexin Prévoyance",
        "La SARL Briante et la société Vexin Prévoyance",
        "SARL Briante, 8 ZI Les Paluds 13400 AUBAGNE ainsi que la SA Vexin Prévoyance, en sa qualité d'assureur de cette dernière",
    ],
)
def test_an_insurer_is_a_party_and_the_words_before_it_are_none(defendants: str) -> None:
    assert roles(of("Madame Paule RAMEL", defendants)) == {
        ("P. R.", C), ("Briante", D), ("Vexin Prévoyance", D),
    }  # fmt: skip


def test_an_insurer_of_its_own_line_without_a_legal_form() -> None:
    text = of(
        "Madame Paule RAMEL", "SARL Briante\nEt son assureur, la MUTUELLE DES TROIS VALLÉES\n3 quai Gautreau"
    )
    assert ("MUTUELLE DES TROIS VALLÉES", D) in roles(text)


def test_who_acts_by_a_company_is_no_party() -> None:
    text = of("SAS Bacherelle, représentée par son président la société Mirville", "SAS Ormevault")
    assert roles(text) == {("Bacherelle", C), ("Ormevault", D)}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("SYNDICAT DES COPROPRIETAIRES DE LA RESIDENCE LES ORMES, représenté par son syndic, la SAS Foncière Mirville", "SYNDICAT DES COPROPRIETAIRES DE LA RESIDENCE LES ORMES"),
        ("SYNDICAT DES COPROPRIÉTAIRES DE L'IMMEUBLE LES ORMES sis 31 avenue des Mimosas 06160 JUAN", "SYNDICAT DES COPROPRIÉTAIRES DE L'IMMEUBLE LES ORMES"),
        ("S.D.C. 14 RUE DES LILAS\nreprésenté par son syndic le CABINET RAMEL", "S.D.C. 14 RUE DES LILAS"),
    ],
)  # fmt: skip
def test_co_owners_in_capitals_keep_what_they_are(line: str, name: str) -> None:
    assert roles(of(line, "SAS Ormevault")) == {(name, C), ("Ormevault", D)}


def test_an_officer_right_under_the_first_label() -> None:
    text = of(
        "Maître Paul RAMEL, agissant en qualité de liquidateur judiciaire de la SARL Bacherelle",
        "SAS Ormevault, anciennement dénommée BRIANTE SAS",
    )
    assert roles(text) == {("Bacherelle", C), ("Ormevault", D)}


OPPOSED = (
    "La société Bacherelle, dont le siège est [Adresse 1], a formé le pourvoi n° V 20-11.111 contre l'arrêt rendu le 5 mai 2019 par la cour d'appel de Reims, "
    "dans le litige l'opposant à la société Ormevault, dont le siège est [Adresse 2], défenderesse à la cassation.\n\nREJETTE le pourvoi ;"
)


@pytest.mark.parametrize(
    "heading",
    [
        "CIV. 3\nCOUR DE CASSATION\nArrêt n° 411 F-D\nPourvoi n° V 20-11.111 ",
        (
            "COMM. FB COUR DE CASSATION Audience publique du 12 mai 2021 Rejet Mme MOUILLARD, président Arrêt n° 411 F-D "
            "Pourvoi n° V 20-11.111 ARRÊT DE LA COUR DE CASSATION, CHAMBRE COMMERCIALE, DU 12 MAI 2021 "
        ),
        "COUR DE CASSATION RÉPUBLIQUE FRANÇAISE AU NOM DU PEUPLE FRANÇAIS _________________________ ",
    ],
)
def test_a_heading_on_the_petitioners_line_is_none_of_its_name(heading: str) -> None:
    assert roles(heading + OPPOSED, CourtLevel.SUPREME, "Cour de cassation") == {
        ("Bacherelle", A),
        ("Ormevault", R),
    }


def test_a_person_against_a_state() -> None:
    text = (
        "CINQUIÈME SECTION\n\nAFFAIRE BACHERELLE c. FRANCE\n\n(Requête no 38112/14)\n\nARRÊT\n\nEn l'affaire Bacherelle c. France,\n\n"
        "1. À l'origine se trouve une requête dont un ressortissant de cet État, M. Étienne Bacherelle, a saisi la Cour."
    )
    found = parties_of(text, CourtLevel.EUROPEAN, "Cour européenne des droits de l'homme")
    assert {(one.name, one.role, one.kind) for one in found} == {
        ("É. B.", C, PartyKind.PERSON), ("FRANCE", D, PartyKind.PUBLIC_BODY),
    }  # fmt: skip


def test_a_petition_of_the_nineties_lists_in_whose_favour_the_ruling_was() -> None:
    text = (
        "LA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant :\nSur le pourvoi formé par la société Ormevault, société à responsabilité "
        "limitée, dont le siège est 12, rue de Siam, 29200 Brest, en cassation d'un arrêt rendu le 31 janvier 1996 par la cour d'appel de Rennes, au profit :\n"
        "1 / de M. Philippe Corlay, pris en sa qualité de mandataire liquidateur de la société Bacherelle, demeurant 4, quai de la Douane, 29200 Brest,\n"
        "2 / du Crédit maritime du Ponant, dont le siège est 2, place Wilson, 29200 Brest,\n3 / de M. Guy Landrézac, demeurant 18, rue Traverse, 29200 Brest,\n"
        "défendeurs à la cassation ;\nLa demanderesse invoque le moyen unique annexé au présent arrêt ;"
    )
    assert roles(text, CourtLevel.SUPREME, "Cour de cassation") == {
        ("Ormevault", PartyRole.APPELLANT),
        ("Bacherelle", PartyRole.RESPONDENT),
        ("Crédit maritime du Ponant", PartyRole.RESPONDENT),
        ("G. L.", PartyRole.RESPONDENT),
    }


def test_the_number_of_the_request_is_no_part_of_the_state() -> None:
    text = (
        "CINQUIÈME SECTION\n\nAFFAIRE SOCIÉTÉ BACHERELLE PRESSE c. FRANCE\n(Requête n° 43912/13)\n\nARRÊT\n\nLa Cour européenne des droits de l'homme "
        "dit que l'État défendeur doit verser 11 000 euros à la société Bacherelle Presse."
    )
    assert {(party.name, party.kind.value) for party in main_decision(text).parties} == {
        ("Bacherelle Presse", "company"),
        ("FRANCE", "public_body"),
    }
