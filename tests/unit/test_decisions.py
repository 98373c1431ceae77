"""Which decisions a page tells of, which is its own, and when it tells of none."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.law import Decision, ReviewKind
from pipeline.process import process
from tests.texts import court_and_day, read

NO_RULING = {
    "an action being prepared": """Panne chez un hébergeur : les clients s'organisent

Une quarantaine d'entreprises préparent une action devant le tribunal de commerce de Paris. Leur avocate réclame 3 millions
d'euros de dommages et intérêts.

« Le prestataire devra répondre de ses actes », promet-elle. L'hébergeur considère que la demande est irrecevable.""",
    "what the law allows": """Violation de données : que risque l'entreprise ?

L'article 83 du RGPD prévoit des amendes pouvant atteindre 20 millions d'euros. La CNIL peut prononcer un rappel à l'ordre
ou infliger une amende. Le juge pénal peut, lui, condamner le responsable à cinq ans d'emprisonnement.

En pratique, les tribunaux retiennent souvent la responsabilité du prestataire.""",
    "a formal notice": """La Cnil met en demeure une régie publicitaire

La présidente de la Cnil a mis en demeure la société Advertia, le 4 mars 2024, de cesser de déposer des cookies. La mise en
demeure n'est pas une sanction. À défaut, la formation restreinte pourra prononcer une amende.""",
    "a judgment to come": """Procès du géant du cloud : le jugement attendu le 14 juin

L'audience s'est tenue mardi devant le tribunal judiciaire de Nanterre. La société Bellevoie demande la condamnation de son
prestataire à lui verser 450 000 euros. Le tribunal a mis sa décision en délibéré au 14 juin.""",
    "statistics": """Sanctions : la Cnil a prononcé 42 amendes en 2023

La Cnil dresse le bilan de son activité répressive. 42 sanctions ont été prononcées l'an dernier pour un total de 89 millions
d'euros. La formation restreinte a notamment sanctionné des défauts de sécurité.""",
    "a settlement": """Fin du litige entre Norvalis et son infogérant

Les deux sociétés ont annoncé avoir conclu un accord qui met fin à la procédure engagée devant le tribunal de commerce de
Lyon. Norvalis réclamait 1,2 million d'euros.""",
    "advice": """Contrats cloud : dix clauses à vérifier

La jurisprudence considère qu'une clause qui vide l'obligation essentielle de sa substance est réputée non écrite. Le
prestataire qui n'effectue pas les sauvegardes engage sa responsabilité et peut être condamné à indemniser son client.""",
    "a bill": """Proposition de loi : des amendes pour les hébergeurs défaillants

Le texte prévoit qu'un prestataire qui perd les données de ses clients sera puni d'une amende de 75 000 euros. Le Conseil
d'État a rendu un avis réservé sur ce point.""",
}


def decisions(text: str, published_on: date | None = None) -> tuple[Decision, ...]:
    return read(text, published_on).decisions


