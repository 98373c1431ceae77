"""Nouns that stand for a party once they have stood beside its name, and who acts in a sentence."""

from __future__ import annotations

import pytest

from pipeline.extract.outcomes.less import add_up
from pipeline.extract.outcomes.nicknames import with_nicknames
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.extract.outcomes.told import read_told
from pipeline.law import CourtLevel, Outcome
from pipeline.text.spaces import fold
from tests.unit.test_outcomes_ledger import sides_in

FIRST, APPEAL = CourtLevel.FIRST, CourtLevel.APPEAL


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("La brasserie Rizières a fermé. La brasserie avait tout perdu.", "brasserie", Who.CLAIMANT),
        ("La plateforme lyonnaise Nuageo nie. Pour la plateforme, rien n'est dû.", "plateforme", Who.DEFENDANT),
        ("Nuageo, une archiviste de Brest, nie. L'archiviste paiera.", "archiviste", Who.DEFENDANT),
        ("La société Nuageo nie. La société Rizières persiste. La société paiera.", "société", None),
        ("Le tribunal condamne Nuageo. Le tribunal a tranché.", "tribunal", None),
        ("La brasserie Rizières poursuit la brasserie Nuageo. La brasserie paiera.", "brasserie", None),
    ],
)  # fmt: skip
def test_a_noun_beside_one_name(text: str, noun: str, expected: Who | None) -> None:
    sides = with_nicknames(text, fold(text), sides_in(text))
    at = text.lower().rindex(noun)
    assert sides.named_in(at, at + len(noun)) == expected


def test_a_noun_of_the_name_itself() -> None:
    text = "La Fondation Sainte-Luce attaque. Le juge donne raison à la fondation."
    start = text.index("Fondation")
    sides = Sides(((start, start + len("Fondation Sainte-Luce"), Who.CLAIMANT),))
    again = text.rindex("fondation")
    assert with_nicknames(text, fold(text), sides).named_in(again, again + 1) is Who.CLAIMANT


@pytest.mark.parametrize(
    ("text", "level", "expected"),
    [
        ("Évincée par Nuageo, la brasserie perd son procès devant le tribunal.", FIRST, Outcome.DISMISSED),
        ("Rizières, ancienne cliente de Nuageo, devra verser 9 000 euros à la société.", FIRST, Outcome.DISMISSED),
        ("Nuageo, qui devra 9 000 euros à Rizières, est fautive. La demande au titre de l'image est rejetée.", FIRST, Outcome.PARTLY_GRANTED),
        ("La demande de Rizières est rejetée. Nuageo devait mieux faire.", FIRST, Outcome.DISMISSED),
        ("Rizières, qui avait obtenu 9 000 euros devant le tribunal, repart les mains vides.", APPEAL, Outcome.DISMISSED),
        ("Le juge a refusé d'ordonner à Nuageo de rétablir les machines : il existe une contestation sérieuse.", FIRST, Outcome.DISMISSED),
        ("La cour donne gain de cause à Nuageo.", APPEAL, Outcome.DISMISSED),
        ("La requête de Rizières n'a pas prospéré : elle a été jugée tardive.", FIRST, Outcome.DISMISSED),
        ("Match nul, ou presque : Nuageo s'acquittera d'un euro symbolique.", FIRST, Outcome.GRANTED),
        ("Nuageo n'aura pas à indemniser Rizières.", FIRST, Outcome.DISMISSED),
        ("Neuf mille euros, c'est la somme que Nuageo devra à Rizières.", FIRST, Outcome.GRANTED),
        ("La cour a partiellement infirmé le jugement qui avait débouté Rizières : Nuageo lui versera 9 000 euros.", APPEAL, Outcome.PARTLY_GRANTED),
        ("Rizières repart avec 9 000 euros.", FIRST, Outcome.GRANTED),
        ("Rizières n'obtient cependant que 9 000 euros.", FIRST, Outcome.PARTLY_GRANTED),
        ("Le tribunal laisse Nuageo seule débitrice des 9 000 euros.", FIRST, Outcome.GRANTED),
        ("La cour infirme le jugement qui condamnait Nuageo. Rizières a tout perdu.", APPEAL, Outcome.DISMISSED),
        ("Les 38 000 euros que le tribunal lui avait accordés : cette somme a été effacée par la cour.", APPEAL, Outcome.DISMISSED),
        ("La cour efface tout : Rizières va devoir rendre l'argent.", APPEAL, Outcome.DISMISSED),
        ("La cour confirme en toutes ses dispositions le jugement par lequel le tribunal avait, le 3 mai 2021, débouté Rizières.", APPEAL, Outcome.DISMISSED),
        ("La cour infirme le jugement par lequel le tribunal avait, le 3 mai 2021, rejeté les demandes de Rizières, et condamne Nuageo à lui payer 9 000 euros.", APPEAL, Outcome.GRANTED),
        ("La cour a ramené mercredi à 5 000 euros l'indemnité que Nuageo devra verser à Rizières.", APPEAL, Outcome.PARTLY_GRANTED),
    ],
)  # fmt: skip
def test_who_acts(text: str, level: CourtLevel, expected: Outcome) -> None:
    ruled = read_told(fold(text), text, sides_in(text), level)
    assert ruled is not None
    assert ruled.outcome is expected


def test_nothing_that_says_all_is_less_sure_than_a_word_that_does() -> None:
    texts = (
        "Le tribunal condamne Nuageo à payer 9 000 euros à Rizières.",
        "Le tribunal condamne Nuageo à payer 9 000 euros à Rizières, qui n'en demandait ni plus ni moins.",
    )
    bare, said = (read_told(fold(text), text, sides_in(text), FIRST) for text in texts)
    assert bare is not None
    assert said is not None
    assert bare.outcome is said.outcome is Outcome.GRANTED
    assert bare.confidence < said.confidence


def test_an_award_told_and_refused_is_less_sure() -> None:
    clear = "Le tribunal condamne Nuageo à payer 9 000 euros à Rizières, soit au plus le tiers de ce qu'elle demandait."
    mixed = clear + " Rizières est déboutée de sa demande. Rizières n'a pas obtenu gain de cause."
    sure, unsure = (read_told(fold(text), text, sides_in(text), FIRST) for text in (clear, mixed))
    assert sure is not None
    assert unsure is not None
    assert unsure.confidence < sure.confidence


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Rizières, qui chiffrait ses pertes, concluait à 60 000 euros.", [60_000]),
        ("Nuageo les estimait à 75 000.", []),
        ("Elle les estimait à 75 000.", [75_000]),
        ("Le client en voyait 302 000.", [302_000]),
    ],
)
def test_sums_told_without_a_currency(text: str, asked: list[int]) -> None:
    assert list(add_up(text, sides_in(text), (), 0, set(), told=True).asked) == asked
