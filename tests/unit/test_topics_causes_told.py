"""The cause of a loss, in the words that rulings and the press have for it."""

from __future__ import annotations

import pytest

from pipeline.extract.topics import find_topics
from pipeline.law import DataLossCause as Cause
from pipeline.zones import find_zones

_LOST = " Les données de la cliente ont été perdues et n'ont pu être reconstituées."


@pytest.mark.parametrize(
    ("told", "cause"),
    [
        ("Des pirates avaient chiffré l'ensemble des serveurs du gestionnaire.", Cause.RANSOMWARE),
        ("Les fichiers avaient été chiffrés au cours d'une cyberattaque.", Cause.RANSOMWARE),
        ("La défaillance d'un contrôleur de stockage a rendu le serveur inutilisable.", Cause.HARDWARE),
        ("À la suite de la rupture de deux disques, le serveur s'est arrêté.", Cause.HARDWARE),
        ("L'infogérant avait cessé toute sauvegarde à compter du mois de mars.", Cause.MISSING_BACKUP),
        ("Un rapport indiquait chaque jour l'échec de la sauvegarde.", Cause.FAILED_BACKUP),
        ("Les sauvegardes ne fonctionnaient plus depuis l'été.", Cause.FAILED_BACKUP),
        ("La restauration n'avait rendu que des fichiers corrompus.", Cause.FAILED_RESTORATION),
        (
            "Il avait tenté de restaurer le serveur à partir de bandes qui se sont révélées illisibles.",
            Cause.FAILED_RESTORATION,
        ),
    ],
)
def test_the_cause_is_read_from_what_happened(told: str, cause: Cause) -> None:
    text = told + _LOST
    (topic,) = find_topics(text, find_zones(text, None), None)
    assert topic.cause is cause
