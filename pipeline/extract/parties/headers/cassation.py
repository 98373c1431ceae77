"""Parties of the Cour de cassation's own rulings, in the forms used since about 2000."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from pipeline.extract.parties.claims import Claim, Side
from pipeline.extract.parties.names.aliases import find_aliases
from pipeline.extract.parties.names.parsed import behind_officer, read_name
from pipeline.law import PartyKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_FILED = pattern(
    r"\b(?:a|ont)\s+formes?\s+(?:le|un|les|des)\s+pourvois?\b|\bs'est\s+pourvue?\b|\bse\s+sont\s+pourvue?s\b|\b(?:(?:statuant\s+)?sur|vu)\s+les?\s+pourvois?\s+(?:n[^,;\n]{2,60}?,?\s)?formes?\s+(?:le\s+[^,;\n]{6,30}\s+)?par\b"
    r"|\bvu\s+les?\s+pourvois?\s+formes?\s+(?:le\s+[^,;\n]{6,30}\s+)?par\b|\b(?:a|ont)\s+(?:presente|formule|pose|depose)\b(?=[^\n]{0,120}\bquestion\s+prioritaire)"
)
_QUESTION = pattern(r"\bdans\s+l'instance\s+(?:mettant\s+en\s+cause|opposant)\s*:?\s+d'une\s+part\b")
_OTHER_PART = pattern(r"\bd'autre\s+part\b")
_PARTS_END = pattern(r"\ble\s+dossier\b|\bsur\s+le\s+rapport\b|;")
_OPPOSING = pattern(
    r"\b(?:l'|les\s+|l')?(?:opposant|oppose|opposent|opposait)\b\s*:?|\bau\s+profit\s*:?(?=\s+(?:\d\s?[°/]|d(?:e|u)\s|d'))"
)
_CIVIL_PARTY = pattern(r"\bavocats?\s+d(?:e\s+|es\s+|u\s+)(?P<who>[^,;\n]{3,160}),\s+parties?\s+civiles?\b")
_END = pattern(r"\bdefende(?:ur|resse)s?\s+a\s+la\s+cassation\b|\bvu\s+la\s+communication\b")
_ITEM = pattern(r"(?:^|[\n,;:])\s*\d{1,2}\s?(?:[°º]\s?/?\)?|/(?=\s))|(?:^|[\n;])\s*[-–—]\s+")
_SURE = {"cassation_opening": 0.97, "cassation_ending": 0.9}
_ONLY_CLERK = pattern(r"^\s*(?:domicilie|ayant|tous|toutes|dont|demeurant)")
_PLEA_FOR = pattern(
    r"\bmoyens?\s+produits?\s+(?:au\s+pourvoi\s+principal\s+)?par\s[^\n]{3,120}?,\s*avocats?\s+aux?\s+conseils?,?\s+pour\s+"
)
_COSTS = pattern(r"\bcondamne\s+(?P<who>[^;\n]{2,200}?)\s+aux\s+(?:entiers\s+)?depens\b")
_PAYS_TO = pattern(
    r"\b(?:rejette(?:nt)?|vu)\b[^;\n]{0,260}?\bcondamne(?:nt)?\s+(?:in\s+solidum\s+)?a\s+payer\s+(?P<to>(?:a|au|aux)\s[^;\n]{2,220}?)\s*,?\s+(?:la|une)\s+somme\b"
    r"|\bcondamne(?:nt)?\s+(?!in\s+solidum\s+a\b|a\b)(?P<payer>[^;\n]{2,160}?)(?:\s+aux\s+(?:entiers\s+)?depens\s+et)?\s+a\s+payer\s+(?P<payee>(?:a|au|aux)\s[^;\n]{2,160}?)\s*,?\s+(?:la|une)\s+somme\b"
    r"|\bcondamne\s+(?P<who>[^;\n]{2,120}?)(?:\s+aux\s+(?:entiers\s+)?depens\s+et)?\s+a\s+payer\s+la\s+somme\s+de\s+[\d .,]+\s*(?:euros|€)\s+(?P<late>(?:a|au|aux)\s[^;\n.]{2,120})"
)
_PAID_TOO = pattern(
    r"[^;\n]{0,60}?\bet\s+(?P<also>(?:a|au|aux)\s[^;\n.]{2,120}?)\s*,?\s+(?:celle\s+de|la\s+meme\s+somme|(?:la|une)\s+somme)\b"
)
"""Another who is paid: "et à la société X celle de 2 000 euros"."""
_REJECTS = pattern(r"\brejette(?:nt)?\s+les?\s+pourvois?\b")
_QUASHES = pattern(r"\bcasse\s+et\s+annule\b")
_SPLIT = pattern(
    r"\s+et\s+(?:à\s+|au\s+)?(?=(?:la\s|l'|le\s|M\.|Mme|MM\.|aux?\s|sociét|[A-ZÀ-Ý]))|,\s+(?=(?:à\s|au\s|la\s+sociét|M\.\s|Mme\s))"
)
_PLURAL = pattern(r"^(?:(?:à|aux?|les)\s+)*(?:les\s+|aux\s+)?sociétés\s+")


def find_cassation_parties(flat: str) -> list[Claim]:
    """Petitioners and respondents as the ruling's opening states them, else as its ending tells."""
    return _from_opening(flat) or _from_ending(flat)


