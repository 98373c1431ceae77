"""Legal forms: found beside a name, written in full or for short, and taken off it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.text.tables import read_table

FORM_IN_WORDS = pattern(
    r"(?:la\s+)?societe\s+(?:par\s+actions\s+simplifiee(?:\s+(?:unipersonnelle|a\s+associe\s+unique))?|anonyme|a\s+responsabilite\s+limitee|en\s+nom\s+collectif"
    r"|civile(?:\s+(?:immobiliere|professionnelle|d'exploitation\s+agricole))?)\s+(?:\([^()\n]{2,12}\)\s+)?"
)
"""A form in full before the name, folded: "la société par actions simplifiée (SAS) X"."""


class LegalForm(NamedTuple):
    """One row of pipeline/data/legal_forms.json; `form` is the short name that a party is shown with."""

    form: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    examples: tuple[tuple[str, str, str], ...]


@cache
def load_forms() -> tuple[LegalForm, ...]:
    """The table of legal forms, its examples with it: (text, form, name)."""
    rows = read_table("legal_forms.json")
    return tuple(
        LegalForm(
            row["form"],
            tuple(row["names"]),
            tuple(row["abbreviations"]),
            tuple((text, form, name) for text, form, name in row["examples"]),
        )
        for row in rows
    )


@cache
def _by_abbreviation() -> dict[str, str]:
    return {short: row.form for row in load_forms() for short in row.abbreviations}


@cache
def _by_name() -> dict[str, str]:
    return {fold(name): row.form for row in load_forms() for name in row.names}


def _one_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def abbreviation_pattern() -> str:
    """Alternation of all short forms, longest first, as they are written ("S.A.S.", "SARL", "Sarl")."""
    written = list(_by_abbreviation())
    written += [
        short.capitalize() for short in written if short.isupper() and short.isalpha() and len(short) > 2
    ]
    return _one_of(written)


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"\s*(?P<short>{abbreviation_pattern()})(?!\w)\.?[\s,:]*")


@cache
def _trailing() -> re.Pattern[str]:
    cut = _one_of([short[:-1] for short in _by_abbreviation() if short.endswith(".")])
    return re.compile(rf"[\s,]+\(?(?P<short>{abbreviation_pattern()}|{cut})\)?\s*$")


@cache
def _in_full() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_one_of(list(_by_name()))})\b")


def _form_of(short: str) -> str:
    table = _by_abbreviation()
    return table.get(short) or table.get(f"{short}.") or table[short.upper()]


def split_form(name: str) -> tuple[str, str | None]:
    """`name` without the short legal forms before and after it, and the first of them."""
    form: str | None = None
    while (match := _leading().match(name)) and match.end() < len(name):
        form = form or _form_of(match["short"])
        name = name[match.end() :]
    while (match := _trailing().search(name)) and match.start() > 0:
        form = form or _form_of(match["short"])
        name = name[: match.start()]
    return name.strip(), form


def form_in_full(text: str) -> str | None:
    """The form whose full name stands first in `text` ("société par actions simplifiée")."""
    match = _in_full().search(fold(text))
    return _by_name()[match.group()] if match else None


def is_form_alone(line: str) -> bool:
    """True for a line that says only what kind of company it is ("Société anonyme,")."""
    return _in_full().fullmatch(fold(line).strip(" ,.;:-")) is not None
