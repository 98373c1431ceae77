"""A promotion that no rule knows: learnt from the pages of two nights, gone from those read before, nobody told twice."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from pipeline.documents import RawPage
from schedules.exits import ALL_WELL, WRONG_USE
from storage.database import create_database
from tests.commands import Done, rows, run, write_settings
from tests.stored import night
from tests.weekly import dressed, promos

SHOWN = promos(0)
RULING = (
    "Le tribunal de commerce de Lyon a condamné le 14 novembre 2023 la société Hébergeur du Nord à payer 12 000 euros à la"
    " société Menuiserie Lambert, dont toutes les données ont été perdues avec la sauvegarde que le prestataire devait tenir."
)
ABOUT = ("registres", "plans", "photographies", "partitions", "herbiers", "cadastres", "affiches", "carnets")


def address(number: int) -> str:
    return f"https://www.archimag.com/vie-numerique/2026/05/04/les-{ABOUT[number]}"


def html(number: int) -> str:
    thing = ABOUT[number]
    told = (
        RULING
        if number == 0
        else f"Les {thing} du musée ont été décrits par deux agents, qui y ont passé leur hiver, boîte après boîte."
    )
    return (
        f"<html><head><title>Les {thing} en ligne</title></head><body><article><h1>Les {thing} en ligne</h1><p>{told}</p>"
        f"<p>Rien ne disait que les {thing} intéresseraient tant de lecteurs, et la salle a dû ouvrir un jour de plus chaque semaine.</p>"
        f"<p>Le travail sur les {thing} doit durer encore deux ans, et une exposition en montrera les plus belles pièces.</p>"
        "</article></body></html>"
    )


def fetch(home: Path, numbers: Iterable[int], on: int) -> None:
    with create_database(f"sqlite:///{home / 'greffier.db'}") as database:
        for number in numbers:
            body = dressed(html(number), SHOWN).encode()
            headers = {"content-type": "text/html; charset=utf-8"}
            database.pages.save(
                RawPage("archimag", address(number), address(number), 200, headers, body, night(on))
            )


def texts(home: Path) -> dict[str, str]:
    query = """SELECT d.url, v.text FROM documents d JOIN document_versions v
        ON v.document_id = d.id AND v.number = d.current_number"""
    return dict(rows(home / "greffier.db", query))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Four pages of a first night, read and told of: too few to learn from."""
    settings = write_settings(tmp_path)
    fetch(tmp_path, range(4), on=1)
    assert run("process", settings=settings).status == ALL_WELL
    assert run("digest", settings=settings).status == ALL_WELL
    return tmp_path


def test_a_promotion_goes_from_all_pages_and_nobody_is_told_twice(home: Path) -> None:
    settings = home / "greffier.toml"
    database = home / "greffier.db"
    assert all(promo in text for text in texts(home).values() for promo in SHOWN.tail)
    told = rows(database, "SELECT id, facts_sha256 FROM alert_hits")
    assert len(told) == 1

    fetch(home, range(4, 8), on=2)
    done = run("process", "--json", settings=settings)
    digest = run("digest", settings=settings)

    assert (done.status, digest.status) == (ALL_WELL, ALL_WELL)
    counts = done.json["sources"]["archimag"]
    assert (counts["new"], counts["again"], counts["changed"], counts["failed"]) == (4, 8, 0, 0)
    assert len(texts(home)) == 8
    for number in range(8):
        text = texts(home)[address(number)]
        assert not [promo for promo in SHOWN.all if promo in text]
        assert text.count(ABOUT[number]) == (3 if number == 0 else 4)
    assert rows(database, "SELECT id, facts_sha256 FROM alert_hits") == told
    assert rows(database, "SELECT count(*) FROM deliveries") == [(1,)]
    assert rows(database, "SELECT count(*) FROM document_versions") == [(8,)]


