"""From the words that stand for a party to its name, legal form and kind."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.extract.parties.names.forms import FORM_IN_WORDS, form_in_full, split_form
from pipeline.extract.parties.names.persons import (
    given_first,
    is_first_name,
    is_full_name,
    is_named_as_firm,
    is_said_of_person,
    is_surname_first,
    may_be_surname_first,
)
from pipeline.law import PartyKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

UP = "A-ZÀ-ÖØ-ÞŒ"


class Named(NamedTuple):
    """A party's name as it is to be shown, `written` as the text has it."""

    name: str
    written: str
    form: str | None
    kind: PartyKind
    aliases: tuple[str, ...] = ()


_CUT = pattern(
    r",(?![^(\[]*[)\]])(?!\s(?:de\sl'|des\s|du\s))(?!\s[a-z]{4,}\set\s[a-z]{4,}\sde(?:s|\sla)\s)|\s[-–—]\s(?=(?:representee?s?|avocate?s?|auparavant|anciennement|comparante?|rcs|siege|appelee?)\b)"
    r"|;|\s(?=(?:dont|immatriculee?s?|representee?s?|prise?s?|agissante?s?|ayant|n'ayant|non\s+(?:comparante?|representee?)s?|defaillante?s?|assignee?s?|demeurant|domiciliee?s?|nee?\s+le|"
    r"au\s+capital|siege|en\s+(?:sa\s+|leur\s+)?qualite|venant|exercant|inscrite|assistee?s?|comparante?s?|regie\s+par|en\s+la\s+personne|es\s+qualites?|"
    r"siret|rcs|poursuites|representante?s?)\b)|(?<!^la)\s(?=societe\s+de\s+droit\s)|\s(?=\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|avenue|av|boulevard|bd|bld|place|quai|cours|allees?|chemin|impasse|route|square|passage|za|zi|zac|zone)\b)|(?<!\sde)(?<!\sdu)(?<!\sle)(?<!\sla)(?<!societe)(?<!immobiliere)(?<!\bsci)(?<!libre)(?<!association)\s(?=\[adresse)"
)
_KIND_BEHIND = pattern(
    r"[^a-zà-ÿ]{3,}(?=\s(?:société|association|mutuelle|coopérative|établissement|compagnie|syndicat|(?:route|rue|avenue|boulevard|place|chemin|impasse|quai|allée|lieu-?dit) (?:de|du|des|d'))[\s'])"
)
"""A name in capitals before what kind of body it is, or where: "BANQUE DU FOREZ société coopérative de crédit"."""
_PAREN = pattern(r"\s*\(([^()]{1,80})\)")
_BULLET = pattern(
    r"^(?:[\s\-–—•*·.]+|\d{1,2}\s?(?:[°/)]|\)|\.(?!\w))+/?|[IVX]{1,4}\s*[-–—/.)]\s|[a-h]\))+\s*"
)
_INTRO = pattern(
    r"^(?:(?:a|au|aux|de|du|des|et|contre)\s+|d')?(?:l'|les?\s+|la\s+|une?\s+)?(?:(?:dite?|denommee?)\s+)?"
    r"(?P<word>societes?|ste|association|syndicat|entreprise|etablissement(?!s)(?: public)?|organisme|groupe|compagnie|fondation|mutuelle|"
    r"cooperative|cabinet)?\s*(?=(?P<rest>.))"
)
_FOREIGN = pattern(r"^(?:[Ll]a )?[Ss]ociété de droit [a-zà-ÿ-]+(?: [a-zà-ÿ-]+)?\s+")
_CIVIL = pattern(
    r"^(?:(?:(?:[Ll]es|LES)\s+)?(?:[Cc]onsorts|CONSORTS|[EÉé]poux|[EÉ]POUX)|MM\.|M\.|M(?=\s[A-Z\[])|Mme|Mmes|Mlle|Monsieur|Madame|Messieurs|Mesdames|Mademoiselle|Dr|Docteur|MADAME|MONSIEUR|MESSIEURS|MESDAMES|MADEMOISELLE|MME|MMES|MLLE)\s+(?P<rest>.+)"
)
_BRACKETS = pattern(r"\[(?P<letters>[A-ZÀ-Ý]{1,3})\]")
_FULL_PERSON = pattern(
    rf"^[{UP}][a-zà-ÿ]+(?:-[{UP}][a-zà-ÿ]+)?(?: [{UP}][a-zà-ÿ]+)?(?: (?:de|d'|du|le|la))* [{UP}][{UP}'-]{{2,}}$"
)
_MASKED_PERSON = pattern(
    rf"^(?:[{UP}][a-zà-ÿ]+\s)?[{UP}]{{1,2}}(?:\.{{2,3}}|…)(?:\s[{UP}]{{1,2}}(?:\.{{2,3}}|…))?$|^[{UP}]\s?\([{UP}][a-zà-ÿ-]+\)$"
    rf"|^[{UP}][a-zà-ÿ]+ [{UP}]\.$|^\[[{UP}]{{1,2}}\] \[[{UP}]{{1,2}}\]"
)
_GIVEN_AND_LETTER = pattern(rf"^(?P<first>[{UP}][a-zà-ÿ-]+) [{UP}]$")
_PUBLIC = pattern(
    r"^(?:(?:m|mme|monsieur|madame)\.?\s+)?(?:l'|la\s+|le\s+|les\s+)?"
    r"(?:commune|ville|departement|region|etat(?!\w)|communaute (?:de communes|d'agglomeration|urbaine)|metropole|prefete?|prefecture|"
    r"ministere|ministre|procureure?|agent judiciaire|caisse (?:primaire|nationale|d'allocations|de mutualite|d'assurance|des depots)|"
    r"cpam|urssaf|union de recouvrement|pole emploi|france travail|directeur|directrice|"
    r"direction (?:generale|regionale|departementale|nationale|des)|administration|autorite|president de|rectorat|universite|"
    r"centre hospitalier|centre (?:inter)?communal|chu|hopital|office public|chambre de (?:commerce|metiers)|etablissement public|service departemental|"
    r"syndicat (?:mixte|intercommunal)|commission|conseil (?:regional|departemental|general)|republique|division comptable|"
    r"garde des sceaux|premier ministre)(?!\w)"
)
_PREPOSITION = pattern(
    r"^(?:(?:à|au|aux|contre|par)\s+|de\s+(?=(?:MM?\.|Mmes?|Mlle|Monsieur|Madame)\s))|^[Àà]\s*:\s*"
)
_PLAIN_PARTY_WORD = pattern(
    r"(?:la |le |l'|les )?(?:societe|ste|association|syndicat|entreprise|groupe|compagnie|mutuelle|commune|ville|cabinet|banque|"
    r"caisse|union|fondation|etablissements?|ets|maison|agence|institut)\b"
)
_HAS_NAME = pattern(rf"\[\d{{1,3}}\]|[{UP}0-9][\w]|\b[{UP}]\b|[{UP}][.…]|[a-z]{{4,}}")
_TOWN_AFTER = pattern(rf"^(?P<name>[^a-zà-ÿ]{{3,}}?)\s[-–—]\s[{UP}][a-zà-ÿ].*$")
_MASKS = pattern(r"\[(?:…|\.\.\.)\](?:\s*(?:la|le)\s+(?=S))?|^\s*(?:la|le)\s")
_FORM_SAID = pattern(r"^[\s,]*")
_GENERIC = frozenset(
    "societe societes association syndicat entreprise groupe compagnie cabinet fondation mutuelle partie autre autres".split()
)
_CALLED = pattern(
    r"^(?i:(?:ci-après|anciennement|précédemment|désormais|ex(?=[\s-])|venant aux droits (?:de|du)|dite?|dénommée?|désignée?|(?:de )?la société)[\s,:«\"-]*)+"
)
_LOWER_ARTICLE = pattern(rf"^(?:l'|les?\s+|la\s+)(?=[{UP}\[0-9])")


