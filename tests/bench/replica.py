"""What the pipeline finds on the replica's pages against what their texts state: `python -m tests.bench.replica [FIELD...]`.

The texts were written apart from the rules, by subject and not by rule: a check on what the annotated pages taught.
"""

from __future__ import annotations

import sys
import tomllib
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from pipeline.cases import docket_key, same_name
from pipeline.documents import RawPage
from pipeline.law import Decision, Outcome, Processed
from schedules.night.reading import read_raw
from schedules.replica.server import Replica
from schedules.replica.texts import load_articles, load_items
from tests.replica_pages import every_text, is_hidden

FIELDS = (
    "has_ruling",
    "data_loss",
    "court",
    "date",
    "dockets",
    "claimants",
    "defendants",
    "outcome",
    "total",
)


def facts() -> dict[str, dict[str, Any]]:
    """By slug, what the text states."""
    package = files("schedules.replica")
    found: dict[str, dict[str, Any]] = {}
    for place in ("archimag/FACTS.toml", "FACTS.toml"):
        found |= tomllib.loads(package.joinpath(place).read_text("utf-8"))
    return found


def pages() -> Iterator[tuple[str, str, str]]:
    """Slug, source id and public address of each item of all nights."""
    for article in load_articles():
        yield article.slug, "archimag", f"https://www.archimag.com{quote(article.path)}"
    for item in load_items():
        yield item.slug, "legalis", f"https://www.legalis.net{quote(item.path)}"


def fetch(replica: Replica, source_id: str, url: str) -> RawPage | None:
    host, _, path = url.removeprefix("https://").partition("/")
    request = urllib.request.Request(f"{replica.address}/{path}", headers={"Host": host})
    for _ in range(2):
        try:
            with urllib.request.urlopen(request) as answer:
                headers = {name.lower(): value for name, value in answer.headers.items()}
                return RawPage(source_id, url, url, answer.status, headers, answer.read(), datetime.now(UTC))
        except OSError:  # faults that pass at the second try
            continue
    return None


def judge(stated: dict[str, Any], found: Processed) -> Iterator[tuple[str, bool, object, object]]:
    """Field, whether it is right, what the text states, what was found."""
    has_ruling = stated.get("has_ruling", True)
    yield "has_ruling", has_ruling == bool(found.decisions), has_ruling, bool(found.decisions)
    loss = found.topic("data_loss") is not None
    yield "data_loss", stated["data_loss"] == loss, stated["data_loss"], loss
    if "court" not in stated or not found.decisions:
        return
    main = found.decisions[0]
    yield from _judge_main(stated, main)


def _judge_main(stated: dict[str, Any], main: Decision) -> Iterator[tuple[str, bool, object, object]]:
    court = main.court.value.name if main.court else None
    yield "court", court == stated["court"], stated["court"], court
    day = main.decided_on.value if main.decided_on else None
    yield "date", day == stated.get("decided_on"), stated.get("decided_on"), day
    numbers = {docket_key(number.value) for number in main.docket_numbers}
    expected = {docket_key(number) for number in stated.get("docket_numbers", [])}
    yield "dockets", numbers == expected, expected, numbers
    names = [party.name for party in main.parties]
    for side in ("claimants", "defendants"):
        wanted = stated.get(side, [])
        yield side, all(any(same_name(w, n) for n in names) for w in wanted), wanted, names
    if "outcome" in stated:
        outcome = main.outcome.value if main.outcome else Outcome.UNKNOWN
        yield "outcome", outcome == stated["outcome"], stated["outcome"], outcome.value
    if "awarded_total" in stated:
        total = str(main.awarded_total.value.value) if main.awarded_total else None
        wanted = stated.get("awarded_total_night_2", stated["awarded_total"])
        yield "total", _same(total, wanted), wanted, total


def _same(found: str | None, stated: str) -> bool:
    return float(found or 0) == float(stated)


def read_all(stated: dict[str, dict[str, Any]]) -> Iterator[tuple[str, Processed | str]]:
    """Slug of each page of which something is `stated`, and what was found there, or why it was not read."""
    hidden = {text.slug for text in every_text() if is_hidden(text, 2)}
    with Replica(night=2, drip_s=0.1) as replica:
        for slug, source_id, url in pages():
            replica.night = 3 if slug in hidden else 2
            raw = fetch(replica, source_id, url) if slug in stated else None
            reading = read_raw(raw) if raw else None
            reason = reading.reason or "" if reading else "not served"
            yield slug, reading.processed if reading and reading.processed else reason


def main(arguments: list[str]) -> None:
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    stated = facts()
    for slug, read in read_all(stated):
        if isinstance(read, str):
            print(f"{slug}\tNOT READ\t{read}")
            continue
        for field, right, wanted, found in judge(stated[slug], read):
            tally[field][0] += right
            tally[field][1] += 1
            if not right and (not arguments or field in arguments):
                print(f"{slug[:70]}\t{field}\tstated={wanted!r}\tfound={found!r}")
    for field in FIELDS:
        print(
            f"{field:<12}{tally[field][0]:>4} of {tally[field][1]:<4}{tally[field][0] / tally[field][1]:.3f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
