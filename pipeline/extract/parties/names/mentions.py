"""Proper names in running text that may be those of a company or body: where they stand, nothing yet of who they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.extract.parties.names.aliases import whole_names
from pipeline.extract.parties.names.capitals import is_in_capitals, names_in_capitals
from pipeline.extract.parties.names.forms import abbreviation_pattern, split_form
from pipeline.extract.parties.names.joining import join_partners, with_tails
from pipeline.extract.parties.names.mention import Mention, Mentions
from pipeline.extract.parties.names.namesakes import with_persons
from pipeline.extract.parties.names.no_names import is_no_name, is_reporting, without_places
from pipeline.extract.parties.names.parsed import UP
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_WORD = rf"(?:\[[^\]\n]{{1,14}}\]|(?:[{UP}]\.){{2,}}|[{UP}]{{1,2}}(?:\.{{3}}|…)|(?:Corp|Inc|Ltd|Cie|Co)\.(?=\s*[,;)a-z])|[{UP}](?:[\w&]|(?:['.-](?=\w)))*|\d+[{UP}]\w*)"
_NAME = pattern(
    rf"(?<![\w.@/])(?:(?<=[dDlLsSnNcCjJ]')|(?<=qu')|(?<=Qu')|(?<!'))"
    rf"{_WORD}(?:[ ](?:(?:de\sla|de|du|des|&)\s|(?:de\s)?l'|d')?{_WORD}){{0,7}}"
)
_ELIDED = pattern(r"(?:[LDSNCJMT]|Qu|Lorsqu|Puisqu|Jusqu|Quoiqu)'(?=[A-ZÀ-Þ])")
_ELIDED_NOUN = pattern(
    r"(?:[LDSNCJM]|Qu|Lorsqu|Puisqu|Jusqu|Quoiqu)'[a-zà-ÿ][\w-]*(?:\s+|$)(?:(?:de\s+la|de|du|des)\s+|d')?"
)
_STARTERS = frozenset(
    "le la les l se un une des du de en au aux a dans par pour sur sous avec sans ce cet cette ces c il elle ils elles on nous vous je tu qui que quoi "
    "dont ou et mais or donc car ni si s selon apres avant depuis pendant lors lorsque quand comme ainsi alors aussi enfin puis ensuite toutefois "
    "cependant neanmoins pourtant certes attendu considerant vu dit condamne deboute ordonne rejette statuant saisi saisie saisis fait contre entre "
    "chez vers son sa ses leur leurs notre nos votre mon ma mes tout tous toute toutes aucun aucune chaque plusieurs quelques certains deux trois "
    "quatre cinq six sept huit dix cent mille premier premiere second seconde d y n qu janvier fevrier mars avril mai juin juillet aout septembre "
    "octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche ici voici voila reste restait soit soient outre malgre faute "
    "afin parmi etant ayant estimant soutenant faisant invoquant quant hier celui celle ceux celles cela ceci tel telle non oui pas plus moins "
    "bien peu beaucoup trop rien quel quelle quels quelles pourquoi comment combien infirme confirme reforme casse annule dommage prestation "
    "deja encore toujours jamais souvent parfois perte donnees incendie sauvegarde justice droit affaire faits procedure decision jugement arret ordonnance motifs discussion article code "
    "tribunal tribunaux cour conseil chambre juge juges president presidente cnil commission autorite ministere ministre etat loi decret "
    "reglement directive rgpd me maitre maitres avocat avocats avocate cabinet parquet procureur greffe greffier haute cassation europe union "
    "source sources photo credit publie publication copyright actualite actualites accueil newsletter partager retour rappel contexte contrat "
    "cloud internet web erp saas vps nas raid euros euro m mm mme mmes monsieur madame mlle messieurs docteur dr pr article articles siege "
    "num tel fax rg rcs siret portalis pole formation civ com soc crim bull tj tgi tc ca cass cjue cedh ue tva ht ttc cpc dma gdpr sa sas sarl "
    "metropole provence sql vpn api rgaa pme tpe dsi esn sla ia it ip tpe cgv cgu cpi cja bfm afp abonne abonnes abonnez agenda annuaire mentions plan sci scp selarl societe societes association syndicat entreprise groupe client cliente prestataire juridiction magistrats france paris lyon lille "
    "strasbourg marseille bordeaux nantes rennes toulouse nice versailles nanterre douai grenoble montpellier rouen dijon reims metz nancy "
    "americain francais europeen intime intimee intimes intimees appelant appelante appelants appelantes demandeur demanderesse demandeurs demanderesses defendeur "
    "defenderesse defendeurs defenderesses requerant requerante requerants appel rappelant jugeant considerant relevant belgique suisse luxembourg victime face bilan quelque resultat verdict sanction amende credits hebergement numerisation telephonie logiciel cookies "
    "celles-ci celle-la celles-la celui-la ceux-la entretemps desormais aujourd demain jeu pourquoi parce plutot seul seule seuls tantot vient reprise plainte assignation donc faut voir lire mis mise "
    "responsabilite assurance entre-temps celui celui-ci celle-ci ceux-ci dernier derniere economie numerique actualites informatique droit composition prononce juge declare fixe constate laisse autorise homologue statue quoique fin "
    "hlm chacun chacune prevenu prevenue prevenus partie parties civile civiles criminelle reponse preneur preneuse bailleur bailleresse".split()
)
_INTRO_NOUNS = (
    "societe societes association syndicat entreprise cooperative fondation mutuelle compagnie groupe filiale pme tpe esn ssii start-up agence "
    "cabinet enseigne chaine assureur banque hebergeur hebergeuse editeur prestataire infogerant infogereur integrateur fournisseur mainteneur "
    "operateur sous-traitant client cliente clinique polyclinique imprimerie menuiserie scierie laboratoire laboratoires transporteur fabricant "
    "distributeur negociant fonderie brasserie distillerie laiterie fromagerie biscuiterie conserverie savonnerie tannerie papeterie verrerie coutellerie "
    "boulangerie patisserie chocolaterie charcuterie serrurerie jardinerie librairie bijouterie faiencerie minoterie cartonnerie manufacture filature garage pharmacie"
).split()
_KINDS_OF_COMPANY = "anonyme|civile|cooperative|par\\s+actions\\s+simplifiee|a\\s+responsabilite\\s+limitee|de\\s+droit\\s+\\w+"
_INTRO = pattern(
    rf"(?:\b(?:societes?\s+(?:{_KINDS_OF_COMPANY})|agence web|cabinet\s+[a-z]{{5,}}|{'|'.join(_INTRO_NOUNS)})|"
    rf"\b(?P<form>{fold(abbreviation_pattern())}))[ ]+(?:[«\"][ ]*)?$"
)
_INTRO_ENDS = (
    *_INTRO_NOUNS, "anonyme", "civile", "simplifiee", "limitee", " web", *fold(abbreviation_pattern().replace("\\", "")).split("|"),
)  # fmt: skip
_BODIES = (
    "commune|mairie|municipalite|ville|departement|conseil (?:departemental|regional|general|municipal)|region|metropole|communaute (?:de communes|d'agglomeration|urbaine)|universite|"
    r"centre hospitalier(?: (?:universitaire|regional|intercommunal))?|chu|chr|(?:hopital|clinique|polyclinique|maternite|lycee|college|ecole|musee|theatre|ehpad|"
    r"maison de retraite|groupement (?:forestier|foncier|pastoral|viticole|agricole|hospitalier|d'employeurs|de [a-z]{4,})(?: [a-z]{5,})?|cooperative (?:agricole|maritime|viticole|laitiere|ouvriere|forestiere|artisanale)|centre [a-z]{4,}|syndicat mixte|regie)(?: (?:privee?|public|publique|generale?|universitaire|municipale?))?|"
    "rectorat|prefecture|ministre|ministere|chambre (?:de (?:commerce|metiers)|d'agriculture|des notaires)|caisse (?:primaire|regionale) d'assurance maladie|"
    "caisse (?:primaire|d'allocations familiales|de mutualite sociale agricole|d'epargne|regionale)|cpam|caf|msa|urssaf|office public de l'habitat|"
    "syndicat des coproprietaires|service departemental d'incendie et de secours|agence regionale de sante|etablissement public"
)
_PUBLIC_BEFORE = pattern(
    rf"\b(?P<body>(?:{_BODIES})\s+(?:de\s+(?:la\s+|l')?|d'|du\s+|des\s+)|office\s+public\s+(?:de\s+l'habitat\s+)?)$"
)
_TITLE_BEFORE = pattern(
    r"(?:\b(?:me|mes|maitres?|mm?\.|mmes?|mlle|monsieur|madame|messieurs|dr|docteure?|epoux|epouse|veuve|consorts|avocate?s?)|\bpar\s+l'avocat) +$"
)
_PERSON_TITLE = pattern(
    r"(?:(?<![A-Z]\. )\bMM?\.|\bMmes?|\bMlle|\b[Mm]onsieur|\b[Mm]adame|\bDr|\b[Dd]octeure?|\b(?:[Ll]es|[Aa]ux|[Dd]es) (?:[ée]poux|consorts)) +$"
)

_COURT_IN_CAPITALS = pattern(r"\b(?:TRIBUNAL|COUR|CONSEIL)\s+(?:DES?\s+|DU\s+|D')?\Z")
"""What a head opens with: the capitals behind it are the court's own."""


