"""How docket numbers are written, registry by registry. All patterns read folded text."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.law import DocketKind
from pipeline.text.heads import Headed
from pipeline.text.patterns import pattern

N = r"(?:n\s?[°o]s?\.?|num(?:eros?)?|n\.)\s*:?\s*"
# RG of courts of appeal and tribunaux judiciaires, then the forms of commercial and labour courts.
SLASH = r"\d{2}\s?/\s?\d{4,6}"
YEAR_SLASH = r"(?:19|20)\d{2}/\d{4,6}"
CONSULAR = r"(?:19|20)\d{2}\s?[a-z]\s?\d{4,6}"
PLAIN = r"(?:19|20)\d{8}|(?:19|20)\d{7}|2\d{7}|j\d{10}"
EARLY_CONSULAR = r"\d{2}[a-z]\d{5}"
"""As commercial courts wrote before they gave the year four figures, and only known by its label."""
SECTION = r"[1-9]\s?[a-z]{1,2}\s(?=\d{2}/)"
"""The chamber's letter that the court of appeal of Colmar prints before its numbers: "2 A 14/03180"."""
# Local courts: year of the building, year, number.
LOCAL = r"\d{2}-\d{2}-\d{4,6}"
LABOUR = r"[fr]\s?\d{2}/\d{4,6}"
SOCIAL_CHAMBER = r"\d{2}-\d{4,6}/[a-z]{2}"
SOCIAL = r"\d{2}-\d{4,6}(?:/[a-z]{2}\b)?"
POURVOI = r"(?:[a-z]\s?)?\d{2}[-‑]\d{2}[.\s]?\d{3}"
REQUEST = r"(?:\d{2}[a-z]{2}\d{5}|\d{6,7}(?:/\d-\d)?|\d{3}\.\d{3}(?=[,;)]))"
# "n° 22/01234 et 22/01240": the numbers of cases heard together.
_ONE = rf"(?:{SLASH}|{YEAR_SLASH}|{CONSULAR}|{PLAIN}|{LABOUR})(?![\d/])"
_MORE = rf"(?:\s*(?:,|;|et|&)\s*(?:{N})?(?:rg\s*)?(?:{N})?{_ONE}){{0,8}}"
_REQUESTS = rf"(?P<number>{REQUEST}(?:\s*(?:,|;|et|a)\s*(?:{N})?{REQUEST}){{0,8}})(?!\d)"
_ANY_RG = rf"{SLASH}|\d{{2}}\s?/\s?\d{{3}}(?![\d/])|(?:19|20)\d{{2}}/\d{{3,6}}|{CONSULAR}|{PLAIN}|{LABOUR}|{LOCAL}|9\d[a-z]\d{{5}}|(?:19|20)\d{{2}}\s\d{{5,6}}|(?:19|20)\d{{2}}\s\d{{3}}\s\d{{3}}|\d{{8,10}}|{SOCIAL}"
LISTED = pattern(rf"{_ANY_RG}|{EARLY_CONSULAR}|{REQUEST}")
EACH_POURVOI = pattern(r"\d{2}[-‑]\d{2}[.\s]?\d{3}")


class DocketRule(NamedTuple):
    """What a pattern's numbers are, and how sure that is."""

    kind: DocketKind
    name: str
    confidence: float


SPACED = r"(?:19|20)\d{2}\s\d{6}"
EUROPEAN = "european_case_number"
LISTS = {DocketKind.RG: LISTED, DocketKind.REQUEST: LISTED, DocketKind.POURVOI: EACH_POURVOI}
"""What parts the numbers of a list, by registry."""

