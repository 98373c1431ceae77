"""Parties told of by what they are: groups of growers, banks named after a place, those whom an officer acts for, those who only speak."""

from __future__ import annotations

import pytest

from pipeline.extract.parties.names.mentions import find_mentions
from pipeline.law import CourtLevel, PartyRole
from tests.unit.test_parties import roles

C, D = PartyRole.CLAIMANT, PartyRole.DEFENDANT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le groupement forestier de Mirville a assigné la SARL Bacherelle. Le tribunal condamne la SARL Bacherelle à payer au groupement 9 000 euros.",
            {("groupement forestier de Mirville", C), ("Bacherelle", D)},
        ),
        (
            "La SARL Bacherelle a assigné le Crédit Mirvillois devant le tribunal. Les juges ordonnent au Crédit Mirvillois de rembourser 9 000 euros.",
            {("Bacherelle", C), ("Crédit Mirvillois", D)},
        ),
        (
            ("Le tribunal de commerce s'est prononcé sur l'action engagée par Me Brune Salagnac, ès qualités de liquidateur de la SARL Faïences Briante, contre "
            "l'ancien gérant, M. Didier Ramel.\n\nLe liquidateur demandait que le dirigeant soit condamné à en supporter 150 000 euros. Il lui reprochait d'avoir "
            "poursuivi une exploitation déficitaire.\n\nLe tribunal le condamne à verser 60 000 euros entre les mains de Me Salagnac, ès qualités."),
            {("Faïences Briante", C), ("D. R.", D)},
        ),
        (
            ("Le tribunal condamne solidairement le cabinet d'architectes Atelier Briante, l'entreprise Ormevault et le bureau de contrôle Contrôle Vexin à verser "
            "90 000 euros à la ville de Mirville. La municipalité réclamait le double."),
            {("Atelier Briante", D), ("Ormevault", D), ("Contrôle Vexin", D), ("ville de Mirville", C)},
        ),
        (
            ("La clinique des Hautes-Terres condamnée pour le licenciement d'une aide-soignante\n\nLicenciée en janvier 2020, Sandrine Ramel a obtenu gain de cause lundi "
            "devant le conseil de prud'hommes de Maubeuge.\n\nL'établissement lui reprochait d'avoir publié sur un réseau social des propos sur le manque de gants. Les conseillers "
            "y ont vu une atteinte à sa liberté d'expression. La clinique devra lui verser 22 000 euros. L'aide-soignante en espérait 45 000.\n\n« On me rend mon honneur », "
            "a réagi la quinquagénaire, entourée des militants du syndicat. La directrice de la clinique, Claire Monnoyer, n'a pas souhaité commenter."),
            {("clinique des Hautes-Terres", D), ("S. R.", C)},
        ),
    ],
)  # fmt: skip
def test_who_stands_where(text: str, expected: set[tuple[str, PartyRole]]) -> None:
    assert roles(text) == expected


def test_a_fine_of_its_president_too() -> None:
    text = (
        "La commission des sanctions a infligé une sanction pécuniaire de 300 000 euros à la société de gestion Bacherelle "
        "et de 80 000 euros à son président, M. Paul Ramel. Chacun écope aussi d'un avertissement."
    )
    found = roles(text, CourtLevel.AUTHORITY, "Autorité des marchés financiers")
    assert found == {("Bacherelle", D), ("P. R.", D)}


@pytest.mark.parametrize(
    "words",
    ["le recycleur d'Onville, qui paie au poids,", "une aide-soignante de Mirville", "cet exploitant de Gasville", "une auditrice de Mirville", "140 salariés à Mirville"],
)  # fmt: skip
def test_where_somebody_works_is_no_name(words: str) -> None:
    assert not find_mentions(f"On sait ce que {words} avait dû subir.").all
