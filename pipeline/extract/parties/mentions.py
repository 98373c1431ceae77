"""Proper names in running text that may be those of a company or body: where they stand, nothing yet of who they are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.extract.parties.aliases import whole_names
from pipeline.extract.parties.forms import abbreviation_pattern, split_form
from pipeline.extract.parties.names import UP
from pipeline.text.spaces import fold

_WORD = rf"(?:\[[^\]\n]{{1,14}}\]|(?:[{UP}]\.){{2,}}|[{UP}]{{1,2}}(?:\.{{3}}|…)|(?:Corp|Inc|Ltd|Cie|Co)\.(?=\s*[,;)a-z])|[{UP}](?:[\w&]|(?:['.-](?=\w)))*|\d+[{UP}]\w*)"
_NAME = re.compile(
    rf"(?<![\w.@/])(?:(?<=[dDlLsSnNcCjJ]')|(?<=qu')|(?<=Qu')|(?<!'))"
    rf"{_WORD}(?:[ ](?:(?:de\sla|de|du|des|&)\s|(?:de\s)?l'|d')?{_WORD}){{0,7}}"
)
_ELIDED = re.compile(r"^(?:[LDSNCJMT]|Qu|Lorsqu|Puisqu|Jusqu|Quoiqu)'(?=[A-ZÀ-Þ])")
_ELIDED_NOUN = re.compile(r"^(?:[LDSNCJM]|Qu|Lorsqu|Puisqu|Jusqu|Quoiqu)'[a-zà-ÿ][\w-]*(?:\s+|$)")
_STARTERS = frozenset(
    "le la les l un une des du de en au aux a dans par pour sur sous avec sans ce cet cette ces c il elle ils elles on nous vous je tu qui que quoi "
    "dont ou et mais or donc car ni si s selon apres avant depuis pendant lors lorsque quand comme ainsi alors aussi enfin puis ensuite toutefois "
    "cependant neanmoins pourtant certes attendu considerant vu dit condamne deboute ordonne rejette statuant saisi saisie saisis fait contre entre "
    "chez vers son sa ses leur leurs notre nos votre mon ma mes tout tous toute toutes aucun aucune chaque plusieurs quelques certains deux trois "
    "quatre cinq six sept huit dix cent mille premier premiere second seconde d y n qu janvier fevrier mars avril mai juin juillet aout septembre "
    "octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche ici voici voila reste restait soit soient outre malgre faute "
    "afin parmi etant ayant estimant soutenant faisant invoquant quant hier celui celle ceux celles cela ceci tel telle non oui pas plus moins "
    "bien peu beaucoup trop rien quel quelle quels quelles pourquoi comment combien infirme confirme reforme casse annule dommage prestation "
    "perte donnees incendie sauvegarde justice droit affaire faits procedure decision jugement arret ordonnance motifs discussion article code "
    "tribunal tribunaux cour conseil chambre juge juges president presidente cnil commission autorite ministere ministre etat loi decret "
    "reglement directive rgpd me maitre maitres avocat avocats avocate cabinet parquet procureur greffe greffier haute cassation europe union "
    "source sources photo credit publie publication copyright actualite actualites accueil newsletter partager retour rappel contexte contrat "
    "cloud internet web erp saas vps nas raid euros euro m mm mme mmes monsieur madame mlle messieurs docteur dr pr article articles siege "
    "num tel fax rg rcs siret portalis pole formation civ com soc crim bull tj tgi tc ca cass cjue cedh ue tva ht ttc cpc dma gdpr sa sas sarl "
    "metropole provence sql vpn api rgaa pme tpe dsi esn sla ia it ip tpe cgv cgu cpi cja bfm afp abonne abonnes abonnez agenda annuaire mentions plan sci scp selarl societe societes association syndicat entreprise groupe client cliente prestataire juridiction magistrats france paris lyon lille "
    "strasbourg marseille bordeaux nantes rennes toulouse nice versailles nanterre douai grenoble montpellier rouen dijon reims metz nancy "
    "americain francais europeen intime intimee intimes intimees appelant appelante appelants appelantes demandeur demanderesse demandeurs demanderesses defendeur "
    "defenderesse defendeurs defenderesses requerant requerante requerants appel rappelant jugeant considerant relevant belgique suisse luxembourg victime face bilan quelque resultat verdict sanction amende credits hebergement numerisation telephonie logiciel cookies "
    "entretemps desormais aujourd demain jeu pourquoi parce plutot seul seule seuls tantot vient reprise plainte assignation donc faut voir lire mis mise "
    "responsabilite assurance entre-temps celui celui-ci celle-ci ceux-ci dernier derniere economie numerique actualites informatique droit composition prononce juge declare fixe constate laisse autorise homologue statue quoique fin".split()
)
_INTRO = re.compile(
    rf"(?:\b(?P<company>soci[ée]t[ée]s?(?:\s+(?:anonyme|civile|coop[ée]rative|par\s+actions\s+simplifi[ée]e|[àa]\s+responsabilit[ée]\s+limit[ée]e|de\s+droit\s+\w+))?|association|syndicat|entreprise|coop[ée]rative|fondation|mutuelle|compagnie|groupe|filiale|PME|TPE|ESN|SSII|start-up|agence(?: web)?|cabinet(?:\s+[a-zà-ÿ]{{5,}})?|enseigne|cha[iî]ne|assureur|banque|"
    r"h[ée]bergeur|[ée]diteur|prestataire|infog[ée]r(?:ant|eur)|int[ée]grateur|fournisseur|mainteneur|op[ée]rateur|sous-traitant|client[e]?|clinique|polyclinique|imprimerie|menuiserie|scierie|laboratoires?|transporteur|fabricant|distributeur|n[ée]gociant)[ ]+(?:[«\"][ ]*)?|"
    rf"\b(?P<form>{abbreviation_pattern()})[ ]+(?:[«\"][ ]*)?)$",
    re.IGNORECASE,
)
_PUBLIC_BEFORE = re.compile(
    r"\b(?P<body>(?:commune|ville|d[ée]partement|r[ée]gion|m[ée]tropole|communaut[ée] (?:de communes|d'agglom[ée]ration|urbaine)|universit[ée]|"
    r"centre hospitalier(?: (?:universitaire|r[ée]gional|intercommunal))?|CHU|CHR|(?:h[ôo]pital|clinique|polyclinique|maternit[ée]|lyc[ée]e|coll[èe]ge|[ée]cole|mus[ée]e|th[ée][âa]tre|EHPAD|maison de retraite|centre [a-zà-ÿ]{4,}|syndicat mixte|r[ée]gie)(?: (?:priv[ée]e?|public|publique|g[ée]n[ée]rale?|universitaire|municipale?))?|rectorat|pr[ée]fecture|chambre de (?:commerce|m[ée]tiers))\s+(?:de\s+(?:la\s+|l')?|d'|du\s+|des\s+))$",
    re.IGNORECASE,
)
_TITLE_BEFORE = re.compile(
    r"(?:\b(?:Me|Mes|Ma[iî]tres?|MM?\.|Mmes?|Mlle|Monsieur|Madame|Messieurs|Dr|docteur|avocate?s?)|\bpar\s+l'avocat)\s+$",
    re.IGNORECASE,
)
_PERSON_TITLE = re.compile(r"(?:\bMM?\.|\bMmes?|\bMlle|\b[Mm]onsieur|\b[Mm]adame)\s+$")
_LOWER_TAIL = re.compile(r"(?:[ -](?:de |du |des |d'|l'|la |le |et )?[a-zà-ÿ][\wà-ÿ'-]*){1,4}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at `[start, end)`; `form` is the legal form written before or after it."""

    name: str
    start: int
    end: int
    form: str | None = None
    introduced: bool = False
    """True after "la société", "SAS" and the like: a name for sure."""
    is_person: bool = False
    by_noun: bool = False
    """True for a common noun or "celui-ci" that means the party `name`."""


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """Lower-case words of a name, legal forms and little words apart: what two spellings are compared by."""
    bare = split_form(name)[0] or name
    kept = tuple(
        word
        for word in re.findall(r"[a-z0-9]+", fold(bare))
        if word not in {"de", "d", "du", "des", "la", "le", "les", "l", "et", "the", "of", "societe"}
    )
    return kept or tuple(re.findall(r"[a-z0-9]+", fold(bare)))


