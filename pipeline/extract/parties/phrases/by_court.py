"""The phrases of appeals, petitions, costs and successions, and of employers before the courts."""

from __future__ import annotations

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.phrases.rules import PhraseRule

C, D, P, A, R = Side.CLAIMANT, Side.DEFENDANT, Side.PARTY, Side.APPELLANT, Side.RESPONDENT
_COSTS_WORDS = r"article\s+700|irrepetibles|depens|frais\s+(?:d'avocat|de\s+justice)"

_IS_TO_PAY = r"\b(?:(?:reglera|versera|paiera|payera|remboursera|devra|doit|condamne)(?:nt|ee?s?)?)\b"

_HAD_LOST = (
    r"(?:\w+\s+){0,3}?qui\s+(?:(?:avait|a)\s+(?:\w+\s+)?(?:condamne|deboute)e?s?\b|(?:avait|a)\s+rejete\s+(?:(?:l'ensemble|la\s+totalite)\s+des\s+|toutes\s+les\s+)?"
    r"(?:(?:les|la|l'|le)\s*)?(?:demandes?|pretentions|action|recours|requete)\s+(?:d(?:e|u|es)\b|d'))"
)
"""Of a ruling that is undone: whoever it had gone against."""

_FILED = (
    PhraseRule(
        "asks_by_request",
        r"\bpar\s+une?\s+(?:requete|recours|pourvoi)\b[^.;\n]{0,90}?\benregistree?s?\b[^.;\n]{0,60}?\b(?:19|20)\d\d\b(?:\s+au\s+(?:greffe|secretariat)[^.,;\n]{0,60})?,\s+",
        None,
        A,
        3,
        needs=r"\bdemande(?:nt)?\b",
    ),
    PhraseRule(
        "defends_by_memorial",
        r"\bpar\s+(?:un|des|deux|trois)\s+memoires?\s+en\s+(?:defense|replique\s+en\s+defense)\b[^.;\n]{0,60}?\benregistres?\b[^.;\n]{0,60}?\b(?:19|20)\d\d\b,\s+",
        None,
        R,
        2.5,
        needs=r"\bconclu(?:t|ent)\b",
    ),
)
"""Who asks and who answers, as administrative courts tell of what was filed."""

