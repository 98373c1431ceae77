"""The phrases of the press and of law firms' notes: who leaves with nothing, who argues what, who stands against whom."""

from __future__ import annotations

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.phrases.rules import PhraseRule

C, D, P, T = Side.CLAIMANT, Side.DEFENDANT, Side.PARTY, Side.THIRD
_PLEADING = r"(?:oppos|invoqu|soulev|plaid|brandi|mett|fais|se\s+prevala|s'abrita|se\s+retrancha|argua)(?:e|ait|aient|a|ent|ant|t)?\b"
_DEFENCE = r"(?:\w+\s+){0,6}?(?:clause(?!\s+penale)|plafond|force\s+majeure|limitation|exclusion|cas\s+fortuit|faute\s+de\s+(?:la\s+|sa\s+)?cliente?|vice\s+cache)"

PRESS = (
    PhraseRule("employed_by", r"\b(?:licencie|remercie|embauche|engage|recrute|congedie|employe|mis\s+a\s+pied)e?s?\b(?:\s+(?:\w+\s+){0,6}?)?\bpar\b", None, D, 2.5, near=True),
    PhraseRule("dismissed_employee", r"\b(?:a|avait|ait|ont)\s+(?:pu\s+|valablement\s+|decide\s+de\s+)?licenci(?:e|er)\b", D, None, 2.5),
    PhraseRule("asks_the_court", r"\bdemande(?:nt|ait|aient)?\s+(?:au|a\s+la|a\s+l'|aux)\s*(?:conseil\s+d'etat|tribunal|cour|juges?|magistrats?)\b", C, None, 3),
    PhraseRule("its_action", r"\b(?:action|assignation|requete|saisine|procedure|proces|demande|recours|plainte)s?\s+(?:\w+\s+){0,2}?(?:introduite?s?|intentee?s?|engagee?s?|formee?s?|delivree?s?|deposee?s?|initiee?s?|exercee?s?|presentee?s?)\s+(?:(?:en|le|au)\s+[^,.;]{2,30}\s+)?par\b", None, C, 2.5),
    PhraseRule("defended_himself", r"\b(?:s'est\s+defendue?|se\s+defend(?:ait)?|plaidait|repliquait|retorquait|rejetait\s+la\s+faute)\b", D, None, 1),
    PhraseRule("pleads_defence", rf"\b{_PLEADING}\s+{_DEFENCE}", D, None, 1.5),
    PhraseRule("thought_itself_wronged", r"\b(?:s'estim(?:e|ait|ant)\s+(?:lesee?|victime|flouee?|trahie?)|estim(?:e|ait|ant)\s+avoir\s+(?:subi|perdu)|s'etait\s+plainte?|disait\s+avoir\s+perdu)", C, None, 2),
    PhraseRule("gets_nothing", r"\b(?:n'obti(?:ent|endra|ennent)|n'aura|n'ont|ne\s+(?:percevra|touchera|recevra|recupere\w*|recoit))\s+(?:\w+\s+){0,2}?(?:rien|pas|que|aucune?)\b", C, None, 1.5, needs=r"euros|€|indemni|reparation|provision|somme|centime|\brien\b"),
    PhraseRule("nothing_from", r"\bn'obti\w+\s+(?:\w+\s+){0,3}?(?:rien|indemnisation|reparation|indemnite|centime|sou|euro)\s+(?:d(?:e|u|es)\b|d')", C, D, 2),
    PhraseRule("owed_by", r"\b(?:due?s?|versee?s?|payee?s?|reglee?s?)\s+(?:a\s+(?:\w+\s+){1,4})?par\b", None, D, 1.5, payee=C, needs=r"euros|€|indemni|somme"),
    PhraseRule("wanted_from_court", r"\b(?:entendait|souhaitait|voulait|esperait|tentait\s+de|cherchait\s+a)\s+(?:\w+\s+){0,2}?(?:obtenir|faire\s+(?:supporter|payer|reconnaitre|juger)|etre\s+(?:indemnise|rembourse|dedommage))", C, None, 2),
    PhraseRule("has_client", r"\b(?:a|ont|avait|avaient|devait|aurait\s+du|n'a|n'avait)\s+(?:\w+\s+){1,5}?(?:sa|son|ses)\s+cliente?s?\b", D, None, 1),
    PhraseRule("wins_against", r"\b(?:l'emport\w+|s'impos\w+|gagn\w+(?:\s+\w+){0,3}?|obti\w+\s+gain\s+de\s+cause|remport\w+(?:\s+\w+){0,3}?)\s+(?:\w+\s+){0,2}?(?:contre|face\s+a)\b", C, D, 1.5),
    PhraseRule("sees_claim", r"\bvoi(?:t|ent)\s+(?:\w+\s+){0,2}?(?:son|ses|leurs?)\s+(?:indemnisation|demandes?|pretentions|recours|action|reparation)", C, None, 2),
    PhraseRule("clause_it_invoked", r"\b(?:clause|plafond|limitation|exclusion|exoneration|force\s+majeure)\s+(?:[^.;\n,]{0,60}\s)?(?:que|qu'|dont)\s*(?:lui\s+|leur\s+|se\s+)?(?:opposait|invoquait|brandissait|mettait\s+en\s+avant|prevalait|plaidait)", None, D, 2, near=True),
    PhraseRule("clause_invoked_by", r"\b(?:clause|plafond|limitation|exclusion|exoneration|force\s+majeure)\b[^.;\n]{0,60}?\b(?:invoque|souleve|oppose|plaide|revendique|avance)e?s?\s+par\b", None, D, 2),
    PhraseRule("its_loss", r"\b(?:indemnisation|prejudice|dommage|pertes)\s+(?:\w+\s+)?(?:d(?:e|u|es)\b|d')", None, C, 1, near=True),
    PhraseRule("its_machines", r"\b(?:datacenters?|data\s*centers?|centres?\s+de\s+donnees|techniciens?|conditions\s+generales(?:\s+de\s+\w+)?|factures)\s+(?:\w+\s+)?(?:d(?:e|u|es)\b|d')", None, D, 0.7, near=True),
    PhraseRule("condemned_facing", r"\bcondamne\w*\s+(?:\w+\s+){0,4}?face\s+a\b", None, C, 2),
    PhraseRule("claim_received", r"\baccueill\w+\s+(?:\w+\s+){0,5}?(?:demandes?|action|recours|pretentions?)\s+(?:d(?:e|u|es)\b|d')", None, C, 2.5),
    PhraseRule("and_against", r"\bet\s+(?:contre|a\s+l'encontre\s+d(?:e\b|'))\s*(?:(?:l'|l[ea]\s+|son\s+|sa\s+|leur\s+)\s*(?:[a-z-]{4,}(?:\s+[^,.;:\n]{2,50})?,|assureurs?)\s+)?", None, D, 2, near=True, needs=r"assign|demand|action|recours|debout|retourn|plainte|agi\b|agissait"),
    PhraseRule("should_have", r"\b(?:devait|auraient?\s+du)\s+(?:\w+\s+){0,2}?(?:verifier|alerter|avertir|prevenir|conseiller|sauvegarder|remplacer|tester|controler|signaler|restaurer|proteger|s'assurer|conserver)", D, None, 0.7),
    PhraseRule("says_other_failed", r"\bsout(?:ient|enait|enaient|int)\s+que\s+(?:(?!cliente?\b|victime)[^.;,\n]){2,60}?\b(?:avait|a|aurait)\s+(?:manque|failli|commis|viole|meconnu)", C, None, 1.5),
    PhraseRule("between", r"\bentre\b(?=[^.;\n]{4,120}\b(?:contentieux|litige|differend|conflit|bataille|affaire|proces|bras\s+de\s+fer))", None, P, 1.5, near=True),
    PhraseRule("dispute_between", r"\b(?:contentieux|litige|differend|conflit|bataille|affaire|proces|bras\s+de\s+fer|contrat)\s+(?:\w+\s+){0,3}?entre\b", None, P, 1.5),
    PhraseRule("public_contract", r"\b(?:marche|contrat|decision|deliberation)\s+(?:\w+\s+){0,3}?(?:attribue|conclu|passe|pris|signe)e?\s+par\b", None, P, 1),
    PhraseRule("admits_fault", r"\b(?:reconnai(?:t|ssait|ssaient|ssent)|admet(?:tait|taient|tent)?|avou(?:e|ait|aient|ent)|a\s+(?:reconnu|admis|avoue))\s+(?:\w+\s+){0,2}?avoir\s+(?:\w+\s+)?(?:detruit|efface|ecrase|perdu|supprime|commis|manque|failli|omis|oublie|interverti|reinitialise|formate|reformate)", D, None, 2),
    PhraseRule("owes_nothing", r"\bne\s+(?:devra|doit|versera|paiera|devait)\s+(?:\w+\s+){0,2}?rien\s+(?:a|au|aux)\b", D, C, 2),
    PhraseRule("leaves_with", r"\b(?:repart(?:ent)?|percevra|touchera|recevra|empoche|recoltera|recupere(?:ra)?)\b", C, None, 1.5, needs=r"euros|€|indemni|mains\s+vides|reparation|provision|somme"),
    PhraseRule("has_to_be_content", r"\b(?:devra|doit|devront)\s+se\s+contenter\b|\b(?:n'est|ne\s+sera|ne\s+seront)\s+(?:\w+\s+)?(?:indemnise|rembourse|dedommage)e?s?\b", C, None, 2),
    PhraseRule("won_case", r"\b(?:gain\s+de\s+cause)\s+(?:a|au|aux)\b", None, C, 2.5),
    PhraseRule("saw_it_taken", r"\bs'(?:est|etait)\s+vue?s?\s+(?:\w+\s+){0,2}?(?:voler|derober|effacer|supprimer|detruire|priver|couper|retirer)\b", C, None, 2),
    PhraseRule("left_with", r"\b(?:laisse|depose|remis)\w*\s+(?:[\w']+\s+){1,5}?(?:a\s+[a-z]+er\s+)?chez\b", None, D, 2, near=True),
    PhraseRule("is_held_liable", r"\b(?:juge|declare|reconnu|tenu|estime|considere)e?s?\s+(?:(?:seule?|entierement|partiellement|pleinement|solidairement|en\s+partie|coresponsable)\s+)?(?:responsables?|fautifs?|fautives?|coupables?)\b", D, None, 2.5),
    PhraseRule("held_liable", r"\b(?:juge|juges|declare|declarent|retient|retiennent|reconnait|tient)\s+(?:la\s+responsabilite\s+(?:d(?:e|u|es)\b|d')|(?:que\s+)?)(?=[^.;,]{0,60}responsab)", None, D, 1.5),
    PhraseRule("has_to_answer", r"\b(?:repond|repondra|devra\s+repondre|doit\s+repondre|devra\s+assumer|devra\s+supporter|doit\s+assumer)\s+(?:\w+\s+){0,2}?(?:de|des|du|d'|la|les|le)\b", D, None, 1.5),
    PhraseRule("put_out", r"\b(?:mis|mise|mettre|mettent|met)\s+(?:\w+\s+)?hors\s+de\s+cause\b", T, T, 1.5),
    PhraseRule("its_condemnation", r"\b(?:la|une|cette|obtenu|obtient|obtenir|demandait|reclamait|sollicitait)\s+(?:lourde\s+)?condamnation\s+(?:\w+\s+){0,2}?(?:d(?:e|u|es)\b|d')(?!\s*premiere)", None, D, 2, unless=r"article\s+700|depens"),
    PhraseRule("have_condemned", r"(?:\b(?:n'est|n'a|est|a|avait|ait|sont|ne\s+sont)\s+(?:pas\s+)?(?:parvenue?s?|reussi)\s+a\s+|\b(?:voulait|voulaient|esperait|cherchait\s+a|tentait\s+de|souhaitait|entendait)\s+)?\bfai(?:re|t|sait|sant)\s+condamner\b", C, D, 2.5),
    PhraseRule("in_favour", r"\b(?:au\s+profit|en\s+faveur|au\s+benefice)\s+d(?:e\b|u\b|')", None, C, 1.5, needs=r"condamn|euros|€|tranch|statu"),
    PhraseRule("facing", r"\b(?:face\s+a|l'oppos(?:e|ait|ant)\s+a|adversaire\s+de|litige\s+avec|conflit\s+avec)\b", None, P, 1.5, near=True),
    PhraseRule("faces", r"\bfai(?:t|sait|re)\s+face\s+a\b", P, None, 0.5),
    PhraseRule("fights", r"\boppos(?:e|ait|ent|aient|ant)\s+(?=l|d|u|s)(?!la\s+clause|une\s+clause|la\s+force|l'exception|une\s+fin)", None, P, 1),
    PhraseRule("its_data", r"(?<!centre de )(?<!centres de )(?<!protection des )\b(?:donnees|fichiers|dossiers|archives|documents|(?:fichier|bases?|listes?|portefeuille|historique)(?=\s+client))\s+(?:\w+\s+)?(?:d(?:e|u|es)\b|d')", None, C, 1, near=True),
    PhraseRule("entrusted_to", r"\b(?:confie|loue|souscrit|achete|commande|heberge|stocke|externalise|infogere)e?s?\s+(?:\w+\s+){0,4}?(?:chez|aupres\s+d(?:e\b|u\b|'))", None, D, 1.5),
    PhraseRule("charged", r"\b(?:a|avait|avaient|ont|ayant)\s+(?:\w+\s+){0,2}?(?:charge|mandate|missionne)\b", C, D, 1.5),
    PhraseRule("is_civil_party", r"\s*,\s+(?:qui\s+s'(?:est|etai(?:en)?t)\s+)?(?:constituee?s?\s+)?parties?\s+civiles?\b", C, None, 2.5),
    PhraseRule("is_claimant", r"\s*,\s+(?:la\s+|le\s+)?(?:demandeur|demanderesse|requerante?|plaignante?)\b", C, None, 2),
    PhraseRule("the_claimant", r"\b(?:la\s+|le\s+)(?:demandeur|demanderesse|requerante?|plaignante?)\s*,?", None, C, 2, near=True),
    PhraseRule("is_defendant", r"\s*,\s+(?:la\s+|le\s+)?(?:defendeur|defenderesse)\b", D, None, 2),
    PhraseRule("the_defendant", r"\b(?:la\s+|le\s+)(?:defendeur|defenderesse)\s*,?", None, D, 2, near=True),
    PhraseRule("intervenes", r"\b(?:est\s+intervenue?|intervenante?|intervient|intervenait)\s+(?:\w+\s+)?volontaire", T, None, 3),
    PhraseRule("its_insurer_must", r"\b(?:devra|doit|est\s+condamnee?\s+a|est\s+tenue?\s+de|tenue?\s+a)\s+(?:le\s+|la\s+|l'|les\s+)?(?:garantir|relever|couvrir|prendre\s+a\s+(?:son\s+compte|sa\s+charge))", T, None, 2),
)  # fmt: skip
