from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.extract.amounts import certain, features, sides, surfaces
from pipeline.extract.amounts.certain import dues, limits
from pipeline.extract.amounts.events import ACTS, HEADS
from pipeline.extract.amounts.phrases import Phrase
from pipeline.extract.amounts.stems import Stems, alternatives, split_top, start_of
from pipeline.text.spaces import fold
from tests.bench.amount_hints import TABLE, hints_of

PAGES = Path(__file__).parents[1] / "golden" / "extraction" / "pages"
TEXT = "\n\n".join(fold(page.read_text("utf-8")) for page in sorted(PAGES.glob("*.txt"))[::3])


@pytest.mark.parametrize(
    ("source", "hints"),
    [
        (r"\bau capital(?: social)?", ("au capital",)),
        (r"\b(?:euros?|dollars?) (?:de|par)\b", ("dollar", "euro")),
        (r"(?:la |une )?provisions?", ("provision",)),
        (r"(?<!demande )somme", ("somme",)),
        (r"montant[a-z]{0,2} du", ("montant",)),
        (r"sommes{2}a", ("somme",)),
        (r"\b(?:de|a) ?$", ()),
        (r"(?P<unit>euro)s?\.|\d+", ()),
    ],
)
def test_hints_are_what_no_match_can_do_without(source: str, hints: tuple[str, ...]) -> None:
    assert hints_of(source) == hints


def test_hints_are_those_of_the_phrases() -> None:
    """Asked of a new process: what other tests made is no phrase of the package."""
    told = "import json; from tests.bench.amount_hints import table; print(json.dumps(table()))"
    made = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True).stdout
    assert json.loads(TABLE.read_text("utf-8")) == json.loads(made), "run python -m tests.bench.amount_hints"


def phrases_of(module: ModuleType) -> list[Phrase]:
    return [one for one in vars(module).values() if isinstance(one, Phrase)]


@pytest.mark.timeout(400)  # a minute on a quiet core: every phrase over every page
def test_a_hint_stands_in_every_match() -> None:
    phrases = [one for module in (certain, dues, limits, sides, features) for one in phrases_of(module)]
    phrases += [phrase for _, phrase in surfaces._PRECISION_BEFORE]
    assert len(phrases) > 30
    for phrase in phrases:
        for match in re.finditer(phrase.source, TEXT):
            assert not phrase.hints or any(hint in match.group() for hint in phrase.hints), phrase.source


@pytest.mark.parametrize("table", [ACTS, HEADS])
def test_stems_find_what_one_long_pattern_finds(table: dict[str, str]) -> None:
    plain = re.compile(
        r"(?<![a-z0-9])" + f"(?:{'|'.join(f'(?P<{name}>{one})' for name, one in table.items())})"
    )
    expected = [(match.lastgroup, *match.span()) for match in plain.finditer(TEXT)]
    assert list(Stems(table).find(TEXT)) == expected
    assert len(expected) > 300


def test_alternatives_begin_with_a_letter() -> None:
    assert split_top(r"a|(?:b|c)d|[|]e|\|f") == ["a", "(?:b|c)d", "[|]e", r"\|f"]
    assert alternatives(r"\b(?:sans|(?:deux|trois) fois)\b") == [
        r"\bsans\b", r"\bdeux fois\b", r"\btrois fois\b",
    ]  # fmt: skip
    assert start_of(r"(?<!la )demande") == "deman"
    assert start_of("peu(?:t|vent)") == "peu"
    assert start_of("dues?") == "due"
    with pytest.raises(ValueError, match="begin with a letter"):
        start_of(r"\d+")
    with pytest.raises(ValueError, match="may be missing"):
        alternatives("(?:tres )?grand")
