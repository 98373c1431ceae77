"""Short texts on clauses and force majeure with what the judges make of them: a test, and examples for the fit."""

from __future__ import annotations

JUDGMENT = """Sauvegardes perdues : Ormevault condamnée

Le tribunal de commerce de Lyon a condamné, le 12 mars 2025, la société Ormevault à payer 62 000 euros à la société Bacherelle, dont toutes les \
données ont été perdues dans la panne d'un serveur."""
"""What each text stands below: clauses are those of a decision."""
APPEAL = """Sauvegardes perdues : la cour d'appel de Douai infirme

Par un arrêt du 24 avril 2025, la cour d'appel de Douai a infirmé le jugement du tribunal de commerce de Lille Métropole du 26 janvier 2023, qui \
avait condamné la société Ormevault à payer 93 000 euros à la société Bacherelle pour la perte de ses données. Elle lui accorde 18 000 euros."""

CLAUSES_TOLD: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "La clause plafonnant l'indemnisation à 5 000 euros, stipulée au verso d'une facture, est jugée inopposable.",
        ("cap_set_aside",),
    ),
    (
        "Cette clause, qui plafonne l'indemnité à six mensualités, prive de sa substance l'obligation essentielle : elle est réputée non écrite.",
        ("cap_unwritten",),
    ),
    ("Le tribunal relève que le plafond n'est pas dérisoire et qu'il s'appliquera.", ()),
    ("Le plafond de 25 000 euros n'étant pas atteint, le tribunal condamne l'hébergeur.", ()),
    ("Le plafond contractuel, que la cour n'avait pas eu à examiner, reste en débat.", ()),
    ("Le plafond prévu au contrat n'a pas été discuté.", ()),
    ("La cour juge que le plafond contractuel s'appliquera à cet hébergeur.", ("cap_applied",)),
    ("La Cour relève que seule la force majeure aurait pu libérer celui qui avait promis un résultat.", ()),
    ("Le tribunal fait jouer la clause limitative de responsabilité.", ("cap_applied",)),
    ("Le tribunal fait application du plafond contractuel.", ("cap_applied",)),
    ("La cour applique le plafond stipulé au contrat.", ("cap_applied",)),
    ("Les juges appliquent le plafond contractuel, soit une année de redevances.", ("cap_applied",)),
    ("Le prestataire est condamné à payer 537 896,04 euros, dans la limite du plafond.", ("cap_applied",)),
    ("La cour ramène la condamnation au montant prevu par la clause limitative.", ("cap_applied",)),
    (
        "La clause limitative ne prive pas de sa substance l'obligation essentielle et doit recevoir application.",
        ("cap_applied",),
    ),
    ("La société demandait l'application du plafond de garantie.", ()),
    ("Le tribunal écarte le plafond d'indemnisation en raison de la faute lourde.", ("cap_set_aside",)),
    ("La clause limitative de responsabilité est écartée.", ("cap_set_aside",)),
    ("L'hébergeur ne peut se prévaloir de la clause limitative de responsabilité.", ("cap_set_aside",)),
    ("La faute lourde fait tomber le plafond.", ("cap_set_aside",)),
    ("Les juges refusent d'appliquer la clause limitative.", ("cap_set_aside",)),
    ("La faute lourde aurait fait sauter le plafond.", ()),
    ("La clause limitative de responsabilité est réputée non écrite.", ("cap_unwritten",)),
    (
        "Le tribunal répute non écrite la clause qui limite la réparation au prix du contrat.",
        ("cap_unwritten",),
    ),
    (
        "La cour juge que le plafond prive de sa substance l'obligation essentielle de sauvegarde.",
        ("cap_unwritten",),
    ),
    (
        "Est déclarée abusive la clause qui exclut toute indemnisation en cas de perte.",
        ("exclusion_set_aside",),
    ),
    ("La clause exonératoire est inopposable à la cliente.", ("exclusion_set_aside",)),
    ("La cour fait application de la clause d'exclusion de responsabilité.", ("exclusion_applied",)),
    ("La clause élusive de responsabilité est valable.", ("exclusion_applied",)),
    ("Le tribunal écarte la force majeure.", ("force_majeure_refused",)),
    ("L'incendie ne constitue pas un cas de force majeure.", ("force_majeure_refused",)),
    ("Un virus ne saurait constituer un cas de force majeure.", ("force_majeure_refused",)),
    ("L'hébergeur ne peut invoquer la force majeure.", ("force_majeure_refused",)),
    ("La force majeure n'est pas caractérisée.", ("force_majeure_refused",)),
    ("L'attaque n'était ni imprévisible ni irrésistible.", ("force_majeure_refused",)),
    ("L'exception de force majeure est rejetée.", ("force_majeure_refused",)),
    (
        "La cour retient que la crue présentait les caractères de la force majeure.",
        ("force_majeure_accepted",),
    ),
    ("Le prestataire est exonéré par la force majeure.", ("force_majeure_accepted",)),
    ("La force majeure est reconnue : l'hébergeur n'est pas responsable.", ("force_majeure_accepted",)),
    ("L'hébergeur soutenait que l'incendie constituait un cas de force majeure.", ()),
    (
        "L'hébergeur invoquait la force majeure ; le tribunal l'écarte, l'incendie n'étant ni imprévisible ni irrésistible.",
        ("force_majeure_refused",),
    ),
    ("Le tribunal juge la clause opposable et limite l'indemnisation à 12 000 euros.", ("cap_applied",)),
    (
        "La clause limitative, elle, est maintenue : négociée entre professionnels, elle n'est pas dérisoire.",
        ("cap_applied",),
    ),
    (
        "Ormevault se voit opposer le plafond de son contrat : le tribunal s'en tient aux 24 000 euros qu'il prévoyait.",
        ("cap_applied",),
    ),
    (
        "La cour ne retient pas de faute lourde. L'article 11 du contrat, qui limite la responsabilité à un an de redevances, sera donc appliqué.",
        ("cap_applied",),
    ),
    (
        "Dit que la clause limitative de responsabilité est opposable à la société Bacherelle ;",
        ("cap_applied",),
    ),
    (
        "La société Bacherelle cite une décision par laquelle une autre juridiction a écarté un plafond de 679 euros. Il n'en va pas de même ici : le plafond s'applique.",
        ("cap_applied",),
    ),
    (
        "Une telle limite contredit la portée de l'obligation essentielle et doit être réputée non écrite.",
        ("cap_unwritten",),
    ),
    (
        "L'hébergeur opposait une clause limitant sa responsabilité à six mois de redevance. Les juges l'ont écartée : jamais vérifiées, ces sauvegardes révèlent une faute lourde.",
        ("cap_set_aside",),
    ),
    (
        "La faute lourde étant caractérisée, le plafond contractuel ne saurait recevoir application.",
        ("cap_set_aside",),
    ),
    (
        "Figurant dans un document que la cliente n'a jamais signé, la clause de plafonnement lui est inopposable.",
        ("cap_set_aside",),
    ),
    (
        "Contenue dans des conditions générales accessibles par un lien inactif, la limitation n'est pas entrée dans le champ contractuel.",
        ("cap_set_aside",),
    ),
    (
        "La clause qui écarte toute indemnité en cas de perte de fichiers est réputée non écrite.",
        ("exclusion_set_aside",),
    ),
    (
        "La Cour de Douai admet la force majeure : la crue, soudaine, ne pouvait être prévue ni contenue.",
        ("force_majeure_accepted",),
    ),
    (
        "L'attaque était imprévisible et irrésistible : la force majeure est retenue et l'hébergeur exonéré.",
        ("force_majeure_accepted",),
    ),
    (
        "La tempête constitue un cas de force majeure, qui libère le prestataire de son obligation.",
        ("force_majeure_accepted",),
    ),
    (
        "Le tribunal retient la force majeure et décharge la société Ormevault de toute responsabilité pour cette période.",
        ("force_majeure_accepted",),
    ),
    (
        "La société Ormevault invoquait la force majeure ; la cour la lui accorde pour les trois jours de coupure.",
        ("force_majeure_accepted",),
    ),
    ("Seule la force majeure aurait pu exonérer l'hébergeur.", ()),
    (
        "Le prestataire opposait une clause limitant sa responsabilité à 12 000 euros. Les juges l'ont écartée.",
        ("cap_set_aside",),
    ),
    (
        "Restait le plafond de 12 000 euros que le contrat prévoyait ; il est réputé non écrit.",
        ("cap_unwritten",),
    ),
    (
        "Le contrat fixe un plafond de 12 000 euros. Le tribunal le juge inopposable et l'écarte.",
        ("cap_set_aside",),
    ),
    (
        "Le prestataire invoquait sa clause limitative de 12 000 euros, et le tribunal en fait application.",
        ("cap_applied",),
    ),
    ("Le prestataire invoquait un plafond de 12 000 euros. Il soutenait que la cliente l'avait accepté.", ()),
    ("La société Ormevault soutient que la clause limitative est opposable à la société Bacherelle.", ()),
    ("La clause limitative de responsabilité s'applique, disent les juges.", ("cap_applied",)),
    (
        "Sans la clause limitative, la cliente aurait obtenu davantage : le plafond s'impose à elle.",
        ("cap_applied",),
    ),
    (
        "Il juge que la clause limitative de responsabilité est opposable à la société Bacherelle.",
        ("cap_applied",),
    ),
    ("Le tribunal fait application du plafond contractuel.", ("cap_applied",)),
)
