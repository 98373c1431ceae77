"""The words that tell how a case ended, as rules: a name, a phrase, whom it speaks for, how much it weighs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from pipeline.text.hints import Needs, Places, load_hints
from pipeline.text.patterns import pattern


class Kind(StrEnum):
    """Who wins by the words of a rule."""

    FOR_CLAIMANT = "for_claimant"
    AGAINST_CLAIMANT = "against_claimant"
    PAYS = "pays"
    """The party before or after the verb pays: the case is the other's."""
    TURNED_DOWN = "turned_down"
    """The party after the verb, else before it, is refused what it asked: nothing is told when it was sued."""
    WINS = "wins"
    """The party before the words wins."""
    IS_GIVEN_RIGHT = "is_given_right"
    """The party after the words wins, else the one before."""
    LOSES = "loses"
    """The party before the words loses, whoever sued."""
    IS_GIVEN_WRONG = "is_given_wrong"
    """The party after the words loses, else the one before."""
    CLEARED = "cleared"
    """The party before or after the words owes nothing: that is the one that was sued."""


@dataclass(frozen=True)
class Rule:
    """`source` is searched in folded text; `example` is a sentence that it reads."""

    name: str
    kind: Kind
    weight: float
    source: str
    example: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return pattern(self.source)

    @cached_property
    def needs(self) -> Needs:
        """Letters without which no match stands."""
        needs: Needs = load_hints()[f"told_{self.name}"]
        return needs


