"""What is in capitals and names no party, and names that begin or go on with common words."""

from __future__ import annotations

import pytest

from pipeline.extract.parties.names.aliases import find_aliases
from pipeline.extract.parties.names.mentions import find_mentions


def names(text: str) -> list[str]:
    return [mention.name for mention in find_mentions(text).all]


@pytest.mark.parametrize(
    "text",
    [
        "SAINT-AUBERT. Cent dix fillettes attendaient leur spectacle.",
        "Les faits.\nVIE PRATIQUE. Il est tard quand la caisse s'arrête.",
        "Le tableau fut prêté à un musée de Bruges.",
        "Cela coûta un an à une commune de l'Essonne.",
        "Celles-là, le client les supportera.",
        "TA Nancy, 17 juin 2025",
        "la commune a voté un crédit de 400 000 F pour ses machines",
        "le magasin, avenue Bollée, a fermé",
        "il vivait place de la Bacherelle quand cela arriva",
        "l'office HLM devra rembourser",
    ],
)
def test_no_name(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La cour a condamné la SCI des Trois Ponts, propriétaire des murs.", "SCI des Trois Ponts"),
        ("avec son assureur, la Garantie mutuelle des artisans de l'Ouest", "Garantie mutuelle des artisans de l'Ouest"),
        ("et son assureur, les Assurances générales du Ponant, ont payé", "Assurances générales du Ponant"),
        ("Le tribunal condamne l'office public de l'habitat Ormevault-Sud à payer", "office public de l'habitat Ormevault-Sud"),
        ("Elle a donné raison à Défense des usagers du Massif central.", "Défense des usagers du Massif central"),
        ("Le disque fut livré par Un Autre Regard, de Mirville.", "Un Autre Regard"),
        ("Elle devait 9 000 euros à la coopérative maritime de Penmirville.", "coopérative maritime de Penmirville"),
        ("Les juges condamnent la régie du port de Mirville.", "régie du port de Mirville"),
    ],
)  # fmt: skip
def test_read_whole(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "la SNC Dunes Bacherelle, qui exploite une salle connue sous l'enseigne Tonic'Mirville",
        "la société Dunes Bacherelle, exerçant sous le nom commercial « Tonic'Mirville »",
        "SARL Dunes Bacherelle, à l'enseigne Tonic'Mirville, demeurant",
    ],
)
def test_a_sign_is_the_name_of_who_trades_under_it(text: str) -> None:
    assert find_aliases(text) == {"Tonic'Mirville": "Dunes Bacherelle"}
