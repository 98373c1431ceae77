"""A ruling as read becomes an entry of the digest: real pages in, plain words out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.alerts import Change
from pipeline.cases import Case, group, reports_of
from pipeline.clean.plain import read_text
from pipeline.law import AmountRole, Money, Processed
from pipeline.process import process
from schedules.digests.digest import Digest, Entry, render
from schedules.digests.entries import MOST_SUMS, Telling, entry_of
from schedules.digests.listing import Sum, sums_in_reading_order
from schedules.digests.quoting import Quote

PAGE = """Mme Nadia Belkacem obtient 23 000 euros pour ses données de recherche perdues

Par un jugement du 11 juin 2025, le tribunal administratif de Lille a condamné l'université de Flandre à verser à \
Mme Nadia Belkacem la somme de 23 000 euros en réparation de la perte de ses données, effacées du serveur.

Mme Belkacem demandait 140 000 euros. L'université versera en outre 1 500 euros au titre de l'article L. 761-1.
"""


def entry(page: str = PAGE, *, show_persons: bool = False) -> Entry:
    reading = process(read_text(page, "https://example.org/lille", source_id="test"))
    (case,) = group(reports_of(reading, 1))
    telling = Telling(case.rulings[-1], case, Change.NEW, None, {})
    return entry_of(telling, lambda _: reading, {}, show_persons=show_persons)


def words_of(one: Entry) -> str:
    quotes = [f"{item.quote.before}{item.quote.surface}{item.quote.after}" for item in one.sums]
    return "\n".join(
        [one.citation, *(name for _, name in one.parties), *quotes, *(link.title for link in one.sources)]
    )


def test_persons_are_masked_in_quotations_titles_and_names() -> None:
    words = words_of(entry(show_persons=False))
    assert "Belkacem" not in words
    assert "Mme B. demandait 140 000 euros" in words
    assert "Mme N. B. obtient 23 000 euros" in words


def test_an_operator_may_have_them_shown() -> None:
    assert "Mme Belkacem demandait 140 000 euros" in words_of(entry(show_persons=True))


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


def test_who_asks_stands_before_who_is_asked() -> None:
    page = """Perte de données : Vinodata condamnée à payer 27 500 euros au Domaine Sarment

Par jugement du 3 novembre 2025, le tribunal de commerce de Dijon a condamné la société Vinodata à payer à la société Domaine \
Sarment la somme de 27 500 euros à titre de dommages et intérêts pour la perte de ses données, dont aucune sauvegarde n'existait.
"""
    assert entry(page).parties == (("demandeur", "Domaine Sarment"), ("défendeur", "Vinodata"))


def test_a_page_without_a_day_that_dates_its_ruling_after_tonight_is_not_told_as_if_nothing_were() -> None:
    told = entry(PAGE.replace("11 juin 2025", "11 juin 2035"))
    assert told.decided_on == date(2035, 6, 11)
    _, text, _ = render(Digest(date(2026, 11, 21), (told,), ()))
    assert "À vérifier : la décision est datée du 11 juin 2035, après ce relevé." in text.replace("\xa0", " ")


CAPPED = """Fichiers clients perdus : l'hébergeur Serveo condamné à Mirville

Le tribunal de commerce de Lyon a condamné, le 12 mars 2025, la société Serveo à payer 62 000 euros à la société Alphanor, dont toutes les \
sauvegardes ont été perdues dans l'incendie du centre de données.

L'hébergeur opposait une clause limitant sa responsabilité à six mois de redevance, soit 6 900 euros. Les juges l'ont écartée : jamais \
vérifiées, ces sauvegardes révèlent une faute lourde.
"""


def test_what_became_of_a_cap_is_told_though_a_pronoun_stands_for_it() -> None:
    held = entry(CAPPED).held
    assert "plafond de responsabilité écarté" in held
    assert "motif : faute lourde" in held


APPEAL = """Cour d'appel de Rennes, arrêt du 14 mai 2024, n° RG 22/01234

APPELANTE : S.A.S. Ormevault
INTIMÉE : S.A.R.L. Bacherelle

