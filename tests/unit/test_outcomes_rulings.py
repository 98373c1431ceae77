"""Whole rulings from first line to last, by what their operative part orders."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Outcome
from pipeline.process import process

JUDGMENT = """TRIBUNAL DE COMMERCE DE ROUEN

JUGEMENT DU 12 MARS 2023

RG n° 2021F00345

DEMANDEUR

SARL ÉTUDE MAUREL, 3 rue des Arts, 76000 Rouen
Représentée par Me A

DÉFENDEUR

SAS TESSALYS, 12 quai du Nord, 76000 Rouen
Représentée par Me B

LES FAITS

La société ÉTUDE MAUREL a confié à la société TESSALYS l'hébergement de ses données. Les données ont été perdues. Par acte du 3 mai 2021, la société ÉTUDE MAUREL a assigné la société TESSALYS devant ce tribunal.

La société ÉTUDE MAUREL demande au tribunal de :
- condamner la société TESSALYS à lui payer 80 000 euros à titre de dommages et intérêts ;
- la condamner à 5 000 euros au titre de l'article 700 du code de procédure civile.

La société TESSALYS demande de débouter la société ÉTUDE MAUREL et de la condamner à 4 000 euros au titre de l'article 700.

SUR CE, LE TRIBUNAL

Le contrat mettait à la charge du prestataire une obligation de sauvegarde.

PAR CES MOTIFS

Le tribunal, statuant par jugement contradictoire et en premier ressort :

{orders}
"""
APPEAL = """COUR D'APPEL DE CAEN
2ème chambre civile et commerciale

ARRÊT DU 12 MARS 2024

N° RG 22/01234

Décision déférée : jugement du tribunal de commerce de Rouen du 3 mai 2022

APPELANTE :

{appellant}
représentée par Me A

INTIMÉE :

{respondent}
représentée par Me B

FAITS ET PROCÉDURE

La société Étude Maurel a confié à la société Tessalys l'hébergement de ses données. Se plaignant de la perte de celles-ci, la société Étude Maurel a fait assigner la société Tessalys devant le tribunal de commerce de Rouen.

Par jugement du 3 mai 2022, le tribunal de commerce de Rouen a :
{below}

Par déclaration du 1er juin 2022, {who} a interjeté appel de ce jugement.

MOTIFS

Le contrat mettait à la charge du prestataire une obligation de sauvegarde.

PAR CES MOTIFS

La cour, statuant publiquement et contradictoirement,