def strip_bullet(raw: str) -> str:
    """`raw` without the mark of a list item before it."""
    return _BULLET.sub("", raw.strip(), count=1).strip()


def _cut(raw: str) -> tuple[str, str]:
    """The name and what is said of it."""
    match = next((m for m in _CUT.finditer(fold(raw)) if m.start() > 0), None)
    kind = _KIND_BEHIND.match(raw, 0, match.start() if match else len(raw))
    at = kind.end() if kind else match.start() if match else len(raw)
    return raw[:at], raw[at:]


def _take_parens(name: str) -> tuple[str, tuple[str, ...]]:
    inside = tuple(match[1].strip(' «»“”"') for match in _PAREN.finditer(name))
    return _PAREN.sub("", name).strip(), inside


_OFFICER = pattern(
    r"(?:,\s+(?=(?:mandataires?|liquidateurs?|administrateurs?)\b(?:\s+[a-z]+){0,2}\s+(?:de\s+la\s+(?:societe|sa|sas|sarl|sasu|eurl|snc|sci|selarl)|de\s+l'association)\b)|(?:qualites?|es\s+qualites?)\s+d[e']\s?)(?:co-?)?(?:mandataires?(?:\s+(?:judiciaires?|liquidateurs?|ad\W?hoc))?|liquidateurs?|"
    r"administrateurs?|commissaires?|representants?)(?:\s+(?:puis\s+)?(?:de\s+)?[a-z']+){0,7}?\s+(?P<of>de\s+la\s+societe(?:\s+civile(?:\s+immobiliere|\s+professionnelle)?)?|de\s+l'association|de\s+la\b|de\b(?!\s+(?:son|sa|ses|leurs?)\b)|d')\s*"
)