# In each the number is the group of that name.
LABELLED = (
    (DocketRule(DocketKind.ECLI, "ecli", 0.99), Headed(("ecli",), r"\b(?P<number>ecli\s?:\s?[a-z]{2}\s?:\s?[a-z0-9]+\s?:\s?\d{4}\s?:\s?[a-z0-9.]+)"),
    ),
    (DocketRule(DocketKind.POURVOI, "pourvoi_after_label", 0.98), Headed(
            ("pourvoi",),
            rf"\bpourvois?\s*(?:principal\s+)?(?:{N})?:?\s*(?P<number>{POURVOI}(?:\s*(?:,|;|et|a|&|\n)\s*(?:n°\s*)?{POURVOI}){{0,12}})",
        ),
    ),
    (DocketRule(DocketKind.RG, "rg_after_label", 0.98), Headed(
            ("rg", "r.g", "r g", "repertoire", "role", "inscription", "rep"),
            rf"(?:\br\.?\s?g\b\.?|\brep\.\s?gen\.|\brepertoire\s+general\b|\broles?(?:\s+general)?\b|\binscription\s+au\s+repertoire\s+general)\s*(?:{N}|n\s?(?=:))?[:\s]*(?:{SECTION})?"
            rf"(?P<number>(?:{_ANY_RG}|{EARLY_CONSULAR})(?!\d){_MORE})",
        ),
    ),
    (DocketRule(DocketKind.RG, "number_beside_label", 0.85), Headed(
            ("demande", "affaire", "dossier", "numero", "reference"),
            rf"\b(?:(?:demande|affaire|dossier|numero\(s\)|numeros?|references?|demande\s+n°)\s*:\s*|(?:affaire|dossier)\s+)"
            rf"(?P<number>{SLASH}|{YEAR_SLASH}|{CONSULAR}|{PLAIN})\b",
        ),
    ),
    (DocketRule(DocketKind.RG, "number_of_local_court", 0.9), Headed(("minute",), rf"\bminute\s*(?:{N})?:?\s*(?P<number>{LOCAL})\b")),
    (DocketRule(DocketKind.REQUEST, "request_after_label", 0.95), Headed(("requete",), rf"\brequetes?\s*{N}(?P<number>\d{{2}}[a-z]{{2}}\d{{5}}|\d{{6,7}})\b"),
    ),
    (DocketRule(DocketKind.REQUEST, EUROPEAN, 0.9), Headed(("at.", "comp/"), r"\b(?P<number>(?:at\.|comp/(?:at\.)?)\d{5})\b")),
    (DocketRule(DocketKind.REQUEST, EUROPEAN, 0.95), Headed(("c-", "t-"), r"\b(?P<number>[ct]-\d{1,4}/\d{2})\b")),
    (DocketRule(DocketKind.DELIBERATION, "deliberation_of_year", 0.95), Headed(("deliberation",), rf"\bdeliberation\s+(?:{N})(?P<number>\d{{4}}-\d{{3}}|\d{{1,4}}[a-z]{{0,3}}/20\d{{2}})\b"),
    ),
    (DocketRule(DocketKind.DELIBERATION, "deliberation_number", 0.97), Headed(
            ("san", "mdm", "med", "mdp", "mcp"),
            r"(?<![\w-])(?P<number>(?:san|mdm|med|mdp|mcp)\s?[ -]\s?(?:19|20)\d{2}\s?-\s?\d{2,4}(?:-\d+)?)\b",
        ),
    ),
)  # fmt: skip
# A sign with figures soon after it; only there are the patterns that begin by the sign tried.
SIGN = pattern(r"n(?<=\bn)(?:\s?[°o]|um|\.)(?=[^\d]{0,32}\d)")
AFTER_SIGN = (
    (DocketRule(DocketKind.POURVOI, "pourvoi_after_sign", 0.9), pattern(rf"{N}(?P<number>{POURVOI})\b(?!/[a-z])")),
    (DocketRule(DocketKind.RG, "rg_after_sign", 0.9), pattern(
            rf"{N}(?:rg\s*:?\s*)?(?P<number>(?:{SLASH}|{YEAR_SLASH}|{CONSULAR}|{PLAIN}|{LABOUR}|{LOCAL}|{SOCIAL_CHAMBER}|{SPACED})\b(?!\s*(?:€|euros)){_MORE})"
        ),
    ),
)  # fmt: skip
NEXT_TO_DAY = (
    (
        DocketRule(DocketKind.POURVOI, "number_after_day", 0.85),
        Headed(
            ("19", "20"), r"(?:19|20)\d{2}\s?[,(]\s?(?P<number>\d{2}-\d{2}\.\d{3})(?=\s*(?:[,.;:)\]\n]|$))"
        ),
    ),
    (
        DocketRule(DocketKind.RG, "number_after_day", 0.85),
        Headed(
            ("19", "20"),
            rf"(?:19|20)\d{{2}}\s?[,(]\s?(?P<number>\d{{2}}/\d{{5}}|{CONSULAR})(?=\s*(?:[,.;:)\]\n]|$))",
        ),
    ),
)
"""Citations without a sign: "CA Paris, 4 mai 2022, 20/01234"."""
ALONE_IN_BRACKETS = pattern(
    rf"\((?P<number>\d{{2}}/\d{{5}}|{CONSULAR}|{YEAR_SLASH}|{SPACED}|20\d{{8}})(?=[,;)])(?!\)?\s*(?:€|euros))"
)
"""In the press: "la cour d'appel de Paris (15/11290)"."""
ANYWHERE = pattern(
    r"(?P<number>[0-2f](?:(?<=[(;\n\[][0-2f])|(?<=[,–-]\s[0-2f]))(?:(?<=[0-2])\d/\d{5}|(?<=[12])[09]\d{2}[a-z]\d{5}|(?<=f)\s?\d{2}/\d{5}|(?<=[0-2])\d-\d{2}-\d{6}))"
    r"(?![\w/-]|[.,]\d|\s?(?:€|euros|%))"
)
"""Forms that nothing else has: the press need not label them."""
POURVOI_ANYWHERE = pattern(
    r"(?P<number>[0-2](?:(?<=[(;\n\[][0-2])|(?<=[,–-]\s[0-2]))\d-\d{2}\.\d{3})(?![\w/-]|[.,]\d)"
)
OF_APPEAL = pattern(r"(?P<number>[0-2](?<!\w[0-2])\d(?:pa|ve|ly|ma|nc|nt|bx|da|tl|do)\d{5})\b")
"""Numbers of the administrative courts of appeal, which nothing else looks like."""
OF_PROSECUTION = Headed(("parquet",), r"parquet\s*(?:n\s?°\s*)?:?\s*(?P<number>\d{11})\b")
OF_COUNCIL_ABROAD = Headed(
    ("arret",), rf"\barret\s+{N}(?P<number>\d{{3}}\.\d{{3}})\b(?=[^\n]{{0,40}}\b(?:19|20)\d\d)"
)
REQUEST_ALONE = pattern(rf"(?:\((?:[^()\n]{{0,60}},\s*)?|\bsous\s+le\s+){N}{_REQUESTS}(?=\s*[,;).])")
"""Only in texts that name an administrative court: "(14 mars 2024, n° 2102266)", "sous le numéro 2100982"."""
OF_REGULATOR = Headed(
    ("decision",),
    rf"\bdecision\s+(?:(?:(?:de|du|rendue|adoptee)\s[^.;\n]{{0,60}}?\(?)?{N})?(?P<number>(?:19|20)\d{{2}}-\d{{2,4}}(?:-[a-z]{{2,6}}\b"
    r"|\b(?=[^.;\n]{0,60}\b(?:arcep|arcom|csa|conseil\s+superieur\s+de\s+l'audiovisuel|autorite\s+de\s+regulation))))",
)
SWISS = pattern(r"(?P<number>[1-9](?<=\b[1-9])[a-g]_\d{1,4}/(?:19|20)\d{2})\b")
ENTERED_UNDER = Headed(
    ("requete", "recours", "demande", "pourvoi", "dossier", "affaire", "instance", "procedure"),
    rf"\b(?:requetes?|recours|demandes?|pourvois?|dossier|affaires?|instances?|procedures?)\b[^.;\n]{{0,40}}?"
    rf"\b(?:enregistre|enrole|inscrit|appele|instruit)\w*\s+[^.;\n]{{0,40}}?sous\s+les?\s+(?:{N})(?:de\s+role\s+|rg\s+)?"
    rf"(?P<number>(?:\d{{2}}[a-z]{{2}}\d{{5}}|{SLASH}|{YEAR_SLASH}|{CONSULAR}|{PLAIN}|\d{{6,7}}){_MORE})\b",
)
OF_AUTHORITY = pattern(r"(?P<number>\d(?<![\w-]\d)\d\s?-\s?(?:d|mc|dcc|a|dsa)\s?-\s?\d{2,3})\b")

