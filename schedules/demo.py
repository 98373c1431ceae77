"""`greffier demo`: three nights against the bundled replica of two sites, in a folder of their own.

Each night is the `greffier nightly` command itself, in a process of its own, told by a settings file where the
replica stands; nothing else differs from a night on the real sites.
"""

from __future__ import annotations

import email
import email.policy
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from schedules.console import err, out, print_json, table
from schedules.exits import ALL_WELL, SOME_FAILED, WRONG_USE
from schedules.replica.server import Replica
from schedules.scheduler import command

NIGHTS = (1, 2, 3)
CHECKS_HEAD = "CE QUI A ÉTÉ RELEVÉ"


@dataclass(frozen=True)
class DemoNight:
    number: int
    seconds: float
    sources: list[dict[str, Any]]
    subject: str
    checks: list[str]
    """What the digest says of each source: how much was checked, what could not be read."""
    html: Path


class NightFailedError(Exception):
    """A night did not come to its end: what the command said."""


def run_demo(folder: str | None, *, as_json: bool) -> int:
    """Run the three nights and say where to look. Returns the exit status."""
    place = Path(folder) if folder else Path(tempfile.mkdtemp(prefix="greffier-demo-"))
    place.mkdir(parents=True, exist_ok=True)
    if any(place.iterdir()):
        click.echo(f"greffier: {place} is not empty; name an empty folder for the three nights", err=True)
        return WRONG_USE
    try:
        nights = _run_nights(place.absolute())
    except NightFailedError as error:
        click.echo(f"greffier: {error}", err=True)
        return SOME_FAILED
    _print_nights(place.absolute(), nights, as_json=as_json)
    return ALL_WELL


def _run_nights(place: Path) -> list[DemoNight]:
    nights = []
    with Replica(night=NIGHTS[0]) as replica:
        settings = _write_settings(place, replica.hosts)
        for number in NIGHTS:
            replica.night = number
            with err.status(f"night {number} of {len(NIGHTS)}: crawl, read, group, mail"):
                nights.append(_run_night(number, place, settings))
    return nights


def _write_settings(place: Path, hosts: Mapping[str, str]) -> Path:
    lines = [
        "# Settings of the demo: the two sites are played by a replica that runs while `greffier demo` does.",
        f"data_dir = {json.dumps(str(place))}",
        'contact = "demo@example.org"',
        "",
        "[mail]",
        'recipients = ["lectrice@example.org"]',
        "",
        "[crawl]",
        "# No site is spared by these waits: the replica is ours alone.",
        "delay_seconds = 0",
        "retry_wait_seconds = 0.2",
        "concurrency = 4",
        "",
        "[crawl.hosts]",
        *(f"{json.dumps(host)} = {json.dumps(base)}" for host, base in hosts.items()),
    ]
    path = place / "greffier.toml"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _run_night(number: int, place: Path, settings: Path) -> DemoNight:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GREFFIER_")}
    began = time.monotonic()
    done = subprocess.run(  # noqa: S603  # our own program
        command(["nightly", "--json"]),
        env=environment | {"GREFFIER_CONFIG": str(settings)},
        capture_output=True,
        text=True,
        check=False,
    )
    (place / f"night-{number}.log").write_text(done.stderr, "utf-8")
    try:
        told = json.loads(done.stdout)
        message = Path(told["digest"]["files"][-1])
    except (json.JSONDecodeError, KeyError, IndexError, TypeError) as error:
        raise NightFailedError(
            f"night {number} ended with status {done.returncode}: {_last_line(done)}"
        ) from error
    seconds = time.monotonic() - began
    html = place / f"digest-night-{number}.html"
    return DemoNight(number, seconds, told["sources"], *unpack(message, html), html)


def _last_line(done: subprocess.CompletedProcess[str]) -> str:
    return (done.stderr.strip().splitlines() or ["it said nothing"])[-1]


def unpack(message: Path, html: Path) -> tuple[str, list[str]]:
    """Subject and checks of a digest, whose HTML form becomes a file that a browser opens."""
    read = email.message_from_bytes(message.read_bytes(), policy=email.policy.default)
    forms = {kind: read.get_body((kind,)) for kind in ("html", "plain")}
    words = {kind: body.get_content() for kind, body in forms.items() if body is not None}
    assert len(words) == len(forms), f"{message} lacks one of its forms"
    html.write_text(words["html"], "utf-8")
    foot = words["plain"].rpartition(CHECKS_HEAD)[2]
    return str(read["Subject"]), [line[2:] for line in foot.splitlines() if line.startswith("- ")]


def _print_nights(place: Path, nights: list[DemoNight], *, as_json: bool) -> None:
    if as_json:
        print_json([_night_json(night) for night in nights])
        return
    columns = ["night", "source", "fetched", "new", "changed", "unchanged", "gone", "failed"]
    rows: list[list[object]] = [
        [str(night.number), source["source_id"], *(source[column] for column in columns[2:])]
        for night in nights
        for source in night.sources
    ]
    table("Three nights", columns, rows)
    for night in nights:
        out.print(
            f"\nNight {night.number} ({night.seconds:.0f} s): {night.subject}", markup=False, soft_wrap=True
        )
        for line in [*night.checks, str(night.html)]:
            out.print(f"  {line}", markup=False, soft_wrap=True)
    out.print(
        "\nThe replica keeps seven pages from being read, as real sites do: an error, a bot challenge, a lost address.\n"
        "Nights 1 and 2 name them and claim no silence. Night 2 gets one of them, which tells of a ruling; night 3 gets\n"
        "the others, and its digest proves that there is nothing new.\n"
        "Look further:\n"
        f"  export GREFFIER_CONFIG={place / 'greffier.toml'}\n"
        "  greffier runs        what each night gave, and what went wrong\n"
        "  greffier sources     what is watched\n"
        "  greffier doctor      whether everything is in order",
        markup=False,
        soft_wrap=True,
    )


def _night_json(night: DemoNight) -> dict[str, object]:
    return {
        "night": night.number,
        "seconds": round(night.seconds, 1),
        "sources": night.sources,
        "subject": night.subject,
        "checks": night.checks,
        "digest": night.html,
    }
