"""What `greffier runs` tells the morning after, and in a terminal that lacks letters."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED
from schedules.scheduler import command
from tests.commands import environment, greffier, run, write_settings
from tests.walled_site import walled_site

pytestmark = pytest.mark.timeout(300)


def test_what_the_night_noted_is_shown_after_the_digest_too(tmp_path: Path) -> None:
    with walled_site("note-0", "note-1") as site:
        site.instead["note-1"] = (500, "", {})
        chosen = write_settings(tmp_path, site.hosts, sources=["archimag"])
        assert run("nightly", "--no-digest", settings=chosen).status == SOME_FAILED
    assert run("digest", settings=chosen).status == ALL_WELL, "all mail was taken"
    shown = greffier("runs", settings=chosen).out
    assert "/vie-numerique/2026/11/20/note-1: answered 500" in " ".join(shown.split())
    assert "partly_failed" in shown, (
        "no column is too narrow for its words where nobody says how wide the screen is"
    )


def test_before_the_first_night_there_is_something_to_read(tmp_path: Path) -> None:
    chosen = write_settings(tmp_path)
    assert run("runs", settings=chosen).out == "no run yet: `greffier nightly` makes the first\n"
    sources = greffier("sources", settings=chosen, COLUMNS="200").out
    assert "1 place " in sources
    assert "5 places" in sources
    listed = run("boilerplate", "archimag", settings=chosen)
    assert listed.out == "archimag: no block is known to stand on several pages\n"


@pytest.mark.parametrize("encoding", ["latin-1", "ascii"])
def test_a_terminal_without_a_letter_gets_its_number(tmp_path: Path, encoding: str) -> None:
    settings = write_settings(tmp_path)
    done = subprocess.run(
        command(["digest", "--preview"]),
        env=environment(settings, PYTHONIOENCODING=encoding),
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    assert done.returncode == ALL_WELL
    assert b"Nothing is due" in done.stdout
    assert b"CE QUI A " in done.stdout
