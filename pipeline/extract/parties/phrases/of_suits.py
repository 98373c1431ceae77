"""The phrases that tell who sued whom, who pays whom, who harmed whom."""

from __future__ import annotations

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.phrases.rules import NOT_THEIR_LIST, PhraseRule

C, D, P, A = Side.CLAIMANT, Side.DEFENDANT, Side.PARTY, Side.APPELLANT
_ADVERBS = r"(?:\s+(?:in\s+solidum|solidairement|conjointement|en\s+consequence|egalement|ainsi|donc|notamment|par\s+ailleurs|en\s+outre|ensuite|enfin|toutefois|finalement|aussi))*"
_AUX = r"(?:a|ont|avait|avaient|ayant|avoir|aurait)"
_COUNTER = r"^[^.;\n]{0,120}\breconvention"
_COUNTER_OR_APPEAL = rf"{_COUNTER}|^[^.;\n]{{0,90}}?\bde\s+(?:son|leur)\s+(?:appel|pourvoi)\b"
"""Who is turned down as appellant may have been sued."""
_DEFENSIVE = r"^[^.;\n]{0,60}?\b(?:confirm|debout|rejet|limit|plafonn|hors\s+de\s+cause|irrecevab|reduire|subsidiair|reconvention|l'application\s+de\s+la\s+clause)"
_PAID_ONLY_COSTS = (
    r"^(?:(?!ainsi\s+que|\boutre\b|auxquel|en\s+deca|dommages|prejudice|repar|indemni|provision|factur|perte|restitu|contrefa|amende|principal)(?:[^.;\n]|(?<=\d)\.(?=\d)|(?<= m)\.|(?<= mm)\.))*?"
    r"(?:article\s+700|irrepetibles|depens|frais\s+(?:d'avocat|de\s+justice|de\s+procedure|exposes|de\s+proces|de\s+defense|d'instance)|\bses\s+frais|\bl\W{0,2}761)"
    r"(?:(?!dommages|prejudice|repar|indemni|provision|factur|perte|restitu|contrefa|amende|principal)(?:[^.;\n]|(?<=\d)\.(?=\d)|(?<= m)\.|(?<= mm)\.))*(?:[.;\n]|$)"
)
_CONTRACT = r"(?:confie|remis|conclu|souscrit|loue|signe|commande|externalise|charge|acquis|achete|abonne)"

