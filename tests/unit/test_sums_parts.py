"""Parts of a sum and what each gets of it are not added to the whole; what comes on top is."""

from __future__ import annotations

import pytest

from tests.money import euros
from tests.told_sums import by_surface, record_of, total_of


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
        (
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
    assert by_surface(record, "role") == {each: "awarded_component", whole: "awarded"}
    assert total_of(record) == euros(whole)


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
    assert by_surface(record, "role") == {whole: "awarded", part: "awarded_component"}
    assert total_of(record) == euros(whole)


@pytest.mark.parametrize("link", ["outre", "et, en sus,", "auxquels s'ajoutent"])
def test_what_comes_on_top_is_added(link: str) -> None:
    record = record_of(
        "Le tribunal de commerce de Metz a condamné, le 12 juin 2025, la société Mosel Host à payer à la société Fensch 40 000 euros au titre de"
        f" la perte de ses données, {link} 10 000 euros en réparation de son préjudice moral."
    )
    assert total_of(record) == 50_000


def test_what_each_gets_needs_no_word_for_the_whole_where_their_number_is_told() -> None:
    record = record_of(
        "Les 25 salariés toucheront 2 000 euros chacun, a jugé le conseil de prud'hommes de Melun le 6 mai 2025 : la société Briarde Logistique"
        " devra donc verser 50 000 euros."
    )
    assert total_of(record) == 50_000


@pytest.mark.parametrize("words", ["lui en a accordé 20 000 le 7 mars 2026", "n'en a retenu que 20 000"])
def test_of_what_is_asked_the_figure_alone_tells_what_is_given(words: str) -> None:
    record = record_of(
        "La société Gamma demandait 90 000 euros à la société Alpha Cloud. Par jugement du 7 mars 2026, le tribunal de commerce de Paris"
        f" {words}."
    )
    surfaces = list(by_surface(record, "role"))
    assert surfaces == ["90 000 euros", "20 000"]
    assert total_of(record) == 20_000