def _from_opening(flat: str) -> list[Claim]:
    low = fold(flat[:30_000])
    asked = _asked(flat, low)
    if asked:
        return asked
    filed = _FILED.search(low)
    opposing = _OPPOSING.search(low, filed.end()) if filed else None
    if filed is None:
        return []
    if opposing is None or opposing.start() - filed.end() > 700:
        return _criminal(flat, low, filed)
    end = _END.search(low, opposing.end())
    stop = (
        end.start() if end and end.start() - opposing.end() < 12_000 else _paragraph_end(low, opposing.end())
    )
    petitions = [filed, *_FILED.finditer(low, filed.end(), opposing.start())]
    if len(petitions) > 1:
        lefts = [(_left_start(low, filed.start()), filed.start())]
        lefts += [
            (_line_start(low, one.end(), other.start()), other.start()) for one, other in pairwise(petitions)
        ]
        appellants = [claim for left in lefts for claim in _items(flat, *left, Side.APPELLANT)]
        return appellants + _items(flat, opposing.end(), stop, Side.RESPONDENT) if appellants else []
    if filed.group().startswith(("statuant", "sur", "vu")):
        left = (filed.end(), _contre(low, filed.end(), opposing.start()))
    else:
        left = (_behind_heading(low, _left_start(low, filed.start()), filed.start()), filed.start())
    appellants = _items(flat, *left, Side.APPELLANT)
    return appellants + _items(flat, opposing.end(), stop, Side.RESPONDENT) if appellants else []


def _asked(flat: str, low: str) -> list[Claim]:
    """A question that a lower court passed on: both sides of the case before it."""
    one = _QUESTION.search(low) if "question prioritaire" in low else None
    other = _OTHER_PART.search(low, one.end(), one.end() + 2_000) if one else None
    if one is None or other is None:
        return []
    end = _PARTS_END.search(low, other.end(), other.end() + 2_000)
    stop = end.start() if end else _paragraph_end(low, other.end())
    return [
        *_items(flat, one.end(), other.start(), Side.CLAIMANT),
        *_items(flat, other.end(), stop, Side.DEFENDANT),
    ]


def _criminal(flat: str, low: str, filed: re.Match[str]) -> list[Claim]:
    """Before the criminal chamber nobody is opposed: who filed, and the civil party whose counsel is heard."""
    civil = _CIVIL_PARTY.search(low, filed.end())
    if civil is None:
        return []
    appellants = _items(flat, _left_start(low, filed.start()), filed.start(), Side.APPELLANT)
    return appellants + _several(flat, *civil.span("who"), Side.RESPONDENT) if appellants else []


