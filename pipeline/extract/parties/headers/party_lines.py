"""Which lines of a ruling's heading name a party, and which go on about the one above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.parties.names.forms import abbreviation_pattern, is_form_alone, split_form
from pipeline.extract.parties.names.parsed import UP, is_person, strip_bullet
from pipeline.extract.parties.view import Line
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_NOISE = pattern(
    r"^[\s\-*(]*(?:represente|representant|assiste|ayant|dont|prise?\b|comparant|non[\s-]comparant|me\s|maitre|avocat|n[°o]\s|siret|immatricul|"
    r"nee?\s+le|de\s+nationalite|domicili|demeurant|au\s+capital|societe\s+au\s+capital|plaidant|postulant|toque|vestiaire|siege|agissant|"
    r"\[|plaise|timbre|rcs|r\.c\.s|lors\s|grosse|copie|expedition|substitu|en\s+qualite|es\s+qualite|et\s*:?$|d'une\s+part|d'autre\s+part|contre\s*:?$|a\s+l'encontre\s+d[eu]\s*:?$|concerne\s*:|"
    r"toutes\s+deux|tous\s+deux|c/|venant|soumis|cabinet\s|le\s*:|a\s*:|president|conseiller|greffier|ministere\s+public|\W*$|la\s+cour|"
    r"ayant|exercant|qualite|chez|rue\s|\d+[, ]+(?:rue|avenue|bd|boulevard|place|bis|ter|chemin|route|allees?|impasse|quai|cours|square|passage)\b|\d{5}\s|appel\b|plaise|audience|minute|avis\b|plus\s+amplement|comparaissant|"
    r"(?:compose\s+)?(?:du\s+)?bureau\s+(?:de|du|d')|formation\s+(?:de|du|paritaire)|(?:jugement|ordonnance|arret|decision)\b|affaire\s+(?:mise|plaidee|debattue|appelee)|debats\b|qualification|"
    r"rejet\b|\d[\d\s.,]*\s?(?:€|euros?\b|francs?\b)|profession\b|retraitee?\b|sans\s+profession|section\s|conclu|bien\s+que|assignee?\b|non\s|defaillante?\b|d'un\s+jugement|"
    r"(?:la\s+)?(?:selarl|selas|selasu|scp|aarpi|association)\s[^,\n]{2,70}(?:,|\s[-–])\s*avocate?s?\s+(?:au|aux|inscrit|postulant|plaidant))"
)
_PLAIN_PARTY = pattern(
    r"^(?:la|le|les|l')?\s*(?:societes?|ste|association|syndicat|fondation|mutuelle|cooperative|compagnie|groupement|commune|caisse|union|"
    r"etablissement|comite|monsieur|madame|mesdames|mademoiselle|mmes?|mlle|mm?(?=\.)|messieurs|consorts|epoux|prefet|ministre|procureur|etat|"
    r"cpam|c\.p\.a\.m|urssaf|unedic|oniam|fonds\s+(?:de|d')|office\s+(?:public|national)|agent\s+judiciaire|centre\s+hospitalier)\b"
)
_NAME_THEN_FORM = pattern(
    rf"[{UP}0-9][{UP}0-9 &'’.-]{{2,80}}(?:(?:,\s+|\s+\((?=[A-Z.]{{2,7}}\)|anciennement\b))(?:(?:{abbreviation_pattern()})(?!\w)|société\b|association\b|mutuelle\b|anciennement\b|RCS\b|établissement\b)|\s(?:{abbreviation_pattern()})$)"
)
"""A name in capitals with what kind of company it is after it."""
_SEAT = r"(?:dont\s+le\s+siege|\[adresse|demeurant|prise?\s+en\s+la\s+personne|ayant\s+son\s+siege)"
_SEAT_BELOW = pattern(rf"^{_SEAT}")
_SEAT_BEHIND = pattern(rf",\s+{_SEAT}")
_IN_CAPITALS = pattern(rf"(?:[{UP}][{UP}'’&.-]+\s+)+[{UP}'’&.-]{{3,}}(?=,|$)")
_TELLS = pattern(
    r"^[^,(:]{3,90}?\s(?:ont|avait|avaient|conteste|demande|soutient|sollicite|reclame|oppose|affirme|invoque|expose|souleve|conclut|concluent|replique|repond|considere|estime|rappelle|indique|precise|ajoute|explique|pretend)(?:nt)?\s"
)
_TELLS_AS_SPELLED = pattern(
    r"^(?:(?!\b(?:dont|qui|siège)\b)[^,(:;]){3,120}?\s(?:(?:l'|n'|lui\s|en\s)?a\s+(?:\w+ment\s|pas\s|été\s)?\w+(?:é|ée|is|it|i|u|ert|aint|eint)\s|(?:est|sont|était|étaient)\s+\w|n'(?:est|a|ont)\s|s'(?:est|oppose|en)\s|se\s+\w|fai(?:t|sait)\s+(?:valoir|grief|observer|état)\s|form(?:e|ule)\s|reconnaît\s|appelle\s)"
)
"""Lines that tell of a party; "a" without accent is the verb wherever small letters are meant."""
_CAPITAL = pattern(r"(?:[a-z.]{2,8}|societe\s+[a-z ]{5,40}?)\s+(?:(?:a|au)\s+capital|immatricul)")
"""A line that goes on about the company above it."""
_BETWEEN = pattern(r"^(?:ENTRE|ET|CONTRE|Entre|Et|Contre|Nom|NOM)\s*[-–:]\s*")
_JOINS = r"^(?:[Ee]t|ET|[Aa]insi que|AINSI QUE)\s+"
_AND_THEIR_INSURER = pattern(
    rf"{_JOINS}(?:(?:de|DE)\s+)?(?:son|sa|ses|leurs?|SON|SA|SES|LEURS?)\s+(?:assureu(?:r|se)|ASSUREUR|co-?assureur|CO-?ASSUREUR|caution|CAUTION|garante?)[sS]?,?\s+(?=(?:[Ll]a\s|[Ll]e\s|[Ll]es\s|[Ll]'|LA\s|LE\s|LES\s|L')?(?:société\s|compagnie\s|mutuelle\s|caisse\s|banque\s)?[{UP}«])"
)
"""What joins their insurer to the line above: "ainsi que leur assureur, la MUTUELLE X"."""
_AND_ANOTHER = pattern(
    rf"{_JOINS}(?=(?:(?:[Ll]a|LA)\s+)?(?:{abbreviation_pattern()}|[Ss]ociété|SOCIÉTÉ|SOCIETE)\s)"
)
"""What joins one more of the same side to the line above: "et la S.A. X"."""
_FORM_FIRST = pattern(rf"(?:(?:[Ll]a|[Ll]e|[Ll]')\s*)?(?:{abbreviation_pattern()})(?!\w)\.?\s")
_NAME_ALONE = pattern(
    rf"(?:(?:Les|LES|La|LA|Le|LE)\s+|[Ll]')?(?P<name>[{UP}][{UP}\w&'’.-]*(?:\s(?:(?:de|du|des|la|le|les|et|en|à|sur|pour|d'|l'|&)\s)*(?:[dl]['’])?[{UP}\d][\w&'’.-]*){{0,12}})\s*(?:\((?P<short>[{UP}.]{{3,10}})\)\s*)?"
    r"(?=$|[,;]|\s[-–]\s|\s(?:prise?|représentée?s?|dont|ès|es|en\s(?:sa|leur|la)|venant|agissant|n'ayant|non|sise?|assuree?ur|défaillante?|sans)\b)"
)
_TOLD_OF = ("societe", "sas", "sarl", "sa", "association")
_ONE_IN_CAPITALS = pattern(rf"[{UP}][{UP}&.-]{{2,}}(?=,)")
_COURT = pattern(r"\b(?:tribunal|cour|chambre|audience|greffe|barreau|rue|avenue|cedex|republique)\b")
_LETTERS = pattern(rf"^(?:[{UP}]\.){{2,6}}\s+")
"""A legal form of another country in letters."""
_LONGEST = 400


def bare(line: str) -> str:
    """The line without the mark of a list item, "ENTRE -", and the colon of a label above it that it goes on under."""
    own = strip_bullet(_BETWEEN.sub("", strip_bullet(line), count=1)).lstrip(": ")
    return _AND_ANOTHER.sub("", _AND_THEIR_INSURER.sub("", own.replace("’", "'"), count=1), count=1)


def joined_by(line: str) -> int:
    """Where the name begins in a line that joins their insurer to the one above ("ainsi que son assureur, la SA X"); else 0."""
    joins = _AND_THEIR_INSURER.match(line.replace("’", "'"))
    return joins.end() if joins else 0


def is_noise(line: str) -> bool:
    """True for a line of counsel, seat, birth or procedure."""
    return _NOISE.match(fold(line)) is not None


def tells(line: str) -> bool:
    """True for a sentence: the heading is over."""
    own = bare(line)
    return _TELLS.match(fold(own)) is not None or _TELLS_AS_SPELLED.match(own) is not None


def begins_as_party(words: str) -> bool:
    """True for words that begin as a party's do: with its legal form, "la société", a title."""
    return bool(_PLAIN_PARTY.match(fold(words)) or _FORM_FIRST.match(words))


