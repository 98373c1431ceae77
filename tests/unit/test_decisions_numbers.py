"""Docket numbers against the day of the decision and the court that gives such numbers."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.extract.decisions.numbering import court_of_numbers, fits_year, may_number
from pipeline.law import Court, CourtLevel, Docket, DocketKind
from tests.texts import read

APPEAL = Court("ca_rennes", "Cour d'appel de Rennes", CourtLevel.APPEAL, "Rennes")
DAY = date(2022, 6, 1)


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        ("21/05118", True), ("23/05118", False), ("2021F01234", True), ("2023F01234", False), ("2021013526", True),
        ("20-12.345", True), ("24-12.345", False), ("F20/00123", True), ("11-20-000123", True), ("SAN-2022-004", True),
        ("SAN-2023-004", False), ("C-252/21", True), ("C-252/23", False), ("2101234", True), ("449209", True),
        ("22PA01234", True), ("23PA01234", False), ("98/01234", False),
    ],
)  # fmt: skip
def test_the_year_of_a_number(number: str, fits: bool) -> None:
    assert fits_year(number, DAY) is fits


def test_numbers_that_one_court_gives() -> None:
    numbers = {
        "21-20.156": DocketKind.POURVOI,
        "SAN-2022-004": DocketKind.DELIBERATION,
        "T-612/17": DocketKind.REQUEST,
    }
    assert [court_of_numbers([Docket(*one)]) for one in numbers.items()] == ["cass", "cnil", "tue"]


def test_a_court_of_appeal_gives_no_consular_number() -> None:
    numbers = ("21/05118", "2021F01234", "23/05118")
    assert [may_number(Docket(one, DocketKind.RG), APPEAL, DAY) for one in numbers] == [True, False, False]


def test_a_number_of_a_later_year_is_doubted_not_dropped() -> None:
    text = "Par arrêt du 3 mars 2020 (n° 22/04512), la cour d'appel de Rennes a condamné la société Delta à payer 5 000 euros."
    found = read(text).decisions[0].docket_numbers[0]
    assert (found.value, found.confidence) == ("22/04512", 0.4)
    assert found.rule.endswith("of_unlikely_year")


RULING = (
    "TRIBUNAL DE COMMERCE DE NANTERRE\nJUGEMENT DU 21 FÉVRIER 2018\n\nFAITS ET PROCÉDURE\n\nPar acte du 27 juin 2016, la SA Palais a fait assigner la SAS Numérys. "
    "{told}\n\nPAR CES MOTIFS\n\nLe tribunal,\n\nCondamne la SAS Numérys à payer à la SA Palais la somme de 65 000 euros."
)


@pytest.mark.parametrize(
    ("told", "numbers"),
    [
        ("L'affaire a été enrôlée sous le numéro 2016F01277.", ["2016F01277"]),
        ("L'affaire est inscrite au rôle sous le n° 2016F01277. L'instance a été appelée.", ["2016F01277"]),
        ("La facture porte le numéro 2016F01277.", []),
        (
            "L'affaire enrôlée sous le numéro 2016F01277 est jointe à l'affaire enrôlée sous le numéro 2016F01300.",
            [],
        ),
    ],
)
def test_a_ruling_may_tell_its_number_in_the_story_only(told: str, numbers: list[str]) -> None:
    main = read(RULING.format(told=told)).decisions[0]
    assert [found.value for found in main.docket_numbers] == numbers


def test_on_appeal_the_number_of_the_story_is_that_of_the_court_below() -> None:
    text = RULING.format(told="Devant le tribunal, l'affaire a été enrôlée sous le numéro 2016F01277.")
    text = text.replace("TRIBUNAL DE COMMERCE DE NANTERRE\nJUGEMENT", "COUR D'APPEL DE VERSAILLES\nARRÊT")
    assert not read(text).decisions[0].docket_numbers


def test_cases_joined_in_the_story_keep_all_their_numbers() -> None:
    text = (
        "Tribunal de commerce de Marseille, jugement du 14 juin 2021\n\nAzuréa Croisières / Bitfort\n\nFAITS ET PROCÉDURE\n\n"
        "La société Azuréa Croisières a assigné Bitfort, qui a appelé en garantie son assureur. Les deux instances, enrôlées sous les numéros 2019F02257 et 2020F00318, ont été jointes.\n\n"
        "DÉCISION\n\nPar ces motifs, le tribunal :\n\nCondamne Bitfort à payer à Azuréa Croisières la somme de 38 640 euros."
    )
    (decision, *_) = read(text).decisions
    assert [found.value for found in decision.docket_numbers] == ["2019F02257", "2020F00318"]


def test_the_number_of_a_minute_is_no_case_s() -> None:
    text = (
        "TRIBUNAL DE COMMERCE DE BOBIGNY\n\nJUGEMENT DU 27 NOVEMBRE 2012\n\nN° de RG : 2010F01633\n3ème Chambre\n\nN° MINUTE : 2012F03871\n\n"
        "DEMANDEUR(S)\nSA SANITAIRES DUFRAYSSE\n\nDEFENDEUR(S)\nSARL NORDSOFT\n\nPAR CES MOTIFS\n\nLe tribunal condamne la SARL NORDSOFT à payer 4 000 euros."
    )
    (decision, *_) = read(text).decisions
    assert [found.value for found in decision.docket_numbers] == ["2010F01633"]


def test_what_had_been_done_on_a_day_is_not_what_the_court_after_the_comma_does() -> None:
    text = (
        "Le Conseil d'État ne fait pas de cadeau à Mobilyo\n\nSaisi par l'opérateur, qui réclamait l'annulation de la délibération par laquelle la CNIL l'avait sanctionné le 21 décembre 2021, "
        "le Conseil d'État a estimé mercredi (décision n° 461880) qu'aucun de ses moyens n'était fondé."
    )
    (decision, *_) = read(text, date(2023, 11, 24)).decisions
    assert decision.decided_on is not None
    assert decision.decided_on.value == date(2023, 11, 22)
    assert [found.value for found in decision.docket_numbers] == ["461880"]


@pytest.mark.parametrize(
    ("text", "court", "number"),
    [
        (
            (
                "Le tribunal de commerce de Rouen condamne le fournisseur\n\nÉlectrane avait rompu le contrat en une semaine. L'acheteur a porté l'affaire "
                "devant le tribunal de commerce.\n\nLe tribunal, le 14 mai 2024 (n° 2022004511), a écarté une à une les objections du fournisseur et "
                "alloué 41 000 euros."
            ),
            "tcom_rouen",
            "2022004511",
        ),
        (
            (
                "Forfait ou régie ? La cour d'appel de Rennes donne raison au client\n\nIl avait obtenu 70 000 euros du tribunal de commerce de Brest le "
                "28 octobre 2016.\n\nInfirmation complète, le 14 mai 2024 (n° 22/04511). La cour de Rennes observe que le client n'avait rien signé et "
                "alloue 120 000 euros."
            ),
            "ca_rennes",
            "22/04511",
        ),
        (
            (
                "Un entrepôt qui brûle, des archives perdues : à ce dépositaire, lié par un contrat à un loyer trimestriel, la cour d'appel de Rennes a dû "
                "répondre le 14 mai 2024 (RG n° 22/04511), dans un arrêt longuement motivé. Elle condamne le dépositaire à payer 12 000 euros."
            ),
            "ca_rennes",
            "22/04511",
        ),
        (
            (
                "Accès aux fourreaux : l'Arcep tranche\n\nPar une décision de règlement de différend du 14 mai 2024 (n° 2024-0402-RDPI), l'Arcep a fixé le "
                "tarif à 0,60 euro le mètre."
            ),
            "arcep",
            "2024-0402-RDPI",
        ),
    ],
)
def test_a_day_beside_a_number_is_that_of_the_court_which_gives_such_numbers(
    text: str, court: str, number: str
) -> None:
    main = read(text, date(2024, 5, 20)).decisions[0]
    assert main.court is not None
    assert main.decided_on is not None
    assert (main.court.value.id, main.decided_on.value) == (court, date(2024, 5, 14))
    assert [found.value for found in main.docket_numbers] == [number]


def test_the_day_of_a_numbered_invoice_is_no_decision_s() -> None:
    text = (
        "Le tribunal de commerce de Rouen condamne le fournisseur à payer 41 000 euros.\n\nL'acheteur n'avait pas réglé la facture du 14 mai 2021 "
        "(n° 2021004511)."
    )
    main = read(text, date(2024, 5, 20)).decisions[0]
    assert main.decided_on is None
