"""What running text says of parties, as rules: a phrase, and who stands before and after it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pipeline.extract.parties.claims import Side


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """`pattern` is searched in folded text; `left` and `right` are the sides of the names that touch it.

    `payee`: the words go on with "à verser ... à Y", and Y is on that side.
    `unless` voids the rule when found in the rest of the sentence; `needs` when not found in the whole sentence.
    """

    name: str
    pattern: re.Pattern[str]
    left: Side | None
    right: Side | None
    weight: float
    payee: Side | None = None
    unless: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    near: bool = False
    """The name must follow at once."""
    chain: bool = False
    """The subject may have another verb before this one."""
    finite: bool = False
    """A participle ("condamné") counts only after "a": else it is the passive, which has a rule of its own."""
    hints: tuple[str, ...] = ()
    """Letters one of which any match holds: where none stands, the pattern need not be tried."""
    no_authority: bool = False
    """Void when the sentence begins with an authority: that is a sanction."""


@cache
def _hints() -> Mapping[str, tuple[str, ...]]:
    """pipeline/data/phrase_hints.json, which tests/bench/phrase_hints.py draws from the patterns."""
    raw = json.loads(files("pipeline.data").joinpath("phrase_hints.json").read_text("utf-8"))
    return {name: tuple(hints) for name, hints in raw.items()}


def phrase_rule(
    name: str,
    pattern: str,
    left: Side | None,
    right: Side | None,
    weight: float,
    *,
    payee: Side | None = None,
    unless: str | None = None,
    needs: str | None = None,
    near: bool = False,
    chain: bool = False,
    finite: bool = False,
    no_authority: bool = False,
) -> PhraseRule:
    return PhraseRule(
        name, re.compile(pattern), left, right, weight, payee,
        re.compile(unless) if unless else None, re.compile(needs) if needs else None, near, chain, finite, _hints().get(name, ()), no_authority,
    )  # fmt: skip