def behind_officer(raw: str) -> int | None:
    """Where in `raw` the company stands for which an insolvency officer appears; None when there is no officer."""
    officer = _OFFICER.search(fold(raw))
    return officer.end() if officer else None


def initials(name: str) -> str:
    """The initials of a person: of "Jean-Paul MARTIN" and of "MARTIN Jean-Paul" J.-P. M., of "[K] [H]" K. H."""
    bracketed = _BRACKETS.findall(name)
    if bracketed:
        return " ".join(f"{letters}." for letters in bracketed[:2])
    name = given_first(name)
    name = re.sub(r"\b[dl]['’](?=\w)", "", name)  # "d'Aubigné" is an A.
    words = [word for word in re.findall(r"[\w'’-]+", name) if word[:1].isupper()]
    return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in words[:3]) or "X."


_FORM_BEHIND = pattern(r"\s(?:SASU?|SARL|EURL|SELARL|SNC|GmbH|AG|BV|NV|AB|SpA|Srl|Ltd|Inc)\.?$")
"""Behind two capitalised words it is no surname in capitals: "Nuage Flandres SAS"."""


def is_person(name: str) -> bool:
    """True when the words by themselves are those of a natural person."""
    if _PLAIN_PARTY_WORD.match(fold(name)) or _FORM_BEHIND.search(name):
        return False
    if _FULL_PERSON.match(name) or _MASKED_PERSON.match(name):
        return True
    first = _GIVEN_AND_LETTER.match(name)
    if first and is_first_name(first["first"]):
        return True
    told = is_surname_first(name) or may_be_surname_first(name) or is_full_name(name)
    return told and not is_named_as_firm(name) and split_form(name)[1] is None


def _is_said_person(written: str, said: str) -> bool:
    """True for who is told as none but a natural person is: by birth, address, or the business they run in their own name."""
    own = _IN_OWN_NAME.match(written)
    if own:
        return is_person(own["rest"]) or may_be_surname_first(own["rest"])
    if _PLAIN_PARTY_WORD.match(fold(written)) or is_named_as_firm(written):
        return False
    if split_form(_ARTICLE.sub("", written))[1]:
        return False
    return is_said_of_person(said) and len(written.split()) in _NAME_WORDS


