"""The line under which lawyers cite a decision: "T. com. Nanterre, 23 avr. 2019, Haulotte c/ Capgemini France"."""

from __future__ import annotations

from datetime import date

from pipeline.law import Court, Decision, PartyRole
from pipeline.text.spaces import fold

_MONTHS = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc.")
_SHORT = {
    "Tribunal de commerce": "T. com.",
    "Tribunal des activités économiques": "TAE",
    "Tribunal judiciaire": "TJ",
    "Tribunal de grande instance": "TGI",
    "Tribunal d'instance": "TI",
    "Tribunal administratif": "TA",
    "Cour administrative d'appel": "CAA",
    "Cour d'appel": "CA",
    "Conseil de prud'hommes": "CPH",
    "Cour de cassation": "Cass.",
    "Conseil d'État": "CE",
}
_CHAMBERS = (
    ("commercial", "com."), ("social", "soc."), ("criminel", "crim."), ("mixte", "ch. mixte"), ("pleniere", "ass. plén."),
    ("premiere chambre civile", "1re civ."), ("1re chambre civile", "1re civ."),
    ("deuxieme chambre civile", "2e civ."), ("2e chambre civile", "2e civ."),
    ("troisieme chambre civile", "3e civ."), ("3e chambre civile", "3e civ."), ("chambre civile", "civ."),
)  # fmt: skip
"""How lawyers write the chambers of the Cour de cassation, by what their names hold; the first that fits."""
_CLAIMING = (PartyRole.CLAIMANT, PartyRole.APPELLANT)
_DEFENDING = (PartyRole.DEFENDANT, PartyRole.RESPONDENT)


def cite(decision: Decision) -> str:
    """The citation line of what is known; empty when neither court nor day is."""
    parts = [
        _court(decision.court.value, decision.chamber.value if decision.chamber else "")
        if decision.court
        else "",
        _day(decision.decided_on.value) if decision.decided_on else "",
        f"n° {decision.docket_numbers[0].value}" if decision.docket_numbers and not decision.parties else "",
        _sides(decision),
    ]
    return ", ".join(part for part in parts if part)


def _court(court: Court, chamber: str) -> str:
    if court.id == "cass":
        return " ".join(filter(None, (_SHORT[court.name], _chamber(chamber))))
    for name, short in _SHORT.items():
        if court.name.startswith(name):
            return " ".join(filter(None, (short, court.place)))
    return court.name


def _chamber(name: str) -> str:
    folded = fold(name)
    return next((short for words, short in _CHAMBERS if words in folded), "")


def _day(day: date) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {_MONTHS[day.month - 1]} {day.year}"


def _sides(decision: Decision) -> str:
    """First party of each side; one side alone when the other is not known."""
    sides = [
        next((party.name for party in decision.parties if party.role in roles), "")
        for roles in (_CLAIMING, _DEFENDING)
    ]
    return " c/ ".join(side for side in sides if side)
