"""The sum that an appeal puts in the place of another, and which of the two courts gave which."""

from __future__ import annotations

import pytest

from tests.money import euros
from tests.told_sums import by_surface, record_of, total_of

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
    assert by_surface(record, "decision") == {old: 1, new: 0}
    assert [total_of(record, place) for place in (0, 1)] == [euros(one) for one in (new, old)]


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
    assert [total_of(record, place) for place in (0, 1)] == [320_000, 75_000]


def test_who_lost_below_may_win_on_appeal() -> None:
    record = record_of(
        "Le tribunal de commerce du Havre a débouté la société Estuaire de sa demande contre la société Lillebonne Info le 3 mars 2024. La cour"
        " d'appel de Rouen, le 5 mars 2026, l'a condamnée à lui payer 80 000 euros."
    )
    assert total_of(record) == 80_000
