"""Rulings of review in full and notes on them: what stands, what falls, and what the first claimant has of it."""

from __future__ import annotations

import pytest

from pipeline.extract.outcomes.orders import Ruled
from pipeline.extract.outcomes.petition import read_petition
from pipeline.extract.outcomes.reviewed import read_verdicts
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.extract.outcomes.told import read_told
from pipeline.law import CourtLevel, Outcome
from pipeline.text.hints import find_places
from pipeline.text.spaces import fold
from tests.reviews_told import outcome, ruled

CASSATION = """COMM.

COUR DE CASSATION

Audience publique du 8 novembre 2023

{solution}

Pourvoi n° K 22-12.345

LA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant :

La société {petitioner} a formé le pourvoi n° K 22-12.345 contre l'arrêt rendu le 10 décembre 2021 par la cour d'appel de Caen, dans le litige l'opposant à la société {other}, défenderesse à la cassation.

Faits et procédure

1. Selon l'arrêt attaqué (Caen, 10 décembre 2021), {story}

PAR CES MOTIFS, la Cour :

{orders}
"""


def test_what_a_partial_cassation_without_return_leaves_is_the_claimants() -> None:
    text = CASSATION.format(
        solution="Cassation partielle sans renvoi", petitioner="Ormevault", other="Bacherelle",
        story="la société Bacherelle a assigné la société Ormevault en paiement d'une indemnité d'éviction et en restitution de charges.\n\n"
        "2. La société Ormevault fait grief à l'arrêt de la condamner à payer 14 000 euros de charges, alors que l'action était prescrite.",
        orders="CASSE ET ANNULE, mais seulement en ce qu'il condamne la société Ormevault à payer 14 000 euros au titre des charges, l'arrêt rendu le 10 décembre 2021 ;\n\n"
        "DIT n'y avoir lieu à renvoi ;\n\nDÉCLARE IRRECEVABLE la demande de la société Bacherelle en restitution des charges ;\n\nCondamne la société Bacherelle aux dépens ;",
    )  # fmt: skip
    assert ruled(text) is Outcome.PARTLY_GRANTED


def test_what_a_petition_holds_may_stand_in_the_annex() -> None:
    text = CASSATION.format(
        solution="Rejet", petitioner="Bacherelle", other="Ormevault",
        story="le moyen annexé n'est manifestement pas de nature à entraîner la cassation.",
        orders="REJETTE le pourvoi ;\n\nCondamne la société Bacherelle aux dépens ;\n\nMOYEN ANNEXE au présent arrêt\n\nMoyen produit pour la société Bacherelle.\n\n"
        "La société Bacherelle fait grief à l'arrêt attaqué d'AVOIR, infirmant le jugement, limité à 40 000 euros la somme que la société Ormevault a été condamnée à lui payer ;",
    )  # fmt: skip
    assert outcome(text) is Outcome.PARTLY_GRANTED


def test_a_note_tells_who_petitioned_by_who_had_lost() -> None:
    text = (
        "La cour d'appel de Toulouse déclare l'action prescrite. L'industriel forme un pourvoi."
        " La chambre commerciale lui donne raison : l'arrêt est cassé et l'affaire renvoyée devant la cour d'appel de Montpellier."
    )
    told = read_told(fold(text), text, Sides(()), CourtLevel.SUPREME)
    assert told is not None
    assert told.outcome is Outcome.GRANTED


def test_a_maker_that_loses_on_appeal_too_was_sued() -> None:
    text = (
        "Carnac. Véranda de l'hôtel Bacherelle : le fabricant perd aussi en appel\n\nLa cour d'appel de Rennes a rendu jeudi son arrêt dans le litige entre l'hôtel Bacherelle et la société Ormevault.\n\n"
        "La société Ormevault avait été condamnée par le tribunal judiciaire de Vannes à rembourser les 86 000 euros que lui avait versés l'établissement. Elle avait fait appel.\n\n"
        "Le jugement est confirmé dans son intégralité. « C'est tout ce que nous demandions : être remboursés », commente la gérante."
    )
    assert outcome(text) is Outcome.GRANTED