APPEALS = (
    PhraseRule(
        "appealed",
        r"\b(?:(?:a|ont|avait|avaient|ayant)\s+(?:\w+\s+){0,2}?(?:interjete|releve|fait|forme)\s+(?:un\s+)?appel|(?:interjett?e|interjeta|interjeterent|releve|releva|forma|fit)(?:nt)?\s+appel|(?:fait|font|faisant|relevant|interjetant)\s+appel)\b",
        A,
        None,
        3,
        unless=r"^\s*(?:incident|a\s+(?:un|des|la\s+societe|l'entreprise)\s)",
        chain=True,
    ),
    PhraseRule(
        "appeal_by",
        r"\bappels?\s+(?:principal\s+)?(?:(?:a\s+ete|fut|est)\s+)?(?:interjetee?s?|formee?s?|relevee?s?|introduite?s?)\s+(?:\w+\s+)?par\b",
        None,
        A,
        3,
    ),
    PhraseRule(
        "appeal_of",
        r"(?:\b(?:l'|un|sur|son|cet|saisie?\s+d'un)\s*)\bappel\s+(?:principal\s+)?(?:d(?:e|u|es)\b|d')(?!\s*(?:cette|ce|cet|un|une|la\s+decision|l'ordonnance))",
        None,
        A,
        2,
        near=True,
    ),
    PhraseRule(
        "appeal_that",
        r"\bappels?\s+(?:\w+\s+)?(?:que\s+|qu')(?:avai(?:en)?t|a|ont|eu(?:ren)?t)\s+(?:forme|interjete|releve|fait)",
        None,
        A,
        3,
    ),
    PhraseRule(
        "struck_by_appeal",
        r"\b(?:jugement|ordonnance|decision|sentence)\b[^.;,\n]{0,80}?\b(?:frappee?|attaquee?|deferee?|contestee?)\s+(?:d'appel\s+)?(?:\w+\s+){0,3}?par\b",
        None,
        A,
        2.5,
    ),
    PhraseRule(
        "named_appellant",
        r"(?:\s*,|\b(?:est|etait|sont|etaient))\s+(?:partie\s+|l'|les\s+)?appelante?s?\b",
        A,
        None,
        3,
    ),
    PhraseRule(
        "the_appellant",
        r"(?:\bl'appelante?|(?:(?<=\n)|(?<=[.!?»] )|^)appelante?s?)\s*,\s+",
        None,
        A,
        3,
        near=True,
    ),
    PhraseRule("named_answering", r"\s*,\s+(?:partie\s+)?intimee?s?\b", R, None, 3),
    PhraseRule(
        "pays_who_answers",
        rf"{_IS_TO_PAY}[^.;\n]{{0,60}}?\s(?:a\s+l'intimee?|aux\s+intimee?s)\b",
        A,
        None,
        2.5,
    ),
    PhraseRule(
        "pays_who_appealed",
        rf"{_IS_TO_PAY}[^.;\n]{{0,60}}?\s(?:a\s+l'appelante?|aux\s+appelante?s)\b",
        R,
        None,
        2.5,
    ),
    PhraseRule(
        "turned_down_on_appeal",
        r"\bdebout(?:e|ent|er|ant)\b(?=[^.;\n]{0,120}\bde\s+(?:son|leur)\s+appel\b)",
        None,
        A,
        3,
    ),
    PhraseRule(
        "appeal_turned_down",
        r"\brejet\w+\s+(?:la\s+requete|l'appel|les\s+requetes|les\s+appels)\s+(?:(?:forme|interjete|presente)e?s?\s+)?(?:par\b|d(?:e|u|es)\b|d')",
        None,
        A,
        2.5,
        near=True,
    ),
    PhraseRule(
        "request_by_which",
        r"\b(?:requete|recours|pourvoi|appel)\s+par\s+(?:laquelle|lequel)\b",
        None,
        A,
        3,
        near=True,
    ),
    PhraseRule(
        "wants_it_reversed",
        r"\b(?:demand|sollicit|conclu|poursuiv)\w*\s+(?:(?:a\s+la\s+cour\s+d'|a\s+)?(?:l'\s*)?(?:infirm|annul)\w+|(?:a\s+la\s+cour\s+de\s+|a\s+)?(?:la\s+)?reform\w+)",
        A,
        None,
        2,
    ),
    PhraseRule(
        "contests_ruling",
        r"\bcontest\w+\s+(?:devant\s+[^.;,\n]{0,60}?\s)?(?:le\s+jugement|ce\s+jugement|cette\s+(?:decision|condamnation)|sa\s+condamnation|la\s+(?:decision|condamnation))",
        A,
        None,
        2.5,
    ),
    PhraseRule(
        "loses_again",
        r"\b(?:perd|perdu|debout\w+|echou\w+|s'incline|battue?)\s+(?:(?:aussi|encore|egalement|de\s+nouveau|a\s+nouveau|une\s+(?:nouvelle|seconde|deuxieme)\s+fois)\s+)+(?:en\s+appel|devant\s+la\s+cour)\b",
        A,
        None,
        2,
    ),
    PhraseRule(
        "fails_on_appeal",
        r"\bn'(?:a|ont|aura|auront)\s+pas\s+(?:\w+\s+){0,2}?(?:convaincu|obtenu|eu\s+plus|trouve|gagne)\s+(?:[^.;\n]{0,60}?\s)?(?:en\s+appel|la\s+cour\s+d'appel)\b",
        A,
        None,
        1.5,
    ),
    *_FILED,
    PhraseRule("court_seised_by", r"\bsaisie\s+(?:d'un\s+appel\s+)?(?:\w+\s+){0,2}?par\b", None, A, 2),
    PhraseRule(
        "took_it_to_appeal",
        r"\b(?:saisi|saisit|porte|porta)\s+(?:l'affaire\s+|le\s+litige\s+)?(?:devant\s+)?la\s+cour\s+d'appel\b",
        A,
        None,
        2.5,
    ),
    PhraseRule(
        "won_below",
        r"\b(?:avait|avaient|ayant)\s+(?:\w+\s+){0,2}?(?:gagne|obtenu\s+(?:gain\s+de\s+cause|satisfaction)|remporte|eu\s+gain\s+de\s+cause)\b"
        r"(?=[^.;\n]{0,80}\b(?:tribunal|premiere\s+(?:instance|manche)|premiers\s+juges|conseil\s+de\s+prud'hommes))",
        R,
        None,
        1.5,
    ),
    PhraseRule(
        "right_below",
        r"\b(?:tribunal|premiers\s+juges|premiere\s+instance|prud'hommes)\b[^.;\n]{0,80}?\bava(?:it|ient)\s+(?:\w+\s+){0,2}?donne\s+(?:\w+\s+)?(?:raison|gain\s+de\s+cause)\s+(?:a\b|aux?\b)",
        None,
        R,
        1.5,
        near=True,
    ),
)