{orders}
"""
MAUREL = ("SARL ÉTUDE MAUREL, 3 rue des Arts, 76000 Rouen", "la société Étude Maurel")
TESSALYS = ("SAS TESSALYS, 12 quai du Nord, 76000 Rouen", "la société Tessalys")
ALL = "- condamné la société Tessalys à payer à la société Étude Maurel la somme de 80 000 euros à titre de dommages et intérêts ;\n- condamné la société Tessalys aux dépens."
PART = "- condamné la société Tessalys à payer à la société Étude Maurel la somme de 20 000 euros à titre de dommages et intérêts ;\n- débouté la société Étude Maurel du surplus de ses demandes ;\n- condamné la société Tessalys aux dépens."
NOTHING = "- débouté la société Étude Maurel de l'ensemble de ses demandes ;\n- condamné la société Étude Maurel aux dépens."


def judgment(orders: str) -> str:
    return JUDGMENT.format(orders=orders)


def appeal(below: str, orders: str, *, by_claimant: bool = False) -> str:
    ours, theirs = (MAUREL, TESSALYS) if by_claimant else (TESSALYS, MAUREL)
    return APPEAL.format(orders=orders, below=below, appellant=ours[0], respondent=theirs[0], who=ours[1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (judgment("Condamne la société TESSALYS à payer à la société ÉTUDE MAUREL la somme de 80 000 euros à titre de dommages et intérêts ;\nCondamne la société TESSALYS à payer 5 000 euros au titre de l'article 700 du code de procédure civile ;\nLa condamne aux dépens."), Outcome.GRANTED),
        (judgment("Condamne la société TESSALYS à payer à la société ÉTUDE MAUREL la somme de 30 000 euros à titre de dommages et intérêts ;\nDéboute les parties de leurs autres demandes ;\nCondamne la société TESSALYS aux dépens."), Outcome.PARTLY_GRANTED),
        (judgment("Reçoit la société ÉTUDE MAUREL en ses demandes, les dit mal fondées, l'en déboute ;\nLa condamne à payer 4 000 euros à la société TESSALYS au titre de l'article 700 ;\nMet les dépens à la charge de la société ÉTUDE MAUREL."), Outcome.DISMISSED),
        (judgment("Dit que la société TESSALYS n'a pas commis de faute ;\nDéboute la demanderesse de toutes ses demandes, fins et conclusions ;\nCondamne la demanderesse aux dépens."), Outcome.DISMISSED),
        (judgment("Dit l'action prescrite ;\nDéclare la société ÉTUDE MAUREL irrecevable ;\nLa condamne aux dépens."), Outcome.DISMISSED),
        (judgment("DIT la société TESSALYS responsable de la perte des données ;\nLA CONDAMNE à indemniser la société ÉTUDE MAUREL à hauteur de 80 000 euros ;\nDIT n'y avoir lieu à article 700 ;\nCONDAMNE la société TESSALYS aux dépens."), Outcome.GRANTED),
        (judgment("Fixe la créance de la société ÉTUDE MAUREL au passif de la société TESSALYS à la somme de 45 000 euros ;\nRejette toute autre demande ;\nDit que les dépens seront employés en frais privilégiés."), Outcome.PARTLY_GRANTED),
        (judgment("Prononce la résolution du contrat aux torts de la société TESSALYS ;\nCondamne la société TESSALYS à restituer à la société ÉTUDE MAUREL la somme de 80 000 euros ;\nDéboute la société TESSALYS de sa demande reconventionnelle ;\nCondamne la société TESSALYS aux dépens."), Outcome.GRANTED),
        (judgment("Se déclare incompétent au profit du tribunal de commerce de Paris ;\nRéserve les dépens."), None),
        (judgment("Ordonne une expertise et commet M. X pour y procéder ;\nSursoit à statuer sur les demandes ;\nRéserve les dépens."), None),
        (judgment("Rejette l'exception d'incompétence ;\nCondamne la société TESSALYS à payer à la société ÉTUDE MAUREL 12 000 euros ;\nOrdonne l'exécution provisoire ;\nRejette le surplus des demandes."), Outcome.PARTLY_GRANTED),
        (appeal(ALL,"Confirme le jugement en toutes ses dispositions ;\nY ajoutant,\nCondamne la société Tessalys à payer à la société Étude Maurel 3 000 euros au titre de l'article 700 du code de procédure civile ;\nCondamne la société Tessalys aux dépens d'appel."), Outcome.GRANTED),
        (appeal(PART,"Confirme le jugement déféré ;\nCondamne la société Tessalys aux dépens d'appel."), Outcome.PARTLY_GRANTED),
        (appeal(NOTHING,"Confirme le jugement en toutes ses dispositions ;\nCondamne la société Étude Maurel aux dépens.",by_claimant=True), Outcome.DISMISSED),
        (appeal(ALL,"Infirme le jugement en toutes ses dispositions ;\nStatuant à nouveau,\nDéboute la société Étude Maurel de l'ensemble de ses demandes ;\nCondamne la société Étude Maurel aux dépens de première instance et d'appel."), Outcome.DISMISSED),
        (appeal(NOTHING,"Infirme le jugement ;\nStatuant à nouveau :\nCondamne la société Tessalys à payer à la société Étude Maurel la somme de 80 000 euros ;\nCondamne la société Tessalys aux dépens.",by_claimant=True), Outcome.GRANTED),
        (appeal(NOTHING,"Infirme le jugement sauf en ce qu'il a débouté la société Étude Maurel de sa demande au titre du préjudice moral ;\nStatuant à nouveau des chefs infirmés :\nCondamne la société Tessalys à payer à la société Étude Maurel la somme de 50 000 euros ;\nCondamne la société Tessalys aux dépens.",by_claimant=True), Outcome.PARTLY_GRANTED),
        (appeal(ALL,"Confirme le jugement sauf sur le montant des dommages et intérêts ;\nStatuant à nouveau de ce chef,\nCondamne la société Tessalys à payer à la société Étude Maurel la somme de 25 000 euros ;\nDit que chaque partie conservera la charge de ses dépens."), Outcome.PARTLY_GRANTED),
        (appeal(PART,"Réforme le jugement sur le quantum ;\nPorte à 80 000 euros la somme due par la société Tessalys à la société Étude Maurel ;\nConfirme pour le surplus.",by_claimant=True), Outcome.PARTLY_GRANTED),
        (appeal(ALL,"Infirme la décision entreprise ;\nDit n'y avoir lieu à condamnation de la société Tessalys ;\nCondamne l'intimée aux dépens."), Outcome.DISMISSED),
        (appeal(ALL,"Déclare l'appel recevable mais mal fondé ;\nL'en déboute ;\nConfirme le jugement entrepris ;\nCondamne l'appelante aux dépens."), Outcome.GRANTED),
        (appeal(PART,"Rejette l'appel principal et l'appel incident ;\nConfirme le jugement ;\nCondamne chaque partie à ses dépens."), Outcome.PARTLY_GRANTED),
        (appeal(ALL,"Constate le désistement d'appel de la société Tessalys ;\nConstate l'extinction de l'instance et le dessaisissement de la cour ;\nLaisse les dépens à la charge de l'appelante."), None),
        (appeal(ALL,"Annule le jugement ;\nEvoquant et statuant à nouveau,\nCondamne la société Tessalys à payer à la société Étude Maurel la somme de 10 000 euros ;\nDéboute la société Étude Maurel du surplus."), Outcome.PARTLY_GRANTED),
        (appeal(NOTHING,"CONFIRME le jugement rendu le 3 mai 2022 par le tribunal de commerce de Rouen ;\nDÉBOUTE la société Étude Maurel de l'ensemble de ses prétentions ;\nLA CONDAMNE à payer à la société Tessalys 4 000 euros sur le fondement de l'article 700 du code de procédure civile.",by_claimant=True), Outcome.DISMISSED),
    ],
)  # fmt: skip
def test_orders_decide(text: str, expected: Outcome | None) -> None:
    decision = process(read_text(text, None)).decisions[0]
    assert (decision.outcome.value if decision.outcome else None) == expected


OF_OTHER_COURTS = {
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
    "administrative_granted": ("""TRIBUNAL ADMINISTRATIF DE LILLE

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

