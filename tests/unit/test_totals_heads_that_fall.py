"""Heads of a judgment that an appeal excepts from its confirmation fall, and the others stand: by head, by claimant, by sum."""

from __future__ import annotations

import pytest

from tests.rulings_total import total

LABOUR = """COUR D'APPEL DE ROUEN

Chambre sociale

ARRÊT DU 7 MARS 2023

N° RG 21/00388

APPELANTE : la SAS Fours Bonnard

INTIMÉ : M. Lucien MARAIS

EXPOSÉ DU LITIGE

M. Lucien MARAIS a saisi le conseil de prud'hommes de Rouen le 4 mars 2019.

Par jugement du 12 janvier 2021, le conseil de prud'hommes a :
- condamné la SAS Fours Bonnard à payer à M. Lucien MARAIS :
* 5 200 euros à titre de rappel d'heures supplémentaires, outre 520 euros au titre des congés payés afférents,
* 4 000 euros à titre d'indemnité compensatrice de préavis,
* 18 000 euros à titre de dommages-intérêts pour licenciement sans cause réelle et sérieuse,
* 12 000 euros à titre d'indemnité pour travail dissimulé,
- débouté M. Lucien MARAIS de sa demande au titre du repos compensateur.

MOTIFS

Les heures sont établies.

PAR CES MOTIFS

La cour,

{}

Condamne la SAS Fours Bonnard aux dépens.
"""
AGAIN = "Condamne la SAS Fours Bonnard à payer à M. Lucien MARAIS la somme de"


@pytest.mark.parametrize(
    "excepted",
    [
        (
            "en ce qu'il a dit le licenciement sans cause réelle et sérieuse, alloué à M. Lucien MARAIS une indemnité pour travail dissimulé et "
            "des dommages-intérêts pour licenciement sans cause réelle et sérieuse, et rejeté la demande au titre du repos compensateur"
        ),
        (
            "en ses dispositions relatives au travail dissimulé, aux dommages-intérêts pour licenciement sans cause réelle et sérieuse et au "
            "repos compensateur"
        ),
        "s'agissant du travail dissimulé, des dommages-intérêts pour licenciement sans cause réelle et sérieuse et du repos compensateur",
    ],
    ids=["allowed", "provisions relating to", "as regards"],
)
def test_heads_excepted_from_a_confirmation_fall_and_the_others_stand(excepted: str) -> None:
    orders = f"Confirme le jugement sauf {excepted} ;\n\nStatuant à nouveau,\n\n{AGAIN} 2 500 euros au titre du repos compensateur ;"

    assert total(LABOUR.format(orders)) == 5200 + 520 + 4000 + 2500


def test_a_provision_that_the_judgment_took_off_is_no_head_of_it() -> None:
    text = """COUR D'APPEL DE ROUEN

ARRÊT DU 7 MARS 2023

N° RG 21/00388

APPELANTE : la Mutuelle du Vexin

INTIMÉE : la SARL TUILERIE MARAIS

EXPOSÉ DU LITIGE

La SARL TUILERIE MARAIS a assigné la Mutuelle du Vexin. Par ordonnance du 14 janvier 2020, le juge de la mise en état lui a alloué une provision de 25 000 euros.

Par jugement du 12 janvier 2021, le tribunal judiciaire de Rouen a condamné la Mutuelle du Vexin à payer à la SARL TUILERIE MARAIS, déduction faite de la provision, les sommes de :
- 118 000 euros au titre du bâtiment,
- 37 000 euros au titre du matériel.

MOTIFS

La vétusté est d'un quart.

PAR CES MOTIFS

La cour,

Confirme le jugement, sauf sur le montant de l'indemnité due au titre du bâtiment ;

Statuant à nouveau,

Condamne la Mutuelle du Vexin à payer à la SARL TUILERIE MARAIS la somme de 102 000 euros au titre du bâtiment ;

Condamne la Mutuelle du Vexin aux dépens.
"""

    assert total(text) == 139000


def test_equal_sums_to_two_stand_twice() -> None:
    text = """COUR D'APPEL DE DOUAI

ARRÊT DU 24 SEPTEMBRE 2020

N° RG 19/01433

APPELANTE
SA Assurances Mirville

INTIMÉS
Madame Odile VERBRUGGE
Monsieur Tom VERBRUGGE
Monsieur Jules VERBRUGGE

EXPOSÉ DU LITIGE

La veuve et les fils ont assigné l'assureur. Par jugement du 15 janvier 2019, le tribunal de grande instance de Béthune a condamné la SA Assurances Mirville à payer :
- à Madame Odile VERBRUGGE la somme de 25 000 euros au titre de son préjudice d'affection et celle de 92 000 euros au titre de son préjudice économique,
- à Monsieur Tom VERBRUGGE la somme de 20 000 euros au titre de son préjudice d'affection,
- à Monsieur Jules VERBRUGGE la somme de 20 000 euros au titre de son préjudice d'affection.

MOTIFS

Les revenus de la veuve sont à déduire.

PAR CES MOTIFS

La cour,

Confirme le jugement sauf en ses dispositions relatives au préjudice économique de Madame Odile VERBRUGGE ;

Statuant à nouveau de ce seul chef,

Condamne la SA Assurances Mirville à payer à Madame Odile VERBRUGGE la somme de 19 000 euros au titre de son préjudice économique.
"""

    assert total(text) == 25000 + 20000 + 20000 + 19000


RECITED = """COUR D'APPEL DE DOUAI

ARRÊT DU 24 SEPTEMBRE 2020

N° RG 19/01433

APPELANTS
Madame Odile VERBRUGGE
Monsieur Tom VERBRUGGE

INTIMÉE
SA Assurances Mirville

EXPOSÉ DU LITIGE

Par jugement du 15 janvier 2019, le tribunal de grande instance de Béthune a condamné la SA Assurances Mirville à payer à Madame Odile VERBRUGGE la somme de 15 000 euros et à Monsieur Tom VERBRUGGE celle de 7 000 euros au titre de leur préjudice d'affection.

MOTIFS

Les revenus de la veuve sont à déduire.

PAR CES MOTIFS

La cour,

Infirme le jugement en toutes ses dispositions ;

Statuant à nouveau, condamne la SA Assurances Mirville à payer :
- à Madame Odile VERBRUGGE la somme de 26 000 euros,
- à Monsieur Tom VERBRUGGE la somme de 12 000 euros.
"""


def test_a_sum_raised_is_raised_from_a_smaller_one() -> None:
    reasons = "Le préjudice d'affection de la veuve sera évalué à 26 000 euros. Celui du fils, qui ne vivait plus au foyer, sera porté à 12 000 euros."
    text = RECITED.replace("Les revenus de la veuve sont à déduire.", reasons)

    assert total(text) == 38000


def test_what_one_of_several_got_falls_alone() -> None:
    orders = (
        "Confirme le jugement, sauf en ce qui concerne le montant des dommages et intérêts alloués à Monsieur Tom VERBRUGGE ;\n\n"
        "Statuant à nouveau sur ce point,\n\nCondamne la SA Assurances Mirville à payer à Monsieur Tom VERBRUGGE la somme de 3 000 euros "
        "au titre de son préjudice d'affection.\n"
    )

    assert total(RECITED.partition("Infirme le jugement")[0] + orders) == 18000
