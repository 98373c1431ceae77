"""The signs that a text gives of its outcome: of a ruling cut above its orders, of words that refuse all."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.extract.outcomes.clues import find_clues
from pipeline.extract.outcomes.signs import read_signs
from pipeline.law import CourtLevel
from pipeline.process import consider
from pipeline.zones import ZoneKind, find_zones
from tests.bench.fit_outcomes import read_main
from tests.unit.test_outcomes_ledger import sides_in


def signs(text: str) -> set[str]:
    found = consider(read_text(text, None, source_id="test", published_on=date(2023, 2, 3)))
    told = read_main(found)
    assert told is not None
    return set(read_signs(told))


HEAD = """TRIBUNAL DE COMMERCE DE MIRVILLE

JUGEMENT DU 7 FÉVRIER 2018

N° RG : 2015F02260

DEMANDEUR

SAS BACHERELLE, comparant par Me Aubin

DÉFENDEUR

SA ORMEVAULT, comparant par Me Lorcey

FAITS

La société Bacherelle a confié ses sauvegardes à la société Ormevault. Elle demande au tribunal de la condamner à lui payer 64 310 €.
"""
REASONS = """
MOTIFS

Attendu que la destruction est le fait de la société Ormevault ; que le tribunal fera donc droit à l'intégralité de la demande, et condamnera la société Ormevault à payer la somme de
"""


def test_a_ruling_cut_in_its_reasons_tells_what_they_say() -> None:
    cut = signs(HEAD + REASONS)
    assert "no_orders&reasons=True" in cut
    assert any(sign.startswith("reasons&all=True") for sign in cut)
    assert "no_orders&reasons=False" in signs(HEAD)


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("L'ensemble de ses réclamations est donc rejeté.", "none=1"),
        ("Les demandes de la boutique ont été rejetées en bloc : elle n'obtient donc plus rien.", "none=2"),
        ("Il accorde 9 000 euros à Bacherelle.", "none=0"),
    ],
)
def test_words_that_refuse_all(sentence: str, count: str) -> None:
    text = (
        f"Le tribunal de commerce de Mirville a jugé mardi Ormevault, que poursuivait Bacherelle. {sentence}"
    )
    assert count in signs(text)


def test_what_a_court_of_appeal_had_refused_is_below_the_highest_court() -> None:
    text = "La cour d'appel de Mirville déboute Rizières de ses demandes contre Nuageo. La Cour de cassation est saisie."
    lower = {clue.rule: clue.lower for clue in find_clues(text, sides_in(text), CourtLevel.SUPREME)}
    assert lower["turned_down"]
    assert not any(clue.lower for clue in find_clues(text, sides_in(text), CourtLevel.APPEAL))


def test_an_administrative_judge_orders_in_spaced_letters() -> None:
    text = (
        "Conseil d'État\n\nN° 449114\n\nLecture du vendredi 12 février 2021\n\nREPUBLIQUE FRANCAISE\n\nAU NOM DU PEUPLE FRANCAIS\n\n"
        "Vu la procédure suivante :\n\nPar une requête, l'association Bacherelle demande au juge des référés de suspendre.\n\n"
        "Considérant ce qui suit :\n\n1. L'urgence n'est pas établie.\n\nO R D O N N E :\n\n------------------\n\n"
        "Article 1er : La requête de l'association Bacherelle est rejetée.\n"
    )
    (operative,) = find_zones(text).of(ZoneKind.OPERATIVE)
    assert text[operative.start :].startswith("O R D O N N E")


JUDGMENT = (
    HEAD.replace(" Elle demande au tribunal de la condamner à lui payer 64 310 €.", "")
    + """
BACHERELLE réclame à ORMEVAULT {asked}.

DISCUSSION

Le tribunal retient la faute d'ORMEVAULT, qui n'a contrôlé aucune copie.

PAR CES MOTIFS

Le tribunal,

Condamne la SA ORMEVAULT à payer à la SAS BACHERELLE {given} ;

Condamne la SA ORMEVAULT aux dépens.
"""
)
HEADS = (
    "la somme de 12 000 euros au titre de la ressaisie et celle de 8 000 euros au titre du préjudice d'image"
)


@pytest.mark.parametrize(
    ("given", "share"),
    [
        ("la somme de 20 000 euros", "all"),
        (HEADS, "all"),
        ("la somme de 12 000 euros", "less"),
        ("la somme de 4 000 euros", "under_half"),
    ],
)
def test_what_was_given_is_measured_against_all_heads_of_the_claim(given: str, share: str) -> None:
    assert f"claim_met={share}" in signs(JUDGMENT.format(asked=HEADS, given=given))


APPEAL = """COUR D'APPEL DE RENNES

ARRÊT DU 12 MARS 2019

N° RG 17/02260

APPELANTE :

SA ORMEVAULT, représentée par Me Lorcey

INTIMÉE :

SAS BACHERELLE, représentée par Me Aubin

FAITS ET PROCÉDURE

La SAS BACHERELLE a fait assigner la SA ORMEVAULT devant le tribunal de commerce de Nantes en paiement de la somme de 90 000 euros.

Par jugement du 7 février 2017, le tribunal de commerce de Nantes a condamné la SA ORMEVAULT à payer à la SAS BACHERELLE la somme de {given} à titre de dommages et intérêts.

La SA ORMEVAULT a interjeté appel. Elle conclut au débouté. La SAS BACHERELLE demande à la cour de confirmer le jugement.

MOTIFS

Les premiers juges ont fait une exacte appréciation des faits.

PAR CES MOTIFS

La cour,

Confirme le jugement en toutes ses dispositions ;

Condamne la SA ORMEVAULT à payer à la SAS BACHERELLE la somme de 3 000 euros au titre de l'article 700 du code de procédure civile.
"""


@pytest.mark.parametrize(
    ("given", "share"), [("90 000 euros", "all"), ("55 000 euros", "less"), ("18 000 euros", "under_half")]
)
def test_an_award_that_is_confirmed_is_measured_against_the_claim_of_the_same_side(
    given: str, share: str
) -> None:
    found = signs(APPEAL.format(given=given))
    assert f"claim_met_below={share}&confirmed=True&reversed=False" in found


def test_what_the_one_who_was_sued_gets_meets_no_claim() -> None:
    turned_down = JUDGMENT.format(asked="20 000 euros", given="rien").replace(
        "Condamne la SA ORMEVAULT à payer à la SAS BACHERELLE rien",
        "Déboute la SAS BACHERELLE de sa demande ;\n\nCondamne la SAS BACHERELLE à payer à la SA ORMEVAULT la somme de 9 000 euros au titre des factures",
    )
    assert "claim_met=None" in signs(turned_down)


def test_of_a_chronicle_only_the_part_on_its_main_decision_is_read() -> None:
    chronicle = """Sauvegardes : deux jugements à retenir

Le 12 mars 2020, le tribunal de commerce de Rennes a condamné la société Ormevault à payer 20 000 euros à la société Bacherelle, dont les fichiers avaient été effacés.

Le 4 mai 2020, le tribunal judiciaire de Lyon a rejeté en bloc les demandes de la société Mirville contre la société Vaucresson.
"""
    found = signs(chronicle)
    assert "own:turned_down_whole" in found
    assert "own:condemns" not in found
