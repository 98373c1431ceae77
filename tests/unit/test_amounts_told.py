"""Sums told in passing: each rule with its wordings, and what it must not touch. Names are what the fit learns from."""

from __future__ import annotations

import pytest

from pipeline.extract.amounts.contexts import read_contexts
from pipeline.extract.amounts.events import read_context
from pipeline.extract.amounts.surfaces import find_surfaces
from pipeline.text.spaces import fold
from tests.money import contexts_of, rule_of

HELD = [
    ("La clinique dit avoir perdu 600 000 euros en opérations déprogrammées.", "600 000 euros", "told_loss"),
    ("La panne lui a fait perdre près de 1,4 million d'euros de ventes.", "1,4 million d'euros", "told_loss"),
    (
        "Elle dit avoir perdu 600 000 euros de recettes et dépensé 270 000 euros en intérim.",
        "270 000 euros",
        "told_loss",
    ),
    ("En défense, la société propose subsidiairement de verser 500 euros.", "500 euros", "offered"),
    ("Très subsidiairement, l'appelante offre 30 000 euros.", "30 000 euros", "offered"),
    ("L'infogérant avait d'abord offert 50 000 euros.", "50 000 euros", "offered"),
    ("Le loueur avait envoyé un chèque de 2 490 euros.", "2 490 euros", "offered"),
    (
        "L'étude doit restituer les 88 000 euros reçus au titre de l'exécution provisoire.",
        "88 000 euros",
        "given_back",
    ),
    (
        "Infoval devra rembourser les 3 000 euros versés en exécution du jugement.",
        "3 000 euros",
        "given_back",
    ),
    ("Après compensation, la première reste devoir à la seconde 8 560 euros.", "8 560 euros", "balance"),
    (
        "Une copie externe lui avait été proposée à 45 euros par mois.",
        "45 euros",
        "price_of_another",
    ),
    ("Elle aurait pu souscrire l'option au prix de 3 900 euros par an.", "3 900 euros", "price_of_another"),
    (
        "La différence de prix entre les formules, 17 euros par mois, est modeste.",
        "17 euros",
        "price_of_another",
    ),
    (
        "Le contrat offrait une restitution, moyennant 950 euros, que l'étude n'a pas sollicitée.",
        "950 euros",
        "price_of_another",
    ),
    ("Ils soldent leur litige pour 175 000 euros.", "175 000 euros", "settled"),
    (
        "Ils ont signé un protocole qui met un terme au différend. L'infogérant versera 165 000 euros.",
        "165 000 euros",
        "settled",
    ),
    (
        "Condamnée à verser 64 000 euros, elle s'est finalement entendue avec lui pour 50 000 euros.",
        "50 000 euros",
        "settled",
    ),
    ("Les économies, évaluées par un consultant à 260 000 euros, sont hypothétiques.", "260 000 euros", "expert_reckons"),
    (
        "L'expert a déposé son rapport. Il évalue les préjudices à 131 750 euros.",
        "131 750 euros",
        "expert_reckons",
    ),
    (
        "Elle invoque une perte de chance, qu'elle estime à 35 000 euros.",
        "35 000 euros",
        "asked_in_so_many_words",
    ),
    (
        "Restent les ventes, que la négociante chiffrait à 80 400 euros.",
        "80 400 euros",
        "asked_in_so_many_words",
    ),
    (
        "Quant aux ventes manquées, que la négociante estimait à 80 400 euros, la cour les écarte.",
        "80 400 euros",
        "asked_in_so_many_words",
    ),
    (
        "La société a déclaré sa créance au passif pour 198 450 euros.",
        "198 450 euros",
        "asked_in_so_many_words",
    ),
    (
        "L'intimée ne justifie pas des 62 000 euros supplémentaires.",
        "62 000 euros",
        "asked_in_so_many_words",
    ),
    (
        "Reste à savoir si les 54 000 euros dont la cliente demande réparation lui sont dus.",
        "54 000 euros",
        "asked_in_so_many_words",
    ),
    ("Le prévenu risquait cinq ans de prison et 150 000 euros d'amende.", "150 000 euros", "legal_maximum"),
    ("Sans cette coopération, l'amende aurait été de 15 millions d'euros.", "15 millions d'euros", "legal_maximum"),
    ("L'astreinte sera liquidée à 13 400 euros.", "13 400 euros", "award_moved"),
    (
        "Le solde sera mis à la charge de l'intimée dans la limite de 31 000 euros.",
        "31 000 euros",
        "award_moved",
    ),
    ("Ce poste, admis pour 50 000 euros par les premiers juges, est écarté.", "50 000 euros", "award_moved"),
    (
        "Condamne Ormevault aux dépens, en ce compris les frais de constat d'huissier de 1 140 euros.",
        "1 140 euros",
        "vat_of_costs",
    ),
    (
        "Il lui faut restituer les sommes perçues au titre de l'exécution provisoire, soit 99 000 euros.",
        "99 000 euros",
        "given_back",
    ),
    ("L'informaticien, payé 3 100 euros brut par mois, a été licencié.", "3 100 euros", "income"),
    ("Il a confié ses disques à la société, selon devis de 1 290 euros.", "1 290 euros", "price"),
    ("La police, dont la prime annuelle s'élève à 7 200 euros, couvre ce poste.", "7 200 euros", "price"),
    ("Il en avait payé 70 %, soit 56 700 euros, avant de tout arrêter.", "56 700 euros", "price"),
    (
        "Le cabinet, qui n'avait pas souscrit le contrat de maintenance à 95 euros par mois, n'est pas fautif.",
        "95 euros",
        "price_of_another",
    ),
    (
        "Le bailleur l'a mis en demeure de régler la somme de 31 104 euros.",
        "31 104 euros",
        "asked_in_so_many_words",
    ),
    (
        "La cour ordonne la restitution des sommes versées, soit 214 300 euros, et rejette le surplus.",
        "214 300 euros",
        "award_moved",
    ),
    ("Le tribunal avait limité la condamnation à la somme de 14 400 euros.", "14 400 euros", "award_moved"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "name"), HELD)
