"""Patterns tried only where their letters stand find what the plain patterns find, on every page of the golden set."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import pipeline
from pipeline.text.heads import Headed, Hinted, Spelled, places, tried_at
from pipeline.text.spaces import fold

PAGES = Path(__file__).parents[1] / "golden" / "extraction" / "pages"


def patterns() -> dict[str, Headed | Hinted]:
    """Every such pattern of the pipeline that is a name of its module, by that name."""
    modules = [
        importlib.import_module(found.name)
        for found in pkgutil.walk_packages(pipeline.__path__, "pipeline.")
        if not found.ispkg or found.name.count(".") > 1
    ]
    return {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Headed | Hinted)
    }


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Every twentieth page, folded and as they are: some patterns read folded text, some the text itself."""
    pages = [path.read_text("utf-8") for path in sorted(PAGES.glob("*.txt"))[::20]]
    return [form for page in pages for form in (fold(page), page)]


@pytest.mark.parametrize("name", patterns())
def test_finds_what_the_plain_pattern_finds(name: str, texts: list[str]) -> None:
    quick = patterns()[name]
    for text in texts:
        plain = [match.span() for match in quick.pattern.finditer(text)]
        assert [match.span() for match in quick.finditer(text)] == plain


def test_places_are_in_order_and_within_the_part_asked_for() -> None:
    assert places("abcabc", ("c", "ab")) == [0, 2, 3, 5]
    assert places("abcabc", ("c", "ab"), 1, 5) == [2, 3]
    assert places("abcabc", ("d",)) == []


def test_spellings_are_found_as_by_one_pattern() -> None:
    spelled = Spelled({"cour": r"\bcour(?: d'appel)?\b", "trib": r"\b(?:tribunal de commerce|tribunal)\b"})
    plain = re.compile(r"\b(?:cour(?: d'appel)?|tribunal de commerce|tribunal)\b")
    text = "tribunal, cour d'appel, cours, le tribunal de commerce et la cour"
    assert [one.span() for one in spelled.finditer(text)] == [one.span() for one in plain.finditer(text)]
    assert list(Spelled({}).finditer(text)) == []


def test_what_stands_between_two_signs_is_searched_where_a_hint_stands_in_it() -> None:
    source = r"\b[a-z]+[^.;\n]{0,60} pourvoi\b"
    hinted, plain = Hinted(("pourvoi",), source, apart=".;\n"), re.compile(source)
    text = (
        "la cour rejette le pourvoi; elle dit le pourvoi abusif. " + "rien de tel; " * 20
    ) * 3 + "un pourvoi"
    for start, end in ((0, len(text)), (9, len(text) - 3), (30, 400), (len(text) - 8, len(text))):
        spans = [match.span() for match in plain.finditer(text, start, end)]
        assert [match.span() for match in hinted.finditer(text, start, end)] == spans
        found = hinted.search(text, start, end)
        assert (found and found.span()) == (spans[0] if spans else None)


def test_what_is_tried_where_the_folded_text_has_its_letters() -> None:
    source = re.compile(r"(?i:pr[ée]c[ée]demment) (?P<name>[A-Z]\w+)")
    text = "Précédemment Orlane, puis précédemment vide, PRECEDEMMENT Ormevault"
    found = tried_at(("precedemment",), source, text, fold(text))
    assert [match["name"] for match in found] == ["Orlane", "Ormevault"]
