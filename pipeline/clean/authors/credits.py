"""Whom a line of credits names as writers: their names alone, without titles, trades, days and other people's parts."""

from __future__ import annotations

import re

from pipeline.clean.people import PERSON, UPPER, is_pen_name, is_person, person_in_byline
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_URL = pattern(r"^(?:https?:)?//|\w@\w")
_BESIDE_NAME = pattern(r"\s?\([^()]*\)|\s?(?<!\w)@\w+")
"""An agency, a paper, an account on a network."""
_PICTURED = pattern(
    rf"(?:^|,| et | and )\s*{PERSON}\s?\((?i:photo|image|illustration|dessin|vidéo|video|infographie)[^()]*\)"
)
"""Somebody whose part is told behind the name, and is not the text."""
_DATE_AFTER = pattern(
    r"(?<=\w \w)(?P<rest>\w*) (?:publié|mis|modifié|posted|published|updated|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre|january|february|march|april|may|june|july|august|september|october|november|december)$",
    re.IGNORECASE,
)
"""A word of the date that follows a name of two words or more: "Jeanne Exemple Juin"."""
_AFTER_NAME = pattern(
    r"(?<=\w)(?: (?:publié|published|updated|posted|last|mis|modifié|le|on|at|co|lecture|reading|min|envoyée?s?|spécia(?:le?|ux))\b)+$",
    re.IGNORECASE,
)
"""What runs on after a name where a byline has no marks: "Jeanne Exemple Publié"."""
_BETWEEN = pattern(r"\s*(?:,|;|\||&| et | and | avec | with )\s*")
_WITH = pattern(r" (?:avec|with|and|et|&) ")
_TURNS = pattern(r"\s*[•·/]\s*")
"""Marks before and after which stands something else: a day, a trade, the paper; sometimes the agency comes first."""
_GENRE = (
    r"(?:une? |cet |cette |this )?(?:article|texte|billet|dossier|reportage|enquete|recit|chronique|tribune|edito|editorial|analyse|portrait|opinion"
    r"|entretien|interview|words|story|post|message|sujet)s?"
)
_WRITTEN = r"(?:(?:a ete |was )?(?:ecrit|redige|publie|poste|signe|realise|recueilli)e?s?|propos recueillis|written|posted|published)"
_OPENING = pattern(
    rf"(?:(?:{_GENRE} )?(?:{_WRITTEN} )?(?:par|by)\b ?[:.]? ?|{_GENRE} ?(?:de |d'|: ?|\. )|(?:auteure?s?|autrices?|authors?) ?(?:[:.] ?|(?<= ))|de (?=n(?:otre|os) ))"
    r"(?:(?:notre|nos|son) (?:correspondante?|envoyee? speciale?|journaliste)s?(?: (?:a|de|en|au) [^,:]{2,20}[,:])? ?)?"
)
"""With what a signature opens: "Par", "Texte de", "Tribune.", "De notre correspondante à Lyon,"."""
_TRADE_AFTER = pattern(
    r"(?<=\w \w)(?P<rest>\w*) ?[–•·|,-]? (?:journaliste|avocate?s?|juriste|r[ée]dact(?:eur|rice)|professeure?|docteure?|direct(?:eur|rice)|consultante?|correspondante?|chroniqueu\w+"
    r"|notaire|attorney|lawyer|associée?|collaborat(?:eur|rice)|counsel|of counsel|partner|président\w*|économiste|cherche(?:ur|use)|doctorante?|responsable|chargée?|ma[iî]tre(?:sse)? de conférences)\b.*$",
    re.IGNORECASE,
)
"""What she is, where it follows her name without a mark."""
_LEADING = pattern(rf"({PERSON})(?= (?:[a-zà-ÿ]|[–|-]))")
_TITLE = pattern(
    r"(?<!\w)(?:(?:[Ll]e |[Ll]a )?[Bb]âtonni(?:er|ère)|Madame|Monsieur|Maître|Me|Dr\.?|Docteure?|Pr\.?|Prof\.?|Professeure?|M\.|Mme|Mr\.?|Mrs\.?|Ms\.?) (?=[A-ZÀ-Þ])"
)
"""What a name is addressed by; it is no part of it."""
_LONGEST = 2000
_TWO_CAPITALS = pattern(rf"[{UPPER}][^{UPPER}]*+[{UPPER}]")
"""What no full name goes without: most lines need no more than this look."""
_AROUND = " .·|,–-"
_CHECKED = (
    r"(?:(?:medically |technically |fact )?(?:reviewed|checked|edited)(?: and \w+)? by"
    r"|(?:relue?s?|revue?s?|verifiee?s?|validee?s?|editee?s?) (?:et \w+ )?par)"
)
_NOT_WRITTEN = (
    r"(?:(?:translated|illustrated|photographed|sponsored|presented) by|(?:traduite?s?|illustree?s?|presentee?s?|sponsorisee?s?) par"
    r"|(?:photos?|photographies?|illustrations?|images?|traduction|translation|credits?)(?: de| par| by| ?:)"
    r"|(?:entretien|interview|rencontre|conversation|discussion)s? (?:avec|with|de|of))"
)
_UP_TO_WRITER = r" .*?(?=\b(?:propos recueillis|ecrit|redige|written|texte|publie|posted|par|by)\b|$)"
_OTHERS = pattern(rf"\b{_NOT_WRITTEN}{_UP_TO_WRITER}")
"""A part that others had: who took the pictures, who was asked."""
_CHECKERS = pattern(rf"\b{_CHECKED}{_UP_TO_WRITER}")
"""Who read it again: named as its author where nobody else is."""
_OF_OTHERS = pattern(rf"(?:{_NOT_WRITTEN}|{_CHECKED})\b")
_OPENS_OTHER_PART = pattern(rf"(?:.{{0,30}} )?(?:{_NOT_WRITTEN}|{_CHECKED})")
_NO_WRITER = pattern(
    r"\b(?:about|a propos|forums?|community|communaute|club|universit[ey]|universites?|institut[es]?|foundation|fondation|department|ministere|ministry"
    r"|commission|federation|syndicat|barreau|comite|committee|centrale?|from|with|why|how|what|your|our|this|votre|notre|comment|pourquoi|voir|lire|retour|accueil"
    r"|authors?|auteure?s?|autrices?|guest post|makers?|services?|solutions?|technologies|software|consulting|inc|llc|ltd|gmbh|partners?|holding"
    r"|entretien|interview|verification|newsletter|subscribe|abonne[rz]?|share|partager|read|more|posts?|articles?|lecture|minutes?)\b"
)
_ARTICLES = ("la ", "le ", "les ", "l'", "un ", "une ", "the ", "a ")


