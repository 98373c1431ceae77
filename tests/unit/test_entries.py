"""A ruling as read becomes an entry of the digest: real pages in, plain words out."""

from __future__ import annotations

from pipeline.alerts import Change
from pipeline.cases import group, reports_of
from pipeline.clean.plain import read_text
from pipeline.process import process
from schedules.digest import Entry
from schedules.entries import Telling, entry_of

PAGE = """Mme Nadia Belkacem obtient 23 000 euros pour ses données de recherche perdues

Par un jugement du 11 juin 2025, le tribunal administratif de Lille a condamné l'université de Flandre à verser à \
Mme Nadia Belkacem la somme de 23 000 euros en réparation de la perte de ses données, effacées du serveur.

Mme Belkacem demandait 140 000 euros. L'université versera en outre 1 500 euros au titre de l'article L. 761-1.
"""


def entry(*, show_persons: bool) -> Entry:
    reading = process(read_text(PAGE, "https://example.org/lille", source_id="test"))
    (case,) = group(reports_of(reading, 1))
    telling = Telling(case.rulings[-1], case, Change.NEW, None, {})
    return entry_of(telling, lambda _: reading, {}, show_persons=show_persons)


def words_of(one: Entry) -> str:
    quotes = [f"{item.quote.before}{item.quote.surface}{item.quote.after}" for item in one.sums]
    return "\n".join(
        [one.citation, *(name for _, name in one.parties), *quotes, *(link.title for link in one.sources)]
    )


def test_persons_are_masked_in_quotations_titles_and_names() -> None:
    words = words_of(entry(show_persons=False))
    assert "Belkacem" not in words
    assert "Mme B. demandait 140 000 euros" in words
    assert "Mme N. B. obtient 23 000 euros" in words


def test_an_operator_may_have_them_shown() -> None:
    assert "Mme Belkacem demandait 140 000 euros" in words_of(entry(show_persons=True))
