"""The phrases of authorities: whom they sanction, fine or control."""

from __future__ import annotations

from pipeline.extract.parties.claims import Side
from pipeline.extract.parties.phrases.rules import PhraseRule

D = Side.DEFENDANT

SANCTIONS = (
    PhraseRule(
        "sanctioned",
        r"\bsanctionn(?:e|er|ant|ent|ait|a)\b(?:\s+(?:de\s+nouveau|encore|deja|lourdement|egalement))*",
        None,
        D,
        3,
    ),
    PhraseRule(
        "was_sanctioned",
        r"(?:\b(?:est|a\s+ete|sont|ont\s+ete|vient\s+d'etre|d'etre|ete)\s+(?:\w+\s+){0,3}?|\s)sanctionne(?:e|s|es)?\b",
        D,
        None,
        3,
    ),
    PhraseRule(
        "inflicted_on",
        r"\binflig(?:e|ee|ees|es|er|eait|ea|ent|eant)\b[^.;\n]{0,90}?\s(?:a\b|au\b|aux\b|contre\b)",
        None,
        D,
        3,
    ),
    PhraseRule(
        "saw_inflicted",
        r"\b(?:se\s+voit|s'est\s+vue?|se\s+voient|se\s+sont\s+vue?s?)\s+(?:\w+\s+)?(?:infliger|condamner|sanctionner)",
        D,
        None,
        3,
    ),
    PhraseRule("got_fine", r"\b(?:ecop(?:e|ent|ait|era)|recoit\s+une\s+amende|devra\s+payer)\b", D, None, 3),
    PhraseRule(
        "fine_against",
        r"\b(?:amendes?|sanctions?|injonction)\b[^.;\n]{0,90}?\b(?:contre|a\s+l'encontre\s+d(?:e\b|'|u\b)|visant|pour\s+la\s+societe)",
        None,
        D,
        3,
        then={"against": D},
    ),
    PhraseRule(
        "pronounced_against",
        r"\bprononc(?:e|er|ee|ant)\s+(?:le\s+\w+\s+\w+(?:\s+\d{4})?,?\s+)?(?:a\s+l'encontre\s+d(?:e\b|'|u\b)|contre)",
        None,
        D,
        3,
    ),
    PhraseRule(
        "deliberation_on",
        r"\b(?:deliberation|decision|formation\s+restreinte)\b[^.;\n]{0,90}?\bconcernant",
        None,
        D,
        3,
    ),
    PhraseRule(
        "condemned_to_fine",
        r"\bcondamn(?:e|ent|a|ait|er|ant)\b(?=[^.;\n]{3,120}\b(?:amende|sanction))",
        None,
        D,
        3,
        finite=True,
    ),
    PhraseRule("pays_fine", r"\b(?:devra|doit|doivent|devront)\s+(?:\w+\s+){0,3}?s'acquitter", D, None, 3),
)

_SUM_OF_FINE = r"\d[\d ,.]*\s*(?:(?:millions?|milliards?|milliers)\b|euros?\b|€|m€|k€)"

