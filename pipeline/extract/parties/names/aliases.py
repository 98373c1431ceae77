"""Short names that a text defines for long ones, and names whose words do not all begin with a capital."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pipeline.extract.parties.names.forms import abbreviation_pattern, split_form
from pipeline.extract.parties.names.institutions import find_institutions
from pipeline.extract.parties.names.parsed import UP
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_DEFINED = pattern(
    r"\s\((?:ci-après|ci-apres|désormais|dénommée?|désignée?)?,?\s*(?:dénommée?\s|la\s+société\s|la\s+SARL\s)?(?:l[ea]s?\s+|l')?[«\"“]?\s*(?:l[ea]s?\s+|l')?"
    rf"(?P<alias>[{UP}][\w.&'-]*(?: [{UP}][\w.&'-]*){{0,3}})\s*[»\"”]?\)"
)
_WORD = rf"[{UP}](?:[\w&'-]|\.(?=\w)|(?<=\.[{UP}])\.)*"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_BRAND = pattern(
    rf"(?P<whole>{_NAME})\s*(?:,\s+(?:la\s+)?(?:soci[ée]t[ée]|maison|entreprise|SAS|SARL|SA)?\s*|\s+)(?:qui\s+)?"
    rf"(?:exploit\w+|g[èe]r\w+|d[ée]t\w+|propri[ée]taire\s+de|titulaire\s+de|op[èe]r\w+|[ée]dit\w+|[ée]ditrice\s+de|commercialis\w+)\s+(?:l'|la\s+|le\s+)"
    rf"(?:marque|enseigne|hébergeur|plateforme)\s+[«\"]?\s*(?P<alias>{_NAME})"
)
_BRANDED = ("marque ", "enseigne ", "hébergeur ", "plateforme ")
_TRADES_AS = pattern(
    rf"\b(?:{abbreviation_pattern()}|[Ss]ociété|[Ee]ntreprise)\s+[«\"]?\s*(?P<whole>{_NAME})\s*[»\"]?(?:[, ][^.;:()A-ZÀ-Þ\n]{{0,70}}?)?[ ,]"
    rf"(?:sous|à)\s+(?:l'enseigne|le\s+nom\s+commercial|la\s+dénomination\s+commerciale)\s+(?:de\s+|d')?[«\"]?\s*(?P<alias>{_NAME})"
)
"""What a company calls its shop: "la SNC Dunes Loisirs, qui exploite une salle connue sous l'enseigne Tonic'Plage"."""
_LITTLE_WORD = pattern(r"^(?:Pour|Selon|Mais|Chez|Par|Contre|Avec|Dans|Et|Or|La|Le)\s+")
_BEFORE_NAME = pattern(
    r"[,.;:\n(]\s*|\b(?:soci[ée]t[ée]|[Ll]a|[Ll]es?|à|par|avec|du|au|contre|et)\s+(?=[A-ZÀ-Þ])|\b(?:l'|d')(?=[A-ZÀ-Þ])"
)
_QUOTED = pattern(r"\bsoci[ée]t[ée]s?\s+[«\"“]\s*(?P<name>[^»\"”\n]{2,60}?)\s*[»\"”]")


@lru_cache(maxsize=4)
def find_aliases(flat: str) -> Mapping[str, str]:
    """Short names that the text defines in brackets after the whole one: "Mise à Jour (ci-après M.J.)", "Ligue ... (LDH)"."""
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(flat):
        whole = _defined_name(flat, match.start())
        alias = match["alias"]
        if whole and (
            "apr" in match.group()
            or "«" in match.group()
            or "soci" in match.group()
            or _is_acronym(alias, whole)
        ):
            found.setdefault(alias, whole)
    for match in _BRAND.finditer(flat) if any(noun in flat for noun in _BRANDED) else ():
        found.setdefault(_within_sentence(match["alias"]), _LITTLE_WORD.sub("", match["whole"]))
    for match in _TRADES_AS.finditer(flat) if "enseigne" in flat or "commercial" in flat else ():
        if not re.search(
            rf"(?<!\w){re.escape(match['alias'])} [{UP}]", flat
        ):  # that longer name is another company's
            found.setdefault(match["alias"], match["whole"])
    return found


def _within_sentence(name: str) -> str:
    """The name without what the next sentence begins with: of "Nuagis. Dans" Nuagis."""
    return re.split(r"(?<=[a-zà-ÿ])\.(?:\s|$)", name, maxsplit=1)[0]


_VERB_WITHIN = pattern(
    r"\s(?:a|ont|avait|avaient|est|sont|était|étaient|n'a|s'est|que|dont|[a-zà-ÿ]{3,}(?:ait|aient))\s"
)
"""No name holds a verb: "X a confié à Y (Z)" is a sentence, of which Y is the name."""
_COURT = pattern(
    r"(?:commission (?:nationale|europeenne)|autorite d|conseil d'etat|cour |tribunal |federation bancaire|code )"
)


def _defined_name(flat: str, end: int) -> str:
    left = max(0, end - 90)
    cuts = [match.end() for match in _BEFORE_NAME.finditer(flat, left, end)]
    for cut in cuts:
        name = split_form(flat[cut:end].strip())[0]
        if _COURT.match(fold(name)):
            return ""
        if (
            re.match(rf"[{UP}]", name)
            and len(name.split()) <= 10
            and not re.search(r"[,.;:(]\s|[\n()«»]", name)
            and not _VERB_WITHIN.search(name)
        ):
            return name
    return ""


def _is_acronym(alias: str, whole: str) -> bool:
    """True when the letters of `alias` begin words of `whole`, in order."""
    letters = iter(word[0] for word in re.findall(r"[a-z0-9]+", fold(whole)))
    return (
        len(alias) > 2
        and alias.isupper()
        and all(letter in letters for letter in fold(alias) if letter.isalnum())
    )


_INSTITUTION = pattern(
    r"(?:Crédit|Banque|Caisse|Mutuelle|Syndicat|Fédération|Comptoir|Coopérative|Conservatoire|Institut|Groupement|Ateliers?|Laboratoires?|Établissements?|Régie|Hôpital|"
    r"Clinique|Polyclinique|Université|Compagnie|Centrale|Manufacture|Conserverie|Fonderie|Imprimerie|Verrerie|Tannerie|Papeterie|Cave|Domaine|Office|Bureau|Agence|Communauté|Fonds)"
    rf"(?:\s(?!et\b|a\b|est\b|avait\b|qui\b|dont\b|sur\b|pour\b|par\b)(?:d'|l'|de l')?[a-zà-ÿ-]{{2,}}){{1,5}}?\s(?:d'|l'|de l')?[{UP}][\w'-]+(?:\s(?:(?:de\sla|du|des|de)\s|d'|de\sl')?[{UP}][\w'-]+)*"
)


def whole_names(flat: str) -> list[tuple[int, int]]:
    """Where names stand whose words do not all begin with a capital: quoted ones, institutions, those an alias is defined for."""
    names = {
        match.group()
        for match in _INSTITUTION.finditer(flat)
        if not (flat[match.start() - 1 : match.start()].isalnum() or flat.startswith("'", match.start() - 1))
    }
    names |= {match["name"] for match in _QUOTED.finditer(flat)} | {
        name for name in find_aliases(flat).values() if re.search(r" [a-zà-ÿ–]", name)
    }
    names |= find_institutions(flat)
    names = {name for name in names if re.search(r"[ ][a-zà-ÿ]|[–-] ", name)}
    if not names:
        return []
    pattern = re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})(?!\w)",
        re.IGNORECASE,
    )
    return [match.span() for match in pattern.finditer(flat)]
