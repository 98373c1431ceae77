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


@pytest.mark.parametrize(
    ("text", "surface", "sides"),
    [
        (
            (
                "L'Imprimerie Dhennin pensait avoir été trompée sur les capacités de son logiciel. Mardi 25 janvier 2022, le tribunal de commerce de Lille Métropole l'a"
                " déboutée de l'ensemble de ses demandes, qui atteignaient 175 000 euros.\n\nPire, faisant droit à la demande reconventionnelle de l'éditeur Logipress,"
                " les juges l'ont condamnée à régler 21 600 euros de factures restées en souffrance, ainsi que 3 000 euros au titre des frais irrépétibles."
            ),
            surface,
            ("Imprimerie Dhennin", "Logipress"),
        )
        for surface in ("21 600 euros", "3 000 euros")
    ],
)
def test_a_counter_claim_that_is_granted_goes_to_whom_it_names(
    text: str, surface: str, sides: tuple[str, str]
) -> None:
    record = record_of(text)
    assert (by_surface(record, "payer")[surface], by_surface(record, "payee")[surface]) == sides


@pytest.mark.parametrize("surface", ["34 200 euros", "22 000 euros", "5 200 euros", "7 000 euros"])
def test_the_firm_pays_the_person_and_heads_go_the_way_of_the_whole(surface: str) -> None:
    record = record_of(
        "Le conseil de prud'hommes de Perpignan a jugé le 19 novembre 2020 sans cause réelle et sérieuse le licenciement de Bruno Castany, chauffeur routier"
        " congédié en 2019 pour avoir raillé sur Twitter les camions de Transports Roussillonnais.\n\nL'entreprise devra lui verser au total 34 200 euros :"
        " 22 000 euros d'indemnité pour le licenciement, 5 200 euros de préavis et 7 000 euros d'heures supplémentaires."
    )
    assert by_surface(record, "payer")[surface] == "Transports Roussillonnais"
    assert by_surface(record, "payee")[surface] == "B. C."


def test_who_asks_right_behind_its_name_wants_it_from_the_only_other_party() -> None:
    record = record_of(
        "Audit de licences : l'éditeur débouté\n\nTribunal judiciaire de Paris, 25 juin 2020, n° 18/07733\n\nÀ l'issue d'un audit, l'éditeur Numeridis réclamait"
        " à la Banque Lorencaise 2 870 000 € de redevances, outre 50 000 € au titre de l'article 700 du code de procédure civile. Le tribunal rejette l'action en"
        " contrefaçon. Numeridis est condamnée aux dépens et à payer à la Banque Lorencaise 30 000 € pour ses frais."
    )
    assert by_surface(record, "payer")["2 870 000 €"] == "Banque Lorencaise"
    assert by_surface(record, "payee")["2 870 000 €"] == "Numeridis"


def test_what_the_loser_pays_its_adversary_goes_to_the_only_other_party() -> None:
    record = record_of(
        "Par un jugement du 24 avril 2023, le tribunal de commerce de Paris a condamné le site Nuageclope pour avoir recopié les conditions générales de vente de"
        " son concurrent Vapobello. Ce dernier sollicitait 45 000 € au titre du préjudice économique.\n\nLe tribunal lui alloue 15 000 € de dommages-intérêts."
        " Il rejette la demande reconventionnelle en dénigrement, chiffrée à 12 000 €. Nuageclope devra verser 4 000 € à son adversaire au titre de ses frais"
        " irrépétibles."
    )
    assert by_surface(record, "payer")["4 000 €"] == "Nuageclope"
    assert by_surface(record, "payee")["4 000 €"] == "Vapobello"


def test_who_gives_back_what_was_paid_also_owes_what_comes_with_it() -> None:
    record = record_of(
        "Licenciée en 2017 pour faute grave, Sophie Walter avait obtenu 31 000 euros devant le conseil de prud'hommes de Thionville. La cour d'appel de Metz, le"
        " 9 novembre 2021, a jugé l'inverse. Déboutée, elle devra rembourser à l'association Les Lutins ce qu'elle a perçu et lui verser 1 500 euros pour ses frais."
    )
    assert by_surface(record, "payer")["1 500 euros"] == "S. W."
    assert by_surface(record, "payee")["1 500 euros"] == "Les Lutins"
