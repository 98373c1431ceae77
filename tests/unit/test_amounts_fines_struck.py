"""Whom a fine strikes, where others are named in the same breath: those who complained, those who were fined before."""

from __future__ import annotations

from pipeline.extract.amounts import find_amounts
from pipeline.law import AmountRole, CourtLevel, PartyRole
from pipeline.zones import find_zones
from tests.money import contexts_of, decision, party, rule_for

STRUCK = party("Ormetel", PartyRole.CLAIMANT)
COMPLAINANT = party("Bacherelle", PartyRole.DEFENDANT)


def payers(text: str) -> dict[str, str | None]:
    told = decision(CourtLevel.AUTHORITY, (STRUCK, COMPLAINANT))
    return {one.surface: one.payer for one in find_amounts(text, find_zones(text, None), (told,))}


def test_who_stands_before_the_verb_is_struck_on_whichever_side_of_a_suit() -> None:
    text = "Ormetel sanctionné par une amende de 40 millions d'euros après la plainte de Bacherelle."
    assert payers(text) == {"40 millions d'euros": "Ormetel"}


def test_who_stands_behind_the_verb_is_struck() -> None:
    text = "Saisie par Bacherelle, l'Autorité de la concurrence vient de condamner Ormetel à une amende de 12 millions d'euros."
    assert payers(text) == {"12 millions d'euros": "Ormetel"}


def test_against_whom_it_is_pronounced_is_struck_whoever_stands_near_the_verb() -> None:
    text = "L'Autorité, saisie par Ormetel, a sanctionné des pratiques et infligé une amende de 3 millions d'euros à l'encontre de Bacherelle."
    assert payers(text) == {"3 millions d'euros": "Bacherelle"}


def test_what_a_fine_is_asked_to_be_raised_to_is_none() -> None:
    text = (
        "L'Autorité de la concurrence avait infligé à Ormetel une amende de 20 millions d'euros. Le ministre a fait appel, "
        "demandant à ce que la sanction soit portée à 75 millions d'euros."
    )
    told = decision(CourtLevel.AUTHORITY, (STRUCK, COMPLAINANT))
    (context,) = (one for one in contexts_of(text) if "75" in one.surface.span.of(text))
    assert rule_for(context) == "fine_proposed"
    assert find_amounts(text, find_zones(text, None), (told,))[0].role is AmountRole.FINE
