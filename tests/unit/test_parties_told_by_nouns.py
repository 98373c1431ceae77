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
            ("Le tribunal a condamné in solidum l'étude Briante, qui avait rédigé l'acte, et le cabinet Diagnostics Mirvillois à verser 54 000 euros à la société Ormevault. "
            "La société Ormevault réclamait 97 000 euros."),
            {("Briante", D), ("Diagnostics Mirvillois", D), ("Ormevault", C)},
        ),
        (
            ("Le tribunal condamne l'ancien syndic, le Cabinet Briante, et la société de cautionnement Vexin Caution à restituer 9 000 euros à la société Ormevault. "
            "La société Ormevault réclamait 12 000 euros."),
            {("Cabinet Briante", D), ("Vexin Caution", D), ("Ormevault", C)},
        ),
        (
            "L'Office public Eure Mirville a assigné la SELARL Centre d'imagerie des Trois-Ormes. La SELARL Centre d'imagerie des Trois-Ormes est condamnée à payer 9 000 euros.",
            {("Office public Eure Mirville", C), ("Centre d'imagerie des Trois-Ormes", D)},
        ),
        (
            ("Le docteur Luc Ramel a assigné la SELARL Centre d'imagerie des Trois-Ormes, qui lui doit ses parts. Le tribunal lui a alloué 65 000 euros. Se fondant sur le "
            "rapport de l'expert, M. Jean-Claude Virion, le tribunal retient la valeur des parts que le centre devra régler au médecin."),
            {("L. R.", C), ("Centre d'imagerie des Trois-Ormes", D)},
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


def test_a_part_of_the_country_is_fined_nothing() -> None:
    text = "L'Autorité a infligé 7 millions d'euros d'amende à trois fabricants de l'Est de la France. Bacherelle écope de 4 millions d'euros, Ormevault de 3 millions."
    assert roles(text, CourtLevel.AUTHORITY, "Autorité de la concurrence") == {
        ("Bacherelle", D),
        ("Ormevault", D),
    }


def test_a_person_told_by_the_surname_goes_by_the_whole_name() -> None:
    text = (
        "Mme Mireille Ramel a demandé au tribunal administratif de Grenoble de condamner le centre hospitalier de Mirville à lui verser 64 000 euros.\n\n"
        "Par une requête, enregistrée le 27 avril 2020, Mme Ramel, représentée par Me Coutaz, demande à la cour :\n\n1°) d'annuler ce jugement.\n\n"
        "Par un mémoire en défense, enregistré le 14 janvier 2021, le centre hospitalier de Mirville, représenté par Me Vidal, conclut au rejet de la requête."
    )
    found = roles(text, CourtLevel.APPEAL, "Cour administrative d'appel de Lyon")
    assert found == {("M. R.", PartyRole.APPELLANT), ("centre hospitalier de Mirville", PartyRole.RESPONDENT)}


def test_a_director_who_only_comments_is_no_party() -> None:
    text = (
        "La clinique des Hautes-Terres condamnée pour le licenciement d'une aide-soignante\n\nLicenciée en janvier 2020 après dix-huit ans de service, Sandrine Ramel a obtenu "
        "gain de cause lundi devant le conseil de prud'hommes de Maubeuge.\n\nL'établissement lui reprochait d'avoir publié sur un réseau social des propos sur le manque de "
        "gants. Les conseillers y ont vu une atteinte à sa liberté d'expression. La clinique devra lui verser 22 000 euros. L'aide-soignante en espérait 45 000.\n\n« On me rend "
        "mon honneur », a réagi la quinquagénaire, entourée des militants du syndicat. La directrice de la clinique, Claire Monnoyer, n'a pas souhaité commenter."
    )
    found = roles(text, CourtLevel.FIRST, "Conseil de prud'hommes de Maubeuge")
    assert found == {("clinique des Hautes-Terres", D), ("S. R.", C)}


def test_against_whom_somebody_is_proved_right() -> None:
    text = (
        "Vélo électrique défectueux : le cycliste touchera 31 200 euros\n\nEn juillet 2016, Kévin Ramel, 34 ans, chute lourdement à Annezin : la fourche de son vélo vient de se "
        "rompre. Mardi, le tribunal de grande instance de Béthune lui a donné raison contre le magasin Vélos Briante et son assureur, Vexin Prévoyance.\n\nLe vendeur soutenait que "
        "le cycliste avait roulé sur un trottoir. L'expertise a montré une soudure défaillante. Le commerçant et son assureur sont condamnés solidairement à verser 31 200 euros au "
        "jeune homme, qui réclamait 58 000 euros. Ils lui paieront aussi 2 000 euros de frais de justice."
    )
    found = roles(text, CourtLevel.FIRST, "Tribunal de grande instance de Béthune")
    assert found == {("K. R.", C), ("Vélos Briante", D), ("Vexin Prévoyance", D)}