SOCIAL = """COUR D'APPEL DE NANCY
CHAMBRE SOCIALE

ARRÊT DU 11 JANVIER 2024

N° RG 22/01866

APPELANTE :
S.A.S. ORMEVAULT

INTIMÉ :
Monsieur Blaise RENARD

EXPOSÉ DU LITIGE

Monsieur Blaise RENARD a saisi le conseil de prud'hommes de Nancy afin d'obtenir 38 000 euros de dommages et intérêts pour licenciement sans cause réelle et sérieuse.

Par jugement du 30 juin 2022, le conseil de prud'hommes de Nancy a condamné la société Ormevault à lui payer la somme de 24 700 euros. La société Ormevault a relevé appel.

MOTIFS

L'employeur, dispensé de recherche, n'avait pas à interroger les sociétés du groupe.

PAR CES MOTIFS

La cour,

Infirme le jugement rendu le 30 juin 2022 par le conseil de prud'hommes de Nancy en ce qu'il a :
- dit que le licenciement est dénué de cause réelle et sérieuse,
- condamné la société Ormevault à payer à Monsieur Blaise RENARD la somme de 24 700 euros de dommages et intérêts,

Statuant à nouveau,

Dit que le licenciement repose sur une cause réelle et sérieuse,

Déboute Monsieur Blaise RENARD de ses demandes,

Condamne Monsieur Blaise RENARD aux dépens.
"""


def test_orders_of_the_first_judges_that_are_named_to_be_reversed_give_nothing() -> None:
    assert outcome(SOCIAL) is Outcome.DISMISSED


def test_whom_a_ruling_makes_pay_its_client_is_who_petitioned() -> None:
    text = "La Cour de cassation a rejeté mercredi le pourvoi de la banque, condamnée à rembourser 54 000 euros à l'un de ses clients."
    client = text.index("clients")
    sides = Sides(((client, client + 7, Who.CLAIMANT),))
    told = read_petition(fold(text), sides, Outcome.GRANTED)
    assert isinstance(told, Ruled)
    assert told.outcome is Outcome.GRANTED


@pytest.mark.parametrize(
    ("reasoned", "right"),
    [
        ("rejeter cette demande, l'arrêt retient que la cliente devait vérifier ses copies", Outcome.GRANTED),
        ("condamner la société Bacherelle à indemniser sa cliente, l'arrêt retient qu'elle devait vérifier les copies", None),
    ],
)  # fmt: skip
def test_what_the_ruling_attacked_reasoned_for_tells_who_petitions(
    reasoned: str, right: Outcome | None
) -> None:
    text = CASSATION.format(
        solution="Cassation", petitioner="Bacherelle", other="Ormevault",
        story=f"un serveur a été effacé.\n\nAttendu que pour {reasoned} ;\n\nAttendu qu'en se déterminant ainsi, la cour d'appel a privé sa décision de base légale ;",
        orders="CASSE ET ANNULE, dans toutes ses dispositions, l'arrêt rendu le 10 décembre 2021 ; renvoie les parties devant la cour d'appel de Rouen ;",
    )  # fmt: skip
    assert ruled(text) is right


@pytest.mark.parametrize(
    ("text", "falls"),
    [
        ("La cour d'appel réforme l'ordonnance du juge des référés.", True),
        ("L'arrêt, réformant partiellement la décision, alloue 9 000 euros.", True),
        ("La réforme du droit des contrats a changé la règle.", False),
        ("L'appelante demandait à la cour de réformer le jugement.", False),
    ],
)
def test_a_judgment_that_is_reformed_does_not_stand(text: str, falls: bool) -> None:
    assert ("quashes" in read_verdicts(find_places(text), Sides(())).at) is falls


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("La cour d'appel réforme l'ordonnance sur le seul montant de la provision.", True),
        ("La cour infirme le jugement quant au quantum.", True),
        ("La cour infirme le jugement. Elle discute ensuite le montant.", False),
    ],
)
def test_a_judgment_reversed_as_to_its_sum_stands_for_the_rest(text: str, only: bool) -> None:
    at = read_verdicts(find_places(text), Sides(())).at
    assert ("changes" in at, "quashes" in at) == (only, not only)
