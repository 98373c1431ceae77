"""Orders of a first court whose sum leaves no doubt, and sums that look like awards and are owed no more."""

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
TO = "Condamne la SARL FOURS BONNARD à payer à la SAS TUILERIE MARAIS la somme de"


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
