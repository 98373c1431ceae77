"""Courts: the examples of the table, and the ways prose names a court without its full name."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

import pytest

from pipeline.extract.courts import court_on, court_table, find_courts
from pipeline.law import CourtLevel
from pipeline.zones import find_zones

TABLE = json.loads(files("pipeline").joinpath("data/courts.json").read_text("utf-8"))


def names(text: str) -> list[str]:
    return [found.value.name for found in find_courts(text, find_zones(text)) if found.confidence >= 0.5]


@pytest.mark.parametrize("example", TABLE["examples"], ids=lambda example: example["text"])
def test_examples_of_the_table(example: dict[str, str]) -> None:
    text = example["text"]
    found = find_courts(text, find_zones(text))
    assert found[0].value.id == example["id"]
    assert found[0].span.of(text).strip() == found[0].span.of(text)


def test_every_court_of_the_table_is_found_by_its_own_name() -> None:
    lost = []
    for row in TABLE["courts"]:
        text = f"Par jugement, le {row['name']} a statué."
        if row["id"] not in {found.value.id for found in find_courts(text, find_zones(text))}:
            lost.append(row["name"])
    assert lost == []


def test_ids_are_unique_and_types_are_declared() -> None:
    ids = [row["id"] for row in (*TABLE["courts"], *TABLE["single"])]
    assert len(ids) == len(set(ids))
    assert {row["type"] for row in TABLE["courts"]} <= set(court_table().types)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La cour de Douai a statué.", "Cour d'appel de Douai"),
        ("Selon l'arrêt attaqué (Orléans, 10 mars 2022), la société…", "Cour d'appel d'Orléans"),
        ("Le tribunal de justice de Lille a rendu son verdict.", "Tribunal de commerce de Lille Métropole"),
        ("La juridiction consulaire lilloise a tranché.", "Tribunal de commerce de Lille Métropole"),
        ("TRIBUNAL\n\nJUDICIAIRE\n\nDE PARIS", "Tribunal judiciaire de Paris"),
        ("Conseil de Prud’hommes - Formation paritaire de SAINT GERMAIN EN LAYE",
         "Conseil de prud'hommes de Saint-Germain-en-Laye"),
        ("(Com., 13 janvier 2021, pourvoi n° 18-21.860)", "Cour de cassation"),
        ("Le tribunal de commerce a tranché.", "Tribunal de commerce"),
        ("Le tribunal de proximité de Mirville-sur-Orvanne a statué.", "Tribunal de proximité de Mirville-sur-Orvanne"),
        ("JURIDICTION DE PROXIMITE DE MIRVILLE\n\nJUGEMENT DU 3 MAI 2016", "Juridiction de proximité de Mirville"),
        ("Le tribunal correctionnel des Sables-d'Olonne a statué.", "Tribunal correctionnel des Sables-d'Olonne"),
    ],
)  # fmt: skip
def test_named_in_other_ways(text: str, name: str) -> None:
    assert names(text)[0] == name


def test_a_court_without_town_takes_the_only_town_named_for_its_kind() -> None:
    text = "Le tribunal de commerce de Brest a jugé. Le tribunal de commerce ajoute que…"
    assert set(names(text)) == {"Tribunal de commerce de Brest"}


def test_a_court_without_town_stays_so_when_two_towns_are_named() -> None:
    text = "Le tribunal de commerce de Brest, puis le tribunal de commerce de Lyon. Le tribunal de commerce ajoute…"
    assert "Tribunal de commerce" in names(text)


def test_the_same_court_is_the_one_last_named() -> None:
    assert (
        names("Le tribunal judiciaire de Nantes a jugé ; la même juridiction avait…")
        == ["Tribunal judiciaire de Nantes"] * 2
    )


@pytest.mark.parametrize(
    "text",
    [
        "Me Durand, avocat à la Cour de cassation, plaidait.",
        "un expert près la cour d'appel de Paris",
        "le CA a progressé de 4 % et le TA de l'usine baisse",
        "la composition du TC",
    ],
)
def test_counsel_experts_and_other_meanings_are_no_court(text: str) -> None:
    assert names(text) == []


def test_authorities_have_their_level() -> None:
    text = "la Cnil"
    assert find_courts(text, find_zones(text))[0].value.level is CourtLevel.AUTHORITY


@pytest.mark.parametrize(
    ("court", "day", "name"),
    [
        ("tribunal judiciaire de Nantes", date(2018, 3, 1), "Tribunal de grande instance de Nantes"),
        ("tribunal de grande instance de Nantes", date(2018, 3, 1), "Tribunal de grande instance de Nantes"),
        ("tribunal de grande instance de Nantes", date(2021, 3, 1), "Tribunal judiciaire de Nantes"),
        ("tribunal de commerce de Lyon", date(2025, 2, 1), "Tribunal des activités économiques de Lyon"),
        ("tribunal des activités économiques de Lyon", date(2023, 2, 1), "Tribunal de commerce de Lyon"),
        ("tribunal de commerce de Brest", date(2025, 2, 1), "Tribunal de commerce de Brest"),
        ("cour d'appel de Rennes", date(2025, 2, 1), "Cour d'appel de Rennes"),
    ],
)
def test_courts_have_the_name_of_the_day(court: str, day: date, name: str) -> None:
    text = f"Le {court} a statué."
    assert court_on(find_courts(text, find_zones(text))[0].value, day).name == name


def test_a_court_abroad_is_foreign_and_never_takes_a_french_town() -> None:
    text = "Le tribunal de commerce de Brest a suivi le tribunal de commerce de Bruxelles."
    levels = [found.value.level for found in find_courts(text, find_zones(text))]
    assert levels == [CourtLevel.FIRST, CourtLevel.FOREIGN]


def test_judges_called_by_their_town_are_the_court_named_there() -> None:
    text = "Le tribunal de commerce de Brest a tranché. Les juges brestois écartent la clause."
    assert names(text) == ["Tribunal de commerce de Brest"] * 2


def test_a_chamber_alone_is_the_cour_de_cassation_only_where_a_pourvoi_is_told() -> None:
    told = "Vient de rappeler la chambre commerciale, saisie d'un pourvoi."
    untold = "La chambre commerciale a confirmé."
    assert (names(told), names(untold)) == (["Cour de cassation"], [])


def test_a_court_of_appeal_without_town_is_that_of_the_judges_called_by_theirs() -> None:
    text = (
        "Les magistrats bordelais n'ont pas été sensibles à ses arguments. La cour d'appel a confirmé en tous points le jugement par lequel "
        "le tribunal de commerce de la même ville avait mis à sa charge 57 000 euros."
    )
    assert set(names(text)) == {"Cour d'appel de Bordeaux", "Tribunal de commerce de Bordeaux"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "La cour de Nancy donne raison à l'hôpital. Le tribunal administratif de Strasbourg l'avait débouté.",
            "Cour administrative d'appel de Nancy",
        ),
        (
            "L'arrêt de la cour administrative d'appel de Lyon fera date. Pour la cour de Lyon, la faute est établie.",
            "Cour administrative d'appel de Lyon",
        ),
        (
            "Le tribunal de Caen rejette la requête. Le tribunal administratif de Caen juge que le marché était régulier.",
            "Tribunal administratif de Caen",
        ),
    ],
)
def test_a_court_called_by_its_town_is_administrative_where_only_such_courts_are_named(
    text: str, name: str
) -> None:
    assert name in names(text)
    assert not [one for one in names(text) if "administrati" not in one]


def test_a_court_called_by_its_town_is_judicial_where_a_judicial_court_is_named_too() -> None:
    text = (
        "Le tribunal administratif de Strasbourg s'était dit incompétent. Le tribunal judiciaire d'Épinal a condamné l'éditeur, "
        "et la cour de Nancy a confirmé."
    )
    assert "Cour d'appel de Nancy" in names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Déboutée par le tribunal de commerce de Chambéry, l'entreprise avait saisi la cour d'appel. Celle de Grenoble vient de condamner "
                "son prestataire."
            ),
            ["Tribunal de commerce de Chambéry", "Cour d'appel de Grenoble", "Cour d'appel de Grenoble"],
        ),
        (
            "Le tribunal judiciaire de Nîmes s'était dit incompétent ; celui de Béziers a tranché mardi.",
            ["Tribunal judiciaire de Nîmes", "Tribunal judiciaire de Béziers"],
        ),
        (
            "La cour d'appel de Lyon a confirmé le jugement. La clause est claire ; celle de Paris, dans l'autre contrat, ne l'était pas.",
            ["Cour d'appel de Lyon"],
        ),
    ],
)
def test_that_of_a_town_is_the_kind_of_court_just_named(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_town_in_capitals_on_a_line_of_its_own_gives_its_court() -> None:
    text = "Radiographies introuvables : une première avance\n\nBESANÇON\n\nLe juge des référés du tribunal judiciaire a accordé une provision aux dentistes, le 4 juin."
    assert names(text) == ["Tribunal judiciaire de Besançon"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("T R I B U N A L\nD E G R A N D E\nI N S T A N C E\nD E P A R I S", "Tribunal de grande instance de Paris"),
        ("T R I B U N A L\nD E  GRANDE\nI N S T A N C E\nD E   P A R I S", "Tribunal de grande instance de Paris"),
        ("T R I B U N A L\n\nJ U D I C I A I R E\n\nDE PARIS", "Tribunal judiciaire de Paris"),
        ("T R I B U N A L  D E  C O M M E R C E\nD E  D I J O N", "Tribunal de commerce de Dijon"),
        ("T R I B U N A L\nD ' I N S T A N C E\nDE LIMOGES", "Tribunal d'instance de Limoges"),
    ],
)  # fmt: skip
def test_a_title_in_letters_set_apart(title: str, name: str) -> None:
    text = f"{title}\n\n5ème chambre\n\nN° RG : 07/01234\n\nJUGEMENT\nrendu le 17 mars 2009"
    found = find_courts(text, find_zones(text))
    assert [one.value.name for one in found] == [name]
    assert found[0].span.of(text) == title


@pytest.mark.parametrize("title", ["T R I B U N A L\nD E  P A P I E R", "T R I B U N E  D E  P A R I S"])
def test_other_words_in_letters_set_apart_are_no_court(title: str) -> None:
    assert names(f"{title}\n\nLa revue paraît en mars.") == []


@pytest.mark.parametrize(
    ("head", "first"),
    [
        ("ARRÊT DE LA COUR (cinquième chambre)\n\n16 janvier 2025 (*)\n\n« Renvoi préjudiciel »\n\nDans l'affaire C-412/23,", "cjue"),
        ("ORDONNANCE DE LA COUR (dixième chambre)\n\n3 avril 2024\n\nDans les affaires jointes C-12/22 et C-13/22,", "cjue"),
        ("ARRÊT DE LA COUR (première chambre)\n\n16 janvier 2025\n\nDans l'affaire 22/04512,", "tj_lille"),
    ],
    ids="chamber joined national_number".split(),
)  # fmt: skip
def test_the_court_of_justice_is_told_by_its_heading_and_the_number_of_the_case(
    head: str, first: str
) -> None:
    text = f"{head}\n\nayant pour objet une demande introduite par le tribunal judiciaire de Lille (France), par décision du 29 juin 2023"
    assert find_courts(text, find_zones(text))[0].value.id == first