def find_mentions(flat: str) -> Mentions:
    """Every name of `flat` that could be a party's."""
    if is_in_capitals(flat):
        return Mentions(names_in_capitals(flat))
    lower_words = frozenset(_LOWER_WORD.findall(flat))
    low = fold(flat)
    raw = list(_without_inner(_mention(flat, low, match, lower_words) for match in _NAME.finditer(flat)))
    raw = without_places(low, with_persons(flat, low, join_partners(flat, raw)))
    whole = whole_names(flat)
    kept = [
        mention
        for mention in with_tails(flat, raw)
        if not any(left < mention.end and mention.start < right for left, right in whole)
    ]
    return Mentions(
        [
            *kept,
            *(
                Mention(flat[left:right], left, right, introduced=True)
                for left, right in whole
                if not is_reporting(low, left)
            ),
        ]
    )


def _without_inner(found: Iterable[Mention | None]) -> Iterator[Mention]:
    """The names, but for those that the longer one before holds: "Centre d'imagerie des Trois-Maisons"."""
    end = 0
    for mention in found:
        if mention and mention.start >= end:
            end = mention.end
            yield mention


def _mention(flat: str, low: str, match: re.Match[str], lower_words: frozenset[str]) -> Mention | None:
    start, end = match.span()
    keeps_first = _KEPT_FIRST.match(flat, start, end) is not None and (
        _goes_on(flat, start) or flat.startswith("France ", start)
    )
    if not keeps_first and "'" in flat[start:end]:
        elided = _ELIDED.match(flat, start, end) or _ELIDED_NOUN.match(flat, start, end)
        start = elided.end() if elided else start
    of = low.endswith(_OF, 0, start)
    of_body = of or low.endswith(("habitat ", "office public "), 0, start)
    public = _PUBLIC_BEFORE.search(low[max(0, start - 45) : start]) if of_body else None
    if public:
        start += public.start("body") - min(45, start)
        return Mention(flat[start:end], start, end, introduced=True)
    intro = _introduced(flat, low, start)
    if intro is None and not keeps_first:
        start = _skip_starters(flat, low, start, end)
        intro = _introduced(flat, low, start)
    end = _without_last_preposition(flat, start, end)
    if not _LETTER.search(flat, start, end) or _is_no_name_by_itself(flat, start, end, lower_words, intro):
        return None
    if of and _COURT_BEFORE.search(low[max(0, start - 60) : start]):
        return None
    if _COURT_IN_CAPITALS.search(flat, max(0, start - 20), start):
        return None
    if low[start - 1 : start].isspace() and _TITLE_BEFORE.search(low[max(0, start - 12) : start]):
        titled = _PERSON_TITLE.search(flat[max(0, start - 12) : start])
        return Mention(flat[start:end], start, end, is_person=True) if titled else None
    return _named(flat, low, start, end, intro)


