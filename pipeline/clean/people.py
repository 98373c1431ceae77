"""Names of persons in bylines and signatures: capitals matter here, so the text is read as it stands."""

from __future__ import annotations

import re

from pipeline.text.days import find_days
from pipeline.text.patterns import pattern

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŸŹŻŽȘȚ"
"""Capitals, for a class of characters; those of names from all over Europe too."""
_FIRST = rf"[{UPPER}](?:[\w'’]+(?:-[{UPPER}][\w'’]+)*|\.(?: ?-?[{UPPER}]\.)?)"
_PARTICLE = r"(?:(?:de|du|des|d['’]|le|la|van|von|el|ben|da|di) ?){1,2}"
PERSON = rf"{_FIRST}(?: (?:{_PARTICLE})?{_FIRST}){{1,3}}"
_TRADES = (
    r"(?:ancien(?:ne)? |vice-|co-?)?(?:avocat|directeur|directrice|juriste|docteur|journaliste|associé|professeur|consultant|responsable|correspondant|ma[iî]tre(?:sse)? de conf|président|député|sénat(?:eur|rice)|maire\b"
    r"|secrétaire général|délégué|expert|cherche(?:ur|use)|économiste|sociologue|historien|doctorant|magistrat|notaire|commissaire de justice|huissier|chargée? d|fondat(?:eur|rice)|gérant|porte-parole|bâtonni"
    r"|enseignant|conseill|rédact(?:eur|rice)|administrat(?:eur|rice) d|ingénieur|chef(?:fe)? d|déléguée? à la protection|membre d)"
)
"""What is told of who signs, after her name: what she is, seldom what she did."""
_ALONE = pattern(PERSON)
_PEN_NAME = pattern(r"[A-ZÀ-ÖØ-Þ][\w'’-]{2,24}(?: [A-ZÀ-ÖØ-Þ][\w'’-]*\.?)?")
_TWO_NAMES = pattern(rf"{PERSON}(?: et | & |, ){PERSON}")
_TRADE = pattern(rf"(?i:{_TRADES})")
_WITH_TRADE = pattern(
    rf"(?:Me |Maître )?({PERSON})(?: \(?(?:https?:|@)\S+|[,–-] ?(?i:{_TRADES})[^.!?]{{0,90}})"
)
_WITH_AGENCY = pattern(
    rf"({PERSON}(?: (?i:et|&|,) {PERSON})?) ?(?:\(|, )?(?i:(?:avec|with) )?(?:l['’])?(?:AFP|Reuters|AP|Belga|ATS|APM|AEF|EFE|dpa|agences?)\)?"
)
"""As papers sign at the end: "Jeanne Exemple (avec AFP)"."""
_BYLINE = pattern(
    rf"(?i:\b(?:par|by|auteure? ?:|propos recueillis par|rédigé par|écrit par))\s+({PERSON}(?:(?:,| et| &) {PERSON}){{0,3}})"
)
_NAMED_FIRST = pattern(rf"({PERSON})(?=,? (?:publié|le \d|–|-|,))")
_NO_PERSON = pattern(
    r"\b(?:motifs|faits|procédure|dispositif|collectif|nos|experts?|suppléments?|infos?|radio|tv|papers?|products?|policy|privacy|policies|rédaction|équipe|service|avec|admin|staff|news|magazine|journal|communiqué|agence|contributeurs?|webmaster|groupe|cabinet|société|association|avocats|the|editors?|"
    r"(?:copy)?writer|editors?|editorial|attorney|lawyer|(?:co-?)?founder|manager|columnist|contributors?|specialist|strategist|marketing|content|seo|officer|team|bio|users?|utilisateur|administrat(?:eur|rice|or)|written|posted|published|updated|reviewed|by|par|ceo|cto|"
    r"journalistes?|rédacteurs?|rédactrices?|avocate?s?|juristes?|correspondante?s?|directeur|directrice|consultante?s?|ordonnance|arrêt|jugement|décision|lettre|recommandé|"
    r"press|media|tribunal|cour|formations?|france|paris|aide|accueil|menu|imprimer|partager|envoyer|telecharger|télécharger|rechercher|connexion|s\.?a\.?s?|sarl|contrats?|droits?|jurisprudences?|actualités?|it|business|data|cloud)\b",
    re.IGNORECASE,
)
_NAME_AND_DAY = pattern(
    rf"({PERSON})(?P<trade> ?[/,–-] ?(?i:journaliste|avocate?|juriste|correspondante?|chroniqueu(?:r|se)|r[ée]dact(?:eur|rice)))?(?:, | ?[|•·–-] ?)(?i:(?:le |publié |mis à jour |modifié |à )*(?:(?:lun|mar|mer|jeu|ven|sam|dim)\w*\.? )?\d[\d/.:h|•· –-]*(?:(?:er )?(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\w*\.?)?[\d/.:hà|•· –-]*(?:min(?: de lecture)?)?)"
)
_YEAR = pattern(r"[0-9]|mil|[oOl]{2}", re.IGNORECASE)
"""What no full date goes without: a figure, a letter that a scanner read for one, "mil", "mille"."""
_MAX_WORDS = 5
_AROUND = " ,|–-"
_LONGEST_NAME = 40
_LONGEST_BYLINE = 300


