"""Three nights on the replica by the `greffier nightly` command, with SQLite and a mail server that is a real one.

They are lived through once, and looked at by several modules of tests.
"""

from __future__ import annotations

import email
import email.policy
import json
import tomllib
from dataclasses import dataclass
from email.message import EmailMessage
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import pytest

from schedules.replica.server import Replica
from tests.commands import copy_database, once, rows, run, write_settings
from tests.smtp import serving

READER, LATE = "lectrice@example.org", "juriste@example.org"
FACTS: dict[str, dict[str, Any]] = {
    slug: fact
    for slug, fact in tomllib.loads((files("schedules.replica") / "FACTS.toml").read_text("utf-8")).items()
    if fact.get("has_ruling", True)
}


@dataclass(frozen=True)
class Night:
    number: int
    status: int
    told: dict[str, Any]
    log: str
    database: Path
    requests: list[tuple[str, str, int, dict[str, str]]]
    mails: dict[str, list[EmailMessage]]

    def text(self, recipient: str, place: int = 0) -> str:
        body = self.mails[recipient][place].get_body(("plain",))
        assert body is not None
        return str(body.get_content()).replace("\u202f", " ").replace("\xa0", " ")

    def hits(self, recipient: str, digest: int = 0) -> list[tuple[str, str, str]]:
        """(court, day, change) of each ruling that the recipient's digest of this night tells of."""
        told = rows(
            self.database,
            """SELECT coalesce(d.court_name, ''), coalesce(d.decided_on, ''), h.change FROM digests g
            JOIN deliveries l ON l.digest_id = g.id JOIN alert_hits h ON h.id = l.hit_id
            JOIN decisions d ON d.id = h.decision_id
            WHERE g.message_id = ? AND g.sent_at IS NOT NULL ORDER BY 1, 2""",
            self.mails[recipient][digest]["Message-ID"],
        )
        return [cast("tuple[str, str, str]", row) for row in told]


def live_three_nights(place: Path) -> None:
    with Replica(drip_s=0.1) as replica, serving() as server:
        settings = write_settings(
            place / "home",
            replica.hosts,
            workers=2,
            **{
                "crawl.concurrency": 4,
                "mail.delivery": "smtp",
                "mail.smtp.host": server.host,
                "mail.smtp.port": server.port,
                "mail.smtp.security": "none",
                "mail.recipients": [READER, f"Juriste <{LATE}>"],
            },
        )
        for number in (1, 2, 3):
            replica.night = number
            server.refuse = {LATE} if number == 1 else set()
            done = run("nightly", "--json", settings=settings)
            folder = place / str(number)
            copy_database(place / "home" / "greffier.db", folder / "greffier.db")
            told = {"status": done.status, "told": done.json, "log": done.err, "requests": replica.requests}
            (folder / "night.json").write_text(json.dumps(told), "utf-8")
            for count, one in enumerate(server.received):
                (folder / f"{one.recipients[0]}-{count:02d}.eml").write_bytes(one.message.as_bytes())
            replica.requests.clear()
            server.received.clear()


def load_night(place: Path, number: int) -> Night:
    folder = place / str(number)
    mails: dict[str, list[EmailMessage]] = {READER: [], LATE: []}
    for path in sorted(folder.glob("*.eml")):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        mails[path.name.rpartition("-")[0]].append(message)
    told = json.loads((folder / "night.json").read_text("utf-8"))
    return Night(number=number, database=folder / "greffier.db", mails=mails, **told)


@pytest.fixture(scope="session")
def nights(tmp_path_factory: pytest.TempPathFactory) -> list[Night]:
    place = once(tmp_path_factory, "three-nights", live_three_nights)
    return [load_night(place, number) for number in (1, 2, 3)]


def ruling(fact: dict[str, Any]) -> tuple[str, str]:
    return fact["court"], fact["decided_on"].isoformat()
