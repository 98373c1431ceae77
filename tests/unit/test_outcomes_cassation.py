"""Whole rulings of the Cour de cassation: who petitioned, what falls, what is decided at once."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Outcome
from pipeline.process import process

RULING = """COMM.

COUR DE CASSATION

Audience publique du 8 novembre 2017

{solution}

Arrêt n° 1345 F-D

Pourvoi n° K 16-12.345

R É P U B L I Q U E F R A N Ç A I S E

LA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant :

Statuant sur le pourvoi formé par la société {petitioner}, société par actions simplifiée, dont le siège est [...],

contre l'arrêt rendu le 10 décembre 2015 par la cour d'appel de Caen (2e chambre), dans le litige l'opposant à la société {other}, société à responsabilité limitée, dont le siège est [...],

défenderesse à la cassation ;

Attendu, selon l'arrêt attaqué (Caen, 10 décembre 2015), que la société Étude Maurel a confié à la société Tessalys l'hébergement de ses données ; qu'à la suite de leur perte, elle l'a assignée en paiement de dommages-intérêts ;

Sur le moyen unique :

Attendu que la société {petitioner} fait grief à l'arrêt {grievance}, alors, selon le moyen, que l'obligation n'était que de moyens ;

Mais attendu que le moyen n'est pas fondé ;

PAR CES MOTIFS :

{orders} ;

Condamne la société {loser} aux dépens ;
"""
PROVIDER, CLIENT = "Tessalys", "Étude Maurel"
RULINGS = {
    "of_defendant": (RULING.format(
        solution="Rejet", petitioner=PROVIDER, other=CLIENT, loser=PROVIDER,
        grievance="de l'avoir condamnée à payer des dommages-intérêts",
        orders="REJETTE le pourvoi",
    ), Outcome.GRANTED),
    "of_claimant": (RULING.format(
        solution="Rejet", petitioner=CLIENT, other=PROVIDER, loser=CLIENT,
        grievance="d'avoir rejeté ses demandes",
        orders="REJETTE le pourvoi",
    ), Outcome.DISMISSED),
    "sent_back": (RULING.format(
        solution="Cassation", petitioner=PROVIDER, other=CLIENT, loser=CLIENT,
        grievance="de l'avoir condamnée à payer des dommages-intérêts",
        orders="CASSE ET ANNULE, en toutes ses dispositions, l'arrêt rendu le 10 décembre 2015, entre les parties, par la cour d'appel de Caen ; remet, en conséquence, la cause et les parties dans l'état où elles se trouvaient avant ledit arrêt et, pour être fait droit, les renvoie devant la cour d'appel de Rouen",
    ), None),
}  # fmt: skip


@pytest.mark.parametrize("name", RULINGS)
def test_the_highest_court(name: str) -> None:
    text, expected = RULINGS[name]
    decision = process(read_text(text, None)).decisions[0]
    assert (decision.outcome.value if decision.outcome else None) == expected


@pytest.mark.parametrize(
    ("petitioner", "grievance", "orders", "expected"),
    [
        (CLIENT, "de limiter à la somme de 8 000 euros la condamnation de la société Tessalys", "REJETTE le pourvoi", Outcome.PARTLY_GRANTED),
        (CLIENT, "d'avoir limité à 12 500 euros la réparation de son préjudice", "REJETTE le pourvoi", Outcome.PARTLY_GRANTED),
        (CLIENT, "de réduire à 3 000 euros l'indemnité qui lui est due", "REJETTE le pourvoi", Outcome.PARTLY_GRANTED),
        (CLIENT, "de rejeter sa demande en réparation", "REJETTE le pourvoi", Outcome.DISMISSED),
        (
            PROVIDER,
            "d'infirmer le jugement et de la condamner à payer la somme de 19 000 euros",
            (
                "CASSE ET ANNULE, en toutes ses dispositions, l'arrêt rendu le 10 décembre 2015, entre les parties, par la cour d'appel de Caen ;\n\n"
                "DIT n'y avoir lieu à renvoi ;\n\nCONFIRME le jugement rendu le 12 mai 2014 par le tribunal de commerce de Caen ;\n\nEn application de l'article 700 du code de procédure civile, rejette la demande formée par la société Étude Maurel et la condamne à payer à la société Tessalys la somme de 4 000 euros"
            ),
            Outcome.DISMISSED,
        ),
    ],
)  # fmt: skip
def test_what_the_attacked_ruling_gave_or_refused_stands(
    petitioner: str, grievance: str, orders: str, expected: Outcome
) -> None:
    other = CLIENT if petitioner == PROVIDER else PROVIDER
    text = RULING.format(
        solution="Arrêt", petitioner=petitioner, other=other, loser=CLIENT, grievance=grievance, orders=orders
    )
    decision = process(read_text(text, None)).decisions[0]
    assert decision.outcome
    assert decision.outcome.value is expected


COUNCIL = """Conseil d'État

