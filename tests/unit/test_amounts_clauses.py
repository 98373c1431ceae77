"""What the clause of a sum says, which sums are heads of one award, and sums in francs and without their currency."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from pipeline.extract.amounts import find_amounts
from pipeline.extract.amounts.clauses import read_clauses
from pipeline.extract.amounts.contexts import read_contexts
from pipeline.extract.amounts.events import read_context
from pipeline.extract.amounts.surfaces import find_surfaces
from pipeline.law import Amount, AmountRole
from pipeline.text.spaces import fold
from pipeline.zones import find_zones
from tests.money import BOTH, decision

RULING = "TRIBUNAL DE COMMERCE DE LYON\n\nJUGEMENT DU 14 MARS 2023\n\nMOTIFS DE LA DÉCISION\n\n{}\n\nPAR CES MOTIFS\n\n{}"


def amounts_of(text: str) -> Sequence[Amount]:
    return find_amounts(text, find_zones(text, None), (decision(parties=BOTH),))


def role_of(text: str, surface: str) -> AmountRole:
    return next(one.role for one in amounts_of(text) if one.surface == surface)


def clause_of(text: str, number: int = 0) -> set[str]:
    flat = fold(text)
    contexts = read_contexts(text, flat, find_surfaces(text, flat))
    return set(read_clauses(contexts, [read_context(one) for one in contexts])[number])


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Le tribunal condamne Ormevault à payer 5 000 euros.", "subject=court&act=condemns"),
        ("La demanderesse réclame 5 000 euros.", "subject=claimant&act=asks"),
        ("L'assureur propose 5 000 euros.", "subject=insurer&act=offers"),
        ("Le juge a statué. Il alloue 5 000 euros.", "pronoun=court&act=grants"),
        ("Elle n'obtient que 5 000 euros.", "only"),
        ("Il n'y a pas lieu de fixer 5 000 euros.", "denied"),
        ("La perte serait de 5 000 euros.", "mood=conditional"),
        ("La clinique paiera bientôt 5 000 euros.", "mood=future"),
        ("« Nous avons perdu 5 000 euros », dit-elle.", "quoted"),
        ("Les 5 000 euros de loyers ne sont pas justifiés.", "after=refuses"),
        ("Les 5 000 euros de loyers ne sont pas justifiés.", "denied_after"),
    ],
)
def test_who_speaks_and_how(text: str, feature: str) -> None:
    assert feature in clause_of(text)


def test_sums_of_one_sentence_know_one_another() -> None:
    text = "Elle réclame 5 000 euros de loyers et 90 000 euros de dommages et intérêts."
    assert {"next", "next_head>damages", "small"} <= clause_of(text, 0)
    assert {"prev:near&same", "prev_head>price&same", "largest"} <= clause_of(text, 1)


def test_what_a_passage_is_about() -> None:
    assert "heading~damages" in clause_of(
        "Sur les dommages et intérêts\n\nIl convient de retenir 5 000 euros."
    )
    assert not any(one.startswith("heading") for one in clause_of("Il convient de retenir 5 000 euros."))


@pytest.mark.parametrize(
    ("text", "surface", "role"),
    [
        ("Il revient à Bacherelle, qui sollicitait 612 000 euros, la somme de 244 500 euros.", "244 500 euros", AmountRole.AWARDED),
        ("Ormevault demande que la sanction soit ramenée à 50 000 euros.", "50 000 euros", AmountRole.CLAIMED),
        ("Le rapporteur propose une amende de 50 000 euros.", "50 000 euros", AmountRole.OTHER),
        (
            "Ormevault demande au tribunal de limiter sa dette à 18 000 euros, correspondant à trois ans de redevances.", "18 000 euros", AmountRole.LIABILITY_CAP,
        ),
        ("Ormevault demande au tribunal de limiter sa dette à 18 000 euros.", "18 000 euros", AmountRole.CLAIMED),
        ("L'employeur n'admet devoir que 3 400 euros et réclame 1 000 euros.", "1 000 euros", AmountRole.CLAIMED),
    ],
)  # fmt: skip
def test_turns_of_the_clause(text: str, surface: str, role: AmountRole) -> None:
    assert role_of(text, surface) is role


def test_a_sum_moved_is_no_head_of_what_it_became() -> None:
    text = "La cour d'appel a confirmé le principe, ramenant la condamnation d'Ormevault de 107 500 euros à 86 000 euros."
    assert AmountRole.AWARDED_COMPONENT not in {one.role for one in amounts_of(text)}


def test_a_sum_in_words_and_in_figures_is_one() -> None:
    order = "CONDAMNE la société Ormevault à payer à la société Bacherelle la somme de douze mille euros (12 000 €) ;"
    assert {one.role for one in amounts_of(RULING.format("Le préjudice est établi.", order))} == {
        AmountRole.AWARDED
    }


def test_what_the_reasons_grant_is_part_of_what_is_ordered() -> None:
    reasons = "Il convient d'allouer à ce titre à la société Bacherelle la somme de 8 400 euros en réparation de la désorganisation."
    order = "CONDAMNE la société Ormevault à payer à la société Bacherelle la somme de 34 800 euros ;"
    assert role_of(RULING.format(reasons, order), "8 400 euros") is AmountRole.AWARDED_COMPONENT


def test_what_the_winner_owes_in_turn_is_an_award_of_its_own() -> None:
    order = (
        "CONDAMNE la société Ormevault à payer à la société Bacherelle la somme de 34 800 euros ;\n\n"
        "CONDAMNE la société Bacherelle à payer à la société Ormevault la somme de 2 400 euros et celle de 7 800 euros ;"
    )
    assert role_of(RULING.format("Les créances sont certaines.", order), "7 800 euros") is AmountRole.AWARDED


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("une réparation facturée 86.500 F CFP", "86500", "XPF"),
        ("condamné à payer 1 130 000 francs Pacifique", "1130000", "XPF"),
        ("un prix de 12 500 F, dont une assurance de 62 F par mois", "62", "FRF"),
        ("Deux factures de 280 370 F.\n\nLe client refuse.", "280370", "FRF"),
        ("Il a versé 1 250,40 F. Le reste, soit 80 F. Cela suffit.", "80", "FRF"),
        ("L'expert retient 134 700 euros ; le client en voyait 302 000.", "302000", "EUR"),
    ],
)
def test_francs_and_sums_that_borrow_their_currency(text: str, value: str, currency: str) -> None:
    found = {(one.value, one.currency) for one in find_surfaces(text, fold(text))}
    assert (Decimal(value), currency) in found


@pytest.mark.parametrize(
    "text",
    [
        "La salle 62 F est fermée.",
        "Sur les 3 000 F. Aubry n'en connaît aucun.",
        "Le lot 4500 F.A. est vendu.",
        "Le fichier comptait des noms ; le client en voyait 302 000.",
    ],
)
def test_no_sums(text: str) -> None:
    assert not find_surfaces(text, fold(text))
