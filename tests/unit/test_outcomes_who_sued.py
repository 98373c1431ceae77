"""Who had sued, as rulings of review tell it: the subject of the suit, the complaint of a petition, who is paid."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.claimants import who_sued
from pipeline.extract.outcomes.appellants import find_sides
from pipeline.extract.outcomes.griefs import read_grief
from pipeline.extract.outcomes.sides import Who
from pipeline.extract.outcomes.suits import weigh_suit
from pipeline.findings import Span
from pipeline.law import Party, PartyKind, PartyRole
from pipeline.text.spaces import fold
from tests.parties_named import named

APPELLANT, RESPONDENT = "Ormevault", "Bacherelle"


def parties(text: str) -> list[Party]:
    return named(text, Ormevault=PartyRole.APPELLANT, Bacherelle=PartyRole.RESPONDENT)


def weight(text: str, name: str) -> float:
    return weigh_suit(fold(text), text.index(name), text.index(name) + len(name))


@pytest.mark.parametrize(
    "text",
    [
        "La société Bacherelle, franchisée de la société Ormevault (le franchiseur), a assigné ce dernier en nullité.",
        "La société Bacherelle, dont la marchandise avait été entreposée chez la société Ormevault, a assigné celle-ci.",
    ],
)
def test_who_is_named_in_an_aside_does_not_sue(text: str) -> None:
    assert weight(text, APPELLANT) == 0
    assert weight(text, RESPONDENT) > 0
    told = who_sued(fold(text), parties(text))
    assert told is not None
    assert told[0].name == RESPONDENT
    assert find_sides(text, parties(text), len(text)).appellant is Who.DEFENDANT


def test_the_stop_behind_a_title_ends_no_sentence() -> None:
    text = "M. Bacherelle exploite un moulin que lui loue la société Ormevault. Se plaignant de fuites, il a assigné sa bailleresse."
    miller = replace(parties(text)[1], kind=PartyKind.PERSON)
    told = who_sued(fold(text), [parties(text)[0], miller])
    assert told is not None
    assert told[0] is miller


@pytest.mark.parametrize(
    "text",
    [
        "M. F. a confié ses fichiers à la société Ormevault. Se plaignant de leur perte, il l'a assignée devant le tribunal.",
        "Par acte du 3 mai 2019, M. F. a fait assigner la société Ormevault en paiement.",
    ],
)
def test_the_full_stop_of_a_title_or_of_a_masked_name_ends_no_sentence(text: str) -> None:
    start = text.index("M. F.")
    person = Party("M. F.", None, PartyRole.APPELLANT, PartyKind.PERSON, (Span(start, start + 5),), "t", 1.0)
    company = replace(parties(f"{text} Bacherelle")[0], role=PartyRole.RESPONDENT)
    told = who_sued(fold(text), [company, person])
    assert told is not None
    assert told[0] is person


def test_whom_a_masked_name_hides_is_among_those_that_are_sued() -> None:
    text = "La société Ormevault a fait assigner M. F. en paiement. La société Bacherelle est intervenue."
    start = text.index("M. F.")
    person = Party("M. F.", None, PartyRole.RESPONDENT, PartyKind.PERSON, (Span(start, start + 5),), "t", 1.0)
    told = who_sued(fold(text), [*parties(text), person])
    assert told is not None
    assert told[0].name == APPELLANT
    assert told[1] == {"M. F."}


@pytest.mark.parametrize(
    "told",
    [
        "La société Ormevault a interjeté appel et a fait assigner en intervention forcée la société Mirville.",
        "La société Ormevault n'avait pas sollicité la garantie du vendeur.",
        "La société Ormevault a saisi la cour par déclaration du 3 mai 2019.",
    ],
)
def test_what_follows_the_suit_or_is_denied_brings_none(told: str) -> None:
    assert weight(told, APPELLANT) == 0


def test_who_is_to_indemnify_another_condemns_nobody_but_itself() -> None:
    text = "Ormevault attaquait l'arrêt qui l'avait condamnée à indemniser intégralement Bacherelle."
    assert find_sides(text, parties(text), len(text)).appellant is Who.DEFENDANT


@pytest.mark.parametrize(
    ("grief", "sued"),
    [
        ("fait grief à l'arrêt attaqué d'avoir, infirmant le jugement, limité à 40 000 euros la somme que la société Ormevault a été condamnée à lui payer", True),
        ("fait grief à l'arrêt de déclarer son action irrecevable comme prescrite et de la condamner à payer 4 000 euros", True),
        ("fait grief à l'arrêt d'avoir infirmé le jugement du 3 mai 2019 ayant débouté Mme Z. de ses demandes, d'avoir condamné la société Bacherelle à lui payer 9 000 euros", False),
        ("fait grief à l'arrêt de rejeter leurs demandes tendant au débouté de la banque", False),
        ("fait grief à l'arrêt de rejeter l'exception d'incompétence", False),
        ("fait grief à l'arrêt de rejeter sa demande tendant à l'annulation du cautionnement", False),
        ("fait grief à l'arrêt de prononcer la nullité du contrat et de le condamner à paiement", False),
    ],
)  # fmt: skip
def test_what_a_petition_complains_of_tells_who_had_sued(grief: str, sued: bool) -> None:
    said = read_grief(fold(f"La société Bacherelle {grief}, alors que la faute était lourde."))
    assert said > 0 if sued else said < 0