def writers(text: str) -> list[str]:
    """The persons whom a line names as those who wrote; none where it names a desk, a company or others' parts."""
    if len(text) > _LONGEST or _TWO_CAPITALS.search(text) is None or _URL.search(text):
        return []
    of_writing = _without(_OTHERS, _BESIDE_NAME.sub("", _PICTURED.sub("", text)).replace(" ,", ","))
    return _named(_without(_CHECKERS, of_writing)) or _named(_after_checkers(of_writing))


def _after_checkers(text: str) -> str:
    """Who read it again, and whom else the line names after her."""
    checked = _CHECKERS.search(fold(text))
    return text[checked.start() :] if checked else ""


def _named(text: str) -> list[str]:
    own = _TITLE.sub("", text).strip(_AROUND)
    return next((names for part in _TURNS.split(own) if (names := _signed(part))), [])


def _signed(text: str) -> list[str]:
    opening = _OPENING.match(fold(text))
    if opening is not None and opening.end():
        return _each(text[opening.end() :].strip(_AROUND), is_signed=True)
    whole = person_in_byline(text)
    return [*_each(whole or text), *_each(_beside(text, whole))]


def _each(text: str, *, is_signed: bool = False) -> list[str]:
    """The names in a row of names; where it is signed other words may follow each."""
    named = (_alone(part.strip(), is_signed=is_signed) for part in _BETWEEN.split(text))
    return [name for name in named if name is not None and may_write(name)]


def _alone(text: str, *, is_signed: bool) -> str | None:
    """The name in a part of a row, without the day or the trade that may follow it."""
    bare = _AFTER_NAME.sub("", _DATE_AFTER.sub(r"\g<rest>", _TRADE_AFTER.sub(r"\g<rest>", text)))
    name = person_in_byline(bare)
    if name is None and is_signed and (leading := _LEADING.match(bare)):
        name = leading[1]
    name = _AFTER_NAME.sub("", name or "")
    return name if is_person(name) else None


def _beside(text: str, first: str | None) -> str:
    """Those with whom the first wrote."""
    rest = text.partition(first)[2] if first else ""
    return rest[len(joined[0]) :] if (joined := _WITH.match(rest)) else ""


def _without(parts: re.Pattern[str], text: str) -> str:
    """`text` without the parts of those who did not write it; folding keeps each character's place."""
    kept: list[str] = []
    end = 0
    for part in parts.finditer(fold(text)):
        kept.append(text[end : part.start()])
        end = part.end()
    return ("".join(kept) + text[end:]).strip(_AROUND)


def without_opening(text: str) -> str:
    """What stands after "Par", "Texte de" and their like; the text itself where it opens otherwise."""
    opening = _OPENING.match(fold(text))
    return text[opening.end() :] if opening is not None else text


def is_others_part(text: str) -> bool:
    """True for words that open with what others did: "Photos de", "Entretien avec"."""
    return _OF_OTHERS.match(fold(text)) is not None


def opens_other_part(text: str) -> bool:
    """True for words after which comes somebody who did not write: "Relu par"."""
    return _OPENS_OTHER_PART.fullmatch(fold(text).rstrip(" :")) is not None


def pen_names(text: str) -> list[str]:
    """Who writes under one name, where nothing else can stand."""
    return [text] if is_pen_name(text) and may_write(text) else []


def may_write(name: str) -> bool:
    """True unless the words are those of an organisation, a link or a question."""
    folded = fold(name)
    return not folded.startswith(_ARTICLES) and _NO_WRITER.search(folded) is None
