"""Dates: how they are written, what they are counted from, and what happened on them."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.extract.dates import find_dates
from pipeline.law import DateBasis, DateRole
from pipeline.text.days import DayForm, find_days, words_to_number
from pipeline.zones import find_zones

FRIDAY = date(2023, 4, 7)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Jugement du 23 avril 2019", ["2019-04-23"]),
        ("le 1er mars 2018", ["2018-03-01"]),
        ("23 avr. 2019", ["2019-04-23"]),
        ("15décembre 2020", ["2020-12-15"]),
        ("le 7\u00a0février\u00a02020", ["2020-02-07"]),
        ("L'an deux mille vingt-trois et le quatorze novembre", ["2023-11-14"]),
        ("RENDU LE TRENTE JUIN DEUX MILLE VINGT-DEUX", ["2022-06-30"]),
        ("JEUDI DIX-HUIT MARS DEUX MILLE VINGT ET UN", ["2021-03-18"]),
        ("premier mars mil neuf cent quatre-vingt-dix-huit", ["1998-03-01"]),
        ("27/04/2020 et 02.03.21 ou 2020-03-01", ["2020-04-27", "2021-03-02", "2020-03-01"]),
        ("les 14 et 17 février 2023", ["2023-02-14", "2023-02-17"]),
        ("dans la nuit du 9 au 10 mars 2021", ["2021-03-09", "2021-03-10"]),
        ("31 février 2020", []),
        ("en mai 2020", []),
        ("un mai, trois mars", []),
        ("10.640.226 euros, 12/13/2020", []),
    ],
)
def test_written_dates(text: str, days: list[str]) -> None:
    assert [str(day.full) for day in find_days(text)] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("le 23 avril dernier", "2022-04-23"),
        ("le 6 avril", "2023-04-06"),
        ("mardi dernier", "2023-04-04"),
        ("mardi", "2023-04-04"),
        ("vendredi dernier", "2023-03-31"),
        ("ce vendredi", "2023-04-07"),
        ("hier", "2023-04-06"),
        ("avant-hier", "2023-04-05"),
        ("il y a trois jours", "2023-04-04"),
        ("il y a deux ans jour pour jour", "2021-04-07"),
        ("jeudi 4 mars", "2021-03-04"),
        ("le 4 courant", "2023-04-04"),
        ("le 12 courant", "2023-03-12"),
        ("le 3 de ce mois", "2023-04-03"),
        ("lundi 3", "2023-04-03"),
        ("ce mardi 4", "2023-04-04"),
        ("vendredi 31", "2023-03-31"),
        ("il y a une semaine jour pour jour", "2023-03-31"),
        ("il y a un mois jour pour jour", "2023-03-07"),
        ("le lundi 3 avril dernier", "2023-04-03"),
    ],
)
def test_days_told_from_the_day_of_writing(text: str, day: str) -> None:
    assert [str(found.resolve(FRIDAY)) for found in find_days(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "mardi 12 000 euros",
        "mardi, 14 heures",
        "mardi 14h30",
        "lundi 3,5 millions",
        "le compte courant",
        "l'article 4 de ce code",
    ],
)
def test_other_figures_are_no_day_of_the_month(text: str) -> None:
    assert all(day.form is not DayForm.DAY_ONLY for day in find_days(text))


def test_a_day_told_from_the_day_of_writing_is_unknown_without_it() -> None:
    assert find_days("le 23 avril dernier")[0].resolve(None) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Par jugement du 26 janvier 2023, le tribunal", DateRole.DECISION),
        ("assignée par acte d'huissier du 19 février 2021", DateRole.FILING),
        ("suivant déclaration d'appel du 4 mars 2022", DateRole.FILING),
        ("débattue à l'audience du 14 décembre 2023", DateRole.HEARING),
        ("la loi n° 78-17 du 6 janvier 1978", DateRole.LAW),
        ("l'ordonnance n° 2016-131 du 10 février 2016", DateRole.LAW),
        ("Un incendie s'est déclaré le 10 mars 2021", DateRole.EVENT),
        ("Assignation du :\n\n9 août 2021", DateRole.FILING),
        ("Cour d'appel de Paris, 7 février 2020", DateRole.OTHER),
    ],
)
def test_what_happened_that_day(text: str, role: DateRole) -> None:
    assert [found.value.role for found in find_dates(text, find_zones(text), None)] == [role]


def test_a_hearing_is_the_decision_only_before_the_cour_de_cassation() -> None:
    cassation = "COUR DE CASSATION\n\nAudience publique du 21 juin 2023\n\nPourvoi n° V 21-24.806"
    appeal = "COUR D'APPEL DE RENNES\n\nAudience publique du 21 juin 2023"
    roles = [find_dates(text, find_zones(text), None)[0].value.role for text in (cassation, appeal)]
    assert roles == [DateRole.DECISION, DateRole.HEARING]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Le tribunal rendra sa décision le 3 avril", DateRole.HEARING),
        ("Le jugement est attendu mardi", DateRole.HEARING),
        ("Très attendu, l'arrêt rendu le 3 avril", DateRole.DECISION),
        ("Il a rejeté sa requête mardi", DateRole.DECISION),
        ("Il a déposé sa requête mardi", DateRole.FILING),
        ("le règlement (UE) 2022/1925 du 14 septembre 2022", DateRole.LAW),
    ],
)
def test_what_happened_on_a_day_told_without_its_year(text: str, role: DateRole) -> None:
    assert find_dates(text, find_zones(text), FRIDAY)[0].value.role is role


def test_relative_days_say_so_and_never_lie_in_the_future() -> None:
    text = "Le tribunal a tranché mardi. Le 12 mai 2024, il rejugera."
    found = find_dates(text, find_zones(text), FRIDAY)
    assert [(str(f.value.day), f.value.basis) for f in found] == [("2023-04-04", DateBasis.RELATIVE)]


@pytest.mark.parametrize(
    ("words", "number"),
    [("deux mille vingt et un", 2021), ("mil neuf cent quatre-vingt-dix-neuf", 1999), ("trente et un", 31),
     ("septante", 70), ("tribunal", None)],
)  # fmt: skip
def test_number_words(words: str, number: int | None) -> None:
    assert words_to_number(words) == number


@pytest.mark.parametrize(
    "told", ["en reformatant, un vendredi soir, le serveur", "chaque vendredi, la sauvegarde"]
)
def test_any_such_day_is_none_that_can_be_known(told: str) -> None:
    text = f"Le tribunal a jugé qu'{told} de la fabrique avait été effacé."
    assert not find_dates(text, find_zones(text), FRIDAY)