def _without_last_preposition(flat: str, start: int, end: int) -> int:
    while (
        start < end
        and (word := _last_word(flat, start, end))
        and fold(word.strip("'")) in {"au", "aux", "de", "du"}
    ):
        end -= len(word)
    return end


def _is_no_name_by_itself(
    flat: str, start: int, end: int, lower_words: frozenset[str], intro: str | None
) -> bool:
    """True for numbers and codes, and for a word that only begins a sentence."""
    return bool(
        _ROMAN.fullmatch(flat, start, end)
        or (flat.startswith("Office public ", start) and end - start == len("Office"))
        or _CODE.fullmatch(flat, start, end)
        or _is_common(flat, start, end, lower_words, introduced=intro is not None)
    )


def _named(flat: str, low: str, start: int, end: int, intro: str | None) -> Mention | None:
    """The name in `[start, end)` without its legal form, with the words that belong to it; None where no name is left."""
    name, form = split_form(flat[start:end])
    if not name or split_form(f"{flat[start:end]} x")[0] == "x":
        return None
    start += flat[start:end].find(name)
    end = start + len(name)
    if intro is None and form is None and (end - start == 1 or is_no_name(flat, low, start, end)):
        return None
    if fold(name) in _STARTERS and (intro is None or not _may_be_named(flat, low, start, end)):
        return None
    form = form or (split_form(f"{intro} x")[1] if intro else None)
    social = low.endswith(("association ", "collectif ", "syndicat "), 0, start)
    tail = (_ASSOCIATION_TAIL.match(flat, end) if social else None) or _NUMBER_TAIL.match(flat, end)
    tail = tail or (_TRADE_TAIL.match(flat, end) if form and end - start == len(name.split(" ")[0]) else None)
    end = tail.end() if tail else end
    if form and _OF_LAND.match(flat, start):
        start = _with_form(low, start, form)
    return Mention(flat[start:end], start, end, form, introduced=intro is not None or form is not None)


