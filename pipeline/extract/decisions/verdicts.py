"""Sentences that tell of a decision taken: never of one asked for, feared, or allowed by a statute."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.text.heads import Headed, Hinted
from pipeline.text.patterns import pattern
from pipeline.text.spaces import split_sentences

_HAS = r"(?:a|ont|avait|avaient|ayant|vient\s+de|viennent\s+de|vient\s+d'|venait\s+de)"
_ADVERBS = (
    r"(?:\s*,[^,;.\n]{2,45},)?(?:\s+(?:l'|les|la|le|lui|en|y|donc|ainsi|egalement|encore|en\s+effet|finalement|deja|aussi|toutefois|cependant"
    r"|enfin|meme|par\s+ailleurs|en\s+outre|notamment|[^\s,;.]{3,20}ment)){0,3}\s+(?:l')?"
)
_DONE = (
    r"(?:rend(?:ue?s?|re)(?!\s+(?:(?:un|son|cet)\s+(?:avis|rapport)|publi))|juge(?:e?s?|r)|tranch(?:ee?s?|er)|condamn(?:ee?s?|er)|rejet(?:ee?s?|er)|debout(?:ee?s?|er)"
    r"|infirm(?:ee?s?|er)|confirm(?:ee?s?|er)|cass(?:ee?s?|er)|annul(?:ee?s?|er)|valid(?:ee?s?|er)|ordonn(?:ee?s?|er)"
    r"|prononc(?:ee?s?|er)|inflig(?:ee?s?|er)|estim(?:ee?s?|er)|consider(?:ee?s?|er)|retenue?s?|retenir|statu(?:ee?|er)"
    r"|donn(?:ee?|er)\s+(?:raison|tort|gain)|reconnue?s?|reconnaitre|homologuee?|sanctionn(?:ee?s?|er)|allou(?:ee?s?|er)"
    r"|accord(?:ee?s?|er)|ecart(?:ee?s?|er)|constat(?:ee?s?|er)|enjointe?|enjoindre|interdite?s?|refus(?:ee?s?|er)"
    r"|reduite?s?|ramenee?s?|fixee?s?|declar(?:ee?s?|er)|relaxee?s?|reputee?s?|conclu|decid(?:ee?s?|er)|reform(?:ee?s?|er)"
    r"|vid(?:ee?s?|er)\s+(?:\w+\s+){0,5}?(?:recours|litige|differend|querelle|contentieux|affaire|saisine)|remis\s+(?:tout\s+)?a\s+plat|revue?s?\s+a\s+la\s+(?:hausse|baisse)|doubl(?:ee?s?|er)|tripl(?:ee?s?|er)|rabot(?:ee?s?|er)|admise?s?|accueillie?s?|repondu|octroy(?:ee?s?|er)|attribu(?:ee?s?|er)|censur(?:ee?s?|er)|desavou(?:ee?s?|er)|enterin(?:ee?s?|er)|epingl(?:ee?s?|er)"
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
    r"|refuse(?:nt)?(?!\s+de\s+(?:payer|verser|ceder|negocier|rembourser|indemniser|communiquer|commenter|repondre)))"
)
VERDICT = pattern(
    rf"\b{_HAS}{_ADVERBS}{_DONE}"
    rf"|\b{_WAS}(?:\s+\S{{2,14}}){{0,2}}?\s+{_SUFFERED}"
    r"|\bs'(?:est|etait)\s+(?:\w+\s+)?(?:prononcee?|rangee?|montree?)\b"
    rf"|(?<!\ble )(?<!\bdu )(?<!\bau )(?<!\bun )(?<!\bce )(?<!\bpremier )\b{_DOES}\b"
    r"|\b(?:condamnee?s?|sanctionnee?s?)\s+(?:\S+\s+){0,6}?(?:a|par|pour)\b"
    r"|\b(?:doit|doivent|devra|devront|va\s+devoir|vont\s+devoir)\s+(?:\w+\s+){0,3}?(?:verser|payer|regler|dedommager|indemniser|rembourser|s'acquitter)\b"
    r"|\ba\s+engage\s+sa\s+responsabilite"
    r"|\b(?:essuy\w+|ecop\w+|premiere)\s+(?:[^.;\n]{0,60}?\s)?condamnation"
)
# Words that make it a wish, a threat, a rule of law or a denial.
_NOT_SO = Hinted(
    (
        "soi",
        "ser",
        "puisse",
        "peut",
        "peuvent",
        "pourr",
        "devraient",
        "d'etre",
        "voir",
        "afin",
        "risqu",
        "encour",
        "s'il",
        "si l",
        "n'a",
        "aucun",
        "jamais",
        "prevoit",
        "puni",
        "passible",
        "demand",
        "reclam",
        "sollicit",
        "souhait",
        "esper",
        "exige",
    ),
    r"\b(?:soit|soient|sera|seront|serait|seraient|puisse|peut|peuvent|pourra|pourrait|pourraient|devraient|d'etre|voir|afin"
    r"|risqu\w+|encour\w+|s'il|si\s+(?:le|la|les)|n'a\s+pas\s+encore|aucune?|jamais|prevoit|puni\w*|passible\w*|demand\w+|reclam\w+"
    r"|sollicit\w+|souhait\w+|esper\w+|exige\w*)\b[^,;.]{0,40}$",
)
# Nobody in particular: "une clause qui …", "celui qui …", "la jurisprudence".
_ANYBODY = Hinted(
    (
        "clause",
        "toute personne",
        "celui qui",
        "celle qui",
        "quiconque",
        "jurisprudence",
        "les tribunaux",
        "le code",
        "l'article",
    ),
    r"\b(?:une\s+clause|toute\s+clause|toute\s+personne|celui\s+qui|celle\s+qui|quiconque|jurisprudence|les\s+tribunaux|le\s+code|l'article\s+\w)"
    r"\b[^;.]{0,120}$",
)
_NOTICE = Hinted(
    ("en demeure",),
    r"\b(?:met|mettent|mettait|mise?s?)\s+en\s+demeure\b|\bmises?\s+en\s+demeure\s+(?:publique|de\s+la\s+cnil)",
)
_PUNISHED = pattern(
    r"\b(?:inflig|condamn|sanctionn)\w+|\bamendes?\s+(?:\w+\s+){0,3}(?:de\s+\d|prononcee?)|\bprononce\s+(?:une|des)\s+(?:sanction|amende)"
)
_STATUTE = Hinted(
    ("puni", "passible", "encour", "emprisonnement"),
    r"\b(?:est|sont)\s+(?:punie?s?|passibles?)|\bencourt\b|\bencourent\b|\bd'emprisonnement\b",
)
_MANY = Hinted(
    (
        "tribunaux",
        "juridictions",
        "cours",
        "sanctions",
        "amendes",
        "decisions",
        "mises en demeure",
        "rappels",
        "condamnations",
        "jugements",
        "arrets",
    ),
    r"\b(?:des|les|certains|plusieurs|divers)\s+(?:tribunaux|juridictions|cours)\b"
    r"|\b\d+\s+(?:\w+\s+)?(?:sanctions|amendes|decisions|mises\s+en\s+demeure|rappels|condamnations|jugements|arrets)\b",
)
# Statistics of a year, not one case.
_COUNTED = Hinted(
    ("sanctions", "amendes", "decisions", "mises en demeure", "rappels", "condamnations"),
    r"\b\d+\s+(?:\w+\s+)?(?:sanctions|amendes|decisions|mises\s+en\s+demeure|rappels|condamnations)\b",
)
# Verbs of reasoning: a court uses them when it decides, but others use them too.
_WEAK = pattern(
    r"(?:\S+\s+){0,3}?(?:estim|consider|relev|rappel|enonc|repond|retien|retenu|constat|approuv|conclu|refus|ecart|juge|maint|limit|evalu|exclu"
    r"|qualifi|impos|balai|balay|ramen|alourd|attribu|octro|renvoi|reproch|enterin)"
)
# What is done to a party, the surest sign of an individual decision.
_TO_A_PARTY = pattern(
    r"(?:\S+\s+){0,6}?(?:condamn|debout|enjoin|relax|sanctionn|declar|juges?\s+respons|jugees?\s+respons|verser|payer|regler|dedommager|indemniser|rembourser|s'acquitter)|se\s+voi|s'est\s+vu|(?:recevra|recevront|percevra|touchera|empochera|encaissera|recupere)|oblige|\S+\s+(?:rendu|tranche|inflige)|(?:\S+\s+){1,3}repute|(?:\S+\s+){0,4}?donn\w*\s+(?:raison|tort|gain)|a\s+engage|ecop|essuy|premiere\s|inflige|interdit\s+a"
)
_REVIEWS = Hinted(
    (
        "firm",
        "censur",
        "reform",
        "appel",
        "premiers juges",
        "recours",
        "cass",
        "pourvoi",
        "saisi",
        "autrement",
        "ramen",
        "redui",
        "statuant sur",
        "jugement",
        "valid",
    ),
    r"\b(?:infirm\w+|confirm\w+|censur\w+|reform\w+|en\s+appel|fait\s+appel|interjet\w+|releve\s+appel|premiers\s+juges|recours|(?<!cour de )cass(?:e|ee|er|ation)\b"
    r"|pourvoi|saisie?\s+d|autrement|ramen\w+|reduit\w*|statuant\s+sur|du\s+jugement|le\s+jugement|valid\w+)\b",
)
_GENERAL = Hinted(
    (
        "depuis",
        "constante",
        "jurisprudence",
        "deja",
        "regulierement",
        "constamment",
        "traditionnellement",
        "habituellement",
    ),
    r"\bdepuis\s+(?:(?:19|20)\d\d|longtemps|toujours|des\s+annees|plusieurs|l'arret|un\s+arret|une\s+decision)|\bde\s+(?:maniere|facon)\s+constante"
    r"|\bjurisprudence\b|\bdeja\s+(?:juge|eu\s+l'occasion|admis|retenu|considere|rappele)|\b(?:regulierement|constamment|traditionnellement|habituellement)\b",
)
_LOOK_BACK = 60
_LOOK_FAR = 140
_LONGEST = 2500


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    acts: tuple[int, ...]
    """Where a decision taken is told."""
    hits: int = 0
    """How many of the acts are done to a party."""
    strong: bool = False
    """Whether one of the acts is more than reasoning."""
    reviews: bool = False
    """Whether it tells of a decision that another decision judges."""
    general: bool = False
    """Whether it tells of what courts have long held, not of one case."""


@dataclass(frozen=True)
class Sentences:
    all: tuple[Sentence, ...]
    starts: tuple[int, ...]

    def at(self, offset: int) -> Sentence:
        """The sentence around `offset`, or the one before it when `offset` lies between two."""
        return self.all[max(0, bisect_right(self.starts, offset) - 1)]


def read_sentences(text: str, folded: str) -> Sentences:
    """The sentences of `text` with the decisions each tells of."""
    cuts = (cut for start, end in split_sentences(text) for cut in _bounded(start, end))
    found = tuple(_read(folded, start, end) for start, end in cuts) or (Sentence(0, 0, ()),)
    return Sentences(found, tuple(sentence.start for sentence in found))


def _bounded(start: int, end: int) -> Iterator[tuple[int, int]]:
    """A text without full stops is still read in pieces of the length of a very long sentence."""
    for at in range(start, end, _LONGEST):
        yield at, min(at + _LONGEST, end)


def _read(folded: str, start: int, end: int) -> Sentence:
    if _STATUTE.search(folded, start, end) or _MANY.search(folded, start, end):
        return Sentence(start, end, ())
    acts = tuple(_acts(folded, start, end))
    hits = sum(_TO_A_PARTY.match(folded, act, min(act + 60, end)) is not None for act in acts)
    strong = any(_WEAK.match(folded, act, end) is None for act in acts)
    reviews = _REVIEWS.search(folded, start, end) is not None
    return Sentence(start, end, acts, hits, strong, reviews, _GENERAL.search(folded, start, end) is not None)


_WORD = pattern(r"[a-z]+")
_BEGIN = frozenset(
    "a ont avait avaient ayant vient viennent venait est sont etait etaient fut se s va vont doit doivent".split()
)
_BEGIN_SO = frozenset(
    "cond reje infi conf cass debo infl refo vali annu ordo rela sanc enjo inte fait font donn ecop reti juge cons esti"
    " rele ecar appr allo acco pron enon repo tran rapp refu essu prem devr cens desa ente epin exon repu octr attr main bala rame"
    " alou fixe admi paie vers acqu remb inde supp obli cont rece perc touc empo enca recu coup impo renv inva liqu repr".split()
)


def _verdicts(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What `VERDICT` finds; only words that begin like one are tried."""
    done = start
    for word in _WORD.finditer(folded, start, end):
        at, letters = word.start(), word.group()
        if at >= done and (letters in _BEGIN or letters[:4] in _BEGIN_SO):
            match = VERDICT.match(folded, at, end)
            if match:
                done = match.end()
                yield match


