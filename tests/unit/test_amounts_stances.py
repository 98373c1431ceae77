"""Whether a sum is asked for or decided, where several acts stand before it: the reading its features are made of."""

from __future__ import annotations

import pytest

from pipeline.extract.amounts.contexts import read_contexts
from pipeline.extract.amounts.events import AWARDING, Reading, read_context
from pipeline.extract.amounts.surfaces import find_surfaces
from pipeline.law import AmountRole
from pipeline.text.spaces import fold
from tests.texts import read

ASKED = {"asks", "wish"}


def readings_of(text: str) -> list[Reading]:
    flat = fold(text)
    return [read_context(one) for one in read_contexts(text, flat, find_surfaces(text, flat))]


@pytest.mark.parametrize(
    "text",
    [
        "Elle demande à la cour de débouter l'intimée et de la condamner à lui verser 3 000 euros.",
        "Il demande au tribunal de rejeter ces prétentions et de lui accorder 1 200 euros.",
        "L'employeur demande au conseil de débouter la salariée de sa demande et de la condamner à lui payer 900 euros.",
        "Bacherelle sollicite du tribunal qu'il condamne Ormevault au paiement de 480 000 euros.",
        "La société demande que la cour condamne l'intimée à lui payer 3 100 euros.",
        "L'intimée demande que la cour :\n\nla condamne à lui payer 3 100 euros ;",
        "Elle demande à la cour de réformer la décision, en condamnant Ormevault à lui payer 37 000 euros.",
        "Sa requête tendait à ce que l'établissement fût condamné à lui verser 42 000 euros.",
        "L'intimée demandait que l'indemnité fût portée à 127 000 euros.",
        "Le bailleur a fait citer les cautions pour les entendre condamner à lui payer 84 000 euros.",
        "Elle demande subsidiairement de ramener l'indemnité à 27 600 euros.",
        "L'école a fait assigner les deux sociétés en référé pour obtenir 60 000 euros.",
        "Le cabinet a saisi le juge des référés pour obtenir une provision de 350 000 euros.",
        "CHEFS DE LA DEMANDE\n\n- Dire le licenciement abusif\n- Article 700 du code de procédure civile : 3 000 euros",
        "Chefs de la demande (dernier état)\n- Rappel de salaire : 4 100,00 euros",
        "- Préavis : 100 euros\n\nDemande reconventionnelle\n- Article 700 : 1 500 euros",
        "Elle réclame 19 800 euros de loyers indûment retenus, outre 4 000 euros de frais.",
        "Il demande 9 600 euros avec intérêts depuis la mise en demeure et 2 000 euros de dommages-intérêts.",
        "Demandes de la locataire : 20 000 euros de dommages-intérêts ; 5 000 euros de frais.",
        "Demandes de Mme Orval dans leur dernier état :\n\nArticle 700 : 3 000 euros",
        "Ses demandes reconventionnelles :\n\nRupture abusive : 15 000 euros",
        "La société demande de supprimer les délais accordés et de lui allouer 2 500 euros.",
        "L'exploitant réclame 61 300 euros pour les pertes de récolte et 25 000 euros de préjudice moral.",
        "Le syndicat sollicite 5 000 euros pour le préjudice porté à la profession et 1 500 euros de frais.",
    ],
)
def test_what_a_party_prays_for_is_asked(text: str) -> None:
    assert readings_of(text)[-1].stance in ASKED


@pytest.mark.parametrize(
    "text",
    [
        "Elle demandait 9 000 euros ; voici ce que le tribunal lui accorde : 4 000 euros.",
        "La cour, rejetant la demande, décide de débouter l'appelante et la condamne à payer 4 000 euros.",
        "Il demandait de supprimer les délais accordés ; il y a lieu de lui allouer 2 500 euros.",
        "Il y a lieu de ramener l'indemnité à 27 600 euros.",
        "Il fait droit, en revanche, à la demande reconventionnelle d'Ormevault : 132 000 euros de factures.",
        "Le tribunal accueille toutes les demandes :\n\n1) restitution du prix : 58 000 euros",
        "CONDAMNONS la société Ormevault à payer à la société Bacherelle la somme provisionnelle de 8 000 euros.",
        "La banque est condamnée à rembourser les 37 815 euros réclamés, ainsi que 2 500 euros de frais.",
        "Il condamne l'agence à régler 39 870 euros, soit le montant qui lui était réclamé, et 3 000 euros de frais.",
        "Allouons à la société Bacherelle une provision de 8 000 euros.",
        "Le tribunal a rejeté sa demande et mis à sa charge 1 500 euros.",
        "Déboutée de sa demande, l'intimée s'acquittera en outre de 15 000 euros.",
        "Le tribunal a ordonné mardi à Ormevault de lui verser 14 000 euros.",
        "Les juges lui ont donné gain de cause, soit 52 300 euros.",
        "L'appelante est reçue en ses demandes, soit 8 000 euros.",
        "Les demandes de Bacherelle sont accueillies :\n\n- au titre des rappels : 33 900 euros",
    ],
)
def test_what_a_court_does_after_a_demand_is_decided(text: str) -> None:
    assert readings_of(text)[-1].stance in AWARDING


def test_a_list_of_claims_ends_with_its_list() -> None:
    text = (
        "CHEFS DE LA DEMANDE\n\n- Préavis : 9 870 euros\n\nMOTIFS\n\nLe salaire mensuel était de 2 100 euros."
    )
    assert [one.stance in ASKED for one in readings_of(text)] == [True, False]


@pytest.mark.parametrize("heading", ["Faits, procédure et prétentions :", "Prétentions et moyens :"])
def test_a_heading_that_covers_the_facts_asks_for_nothing(heading: str) -> None:
    text = f"{heading}\n\nen 2016, Bacherelle a acquis un serveur au prix de 3 216 euros."
    assert readings_of(text)[-1].stance not in ASKED


LIMITED = """TRIBUNAL DE COMMERCE DE LYON

JUGEMENT DU 12 MARS 2024

N° RG 2022J00418

ENTRE :
La SAS BACHERELLE, demanderesse

ET :
La SAS ORMEVAULT, défenderesse

EXPOSÉ DES FAITS

L'article 9 du contrat limite la responsabilité d'ORMEVAULT à 18 400 euros.

PRÉTENTIONS DES PARTIES

BACHERELLE demande au tribunal de condamner ORMEVAULT à lui payer 62 000 euros de dommages et intérêts.

ORMEVAULT demande au tribunal, à titre principal, de la mettre hors de cause, subsidiairement de dire qu'elle ne saurait être tenue au-delà de 18 400 euros.

MOTIFS

Le plafond de 18 400 euros prévu au contrat n'est pas opposable en présence d'une faute lourde.

PAR CES MOTIFS

Condamne la SAS ORMEVAULT à payer à la SAS BACHERELLE la somme de 41 000 euros.
"""


def test_what_a_ruling_tells_of_claims_hears_no_other_mention_of_the_sum() -> None:
    """A defendant asks not to pay more than the cap: that the sum is the cap elsewhere makes it none there."""
    roles = [one.role for one in read(LIMITED).amounts if one.surface == "18 400 euros"]
    assert roles == [AmountRole.LIABILITY_CAP, AmountRole.CLAIMED, AmountRole.LIABILITY_CAP]
