"""What the orders of a first court and the items of its lists come to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.orders_to_fill import FIRST, TO
from tests.rulings_total import total


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            (
                f"{TO} Monsieur Lucien BACHERELLE la somme provisionnelle de 20 000 euros à valoir sur son préjudice économique et "
                f"celle de 5 000 euros en réparation de son préjudice moral ;\n\n{TO} Madame Ysé TRAMOULAS la somme de 15 000 euros "
                "en réparation de son préjudice ;"
            ),
            40000,
        ),
        (
            (
                f"{TO} Monsieur Lucien BACHERELLE la somme de 31 000 euros ;\n\n"
                f"{TO} Madame Odile BACHERELLE la somme de 4 000 euros en réparation de son préjudice d'affection ;\n\n"
                f"{TO} la CPAM d'Ille-et-Vilaine la somme de 6 214,77 euros au titre de ses débours et celle de 1 114 euros au titre de "
                "l'indemnité forfaitaire de gestion ;"
            ),
            35000,
        ),
        (
            (
                f"{TO} Monsieur Lucien BACHERELLE et Madame Odile BACHERELLE, à chacun, la somme de 4 000 euros ;\n\n"
                f"{TO} Madame Ysé TRAMOULAS la somme de 1 500 euros ;"
            ),
            9500,
        ),
        (
            (
                f"{TO} M. Lucien BACHERELLE et à Mme Odile BACHERELLE, chacun, la somme de 4 000 euros au titre du préjudice moral ;\n\n"
                f"{TO} Mme Ysé TRAMOULAS la somme de 1 500 euros au titre du préjudice moral ;"
            ),
            9500,
        ),
        (
            (
                f"{TO} Monsieur Lucien BACHERELLE, Madame Odile BACHERELLE et Madame Ysé TRAMOULAS, à chacun :\n"
                "- 4 000 euros au titre du préjudice moral ;\n- 1 500 euros au titre du préjudice matériel ;\n"
                f"{TO} Madame Ysé TRAMOULAS la somme de 2 200 euros au titre de son préjudice économique ;"
            ),
            18700,
        ),
        (
            (
                f"{TO} Monsieur Lucien BACHERELLE la somme de 4 000 euros au titre du préjudice moral ;\n\n{TO} Madame Odile "
                "BACHERELLE la somme de 23 900 euros au titre de la toiture, dont 14 000 euros solidairement avec son assureur ;"
            ),
            27900,
        ),
        (
            (
                f"{TO} Monsieur Lucien BACHERELLE :\n- 4 000 euros au titre du préjudice moral ;\n- 1 500 euros au titre du "
                f"préjudice matériel ;\n{TO} Madame Ysé TRAMOULAS la somme de 2 200 euros au titre de son préjudice économique ;"
            ),
            7700,
        ),
    ],
)
def test_orders_of_a_first_court(orders: str, right: float) -> None:
    assert total(FIRST.format(orders)) == Decimal(str(right))


def test_an_item_that_is_labelled_as_harm_is_no_costs() -> None:
    orders = (
        f"{TO} Monsieur Lucien BACHERELLE, provisions non déduites, les sommes suivantes à titre de réparation de ses préjudices, "
        "avec intérêts au taux légal à compter du présent jugement :\n- dépenses de santé actuelles : 640,15 euros,\n"
        "- frais divers : 2 160 euros,\n- assistance par tierce personne temporaire : 9 504 euros,\n"
        "- incidence professionnelle : 25 000 euros,\n- souffrances endurées : 12 000 euros,\n"
        "- préjudice esthétique temporaire : 1 000 euros,\n- déficit fonctionnel permanent : 27 300 euros,\n"
        "- préjudice d'agrément : 4 000 euros ;\n\nRejette la demande au titre du préjudice sexuel ;"
    )
    assert total(FIRST.format(orders)) == Decimal("81604.15")


def test_the_items_of_a_list_of_harm_are_awards_whatever_each_looks_like_alone() -> None:
    orders = (
        "Fixe comme suit les préjudices de Monsieur Lucien BACHERELLE, après imputation de la créance de la CPAM :\n"
        "- dépenses de santé restées à charge : 842,40 euros\n- frais divers : 1 960 euros\n- souffrances endurées : 12 000 euros\n"
        "- préjudice esthétique permanent : 3 000 euros\n- préjudice d'agrément : 4 000 euros\n\n"
        f"{TO} Monsieur Lucien BACHERELLE la somme de 21 802,40 euros en réparation de son préjudice corporel, provisions non déduites ;\n\n"
        f"{TO} Monsieur Lucien BACHERELLE la somme de 3 000 euros en application de l'article 700 du code de procédure civile ;"
    )
    assert total(FIRST.format(orders)) == Decimal("21802.40")


UNPAID = """TRIBUNAL DE COMMERCE DE ROUEN

JUGEMENT DU 1ER JUIN 2023

N° RG : 2022F00342

Société ORMEVAULT TISSAGES S.A.S.
(Maître Odile TRAMOULAS, avocat au barreau de Rouen)

C/

CABINET BACHERELLE S.E.L.A.R.L.
(non comparante)

LES FAITS, LA PROCÉDURE, LES PRÉTENTIONS DES PARTIES

La société ORMEVAULT TISSAGES S.A.S. expose que douze redevances sont restées impayées, soit 23 460 €.

Par exploit du 12 juillet 2022, elle a cité la défenderesse pour l'entendre condamner à lui payer 23 460 € TTC en principal, 440 € au titre des indemnités forfaitaires de recouvrement et 1 500 € sur le fondement de l'article 700 du code de procédure civile.

SUR QUOI LE TRIBUNAL

Attendu que la créance est justifiée ; que les frais irrépétibles seront réduits à 800 € ;

PAR CES MOTIFS :

Condamne le CABINET BACHERELLE S.E.L.A.R.L. à payer à la société ORMEVAULT TISSAGES S.A.S. la somme de 23 460 € (vingt-trois mille quatre cent soixante euros) TTC en principal, avec intérêts au taux d'intérêt légal multiplié par trois à compter de l'échéance de chaque facture, celle de 440 € (quatre cent quarante euros) à titre d'indemnité forfaitaire de recouvrement et celle de 800 € (huit cents euros) au titre des dispositions de l'article 700 du code de procédure civile ;
"""


def test_costs_told_in_figures_and_in_words_are_costs() -> None:
    assert total(UNPAID) == 23900