class Mentions:
    """All names of a text, in order, to be asked for by place."""

    def __init__(self, found: Iterable[Mention]) -> None:
        self.all = tuple(sorted(found, key=lambda mention: mention.start))
        self._starts = [mention.start for mention in self.all]
        self._ends = [mention.end for mention in self.all]

    def from_(self, start: int, end: int) -> Mention | None:
        """The first name that begins in `[start, end)`."""
        at = bisect_left(self._starts, start)
        return self.all[at] if at < len(self.all) and self._starts[at] < end else None

    def before(self, end: int, reach: int) -> Mention | None:
        """The last name that ends in the `reach` characters before `end`."""
        at = bisect_right(self._ends, end) - 1
        return self.all[at] if at >= 0 and self._ends[at] >= end - reach else None

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def find_mentions(flat: str) -> Mentions:
    """Every name of `flat` that could be a party's."""
    lower_words = Counter(re.findall(r"(?<![\w'])[a-zà-ÿ]{3,}", flat))
    raw = [mention for match in _NAME.finditer(flat) if (mention := _mention(flat, match, lower_words))]
    raw = _partnerships(flat, raw)
    whole = whole_names(flat)
    kept = [
        mention
        for mention in _with_tails(flat, raw)
        if not any(left < mention.end and mention.start < right for left, right in whole)
    ]
    return Mentions(
        [*kept, *(Mention(flat[left:right], left, right, introduced=True) for left, right in whole)]
    )


