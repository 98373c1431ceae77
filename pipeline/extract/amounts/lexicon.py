"""What stands right before and right after a sum, and lines that are no part of a story. For folded text."""

from __future__ import annotations

LINK_LINE = (
    r"^[ •*→–-]*(?:a (?:lire|voir|decouvrir|ecouter)(?: aussi| egalement)?|lire (?:aussi|egalement)|voir aussi|(?:sur|dans) (?:le|la) meme"
    r" (?:sujet|theme|rubrique|thematique)|articles? (?:similaires?|lies?|associes?|connexes?)|a consulter|en complement"
    r"|billets? recents?|les plus lus|publicite|annonces?|guides?|newsletter|mots-cles|pour aller plus loin|modeles? de"
    r"|nos (?:offres|services|formations)|bons? plans?|bon plan du jour|decouvrez|voir plus|vous aimerez|autres (?:articles|actualites|sujets)|related|a la une|edition de|disponible en librairie)\b(?: sur [a-z]+)?"
)
PROMOTION = (
    r"\b(?:abonnez-vous|abonn(?:es|ement)? ?:|s'abonner|j'adhere|inscri(?:vez|ption)|telecharg\w+|offrez-moi|contactez|lien affilie|devis gratuit"
    r"|nos offres|tarif (?:reduit|early)|prix public|reserve aux abonnes|sans engagement|profitez|acces (?:immediat|illimite))\b"
)

AFTER = {
    "per_day": r"^[ ,]*(?:[a-z]+ )?(?:par|le|chaque|/) ?(?:jour|infraction|manquement|semaine|document|fichier|fiche)",
    "per_month": r"^ ?(?:ht|ttc|hors taxes?|h\.t\.?)?[ ,]*(?:par|le|chaque|/|l') ?(?:mois|an\b|annee|trimestre|poste|utilisateur|heure|abonne|client|personne|go|to)",
    "tax": r"^ ?\(?(?:ht|ttc|hors taxe|h\.t|t\.t\.c|toutes taxes)",
    "of_damages": r"^[ ,]*(?:\([^)]*\) ?)?(?:a titre |au titre )?d[e'] ?(?:dommages|l'indemnis|indemnit|reparation)|^[ ,]*(?:[a-z]+ )?(?:a titre de dommages|en reparation|pour (?:le |son |leur )?prejudice|au titre du prejudice|a titre d'indemnit)",
    "of_fine": r"^[ ,]*(?:\([^)]*\) ?)?(?:a titre )?d'amende",
    "of_700": r"^[ ,]*(?:\([^)]*\) ?)?(?:[a-z]+ ){0,3}(?:au titre de l'article 700|en application de l'article 700|sur le fondement de l'article 700|d'article 700|\(?art(?:icle|\.)? ?700|de frais|au titre des frais|pour (?:ses|leurs|les) (?:propres )?frais|sur le meme fondement)",
    "of_provision": r"^[ ,]*(?:a titre (?:de provision|provisionnel)|de provision|par provision)",
    "asked": r"^[ ,]*(?:[a-z]+ ){0,2}(?:sollicite|reclame|demande|exige|revendique|requis)\w*",
    "granted": r"^[ ,]*(?:[a-z]+ ){0,2}(?:alloue|accorde|octroye|obtenu|retenu|fixe)\w*",
    "head": r"^[ ,]*(?:\([^)]*\) ?)?(?:a titre|au titre|en reparation|pour |en application|sur le fondement)",
    "to_party": r"^ ?(?:chacun\w* )?(?:a|aux|au) (?:la |l'|chacun)",
    "end": r"^ ?(?:[.;)]|$|\n)",
    "and": r"^ ?(?:et|,|ainsi que|outre)\b",
    "capital_of": r"^[ ,]*(?:de capital|dont le siege|immatricul)",
    "corresponds": r"^[ ,]*(?:soit|(?:qui )?correspond\w*|montant|somme|equival\w+)",
}

BEFORE = {
    "sum_of": (
        60,
        r"(?:la|une|cette|celle)? ?(?:somme|sommes|celle|celles|montant|indemnite)(?: [a-z]+)? (?:de|d'|a) ?$",
    ),
    "of": (4, r"\b(?:de|d') ?$"),
    "a": (4, r"\ba ?$"),
    "soit": (26, r"\bsoit(?: au total| ensemble| la somme de)? ?$"),
    "colon": (3, r": ?$"),
    "paren": (3, r"\( ?$"),
    "for": (32, r"\bpour(?: un (?:montant|total) de)? ?$"),
    "bullet": (9, r"(?:^|\n) ?(?:[-•*·—–.]|\d{1,2}[.)-]|[a-z]\)|-) ?$"),
    "and": (32, r"\b(?:et|ainsi que|outre|plus|puis)(?: (?:celle )?de| la somme de)? ?$"),
    "by": (6, r"\bpar ?$"),
    "between": (9, r"\bentre ?$"),
    "to_pay": (110, r"(?:payer|verser|regler|rembourser|restituer)(?: (?:a|aux|au) [^.;]{2,60})? ?$"),
    "height": (16, r"\ba hauteur de ?$"),
    "limit_of": (40, r"(?:limite|plafond|maximum|hauteur|concurrence) (?:de|a) ?$|jusqu'a ?$"),
    "bulletin_head": (66, r"^[^\n:]{3,60}: ?$"),
}
"""How many characters before a sum to look at, and the pattern that ends there."""