FINES = (
    *SANCTIONS,
    PhraseRule(
        "fine_for", r"\b(?:amendes?|sanctions?)\s+(?:[^\s.;:]+\s+){0,8}?pour\b", None, D, 3, near=True
    ),
    PhraseRule("infringed", r"\bont?\s+(?:enfreint|meconnu|viole|participe|mis\s+en\s+oeuvre)\b", D, None, 3),
    PhraseRule(
        "listed_fine",
        r"(?<=\n)\s*[-•*]?\s*\b(?:a|aux|au)\b(?=[^.;\n]{3,200}\b(?:sanction|amende|euros)\b)",
        None,
        D,
        3,
        near=True,
    ),
    PhraseRule(
        "listed_fine_also",
        r"[-•*]\s+(?:a|aux|au)\s+(?:la\s+|les\s+)?societes?\b(?=[^.;\n]{3,200}\b(?:sanction|amende|euros)\b)",
        None,
        D,
        3,
        near=True,
    ),
    PhraseRule(
        "item_of_fines",
        r"(?<=\n)\s*(?:[-•*–]|\(?[a-z\d]{1,2}[).])\s+(?=[^\n]{3,200}\d\s*(?:eur\b|euros?\b|€|m€|millions?\b))",
        None,
        D,
        3,
        near=True,
    ),
    PhraseRule(
        "let_off",
        r"\b(?:(?:est|sont|sera|seront|a\s+ete|ont\s+ete|se\s+trouve(?:nt)?)\s+(?:\w+\s+)?(?:exoneree?s?\b|dispensee?s?\s+(?:de\s+toute\s+|d')(?:amende|sanction))|benefici\w+\s+(?:a\s+ce\s+titre\s+)?d'une\s+(?:immunite|exoneration|reduction)"
        r"|echapp\w+\s+a\s+(?:toute|la|l'|une)\s*(?:amende|sanction)|s'en\s+(?:tire|tirent|sort|sortent)\s+avec\b|aurait\s+encouru)",
        D,
        None,
        3,
    ),
    PhraseRule(
        "denounced_the_others",
        r"(?:\s*,\s+qui)?\s+(?:a|ont|avait|avaient)\s+(?:\w+\s+){0,3}?(?:(?:sollicite|demande)\s+(?:\w+\s+\d{4}\s+)?(?:le\s+benefice\s+de\s+)?la\s+clemence|(?:revele|denonce)\s+(?:l'entente|l'existence|les\s+faits|le\s+cartel|les\s+pratiques|les\s+reunions))\b",
        D,
        None,
        3,
        near=True,
    ),
    PhraseRule(
        "leniency_asked_by",
        r"\bdemande\s+de\s+clemence\b[^.;\n]{0,40}?\bpar\b",
        None,
        D,
        3,
    ),
    PhraseRule(
        "share_added",
        rf"\bet\s+(?:(?:une?\s+)?(?:autre|seconde?|amende|sanction)\s*,?\s+)?(?:de\s+|a\s+)?{_SUM_OF_FINE}[^.;,\n]{{0,12}}?\s(?:a|au|aux|contre|pour)\b",
        None,
        D,
        3,
        near=True,
        needs=r"\b(?:inflig|sanction|amende)",
    ),
    PhraseRule(
        "share_without_verb",
        rf"(?:\s*,\s+(?:qui|dont)\s+[^.;,\n]{{3,100}},)?\s+(?:de|a\s+hauteur\s+de)\s+{_SUM_OF_FINE}",
        D,
        None,
        3,
        near=True,
        needs=r"\b(?:ecop\w+|respectivement)\b",
    ),
    PhraseRule(
        "takes_it_on",
        r"\b(?:s'engagent?|a\s+accepte\s+(?:la|une|cette)\s+transaction|s'est\s+engagee?)\b",
        D,
        None,
        3,
    ),
    PhraseRule(
        "enjoins", r"\benjoi(?:nt|gnant|gnent|gnait)\s+(?:\w+\s+)?(?:a|au|aux)\b", None, D, 3, near=True
    ),
    PhraseRule(
        "its_fine",
        r"\bamendes?\s+(?:\w+\s+)?(?:d(?:e|es)\s+(?:la\s+societe\s+|l'|les\s+societes\s+)?|d')(?=[a-z])",
        None,
        D,
        1.5,
        near=True,
    ),
    PhraseRule(
        "each_of_them",
        r"\b(?:la|le)\s+(?:premiere?|seconde?|deuxieme|troisieme)\s*,\s+",
        None,
        D,
        3,
        near=True,
    ),
    PhraseRule(
        "share_of_fines",
        rf"\s*(?:,|\(|\b(?:avec|pour)\b)?\s*{_SUM_OF_FINE}",
        D,
        None,
        3,
        near=True,
        needs=r"\b(?:amende|sanction|millions?|euros|€)",
    ),
    PhraseRule(
        "touched_up_to",
        rf"\b(?:(?:est|a ete|sont)\s+(?:l[ae]s?\s+)?(?:\w+\s+){{0,2}}?)?(?:touchee?s?|frappee?s?|visee?s?|penalisee?s?)\b,?\s+(?:\w+\s+)?a\s+hauteur\s+de\s+{_SUM_OF_FINE}",
        D,
        None,
        3,
    ),
    PhraseRule(
        "pays_its_share",
        rf"\b(?:paiera|paie|payera|versera|deboursera|acquittera|ecope|(?:devra|doit)\s+(?:debourser|payer|verser|acquitter)|se\s+voit\s+(?:infliger|reclamer))\s+(?:pour\s+sa\s+part\s+)?{_SUM_OF_FINE}",
        D,
        None,
        3,
    ),
    PhraseRule(
        "reproaches", r"\breproch(?:e|ait|ent|aient)\s+(?:\w+\s+)?(?:a|aux?)\b", None, D, 3, near=True
    ),
    PhraseRule(
        "to_be_fined",
        r"(?:\s+et\s+(?:son|sa|ses|leur)\s+[a-z]+)?\s+(?:mise?s?\s+)?a\s+l'amende\b",
        D,
        None,
        3,
        near=True,
    ),
    PhraseRule(
        "pays_nothing",
        r"\bn(?:e\s+|')(?:paiera|paieront|versera|deboursera|acquittera|aura)\s+(?:\w+\s+)?rien\b",
        D,
        None,
        3,
    ),
    PhraseRule("in_fining_it", r"\ben\s+(?:lui|leur)\s+infligeant\b", D, None, 3),
    PhraseRule("struck", r"\b(?:frapp|epingl|tacl)(?:e|er|ait|ent|ant)\b(?!\s+par)", None, D, 3, near=True),
    PhraseRule(
        "was_struck",
        r"\b(?:est|a\s+ete|vient\s+d'etre|sont)\s+(?:\w+\s+)?(?:epingle|frappe|rappele|mis\s+a\s+l'amende|rattrape)e?s?\b",
        D,
        None,
        3,
    ),
    PhraseRule(
        "called_to_order",
        r"\b(?:rappel\w+\s+a\s+l'ordre|met(?:tre)?\s+a\s+l'amende)\b",
        None,
        D,
        3,
        near=True,
    ),
    PhraseRule(
        "its_sanction",
        r"\b(?:sanction|amende|condamnation)\s+(?:\w+\s+)?(?:contre|de\s+la\s+societe|visant)\b",
        None,
        D,
        2,
        near=True,
    ),
    PhraseRule(
        "controlled_at",
        r"\bcontrole\w*\b[^.;\n]{0,60}?\b(?:aupres\s+d(?:e\b|u\b|')|chez\b|dans\s+les\s+locaux\s+d(?:e\b|u\b|'))",
        None,
        D,
        2,
    ),
)
