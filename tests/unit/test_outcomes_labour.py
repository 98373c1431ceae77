"""Whole rulings of labour courts of appeal: what the employee asked, got below, and gets now."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Outcome
from pipeline.process import process

RULINGS = {
    "labour_part": ("""COUR D'APPEL DE LYON
CHAMBRE SOCIALE A

ARRÊT DU 14 JUIN 2023

N° RG 20/04567

Décision déférée : jugement du conseil de prud'hommes de Lyon du 2 juillet 2020

APPELANT :

M. Paul DURIN, né le 3 mars 1980, demeurant à Lyon

INTIMÉE :

Société TESSALYS, SAS, 12 quai du Nord, 69000 Lyon

FAITS, PROCÉDURE ET PRÉTENTIONS DES PARTIES

M. Paul DURIN a été engagé par la société Tessalys en qualité de technicien le 3 mars 2014. Il a été licencié pour faute grave le 12 mai 2018.

Il a saisi le conseil de prud'hommes de Lyon le 9 septembre 2018 aux fins de contester son licenciement.

Par jugement du 2 juillet 2020, le conseil de prud'hommes a dit que le licenciement de M. Durin repose sur une faute grave et l'a débouté de l'ensemble de ses demandes.

M. Durin a interjeté appel.

MOTIFS DE LA DÉCISION

La lettre de licenciement fixe les limites du litige.

PAR CES MOTIFS,

La cour,

Infirme le jugement en toutes ses dispositions ;
Statuant à nouveau,
Dit que le licenciement est dépourvu de cause réelle et sérieuse ;
Condamne la société Tessalys à payer à M. Paul Durin les sommes de :
- 25 000 euros à titre de dommages et intérêts ;
- 4 000 euros au titre du préavis ;
Déboute M. Durin du surplus de ses demandes ;
Condamne la société Tessalys aux dépens.
""", Outcome.PARTLY_GRANTED),
    "labour_dismissed": ("""COUR D'APPEL DE LYON
CHAMBRE SOCIALE A

ARRÊT DU 14 JUIN 2023

N° RG 20/04567

Décision déférée : jugement du conseil de prud'hommes de Lyon du 2 juillet 2020

APPELANT :

M. Paul DURIN, né le 3 mars 1980, demeurant à Lyon

INTIMÉE :

Société TESSALYS, SAS, 12 quai du Nord, 69000 Lyon

FAITS, PROCÉDURE ET PRÉTENTIONS DES PARTIES

M. Paul DURIN a été engagé par la société Tessalys en qualité de technicien le 3 mars 2014. Il a été licencié pour faute grave le 12 mai 2018.

Il a saisi le conseil de prud'hommes de Lyon le 9 septembre 2018 aux fins de contester son licenciement.

Par jugement du 2 juillet 2020, le conseil de prud'hommes a dit que le licenciement de M. Durin repose sur une faute grave et l'a débouté de l'ensemble de ses demandes.

M. Durin a interjeté appel.

MOTIFS DE LA DÉCISION

La lettre de licenciement fixe les limites du litige.

PAR CES MOTIFS,

La cour,

Confirme le jugement en toutes ses dispositions ;
Condamne M. Durin aux dépens d'appel.
""", Outcome.DISMISSED),
    "labour_quashed": ("""COUR D'APPEL DE LYON
CHAMBRE SOCIALE A

ARRÊT DU 14 JUIN 2023

N° RG 20/04567

Décision déférée : jugement du conseil de prud'hommes de Lyon du 2 juillet 2020

APPELANTE :

Société TESSALYS, SAS, 12 quai du Nord, 69000 Lyon

INTIMÉ :

M. Paul DURIN, né le 3 mars 1980, demeurant à Lyon

FAITS, PROCÉDURE ET PRÉTENTIONS DES PARTIES

M. Paul DURIN a été engagé par la société Tessalys en qualité de technicien le 3 mars 2014. Il a été licencié pour faute grave le 12 mai 2018.

Il a saisi le conseil de prud'hommes de Lyon le 9 septembre 2018 aux fins de contester son licenciement.

Par jugement du 2 juillet 2020, le conseil de prud'hommes a dit le licenciement sans cause réelle et sérieuse et condamné la société Tessalys à payer à M. Durin 18 000 euros à titre de dommages et intérêts et 4 000 euros d'indemnité de préavis.

La société Tessalys a interjeté appel.

MOTIFS DE LA DÉCISION

La lettre de licenciement fixe les limites du litige.

PAR CES MOTIFS,

La cour,

Infirme le jugement déféré ;
Statuant à nouveau,
Dit que le licenciement repose sur une faute grave ;
Déboute M. Paul Durin de l'intégralité de ses demandes ;
Le condamne aux dépens.
""", Outcome.DISMISSED),
    "labour_kept_in_part": ("""COUR D'APPEL DE LYON