_ARTICLE = pattern(r"^(?:la\s+|les?\s+|l')", re.IGNORECASE)
_NAME_WORDS = range(2, 6)
_IN_OWN_NAME = pattern(
    r"^(?:[Ll]['’])?(?:[Ee]ntreprise individuelle|ENTREPRISE INDIVIDUELLE|E\.?I\.?(?=\s)|[Ee]ntrepreneure? individuel(?:le)?|[Mm]icro-entreprise|[Aa]uto-?entrepr\w+)\s+(?P<rest>.+)"
)


def kind_of(name: str) -> PartyKind:
    """Public body or company, by the first words of a name that is no person's."""
    return PartyKind.PUBLIC_BODY if _PUBLIC.match(fold(name)) else PartyKind.COMPANY


_TOWN_HALL = pattern(r"^(?:l[ae] |une )?(?:mairie|municipalite)\b")


def kind_shown(name: str) -> PartyKind:
    """As `kind_of`, and a town hall is a public body: what is learnt of sides takes it for a name like any other."""
    return PartyKind.PUBLIC_BODY if _TOWN_HALL.match(fold(name)) else kind_of(name)


_CO_OWNERS = pattern(
    r"(?:[Ll]e )?[Ss]yndicat (?:des [Cc]opropri[ée]taires|de [Cc]opropri[ée]t[ée])(?: de l'immeuble| de la résidence)? (?:du|de|sis|situé)[^,;(:]{3,80}"
    r"|(?:L[Ee] )?(?:SYNDICAT (?:DES COPROPRI[EÉ]TAIRES|DE (?:LA )?COPROPRI[EÉ]T[EÉ])|S\.?D\.?C\.?)(?: (?:DE L'IMMEUBLE|DE LA R[EÉ]SIDENCE)(?: (?:SITU[ÉE]|situé)\b)?)? (?:(?:SIS|sis) )?[^,;(:]{3,80}?(?=,|;|\(|:|$|\s(?:sise?|SISE?|situé|SITU[EÉ]|pris|PRIS|représenté|REPR[EÉ]SENT[EÉ]|agissant|AGISSANT|dont|DONT)\b)"
)
"""Co-owners go by their address, or by the name of the house."""
_OF_CO_OWNERS = pattern(r"d(?:es|u|e la|e) copropriet")


_AND_OTHERS = pattern(r"(?<=\w)\s+et\s+autres?(?:\(s\))?$")


def read_name(raw: str, *, show_persons: bool = False) -> Named | None:
    """What party the words `raw` name; None when they name none. Persons become initials unless asked otherwise."""
    raw = strip_bullet(" ".join(raw.replace("’", "'").split()))
    raw = _PREPOSITION.sub("", raw)
    co_owned = _CO_OWNERS.match(raw)
    written, said = (co_owned.group(), "") if co_owned else _cut(raw)
    written = _AND_OTHERS.sub("", written.strip(' .:;,–—-«»"'))
    if not written:
        return None
    if kind_shown(written) is PartyKind.PUBLIC_BODY:
        civil = _CIVIL.match(written)
        name, inside = _take_parens(_short_of_long(civil["rest"] if civil else written))
        return Named(_without_article(name), written, None, PartyKind.PUBLIC_BODY, inside)
    civil = _CIVIL.match(written)
    if civil or is_person(written) or _is_said_person(written, said):
        own = civil or _IN_OWN_NAME.match(written)
        full = own["rest"] if own else written
        return Named(full if show_persons else initials(full), written, None, PartyKind.PERSON)
    return _company(written, said)


def _without_article(name: str) -> str:
    return _LOWER_ARTICLE.sub(
        "",
        re.sub(
            r"^(?:au|aux|à|du)\s+", "", re.sub(r"^(?:[àa] )?(?:[Ll]a|[Ll]e|[Ll]')\s?(?=[a-zé])", "", name)
        ),
    )


