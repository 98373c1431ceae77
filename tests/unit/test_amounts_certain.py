"""The rules that settle what a sum is for by a turn of phrase, before any weight is asked."""

from __future__ import annotations

import pytest

from tests.money import contexts_of, rule_for


def rule_of(text: str, number: int = -1) -> str:
    """The rule that holds for the sum of that number in `text`, "" where none does."""
    return rule_for(contexts_of(text)[number])


@pytest.mark.parametrize(
    "text",
    [
        "Le distributeur versera en outre 5 000 euros à la fromagerie pour ses frais.",
        "Ormevault paiera 2 000 euros au titre de ses frais.",
        "L'éditeur est condamné à verser 310 000 euros, outre 15 000 euros pour les frais.",
        "L'hébergeur acquittera 4 500 euros au titre des deux instances.",
        "Elle devra 2 500 euros pour les frais de première instance et d'appel.",
        "S'y ajoutent 3 000 euros pour les frais de son adversaire.",
        "L'indemnité de procédure a été fixée à 1 500 euros.",
        "L'indemnité de procédure est fixée à 5 000 euros, comme demandé.",
        "Condamne la banque à payer à maître Orval 900 euros sur le fondement de l'article 37 de la loi du 10 juillet 1991.",
        "Ormevault est condamnée à payer 3 000 euros à la demanderesse au pourvoi.",
        "Le jugement est confirmé et l'appelante condamnée à payer 4 000 euros à l'intimée.",
        "L'appelante est condamnée à payer 2 500 euros au club.",
        "Bacherelle est condamnée aux dépens ainsi qu'à une indemnité de 3 000 euros.",
        "Ormevault paiera cela 250 000 euros à Bacherelle, qui en voulait le double, et 120 000 euros pour ses frais.",
        "Condamne Ormevault à payer 2 000 euros à Bacherelle et 1 200 euros à Ostral au titre de l'article 700.",
        (
            "Condamne Ormevault à payer à Bacherelle 2 000 euros au titre de l'article 700 ;\n\n"
            "Condamne Bacherelle à payer à Ostral la somme de 800 euros au même titre ;"
        ),
        "Condamne le prévenu à payer à chacune des parties civiles la somme de 800 euros en application de l'article 475-1 du code de procédure pénale.",
        "Le condamne à verser 1 200 euros à Mme Bacherelle sur le fondement de l'article 618-1 du code de procédure pénale.",
    ],
)
def test_what_the_loser_pays_for_lawyers_is_costs(text: str) -> None:
    assert rule_of(text) == "costs"


@pytest.mark.parametrize(
    "text",
    [
        "Condamne Ormevault à payer 2 000 euros à Bacherelle et 1 200 euros à Ostral au titre de l'article 700.",
        "Condamne Ormevault à payer à Bacherelle la somme de 3 500 euros et à M. Orval celle de 1 500 euros au titre de l'article 700.",
        "Condamne Ormevault à payer à Bacherelle et à Ostral la somme de 3 500 euros et de 1 500 euros respectivement au titre de l'article 700.",
    ],
)
def test_costs_are_shared_by_two_payees(text: str) -> None:
    assert rule_of(text, 0) == "costs"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Condamne Ormevault à payer à Bacherelle la somme de 58 000 euros et celle de 5 000 euros au titre de l'article 700.", 0),
        ("L'indemnité est ramenée à 143 700 euros, à laquelle s'ajoutent 4 000 euros au titre des frais irrépétibles.", 0),
        ("Le tribunal lui accorde 9 000 euros, sans un centime pour ses frais.", 0),
        ("L'hébergeur est condamné à verser 21 600 euros, dépens et article 700 compris.", 0),
        ("Ormevault devra 1 246 euros au titre des frais de remorquage.", 0),
        ("Elle raconte : « J'ai dépensé 6 000 euros de frais d'avocat. »", 0),
        ("Elle sollicite 3 000 euros pour ses frais.", 0),
        ("Condamne Ormevault à payer à Bacherelle 2 000 euros à titre de dommages et intérêts au même titre.", 0),
    ],
)  # fmt: skip
def test_what_stands_beside_costs_is_none(text: str, number: int) -> None:
    assert rule_of(text, number) != "costs"


@pytest.mark.parametrize(
    "text",
    [
        "Elle sollicite 3 000 euros pour ses frais.",
        "La société demande la confirmation et 2 000 euros au titre de ses frais.",
        "L'intimée conclut au débouté et à une indemnité de procédure de 2 500 euros.",
        "Elle demande à la cour de débouter l'appelante et de la condamner à lui payer 3 000 euros au titre de l'article 700.",
        "Demandes de Mme Orval :\n\nArticle 700 du code de procédure civile : 3 000 euros",
    ],
)
def test_costs_that_are_asked_for_are_claimed(text: str) -> None:
    assert rule_of(text) == "asked_costs"


@pytest.mark.parametrize(
    "text",
    [
        "Le tribunal vient de lui accorder tout ce qu'elle demandait, soit 3 870 euros.",
        "Les juges avaient accordé au verrier tout ce qu'il sollicitait, c'est-à-dire 231 000 euros.",
        "Le tribunal accorde au syndicat des éditeurs les 250 000 euros qu'il réclamait.",
        "L'infogérant, qui n'avait rien vérifié, devra verser les 84 000 euros que réclamait sa cliente.",
        "L'atelier obtient les 14 600 euros qu'il demandait.",
        "Le garage devra verser l'intégralité des 207 300 euros réclamés par la cliente.",
        "La société a été condamnée à payer 22 300 euros, montant exactement réclamé.",
        "La cour condamne Ormevault à payer 318 000 euros, somme demandée.",
        "Le tribunal d'instance lui a accordé 5 000 euros, comme elle le demandait.",
        "La somme réclamée de 3 000 euros n'a rien d'excessif.",
        "La totalité des 742 600 euros réclamés est accordée.",
        "Les époux reçoivent tout ce qu'ils demandaient :\n\n- restitution du prix : 26 500 euros",
    ],
)
def test_what_is_given_as_it_was_asked_is_awarded(text: str) -> None:
    assert rule_of(text) == "granted_as_asked"


