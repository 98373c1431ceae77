"""Sums that go the other way: who owes the second, told by pronouns and names, and that it counts in no total."""

from __future__ import annotations

import pytest

from tests.told_sums import by_surface, record_of, total_of

SECOND_SUMS = [
    (
        (
            "La société Meubles Castaing reprochait à son hébergeur Vixnet la perte de ses données. Par jugement du 5 février 2026, le tribunal"
            " de commerce de Bordeaux l'a déboutée et, faisant droit à la demande reconventionnelle de Vixnet, l'a condamnée à lui payer 78 400"
            " euros de factures impayées."
        ),
        "78 400 euros",
        "Meubles Castaing",
        "Vixnet",
        0,
    ),
    (
        (
            "Le tribunal de commerce de Paris a débouté, le 7 mars 2026, la société Gamma de ses demandes contre la société Alpha Cloud et l'a"
            " condamnée à lui verser 15 000 euros de factures."
        ),
        "15 000 euros",
        "Gamma",
        "Alpha Cloud",
        0,
    ),
    (
        (
            "Le tribunal de commerce de Paris a débouté la société Gamma de ses demandes contre la société Alpha Cloud, le 7 mars 2026. Il l'a en"
            " outre condamnée à lui verser 5 000 euros sur le fondement de l'article 700."
        ),
        "5 000 euros",
        "Gamma",
        "Alpha Cloud",
        0,
    ),
    (
        (
            "Par arrêt du 4 juin 2026, la cour d'appel de Paris a infirmé le jugement du tribunal de commerce de Paris du 7 mars 2024 et débouté la"
            " société Gamma de ses demandes contre la société Alpha Cloud au titre de la perte de ses données. Gamma devra restituer 90 000 euros"
            " à Alpha Cloud et lui verser 6 000 euros au titre de l'article 700."
        ),
        "6 000 euros",
        "Gamma",
        "Alpha Cloud",
        0,
    ),
    (
        (
            "Le tribunal de commerce de Laval a jugé, le 3 mars 2025, que la société Mayenne Info devra rembourser 12 000 euros à la société Ernée"
            " Bois et lui payer 8 000 euros de dommages et intérêts."
        ),
        "8 000 euros",
        "Mayenne Info",
        "Ernée Bois",
        20_000,
    ),
    (
        (
            "Condamnée par le tribunal de commerce de Laval le 3 mars 2025 à payer 12 000 euros à la société Ernée Bois, la société Mayenne Info"
            " devra aussi lui restituer 2 500 euros d'acomptes."
        ),
        "2 500 euros",
        "Mayenne Info",
        "Ernée Bois",
        14_500,
    ),
    (
        (
            "Le tribunal de commerce de Tours a condamné, le 6 mars 2025, la société Ligéris Info à verser 30 000 euros à la société Vouvray"
            " Frères, qui devra elle-même lui régler 9 000 euros de factures impayées."
        ),
        "9 000 euros",
        "Vouvray Frères",
        "Ligéris Info",
        30_000,
    ),
    (
        (
            "Par jugement du 9 septembre 2025, le tribunal de commerce de Reims a condamné la société Champ Serveur à payer 40 000 euros à la"
            " société Oriel, et la société Oriel à payer 12 000 euros de factures à la société Champ Serveur, et ordonné la compensation."
        ),
        "12 000 euros",
        "Oriel",
        "Champ Serveur",
        40_000,
    ),
    (
        (
            "Le tribunal de commerce de Nancy a condamné, le 6 mai 2025, la société Lorinfo à payer 30 000 euros et la société Stanis Maintenance"
            " à payer 25 000 euros à la société Meurthe Verre."
        ),
        "25 000 euros",
        "Stanis Maintenance",
        "Meurthe Verre",
        55_000,
    ),
    (
        (
            "La société Samara, qui demandait 50 000 euros, obtient 10 000 euros de la société Picardie Hosting mais devra lui payer 18 000 euros de"
            " factures, a jugé le tribunal de commerce d'Amiens le 2 avril 2025."
        ),
        "18 000 euros",
        "Samara",
        "Picardie Hosting",
        10_000,
    ),
    (
        (
            "Le tribunal de commerce de Reims a condamné, le 9 septembre 2025, la société Champ Serveur à payer 40 000 euros à la société Oriel."
            " Celle-ci devra de son côté régler 12 000 euros de factures. Après compensation, Champ Serveur versera 28 000 euros."
        ),
        "12 000 euros",
        "Oriel",
        "Champ Serveur",
        40_000,
    ),
    (
        (
            "La société Gwened Data remboursera 9 000 euros à la société Morbihan Thon et lui paiera 21 000 euros de dommages et intérêts, a jugé le"
            " tribunal de commerce de Vannes le 5 mars 2025."
        ),
        "21 000 euros",
        "Gwened Data",
        "Morbihan Thon",
        30_000,
    ),
    (
        (
            "Le tribunal de commerce d'Amiens a débouté, le 2 avril 2025, la société Samara de toutes ses demandes et l'a condamnée à régler à la"
            " société Picardie Hosting 18 000 euros de factures impayées."
        ),
        "18 000 euros",
        "Samara",
        "Picardie Hosting",
        0,
    ),
]


@pytest.mark.parametrize(("text", "surface", "payer", "payee"), [row[:4] for row in SECOND_SUMS])
def test_the_second_sum_is_owed_by_whom_its_words_name(
    text: str, surface: str, payer: str, payee: str
) -> None:
    record = record_of(text)
    assert (by_surface(record, "payer")[surface], by_surface(record, "payee")[surface]) == (payer, payee)


@pytest.mark.parametrize(("text", "due"), [(text, due) for text, *_, due in SECOND_SUMS])
def test_what_a_claimant_has_to_pay_counts_in_no_total(text: str, due: int) -> None:
    assert total_of(record_of(text)) == due


def test_whom_a_relative_clause_condemns_pays() -> None:
    record = record_of(
        "Le tribunal de commerce de Vannes donne raison à la société Gwened Data contre la société Morbihan Thon, qu'il condamne, le 5 mars 2025,"
        " à lui régler 14 000 euros de redevances."
    )
    assert by_surface(record, "payer") == {"14 000 euros": "Morbihan Thon"}
    assert by_surface(record, "payee") == {"14 000 euros": "Gwened Data"}


def test_two_who_owe_one_sum_together_are_no_second_debtor() -> None:
    record = record_of(
        "Tribunal de commerce de Nice, jugement du 5 mai 2025\n\nSociété Azur Groupe / Sociétés Phocys et Liguria\n\nPAR CES MOTIFS\n\n"
        "Condamne la société Azur Groupe à payer à la société Phocys la somme de 3 000 euros et condamne in solidum la société Phocys et la"
        " société Liguria à payer à la société Azur Groupe la somme de 10 000 euros."
    )
    assert by_surface(record, "payer")["10 000 euros"] == "Phocys"
