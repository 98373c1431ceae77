"""A judgment whose orders are left to fill in."""

from __future__ import annotations

FIRST = """TRIBUNAL JUDICIAIRE DE RENNES

JUGEMENT DU 3 MAI 2022

N° RG 20/00417

DEMANDEURS :
Monsieur Lucien BACHERELLE
Madame Odile BACHERELLE
Madame Ysé TRAMOULAS

DÉFENDERESSES :
SA ORMEVAULT ASSURANCES
SARL MIRVILLE SERVICES

EXPOSÉ DU LITIGE

Les demandeurs sollicitent 90 000 euros en réparation des suites de l'accident du 4 juin 2018.

MOTIFS

Le droit à réparation est entier.

PAR CES MOTIFS

Le tribunal, statuant publiquement, par jugement contradictoire et en premier ressort,

{}

Condamne la SA ORMEVAULT ASSURANCES aux dépens.
"""


TO = "Condamne la SA ORMEVAULT ASSURANCES à payer à"
