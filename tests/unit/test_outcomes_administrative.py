"""Rulings of administrative courts on review: who petitioned, and what the first claimant has of it."""

from __future__ import annotations

import pytest

from pipeline.law import Outcome
from tests.reviews_told import decisions, outcome, ruled
from tests.texts import court_and_day

COUNCIL = """Conseil d'État

N° 451234
Lecture du vendredi 4 mars 2022

REPUBLIQUE FRANCAISE
AU NOM DU PEUPLE FRANCAIS

Vu la procédure suivante :

{story}

Vu les autres pièces du dossier ;

Considérant ce qui suit :

1. La cour n'a pas répondu à un moyen qui n'était pas inopérant.

D E C I D E :

{orders}

Article 3 : La présente décision sera notifiée à la société Ormevault et à la commune de Mirville.
"""


ASKED = (
    "La société Ormevault a demandé au tribunal administratif de Lille de condamner la commune de Mirville à lui verser 90 000 euros."
    " Par un jugement n° 1700123 du 3 mars 2020, le tribunal a rejeté sa demande.\n\n"
)


PETITION = (
    "Par un pourvoi, enregistré le 2 juillet 2021 au secrétariat du contentieux du Conseil d'Etat, la société Ormevault"
    " demande au Conseil d'Etat d'annuler cet arrêt."
)


APPEALED = (
    "Par un arrêt n° 20DA00456 du 4 mai 2021, la cour administrative d'appel de Douai a rejeté son appel.\n\n"
)


def courts_and_days(text: str) -> set[tuple[str | None, str | None]]:
    return {court_and_day(one) for one in decisions(text)[1:]}


LILLE, DOUAI = "Tribunal administratif de Lille", "Cour administrative d'appel de Douai"


REJECTED = "Article 1er : Le pourvoi de la société Ormevault est rejeté."


@pytest.mark.parametrize(
    ("story", "right"),
    [
        (ASKED + APPEALED + PETITION, {(LILLE, "2020-03-03"), (DOUAI, "2021-05-04")}),
        (
            ASKED.replace("le tribunal a rejeté", "ce tribunal a rejeté")
            + "La société a interjeté appel devant la cour administrative d'appel de Douai. Par un arrêt n° 20DA00456 du 4 mai 2021, la cour a rejeté sa requête.\n\n"
            + PETITION,
            {(LILLE, "2020-03-03"), (DOUAI, "2021-05-04")},
        ),
        (
            "La société Ormevault a demandé au juge des référés du tribunal administratif de Lille de suspendre l'exécution de cet arrêté."
            " Par une ordonnance n° 2104567 du 6 juillet 2021, le juge des référés a rejeté sa demande.\n\n"
            + PETITION.replace("cet arrêt", "cette ordonnance"),
            {(LILLE, "2021-07-06")},
        ),
    ],
)  # fmt: skip
def test_a_tribunal_named_once_is_the_one_that_judged(story: str, right: set[tuple[str, str]]) -> None:
    assert courts_and_days(COUNCIL.format(story=story, orders=REJECTED)) == right


def test_an_annulment_as_far_as_the_ruling_decides_one_point_is_in_part() -> None:
    orders = (
        "Article 1er : L'arrêt de la cour administrative d'appel de Douai du 4 mai 2021 est annulé en tant qu'il statue sur les pénalités de retard.\n\n"
        "Article 2 : L'affaire est renvoyée, dans cette mesure, à la cour administrative d'appel de Douai."
    )
    assert ruled(COUNCIL.format(story=ASKED + APPEALED + PETITION, orders=orders)) is Outcome.PARTLY_GRANTED


OLD = """Conseil d'État

N° 362415

Lecture du vendredi 3 octobre 2014

REPUBLIQUE FRANCAISE

AU NOM DU PEUPLE FRANCAIS

Vu le pourvoi sommaire et le mémoire complémentaire, enregistrés les 31 août et 30 novembre 2012 au secrétariat du contentieux du Conseil d'Etat, présentés pour la société Ormevault, dont le siège est 4 rue du Port à Mirville ; la société Ormevault demande au Conseil d'Etat :

1°) d'annuler l'arrêt n° 10NT02304 du 28 juin 2012 par lequel la cour administrative d'appel de Nantes a, à la demande de la commune de Mirville, annulé le jugement du 21 septembre 2010 du tribunal administratif de Caen et rejeté sa demande d'indemnité ;

1. Considérant que la cour a commis une erreur de droit ; qu'il y a lieu de régler l'affaire au fond ;

D E C I D E :

Article 1er : L'arrêt de la cour administrative d'appel de Nantes du 28 juin 2012 est annulé.

Article 2 : La requête présentée par la commune de Mirville devant la cour administrative d'appel de Nantes et l'appel incident de la société Ormevault sont rejetés.

Article 3 : La présente décision sera notifiée à la société Ormevault et à la commune de Mirville.
"""


def test_who_filed_a_petition_of_the_old_layout_is_its_petitioner_and_gets_back_what_the_first_judges_gave() -> (
    None
):
    roles = {party.name: party.role.value for party in decisions(OLD)[0].parties}
    assert roles == {"Ormevault": "appellant", "commune de Mirville": "respondent"}
    assert outcome(OLD) is Outcome.PARTLY_GRANTED


APPEAL = """COUR ADMINISTRATIVE D'APPEL DE LYON

N° 23LY01450

COMMUNE DE MIRVILLE

Audience du 5 septembre 2024
Décision du 26 septembre 2024

RÉPUBLIQUE FRANÇAISE
AU NOM DU PEUPLE FRANÇAIS

Vu la procédure suivante :

Procédure contentieuse antérieure

La société Ormevault a demandé au tribunal administratif de Grenoble d'annuler l'arrêté du 18 décembre 2020 par lequel le maire de Mirville lui a refusé un permis de construire.

Par jugement n° 2102190 du 21 février 2023, le tribunal a annulé cet arrêté et a enjoint au maire de délivrer le permis sollicité.

Procédure devant la cour

Par une requête enregistrée le 20 avril 2023, la commune de Mirville demande à la cour :
1°) d'annuler ce jugement ;
2°) de mettre à la charge de la société une somme de 2 500 euros au titre de l'article L. 761-1 du code de justice administrative.

La société Ormevault a conclu au rejet de la requête et à ce que 3 000 euros soient mis à la charge de la commune.

Considérant ce qui suit :

1. Le motif de refus est entaché d'une erreur d'appréciation.

DÉCIDE :

Article 1er : La requête de la commune de Mirville est rejetée.

Article 2 : La commune de Mirville versera à la société Ormevault la somme de 2 000 euros au titre de l'article L. 761-1 du code de justice administrative.
"""


def test_who_had_an_act_annulled_keeps_it_when_the_appeal_is_turned_down() -> None:
    assert outcome(APPEAL) is Outcome.GRANTED


def test_what_a_court_of_appeal_lowered_stays_when_the_petition_for_more_fails() -> None:
    story = (
        (ASKED + APPEALED + PETITION)
        .replace("le tribunal a rejeté sa demande", "le tribunal a condamné la commune")
        .replace("a rejeté son appel", "a, sur appel de la commune, ramené cette somme à 64 300 euros")
    )
    assert ruled(COUNCIL.format(story=story, orders=REJECTED)) is Outcome.PARTLY_GRANTED
