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
