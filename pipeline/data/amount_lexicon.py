"""The French words that tell what a sum of money is for, by family. Regex sources for folded text.

A family is a name that features, rules and weights use. Nothing here says which role wins: see amount_roles.json.
"""

from __future__ import annotations

FAMILIES = {
    # what a court does, in the present or the past
    "condemns": r"\bcondamne(?:nt)?\b(?! (?:a|au|aux) (?:l'|une? )?amende)",
    "has_condemned": r"\b(?:a|ont|vient de|viennent de) (?:[a-z]+ ){0,2}condamner?\b|\b(?:est|sont|ete|etre|voit|voient|vu) (?:[a-z]+ ){0,3}condamne[re]?e?s?\b|\bs'(?:est|etait) vu condamner\b",
    "condemned": r"\bcondamnee?s?\b(?= (?:a|pour|[a-z ]{0,30}a)\b)|\bcondamnation\b",
    "had_condemned": r"\b(?:avait|avaient|l'a|l'avait|les a|les avait|l'ont|condamnait|condamnaient)\b(?: [a-z]+){0,3}? ?(?:condamne\w*|alloue\w*|accorde\w*|octroye\w*|inflige\w*|fixe\w*|retenu\w*|ordonne\w*)?|\bcondamnai(?:t|ent)\b|\bd'avoir (?:[a-z']+ ){0,4}(?:condamne|fixe|dit|alloue|ordonne)",
    "to_condemn": r"\bcondamner\b",
    "grants": r"\b(?:allou\w+|accord(?:e|ent|ee?s?|er|era|ait)\b(?! (?:que|de))|octroy\w+|octroie\w*|indemnis(?:e|er|era|ee?s?)\b|repare(?:e|s|es|ra)?\b|compense[er]?e?s?\b|recevra\w*|obtient|obtenu\w*|obtiennent|percevra)\b",
    "fixes": r"\b(?:fixe(?:e|s|es|ra|nt)?|arrete(?:e|s|ra)?|liquide(?:e|s|ra)?|ramen\w+|reduit\w*|reduire|reduction|port(?:e|er|ant|ee) a|retien(?:t|dra)|s'etabli\w+|sera? (?:ainsi |donc )?(?:evalue|fixe|estime)\w*|descend)\b",
    "must_pay": r"\b(?:dev(?:ra|ront|rait|oir) (?:[a-z', ]+ )?(?:payer|verser|regler|rembourser|restituer|debourser|s'acquitter|indemniser)|paiera|versera|rendra|restituera|supportera|doit (?:[a-z', ]+ )?(?:payer|verser|regler|rembourser)|a payer|sont dus|est du|reste du|est redevable|redevables?|doit encore|devait)\b",
    "total": r"\b(?:au total|soit au total|total de|soit ensemble|en tout|somme totale|somme globale|tous? (?:chefs de )?prejudices? confondus|toutes causes confondues|tous chefs confondus|montant total|c'est-a-dire|total)\b",
    "components": r"\b(?:se decompos\w+|dont|comme suit|repartis?|respectivement|les sommes (?:suivantes|de)|d'une part|d'autre part|ainsi que|et celle de|outre)\b",
    # who asks
    "claims": r"\b(?:demand(?:e|ent|ait|aient|ant|er|era)\b|reclam(?:e|ent|ait|aient|ant|er|ee?s?)\b|sollicit\w+|requiert|requerir|requerait|exige\w*|exigeant|revendiqu\w+|redemand\w+|voir condamner|pretend(?:ait|re|ent)? (?:a|obtenir)|entend obtenir|fait valoir|conclut|concluant|tendant a|aux fins de|en paiement|assign\w+|visant a)",
    "claim_noun": r"\b(?:demandes?|pretentions?|sa demande|leurs? demandes?|reclamations?|conclusions|ecritures|action en paiement|requete|assignation)\b",
    "subsidiary": r"\b(?:subsidiairement|a titre subsidiaire|a titre principal|reconventionnel\w*|a titre infiniment subsidiaire)\b",
    "rejects": r"\b(?:deboute\w*|deboutant|debouter|rejet\w+|refus\w+|ecart(?:e|ant|ee?s?)\b|irrecevables?|loin des?|contre les?|au lieu d|bien moins|sans commune mesure)",
    "grievance": r"\b(?:fait grief|font grief|reproche a l'arret|arret attaque|reproche au jugement|grief a l'arret)",
    "confirms": r"\b(?:confirm\w+|maint(?:ien|en)\w+)\b",
    "reverses": r"\b(?:infirm\w+|reform\w+|annul\w+|casse|cassation|statuant a nouveau|reduit|y ajoutant)\b",
    "lower_court": r"\b(?:premiers? juges?|premiere instance|jugement (?:entrepris|defere|dont appel|attaque|du|rendu)|juge des referes|ordonnance (?:de refere|du|entreprise)|par jugement|tribunal|conseil de prud'hommes)\b",
    "court": r"\b(?:la cour|le tribunal|les juges|les magistrats|le juge|l'arret|le jugement|la juridiction|la formation restreinte)\b",
    # heads
    "art700": r"article 700|art\.? ?700|\b700 (?:du |cpc|code)|irrepetibles|non repetibles|761-1|475-1|\bl\. ?761|\b618-1|frais (?:de justice|de procedure|d'avocat|de defense|d'appel|exposes|non compris|engages)|ses (?:propres )?frais|leurs frais|titre des frais\b|honoraires que|indemnite de procedure|et de frais\b|€ de frais|euros de frais",
    "provision": r"\b(?:provision(?:s|nel\w*)?|a valoir)\b",
    "fine": r"\b(?:amendes?|sanctions? pecuniaires?|sanction(?:s|ne|ner|nee?s?)?\b|inflig\w+|ecop\w+|penalite administrative|confiscation|contravention)\b",
    "damages": r"\b(?:dommages?[- ](?:et[- ])?interets?|reparation|indemnite|indemnisation|dedommage\w+|en compensation|prejudice (?:moral|materiel|economique|d'image|commercial|financier)|atteinte|perte de chance|manque a gagner|titre du prejudice)\b",
    "penalty": r"\bastreinte|par jour de retard|par infraction|par manquement|par jour\b",
    "court_costs": r"\b(?:depens|frais de greffe|greffe|taxes?\b|liquides?|frais d'expertise|dont tva|frais de constat|honoraires de l'expert|frais et honoraires)",
    # the contract
    "price": r"\b(?:au prix|prix|moyennant|redevances?|abonnement|tarif|forfait\w*|facture\w*|factur\w+|loyers?|devis|licences?|mensualites?|mensuel\w*|trimestriel\w*|annuel\w*|acquitt\w+|regle(?:e|s|es)?\b|commande\w*|bon de commande|contrat|pour une duree|acompte|echeances?|echeancier|jalons?|achete|vendu|cession|acquisition)\b",
    "cap": r"\b(?:plafon\w*|limit(?:e|es|ee|ait|ant|er|ative|atives|ation|ations|aient|ent)\b|borne\w*|maxim\w+|dans la limite|clause limitative|excede\w*|seuil)",
    "estimate": r"\b(?:evalu\w+|estim\w+|chiffr\w+|expert\w*|rapport|fourchette|hypothese|pertes?\b|perdu\w*|dommages?\b(?![- ](?:et[- ])?interets)|prejudices?|cout de|coute\w*|marge|s'eleve\w*|manque a gagner|valeur)\b",
    "insurance": r"\b(?:franchise|garanties?|police|assur\w+|sinistre)\b",
    "capital": r"\bau capital|capital social|capital de|au capital social",
    "turnover": r"\b(?:chiffres? d'affaires|resultat|benefice|recettes|ventes|budget\w*|investi\w*|leve\w*|levee|valorisation|valeur|actif|marche)\b",
    "ransom": r"\b(?:rancon\w*|attaquants?|pirates?|cryptomonnaie|bitcoins?|hackers?)\b",
    "offer": r"\b(?:propos\w+|offr\w+|offert\w*|conciliation|mise en demeure|mis en demeure|avoirs?|bons? d'achat|geste commercial|cheque)\b",
    "settlement": r"\b(?:transaction\w*|accord amiable|protocole d'accord|a l'amiable|accord transactionnel)\b",
    "debt": r"\b(?:creance\w*|dettes?|emprunt\w*|prets?|credits?|impaye\w*|solde|restant du|passif|cautionnement|caution|cotisations|redressement|arriere)\b",
    "income": r"\b(?:salaires?|revenus?|remuneration|pension|rsa|brut\w*|patrimoine|epargne|traitement)\b",
    "law": r"\b(?:puni\w*|passible|encour\w+|emprisonnement|pouvant (?:aller|atteindre|s'elever)|peut (?:aller|atteindre|s'elever)|jusqu'a|s'expose\w*|prevo\w+|seuil|loi|maximum legal)\b",
    "promo": r"\b(?:a partir de|par mois|abonn\w+|cours|formation|newsletter|offres?|telecharg\w+|s'abonner|podcast|acces|lien affilie|cafe|audit|modele|inscription|simulateur|articles? similaires?|a lire|lire (?:aussi|egalement)|sur le meme sujet|par an)\b",
    "interest": r"\binterets? (?:au taux|legaux|de retard|conventionnel\w*|echus)|capitalis\w+",
    "restitution": r"\b(?:restitu\w+|rembours\w+|rendre|remise)\b",
    "unpaid": r"\b(?:impaye\w*|factures?|solde|reste du|restant due?s?|echues?)\b",
    "refund_deduct": r"\b(?:deduction|sous deduction|imputer|deduire|compens\w+)\b",
}

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
    "sum_of": r"(?:la|une|cette|celle)? ?(?:somme|sommes|celle|celles|montant|indemnite)(?: [a-z]+)? (?:de|d'|a) ?$",
    "of": r"\b(?:de|d') ?$",
    "a": r"\ba ?$",
    "soit": r"\bsoit(?: au total| ensemble| la somme de)? ?$",
    "colon": r": ?$",
    "paren": r"\( ?$",
    "for": r"\bpour(?: un (?:montant|total) de)? ?$",
    "bullet": r"(?:^|\n) ?(?:[-•*·—–.]|\d{1,2}[.)-]|[a-z]\)|-) ?$",
    "and": r"\b(?:et|ainsi que|outre|plus|puis)(?: (?:celle )?de| la somme de)? ?$",
    "by": r"\bpar ?$",
    "between": r"\bentre ?$",
    "to_pay": r"(?:payer|verser|regler|rembourser|restituer)(?: (?:a|aux|au) [^.;]{2,60})? ?$",
    "height": r"\ba hauteur de ?$",
    "limit_of": r"(?:limite|plafond|maximum|hauteur|concurrence) (?:de|a) ?$|jusqu'a ?$",
    "bulletin_head": r"^[^\n:]{3,60}: ?$",
}
