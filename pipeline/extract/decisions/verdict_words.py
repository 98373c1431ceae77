"""The words by which French tells that a court decided something."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from pipeline.text.heads import places
from pipeline.text.patterns import pattern

_HAS = r"(?:a|ont|avait|avaient|ayant|vient\s+de|viennent\s+de|vient\s+d'|venait\s+de)"
_ADVERBS = (
    r"(?:\s*,[^,;.\n]{2,45},)?(?:\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|hier|l'|les|la|le|lui|en|y|donc|ainsi|egalement|encore|en\s+effet|finalement|deja|aussi|toutefois|cependant"
    r"|enfin|meme|par\s+ailleurs|en\s+outre|notamment|[^\s,;.]{3,20}ment)){0,3}\s+(?:l')?"
)
_DONE = (
    r"(?:rend(?:ue?s?|re)(?!\s+(?:(?:un|son|cet)\s+(?:avis|rapport)|publi))|juge(?:e?s?|r)|tranch(?:ee?s?|er)|condamn(?:ee?s?|er)|rejet(?:ee?s?|er)|debout(?:ee?s?|er)"
    r"|infirm(?:ee?s?|er)|confirm(?:ee?s?|er)|cass(?:ee?s?|er)|annul(?:ee?s?|er)|valid(?:ee?s?|er)|ordonn(?:ee?s?|er)"
    r"|requalifi(?:ee?s?|er)|reevalu(?:ee?s?|er)|decharg(?:ee?s?|er)|somm(?:ee?s?|er)|acced(?:ee?|er)|restitu(?:ee?s?|er)|prononc(?:ee?s?|er)|inflig(?:ee?s?|er)|estim(?:ee?s?|er)|consider(?:ee?s?|er)|retenue?s?|retenir|statu(?:ee?|er)"
    r"|donn(?:ee?|er)\s+(?:(?!\d)\w+\s+){0,3}?(?:raison|tort|gain|satisfaction)|reconnue?s?|reconnaitre|homologuee?|sanctionn(?:ee?s?|er)|allou(?:ee?s?|er)"
    r"|accord(?:ee?s?|er)|ecart(?:ee?s?|er)|constat(?:ee?s?|er)|enjointe?|enjoindre|interdite?s?|refus(?:ee?s?|er)"
    r"|reduite?s?|ramenee?s?|fixee?s?|declar(?:ee?s?|er)|relaxee?s?|reputee?s?|conclu|decid(?:ee?s?|er)|reform(?:ee?s?|er)"
    r"|vid(?:ee?s?|er)\s+(?:\w+\s+){0,5}?(?:recours|litige|differend|querelle|contentieux|affaire|saisine)|remis\s+(?:tout\s+)?a\s+plat|revue?s?\s+a\s+la\s+(?:hausse|baisse)|retranch(?:ee?s?|er)|amput(?:ee?s?|er)|abaiss(?:ee?s?|er)|divis(?:ee?s?|er)|doubl(?:ee?s?|er)|tripl(?:ee?s?|er)|rabot(?:ee?s?|er)|admise?s?|accueillie?s?|repondu|octroy(?:ee?s?|er)|attribu(?:ee?s?|er)|censur(?:ee?s?|er)|desavou(?:ee?s?|er)|enterin(?:ee?s?|er)|epingl(?:ee?s?|er)"
    r"|exoner(?:ee?s?|er)|invalid(?:ee?s?|er)|maintenue?s?|alourdie?s?|limit(?:ee?s?|er)|evalu(?:ee?s?|er)|exclue?s?|qualifi(?:ee?s?|er)"
    r"|impos(?:ee?s?|er)|liquid(?:ee?s?|er)|fait\s+droit|mis\s+(?:fin|un\s+terme|hors\s+de\s+cause)|mis\s+[^,;.]{3,40}\s+a\s+(?:la|sa)\s+charge"
    r"|rappelee?|suivie?|approuvee?|fait\s+(?:connaitre|savoir)\s+(?:sa|son|leur)\s+(?:decision|jugement|arret|verdict))\b"
)
_WAS = r"(?:est|sont|a\s+ete|ont\s+ete|etait|etaient|fut|vient\s+d'etre|viennent\s+d'etre|se\s+voit|se\s+voient|s'est\s+vue?|s'etait\s+vue?|s'etant\s+vue?)"
_SUFFERED = (
    r"(?:condamn(?:ee?s?|er)|deboutee?s?|infirmee?s?|confirmee?s?|rejetee?s?|cassee?s?|annulee?s?|sanctionn(?:ee?s?|er)|inflig(?:ee?s?|er)"
    r"|enjoindre|relaxee?s?|allouee?s?|reputee?s?\s+non\s+ecrite?s?|declaree?s?\s+(?:abusi|illici|nulle|irreceva|respons|coupable)\w*|ecartee?s?"
    r"|admise?s?|retenue?s?|jugee?s?|reconnue?s?\s+(?:seule?s?\s+|entierement\s+)?(?:respons|coupab|fauti|redevab)\w*"
    r"|tenue?s?\s+(?:pour\s+)?respons\w*|mise?s?\s+hors\s+de\s+cause|exoneree?s?)\b"
)
_DOES = (
    r"(?:condamne(?:nt)?|condamnait|condamnaient|rejette(?:nt)?|infirme|confirme|casse|deboute(?:nt)?|inflige|reforme|valide(?:nt)?|annule"
    r"|ordonne(?:nt)?|relaxe|sanctionne|enjoint|interdit\s+a|fait\s+droit|font\s+droit|donne(?:nt)?\s+(?:raison|tort)|rejetait|infirmait|confirmait"
    r"|deboutait|ecope(?:nt)?|retient|retiennent|juge(?:nt)?|considere(?:nt)?|estime(?:nt)?|releve(?:nt)?|ecarte(?:nt)?|approuve(?:nt)?|alloue(?:nt)?"
    r"|accorde(?:nt)?|prononce(?:nt)?|enonce(?:nt)?|repond(?:ent)?|tranche(?:nt)?|rappelle(?:nt)?|constate(?:nt)?"
    # A debtor refuses to pay, a court refuses to grant.
    r"|censure(?:nt)?|desavoue(?:nt)?|enterine(?:nt)?|epingle(?:nt)?|exonere(?:nt)?|repute(?:nt)?|octroie(?:nt)?|attribue(?:nt)?|maintient"
    r"|fixe(?:nt)?(?=\s+(?:le|la|les|a)\b|\s+l')|repartit|admet(?:tent)?"
    r"|(?:paiera|paieront|versera|verseront|acquittera|acquitteront|remboursera|rembourseront|indemnisera|supportera)\b(?=[^.;]{0,60}\d)"
    r"|oblige(?:nt)?|contraint|coupe(?:nt)?\s+la\s+poire"
    r"|(?:recevra|recevront|percevra|touchera|empochera|encaissera|recupere|recuperera)\b(?=[^.;]{0,30}\d)|balaie(?:nt)?|balaye(?:nt)?|ramene(?:nt)?|alourdit|impose(?:nt)?|renvoie|invalide(?:nt)?|liquide|reproche(?:nt)?"
    r"|rejetant|cassant|infirmant|confirmant|condamnant|annulant|reformant|deboutant|censurant"
    r"|retranche(?:nt)?|ampute(?:nt)?|abaisse(?:nt)?|rogne(?:nt)?|divise(?:nt)?\s+par|augmente(?:nt)?\s+(?:la|le|les|l')"
    r"|reprend\s+(?:a\s+son\s+compte\s+)?(?:le|les|la|l')\s*(?:chiffrage|calcul|evaluation|estimation|conclusions)"
    r"|(?:repart|repartent|repartira|ressort|ressortent)\s+avec\b(?=[^.;]{0,30}\d)"
    r"|change\s+d'avis|remet\s+(?:en\s+selle|la\s+(?:\w+\s+)?clause\s+en\s+selle)"
    r"|refuse(?:nt)?(?!\s+de\s+(?:payer|verser|ceder|negocier|rembourser|indemniser|communiquer|commenter|repondre)))"
)
VERDICT = pattern(
    rf"\b{_HAS}{_ADVERBS}{_DONE}"
    rf"|\b{_WAS}(?:\s+\S{{2,14}}){{0,2}}?\s+{_SUFFERED}"
    r"|\bs'(?:est|etait)\s+(?:\w+\s+)?(?:prononcee?|rangee?|montree?|penchee?)\b"
    rf"|(?<!\ble )(?<!\bdu )(?<!\bau )(?<!\bun )(?<!\bce )(?<!\bpremier )\b{_DOES}\b"
    r"|\b(?:condamnee?s?|sanctionnee?s?)\s+(?:\S+\s+){0,6}?(?:a|par|pour)\b"
    r"|\b(?:doit|doivent|devra|devront|va\s+devoir|vont\s+devoir)\s+(?:\w+\s+){0,3}?(?:verser|payer|regler|dedommager|indemniser|rembourser|s'acquitter)\b"
    r"|\b(?:est|sont)\s+(?:tombee?s?|intervenue?s?)\s+(?:le|ce|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi)\b"
    r"|\ba\s+engage\s+sa\s+responsabilite|\bdonnant\s+(?:raison|tort|gain)\b"
    r"|\b(?:a|ont|vient\s+d'|viennent\s+d'|avait|avaient)\s?(?:\w+\s+){0,2}?obten(?:u|ir|ait)\b[^.;\n]{0,50}?"
    r"(?:\d|gain\s+de\s+cause|reparation|l'annulation|satisfaction|la\s+condamnation|justice)"
    r"|\b(?:a|ont)\s+ete\s+(?:suivie?s?|entendue?s?)\s+(?:en\s+tou|sur\s+tou|par\s+l|en\s+partie)"
    r"|\b(?:essuy\w+|ecop\w+|premiere)\s+(?:[^.;\n]{0,60}?\s)?condamnation"
)
_BEGIN = frozenset(
    "a ont avait avaient ayant vient viennent venait est sont etait etaient fut se s va vont doit doivent".split()
)
_BEGIN_SO = frozenset(
    "cond reje infi conf cass debo infl refo vali annu ordo rela sanc enjo inte fait font donn ecop reti juge cons esti"
    " rele ecar appr allo acco pron enon repo tran rapp refu essu prem devr cens desa ente epin exon repu octr attr main bala rame"
    " alou fixe admi adme paie vers acqu remb inde supp obli cont rece perc touc empo enca recu coup impo repa ress retr ampu abai rogn divi augm repr chan reme renv inva liqu repr".split()
)


_HEADS = tuple(sorted((_BEGIN - {"a", "s"}) | _BEGIN_SO | {"a ", "a\n", "s'"}))


def find_starts(folded: str) -> list[int]:
    """Where words begin that may open what `VERDICT` finds, in order."""
    return sorted({at for at in places(folded, _HEADS) if not folded[at - 1 : at].isalpha()})


def find_verdicts(folded: str, starts: list[int], start: int, end: int) -> Iterator[re.Match[str]]:
    """What `VERDICT` finds in `[start, end)`; only `starts` are tried."""
    done = start
    for index in range(bisect_left(starts, start), bisect_left(starts, end)):
        match = VERDICT.match(folded, starts[index], end) if starts[index] >= done else None
        if match:
            done = match.end()
            yield match