@pytest.mark.parametrize("name", NO_RULING)
def test_pages_without_a_ruling(name: str) -> None:
    assert decisions(NO_RULING[name]) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("Le tribunal de commerce du Havre a donné raison, jeudi, à l'hôtel des Falaises contre la société Netorive. Elle"
         " devra lui verser 12 000 euros."), [("Tribunal de commerce du Havre", "2025-05-08")]),
        (("Par arrêt du 3 mars 2020 (n° 18/04512), la cour d'appel de Rennes a confirmé le jugement du tribunal de commerce de"
         " Quimper du 8 juin 2018 qui avait condamné le prestataire à 30 000 €."),
         [("Cour d'appel de Rennes", "2020-03-03"), ("Tribunal de commerce de Quimper", "2018-06-08")]),
        (("La chambre commerciale de la Cour de cassation a rejeté, le 12 octobre 2022, le pourvoi formé contre l'arrêt rendu"
         " par la cour d'appel de Lyon le 5 mai 2021."),
         [("Cour de cassation", "2022-10-12"), ("Cour d'appel de Lyon", "2021-05-05")]),
        (("L'affaire a été jugée le 9 janvier 2024 par le tribunal judiciaire de Nantes. L'éditeur est condamné à payer 8 500"
         " euros."), [("Tribunal judiciaire de Nantes", "2024-01-09")]),
        (("Le Conseil d'État, dans une décision du 8 juin 2022, a rejeté la requête de Sergeta contre la sanction que la CNIL"
         " lui avait infligée le 12 novembre 2020."), [("Conseil d'État", "2022-06-08"), ("CNIL", "2020-11-12")]),
        (("Saisi par la société Criaux, le TAE de Marseille a, le 18 février 2025, jugé que l'infogérant avait commis une faute"
         " lourde et l'a condamné à payer 75 000 euros."), [("Tribunal des activités économiques de Marseille", "2025-02-18")]),
        ("Un commerçant a été condamné à 500 euros d'amende. Le tribunal l'a aussi condamné à verser 1 000 euros au notaire.",
         [(None, None)]),
    ],
)  # fmt: skip
def test_press(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    title = "Perte de données : une décision\n\n"
    assert [court_and_day(found) for found in decisions(title + text, date(2025, 5, 10))][
        : len(expected)
    ] == expected


APPEAL = """COUR D'APPEL DE PAU

2ème CH - Section 1

ARRÊT DU 4 MAI 2020

N° RG 18/01234 - N° Portalis DBVV-V-B7C-XXXX

Décision déférée à la Cour : jugement rendu le 12 mars 2018 par le Tribunal de Commerce de BAYONNE (RG 2016F00321)

APPELANTE :

SAS TOILES DU SUD

INTIMÉE :

SARL OCÉAN DATA

L'affaire a été débattue à l'audience publique du 3 mars 2020.

FAITS ET PROCÉDURE

Par ordonnance du 6 juin 2016, le juge des référés a désigné un expert.

MOTIFS

La Cour de cassation l'a déjà jugé (Com., 29 juin 2010, pourvoi n° 09-11.841).

PAR CES MOTIFS

La cour confirme le jugement."""


def test_a_ruling_tells_itself_first_then_the_decision_attacked() -> None:
    main, attacked, interim = decisions(APPEAL)
    assert court_and_day(main) == ("Cour d'appel de Pau", "2020-05-04")
    assert [number.value for number in main.docket_numbers] == ["18/01234"]
    assert court_and_day(attacked) == ("Tribunal de commerce de Bayonne", "2018-03-12")
    assert [number.value for number in attacked.docket_numbers] == ["2016F00321"]
    assert court_and_day(interim) == ("Tribunal de commerce de Bayonne", "2016-06-06")


def test_precedents_are_not_decisions_of_the_case() -> None:
    assert "Cour de cassation" not in {court_and_day(found)[0] for found in decisions(APPEAL)}


def test_an_appeal_reviews_the_latest_lower_decision() -> None:
    review = decisions(APPEAL)[0].reviews[0]
    assert (review.kind, str(review.decided_on)) == (ReviewKind.APPEAL_OF, "2018-03-12")


def test_what_is_set_stands_in_the_text() -> None:
    document = read_text(APPEAL, None)
    main = process(document).decisions[0]
    assert main.court
    assert main.decided_on
    assert main.chamber
    assert main.type
    words = [found.span.of(document.text) for found in (main.court, main.decided_on, main.chamber, main.type)]
    assert words == ["COUR D'APPEL DE PAU", "4 MAI 2020", "2ème CH - Section 1", "ARRÊT"]
    assert main.citation.startswith("CA Pau, 4 mai 2020")


def test_a_summary_header_in_another_order() -> None:
    text = """N° 2203318

TRIBUNAL ADMINISTRATIF DE LILLE

REPUBLIQUE FRANCAISE
AU NOM DU PEUPLE FRANCAIS

Audience du 14 mars 2024
Décision du 28 mars 2024

Considérant ce qui suit :

La commune a perdu le dossier.

D E C I D E :

Article 1er : La commune versera 3 000 euros."""
    main = decisions(text)[0]
    assert court_and_day(main) == ("Tribunal administratif de Lille", "2024-03-28")
    assert [number.value for number in main.docket_numbers] == ["2203318"]
