"""`greffier digest --preview` shows each reader's own mail, or one reader's, and says what is not due."""

from __future__ import annotations

from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, WRONG_USE
from tests.commands import Done, rows, run, write_settings
from tests.ruling_pages import ruling_page
from tests.walled_site import walled_site

pytestmark = pytest.mark.timeout(300)

ANNE, BRUNO = "anne@example.org", "bruno@example.org"
RULING = "T. com. Lille Métropole, 12 nov. 2026"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A night after which one reader is due a ruling, and another, who chose other courts, is not."""
    place = tmp_path_factory.mktemp("preview")
    with walled_site("note-0", "note-1", "note-2", "jugement") as site:
        site.instead["jugement"] = (200, ruling_page(), {})
        path = write_settings(
            place, site.hosts, sources=["archimag"], **{"mail.recipients": [ANNE, f"Bruno L. <{BRUNO}>"]}
        )
        chosen = f'\n[mail.readers."{BRUNO}"]\ncourts = ["Cour de cassation"]\n'
        path.write_text(path.read_text("utf-8") + chosen, "utf-8")
        assert run("nightly", "--no-digest", settings=path).status == ALL_WELL
    return place


def preview(place: Path, *more: str) -> Done:
    return run("digest", "--preview", *more, settings=place / "greffier.toml")


def test_every_reader_s_mail_is_shown_and_nothing_is_marked(place: Path) -> None:
    done = preview(place)
    assert done.status == ALL_WELL
    anne, bruno = done.out.split(f"To: Bruno L. <{BRUNO}>")
    assert f"To: {ANNE}" in anne
    assert f"{RULING}, Alphanor c/ Serveo" in anne
    assert "Alphanor" not in bruno
    assert "Vos critères (juridictions : Cour de cassation)" in bruno
    assert rows(place / "greffier.db", "SELECT count(*) FROM digests") == [(0,)]


def test_one_reader_is_chosen_by_mailbox(place: Path) -> None:
    done = preview(place, "--reader", "BRUNO@example.org")
    assert done.status == ALL_WELL
    assert f"To: Bruno L. <{BRUNO}>" in done.out
    assert ANNE not in done.out


def test_json_has_each_reader_s_subject_and_text(place: Path) -> None:
    shown = preview(place, "--json").json
    assert [one["recipient"] for one in shown] == [ANNE, f"Bruno L. <{BRUNO}>"]
    assert RULING in shown[0]["subject"]
    assert "Alphanor c/ Serveo" in shown[0]["text"]
    assert [one["is_due"] for one in shown] == [True, True]
    assert [one["waiting"] for one in shown] == [[], []]


def test_who_is_no_recipient_is_named_with_those_there_are(place: Path) -> None:
    done = preview(place, "--reader", "carole@example.org")
    assert done.status == WRONG_USE
    assert "carole@example.org is none of mail.recipients" in done.err
    assert ANNE in done.err


def test_a_reader_without_preview_is_wrong_use(place: Path) -> None:
    done = run("digest", "--reader", ANNE, settings=place / "greffier.toml")
    assert done.status == WRONG_USE
    assert "--preview" in done.err
    assert rows(place / "greffier.db", "SELECT count(*) FROM digests") == [(0,)]


def test_what_is_not_due_is_not_shown_as_if_it_were(tmp_path: Path, place: Path) -> None:
    settings = write_settings(tmp_path, None, sources=["archimag"], **{"mail.recipients": [ANNE]})
    (tmp_path / "greffier.db").write_bytes((place / "greffier.db").read_bytes())
    assert run("digest", settings=settings).status == ALL_WELL
    done = run("digest", "--preview", settings=settings)
    assert done.out.startswith(f"Nothing is due to {ANNE}: all that is known has been told.")
    (shown,) = run("digest", "--preview", "--json", settings=settings).json
    assert shown["is_due"] is False
