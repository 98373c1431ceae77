"""One sum beside another: shares of it, parts of it, what each gets of it, what an appeal puts in its place, who owes the second."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process
from pipeline.record import to_record


def record_of(text: str) -> Mapping[str, Any]:
    document = read_text(text, None, source_id="test", published_on=date(2026, 11, 20))
    return to_record("a", process(document))


def total(record: Mapping[str, Any], decision: int = 0) -> Decimal | None:
    found = record["decisions"][decision]["awarded_total"]
    return found and Decimal(found["value"])


def told(record: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {one["surface"]: one[key] for one in record["amounts"]}


SHARES = [
    (
        (
            "Le tribunal de commerce de Paris a, le 7 mars 2026, évalué à 90 000 euros le préjudice subi par la société Gamma du fait de la"
            " perte de ses données, mais, retenant un partage de responsabilité par moitié, n'a condamné la société Alpha Cloud qu'à lui"
            " verser 45 000 euros."
        ),
        "90 000 euros",
        "45 000 euros",
    ),
    (
        (
            "Par jugement du 12 mai 2025, le tribunal de commerce de Lyon a chiffré à 120 000 euros la perte de la société Brivet, mais lui a"
            " laissé un tiers de responsabilité. La société Numéria est donc condamnée à lui payer 80 000 euros."
        ),
        "120 000 euros",
        "80 000 euros",
    ),
    (
        (
            "Le tribunal judiciaire de Rennes a fixé, le 3 avril 2025, le dommage de la société Kervoal à 50 000 euros et la part de"
            " responsabilité de la société Inforade à 70 %, soit une condamnation de 35 000 euros."
        ),
        "50 000 euros",
        "35 000 euros",
    ),
    (
        (
            "La cour d'appel de Douai, par arrêt du 9 octobre 2025, estime le préjudice de la société Lambrey à 200 000 euros, retient une"
            " faute de la cliente à hauteur de 25 % et condamne la société Hosteva à lui verser 150 000 euros."
        ),
        "200 000 euros",
        "150 000 euros",
    ),
    (
        (
            "Le tribunal de commerce de Paris a évalué, le 4 mars 2025, le préjudice de la société Tessel à 400 000 euros mais, appliquant la"
            " clause limitative de responsabilité, a condamné la société Nubiloc à ne lui payer que 30 000 euros."
        ),
        "400 000 euros",
        "30 000 euros",
    ),
    (
        (
            "Le tribunal de commerce de Lyon a condamné, le 7 mai 2025, la société Rhodanet à payer à la société Bressol une provision de"
            " 15 000 euros à valoir sur son préjudice, estimé à 60 000 euros."
        ),
        "60 000 euros",
        "15 000 euros",
    ),
]

SHARES += [
    (
        (
            "Par jugement du 7 avril 2025, le tribunal judiciaire de Valence a condamné la société Drôme Sauvegarde à indemniser la société Hermitage"
            " à hauteur de 30 % de son préjudice, évalué à 100 000 euros, soit 30 000 euros."
        ),
        "100 000 euros",
        "30 000 euros",
    ),
    (
        (
            "Le tribunal de commerce de Cannes a condamné, le 5 mai 2025, la société Croisette IT à payer à la société Lérins 36 000 euros, soit la"
            " moitié de son préjudice de 72 000 euros."
        ),
        "72 000 euros",
        "36 000 euros",
    ),
]

SHARES += [
    (
        (
            "Estimant que l'absence de sauvegarde de la société Lusance avait contribué pour un quart à la perte, le tribunal de commerce de Nevers n'a"
            " accordé, le 2 avril 2025, que 45 000 euros sur les 60 000 euros de préjudice retenus, à la charge de la société Nivernet."
        ),
        "60 000 euros",
        "45 000 euros",
    ),
]


@pytest.mark.parametrize(("text", "valued", "due"), SHARES)
def test_what_a_loss_is_worth_is_no_award_beside_the_share_that_is_due(
    text: str, valued: str, due: str
) -> None:
    record = record_of(text)
    assert told(record, "role")[valued] == "estimated_loss"
    assert told(record, "role")[due] in {"awarded", "provisional"}
    assert total(record) == Decimal(due.removesuffix(" euros").replace(" ", ""))


def test_heads_of_which_half_is_due_are_not_added_to_it() -> None:
    record = record_of(
        "Le tribunal de commerce de Rouen a retenu, le 4 avril 2025, 20 000 euros de perte de marge et 10 000 euros de frais, mais n'a mis à"
        " la charge de la société Seine Info que la moitié de ces sommes, soit 15 000 euros au profit de la société Andelle."
    )
    assert total(record) == 15_000


def test_what_a_first_court_brings_down_to_a_cap_is_not_awarded() -> None:
    record = record_of(
        "Le tribunal de commerce de Bordeaux a jugé opposable à la société Landier la clause limitant la responsabilité de la société Aquidata et"
        " ramené en conséquence son indemnité, le 6 juin 2025, de 250 000 euros à 48 000 euros."
    )
    assert told(record, "role") == {"250 000 euros": "estimated_loss", "48 000 euros": "awarded"}
    assert total(record) == 48_000


def test_a_share_that_the_court_refuses_makes_no_estimate_of_an_award() -> None:
    record = record_of(
        "Un partage de responsabilité par moitié, demandé par la société Seine Info, a été écarté le 4 avril 2025 par le tribunal de commerce de"
        " Rouen, qui fixe le préjudice de la société Andelle à 40 000 euros et condamne Seine Info à payer cette somme, outre 20 000 euros pour"
        " résistance abusive."
    )
    assert total(record) == 60_000


def test_who_lost_below_may_win_on_appeal() -> None:
    record = record_of(
        "Le tribunal de commerce du Havre a débouté la société Estuaire de sa demande contre la société Lillebonne Info le 3 mars 2024. La cour"
        " d'appel de Rouen, le 5 mars 2026, l'a condamnée à lui payer 80 000 euros."
    )
    assert total(record) == 80_000


def test_what_each_gets_needs_no_word_for_the_whole_where_their_number_is_told() -> None:
    record = record_of(
        "Les 25 salariés toucheront 2 000 euros chacun, a jugé le conseil de prud'hommes de Melun le 6 mai 2025 : la société Briarde Logistique"
        " devra donc verser 50 000 euros."
    )
    assert total(record) == 50_000


def test_whom_a_relative_clause_condemns_pays() -> None:
    record = record_of(
        "Le tribunal de commerce de Vannes donne raison à la société Gwened Data contre la société Morbihan Thon, qu'il condamne, le 5 mars 2025,"
        " à lui régler 14 000 euros de redevances."
    )
    assert told(record, "payer") == {"14 000 euros": "Morbihan Thon"}
    assert told(record, "payee") == {"14 000 euros": "Gwened Data"}


def test_two_heads_of_which_one_happens_to_be_half_the_other_are_two_heads() -> None:
    record = record_of(
        "Le tribunal de commerce de Rouen a condamné, le 4 avril 2025, la société Seine Info à payer à la société Andelle 20 000 euros au titre"
        " de son préjudice commercial et 10 000 euros au titre de son préjudice moral, les dépens étant partagés par moitié."
    )
    assert total(record) == 30_000


@pytest.mark.parametrize(
    ("text", "each", "whole"),
    [
        (
            (
                "Par jugement du 4 mars 2026, le tribunal judiciaire de Nanterre a condamné Alpha Cloud à payer 2 000 euros à chacun des 45 clients"
                " dont les données avaient été perdues faute de sauvegarde, soit 90 000 euros."
            ),
            "2 000 euros",
            "90 000 euros",
        ),
        (
            (
                "Le tribunal judiciaire d'Évry a condamné, le 9 avril 2025, la société Ludimage à payer 800 euros par client aux 50 clients qui"
                " l'avaient assignée, soit 40 000 euros."
            ),
            "800 euros",
            "40 000 euros",
        ),
        pytest.param(
            (
                "La société Papyrus Net devra payer 1 500 euros à chacune des 20 associations, a jugé le tribunal judiciaire de Metz le 3 juin"
                " 2025, c'est-à-dire 30 000 euros."
            ),
            "1 500 euros",
            "30 000 euros",
        ),
    ],
)
def test_what_each_gets_is_a_part_of_what_all_get(text: str, each: str, whole: str) -> None:
    record = record_of(text)
    assert told(record, "role") == {each: "awarded_component", whole: "awarded"}
    assert total(record) == Decimal(whole.removesuffix(" euros").replace(" ", ""))


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        (
            (
                "Le tribunal de commerce de Pau a accordé, le 8 avril 2025, 70 000 euros à la société Gavelec, dont 55 000 euros pour la"
                " reconstitution des fichiers, à la charge de la société Béarnet."
            ),
            "70 000 euros",
            "55 000 euros",
        ),
        (
            (
                "Par jugement du 10 avril 2025, le tribunal de commerce de Brest a condamné la société Iroise Cloud à payer 65 000 euros à la"
                " société Molène, somme incluant 5 000 euros de préjudice d'image."
            ),
            "65 000 euros",
            "5 000 euros",
        ),
        (
            (
                "Par jugement du 10 avril 2025, le tribunal de commerce de Brest a condamné la société Iroise Cloud à payer à la société Molène"
                " 65 000 euros de dommages et intérêts, y compris 5 000 euros de préjudice d'image."
            ),
            "65 000 euros",
            "5 000 euros",
        ),
    ],
)
def test_what_a_sum_holds_is_not_added_to_it(text: str, whole: str, part: str) -> None:
    record = record_of(text)
    assert told(record, "role") == {whole: "awarded", part: "awarded_component"}
    assert total(record) == Decimal(whole.removesuffix(" euros").replace(" ", ""))


@pytest.mark.parametrize("link", ["outre", "et, en sus,", "auxquels s'ajoutent"])
def test_what_comes_on_top_is_added(link: str) -> None:
    record = record_of(
        "Le tribunal de commerce de Metz a condamné, le 12 juin 2025, la société Mosel Host à payer à la société Fensch 40 000 euros au titre de"
        f" la perte de ses données, {link} 10 000 euros en réparation de son préjudice moral."
    )
    assert total(record) == 50_000


MOVES = [
    (
        (
            "La cour d'appel de Lyon a porté, le 18 juin 2026, de 75 000 à 320 000 euros l'indemnité que l'hébergeur Datavallée doit à la"
            " clinique Sainte-Odile. Le tribunal de commerce de Lyon avait statué le 9 septembre 2024."
        ),
        "75 000",
        "320 000 euros",
    ),
    (
        (
            "Par arrêt du 4 juin 2026, la cour d'appel de Paris a ramené de 90 000 à 30 000 euros les dommages et intérêts alloués à la société"
            " Gamma par le tribunal de commerce de Paris le 7 mars 2024 et dus par la société Alpha Cloud."
        ),
        "90 000",
        "30 000 euros",
    ),
    (
        (
            "La cour d'appel de Douai, par arrêt du 4 juin 2026, a réduit à 12 000 euros les 90 000 euros que le tribunal de commerce de Lille"
            " avait alloués le 7 mars 2024 à la société Gamma contre la société Alpha Cloud."
        ),
        "90 000 euros",
        "12 000 euros",
    ),
    (
        (
            "La cour d'appel de Rennes porte, par arrêt du 3 mars 2026, à 50 000 euros la somme de 20 000 euros allouée à la société Brizeux par"
            " les premiers juges. Le tribunal de commerce de Quimper avait condamné la société Odet Info le 5 mai 2024."
        ),
        "20 000 euros",
        "50 000 euros",
    ),
    (
        (
            "L'indemnité passe de 25 000 euros en première instance à 70 000 euros en appel : par arrêt du 9 mars 2026, la cour d'appel de Colmar"
            " a réformé le jugement du tribunal judiciaire de Strasbourg du 4 avril 2024 rendu entre la société Vogelin et la société Ried Data."
        ),
        "25 000 euros",
        "70 000 euros",
    ),
    (
        (
            "Pour la perte de ses données faute de sauvegarde, la société Gamma n'obtiendra finalement que 12 000 euros de son hébergeur Alpha"
            " Cloud, contre 90 000 euros en première instance : la cour d'appel de Douai a réformé, le 4 juin 2026, le jugement du tribunal de"
            " commerce de Lille du 7 mars 2024."
        ),
        "90 000 euros",
        "12 000 euros",
    ),
]

MOVES += [
    (
        (
            "La condamnation de la société Lillebonne Info, fixée à 40 000 euros par le tribunal de commerce du Havre le 3 mars 2024, est portée à"
            " 80 000 euros par la cour d'appel de Rouen, qui a statué le 5 mars 2026 sur l'appel de la société Estuaire."
        ),
        "40 000 euros",
        "80 000 euros",
    ),
    (
        (
            "Condamnée en première instance à payer 80 000 euros à la société Estuaire, la société Lillebonne Info n'en devra plus que 40 000 : ainsi en"
            " a décidé la cour d'appel de Rouen le 5 mars 2026, réformant le jugement du tribunal de commerce du Havre du 3 mars 2024."
        ),
        "80 000 euros",
        "40 000",
    ),
]

MOVES += [
    (
        (
            "En appel, la société Estuaire obtient 80 000 euros de la société Lillebonne Info, deux fois plus que les 40 000 euros accordés en première"
            " instance. L'arrêt de la cour d'appel de Rouen du 5 mars 2026 réforme le jugement du tribunal de commerce du Havre du 3 mars 2024."
        ),
        "40 000 euros",
        "80 000 euros",
    ),
    (
        (
            "La cour d'appel de Rouen a divisé par deux, le 5 mars 2026, la somme de 80 000 euros que le tribunal de commerce du Havre avait mise à la"
            " charge de la société Lillebonne Info le 3 mars 2024 : la société Estuaire ne recevra que 40 000 euros."
        ),
        "80 000 euros",
        "40 000 euros",
    ),
]


@pytest.mark.parametrize(("text", "old", "new"), MOVES)
def test_an_appeal_gives_the_new_sum_and_the_court_below_the_old_one(text: str, old: str, new: str) -> None:
    record = record_of(text)
    assert told(record, "decision") == {old: 1, new: 0}
    assert [total(record, place) for place in (0, 1)] == [
        Decimal(one.removesuffix(" euros").replace(" ", "")) for one in (new, old)
    ]


def test_a_decision_below_is_not_given_what_the_appeal_awards() -> None:
    record = record_of(
        "Incendie du datacenter : l'indemnité de la clinique portée à 320 000 euros en appel\n\n"
        "La cour d'appel de Lyon a, le 18 juin 2026, confirmé la responsabilité de l'hébergeur Datavallée dans la perte des dossiers de la"
        " clinique Sainte-Odile, détruits avec leurs sauvegardes dans l'incendie du centre de données de Villeurbanne.\n\n"
        "En première instance, le tribunal de commerce de Saint-Étienne n'avait accordé que 75 000 euros, le 9 septembre 2024, faisant"
        " application du plafond contractuel. Les deux parties avaient fait appel.\n\n"
        "La cour, qui écarte ce plafond, porte l'indemnité à 320 000 euros, loin des 1,2 M€ réclamés. Datavallée devra aussi payer"
        " 10 000 euros de frais irrépétibles."
    )
    assert [total(record, place) for place in (0, 1)] == [320_000, 75_000]


PRONOUNS = [
    (
        (
            "La société Meubles Castaing reprochait à son hébergeur Vixnet la perte de ses données. Par jugement du 5 février 2026, le tribunal"
            " de commerce de Bordeaux l'a déboutée et, faisant droit à la demande reconventionnelle de Vixnet, l'a condamnée à lui payer 78 400"
            " euros de factures impayées."
        ),
        "78 400 euros",
        "Meubles Castaing",
        "Vixnet",
    ),
    (
        (
            "Le tribunal de commerce de Paris a débouté, le 7 mars 2026, la société Gamma de ses demandes contre la société Alpha Cloud et l'a"
            " condamnée à lui verser 15 000 euros de factures."
        ),
        "15 000 euros",
        "Gamma",
        "Alpha Cloud",
    ),
    (
        (
            "Le tribunal de commerce de Paris a débouté la société Gamma de ses demandes contre la société Alpha Cloud, le 7 mars 2026. Il l'a en"
            " outre condamnée à lui verser 5 000 euros sur le fondement de l'article 700."
        ),
        "5 000 euros",
        "Gamma",
        "Alpha Cloud",
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
    ),
    (
        (
            "Le tribunal de commerce de Laval a jugé, le 3 mars 2025, que la société Mayenne Info devra rembourser 12 000 euros à la société Ernée"
            " Bois et lui payer 8 000 euros de dommages et intérêts."
        ),
        "8 000 euros",
        "Mayenne Info",
        "Ernée Bois",
    ),
    (
        (
            "Condamnée par le tribunal de commerce de Laval le 3 mars 2025 à payer 12 000 euros à la société Ernée Bois, la société Mayenne Info"
            " devra aussi lui restituer 2 500 euros d'acomptes."
        ),
        "2 500 euros",
        "Mayenne Info",
        "Ernée Bois",
    ),
    (
        (
            "Le tribunal de commerce de Tours a condamné, le 6 mars 2025, la société Ligéris Info à verser 30 000 euros à la société Vouvray"
            " Frères, qui devra elle-même lui régler 9 000 euros de factures impayées."
        ),
        "9 000 euros",
        "Vouvray Frères",
        "Ligéris Info",
    ),
    (
        (
            "Par jugement du 9 septembre 2025, le tribunal de commerce de Reims a condamné la société Champ Serveur à payer 40 000 euros à la"
            " société Oriel, et la société Oriel à payer 12 000 euros de factures à la société Champ Serveur, et ordonné la compensation."
        ),
        "12 000 euros",
        "Oriel",
        "Champ Serveur",
    ),
    (
        (
            "Le tribunal de commerce de Nancy a condamné, le 6 mai 2025, la société Lorinfo à payer 30 000 euros et la société Stanis Maintenance"
            " à payer 25 000 euros à la société Meurthe Verre."
        ),
        "25 000 euros",
        "Stanis Maintenance",
        "Meurthe Verre",
    ),
]

COUNTERED = [
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


@pytest.mark.parametrize(("text", "surface", "payer", "payee", "due"), COUNTERED)
def test_a_sum_that_goes_the_other_way_is_no_part_of_the_award(
    text: str, surface: str, payer: str, payee: str, due: int
) -> None:
    record = record_of(text)
    assert (told(record, "payer")[surface], told(record, "payee")[surface]) == (payer, payee)
    assert total(record) == due


@pytest.mark.parametrize(("text", "surface", "payer", "payee"), PRONOUNS)
def test_pronouns_tell_who_pays_the_second_sum(text: str, surface: str, payer: str, payee: str) -> None:
    record = record_of(text)
    assert (told(record, "payer")[surface], told(record, "payee")[surface]) == (payer, payee)


TOTALS = dict(
    zip([one[0] for one in PRONOUNS], [0, 0, 0, 0, 20_000, 14_500, 30_000, 40_000, 55_000], strict=True)
)


@pytest.mark.parametrize(("text", "expected"), TOTALS.items())
def test_what_a_claimant_has_to_pay_counts_in_no_total(text: str, expected: int) -> None:
    assert total(record_of(text)) == expected


def test_two_who_owe_one_sum_together_are_no_second_debtor() -> None:
    record = record_of(
        "Tribunal de commerce de Nice, jugement du 5 mai 2025\n\nSociété Azur Groupe / Sociétés Phocys et Liguria\n\nPAR CES MOTIFS\n\n"
        "Condamne la société Azur Groupe à payer à la société Phocys la somme de 3 000 euros et condamne in solidum la société Phocys et la"
        " société Liguria à payer à la société Azur Groupe la somme de 10 000 euros."
    )
    assert told(record, "payer")["10 000 euros"] == "Phocys"


@pytest.mark.parametrize("words", ["lui en a accordé 20 000 le 7 mars 2026", "n'en a retenu que 20 000"])
def test_of_what_is_asked_the_figure_alone_tells_what_is_given(words: str) -> None:
    record: Mapping[str, Any] = record_of(
        "La société Gamma demandait 90 000 euros à la société Alpha Cloud. Par jugement du 7 mars 2026, le tribunal de commerce de Paris"
        f" {words}."
    )
    surfaces: Sequence[str] = list(told(record, "role"))
    assert surfaces == ["90 000 euros", "20 000"]
    assert total(record) == 20_000
