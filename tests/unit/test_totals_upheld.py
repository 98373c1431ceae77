"""What an appeal adds to a judgment that it confirms, wholly or by figures, and which decision each sum is of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.rulings_total import total

APPEAL = """COUR D'APPEL DE ROUEN

ARRÊT DU 9 FÉVRIER 2023

N° RG 21/00812

APPELANTE : la SAS ORMEVAULT TISSAGES

INTIMÉE : la SARL BACHERELLE

EXPOSÉ DU LITIGE

{story}La SARL BACHERELLE a assigné la SAS ORMEVAULT TISSAGES en paiement.

Par jugement du 12 janvier 2021, le tribunal de commerce de Rouen a condamné la SAS ORMEVAULT TISSAGES à payer à la SARL BACHERELLE {below}.

La SAS ORMEVAULT TISSAGES a interjeté appel et conclut au rejet des demandes.

MOTIFS

Les toiles livrées se déchirent au premier lavage. {reasons}

PAR CES MOTIFS

La cour,

{orders}

Condamne la SAS ORMEVAULT TISSAGES aux dépens d'appel.
"""
HEADS = (
    "la somme de 30 000 euros au titre des toiles à remplacer, celle de 12 000 euros au titre de la perte de marge "
    "et celle de 5 000 euros au titre de la résistance abusive"
)
ANEW = "Condamne la SAS ORMEVAULT TISSAGES à payer à la SARL BACHERELLE la somme de"


def on_appeal(orders: str, *, below: str = HEADS, story: str = "", reasons: str = "") -> Decimal | None:
    return total(APPEAL.format(orders=orders, below=below, story=story, reasons=reasons))


def test_what_an_appeal_orders_on_top_of_a_judgment_it_confirms_is_added() -> None:
    orders = f"Confirme le jugement en toutes ses dispositions ;\n\nY ajoutant,\n\n{ANEW} 4 300 euros au titre des retouches de 2022 ;"
    assert on_appeal(orders) == 51300


def test_a_rent_that_goes_on_is_no_part_of_what_a_confirmed_judgment_gave() -> None:
    below = "la somme de 17 544,90 euros au titre des loyers échus, et une indemnité d'occupation mensuelle de 1 180 euros"
    orders = (
        "Confirme le jugement rendu le 12 janvier 2021 par le tribunal de commerce de Rouen en toutes ses dispositions ;\n\n"
        f"Y ajoutant,\n\n{ANEW} 14 160 euros au titre des indemnités d'occupation échues depuis ;"
    )
    assert on_appeal(orders, below=below) == Decimal("31704.90")


@pytest.mark.parametrize(
    "confirms",
    [
        "Confirme le jugement en toutes ses dispositions et, actualisant la créance,",
        "Confirme le jugement entrepris ;\n\nÉmendant sur le montant,",
    ],
)
def test_what_takes_the_place_of_a_sum_is_not_added_to_it(confirms: str) -> None:
    orders = f"{confirms}\n\n{ANEW} 52 000 euros au titre des toiles à remplacer ;"
    assert on_appeal(orders, below="la somme de 30 000 euros au titre des toiles à remplacer") == 52000


def test_figures_that_an_appeal_confirms_stand_beside_a_head_that_it_lowers() -> None:
    orders = (
        "Confirme le jugement en ce qu'il a condamné la SAS ORMEVAULT TISSAGES à payer à la SARL BACHERELLE les sommes de "
        "12 000 euros au titre de la perte de marge et de 5 000 euros au titre de la résistance abusive ;\n\n"
        f"L'infirme sur le montant de l'indemnité ;\n\nStatuant à nouveau,\n\n{ANEW} 21 400 euros au titre des toiles à remplacer ;"
    )
    assert on_appeal(orders) == 38400


def test_a_sum_told_as_a_total_holds_the_heads_that_were_upheld() -> None:
    orders = (
        "Confirme le jugement en ce qu'il a alloué 12 000 euros au titre de la perte de marge ;\n\nL'infirme pour le reste et, statuant à nouveau,\n\n"
        f"{ANEW[:-12]} la somme totale de 33 400 euros ;"
    )
    assert on_appeal(orders) == 33400


BELOW = "Par jugement du 12 janvier 2021, le tribunal de commerce de Rouen a condamné la SAS ORMEVAULT TISSAGES à payer à la SARL BACHERELLE {below}."
HEADING = (
    "Décision déférée à la cour : jugement du 12 janvier 2021 du tribunal de commerce de Rouen\n\nAPPELANTE :"
)


@pytest.mark.parametrize(
    ("orders", "right"),
    [
        (
            (
                "Infirme le jugement en ce qu'il a condamné la SAS ORMEVAULT TISSAGES à payer 12 000 euros au titre de la perte de marge "
                "et 5 000 euros au titre de la résistance abusive ;\n\nStatuant à nouveau,\n\n"
                f"{ANEW} 9 000 euros au titre de la perte de marge ;\n\nConfirme le jugement pour le surplus ;"
            ),
            39000,
        ),
        (
            "Confirme le jugement en toutes ses dispositions ;\n\nRejette la demande de délais de paiement ;",
            47000,
        ),
        (
            (
                "Infirme le jugement sur la perte de marge ;\n\nLe confirme sur les toiles à remplacer et la résistance abusive ;\n\n"
                f"Statuant à nouveau,\n\n{ANEW} 9 000 euros au titre de la perte de marge ;"
            ),
            44000,
        ),
    ],
)
def test_awards_are_the_judgments_though_the_same_court_ruled_before(orders: str, right: int) -> None:
    page = APPEAL.replace("APPELANTE :", HEADING).replace(
        BELOW, "Le tribunal a condamné la SAS ORMEVAULT TISSAGES à payer à la SARL BACHERELLE {below}."
    )
    story = "Par jugement du 4 mars 2019, le tribunal de commerce de Rouen a ordonné une expertise.\n\n"
    assert total(page.format(orders=orders, below=HEADS, story=story, reasons="")) == right


def test_what_an_appeal_orders_is_its_own_though_the_other_side_had_got_as_much() -> None:
    page = APPEAL.replace(
        BELOW,
        "Par jugement du 12 janvier 2021, le tribunal de commerce de Rouen a débouté la SARL BACHERELLE et l'a condamnée à payer "
        "8 934,12 euros à titre d'indemnité de préavis.",
    )
    reasons = "La SARL BACHERELLE, condamnée à tort par les premiers juges, a droit à l'indemnité de préavis, soit 8 934,12 euros."
    orders = (
        "Infirme le jugement, sauf en ce qu'il a rejeté la demande au titre du stockage ;\n\nStatuant à nouveau et y ajoutant,\n\n"
        "Condamne la SAS ORMEVAULT TISSAGES à payer à la SARL BACHERELLE :\n- 8 934,12 euros à titre d'indemnité de préavis,\n"
        "- 11 410 euros au titre du stock repris ;"
    )
    assert total(page.format(orders=orders, below="", story="", reasons=reasons)) == Decimal("20344.12")
