"""`greffier explain`: every fact shown with its words, and what was considered and left out, with the rules' own reasons."""

from __future__ import annotations

import ast
import json
import re
import shutil
import time
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean.plain import read_text
from pipeline.explain import REASONS, Explanation, explain
from pipeline.findings import Span, hearing, reject
from pipeline.process import PIPELINE_VERSION, process
from schedules.cli import cli
from schedules.pages.explained import as_page, as_record, bracketed, coloured, contradiction_lines, fact_lines
from storage.database import open_database
from tests import commands
from tests.commands import write_settings
from tests.stored import page

TEXT = """Sauvegardes perdues : l'infogérant Nuagis condamné à Lyon

Par jugement du 14 novembre 2023, le tribunal de commerce de Lyon (n° RG 2021J00456) a condamné la société Nuagis à payer 86 250 euros à la société Menuiserie Lambert, qui réclamait 312 480 euros pour la perte de ses données.

L'audience s'était tenue le 12 septembre 2023. Le contrat du 3 mai 2018, facture n° 2021/004567, portait sur 4 200 fichiers ; l'article 1231 du code civil a été invoqué. La Cour de cassation veille à la réparation intégrale. Le logiciel Archiplan, lui, n'a pas un euro de retard.

La société Nuagis a assigné personne ; la société Menuiserie Lambert avait assigné la société Nuagis.
"""


def explained(text: str = TEXT) -> Explanation:
    return explain(read_text(text, None, source_id="web", published_on=date(2023, 11, 20)))


def left_out(explanation: Explanation) -> dict[str, str]:
    return {one.surface: one.reason for one in explanation.left_out}


def test_the_facts_are_those_of_the_record_each_with_its_words() -> None:
    explanation = explained()
    document = explanation.processed.document
    assert explanation.processed == process(document)
    by_kind = {mark.kind: mark for mark in explanation.marks}
    assert {"court", "date", "docket", "party", "amount", "total", "outcome", "topic"} <= set(by_kind)
    assert by_kind["court"].span.of(document.text) == "tribunal de commerce de Lyon"
    assert by_kind["date"].says == "2023-11-14, absolute"
    shown = [mark for mark in explanation.marks if mark.kind == "amount"]
    assert [mark.span.of(document.text) for mark in shown] == ["86 250 euros", "312 480 euros"]
    assert len({mark.span for mark in explanation.marks if mark.kind == "party"}) >= 4


def test_what_was_left_out_has_the_reason_of_the_rule_that_left_it() -> None:
    reasons = left_out(explained())
    assert reasons["12 septembre 2023"] == "hearing"
    assert reasons["3 mai 2018"] == "event"
    assert reasons["2021/004567"] == "of_another_register"
    assert reasons["4 200"] == "no_currency"
    assert reasons["1231"] == "no_currency"
    assert reasons["Cour de cassation"] == "no_act_of_decision_beside_it"
    assert reasons["Archiplan"] == "nothing_gives_it_a_side"


def test_the_words_around_a_figure_tell_what_it_is() -> None:
    (files,) = [one for one in explained().left_out if one.surface == "4 200"]
    assert "4 200 fichiers" in files.detail


def test_nothing_left_out_is_a_fact_of_the_same_kind() -> None:
    explanation = explained()
    marked = {(mark.kind, mark.span) for mark in explanation.marks}
    assert marked
    assert not marked & {(one.kind, one.span) for one in explanation.left_out}


def test_words_left_out_twice_are_listed_once() -> None:
    explanation = explained(TEXT + "\n\nCet article 1231 est ancien, et l'article 1231 demeure.\n")
    (number,) = [one for one in explanation.left_out if one.surface == "1231"]
    assert number.times == 3


def test_other_roles_of_a_sum_come_with_how_likely_they_were() -> None:
    text = "La société Nuagis a été condamnée à Lyon.\n\nLe tribunal de commerce de Lyon retient un montant de 4 321 euros, peut-être.\n"
    explanation = explained(text)
    (mark,) = [mark for mark in explanation.marks if mark.kind == "amount"]
    assert mark.other_roles
    assert all(0 < share < 1 for _, share in mark.other_roles)
    assert [share for _, share in mark.other_roles] == sorted((s for _, s in mark.other_roles), reverse=True)
    lines = [line for line, _ in fact_lines(explanation)]
    assert any("its own words also spoke for: " in line for line in lines)