_KEPT_FIRST = pattern(
    rf"(?:(?:Bien|Au|Aux|Nos|Mon|Ma|Mes|Tout|Tous|Sans|Deux|Trois|Quatre|Cinq|Sept|Un|Une)(?= [{UP}][a-zà-ÿ])|(?:SCI|SARL|SAS|SNC|EURL)(?= (?:de la |des |du )(?:Deux|Trois|Quatre|Cinq|Sept|Un|Une|Premi[eè]re?) [{UP}])|Crédit(?= [{UP}][a-zà-ÿ])|Chez|Union|Cabinet|Groupe|Maison|Agence|Bureau|Office|Compagnie|(?:Informatique|Hébergement|Téléphonie|Sauvegarde|Numérisation)(?= (?:de la |de l'|des |du |de |d')[A-ZÀ-Þ][a-zà-ÿ])|(?:La|Le|Les)(?= (?!Soci[ée]t[ée]|Groupe|Cabinet|Tribunal|Cour|Pr[ée]sident|Juge)[{UP}][a-zà-ÿ])|(?:LE|LA|DU)(?= [{UP}-]{{3,}} [{UP}][a-zà-ÿ])|(?:France|Europe|Provence|Paris|Lyon|Lille|Strasbourg|Marseille|Bordeaux|Nantes|Rennes|Toulouse|Nice|Grenoble|Montpellier|Rouen|Dijon|Reims|Metz|Nancy)(?= (?!Métropole|Pôle|Chambre|Ch\b)[{UP}][a-zà-ÿ])|L'(?=[{UP}][a-zà-ÿ]))[ ']?(?:(?:de la|de|du|des) |d')?[{UP}]"
)
"""Common words that are part of a name where they are written with a capital inside a sentence: "les patrons de Chez Ginette"."""
_LETTER = pattern(r"[^\W_]")
_GOES_ON = pattern(r"[a-zà-ÿ,][' «\"]{1,3}$|\b[a-zà-ÿ]{1,2}'$")


def _goes_on(flat: str, start: int) -> bool:
    """True inside a sentence: a capital there is meant."""
    return _GOES_ON.search(flat, max(0, start - 4), start) is not None


def _may_be_named(flat: str, low: str, start: int, end: int) -> bool:
    """A common word that an introduced name begins with: "l'association Abonnés en alerte", "la société IA"."""
    if low.endswith("association ", 0, start):
        return _ASSOCIATION_TAIL.match(flat, end) is not None
    return end - start < 4 and flat[start:end].isupper()


def _introduced(flat: str, low: str, start: int) -> str | None:
    """The legal form before `start`, "" for "la société" and the like, None when nothing says that a name follows."""
    end = start
    while end and low[end - 1] in ' «"':
        end -= 1
    if end == start or not (
        low.endswith(_INTRO_ENDS, 0, end) or _LONG_INTRO.search(low, max(0, end - 45), end)
    ):
        return None
    begin = max(0, start - 45)
    intro = _INTRO.search(low[begin:start])
    if intro is None:
        return None
    return flat[begin + intro.start("form") : begin + intro.end("form")] if intro["form"] else ""


