"""The phrases of a dispute told: who turns on whom, who serves whom, who wins, who gets off."""

from __future__ import annotations

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.phrases.rules import NOT_THEIR_LIST, PhraseRule

C, D, P, T = Side.CLAIMANT, Side.DEFENDANT, Side.PARTY, Side.THIRD
_AUX = r"(?:a|ont|avait|avaient|ayant|avoir|aurait|aura|vient\s+de|venait\s+de)"
_OF = r"(?:d(?:e|u|es)\b|d')"
_TO = r"(?:a|au|aux)\b"
_WORDS = r"(?:[\w'-]+\s+)"
_IT_WORK = (
    r"(?:informatiques?|serveurs?|sites?|sauvegardes?|donnees|parc|reseaux?|systemes?|messagerie|logiciels?|progiciels?|"
    r"infrastructures?|archives|fichiers|infogerance|maintenance|hebergement|boutique|plateforme|telephonie|bases?)"
)
_WITH_SOFTWARE = (
    r"\b(?:au\s+moyen\s+d|a\s+l'aide\s+d|par\s+le\s+biais\s+d|grace\s+a|avec|via)(?:e\b|u\b|')?\s*(?:(?:la\s+|le\s+|l'|une?\s+|u\s+)?)"
    r"(?:logiciel|progiciel|solution|plateforme|application|outil)\b"
)
"""By means of somebody's software one runs one's own affairs, and nobody else's."""
_SUIT = r"(?:action|procedure|proces|poursuites|instance|contentieux|offensive|recours|demande|plainte)s?"
_JUDGED = r"condamn|debout|rejet|indemn|juge|tribunal|sanction|responsab|cour\b"
_ONLY_COSTS = r"^[^.;\n]{0,80}(?:article\s+700|depens|irrepetibles|l\.\s*761)"
_COSTS_BEHIND = r"^(?:(?!,|\b(?:plus|outre|ainsi)\b|\bet\b(?!\s+[\d ]+(?:euros|€)\s+(?:a|aux?)\b))[^.;\n]){0,110}(?:article\s+700|depens|irrepetibles|l\.\s*761)"
"""Costs are what is granted, not what comes on top."""
_OF_PIRATES = r"(?:une?\s+|des\s+|le\s+|du\s+)?(?:\w+\s+)?(?:rancongiciel|ransomware|crypto|virus|pirate|hacker|hackeur|maliciel|malware|logiciel|cybercriminel|deni\s+de|hameconnage|phishing|force\s+brute|groupe)"
"""What an "attaque par" is by that nobody sued."""

