"""One night over sites that all misbehave, side by side: each gets its own true report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.crawl_child import Journal
from tests.crawling import Outcome, crawl_once
from tests.hostile_site import HostileSite
from tests.hostile_sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Night:
    site: HostileSite
    outcome: Outcome
    journal: Journal

    def report(self, source: str) -> dict[str, Any]:
        return self.outcome.reports[source]

    def kept(self, source: str) -> set[str]:
        return {
            url.partition(".test")[2]
            for url, fact in self.journal.pages.items()
            if fact["source"] == source and fact["is_item"]
        }


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    path = tmp_path_factory.mktemp("night") / "journal"
    with HostileSite() as site:
        outcome = crawl_once(site, path, *SOURCES)
        yield Night(site, outcome, Journal(path))


def test_nothing_but_the_reports_is_said(night: Night) -> None:
    assert night.outcome.terminal == ""
    assert set(night.outcome.reports) == set(SOURCES)


def test_a_good_site_is_not_touched_by_the_bad_ones(night: Night) -> None:
    report = night.report("plain")
    assert (report["fetched"], report["new"], report["failed"], report["problems"]) == (4, 4, 0, [])
    assert night.kept("plain") == {"/item/1", "/item/2", "/item/3", "/item/5"}
    assert {(i["url"], i["items"]) for i in report["indexes"]} == {
        ("https://plain.test/rss", 3),
        ("https://plain.test/liste", 2),
    }


def test_the_agent_names_itself_and_whom_to_write_to(night: Night) -> None:
    agents = {headers["User-Agent"] for _host, _path, headers in night.site.requests}
    assert agents == {"greffier-test (+mailto:test@greffier.example)"}


def test_progress_is_told_for_every_page(night: Night) -> None:
    told = [kind for source, kind in night.outcome.events if source == "plain"]
    assert sorted(told) == ["fetched"] * 4 + ["index"] * 2


def test_retry_after_is_obeyed_in_seconds_and_as_a_date(night: Night) -> None:
    assert night.report("waits")["fetched"] == 2
    assert night.site.counts["waits.test", "/item/seconds"] == 2


def test_a_long_retry_after_leaves_the_source_for_tonight(night: Night) -> None:
    (problem,) = night.report("away")["problems"]
    assert "3600 s" in problem
    assert len([path for path in night.site.asked("away") if path.startswith("/item/")]) == 1
    assert "https://away.test/rss" not in night.journal.pages, "its items were never asked for"


@pytest.mark.parametrize(
    ("source", "failures"),
    [
        ("drips", ["/item/1: no complete answer within 2.5 s"]),
        ("loops", ["/item/1: redirects without end"]),
        ("bomb", ["/item/1: larger than 2000000 bytes"]),
        (
            "huge",
            ["/item/announced: larger than 2000000 bytes", "/item/unannounced: larger than 2000000 bytes"],
        ),
        ("broken", ["/item/403: answered 403 Forbidden", "/item/500: answered 500 Internal Server Error"]),
        (
            "cut",
            [
                "/item/half-gzip: the answer broke off before its end",
                "/item/half-no-length: the answer broke off before its end",
            ],
        ),
        (
            "no-http",
            [
                "/item/bare: the connection ended without an answer in HTTP",
                "/item/length: the connection ended without an answer in HTTP",
            ],
        ),
        (
            "challenge",
            [
                "/item/challenge: blocked: bot challenge",
                "/item/error: blocked: error page with status 200 (Page introuvable | Gazette)",
                "/item/login: blocked: login wall",
            ],
        ),
        (
            "kinds",
            ["/item/empty: empty answer with status 200", "/item/pdf: not an HTML page but application/pdf"],
        ),
    ],
)
def test_a_page_that_cannot_be_had_fails_with_its_reason(
    night: Night, source: str, failures: list[str]
) -> None:
    said = [failure.removeprefix(f"https://{source}.test") for failure in night.report(source)["failures"]]
    assert sorted(said) == failures
    told_sink = [url for url in night.journal.failures if url.startswith(f"https://{source}.test/")]
    assert len(told_sink) == len(failures) == night.report(source)["failed"]


def test_a_failed_page_is_never_kept(night: Night) -> None:
    assert night.kept("challenge") == {"/item/fine"}
    assert night.kept("kinds") == {"/item/plain"}
    assert night.kept("broken") == {"/item/ok"}
    assert night.kept("huge") == night.kept("bomb") == night.kept("drips") == set()


def test_half_an_answer_is_asked_for_again_and_a_link_that_is_none_costs_the_others_nothing(
    night: Night,
) -> None:
    assert night.kept("cut") == {"/item/gzip", "/item/no-length"}
    assert night.site.counts["cut.test", "/item/half-gzip"] == 2
    assert night.report("cut")["problems"] == []


def test_a_redirect_within_the_site_is_followed(night: Night) -> None:
    assert night.journal.pages["https://loops.test/item/moved"]["final_url"] == "https://loops.test/item/here"


def test_gone_is_told_apart_from_failed(night: Night) -> None:
    assert night.report("broken")["gone"] == 2
    told = [line for line in night.journal.lines if line["fact"] == "gone" and line["source"] == "broken"]
    gone = {line["url"]: line["status"] for line in told}
    assert gone == {"https://broken.test/item/404": 404, "https://broken.test/item/410": 410}


def test_a_500_is_asked_again_before_it_fails(night: Night) -> None:
    assert night.site.counts["broken.test", "/item/500"] == 2


def test_pages_that_are_gone_part_failures_and_not_all_of_these_are_named(night: Night) -> None:
    report = night.report("flaky")
    assert (report["failed"], report["gone"], report["problems"]) == (21, 21, [])
    assert len(report["failures"]) == 20


def test_a_site_that_fails_all_the_time_is_left_alone(night: Night) -> None:
    assert "8 items failed in a row" in night.report("all-500")["problems"][0]
    assert len({path for path in night.site.asked("all-500") if path.startswith("/item/")}) <= 9


def test_redirects_never_lead_off_the_site(night: Night) -> None:
    failures = night.report("offsite")["failures"]
    assert len(failures) == 5
    assert any(
        "not an address to be crawled: https://someone@offsite.test/item/x" in failure for failure in failures
    )
    assert any("redirected off the site, to https://ailleurs.example/" in failure for failure in failures)
    assert any(f"to {night.site.address}/item/x" in failure for failure in failures)
    assert any("which is no item" in failure for failure in failures)
    assert not [path for host, path, _ in night.site.requests if path == "/item/x"]


@pytest.mark.parametrize(
    ("source", "tries", "kept"), [("busy", 2, {1, 3, 5}), ("busy-long", 1, {1, 2, 3, 4, 5})]
)
def test_addresses_that_answer_429_do_not_starve_their_source(
    night: Night, source: str, tries: int, kept: set[int]
) -> None:
    report = night.report(source)
    assert night.kept(source) == {f"/item/{n}" for n in kept}
    assert (report["fetched"], report["failed"], report["problems"]) == (len(kept), 6 - len(kept), [])
    assert "answered 429" in report["failures"][0]
    assert night.site.counts[f"{source}.test", "/item/0"] == tries


def test_a_site_that_answers_429_to_one_address_after_the_other_is_left(night: Night) -> None:
    (problem,) = night.report("all-busy")["problems"]
    assert "429 for 3 addresses in a row" in problem
    assert len({path for path in night.site.asked("all-busy") if path.startswith("/item/")}) == 3


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("dtd", "declares a DTD"),
        ("html-feed", "not XML but an HTML page"),
        ("robots-down", "robots.txt answered 500, so no page is asked"),
        ("robots-binary", "robots.txt is no text, so no page is asked"),
        ("closed", "robots.txt cannot be had, so no page is asked: the host refuses the connection"),
        ("private", "localhost leads to the private address 127.0.0.1"),
        ("section", "https://section.test/liste: redirected to the front page: has its address changed?"),
        ("nothing", "gave 1 items where at least 5 are expected: has the page changed?"),
        ("crash", "the crawl itself failed at https://crash.test/rss: ZeroDivisionError"),
    ],
)
def test_a_source_that_fails_as_a_whole_says_why(night: Night, source: str, words: str) -> None:
    (problem,) = night.report(source)["problems"]
    assert words in problem


@pytest.mark.parametrize("source", ["robots", "robots-marked", "robots-wide"])
def test_robots_txt_is_obeyed_and_the_forbidden_counted(night: Night, source: str) -> None:
    report = night.report(source)
    assert night.kept(source) == {"/item/open"}
    assert "/item/secret" not in night.site.asked(source)
    assert (report["disallowed"], report["problems"]) == (1, [])
    assert f"robots.txt forbids 1 item(s), the first: https://{source}.test/item/secret" in report["warnings"]


@pytest.mark.parametrize("source", ["robots-down", "robots-busy", "robots-binary"])
def test_nothing_is_asked_when_robots_txt_cannot_be_had(night: Night, source: str) -> None:
    assert set(night.site.asked(source)) == {"/robots.txt"}


def test_the_pause_that_robots_txt_asks_for_is_made(night: Night) -> None:
    times = [at for host, at in night.site.times if host == "delayed.test"]
    assert len(times) == 4
    # Half a second, a third more or less.
    assert times[-1] - times[-3] > 0.6


def test_what_a_front_page_shows_in_place_of_a_section_is_none_of_its_items(night: Night) -> None:
    assert night.kept("section") == set()


def test_items_are_asked_for_in_the_order_of_the_site(night: Night) -> None:
    items = [path for path in night.site.asked("flaky") if path.startswith("/item/")]
    assert items == [f"/item/{n}" for n in range(42)]


def test_by_night_listings_are_walked_a_few_pages_only(night: Night) -> None:
    pages = [path for path in night.site.asked("archive") if path.startswith("/liste")]
    assert pages == ["/liste?page=1", "/liste?page=2", "/liste?page=3"]


def test_endless_listings_end(night: Night) -> None:
    assert night.site.asked("calendar").count("/item/1") == 1
    assert len(night.site.asked("calendar")) < 6
    assert len(night.site.asked("same")) < 7


def test_a_sitemap_is_walked_through_its_parts_for_what_is_recent(night: Night) -> None:
    assert "/tags.xml" not in night.site.asked("dated")
    assert {"/item/neuf"} == {path for path in night.kept("dated") if path.count("/") == 2}
    assert "/posts-old.xml" not in night.site.asked("dated")
    assert night.report("dated")["problems"] == [], (
        "parts elsewhere are passed over, an index of parts may be empty of items"
    )


def test_a_sitemap_that_names_itself_ends(night: Night) -> None:
    assert night.site.asked("dated").count("/posts-again.xml") == 2


def test_the_rulings_that_an_article_links_to_are_had_with_it(night: Night) -> None:
    copies = {f"/files/arret-1.pdf?exemplaire={number}" for number in range(5)}
    articles = {"/item/1", "/item/2", "/files/arret-1.pdf", "/files/arret-scan.pdf"}
    assert night.kept("files") == articles | copies
    tried = {"/files/arret-page.pdf", "/files/arret-gone.pdf"}
    assert set(night.site.asked("files")) == {"/robots.txt", "/rss"} | articles | copies | tried


def test_a_file_that_is_none_has_failed_and_the_site_is_well(night: Night) -> None:
    report = night.report("files")
    assert (report["problems"], report["fetched"], report["gone"], report["failed"]) == ([], 9, 1, 1)
    assert report["failures"] == [
        "https://files.test/files/arret-page.pdf: not a PDF file, as the page that links to it says"
    ]
    assert report["warnings"] == [
        "https://files.test/item/2 links to 40 PDF files; the first 5 are asked for"
    ]


def test_an_article_is_kept_after_its_files(night: Night) -> None:
    order = [
        line["url"].removeprefix("https://files.test")
        for line in night.journal.lines
        if line["fact"] == "page"
    ]
    for item, file in (
        ("/item/1", "arret-1.pdf"),
        ("/item/1", "arret-scan.pdf"),
        ("/item/2", "arret-1.pdf?exemplaire=4"),
    ):
        assert order.index(f"/files/{file}") < order.index(item)