def _contre(low: str, start: int, end: int) -> int:
    found = re.search(r"\bcontre\s+l[ea']", low[start:end])
    return start + found.start() if found else end


def _left_start(low: str, filed: int) -> int:
    """Where the list of petitioners begins: after the heading line that names the court and the day."""
    heading = max(
        (
            m.end()
            for m in re.finditer(
                r"\bdu\s+\d{1,2}(?:er)?\s+[a-z]+\s+\d{4}\s*\n|l'arret suivant\s*:\s*\n|\bau nom du peuple francais\W*\n",
                low[:filed],
            )
        ),
        default=0,
    )
    if heading and filed - heading < 8_000:
        return heading
    start = low.rfind("\n", 0, filed) + 1
    while start > 1 and _LISTED.search(low, low.rfind("\n", 0, len(low[:start].rstrip())) + 1, start):
        start = low.rfind("\n", 0, len(low[:start].rstrip())) + 1
    return start


_LISTED = pattern(r"^\s*\d{1,2}\s?°\s?/?|\A(?!)|(?<=\n)\s*\d{1,2}\s?°\s?/?[^\n]+,\s*$")


_HEADING_ENDS = pattern(
    r"(?:\bpourvois?\s+n[°o]\s*(?:[a-z]\s?)?\d\d-\d\d[.\s]?\d{3}(?:\s*,)?|\b(?:arret|decision)\s+n[°o]\s*\d+(?:\s*f(?:s|p)?(?:-[a-z+]+)*)?|\bdu\s+\d{1,2}(?:er)?\s+[a-z]+\s+\d{4}"
    r"|\bau\s+nom\s+du\s+peuple\s+francais|\bcour\s+de\s+cassation)"
    r"(?:[\s_*,.-]+(?:cassation(?:\s+partielle)?(?:\s+sans\s+renvoi)?|rejet|irrecevabilite|non-lieu\s+a\s+statuer))?[\s_*,.-]+(?=(?:1\s?[°º]|l[ae]s?\s|l'|m\.|mme\s|mm\.|mmes\s))"
)
"""What a heading ends with where the petitioner follows on its line."""
_SEAT = pattern(r"\b(?:dont\s+le\s+siege|domicilie|demeurant)")


def _behind_heading(low: str, start: int, end: int) -> int:
    """Where the first petitioner stands in `[start, end)`: past a heading that no line break parts from them."""
    seat = _SEAT.search(low, start, end)
    ends = [one.end() for one in _HEADING_ENDS.finditer(low, start, seat.start() if seat else end)]
    return ends[-1] if ends else start


def _line_start(low: str, start: int, end: int) -> int:
    """Where the petitioner of a later petition stands: after the number of the one before it."""
    number = re.compile(
        r"\s*n[°o]\s*[a-z]?\s?[\d-]+\.?\d*\s*[,;]?\s*(?:et\s+)?(?:[ivx]{1,4}\s*[.)]\s*)?"
    ).match(low, start, end)
    return number.end() if number else start


def _paragraph_end(low: str, start: int) -> int:
    end = low.find("\n", start + 40)
    return end if end > 0 else len(low)


def _items(flat: str, start: int, end: int, side: Side) -> list[Claim]:
    block = flat[start:end]
    marks = [match for match in _ITEM.finditer(block) if match.group().strip(" \n,;:")[:1].isdigit()]
    if marks:
        bounds = [
            (m.end(), n.start() if n else len(block)) for m, n in zip(marks, [*marks[1:], None], strict=True)
        ]
    else:
        bounds = [(0, len(block))]
        bounds = [bound for whole in bounds for bound in _joined(block, *whole)]
    claims: list[Claim] = []
    for left, right in bounds:
        claims.extend(_item(flat, start + left, start + right, side, "cassation_opening"))
    return claims


_AND_TO = pattern(
    r"\s+et\s+(?=(?:à\s+(?:la\s|l'|M\.|Mme)|au\s|aux\s|(?:la|le)\s+(?:société|syndicat|commune)\b))|,\s+(?=à\s+(?:la\s|l'|M\.|Mme))"
)