DISPUTES = (
    PhraseRule("turned_on", rf"\b(?:se|s'est|s'etait|se\s+sont|s'etaient|s'etant)\s+{_WORDS}{{0,2}}?(?:retourn|dress)\w*\s+contre\b", C, D, 3),
    PhraseRule("took_on", rf"\bs'en\s+(?:prend|prenait|prennent|est\s+prise?|etait\s+prise?|prenant)\s+{_TO}", C, D, 2.5),
    PhraseRule("filed_against", rf"\b(?:engag|lanc|intent|introdui|diligent|form|initi|men)\w*\s+(?:\w+\s+){{0,3}}?{_SUIT}\b(?!\s+(?:reconvention|par\b))", C, None, 2.5, then={"against": D}, unless=r"^[^.;\n]{0,60}reconvention", needs=r"contre|encontre|visant|devant|tribunal"),
    PhraseRule("acted_against", r"\b(?:agi|agit|agissait|agissant)\s+(?:en\s+\w+\s+)?(?=(?:[\w']+\s+){0,6}?(?:contre|a\s+l'encontre))", C, None, 2.5, then={"against": D}),
    PhraseRule("blames", r"\b(?:met|mettait|mettaient|mettre|mettent|mettant|a\s+mis|avait\s+mis)\s+(?:\w+\s+)?en\s+cause\b(?!\s+par)", C, D, 2),
    PhraseRule("seeks_liability", rf"\b(?:recherch|invoqu|engager|mettait\s+en\s+cause|mis\s+en\s+cause)\w*\s+la\s+responsabilite\s+(?:\w+\s+)?{_OF}", C, D, 2.5),
    PhraseRule("asks_amends", r"\b(?:demand|reclam|exig|sollicit)\w*\s+(?:\w+\s+){0,3}?(?:reparation|des\s+comptes|remboursement|indemnisation|dedommagement|condamnation)\b", C, None, 2, then={"to": D}, unless=r"^[^.;\n]{0,60}reconvention"),
    PhraseRule("asks_condemnation", rf"\b(?:demand|reclam|sollicit|requer|obten)\w*\s+(?:\w+\s+)?(?:la\s+)?condamnation\s+(?:\w+\s+)?{_OF}", C, D, 2.5),
    PhraseRule("brought_case", r"\b(?:port|amen|soumi|defer)\w*\s+(?:l'affaire|le\s+litige|le\s+differend|sa\s+cause|le\s+conflit)\s+(?:devant|en\s+justice|au\s+tribunal|sur\s+le\s+terrain)", C, None, 2.5),
    PhraseRule("summoned", rf"\b(?:{_AUX}\s+)?(?:\w+\s+)?(?:fait\s+citer|cite|fait\s+convoquer|traduit|traine|traina|trainait|convoque)\b(?!\s+par)(?=[^.;\n]{{2,80}}?\b(?:devant|en\s+justice|au\s+tribunal|a\s+comparaitre)\b)", C, D, 3),
    PhraseRule("summoned_by", r"\b(?:mise?s?\s+en\s+cause|attaquee?s?|poursuivie?s?|assignee?s?|citee?s?|traduite?s?|trainee?s?|attraite?s?|accusee?s?|convoquee?s?)\s+(?:(?:en|au)\s+\w+\s+)?(?:devant\s+[^.;,\n]{3,70}?\s+)?par\b"rf"(?!\s+{_OF_PIRATES})", D, C, 2.5, then={"apposed": D}),
    PhraseRule("wins_or_loses", r"\b(?:perd|a\s+perdu|avait\s+perdu|gagne|a\s+gagne|remporte|a\s+remporte)\s+(?:\w+\s+)?(?:proces|bras\s+de\s+fer|combat|bataille|action|duel|manche)\b", C, None, 1.5, then={"against": D}),
    PhraseRule("right_against", r"\b(?:lui|leur)\s+(?:(?:a|ont|avait|avaient)\s+)?(?:\w+\s+)?donn\w+\s+raison\s+(?:contre|face\s+aux?)\b", None, D, 2.5),
    PhraseRule("gain_of_cause", r"\b(?:obti\w+|a\s+eu|ont\s+eu|a|avait)\s+gain\s+de\s+cause\b", C, None, 2.5, then={"against": D}),
    PhraseRule("obtains_from", r"\b(?:obtien(?:t|nent)|(?:a|ont|avait|avaient|ayant)\s+obtenu|obtint|obtiendra|recoit|recevra|percevra|touchera)\b", C, None, 1, then={"of": D}, needs=r"euros|€|reparation|indemnisation|condamnation|remboursement"),
    PhraseRule("bends", r"\b(?:(?:fait|a\s+fait|font)\s+(?:plier|payer|condamner|reculer|tomber)|de\s+faire\s+(?:plier|reculer))\b(?!\s+par)", C, D, 2.5),
    PhraseRule("fails_to_condemn", r"\b(?:echou|pein|renonc|n'arriv|peut|cherch|tent)\w*\s+(?:pas\s+)?(?:a|de)\s+(?:\w+\s+)?(?:faire\s+)?condamner\b", C, D, 2.5),
    PhraseRule("side_by_side", r"(?<=\w)\s+(?:contre|versus)\s+", C, D, 2, near=True),
    PhraseRule("facing_each_other", r"(?<=\w)\s+(?:perd\s+|gagne\s+|debout\w+\s+|condamn\w+\s+|relax\w+\s+)?face\s+(?:a|au|aux)\s+", P, P, 1.5, near=True),
    PhraseRule("dismissed_facing", r"\bdeboute(?:e|s|es)?\s+(?=face\s+a|contre|par|de\b|en\b|:)", C, None, 2.5, then={"against": D}, unless=r"^[^.;\n]{0,80}reconvention"),
    PhraseRule("saw_itself_dismissed", r"\b(?:se\s+voit|s'est\s+vue?|se\s+voient|s'etait\s+vue?|a\s+ete|est|etait|fut)\s+(?:\w+\s+){0,2}?deboute(?:r|e|s|ee|es|ees)?\b", C, None, 2, then={"against": D}, unless=r"^[^.;\n]{0,120}reconvention"),
    PhraseRule("action_of", rf"\b(?:plainte|action|demande|pretention|requete|assignation|recours|reclamation|proces|offensive)s?\s+(?:(?:en|judiciaire|deposee?s?|introduite?s?|presentee?s?|indemnitaire|principale)\s+(?:\w+\s+)?)?{_OF}", None, C, 1.5, near=True, then={"against": D}),
    PhraseRule("condemnation_of", rf"\b(?:condamnation|mise\s+en\s+cause|relaxe|mise\s+hors\s+de\s+cause)s?\s+(?:\w+\s+)?{_OF}", None, D, 2.5, near=True, payee=C, unless=r"^[^.;\n]{0,60}(?:article\s+700|depens)"),
    PhraseRule("liability_judged", rf"\b(?:responsabilite|fautes?|manquements?|negligences?|carences?|defaillances?)\s+(?:\w+\s+)?{_OF}", None, D, 1.5, needs=r"reconn|retien|retenu|ecart|juge|declar|etabli|exclu|releve|stigmatis|puni", near=True),
    PhraseRule("sum_due_to", rf"\b(?:indemnites?|sommes?|dommages|reparation|euros|montant)\s+(?:\w+\s+){{0,3}}?(?:due?s?|allouee?s?|accordee?s?|revenant|octroyee?s?|promise?s?|verser)\s+{_TO}", None, C, 2, then={"by": D}, unless=r"^[^.;\n]{0,60}(?:article\s+700|depens)"),
    PhraseRule("granted_by_name", rf"\b(?:allou|accord|octro)(?:e|ent|ie|ient|oie|oient|ait|aient|a|ant|er)\b\s+[\d ,.]+(?:\s*\w+)?\s*(?:d')?(?:euros|€)\s+{_TO}", None, C, 2, unless=_COSTS_BEHIND),
    PhraseRule("loss_of", rf"\b(?:prejudices?|dommages?|indemnisation|pertes?|manque\s+a\s+gagner|indemnites?)\s+(?:\w+\s+)?{_OF}", None, C, 1, near=True, needs=r"fix|evalu|chiffr|estim|repar|limit|indemnis|reconn|allou|plafonn|ramen|port"),
    PhraseRule("that_it_must_repair", r"\bque\s+(?:devra|doit|devait|devront)\s+(?:reparer|indemniser|payer|verser|supporter|rembourser|acquitter)\b", None, D, 2.5),
    PhraseRule("is_liable", r"\b(?:est|n'est|etait|n'etait|sont|serait|soit)\s+(?:(?:pas|donc|bien|seule?|entierement|aussi|pour\s+partie|en\s+partie|pleinement)\s+)*(?:responsables?|fauti(?:f|fs|ve|ves)|coupables?|en\s+faute)\b", D, None, 2),
    PhraseRule("committed_none", r"\bn'(?:a|avait|ont|avaient|aurait)\s+(?:pas\s+|ainsi\s+|donc\s+)?(?:commis|manque|failli|viole|meconnu)\b", D, None, 2),
    PhraseRule("gets_off", r"\b(?:echapp\w+\s+a|s'en\s+(?:sort|tire|tirent)|est\s+blanchie?|sort\s+blanchie?)\b", D, None, 2, needs=_JUDGED),
    PhraseRule("has_to_bear", r"\b(?:supporter(?:a|ont)|assumer(?:a|ont)|prendr(?:a|ont)\s+(?:[\w']+\s+){0,3}?a\s+sa\s+charge|en\s+sera\s+pour|doit|devra\s+rendre)\b(?=[^.;\n]{0,60}(?:euros|€|moitie|tiers|quart|dommage|perte|somme))", D, None, 1.5, payee=C, unless=r"^[^.;\n]{0,60}(?:article\s+700|depens|irrepetibles)"),
    PhraseRule("owes_sum", rf"\b(?:doi(?:t|vent)|devr(?:a|ont))\s+(?:(?:encore|aussi|au\s+total)\s+)?[\d ,.]+(?:\s*\w+)?\s*(?:d')?(?:euros|€)\s+{_TO}", D, C, 2.5, unless=_ONLY_COSTS),
    PhraseRule("owes_to", rf"\b(?:doi(?:t|vent)|devr(?:a|ont))\s+(?:(?:encore|aussi|donc|au\s+total)\s+)?{_TO}(?=[^.;\n]{{0,80}}(?:euros|€))", D, C, 1.5, near=True, unless=_ONLY_COSTS),
    PhraseRule("expected_from", rf"\b(?:attend|reclam|esper|exige|voul)(?:ait|aient)\s+(?:obtenir\s+)?{_OF}", C, D, 2.5, near=True, needs=r"euros|€|million|indemni|reparation"),
    PhraseRule("pursued_for", r"\bpoursuiv(?:ait|aient|irent|ant)\s+[^.;\n]{1,60}?\s(?:en|au)\s+(?:justice|paiement|reparation|responsabilite|contrefacon|remboursement|garantie|concurrence|nullite|resiliation|resolution|indemnisation)\b", C, None, 3),
    PhraseRule("the_victim", r"(?:,|\bet|:)\s+(?:la\s+)?victime\b", C, None, 1.5),
    PhraseRule("serves", rf"\b(?<!\by )(?!gerante?s?\b)(?:ger|assur|accueill|abrit|stock|heberg|infoger|mainten|maintien|administr|sauvegard|exploit|pilot|supervis|developp|edit|concevai|fourni|install|realis|livr|numeris|archiv|conserv)\w*(?:ait|e|t|ent|aient|i)\b(?=[^.;,\n]{{0,80}}\b{_IT_WORK})", D, None, 1, then={"its_it": C}, unless=rf"^[^.;,\n]{{0,80}}{_WITH_SOFTWARE}"),
    PhraseRule("runs_on", rf"\b(?:gerait|gere|geraient|tenait|tient|suivait|suit|exploitait|stockait|conservait|archivait)\s+(?:\w+\s+){{1,5}}?{_WITH_SOFTWARE}\s+(?:\w+\s+){{0,2}}?(?:par\b|{_OF})", C, D, 1, near=True),
    PhraseRule("licensed", rf"\b{_AUX}\s+(?:\w+\s+)?(?:concede|vendu|fourni|livre|installe|loue)\b(?=[^.;\n]{{0,100}}\s(?:a|au|aux)\s)|\bconcedait\b", D, None, 1, then={"to": C}, needs=r"logiciel|progiciel|licence|systeme|serveur|materiel|baie|solution|application"),
    PhraseRule("in_it_trade", r"\s*,\s+(?:une?\s+)?(?:\w+\s+){0,2}?(?:specialisee?|specialiste|experte?|pionniere?|leader)s?\s+(?:dans\s+|de\s+|d'|en\s+|du\s+)(?:[\w']+\s+){0,4}?(?:informatique|sauvegarde|hebergement|cloud|logiciels?|gestion\s+commerciale\s+en\s+ligne|numeri\w*|archivage|donnees|infogerance|stockage|cybersecurite|teletransmission|infogere)\b", D, None, 1),
    PhraseRule("served_by", r"\b(?:heberge|infogere|gere|sauvegarde|stocke|administre|maintenu|archive|exploite|numerise|developpe|edite|fourni|installe|concu)e?s?\s+(?:[\w-]+\s+){0,3}?(?:par|chez)\b", None, D, 1.5, needs=_IT_WORK),
    PhraseRule("bound_by_contract", r"\b(?:li|uniss)(?:ait|ant|aient|e|ent)\b", P, P, 1.5, then={"with": P}, needs=r"contrat|convention|accord|marche"),
    PhraseRule("contract_between", r"\b(?:contrat|convention|marche|accord)\s+(?:[\w'-]+\s+){0,6}?(?:entre|passe|signe|conclu)\b", None, P, 1, near=True),
    PhraseRule("is_client", rf"\s*,\s+(?:\w+\s+){{0,2}}?cliente?s?\s+(?:depuis\s+\w+\s+|historiques?\s+|fideles?\s+|malheureu(?:x|ses?)\s+|mecontente?s?\s+|commune?s?\s+)?{_OF}", C, D, 1.5, near=True),
    PhraseRule("client_first", rf"{NOT_THEIR_LIST}\bcliente?s?\s+(?:depuis\s+\w+\s+|historiques?\s+|fideles?\s+|malheureu(?:x|ses?)\s+|mecontente?s?\s+|commune?s?\s+)?{_OF}", None, D, 1, near=True, then={"apposed": C}),
    PhraseRule("claim_in_insolvency", rf"\b(?:fix|admet|admis|inscri)\w*\s+(?:\w+\s+){{0,3}}?creances?\s+(?:\w+\s+){{0,2}}?{_OF}", None, C, 2.5),
    PhraseRule("owed_in_insolvency", rf"\bau\s+passif\s+(?:de\s+la\s+(?:procedure|liquidation|liquidation\s+judiciaire)\s+)?{_OF}", None, D, 2.5),
    PhraseRule("named_respondent", r"\s*,\s+(?:partie\s+)?intimee?s?\b", P, None, 2),
    PhraseRule("the_respondent", r"\b(?:l')?intimee?s?\s*,\s+", None, P, 2, near=True),
    PhraseRule("favourable_to", rf"\b(?:de)?favorables?\s+{_TO}", None, P, 1.5),
    PhraseRule("rid_of_condemnation", r"\b(?:obti|decroch|arrach)\w*\s+[^.;\n]{0,50}?\bsa\s+condamnation\b", D, None, 3),
    PhraseRule("unpaid", rf"\b(?:factures?|redevances?|loyers?|echeances|mensualites|abonnements?)\s+(?:\w+\s+){{0,2}}?(?:impayee?s?|en\s+souffrance|reste(?:e|es)\s+impayees)\s+(?:\w+\s+)?(?:{_OF}|par\b)", None, D, 1.5, near=True),
    PhraseRule("does_not_owe", rf"\bn(?:e\s+(?:doit|devra|devait)|'aura|'a)\s+(?:\w+\s+){{0,2}}?rien\s+(?:a\s+(?:verser|payer|rembourser)\s+)?{_TO}", D, C, 2),
    PhraseRule("origin_of_suit", r"\ba\s+l'(?:origine|initiative)\s+d(?:e\s+l'|e\s+la\s+|e\s+cette\s+|u\s+|es\s+)\s*(?:action|procedure|plainte|recours|litige|affaire|saisine|proces|poursuites|contentieux)\s*,?\s+", None, C, 2.5, near=True),
    PhraseRule("at_origin_of_suit", r"\s*,\s+a\s+l'(?:origine|initiative)\s+d(?:e\s+l'|e\s+la\s+|e\s+cette\s+|u\s+|es\s+)\s*(?:action|procedure|plainte|recours|litige|saisine|proces|poursuites|contentieux)", C, None, 2.5),
    PhraseRule("its_initiative", r"\ba\s+l'initiative\s+d(?:e\b|u\b|')", None, C, 1.5, near=True, needs=_JUDGED),
    PhraseRule("must_do", r"\b(?:doit|doivent|devra|devront)\s+(?:changer|cesser|retirer|rendre|rembourser|restituer|supprimer|revoir|effacer|reparer|livrer|remettre)\b", D, None, 1.5),
    PhraseRule("ordered_to", r"\b(?:ordonn|enjoi|impos|interdi)\w*\s+(?:\w+\s+){0,2}?(?:a|au|aux)\b", None, D, 1.5, near=True, needs=_JUDGED),
    PhraseRule("called_in", r"\s*,\s+(?:lui-meme\s+|elle-meme\s+|qu'(?:ils?|elles?)\s+(?:a|ont|avait|avaient)\s+)?(?:appelee?s?|attraite?s?|assignee?s?)\s+(?:en\s+(?:la\s+)?(?:cause|garantie|intervention)|a\s+la\s+cause)\b", T, None, 4),
    PhraseRule("called_in_first", r"(?<![a-z] )\bappelee?s?\s+(?:en\s+(?:garantie|cause|intervention)|a\s+la\s+cause|a\s+garantir\s+[^,.;]{3,40})\s*,\s+", None, T, 4, near=True),
    PhraseRule("its_insurer", r"\b(?:son|leur|l'|d'un|un)\s*assureurs?\s*,?\s+", None, T, 2, near=True, needs=r"condamn|garant|tenu|couvr|in\s+solidum|police|hors\s+de\s+cause|franchise"),
    PhraseRule("carries_off", r"\b(?:n'aura|n'obtiendra|ne\s+touchera|repart(?:ira)?)\s+(?:\w+\s+){0,2}?(?:rien|un\s+sou|un\s+centime|bredouille)\b", C, None, 2),
)  # fmt: skip
"""Trades: who serves and who is served weighs little by itself, whoever sues."""