def is_party(line: Line) -> bool:
    """True where the words of the line alone show that it names a party."""
    own = bare(line.text)
    folded = line.low if own == line.text else fold(own)
    if _NOISE.match(folded) or is_form_alone(line.text) or _CAPITAL.match(folded) or tells(line.text):
        return False
    if begins_as_party(own) or _AND_THEIR_INSURER.match(line.text):
        return True
    return bool(_NAME_THEN_FORM.match(own) or is_person(own.split(",")[0]))


def looks_named(line: str) -> bool:
    """True where what stands right beside a label may be a name, whatever its words."""
    return (
        not is_noise(strip_bullet(line))
        and not re.match(r"(?:d'une?\s|suivant\b|du\s|-\s)", fold(line))
        and len(line) < _LONGEST
        and not tells(line)
    )


def is_before_its_seat(lines: Sequence[Line], number: int) -> bool:
    """A name in capitals, without a legal form, whose seat follows: "LIGURIA MUTUELLES, dont le siège social est"."""
    text, low = lines[number].text, lines[number].low
    name = _IN_CAPITALS.match(text)
    if name is None:
        named = _ONE_IN_CAPITALS.match(text)
        return named is not None and _SEAT_BEHIND.match(low, named.end()) is not None
    if _NOISE.match(low):
        return False
    if text[name.end() :].strip(" ,"):
        return _SEAT_BEHIND.match(low, name.end()) is not None
    return number + 1 < len(lines) and _SEAT_BELOW.match(lines[number + 1].low) is not None


def is_told_again(line: Line, body: str) -> bool:
    """True for a name that the folded `body` of the ruling speaks of again, by itself or by its initials; one word as that of a company."""
    own = bare(line.text)
    named = _NAME_ALONE.match(own)
    if named is None or is_noise(own) or tells(line.text) or _COURT.search(fold(named["name"])):
        return False
    name = fold(_LETTERS.sub("", split_form(named["name"])[0]))
    is_long = len(name.split()) > 1
    told = [name] if is_long else [f"{form} {name}" for form in _TOLD_OF] if named["name"].isupper() else []
    told += [fold(named["short"])] if named["short"] else []
    return any(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", body) for words in told)
