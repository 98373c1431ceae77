"""A round-up's blocks: from the sentence that opens with one court and day to the next that opens with another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from pipeline.extract.decisions.references import MENTION
from pipeline.findings import Finding, Span
from pipeline.law import Court, DatedDay
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold, split_sentences

_SIGN = pattern(
    r"\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|plusieurs|\d{1,2})\s+(?:[a-z]+\s+)?(?:decisions|jugements|arrets|ordonnances|affaires|condamnations|dossiers)\b"
    r"|\b(?:panorama|bilan|tour\s+d'horizon|florilege|chronique|recapitulatif|breves|retour\s+sur\s+(?:une|l'|un)\s?(?:annee|semestre|mois|trimestre))\b"
)
_SIGN_WITHIN = 400
# What may stand before the court that a block opens with: a day, a kind of ruling, a word that goes on to the next item.
_LEAD_IN = pattern(r"[^.;!?\n]{0,80}?(?:\b(?:le|la|les|au|par|du)\s+|\bl'|^|[-•*–—>]\s*|\d[.)]\s*)?")
_NOT_OPENING = pattern(
    r"\b(?:devant|contre|saisi\w*|saisir|premiere\s+instance|premiers?\s+juges?|avait|avaient|auparavant|deja|dont|qui|ce\s+jugement|cet\s+arret|cette\s+(?:decision|ordonnance))\b"
)
_OPENS_WITHIN = 90
_ACT = pattern(
    r"\b(?:condamn|debout|allou|accord|octroy|sanctionn|inflig|rejet|confirm|infirm|jug|obtien|obten|retien|reten|tranch|annul|cass|reform|maint|oppos|fix|ordonn|donn|refus|ecart|valid|rappel|estim|consider|repond|admet)"
)
_TO_LOWER = pattern(
    r"\b(?:premiere\s+instance|premiers?\s+juges?|ce\s+jugement|(?:en\s+)?appel\s+(?:de\s+ce|du)|(?:infirm|confirm|reform)\w+\s+(?:ce|le|partiellement\s+le)\s+jugement)\b"
)
_NAME = pattern(r"[A-ZÀ-ÖØ-ÞŒ][\w&-]{2,}")
_NO_NAMES = frozenset(
    "les une des dans par pour selon enfin mais avec elle elles ils cette ces celui celle son ses leur leurs sur quant apres avant"
    " depuis aucun aucune faute tribunal cour conseil juge juges societe sas sarl code article loi etat france droit justice"
    " chambre president euros perte donnees ainsi aussi autre autres deux trois quatre saisi saisie saisis que qui".split()
)
_HEADING = 140
_STOP = (".", "!", "?", ";", "…", ",", "»")
_BOTH = 2


class Block(NamedTuple):
    """The part of a page that tells of one court's ruling. `day` is the one it opens with."""

    span: Span
    court: str
    day: DatedDay
    level: str


def is_round_up(text: str) -> bool:
    """Whether title or lead announce several rulings: "trois décisions à retenir", "panorama"."""
    return _SIGN.search(fold(text), 0, _SIGN_WITHIN) is not None


def find_blocks(
    text: str, courts: Sequence[Finding[Court]], dates: Sequence[Finding[DatedDay]], head: int
) -> list[Block]:
    """The blocks of a page that tells of several disputes, in order; none where it may tell of one.

    Two blocks are of one dispute, and become one, when they share a name or the words say that one judges the other.
    """
    opened = list(_openings(text, courts, dates, head))
    if len({block.court for block in opened}) < _BOTH:
        return []
    announced = is_round_up(text)
    ends = [block.span.start for block in opened[1:]] + [len(text)]
    blocks = [_until(text, block, end, announced=announced) for block, end in zip(opened, ends, strict=True)]
    places = {word for found in courts for word in fold(found.value.name).split()}
    parted = _joined(text, blocks, places)
    if len(parted) < _BOTH or not (announced or _are_alike(text, parted, places)):
        return []
    return parted


def _openings(
    text: str, courts: Sequence[Finding[Court]], dates: Sequence[Finding[DatedDay]], head: int
) -> Iterator[Block]:
    folded = fold(text)
    known = [found for found in courts if found.confidence >= MENTION]
    starts = [found.span.start for found in known]
    for start, end in split_sentences(text):
        at = bisect_left(starts, start)
        if start < head or at == len(known) or starts[at] >= min(end, start + _OPENS_WITHIN):
            continue
        court = known[at]
        day = next((d for d in dates if start <= d.span.start < end), None)
        if day is None or not _LEAD_IN.fullmatch(folded, start, court.span.start):
            continue
        if _NOT_OPENING.search(folded, start, court.span.end + 30) or not _ACT.search(folded, start, end):
            continue
        yield Block(Span(_with_heading(text, start, head), end), court.value.id, day.value, court.value.level)


def _with_heading(text: str, start: int, head: int) -> int:
    """The place of the short line without a stop above the block, which names what it is about."""
    if not text[:start].endswith("\n"):
        return start
    above = text[:start].rstrip()
    line = above.rfind("\n") + 1
    heading = above[line:]
    return line if line >= head and 0 < len(heading) < _HEADING and not heading.endswith(_STOP) else start


def _until(text: str, block: Block, end: int, *, announced: bool) -> Block:
    """To the next block in a round-up; elsewhere to the end of its paragraph, for the page goes on about its own case."""
    start = block.span.start
    stop = -1 if announced else text.find("\n", block.span.end, end)
    return block._replace(span=Span(start, end if stop < 0 else stop))


def _names(text: str, span: Span, places: set[str]) -> set[str]:
    found = {fold(match.group()) for match in _NAME.finditer(text, span.start, span.end)}
    return {name for name in found if name not in _NO_NAMES and name not in places}


def _joined(text: str, blocks: Sequence[Block], places: set[str]) -> list[Block]:
    """The blocks, each with those after it that tell of the same dispute."""
    found: list[Block] = []
    folded = fold(text)
    for block in blocks:
        names = _names(text, block.span, places)
        own = found and (
            not names
            or names & _names(text, found[-1].span, places)
            or (found[-1].court == block.court and found[-1].day.day == block.day.day)
            or _TO_LOWER.search(folded, block.span.start, block.span.end)
        )
        if own:
            found[-1] = found[-1]._replace(span=Span(found[-1].span.start, block.span.end))
        else:
            found.append(block)
    return found


def _are_alike(text: str, blocks: Sequence[Block], places: set[str]) -> bool:
    """Whether, nothing announcing several rulings, each block names both sides, all others, before courts of one level."""
    named = [_names(text, block.span, places) for block in blocks]
    apart = all(not one & other for one, other in combinations(named, 2))
    return apart and len({block.level for block in blocks}) == 1 and min(map(len, named)) >= _BOTH
