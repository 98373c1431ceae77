"""A night that could not read what it was sent to read says so, names why, and tries again."""

from __future__ import annotations

import email
import email.policy
import sqlite3
import ssl
import subprocess
from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED
from tests.commands import Done, rows, run, write_settings
from tests.walled_site import CONSENT, LISTING, SHELL, Told, WalledSite, walled_site

pytestmark = pytest.mark.timeout(300)  # some live through three nights

SLUGS = tuple(f"note-{number}" for number in range(5))


def night(site: WalledSite, place: Path) -> Done:
    return run("nightly", "--json", settings=write_settings(place, site.hosts, sources=["archimag"]))


def mail_of(done: Done) -> tuple[str, str]:
    """Subject and plain text of the last message of a night."""
    message = email.message_from_bytes(
        Path(done.json["digest"]["files"][-1]).read_bytes(), policy=email.policy.default
    )
    body = message.get_body(("plain",))
    assert body is not None
    return str(message["Subject"]), body.get_content().replace("\xa0", " ")


def assert_incomplete(done: Done, *words: str) -> None:
    subject, text = mail_of(done)
    assert done.status == SOME_FAILED
    assert done.json["status"] == "partly_failed"
    assert "relevé incomplet (0 source sur 1 relevée" in subject
    assert "Aucune nouvelle décision" not in text
    assert "- Archimag : RELEVÉ INCOMPLET à " in text
    for word in words:
        assert word in text, text


@pytest.mark.parametrize(
    ("instead", "says"),
    [
        ((200, CONSENT, {}), "5 pages n’ont pas pu être lues (demande de consentement 5)"),
        ((200, SHELL, {}), "5 pages n’ont pas pu être lues (page vide sans JavaScript 5)"),
        ((404, "", {}), "5 pages n’ont pas pu être lues (réponse 404 5)"),
        ((302, "", {"Location": "/"}), "5 pages n’ont pas pu être lues (redirection 5)"),
        ((200, LISTING, {}), "5 pages n’ont pas pu être lues (liste de liens 5)"),
    ],
)
def test_a_site_of_which_nothing_can_be_read_is_not_checked(tmp_path: Path, instead: Told, says: str) -> None:
    with walled_site(*SLUGS) as site:
        site.instead["*"] = instead
        assert_incomplete(night(site, tmp_path), says)