@pytest.mark.parametrize(
    "page_id", ["d013_ca-paris-vergnolles", "d021_cass-soc-serveur", "n023_note-chronique-2023"]
)
def test_every_reason_given_is_explained(page_id: str) -> None:
    folder = Path(__file__).parents[1] / "golden" / "extraction" / "pages"
    explanation = explained((folder / f"{page_id}.txt").read_text("utf-8"))
    assert explanation.left_out
    assert all(one.why == REASONS[one.reason] for one in explanation.left_out)


def words_of(node: ast.expr) -> set[str]:
    if isinstance(node, ast.IfExp):
        return words_of(node.body) | words_of(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def test_every_reason_of_the_rules_is_explained() -> None:
    """The reasons stand in the code as words: handed to `reject` or `_leave_out`, or first called `reason`."""
    package = Path(__file__).parents[2] / "pipeline" / "extract"
    named: set[str] = set()
    for source in package.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                given_to = node.func.id in {"reject", "_leave_out"}
                named |= {word for one in node.args if given_to for word in words_of(one)}
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "reason":
                named |= words_of(node.value)
    named -= {"", "court", "date", "docket", "amount", "party"}
    assert len(named) > 10
    assert named - set(REASONS) == set()


def test_nothing_is_kept_unless_somebody_listens() -> None:
    reject("court", 0, 3, "year")
    with hearing() as heard:
        reject("court", 0, 3, "year")
        reject("court", 3, 3, "year")
    reject("court", 0, 3, "year")
    assert [one.span for one in heard.rejections] == [Span(0, 3)]


def test_brackets_taken_away_leave_the_text() -> None:
    explanation = explained()
    shown = re.sub(r"\[\d+ [a-z]+: |\](?=\W|$)", "", bracketed(explanation))
    assert shown == explanation.processed.document.text
    assert re.sub(r"\[[\d,]+\]", "", coloured(explanation).plain) == explanation.processed.document.text


def test_a_party_has_one_number_wherever_it_is_named() -> None:
    numbers = re.findall(r"\[(\d+) party: Nuagis", bracketed(explained()))
    assert len(numbers) >= 3
    assert len(set(numbers)) == 1


def test_what_is_not_sure_is_marked_for_review() -> None:
    lines = dict(
        fact_lines(
            explained(
                "Un juge a parlé de Nuagis à Lyon.\n\nLe tribunal de commerce de Lyon retient 4 321 euros, peut-être.\n"
            )
        )
    )
    assert any(line.endswith("à vérifier") and check for line, check in lines.items())
    sure = [line for line, check in lines.items() if not check]
    assert not any("à vérifier" in line for line in sure)


def test_what_the_page_says_against_itself_is_shown() -> None:
    text = (
        "Nuagis condamné à verser 90 000 euros à Menuiserie Lambert\n\nLe tribunal de commerce de Lyon, le 14 novembre 2023, "
        "a condamné la société Nuagis à payer 86 250 euros à la société Menuiserie Lambert pour la perte de ses données.\n"
    )
    explanation = explained(text)
    (line,) = contradiction_lines(explanation)
    assert "90 000 euros" in line
    assert "86 250 euros" in line
    assert "The page against itself" in as_page(explanation)
    assert "The page against itself" not in as_page(explained())


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text, self.outside, self._in = "", 0, False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._in = self._in or tag == "article"
        self._in = self._in and tag != "sup"
        self.outside += tag in {"script", "link", "img", "iframe"}

    def handle_endtag(self, tag: str) -> None:
        self._in = (self._in or tag == "sup") and tag != "article"

    def handle_data(self, data: str) -> None:
        self.text += data if self._in else ""


def test_the_page_needs_nothing_else_and_escapes_what_it_shows() -> None:
    explanation = explained(TEXT.replace("Archiplan", "<script>alert(1)</script>"))
    shown = _Page()
    shown.feed(as_page(explanation))
    assert shown.text == explanation.processed.document.text
    assert shown.outside == 0


def test_explaining_costs_about_what_processing_costs() -> None:
    """The plain way stays plain: listening adds a little to one run, and nothing to the others."""
    document = read_text("\n\n".join([TEXT] * 20), None, source_id="web")
    process(document)

    def seconds(work: object) -> float:
        began = time.process_time()
        assert callable(work)
        work(document)
        return time.process_time() - began

    assert any(seconds(explain) < 3 * seconds(process) + 0.1 for _ in range(3))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*TEXT.split(), "\n\n", "(", "12 000 €", "n°"]), max_size=60).map(" ".join))
