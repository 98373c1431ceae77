"""How a text is set in type, and what stands below it, changes nothing of what it tells.

Judged on some golden pages that rules may learn from, each by each way of changing its letters.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean.plain import read_text
from pipeline.process import process
from pipeline.text.spaces import fold
from tests.bench.annotated import annotated

PLACE, ROWS = annotated(Path(), "crowded")
TEXTS = [(PLACE / "pages" / f"{row['id']}.txt").read_text("utf-8") for row in ROWS[::24]]
RULING = (
    "Perte de données : l’infogérant Nuagis condamné\n\nLe tribunal de commerce de Lyon a, le 14 novembre 2023, condamné la "
    "société Nuagis à verser 86 250 euros à la société Atelier Morvan, qui réclamait 312 480 euros, et 3 000 euros au titre "
    "de l’article 700 du code de procédure civile (n° RG 2021J00456)."
)
UNRELATED = st.lists(
    st.sampled_from(
        (
            "Le salon des archives a reçu des visiteurs venus de toute la région pour voir les collections exposées.",
            "Cette édition, la douzième, s’est tenue sous la halle rénovée, au bord de la rivière.",
            "Le lendemain, les participants ont visité le dépôt départemental et ses douze kilomètres de rayonnages.",
            "Une buvette tenue par des bénévoles proposait des gaufres et du cidre.",
            "Les inscriptions pour la prochaine édition ouvriront au printemps, sur place seulement.",
        )
    ),
    min_size=1,
    max_size=12,
).map("\n\n".join)


def without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


SAME: dict[str, Callable[[str], str]] = {
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces in numbers": lambda text: text.replace(" 000", "\u202f000"),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "straight apostrophes": lambda text: text.replace("’", "'"),
    "apart accents": lambda text: unicodedata.normalize("NFD", text),
}


def facts(text: str) -> dict[str, Any]:
    """What `text` tells, spelling and places apart."""
    processed = process(read_text(text, None, source_id="test"))
    own = processed.decisions[0] if processed.decisions else None
    return {
        "court": own and own.court and own.court.value.id,
        "date": own and own.decided_on and own.decided_on.value,
        "dockets": own and sorted(number.value.upper() for number in own.docket_numbers),
        "outcome": own and own.outcome and own.outcome.value,
        "total": own and own.awarded_total and own.awarded_total.value.value,
        "parties": own and sorted((fold(party.name).lower(), party.role) for party in own.parties),
        "data_loss": processed.topic("data_loss") is not None,
        "values": Counter((amount.money.value, amount.money.currency) for amount in processed.amounts),
        "roles": Counter((amount.money.value, amount.role) for amount in processed.amounts),
    }


PLAIN = [facts(text) for text in TEXTS]


def kept(change: Callable[[str], str], name: str) -> float:
    """The share of pages of which the change leaves the fact `name` what it was."""
    same = [bool(facts(change(text))[name] == plain[name]) for text, plain in zip(TEXTS, PLAIN, strict=True)]
    return same.count(True) / len(same)


@pytest.mark.parametrize("way", SAME)
def test_spaces_and_apostrophes_change_nothing(way: str) -> None:
    for text, plain in zip(TEXTS, PLAIN, strict=True):
        assert facts(SAME[way](text)) == plain


def test_missing_accents_change_no_value() -> None:
    names = ("court", "date", "dockets", "total", "values", "data_loss")
    for text, plain in zip(TEXTS, PLAIN, strict=True):
        told = facts(without_accents(text))
        assert {name: told[name] for name in names} == {name: plain[name] for name in names}
    assert kept(without_accents, "parties") > 0.75  # where an accent tells a word from a name, it is missed


def test_capitals_change_no_value() -> None:
    for text, plain in zip(TEXTS, PLAIN, strict=True):
        told = facts(text.upper())
        for name in ("court", "date", "dockets", "values", "data_loss"):
            assert told[name] == plain[name], name
    assert kept(str.upper, "roles") > 0.75
    assert kept(str.upper, "total") > 0.75


@settings(max_examples=30, deadline=None)
@given(UNRELATED)
def test_paragraphs_below_change_nothing_before_them(more: str) -> None:
    assert facts(f"{RULING}\n\n{more}") == facts(RULING)


def test_the_ruling_of_these_tests_tells_something() -> None:
    told = facts(RULING)
    assert told["court"] == "tcom_lyon"
    assert told["total"] == 86250
    assert len(told["parties"]) == 2
    assert len(TEXTS) >= 9
    assert sum(plain["court"] is not None for plain in PLAIN) > 5