Par jugement du 3 mai 2022, le tribunal de commerce de Nantes a condamné la société Ormevault à payer à la société Bacherelle la somme \
de 128.900 € en réparation de la perte de ses données, dont aucune sauvegarde n'avait été faite.

PAR CES MOTIFS

La cour confirme le jugement en toutes ses dispositions et condamne la société Ormevault à payer à la société Bacherelle la somme de \
6.000 € au titre de l'article 700 du code de procédure civile.
"""


def test_a_total_that_an_appeal_confirms_is_proved_by_the_words_that_recall_it() -> None:
    told = entry(APPEAL)
    assert told.award.replace("\u202f", " ").replace("\xa0", " ") == "128 900 €"
    assert told.proof is not None
    assert told.proof.surface == "128.900 €"
    _, text, html = render(Digest(date(2026, 11, 21), (told,), ()))
    assert "la somme de 128.900 € en réparation de la perte de ses données" in text
    assert '<span class="marked"' in html.partition("128.900")[0].rpartition("Alloué")[2]


def test_a_total_that_a_quoted_sum_proves_is_quoted_once() -> None:
    assert entry().proof is None


def test_a_claim_of_the_same_sum_proves_no_award() -> None:
    asks = "La société Bacherelle demande à la cour de condamner la société Ormevault à lui payer la somme de 128.900 €."
    told = entry(APPEAL.replace("\n\nPAR CES MOTIFS", f"\n\n{asks}\n\nPAR CES MOTIFS"))
    assert [one.role for one in told.sums if one.quote.surface == "128.900 €"] == [AmountRole.CLAIMED]
    assert told.proof is not None
    assert told.proof.after.startswith(" en réparation")


def test_where_no_page_tells_the_cause_it_says_so() -> None:
    assert entry().causes != ()
    assert entry(PAGE.replace(", effacées du serveur", "")).causes == ("cause non établie",)


REVIEW = """Perte de données : deux affaires de l'année

Le tribunal de commerce de Lyon a condamné, le 12 mars 2025, la société Serveo à payer 62 000 euros à la société Alphanor, dont les \
sauvegardes avaient brûlé dans l'incendie du centre de données.

Le tribunal de commerce de Dijon a condamné, le 3 novembre 2025, la société Vinodata à payer 27 500 euros à la société Domaine Sarment, \
dont les données avaient été chiffrées par un rançongiciel.
"""
OWN = """Vinodata condamnée à payer 27 500 euros au Domaine Sarment

Par jugement du 3 novembre 2025, le tribunal de commerce de Dijon a condamné la société Vinodata à payer à la société Domaine Sarment \
27 500 euros pour la perte de ses données, chiffrées par un rançongiciel.
"""


def test_the_causes_of_other_cases_that_a_review_tells_of_are_not_this_ones() -> None:
    readings = {
        number: process(read_text(page, f"https://example.org/{number}", source_id="test"))
        for number, page in enumerate((REVIEW, OWN))
    }
    cases = group(report for number, reading in readings.items() for report in reports_of(reading, number))
    dijon = next(
        case for case in cases if any("Dijon" in one.citation for one in (r.decision for r in case.rulings))
    )
    (ruling,) = dijon.rulings
    told = entry_of(Telling(ruling, dijon, Change.NEW, None, {}), readings.__getitem__, {})
    assert len(ruling.reports) == 2
    assert told.causes == ("rançongiciel",)


def ruling_told_by(*pages: str) -> tuple[Case, dict[int, Processed]]:
    """The case that all `pages` tell of, and what was read of each."""
    readings = {
        number: process(read_text(page, f"https://example.org/{number}", source_id=f"source{number}"))
        for number, page in enumerate(pages)
    }
    (case,) = group(report for number, reading in readings.items() for report in reports_of(reading, number))
    return case, readings


def entries_of(*pages: str) -> list[Entry]:
    """The entries of all rulings of that case, the lowest first."""
    case, readings = ruling_told_by(*pages)
    return [
        entry_of(
            Telling(one, case, Change.NEW, None, {}),
            readings.__getitem__,
            {"source0": "Mirville", "source1": "Le Relais"},
        )
        for one in case.rulings
    ]


def test_sources_that_differ_are_told_with_what_each_says() -> None:
    (told,) = entries_of(OWN, OWN.replace("27 500", "72 500"))
    _, text, html = render(Digest(date(2026, 11, 21), (told,), ()))
    plain = text.replace("\u202f", " ").replace("\xa0", " ")
    said = (
        "Attention : les sources ne s’accordent pas sur le montant alloué : 27 500 € (Mirville, article), "
        "72 500 € (Le Relais, article)."
    )
    assert said in plain
    assert said in html.replace("\u202f", " ").replace("&nbsp;", " ")


SANCTION = """Fuite de données de santé : la CNIL inflige une amende de 1,2 million d'euros à Bacherelle