CHAMBRE SOCIALE A

ARRÊT DU 14 JUIN 2023

N° RG 20/04567

Décision déférée : jugement du conseil de prud'hommes de Lyon du 2 juillet 2020

APPELANTE :

Société TESSALYS, SAS, 12 quai du Nord, 69000 Lyon

INTIMÉ :

M. Paul DURIN, né le 3 mars 1980, demeurant à Lyon

FAITS, PROCÉDURE ET PRÉTENTIONS DES PARTIES

M. Paul DURIN a été engagé par la société Tessalys en qualité de technicien le 3 mars 2014. Il a été licencié pour faute grave le 12 mai 2018.

Il a saisi le conseil de prud'hommes de Lyon le 9 septembre 2018 aux fins de contester son licenciement.

Par jugement du 2 juillet 2020, le conseil de prud'hommes a dit le licenciement sans cause réelle et sérieuse et condamné la société Tessalys à payer à M. Durin 18 000 euros à titre de dommages et intérêts et 4 000 euros d'indemnité de préavis.

La société Tessalys a interjeté appel.

MOTIFS DE LA DÉCISION

La lettre de licenciement fixe les limites du litige.

PAR CES MOTIFS,

La cour,

Confirme le jugement sauf en ce qu'il a dit le licenciement sans cause réelle et sérieuse ;
Dit que le licenciement repose sur une cause réelle et sérieuse ;
Déboute M. Durin de sa demande de dommages et intérêts pour licenciement sans cause réelle et sérieuse.
""", Outcome.PARTLY_GRANTED),
    "labour_confirmed": ("""COUR D'APPEL DE LYON
CHAMBRE SOCIALE A

ARRÊT DU 14 JUIN 2023

N° RG 20/04567

Décision déférée : jugement du conseil de prud'hommes de Lyon du 2 juillet 2020

APPELANTE :

Société TESSALYS, SAS, 12 quai du Nord, 69000 Lyon

INTIMÉ :

M. Paul DURIN, né le 3 mars 1980, demeurant à Lyon

FAITS, PROCÉDURE ET PRÉTENTIONS DES PARTIES

M. Paul DURIN a été engagé par la société Tessalys en qualité de technicien le 3 mars 2014. Il a été licencié pour faute grave le 12 mai 2018.

Il a saisi le conseil de prud'hommes de Lyon le 9 septembre 2018 aux fins de contester son licenciement.

Par jugement du 2 juillet 2020, le conseil de prud'hommes a dit le licenciement sans cause réelle et sérieuse et condamné la société Tessalys à payer à M. Durin 18 000 euros à titre de dommages et intérêts et 4 000 euros d'indemnité de préavis.

La société Tessalys a interjeté appel.

MOTIFS DE LA DÉCISION

La lettre de licenciement fixe les limites du litige.

PAR CES MOTIFS,

La cour,

CONFIRME le jugement entrepris ;
Y ajoutant, CONDAMNE la société TESSALYS à payer à M. Paul DURIN la somme de 2 000 euros en application de l'article 700 du code de procédure civile.
""", Outcome.GRANTED),
    "labour_raised": ("""COUR D'APPEL DE LYON
CHAMBRE SOCIALE A

ARRÊT DU 14 JUIN 2023

N° RG 20/04567

Décision déférée : jugement du conseil de prud'hommes de Lyon du 2 juillet 2020

APPELANT :

M. Paul DURIN, né le 3 mars 1980, demeurant à Lyon

INTIMÉE :

Société TESSALYS, SAS, 12 quai du Nord, 69000 Lyon

FAITS, PROCÉDURE ET PRÉTENTIONS DES PARTIES

M. Paul DURIN a été engagé par la société Tessalys en qualité de technicien le 3 mars 2014. Il a été licencié pour faute grave le 12 mai 2018.

Il a saisi le conseil de prud'hommes de Lyon le 9 septembre 2018 aux fins de contester son licenciement.

Par jugement du 2 juillet 2020, le conseil de prud'hommes a dit le licenciement sans cause réelle et sérieuse et condamné la société Tessalys à payer à M. Durin 5 000 euros, le déboutant du surplus.

M. Durin a interjeté appel.

MOTIFS DE LA DÉCISION

La lettre de licenciement fixe les limites du litige.

PAR CES MOTIFS,

La cour,

Infirme le jugement sur le montant des dommages et intérêts ;
Statuant à nouveau de ce chef, condamne la société Tessalys à payer à M. Durin la somme de 15 000 euros ;
Confirme le jugement pour le surplus.
""", Outcome.PARTLY_GRANTED),
}  # fmt: skip


@pytest.mark.parametrize("name", RULINGS)
def test_labour_courts(name: str) -> None:
    text, expected = RULINGS[name]
    decision = process(read_text(text, None)).decisions[0]
    assert (decision.outcome.value if decision.outcome else None) == expected