def _acts(folded: str, start: int, end: int) -> Iterator[int]:
    for match in _verdicts(folded, start, end):
        if _NOT_SO.search(folded, max(start, match.start() - _LOOK_BACK), match.start()):
            continue
        if not _ANYBODY.search(folded, max(start, match.start() - _LOOK_FAR), match.start()):
            yield match.start()


_TITLE = pattern(
    r"\ba\s+payer|obtient|recuper|versera|rembours|blanchi|relax|annul|censur|\bcass|indemnis|gain\s+de\s+cause|rabot|condamn|amende|inflig|sanctionn|ecope|debout|gagne|perd\b|en\s+appel|juge|abusive|paiera|devra|l'emporte|valid|rejett|confirm|contraint|donne\s+raison"
)
_DENIED = Headed(
    (
        "aucune",
        "decision",
        "jugement",
        "arret",
        "delibere",
        "verdict",
        "mis",
        "s'appret",
        "se prepar",
        "prepar",
    ),
    r"\baucune\s+(?:condamnation|juridiction|assignation|decision)\b[^.]{0,60}\b(?:prononcee?|saisie?|delivree?|rendue?)"
    r"|\b(?:decision|jugement|arret|delibere|verdict)\s+(?:\w+\s+){0,2}?(?:sera|seront|est\s+attendue?|devrait\s+etre|doit\s+etre)\b"
    r"|\bmise?\s+(?:sa\s+decision\s+|l'affaire\s+)?en\s+delibere\s+(?:au|jusqu)"
    r"|\b(?:s'appret\w+|se\s+prepar\w+|prepar\w+)\b[^.]{0,60}(?:saisir|action|justice|attaquer)",
)
_JUDGES = Headed(
    (
        "le tribunal",
        "la cour",
        "les juges",
        "le juge",
        "les magistrats",
        "l'autorite",
        "l'ordonnance",
        "le jugement",
        "l'arret",
    ),
    r"\b(?:le\s+tribunal|la\s+cour|les\s+juges|le\s+juge|les\s+magistrats|l'autorite|l'ordonnance|le\s+jugement|l'arret)\b",
)
_LEAD = 450