Par délibération du 15 avril 2025, la formation restreinte de la CNIL a prononcé une amende de 1 200 000 euros à l'encontre de la société \
Bacherelle, dont les sauvegardes perdues lors d'une migration contenaient les données de 500 000 personnes.
"""


def test_a_sanction_tells_its_fine_and_claims_nothing() -> None:
    told = entry(SANCTION)
    assert (told.award_label, told.award.replace("\u202f", " ").replace("\xa0", " ")) == (
        "Amende",
        "1 200 000 €",
    )
    assert told.outcome is None
    assert told.parties == (("mis en cause", "Bacherelle"),)
    _, text, html = render(Digest(date(2026, 11, 21), (told,), ()))
    assert "Issue" not in text
    assert "Issue" not in html
    assert "Alloué" not in text + html


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        (
            SANCTION.replace("1 200 000 euros", "900 000 euros").replace(
                "1,2 million d'euros", "900 000 euros"
            ),
            True,
        ),
        (SANCTION.replace("1 200 000 euros", "près de 1,2 million d'euros"), False),
    ],
)
def test_sources_that_differ_on_a_fine_are_told_with_what_each_says(other: str, differs: bool) -> None:
    (told,) = entries_of(SANCTION, other)
    said = "les sources ne s’accordent pas sur le montant de l’amende : 1 200 000 € (Mirville, article), 900 000 € (Le Relais, article)"
    plain = [words.replace("\u202f", " ").replace("\xa0", " ") for words in told.disagreements]
    assert plain == ([said] if differs else [])


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


def listed(role: AmountRole, value: str, *, sure: bool = True) -> Sum:
    money = Money(Decimal(value), "EUR")
    return Sum(role, money, "Serveo", "Alphanor", Quote("", value, ""), not sure)


def test_an_award_that_is_not_sure_stands_last_beside_a_sure_one() -> None:
    sums = sums_in_reading_order(
        [
            listed(AmountRole.AWARDED, "81200", sure=False),
            listed(AmountRole.CLAIMED, "410000"),
            listed(AmountRole.AWARDED, "24000"),
        ]
    )
    assert [(one.label, int(one.money.value)) for one in sums] == [
        ("alloué", 24000),
        ("demandé", 410000),
        ("peut-être alloué", 81200),
    ]


def test_reasons_that_grant_the_provision_ordered_are_no_second_award() -> None:
    sums = sums_in_reading_order(
        [listed(AmountRole.AWARDED, "40000"), listed(AmountRole.PROVISIONAL, "40000")]
    )
    assert [one.label for one in sums] == ["provision"]


def test_sums_that_are_not_quoted_are_counted() -> None:
    heads = " ; ".join(f"{number}00 euros au titre du poste {number}" for number in range(11, 31))
    page = CAPPED.replace("Les juges l'ont écartée", f"Elle demandait {heads}. Les juges l'ont écartée")
    told = entry(page)
    assert len(told.sums) == MOST_SUMS
    _, text, _ = render(Digest(date(2026, 11, 21), (told,), ()))
    assert told.more_sums > 5
    assert f"{told.more_sums} autres sommes relevées ne sont pas citées ici." in text.replace("\xa0", " ")


APPLIED = """Sauvegardes perdues : Vinodata se voit opposer le plafond de son contrat

