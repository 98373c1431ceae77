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
    (
        "Le tribunal de commerce a donné raison au torréfacteur, qui dit avoir perdu 25 000 euros par jour d'arrêt.",
        "25 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Privée de ses plannings pendant un mois, la clinique affirme avoir perdu 600 000 euros en opérations déprogrammées et dépensé 270 000 euros en intérim.",
        "600 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Privée de ses plannings pendant un mois, la clinique affirme avoir perdu 610 000 euros en opérations déprogrammées et dépensé 280 000 euros en intérim.",
        "280 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Le voyagiste assure que la panne lui a fait perdre 1,4 million d'euros de ventes.",
        "1,4 million d'euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Un garage de la Sarthe, frappé par un rançongiciel, a perdu 10 000 euros en deux semaines de fermeture.",
        "10 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "L'addition ? Un peu plus de 870 000 euros, selon la directrice, entre le matériel racheté et les heures supplémentaires.",
        "870 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "L'expert judiciaire a estimé que la reprise du levé coûterait 118 000 euros et que le retard avait entraîné des frais de 34 480 euros.",
        "34 480 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Selon le rapport de l'expert, la fromagerie avait dû payer 50 000 euros de pénalités à ses propres clients.",
        "50 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "L'expert a déposé son rapport le 30 mai 2018. Il évalue les préjudices à 131 750 euros, dont 107 350 euros pour les analyses à refaire.",
        "131 750 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "L'expert a rendu son rapport en mars. Il retient 58 000 euros pour la ressaisie et écarte le reste.",
        "58 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Les économies espérées, évaluées par un consultant à 260 000 euros par an, relèvent de l'éventualité.",
        "260 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Le manque à gagner, que son expert-comptable évalue à 95 000 euros, procède d'une comparaison discutable.",
        "95 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "La perte de marge, mesurée par le commissaire aux comptes à 43 200 euros, n'est pas contestable dans son principe.",
        "43 200 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "La cliente justifie de factures de reconstitution pour 43 812,60 euros.",
        "43 812,60 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Le devis produit par la demanderesse, qui chiffre la refonte des plans à 128 000 euros, comprend des améliorations.",
        "128 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Une fédération d'utilisateurs estime que ces frais ont coûté 600 millions d'euros aux entreprises depuis 2018.",
        "600 millions d'euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Certains clients ont perdu 2 000 euros, d'autres dix fois plus, précise leur avocat.",
        "2 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "L'Autorité évalue à 31 millions d'euros le surcoût supporté par les clients de l'entente.",
        "31 millions d'euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "La coopérative chiffrait à 45 000 euros le temps passé par ses salariés à ressaisir les bons.",
        "45 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Devis à l'appui, l'imprimeur estimait à 700 000 euros la reconstitution de ses maquettes.",
        "700 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Aucune donnée n'a pu être sauvée. Préjudice : 112 000 euros, selon l'expert nommé en référé.",
        "112 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Le sapiteur a borné le dommage entre 80 000 euros et 96 000 euros.",
        "96 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "À titre subsidiaire, elle invoque une perte de chance d'avoir pu choisir la bonne formule, qu'elle estime à 35 000 euros.",
        "35 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "La requérante sollicite l'indemnisation de son préjudice d'image, qu'elle évalue à 18 500 euros.",
        "18 500 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Elle ne justifie pas de la réalité des redevances non perçues, qu'elle chiffre à 85 580 euros.",
        "85 580 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Restent les ventes manquées, que la négociante estimait à 80 400 euros : la cour les écarte, faute de preuve.",
        "80 400 euros",
        AmountRole.CLAIMED,
    ),
    (
        "L'hébergeur soutient que le dommage n'excède pas 10 000 euros et que son contrat le limite de toute façon.",
        "10 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "La défenderesse prétend que l'indemnité ne saurait dépasser 37 260 euros, soit six mois de redevance.",
        "37 260 euros",
        AmountRole.CLAIMED,
    ),
    (
        "La société a déclaré sa créance au passif pour 198 450 euros.",
        "198 450 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Le créancier avait déclaré 64 000 euros entre les mains du mandataire judiciaire, à titre chirographaire.",
        "64 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Les premiers juges ont exactement évalué la reconstitution, l'intimée ne justifiant pas des 62 000 euros supplémentaires.",
        "62 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "La cour rejette la demande en paiement de 2 930 000 euros à titre de dommages et intérêts.",
        "2 930 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Les 117 150 euros réclamés au titre des clients perdus ne sont pas justifiés.",
        "117 150 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Il appartiendra au tribunal de dire si les 54 000 euros dont la société Bacherelle demande réparation lui sont dus.",
        "54 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "L'association voulait 100 000 euros ; elle repartira avec une poignée de main.",
        "100 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Très subsidiairement, fixer à 10 % la perte de chance, soit 9 000 euros, demande l'appelante.",
        "9 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "L'appelante conclut à la réduction de l'indemnité mise à sa charge à 5 000 euros au plus.",
        "5 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Ormevault Systèmes soulève que sa cliente lui doit encore 1 860 euros et en demande le paiement.",
        "1 860 euros",
        AmountRole.CLAIMED,
    ),
    (
        "La plaignante en attendait 74 000 euros ; le juge n'a pas été convaincu.",
        "74 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "En défense, la société propose subsidiairement de verser 500 euros à chaque demandeur.",
        "500 euros",
        AmountRole.OTHER,
    ),
    (
        "Très subsidiairement, l'appelante offre 30 000 euros.",
        "30 000 euros",
        AmountRole.OTHER,
    ),
    (
        "« Le chiffre n'est pas sérieux », avait plaidé la défense, qui proposait 20 000 euros.",
        "20 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Le loueur avait fait parvenir un chèque de 2 490 euros, que la cliente a retourné.",
        "2 490 euros",
        AmountRole.OTHER,
    ),
    (
        "L'infogérant avait d'abord offert 50 000 euros, puis le double.",
        "50 000 euros",
        AmountRole.OTHER,
    ),
    (
        "La plateforme n'a consenti qu'un avoir de 54 euros par utilisateur.",
        "54 euros",
        AmountRole.OTHER,
    ),
    (
        "L'assureur a proposé 75 000 euros à titre transactionnel, ce que la cliente a refusé.",
        "75 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Son courrier du 30 mars offrait à titre commercial un avoir de 12 420 euros.",
        "12 420 euros",
        AmountRole.OTHER,
    ),
    (
        "Le prestataire Ormevault Systèmes devra verser plus de 860 000 euros à son ancien client.",
        "860 000 euros",
        AmountRole.AWARDED,
    ),
    (
        "Le solde du prix sera mis à la charge de l'intimée dans la limite de 31 000 euros, le reste n'ayant pas été exécuté.",
        "31 000 euros",
        AmountRole.AWARDED,
    ),
    (
        "Quant à la clause pénale, manifestement excessive, le tribunal la réduit à 4 239 euros.",
        "4 239 euros",
        AmountRole.AWARDED,
    ),
    (
        "Usant de son pouvoir modérateur, le juge ramène la pénalité de résiliation à 6 000 euros.",
        "6 000 euros",
        AmountRole.AWARDED,
    ),
    (
        "L'indemnité de résiliation, jugée excessive, est modérée à la somme de 2 500 euros.",
        "2 500 euros",
        AmountRole.AWARDED,
    ),
    (
        "Le juge de l'exécution liquide l'astreinte à la somme de 22 000 euros et condamne la société à la payer.",
        "22 000 euros",
        AmountRole.AWARDED,
    ),
    (
        "L'astreinte sera liquidée à 13 400 euros, compte tenu de la remise partielle de février.",
        "13 400 euros",
        AmountRole.AWARDED,
    ),
    (
        "« Ça me fait 6 800 euros, même pas le prix du four », soupire la boulangère, que le tribunal vient d'entendre.",
        "6 800 euros",
        AmountRole.AWARDED,
    ),
    (
        "Au bout du compte, les juges lui ont donné 5 300 euros pour les honoraires du comptable.",
        "5 300 euros",
        AmountRole.AWARDED,
    ),
    (
        "Il est fait droit à sa demande à hauteur de 14 200 euros.",
        "14 200 euros",
        AmountRole.AWARDED,
    ),
    (
        "La créance de Bacherelle est fixée au passif de la liquidation pour 72 850 euros.",
        "72 850 euros",
        AmountRole.AWARDED,
    ),
    (
        "Azurdata est donc tenue de 48 000 euros envers sa cliente, décide le tribunal.",
        "48 000 euros",
        AmountRole.AWARDED,
    ),
    (
        "L'article 12 ne joue pas : la société repart avec 62 500 euros.",
        "62 500 euros",
        AmountRole.AWARDED,
    ),
    (
        "Ormevault Systèmes restituera à Bacherelle 27 000 euros, prix d'un logiciel qui n'a jamais servi.",
        "27 000 euros",
        AmountRole.AWARDED,
    ),
    (
        "Le conseil de prud'hommes a accordé 14 200 euros au salarié pour licenciement abusif.",
        "14 200 euros",
        AmountRole.AWARDED,
    ),
    (
        "Pour la cour, le préjudice moral sera entièrement réparé par 4 194 euros, qu'elle alloue à l'association.",
        "4 194 euros",
        AmountRole.AWARDED,
    ),
    (
        "L'hébergeur est condamné à verser à Bacherelle 21 600 euros, dépens et article 700 compris.",
        "21 600 euros",
        AmountRole.AWARDED,
    ),
    (
        "Facture totale pour l'éditeur, condamné hier : 96 000 euros, article 700 inclus.",
        "96 000 euros",
        AmountRole.AWARDED,
    ),
    (
        "Ormevault Systèmes sous-traitait la conservation des copies à une société tierce, qu'elle rémunérait 350 euros par mois.",
        "350 euros",
        AmountRole.OTHER,
    ),
    (
        "Le bâtiment de l'hébergeur était entretenu par un électricien au forfait de 7 200 euros l'an.",
        "7 200 euros",
        AmountRole.OTHER,
    ),
    (
        "Une copie externe, que le client a refusée à deux reprises, lui avait été proposée à 45 euros par mois.",
        "45 euros",
        AmountRole.OTHER,
    ),
    (
        "La salariée avait demandé à trois reprises l'achat d'un volume supplémentaire, pour un coût de 1 140 euros.",
        "1 140 euros",
        AmountRole.OTHER,
    ),
    (
        "Le technicien expose que l'onduleur aurait dû être changé, ce qu'il avait chiffré à 14 600 euros en 2018.",
        "14 600 euros",
        AmountRole.OTHER,
    ),
    (
        "Si elle avait été informée, la cliente aurait pu souscrire l'option correspondante, au prix de 3 900 euros par an.",
        "3 900 euros",
        AmountRole.OTHER,
    ),
    (
        "La différence de prix entre les deux formules, 17 euros par mois, correspond à la sauvegarde.",
        "17 euros",
        AmountRole.OTHER,
    ),
    (
        "L'espace d'appoint revient à 6,50 euros par mois chez un concurrent.",
        "6,50 euros",
        AmountRole.OTHER,
    ),
    (
        "L'éditeur concède d'ordinaire l'accès à sa base pour 1 490 euros par an et par poste.",
        "1 490 euros",
        AmountRole.OTHER,
    ),
    (
        "Les images étaient revendues sous une autre marque à 890 euros l'unité.",
        "890 euros",
        AmountRole.OTHER,
    ),
    (
        "Tout est parti d'un litige de 988 euros sur une facture de maintenance.",
        "988 euros",
        AmountRole.OTHER,
    ),
    (
        "L'éditeur avait coupé l'accès pour un désaccord de 342 euros.",
        "342 euros",
        AmountRole.OTHER,
    ),
    (
        "La cliente a entre-temps fait refaire son site par une autre agence pour 4 900 euros.",
        "4 900 euros",
        AmountRole.OTHER,
    ),
    (
        "Comptez 80 euros par mois pour sauvegarder un poste complet.",
        "80 euros",
        AmountRole.OTHER,
    ),
    (
        "Le contrat prévoyait une restitution sur demande, contre 950 euros que l'étude n'a jamais voulu débourser.",
        "950 euros",
        AmountRole.OTHER,
    ),
    (
        "Au 30 juin, l'intégrateur Ormevault Systèmes avait facturé 1 386 400 euros, intégralement payés par Bacherelle.",
        "1 386 400 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Le lot « reprise de données », valorisé 410 000 euros au contrat, a tourné au désastre.",
        "410 000 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Trois avenants ont porté le montant du marché à 1 820 000 euros.",
        "1 820 000 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "La défenderesse fait observer que le lecteur de bandes seul ne valait que 890 euros sur la facture.",
        "890 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Bacherelle, qui payait 119 euros par mois à la société Ormevault Systèmes, a tout perdu.",
        "119 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Dix mensualités de 2 990 euros étaient prévues, dont quatre ont été honorées.",
        "2 990 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "La redevance, de 1 260 euros par trimestre, comprenait la sauvegarde.",
        "1 260 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "La société soutient qu'une amende supérieure à 100 000 euros mettrait en péril son équilibre financier.",
        "100 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Sans cette coopération, l'amende aurait été de 15 millions d'euros.",
        "15 millions d'euros",
        AmountRole.OTHER,
    ),
    (
        "Le prévenu risquait cinq ans de prison et 150 000 euros d'amende.",
        "150 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Le rapporteur avait suggéré une amende de 600 000 euros.",
        "600 000 euros",
        AmountRole.OTHER,
    ),
    (
        "La fondation et son infogérant soldent leur litige pour 175 000 euros.",
        "175 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Ils ont signé un protocole qui met un terme à leur différend. L'infogérant versera 165 000 euros en deux fois.",
        "165 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Les deux sociétés ont préféré s'arranger : 40 000 euros contre l'abandon de l'appel.",
        "40 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Condamne Ormevault Systèmes aux dépens, en ce compris les frais de constat d'huissier de 1 140 euros.",
        "1 140 euros",
        AmountRole.OTHER,
    ),
    (
        "Aux dépens, comprenant les frais de constat d'un montant de 420 euros, s'ajoute une indemnité.",
        "420 euros",
        AmountRole.OTHER,
    ),
    (
        "Condamne Ormevault Systèmes aux dépens, dont les frais de traduction de 640 euros.",
        "640 euros",
        AmountRole.OTHER,
    ),
    (
        "S'y ajoutent 1 500 euros au titre de l'article 475-1 du code de procédure pénale.",
        "1 500 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "Ajoutez 1 200 euros pour l'avocat de la commerçante, à la charge du loueur condamné.",
        "1 200 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "L'obligation est contestable au-delà de 14 940 euros, montant de l'indemnité maximale prévue par les conditions de service.",
        "14 940 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "Les conditions générales bornent l'indemnité à trois mois d'abonnement, c'est-à-dire 18 euros par boîte.",
        "18 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "L'article 6 des conditions réduit à 50 euros par client ce que la plateforme peut devoir.",
        "50 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "La police de l'assureur joue au-delà d'une franchise de 20 000 euros.",
        "20 000 euros",
        AmountRole.OTHER,
    ),
    (
        "La garantie du CGEA est plafonnée, toutes créances confondues, à 79 464 euros.",
        "79 464 euros",
        AmountRole.OTHER,
    ),
    (
        "Infoval devra rembourser à sa cliente les 3 000 euros versés en exécution du jugement infirmé.",
        "3 000 euros",
        AmountRole.OTHER,
    ),
    (
        "L'étude doit restituer les 88 000 euros reçus au titre de l'exécution provisoire.",
        "88 000 euros",
        AmountRole.OTHER,
    ),
    (
        "L'intégrateur, qui avait payé par provision, va récupérer près de 2,4 millions d'euros.",
        "2,4 millions d'euros",
        AmountRole.OTHER,
    ),
    (
        "La cour accorde 87 350 euros, après déduction de la provision de 20 000 euros déjà versée.",
        "20 000 euros",
        AmountRole.PROVISIONAL,
    ),
    (
        "Condamne Ormevault Systèmes à payer 202 480 euros, avec intérêts sur 142 480 euros à compter de l'assignation.",
        "142 480 euros",
        AmountRole.OTHER,
    ),
    (
        "Après compensation, la première reste devoir à la seconde 8 560 euros.",
        "8 560 euros",
        AmountRole.OTHER,
    ),
    (
        "L'assureur de la clinique lui a déjà versé 120 000 euros.",
        "120 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Une étude menée auprès de 300 entreprises estime à 7 150 euros par jour, en moyenne, le coût d'une indisponibilité.",
        "7 150 euros",
        AmountRole.OTHER,
    ),
    (
        "Les pertes sont estimées à 2 milliards d'euros par an, soit en moyenne 7 250 euros par entreprise touchée.",
        "7 250 euros",
        AmountRole.OTHER,
    ),
    (
        "Le coût moyen d'un sinistre s'établit à 58 600 euros, selon le baromètre d'un assureur.",
        "58 600 euros",
        AmountRole.OTHER,
    ),
    (
        "Une PME sur dix dit avoir perdu plus de 50 000 euros à cette occasion.",
        "50 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Après un contrôle fiscal, la commerçante a écopé d'un redressement de 23 500 euros.",
        "23 500 euros",
        AmountRole.OTHER,
    ),
    (
        "Le tribunal a accordé à l'association 30 000 euros en réparation et 6 000 euros de frais, à la charge de la plateforme.",
        "6 000 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "Elle devra aussi régler 6 500 euros de frais à son adversaire.",
        "6 500 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "Le jugement met en outre à sa charge 4 500 euros pour les frais de procédure.",
        "4 500 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "Expert : 112 400 euros. Condamnation : 21 600 euros, soit le plafond du contrat.",
        "112 400 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "L'assureur, qui avait avancé 15 000 euros, est condamné à payer 54 300 euros à la menuiserie.",
        "15 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Le tribunal fixe au passif de la société 41 600 euros de reprise manuelle ; la créancière avait déclaré 198 450 euros.",
        "198 450 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Le tribunal a tout rejeté et la condamne à payer des frais au prestataire, qui lui avait offert 15 000 euros.",
        "15 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Le tribunal a réduit la clause pénale de 27 690 euros à 4 239 euros.",
        "27 690 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Déboutée de ses prétentions, elle devra restituer les sommes perçues au titre de l'exécution provisoire, soit 99 000 euros.",
        "99 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Il est à noter que le cabinet, qui n'avait pas souscrit le contrat de maintenance à 95 euros par mois, n'a pas été jugé fautif.",
        "95 euros",
        AmountRole.OTHER,
    ),
    (
        "L'agence avait dû payer une société de récupération de données et rembourser 23 000 euros de billets à ses clients.",
        "23 000 euros",
        AmountRole.OTHER,
    ),
    (
        "La banque, qui n'avait restitué que 1 500 euros à titre commercial, opposait à sa cliente une négligence grave.",
        "1 500 euros",
        AmountRole.OTHER,
    ),
    (
        "Trois groupes de presse estiment leur manque à gagner à 300 millions d'euros depuis 2014.",
        "300 millions d'euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Bacherelle a commandé à Ormevault une caisse enregistreuse pour 38 000 euros, dont 15 200 euros ont été versés à la signature.",
        "15 200 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "La refonte du site, confiée à Ormevault, devait coûter 27 500 euros ; 11 000 euros avaient déjà été réglés quand le chantier s'est arrêté.",
        "11 000 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Quand elle a rompu le contrat, Bacherelle avait acquitté 64 300 euros sur un prix de 90 000 euros.",
        "64 300 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "L'étude notariale avait souscrit la formule intermédiaire, à 46 euros par mois, qui comprend une copie chaque nuit.",
        "46 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Depuis 2015, la menuiserie faisait héberger ses plans chez Ormevault (120 euros par mois).",
        "120 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "La coopérative a acquis l'équipement 84 000 euros auprès d'Ormevault en mars 2017.",
        "84 000 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Le contrat, signé en 2018 pour 410 000 euros par an, confiait à Ormevault l'exploitation des serveurs.",
        "410 000 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Le cabinet avait accepté le devis d'Ormevault, de 3 900 euros, et réglé la moitié d'avance.",
        "3 900 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Ormevault édite depuis 1998 un logiciel de topographie qu'elle commercialise au prix de 5 400 euros la licence.",
        "5 400 euros",
        AmountRole.OTHER,
    ),
    (
        "Le prix public d'un appareil semblable est de 2 800 euros.",
        "2 800 euros",
        AmountRole.OTHER,
    ),
    (
        "Une formule supérieure, à 82 euros par mois, figurait au catalogue ; Bacherelle ne l'a pas prise.",
        "82 euros",
        AmountRole.OTHER,
    ),
    (
        "Le devis de 4 100 euros pour une copie hors site est resté sans réponse.",
        "4 100 euros",
        AmountRole.OTHER,
    ),
    (
        "Un confrère facture le même service 19 euros par mois.",
        "19 euros",
        AmountRole.OTHER,
    ),
    (
        "La seconde baie, proposée par ailleurs au prix de 31 000 euros, avait été jugée superflue.",
        "31 000 euros",
        AmountRole.OTHER,
    ),
    (
        "L'éditeur annonce une version à 9 euros par mois pour les particuliers.",
        "9 euros",
        AmountRole.OTHER,
    ),
    (
        "La clause qui limitait à 4 300 euros la responsabilité d'Ormevault a été réputée non écrite.",
        "4 300 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "Une ligne au verso du bon limite à 90 euros toute indemnité en cas de perte.",
        "90 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "Ormevault répond que sa responsabilité ne saurait excéder 8 600 euros.",
        "8 600 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "Les vendeurs des actions avaient consenti une garantie d'actif et de passif plafonnée à 310 000 euros.",
        "310 000 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "L'article 12 du contrat, qui limite la réparation due à 64 000 euros par sinistre, s'applique.",
        "64 000 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "À titre subsidiaire, elle demande de limiter sa dette à 7 200 euros, conformément à l'article 9 du contrat.",
        "7 200 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "Elle demande à titre subsidiaire de juger que l'indemnité ne saurait excéder 9 400 euros.",
        "9 400 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Elle demande, plus subsidiairement, de dire que sa part ne pourrait dépasser 15 000 euros.",
        "15 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "La procédure simplifiée connaît un plafond de 20 000 euros, que la Cnil ne peut dépasser.",
        "20 000 euros",
        AmountRole.OTHER,
    ),
    (
        "L'assureur oppose un plafond de 900 000 euros et une franchise de 40 000 euros.",
        "900 000 euros",
        AmountRole.OTHER,
    ),
    (
        "L'an dernier, la Cnil avait déjà infligé une amende de 350 000 euros à un autre loueur de vélos.",
        "350 000 euros",
        AmountRole.FINE,
    ),
    (
        "Une mutuelle avait été sanctionnée en mars à hauteur de 120 000 euros par la Cnil.",
        "120 000 euros",
        AmountRole.FINE,
    ),
    (
        "Le parquet avait requis 12 000 euros d'amende.",
        "12 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Le collège avait demandé le prononcé d'une sanction de 450 000 euros.",
        "450 000 euros",
        AmountRole.OTHER,
    ),
    (
        "La commune demande de les condamner à lui payer une amende civile de 40 000 euros.",
        "40 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Les vendeuses réclamaient des primes ; l'employeur a transigé avec elles pour 23 500 euros.",
        "23 500 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Un concurrent avait transigé avec un groupement de neuf offices dans un litige voisin, pour 95 000 euros.",
        "95 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "Dans une affaire distincte, une société de gestion avait accepté une transaction de 80 000 euros.",
        "80 000 euros",
        AmountRole.SETTLEMENT,
    ),
    (
        "L'offre de transaction de 18 000 euros n'est plus d'actualité.",
        "18 000 euros",
        AmountRole.OTHER,
    ),
    (
        "Les pourparlers autour d'une transaction de 70 000 euros ont échoué.",
        "70 000 euros",
        AmountRole.OTHER,
    ),
    (
        "L'expert avait retenu 97 000 euros de pertes, que la cour ramène à 60 000 euros.",
        "97 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Le tribunal évalue le préjudice à 80 000 euros, dont Ormevault supportera la moitié, soit 40 000 euros.",
        "80 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Selon un syndicat d'éleveurs, le surcoût aurait atteint 14 euros la tonne.",
        "14 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "L'assureur du vendeur, qui avait mené ses propres calculs, n'arrivait qu'à 52 000 euros de dégâts.",
        "52 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "La remise en route lui a coûté 6 300 euros, que son assurance n'a pas pris en charge.",
        "6 300 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "L'argent du trafic, 18 400 euros en liquide, a été confisqué.",
        "18 400 euros",
        AmountRole.FINE,
    ),
    (
        "La confiscation des comptes, soit 64 000 euros, est ordonnée.",
        "64 000 euros",
        AmountRole.FINE,
    ),
    (
        "L'appel porte aussi sur la confiscation de 27 000 euros saisis à son domicile.",
        "27 000 euros",
        AmountRole.FINE,
    ),
    (
        "L'éditeur a clos l'année sur un bénéfice de 1,2 million d'euros et ne dépose pas le bilan.",
        "1,2 million d'euros",
        AmountRole.OTHER,
    ),
    (
        "Elle a réalisé en 2021 un chiffre d'affaires de 40 millions d'euros, pour une perte de 2,6 millions d'euros.",
        "2,6 millions d'euros",
        AmountRole.OTHER,
    ),
    (
        "L'expert avait arrêté le coût de la ressaisie à 97 000 euros.",
        "97 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Le sapiteur parvenait à 43 000 euros de pertes d'exploitation.",
        "43 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Condamne Ormevault à garantir Bacherelle à concurrence de 13 200 euros.",
        "13 200 euros",
        AmountRole.AWARDED,
    ),
    (
        "Le pépiniériste chiffrait son manque à gagner à 47 000 euros.",
        "47 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "L'agence, qui avait chiffré ses pertes à 88 000 euros, n'a rien prouvé.",
        "88 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Bacherelle a assigné Ormevault en réparation d'un préjudice évalué à 190 000 euros.",
        "190 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "L'expert de l'assureur chiffre son dommage à 31 000 euros.",
        "31 000 euros",
        AmountRole.ESTIMATED_LOSS,
    ),
    (
        "Le tribunal vient d'accorder au fleuriste tout ce qu'il demandait, soit 3 870 euros.",
        "3 870 euros",
        AmountRole.AWARDED,
    ),
    (
        "Les juges consulaires lui avaient alloué tout ce qu'elle sollicitait, c'est-à-dire 231 000 euros.",
        "231 000 euros",
        AmountRole.AWARDED,
    ),
    (
        "L'éditeur est condamné à payer au musée les 24 500 euros que celui-ci réclamait.",
        "24 500 euros",
        AmountRole.AWARDED,
    ),
    (
        "La cour d'appel condamne l'infogérant à verser 318 000 euros, somme réclamée par la mutuelle.",
        "318 000 euros",
        AmountRole.AWARDED,
    ),
    (
        "La somme réclamée de 2 700 euros n'a rien d'excessif.",
        "2 700 euros",
        AmountRole.AWARDED,
    ),
    (
        "Le tribunal de proximité lui a accordé 4 100 euros, comme il le demandait.",
        "4 100 euros",
        AmountRole.AWARDED,
    ),
    (
        "L'hébergeur échappe au paiement : il n'a pas à verser les 10 000 euros que sa cliente réclamait.",
        "10 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Le juge refuse d'accorder au garage les 12 300 euros qu'il demandait.",
        "12 300 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Ormevault demande à la cour de débouter Bacherelle et de la condamner à lui payer 6 400 euros.",
        "6 400 euros",
        AmountRole.CLAIMED,
    ),
    (
        "La société demande au tribunal de rejeter ces prétentions et de lui allouer 5 200 euros.",
        "5 200 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Bacherelle sollicite du tribunal qu'il condamne Ormevault au paiement de 48 000 euros.",
        "48 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "L'intimée demandait que l'indemnité fût portée à 127 000 euros.",
        "127 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Le bailleur a fait assigner la caution pour l'entendre condamner à lui payer 18 600 euros.",
        "18 600 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Très subsidiairement, la défenderesse prie le tribunal de ramener la pénalité à 900 euros.",
        "900 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Il est demandé à la cour, par l'appelant incident, de supprimer les délais accordés et de lui allouer 7 500 euros.",
        "7 500 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Demandes de M. Orval :\n\nPréavis : 9 870 euros",
        "9 870 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Ses demandes reconventionnelles :\n\n- rupture abusive : 15 000 euros",
        "15 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Les demandes du salarié sont accueillies :\n\n- préavis : 9 870 euros",
        "9 870 euros",
        AmountRole.AWARDED,
    ),
    (
        "Le tribunal fait droit, en revanche, à la demande reconventionnelle d'Ormevault : 13 200 euros de factures.",
        "13 200 euros",
        AmountRole.AWARDED,
    ),
    (
        "CONDAMNONS la société Ormevault à payer à la société Bacherelle, à titre de provision, la somme de 8 000 euros ;",
        "8 000 euros",
        AmountRole.PROVISIONAL,
    ),
    (
        "Ordonne à la société Ormevault de payer à Mme Orval, à titre de provision :\n\n- 9 800 euros au titre des salaires de novembre ;",
        "9 800 euros",
        AmountRole.PROVISIONAL,
    ),
    (
        "Le juge des référés condamne l'employeur à verser, par provision, les sommes suivantes :\n\n- 990 euros au titre des congés payés ;",
        "990 euros",
        AmountRole.PROVISIONAL,
    ),
    (
        "Le juge désigne un expert mais refuse la provision de 75 000 euros.",
        "75 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Il n'y a lieu à référé ni à statuer sur la provision de 60 000 euros.",
        "60 000 euros",
        AmountRole.CLAIMED,
    ),
    (
        "Le bail est consenti pour 640 euros par mois et une provision sur charges de 85 euros.",
        "85 euros",
        AmountRole.CONTRACT_PRICE,
    ),
    (
        "Ormevault versera en outre 5 000 euros à Bacherelle pour ses frais.",
        "5 000 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "L'éditeur paiera 50 000 euros à la commune, qui en voulait le double, et 6 000 euros pour ses frais.",
        "6 000 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "L'appelante acquittera 4 500 euros au titre des deux instances.",
        "4 500 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "Condamne Ormevault à payer à maître Orval 900 euros en application de l'article 37 de la loi du 10 juillet 1991.",
        "900 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "Le pourvoi est rejeté et Ormevault condamnée à payer 3 000 euros à la défenderesse au pourvoi.",
        "3 000 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "Le jugement est confirmé et l'appelante condamnée à payer 4 000 euros à l'intimée.",
        "4 000 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "La demanderesse est condamnée aux dépens et à payer 1 200 euros à Ormevault.",
        "1 200 euros",
        AmountRole.COSTS_ART700,
    ),
    (
        "Elle conclut au débouté et réclame 2 500 euros pour ses frais.",
        "2 500 euros",
        AmountRole.CLAIMED,
    ),
    (
        "La clause n° 14 limite à 25 euros la réparation due au consommateur.",
        "25 euros",
        AmountRole.LIABILITY_CAP,
    ),
    (
        "Deux prélèvements de 89 euros ont été rejetés par la banque de la gérante.",
        "89 euros",
        AmountRole.OTHER,
    ),
]
