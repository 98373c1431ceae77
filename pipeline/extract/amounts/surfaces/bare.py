"""Sums without a currency: announced by a word of payment, or in a column of figures with cents."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.extract.amounts.surfaces.notation import EURO, Notation, Surface, value_of
from pipeline.findings import Span
from pipeline.text.numbers import NUMBER_WORDS, read_figures, read_words
from pipeline.text.patterns import pattern

_BIG_NUMBER = (
    rf"(?:(?P<number>\d{{1,3}}(?:(?: |[.])\d{{3}}){{1,4}}(?!\d)(?:,\d{{2}}(?!\d))?|\d+,\d\d(?!\d)|[3-9]\d{{3}}(?!\d)|\d{{5,9}}(?!\d))"
    rf"(?: (?P<times>millions?|milliards?))?|(?P<small>\d{{1,3}}(?:,\d{{1,3}})?) (?P<scale>millions?|milliards?)"
    rf"|(?P<words>{NUMBER_WORDS}))(?![a-z%€$-])"
)
_AFTER_BARE = (
    r"(?= ?(?:$|\n|[.;)»\"]|, (?!\d)|(?:a titre|au titre|en application|sur le fondement|pour|en reparation|avec interet"
    r"|outre|ht|ttc|a chacun|au lieu|de dommages|de frais|d'article|alloues?|reclames?|accordes?)\b))"
)
_BARE = pattern(
    r"\b(?:(?:sommes?|montants?|indemnites?|amendes?|provisions?|celles?|penalites?|indemnisation|rancon)"
    r"(?: [a-z]+){0,2}? (?:de|a)"
    r"|(?:condamn\w+|verser|verse|payer|paye|regler|rembourser|allou\w+|accord\w+|octroy\w+|obten\w+|obtient|esper\w+"
    r"|reclam\w+|demand\w+|sollicit\w+|percevoir|percevr\w+|recevr\w+|recevoir)(?: [a-z'-]+){0,5}?) "
    rf"{_BIG_NUMBER}{_AFTER_BARE}"
)
_SAME_THING = pattern(
    rf"\ben (?:[a-z]+ ){{0,2}}?(?:voyai[a-z]*|voulai[a-z]*|valai[a-z]*|reclam[a-z]*|demand[a-z]*|souhait[a-z]*|attend[a-z]*|coute[a-z]*|devoir|doit|devra|paiera|versera|touchera|percevra|esper[a-z]*|sollicit[a-z]*|obtien[a-z]*|obten[a-z]*|accord[a-z]*|allou[a-z]*|octro[a-z]*|retien[a-z]*|reten[a-z]*)(?: plus)? (?:que )?{_BIG_NUMBER}(?= ?(?:[.;,:)(]|a |pour |au |le |et )|\n|$)"
)
"""For "134 700 euros de préjudice ; le client en voyait 302 000": the sum before it tells what is counted."""
_MONEY = (
    r"(?:frais|depenses|chiffre d'affaires|recettes?|travaux|pertes?|dommages|benefices?|revenus?|factures?|penalites?|ventes|indemnites?"
    r"|investissements?|prejudices?|dettes?|provisions?|impayes|remediation|credits?|subventions?|manque a gagner|reparations?|honoraires"
    r"|redevances?|marge|surcouts?|gains? manques?|commissions|remboursements?|amendes?|loyers|salaires|economies|encaissements)"
)
"""What is counted in money: "2,8 millions de dépenses", where "2,8 millions de comptes" is none."""
_MILLIONS = pattern(
    rf"(?<![\d,.])(?P<number>\d{{1,3}}(?:,\d{{1,3}})?) (?P<times>millions?|milliards?)(?! ?(?:d'e|€|de dollars|de francs|de livres))"
    rf"(?=(?: (?:de |d')(?:\w+ )?{_MONEY})| ?[.;,:)»?!]|\n|$| (?!d[e']|\w*s\b (?:de|d'))[a-z]+)"
)
_COUNTED = pattern(
    r"\b(?:personnes|clients?|comptes|utilisateurs|abonnes|visiteurs|habitants|fichiers|lignes|adresses|dossiers|patients|documents|contacts)\b[^.;]{0,40}$"
)
_PART = pattern(
    r"(?:\b(?:dont|sur les|et|plus|outre|contre|que|debourser|franchise de|plafond de)|:)"
    r" (?P<number>\d{1,3}(?: \d{3}){1,3}(?!\d)(?:,\d{2})?|[3-9]\d\d(?![\d.,]\d))(?P<times>)"
    r"(?= (?:pour|au titre|(?:de|en) (?:prejudice|dommages|frais|penalites|provision|reparation|indemni)|avec sursis|auxquels?|qu'(?:ils?|elles?)|que"
    r" |demande|reclame|sollicite|alloue|accorde)|[.;,] )"
)
"""For "62 000 euros : 47 000 pour ses recettes et 15 000 au titre du préjudice moral", "1 500 euros sur les 20 000 qu'il demandait"."""
_ECHO = pattern(
    r"(?<![\d.,/°-])(?<!\d )(?P<number>\d{1,3}(?: \d{3}){1,2}(?!\d)(?! \d)(?:,\d{2}(?!\d))?)(?P<times>)"
    r"(?= ?[.;:)!?»](?!\d)| ?, (?!\d)| ?\n| ?$| (?:pour|que|qu'|au titre|a chacun|mis(?:es?)? a|(?:demand|reclam|esper|sollicit|souhait|allou|accord|octroy|obten|retenu|vers)[a-z]*(?! d[e']))\b)"
)
"""A number with its thousands parted, for which nothing is named."""
_FIGURES = pattern(r"\d+")
_COUNTABLE = pattern(
    r"\b(?:personnes|clients?|clientes|comptes|utilisateurs|abonne[es]*|adherents|visiteurs|habitants|fichiers?|lignes?|adresses|dossiers?|patients?|documents?|contacts?|photos?"
    r"|images?|articles?|salaries?|heures?|jours|pages|postes|exemplaires|signataires|membres|kilometres|tonnes|metres|logements|factures|fiches|numeros?"
    r"|enregistrements|cliches|sites?|serveurs?|donnees|messages|courriels|actions|parts|titres|points|voix|pieces|boites|lots|unites)\b"
)
_DIGIT = pattern(r"\d")
_NUMBERED = pattern(r"(?:\bn[°o]s?|\bnumeros?|\bsiren|\bsiret|\brcs(?: (?:de )?[a-z-]+)?) ?:? ?(?:[a-d] )?$")
"""Before the number of a register: "immatriculée au RCS de Lyon sous le n° 337 200 611"."""
_SENTENCE_ENDS = pattern(r"[.;!?] |\n")
REACH_OF_SAME_THING = 200
_MAY_BE_BIG = pattern(r"\d(?:(?<=[3-9])\d{3}|\d{4}|[ .]\d{3}|,\d\d| milli)")
"""What every number of `_BARE` holds, but for those in words, which hold "mil"."""
_THOUSANDS = pattern("mil")
REACH_BEFORE, REACH_AFTER = 220, 120
_COLUMN = pattern(
    r"(?<![\d/.,-])(?<!\d )(?P<number>\d{1,3}(?: \d{3}){1,3},\d{2}|\d{1,6},\d{2}) ?$", re.MULTILINE
)
_COLUMN_END = pattern(r",\d\d ?$", re.MULTILINE)
_COLUMN_HEAD = pattern(r"euro|€|\bttc\b|\bht\b|\beur\b")


def bare(flat: str, stated: Sequence[Surface]) -> Iterator[Surface]:
    """Sums without currency that a word of payment or of sum announces: "la somme de 41.172,16"."""
    ordered = sorted(stated, key=_end_of)
    found = (
        match
        for passage in _passages(flat, stated)
        for match in (
            *_BARE.finditer(flat, passage.start, passage.end),
            *_of_the_same(flat, passage, ordered),
        )
    )
    for match in found:
        if match["words"]:
            whole = read_words(match["words"])
            value = Decimal(whole) if whole and whole >= 1000 else None
            where = match.span("words")
        else:
            number = match["number"] or match["small"]
            times = match["times"] or match["scale"]
            value, _ = value_of(number, times)
            where = (match.start("number" if match["number"] else "small"), match.end())
        if value is not None:
            yield Surface(Span(*where), value, EURO, Notation.NO_CURRENCY)


def _of_the_same(flat: str, passage: Span, stated: Sequence[Surface]) -> Iterator[re.Match[str]]:
    for match in _SAME_THING.finditer(flat, passage.start, passage.end):
        place = bisect_left(stated, match.start(), key=_end_of)
        if place and match.start() - stated[place - 1].span.end < REACH_OF_SAME_THING:
            yield match


def beside_stated(flat: str, stated: Sequence[Surface]) -> Iterator[Surface]:
    """Sums without currency in a text that states others: millions of nothing that is counted, parts of a sum before them."""
    if not stated:
        return
    ordered = sorted(stated, key=_end_of)
    for match in (
        *_MILLIONS.finditer(flat),
        *(one for one in _PART.finditer(flat) if _is_part(flat, one, ordered)),
        *_echoes(flat, ordered),
    ):
        value, _ = value_of(match["number"], match["times"] or None)
        end = match.end("times") if match["times"] else match.end("number")
        counted = _COUNTED.search(flat, max(0, match.start() - 70), match.start())
        if value is not None and not counted:
            yield Surface(Span(match.start("number"), end), value, EURO, Notation.NO_CURRENCY)


def _echoes(flat: str, stated: Sequence[Surface]) -> Iterator[re.Match[str]]:
    """The numbers that follow a sum with no other number and nothing countable between: "au lieu de 60 000 euros, il en aura 22 000"."""
    ends = [one.span.end for one in stated]
    for match in _numbers(flat):
        place = bisect_left(ends, match.start() + 1) - 1
        if place < 0 or match.start() - ends[place] > REACH_OF_SAME_THING:
            continue
        between = flat[ends[place] : match.start()]
        if _NUMBERED.search(between):
            continue
        if "\n" in between or _DIGIT.search(between) or _COUNTABLE.search(between):
            continue
        if _SENTENCE_ENDS.search(between) and flat.startswith((" que ", " qu'"), match.end()):
            continue  # "Sur les 20 000 qu'il avait imprimés": what was printed, the sentence before does not tell
        insort(ends, match.end())
        yield match


def _numbers(flat: str) -> Iterator[re.Match[str]]:
    """What `_ECHO` finds; only the beginnings of figures are tried."""
    end = 0
    for figures in _FIGURES.finditer(flat):
        at = figures.start()
        if at >= end and (match := _ECHO.match(flat, at)):
            end = match.end()
            yield match


def _is_part(flat: str, match: re.Match[str], stated: Sequence[Surface]) -> bool:
    """True when the same sentence states a sum before it."""
    place = bisect_left(stated, match.start("number"), key=_end_of)
    if not place:
        return False
    end = stated[place - 1].span.end
    return match.start("number") - end < REACH_OF_SAME_THING and not _SENTENCE_ENDS.search(
        flat, end, match.start("number")
    )


def _end_of(surface: Surface) -> int:
    return surface.span.end


def _passages(flat: str, stated: Sequence[Surface]) -> Iterator[Span]:
    """What surrounds the big numbers that are none of `stated`, passages that meet joined."""
    taken = {place for one in stated for place in range(one.span.start, one.span.end)}
    places = [match.start() for match in _MAY_BE_BIG.finditer(flat)]
    places += [match.start() for match in _THOUSANDS.finditer(flat)]
    start = end = 0
    for place in sorted(place for place in places if place not in taken):
        if place - REACH_BEFORE > end:
            if end:
                yield Span(start, end)
            start = max(0, place - REACH_BEFORE)
        end = place + REACH_AFTER
    if end:
        yield Span(start, end)


def in_columns(flat: str) -> Iterator[Surface]:
    """Numbers with cents at the end of neighbouring lines, one of which names the currency or the tax."""
    rows = list(_COLUMN.finditer(flat)) if _COLUMN_END.search(flat) else []
    for place, row in enumerate(rows):
        near = [other for other in rows[max(0, place - 8) : place + 9] if _same_table(flat, row, other)]
        if len(near) > 1 and any(
            _COLUMN_HEAD.search(flat, _line_start(flat, one.start()), one.end()) for one in near
        ):
            value = read_figures(row["number"])
            if value is not None:
                yield Surface(Span(*row.span("number")), value, EURO, Notation.NO_CURRENCY)


def _line_start(flat: str, place: int) -> int:
    return flat.rfind("\n", max(0, place - 200), place) + 1


def _same_table(flat: str, row: re.Match[str], other: re.Match[str]) -> bool:
    """True when fewer than ten lines and 600 characters part the two rows."""
    low, high = sorted((row.end(), other.end()))
    return high - low < 600 and flat.count("\n", low, high) < 10
