"""A decision dated after the page that tells of it: the page's words are shown, no day is made of them."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.extract.misdated import find_misdated

PUBLISHED = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "Le tribunal judiciaire de Quimper a rendu le {} un jugement favorable au cabinet.",
        "Par un jugement du {}, le tribunal de commerce de Brest a condamné la société Armor Réseaux.",
        "Par arrêt rendu le {}, la cour d’appel de Rennes a infirmé le jugement.",
        "L’ordonnance de référé en date du {} accorde une provision.",
        "CA Rennes, 3e ch. com., {}, n° 24/05127",
        "Le tribunal a condamné, le {}, la société Armor Réseaux à payer 27 300 euros.",
    ],
)
@pytest.mark.parametrize("day", ["20 novembre 2062", "24 novembre 2026"])
def test_a_day_after_the_page_is_found(text: str, day: str) -> None:
    told = text.format(day)
    span = find_misdated(told, PUBLISHED)
    assert span is not None
    assert span.of(told) == day
    assert find_misdated(told, None) is None
    assert find_misdated(told, date(2070, 1, 1)) is None


@pytest.mark.parametrize(
    "text",
    [
        "La décision sera rendue le 12 janvier 2027.",
        "Le tribunal a mis son jugement en délibéré au 12 janvier 2027.",
        "Le tribunal a condamné la société à payer 27 300 euros avant le 31 décembre 2026.",
        "Le jugement, attendu le 12 janvier 2027, dira qui paie.",
        "La décision de la Commission, applicable à compter du 1er janvier 2027, vise les hébergeurs.",
        "Le contrat court jusqu’au 31 mars 2027.",
        "L’arrêt du 3 novembre 2026 renvoie l’affaire à l’audience du 4 mars 2027.",
        "Le tribunal a rendu le 20 novembre 2026 un jugement favorable.",
    ],
)
def test_what_is_to_come_is_no_slip(text: str) -> None:
    assert find_misdated(text, PUBLISHED) is None
