"""Whole rulings from first line to last, by what their operative part orders."""

from __future__ import annotations

import pytest

from pipeline.clean.plain import read_text
from pipeline.extract.outcomes.find import read_decision
from pipeline.law import Outcome
from pipeline.process import consider, process

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


def ruled_in(text: str) -> Outcome | None:
    document = read_text(text, None)
    found = consider(document)
    decision = found.processed.decisions[0]
    ruled = read_decision(document.text, found.zones, decision, found.processed.amounts).ruled
    return ruled.outcome if ruled else None


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
    """By the rules alone: the weights ask for more than the few words of these rulings."""
    assert ruled_in(text) is expected


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
    """By the rules alone, as above."""
    assert ruled_in(ARTICLE + told) is expected
