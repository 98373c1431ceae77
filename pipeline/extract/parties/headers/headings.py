"""Parties of a ruling's heading: DEMANDEUR, ENTRE ... ET ..., APPELANTE, the label before the names or after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.extract.parties.claims import Claim, Side
from pipeline.extract.parties.headers.party_lines import (
    bare,
    begins_as_party,
    is_before_its_seat,
    is_noise,
    is_party,
    is_told_again,
    joined_by,
    looks_named,
)
from pipeline.extract.parties.names.forms import abbreviation_pattern, is_form_alone
from pipeline.extract.parties.names.parsed import UP, behind_officer, read_name
from pipeline.extract.parties.view import Line, lines_of
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_LABEL = pattern(
    r"^[\s\-*.:=~_]*(?:(?:entre|et)\s+(?=demand|defend|appel|intim))?(?:(?:l[ea]s?|partie\(?s?\)?)\s+)?(?:[a-z]{4,20}(?:\s+[a-z]{4,12})?,\s+)?"
    r"(?P<role>en\s+demande|en\s+defense|demand(?:eur|eresse)|defend(?:eur|eresse)|appelant|intime|requerant|intervenant|assigne|saisissant|appele(?=e?s?\s+en\s)|mise?s?\s+en\s+cause|en\s+presence\s+d(?:e\b|u\b|')"
    r"|parties?\s+civiles?|civilement\s+responsable|prevenue?s?(?!\s+d(?:e|u|es)\b))"
    r"(?:\s?\(s\)|\(?e?s?\)?|\(e\)\(s\)|/[a-z]+)*(?![a-z])"
    r"(?P<more>(?:\s+(?:en\s+(?:garantie|cause|intervention(?:\s+forcee)?)|a\s+l[a']\s?(?:saisine|incident|instance|pourvoi|reconvention)|au\s+(?:principal|pourvoi|fond|defere)|principale?s?|incidente?s?|"
    r"volontaires?|forcee?s?|incidemment|reconventionnel\w*|et\s+(?:intime|appelant|defend|demand)\w*(?:\s+(?:incidente?s?|incidemment|en\s+garantie|en\s+intervention))?))*(?:\s*[,–-]\s*(?:(?P<also>intime|appelant)|demande|defende)\w*(?:\s+(?:incidente?s?|incidemment|a\s+titre\s+incident|principale?s?))?)?)\s*"
    r"(?P<sep>[:\-]?)\s*"
)
_SIDES = {
    "demand": Side.CLAIMANT, "saisis": Side.CLAIMANT, "requer": Side.CLAIMANT, "defend": Side.DEFENDANT,
    "en dem": Side.CLAIMANT, "en def": Side.DEFENDANT, "assign": Side.DEFENDANT, "appela": Side.APPELLANT, "intime": Side.RESPONDENT, "interv": Side.THIRD,
    "partie": Side.CLAIMANT, "preven": Side.DEFENDANT, "civile": Side.DEFENDANT,
}  # fmt: skip
_MARKER = pattern(
    r"^[\s\-*]*(?:entre|parties?\s+(?:en\s+cause|a\s+l'instance)|(?:.{0,200}\b)?affaire\s+entre)\s*:?\s*$"
)
_STOP = pattern(
    r"^[\s\-*\d.]*(?:composition|debats|expose|faits?\b|les\s+faits|rappel|objet\s+du|apres\s+en\s+avoir|procedure|motifs|attendu|sur\s+ce|"
    r"bureau\s+de\s+(?:jugement|conciliation|refere)|formation\s+de\s+(?:jugement|refere|depart)|demandes?(?:\s+(?:initiales?|formees?|principales?|du\s+demandeur|de\s+la\s+demanderesse))?\s*:?\s*$|"
    r"discussion|par\s+ces\s+motifs|magistrat|l'affaire\s+a\s+ete|en\s+application|suivant\s+avis|ainsi\s+juge|pretentions)"
)
_ITS_VERB = pattern(
    r"(?:a|ont|est|sont|sera|ne|n'|se|s'|l'|oppos|reclam|demand|souten|soutien|sollicit|contest|fait\b|font\b|concl|expos|justifi|invoqu|produi|affirm|estim|preten|repliqu|rappel|"
    r"verse|formul|fonde|indiqu|explique|rest)[a-z]*\s+(?!l'instance\b|la\s+(?:saisine|procedure))[a-z'\d]"
)
"""What follows "la défenderesse" in a sentence, not in a heading."""
_PROSECUTES = pattern(
    r"(?:(?:monsieur|madame|m\.|mme)\s+)?(?:l[ea] )?(?:procureure?\b|ministere public\b).{0,120}\bpoursuivante?\b"
)
"""Who prosecutes stands first in the heading of a criminal court, and is neither side of the civil action."""
_GUARANTEES = pattern(r",\s+(?:[^,]{0,60},\s+)?appelee?s?\s+en\s+garantie\b")
"""What is said on the line itself of whom the defendant brought in."""
_CALLED_IN = pattern(
    r",\s+(?:[^,]{0,60},\s+)?(?:appelee?s?\s+en\s|(?:partie\s+)?intervenante?s?\b|mise?s?\s+en\s+cause\b|en\s+intervention\s+forcee)"
)
"""The same of any that neither side sued, where it stands under no label of its own."""
_HEADER_LINES = 160
_NEAR = 5
"""How many lines of seat and counsel may part a party from the label under it."""


class _Label(NamedTuple):
    line: int
    side: Side
    rest: str
    rest_start: int


class Heading(NamedTuple):
    """The lines of a text, of which `stop` is the first after the heading; `body` is all that follows, folded."""

    lines: Sequence[Line]
    stop: int
    body: str

    def names(self, number: int) -> bool:
        """True where a line names a party."""
        return _STOP.match(self.lines[number].low) is None and (
            is_party(self.lines[number])
            or behind_officer(self.lines[number].text) is not None
            or is_before_its_seat(self.lines, number)
            or is_told_again(self.lines[number], self.body)
        )


def find_heading_parties(flat: str) -> list[Claim]:
    """Parties that the lines under or over the labels of the heading name; empty when there are no labels."""
    lines = lines_of(flat[:40_000])
    labels = _labels(lines)
    if not labels:
        return _labelled_at_the_end(lines)
    stop = _stop_after(lines, labels)
    heading = Heading(lines, stop, fold(flat[:40_000])[lines[stop].start :] if stop < len(lines) else "")
    follows = _label_follows(heading, labels)
    return _after_layout(heading, labels) if follows else _before_layout(heading, labels)


LONGEST_LINE = 260
_ENDS_WITH_LABEL = pattern(
    r"^[\s\-*]*(?:(?:entre|et|contre)\s*[:\-]?\s+)?(?P<who>[^\n]{3,200}?)\s*[,;(\-–]\s*(?:partie\s+)?(?P<role>demand(?:eur|eresse)|defend(?:eur|eresse)|appelant|intime|requerant|intervenant|appelee?s?(?=\s+en\s+(?:cause|garantie|intervention)))(?:e?s?|\(e\))"
    r"(?:\s+en\s+(?:cause|garantie|intervention(?:\s+forcee)?)|\s+(?:volontaire|forcee?))?(?:\s*[,;]?\s*d'(?:une|autre)\s+part)?(?:\s*[,;–-]\s*(?:represente|dont|demeurant|ayant|comparant|non[ -]comparant|assiste|ayant\s+pour|defaillant)[^\n]*)?[\s.,;)]*$"
)


def _labelled_at_the_end(lines: Sequence[Line]) -> list[Claim]:
    """Lines that end with what the party is: "ENTRE : LA SARL X, DEMANDERESSE"."""
    claims: list[Claim] = []
    for line in (side for whole in lines[:60] for side in _sides_apart(whole)):
        match = _ENDS_WITH_LABEL.match(line.low) if len(line.text) < LONGEST_LINE else None
        if match:
            claims += claims_of_line(
                line.text[slice(*match.span("who"))],
                line.start + match.start("who"),
                Side.THIRD if match["role"].startswith("appelee") else _SIDES[match["role"][:6]],
            )
    return claims


_OTHER_SIDE = pattern(
    r"\b(?:demand(?:eur|eresse)s?|appelante?s?|requerante?s?)\s*(?:,?\s*d'une\s+part)?\s*[,;.]?\s+(?=(?:et|contre)\b|l[ae]\s|l'|m\.|mme|s\.?a)"
)


def _sides_apart(line: Line) -> Iterator[Line]:
    """The two sides of "ENTRE : la SAS X, demanderesse, ET : la SARL Y, défenderesse", which stand on one line."""
    parted = _OTHER_SIDE.search(line.low) if len(line.text) < LONGEST_LINE else None
    end = parted.end() if parted else len(line.text)
    yield line._replace(text=line.text[:end].rstrip(" ,;"), low=line.low[:end].rstrip(" ,;"))
    if parted:
        yield Line(line.start + end, line.text[end:], line.low[end:])


def _labels(lines: Sequence[Line]) -> list[_Label]:
    found = []
    for number, line in enumerate(lines[:_HEADER_LINES]):
        match = _LABEL.match(line.low)
        if match is not None and _is_label(line, match):
            found.append(_Label(number, _side(match), line.text[match.end() :], line.start + match.end()))
        elif match is None and (parted := _parted_label(line)):
            found.append(_Label(number, _side(parted), "", line.start + len(line.text)))
    return found


_PARTED = pattern(r"[^\Wa-zà-ÿ\d_]+(?: [^\Wa-zà-ÿ\d_]+)+(?: ?\(S\))? ?:?")
_LONGEST_LABEL = 40


def _parted_label(line: Line) -> re.Match[str] | None:
    """A label alone on its line whose letters a printer or a scan set apart: "D E M A N D E U R", "DEMANDERESS E"."""
    if len(line.text) > _LONGEST_LABEL or not _PARTED.fullmatch(line.text):
        return None
    return _LABEL.fullmatch(line.low.replace(" ", ""))


def _side(match: re.Match[str]) -> Side:
    if match["role"].startswith(("appele", "mis", "en pres")) or (
        match["role"].startswith("defend")
        and match["more"].lstrip().startswith(("en garantie", "en intervention"))
    ):
        return Side.THIRD
    first = match["role"] if match["role"] in {"appelant", "intime"} else match["also"] or match["role"]
    return _SIDES[first[:6]]


def _is_label(line: Line, match: re.Match[str]) -> bool:
    """A label stands alone, before a colon or a dash, or in capitals: never inside a sentence."""
    word = line.text[match.start("role") : match.end("role")]
    rest = line.low[match.end() :]
    if not rest or match["sep"] == ":" or (match["sep"] == "-" and word[:1].isupper()):
        return True
    if "," in line.low[: match.start("role")] or _ITS_VERB.match(rest):
        return False
    return word.isupper() or (is_noise(rest) and line.text[:1].isupper())


def _stop_after(lines: Sequence[Line], labels: list[_Label]) -> int:
    """The line where the list of parties is over."""
    for number in range(labels[-1].line + 1, min(len(lines), _HEADER_LINES + 40)):
        if _STOP.match(lines[number].low):
            return number
    return min(len(lines), labels[-1].line + 12)


def _label_follows(heading: Heading, labels: Sequence[_Label]) -> bool:
    """True when the names stand above their label ("S.A.S. X ... APPELANTE")."""
    lines, label = heading.lines, labels[0]
    marker = next((n for n in range(label.line - 1, -1, -1) if _MARKER.match(lines[n].low)), None)
    if marker is not None and any(
        is_party(lines[n]) and not _PROSECUTES.match(lines[n].low) for n in range(marker + 1, label.line)
    ):
        return True
    if label.rest:
        return label.rest.startswith(",") or not looks_named(label.rest)
    under = (line.text for line in lines[label.line + 1 :] if not _OF_RULING.match(line.low))
    following = next(under, "")
    is_named = looks_named(following) or behind_officer(following) is not None
    return not is_named or _names_end_above(heading, labels)


_OF_RULING = pattern(r"d'une?\s+(?:jugement|ordonnance|decision|arret|sentence)\b.*,$")
"""What an appeal is against, between its label and the name."""


def _names_end_above(heading: Heading, labels: Sequence[_Label]) -> bool:
    """True where a party stands above the first label, but none under the last one."""
    last = labels[-1]
    if len(labels) == 1 or last.rest:
        return False
    above = range(labels[0].line - 1, max(-1, labels[0].line - 1 - _NEAR), -1)
    nearest = next((n for n in above if not is_noise(heading.lines[n].text)), None)
    under = range(last.line + 1, min(heading.stop, last.line + 1 + _NEAR))
    return (
        nearest is not None
        and is_party(heading.lines[nearest])
        and not _PROSECUTES.match(heading.lines[nearest].low)
        and not any(heading.names(number) for number in under)
    )


def _before_layout(heading: Heading, labels: Sequence[_Label]) -> list[Claim]:
    lines, claims = heading.lines, list[Claim]()
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.line if following else heading.stop
        taken = False
        if label.rest and looks_named(label.rest):
            claims += claims_of_line(label.rest, label.rest_start, label.side)
            taken = True
        for number in range(label.line + 1, end):
            start, line, low = lines[number]
            if _STOP.match(low) or _MARKER.match(low):
                break
            if heading.names(number) or (not taken and looks_named(line) and not is_form_alone(line)):
                claims += claims_of_line(line, start, label.side)
                taken = True
            elif claims and behind_officer(line) is not None:
                claims[-1:] = claims_of_line(line, start, label.side)
            elif is_form_alone(line) and claims and claims[-1].named.form is None:
                claims[-1] = _with_form(claims[-1], line)
    return claims


def _with_form(claim: Claim, line: str) -> Claim:
    named = read_name(f"{claim.named.written}, {line}")
    return Claim(named, claim.start, claim.end, claim.side, claim.rule, claim.confidence) if named else claim


def _after_layout(heading: Heading, labels: Sequence[_Label]) -> list[Claim]:
    lines, first = heading.lines, labels[0].line
    marker = next((n for n in range(first - 1, -1, -1) if _MARKER.match(lines[n].low)), None)
    begin = marker + 1 if marker is not None else _party_run(lines, labels[0])
    claims: list[Claim] = []
    for label in labels:
        found = _named_in(heading, range(begin, label.line), label.side)
        if not found and label.side is Side.THIRD:
            found = _named_in(heading, range(label.line + 1, min(len(lines), label.line + 3)), label.side)
        claims += found
        begin = label.line + 1
    late = [n for n in range(begin, heading.stop) if _CALLED_IN.search(lines[n].low)]
    return claims + _named_in(heading, late, Side.THIRD)


def _named_in(heading: Heading, numbers: Iterable[int], side: Side) -> list[Claim]:
    lines = (heading.lines[number] for number in numbers if heading.names(number))
    return [claim for line in lines for claim in claims_of_line(line.text, line.start, side)]


_ONE_SIDE = pattern(r"^\s*(?:jugement|arret|ordonnance|decision|affaire|contre|c/)")
_REACH = 14
"""How many lines a party takes in a heading, with its seat and counsel."""


def _party_run(lines: Sequence[Line], label: _Label) -> int:
    """Without "ENTRE": back from the label over the lines of the party above it; of all of them where it is of several."""
    run, is_of_several = label.line, _OF_SEVERAL.match(lines[label.line].low) is not None
    for number in range(label.line - 1, -1, -1):
        if run - number > _REACH or _ONE_SIDE.match(lines[number].low) or _STOP.match(lines[number].low):
            break
        if is_party(lines[number]):
            run = number
            if not is_of_several:
                break
    return run


_OF_SEVERAL = pattern(r"^\W*(?:demand(?:eurs|eresses)|appelante?s|requerante?s)\b")


_NEXT_PARTY = pattern(
    rf"\s*;\s+(?=\S)|(?<!Monsieur)(?<!Madame)(?<!\bM\.)(?<!\bMme),?\s+et\s+(?=(?:Monsieur|Madame|Mademoiselle|Mme|Mlle|M\.)\s+[{UP}\[])|,?\s+(?:et|ainsi\s+que)\s+(?:\d{{1,2}}[.°)]/?\s+)?(?:son|sa|leurs?|ses)\s+(?:assureu(?:rs?|se)|co-?assureurs?|garante?|caution|filiale),?\s+(?=(?:la\s|le\s|l'|les\s)?(?:société\s|compagnie\s|mutuelle\s|caisse\s)?[{UP}])|,?\s+et\s+(?=la\s+(?:société|compagnie|mutuelle)\s+[{UP}«])|(?:,|\s+et|,\s+et|,?\s+ainsi\s+que)\s+(?=(?:(?:la|le|l')\s?)?(?:{abbreviation_pattern()})\s+(?!au\s|a\s)[{UP}«])"
)
"""Between two parties that stand on one line."""
_REPRESENTS = pattern(
    r"\b(?:son|sa|leur|ses)\s+(?:syndic|gerante?|presidente?|liquidat(?:eur|rice)|mandataire|representante?|gestionnaire)"
    r"(?:\s+(?:en\s+exercice|legale?|judiciaire|actuele?l?e?|benevole|provisoire))*\s*$"
)
"""Before the name of whom a party acts by: "représenté par son syndic en exercice, la SARL X"."""
_INSURER = pattern(r"\bassureu")


def claims_of_line(line: str, start: int, side: Side) -> list[Claim]:
    """The parties that a line names."""
    begin = joined_by(line)
    cuts = [(begin, begin), *(m.span() for m in _NEXT_PARTY.finditer(line, begin)), (len(line), len(line))]
    pieces = [(left, right) for (_, left), (right, _) in pairwise(cuts)]
    first, *more = [_claim(line[left:right], start + left, side) for left, right in pieces]
    named = [
        claim
        for claim, (left, right), cut in zip(more, pieces[1:], cuts[1:], strict=False)
        if claim
        and not is_noise(line[left:right])
        and (begins_as_party(line[left:right]) or _INSURER.search(line, *cut))
        and not _REPRESENTS.search(fold(line[: cut[0]]))
    ]
    return [*([first] if first else []), *named]


def _claim(line: str, start: int, side: Side) -> Claim | None:
    own = bare(line)
    officer = behind_officer(own)
    if officer is not None:
        own = own[officer:]
    start += line.find(own)
    named = read_name(own)
    if named is None or len(named.name) > 200:
        return None
    at = own.replace("’", "'").find(named.written)
    at = start + max(at, 0)
    own_side = Side.THIRD if _GUARANTEES.search(fold(line)) else side
    return Claim(named, at, at + len(named.written), own_side, "heading_label", 0.95)