def _joined(block: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where each of those stands whom "et" joins: "à M. X et à la société Y"."""
    cuts = [(start, start), *(match.span() for match in _AND_TO.finditer(block, start, end)), (end, end)]
    return [(left, right) for (_, left), (right, _) in pairwise(cuts)]


def _item(flat: str, start: int, end: int, side: Side, rule: str) -> list[Claim]:
    raw = flat[start:end]
    officer = behind_officer(raw)
    if officer is not None:
        start, raw = start + officer, raw[officer:]
    lead = len(raw) - len(raw.lstrip(" \n,:;"))
    start, raw = start + lead, raw[lead:].rstrip(" \n,;:")
    if not raw or _ONLY_CLERK.match(fold(raw)):
        return []
    named = read_name(raw)
    if named is None or len(named.name) < 2:
        return []
    at = flat.find(named.written, start, end + 1)
    at = start if at < 0 else at
    return [Claim(named, at, at + len(named.written), side, rule, _SURE[rule])]


def _from_ending(flat: str) -> list[Claim]:
    """Old layout, no parties in the opening: the pleas say for whom, the costs say against whom."""
    low = fold(flat)
    rejected, quashed = _REJECTS.search(low), _QUASHES.search(low)
    ruling = rejected or quashed
    if ruling is None:
        return []
    winner, loser = (Side.RESPONDENT, Side.APPELLANT) if rejected else (Side.APPELLANT, Side.RESPONDENT)
    claims: list[Claim] = []
    plea = _PLEA_FOR.search(low, ruling.end())
    if plea:
        claims += _several(flat, plea.end(), _name_end(low, plea.end()), Side.APPELLANT)
    costs = _COSTS.search(low, ruling.end())
    if costs:
        claims += _several(flat, *costs.span("who"), loser)
    paid = _PAYS_TO.search(low, ruling.end())
    if paid:
        payee = next(group for group in ("to", "payee", "late") if paid[group])
        payer = next((group for group in ("who", "payer") if paid[group]), None)
        claims += _several(flat, *paid.span(payee), winner)
        also = _PAID_TOO.match(low, paid.end())
        claims += _several(flat, *also.span("also"), winner) if also else []
        claims += _several(flat, *paid.span(payer), loser) if payer else []
    whole = find_aliases(flat)
    return [_under_whole_name(claim, whole) for claim in claims]


def _under_whole_name(claim: Claim, whole: Mapping[str, str]) -> Claim:
    """The claim under the name that the ruling gives first, where it goes on with a shorter one ("la société Y (la société Z)")."""
    name = whole.get(claim.named.name)
    return claim._replace(named=claim.named._replace(name=name)) if name else claim


def _name_end(low: str, start: int) -> int:
    end = re.compile(r"\.?\s*\n|(?<!\bm)(?<!\bmm)\.\s+(?=[a-z]{3,})|$").search(low, start)
    return end.start() if end else len(low)


def _several(flat: str, start: int, end: int, side: Side) -> list[Claim]:
    """Each party of "Mme X..., la société A et M. Y..."."""
    claims: list[Claim] = []
    piece_start = start
    plural = bool(_PLURAL.match(flat[start:end].strip()))
    for cut in [*_SPLIT.finditer(flat, start, end), None]:
        piece_end = cut.start() if cut else end
        if plural or flat[piece_start:piece_end].strip():
            found = _item(flat, *_inner(flat, piece_start, piece_end), side, "cassation_ending")
            claims += [
                claim
                for claim in found
                if claim.named.kind is not PartyKind.COMPANY
                or claim.named.name[:1].isupper()
                or "syndicat" in claim.named.name
            ]
        piece_start = cut.end() if cut else end
    return claims


def _inner(flat: str, start: int, end: int) -> tuple[int, int]:
    lead = re.compile(r"\s*(?:(?:à|aux?|in solidum)\s+)*(?:les\s+)?(?:sociétés\s+)?").match(flat, start, end)
    return (lead.end() if lead else start), end
