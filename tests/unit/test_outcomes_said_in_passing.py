"""Words that seem to tell of the outcome and tell of something else, and turns of the press that tell it in passing."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.extract.outcomes.appellants import find_sides
from pipeline.extract.outcomes.clues import find_clues
from pipeline.extract.outcomes.less import load_less, says_all
from pipeline.extract.outcomes.sides import Who
from pipeline.extract.outcomes.words import find_words
from pipeline.law import CourtLevel, Outcome, PartyRole
from pipeline.process import process
from pipeline.text.hints import find_places
from tests.parties_named import named
from tests.unit.test_outcomes_ledger import sides_in


def outcome(text: str) -> Outcome | None:
    (decision, *_) = process(read_text(text, None, source_id="test", published_on=date(2023, 2, 3))).decisions
    return decision.outcome.value if decision.outcome else None


def families(text: str) -> set[str]:
    return {said.family for said in find_words(find_places(text), CourtLevel.APPEAL, None)}


def test_who_asked_and_pays_instead_has_lost() -> None:
    assert (
        outcome(
            "Le chausseur devra payer son informaticien\n\nIl demandait 90 000 euros, il en versera 6 400. Chaussures Moreau-Talbot, l'une des dernières maisons de chaussure "
            "du Choletais, avait traîné Anjou Informatique devant le tribunal de commerce d'Angers après la perte de ses patrons numérisés. La décision est tombée le 25 janvier."
        )
        is Outcome.DISMISSED
    )


def test_a_victory_is_told_before_its_verb_and_asked_and_had_is_all() -> None:
    assert (
        outcome(
            "Saint-Étienne. Le rubanier gagne sur tous les tableaux\n\nC'est une victoire sans nuance que les Rubans Forissier ont remportée contre Stéphaclic. Le tribunal de commerce de "
            "Saint-Étienne a suivi de bout en bout leur argumentation : en reformatant le serveur de la fabrique, l'entreprise informatique a détruit sept années de dessins.\n\n"
            "Le rubanier demandait 41 000 euros, il les a. L'entreprise informatique devra également publier à ses frais le jugement dans deux journaux."
        )
        is Outcome.GRANTED
    )


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Le technicien a reformaté le serveur, dit la cour.", "reverses"),
        ("Il se prévalait de la réception sans réserve des prestations.", "in_full"),
    ],
)
def test_words_of_the_trade_are_none_of_the_outcome(text: str, family: str) -> None:
    assert family not in families(text)


def test_what_the_first_judges_had_given_in_full_is_not_this_decision_s() -> None:
    assert not says_all(find_places("Le tribunal avait fait droit à l'intégralité de ses demandes."))
    assert says_all(find_places("La cour fait droit à l'intégralité de ses demandes."))
    assert load_less().entire


CLAIMED = "La société Rizières avait assigné la société Nuageo. "


@pytest.mark.parametrize(
    "text",
    [
        "Le rapporteur public proposait de rejeter la requête.",
        "Le rapporteur public concluait au rejet. Le tribunal ne l'a pas suivi.",
    ],
)
def test_the_opinion_of_a_magistrate_is_no_decision(text: str) -> None:
    whole = CLAIMED + text
    assert not list(find_clues(whole, sides_in(whole), CourtLevel.FIRST))


@pytest.mark.parametrize("when", ["l'an passé", "une première fois", "il y a deux ans", "en mars 2020"])
def test_who_was_turned_down_before_the_comma_was_so_below(when: str) -> None:
    text = f"Débouté {when}, Rizières obtient gain de cause devant la cour d'appel face à Nuageo."
    lower = {clue.rule: clue.lower for clue in find_clues(text, sides_in(text), CourtLevel.APPEAL)}
    assert lower["turned_down"]
    assert not lower["wins"]


@pytest.mark.parametrize(
    ("lost", "side"),
    [
        ("Condamnée par la cour d'appel de Riom, le 22 février 2023, à réparer l'entier préjudice de la Laiterie des Volcans", Who.DEFENDANT),
        ("Déboutée par la cour d'appel de Riom, le 22 février 2023, de ses demandes contre la Laiterie des Volcans", Who.CLAIMANT),
    ],
)  # fmt: skip
def test_who_lost_and_then_petitioned_was_on_the_side_that_lost(lost: str, side: Who) -> None:
    text = f"{lost}, la société Infovia s'est pourvue en cassation. Le pourvoi est rejeté."
    parties = named(text, Infovia=PartyRole.APPELLANT, Laiterie_des_Volcans=PartyRole.RESPONDENT)
    assert find_sides(text, parties, len(text)).appellant is side


@pytest.mark.parametrize(
    ("told", "side"),
    [
        ("Le pourvoi d'Infovia contre l'arrêt qui l'avait condamnée à indemniser la Laiterie des Volcans est rejeté.", Who.DEFENDANT),
        ("Le pourvoi d'Infovia contre l'arrêt qui l'avait déboutée de son action contre la Laiterie des Volcans est rejeté.", Who.CLAIMANT),
    ],
)  # fmt: skip
def test_who_attacks_the_ruling_that_it_lost_was_on_the_side_that_lost(told: str, side: Who) -> None:
    parties = named(told, Infovia=PartyRole.APPELLANT, Laiterie_des_Volcans=PartyRole.RESPONDENT)
    assert find_sides(told, parties, len(told)).appellant is side


def test_an_appeal_turned_down_refuses_no_claim() -> None:
    text = "La cour d'appel de Rennes a débouté, le 4 janvier 2024, Nuageo de son appel contre Rizières."
    assert "turned_down" not in {clue.rule for clue in find_clues(text, sides_in(text), CourtLevel.APPEAL)}


def test_a_demand_for_one_damage_refused_beside_an_award_leaves_part_of_it() -> None:
    """Only one damage is refused: "au titre de son préjudice matériel"."""
    text = (
        "La cour d'appel de Grenoble, le 9 septembre 2021, a rejeté la demande de réparation formulée par Rizières au titre de "
        "son préjudice matériel, à hauteur de 1 936 912 euros. L'arrêt lui a accordé une somme de 60 000 euros."
    )
    assert outcome(text) is Outcome.PARTLY_GRANTED


def test_a_demand_refused_whole_stays_refused() -> None:
    text = "Le tribunal de commerce de Rouen, le 9 septembre 2021, a rejeté la demande d'indemnisation de Rizières."
    assert outcome(text) is Outcome.DISMISSED


def test_a_judgment_upheld_that_gave_one_thing_and_refused_another_gave_part() -> None:
    text = (
        "Le tribunal de commerce d'Évry a condamné l'intégrateur à rembourser 126 400 euros à Rizières, mais a débouté la cliente "
        "de sa demande de 250 000 euros de dommages et intérêts.\n\n"
        "Par un arrêt du 24 février 2023, la cour d'appel de Paris confirme. La mauvaise foi de Rizières n'est pas établie."
    )
    assert outcome(text) is Outcome.PARTLY_GRANTED