def is_person(text: str) -> bool:
    """True when `text` is nothing but one person's name, as far as its form tells."""
    return bool(_ALONE.fullmatch(text)) and len(text.split()) <= _MAX_WORDS and not _NO_PERSON.search(text)


def is_pen_name(text: str) -> bool:
    """True for one or two capitalised words that name no desk: "Colette", "Guy H."."""
    return bool(_PEN_NAME.fullmatch(text)) and not _NO_PERSON.search(text)


def is_signature(text: str) -> bool:
    """True for the names, or name and trade, with which an article is signed."""
    if with_agency := _WITH_AGENCY.fullmatch(text):
        return not _NO_PERSON.search(with_agency[1])
    signed = _TWO_NAMES.fullmatch(text) or _WITH_TRADE.fullmatch(text)
    return bool(signed) and not _NO_PERSON.search(text.split(",", maxsplit=1)[0])


def opens_with_trade(text: str) -> bool:
    """True for words that begin with what somebody is: "Avocat associé", "journaliste au Titre"."""
    return _TRADE.match(text) is not None


def person_in_signature(text: str) -> str | None:
    """The person whom a signature names with her trade or agency; None in any other text."""
    found = _WITH_TRADE.fullmatch(text) or _WITH_AGENCY.fullmatch(text)
    return found[1] if found is not None and not _NO_PERSON.search(found[1]) else None


def person_after_day(text: str) -> str | None:
    """The person in a byline that is a day and a name ("Le 10/03/2022 Jeanne Exemple"); None in any other text."""
    last_word = text.rstrip(_AROUND)[-_LONGEST_NAME:].rpartition(" ")[2]
    if last_word.islower() or len(text) > _LONGEST_BYLINE:  # told apart before the dearer search for dates
        return None
    if _YEAR.search(text) is None:
        return None
    first = next((day for day in find_days(text) if day.full is not None), None)
    if first is None or len(text[: first.start].split()) > 1:
        return None
    rest = text[first.end :].strip(_AROUND)
    return rest if is_person(rest) else None


def person_before_day(text: str) -> str | None:
    """The person in a line that is a name, a mark, and days or hours ("Jeanne Exemple | 21/11/2024 | 10:15"); None in any other text."""
    found = _NAME_AND_DAY.fullmatch(text)
    return found[1] if found is not None and is_person(found[1]) else None


def _writer_before_day(text: str) -> str | None:
    """The same where her trade follows the name: a rubric and a day look like it."""
    found = _NAME_AND_DAY.fullmatch(text)
    return found[1] if found is not None and found["trade"] and is_person(found[1]) else None


def person_in_byline(text: str) -> str | None:
    """The person or persons that a byline names; None when it names a desk or an organisation."""
    if dated := person_after_day(text) or _writer_before_day(text):
        return dated
    found = _BYLINE.search(text) or _NAMED_FIRST.match(text)
    if found is None:
        return text if is_person(text) else None
    name = found[1].strip(" ,")
    return None if _NO_PERSON.search(name) else name
