"""Operative parts whose total leaves no doubt, and sums that look like awards and are owed no more."""

from __future__ import annotations

import pytest

from tests.rulings_total import total

FIRST = """TRIBUNAL DE COMMERCE DE ROUEN

JUGEMENT DU 3 MAI 2022

RG 2021000417

ENTRE : la SAS TUILERIE MARAIS, demanderesse

ET : la SARL FOURS BONNARD, défenderesse

La SAS TUILERIE MARAIS demande 60 000 euros à la SARL FOURS BONNARD, dont le four n'a jamais atteint la température promise.

MOTIFS

Le four est impropre à sa destination.

PAR CES MOTIFS

Le tribunal, statuant publiquement et en premier ressort,

{}

Condamne la SARL FOURS BONNARD aux dépens.
"""
APPEAL = """COUR D'APPEL DE ROUEN

ARRÊT DU 7 MARS 2023

N° RG 21/00388

APPELANTE : la SAS FOURS BONNARD

INTIMÉE : la SARL TUILERIE MARAIS

EXPOSÉ DU LITIGE

Par jugement du 12 janvier 2021, le tribunal de commerce de Rouen a condamné la SAS FOURS BONNARD à payer à la SARL TUILERIE MARAIS la somme de 30 000 euros au titre du remplacement du four et celle de 12 000 euros au titre des tuiles perdues, et rejeté la demande formée pour le retard.

MOTIFS

Le four devait être remplacé.

PAR CES MOTIFS

La cour,

{}

Condamne la SAS FOURS BONNARD aux dépens d'appel.
"""
TO = "Condamne la SARL FOURS BONNARD à payer à la SAS TUILERIE MARAIS la somme de"
ANEW = "Condamne la SAS FOURS BONNARD à payer à la SARL TUILERIE MARAIS la somme de"
BUT = "Confirme le jugement, sauf en ce qu'il a condamné la SAS FOURS BONNARD à payer la somme de"


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            (
                f"{TO} 21 300 euros au titre de la restitution du prix,\n\n"
                f"{TO} 8 000 euros à titre de dommages et intérêts,"
            ),
            29300,
        ),
        (f"{TO} 17 500 euros toutes causes de préjudice confondues,", 17500),
        (
            (
                f"{TO} 18 742 euros au titre des loyers échus,\n\n"
                "Fixe l'indemnité mensuelle d'occupation à la somme de 1 412 euros et condamne la SARL FOURS BONNARD à la payer,"
            ),
            18742,
        ),
        (
            f"{TO} 31 500 euros avec intérêts au taux légal, et celle de 2 400 euros au titre du transport,",
            33900,
        ),
    ],
)
def test_orders_add_up_unless_one_is_all(orders: str, right: int) -> None:
    assert total(FIRST.format(orders)) == right


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            f"{BUT} 12 000 euros ;\n\nStatuant à nouveau de ce chef,\n\n{ANEW} 7 000 euros à titre de dommages et intérêts ;",
            37000,
        ),
        (f"{BUT} 30 000 euros ;\n\nStatuant à nouveau,\n\n{ANEW} 26 500 euros pour le four ;", 38500),
        (
            (
                "Infirme le jugement en ce qu'il a rejeté la demande au titre du retard ;\n\nStatuant à nouveau de ce chef,\n\n"
                f"{ANEW} 4 000 euros pour le retard ;\n\nConfirme le jugement pour le surplus ;"
            ),
            46000,
        ),
        (
            f"Infirme le jugement en toutes ses dispositions ;\n\nStatuant à nouveau,\n\n{ANEW} 9 000 euros à titre de dommages et intérêts ;",
            9000,
        ),
    ],
)
def test_what_an_appeal_leaves_standing_is_added(orders: str, right: int) -> None:
    assert total(APPEAL.format(orders)) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            (
                "La cour d'appel de Douai a ramené, le 9 février 2023, à 45 000 euros l'indemnité que le tribunal de commerce de Lille "
                "avait fixée à 90 000 euros. Alvéole Conseil, appelante, la versera à Fruits du Nord."
            ),
            45000,
        ),
        (
            (
                "Le 12 janvier 2023, le tribunal de commerce de Metz a condamné Alvéole Conseil à payer 31 000 euros à Fruits du Nord, "
                "déduction faite de l'indemnité de 6 000 euros reçue de son assureur."
            ),
            31000,
        ),
        (
            (
                "Débouté de toutes ses demandes, Fruits du Nord réclamait 200 000 euros à Alvéole Conseil. Le tribunal judiciaire de Metz "
                "l'a condamné le 12 janvier 2023 à payer à cette société 9 000 euros pour procédure abusive."
            ),
            0,
        ),
    ],
)
def test_sums_that_are_owed_no_more_do_not_count(text: str, right: int) -> None:
    assert (total(text) or 0) == right