def test_a_turn_of_phrase_is_named(text: str, surface: str, name: str) -> None:
    assert rule_of(text, surface) == name


NOT_HELD = [
    ("Le groupe, qui a perdu 220 millions d'euros l'an dernier, conteste.", "220 millions d'euros", "told_loss"),
    ("Une PME sur dix dit avoir perdu 50 000 euros.", "50 000 euros", "told_loss"),
    ("La remise en route lui a coûté 4 700 euros.", "4 700 euros", "told_loss"),
    ("Elle évalue le patrimoine dont elle justifie, qu'elle estime à 85 000 euros.", "85 000 euros", "asked_in_so_many_words"),
    ("Le manque à gagner est estimé à 90 000 euros.", "90 000 euros", "asked_in_so_many_words"),
    ("Elle voulait la récupération, proposée aux particuliers à 190 euros.", "190 euros", "price"),
    ("L'expert propose de retenir 40 000 euros.", "40 000 euros", "offered"),
    ("Le tribunal accueille l'offre de 40 000 euros.", "40 000 euros", "offered"),
    ("La société devra restituer les 27 000 euros versés à la commande.", "27 000 euros", "given_back"),
    ("Il reste dû 87 350 euros, provision déduite.", "87 350 euros", "balance"),
    (
        "Elle demande de lui restituer les sommes versées en exécution du jugement, soit 21 046 euros.",
        "21 046 euros",
        "given_back",
    ),
    ("Il a passé une provision de 2 500 000 euros dans ses comptes.", "2 500 000 euros", "provision"),
    (
        "L'association, dont le budget est de 48 000 euros, avait aussi demandé 5 000 euros.",
        "48 000 euros",
        "asked_in_so_many_words",
    ),
    (
        "La cour condamne le fournisseur à payer 64 000 euros, considérant que la marge attendue était de 640 000 euros.",
        "640 000 euros",
        "condemned_to_pay",
    ),
    (
        "Condamne l'assureur à payer 80 000 euros à la cliente, sous déduction de la somme de 30 000 euros.",
        "30 000 euros",
        "condemned_to_pay",
    ),
    (
        "Il a refusé de régler le dernier jalon, d'un montant de 53 700 euros.",
        "53 700 euros",
        "price_of_another",
    ),
    (
        "La cour ordonne la restitution de ce qui fut payé au titre de l'exécution provisoire, soit 53 700 euros.",
        "53 700 euros",
        "award_moved",
    ),
    (
        "L'autorité avait sanctionné un concurrent à hauteur de 405 millions d'euros.",
        "405 millions d'euros",
        "price_of_another",
    ),
    ("Elle louait le serveur au prix de 45 euros par mois.", "45 euros", "price_of_another"),
    ("Elle a refusé de payer ; elle louait le serveur au prix de 45 euros par mois.", "45 euros", "price_of_another"),
    ("Le tribunal alloue un préjudice moral, qu'il évalue à 5 000 euros.", "5 000 euros", "asked_in_so_many_words"),
    (
        "La salariée avait demandé un disque, pour un coût de 1 140 euros, qui lui a été refusé.",
        "1 140 euros",
        "asked_in_so_many_words",
    ),
    ("Les pénalités sont fixées à 150 euros par jour par le contrat.", "150 euros", "award_moved"),
    ("L'astreinte est portée à 500 euros par jour.", "500 euros", "award_moved"),
    (
        "Ils avaient conclu un protocole qui n'a pas été exécuté. Ormevault devra payer 50 000 euros.",
        "50 000 euros",
        "settled",
    ),
    ("Le contrat de sous-traitance fut conclu au prix de 100 000 euros.", "100 000 euros", "price_of_another"),
    (
        "Il alloue à la marque la réparation du préjudice, qu'il évalue à 15 000 euros.",
        "15 000 euros",
        "asked_in_so_many_words",
    ),
    ("Le tribunal ordonne la remise sous astreinte de 300 euros par jour.", "300 euros", "award_moved"),
    (
        "Le tribunal suit l'expert sur ce point. Il évalue le préjudice à 50 000 euros.",
        "50 000 euros",
        "expert_reckons",
    ),
    ("L'expert a déposé son rapport. Elle réclame 131 750 euros.", "131 750 euros", "expert_reckons"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "name"), NOT_HELD)
