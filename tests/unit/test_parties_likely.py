"""Parties by the weights of their signs: decoding with weights made here, and texts that no single phrase settles."""

from __future__ import annotations

import math

import pytest

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.sides.likely import likely_sides, load_sides
from pipeline.extract.parties.sides.linear import LinearModel, shares_of
from pipeline.extract.parties.sides.signs import Signs
from pipeline.law import PartyRole
from tests.unit.test_parties import roles

BUYS, SERVES, PASSES, HALF = (
    (-2.0, 3.0, 0.0, -2.0),
    (-2.0, 1.0, 3.0, -2.0),
    (4.0, 0.0, 0.0, 0.0),
    (1.5, 0.0, 0.6, -2.0),
)
MODEL = LinearModel(
    {"buys": BUYS, "serves": SERVES, "passes": PASSES, "half": HALF, "backs": (0.0, 0.0, 1.0, 0.5)}, 4
)


def sides(**signs: str) -> dict[str, Side]:
    found, _ = likely_sides(MODEL, {(name,): frozenset({sign}) for name, sign in signs.items()}, {})
    return {key[0]: side for key, side in found.items()}


def test_who_was_sued_with_another_is_not_put_opposite() -> None:
    signs: Signs = {("a",): frozenset({"serves"}), ("b",): frozenset({"serves", "backs"})}
    parted, _ = likely_sides(MODEL, signs, {})
    assert set(parted.values()) == {Side.CLAIMANT, Side.DEFENDANT}
    sued, _ = likely_sides(MODEL, signs, {}, together={("a",), ("b",)})
    assert set(sued.values()) == {Side.DEFENDANT}


def test_shares_add_up_to_one_and_a_sign_without_weight_says_nothing() -> None:
    shares = shares_of(MODEL, frozenset({"buys", "never seen"}))
    assert math.isclose(sum(shares), 1.0)
    assert shares == shares_of(MODEL, frozenset({"buys"}))


def test_a_name_goes_to_its_likeliest_side_and_a_passer_by_nowhere() -> None:
    assert sides(a="buys", b="serves", c="passes") == {"a": Side.CLAIMANT, "b": Side.DEFENDANT}


def test_of_two_on_one_side_the_less_sure_one_goes_opposite() -> None:
    assert sides(a="buys", b="buys", c="serves") == {
        "a": Side.CLAIMANT,
        "b": Side.CLAIMANT,
        "c": Side.DEFENDANT,
    }
    assert sides(a="serves", b="serves") in (
        {"a": Side.CLAIMANT, "b": Side.DEFENDANT},
        {"a": Side.DEFENDANT, "b": Side.CLAIMANT},
    )


def test_a_name_that_nearly_is_a_party_is_one_where_a_side_is_empty() -> None:
    assert sides(a="buys", b="half") == {"a": Side.CLAIMANT, "b": Side.DEFENDANT}
    assert sides(b="half") == {}


def test_what_rules_hold_for_a_third_party_stays_one() -> None:
    found, sure = likely_sides(MODEL, {("a",): frozenset({"backs"})}, {("a",): Side.THIRD})
    assert found == {("a",): Side.THIRD}
    assert 0.5 < sure["a",] < 1


def test_every_sign_that_ships_has_one_weight_for_each_side() -> None:
    assert {len(row) for row in load_sides().weights.values()} == {4}


@pytest.mark.parametrize(
    ("text", "claimant", "defendant"),
    [
        (
            (
                "Les palettes dormaient sous la pluie. Le Comptoir Vaudreuil, qui y a laissé 40 000 euros de papier, en réclamait 60 000 au tribunal "
                "de commerce de Tours. Le loueur, Hangars Mériot, devra lui en verser 31 000, ont décidé les juges."
            ),
            "Comptoir Vaudreuil",
            "Hangars Mériot",
        ),
        (
            (
                "Tout était parti d'un disque. Faïences Brézol comptait sur les copies de Dataplume ; il n'y en avait pas. Le tribunal de commerce "
                "de Quimper accorde 52 000 euros à la faïencerie. Dataplume, dont le contrat était de 300 euros par mois, invoquait un plafond."
            ),
            "Faïences Brézol",
            "Dataplume",
        ),
    ],
)
def test_sides_told_by_no_single_phrase(text: str, claimant: str, defendant: str) -> None:
    assert roles(text) == {(claimant, PartyRole.CLAIMANT), (defendant, PartyRole.DEFENDANT)}


def test_papers_lawyers_and_towns_are_no_parties() -> None:
    text = (
        "Le tribunal de commerce de Tours a condamné Dataplume à verser 52 000 euros à Faïences Brézol, écrit La Gazette du Vendômois. "
        "Me Solène Arribat, avocate à Blois, parle d'un jugement mesuré. Brézol emploie trente personnes à Amboise."
    )
    assert {name for name, _ in roles(text)} == {"Dataplume", "Faïences Brézol"}