N° 458219

Lecture du mardi 20 décembre 2022

Vu la procédure suivante :

La société Étude Maurel a demandé au tribunal administratif de Limoges de condamner la commune d'Arval à lui verser la somme de 60 000 euros. Par un jugement du 23 mai 2019, ce tribunal {below}.

Par un arrêt du 14 septembre 2021, la cour administrative d'appel de Bordeaux a, sur appel de {appellant}, {given}.

Par un pourvoi, enregistré le 10 novembre 2021, {petitioner} demande au Conseil d'Etat d'annuler cet arrêt.

Considérant ce qui suit :

1. Le moyen doit être accueilli ou écarté.

D E C I D E :

{orders}

Article 3 : La présente décision sera notifiée à la société Étude Maurel et à la commune d'Arval.
"""


@pytest.mark.parametrize(
    ("before", "petitioner", "orders", "expected"),
    [
        (
            ("a fait droit à sa demande", "la commune d'Arval", "ramené à 12 000 euros le montant de cette condamnation"), "la société Étude Maurel",
            "Article 1er : Le pourvoi de la société Étude Maurel est rejeté.", Outcome.PARTLY_GRANTED,
        ),
        (
            ("a rejeté sa demande", "la société Étude Maurel", "annulé ce jugement et fait droit à sa demande"), "la commune d'Arval",
            (
                "Article 1er : L'arrêt du 14 septembre 2021 de la cour administrative d'appel de Bordeaux est annulé.\n\n"
                "Article 2 : La requête présentée par la société Étude Maurel devant la cour administrative d'appel de Bordeaux est rejetée."
            ), Outcome.DISMISSED,
        ),
        (
            ("a fait droit à sa demande", "la commune d'Arval", "rejeté cet appel"), "la commune d'Arval",
            (
                "Article 1er : L'arrêt du 14 septembre 2021 de la cour administrative d'appel de Bordeaux est annulé.\n\n"
                "Article 2 : La demande présentée par la société Étude Maurel devant le tribunal administratif de Limoges est rejetée."
            ), Outcome.DISMISSED,
        ),
        (
            ("a rejeté sa demande", "la société Étude Maurel", "rejeté cet appel"), "la société Étude Maurel",
            (
                "Article 1er : L'arrêt du 14 septembre 2021 de la cour administrative d'appel de Bordeaux est annulé.\n\n"
                "Article 2 : L'affaire est renvoyée à la cour administrative d'appel de Bordeaux."
            ), None,
        ),
    ],
)  # fmt: skip
def test_the_council_sends_back_or_decides_itself(
    before: tuple[str, str, str], petitioner: str, orders: str, expected: Outcome | None
) -> None:
    below, appellant, given = before
    text = COUNCIL.format(below=below, appellant=appellant, given=given, petitioner=petitioner, orders=orders)
    decision = process(read_text(text, None)).decisions[0]
    assert (decision.outcome.value if decision.outcome else None) is expected
