"""Disputes that went through several courts, as news and rulings tell of them: one case, told once, corrected when reversed.

The facts are public, the sentences ours.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.mail_reader import ARCHIMAG, LEGALIS, Reader


def first_news_of_bati(reader: Reader) -> None:
    reader.publish(
        f"{ARCHIMAG}/univers-data/2023/02/02/courtage-hebergeur-sauvegarde",
        "Données perdues : l'hébergeur condamné à verser près de 100 000 euros",
        "Par jugement du 26 janvier 2023, le tribunal de commerce de Lille Métropole a condamné OVH à payer 93 000 euros de"
        " dommages et intérêts à France Bati Courtage, dont le serveur et sa copie ont brûlé dans le même incendie.",
        "Le courtier, qui demandait plus de 6,5 millions d'euros, obtient aussi 7 000 euros au titre de l'article 700. Il avait"
        " perdu toutes ses données, la sauvegarde étant rangée à côté de ce qu'elle devait protéger.",
    )


def ruling_on_bati(reader: Reader) -> None:
    reader.publish(
        f"{LEGALIS}/jurisprudences/tribunal-de-commerce-de-lille-metropole-jugement-du-26-janvier-2023/",
        "Tribunal de commerce de Lille Métropole, jugement du 26 janvier 2023",
        "France Bati Courtage / OVH",
        "RÉPUBLIQUE FRANÇAISE",
        "N° RG 2021013526",
        "FAITS",
        "La SAS FRANCE BATI COURTAGE a loué un serveur à la SAS OVH et souscrit une option de sauvegarde automatique. Le 10 mars"
        " 2021, un incendie a détruit le serveur et la sauvegarde, de sorte que toutes les données sont perdues.",
        "PAR CES MOTIFS",
        "Le tribunal, statuant publiquement par jugement contradictoire en premier ressort,",
        "Condamne la SAS OVH à payer à la SAS FRANCE BATI COURTAGE la somme de 93.000 € à titre de dommages et intérêts ;",
        "Condamne la SAS OVH à payer à la SAS FRANCE BATI COURTAGE la somme de 7.000 € au titre de l'article 700 du code de"
        " procédure civile ;",
        "Condamne la SAS OVH aux dépens.",
    )


def news_of_the_appeal(reader: Reader) -> None:
    reader.publish(
        f"{ARCHIMAG}/univers-data/2025/05/15/courtage-hebergeur-appel",
        "Incendie de Strasbourg : la cour d'appel ramène l'indemnité à 1 800,48 euros",
        "La cour d'appel de Douai a infirmé, par un arrêt du 24 avril 2025 (n° RG 23/00858), le jugement du tribunal de commerce de"
        " Lille Métropole du 26 janvier 2023 qui avait condamné OVH envers France Bati Courtage après la perte de ses données.",
        "Statuant à nouveau, elle condamne OVH à payer à France Bati Courtage la somme de 1 800,48 euros, en application du plafond"
        " que prévoyait le contrat d'hébergement. Le client n'avait aucune autre sauvegarde.",
    )


BATI = [("Tribunal de commerce de Lille Métropole", "2023-01-26"), ("Cour d'appel de Douai", "2025-04-24")]


def test_a_judgment_told_of_by_news_and_by_its_text_is_told_once(reader: Reader) -> None:
    first_news_of_bati(reader)
    ruling_on_bati(reader)
    told = reader.digest()

    assert told.count("T. com. Lille Métropole, 26 janv. 2023") == 1
    assert "93 000 €" in told
    assert reader.cases() == [BATI[:1]]


def test_a_ruling_published_after_the_news_of_it_is_not_told_again(reader: Reader) -> None:
    first_news_of_bati(reader)
    assert "T. com. Lille Métropole, 26 janv. 2023" in reader.digest()
    ruling_on_bati(reader)
    assert "T. com. Lille" not in reader.digest()
    assert reader.cases() == [BATI[:1]]


@pytest.mark.parametrize("known_by", [[ruling_on_bati], [first_news_of_bati, ruling_on_bati]])
def test_an_appeal_corrects_what_was_told_of_the_judgment(
    reader: Reader, known_by: list[Callable[[Reader], None]]
) -> None:
    for publish in known_by:
        publish(reader)
    reader.digest()
    news_of_the_appeal(reader)
    told = reader.digest()

    assert "[CORRECTION] Cette décision revient sur une décision déjà annoncée." in told
    assert "CA Douai, 24 avr. 2025" in told
    assert "1 800,48 €" in told
    assert "Avant  : T. com. Lille Métropole, 26 janv. 2023" in told
    assert "annoncé le" in told
    assert reader.cases() == [BATI]
    assert reader.digest() == ""


def test_an_appeal_heard_of_first_waits_for_no_judgment(reader: Reader) -> None:
    news_of_the_appeal(reader)
    told = reader.digest()
    assert "CORRECTION" not in told
    assert "CA Douai, 24 avr. 2025" in told

    ruling_on_bati(reader)
    later = reader.digest()
    assert "CORRECTION" not in later
    assert reader.cases() == [BATI]


def test_an_order_its_appeal_and_the_merits_elsewhere_are_one_case(reader: Reader) -> None:
    reader.publish(
        f"{ARCHIMAG}/vie-numerique/2014/03/06/nacelles-provision-annulee",
        "Données perdues : la provision accordée au fabricant est annulée",
        "Par une ordonnance du 12 décembre 2012, le tribunal de commerce de Lyon avait condamné Euriware à verser à Haulotte une"
        " provision de 300 000 euros sur les 400 000 demandés, après la perte des données de son bureau d'études.",
        "La cour d'appel de Lyon, par arrêt du 11 février 2014, a infirmé cette ordonnance et débouté Haulotte de sa demande contre"
        " Euriware : la valeur des fichiers perdus restait à démontrer, faute de sauvegarde exploitable.",
    )
    first = reader.digest()
    assert "CA Lyon, 11 févr. 2014" in first

    reader.publish(
        f"{LEGALIS}/actualite/nacelles-le-plafond-du-contrat-applique/",
        "Perte de données : le plafond du contrat d'infogérance est appliqué",
        "Par un jugement du 23 avril 2019, le tribunal de commerce de Nanterre a condamné Capgemini France, venant aux droits"
        " d'Euriware, à payer 537 896,04 euros à Haulotte, dont les données n'avaient pu être restaurées.",
        "L'expert estimait le préjudice entre 509 325 et 1 401 850 euros. La cour d'appel de Lyon avait, le 11 février 2014, écarté"
        " toute provision ; le juge du fond retient la faute mais applique le plafond contractuel de 537 896,04 euros.",
    )
    second = reader.digest()

    assert "T. com. Nanterre, 23 avr. 2019" in second
    assert "537 896,04 €" in second
    assert "CA Lyon, 11 févr. 2014" in second
    (case,) = [case for case in reader.cases() if len(case) > 1]
    assert case == [
        ("Tribunal de commerce de Lyon", "2012-12-12"),
        ("Cour d'appel de Lyon", "2014-02-11"),
        ("Tribunal de commerce de Nanterre", "2019-04-23"),
    ]

    reader.publish(
        f"{ARCHIMAG}/vie-numerique/2019/05/03/nacelles-pres-de-538000-euros",
        "Infogérance : près de 538 000 euros pour des données perdues",
        "Capgemini France devra verser près de 538 000 euros à Haulotte, a décidé le tribunal de commerce de Nanterre le 23 avril"
        " 2019, pour la perte des données de recherche d'un fabricant de nacelles.",
        "La panne remonte à 2011. La sauvegarde existait sur le papier, mais nul ne s'était assuré qu'on pouvait la relire, ce que"
        " les juges reprochent au prestataire.",
    )
    assert "T. com. Nanterre" not in reader.digest(), "a rounded sum is no other sum"


def test_two_clients_of_one_host_are_two_cases(reader: Reader) -> None:
    first_news_of_bati(reader)
    reader.publish(
        f"{LEGALIS}/actualite/le-plafond-de-67909-euros-ecarte/",
        "Incendie d'un centre de données : un plafond de 679,09 euros écarté",
        "Le tribunal de commerce de Lille Métropole, par jugement du 9 mars 2023, a condamné OVH à verser 144 836,69 euros à Bluepad,"
        " qui réclamait 330 155 euros après la perte de ses données dans l'incendie du site de Strasbourg.",
        "La clause qui limitait la réparation à 679,09 euros est réputée non écrite. Le 26 janvier 2023, le même tribunal avait déjà"
        " condamné l'hébergeur pour une sauvegarde détruite avec le serveur.",
    )
    told = reader.digest()

    assert "Alloué : 144 836,69 €" in told
    assert "679,09" in told
    assert told.count("T. com. Lille Métropole, 26 janv. 2023") == 1
    assert reader.cases() == [
        [("Tribunal de commerce de Lille Métropole", "2023-01-26")],
        [("Tribunal de commerce de Lille Métropole", "2023-03-09")],
    ]


def test_a_judgment_heard_of_after_its_appeal_is_told_with_what_became_of_it(reader: Reader) -> None:
    news_of_the_appeal(reader)
    reader.digest()
    ruling_on_bati(reader)
    told = reader.digest()

    assert "Alloué : 93 000 €" in told
    assert "Depuis : CA Douai, 24 avr. 2025" in told
    assert "infirme la décision attaquée, 1 800,48 €" in told


def test_two_disputes_of_one_client_with_one_host_stay_two(reader: Reader) -> None:
    reader.publish(
        f"{ARCHIMAG}/univers-data/2024/03/26/terrasol-nubeo-incendie",
        "Incendie : Nubéo devra verser 45 000 euros à Terrasol",
        "Le tribunal de commerce de Nantes a condamné, le 14 mars 2024, Nubéo à payer 45 000 euros à Terrasol, dont les données de"
        " collecte ont été perdues dans l'incendie d'octobre 2020. La coopérative demandait 130 000 euros.",
    )
    reader.digest()
    reader.publish(
        f"{ARCHIMAG}/univers-data/2024/10/22/terrasol-nubeo-deuxieme-condamnation",
        "Terrasol fait de nouveau condamner Nubéo, cette fois pour une migration manquée",
        "Le tribunal de commerce de Nantes a condamné, le 10 octobre 2024, Nubéo à payer 78 500 euros à Terrasol pour la perte de ses"
        " archives comptables lors d'une migration conduite en 2022. La coopérative demandait 96 000 euros.",
        "Dans une autre affaire, née de l'incendie d'octobre 2020, le même tribunal avait déjà condamné Nubéo le 14 mars 2024 à verser"
        " 45 000 euros à Terrasol.",
    )
    told = reader.digest()
    assert "T. com. Nantes, 10 oct. 2024, Terrasol c/ Nubéo" in told
    assert "Avant  :" not in told

    reader.publish(
        f"{ARCHIMAG}/univers-data/2025/11/18/terrasol-nubeo-rennes",
        "Migration ratée : la cour d'appel de Rennes donne raison à Nubéo contre Terrasol",
        "La cour d'appel de Rennes a infirmé, par un arrêt du 4 novembre 2025, le jugement du tribunal de commerce de Nantes du 10"
        " octobre 2024 qui avait condamné Nubéo à verser 78 500 euros à Terrasol après la perte de ses archives comptables. Elle"
        " déboute Terrasol de toutes ses demandes.",
    )
    told = reader.digest()
    assert told.count("Avant  :") == 1
    assert "Avant  : T. com. Nantes, 10 oct. 2024" in told
    assert "45 000" not in told


def fire_judgment(reader: Reader, place: str, claimant: str, awarded: str) -> None:
    reader.publish(
        f"{LEGALIS}/jurisprudences/tribunal-de-commerce-de-lille-metropole-jugement-du-13-juin-2024-{place}/",
        "Tribunal de commerce de Lille Métropole, jugement du 13 juin 2024",
        f"{claimant} / Pyrostock",
        f"N° RG 202200884{place}",
        "FAITS",
        f"La SAS {claimant.upper()} a loué à la SAS PYROSTOCK un serveur dédié. Dans la nuit du 17 au 18 janvier 2022, un incendie a"
        " détruit le centre et toutes les données ont été perdues.",
        "PAR CES MOTIFS",
        "Le tribunal, statuant publiquement par jugement contradictoire en premier ressort,",
        f"Condamne la SAS PYROSTOCK à payer à la SAS {claimant.upper()} la somme de {awarded} euros à titre de dommages et intérêts ;",
        "Condamne la SAS PYROSTOCK aux dépens.",
    )


def test_judgments_of_one_day_for_the_victims_of_one_fire_stay_apart_whatever_the_press_tells_of_all(
    reader: Reader,
) -> None:
    for place, (claimant, awarded) in enumerate(
        [("Agence Treillard", "14 200"), ("Transports Wierre", "31 750")]
    ):
        fire_judgment(reader, str(place + 1), claimant, awarded)
    assert reader.digest().count("T. com. Lille Métropole, 13 juin 2024") == 2
    reader.publish(
        f"{ARCHIMAG}/univers-data/2024/06/25/incendie-roubaix-pyrostock-douze-jugements",
        "Incendie de Roubaix : Pyrostock condamnée dans douze dossiers le même jour",
        "Le tribunal de commerce de Lille Métropole a rendu le 13 juin 2024 douze jugements dans l'affaire de l'incendie du centre de"
        " données de Roubaix, dont les victimes ont perdu leurs données. Pyrostock est condamnée à chaque fois.",
    )
    assert "CORRECTION" not in reader.digest()
    reader.publish(
        f"{ARCHIMAG}/univers-data/2026/03/03/incendie-roubaix-transports-wierre-douai",
        "Incendie de Roubaix : 840 euros pour Transports Wierre",
        "Par un arrêt du 12 février 2026, la cour d'appel de Douai a infirmé le jugement du tribunal de commerce de Lille Métropole du"
        " 13 juin 2024 et condamné Pyrostock à verser 840 euros à Transports Wierre pour la perte de ses données.",
    )
    told = reader.digest()
    assert "Avant  : T. com. Lille Métropole, 13 juin 2024, Transports Wierre c/ Pyrostock – 31 750 €" in told
    assert told.count("Avant  :") == 1
    assert "Alloué : 840 €" in told
