"""Companies as parties, each where a text first names it."""

from __future__ import annotations

from pipeline.findings import Span
from pipeline.law import Party, PartyKind, PartyRole


def named(text: str, **roles: PartyRole) -> list[Party]:
    """The parties of these names, in this order; an underscore in a name is a blank of the text."""
    names = {name.replace("_", " "): role for name, role in roles.items()}
    return [
        Party(name, None, role, PartyKind.COMPANY, (_place(text, name),), "test", 1.0)
        for name, role in names.items()
    ]


def _place(text: str, name: str) -> Span:
    return Span(text.index(name), text.index(name) + len(name))