def test_whatever_the_text_it_is_explained(text: str) -> None:
    explanation = explained(f"Titre\n\n{text}")
    record = json.loads(json.dumps(as_record("a", explanation)))
    for one in (*record["facts"], *record["left_out"]):
        start, end = one["span"]
        assert record["text"][start:end] == one["surface"]
    bracketed(explanation)
    as_page(explanation)


def run(*arguments: str, given: str | None = None) -> tuple[int, str, str]:
    done = CliRunner().invoke(cli, ["explain", *arguments], input=given)
    return done.exit_code, done.stdout, done.stderr


def test_a_file_standard_input_and_a_page_to_open(tmp_path: Path) -> None:
    file, target = tmp_path / "page.txt", tmp_path / "why.html"
    file.write_text(TEXT, "utf-8")
    status, told, _ = run(str(file))
    assert status == 0
    assert "[" in told
    assert "Considered and left out" in told
    status, told, _ = run("-", "--json", given=TEXT)
    assert (status, json.loads(told)["id"]) == (0, "-")
    status, told, _ = run(str(file), "--html", str(target))
    assert (status, told) == (0, "")
    assert target.read_text("utf-8").startswith("<!doctype html>")


def test_wrong_use_says_what_and_how() -> None:
    status, _, told = run("nulle-part.txt")
    assert status == 2
    assert "nulle-part.txt: no such file" in told


def test_a_page_that_is_none_is_said_in_one_line(tmp_path: Path) -> None:
    empty = tmp_path / "page.html"
    empty.write_text("<html></html>", "utf-8")
    status, told, error = run(str(empty))
    assert (status, told) == (1, "")
    assert len(error.splitlines()) == 1


@pytest.fixture
def stored(sqlite_template: Path, tmp_path: Path) -> tuple[str, Path]:
    """The address of a document, and settings that name the database that holds it as number 1."""
    path = shutil.copy(sqlite_template, tmp_path / "greffier.db")
    raw = page(url="https://exemple.example/a", source_id="web")
    with open_database(f"sqlite:///{path}") as database:
        database.pages.save(raw)
        (snapshot,) = database.pages.pending(PIPELINE_VERSION)
        document = read_text(TEXT, raw.url, source_id="web", published_on=date(2023, 11, 20))
        database.documents.save(
            replace(process(document), pipeline_version=PIPELINE_VERSION - 1), snapshot.id
        )
    return raw.url, write_settings(tmp_path, database_url=f"sqlite:///{path}")


def test_a_stored_document_by_number_and_by_address(stored: tuple[str, Path]) -> None:
    url, config = stored
    by_number = commands.run("explain", "1", "--json", settings=config)
    by_address = commands.run("explain", url, "--json", settings=config)
    assert (by_number.status, by_address.status) == (0, 0)
    assert by_number.json == by_address.json
    assert by_number.json["url"] == url
    assert any(fact["kind"] == "court" for fact in by_number.json["facts"])
    assert f"read it; this is how version {PIPELINE_VERSION} reads it" in by_number.err


def test_what_is_not_stored_is_said_with_the_remedy(stored: tuple[str, Path]) -> None:
    _, config = stored
    unknown = commands.run("explain", "https://exemple.example/b", settings=config)
    assert unknown.status == 2
    assert unknown.last_line.endswith("give the page as a file, with --url https://exemple.example/b")
    assert commands.run("explain", "77", settings=config).status == 2
    assert commands.run("explain", "1", "--url", "https://a.example/", settings=config).status == 2
