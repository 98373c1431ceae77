"""Caps, guarantees, fines asked and imposed, prices paid and prices told: which rule speaks, and where it keeps silent."""

from __future__ import annotations

import pytest

from tests.money import rule_of


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        # a clause and what it bounds, the sum between the two or behind both
        (
            "La clause qui limitait à 4 300 euros la responsabilité d'Ormevault est écartée.",
            "4 300 euros",
            "cap",
        ),
        ("Une mention du bon de dépôt limite à 90 euros toute indemnité.", "90 euros", "cap"),
        ("Ormevault répond que sa responsabilité ne saurait excéder 8 600 euros.", "8 600 euros", "cap"),
        (
            "Selon l'article 7, sa dette ne pourra dépasser trois redevances, soit 2 700 euros.",
            "2 700 euros",
            "cap",
        ),
        (
            "Les cédants ont consenti une garantie de passif plafonnée à 310 000 euros.",
            "310 000 euros",
            "cap",
        ),
        (
            "L'article 12, qui limite la réparation due à 64 000 euros par sinistre, s'applique.",
            "64 000 euros",
            "cap",
        ),
        (
            "L'infogérant et son assureur se prévalaient du plafond contractuel de 52 000 euros.",
            "52 000 euros",
            "cap",
        ),
        # what a party would pay at most is asked for, unless it is the contract's own cap
        (
            "Bacherelle demande au tribunal de juger que l'indemnité ne saurait excéder 9 400 euros.",
            "9 400 euros",
            "asked_limit",
        ),
        (
            "Elle demande, à titre subsidiaire, de dire que sa part ne pourrait dépasser 15 000 euros.",
            "15 000 euros",
            "asked_limit",
        ),
        (
            "Elle demande de contenir l'indemnité dans la limite de 12 600 euros.",
            "12 600 euros",
            "asked_limit",
        ),
        (
            "Elle demande, subsidiairement, la limitation de sa condamnation à 12 600 euros.",
            "12 600 euros",
            "asked_limit",
        ),
        (
            "Elle demande que l'indemnité soit ramenée à de plus justes proportions, soit 12 600 euros.",
            "12 600 euros",
            "asked_limit",
        ),
        (
            "Elle demande que l'indemnité soit contenue dans la limite prévue à ses conditions générales, soit 679,09 euros.",
            "679,09 euros",
            "agreed_limit",
        ),
        (
            "Elle demande de limiter sa dette à 7 200 euros, conformément à l'article 9 du contrat.",
            "7 200 euros",
            "agreed_limit",
        ),
        (
            "Elle demande que sa condamnation soit limitée à 7 200 euros en vertu de l'article 9 de ses conditions.",
            "7 200 euros",
            "agreed_limit",
        ),
        # one who stands surety is a debtor too, an insurer is not
        (
            "Condamne Ormevault à garantir Bacherelle à concurrence de 13 200 euros.",
            "13 200 euros",
            "award_moved",
        ),
        (
            "Condamne la mutuelle à garantir son assurée, Bacherelle, à concurrence de 130 000 euros.",
            "130 000 euros",
            "insurer_up_to",
        ),
        # fines demanded, fines that a party wants
        ("Le parquet avait requis 12 000 euros d'amende.", "12 000 euros", "fine_proposed"),
        (
            "Le collège avait demandé le prononcé d'une sanction de 450 000 euros.",
            "450 000 euros",
            "fine_proposed",
        ),
        ("Le parquet avait requis 12 000 euros ; il écope de 8 000 euros d'amende.", "8 000 euros", "fine"),
        (
            (
                "La société Ormevault demande au Conseil d'État :\n1°) d'annuler la délibération ;\n"
                "2°) à titre subsidiaire, de ramener l'amende à 90 000 euros ;"
            ),
            "90 000 euros",
            "fine_to_be_lowered",
        ),
        (
            "La commune demande de les condamner à lui payer une amende civile de 40 000 euros.",
            "40 000 euros",
            "fine_to_be_lowered",
        ),
        # agreed among other quarrels
        (
            "Les vendeuses réclamaient des primes ; l'employeur a transigé avec elles pour 23 500 euros.",
            "23 500 euros",
            "settled",
        ),
        (
            "Un concurrent avait transigé avec un groupement de neuf offices dans un litige voisin, pour 95 000 euros.",
            "95 000 euros",
            "settled",
        ),
        (
            "L'éditeur a finalement accepté la transaction que lui proposait son client, d'un montant de 65 000 euros.",
            "65 000 euros",
            "settlement",
        ),
        # punished in other words, confiscated
        (
            "Une mutuelle fut sanctionnée, par une décision du 3 mars 2020, à hauteur de 120 000 euros.",
            "120 000 euros",
            "fine",
        ),
        ("Le tribunal ordonne la confiscation des comptes, soit 64 000 euros.", "64 000 euros", "fine"),
        ("Une moto et 9 300 euros en liquide ont été confisqués.", "9 300 euros", "fine"),
        # what an expert holds, what a year left
        ("L'expert avait arrêté le coût de la ressaisie à 97 000 euros.", "97 000 euros", "expert_reckons"),
        ("Le sapiteur parvenait à 43 000 euros de pertes.", "43 000 euros", "expert_reckons"),
        (
            "Elle a réalisé en 2021 un chiffre d'affaires de 40 millions d'euros, pour une perte de 2,6 millions d'euros.",
            "2,6 millions d'euros",
            "turnover",
        ),
        ("Son dernier bilan affiche un bénéfice de 310 000 euros.", "310 000 euros", "turnover"),
        # what a victim puts its own loss at, it sues for
        (
            "Le pépiniériste chiffrait son manque à gagner à 47 000 euros.",
            "47 000 euros",
            "asked_in_so_many_words",
        ),
        (
            "L'agence, qui avait chiffré ses pertes à 88 000 euros, n'a rien prouvé.",
            "88 000 euros",
            "asked_in_so_many_words",
        ),
        (
            "Bacherelle a assigné Ormevault en réparation d'un préjudice évalué à 190 000 euros.",
            "190 000 euros",
            "asked_in_so_many_words",
        ),
        # what a contract costs each month or each year, what a work was ordered for
        ("Le contrat de tierce maintenance, 310 euros par mois, excluait les copies.", "310 euros", "price"),
        ("Elle a souscrit le 4 mai 2018 un espace de stockage à 27 euros par mois.", "27 euros", "price"),
        ("La commune a confié à Ormevault la refonte de son site pour 9 000 euros.", "9 000 euros", "price"),
        # things offered and let go
        ("La sauvegarde était une option, facturée 7 euros par mois.", "7 euros", "price_of_another"),
        (
            "Il proposait une copie dans un second centre au tarif de 280 euros par mois.",
            "280 euros",
            "price_of_another",
        ),
        (
            "Le cabinet a souscrit une option de sauvegarde, au prix de 35 euros par mois.",
            "35 euros",
            "price",
        ),
    ],
)
def test_a_turn_of_phrase_tells_what_the_sum_is(text: str, surface: str, name: str) -> None:
    assert rule_of(text, surface) == name


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        # a law's ceiling, an insurer's, a bank's
        ("Le plafond légal est de 20 millions d'euros.", "20 millions d'euros", "cap"),
        ("La procédure simplifiée connaît un plafond de 20 000 euros.", "20 000 euros", "cap"),
        ("Elle oppose un plafond de 900 000 euros et une franchise de 40 000 euros.", "900 000 euros", "cap"),
        ("L'ordre dépassait le plafond journalier de 9 000 euros.", "9 000 euros", "cap"),
        ("Il demande de limiter sa dette à 6 100 euros.", "6 100 euros", "cap"),
        ("Le jugement qui limite à 26 000 euros la réparation est cassé.", "26 000 euros", "cap"),
        # damages are no interest on a sum
        (
            "Elle maintient sa demande de dommages-intérêts à hauteur de 210 000 euros.",
            "210 000 euros",
            "interest_base",
        ),
        ("Le surcoût d'intérêts sera réparé à hauteur de 2 800 euros.", "2 800 euros", "interest_base"),
        # a price given back, a list price, a price refused
        (
            "Ormevault doit reprendre le matériel et restituer le prix de 24 300 euros.",
            "24 300 euros",
            "price",
        ),
        ("L'éditeur commercialise un logiciel de relevés au prix de 5 900 euros.", "5 900 euros", "price"),
        (
            "Le devis d'un montant de 71 000 euros, ayant été refusé, n'y change rien.",
            "71 000 euros",
            "price",
        ),
        ("Il a été mis en demeure de régulariser, moyennant 5 400 euros.", "5 400 euros", "price"),
        # an advance on a price is part of it; an offer is no agreement; a cheque to be signed is no gesture
        ("La cliente a versé un acompte de 6 900 euros.", "6 900 euros", "deposit"),
        ("L'offre de transaction de 18 000 euros n'est plus d'actualité.", "18 000 euros", "settlement"),
        ("C'est un chèque de 139 000 euros que l'installateur devra signer.", "139 000 euros", "offered"),
        ("Le dénigrement est sanctionné par l'allocation de 11 000 euros.", "11 000 euros", "fine"),
        ("L'expert a retenu 71 000 euros, chiffre que la cour adopte.", "71 000 euros", "expert_reckons"),
        ("L'incident lui a causé une perte de 84 000 euros sur l'exercice.", "84 000 euros", "turnover"),
        (
            "L'expert de l'assureur chiffre son dommage à 31 000 euros.",
            "31 000 euros",
            "asked_in_so_many_words",
        ),
        ("Le tribunal chiffre son préjudice à 26 000 euros.", "26 000 euros", "asked_in_so_many_words"),
        ("Le contrat prévoyait une pénalité de 500 euros par mois.", "500 euros", "price"),
        ("Son contrat de travail lui valait 2 900 euros par mois.", "2 900 euros", "price"),
        ("Le rapport propose une évaluation technique de 480 000 euros.", "480 000 euros", "offered"),
    ],
)
def test_what_it_only_resembles_is_left_to_the_other_signs(text: str, surface: str, name: str) -> None:
    assert rule_of(text, surface) != name
