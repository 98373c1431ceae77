"""The digest as its readers see it: subject, text, HTML, and the proof of silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup

from pipeline.alerts import Change
from pipeline.law import (
    AmountRole,
    Money,
)
from schedules.digests.digest import (
    Check,
    Digest,
    Earlier,
    Entry,
    SourceLink,
    Withdrawal,
    render,
)
from schedules.digests.listing import Sum, sums_in_reading_order
from schedules.digests.quoting import Quote
from schedules.night.lulls import find_lull, lull_words

PARIS = ZoneInfo("Europe/Paris")


AT = datetime(2026, 11, 21, 2, 41, tzinfo=PARIS)


WELL = (
    Check("Archimag", AT, is_fresh=True, pages=31),
    Check("Legalis", AT.replace(minute=39), is_fresh=True, pages=12),
)


ENTRY = Entry(
    change=Change.NEW,
    citation="T. com. Lyon, 14 nov. 2023, Mercerie Valdombre c/ Infologis <Services>",
    court="Tribunal de commerce de Lyon",
    decided_on=date(2023, 11, 14),
    docket_numbers=("2022J01417",),
    parties=(("demandeur", "Mercerie Valdombre"), ("défendeur", "Infologis <Services>")),
    outcome="demande accueillie en partie",
    award="86 250 €",
    told_before=None,
    causes=("rançongiciel",),
    sums=(
        Sum(
            AmountRole.AWARDED,
            Money(Decimal(86250), "EUR"),
            "Infologis",
            "Mercerie Valdombre",
            Quote(
                "Condamne la société Infologis à payer la somme de ",
                "86.250 €",
                " à la société Mercerie Valdombre",
            ),
            for_review=False,
        ),
    ),
    sources=(
        SourceLink("Legalis", "Jugement du 14 novembre 2023", "https://www.legalis.net/x/?a=1&b=2", None),
    ),
)


def digest(*entries: Entry, checks: tuple[Check, ...] = WELL, backlog: int = 0) -> Digest:
    return Digest(date(2026, 11, 21), entries, checks, backlog)


def test_silence_is_proved() -> None:
    subject, text, html = render(digest())

    assert subject == "Perte de données : rien de nouveau (2 sources sur 2 relevées, dernière à 02:41)"
    assert "Aucune nouvelle décision sur une perte de données." in text
    assert "2 sources sur 2 relevées, dernière à 02:41." in text
    assert "Archimag : relevé à 02:41, 31\u00a0pages" in text
    assert "2 sources sur 2 relevées, dernière à 02:41." in BeautifulSoup(html, "lxml").get_text()


def test_silence_of_a_source_that_failed_is_no_peace() -> None:
    failed = Check("Legalis", AT.replace(day=19), is_fresh=False, pages=0, problem="relevé incomplet")
    subject, text, _ = render(digest(checks=(WELL[0], failed)))

    assert subject.startswith("Perte de données : relevé incomplet (1 source sur 2 relevée, dernière")
    assert "Aucune nouvelle décision" not in text
    assert "Legalis : NON RELEVÉ ; dernier relevé complet le 19\u00a0novembre 2026 à 02:41" in text


def test_a_source_of_which_a_part_was_had_is_not_said_to_have_been_left_out() -> None:
    part = Check(
        "Legalis",
        AT.replace(day=19),
        is_fresh=False,
        pages=12,
        is_partial=True,
        visited_at=AT.replace(hour=3),
    )
    subject, text, html = render(digest(checks=(WELL[0], part)))
    assert "1 source sur 2 relevée" in subject
    said = "à 03:41, 12\u00a0pages ; dernier relevé complet le 19\u00a0novembre 2026 à 02:41"
    assert f"- Legalis : RELEVÉ EN PARTIE {said}" in text
    assert f"Legalis : relevé en partie {said}" in BeautifulSoup(html, "lxml").get_text()


def test_a_page_that_could_not_be_read_is_named_also_beside_rulings() -> None:
    url = "https://www.legalis.net/actualite/x/"
    unread = Check(
        "Legalis",
        None,
        is_fresh=True,
        pages=11,
        problem="1\u00a0page n’a pas pu être lue (réponse 404 1)",
        visited_at=AT,
        unread=(f"{url} : réponse 404",),
    )
    for entries in ((), (ENTRY,)):
        subject, text, html = render(digest(*entries, checks=(WELL[0], unread)))
        told = BeautifulSoup(html, "lxml").get_text()
        assert entries or "relevé incomplet (1 source sur 2 relevée" in subject
        assert "Legalis : RELEVÉ INCOMPLET à 02:41" in text
        assert "Legalis : relevé incomplet à 02:41" in told
        for form in (text, told):
            assert "elevé est incomplet, voir ci-dessous" in form
            assert "1\u00a0page n’a pas pu être lue (réponse 404 1)" in form
            assert f"{url} : réponse 404" in form
    assert "incomplet" not in render(digest(ENTRY))[1]


def test_unread_pages_are_no_peace_either() -> None:
    subject, text, _ = render(digest(backlog=3))

    assert "relevé incomplet" in subject
    assert "3\u00a0pages relevées ne sont pas encore lues" in text


def test_the_subject_says_how_many_and_which() -> None:
    subject, _, _ = render(digest(ENTRY))

    assert subject == "Perte de données : 1\u00a0décision – T. com. Lyon, 14 nov. 2023"


def test_a_long_subject_is_cut_at_120_characters() -> None:
    subject, _, _ = render(digest(*[ENTRY] * 9))

    assert len(subject) <= 120
    assert subject.endswith("…")
    assert "9\u00a0décisions" in subject


def test_each_figure_comes_with_its_words_and_each_name_is_escaped() -> None:
    _, text, html = render(digest(ENTRY))

    assert "* 86\u202f250\u00a0€ – alloué (Infologis à Mercerie Valdombre)" in text
    assert (
        "« Condamne la société Infologis à payer la somme de 86.250 € à la société Mercerie Valdombre »"
        in text
    )
    page = BeautifulSoup(html, "lxml")
    assert "Infologis <Services>" in page.get_text()
    assert page.find("a", href="https://www.legalis.net/x/?a=1&b=2") is not None


def test_outlook_gets_tables_and_inlined_style_only() -> None:
    _, _, html = render(digest(ENTRY))
    page = BeautifulSoup(html, "lxml")

    assert page.find("style") is None
    assert page.find(["div", "img", "script", "link"]) is None
    assert all(cell.get("style") for cell in page.select("td.award, td.quote, td.sum"))
    assert page.find("meta", attrs={"name": "viewport"}) is not None


def test_an_appeal_that_reverses_what_was_told_is_a_correction() -> None:
    earlier = Earlier(
        "T. com. Lille", "demande accueillie en partie", "100 000 €", date(2026, 11, 1), is_overturned=True
    )
    subject, text, _ = render(digest(replace(ENTRY, earlier=(earlier,))))

    assert "dont 1\u00a0correction" in subject
    assert "[CORRECTION] Cette décision revient sur une décision déjà annoncée." in text
    assert (
        "Avant  : T. com. Lille – 100 000 €, demande accueillie en partie (annoncé le 1er\u00a0novembre 2026)"
        in text
    )


@pytest.mark.parametrize(
    ("disposition", "printed"),
    [
        (None, "Avant  : CA Rouen, 9 nov. 2023\n"),
        ("infirme la décision attaquée", "9 nov. 2023 – infirme la décision attaquée, montant non établi\n"),
    ],
)
def test_an_earlier_ruling_of_which_nothing_is_known_is_only_named(
    disposition: str | None, printed: str
) -> None:
    earlier = Earlier(
        "CA Rouen, 9 nov. 2023",
        None,
        "montant non établi",
        None,
        is_overturned=False,
        disposition=disposition,
    )
    _, text, html = render(digest(replace(ENTRY, earlier=(earlier,))))

    assert printed in text
    assert ("montant non établi" in html) is (disposition is not None)


def test_an_appeal_that_confirms_is_none() -> None:
    earlier = Earlier(
        "T. com. Nantes", "demande accueillie", "128 900 €", date(2026, 11, 1), is_overturned=False
    )

    assert "CORRECTION" not in render(digest(replace(ENTRY, earlier=(earlier,))))[1]


def test_a_changed_page_says_what_was_told_before() -> None:
    changed = replace(ENTRY, change=Change.AWARD, told_before="215 000 €, demande accueillie en partie")

    assert (
        "[CORRECTION] Annoncé auparavant : 215 000 €, demande accueillie en partie"
        in render(digest(changed))[1]
    )


def test_the_award_comes_first_and_nothing_twice() -> None:
    one = replace(ENTRY.sums[0])
    claimed = replace(one, role=AmountRole.CLAIMED, money=Money(Decimal(312480), "EUR"))

    assert sums_in_reading_order([claimed, one, one]) == (one, claimed)


def test_what_a_review_does_what_was_held_and_how_a_sum_is_owed_are_told() -> None:
    told = replace(
        ENTRY,
        disposition="infirme en partie la décision attaquée",
        held=("obligation de résultat", "plafond de responsabilité écarté"),
        sums=(replace(ENTRY.sums[0], marks=("HT", "in solidum")),),
    )
    _, text, html = render(digest(told))

    for line in (
        "Sens   : infirme en partie la décision attaquée",
        "Retenu : obligation de résultat, plafond de responsabilité écarté",
    ):
        assert line in text
    assert "86\u202f250\u00a0€ HT in solidum" in text
    assert "86\u202f250\u00a0€ HT in solidum" in BeautifulSoup(html, "lxml").get_text()
    assert "infirme en partie la décision attaquée" in html
    assert "Sens" not in render(digest(ENTRY))[1]


def test_a_ruling_of_a_day_yet_to_come_is_to_be_verified_and_says_why() -> None:
    link = replace(ENTRY.sources[0], published_on=date(2026, 11, 20))
    tomorrow = replace(
        ENTRY, citation="T. com. Lyon, 22 nov. 2026, X", decided_on=date(2026, 11, 22), sources=(link,)
    )
    subject, text, html = render(digest(tomorrow))
    says = (
        "À vérifier : la décision est datée du 22 novembre 2026, après ce relevé et après la publication de sa source"
        " (20 novembre 2026)"
    )
    assert says in text.replace("\xa0", " ")
    assert says in BeautifulSoup(html, "lxml").get_text().replace("\xa0", " ")
    assert "T. com. Lyon, 22 nov. 2026 (date à vérifier)" in subject


@pytest.mark.parametrize(
    ("published_on", "says"),
    [
        (None, "datée du 23 novembre 2026, après ce relevé."),
        (date(2026, 11, 24), "datée du 23 novembre 2026, après ce relevé."),
    ],
)
def test_the_publication_is_named_only_when_it_says_something(published_on: date | None, says: str) -> None:
    link = replace(ENTRY.sources[0], published_on=published_on)
    _, text, _ = render(digest(replace(ENTRY, decided_on=date(2026, 11, 23), sources=(link,))))
    assert says in text.replace("\xa0", " ")


def test_a_ruling_of_today_or_of_no_known_day_is_told_as_it_is() -> None:
    for day in (date(2026, 11, 21), None):
        subject, text, html = render(digest(replace(ENTRY, decided_on=day)))
        assert "À vérifier" not in text + html
        assert "date à vérifier" not in subject


def test_a_source_that_brings_nothing_for_far_too_long_is_named_and_is_no_failure() -> None:
    lull = find_lull([date(2026, 5, day) for day in range(1, 11)], date(2026, 5, 1), date(2026, 11, 21))
    assert lull is not None
    still = replace(WELL[1], lull=lull_words(lull))
    subject, text, html = render(digest(checks=(WELL[0], still)))
    assert (
        "rien de nouveau (2 sources sur 2 relevées, dont 1\u00a0muette depuis longtemps, dernière à 02:41)"
        in subject
    )
    says = "12\u00a0pages – rien de nouveau depuis le 10\u00a0mai 2026, d’ordinaire chaque jour : à vérifier"
    assert f"- Legalis : relevé à 02:39, {says}" in text
    assert says in BeautifulSoup(html, "lxml").get_text()
    assert "relevé incomplet" not in text


def test_what_a_source_took_back_is_counted_in_the_first_line() -> None:
    gone = Withdrawal("T. com. Lille, 3 mai 2026", date(2026, 11, 1), ())
    _, text, html = render(replace(digest(ENTRY), withdrawals=(gone,)))
    for shown in (text, html):
        assert "1 nouvelle décision et 1 annonce retirée par la source." in shown.replace(
            "&nbsp;", " "
        ).replace("\xa0", " ")
