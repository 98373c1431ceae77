"""A ruling as read becomes an entry of the digest: real pages in, plain words out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.process import process
from schedules.digests.digest import Digest, render
from tests.entries_told import CAPPED, PAGE, entry, entry_of_reading, words_of


def test_persons_are_masked_in_quotations_titles_and_names() -> None:
    words = words_of(entry(show_persons=False))
    assert "Belkacem" not in words
    assert "Mme B. demandait 140 000 euros" in words
    assert "Mme N. B. obtient 23 000 euros" in words


def test_an_operator_may_have_them_shown() -> None:
    assert "Mme Belkacem demandait 140 000 euros" in words_of(entry(show_persons=True))


def test_who_asks_stands_before_who_is_asked() -> None:
    page = """Perte de données : Vinodata condamnée à payer 27 500 euros au Domaine Sarment

Par jugement du 3 novembre 2025, le tribunal de commerce de Dijon a condamné la société Vinodata à payer à la société Domaine \
Sarment la somme de 27 500 euros à titre de dommages et intérêts pour la perte de ses données, dont aucune sauvegarde n'existait.
"""
    assert entry(page).parties == (("demandeur", "Domaine Sarment"), ("défendeur", "Vinodata"))


def test_a_page_without_a_day_that_dates_its_ruling_after_tonight_is_not_told_as_if_nothing_were() -> None:
    told = entry(PAGE.replace("11 juin 2025", "11 juin 2035"))
    assert told.decided_on == date(2035, 6, 11)
    _, text, _ = render(Digest(date(2026, 11, 21), (told,), ()))
    assert "À vérifier : la décision est datée du 11 juin 2035, après ce relevé." in text.replace("\xa0", " ")


@pytest.mark.parametrize(("day", "is_slip"), [("11 juin 2062", True), ("11 juin 2025", False)])
def test_a_day_after_that_of_its_page_is_told_in_the_page_s_words(day: str, is_slip: bool) -> None:
    page = read_text(PAGE.replace("11 juin 2025", day), "https://example.org/lille", source_id="test")
    told = entry_of_reading(process(replace(page, published_on=date(2025, 6, 13))))
    subject, text, _ = render(Digest(date(2026, 11, 21), (told,), ()))
    says = "À vérifier : la source date la décision du « 11 juin 2062 », après sa propre publication (13 juin 2025)."
    assert (says in text.replace("\xa0", " ")) is is_slip
    assert ("(date à vérifier)" in subject) is is_slip


def test_what_became_of_a_cap_is_told_though_a_pronoun_stands_for_it() -> None:
    held = entry(CAPPED).held
    assert "plafond de responsabilité écarté" in held
    assert "motif : faute lourde" in held


def test_where_no_page_tells_the_cause_it_says_so() -> None:
    assert entry().causes != ()
    assert entry(PAGE.replace(", effacées du serveur", "")).causes == ("cause non établie",)
