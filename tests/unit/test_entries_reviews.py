"""Decisions of review in the digest: what they confirm, correct or leave open, and what is told of the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.alerts import Change
from pipeline.cases import group, reports_of
from pipeline.clean.plain import read_text
from pipeline.findings import FOR_REVIEW
from pipeline.process import process
from schedules.digests.digest import Digest, render
from schedules.digests.entries import Telling, entry_of
from schedules.digests.wording import OUTCOMES
from tests.entries_told import APPEAL, ORDER, entries_of, entry, ruling_told_by

CASSATION = """La Cour de cassation casse l'arrêt qui condamnait Nordbackup pour perte de données

Par un arrêt du 18 novembre 2025 (pourvoi n° 24-11.234), la chambre commerciale de la Cour de cassation a cassé et annulé en \
toutes ses dispositions l'arrêt rendu le 15 septembre 2024 par la cour d'appel de Douai, qui avait condamné la société Nordbackup \
à payer 96 000 euros à la société Transports Brume à la suite de la perte de ses données.
"""


def test_before_the_cour_de_cassation_nobody_is_called_appelant() -> None:
    assert entry(CASSATION).parties == (
        ("demandeur au pourvoi", "Nordbackup"),
        ("défendeur au pourvoi", "Transports Brume"),
    )


CHAIN = """Sauvegardes perdues : pas de force majeure, juge la cour d'appel de Douai

Par un arrêt du 24 avril 2025, la cour d'appel de Douai a infirmé le jugement du tribunal de commerce de Lille Métropole du 26 janvier 2023, qui \
avait condamné la société Serveo à payer 93 000 euros à la société Alphanor pour la perte de ses données.

La cour écarte la force majeure et condamne la société Serveo à payer 1 800 euros à la société Alphanor.
"""


def test_what_an_appeal_holds_is_not_told_of_the_judgment_that_it_recalls() -> None:
    first, appeal = entries_of(CHAIN)
    assert "force majeure refusée" in appeal.held
    assert first.held == ()


def test_beside_a_ruling_an_earlier_one_says_nothing_of_an_outcome_nobody_tells() -> None:
    _, appeal = entries_of(CHAIN)
    (before,) = appeal.earlier
    assert before.outcome is None
    _, text, html = render(Digest(date(2026, 11, 21), (appeal,), ()))
    assert "issue non établie" not in text + html


FINED = """Délibération de la formation restreinte n° SAN-2025-031 du 5 juin 2025 concernant la société ORMEVAULT SANTÉ

La Commission nationale de l'informatique et des libertés, réunie en sa formation restreinte, constate la perte définitive des données de santé \
de 61 000 patients, aucune sauvegarde n'étant disponible.

PAR CES MOTIFS

La formation restreinte de la CNIL décide de prononcer à l'encontre de la société ORMEVAULT SANTÉ une amende administrative d'un montant de \
200 000 euros pour manquement à l'article 32 du RGPD.
"""


REDUCED = """Conseil d'État, 22 mai 2026, n° 507214

Par une requête enregistrée le 1er août 2025, la société Ormevault Santé demande au Conseil d'État d'annuler la délibération n° SAN-2025-031 du \
5 juin 2025 par laquelle la formation restreinte de la Commission nationale de l'informatique et des libertés a prononcé à son encontre une \
amende administrative de 200 000 euros.

Il résulte de l'instruction qu'une panne a entraîné la perte définitive des données de 61 000 patients.

D E C I D E :

Article 1er : Le montant de l'amende administrative prononcée à l'encontre de la société Ormevault Santé est ramené à 120 000 euros.

Article 2 : Le surplus des conclusions de la requête est rejeté.
"""


def test_a_court_that_lowers_an_authoritys_fine_corrects_it() -> None:
    case, readings = ruling_told_by(FINED, REDUCED)
    before, now = case.rulings
    telling = Telling(now, case, Change.NEW, None, {before.key: date(2025, 6, 24)})
    told = entry_of(telling, readings.__getitem__, {})
    assert (told.award_label, told.award.replace("\u202f", " ")) == ("Amende", "120 000\xa0€")
    assert [one.award.replace("\u202f", " ") for one in told.earlier] == ["amende : 200 000\xa0€"]
    assert told.corrects


def test_what_a_court_did_with_the_ruling_before_it_is_told_of_it_later_too() -> None:
    quashed = f"""{CASSATION}
La société Nordbackup avait fait valoir le plafond de son contrat.
"""
    remand = """Après cassation, la cour d'appel d'Amiens ramène à 41 000 euros l'indemnité due par Nordbackup

Statuant sur renvoi après cassation, la cour d'appel d'Amiens a condamné, le 2 octobre 2026, la société Nordbackup à payer 41 000 euros à la \
société Transports Brume, à la suite de la perte de ses données. La Cour de cassation avait cassé, le 18 novembre 2025, l'arrêt de la cour d'appel \
de Douai du 15 septembre 2024.
"""
    told = entries_of(quashed, remand)[-1]
    assert "casse et annule la décision attaquée" in [one.disposition for one in told.earlier]
    _, text, html = render(Digest(date(2026, 11, 21), (told,), ()))
    line = "Cass. com., 18 nov. 2025, Nordbackup c/ Transports Brume – casse et annule la décision attaquée, remis en cause"
    assert line in text.replace("\xa0", " ")
    assert line in html.replace("\xa0", " ")


def test_an_appeal_that_confirms_gives_as_much_of_what_was_asked_as_the_judgment_did() -> None:
    judgment = """Ormevault devra verser 128 900 euros à Bacherelle

