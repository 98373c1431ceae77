"""Whole rulings of administrative courts and of the judge of urgent matters, and pages that print a ruling."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Outcome
from pipeline.process import process

ADMINISTRATIVE = """TRIBUNAL ADMINISTRATIF DE LILLE

N° 2103456

COMMUNE D'ARVAL

Audience du 28 février 2023
Décision du 14 mars 2023

RÉPUBLIQUE FRANÇAISE
AU NOM DU PEUPLE FRANÇAIS

Le tribunal administratif de Lille (3ème chambre)

Vu la procédure suivante :

Par une requête enregistrée le 5 mai 2021, la commune d'Arval demande au tribunal :
1°) de condamner la société Tessalys à lui verser la somme de 60 000 euros ;
2°) de mettre à la charge de la société Tessalys la somme de 3 000 euros au titre de l'article L. 761-1 du code de justice administrative.

Elle soutient que les sauvegardes n'ont pas été faites.

Par un mémoire en défense, la société Tessalys conclut au rejet de la requête.

Considérant ce qui suit :

1. La commune d'Arval a confié à la société Tessalys l'hébergement de ses données.

D É C I D E :

"""
COMMERCIAL = """Tribunal de commerce de Paris, 8ème ch., jugement du 12 mars 2019

Étude Maurel / Tessalys

hébergement - perte de données - responsabilité

FAITS ET PROCEDURE

La société Étude Maurel a confié à Tessalys l'hébergement de son site. Le 3 mai 2017, le site a disparu. Étude Maurel a assigné Tessalys par acte du 9 janvier 2018 et demande 45 000 € de dommages et intérêts.

DISCUSSION

Attendu que Tessalys était tenue de sauvegarder le site ;

DECISION

Le tribunal statuant publiquement en premier ressort par jugement contradictoire,

"""
URGENT = """TRIBUNAL JUDICIAIRE DE TOURS

ORDONNANCE DE RÉFÉRÉ DU 4 AVRIL 2023

N° RG 23/00123

DEMANDERESSE

Madame Léa MORIN, demeurant 4 rue Haute, 37000 Tours

DÉFENDERESSE

S.A.S. TESSALYS, 12 quai du Nord, 37000 Tours

EXPOSÉ DU LITIGE

"""
RULINGS = {
    "administrative_granted": (ADMINISTRATIVE + """Article 1er : La société Tessalys est condamnée à verser à la commune d'Arval la somme de 60 000 euros.

Article 2 : La société Tessalys versera à la commune d'Arval la somme de 1 500 euros au titre de l'article L. 761-1 du code de justice administrative.

Article 3 : Le présent jugement sera notifié à la commune d'Arval et à la société Tessalys.
""", Outcome.GRANTED),
    "administrative_dismissed": (ADMINISTRATIVE + """Article 1er : La requête de la commune d'Arval est rejetée.

Article 2 : La commune d'Arval versera à la société Tessalys la somme de 1 500 euros au titre de l'article L. 761-1 du code de justice administrative.

Article 3 : Le présent jugement sera notifié aux parties.
""", Outcome.DISMISSED),
    "administrative_part": (ADMINISTRATIVE + """Article 1er : La société Tessalys est condamnée à verser à la commune d'Arval une somme de 12 000 euros, avec intérêts.

Article 2 : Le surplus des conclusions des parties est rejeté.
""", Outcome.PARTLY_GRANTED),
    "legalis_part": (COMMERCIAL + """Condamne la sas Tessalys à payer à la société Étude Maurel la somme de 15 000 € à titre de dommages et intérêts,

Déboute les parties de leurs demandes plus amples ou contraires,

Condamne la sas Tessalys aux dépens.
""", Outcome.PARTLY_GRANTED),
    "legalis_dismissed": (COMMERCIAL + """Dit la société Étude Maurel mal fondée en toutes ses demandes et l'en déboute,

La condamne à verser à la société Tessalys 3 000 € au titre de l'article 700 du CPC.
""", Outcome.DISMISSED),
    "referral_none": (URGENT + """Par acte du 3 février 2023, Madame Léa MORIN a fait assigner la S.A.S. TESSALYS devant le juge des référés aux fins de la voir condamner à lui payer une provision de 6 000 euros.

MOTIFS

L'obligation se heurte à une contestation sérieuse.

PAR CES MOTIFS

Nous, juge des référés, statuant par ordonnance contradictoire,

DISONS n'y avoir lieu à référé ;

CONDAMNONS Madame Léa MORIN aux dépens ;

REJETONS la demande au titre de l'article 700 du code de procédure civile.
""", Outcome.DISMISSED),
    "referral_provision": (URGENT + """Par acte du 3 février 2023, Madame Léa MORIN a fait assigner la S.A.S. TESSALYS aux fins de la voir condamner à lui payer une provision de 6 000 euros.

PAR CES MOTIFS

Nous, juge des référés,

CONDAMNONS la S.A.S. TESSALYS à payer à Madame Léa MORIN une provision de 6 000 euros à valoir sur l'indemnisation de son préjudice ;

CONDAMNONS la S.A.S. TESSALYS aux dépens et à payer 1 000 euros au titre de l'article 700 du code de procédure civile.
""", Outcome.GRANTED),
}  # fmt: skip


@pytest.mark.parametrize("name", RULINGS)
def test_courts_of_every_kind(name: str) -> None:
    text, expected = RULINGS[name]
    decision = process(read_text(text, None)).decisions[0]
    assert (decision.outcome.value if decision.outcome else None) == expected
