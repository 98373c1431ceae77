"""Whole rulings of the Cour de cassation: who petitioned, what falls, what is decided at once."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Outcome
from pipeline.process import process

RULINGS = {
    "cassation_of_defendant": ("""COMM.

COUR DE CASSATION

Audience publique du 8 novembre 2017

Rejet

Arrêt n° 1345 F-D

Pourvoi n° K 16-12.345

R É P U B L I Q U E F R A N Ç A I S E

LA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant :

Statuant sur le pourvoi formé par la société Tessalys, société par actions simplifiée, dont le siège est [...],

contre l'arrêt rendu le 10 décembre 2015 par la cour d'appel de Caen (2e chambre), dans le litige l'opposant à la société Étude Maurel, société à responsabilité limitée, dont le siège est [...],

défenderesse à la cassation ;

Attendu, selon l'arrêt attaqué (Caen, 10 décembre 2015), que la société Étude Maurel a confié à la société Tessalys l'hébergement de ses données ; qu'à la suite de leur perte, elle l'a assignée en paiement de dommages-intérêts ;

Sur le moyen unique :

Attendu que la société Tessalys fait grief à l'arrêt de l'avoir condamnée à payer des dommages-intérêts, alors, selon le moyen, que l'obligation n'était que de moyens ;

Mais attendu que le moyen n'est pas fondé ;

PAR CES MOTIFS :

REJETTE le pourvoi ;

Condamne la société Tessalys aux dépens ;
""", Outcome.GRANTED),
    "cassation_of_claimant": ("""COMM.

COUR DE CASSATION

Audience publique du 8 novembre 2017

Rejet

Arrêt n° 1345 F-D

Pourvoi n° K 16-12.345

R É P U B L I Q U E F R A N Ç A I S E

LA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant :

Statuant sur le pourvoi formé par la société Étude Maurel, société par actions simplifiée, dont le siège est [...],

contre l'arrêt rendu le 10 décembre 2015 par la cour d'appel de Caen (2e chambre), dans le litige l'opposant à la société Tessalys, société à responsabilité limitée, dont le siège est [...],

défenderesse à la cassation ;

Attendu, selon l'arrêt attaqué (Caen, 10 décembre 2015), que la société Étude Maurel a confié à la société Tessalys l'hébergement de ses données ; qu'à la suite de leur perte, elle l'a assignée en paiement de dommages-intérêts ;

Sur le moyen unique :

Attendu que la société Étude Maurel fait grief à l'arrêt d'avoir rejeté ses demandes, alors, selon le moyen, que l'obligation n'était que de moyens ;

Mais attendu que le moyen n'est pas fondé ;

PAR CES MOTIFS :

REJETTE le pourvoi ;

Condamne la société Étude Maurel aux dépens ;
""", Outcome.DISMISSED),
    "cassation_sent_back": ("""COMM.

COUR DE CASSATION

Audience publique du 8 novembre 2017

Cassation

Arrêt n° 1345 F-D

Pourvoi n° K 16-12.345

R É P U B L I Q U E F R A N Ç A I S E

LA COUR DE CASSATION, CHAMBRE COMMERCIALE, a rendu l'arrêt suivant :

Statuant sur le pourvoi formé par la société Tessalys, société par actions simplifiée, dont le siège est [...],

contre l'arrêt rendu le 10 décembre 2015 par la cour d'appel de Caen (2e chambre), dans le litige l'opposant à la société Étude Maurel, société à responsabilité limitée, dont le siège est [...],

défenderesse à la cassation ;

Attendu, selon l'arrêt attaqué (Caen, 10 décembre 2015), que la société Étude Maurel a confié à la société Tessalys l'hébergement de ses données ; qu'à la suite de leur perte, elle l'a assignée en paiement de dommages-intérêts ;

Sur le moyen unique :

Attendu que la société Tessalys fait grief à l'arrêt de l'avoir condamnée à payer des dommages-intérêts, alors, selon le moyen, que l'obligation n'était que de moyens ;

Mais attendu que le moyen n'est pas fondé ;

PAR CES MOTIFS :

CASSE ET ANNULE, en toutes ses dispositions, l'arrêt rendu le 10 décembre 2015, entre les parties, par la cour d'appel de Caen ; remet, en conséquence, la cause et les parties dans l'état où elles se trouvaient avant ledit arrêt et, pour être fait droit, les renvoie devant la cour d'appel de Rouen ;

Condamne la société Étude Maurel aux dépens ;
""", None),
}  # fmt: skip


@pytest.mark.parametrize("name", RULINGS)
def test_the_highest_court(name: str) -> None:
    text, expected = RULINGS[name]
    decision = process(read_text(text, None)).decisions[0]
    assert (decision.outcome.value if decision.outcome else None) == expected
