"""Capitalised words that name no party: towns, words that open a sentence, papers that are quoted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.extract.parties.names.mention import Mention
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold
from pipeline.text.tables import read_table

_OPENS_PHRASE = pattern(r" (?:de|des|du|en|sans|sur|par|pour|ou)\s+(?=[a-zà-ÿ])| d'(?=[a-zà-ÿ])")
_SENTENCE_START = pattern(r"(?:^|[.!?:»\n•–|-]\s*[«\"]?\s*)$")
_OF_INHABITANTS = ("ais", "aise", "ois", "oise", "ien", "ienne", "enne")
_OF_MOOD = (
    "eux",
    "euse",
    "ee",
    "ees",
    "if",
    "ive",
    "ant",
    "ante",
    "ent",
    "ente",
    "el",
    "elle",
    "ble",
    "i",
    "ie",
)
_NAME_AFTER_COMMA = pattern(r", (?:[ld]'|l[ea] )?[A-ZÀ-Þ]")
_PREPOSITION = pattern(
    r"\b(?:a|de|d|en|dans\s+l[ea]|aux?|vers|pres\s+de|sur|entre|du|des|depuis|par)[ ']\s*(?:l[ea]s?\s+|l')?$"
)
_SITUATED = pattern(
    r"\b(?:\d+\s+salaries|installee?s?|(?<!\bla )(?<!\bune )(?<!\bsa )(?<!\bleur )(?<!\bcette )basee?s?|implantee?s?|situee?s?|etablie?s?|sise?s?|habit(?!at)\w+|domicilie\w*|fabriqu\w+|siege(?:\s+social)?(?:\s+est)?|rue|quai|avenue|boulevard|village|"
    r"ville|port|agglomeration|banlieue|pays|vallee|bassin|zone|destination|provenance)\s+(?:[\w'-]+\s+){0,3}?(?:a|de|d|en|au|pres\s+de|du|des)[ ']\s*$"
)
_TRADER_OF = pattern(
    r"\b(?:[a-z]{3,}iste|(?!sonn|broui|messag|billett|galerie)[a-z]{4,}erie|opticien(?:ne)?|pharmacien(?:ne)?|transporteur|menuisier|imprimeur|artisan|commercant|viticulteur|maraicher|boulanger|garagiste|"
    r"exploitante?|recycleur|ferrailleur|aide-soignante?|assistante?\s+(?:maternelle?|sociale?)|auditrice|auditeur|taxi\s+conventionne|domaine\s+viticole|environs|expert\s+(?:foncier|agricole|immobilier)|concurrent|horloger|bijoutier|brasseur|hotelier|restaurateur|veterinaire|pme|tpe|start-up|semencier|eleveur|eleveuse|apicult(?:eur|rice)|agricult(?:eur|rice)|cerealier|vigneron(?:ne)?|couple|veuve|confrere|consoeur|"
    r"habitante?s?|riverain(?:e)?s?|retraitee?s?|infirmiere?|photographe|notaire|boucher|bouchere|patissier|coiffeu(?:r|se)|traiteur|plombier|electricien|couvreur|macon|luthier|potier|horticulteur|entreprise|"
    r"loueur|armateur|mareyeur|chocolatier|confiseur|fromager|maroquinier|libraire)(?:\s+(?:en\s+ligne|industriel(?:le)?|familiale?|independante?s?|de\s+(?:porcs?|bovins|brebis|chevres|vaches|volailles|bateaux)))?\s+(?:de\s+|d'|du\s+)$"
)
"""A trade followed by a town: "le fleuriste en ligne de Béthune", "la conserverie de Céret"; whom hosts, publishers and branches are of is a name."""
_TRADER_AT = pattern(
    r"\b(?:[a-z]{4,}(?:iste|ier|iere|eur|eure|euse|ienne?)|photographe|notaire|libraire|veterinaire|architecte|artisan|couple)(?:\s+(?:de\s+|d'|en\s+)[a-z]{4,})?\s+(?:a|aux?)\s+$"
)
"""A trade and where it is plied: "photographe de mariage aux Ponts-de-Cé"; "verser au brasseur à X" is said of nobody."""
_LOCATED = pattern(
    r"\s*,\s+(?:en|dans\s+l[ea](?:s\b)?|dans\s+l')\s*(?P<region>[a-z'-]{3,30})\b|\s*\((?P<within>[a-z' -]{3,30}|\d\d)\)"
)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """pipeline/data/party_words.json, folded."""
    raw = read_table("party_words.json")
    return {kind: frozenset(map(fold, words.split())) for kind, words in raw.items()}


_NO_NAME = pattern(
    r"(?:(?:cent|vingt|trente|quarante|cinquante|soixante|quatre|dix|mille)(?:-[a-z]+)+|(?:au|ci|la|par|peut|la-bas|est|ai|a|etait|sont|avait)-(?:dessus|dessous|dela|devant|contre|apres|etre|ce|il|elle|t)(?:-[a-z]+)*|"
    r"\w+-(?:t-)?(?:ce|il|elle|ils|elles|on|nous|vous|je)|prud'hom\w+|quiconque|autrement|autant|gare|stop|idem|ouf|tant|pis|mieux|fini|finie|terminee?)"
)
"""Numbers in words, questions, what opens a sentence."""


def is_no_name(flat: str, low: str, start: int, end: int) -> bool:
    """True for a town, or for a word that is in capitals only because a heading or a sentence begins with it."""
    name, table = low[start:end], _words()
    if _is_rubric(flat, start, end):
        return True
    if " " in name:
        return False
    if _NO_NAME.fullmatch(name):
        return True
    if name in table["places"] or name in table["openers"]:
        return True
    if name.endswith(_OF_INHABITANTS) and low.endswith(("le ", "la ", "les "), 0, start):
        return True
    opens = _SENTENCE_START.search(flat[max(0, start - 6) : start]) is not None
    return (
        opens
        and flat[start:end].istitle()
        and (
            (name.endswith(("er", "ir")) and low[end : end + 1] == " ")
            or (name.endswith(_OF_MOOD) and _NAME_AFTER_COMMA.match(flat, end) is not None)
            or (_OPENS_PHRASE.match(flat, end) is not None and flat.count(flat[start:end]) == 1)
        )
    )


_RUBRIC_ENDS = pattern(r"\. (?:« ?)?[A-ZÀ-Þ]")


def _is_rubric(flat: str, start: int, end: int) -> bool:
    """True for the town or the rubric in capitals that a report opens with: "SAINT-DIÉ. Cent fillettes ..."."""
    opens = start == 0 or flat[start - 1] == "\n"
    return opens and flat[start:end].isupper() and _RUBRIC_ENDS.match(flat, end) is not None


_COURT_NAMED = pattern(
    r"(?:l[ea] )?(?:conseil d'etat|cour (?:de cassation|d'appel|des comptes)|conseil constitutionnel)(?:\s.*)?"
    r"|(?:grand\s)?(?:nord|sud|est|ouest|centre)(?:-(?:est|ouest))? de la france|(?:amtsgericht|landgericht|oberlandesgericht|bundesgerichtshof|handelsgericht|oberster gerichtshof|rechtbank|hoge raad|high court|circuit court|supreme court|district court|court of|corte (?:di|d'|suprema)|tribunal (?:supremo|da|do|de primera)|tribunale (?:di|ordinario)|audiencia provincial|juzgado|grande chambre)(?:\s.*)?|(?:grande|premiere) instance(?:\s.*)?|(?:ta|caa|tgi|tj|cph|commentaire (?:de|sous) (?:ca|caa|ta|tj|tgi)) [a-z].*"
)
"""Courts, which are no parties before other courts; and parts of the country."""
_PAPER = pattern(
    r"(?:l[ae]s? |l')?(?:gazette|depeche|courrier|journal|echos?|quotidien|tribune|voix|republicain|nouvelle republique|observatoire|institut|insee|barometre)\b"
)
_REPORTS = pattern(
    r"\b(?:ecri(?:t|vait)|rapport(?:e|ait)|revel(?:e|ait)|indiqu(?:e|ait)|racont(?:e|ait)|titr(?:e|ait)|selon|d'apres|colonnes\s+d[eu])\s+(?:l[ae]s?\s+|l')?$"
)


def is_reporting(low: str, start: int) -> bool:
    """True for a paper that is quoted: "écrit La Gazette du Vendômois", "selon l'Observatoire des loyers"."""
    return (
        _PAPER.match(low, start) is not None and _REPORTS.search(low, max(0, start - 30), start) is not None
    )


_STREET = pattern(
    r"\b(?:rue|avenue|boulevard|place|quai|impasse|allees?|square|faubourg|esplanade)\s+(?:de\s+la\s+|de\s+l'|des\s+|du\s+|de\s+|d')?$"
)
_INDEFINITE = pattern(r"\bune? $")


def _is_unnamed(low: str, mention: Mention) -> bool:
    """True for a street ("avenue Bollée") and for what only one of its kind is told of ("un musée de Bruges")."""
    if mention.form or mention.name.startswith(("L'", "Les ", "La ", "Le ")):
        return False
    lead = low[max(0, mention.start - 30) : mention.start]
    if _STREET.search(lead):
        return True
    return mention.name[:1].islower() and _INDEFINITE.search(lead) is not None


_ANOTHER_CLIENT = pattern(
    r"\b(?:un|d'|l'|une)\s*autre\s+(?:de\s+(?:ses|leurs)\s+)?cliente?s?,\s+(?:la\s+|le\s+|l')?(?:societe\s+)?$"
)


def _is_another_client(low: str, mention: Mention) -> bool:
    """True for one told of in passing: "le site d'un autre client, la Brasserie des Tilleuls"."""
    lead = low[max(0, mention.start - 60) : mention.start]
    return low.count(low[mention.start : mention.end]) == 1 and _ANOTHER_CLIENT.search(lead) is not None


def without_places(low: str, raw: Sequence[Mention]) -> list[Mention]:
    """The names without those that the text only speaks of as places ("installée à Mirefleurs, dans le Puy-de-Dôme")."""
    situated: dict[str, bool] = {}
    for mention in raw:
        if mention.is_person:
            continue
        lead = low[max(0, mention.start - 60) : mention.start]
        if mention.introduced or not _PREPOSITION.search(lead):
            situated[mention.name] = False
        elif (
            _SITUATED.search(lead)
            or _TRADER_OF.search(lead)
            or _TRADER_AT.search(lead)
            or _is_located(low, mention)
        ):
            situated.setdefault(mention.name, True)
    return [
        mention
        for mention in raw
        if not situated.get(mention.name)
        and not _is_unnamed(low, mention)
        and not is_reporting(low, mention.start)
        and not _is_another_client(low, mention)
        and not _COURT_NAMED.fullmatch(low, mention.start, mention.end)
    ]


def _is_located(low: str, mention: Mention) -> bool:
    located = _LOCATED.match(low, mention.end)
    if located is None:
        return False
    within = located["region"] or located["within"]
    return within in _words()["places"] or within.isdigit()
