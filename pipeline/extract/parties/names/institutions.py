"""Names of bodies and associations whose words do not all begin with a capital: "Syndicat des régies en ligne", "ministre de l'économie"."""

from __future__ import annotations

from pipeline.extract.parties.names.parsed import UP
from pipeline.text.patterns import pattern

_ADJECTIVE = r"[a-zà-ÿ-]{3,}(?:al|ale|aux|ales|iques?|ifs?|ives?|iers?|ières?|iens?|iennes?|ais|aises?|ois|oises?|ains?|aines?|ants?|antes?|aires?|ables?|els?|elles?|ides?|ains?|ins?|ines?|istes?|ores?|urs?|ures?|eux|euses?)"
_OF = r"(?:de la |de l'|des |du |de |d'|en |pour (?:la |le |l'|les )?)"
_ONE = rf"(?:{_OF}(?!(?:la|le|les|ce|cette|ces|son|sa|ses|un|une|leur|plus|moins|nouveau|ne|tout|toute)\b)[a-zà-ÿ-]{{3,}}(?: {_ADJECTIVE}\b(?!'))?)"
_NAMED = rf"{_OF}[{UP}][\w'-]+(?: (?:(?:de la|du|des|de) |d'|de l')?[{UP}][\w'-]+){{0,4}}(?: [a-zà-ÿ]{{4,}}(?:ien|ienne|ais|aise|ois|oise|ain|aine|ique|al|ale)\b)?"
_CAPITAL_HEADS = (
    "Crédit|Banque|Caisse|Mutuelle|Syndicat|Fédération|Coopérative|Conservatoire|Institut|Groupement|Régie|Université|Compagnie|Centrale|Office|Agence|Communauté|Fonds|"
    "Société|Association|Union|Ligue|Collectif|Comité|Confédération|Chambre|Conseil|Centre|École|Maison|Fondation|Observatoire|Amicale|Garanties?|Assurances?|Prévoyance|Défense|Beurreries?|Laiteries?|Mission|Service|Direction|Autorité|Ordre"
)
_INSTITUTION = pattern(
    rf"(?:(?<=[a-zà-ÿ,(] )|(?<=[Ll]'))(?:{_CAPITAL_HEADS})(?!\s(?:d'[ÉE]tat|de la concurrence|de garantie|commerciale|sociale|criminelle|civile|d'avoir|en [A-Z]|européenne?|de justice|d'appel|de cassation|de l'Europe|constitutionnel|de prud|de l'ordre\b|d'administration|général de l))"
    rf"(?: {_ADJECTIVE}\b(?! [{UP}])){{0,2}}(?: {_ONE}(?:,? (?:et )?{_ONE}){{0,2}}| (?<=[a-z] ))?(?: {_NAMED})?(?=[ ,.;:)»\n]|$)"
)
_HEADS_OF_OWN = (
    "agence|camping|cave|haras|domaine|ferme|auberge|garage|moulin|château|brasserie|boulangerie|pharmacie|clinique vétérinaire|imprimerie|collectif|association|amicale|comité|fédération|"
    "syndicat|union|ligue|club|golf|parc|cave coopérative|coopérative|crèche|foyer|institution|office|studio|manège|centre équestre|centre dentaire|laboratoire|scierie|librairie|distillerie|"
    "conserverie|fromagerie|laiterie|menuiserie|charcuterie|pépinière|blanchisserie|cabinet|résidence|hôtel|restaurant|théâtre|cinéma|musée|abbaye|port|régie"
)
_OF_LAND = pattern(
    rf"(?:(?<=[a-zà-ÿ] )|(?<=[ld]'))(?<!\bet )\b(?:{_HEADS_OF_OWN}) (?:des |du |de la |de l')(?!Paris|Seine|Loire|Rhône|Gironde|Nord|Sud|Havre|Mans)[{UP}][\w'-]+(?: (?:(?:de la|du|des|de) |d'|de l')?[{UP}][\w'-]+){{0,3}}"
)
_HEADS_OF_BODIES = "centre|régie|syndicat|école|institut|office|musée|conservatoire|collectif|association|comité|fédération|amicale|union|maison|communauté|établissement public|agence"
_LONG_BODY = pattern(
    rf"(?:(?<=[a-zà-ÿ] )|(?<=[ld]'))\b(?:{_HEADS_OF_BODIES})(?: {_ADJECTIVE}\b)?(?: (?!des\b|de données|d'hébergement|d'appels?\b|de calcul){_ONE}| des [a-zà-ÿ-]{{3,}}){{1,2}} {_NAMED}"
)
_LOWER_BODY = pattern(
    rf"(?:(?<=[a-zà-ÿ] )|(?<=[ld]'))\b(?:syndicat (?:mixte|intercommunal)|union syndicale) {_ONE}(?: {_ONE})?(?: {_NAMED})?(?=[ ,.;:)»\n])"
)
_STATE = pattern(
    rf"\b(?:ministre|ministère) (?:{_ONE}|chargée? {_ONE})(?:(?:, | et | ){_ONE}){{0,4}}(?: et {_ADJECTIVE}\b)?|\bgarde des [Ss]ceaux\b|"
    rf"\bpréf[eè]te? (?:de la |de l'|des |du |de |d')[{UP}][\w'-]+(?: (?:(?:de la|du|des|de) |d'|de l')?[{UP}][\w'-]+){{0,3}}|\b[Aa]gent judiciaire de l'[ÉEée]tat\b"
)
_KINDS = (_INSTITUTION, _OF_LAND, _LONG_BODY, _LOWER_BODY, _STATE)


def find_institutions(flat: str) -> set[str]:
    """The institutions that `flat` names."""
    return {
        match.group().strip()
        for kind in _KINDS
        for match in kind.finditer(flat)
        if " " in match.group().strip()
    }