def test_what_resembles_a_turn_of_phrase_is_none(text: str, surface: str, name: str) -> None:
    assert rule_of(text, surface) != name


TABLE = """Il sollicite la fixation au passif des sommes suivantes :

| Indemnité de préavis | 4 280,00 € |
| Congés payés afférents | 428,00 € |

Le mandataire s'y oppose.
"""


def test_what_opens_a_table_governs_its_rows() -> None:
    contexts = read_contexts(TABLE, fold(TABLE), find_surfaces(TABLE, fold(TABLE)))
    assert [one.lead for one in contexts] == ["il sollicite la fixation au passif des sommes suivantes :"] * 2


COLUMNS = """Le tribunal a statué ainsi :

Chef | Demandé | Alloué
Nuitées perdues | 98 000 € | 41 600 €
Image | 30 000 € | rejet
Article 700 | 9 000 € | 4 000 €

Il a écarté 70 000 € de plus.
"""


def test_the_head_of_a_column_says_what_its_sums_are() -> None:
    assert [rule_of(COLUMNS, one) for one in ("98 000 €", "30 000 €", "9 000 €")] == [
        "asked_in_so_many_words"
    ] * 3
    assert rule_of(COLUMNS, "41 600 €") == "column_of_awards"
    assert rule_of(COLUMNS, "4 000 €") == "costs"
    assert rule_of(COLUMNS, "70 000 €") != "asked_in_so_many_words"


def test_a_table_whose_first_row_states_a_sum_has_no_heads() -> None:
    rows = "Demandes :\n\n| Préavis demandé | 4 280 € |\n| Article 700 | 1 000 € |\n"
    contexts = read_contexts(rows, fold(rows), find_surfaces(rows, fold(rows)))
    assert [one.column for one in contexts] == ["", ""]


def stance_of(text: str) -> str:
    (context,) = contexts_of(text)
    return read_context(context).stance


def test_who_puts_a_figure_on_its_own_loss_asks_and_who_judges_it_does_not() -> None:
    assert stance_of("Le pépiniériste chiffrait son préjudice à 47 000 euros.") == "asks"
    assert stance_of("L'expert chiffre son dommage à 31 000 euros.") != "asks"
    assert stance_of("Le tribunal chiffre son préjudice à 26 000 euros.") != "asks"
