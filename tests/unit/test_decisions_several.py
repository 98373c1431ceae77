"""Pages that tell of several rulings: names and sums of one stay with it, and no ruling is made of another's."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.law import AmountRole, Processed
from tests import texts

FRIDAY = date(2024, 3, 15)
OWN = (
    "Sauvegardes perdues : Armorinet condamnée\n\nPar jugement du 12 février 2024, le tribunal de commerce de Brest a condamné "
    "la société Armorinet à payer 64 000 euros à la société Conserverie Bihan, dont les données avaient été perdues."
)
APPEAL = (
    "Sauvegardes perdues : Armorinet condamnée en appel\n\nPar arrêt du 12 février 2024, la cour d'appel de Rennes a condamné "
    "la société Armorinet à payer 64 000 euros à la société Conserverie Bihan, dont les données avaient été perdues."
)


def read(text: str) -> Processed:
    return texts.read(text, FRIDAY)


def names(read: Processed, place: int = 0) -> set[str]:
    return {party.name for party in read.decisions[place].parties}


OTHER_CASES = [
    "Dans une autre affaire, le tribunal de commerce de Dijon avait condamné, le 5 octobre 2023, la société Netvia à payer 32 500 euros à la société Borealis.",
    "La solution n'est pas isolée : le 5 octobre 2023, le tribunal de commerce de Dijon avait condamné Netvia à payer 32 500 euros à Borealis.",
    "À titre de comparaison, la société Netvia a été condamnée par le tribunal de commerce de Dijon à verser 32 500 euros à la société Borealis.",
    "En 2021 déjà, le tribunal de commerce de Dijon avait condamné la société Netvia à verser 32 500 euros à la société Borealis.",
    "La même année, le tribunal de commerce de Dijon condamnait la société Netvia à verser 32 500 euros à la société Borealis.",
    "Un arrêt similaire de la cour d'appel de Dijon, rendu le 4 mai 2022, a condamné la société Netvia à payer 32 500 euros à la société Borealis.",
    "Le tribunal de commerce de Dijon avait, dans une affaire voisine, condamné la société Netvia à payer 32 500 euros à la société Borealis le 4 mai 2022.",
    "Ce n'est pas la première fois. Le 4 mai 2022, le tribunal de commerce de Dijon avait condamné la société Netvia à payer 32 500 euros à la société Borealis.",
    "Déjà, en 2020, la société Netvia avait été condamnée par le tribunal judiciaire de Dijon à verser 32 500 euros à la société Borealis.",
    "Dans des circonstances comparables, la société Borealis avait obtenu 32 500 euros de la société Netvia devant le tribunal de commerce de Dijon.",
    "Dans le même sens, le tribunal de commerce de Dijon, le 4 mai 2022, a condamné la société Netvia à verser 32 500 euros à la société Borealis.",
    "Lors d'un autre litige, la cour d'appel de Dijon a confirmé la condamnation de la société Netvia à payer 32 500 euros à la société Borealis.",
]


@pytest.mark.parametrize("told", OTHER_CASES)
def test_who_was_there_in_another_case_is_no_party_of_this_one(told: str) -> None:
    found = read(f"{OWN}\n\n{told}")

    assert found.decisions[0].court is not None
    assert found.decisions[0].court.value.id == "tcom_brest"
    assert names(found) == {"Armorinet", "Conserverie Bihan"}
    assert all(not other.parties and not other.reviews for other in found.decisions[1:])
    total = found.decisions[0].awarded_total
    assert total is not None
    assert total.value.value == 64_000


@pytest.mark.parametrize("told", OTHER_CASES)
def test_a_sum_of_another_case_is_not_this_decisions(told: str) -> None:
    other = [amount for amount in read(f"{OWN}\n\n{told}").amounts if amount.money.value == 32_500]

    assert [(one.decision == 0, one.payer) for one in other] == [(False, None)]
    assert other[0].decision is not None or other[0].role is AmountRole.OTHER


SAME_CASE = [
    "En première instance, le tribunal de commerce de Brest avait condamné, le 4 mai 2022, la société Armorinet et son assureur, la société Altamar, à payer 90 000 euros à la société Conserverie Bihan.",
    "Le tribunal de commerce de Brest, dont le jugement du 4 mai 2022 est infirmé, avait déjà condamné la société Armorinet à verser 90 000 euros à la société Conserverie Bihan.",
    "En 2022 déjà, le jugement attaqué, rendu par le tribunal de commerce de Brest le 4 mai, avait condamné la société Armorinet à verser 90 000 euros.",
    "Le 4 mai 2022, le tribunal de commerce de Brest avait condamné la société Armorinet à verser 90 000 euros à la société Conserverie Bihan.",
]


@pytest.mark.parametrize("told", SAME_CASE)
def test_the_judgment_appealed_stays_of_the_case(told: str) -> None:
    found = read(f"{APPEAL}\n\n{told}")

    below = found.decisions[1]
    assert below.court is not None
    assert below.court.value.id == "tcom_brest"
    assert [review.court and review.court.id for review in found.decisions[0].reviews] == ["tcom_brest"]
    assert {"Armorinet", "Conserverie Bihan"} <= names(found, 1)


BACK_TO_THE_CASE = [
    "Dans une autre affaire, le tribunal de commerce de Dijon avait débouté la société Borealis. En l'espèce, le tribunal de commerce de Brest a aussi condamné la société Altamar, assureur, à payer 7 000 euros à la société Conserverie Bihan.",
    "La société Armorinet invoquait ce qui avait été jugé dans une autre affaire. Le tribunal de commerce de Brest a condamné la société Altamar, son assureur, à payer 7 000 euros à la société Conserverie Bihan.",
    "Le tribunal de commerce de Brest a condamné la société Altamar, son assureur, à payer 7 000 euros à la société Conserverie Bihan, sans suivre ce qui fut dit dans un autre dossier.",
]


@pytest.mark.parametrize("told", BACK_TO_THE_CASE)
def test_words_of_another_case_do_not_hide_this_one(told: str) -> None:
    found = read(f"{OWN}\n\n{told}")

    assert "Altamar" in names(found)
    assert [amount.decision for amount in found.amounts if amount.money.value == 7_000] == [0]


ROUND_UPS = [
    (
        "Perte de données : deux jugements",
        "Le tribunal judiciaire de Colmar a condamné, le 13 février 2024, la société Vosgenet à payer 22 000 euros à la société Munster, privée de sauvegarde.",
        "Le tribunal judiciaire de Mulhouse a condamné, le 16 février 2024, la société Sundgaucloud à payer 23 000 euros à la société Bretzel, dont les données avaient été effacées.",
        ("tj_colmar", {"Vosgenet", "Munster"}, 22_000),
        ("tj_mulhouse", {"Sundgaucloud", "Bretzel"}, 23_000),
    ),
    (
        "Trois décisions à retenir",
        "TJ Paris, 14 janvier 2024 : la start-up Fidelio obtient 48 000 euros de l'éditeur Orkestra, dont la migration avait corrompu la base de clients.",
        "T. com. Nanterre, 25 février 2024 : Logivert est condamnée à payer à la Mutuelle des Transporteurs 33 750,50 euros pour défaut de sauvegarde.",
        ("tj_paris", {"Fidelio", "Orkestra"}, 48_000),
        ("tcom_nanterre", {"Logivert", "Mutuelle des Transporteurs"}, 33_750.5),
    ),
    (
        "Sauvegardes : le bilan de l'année",
        "Le 8 février, le tribunal de commerce de Paris a condamné la société Hébergis à verser 215 000 euros à la société Éditions Mascaret.",
        "Avec son arrêt du 5 février, la cour d'appel de Rennes a condamné la société Keltis à payer 63 400 euros à la société Brissac.",
        ("tcom_paris", {"Hébergis", "Éditions Mascaret"}, 215_000),
        ("ca_rennes", {"Keltis", "Brissac"}, 63_400),
    ),
    (
        "Panorama des litiges informatiques",
        "Par jugement du 9 janvier 2024, le tribunal de commerce de Lyon a condamné la société Cloudis à payer 12 000 euros à la société Bérard.",
        "Par arrêt du 11 janvier 2024, la cour d'appel de Douai a condamné la société Nordhost à payer 18 000 euros à la société Tisserand.",
        ("tcom_lyon", {"Cloudis", "Bérard"}, 12_000),
        ("ca_douai", {"Nordhost", "Tisserand"}, 18_000),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("title", "one", "two", "first", "second"), ROUND_UPS)
def test_parties_and_sums_of_a_block_stay_with_its_decision(
    title: str,
    one: str,
    two: str,
    first: tuple[str, set[str], float],
    second: tuple[str, set[str], float],
) -> None:
    found = read(f"{title}\n\n{one}\n\n{two}")

    told = {}
    for decision in found.decisions:
        assert decision.court is not None
        assert decision.awarded_total is not None
        named = {party.name for party in decision.parties}
        told[decision.court.value.id] = (named, float(decision.awarded_total.value.value))
        assert decision.reviews == ()
    assert told == {first[0]: first[1:], second[0]: second[1:]}


def test_an_appeal_told_court_by_court_is_no_round_up() -> None:
    found = read(
        "Armorinet : deux décisions, une défaite\n\nLe tribunal de commerce de Brest a condamné, le 4 mai 2022, la société Armorinet à payer "
        "90 000 euros à la société Conserverie Bihan.\n\nLa cour d'appel de Rennes a ramené, le 12 février 2024, la condamnation de la "
        "société Armorinet à 64 000 euros."
    )

    assert [review.court and review.court.id for review in found.decisions[0].reviews] == ["tcom_brest"]
    assert names(found) >= {"Armorinet", "Conserverie Bihan"}


PENDING = [
    "La commune de Bréhal vient d'assigner la société Infopôle devant le tribunal judiciaire de Coutances. En 2022, Infopôle avait déjà été condamnée à verser 18 000 euros à une autre collectivité par le tribunal administratif de Caen. Aucune décision n'a encore été rendue dans cette affaire.",
    "La société Kerlann réclame 250 000 euros à Brezhnet. L'audience aura lieu le 12 octobre. Brezhnet avait été condamné en 2022 à verser 18 000 euros à un autre client par le tribunal de commerce de Quimper.",
    "La société Kerlann a assigné Brezhnet devant le tribunal de commerce de Rennes. Dans une autre affaire, le tribunal de commerce de Quimper avait condamné Brezhnet à verser 18 000 euros.",
    "La Mutuelle des Artisans Réunis a assigné Brezhnet devant le tribunal de commerce de Quimper, a-t-on appris le 3 mars 2024. Elle réclame 2,3 millions d'euros. L'audience est fixée au 12 juin. En 2023, le même tribunal avait condamné l'hébergeur à payer 100 000 euros à un autre client.",
    "La société Kerlann poursuit Brezhnet devant le tribunal de commerce de Quimper, qui rendra sa décision en mai. Il y a deux ans, ce tribunal avait condamné Brezhnet à verser 18 000 euros à un autre client.",
    "La société Kerlann assigne Brezhnet devant le tribunal de commerce de Quimper. Dans une autre affaire, ce tribunal avait condamné Brezhnet à verser 18 000 euros à la société Ti Data.",
    "L'affaire Kerlann sera plaidée à Rennes. En 2019 déjà, le tribunal de commerce de Quimper avait condamné Brezhnet à payer 18 000 euros à la société Ti Data.",
]


@pytest.mark.parametrize("text", PENDING)
def test_a_page_about_a_pending_case_has_no_decision_of_its_own(text: str) -> None:
    assert (
        read(f"Données perdues : la justice saisie\n\nLes faits datent de l'été.\n\n{text}").decisions == ()
    )


def test_a_ruling_is_told_though_its_page_also_tells_of_a_hearing_to_come() -> None:
    found = read(
        f"{OWN}\n\nUne autre audience est fixée au 3 mai. En 2019 déjà, le tribunal de commerce de Quimper avait condamné "
        "Armorinet à payer 18 000 euros."
    )

    assert found.decisions[0].court is not None
    assert found.decisions[0].court.value.id == "tcom_brest"


RULING = """COUR D'APPEL DE PARIS

