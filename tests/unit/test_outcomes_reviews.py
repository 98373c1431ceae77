"""Rulings of review in full and notes on them: what stands, what falls, and what the first claimant has of it."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.extract.outcomes.find import read_decision
from pipeline.extract.outcomes.orders import Ruled
from pipeline.extract.outcomes.petition import read_petition
from pipeline.extract.outcomes.reviewed import read_verdicts
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.extract.outcomes.told import read_told
from pipeline.law import CourtLevel, Decision, Outcome
from pipeline.process import consider, process
from pipeline.text.hints import find_places
from pipeline.text.spaces import fold

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


def decisions(text: str) -> tuple[Decision, ...]:
    return process(read_text(text, None, source_id="test", published_on=date(2024, 2, 3))).decisions


def outcome(text: str) -> Outcome | None:
    found = decisions(text)[0].outcome
    return found.value if found else None


def ruled(text: str) -> Outcome | None:
    """What the rules make of it, whatever the weights add."""
    found = consider(read_text(text, None, source_id="test", published_on=date(2024, 2, 3)))
    told = found.processed
    by_rule = read_decision(told.document.text, found.zones, told.decisions[0], told.amounts).ruled
    return by_rule.outcome if by_rule else None


def courts_and_days(text: str) -> set[tuple[str | None, str | None]]:
    return {
        (one.court.value.name if one.court else None, str(one.decided_on.value) if one.decided_on else None)
        for one in decisions(text)[1:]
    }


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


def test_what_a_court_of_appeal_lowered_stays_when_the_petition_for_more_fails() -> None:
    story = (
        (ASKED + APPEALED + PETITION)
        .replace("le tribunal a rejeté sa demande", "le tribunal a condamné la commune")
        .replace("a rejeté son appel", "a, sur appel de la commune, ramené cette somme à 64 300 euros")
    )
    assert ruled(COUNCIL.format(story=story, orders=REJECTED)) is Outcome.PARTLY_GRANTED


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
def test_a_judgment_that_is_reformed_does_not_stand(text: str, falls: bool) -> None:  # noqa: FBT001
    assert ("quashes" in read_verdicts(find_places(text), Sides(())).at) is falls


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("La cour d'appel réforme l'ordonnance sur le seul montant de la provision.", True),
        ("La cour infirme le jugement quant au quantum.", True),
        ("La cour infirme le jugement. Elle discute ensuite le montant.", False),
    ],
)
def test_a_judgment_reversed_as_to_its_sum_stands_for_the_rest(text: str, only: bool) -> None:  # noqa: FBT001
    at = read_verdicts(find_places(text), Sides(())).at
    assert ("changes" in at, "quashes" in at) == (only, not only)
