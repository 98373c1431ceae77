"""The line protocol of `greffier extract`: docs/record.md."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from schedules.exits import ALL_WELL, SOME_FAILED
from schedules.night.limits import time_limit
from schedules.pages.extracting import extract_file, extract_lines, write_records
from tests.commands import greffier

TEXT = (
    "Le tribunal de commerce de Lyon, par jugement du 14 novembre dernier, a condamné la société Nuagis à payer "
    "12 345,67 euros à la société Menuiserie Lambert pour la perte de ses données."
)
HTML = f"<html><head><title>Un titre</title></head><body><article><h1>Un titre</h1><p>{TEXT}</p></article></body></html>"


def extract(*rows: Any) -> list[dict[str, Any]]:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    return list(extract_lines(lines, "initials"))


def test_records_come_in_the_order_of_the_lines_with_their_ids() -> None:
    found = extract({"id": "2", "text": TEXT}, {"id": "1", "html": HTML}, {"id": "2", "text": TEXT})
    assert [record["id"] for record in found] == ["2", "1", "2"]
    assert all("error" not in record for record in found)
    assert found[0] == found[2]


@pytest.mark.parametrize(
    ("line", "id_", "says"),
    [
        ('{"id": "a", "text": ', None, "line 1: not valid JSON: "),
        ("nonsense", None, "line 1: not valid JSON: "),
        ('["a"]', None, "line 1: a page is a JSON object, with id and html or text"),
        ("[" * 100_000, None, "line 1: "),
        ({"text": TEXT}, None, "line 1: id is missing"),
        ({"id": 7, "text": TEXT}, None, "line 1: id is no string"),
        ({"id": "a"}, "a", "line 1: give either html or text"),
        ({"id": "a", "html": HTML, "text": TEXT}, "a", "line 1: give either html or text"),
        ({"id": "a", "html": None, "text": None}, "a", "line 1: give either html or text"),
        ({"id": "a", "text": 12}, "a", "line 1: text is no string"),
        ({"id": "a", "text": TEXT, "url": 12}, "a", "line 1: url is no string"),
        ({"id": "a", "text": TEXT, "published_on": "hier"}, "a", "line 1: published_on 'hier' is no date"),
        ({"id": "a", "html": ""}, "a", "line 1: "),
        ({"id": "a", "html": "\x00\x01\x02" * 400}, "a", "line 1: "),
    ],
)
def test_a_line_that_cannot_be_read_gives_an_error_in_its_place(
    line: Any, id_: str | None, says: str
) -> None:
    (record,) = extract(line)
    assert set(record) == {"id", "error"}
    assert record["id"] == id_
    assert record["error"].startswith(says)
    assert "\n" not in record["error"]


def test_one_bad_line_costs_the_others_nothing() -> None:
    found = extract({"id": "1", "text": TEXT}, "{", {"id": "3", "text": TEXT})
    assert [(record["id"], "error" in record) for record in found] == [
        ("1", False),
        (None, True),
        ("3", False),
    ]
    assert found[1]["error"].startswith("line 2: ")


def test_blank_lines_are_passed_over_and_counted() -> None:
    assert extract("", "  \n", "{")[0]["error"].startswith("line 3: ")


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00", "\ud800", "\ufeff", "é" * 10, "(" * 5_000, "1 " * 5_000, "\u202e€", "M. " * 2_000],
)
def test_whatever_the_text_the_line_gives_one_record(text: str) -> None:
    (record,) = extract({"id": "a", "text": text})
    assert record["id"] == "a"
    json.dumps(record)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_lone_surrogate_costs_its_line_alone(workers: str) -> None:
    good = json.dumps({"id": "g", "text": TEXT}).encode()
    bad = [
        b'{"id": "t", "text": "\\ud800 10 euros"}',
        b'{"id": "u", "text": "x", "url": "https://x.org/\\udfff"}',
        b'{"id": "\\ud800", "text": "x"}',
        '{"id": "latin", "text": "condamné"}'.encode("latin-1"),
        b'{"id": "h", "html": "<p>\\ud800 La soci\xe9t\xe9 Lambert re\xe7oit 10 euros de la part de Nuagis, a dit la cour.</p>"}',
    ]
    lines = b"\n".join([good, *bad, good]) + b"\n"
    done = greffier("extract", "--workers", workers, settings=None, stdin=lines, LC_ALL="fr_FR.UTF-8")
    assert done.status == SOME_FAILED
    told = [json.loads(line) for line in done.out.splitlines()]
    assert [one["id"] for one in told] == ["g", "t", "u", "\ud800", "latin", "h", "g"]
    assert ["error" in one for one in told] == [False, True, True, True, True, False, False]
    assert told[1]["error"].startswith("line 2: text is no text: it holds half a character")


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 50_000 + TEXT,
        f"<html><body><article><p>{TEXT[:60]}",
        "<!DOCTYPE html [<!ENTITY a 'aaaa'>]><p>&a;&a;</p>",
        f"<html><body><p>{TEXT}</p><script>" + "x" * 100_000,
    ],
    ids=["deep", "cut", "entities", "open script"],
)
def test_whatever_the_page_the_line_gives_one_record(html: str) -> None:
    (record,) = extract({"id": "a", "html": html})
    assert record["id"] == "a"


def test_a_page_made_to_be_slow_costs_its_time_and_no_more() -> None:
    began = time.monotonic()
    with pytest.raises(TimeoutError, match="reading took too long"), time_limit(0.05):
        re.search(r"(a|aa)+$", "a" * 60 + "b")
    assert time.monotonic() - began < 5


def test_the_day_given_is_what_dates_count_from() -> None:
    (early,) = extract({"id": "a", "text": TEXT, "published_on": "2020-01-10"})
    (late,) = extract({"id": "a", "text": TEXT, "published_on": "2023-11-20"})
    assert early["published_on"] == "2020-01-10"
    assert early["decisions"][0]["decided_on"] == "2019-11-14"
    assert late["decisions"][0]["decided_on"] == "2023-11-14"


def test_every_span_is_where_the_words_are() -> None:
    (record,) = extract({"id": "a", "text": TEXT})
    assert record["amounts"]
    for amount in record["amounts"]:
        start, end = amount["span"]
        assert record["text"][start:end] == amount["surface"]


def test_the_address_picks_the_reader() -> None:
    (known,) = extract(
        {"id": "a", "text": TEXT, "url": "https://www.archimag.com/vie-numerique/2023/11/28/a"}
    )
    (unknown,) = extract({"id": "a", "text": TEXT, "url": "https://example.org/a"})
    assert (known["source_id"], unknown["source_id"]) == ("archimag", "web")


@pytest.mark.parametrize(
    ("lines", "status"), [('{"id": "a", "text": "b"}\n', ALL_WELL), ("{\n", SOME_FAILED), ("", ALL_WELL)]
)
def test_status_1_when_a_line_gave_an_error(lines: str, status: int) -> None:
    out = io.StringIO()
    assert write_records(io.StringIO(lines), "initials", out) == status
    assert len(out.getvalue().splitlines()) == len(lines.splitlines())


def test_french_is_written_as_it_is() -> None:
    out = io.StringIO()
    write_records(io.StringIO(json.dumps({"id": "é", "text": TEXT})), "initials", out)
    assert '"id": "é"' in out.getvalue()
    assert "condamné" in out.getvalue()


def test_a_file_that_is_no_page_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html></html>", "utf-8")
    with page.open(encoding="utf-8") as file:
        assert extract_file(file, None, None, "initials") == SOME_FAILED
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"greffier: {page}: ")
    assert len(told.err.splitlines()) == 1


_READ = """
import sys
from pathlib import Path
from pipeline.clean.plain import read_text
from pipeline.process import process
for path in map(Path, sys.argv[1:]):
    print(process(read_text(path.read_text("utf-8"), None, source_id="test")))
"""


def test_a_page_tells_the_same_in_every_process() -> None:
    """Sets have another order in each process, and sums of floats another last digit in each order."""
    pages = sorted((Path(__file__).parents[1] / "golden" / "extraction" / "pages").glob("n0[0-1]*.txt"))
    told = [
        subprocess.run(
            [sys.executable, "-c", _READ, *pages],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0].count(b"\n") >= len(pages) > 15
    assert told[0] == told[1]