Article 1er : La société Tessalys est condamnée à verser à la commune d'Arval la somme de 60 000 euros.

Article 2 : La société Tessalys versera à la commune d'Arval la somme de 1 500 euros au titre de l'article L. 761-1 du code de justice administrative.

Article 3 : Le présent jugement sera notifié à la commune d'Arval et à la société Tessalys.
""", Outcome.GRANTED),
    "administrative_dismissed": ("""TRIBUNAL ADMINISTRATIF DE LILLE

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

Article 1er : La requête de la commune d'Arval est rejetée.

Article 2 : La commune d'Arval versera à la société Tessalys la somme de 1 500 euros au titre de l'article L. 761-1 du code de justice administrative.

Article 3 : Le présent jugement sera notifié aux parties.
""", Outcome.DISMISSED),
    "administrative_part": ("""TRIBUNAL ADMINISTRATIF DE LILLE

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

Article 1er : La société Tessalys est condamnée à verser à la commune d'Arval une somme de 12 000 euros, avec intérêts.

Article 2 : Le surplus des conclusions des parties est rejeté.
""", Outcome.PARTLY_GRANTED),
    "legalis_part": ("""Tribunal de commerce de Paris, 8ème ch., jugement du 12 mars 2019

Étude Maurel / Tessalys

hébergement - perte de données - responsabilité

FAITS ET PROCEDURE

La société Étude Maurel a confié à Tessalys l'hébergement de son site. Le 3 mai 2017, le site a disparu. Étude Maurel a assigné Tessalys par acte du 9 janvier 2018 et demande 45 000 € de dommages et intérêts.

DISCUSSION

Attendu que Tessalys était tenue de sauvegarder le site ;

DECISION

Le tribunal statuant publiquement en premier ressort par jugement contradictoire,

Condamne la sas Tessalys à payer à la société Étude Maurel la somme de 15 000 € à titre de dommages et intérêts,

Déboute les parties de leurs demandes plus amples ou contraires,

Condamne la sas Tessalys aux dépens.
""", Outcome.PARTLY_GRANTED),
    "legalis_dismissed": ("""Tribunal de commerce de Paris, 8ème ch., jugement du 12 mars 2019

Étude Maurel / Tessalys

hébergement - perte de données - responsabilité

FAITS ET PROCEDURE

La société Étude Maurel a confié à Tessalys l'hébergement de son site. Le 3 mai 2017, le site a disparu. Étude Maurel a assigné Tessalys par acte du 9 janvier 2018 et demande 45 000 € de dommages et intérêts.

DISCUSSION

Attendu que Tessalys était tenue de sauvegarder le site ;

DECISION

Le tribunal statuant publiquement en premier ressort par jugement contradictoire,

Dit la société Étude Maurel mal fondée en toutes ses demandes et l'en déboute,

La condamne à verser à la société Tessalys 3 000 € au titre de l'article 700 du CPC.
""", Outcome.DISMISSED),
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
    "referral_none": ("""TRIBUNAL JUDICIAIRE DE TOURS