def test_what_could_not_be_read_is_asked_for_again_until_it_is_read(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        site.instead["*"] = (200, SHELL, {})
        night(site, tmp_path)
        site.asked.clear()
        assert_incomplete(night(site, tmp_path), "5 pages n’ont pas pu être lues")
        assert sorted(set(site.articles_asked)) == sorted(SLUGS), "they were not tried again"
        site.instead.clear()
        done = night(site, tmp_path)
    assert done.status == ALL_WELL, done.err
    subject, text = mail_of(done)
    assert "rien de nouveau (1 source sur 1 relevée" in subject
    assert "5 pages – 5 pages non lues jusque-là l’ont été" in text


def test_crawl_and_process_by_themselves_tell_what_could_not_be_read(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        chosen = write_settings(tmp_path, site.hosts, sources=["archimag"])
        site.instead["note-0"] = (404, "", {})
        site.instead["note-1"] = (200, CONSENT, {})
        crawled = run("crawl", settings=chosen)
        assert crawled.status == SOME_FAILED
        assert "1 announced page could not be read" in crawled.out
        assert "answered 404" in crawled.out

        read = run("process", "--json", settings=chosen)
        assert read.status == SOME_FAILED
        assert sorted(page["reason"] for page in read.json["unread"]) == [
            "answered 404",
            "it is a page that asks for consent to cookies",
        ]
        assert [one["status"] for one in run("runs", "--json", settings=chosen).json] == ["partly_failed"] * 2

        site.instead.clear()
        assert run("crawl", settings=chosen).status == ALL_WELL
        assert run("process", settings=chosen).status == ALL_WELL


def test_robots_txt_that_forbids_the_articles_is_told(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        site.robots = "User-agent: *\nDisallow: /vie-numerique/2026/\n"
        assert_incomplete(
            night(site, tmp_path), "5 pages n’ont pas pu être lues (interdiction de robots.txt 5)"
        )
        assert site.articles_asked == []
        site.robots = "User-agent: *\nAllow: /\n"
        assert night(site, tmp_path).status == ALL_WELL
        assert sorted(set(site.articles_asked)) == sorted(SLUGS)


def test_an_answer_304_for_what_was_never_had_is_no_reading(tmp_path: Path) -> None:
    """A broken cache before the site says "not modified" to whoever asks; what it hides is not to pass for read."""
    with walled_site(*SLUGS) as site:
        site.instead["note-4"] = (304, "", {})
        done = night(site, tmp_path)
        assert_incomplete(done, "1 page n’a pas pu être lue (réponse 304 1)", "/note-4 : réponse 304")
        assert done.json["sources"][0]["unchanged"] == 0
        del site.instead["note-4"]
        done = night(site, tmp_path)
        assert done.status == ALL_WELL
        site.instead["note-4"] = (304, "", {})
        assert night(site, tmp_path).status == ALL_WELL, "now a copy is held"


def test_a_feed_that_answers_304_before_it_was_ever_had_is_no_visit(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        site.instead_of_feed = (304, "", {})
        done = night(site, tmp_path)
        assert done.status == SOME_FAILED
        assert any("/rss: answered 304 though no copy" in one for one in done.json["sources"][0]["problems"])
        assert rows(tmp_path / "greffier.db", "SELECT 1 FROM pages WHERE url LIKE '%/rss'") == []


def test_one_new_page_that_cannot_be_read_is_named_until_it_is(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        assert night(site, tmp_path).status == ALL_WELL
        site.slugs.append("neuve")
        site.instead["neuve"] = (200, CONSENT, {})
        for _ in range(2):
            done = night(site, tmp_path)
            assert [one["reason"] for one in done.json["unread"]] == [
                "it is a page that asks for consent to cookies"
            ]
            assert_incomplete(
                done,
                "1 page n’a pas pu être lue (demande de consentement 1)",
                "https://www.archimag.com/vie-numerique/2026/11/20/neuve",
            )
        del site.instead["neuve"]
        done = night(site, tmp_path)
    assert done.status == ALL_WELL
    assert done.json["sources"][0]["new"] == 1
    assert done.json["unread"] == []
    assert "1 page non lue jusque-là l’a été" in mail_of(done)[1]


def test_a_page_read_once_that_is_walled_off_is_told(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        assert night(site, tmp_path).status == ALL_WELL
        site.instead["*"] = (200, CONSENT, {})
        assert_incomplete(night(site, tmp_path), "5 pages n’ont pas pu être lues (demande de consentement 5)")


def test_a_site_of_which_all_pages_are_gone_is_not_at_peace(tmp_path: Path) -> None:
    with walled_site(*SLUGS) as site:
        assert night(site, tmp_path).status == ALL_WELL
        site.instead["*"] = (404, "", {})
        assert_incomplete(night(site, tmp_path), "5 pages n’ont pas pu être lues (réponse 404 5)")


def test_what_is_honestly_no_article_does_not_cry_wolf(tmp_path: Path) -> None:
    with walled_site(*SLUGS, "rubrique") as site:
        site.instead["rubrique"] = (200, LISTING, {})
        assert night(site, tmp_path).status == ALL_WELL
        site.instead["note-0"] = (404, "", {})
        site.robots = "User-agent: *\nDisallow: /recherche\n"
        done = night(site, tmp_path)
    assert done.status == ALL_WELL, "a listing, a page withdrawn, an address no source looks for"
    assert "rien de nouveau" in mail_of(done)[0]


def test_a_page_given_up_is_still_mentioned_and_the_event_says_why(tmp_path: Path) -> None:
    with walled_site(*SLUGS, "morte") as site:
        site.instead["morte"] = (404, "", {})
        assert_incomplete(night(site, tmp_path), "1 page n’a pas pu être lue (réponse 404 1)")
        _age(tmp_path / "greffier.db")
        done = night(site, tmp_path)
    assert done.status == ALL_WELL
    subject, text = mail_of(done)
    assert "rien de nouveau" in subject
    assert "1 page n’est plus attendue (réponse 404 1)" in text
    assert "jusque-là" not in text
    events = [message for (message,) in rows(tmp_path / "greffier.db", "SELECT message FROM events")]
    assert [one for one in events if "no longer waited for" in one and "/morte" in one]


def _age(database: Path) -> None:
    """Let nine days pass for the page that is not there."""
    with sqlite3.connect(database) as connection:
        connection.execute(
            "UPDATE pages SET first_seen_at = datetime(first_seen_at, '-9 days') WHERE url LIKE '%/morte'"
        )
    connection.close()


def test_a_certificate_of_another_host_is_told_in_words(tmp_path: Path) -> None:
    certificate, key = tmp_path / "other.pem", tmp_path / "other.key"
    asked = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=other.example"]
    subprocess.run(["openssl", *asked, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with walled_site("note-0", tls=context) as site:
        settings = write_settings(tmp_path, site.hosts, sources=["archimag"])
        done = run("nightly", "--json", settings=settings)  # which sees to it that there is no traceback
    assert done.status == SOME_FAILED
    assert "its certificate cannot be verified" in done.json["sources"][0]["problems"][0]