Par jugement du 3 mai 2022, le tribunal de commerce de Nantes a condamné la société Ormevault à payer à la société Bacherelle 128 900 euros pour \
la perte de ses données. Bacherelle demandait 310 000 euros.
"""
    assert [one.outcome for one in entries_of(judgment, APPEAL)] == ["demande accueillie en partie"] * 2
    assert entries_of(APPEAL)[-1].outcome == "demande accueillie"


MERITS = """Messagerie effacée : Tissages Bacherelle gagne une deuxième manche

Le tribunal de commerce de Rouen a condamné, le 28 mai 2026, la société Datoria à payer 40 000 euros de dommages et intérêts à Tissages Bacherelle \
pour avoir effacé sa messagerie, dont les données sont perdues.

De cette somme sera déduite la provision de 12 000 euros que le président du même tribunal avait accordée par ordonnance du 3 juin 2025.
"""


INTERIM = (
    ORDER.replace("Dijon", "Rouen")
    .replace("DOMAINE SARMENT", "TISSAGES BACHERELLE")
    .replace("VINODATA", "DATORIA")
)


def test_a_judgment_on_the_merits_is_told_with_the_interim_order_before_it() -> None:
    order, merits = entries_of(INTERIM, MERITS)
    assert (order.decided_on, merits.decided_on) == (date(2025, 6, 3), date(2026, 5, 28))
    assert [one.award.replace("\u202f", " ") for one in merits.earlier] == ["12 000\xa0€ (provision)"]
    assert not merits.corrects


def test_a_judgment_reversed_is_corrected_though_both_pages_name_the_same_sum() -> None:
    judgment = (
        INTERIM.replace("ordonnance de référé", "jugement")
        .replace("Condamnons", "Condamne")
        .replace(", à titre de provision,", "")
    )
    appeal = """Rouen : la cour d'appel donne raison à Datoria

La cour d'appel de Rouen a infirmé, le 14 janvier 2027, le jugement du tribunal de commerce de Rouen du 3 juin 2025. Datoria avait été condamnée à \
payer 12 000 euros à Tissages Bacherelle après la perte de ses données. Tissages Bacherelle devra rembourser les 12 000 euros perçus.
"""
    case, readings = ruling_told_by(judgment, appeal)
    before, now = case.rulings
    told = entry_of(
        Telling(now, case, Change.NEW, None, {before.key: date(2025, 6, 24)}), readings.__getitem__, {}
    )
    assert told.disposition == "infirme la décision attaquée"
    assert told.corrects


def test_a_sanction_that_a_court_upholds_is_an_unchanged_fine() -> None:
    upheld = REDUCED.replace(
        "Article 1er : Le montant de l'amende administrative prononcée à l'encontre de la société Ormevault Santé est ramené à 120 000 euros.",
        "Article 1er : La requête de la société Ormevault Santé est rejetée.",
    ).replace("Article 2 : Le surplus des conclusions de la requête est rejeté.", "")
    told = entries_of(FINED, upheld)[-1]
    assert (told.award_label, told.award) == ("Amende", "inchangée")
    assert not told.corrects


@pytest.mark.parametrize(
    ("sure", "told"),
    [(0.95, "demande rejetée"), (0.75, "demande rejetée (à vérifier)"), (0.6, None)],
)
def test_how_a_judgment_ended_that_is_only_recalled_is_told_as_far_as_it_is_sure(
    sure: float, told: str | None
) -> None:
    page = """Données perdues : Vinodata condamnée en appel

Le tribunal de commerce de Dijon avait débouté la société Domaine Sarment de toutes ses demandes par jugement du 3 novembre 2023. Par \
arrêt du 12 mars 2026, la cour d'appel de Dijon infirme le jugement et condamne la société Vinodata à payer à la société Domaine \
Sarment 45 000 euros pour la perte de ses données, dont aucune sauvegarde n'existait.
"""
    reading = process(read_text(page, "https://example.org/dijon", source_id="test"))
    appeal, judgment = reading.decisions
    assert judgment.outcome is not None
    recalled = judgment.but(outcome=replace(judgment.outcome, confidence=sure))
    (case,) = group(reports_of(replace(reading, decisions=(appeal, recalled)), 1))
    telling = Telling(case.rulings[-1], case, Change.NEW, None, {})
    (earlier,) = entry_of(telling, lambda _: reading, {}, show_persons=False).earlier
    assert earlier.outcome == told


UNSURE = """Sauvegardes perdues : l'hébergeur ne s'en tire pas

La cour d'appel de Lyon vient d'en décider autrement : dans un arrêt du 11 février 2026, elle juge qu'il n'y a pas lieu à provision. Le tribunal \
de commerce de Lyon avait ordonné, le 12 décembre 2024, à la société Ormevault de verser 300 000 euros à la société Bacherelle pour la perte de \
ses données.
"""


def test_an_outcome_that_we_are_not_sure_of_is_to_be_checked() -> None:
    case, _ = ruling_told_by(UNSURE)
    outcome = case.rulings[-1].decision.outcome
    assert outcome is not None
    assert outcome.confidence < FOR_REVIEW
    assert entries_of(UNSURE)[-1].outcome == f"{OUTCOMES[outcome.value]} (à vérifier)"
    assert "(à vérifier)" not in str(entries_of(APPEAL)[-1].outcome)