@pytest.mark.parametrize(
    "text",
    [
        "L'éditeur évite d'avoir à payer les 10 000 euros que réclamait sa cliente.",
        "Le tribunal refuse d'accorder les 80 000 euros qu'elle demandait.",
        "Aucune des parties ne paiera les 4 000 euros que l'autre sollicitait.",
        "Elle échoue à obtenir les 80 000 euros qu'elle demandait.",
        "Le tribunal refuse de fixer l'indemnité à 15 000 euros, comme le demandait l'avocate.",
        "Elle obtient 30 000 euros, moins que les 80 000 euros qu'elle demandait.",
    ],
)
def test_what_is_refused_is_not_given_as_asked(text: str) -> None:
    assert rule_of(text) != "granted_as_asked"


@pytest.mark.parametrize(
    "text",
    [
        "Le tribunal a condamné M. Orval à leur verser 800 euros, rejeté les demandes formées contre Ostral et réservé les dépens.",
        "La conciliation est gratuite en deçà de 5 000 euros.",
        "Deux prélèvements de 89 euros ont été rejetés par la banque.",
        "L'amende est de 800 000 euros, au lieu des 4 millions d'euros qu'elle encourait.",
        "La cour fixe l'indemnité à 640 000 euros, au lieu des 905 000 euros qu'avait arrêtés le tribunal.",
    ],
)
def test_what_nobody_sues_for_is_not_asked(text: str) -> None:
    assert rule_of(text) != "asked_in_so_many_words"


@pytest.mark.parametrize(
    "text",
    [
        "Ordonne à la société de payer à Mme Orval, à titre de provision :\n\n- 9 800 euros au titre des salaires ;",
        "Condamne Ormevault à verser à Bacherelle, par provision, les sommes suivantes :\n\n- 990 euros au titre des congés ;",
        "Bacherelle demande 130 000 euros, sauf à déduire la provision de 20 000 euros.",
        "Données perdues : l'hébergeur devra avancer 45 000 euros à sa cliente.",
        "Le juge condamne Ormevault à verser une provision de 40 000 euros.",
    ],
)
def test_provisions(text: str) -> None:
    assert rule_of(text) == "provision"


@pytest.mark.parametrize(
    "text",
    [
        "Le juge refuse la provision de 150 000 euros qui lui était demandée.",
        "Il n'y a lieu à référé sur la provision de 180 000 euros.",
        "Le magistrat sursoit à statuer sur la provision de 150 000 euros.",
        "Il convient de la débouter ; elle doit s'entendre condamner à payer une provision de 74 640 euros.",
    ],
)
def test_provisions_that_are_not_given_are_claimed(text: str) -> None:
    assert rule_of(text) in {"asked_provision", "asked_in_so_many_words"}


@pytest.mark.parametrize(
    "text",
    [
        "L'appartement est loué pour 548 euros par mois et une provision sur charges de 121 euros.",
        "Le loyer est de 520 euros, outre 45 euros de provision sur charges.",
        "Elle devra avancer 3 500 euros pour l'expertise.",
        "L'éditeur annonce une provision de 10 millions d'euros dans ses comptes.",
    ],
)
def test_what_is_called_a_provision_and_is_none(text: str) -> None:
    assert rule_of(text) not in {"provision", "asked_provision"}


@pytest.mark.parametrize(
    ("text", "is_award"),
    [
        ("La cour limite la condamnation à 74 000 euros.", True),
        ("Elle écarte la clause et limite la condamnation à 74 000 euros.", True),
        ("Le restaurant voit son indemnité portée à 74 500 euros par les magistrats de Bourges.", True),
        ("Il écarte la clause limitant l'indemnité à 17 400 euros.", False),
        ("L'article 8 du devis limite l'indemnité à 3 360 euros.", False),
        ("La cour fixe l'indemnité à 400 euros par photographie.", False),
        ("Fixe à 20 000 euros le montant de la provision à consigner au greffe.", False),
        ("Elle soutient que la condamnation doit être ramenée à 60 000 euros.", False),
    ],
)
def test_an_award_moves_by_a_judge_alone(text: str, *, is_award: bool) -> None:
    assert (rule_of(text) == "award_moved") is is_award


@pytest.mark.parametrize(
    "text",
    [
        "L'assureur offrait 64 000 euros, et, à titre subsidiaire, 80 000 euros si le tribunal retenait une gêne.",
        "Ormevault avait d'abord proposé 2 500 euros à Bacherelle, puis 4 000 euros.",
    ],
)
def test_what_is_offered_next_is_offered_too(text: str) -> None:
    assert rule_of(text) == "offered"


@pytest.mark.parametrize(
    "text",
    [
        "Ormevault, qui a sollicité la clémence, écope de 120 000 euros au lieu des 400 000 euros encourus sans sa coopération.",
        "L'amende reste loin des 3 millions d'euros théoriquement encourus.",
    ],
)
def test_what_was_risked_nobody_asked_for(text: str) -> None:
    assert rule_of(text) == "legal_maximum"