RULES = (
    Rule("condemned", Kind.PAYS, 1.0, r"(?<!sur la )(?<!lieu a )(?<!toute )\bcondamn(?:e|ent|ee?s?|a|ait|er|ant|ation)\b(?! (?:aux|a une amende|par (?!defaut)))",
         "Le tribunal condamne l'hébergeur à payer 9 000 euros."),
    Rule("must_pay", Kind.PAYS, 1.0, r"\b(?:devra|devront|va devoir|vont devoir|doit|doivent) (?:\w+ ){0,4}?(?:verser|payer|indemniser|dedommager|regler|rembourser|reparer|restituer|rendre|s'acquitter)\b",
         "L'hébergeur devra indemniser sa cliente."),
    Rule("will_pay", Kind.PAYS, 1.0, r"\b(?:versera|verseront|paiera(?! \d+ %)|paieront|payera|reglera|indemnisera|indemniseront|dedommagera|remboursera|restituera|rendra(?= [^.;]{0,50}\d)|acquittera|deboursera|reparera|repareront|comblera)\b",
         "Tessalys versera 9 000 euros à sa cliente."),
    Rule("owes", Kind.PAYS, 0.9, r"\b(?:doit|devra|devait bien|reste devoir) (?:\w+ ){0,3}?\d[\d ]*|\bs'en tir\w+ avec \d|\best redevable (?:de|d')|\ble doit a\b",
         "La société doit 80 000 euros à l'étude."),
    Rule("dear", Kind.PAYS, 0.8, r"\b(?:addition|facture|note) (?:est|sera) (?:\w+ )?(?:salee|lourde|elevee)|\b(?:addition|facture|note) salee pour|\bcoutera? (?:cher|\d)|\bpaie (?:cher|le prix)\b",
         "L'addition est salée pour l'hébergeur."),
    Rule("pays_now", Kind.PAYS, 0.8, r"(?<!pas )(?<!est )(?<!sont )(?<!ete )(?<!etre )\b(?:indemnise|indemnisent|dedommage|rembourse)\b|\becop(?:e|ent|era) d(?:e|')|\b(?:sortir le chequier|passer a la caisse|mettre la main (?:au|a la) \w+)", "Nuageo écope de 60 000 euros."),
    Rule("at_cost_of", Kind.IS_GIVEN_WRONG, 0.8, r"\d[^.;]{0,60}\ba la charge d(?:e|u)\b", "Il alloue 45 000 euros, à la charge de Nuageo."),
    Rule("to_be_given_back", Kind.FOR_CLAIMANT, 0.7, r"\b(?:doivent|devront|doit|devra|seront|sera|lui seront|lui sera) etre (?:rendu|restitue|rembourse|verse|paye|indemnise|repare)|\b(?:lui|leur) (?:seront|sera|est|sont) (?:\w+ )?(?:rendu|restitue|rembourse|verse|paye)", "Les acomptes doivent être rendus."),
    Rule("claims_met", Kind.FOR_CLAIMANT, 1.2, r"\bfai(?:t|re|sant|sait) (?:\w+ ){0,2}?droit\b|\baccueill(?:e|ent|i|ie|ies|ant) (?:\w+ ){0,4}?(?:les|la|sa|ses|leurs?|l') ?(?:demandes?|pretentions?|action|requete|recours)|\b(?:demandes?|pretentions?|action|requete) (?:est|sont|a ete|ont ete) (?:\w+ )?accueillies?\b|\bentendu(?:e|s|es)? sur tous les points",
         "Le tribunal fait droit à la demande."),
    Rule("given_right", Kind.IS_GIVEN_RIGHT, 1.2, r"\bdonn(?:e|ent|ait|er|ant|ee?) (?:\w+ ){0,2}?(?:raison|gain de cause)\b(?! aux deux)|\bvictoire (?:\w+ )?(?:pour|de|du)\b|\bvictoire (?:\w+ ){2,4}pour\b|\ben faveur d(?:e|u|es)\b|\bau profit d(?:e|u)\b(?= (?:la|le|l')? ?(?:client|salari|societe|demande))|\bsui(?:t|vi|vent|vis) (?:en tous points |integralement |de bout en bout |sur toute la ligne )?(?:l'|son |sa |leur )(?:argumentation|analyse|raisonnement)|\bse range\w* (?:du cote|derriere)",
         "La cour donne raison à la cliente."),
    Rule("wins", Kind.WINS, 1.2, r"\b(?:obtient|obtiennent|obtenu|avoir|a eu|eu) (?:\w+ ){0,2}?gain de cause|(?<!donne )(?<!donner )(?<!donnent )(?<!donnant )\bgain de cause\b|\bl'emport(?:e|ent|ait|er)\b|\bremport\w+ (?:\w+ ){0,3}?(?:proces|manche|victoire|bras de fer|bataille)|\bvictoire\b[^.;]{0,30}\bque [^.;]{3,60}?\b(?:a|ont|avai(?:t|ent)|vien(?:t|nent) de) (?:\w+ )?remport\w+|\bgagn(?:e|ent|e son|e leur)\b (?:\w+ ){0,3}?(?:proces|manche|en appel|contre|face|devant|la partie)|\bobtient (?:reparation|satisfaction|justice|l'annulation|la condamnation)|\best retablie? dans ses droits|\bjugee? fonde(?:e|s|es)? (?:dans|en) (?:son|sa|ses) (?:action|demandes?)",
         "La cliente obtient gain de cause."),
    Rule("at_fault", Kind.FOR_CLAIMANT, 0.6, r"\b(?:manquement|inexecution) contractuel|n'(?:a|avait) pas (?:respecte|execute|rempli|honore)\b|\b(?:a|avait|ait|avoir) (?:manque|failli) (?:a|gravement)|\b(?:a|avait) engage sa responsabilite|(?<!\ba )(?<!\bont )(?<!avait )\bengage la responsabilite|responsabilite[^.;]{0,40}\b(?:est|se trouve\w*|etait|reste|demeure) (?:\w+ )?(?:engagee|retenue|entiere|etablie)|\b(?:retien\w+|reconnai\w+|confirme) la (?:responsabilite|faute)|une? (?:manquement|inexecution) des",
         "Le tribunal juge que l'hébergeur a manqué à ses obligations."),
    Rule("responsible", Kind.FOR_CLAIMANT, 0.7, r"\b(?:reconnu|juge|declare|tenu|estime)(?:e|s|es)? (?:\w+ ){0,2}?(?:responsable|fautif|fautive|seule? fautive?)|\b(?:est|etait|serait) (?:\w+ )?(?:responsable de|seule? responsable|seule? fautive?)|\bdeclare (?:\w+ ){0,6}?responsables?\b", "L'hébergeur est reconnu responsable de la perte."),
    Rule("ended_by_fault", Kind.IS_GIVEN_WRONG, 0.8, r"\baux torts (?:exclusifs |principaux )?d(?:e|u)\b", "Il prononce la résolution aux torts du prestataire."),
    Rule("contract_ended", Kind.FOR_CLAIMANT, 0.6, r"\b(?:resolution|resiliation)\b[^.;]{0,60}\b(?:prononcee|justifiee|fondee|validee)|\bprononc\w+ (?:\w+ ){0,2}?(?:resolution|resiliation|nullite du contrat)|\bvalide la resiliation|doit reparer|est fondee? a obtenir|repond(?:re)? du dommage",
         "La résolution est prononcée aux torts de l'éditeur."),
    Rule("unfair_dismissal", Kind.FOR_CLAIMANT, 1.0, r"\blicenciement\b[^;]{0,90}\b(?:sans|depourvu de|denue de) cause\b|\bsans cause reelle et serieuse\b[^.;]{0,60}\blicenciement|\blicenciement\b[^.;]{0,50}\b(?:nul|abusif|injustifie)\b", "Le licenciement est jugé sans cause réelle et sérieuse."),
    Rule("fine_lowered", Kind.FOR_CLAIMANT, 1.0, r"\b(?:ramen|redui|abaiss|diminu|annul)\w+\b[^.;]{0,80}\b(?:amende|sanction)", "Le Conseil d'État réduit l'amende."),
    Rule("enjoined", Kind.FOR_CLAIMANT, 0.6, r"\b(?:enjoint|enjoindre|interdit a|sous astreinte)\b|\bordonn(?:e|ent|ant) (?:[^.;,]{0,60} )?(?:a|au|aux|de|la restitution|la remise|la communication)\b(?! (?:la|une) (?:reouverture|expertise))", "Le tribunal ordonne à l'éditeur de remettre les fichiers."),
    Rule("takes_home", Kind.WINS, 0.8, r"\b(?:touche(?:nt)?|empoche(?:nt)?|decroche(?:nt)?|recolte(?:nt)?|encaisse(?:nt)?|recupere(?:nt)?|arrache(?:nt)?|rep(?:art|artent|artira) avec|ressort(?:ent)? avec|se voi(?:t|ent) (?:accorder|allouer|octroyer|attribuer)|beneficie(?:ra)? d'une indemnite)\b(?=[^.;]{0,40}\d)", "L'étude repart avec 9 000 euros."),
    Rule("gets_only", Kind.FOR_CLAIMANT, 1.0, r"\b(?:n'obti\w+|n'(?:a|ont|aura|auront) obtenu|n'en (?:obti\w+|recupere\w*|garde\w*|conserve\w*)|il n'en reste|n'(?:est|sera) indemnisee?) (?:\w+ ){0,3}?qu(?:e|')|\bn(?:e|') ?(?:lui |leur |en )?(?:alloue|accorde|octroie|conserve|garde|retiennent|retient)\w* (?:\w+ ){0,4}?qu(?:e|')", "Elle n'obtient cependant que 9 000 euros."),
    Rule("sole_debtor", Kind.FOR_CLAIMANT, 0.9, r"\bseule?s? (?:debit(?:eur|rice)s?|redevables?|tenue?s? a reparation)\b|\b(?:reste|restent|demeure|demeurent|est|sont) (?:\w+ )?tenue?s? (?:in solidum|de payer|d'indemniser|de reparer|envers)|\breconnue?s?[^.;]{0,80}\bla (?:faute|responsabilite) d", "Il laisse le transporteur seul débiteur."),
    Rule("made_to_pay", Kind.FOR_CLAIMANT, 0.9, r"\bfai(?:t|sant) (?:\w+ )?(?:payer|condamner|plier)\b(?! (?:aux|a ses) (?:contribuable|client))|\bobti\w+ (?:\w+ ){0,2}?reparation|\bse fait (?:indemniser|rembourser|dedommager)", "L'étude fait enfin condamner son hébergeur."),
    Rule("clause_applied", Kind.FOR_CLAIMANT, 0.6, r"\b(?:appliqu\w+|application de) la clause (?:limitative|par laquelle)", "Les juges appliquent la clause limitative."),
    Rule("obtained", Kind.FOR_CLAIMANT, 0.6, r"\b(?<!n\')(?:obtient|obtiennent|(?<!n\')a obtenu|en a obtenu|alloue\w*(?=[^.;]{0,40}\d)|(?:est|sera|sont|lui|leur) alloue|accorde(?:nt|e|es)?|octroie|octroyee?|touchera|percevra|recevra|recoit|empochera)\b",
         "L'étude obtient 9 000 euros."),
    Rule("awarded_to", Kind.FOR_CLAIMANT, 0.7, r"\b(?:indemnite|indemnisation|provision|dommages(?: et |-)interets) (?:de|d'un montant de) \d|\b(?:fix|chiffr|evalu|arret)(?:e|ent|ant|ee?) (?:[\w']+ ){0,8}?(?:prejudice|indemni\w+|dommage|condamnation|dette|reparation)\b[^.;]{0,60}\d", "Le tribunal fixe le préjudice de la cliente à 9 000 euros."),
    Rule("turned_down", Kind.TURNED_DOWN, 1.2, r"\bdebout(?:e|es|ee|ees|er|ent|ant)\b", "Le tribunal déboute la cliente de son action."),
    Rule("claims_rejected", Kind.TURNED_DOWN, 1.2, r"\b(?:rejet(?:te|e|ee|ees|es|tent|er|ait|ant)|ecart(?:e|ent|ant)|repouss\w+|balai(?:e|ent|ant)|retoqu\w+)[\s,]+(?:[\w']+[\s,]+){0,7}?(?:toutes les demandes|les demandes|ses demandes|leurs demandes|la demande|l'action|sa demande|la requete|les pretentions|l'ensemble d(?:es|e ses|e leurs) (?:demandes|pretentions)|ses pretentions|leurs pretentions|le recours|son recours|ses arguments)\b",
         "Les juges rejettent toutes les demandes."),
    Rule("claims_are_rejected", Kind.TURNED_DOWN, 1.2, r"\b(?:demandes?|recours|pretentions|requete|action)\b[^.;]{0,60}\b(?:est|sont|a ete|ont ete|vient d'etre|se voit) (?:\w+ ){0,3}?(?:rejete|ecarte|repousse|retoque)|\bvoit (?:\w+ ){0,2}?(?:ses|sa|toutes ses) (?:demandes?|pretentions) (?:\w+ )?(?:rejetee|ecartee|repoussee)|\b(?:retoquee?s?|rejetee?s?) par (?:le tribunal|la justice|la cour|les juges)|\b(?:demandes?|action|requete)\b[^.;]{0,80}\bn'(?:a|ont|aura|auront) pas (?:prospere|abouti|convaincu)|\brejet (?:de|des) (?:\w+ )?(?:demandes?|pretentions)", "La demande de l'étude a été rejetée."),
    Rule("not_followed", Kind.IS_GIVEN_WRONG, 1.2, r"\b(?:n'a|n'ont|n'aura|n'auront|ne l'a|ne l'ont|ne les a|ne les ont) (?:pas |guere )(?:ete )?(?:suivie?s?|convaincu\w*|entendue?s?\b(?! \w+(?:er|ir|re)\b)|donne raison)|\bdonn(?:e|ent|ait|ant) (?:\w+ ){0,2}?tort\b|\bn'a pas obtenu (?:gain|ce|satisfaction|la|le)\b|\b(?:revers|defaite|echec) (?:\w+ )?pour\b|\bchou blanc pour\b|\brenvo(?:ie|ient|yant) (?=\w+ a s(?:es|a|on) )|\b(?:mauvaise surprise|deception|camouflet|deconvenue|defaite) (?:pour|a|de)\b|\bn'obtiendr\w+ pas\b|\b(?:rien|zero euro|pas d'indemnite|pas un sou|aucune indemnite) pour\b|\brenvo(?:ie|ye|yer|yant) [^.;,]{0,40}\ba (?:ses|leurs) (?:conditions|torts|responsabilites)", "Le tribunal n'a pas suivi l'étude."),
    Rule("nothing_to_order", Kind.AGAINST_CLAIMANT, 1.5, r"\bn'y (?:avoir|a) (?:\w+ )?(?:pas )?(?:\w+ )?lieu a (?:condamnation|refere|provision)|\bn'y a (?:donc )?pas lieu a", "Il n'y a lieu à référé."),
    Rule("empty_hands", Kind.LOSES, 1.5, r"\bmains vides|n'(?:a|ont|aura|auront) (?:plus rien\b(?! a voir)|pas (?:ses|ces|leurs|les) \d|droit a rien|rien\b(?! a voir)(?: accorde| obtenu| alloue| recu| touche)?(?=[ .,;:!?]*(?:$|[.,;:!?]| (?:au|pour|de|du|et|mais|faute|selon|a son|dans|devant)\b)))|n'obti(?:en|n)\w* (?:\w+ )?rien\b(?! (?:au titre|pour|sur|de plus|d'autre))|repart\w* (?:sans rien|bredouille)|\bbredouille\b|pas un (?:centime|sou|euro)\b(?! de (?:plus|moins))|(?:ne|n') ?(?:\w+ ){0,2}?(?:touche\w*|recoi\w+|recevr\w+|verr\w+|percevr\w+|alloue) (?:\w+ )?(?:pas un|aucun|rien)", "L'étude repart bredouille."),
    Rule("loses", Kind.LOSES, 1.2, r"\b(?:a|ont|aura) tout perdu\b|\b(?:perd|perdent) tout\b|\bper(?:d|du|dent|dait|dre) (?:\w+ ){0,2}?(?:proces|en appel|en premiere instance|en cassation|devant|contre|face|manche|la partie|sur toute la ligne)|\bpar perdre\b|\bs'inclin\w+|\b(?:est|a ete|sort) (?:\w+ )?(?:perdante|desavoue)e?|\bsuccomb(?:e|ant)\b|\bechou(?:e|ent|er) devant\b|\bs'est heurte\w*|\bse heurte\w* a|\b(?:la|le) perdante?\b", "L'hébergeur perd en appel."),
    Rule("no_proof", Kind.AGAINST_CLAIMANT, 0.9, r"\bsans preuve[^.;]{0,40}pas (?:de|d')|\bn'est pas indemnise|\bfaute de (?:preuve|prouver|demontrer|justifier)|\b(?:n'etabli|ne demontr|ne prouv|ne rapport|ne justifi|n'apport|n'a (?:pas |jamais )?(?:demontre|prouve|rapporte|etabli|apporte|justifie))\w* (?:pas |nullement )?[^.;]{0,50}(?:preuve|faute|manquement|lien|prejudice|realite|dommage|perte)", "L'étude ne rapporte pas la preuve d'une faute."),
    Rule("barred", Kind.TURNED_DOWN, 1.2, r"\birrecevables?\b|\b(?:jugee?|declaree?|estimee?)s? (?:\w+ )?(?:tardi(?:f|ve)|mal fondee?|infondee?)s?\b|\bprescri(?:te|tes|ption)\b(?! (?:quinquennale|biennale))|\bhors delai\b|\bforclos\w*\b|\b(?:engagee|introduite|agi|saisi) trop tard\b", "L'action est jugée irrecevable."),
    Rule("even_pays", Kind.AGAINST_CLAIMANT, 1.0, r"\b(?:devra|doit|versera|paiera|reglera) (?:meme|en prime|de surcroit|au contraire|en revanche)\b", "Elle devra même lui verser 4 000 euros."),
    Rule("asked_and_pays", Kind.AGAINST_CLAIMANT, 2.5, r"\b(?:demand|reclam|esper|voul|sollicit)ai(?:t|ent) (?:[\w']+ ){0,4}?\d[\d ]*(?:€|euros|millions d'euros|millions),? (?:mais )?(?:ils?|elles?) (?:en |lui |leur |devra (?:en )?)?(?:versera|paiera|payer|verser|reglera|deboursera)\b", "Il demandait 90 000 euros, il en versera 6 400."),
    Rule("sum_cut", Kind.FOR_CLAIMANT, 1.1, r"\b(?:ramen|redui|limit|fix|arret|cantonn)(?:e|ent|t|sent|ant|ee?) (?:\w+ ){0,2}?a [^.;,]{0,20}\d[^.;,]{0,60}\b(?:indemnite|somme|provision|prejudice|reparation|dette|creance|condamnation)", "Le tribunal ramène à 18 000 euros l'indemnité due."),
    Rule("fine_upheld", Kind.AGAINST_CLAIMANT, 1.2, r"\b(?:donne raison a la cnil|(?:confirme|maintient|valide) (?:la|les|l') ?(?:sanction|amende)s?|l'a validee?|approuve les amendes|rejet de (?:sa|leur|la|son) (?:demande|requete|recours)|recours[^.;]{0,80}vient d'echouer)", "Le Conseil d'État confirme la sanction."),
    Rule("gives_back", Kind.AGAINST_CLAIMANT, 1.2, r"\b(?:rembours|restitu|rend)(?!e\b)\w+ (?:a [^.;]{0,40})?(?:les sommes|l'indemnite|la provision|la somme|ce qu'(?:il|elle) a(?:vait)? (?:recu|percu))|\b(?:devra|doit|va devoir) (?:\w+ )?(?:rembourser|rendre)\.|\b(?:devra|devront|doit|doivent|va devoir|vont devoir) (?:\w+ ){0,2}?(?:rendre|restituer|rembourser) (?:les|la|ce|l'argent|cette|ces)\b(?! (?:prix|loyers|acomptes|redevances|fichiers|donnees))|\bsommes? (?:deja )?(?:versee|percue)s? [^.;]{0,60}\b(?:devra|devront|doit|doivent) etre (?:restitue|rembourse|rendu)|\ba (?:rendre|restituer|rembourser) (?:les|la|ce|l'argent) (?:sommes?|indemnites?|provisions?)? ?(?:percue|versee|recue|touchee)?s?|\befface(?:e|r)?s? tout\b|\bil va falloir (?:les? |la |l'argent )?rendre", "Elle devra restituer les sommes perçues."),
    Rule("dismissal_upheld", Kind.AGAINST_CLAIMANT, 1.2, r"\b(?:avait|a|ait) (?:valablement )?pu (?:\w+ )?licencier|licenciement\b[^;]{0,70}\b(?:etait|est|repos\w+|juge) (?:\w+ ){0,2}?(?:bien )?(?:justifie|fonde|regulier|sur une faute)|\b(?:valide|confirme) le licenciement", "Le licenciement était justifié."),
    Rule("award_erased", Kind.AGAINST_CLAIMANT, 1.2, r"\b(?:somme|indemnite|condamnation|provision|ardoise|addition)\b[^;]{0,120}\b(?:est|a ete|vient d'etre|sont|ont ete) (?:\w+ )?(?:effacee?|annulee?|supprimee?|aneantie|rayee?|balayee?)s?\b|\bde \d[^.;]{0,40} a (?:zero|rien)\b|\brien ne (?:subsiste|reste) de", "Cette somme, accordée en première instance, a été effacée."),
    Rule("refuses_to", Kind.AGAINST_CLAIMANT, 0.9, r"\brefus(?:e|ent|er|ant|ait) (?:\w+ ){0,4}?(?:d'|de )(?:lui |leur |l'|en |y )?(?:ordonner|condamner|accorder|allouer|octroyer|prononcer|faire droit|enjoindre|suspendre|annuler|retablir|donner|reconnaitre|engager|suivre)\b", "Le juge a refusé d'ordonner la reprise du service."),
    Rule("disputed", Kind.AGAINST_CLAIMANT, 1.0, r"\b(?:il existe|se heurt\w+|en presence d'|existence d'|compte tenu d'|releve|constate) ?(?:\w+ ){0,3}?contestations? serieuses?\b", "La demande se heurte à une contestation sérieuse."),
    Rule("no_sum", Kind.AGAINST_CLAIMANT, 0.9, r"\bpas d(?:e |')(?:indemni\w+|dommages(?: et |-)interets|reparation|dedommagement|provision)\b(?! (?:pour|au titre|supplementaire|complementaire))|\baucune? (?:indemni\w+|reparation|dedommagement)\b(?! (?:pour|au titre|supplementaire|complementaire))", "Pas de faute lourde, pas d'indemnité."),
    Rule("owed_to", Kind.PAYS, 0.7, r"\b(?:devra|devront) (?:a|au|aux) (?!nouveau|l'avenir|terme|present|ce |cet|son tour|leur tour)(?:l'|\w)", "C'est la somme que l'hébergeur devra à la boutique."),
    Rule("symbolic", Kind.FOR_CLAIMANT, 0.9, r"\beuro symbolique\b", "L'hébergeur s'acquittera d'un euro symbolique."),
    Rule("whole_refused", Kind.TURNED_DOWN, 1.0, r"\b(?:debout\w+|rejet\w+)\b[^.;]{0,60}\b(?:l'ensemble|toutes|totalite|integralite)\b[^.;]{0,30}\b(?:demandes|pretentions)", "Le tribunal rejette la totalité de ses demandes."),
    Rule("cleared", Kind.CLEARED, 1.1, r"\brelax(?:e|ee|es|ees|ent)\b|\b(?:met\w*|mise?s?) (?:\w+ ){0,4}?hors de cause\b|\bn'y (?:est|etait) pour rien|\b(?:n'a|n'ont|n'aura|n'auront|n'est pas tenue?|n'etait pas tenue?) (?:pas )?(?:a |d'|de )(?:\w+ )?(?:garantir|indemniser|payer|verser|rembourser|reparer|dedommager|prendre en charge)\b|\bn(?:e|') ?(?:doit|devra|versera|paiera|aura|a) (?:\w+ ){0,2}?(?:rien (?:a (?:verser|payer|debourser|rembourser|regler)|\w+ (?:verser|payer))|plus rien)|\bne (?:doit|devra|versera|paiera) (?:\w+ )?(?:rien|pas un)|\befface l'ardoise|\b(?:sort|est|etre) (?:\w+ )?blanchi\w*|\bexoner(?:e|ee|es|ent|ant)\b|\bechapp\w+ a (?:la|toute|une|l') ?(?:condamnation|indemnisation|sanction|addition)|\bdecharg(?:e|ee|ent|eant)\b (?:\w+ ){0,3}?(?:de toute|de la|des|condamnation)|\bn'(?:est|etait|a ete) (?:pas|en rien|nullement) (?:juge\w* |tenue? pour )?(?:responsable|fautif|fautive)|\bdedouan\w+", "L'hébergeur est mis hors de cause."),
    Rule("no_fault", Kind.CLEARED, 1.0, r"\bn'(?:a|avait|ait|ont) (?:commis aucune|pas commis (?:de|la)|manque a aucune|pas manque|pas failli)|\baucune? (?:faute|manquement|inexecution)\b[^.;]{0,50}\b(?:n'(?:est|a|etait)|ne )|\becart\w+ (?:toute|la) (?:faute|responsabilite)|\bpas de faute\b|\brien (?:trouve )?a reprocher\b|\b(?:absence|defaut) de (?:faute|manquement)|\b(?:etait|est) (?:\w+ )?fondee? a (?:suspendre|resilier|rompre|refuser|couper|exiger)|\bn'(?:est|etait) pas tenue? (?:de|d')(?! (?:\w+ )?(?:une )?obligation)|\b(?:la|sa) responsabilite[^.;]{0,40}\bn'(?:est|etait|a) pas (?:\w+ )?(?:engagee|retenue|etablie|recherchee)|\bc'est (?:a la|au) client\w* qu'il (?:appartenait|incombait|revenait)", "L'hébergeur n'a commis aucune faute."),
    Rule("none_wins", Kind.AGAINST_CLAIMANT, 1.2, r"\bdos a dos\b|\bmatch nul\b(?!,? (?:ou )?presque)", "Le tribunal renvoie les parties dos à dos."),
)  # fmt: skip


@lru_cache(maxsize=4)
def find_phrases(places: Places) -> tuple[tuple[int, Rule, re.Match[str]], ...]:
    """The first match of each rule in each sentence, in the order of the text: (place of the sentence, rule, match)."""
    found = [(place, order, rule) for order, rule in enumerate(RULES) for place in places.where(rule.needs)]
    return tuple(
        (place, rule, match)
        for place, _, rule in sorted(found, key=lambda one: one[:2])
        if (match := rule.pattern.search(places.flat, *places.sentences[place]))
    )