PETITIONS = (
    PhraseRule("petition_by", r"\bpourvois?\s*,?\s+(?:formes?|introduits?|deposes?)\s+par\b", None, A, 3),
    PhraseRule("petition_of", r"\bpourvois?\s+(?:d(?:e|u|es)\b|d')(?!\s*cassation)", None, A, 3),
    PhraseRule("petition_that", r"\bpourvoi\s+(?:que\s+|qu')", None, A, 3),
    PhraseRule(
        "petitioned",
        r"\b(?:s'est\s+pourvue?|s'etait\s+pourvue?|se\s+pourvut|(?:a|avait|ont)\s+forme\s+(?:un\s+)?pourvoi|forme\s+un\s+pourvoi|forma\s+(?:un\s+)?pourvoi|se\s+pourvoi(?:t|ent)|(?:a|avait)\s+(?:saisi|porte\s+l'affaire\s+devant)\s+la\s+cour\s+de\s+cassation)\b",
        A,
        None,
        3,
        chain=True,
    ),
    PhraseRule(
        "reproached_ruling",
        r"\b(?:reproch(?:e|ait)|fai(?:t|sait)\s+grief)\s+(?:a\s+la\s+cour|a\s+l'arret|aux\s+juges)",
        A,
        None,
        3,
    ),
    PhraseRule(
        "cassation_seised_by",
        r"\bsaisie\s+(?:d'un\s+pourvoi\s+)?(?:\w+\s+){0,2}?par\b(?=[^.;\n]{3,80}\b(?:cour\s+de\s+cassation|haute\s+juridiction))",
        None,
        A,
        2.5,
    ),
    PhraseRule(
        "high_judges_seised_by",
        r"\b(?:cour\s+de\s+cassation|haute\s+juridiction|hauts?\s+(?:magistrats|conseillers|juges))\s*,\s+(?:\w+\s+)?saisi(?:e|s)?\s+(?:\w+\s+){0,2}?par\b",
        None,
        A,
        3,
    ),
    PhraseRule(
        "defeat_quashed",
        rf"\b(?:cass|annul|censur|invalid)\w*\s+(?:[\w-]+\s+){{0,3}}?(?:l'arret|la\s+decision)\s+{_HAD_LOST}",
        None,
        A,
        3,
    ),
    PhraseRule(
        "asks_to_annul",
        r"\bdemande(?:nt)?\s+au\s+conseil\s+d'etat\s*:?\s*(?:1\s?°\s?\)?\s*)?d'annuler\s+(?:cet\s+arret|ce\s+jugement|cette\s+ordonnance|l'arret|le\s+jugement|l'ordonnance)\b",
        A,
        None,
        3,
    ),
    *_FILED,
    PhraseRule("named_petitioner", r"\s*,\s+(?:demandeur|demanderesse)\s+au\s+pourvoi\b", A, None, 3),
)

PREDECESSORS = (
    PhraseRule(
        "bought_by",
        r"\s*\(?,?\s*(?:specialisee?\s+[^.;()\n]{0,60}\s+et\s+)?(?:(?<!\ba\s)(?<!ont\s)(?<!avait\s)(?:rachetee?|reprise?|absorbee?)|aux\s+droits\s+(?:de\s+(?:laquelle|qui)|duquel)\s+(?:vient|venait|(?:est|etait)\s+venue?|intervient|se\s+trouve))\b",
        Side.PREDECESSOR,
        None,
        1,
    ),
    PhraseRule(
        "takes_over",
        r"\b(?:a\s+(?:repris|rachete|absorbe)|venant\s+aux\s+droits|vient\s+aux\s+droits|qui\s+a\s+absorbe)\s+(?:l'activite\s+)?(?:d(?:e|u|es)\b|d')?",
        None,
        Side.PREDECESSOR,
        1,
    ),
)

_STAFF = (
    r"\b(?:salarie|employe|comptable|technicien|cadre|administrateur|administratrice|ingenieur|informaticien|responsable|commercial|commerciale|assistant|secretaire|"
    r"developpeur|developpeuse|chef|magasinier|graphiste|dessinateur|directeur|directrice)e?s?\b(?:\s+(?!contre|par|pour)[\w'-]+){0,3}?\s+(?:d(?:e\b|u\b|')|chez\b)"
)
_THEIR_EMPLOYER = r"\s*,\s+(?:son|leur)\s+(?:ancien\s+|ex-|premier\s+)?employeur\b"
EMPLOYER_SUED = (PhraseRule("employer_sued", _STAFF, None, D, 2, near=True),)
EMPLOYER_HARMED = (
    PhraseRule("employer_harmed", _STAFF, None, C, 0.9, near=True),
    PhraseRule("their_employer_harmed", _THEIR_EMPLOYER, C, None, 2),
)
"""Whose staff it is: sued before the labour courts, harmed before the criminal ones."""

COSTS = (
    PhraseRule("pays_costs", r"\bcondamn(?:e|ent|a|ait|er|ant)\b", None, C, 1.5, payee=D, needs=_COSTS_WORDS),
    PhraseRule(
        "is_to_pay_costs",
        r"(?:\b(?:est|sont|a\s+ete|sera)\s+(?:\w+\s+){0,3}?)\bcondamne(?:e|s|es)?\b",
        C,
        None,
        1.5,
        payee=D,
        needs=_COSTS_WORDS,
    ),
)
"""Who pays only costs where the claims were turned down is who had claimed."""
