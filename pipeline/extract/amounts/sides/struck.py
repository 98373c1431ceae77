"""Whom a fine strikes."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.amounts.contexts import Context
from pipeline.extract.amounts.phrases import Phrase
from pipeline.extract.amounts.sides import DEFENDING, Mention, Sides, governed_by
from pipeline.law import Party, PartyRole
from pipeline.text.patterns import pattern

_AGAINST = pattern(r"[^.;]{0,40}?\b(?:a l'encontre (?:de |d')|contre |a )(?P<who>)")
_STRIKES = Phrase(r"\b(?:condamn|sanctionn|ecop|puni|frapp)\w*")
_BETWEEN = 24
"""Characters between a verb that punishes and whom it strikes: "Ormelec a été sanctionnée", "condamner la société Ormelec"."""


def fined(sides: Sides, context: Context) -> Party | None:
    """The party named "à l'encontre de X" or beside the verb that punishes, else the last one accused, else the only one."""
    against = _AGAINST.match(context.gap_after)
    if against:
        struck = next(iter(sides.mentions(context.gap_after[against.start("who") :][:80])), None)
        if struck:
            return struck.party
    governed = governed_by(context)
    mentions = sides.mentions(governed)
    if beside := _beside_verb(governed, mentions):
        return beside
    accused = [one for one in mentions if one.party.role in DEFENDING]
    if accused:
        return accused[-1].party
    only = sides.parties[0] if len(sides.parties) == 1 else None
    return sides.first(frozenset({PartyRole.DEFENDANT})) or only


def _beside_verb(governed: str, mentions: Sequence[Mention]) -> Party | None:
    """Whom the last verb that punishes strikes: named right behind it, else right before it, on whichever side of a suit."""
    verb = next(reversed([*_STRIKES.finditer(governed)]), None)
    if verb is None:
        return None
    behind = [one for one in mentions if 0 <= one.start - verb.end() <= _BETWEEN]
    ahead = [one for one in mentions if 0 <= verb.start() - one.end <= _BETWEEN]
    return behind[0].party if behind else ahead[-1].party if ahead else None
