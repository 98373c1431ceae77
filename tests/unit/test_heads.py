"""Patterns tried only where their letters stand find what the plain patterns find, on every page of the golden set."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import pipeline
from pipeline.text.heads import Headed, Hinted, Spelled, places
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
