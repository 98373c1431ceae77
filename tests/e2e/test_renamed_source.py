"""The file of a source gets another name: what was told of its pages goes on, also after a night under the new one."""

from __future__ import annotations

import email
import email.policy
import sqlite3
from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from tests.commands import rows, run, write_settings
from tests.e2e.test_unread import mail_of
from tests.ruling_pages import ruling_page
from tests.walled_site import walled_site

pytestmark = pytest.mark.timeout(300)

OLD = "archives"
"""What the file of source archimag was called before."""


def had_another_name(place: Path) -> None:
    with sqlite3.connect(place / "greffier.db") as connection:
        connection.execute("INSERT INTO sources (id, last_ok_at) SELECT ?, last_ok_at FROM sources", (OLD,))
        for table in ("run_sources", "events", "documents", "pages", "sightings", "learnt_blocks"):
            connection.execute(f"UPDATE {table} SET source_id = ?", (OLD,))
        connection.execute("DELETE FROM sources WHERE id = 'archimag'")
    connection.close()


@pytest.mark.parametrize("nights_between", [0, 1])
def test_a_correction_reaches_readers_under_the_new_name(tmp_path: Path, nights_between: int) -> None:
    with walled_site("note-0", "jugement") as site:
        chosen = write_settings(tmp_path, site.hosts, sources=["archimag"])
        site.instead["jugement"] = (200, ruling_page(), {})
        assert "Alloué : 93 000" in mail_of(run("nightly", "--json", settings=chosen))[1].replace(
            "\u202f", " "
        )
        had_another_name(tmp_path)
        for _ in range(nights_between):
            site.slugs.append("note-1")
            run("nightly", "--no-digest", settings=chosen)
        doctor = run("doctor", settings=chosen)
        assert doctor.status == SOME_FAILED
        assert f"`greffier sources --rename {OLD} archimag`" in doctor.out

        done = run("sources", "--rename", OLD, "archimag", "--json", settings=chosen)
        assert isinstance(done.json, dict)
        assert done.status == ALL_WELL, done.err
        assert f"pages of {OLD} are archimag's now" in " ".join(done.err.split())
        assert run("doctor", settings=chosen).status == ALL_WELL
        assert (
            rows(tmp_path / "greffier.db", "SELECT url, count(*) FROM pages GROUP BY url HAVING count(*) > 1")
            == []
        )
        assert rows(tmp_path / "greffier.db", "PRAGMA foreign_key_check") == []

        site.instead["jugement"] = (200, ruling_page(awarded="39 000"), {})
        subject, text = mail_of(run("nightly", "--json", settings=chosen))
        assert "[CORRECTION] Annoncé auparavant : 93 000" in text.replace("\u202f", " "), text
        assert text.count("Alphanor c/ Serveo") == 1
        subject, _ = mail_of(run("nightly", "--json", settings=chosen))
        assert "rien de nouveau" in subject
    assert rows(tmp_path / "greffier.db", "SELECT count(*) FROM decisions") == [(1,)]


def test_what_changed_under_both_names_is_read_from_the_newer_bytes(tmp_path: Path) -> None:
    with walled_site("note-0", "jugement") as site:
        chosen = write_settings(tmp_path, site.hosts, sources=["archimag"])
        site.instead["jugement"] = (200, ruling_page(), {})
        run("nightly", settings=chosen)
        had_another_name(tmp_path)
        site.instead["jugement"] = (200, ruling_page(awarded="39 000"), {})
        run("nightly", "--no-digest", settings=chosen)
    assert run("sources", "--rename", OLD, "archimag", settings=chosen).status == ALL_WELL
    done = run("digest", "--json", settings=chosen)
    assert "[CORRECTION] Annoncé auparavant : 93 000" in mail_of_digest(done.json)


def mail_of_digest(told: dict[str, list[str]]) -> str:
    message = email.message_from_bytes(Path(told["files"][-1]).read_bytes(), policy=email.policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("archives", "archimage", "no source is called archimage"),
        ("legalis", "archimag", "legalis is a source of its own"),
        ("gazette", "archimag", "nothing is stored of a source gazette"),
    ],
)
def test_what_cannot_be_renamed_is_refused(tmp_path: Path, old: str, new: str, says: str) -> None:
    chosen = write_settings(tmp_path)
    done = run("sources", "--rename", old, new, settings=chosen)
    assert done.status == WRONG_USE
    assert says in done.err