RULES = (
    PhraseRule(
        "condemned",
        rf"\bcondamn(?:e|ent|a|ait|er|ant|era|aient|erent)\b{_ADVERBS}",
        None,
        D,
        3,
        payee=C,
        unless=_PAID_ONLY_COSTS,
        finite=True,
        no_authority=True,
    ),
    PhraseRule(
        "was_condemned",
        rf"(?:\b(?:est|sont|etait|a\s+ete|ont\s+ete|avait\s+ete|sera|seront|fut|vient\s+d'etre|viennent\s+d'etre|s'est\s+vue?|se\s+voit|se\s+voient|soit|serait|s'y\s+trouve|se\s+trouve)"
        rf"\s+(?:\w+\s+){{0,3}}?)?\bcondamn(?:e|ee|es|ees|er)\b{_ADVERBS}(?=\s*(?:,|a\b|pour\b|en\b|au\b|par\b|solid|sous\b|face\b|apres\b|face\b|:)|[ ]*(?:\n|$))",
        D,
        None,
        3,
        payee=C,
        unless=_PAID_ONLY_COSTS,
        no_authority=True,
    ),
    PhraseRule(
        "must_pay",
        r"\b(?:devra|devront|doit|doivent|va(?:\s+devoir)?|vont(?:\s+devoir)?|aura\s+a|ne\s+paiera\s+(?:\w+\s+){0,2}?qu')(?:\s+(?!pas\b)\w+){0,3}?\s*(?:verser|payer|indemniser|dedommager|regler|rembourser|reparer|s'acquitter|restituer|une\s+somme)\b",
        D,
        None,
        3,
        payee=C,
        unless=rf"{_PAID_ONLY_COSTS}|^\s*(?:la\s+difference|le\s+trop|les\s+sommes\s+(?:deja\s+)?(?:versees|percues|recues)|ce\s+qu)",
    ),
    PhraseRule(
        "sued_it",
        r"\b(?:l'a|l'ont|l'avait|l'avaient|les\s+a|les\s+ont|l'ayant)\s+(?:\w+\s+)?(?:assigne|attrait|poursuivi|attaque)e?s?\b",
        C,
        None,
        6,
        chain=True,
    ),
    PhraseRule("claims_of", r"\bdemandes\s+(?:que\b|qu')", None, C, 3, near=True),
    PhraseRule("formed_against", r"\bforme(?:e|es|s)?\s+contre\b", None, D, 3, near=True),
    PhraseRule(
        "condemned_apposed", r"(?:(?<=\n)|(?<=\. )|^)condamnee?s?\b[^.;,\n]{0,200},\s", None, D, 3, near=True
    ),
    PhraseRule(
        "condemned_apposed_after",
        r",\s+condamnee?s?\s+(?=(?:par|a|pour|en|en\s+\w+)\b)",
        D,
        None,
        3,
        payee=C,
        unless=_PAID_ONLY_COSTS,
        no_authority=True,
    ),
    PhraseRule(
        "acquitted", r"\b(?:a\s+ete|est|sont|ont\s+ete|vient\s+d'etre)\s+(?:\w+\s+)?relaxee?s?\b", D, None, 3
    ),
    PhraseRule("civil_party", r"\bparties?\s+civiles?\b,?", None, C, 2, near=True),
    PhraseRule(
        "asked_from",
        r"\b(?:reclam|exige)(?:e|ait|aient|ent|ant)\s+(?:[\w.,']+\s+){0,6}?(?:euros?|€|m€|k€)(?=\s+(?:\w+\s+){0,4}?(?:a|au)\b)",
        None,
        None,
        1.5,
        payee=D,
    ),
    PhraseRule(
        "condemned_with",
        r"\bcondamne\w*(?:\s+[^.;:,\n]{2,40})?,?\s+(?:solidairement|in\s+solidum|conjointement)\s+avec\b",
        None,
        D,
        3,
        payee=C,
    ),
    PhraseRule(
        "must_refrain",
        r"\b(?:doit|doivent|devra|devront)\s+s'abstenir\b|\b(?:se\s+voit|se\s+voient)\s+(?:enjoindre|interdire|ordonner)\b",
        D,
        None,
        3,
    ),
    PhraseRule(
        "forbids",
        r"\b(?:interdit|interdisant|enjoint|enjoignant|ordonne|fait\s+(?:interdiction|injonction))\s+(?:a\b|au\b|aux\b)",
        None,
        D,
        2,
    ),
    PhraseRule("suffered_ruling", r"\b(?:essuy|subi)\w*\b(?=[^.;\n]{0,80}?\bcondamnation)", D, None, 2.5),
    PhraseRule(
        "is_provider",
        r"\s*,\s+(?:l'|(?:son|leur|un|une)\s+)?(?:editeur|hebergeur|prestataire|infogerant|infogereur|integrateur|fournisseur)\b",
        D,
        None,
        1,
        apposed=True,
    ),
    PhraseRule(
        "named_client",
        r"\s*\(\s*(?:ci-apres\s+)?[«\"]?\s*(?:la\s+|le\s+)?[«\"]?\s*(?:cliente?|requerante?|demanderesse|acquereur|abonnee?)\b",
        C,
        None,
        2,
        apposed=True,
    ),
    PhraseRule(
        "named_provider",
        r"\s*\(\s*(?:ci-apres\s+)?[«\"]?\s*(?:la\s+|le\s+|l')?[«\"]?\s*(?:prestataire|fournisseur|hebergeur|editeur|infogerant|integrateur)\b",
        D,
        None,
        2,
        apposed=True,
    ),
    PhraseRule(
        "was_sued",
        r"\b(?:ete|est|etait|fut|voit|vue?)\s+(?:\w+\s+)?(?:assigne|attrait|poursuivi|attaque)(?:e|s|es|r)?\b(?:\s+en\s+\w+)?",
        D,
        None,
        6,
    ),
    PhraseRule(
        "sued",
        rf"(?<!ete )(?<!est )(?<!etait )\b(?:l'|les\s+)?(?:{_AUX}\s+)?(?:\w+\s+)?(?:fait\s+|faire\s+|fit\s+)?(?:assign(?:e|er|ait|a|ent|erent|ant|aient)|attrait|poursuivi(?:t)?|poursuit)\b"
        r"(?:\s+en\s+(?:justice|contrefacon|reparation|responsabilite|refere|paiement))?",
        C,
        D,
        6,
        chain=True,
    ),
    PhraseRule(
        "attacked",
        rf"\b{_AUX}\s+(?:\w+\s+)?attaque(?=\s+(?!en\s+justice\s+par)[^.;]{{2,60}}(?:en\s+justice|devant|en\s+(?:19|20)\d\d|en\s+(?:janv|fev|mars|avril|mai|juin|juil|aout|sept|oct|nov|dec)|afin))",
        C,
        D,
        2.5,
    ),
    PhraseRule(
        "seised",
        rf"\b{_AUX}\s+(?:(?:alors|donc|ensuite|egalement|aussitot)\s*)?(?:,[^,.;]{{0,60}},\s*)?saisi\s+(?:le|la|l'|un|une|en)\s*(?:tribunal|juge|justice|juridiction|conseil|president|refere)",
        C,
        None,
        2.5,
        chain=True,
    ),
    PhraseRule("seised_by", r"\bsaisie?s?\s+(?:\w+\s+){0,2}?par\b", None, C, 2),
    PhraseRule(
        "asks",
        r"\b(?:ne\s+)?(?:reclam|sollicit|demand|exige|esper|requier|requer)(?:e|ait|aient|ent|ant|t)\b",
        C,
        None,
        1.5,
        unless=_DEFENSIVE,
        chain=True,
    ),
    PhraseRule(
        "asks_no_more",
        r"\b(?:sollicit|demand|conclu)(?:e|ait|aient|ent|t)\b(?=[^.;\n]{0,60}?\b(?:debout|confirm|rejet|limit|plafonn|hors\s+de\s+cause))",
        D,
        None,
        1.5,
    ),
    PhraseRule("asked_by", r"\b(?:reclame|sollicite|demande|chiffre)(?:e|es|s)?\s+par\b", None, C, 1.5),
    PhraseRule(
        "estimated_loss",
        r"\b(?:estim|chiffr|evalu)(?:e|ait|ant|aient)\s+(?:\w+\s+)?(?:son|ses|leur)\s+(?:prejudice|perte|dommage)",
        C,
        None,
        2,
    ),
    PhraseRule(
        "obtained",
        r"\b(?:obtient|obtiennent|n'a\s+pas\s+obtenu|(?:a|ont|avait|avaient|ayant)\s+obtenu|n'obtient|n'obtiennent|remporte|a\s+gagne|decroche)\b",
        C,
        None,
        1.5,
        chain=True,
    ),
    PhraseRule(
        "was_dismissed",
        r"(?:\b(?:est|sont|a\s+ete|etait|fut|se\s+voit)\s+(?:\w+\s+){0,2}?)?\bdeboute(?:e|s|es|r)?\s+(?=de\b|par\b)",
        C,
        None,
        2.5,
        unless=_COUNTER_OR_APPEAL,
    ),
    PhraseRule(
        "dismissed",
        rf"\b(?:deboute|deboutent|debouter|deboutant)\b{_ADVERBS}",
        None,
        C,
        2,
        unless=_COUNTER_OR_APPEAL,
    ),
    PhraseRule(
        "claims_rejected",
        r"\b(?:rejet(?:te|e|tent|er|ait)|ecarte)\s+(?:[\w']+\s+){0,3}?(?:demandes?|pretentions|recours|requete|action)\s+(?:\w+\s+){0,4}?(?:d(?:e|u|es)\b|d')",
        None,
        C,
        2,
        unless=_COUNTER,
    ),
    PhraseRule(
        "appeal_of_sanction",
        r"\brecours\s+(?:(?:forme|introduit|depose|exerce|intente)\s+)?(?:par\b|d(?:e|u|es)\b|d'|que\b|qu')",
        None,
        C,
        2.5,
    ),
    PhraseRule(
        "right_to",
        r"\bdonn(?:e|ait|er|ant)\s+(?:\w+\s+)?raison(?:\s*,[^,.;]{1,40},)?\s+(?:a\b|au\b|aux\b)",
        None,
        C,
        2.5,
    ),
    PhraseRule("wrong_to", r"\bdonn(?:e|ait|er|ant)\s+(?:\w+\s+)?tort\s+(?:a\b|au\b|aux\b)", None, P, 1.5),
    PhraseRule(
        "demand_upheld",
        r"\bfai(?:t|re|sant)\s+(?:\w+\s+)?droit\s+(?:\w+\s+)?aux?\s+(?:\w+\s+)?(?:demandes?|pretentions)\s+(?:d(?:e|u|es)\b|d')",
        None,
        C,
        2,
    ),
    PhraseRule("opposed", r"\boppos(?:ant|ait|e|ent|aient|er)\b", None, P, 2, payee=P),
    PhraseRule(
        "harm_of",
        r"\b(?:prejudices?|dommages?|pertes?)\s+(?:\w+\s+){0,2}?(?:subie?s?\s+par|causee?s?\s+(?:a|au)|soufferte?s?\s+par)\b",
        None,
        C,
        2,
    ),
    PhraseRule("indemnified", r"\b(?:indemnis|dedommag)(?:er|e|ent|era|eront|ant)\b", None, C, 2.5),
    PhraseRule(
        "towards",
        r"\b(?:envers|vis-a-vis\s+de|a\s+l'egard\s+de)\b",
        None,
        C,
        1.5,
        needs=r"manqu|responsab|obligation|faute|inexecut|engag|condamn",
    ),
    PhraseRule(
        "did_not_keep",
        r"\bn'(?:a|ont|avait|avaient)\s+(?:pas|jamais|point)\s+(?:ete\s+(?:en\s+mesure|capable)|respecte|execute|verifie|tenu|su\b|rempli|satisfait|restitue|protege)",
        D,
        None,
        2,
    ),
    PhraseRule(
        "failed",
        rf"\b{_AUX}\s+(?:(?:ainsi|donc|gravement|lui-meme)\s+)?(?:manque\s+[a']|engage\s+sa\s+responsabilite|commis\s+(?:une|des|un)|failli\s+a|n'avait\s+commis)",
        D,
        None,
        2,
    ),
    PhraseRule(
        "fault_of",
        r"\b(?:manquements?|inexecutions?|fautes?|responsabilite|negligences?|carences?)\s+(?:contractuel\w*\s+|d[ue]\s+|grave\s+){0,2}(?:d(?:e|u|es)\b|d')(?!\s*(?:l'article|moyens|resultat|conseil))",
        None,
        D,
        1.5,
    ),
    PhraseRule(
        "reproached", r"\breproch(?:e|ait|ant|er|es|aient)\b(?:\s+\w+){0,2}?\s+(?:a\b|au\b|aux\b)", C, D, 2
    ),
    PhraseRule(
        "against",
        r"\b(?:action|plaintes?|demandes?|procedure|proces|poursuites|condamnation|contentieux|litige|plainte)\b[^.;,\n]{0,60}?\b(?:contre|a\s+l'encontre\s+d[e'u])",
        None,
        D,
        1.5,
    ),
    PhraseRule(
        "its_client",
        r"\b(?:son|sa|ses|leur|au|du|le|la|un|une|d'un|d'une)\s+(?:ancienne?\s+)?cliente?\b,?",
        None,
        C,
        2,
        near=True,
    ),
    PhraseRule("client_of", rf"{NOT_THEIR_LIST}\bcliente?s?\s+(?:d(?:e|u|es)\b|d')", None, D, 1, near=True),
    PhraseRule(
        "its_provider",
        r"\b(?:son|sa|du|au|le|la|l'|d'un|un|contre)\s*(?:ancien\s+)?(?:hebergeur|prestataire|infogerant|infogereur|integrateur|mainteneur|fournisseur|editeur)(?:\s+(?:informatique|d'infogerance|d'hebergement|de\s+(?!la\b)\w{4,}))?\b(?!\s+(?:d[eu]|des)\s|\s+d')",
        None,
        D,
        1.5,
        near=True,
    ),
    PhraseRule("at_request", r"\b(?:a\s+la\s+(?:demande|requete)\s+d(?:e\b|u\b|'))", None, C, 2),
    PhraseRule("complained", r"\b(?:porte|depose)\s+plainte\b", C, None, 2),
    PhraseRule("complaint_of", r"\bplaintes?\s+(?:deposee?s?\s+)?(?:par\b|d(?:e|u|es)\b|d')", None, C, 1.5),
    PhraseRule(
        "pleads",
        r"\b(?:soutenait|soutient|faisait\s+valoir|fait\s+valoir|invoquait|plaidait|replique|repliquait|conteste|contestait|objecte|n'a\s+pas\s+souhaite)\b",
        P,
        None,
        1,
    ),
    PhraseRule(
        "invoked_against",
        r"\b(?:n'a\s+pas\s+demontre|ne\s+rapport\w+\s+pas|ne\s+demontr\w+\s+(?:pas|toujours))",
        C,
        None,
        1,
    ),
    PhraseRule(
        "contracted",
        rf"\b(?:{_AUX}\s+(?:\w+\s+){{0,2}}?{_CONTRACT}|louait|confiait|payait|commandait|confie|loue)\b",
        C,
        None,
        1,
        payee=D,
    ),
    PhraseRule(
        "lost",
        rf"\b{_AUX}\s+(?:\w+\s+){{0,2}}?perdu\b(?=[^.;\n]{{0,60}}(?:donnees|fichiers|sites?|commandes|sauvegardes))|\bvictime\s+d",
        C,
        None,
        1,
    ),
    PhraseRule(
        "bought",
        r"\b(?:avait|avaient|a)\s+(?:\w+\s+)?(?:loue|souscrit|pris)\b(?=[^.;\n]{0,80}(?:serveur|sauvegarde|option|hebergement|abonnement))",
        C,
        None,
        0.5,
    ),
)