Pôle 5 - Chambre 11

ARRÊT DU 15 NOVEMBRE 2024

N° RG 23/11872

Décision déférée à la Cour : Jugement du 6 juin 2023 - Tribunal de commerce de Créteil - RG n° 2021F00743

APPELANTE

S.A.R.L. KELTIS INFORMATIQUE

INTIMÉE

S.E.L.A.S. NOTAIRES BRISSAC

EXPOSÉ DU LITIGE

Par déclaration du 4 juillet 2023, Keltis a interjeté appel de ce jugement. {told}

PAR CES MOTIFS

La cour,

Confirme le jugement en toutes ses dispositions."""


@pytest.mark.parametrize(
    ("told", "court"),
    [
        ("Par ordonnance du 9 novembre 2023, le délégué du premier président a rejeté sa demande.", "ca_paris"),
        ("Par ordonnance du 9 novembre 2023, le premier président a arrêté l'exécution provisoire.", "ca_paris"),
        ("Par ordonnance du 9 novembre 2023, la première présidente a rejeté sa demande.", "ca_paris"),
        ("Par ordonnance du 9 novembre 2023, le conseiller de la mise en état a rejeté l'incident.", "ca_paris"),
        ("Par ordonnance du 9 novembre 2023, la conseillère de la mise en état a joint les appels.", "ca_paris"),
        ("Le magistrat délégué par le premier président a rejeté, par ordonnance du 9 novembre 2023, sa demande.", "ca_paris"),
        ("Le conseiller de la mise en état, par ordonnance du 9 novembre 2023, a prononcé la clôture partielle.", "ca_paris"),
        ("Par ordonnance du 9 novembre 2022, le juge des référés a désigné un expert.", "tcom_creteil"),
        ("Par ordonnance du 9 novembre 2022, le président a désigné un expert.", "tcom_creteil"),
        ("Par ordonnance du 9 novembre 2022, le juge de la mise en état a désigné un expert.", "tcom_creteil"),
        ("Par ordonnance du 9 novembre 2022, le juge chargé d'instruire a désigné un expert ; le premier président est M. X.", "tcom_creteil"),
        ("Par ordonnance du 9 novembre 2022, le président du tribunal a désigné un expert.", "tcom_creteil"),
    ],
)  # fmt: skip
def test_an_order_is_of_the_court_whose_judge_made_it(told: str, court: str) -> None:
    decisions = read(RULING.format(told=told)).decisions
    courts = [
        one.court.value.id
        for one in decisions
        if one.court and one.decided_on and one.decided_on.value.month == 11 and one.decided_on.value.day == 9
    ]

    assert courts == [court]


def test_a_heading_of_a_round_up_may_say_that_a_court_answers() -> None:
    told = read(
        "Panorama du mois : qui doit vérifier la sauvegarde ?\n\n"
        "1. Le client, répond la cour d'appel de Montpellier (28 novembre 2023, n° 22/00961)\n\n"
        "La Clinique Ormevault reprochait à son revendeur, Oc Micro, la perte de six années de dossiers. Le jugement qui l'avait déboutée est confirmé.\n\n"
        "2. Le prestataire, répond le tribunal judiciaire de Nîmes (5 décembre 2023)\n\n"
        "Le tribunal condamne Netvia à payer 18 000 € à Borealis, qui en demandait le double.\n"
    )
    assert not {"Netvia", "Borealis"} & names(told)


def test_what_the_same_court_ruled_on_another_day_is_a_decision_of_its_own() -> None:
    found = read(
        "Perte de données : l'hébergeur condamné\n\nPar arrêt du 14 février 2024, la cour d'appel de Douai a condamné la société Ormevault à"
        " payer 70 000 euros à la société Bacherelle. Par un premier arrêt, rendu le 3 mars 2021, la cour d'appel de Douai avait ordonné une"
        " expertise."
    )
    days = [one.decided_on.value for one in found.decisions if one.decided_on]
    assert days == [date(2024, 2, 14), date(2021, 3, 3)]