Par jugement du 3 novembre 2025, le tribunal de commerce de Dijon a condamné la société Vinodata à payer à la société Domaine Sarment \
27 500 euros pour la perte de ses données, chiffrées par un rançongiciel. Le tribunal applique le plafond contractuel et ramène la condamnation à ce montant.
"""


def test_what_one_document_tells_of_a_clause_and_another_of_force_majeure_is_told() -> None:
    (told,) = entries_of(f"{OWN}\nLe tribunal écarte la force majeure.\n", APPLIED)
    held = {words.removesuffix(" (à vérifier)") for words in told.held}
    assert held == {"force majeure refusée", "plafond de responsabilité appliqué"}


def test_a_cause_that_one_document_of_three_tells_is_left_out() -> None:
    other = OWN.replace("chiffrées par un rançongiciel", "effacées par un salarié de l'hébergeur")
    (told,) = entries_of(OWN, OWN.replace("Vinodata condamnée", "Rançongiciel : Vinodata condamnée"), other)
    assert told.causes == ("rançongiciel",)


ANONYMOUS = """Tribunal de commerce de Dijon, jugement du 3 novembre 2025, n° RG 2024001187

ENTRE : La société X, SAS, demanderesse,

ET : La société Y, SARL, défenderesse.

La société Y a formaté par erreur le serveur de la société X, dont les données ont été perdues. La société X demande 61 840 euros.

PAR CES MOTIFS

Condamne la société Y à payer à la société X la somme de 27 465 euros à titre de dommages et intérêts ;
"""
NAMED = """Vinodata condamnée à payer plus de 27 000 euros au Domaine Sarment

Par jugement du 3 novembre 2025, le tribunal de commerce de Dijon a condamné la société Vinodata à payer à la société Domaine Sarment \
27 465 euros de dommages et intérêts pour la perte de ses données.
"""


def test_an_anonymised_ruling_and_the_news_that_names_its_parties_are_one_entry() -> None:
    (told,) = entries_of(ANONYMOUS, NAMED)
    assert [name for _, name in told.parties] == ["Domaine Sarment", "Vinodata"]
    assert told.docket_numbers == ("2024001187",)
    assert "Domaine Sarment c/ Vinodata" in told.citation
    assert [one.between for one in told.sums if one.role is AmountRole.AWARDED] == [None]


def test_a_headlines_rounding_of_the_sum_below_it_is_no_second_sum() -> None:
    assert [str(one.money.value) for one in entry(NAMED).sums] == ["27465"]


def test_where_a_ruling_tells_no_cause_the_case_does() -> None:
    judgment = NAMED.replace(
        "la perte de ses données", "la perte de ses données, chiffrées par un rançongiciel"
    )
    appeal = """Dijon : la cour d'appel ramène l'indemnité à 11 200 euros

Par un arrêt du 14 octobre 2026, la cour d'appel de Dijon a réformé le jugement du tribunal de commerce de Dijon du 3 novembre 2025 qui avait \
condamné Vinodata à payer 27 465 euros à Domaine Sarment pour la perte de ses données. Elle condamne Vinodata à payer 11 200 euros à Domaine Sarment.
"""
    assert entries_of(judgment, appeal)[1].causes == ("rançongiciel",)


ORDER = """Tribunal de commerce de Dijon, ordonnance de référé du 3 juin 2025, n° RG 2025000642

ENTRE : La SARL DOMAINE SARMENT, demanderesse,

ET : La SAS VINODATA, défenderesse.

La SAS VINODATA a effacé les boîtes de courrier de la SARL DOMAINE SARMENT, dont les données sont perdues.

PAR CES MOTIFS

Condamnons la SAS VINODATA à payer à la SARL DOMAINE SARMENT, à titre de provision, la somme de 12.000 euros ;
"""


def test_what_is_paid_in_advance_is_called_a_provision() -> None:
    assert entry(ORDER).award.replace("\u202f", " ") == "12 000\xa0€ (provision)"
    assert "provision" not in entry(CAPPED).award


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