_LONG_AND_SHORT = pattern(r"^(?P<long>.{20,})\s\((?P<short>[A-Z]{3,10})\)\s(?P<tail>[A-ZÀ-Þ].*)$")


def _short_of_long(written: str) -> str:
    """A body whose long name is followed by its short one and a place goes by the short: "URSSAF Corse"."""
    match = _LONG_AND_SHORT.match(written)
    return f"{match['short']} {match['tail']}" if match else written


def _company(written: str, said: str) -> Named | None:
    name, inside = _take_parens(written)
    form = (
        _form_within(inside)
        or _form_before(name)
        or form_in_full(said)
        or split_form(_FORM_SAID.sub("", said, count=1) + " x")[1]
    )
    name, kind_word = _drop_intro(name)
    whole, (name, short) = name, split_form(name)
    name, again = _drop_intro(name, inner=True)
    if short and _OF_LAND.match(fold(whole)):
        name = whole
    name = name.strip(" .:;,–—-«»\"'")
    town = _TOWN_AFTER.match(name)
    name = town["name"].strip() if town else name
    if fold(name) in _GENERIC or not _HAS_NAME.search(split_form(_MASKS.sub(" ", name))[0]):
        return None
    kind = (
        PartyKind.PUBLIC_BODY
        if kind_word == "etablissement public" or _PUBLIC.match(fold(name))
        else PartyKind.COMPANY
    )
    social = kind_word if kind_word in {"association", "syndicat", "fondation", "mutuelle"} else None
    inside = tuple(_CALLED.sub("", words) for words in inside)
    aliases = tuple(words for words in inside if split_form(f"{words} x")[1] is None and len(words) > 1)
    return Named(name, written, short or form or social or _also(again), kind, aliases)


_OF_LAND = pattern(r"(?:earl|gaec|scea|gfa|sci|sarl|sas|snc|eurl|sa)\s+(?:de\s+la|de\s+l'|des|du|d'|de)[\s']")
"""Names that are none without their legal form: "EARL de la Combe"."""


def _also(word: str | None) -> str | None:
    return word if word in {"association", "syndicat"} else None


def _form_within(inside: tuple[str, ...]) -> str | None:
    return next((form for words in inside if (form := split_form(f"{words} x")[1])), None)


def _form_before(name: str) -> str | None:
    """The form that stands in full before the name: "Société anonyme X"."""
    in_words = FORM_IN_WORDS.match(fold(name))
    return form_in_full(in_words.group()) if in_words else None


def _drop_intro(name: str, *, inner: bool = False) -> tuple[str, str | None]:
    """`name` without "la société" and the like, unless they belong to it ("Société d'armatures")."""
    folded = fold(name)
    in_words = FORM_IN_WORDS.match(folded)
    if in_words and _begins_name(name[in_words.end() :]):
        return name[in_words.end() :], "societe"
    foreign = _FOREIGN.match(name)
    if foreign and foreign.end() < len(name):
        return name[foreign.end() :], "societe"
    match = _INTRO.match(folded)
    if match is None:
        return name, None
    word = match["word"]
    if word is None:
        return (name if inner and name[:1].isupper() else name[match.end() :]), None
    rest = _LOWER_ARTICLE.sub("", name[match.end() :])
    if (
        _begins_name(rest)
        and not (word == "syndicat" and _OF_CO_OWNERS.match(fold(rest)))
        and not (inner and word != "societe" and name[:1].isupper())
        and not (
            word in {"compagnie", "mutuelle", "cabinet", "groupe", "cooperative", "fondation"}
            and name[match.start("word")].isupper()
        )
    ):
        return rest, word
    return name[match.start("word") :][:1].upper() + name[match.start("word") + 1 :], word


def _begins_name(rest: str) -> bool:
    return bool(re.match(rf"[«\"“]?\s*[{UP}0-9\[]", rest))