def test_each_of_two_respondents_is_paid() -> None:
    order = (
        "Condamne la SAS FOURS BONNARD à payer à M. [N] [K] et à Mme [O] [K] la somme de 6 000 euros chacun ;"
    )
    text = APPEAL.replace("la SARL TUILERIE MARAIS\n", "M. [N] [K] et Mme [O] [K]\n").replace(
        "au titre du remplacement du four et celle de 12 000 euros au titre des tuiles perdues",
        "en réparation",
    )
    assert (
        total(
            text.format(f"Infirme le jugement en toutes ses dispositions ;\n\nStatuant à nouveau,\n\n{order}")
        )
        == 12000
    )


def test_what_stands_is_not_all_when_something_is_ordered_anew() -> None:
    orders = f"{BUT} 12 000 euros ;\n\nStatuant à nouveau de ce chef,\n\n{ANEW} 7 000 euros pour les tuiles ;"
    assert total(APPEAL.format(orders)) != 30000


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            (
                "Confirme le jugement en ce qu'il a condamné la SAS FOURS BONNARD au titre des tuiles perdues,\n\n"
                f"L'infirme pour le surplus et, statuant à nouveau,\n\n{ANEW} 24 000 euros au titre du four,"
            ),
            36000,
        ),
        (
            (
                "Confirme le jugement en ce qu'il a retenu la responsabilité de la SAS FOURS BONNARD pour les tuiles perdues,\n\n"
                f"L'infirme sur le montant des condamnations,\n\nStatuant à nouveau,\n\n{ANEW} 24 000 euros toutes causes confondues,"
            ),
            24000,
        ),
    ],
)
def test_heads_that_an_appeal_confirms_by_name_are_added(orders: str, right: int) -> None:
    assert total(APPEAL.format(orders)) == right


def test_awards_to_several_claimants_add_up() -> None:
    page = FIRST.replace(
        "ENTRE : la SAS TUILERIE MARAIS, demanderesse",
        "ENTRE : la SAS TUILERIE MARAIS et la SARL BACHERELLE, demanderesses",
    )
    orders = (
        f"{TO} 21 300 euros à titre de dommages et intérêts,\n\n"
        "Condamne la SARL FOURS BONNARD à payer à la SARL BACHERELLE la somme de 4 650 euros à titre de dommages et intérêts,"
    )
    assert total(page.format(orders)) == 25950


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


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            (
                "Infirme le jugement du tribunal de commerce de Rouen du 12 janvier 2021 en ce qu'il a condamné la SAS FOURS BONNARD à "
                "payer à la SARL TUILERIE MARAIS la somme de 12 000 euros ;\n\nStatuant à nouveau de ce chef,\n\nDéboute la SARL TUILERIE "
                "MARAIS de sa demande au titre des tuiles perdues ;\n\nConfirme le jugement en toutes ses autres dispositions ;"
            ),
            30000,
        ),
        (
            (
                f"Infirme le jugement sur le montant de la somme allouée au titre des tuiles perdues ;\n\nStatuant à nouveau de ce chef,\n\n"
                f"{ANEW} 5 500 euros au titre des tuiles ;\n\nConfirme le jugement pour le surplus ;"
            ),
            35500,
        ),
        (
            (
                "Confirme le jugement en ce qu'il a :\n\n- dit que le four était impropre à son usage ;\n\n- condamné la SAS FOURS BONNARD "
                f"à payer le coût du remplacement du four ;\n\nL'infirme pour le surplus ;\n\nStatuant à nouveau,\n\n{ANEW} 6 000 euros "
                "au titre des tuiles ;"
            ),
            36000,
        ),
    ],
    ids=["its date told", "as to an amount", "a list of what stands"],
)
def test_an_appeal_says_in_many_ways_what_falls(orders: str, right: int) -> None:
    assert total(APPEAL.format(orders)) == right


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