ORDONNANCE DE RÉFÉRÉ DU 4 AVRIL 2023

N° RG 23/00123

DEMANDERESSE

Madame Léa MORIN, demeurant 4 rue Haute, 37000 Tours

DÉFENDERESSE

S.A.S. TESSALYS, 12 quai du Nord, 37000 Tours

EXPOSÉ DU LITIGE

Par acte du 3 février 2023, Madame Léa MORIN a fait assigner la S.A.S. TESSALYS devant le juge des référés aux fins de la voir condamner à lui payer une provision de 6 000 euros.

MOTIFS

L'obligation se heurte à une contestation sérieuse.

PAR CES MOTIFS

Nous, juge des référés, statuant par ordonnance contradictoire,

DISONS n'y avoir lieu à référé ;

CONDAMNONS Madame Léa MORIN aux dépens ;

REJETONS la demande au titre de l'article 700 du code de procédure civile.
""", Outcome.DISMISSED),
    "referral_provision": ("""TRIBUNAL JUDICIAIRE DE TOURS

ORDONNANCE DE RÉFÉRÉ DU 4 AVRIL 2023

N° RG 23/00123

DEMANDERESSE

Madame Léa MORIN, demeurant 4 rue Haute, 37000 Tours

DÉFENDERESSE

S.A.S. TESSALYS, 12 quai du Nord, 37000 Tours

EXPOSÉ DU LITIGE

Par acte du 3 février 2023, Madame Léa MORIN a fait assigner la S.A.S. TESSALYS aux fins de la voir condamner à lui payer une provision de 6 000 euros.

PAR CES MOTIFS

Nous, juge des référés,

CONDAMNONS la S.A.S. TESSALYS à payer à Madame Léa MORIN une provision de 6 000 euros à valoir sur l'indemnisation de son préjudice ;

CONDAMNONS la S.A.S. TESSALYS aux dépens et à payer 1 000 euros au titre de l'article 700 du code de procédure civile.
""", Outcome.GRANTED),
}  # fmt: skip


@pytest.mark.parametrize("name", OF_OTHER_COURTS)
def test_courts_of_every_kind(name: str) -> None:
    text, expected = OF_OTHER_COURTS[name]
    decision = process(read_text(text, None)).decisions[0]
    assert (decision.outcome.value if decision.outcome else None) == expected


SHORT = """TRIBUNAL DE PROXIMITÉ DE DREUX
RG 11-21-000345
Jugement du 14 septembre 2021

Demanderesse : SARL Étude Maurel
Défenderesse : SAS Tessalys

La demanderesse réclame 2 400 euros.

La faute est établie.

Le tribunal, statuant en dernier ressort,
{order} ;
Dit n'y avoir lieu à application de l'article 700.
"""


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("CONDAMNE la SAS Tessalys à payer à la SARL Étude Maurel 2 400 euros", Outcome.GRANTED),
        ("CONDAMNE la SAS Tessalys à payer à la SARL Étude Maurel 900 euros", Outcome.PARTLY_GRANTED),
        ("DÉBOUTE la SARL Étude Maurel de toutes ses demandes", Outcome.DISMISSED),
    ],
)
def test_orders_need_no_heading(order: str, expected: Outcome) -> None:
    outcome = process(read_text(SHORT.format(order=order), None)).decisions[0].outcome
    assert outcome is not None
    assert outcome.value is expected


ARTICLE = (
    "La société Malvaux a assigné son prestataire Teralys devant le tribunal de commerce de Rennes, "
    "qui a rendu son jugement le 12 mars 2021. "
)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Teralys devra verser 25 000 euros (90 000 étaient réclamés).", Outcome.PARTLY_GRANTED),
        ("Le tribunal lui alloue 40 000 euros, quand elle en voulait 130 000.", Outcome.PARTLY_GRANTED),
        ("Le tribunal condamne Teralys à payer à Malvaux les 40 000 euros réclamés.", Outcome.GRANTED),
        (
            "Teralys réclamait de son côté 12 000 euros de factures : demande rejetée. Elle paiera 40 000 euros.",
            Outcome.GRANTED,
        ),
        (
            "Teralys, qui voulait ramener l'indemnité à 5 000 euros, devra en payer 40 000.",
            Outcome.GRANTED,
        ),
    ],
)
def test_articles_tell_less_from_all(told: str, expected: Outcome) -> None:
    outcome = process(read_text(ARTICLE + told, None)).decisions[0].outcome
    assert outcome is not None
    assert outcome.value is expected