def _mention(flat: str, match: re.Match[str], lower_words: Counter[str]) -> Mention | None:
    start, end = match.span()
    elided = _ELIDED.match(flat[start:end]) or _ELIDED_NOUN.match(flat[start:end])
    if elided:
        start += elided.end()
    before = flat[max(0, start - 45) : start]
    of = before.endswith(_OF)
    public = _PUBLIC_BEFORE.search(before) if of else None
    if public:
        start -= len(before) - public.start("body")
        return Mention(flat[start:end], start, end, introduced=True)
    intro = _INTRO.search(before)
    if not intro:
        start = _skip_starters(flat, start, end)
        intro = _INTRO.search(flat[max(0, start - 45) : start])
    while (
        start < end
        and (word := _last_word(flat, start, end))
        and fold(word.strip("'")) in {"au", "aux", "de", "du"}
    ):
        end -= len(word)
    if (
        end - start < 1
        or _ROMAN.fullmatch(flat, start, end)
        or _is_common(flat, start, end, lower_words, introduced=bool(intro))
    ):
        return None
    if _CODE.fullmatch(flat, start, end) or (
        of and _COURT_BEFORE.search(fold(flat[max(0, start - 60) : start]))
    ):
        return None
    if _TITLE_BEFORE.search(flat[max(0, start - 12) : start]):
        return (
            Mention(flat[start:end], start, end, is_person=True)
            if _PERSON_TITLE.search(flat[max(0, start - 12) : start])
            else None
        )
    name, form = split_form(flat[start:end])
    start += flat[start:end].find(name)
    end = start + len(name)
    if not name or (fold(name) in _STARTERS and not (intro and name.isupper() and len(name) < 4)):
        return None
    form = form or (split_form(f"{intro['form']} x")[1] if intro and intro["form"] else None)
    return Mention(name, start, end, form, introduced=bool(intro) or form is not None)


_OF = ("de ", "d'", "du ", "des ", "de la ", "de l'")
_CODE = re.compile(r"[A-Z]{1,5}-\d[\d-]*|\d[\d-]*[A-Z]\d*")
_COURT_BEFORE = re.compile(
    r"\b(?:cour\s+d'appel|cour\s+administrative\s+d'appel|tribunal(?:\s+(?:de\s+)?[a-z]+(?:\s+(?:instance|activites\s+economiques))?)?|barreau|prud'hommes|prefecture)\s+(?:de\s+la\s+|de\s+|d'|du\s+|des\s+)$"
)
"""A town that only says which court."""
_ROMAN = re.compile(r"[IVX]{1,5}")


def _last_word(flat: str, start: int, end: int) -> str:
    match = re.search(r"\s\S+$", flat[start:end])
    return match.group() if match else ""


def _skip_starters(flat: str, start: int, end: int) -> int:
    """Past the words that only begin a sentence or a court's name ("Selon Haulotte")."""
    while start < end:
        match = re.compile(r"[\w&]+(?:-[\w&]+)*\.?(?:'|\s+|$)").match(flat, start, end)
        if match is None:
            return start
        word = fold(match.group()).strip(" .'-")
        if word not in _STARTERS:
            return start
        start = match.end()
    return end