# What only a judgment leaves behind: costs awarded, a time to appeal.
_AFTERMATH = Hinted(
    (
        "depens",
        "irrepetibles",
        "article 700",
        "l. 761",
        "faire appel",
        "interjet",
        "fait appel",
        "se pourvoir",
        "former un recours",
        "frais de justice",
        "frais d'avocat",
        "frais de procedure",
        "premiere instance",
        "susceptible",
    ),
    r"\b(?:condamnee?s?|supporter\w*|mis\s+a\s+(?:la|sa)\s+charge|s'ajoutent|en\s+outre|outre|plus|allou\w+|accord\w+|vers\w+)\b[^.]{0,80}"
    r"\b(?:depens|frais\s+irrepetibles|article\s+700|l\.\s?761-1|frais\s+(?:de\s+justice|d'avocats?|de\s+procedure))"
    r"|\b(?:depens|frais\s+irrepetibles|article\s+700|frais\s+(?:de\s+justice|d'avocats?|de\s+procedure))\b[^.]{0,60}\b\d"
    r"|\b(?:peut|peuvent|dispos\w+|entend\w*|va|compte\w*|annonc\w+)\b[^.]{0,40}\b(?:faire\s+appel|interjeter\s+appel|se\s+pourvoir|former\s+un\s+recours)"
    r"|\bsusceptible\s+(?:d'appel|de\s+recours)|\bas?\s+(?:deja\s+)?(?:fait|interjete)\s+appel",
)


def weigh_ruling(folded: str, sentences: Sequence[Sentence], head: int) -> float:
    """How much, apart from named courts, says that an individual decision was taken; the lead counts double."""
    total = 0.6 if _TITLE.search(folded, 0, head) else 0.0
    total += 0.8 if _AFTERMATH.search(folded) else 0.0
    judges = 0.0
    for sentence in sentences:
        total += sentence.hits * (2 if sentence.start <= head + _LEAD else 1)
        judges += bool(sentence.acts) and _JUDGES.search(folded, sentence.start, sentence.end) is not None
    return min(total + min(0.75 * judges, 1.5), 4.0) - 2.0 * bool(_DENIED.search(folded))


def is_formal_notice(folded: str, sentences: Sequence[Sentence], head: int) -> bool:
    """Whether title and lead tell that an authority gave notice to comply, and no act that it punished anyone."""
    if not _NOTICE.search(folded, 0, head + _LEAD):
        return False
    acts = (act for sentence in sentences for act in sentence.acts)
    return not any(_PUNISHED.search(folded, act, act + 60) for act in acts)


def is_statistics(folded: str) -> bool:
    """Whether a text counts decisions rather than tells one."""
    return sum(1 for _ in _COUNTED.finditer(folded)) > 1
