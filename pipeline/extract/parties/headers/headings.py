"""Parties of a ruling's heading: DEMANDEUR, ENTRE ... ET ..., APPELANTE, the label before the names or after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.extract.parties.claims import Claim, Side
from pipeline.extract.parties.names.forms import abbreviation_pattern, is_form_alone
from pipeline.extract.parties.names.parsed import UP, behind_officer, is_person, read_name, strip_bullet
from pipeline.extract.parties.view import Line, lines_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_LABEL = pattern(
    r"^[\s\-*.:=~_]*(?:(?:entre|et)\s+(?=demand|defend|appel|intim))?(?:(?:l[ea]s?|partie\(?s?\)?)\s+)?(?:[a-z]{4,20}(?:\s+[a-z]{4,12})?,\s+)?"
    r"(?P<role>en\s+demande|en\s+defense|demand(?:eur|eresse)|defend(?:eur|eresse)|appelant|intime|requerant|intervenant|assigne|saisissant|appele(?=e?s?\s+en\s)|mise?s?\s+en\s+cause"
    r"|parties?\s+civiles?|prevenue?s?(?!\s+d(?:e|u|es)\b))"
    r"(?:\(?e?s?\)?|\(e\)\(s\)|/[a-z]+)*(?![a-z])"
    r"(?P<more>(?:\s+(?:en\s+(?:garantie|cause|intervention(?:\s+forcee)?)|a\s+l[a']\s?(?:saisine|incident|instance|pourvoi|reconvention)|au\s+(?:principal|pourvoi|fond)|principale?s?|incidente?s?|"
    r"volontaires?|forcee?s?|incidemment|reconventionnel\w*|et\s+(?:intime|appelant|defend|demand)\w*(?:\s+(?:incidente?s?|incidemment|en\s+garantie|en\s+intervention))?))*(?:,\s*(?P<also>intime|appelant)\w*)?)\s*"
    r"(?P<sep>[:\-]?)\s*"
)
_SIDES = {
    "demand": Side.CLAIMANT, "saisis": Side.CLAIMANT, "requer": Side.CLAIMANT, "defend": Side.DEFENDANT,
    "en dem": Side.CLAIMANT, "en def": Side.DEFENDANT, "assign": Side.DEFENDANT, "appela": Side.APPELLANT, "intime": Side.RESPONDENT, "interv": Side.THIRD,
    "partie": Side.CLAIMANT, "preven": Side.DEFENDANT,
}  # fmt: skip
_MARKER = pattern(
    r"^[\s\-*]*(?:entre|parties?\s+(?:en\s+cause|a\s+l'instance)|(?:.{0,200}\b)?affaire\s+entre)\s*:?\s*$"
)
_STOP = pattern(
    r"^[\s\-*\d.]*(?:composition|debats|expose|faits?\b|les\s+faits|rappel|objet\s+du|apres\s+en\s+avoir|procedure|motifs|attendu|sur\s+ce|"
    r"discussion|par\s+ces\s+motifs|magistrat|l'affaire\s+a\s+ete|en\s+application|suivant\s+avis|ainsi\s+juge|pretentions)"
)
_NOISE = pattern(
    r"^[\s\-*(]*(?:represente|representant|assiste|ayant|dont|prise?\b|comparant|non[\s-]comparant|me\s|maitre|avocat|n[°o]\s|siret|immatricul|"
    r"nee?\s+le|de\s+nationalite|domicili|demeurant|au\s+capital|societe\s+au\s+capital|plaidant|postulant|toque|vestiaire|siege|agissant|"
    r"\[|plaise|timbre|rcs|r\.c\.s|lors\s|grosse|copie|expedition|substitu|en\s+qualite|es\s+qualite|et\s*:?$|d'une\s+part|d'autre\s+part|contre\s*:?$|a\s+l'encontre\s+d[eu]\s*:?$|concerne\s*:|"
    r"toutes\s+deux|tous\s+deux|c/|venant|soumis|cabinet\s|le\s*:|a\s*:|president|conseiller|greffier|ministere\s+public|\W*$|la\s+cour|"
    r"ayant|exercant|qualite|chez|rue\s|\d+[, ]+(?:rue|avenue|bd|boulevard|place|bis)|\d{5}\s|appel\b|plaise|audience|minute|avis\b|plus\s+amplement|comparaissant)"
)
_PLAIN_PARTY = pattern(
    r"^(?:la|le|les|l')?\s*(?:societes?|ste|association|syndicat|fondation|mutuelle|cooperative|compagnie|groupement|commune|caisse|union|"
    r"etablissement|comite|monsieur|madame|mme|mlle|m(?=\.)|messieurs|consorts|epoux|prefet|ministre|procureur|etat)\b"
)
_NAME_THEN_FORM = pattern(
    rf"[{UP}0-9][{UP}0-9 &'’.-]{{2,80}},\s+(?:(?:{abbreviation_pattern()})(?!\w)|société\b|association\b|anciennement\b|RCS\b|établissement\b)"
)
"""A name in capitals with what kind of company it is after it."""
_BETWEEN = pattern(r"^(?:ENTRE|ET|CONTRE|Entre|Et|Contre|Nom|NOM)\s*[-–:]\s*")
_ITS_VERB = pattern(
    r"(?:a|ont|est|sont|sera|ne|n'|se|s'|l'|oppos|reclam|demand|souten|soutien|sollicit|contest|fait\b|font\b|concl|expos|justifi|invoqu|produi|affirm|estim|preten|repliqu|rappel|"
    r"verse|formul|fonde|indiqu|explique|rest)[a-z]*\s+(?!l'instance\b|la\s+(?:saisine|procedure))[a-z'\d]"
)
"""What follows "la défenderesse" in a sentence, not in a heading."""
_PROSECUTES = pattern(r"(?:l[ea] )?(?:procureure?\b|ministere public\b).{0,120}\bpoursuivante?\b")
"""Who prosecutes stands first in the heading of a criminal court, and is neither side of the civil action."""
_SEAT = r"(?:dont\s+le\s+siege|\[adresse|demeurant|prise?\s+en\s+la\s+personne|ayant\s+son\s+siege)"
_SEAT_BELOW = pattern(rf"^{_SEAT}")
_SEAT_BEHIND = pattern(rf",\s+{_SEAT}")
_IN_CAPITALS = pattern(rf"(?:[{UP}][{UP}'’&.-]+\s+)+[{UP}'’&.-]{{3,}}(?=,|$)")
_TELLS = pattern(
    r"^[^,(:]{3,90}?\s(?:ont|avait|avaient|conteste|demande|soutient|sollicite|reclame|oppose|affirme|invoque|expose|souleve|conclut|concluent|replique|repond|considere|estime|rappelle|indique|precise|ajoute|explique|pretend)(?:nt)?\s"
)
"""A line that tells of a party."""
_CAPITAL = pattern(r"(?:[a-z.]{2,8}|societe\s+[a-z ]{5,40}?)\s+(?:(?:a|au)\s+capital|immatricul)")
"""A line that goes on about the company above it."""
_HEADER_LINES = 160


class _Label(NamedTuple):
    line: int
    side: Side
    rest: str
    rest_start: int


def find_heading_parties(flat: str) -> list[Claim]:
    """Parties that the lines under or over the labels of the heading name; empty when there are no labels."""
    lines = lines_of(flat[:40_000])
    labels = _labels(lines)
    if not labels:
        return _labelled_at_the_end(lines)
    first = labels[0].line
    stop = _stop_after(lines, labels)
    return (
        _after_layout(lines, labels, first)
        if _label_follows(lines, labels[0])
        else _before_layout(lines, labels, stop)
    )


_ENDS_WITH_LABEL = pattern(
    r"^[\s\-*]*(?:(?:entre|et|contre)\s*[:\-]?\s+)?(?P<who>[^\n]{3,200}?)\s*[,;(\-–]\s*(?:partie\s+)?(?P<role>demand(?:eur|eresse)|defend(?:eur|eresse)|appelant|intime|requerant)(?:e?s?|\(e\))"
    r"(?:\s*[,;]?\s*d'(?:une|autre)\s+part)?(?:\s*[,;–-]\s*(?:represente|comparant|non[ -]comparant|assiste|ayant\s+pour|defaillant)[^\n]*)?[\s.,;)]*$"
)


def _labelled_at_the_end(lines: Sequence[Line]) -> list[Claim]:
    """Lines that end with what the party is: "ENTRE : LA SARL X, DEMANDERESSE"."""
    claims: list[Claim] = []
    for line in lines[:60]:
        match = _ENDS_WITH_LABEL.match(line.low) if len(line.text) < 260 else None
        if match:
            claims += _claims(
                line.text[slice(*match.span("who"))],
                line.start + match.start("who"),
                _SIDES[match["role"][:6]],
            )
    return claims


def _labels(lines: Sequence[Line]) -> list[_Label]:
    found = []
    for number, line in enumerate(lines[:_HEADER_LINES]):
        match = _LABEL.match(line.low)
        if match is None or not _is_label(line, match):
            continue
        found.append(_Label(number, _side(match), line.text[match.end() :], line.start + match.end()))
    return found


def _side(match: re.Match[str]) -> Side:
    if match["role"].startswith(("appele", "mis")) or (
        match["role"].startswith("defend")
        and match["more"].lstrip().startswith(("en garantie", "en intervention"))
    ):
        return Side.THIRD
    return _SIDES[(match["also"] or match["role"])[:6]]


def _is_label(line: Line, match: re.Match[str]) -> bool:
    """A label stands alone, before a colon or a dash, or in capitals: never inside a sentence."""
    word = line.text[match.start("role") : match.end("role")]
    rest = line.low[match.end() :]
    if not rest or match["sep"] == ":":
        return True
    if "," in line.low[: match.start("role")] or _ITS_VERB.match(rest):
        return False
    return (
        word.isupper()
        or (match["sep"] == "-" and word[:1].isupper())
        or (_NOISE.match(rest) is not None and line.text[:1].isupper())
    )


def _stop_after(lines: Sequence[Line], labels: list[_Label]) -> int:
    """The line where the list of parties is over."""
    for number in range(labels[-1].line + 1, min(len(lines), _HEADER_LINES + 40)):
        if _STOP.match(lines[number].low):
            return number
    return min(len(lines), labels[-1].line + 12)


def _bare(line: str) -> str:
    """The line without the mark of a list item and "ENTRE -"."""
    return strip_bullet(_BETWEEN.sub("", strip_bullet(line), count=1))


def _is_party(line: Line) -> bool:
    bare = _bare(line.text)
    folded = line.low if bare == line.text else fold(bare)
    if _NOISE.match(folded) or is_form_alone(line.text) or _CAPITAL.match(folded) or _TELLS.match(folded):
        return False
    return bool(
        _PLAIN_PARTY.match(folded)
        or _FORM_FIRST.match(bare)
        or _NAME_THEN_FORM.match(bare)
        or is_person(bare.split(",")[0])
    )


def _label_follows(lines: Sequence[Line], label: _Label) -> bool:
    """True when the names stand above their label ("S.A.S. X ... APPELANTE")."""
    marker = next((n for n in range(label.line - 1, -1, -1) if _MARKER.match(lines[n].low)), None)
    if marker is not None and any(
        _is_party(lines[n]) and not _PROSECUTES.match(lines[n].low) for n in range(marker + 1, label.line)
    ):
        return True
    if label.rest:
        return not _looks_named(label.rest)
    following = lines[label.line + 1].text if label.line + 1 < len(lines) else ""
    return not _looks_named(following)


def _looks_named(line: str) -> bool:
    return (
        not _NOISE.match(fold(strip_bullet(line)))
        and not re.match(r"(?:d'une?\s|suivant\b|du\s|-\s)", fold(line))
        and len(line) < 400
    )


def _before_layout(lines: Sequence[Line], labels: list[_Label], stop: int) -> list[Claim]:
    claims: list[Claim] = []
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.line if following else stop
        taken = False
        if label.rest and _looks_named(label.rest):
            claims += _claims(label.rest, label.rest_start, label.side)
            taken = True
        for number in range(label.line + 1, end):
            start, line, low = lines[number]
            if _STOP.match(low) or _MARKER.match(low):
                break
            if (
                _is_party(lines[number])
                or _is_before_its_seat(lines, number)
                or (not taken and _looks_named(line) and not is_form_alone(line))
            ):
                claims += _claims(line, start, label.side)
                taken = True
            elif claims and behind_officer(line) is not None:
                claims[-1:] = _claims(line, start, label.side)
            elif is_form_alone(line) and claims and claims[-1].named.form is None:
                claims[-1] = _with_form(claims[-1], line)
    return claims


def _is_before_its_seat(lines: Sequence[Line], number: int) -> bool:
    """A name in capitals, without a legal form, whose seat follows: "LIGURIA MUTUELLES, dont le siège social est"."""
    text, low = lines[number].text, lines[number].low
    name = _IN_CAPITALS.match(text)
    if name is None or _NOISE.match(low):
        return False
    if text[name.end() :].strip(" ,"):
        return _SEAT_BEHIND.match(low, name.end()) is not None
    return number + 1 < len(lines) and _SEAT_BELOW.match(lines[number + 1].low) is not None


def _with_form(claim: Claim, line: str) -> Claim:
    named = read_name(f"{claim.named.written}, {line}")
    return Claim(named, claim.start, claim.end, claim.side, claim.rule, claim.confidence) if named else claim


def _after_layout(lines: Sequence[Line], labels: list[_Label], first: int) -> list[Claim]:
    marker = next((n for n in range(first - 1, -1, -1) if _MARKER.match(lines[n].low)), None)
    begin = marker + 1 if marker is not None else _party_run(lines, first)
    claims: list[Claim] = []
    for label in labels:
        found = _named_in(lines[begin : label.line], label.side)
        if not found and label.side is Side.THIRD:
            found = _named_in(lines[label.line + 1 : label.line + 3], label.side)
        claims += found
        begin = label.line + 1
    return claims


def _named_in(lines: Sequence[Line], side: Side) -> list[Claim]:
    return [claim for line in lines if _is_party(line) for claim in _claims(line.text, line.start, side)]


def _party_run(lines: Sequence[Line], first: int) -> int:
    """Without "ENTRE": back from the label over the lines of the party above it."""
    for number in range(first - 1, max(-1, first - 14), -1):
        if _is_party(lines[number]):
            return number
    return first


_NEXT_PARTY = pattern(
    rf"\s*;\s+(?=\S)|(?:,|\s+et|,\s+et)\s+(?=(?:(?:la|le|l')\s?)?(?:{abbreviation_pattern()})\s+(?!au\s|a\s)[{UP}«])"
)
"""Between two parties that stand on one line."""


def _claims(line: str, start: int, side: Side) -> list[Claim]:
    """The parties that a line names."""
    cuts = [(0, 0), *(match.span() for match in _NEXT_PARTY.finditer(line)), (len(line), len(line))]
    pieces = [(left, right) for (_, left), (right, _) in pairwise(cuts)]
    first, *more = [_claim(line[left:right], start + left, side) for left, right in pieces]
    named = [
        claim
        for claim, (left, right) in zip(more, pieces[1:], strict=True)
        if claim and not _NOISE.match(fold(line[left:right])) and _is_called(line[left:right])
    ]
    return [*([first] if first else []), *named]


def _is_called(piece: str) -> bool:
    """True for words that begin as a party's do: with its legal form, "la société", a title."""
    return bool(_PLAIN_PARTY.match(fold(piece)) or _FORM_FIRST.match(piece))


_FORM_FIRST = pattern(rf"(?:(?:[Ll]a|[Ll]e|[Ll]')\s*)?(?:{abbreviation_pattern()})(?!\w)\.?\s")


def _claim(line: str, start: int, side: Side) -> Claim | None:
    bare = _bare(line)
    officer = behind_officer(bare)
    if officer is not None:
        bare = bare[officer:]
    start += line.find(bare)
    named = read_name(bare)
    if named is None or len(named.name) > 200:
        return None
    at = bare.replace("’", "'").find(named.written)
    at = start + max(at, 0)
    return Claim(named, at, at + len(named.written), side, "heading_label", 0.95)
