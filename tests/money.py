"""Decisions, parties and a ruling that the tests of sums share."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pipeline.extract.amounts.certain import find_certain
from pipeline.extract.amounts.contexts import Context, read_contexts
from pipeline.extract.amounts.events import read_context
from pipeline.extract.amounts.surfaces import find_surfaces
from pipeline.findings import Finding, Span
from pipeline.law import Court, CourtLevel, Decision, Party, PartyKind, PartyRole
from pipeline.text.spaces import fold


def party(name: str, role: PartyRole) -> Party:
    return Party(name, None, role, PartyKind.COMPANY, (Span(0, 1),), "test", 1.0)


def decision(level: CourtLevel = CourtLevel.FIRST, parties: Sequence[Party] = ()) -> Decision:
    court = Finding(Court("x", "Tribunal de commerce de Mirville", level), Span(0, 1), "test", 1.0)
    return Decision(court=court, parties=tuple(parties))


def euros(surface: str) -> Decimal:
    """The value of a sum as texts print it: "45 000 euros", "45 000"."""
    return Decimal(surface.removesuffix(" euros").replace(" ", "").replace(",", "."))


BOTH = (party("Bacherelle", PartyRole.CLAIMANT), party("Ormevault Systèmes", PartyRole.DEFENDANT))

RULING = """TRIBUNAL DE COMMERCE DE MIRVILLE

JUGEMENT DU 14 MARS 2023

PAR CES MOTIFS

Le tribunal, statuant publiquement, par jugement contradictoire,

CONDAMNE la société Ormevault Systèmes à payer à la société Bacherelle la somme de 61 900 euros au titre de la ressaisie et celle de 34 500 euros au titre de la perte de marge, soit au total 96 400 euros ;

CONDAMNE la société Bacherelle à payer à la société Ormevault Systèmes la somme de 5 220 euros au titre des factures ;

CONDAMNE la société Ormevault Systèmes à payer à la société Bacherelle la somme de 6 000 euros au titre de l'article 700 du code de procédure civile.
"""


def contexts_of(text: str) -> list[Context]:
    """What surrounds each sum of `text`."""
    flat = fold(text)
    return read_contexts(text, flat, find_surfaces(text, flat))


def rule_for(context: Context) -> str:
    """The turn of phrase that settles what a sum is for, "" where none does."""
    found = find_certain(context, read_context(context), of_authority=False)
    return found.name if found else ""


def rule_of(text: str, surface: str) -> str:
    """The same for the first sum that is printed as `surface`."""
    return rule_for(next(one for one in contexts_of(text) if one.surface.span.of(text) == surface))
