"""A season of nights on invented disputes: news, notes and rulings of one dispute joined, appeals told as corrections, and nothing else said."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.mail_reader import Reader

SEASON = tomllib.loads((Path(__file__).parents[1] / "season.toml").read_text("utf-8"))
NIGHTS = sorted({page["night"] for page in SEASON["pages"]})
_CITED = re.compile(r"(?P<who>.+?, \d{1,2}(?:er)? \S+ \d{4}).* – (?P<what>.+)$")


def told_in(digest: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What a digest says of each ruling: its line, with why it is told again; the award; the decisions before it."""
    for part in re.split(r"^-{20,}\r?\n", digest, flags=re.MULTILINE)[1:-1]:
        lines = [line for line in part.splitlines() if line]
        if lines[0].startswith("[RETIRÉ]"):
            yield from (
                (line.partition(" (annoncé")[0], "", ()) for line in lines if line.startswith("[RETIRÉ]")
            )
            continue
        again = re.match(r"\[(?:CORRECTION|SUITE)\]", lines[0])
        before = [line.partition(": ")[2] for line in lines if line.startswith("Avant")]
        award = next(line for line in lines if line.startswith(("Alloué : ", "Amende : ")))
        yield f"{again[0]} {lines[1]}" if again else lines[0], award, tuple(map(_short, before))


def _short(before: str) -> str:
    """Court, day and award of an earlier decision: what was done with the one before it stands between."""
    cited = _CITED.match(before)
    assert cited is not None, before
    award = re.search(r"(?:amende : )?\d[\d ]* €(?: \(provision\))?|remis en cause|rien", cited["what"])
    assert award is not None, before
    return f"{cited['who']} : {award[0]}"


def expected(night: int) -> set[tuple[str, str, tuple[str, ...]]]:
    told: list[dict[str, Any]] = [one for one in SEASON["told"] if one["night"] == night]
    return {(one["line"], one.get("award", ""), tuple(one.get("before", ()))) for one in told}


@pytest.mark.timeout(120)
def test_each_night_tells_what_is_new_and_what_no_longer_holds_and_nothing_else(reader: Reader) -> None:
    for night in NIGHTS:
        for page in SEASON["pages"]:
            if page["night"] == night:
                reader.publish(page["address"], page["title"], *page["text"])
        told = list(told_in(reader.digest()))
        assert len(told) == len(set(told))
        assert set(told) == expected(night), f"night {night}"
    assert reader.digest() == ""
