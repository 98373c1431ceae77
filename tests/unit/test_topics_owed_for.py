"""A short note that tells of a sum for lost data is about lost data, however little else it says; who pleads to have lost some is not."""

from __future__ import annotations

import pytest

from pipeline.extract.topics import find_topics
from pipeline.zones import find_zones

OWED_FOR_LOSS = [
    "Par jugement du 11 mai 2022, le tribunal judiciaire de Nantes a condamné la société Héberlys à payer 95 000 euros au cabinet médical des Trois Chênes à raison de la perte des dossiers des patients. La cour d'appel de Rennes confirme le jugement.",
    "La chambre commerciale a rejeté le pourvoi de la société Stockalia contre l'arrêt de la cour d'appel de Paris du 26 mai 2023. Celle-ci l'avait condamnée à payer 210 000 euros à la société Edilium pour avoir effacé, à la fin du contrat, les données que son cliente n'avait pas encore récupérées. La société Stockalia paiera 3 000 euros en application de l'article 700 du code de procédure civile.",
    "Par un arrêt du 17 novembre 2026, la cour administrative d'appel de Douai a annulé le jugement du tribunal administratif de Lille du 14 janvier 2026 qui avait condamné la société Publidoc à verser 51 000 euros à la commune de Saint-Vireux pour la perte de ses données, et a rejeté la demande de la commune.",
    "La cour d'appel de Pau a rejeté l'appel. La société Nubadour paiera 30 000 euros à la société Cazaux en réparation de la perte de ses fichiers, et 2 000 euros au titre de l'article 700.",
    "Le Conseil d'État rejette le pourvoi de la société Arkea Docs, condamnée par la cour administrative d'appel à indemniser le département à hauteur de 60 000 euros du fait de la destruction de ses données.",
    "Le tribunal de commerce d'Angers annule la mise en demeure et rejette la demande de 80 000 euros formée au titre de la perte de ses données par la société Pivoine contre la société Ligernet.",
    "La cour d'appel d'Amiens infirme l'ordonnance. Elle alloue à la société Somma une provision de 9 000 euros pour la disparition de ses fichiers, imputée à la société Picanet.",
    "La Cour de cassation casse l'arrêt qui avait accordé 70 000 euros à la clinique en réparation de la perte de ses données et renvoie l'affaire devant la cour d'appel de Lyon.",
]  # fmt: skip


@pytest.mark.parametrize("text", OWED_FOR_LOSS)
def test_a_sum_owed_for_lost_data_is_about_lost_data(text: str) -> None:
    assert find_topics(text, find_zones(text, None), None)


NO_LOSS = [
    "La cour d'appel de Paris a condamné le 14 février 2025 la mutuelle Prévia à verser 1,9 million d'euros à l'éditeur Orakel pour dépassement de licences. La mutuelle soutenait avoir perdu les données d'inventaire.",
    "Le tribunal de commerce de Nanterre condamne la société Grandval à payer 400 000 euros à l'éditeur Syntec pour usage sans licence de ses logiciels. Elle affirmait avoir perdu les fichiers de suivi.",
    "Le tribunal de commerce de Metz ordonne à la société Cloudmos de restituer à la société Lorfer l'intégralité de ses données dans les huit jours, sous astreinte de 1 500 euros par jour de retard. La demande de provision de 30 000 euros est rejetée.",
    "Le tribunal correctionnel de Rouen a condamné Kévin Lemarchand à dix mois de prison avec sursis pour avoir supprimé les sauvegardes de la société Logitrans. Il devra verser 46 700 euros à son ancien employeur.",
    "Le conseil de prud'hommes condamne le salarié à verser 5 000 euros à son employeur pour avoir effacé les données de son ordinateur avant son départ.",
    "La cour d'appel de Lyon condamne la société Transval à payer 12 000 euros à la société Orbel pour la perte de ses marchandises et la perte de marge qui a suivi. Le site internet du transporteur affichait pourtant la livraison.",
    "La société Kerdi obtient 15 000 euros en réparation de la perte de clientèle due à la panne de son site internet.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_LOSS)
def test_what_is_owed_for_something_else_is_not(text: str) -> None:
    assert find_topics(text, find_zones(text, None), None) == ()


FEW_WORDS_OF_COMPUTING = [
    "Le tribunal des activités économiques de Nanterre condamne la société Winsolis à payer 41 000 euros à la société Optique Delmarel. Lors d'une migration du progiciel, elle avait perdu les dossiers de 4 200 clients, qu'il a fallu refaire un à un.",
    "Une caisse connectée avait perdu la mémoire : une mise à jour y avait effacé deux ans d'historique, sans aucune copie. Le tribunal de commerce de Vannes condamne son vendeur à verser 6 500 euros à la boulangère.",
]  # fmt: skip


@pytest.mark.parametrize("text", FEW_WORDS_OF_COMPUTING)
def test_a_loss_told_with_few_words_of_computing_is_one(text: str) -> None:
    assert find_topics(text, find_zones(text, None), None)
