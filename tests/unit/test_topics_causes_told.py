"""The cause of a loss, in the words that rulings and the press have for it."""

from __future__ import annotations

import re

import pytest

from pipeline.extract.topics import find_topics
from pipeline.extract.topics.causes import find_causes
from pipeline.extract.topics.find import find_signs
from pipeline.extract.topics.table import load_table
from pipeline.law import DataLossCause as Cause
from pipeline.text.spaces import fold
from pipeline.zones import find_zones
from tests.bench.annotated import GOLDEN

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


def test_a_cause_that_no_word_of_the_table_names_is_shown_by_a_whole_word() -> None:
    """Its evidence is a word of the text, not a piece of one."""
    pages = sorted((GOLDEN / "pages").glob("w0*.txt"))
    shown = 0
    for page in pages:
        text = page.read_text("utf-8")
        for found in find_causes(text, find_signs(text)):
            if not any(
                words.find(fold(text), found.span.start, found.span.end, 1)
                for words in load_table().causes.values()
            ):
                shown += 1
                around = f" {text} "[found.span.start : found.span.end + 2]
                assert re.fullmatch(r"\W\w+\W", around), around
    assert shown


def test_no_word_for_a_cause_is_no_cause() -> None:
    assert find_causes("", []) == ()
    assert find_causes("12 34", []) == ()
