"""Reports of decisions that leave the claim for later; petitions that wanted more; words that tell of less, or of all."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Outcome
from pipeline.process import process

LIMITED = """COUR DE CASSATION

Chambre commerciale, financière et économique

Audience publique du 7 juin 2023

Rejet

Pourvoi n° K 21-23.410

La société Volailles de Chalosse a formé le pourvoi n° K 21-23.410 contre l'arrêt rendu le 31 août 2021 par la cour d'appel de Pau, dans le litige l'opposant à la société Frigomar, défenderesse à la cassation.

Faits et procédure

1. Selon l'arrêt attaqué (Pau, 31 août 2021), la société Volailles de Chalosse, dont la marchandise avait été entreposée chez la société Frigomar, a assigné celle-ci.

Examen du moyen

2. La société Volailles de Chalosse fait grief à l'arrêt {}, alors « que la faute lourde exclut toute limitation ».

3. Le moyen n'est pas fondé.

PAR CES MOTIFS, la Cour :

REJETTE le pourvoi ;

Condamne la société Volailles de Chalosse aux dépens.
"""


def outcome(text: str) -> Outcome | None:
    found = process(read_text(text, None, source_id="test", published_on=date(2024, 3, 1)))
    told = found.decisions[0].outcome
    return told.value if told else None


@pytest.mark.parametrize(
    ("grievance", "right"),
    [
        (
            "de limiter à la somme de 57 300 euros la condamnation de la société Frigomar",
            Outcome.PARTLY_GRANTED,
        ),
        ("de limiter l'indemnité mise à la charge de la société Frigomar", Outcome.PARTLY_GRANTED),
        ("d'avoir limité à 9 000 euros le montant de la réparation", Outcome.PARTLY_GRANTED),
        ("de rejeter toutes ses demandes", Outcome.DISMISSED),
    ],
)
def test_a_petition_that_wanted_more_and_fails_keeps_a_part(grievance: str, right: Outcome) -> None:
    assert outcome(LIMITED.format(grievance)) is right


@pytest.mark.parametrize(
    "text",
    [
        (
            "Le tribunal correctionnel d'Angers a condamné mardi 5 mars 2024 Loïc G. à dix mois de prison avec sursis pour avoir effacé "
            "les plans des Pépinières Chabot. Celles-ci, parties civiles, n'ont pas chiffré leur préjudice."
        ),
        (
            "Fichiers perdus : un expert désigné. Le juge des référés du tribunal administratif de Nantes a fait droit le 4 mars 2024 à la "
            "requête du centre hospitalier de Noirlieu et désigne un expert, qui dira pourquoi Pacsia a perdu les images."
        ),
        (
            "La cour d'appel de Lyon confirme, le 30 septembre 2021, que l'Atelier Brunoy doit plaider à Dublin contre Skyvault, dont "
            "il demandait réparation. Les parties sont renvoyées à mieux se pourvoir et l'Atelier Brunoy condamné aux dépens."
        ),
    ],
)
def test_what_is_not_decided_yet_has_no_outcome(text: str) -> None:
    assert outcome(text) is None


@pytest.mark.parametrize(
    "text",
    [
        (
            "Le tribunal correctionnel d'Angers a condamné mardi 5 mars 2024 Loïc G. à dix mois de prison avec sursis et à verser "
            "8 000 euros de dommages et intérêts aux Pépinières Chabot, parties civiles."
        ),
        (
            "Un expert avait été désigné. Le tribunal de commerce de Nantes a condamné le 4 mars 2024 Pacsia à verser 20 000 euros au "
            "laboratoire Noirlieu, dont elle avait perdu les images."
        ),
    ],
)
def test_what_gives_a_sum_is_decided(text: str) -> None:
    assert outcome(text) in {Outcome.GRANTED, Outcome.PARTLY_GRANTED}


def test_a_petitioner_that_owes_below_was_sued() -> None:
    text = (
        "La Cour de cassation a rejeté le 16 juin 2021 le pourvoi que la Mutuelle du Bocage avait formé contre l'arrêt de la cour d'appel "
        "de Poitiers, laquelle l'avait condamnée à verser 210 000 euros aux Éleveurs de la Sèvre."
    )
    assert outcome(text) in {Outcome.GRANTED, Outcome.PARTLY_GRANTED}


@pytest.mark.parametrize(
    "told",
    [
        """Le tribunal de commerce d'Ormevault s'était déclaré incompétent en 2021. La cour d'appel de Colmar,
le 12 janvier 2024, infirme ce jugement et rejette l'exception soulevée par la société Bacherelle.""",
        """Le tribunal de commerce de Colmar s'est donc déclaré territorialement incompétent, le 12 janvier 2024,
et rejette la demande de sursis de la société Bacherelle.""",
        """La cour d'appel de Colmar, le 12 janvier 2024, annule le jugement, déboute la société Mirville de sa
contestation et renvoie les parties à mieux se pourvoir.""",
    ],
)
def test_what_a_court_without_jurisdiction_leaves_is_open(told: str) -> None:
    article = (
        "Serveurs perdus : où plaider ?\n\nLa société Mirville réclame 80 000 euros à la société Bacherelle, qui hébergeait"
        f" ses fichiers et invoque la clause qui désigne les juges de Dublin.\n\n{told}\n\nLe fond reste à juger."
    )
    assert outcome(article) is None


NOT_YET = """TRIBUNAL DE COMMERCE DU MANS

JUGEMENT DU 14 mars 2023

RG 2022 003117

DEMANDERESSE : SARL Mirville
DÉFENDERESSE : SAS Bacherelle

FAITS

La SARL Mirville a assigné la SAS Bacherelle en paiement de 62 000 euros pour la perte de ses fichiers.

MOTIFS

La défenderesse soulève une exception et demande qu'il ne soit rien jugé pour l'instant.

PAR CES MOTIFS

Le tribunal, statuant publiquement,

Rejette l'exception de nullité soulevée par la SAS Bacherelle ;

{}

Déboute la SARL Mirville de sa demande au titre de l'article 700 du code de procédure civile et la condamne aux dépens.
"""


@pytest.mark.parametrize(
    ("order", "right"),
    [
        (
            "Se déclare incompétent et renvoie la SARL Mirville devant le tribunal de commerce de Lyon ;",
            None,
        ),
        ("Sursoit à statuer jusqu'à l'issue de la médiation prévue au contrat ;", None),
        ("Avant dire droit, ordonne une expertise et commet M. Roch Ormevault ;", None),
        ("Déboute la SARL Mirville de toutes ses demandes ;", Outcome.DISMISSED),
        (
            """Dit n'y avoir lieu de surseoir à statuer et déboute la SARL Mirville de sa demande d'expertise
avant dire droit et de toutes ses autres demandes ;""",
            Outcome.DISMISSED,
        ),
    ],
)
def test_a_ruling_that_gives_nothing_and_decides_nothing_yet_is_open(
    order: str, right: Outcome | None
) -> None:
    assert outcome(NOT_YET.format(order)) is right