def test_a_person_overrules_and_the_pages_are_read_again(home: Path) -> None:
    settings = home / "greffier.toml"
    fetch(home, range(4, 8), on=2)
    run("process", settings=settings)

    listed = run("boilerplate", "archimag", "--json", settings=settings).json
    assert {(one["text"], one["pages"], one["state"]) for one in listed} == {
        (text, 8, "learnt") for text in SHOWN.all
    }
    (event,) = [one["block"] for one in listed if one["text"] == SHOWN.tail[2]]
    kept = run("boilerplate", "archimag", "--keep", event[:8], "--json", settings=settings)
    assert (kept.json["state"], kept.json["read_again"]) == ("kept by you", 8)

    run("process", settings=settings)
    run("process", settings=settings)
    # What stands further in than text of the article stays as well.
    assert all((SHOWN.tail[2] in text) and SHOWN.head[0] not in text for text in texts(home).values())
    (state,) = [
        one["state"]
        for one in run("boilerplate", "archimag", "--json", settings=settings).json
        if one["block"] == event
    ]
    assert state == "kept by you"


@pytest.fixture
def learnt(home: Path) -> Path:
    """The same after a second night, from whose eight pages the promotions were learnt; and a page of neither night."""
    fetch(home, range(4, 8), on=2)
    assert run("process", settings=home / "greffier.toml").status == ALL_WELL
    (home / "page.html").write_text(dressed(html(0), SHOWN), "utf-8")
    return home


def read(learnt: Path, *arguments: str) -> Done:
    page = str(learnt / "page.html")
    return run("read", page, *arguments, settings=learnt / "greffier.toml", COLUMNS="200")


def test_who_reads_one_page_sees_what_was_learnt_of_its_site(learnt: Path) -> None:
    done = read(learnt, "--url", address(0), "--json", "--html", str(learnt / "read.html"))

    assert done.status == ALL_WELL
    assert not [promo for promo in SHOWN.all if promo in done.json["text"]]
    lines = {line["text"]: (line["verdict"], line["why"], line["pages"]) for line in done.json["lines"]}
    assert {text: lines[text] for text in SHOWN.all} == dict.fromkeys(
        SHOWN.all, ("dropped", "repeated_on_site", 8)
    )
    assert {line["pages"] for line in done.json["lines"]} == {8, None}
    assert "<td>repeated_on_site, seen on 8 pages</td>" in (learnt / "read.html").read_text("utf-8")


def test_the_terminal_says_on_how_many_pages_a_block_was_seen(learnt: Path) -> None:
    done = read(learnt, "--url", address(0), "--compare")

    reasons = [line.split("│")[3] for line in done.out.splitlines() if line.count("│") > 3]
    assert " ".join(" ".join(reasons).split()).count("repeated_on_site, seen on 8 pages") == len(SHOWN.all)


def test_a_page_of_no_known_site_is_read_without(learnt: Path) -> None:
    done = read(learnt, "--json")

    assert all(promo in done.json["text"] for promo in SHOWN.tail)


def test_a_database_that_cannot_be_asked_is_told_and_costs_no_reading(learnt: Path) -> None:
    (learnt / "greffier.db").write_bytes(b"no database" * 1000)
    done = read(learnt, "--url", address(0), "--json")

    assert done.status == ALL_WELL
    assert SHOWN.tail[0] in done.json["text"]
    assert "what archimag repeats is not left out: " in done.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("archimag --keep abc", "no block of archimag is named abc"),
        ("archimag --keep a --drop b", "give one of them"),
        ("nosuchsource", "nosuchsource"),
    ],
)
def test_wrong_use_says_what(tmp_path: Path, arguments: str, says: str) -> None:
    done = run("boilerplate", *arguments.split(), settings=write_settings(tmp_path))
    assert done.status == WRONG_USE
    assert says in done.last_line


def test_the_list_is_a_table_without_json(home: Path) -> None:
    done = run("boilerplate", "archimag", settings=home / "greffier.toml")
    assert done.status == ALL_WELL
    assert "not enough" in done.out
