"""Turns of phrase that settle what a sum is for: (sentence, sum, role). The test of the rules, and examples for the fit."""

from __future__ import annotations

from pipeline.law import AmountRole

TURNS: list[tuple[str, str, AmountRole]] = [
    (
        "Bacherelle obtient 30 000 euros, très en deçà des 640 000 euros demandés.",
        "640 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "La cour alloue 30 000 euros, et non les 80 000 euros qu'elle avançait.",
        "80 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Le juge a refusé d'accorder la provision de 80 000 euros qu'elle demandait.",
        "80 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "La demande relative à l'image, qui portait sur 50 000 euros, n'est pas fondée.",
        "50 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Elle demande, subsidiairement, de cantonner sa dette à 13 800 euros.",
        "13 800 euros",
        AmountRole.CLAIMED,
    ),
    (
        "L'assureur rappelle que sa police comporte un plafond de 500 000 euros par sinistre.",
        "500 000 euros",
        AmountRole.OTHER,
    ),
    (
        "L'article 9 limite la responsabilité du prestataire à 12 000 euros.",
        "12 000 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "Condamne Ormevault Systèmes aux dépens, qui comprendront les frais d'expertise de 21 643,90 euros.",
        "21 643,90 euros",
        AmountRole.OTHER,
    ),
    (
        "Bacherelle devra consigner 12 000 euros à valoir sur la rémunération de l'expert.",
        "12 000 euros",
        AmountRole.OTHER,
    ),
    (
        (
            "Condamne Ormevault Systèmes à payer 203 970 euros à Bacherelle, avec intérêts au taux légal"
            " à compter du 27 novembre 2015 sur 176 200 euros."
        ),
        "176 200 euros",
        AmountRole.OTHER,
    ),
    (
        "L'expert évalue le coût de la reprise des données à 118 000 euros.",
        "118 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "La condamnation est donc ramenée à 10 680 euros.",
        "10 680 euros",
        AmountRole.AWARDED,
    ),
    (
        "Le tribunal a limité à 24 000 euros la condamnation d'Ormevault Systèmes.",
        "24 000 euros",
        AmountRole.AWARDED,
    ),
    (
        "Le tribunal a condamné Ormevault Systèmes à payer 40 000 euros ; le taux de 80 euros est celui d'un sachant.",
        "80 euros",
        AmountRole.OTHER,
    ),
    (
        "Les attaquants réclament 150 000 dollars pour rendre les fichiers.",
        "150 000 dollars",
        AmountRole.OTHER,
    ),
    (
        "Le contrat, d'un montant annuel de 31 000 euros, ne portait que sur les postes.",
        "31 000 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Il est engagé moyennant un salaire mensuel brut de 3 905,12 euros.",
        "3 905,12 euros",
        AmountRole.OTHER,
    ),
    (
        "Lorsqu'une demande est accueillie, la somme médiane s'établit à 24 000 euros.",
        "24 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Aux termes du protocole, l'hébergeur verse à la coopérative 900 000 euros.",
        "900 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        (
            "Il y a lieu de mettre à la charge de l'Etat une somme de 3 000 euros à verser à Bacherelle au titre"
            " des dispositions de l'article L. 761-1 du code de justice administrative."
        ),
        "3 000 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "L'équité commande d'accorder à Bacherelle 2 500 euros.",
        "2 500 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        (
            "Condamne Ormevault Systèmes à payer à la société Ostral Patrimoine la somme de 3 500 euros et à la"
            " société Loiral Assurances celle de 1 500 euros au titre de l'article 700."
        ),
        "3 500 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "Le tribunal condamne Ormevault à lui restituer les 84 900 euros qu'elle demandait.",
        "84 900 euros",
        AmountRole.AWARDED,
    ),
    (
        "Le préjudice sera réparé par l'allocation de 5 000 euros, et non de 23 040 euros ainsi qu'elle le demande.",
        "23 040 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Elle demande de débouter Bacherelle et, reconventionnellement, de condamner Bacherelle à lui payer 988,20 euros.",
        "988,20 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Sur le même sujet : un hébergeur condamné à verser 1 500 euros",
        "1 500 euros",
        AmountRole.OTHER,
    ),
    (
        "Bacherelle et Ormevault ont transigé à 60 000 euros, et le tribunal a homologué leur accord.",
        "60 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Ormevault versera 60 000 euros à Bacherelle aux termes d'un protocole que le tribunal a homologué.",
        "60 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Le tribunal homologue la transaction : Ormevault paiera 60 000 euros à Bacherelle en exécution de cet accord transactionnel.",
        "60 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Les deux sociétés ont transigé pour 60 000 euros avant l'audience.",
        "60 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Par un protocole d'accord homologué en mars, Ormevault s'est engagée à verser 60 000 euros à Bacherelle.",
        "60 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Bacherelle et Ormevault transigent : 60 000 euros seront versés à la première, selon le protocole homologué par le juge.",
        "60 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Le tribunal condamne Ormevault à payer à Bacherelle 9 000 euros et 40 euros au titre de l'indemnité forfaitaire de recouvrement.",
        "40 euros",
        AmountRole.OTHER,
    ),
    (
        "Ormevault paiera 9 000 euros, ainsi que 40 euros au titre des frais forfaitaires de recouvrement.",
        "40 euros",
        AmountRole.OTHER,
    ),
    (
        "Il la condamne à payer 9 000 euros et 40 euros d'indemnité légale forfaitaire de recouvrement prévue par l'article L. 441-10 du code de commerce.",
        "40 euros",
        AmountRole.OTHER,
    ),
    (
        "Condamne Ormevault à payer 9 000 euros, outre 40 euros d'indemnité forfaitaire pour frais de recouvrement.",
        "40 euros",
        AmountRole.OTHER,
    ),
    (
        "Le juge alloue 9 000 euros à Bacherelle, plus l'indemnité forfaitaire de recouvrement de 40 euros.",
        "40 euros",
        AmountRole.OTHER,
    ),
    (
        "La cour y ajoute 40 euros au titre de l'indemnité forfaitaire de l'article D. 441-5 du code de commerce.",
        "40 euros",
        AmountRole.OTHER,
    ),
]
