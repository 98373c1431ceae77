"""Started as services and containers start it: streams closed or on a full disk, no home, no locale."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from schedules.scheduler import command
from tests.commands import LONGEST_S, environment, rows, run, write_settings
from tests.walled_site import WalledSite, walled_site

AS_NOBODY = ("setpriv", "--reuid", "54321", "--clear-groups")
"""The number of a user that the machine does not know."""


@pytest.fixture(scope="module")
def site() -> Iterator[WalledSite]:
    with walled_site("note-0") as running:
        yield running


def shell(line: str, *arguments: str, settings: Path | None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command as `line` has it, a shell's, in which "$@" stands for it."""
    return subprocess.run(
        ["sh", "-c", line, "sh", *command(arguments)],
        env=environment(settings, **env),
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST_S,
    )


def test_a_night_without_standard_streams_is_a_night(tmp_path: Path, site: WalledSite) -> None:
    settings = write_settings(tmp_path, site.hosts, sources=["archimag"])
    done = shell('exec "$@" <&- >&- 2>&-', "nightly", settings=settings)

    assert done.returncode == ALL_WELL
    assert rows(tmp_path / "greffier.db", "SELECT count(*) FROM documents") == [(1,)]
    assert len(list((tmp_path / "outbox").glob("*.eml"))) == 1


def test_closed_input_is_empty_input() -> None:
    done = shell('exec "$@" <&-', "extract", settings=None)
    assert (done.returncode, done.stdout, done.stderr) == (ALL_WELL, "", "")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("doctor",), ALL_WELL),
        (("runs", "--json"), ALL_WELL),
        (("digest",), SOME_FAILED),  # no night has taken place
        (("digest", "--json"), SOME_FAILED),
    ],
)
def test_a_reader_who_has_read_enough_changes_no_status(
    tmp_path: Path, arguments: tuple[str, ...], status: int
) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    done = subprocess.run(
        command(arguments),
        env=environment(write_settings(tmp_path)),
        stdout=writes,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=LONGEST_S,
    )
    os.close(writes)
    assert done.returncode == status
    assert "BrokenPipe" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("arguments", [("schedule", "--show", "--json"), ("runs",)])
def test_output_on_a_full_disk_is_told_in_a_line(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    settings = write_settings(tmp_path)
    run("process", settings=settings)
    done = shell('exec "$@" > /dev/full', *arguments, settings=settings)

    assert done.returncode == SOME_FAILED
    (line,) = done.stderr.splitlines()
    assert line.startswith("greffier: standard output cannot be written (No space left on device)")


def _can_be_nobody() -> bool:
    """True where this user may become one that the machine does not know, and that one may run Python."""
    if os.geteuid() != 0 or shutil.which("setpriv") is None:
        return False
    return (
        subprocess.run([*AS_NOBODY, sys.executable, "-c", ""], check=False, capture_output=True).returncode
        == 0
    )


@pytest.mark.skipif(not _can_be_nobody(), reason="only root may become a user that is none")
def test_a_user_without_a_home_is_told_what_to_set() -> None:
    done = shell(
        f'unset HOME XDG_CONFIG_HOME XDG_DATA_HOME; exec {" ".join(AS_NOBODY)} "$@"',
        "nightly",
        settings=None,
        GREFFIER_CONTACT="essai@example.org",
    )

    assert done.returncode == WRONG_USE
    (line,) = done.stderr.splitlines()
    assert "no home folder" in line
    assert "GREFFIER_DATA_DIR" in line
