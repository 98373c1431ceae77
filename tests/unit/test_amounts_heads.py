"""Heads told from totals: what of an award is the whole of it, what a part."""

from __future__ import annotations

import pytest

from pipeline.law import AmountRole
from tests.texts import read

WHOLE, HEAD = AmountRole.AWARDED, AmountRole.AWARDED_COMPONENT
TEXTS = {
    "two heads": (
        "Le tribunal de commerce de Nancy a condamné, le 6 mai 2025, la société Lorinfo à payer à la société Meurthe Verre 30 000 euros au titre de la perte de ses données et 5 000 euros au titre de son préjudice d'image.",
        {"30 000 euros": HEAD, "5 000 euros": HEAD},
    ),
    "heads and their total": (
        "Le 6 mai 2025, le tribunal de commerce de Nancy a condamné la société Lorinfo à verser 35 000 euros à la société Meurthe Verre, soit 30 000 euros pour la perte de ses données et 5 000 euros pour son préjudice d'image.",
        {"35 000 euros": WHOLE, "30 000 euros": HEAD, "5 000 euros": HEAD},
    ),
    "a sole award told twice": (
        "Hébergement : 30 000 euros pour un client\n\nLe tribunal de commerce de Nancy a condamné, le 6 mai 2025, la société Lorinfo à payer 30 000 euros de dommages et intérêts à la société Meurthe Verre, qui en réclamait 80 000.",
        {"30 000 euros": WHOLE},
    ),
    "costs are no head": (
        "Le tribunal de commerce de Nancy a condamné, le 6 mai 2025, la société Lorinfo à payer à la société Meurthe Verre 30 000 euros de dommages et intérêts et 4 000 euros au titre de l'article 700 du code de procédure civile.",
        {"30 000 euros": WHOLE},
    ),
    "first judges and appeal": (
        "Le tribunal de commerce de Nancy avait condamné, le 6 mai 2023, la société Lorinfo à payer 30 000 euros à la société Meurthe Verre. La cour d'appel de Nancy a porté, le 9 octobre 2025, cette indemnité à 42 000 euros.",
        {"30 000 euros": WHOLE, "42 000 euros": WHOLE},
    ),
    "an award in turn": (
        "Le tribunal de commerce de Nancy a condamné, le 6 mai 2025, la société Lorinfo à payer 30 000 euros à la société Meurthe Verre. Reconventionnellement, la société Meurthe Verre est condamnée à payer à la société Lorinfo 8 200 euros de factures.",
        {"30 000 euros": WHOLE, "8 200 euros": WHOLE},
    ),
    "rounded in the title": (
        "Près de 36 000 euros pour des données perdues\n\nLe tribunal de commerce de Nancy a condamné, le 6 mai 2025, la société Lorinfo à payer à la société Meurthe Verre la somme de 35 870,40 euros à titre de dommages et intérêts.",
        {"36 000 euros": WHOLE, "35 870,40 euros": WHOLE},
    ),
    "a list of orders": (
        "TRIBUNAL DE COMMERCE DE NANCY\n\nJUGEMENT DU 6 MAI 2025\n\nENTRE\n\nLa société MEURTHE VERRE, demanderesse\n\nET\n\nLa société LORINFO, défenderesse\n\nMOTIFS\n\nAttendu que la société Lorinfo a effacé les sauvegardes ;\n\nPAR CES MOTIFS\n\nCondamne la société Lorinfo à payer à la société Meurthe Verre :\n- 30 000 euros au titre de la reconstitution des données,\n- 5 000 euros au titre du préjudice d'image ;\n\nCondamne la société Lorinfo aux dépens.",
        {"30 000 euros": HEAD, "5 000 euros": HEAD},
    ),
    "reasons grant what the orders add up": (
        "TRIBUNAL DE COMMERCE DE NANCY\n\nJUGEMENT DU 6 MAI 2025\n\nENTRE\n\nLa société MEURTHE VERRE, demanderesse\n\nET\n\nLa société LORINFO, défenderesse\n\nMOTIFS\n\nAttendu que le tribunal allouera 30 000 euros au titre de la reconstitution des données et 5 000 euros au titre du préjudice d'image ;\n\nPAR CES MOTIFS\n\nCondamne la société Lorinfo à payer à la société Meurthe Verre la somme de 35 000 euros à titre de dommages et intérêts ;\n\nCondamne la société Lorinfo aux dépens.",
        {"35 000 euros": WHOLE, "30 000 euros": HEAD, "5 000 euros": HEAD},
    ),
    "part of a larger sum": (
        "La cour d'appel de Metz a accordé, le 6 mai 2025, 90 000 euros à la société Meurthe Verre, dont 25 000 euros pour la seule perte d'exploitation, que la société Lorinfo devra payer.",
        {"90 000 euros": WHOLE, "25 000 euros": HEAD},
    ),
    "a part told in the next sentence": (
        "Le tribunal de commerce de Nancy a condamné, le 6 mai 2025, la société Lorinfo à payer à la société Meurthe Verre 41 000 euros au total. Sur cette somme, la perte de données représente 30 000 euros.",
        {"41 000 euros": WHOLE, "30 000 euros": HEAD},
    ),
    "one head of a total, the others untold": (
        "La société Lorinfo devra verser 86 000 euros à la société Meurthe Verre, selon le jugement rendu le 6 mai 2025 par le tribunal de commerce de Nancy. Les juges ont accordé 60 000 euros au titre de la perte d'exploitation.",
        {"86 000 euros": WHOLE, "60 000 euros": HEAD},
    ),
}  # fmt: skip
"""The last two are beyond the rules of `ties.py`: the words around the sums tell them."""


@pytest.mark.parametrize("name", TEXTS)
def test_heads_are_told_from_totals(name: str) -> None:
    text, roles = TEXTS[name]
    found = {one.surface: one.role for one in read(text).amounts}
    assert {surface: found[surface] for surface in roles} == roles
