"""What three nights on the replica leave in the database."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pipeline.documents import RawPage
from pipeline.text.spaces import fold
from schedules.replica.server import Replica
from schedules.replica.texts import load_items
from storage.database import create_database
from tests.commands import rows, run, write_settings
from tests.replica_pages import readable
from tests.three_nights import FACTS, Night, ruling

pytestmark = pytest.mark.timeout(300)  # the first test waits for all three nights

WITHDRAWN = "/offre-emploi-responsable-archives-port-autonome"
RIGHT_AT_LEAST = 0.95
"""Share of the facts of main decisions that are right; what is missed is listed when it falls below."""


def test_every_item_is_one_document(nights: list[Night]) -> None:
    stored = {url for (url,) in rows(nights[0].database, "SELECT url FROM documents")}

    assert len(stored) == len(readable(1))
    assert not [url for url in stored if "/node/" in url or "?p=" in url or "spip.php" in url]
    old = [path for _host, path, *_ in nights[0].requests if "/node/" in path or "spip.php" in path]
    assert len(old) >= 5, "hardly an old address was met: the replica shows nothing here"


def test_an_item_behind_three_addresses_is_one_document(tmp_path: Path) -> None:
    settings = write_settings(tmp_path)
    item = next(item for item in load_items() if item.old_id % 2 == 0 and item.published_on.year < 2020)
    host = "www.legalis.net"
    with Replica() as replica, create_database(f"sqlite:///{tmp_path / 'greffier.db'}") as database:
        for path in (item.path, item.short_path, item.spip_path):
            answer = replica.respond(host, path, {})
            assert answer.status == 200, path
            url = f"https://{host}{path}"
            headers = {"content-type": answer.content_type}
            page = RawPage("legalis", url, url, 200, headers, answer.body, datetime.now(UTC))
            assert database.pages.save(page)
    run("process", settings=settings)

    stored = tmp_path / "greffier.db"
    found = rows(
        stored,
        "SELECT d.url, count(DISTINCT p.id) FROM documents d JOIN pages p ON p.document_id = d.id GROUP BY d.url",
    )
    assert found == [(f"https://{host}{item.path}", 3)]
    assert rows(stored, "SELECT DISTINCT number FROM document_versions") == [(1,)]
    (main,) = rows(
        stored,
        "SELECT d.key, d.court_name, d.decided_on FROM reports r JOIN decisions d ON d.id = r.decision_id WHERE r.position = 0",
    )
    assert main[1:] == ruling(FACTS[item.slug])


def test_promotions_that_change_change_no_document(nights: list[Night]) -> None:
    changed = rows(
        nights[2].database,
        "SELECT d.url FROM documents d JOIN document_versions v ON v.document_id = d.id GROUP BY d.url HAVING count(*) > 1",
    )
    assert [url.rstrip("/").rpartition("/")[2] for (url,) in changed] == [
        "tribunal-de-commerce-de-paris-13eme-ch-jugement-du-8-octobre-2024"
    ]
    fresh = rows(
        nights[2].database,
        "SELECT count(*) FROM (SELECT page_id FROM snapshots GROUP BY page_id HAVING count(*) > 1)",
    )
    assert fresh[0][0] >= 10, "hardly a page came with other bytes: the replica shows nothing here"
    counts = [[(s["new"], s["changed"]) for s in night.told["sources"]] for night in nights[1:]]
    assert counts == [[(1, 0), (3, 1)], [(4, 0), (2, 0)]]


def test_what_the_site_withdrew_is_marked_gone_and_kept(nights: list[Night]) -> None:
    def gone(night: Night) -> set[str]:
        query = "SELECT url FROM pages WHERE gone_at IS NOT NULL"
        return {url for (url,) in rows(night.database, query)}

    assert not [url for url in gone(nights[0]) if url.endswith(WITHDRAWN)]
    assert [url for url in gone(nights[1]) if url.endswith(WITHDRAWN)]
    kept = rows(
        nights[2].database,
        """SELECT d.gone_at IS NOT NULL, length(v.text) > 200 FROM documents d
        JOIN document_versions v ON v.document_id = d.id WHERE d.url LIKE ?""",
        f"%{WITHDRAWN}",
    )
    assert kept == [(1, 1)]


def test_pages_in_latin_1_are_read_right(nights: list[Night]) -> None:
    latin = [text for text in readable(1) if text.encoding != "utf-8"]
    assert len(latin) >= 4
    titles = dict(
        rows(
            nights[0].database,
            "SELECT v.title, v.text FROM document_versions v JOIN documents d ON d.id = v.document_id",
        )
    )
    for text in latin:
        found = titles[text.title]
        assert "\ufffd" not in found
        assert "Ã" not in found
        words = {word for word in text.body.split() if word.isalpha() and not word.isascii()}
        missing = [word for word in words if word not in found]
        assert missing == [], text.slug


def test_facts_of_the_main_decisions_are_right(nights: list[Night]) -> None:
    misses: list[str] = []
    asked = 0
    first = {text.slug for text in readable(1)}
    for slug, fact in FACTS.items():
        night = nights[0] if slug in first else nights[1]
        found = main_decision(night, slug)
        for name, value in wanted(fact).items():
            asked += 1
            if found.get(name) != value:
                misses.append(f"{slug}: {name} is {found.get(name)!r}, not {value!r}")
    right = (asked - len(misses)) / asked
    assert right >= RIGHT_AT_LEAST, f"{right:.0%} of {asked} facts are right:\n" + "\n".join(misses)


def wanted(fact: dict[str, Any]) -> dict[str, object]:
    names = {
        "court": fact["court"],
        "decided_on": fact["decided_on"].isoformat(),
        "type": fact["type"],
        "outcome": fact["outcome"],
    }
    optional: dict[str, object] = {}
    if "awarded_total" in fact:
        optional["awarded_total"] = float(fact["awarded_total"])
    if fact["docket_numbers"]:
        optional["docket_numbers"] = sorted(fact["docket_numbers"])
    if fact["claimants"] and fact["defendants"]:
        optional["parties"] = sorted(map(plain, fact["claimants"] + fact["defendants"]))
    return {**names, **optional}


def plain(name: str) -> str:
    return fold(name).replace("’", "'").strip().lower()


def main_decision(night: Night, slug: str) -> dict[str, object]:
    found = rows(
        night.database,
        """SELECT r.id, r.court_name, r.decided_on, r.type, r.outcome, r.awarded_value FROM reports r
        JOIN document_versions v ON v.id = r.document_version_id JOIN documents d ON d.id = v.document_id
        WHERE d.url LIKE ? AND r.position = 0 ORDER BY v.number DESC LIMIT 1""",
        f"%/{slug}/",
    )
    if not found:
        return {}
    report, court, day, kind, outcome, value = found[0]
    numbers = rows(night.database, "SELECT number FROM docket_numbers WHERE report_id = ?", report)
    sides = ("claimant", "defendant", "appellant", "respondent")
    parties = rows(
        night.database,
        f"SELECT name FROM parties WHERE report_id = ? AND kind <> 'person' AND role IN {sides}",
        report,
    )
    return {
        "court": court,
        "decided_on": day,
        "type": kind,
        "outcome": outcome or "unknown",
        "awarded_total": None if value is None else float(value),
        "docket_numbers": sorted(number for (number,) in numbers),
        "parties": sorted(plain(name) for (name,) in parties),
    }
