"""Answers that are not the page, waits that a site asks for, and what a report says of a source's health."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from crawler.health import find_problems, find_warnings
from crawler.middlewares.answers import why_blocked
from crawler.middlewares.retries import seconds_to_wait
from crawler.ports import IndexReport, SourceReport
from crawler.source import Expect

WORDS = "<p>" + "Le tribunal condamne l'hébergeur qui a perdu les données. " * 40 + "</p>"
NOW = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)


def page(title: str, body: str = "<p>Merci de patienter.</p>", h1: str = "") -> bytes:
    return f"<html><head><title>{title}</title></head><body><h1>{h1}</h1>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (page("Just a moment..."), "bot challenge"),
        (page("Un instant…"), "bot challenge"),
        (page("Attention Required! | Cloudflare"), "bot challenge"),
        (page("Accès refusé"), "bot challenge"),
        (page("Le site", '<script src="https://geo.captcha-delivery.com/c.js"></script>'), "bot challenge"),
        (page("Connexion | Archives", '<input name="p" type="password">'), "login wall"),
        (page("Page non trouvée | Archives"), "error page with status 200 (Page non trouvée | Archives)"),
        (page("Archives", h1="Erreur 500"), "error page with status 200 (Archives)"),
        (page("Site en maintenance"), "error page with status 200 (Site en maintenance)"),
        (page("503 Service Unavailable"), "error page with status 200 (503 Service Unavailable)"),
    ],
)
def test_pages_that_are_not_the_page(body: bytes, why: str) -> None:
    assert why_blocked(body) == why


@pytest.mark.parametrize(
    "body",
    [
        page("Perte de données : l'hébergeur condamné", WORDS),
        page("Erreur 404 : quand l'hébergeur perd les données de ses clients", "<p>Court.</p>"),
        page("Page introuvable", WORDS),
        page("Just a moment...", WORDS),
        page("Connexion", "<p>Court, et sans mot de passe.</p>"),
        page("Maintenance informatique : le prestataire fautif", "<p>Réservé aux abonnés.</p>"),
        page("Article", WORDS + '<script src="/cdn-cgi/challenge-platform/h/b/jsd.js"></script>'),
        page("Article", WORDS + '<form><input type="password"></form>'),
        b"",
        b"<html>",
        b"<title>" * 20_000 + b"<h1" * 20_000,
        "<title>Perte\xa0de données</title>".encode("latin-1"),
    ],
)
def test_pages_that_may_be_the_page_are_let_through(body: bytes) -> None:
    assert why_blocked(body) is None


def test_a_header_that_names_the_challenge_decides_alone() -> None:
    assert why_blocked(page("Article", WORDS), headers_say_challenge=True) == "bot challenge"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (b"120", 120.0),
        (b" 0 ", 0.0),
        (b"Sat, 21 Nov 2026 02:31:00 GMT", 60.0),
        (b"Sat, 21 Nov 2026 01:00:00 GMT", 0.0),
        (b"Sat, 21 Nov 2026 02:31:00 -0000", 60.0),
        (b"-5", None),
        (b"bientot", None),
        ("²".encode("latin-1"), None),
        (b"", None),
        (None, None),
    ],
)
def test_retry_after_in_both_its_forms(header: bytes | None, seconds: float | None) -> None:
    assert seconds_to_wait(header, NOW) == seconds


def report(*indexes: IndexReport, **more: object) -> SourceReport:
    empty = SourceReport(
        "s", NOW, NOW, fetched=0, unchanged=0, gone=0, failed=0, problems=(), indexes=indexes
    )
    return replace(empty, **more)  # type: ignore[arg-type]  # dataclasses.replace is typed by keyword


def test_an_empty_listing_is_no_success() -> None:
    (problem,) = find_problems(report(IndexReport("https://g.example/", 0)), Expect(min_items_per_index=5))
    assert problem == ("https://g.example/ gave 0 items where at least 5 are expected: has the page changed?")


def test_nothing_new_is_fine_when_the_site_says_so() -> None:
    assert find_problems(report(IndexReport("https://g.example/", 0, unchanged=True)), Expect(5)) == ()
    assert find_problems(report(IndexReport("https://g.example/", 5)), Expect(5)) == ()


def test_a_visit_that_read_no_index_is_a_failure_unless_it_says_why() -> None:
    assert find_problems(report(), Expect()) != ()
    assert find_problems(report(problems=("robots.txt answered 500",)), Expect()) == ()
    assert find_problems(report(interrupted=True), Expect()) == ()


def test_too_many_new_items_are_worth_a_warning_only() -> None:
    many = report(IndexReport("https://g.example/", 90), new=90)
    assert find_problems(many, Expect(max_new_per_night=50)) == ()
    assert "90 new items where at most 50" in find_warnings(many, Expect(max_new_per_night=50))[0]
    assert find_warnings(many, Expect()) == ()