_NUMBER_TAIL = pattern(
    r" \d\d(?=[,;:)»]|\.\s|\.$| (?:a|avait|le|la|les|était|doit|devra|et|qui|en|ne|se)\b)(?! (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc))"
)
"""The number of the département, or of the street, that ends a name: "Sentinelle 76"."""
_TRADE_TAIL = pattern(
    rf" (?:d'|de )[a-zà-ÿ]{{4,}} (?:de la |de l'|des |du |de |d')[{UP}][\w'-]+(?: (?:de la |de l'|des |du |de |d')?[{UP}][\w'-]+){{0,3}}"
)
"""What a firm does and where, in its name: "la SELARL Centre d'imagerie des Trois-Maisons"."""
_OF_LAND = pattern(r"(?:de la|de l'|des|du|de|d')\s?")


def _with_form(low: str, start: int, form: str) -> int:
    """Where a name begins that is none without its legal form: "EARL de la Ferrandière"."""
    begin = start - len(form) - 1
    return begin if begin >= 0 and low.startswith(fold(form) + " ", begin) else start


_ASSOCIATION_TAIL = pattern(
    r"(?: (?:(?:en|de|du|des|pour|sans) (?:(?:la|le|les|l') ?)?|(?:contre|et|à) )(?!a\b|est\b|avait\b)[a-zà-ÿ-]{3,}){1,2}(?= [a-zà-ÿ]+|[,.])"
)
_LONG_INTRO = pattern(r"cabinet|\bdroit\b")
_LOWER_WORD = pattern(r"(?<![\w'])[a-zà-ÿ]{3,}")
_OF = ("de ", "d'", "du ", "des ", "de la ", "de l'")
_CODE = pattern(r"[A-Z]{1,5}-\d[\d-]*|\d[\d-]*[A-Z]\d*")
_COURT_BEFORE = pattern(
    r"\b(?:cour\s+d'appel|cour\s+administrative\s+d'appel|tribunal(?:\s+(?:de\s+)?[a-z]+(?:\s+(?:instance|activites\s+economiques))?)?|barreau|prud'hommes|prefecture)\s+(?:de\s+la\s+|de\s+|d'|du\s+|des\s+)$"
)
"""A town that only says which court."""
_ROMAN = pattern(r"[IVX]{1,5}")


def _last_word(flat: str, start: int, end: int) -> str:
    match = re.search(r"\s\S+$", flat[start:end])
    return match.group() if match else ""


_LEADING_WORD = pattern(r"[\w&]+(?:-[\w&]+)*\.?(?:'|\s+|$)")


def _skip_starters(flat: str, low: str, start: int, end: int) -> int:
    """Past the words that only begin a sentence or a court's name ("Selon Haulotte")."""
    while start < end:
        match = _LEADING_WORD.match(flat, start, end)
        if match is None:
            return start
        word = low[start : match.end()].strip(" .'-")
        if word not in _STARTERS:
            return start
        start = match.end()
    return end


_SENTENCE_START = pattern(r"(?:^|[.!?:»\n•–-]\s*[«\"]?\s*)$")
_PARTICIPLE = pattern(r"(?:é|ée|és|ées|ant|ment)$")
"""How words end that often open a sentence."""
_ITS_VERB = pattern(
    r" (?:n'|(?:ne|se|lui|leur|en|y) |s'|l')?(?:a|avait|est|était|doit|devra|devait|fut|sera|aura|obtient|soutient|[a-zà-ÿ]{3,}(?:ait|era))\b"
)
"""Right after such a word: it is a name, the subject ("Hydrolysé avait saisi")."""


def _is_common(flat: str, start: int, end: int, lower_words: frozenset[str], *, introduced: bool) -> bool:
    """A single word in capitals only because a sentence begins, or a title in capitals."""
    name = flat[start:end]
    if introduced:
        return False
    if not re.search(rf"[{UP}\[]", name):
        return True
    if re.search(r"\s", name) or not re.search(r"[a-zà-ÿ]", name):
        return name.isdigit()
    at_start = _SENTENCE_START.search(flat[max(0, start - 6) : start]) is not None
    return at_start and (
        name.lower() in lower_words
        or (_PARTICIPLE.search(name) is not None and flat.count(name) == 1 and not _ITS_VERB.match(flat, end))
    )
