"""Who signs where no person is named: a desk, an agency, the body that publishes, in the words of the page."""

from __future__ import annotations

from pipeline.clean.authors.credits import is_others_part, without_opening
from pipeline.clean.evidence import tells_of_ruling
from pipeline.clean.lines import one_line
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_AROUND = " .·|,–—-:»"
_MOST_WORDS = 7
_LONGEST = 60
_ACCOUNT = pattern(
    r"(?:(?:web|site|wp|super)[ _-]?)?(?:admin\w{0,2}|administra(?:teur|trice|tor|tion)|master|mestre|user|utilisateur|root|editor|author|auteure?|guest|invitee?"
    r"|unknown|inconnue?|anonym\w*|default|test|demo|wordpress|contributeur)s?(?:[ _.-]?\d+)?|web ?(?:master|mestre) .*"
)
"""The account under which a page was posted, as systems name it."""
_AFTER = pattern(
    r"\s*(?:[|•·(]|\s[–-]\s|,? ?\b(?:publie|mise? a jour|modifie|posted|published|updated|on|le \d|a \d)|,? \d{1,2}(?:er)? [a-z]|,? \d{1,2}/\d|, edited by|, edite par).*"
)
"""What follows a signature on its line: the day, a trade, what was done when."""
_DAY_OR_HOUR = pattern(r"\b(?:19|20)\d\d\b|\d{1,2}[/:h]\d\d")
_NO_SIGNATURE = pattern(
    r"//|@|[!?:]|^(?:voir|tou(?:te?s|s)|ses|lire|suivre|suivez|en savoir|a propos|retour|see|view|all|read|more|about|contact|learn|discover|decouvr\w+|meet|follow|share|partager|temps|written|posted|published|publie|mise? a jour"
    r"|commentaires?|comments?|category|categorie|role|industry|size|topic|theme|name|nom|ces|cet|cette|ce|un|une|voie|acte|ailleurs|consequent|exemple|nos soins)\b"
    r"|\b(?:cookies?|policy|policies|terms|conditions|abonnee?s?|articles|minutes?|lecture|comments?|commentaires?|motifs|decision|arret|jugement|ordonnance|deliberation|decret"
    r"|bio|biographie|profile?|signup|login|connexion|author|auteur|by)\b"
)
_TRADE = pattern(
    r"(?:journaliste|avocate?|juriste|redact(?:eur|rice)(?: web| en chef)?|writer|editor|copywriter|author|autrice|senior \w+|direct(?:eur|rice)\b.*|consultante?|correspondante?)s?"
)
"""What somebody is, told where her name is not."""
_SMALL_DESK = pattern(
    r"(?:la |le |les |l'|notre |nos )?(?:redaction|service|desk|equipe|pole|bureau|cabinet|comite|collectif|agence|experts?)\b"
)


def desk_in(text: str, *, is_marked: bool = False) -> str | None:
    """The name in a line that is a signature; None in any other.

    `is_marked`: the page's markup says that it is one, so that it may be a single word in small letters.
    """
    name = without_opening(one_line(text)).strip(_AROUND)
    if after := _AFTER.search(fold(name)):
        name = name[: after.start()].strip(_AROUND)
    folded = fold(name)
    if not name or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS or is_others_part(name):
        return None
    if _ACCOUNT.fullmatch(folded) or _TRADE.fullmatch(folded) or _NO_SIGNATURE.search(folded):
        return None
    if _DAY_OR_HOUR.search(folded) or tells_of_ruling(name):
        return None
    return name if is_marked or _begins_as_name(name) else None


def is_desk(name: str) -> bool:
    """True for a desk of the paper, "La rédaction": who wrote for it may be named beside it."""
    return _SMALL_DESK.match(fold(name)) is not None


def _begins_as_name(name: str) -> bool:
    return not name[0].islower() or is_desk(name)
