"""Whole rulings of labour courts of appeal: what the employee asked, got below, and gets now."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Outcome
from pipeline.process import process

RULING = """COUR D'APPEL DE LYON
CHAMBRE SOCIALE A

ARRÊT DU 14 JUIN 2023

N° RG 20/04567

Décision déférée : jugement du conseil de prud'hommes de Lyon du 2 juillet 2020

{sides}

FAITS, PROCÉDURE ET PRÉTENTIONS DES PARTIES

M. Paul DURIN a été engagé par la société Tessalys en qualité de technicien le 3 mars 2014. Il a été licencié pour faute grave le 12 mai 2018.

Il a saisi le conseil de prud'hommes de Lyon le 9 septembre 2018 aux fins de contester son licenciement.

Par jugement du 2 juillet 2020, le conseil de prud'hommes a {below}

{appellant} a interjeté appel.

MOTIFS DE LA DÉCISION

La lettre de licenciement fixe les limites du litige.

PAR CES MOTIFS,

La cour,

{orders}
"""
EMPLOYEE, EMPLOYER = (
    "M. Paul DURIN, né le 3 mars 1980, demeurant à Lyon",
    "Société TESSALYS, SAS, 12 quai du Nord, 69000 Lyon",
)
EMPLOYEE_APPEALS = {"sides": f"APPELANT :\n\n{EMPLOYEE}\n\nINTIMÉE :\n\n{EMPLOYER}", "appellant": "M. Durin"}
EMPLOYER_APPEALS = {
    "sides": f"APPELANTE :\n\n{EMPLOYER}\n\nINTIMÉ :\n\n{EMPLOYEE}",
    "appellant": "La société Tessalys",
}
SENT_AWAY = "dit que le licenciement de M. Durin repose sur une faute grave et l'a débouté de l'ensemble de ses demandes."
AWARDED_BELOW = "dit le licenciement sans cause réelle et sérieuse et condamné la société Tessalys à payer à M. Durin 18 000 euros à titre de dommages et intérêts et 4 000 euros d'indemnité de préavis."
AWARDED_PART_BELOW = "dit le licenciement sans cause réelle et sérieuse et condamné la société Tessalys à payer à M. Durin 5 000 euros, le déboutant du surplus."


class Appeal(NamedTuple):
    appealed: dict[str, str]
    below: str
    orders: str
    outcome: Outcome

    @property
    def text(self) -> str:
        return RULING.format(**self.appealed, below=self.below, orders=self.orders)


APPEALS = {
    "part": Appeal(EMPLOYEE_APPEALS, SENT_AWAY, """Infirme le jugement en toutes ses dispositions ;
Statuant à nouveau,
Dit que le licenciement est dépourvu de cause réelle et sérieuse ;
Condamne la société Tessalys à payer à M. Paul Durin les sommes de :
- 25 000 euros à titre de dommages et intérêts ;
- 4 000 euros au titre du préavis ;
Déboute M. Durin du surplus de ses demandes ;
Condamne la société Tessalys aux dépens.""", Outcome.PARTLY_GRANTED),
    "dismissed": Appeal(EMPLOYEE_APPEALS, SENT_AWAY, """Confirme le jugement en toutes ses dispositions ;
Condamne M. Durin aux dépens d'appel.""", Outcome.DISMISSED),
    "quashed": Appeal(EMPLOYER_APPEALS, AWARDED_BELOW, """Infirme le jugement déféré ;
Statuant à nouveau,
Dit que le licenciement repose sur une faute grave ;
Déboute M. Paul Durin de l'intégralité de ses demandes ;
Le condamne aux dépens.""", Outcome.DISMISSED),
    "kept_in_part": Appeal(EMPLOYER_APPEALS, AWARDED_BELOW, """Confirme le jugement sauf en ce qu'il a dit le licenciement sans cause réelle et sérieuse ;
Dit que le licenciement repose sur une cause réelle et sérieuse ;
Déboute M. Durin de sa demande de dommages et intérêts pour licenciement sans cause réelle et sérieuse.""", Outcome.PARTLY_GRANTED),
    "confirmed": Appeal(EMPLOYER_APPEALS, AWARDED_BELOW, """CONFIRME le jugement entrepris ;
Y ajoutant, CONDAMNE la société TESSALYS à payer à M. Paul DURIN la somme de 2 000 euros en application de l'article 700 du code de procédure civile.""", Outcome.GRANTED),
    "raised": Appeal(EMPLOYEE_APPEALS, AWARDED_PART_BELOW, """Infirme le jugement sur le montant des dommages et intérêts ;
Statuant à nouveau de ce chef, condamne la société Tessalys à payer à M. Durin la somme de 15 000 euros ;
Confirme le jugement pour le surplus.""", Outcome.PARTLY_GRANTED),
}  # fmt: skip


@pytest.mark.parametrize("name", APPEALS)
def test_labour_courts(name: str) -> None:
    decision = process(read_text(APPEALS[name].text, None)).decisions[0]
    assert decision.outcome is not None
    assert decision.outcome.value == APPEALS[name].outcome
