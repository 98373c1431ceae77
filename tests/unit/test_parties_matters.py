"""What a case is about and before whom, by the words of its page, and what that says of a name."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.clean.plain import read_text
from pipeline.extract.parties.sides.matters import count_unnamed, read_matters
from pipeline.law import PartyRole
from pipeline.process import process
from pipeline.text.spaces import fold


@pytest.mark.parametrize(
    ("text", "court", "matters"),
    [
        ("Le salarié, licencié en mai, a saisi les juges.", "Conseil de prud'hommes de Brest", {"about labour", "before labour"}),
        ("La commune a perdu ses registres.", "Tribunal administratif de Pau", {"before administrative"}),
        ("Le prévenu avait effacé les serveurs.", "Tribunal correctionnel de Rodez", {"about criminal", "before criminal"}),
        ("Le tribunal de commerce de Lyon avait statué.", "Cour d'appel de Lyon", {"about commercial"}),
        ("L'assureur refuse de couvrir le sinistre.", "", {"about insurance"}),
        ("Le bailleur réclamait des loyers à la caution.", "", {"about lease", "about credit"}),
        ("L'acquéreur se plaint du vendeur.", "", {"about sale"}),
        ("Un hébergeur a perdu des fichiers.", "Tribunal judiciaire de Nantes", set()),
    ],
)  # fmt: skip
def test_words_tell_what_it_is_about_and_before_whom(text: str, court: str, matters: set[str]) -> None:
    assert set(read_matters(fold(text), fold(court))) == matters


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Une cliente obtient 9 000 euros de Nuageo.", 2),
        ("Nuageo est condamnée. " + "Le tribunal a statué. " * 20 + "Un salarié avait agi.", 1),
        ("Nuageo est condamnée.", 0),
    ],
)
def test_persons_without_a_name_count_twice_in_the_first_lines(text: str, count: int) -> None:
    assert count_unnamed(fold(text)) == count


def test_whoever_was_robbed_claims_before_a_criminal_court() -> None:
    text = (
        "Il avait confisqué le compte du salon\n\nLe tribunal correctionnel de Bordeaux a vu là, mardi, un maintien frauduleux. Pendant"
        " sept mois, la Maison Brune, un salon de coiffure, n'avait plus eu accès à ses abonnés. La gérante obtient les 12 000 euros qu'elle demandait."
    )
    (decision,) = process(read_text(text, None, source_id="test", published_on=date(2025, 4, 10))).decisions
    assert [(one.name, one.role) for one in decision.parties] == [("Maison Brune", PartyRole.CLAIMANT)]