STATE_COUNCIL = pattern(
    rf"\b(?:conseil\s+d'etat|ce|tribunal\s+administratif|ta|cour\s+administrative\s+d'appel|caa)\b[^\n]{{0,80}}?{N}{_REQUESTS}"
)
NEAR_REQUEST = pattern(rf"n(?<=\bn)(?:\s?[°o]s?\.?|um(?:ero)?|\.)\s*:?\s*{REQUEST}")
"""Where a number of an administrative court may stand: the patterns above are tried only in texts that hold one."""
BEFORE_ADMINISTRATIVE_COURT = Headed(
    ("decision", "jugement", "arret", "ordonnance"),
    rf"\b(?:decision|jugement|arret|ordonnance)s?\s+(?:rendue?\s+)?(?:du|le|en\s+date\s+du)\s[^.;\n()]{{5,30}}[(,]\s*{N}{_REQUESTS}"
    r"(?=[^.;\n]{0,80}\b(?:conseil\s+d'etat|juge\s+des\s+referes|tribunal\s+administratif|cour\s+administrative))",
)
OF_DECISION = Headed(
    ("decision", "jugement", "arret", "ordonnance"),
    rf"\b(?:decision|jugement|arret|ordonnance)s?\s+(?:(?:du|en\s+date\s+du)\s[^.;\n()]{{5,30}},\s*)?{N}{_REQUESTS}",
)
"""Only in texts that name an administrative court."""
IN_BRACKETS = Headed(
    ("conseil d", "tribunal a", "cour a"),
    rf"\b(?:conseil\s+d'etat|tribunal\s+administratif|cour\s+administrative\s+d'appel)\b[^\n(]{{0,240}}\(\s*{N}{_REQUESTS}\s*\)",
)
DECIDED_UNDER = Headed(
    ("decision", "jugement", "arret", "ordonnance"),
    rf"\b(?:decision|jugement|arret|ordonnance)s?\s+{N}{_REQUESTS}"
    r"(?=[^.;\n]{0,80}\b(?:conseil\s+d'etat|juge\s+des\s+referes|tribunal\s+administratif|cour\s+administrative))",
)
BY_ADMINISTRATIVE_COURT = Headed(
    ("conseil", "tribunal", "cour"),
    rf"\b(?:conseil\s+d'etat|tribunal\s+administratif|cour\s+administrative\s+d'appel)\b[^.;\n]{{0,100}}?\b(?:decision|jugement|arret|ordonnance)s?\s+"
    rf"{N}{_REQUESTS}",
)
SANCTION_COMMITTEE = Headed(
    ("decision",),
    rf"\bdecision\s+{N}(?P<number>\d{{1,3}})\s+(?=d[ue]\s|rendue)[^.\n]{{0,60}}commission\s+des\s+sanctions",
)
OTHER_REGISTER = pattern(
    r"(?:\bloi|\bdecret|\breglement|\bordonnance|\bdirective|\bsiret|\brcs|\bsiren|\bportalis|\bmarques?|\benregistrement|\bfactures?|\bdevis|\bcommande|\bcontrat|\bpieces?|\bclient|\bcompte|\bminute|\bpolice|\bsinistre|\bbrevet)\s*$"
)
OF_MINUTE = pattern(rf"\bminute\s*:?\s*(?:{N})?$")
"""The minute's number is that of the paper, and no case's."""
ADMINISTRATIVE = pattern(r"\b(?:conseil\s+d'etat|tribunal\s+administratif|cour\s+administrative\s+d'appel)\b")
NUMBER_LINE = pattern(
    rf"^[ \t]*{N}(?P<number>{REQUEST}(?:\s*(?:,|;|et|-|a)\s*(?:{N})?{REQUEST}){{0,8}})\b", re.MULTILINE
)
CONSULAR_ANYWHERE = pattern(r"(?P<number>[12](?<=\b[12])[90]\d{2}[a-z]\d{5})\b")
"""Of a form that nothing else has: the head of a ruling need not label it."""
BARE_LINE = pattern(
    rf"^[ \t]*(?:r\s)?(?P<number>{PLAIN}|{SPACED}|{CONSULAR}|{SLASH}|{YEAR_SLASH}|{POURVOI})[ \t]*$",
    re.MULTILINE,
)
