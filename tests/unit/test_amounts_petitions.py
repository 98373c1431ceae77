"""Sums that a petition puts to a court, told in one breath or in a list, are asked for and nothing else."""

from __future__ import annotations

from tests.told_sums import by_surface, record_of, total_of

IN_ONE_BREATH = """CAA Nantes, 14/03/2023, n°21NT01877

Vu la procédure suivante :

Procédure contentieuse antérieure :

La société Ormevault a demandé au tribunal administratif de Rennes de condamner la commune de Plouvern au paiement de la somme de 88 400 euros toutes taxes comprises en règlement de cinq mémoires de travaux émis entre le 4 mars et le 30 juin 2018 au titre du marché de maintenance des postes et des serveurs de la mairie, des écoles et de la médiathèque, somme qui sera augmentée des intérêts moratoires calculés au taux légal jusqu'au jour du règlement, et de condamner la commune au paiement de la somme de 41 250 euros en réparation du bénéfice manqué sur la durée du marché qui restait à courir, de la somme de 19 700 euros en réparation du préjudice commercial, de la somme de 7 350 euros " à titre de dommages et intérêts pour la désorganisation de ses équipes " et de la somme de 12 900 euros en réparation de l'atteinte à sa réputation.

Par un jugement n° 1803377 du 9 avril 2021, le tribunal administratif de Rennes a condamné la commune de Plouvern à verser à la société Ormevault la somme de 23 600 euros.
"""

IN_A_LIST = """CAA Douai, 2 mai 2023, n° 21DA00988

Vu la procédure suivante :

La société Bacherelle a demandé au tribunal administratif de Lille :

- par une première requête, de condamner la commune d'Orbecq à lui verser la somme de 15 300 euros en paiement de prestations ;

- par une seconde requête, d'annuler le titre de recettes mettant à sa charge la somme de 94 000 euros et de la décharger de l'obligation de payer.

Par un jugement du 4 février 2021, le tribunal administratif de Lille a rejeté ses demandes.
"""


def test_all_heads_of_a_long_petition_are_claimed() -> None:
    record = record_of(IN_ONE_BREATH)
    roles = by_surface(record, "role")
    assert roles.pop("23 600 euros") == "awarded"
    assert roles == dict.fromkeys(
        ["88 400 euros", "41 250 euros", "19 700 euros", "7 350 euros", "12 900 euros"], "claimed"
    )
    assert total_of(record, 1) == 23_600


def test_what_a_listed_request_would_have_set_aside_is_no_award() -> None:
    record = record_of(IN_A_LIST)
    assert by_surface(record, "role") == {"15 300 euros": "claimed", "94 000 euros": "claimed"}
    assert not total_of(record)


def test_what_the_court_made_of_it_in_the_same_breath_is_given() -> None:
    record = record_of(
        "La société Bacherelle a demandé au tribunal de commerce de Lille de condamner Ormevault à lui payer 30 000 euros et le "
        "tribunal a condamné celle-ci à lui verser la somme de 9 000 euros à titre de dommages-intérêts."
    )
    assert by_surface(record, "role") == {"30 000 euros": "claimed", "9 000 euros": "awarded"}