_PARTICIPLE = re.compile(r"(?:é|ée|és|ées|ant|ment)$")
"""How words end that often open a sentence."""


def _is_common(flat: str, start: int, end: int, lower_words: Counter[str], *, introduced: bool) -> bool:
    """A single word in capitals only because a sentence begins, or a title in capitals."""
    name = flat[start:end]
    if introduced:
        return False
    if not re.search(rf"[{UP}\[]", name):
        return True
    if re.search(r"\s", name) or not re.search(r"[a-zà-ÿ]", name):
        return name.isdigit()
    at_start = re.search(r"(?:^|[.!?:»\n•–-]\s*[«\"]?\s*)$", flat[max(0, start - 6) : start]) is not None
    return at_start and (
        lower_words[name.lower()] > 0 or (_PARTICIPLE.search(name) is not None and flat.count(name) == 1)
    )


_OF_PARTNERS = frozenset({"SCP", "SELARL", "SELAS", "SELAFA", "SCM"})


def _partnerships(flat: str, raw: list[Mention]) -> list[Mention]:
    """Names joined by "et" that are one: "la SCP Vaumarel et Oriol", "la société Vignes et Terroirs"."""
    alone = {mention.name for mention in raw if not flat.startswith("et ", max(0, mention.start - 3))}
    found: list[Mention] = []
    for mention in raw:
        last = found[-1] if found else None
        if (
            last
            and not mention.introduced
            and (
                (last.form in _OF_PARTNERS and flat[last.end : mention.start] in {" et ", " & ", ", ", "-"})
                or (
                    flat[last.end : mention.start] == " et "
                    and mention.name not in alone
                    and _is_one(flat, last, mention)
                )
            )
        ):
            found[-1] = replace(last, name=flat[last.start : mention.end], end=mention.end)
        else:
            found.append(mention)
    return found


_ONE_COMPANY = re.compile(
    r"(?<!\bentre )\b(?:la|cette|une) (?:soci[ée]t[ée]|entreprise) [«\"]?$", re.IGNORECASE
)
_PLURAL_VERB = re.compile(r"[ ,]+(?:ont|sont|avaient|étaient|[a-zà-ÿ]{3,}(?:ent|èrent))\b")


def _is_one(flat: str, first: Mention, second: Mention) -> bool:
    """True for "la société A et B", of which no verb speaks as of two."""
    return bool(
        _ONE_COMPANY.search(flat[max(0, first.start - 30) : first.start])
        and not _PLURAL_VERB.match(flat, second.end)
    )


def _with_tails(flat: str, raw: list[Mention]) -> list[Mention]:
    """Names with the lower-case words that belong to them: those that follow the name again and again."""
    tails: dict[str, list[str]] = {}
    for mention in raw:
        if mention.introduced:
            tail = _LOWER_TAIL.match(flat, mention.end)
            tails.setdefault(mention.name, []).append(tail.group() if tail else "")
    known = {name: common for name, seen in tails.items() if (common := _common_tail(seen))}
    grown = []
    for mention in raw:
        common = known.get(mention.name, "")
        if common and flat.startswith(common, mention.end):
            grown.append(replace(mention, name=mention.name + common, end=mention.end + len(common)))
        else:
            grown.append(mention)
    return grown


def _common_tail(seen: list[str]) -> str:
    """The words that all mentions share after the name; two mentions at least must agree."""
    if len(seen) < 2 or not all(seen):
        return ""
    first = seen[0]
    words = re.findall(r"[ -](?:de |du |des |d'|l'|la |le |et )?[a-zà-ÿ][\wà-ÿ'-]*", first)
    tail = ""
    for word in words:
        if all(
            other.startswith(tail + word) and not re.match(r"[\wà-ÿ]", other[len(tail + word) :])
            for other in seen
        ):
            tail += word
        else:
            break
    return "" if _VERBISH.match(fold(tail)) else tail


_VERBISH = re.compile(
    r"^ (?:a|est|qui|que|dont|et|avait|ait|soit|demande|soutient|fait|n'|ne|en|au|aux|de|du|sur|pour|par|dans|sont|ont|se|s')\b"
)
