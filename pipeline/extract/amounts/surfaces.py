"""Where sums of money stand in a text and what they are worth, whatever their notation; not yet what they are for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from pipeline.extract.amounts.notation import (
    ABOUT_AFTER,
    CURRENCIES,
    MULTIPLIERS,
    PRECISIONS,
    PREFIX_CURRENCIES,
)
from pipeline.findings import Span, reject
from pipeline.law import Precision
from pipeline.text.numbers import FIGURES, NUMBER_WORDS, read_figures, read_words

EURO = "EUR"


class Notation(StrEnum):
    FIGURES = "figures"
    WORDS = "words"
    ELLIPSIS = "ellipsis"
    """ "60" in "60 et 40 millions d'euros"."""
    TWIN = "twin"
    """The same sum said again in brackets: "3 000 € (trois mille)"."""
    SAME_SUM = "same_sum"
    """ "la même somme"."""
    NO_CURRENCY = "no_currency"


@dataclass(frozen=True, slots=True)
class Surface:
    """One sum: `span` is number, multiplier and currency; `times` is the multiplier's worth."""

    span: Span
    value: Decimal
    currency: str
    notation: Notation
    times: int = 1
    precision: Precision = Precision.EXACT


_CURRENCY = "|".join(f"(?P<{code}>{source})" for code, source in CURRENCIES.items())
_TIMES = "|".join(source for source, _ in MULTIPLIERS)
_START = r"(?<![\d/])(?<!\d[.,])"
# A sum in figures with its currency: 200.000 euros; 6,5 millions d'euros; 800 k€; quinze mille (15 000) euros.
_MONEY = re.compile(
    rf"{_START}(?P<number>{FIGURES})(?P<close>\))?(?: ?\((?P<inside>{NUMBER_WORDS})\))?"
    rf"(?:[ \n]?(?P<times>{_TIMES}))?(?P<half> et demie?)?[ \n]{{0,2}}(?:d'|de )?(?:{_CURRENCY})"
)
_DIGITS = re.compile(r"\d+")
_SIGN = "|".join(
    f"(?P<{code}_{place}>{sign})" for place, (sign, code) in enumerate(PREFIX_CURRENCIES.items())
)
_PREFIXED = re.compile(
    rf"(?<![a-z\d€$£])(?:{_SIGN}) ?(?P<number>{FIGURES})(?: ?(?P<times>{_TIMES}))?(?![ \d]*€)"
)
_UNIT = re.compile(rf"(?=[a-z])(?:{_CURRENCY})")
_UNIT_WORD = re.compile(r"(?<![a-z])(?:euro|dollar|franc|bitcoin|livre|yen)")
_WORDS_BEFORE = re.compile(
    rf"(?<![a-z\d-])(?:(?P<words>{NUMBER_WORDS})|(?:un )?demi[ -](?P<scale>million|milliard))"
    rf"(?P<half> et demie?)?[ \n]?(?:d'|de )?$"
)
_TWIN_BEFORE = re.compile(rf"(?<![a-z\d-])(?P<words>{NUMBER_WORDS})(?: d)?(?:[ ']?euros?)? ?\($")
_TWIN_AFTER = re.compile(rf" ?(?:ttc |ht )?\((?:soit )?(?P<words>{NUMBER_WORDS})(?P<unit> euros?)?\)")
_THEN_MILLIONS = re.compile(rf"{_START}(?P<number>\d{{1,3}}) (?P<times>millions?|milliards?) (?:et )?$")
_ELLIPSIS = re.compile(
    rf"(?<![\d/a-z])(?<!\d[.,])(?:(?P<number>{FIGURES})|(?P<words>{NUMBER_WORDS}))"
    r" ?(?P<link>et(?: de| a)?|a|ou(?: de)?|puis|,|/|-) ?$"
)
_COUNTS = re.compile(
    r"(?:\b(?:art(?:icles?|\.)?|n°|nos?|pages?|en|du|le|depuis|annees?|exercices?|lots?|chapitres?|jalons?|al\.|[lrda]\.)"
    r"|\d{1,2}/\d{1,2}/) ?$"
)
_RANGE_BEFORE = re.compile(r"\b(?:entre|de|des|a|soit|disons) $")
_SAME_SUM = re.compile(
    r"\b(?:la|une) meme (?:somme|indemnite)\b|\b(?:le|un) meme montant\b|\bpareille (?:somme|indemnite)\b"
    r"|\b(?:une )?somme identique\b|\bun montant identique\b|\b(?:une )?somme equivalente\b"
)
_SAME_SUM_HINTS = (
    "meme somme",
    "meme indemnite",
    "meme montant",
    "pareille ",
    "identique",
    "somme equivalente",
)
"""One of these stands wherever `_SAME_SUM` matches; looking for them first is twenty times as fast."""
_SAME_SUM_OF_WHAT = re.compile(r" (?:que|qui|dont|totale)\b")
_NOT_ONE_EURO = re.compile(
    r"\b(?:pas|jamais|sans)(?: [a-z]+){0,2}? $|\b(?:moindre|chaque|dernier|seul|zone) $"
)
_SYMBOLIC = re.compile(r"\bl'(?P<unit>euro) symbolique")
_SYMBOLIC_AFTER = re.compile(r" symbolique")

_BIG_NUMBER = (
    rf"(?:(?P<number>\d{{1,3}}(?:(?: |[.])\d{{3}}){{1,4}}(?!\d)(?:,\d{{2}}(?!\d))?|\d+,\d\d(?!\d)|[3-9]\d{{3}}(?!\d)|\d{{5,9}}(?!\d))"
    rf"(?: (?P<times>millions?|milliards?))?|(?P<small>\d{{1,3}}(?:,\d{{1,3}})?) (?P<scale>millions?|milliards?)"
    rf"|(?P<words>{NUMBER_WORDS}))(?![a-z%€$-])"
)
_AFTER_BARE = (
    r"(?= ?(?:$|\n|[.;)»\"]|, (?!\d)|(?:a titre|au titre|en application|sur le fondement|pour|en reparation|avec interet"
    r"|outre|ht|ttc|a chacun|au lieu|de dommages|de frais|d'article|alloues?|reclames?|accordes?)\b))"
)
_BARE = re.compile(
    r"\b(?:(?:sommes?|montants?|indemnites?|amendes?|provisions?|celles?|penalites?|indemnisation|rancon)"
    r"(?: [a-z]+){0,2}? (?:de|a)"
    r"|(?:condamn\w+|verser|verse|payer|paye|regler|rembourser|allou\w+|accord\w+|octroy\w+|obten\w+|obtient|esper\w+"
    r"|reclam\w+|demand\w+|sollicit\w+|percevoir|percevr\w+|recevr\w+|recevoir)(?: [a-z'-]+){0,5}?) "
    rf"{_BIG_NUMBER}{_AFTER_BARE}"
)
_PARALLEL = re.compile(rf" (?P<link>en|pour|a|au) [^,;.\n]{{1,40}}, (?:et )?(?P<number>{FIGURES}) (?P=link) ")
_COLUMN = re.compile(
    r"(?<![\d/.,-])(?<!\d )(?P<number>\d{1,3}(?: \d{3}){1,3},\d{2}|\d{1,6},\d{2}) ?$", re.MULTILINE
)
_COLUMN_END = re.compile(r",\d\d ?$", re.MULTILINE)
_COLUMN_HEAD = re.compile(r"euro|€|\bttc\b|\bht\b|\beur\b")


def find_surfaces(text: str, flat: str) -> list[Surface]:
    """All sums of `text` (`flat` is its folded form) in order of place, none overlapping another."""
    explicit = _apart([*_in_figures(text, flat), *_in_words(flat)])
    attached = [other for one in explicit for other in (*_elliptic(flat, one), *_twins(flat, one))]
    parallel = [other for one in explicit for other in _parallel(flat, one)]
    stated = _apart([*explicit, *attached, *parallel], [*_bare(flat), *_in_columns(flat)])
    with_same = _apart(stated, list(_same_sums(flat, stated)))
    return [replace(one, precision=_precision(flat, one)) for one in with_same]


def _apart(first: Iterable[Surface], second: Iterable[Surface] = ()) -> list[Surface]:
    """Both lists in order of place; of two that overlap, the one of `first`, then the earlier one, is kept."""
    kept: list[Surface] = []
    for one in sorted(first, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or not kept[-1].span.overlaps(one.span):
            kept.append(one)
    taken = {place for one in kept for place in (one.span.start, one.span.end - 1)}
    free = [one for one in second if not any(place in taken for place in range(one.span.start, one.span.end))]
    return sorted([*kept, *_apart(free)], key=lambda one: one.span.start) if free else kept


def _in_figures(text: str, flat: str) -> Iterator[Surface]:
    for match in _money(flat):
        currency = match.lastgroup or EURO
        if currency == "FRF" and match[currency] == "f" and not _is_franc_sign(text, match):
            reject("amount", *match.span(), "lone_f_is_no_franc")
            continue
        value, times = _value(match["number"], match["times"], half=bool(match["half"]))
        if value is None:
            continue
        start = match.start()
        if not match["times"] and (millions := _THEN_MILLIONS.search(flat, max(0, start - 16), start)):
            head, _ = _value(millions["number"], millions["times"])
            value, start = value + (head or 0), millions.start()
        end = match.end() if not match["close"] else match.end("number")
        yield Surface(Span(start, end), value, currency, Notation.FIGURES, times)
    for match in _PREFIXED.finditer(flat):
        code = next(name for name, found in match.groupdict().items() if found and "_" in name)
        value, times = _value(match["number"], match["times"])
        if value is not None:
            yield Surface(Span(*match.span()), value, code[:3], Notation.FIGURES, times)


def _money(flat: str) -> Iterator[re.Match[str]]:
    """Matches of `_MONEY`, tried only where figures start: many times faster than its own search."""
    end = 0
    for digits in _DIGITS.finditer(flat):
        if digits.start() >= end and (match := _MONEY.match(flat, digits.start())):
            end = match.end()
            yield match


def _is_franc_sign(text: str, match: re.Match[str]) -> bool:
    """A lone F is francs only as a capital letter after a number of four digits and more."""
    if text[match.end() - 1] != "F" or text[max(0, match.start() - 3) : match.start()].rstrip().endswith("°"):
        return False
    return len(re.sub(r"\D", "", match["number"])) > 3


def _factor(times: str | None) -> int:
    if not times:
        return 1
    return next(worth for source, worth in MULTIPLIERS if re.match(source.split("(?=")[0], times))


def _value(number: str, times: str | None, *, half: bool = False) -> tuple[Decimal | None, int]:
    """Worth of `number` with its multiplier; a decimal comma before "million" may have three digits."""
    factor = _factor(times)
    if factor > 10**3 and re.fullmatch(r"\d,\d{3}", number):
        return Decimal(number.replace(",", ".")) * factor, factor
    value = read_figures(number)
    if value is None:
        return None, factor
    return (value + (Decimal("0.5") if half else 0)) * factor, factor


def _in_words(flat: str) -> Iterator[Surface]:
    for word in _UNIT_WORD.finditer(flat):
        unit = _UNIT.match(flat, word.start())
        if unit is None:
            continue
        currency = unit.lastgroup or EURO
        before = _WORDS_BEFORE.search(flat, max(0, unit.start() - 140), unit.start())
        value = _words_value(before) if before else None
        if before is None or value is None or (value == 1 and _is_denied(flat, before.start())):
            if before:
                reject("amount", before.start(), unit.end(), "no_number_of_euros")
            continue
        yield Surface(
            Span(before.start(), unit.end()), value, currency, Notation.WORDS, _scale_of(before["words"])
        )
    for match in _SYMBOLIC.finditer(flat):
        yield Surface(Span(*match.span("unit")), Decimal(1), EURO, Notation.WORDS)


def _is_denied(flat: str, start: int) -> bool:
    """True before the one euro that nobody gets: "pas un euro de plus", "le moindre euro"."""
    return bool(_NOT_ONE_EURO.search(flat, max(0, start - 30), start))


def _words_value(match: re.Match[str]) -> Decimal | None:
    if match["scale"]:
        return Decimal(_factor(match["scale"])) / 2
    whole = read_words(match["words"])
    if whole is None:
        return None
    half = _scale_of(match["words"]) // 2 if match["half"] else 0
    return Decimal(whole + half)


def _scale_of(words: str | None) -> int:
    """1000000 for words that end in "millions"."""
    last = re.split(r"[ -]", words)[-1] if words else ""
    return _factor(last) if last.startswith(("million", "milliard")) else 1


def _elliptic(flat: str, main: Surface) -> Iterator[Surface]:
    """Numbers that share the currency of `main`, read backwards: "5, 10 et 20 millions d'euros"."""
    end, last_link = main.span.start, ""
    while match := _ELLIPSIS.search(flat, max(0, end - 60), end):
        link = match["link"]
        number = _elliptic_value(flat, match, main)
        if number is None or (link in {",", "-", "/"} and not last_link and main.times == 1 and link != "-"):
            return
        where = Span(*match.span("number" if match["number"] else "words"))
        yield Surface(where, number, main.currency, Notation.ELLIPSIS, main.times)
        end, last_link = match.start(), link


def _elliptic_value(flat: str, match: re.Match[str], main: Surface) -> Decimal | None:
    """Worth of the number before "et 40 millions d'euros"; None for an article, a year, a count."""
    in_range = _RANGE_BEFORE.search(flat, max(0, match.start() - 10), match.start())
    if match["words"]:
        whole = read_words(match["words"])
        return Decimal(whole * main.times) if whole and main.times > 1 and in_range else None
    value = read_figures(match["number"])
    reason = "" if value is not None else "no_number_so_written"
    if _COUNTS.search(flat, max(0, match.start() - 16), match.start()):
        reason = "counts_or_refers"
    elif value is not None and value < 100 and main.times == 1 and not in_range:
        reason = "too_small_to_share_the_currency"
    elif re.fullmatch(r"(?:19|20)\d\d", match["number"]) and not in_range:
        reason = "year"
    if value is None or reason:
        reject("amount", *match.span("number"), reason)
        return None
    return value * main.times if value < 1000 or main.times == 10**3 else value


def _twins(flat: str, main: Surface) -> Iterator[Surface]:
    """The same sum in words beside its figures, before or after them, in brackets."""
    pairs = (
        _TWIN_AFTER.match(flat, main.span.end, main.span.end + 160),
        _TWIN_BEFORE.search(flat, max(0, main.span.start - 140), main.span.start),
    )
    for match in pairs:
        if match and read_words(match["words"]) == main.value:
            yield Surface(Span(*match.span("words")), main.value, main.currency, Notation.TWIN)


def _parallel(flat: str, main: Surface) -> Iterator[Surface]:
    """The second sum of "500 euros en solo, 5 000 en équipe"."""
    match = _PARALLEL.match(flat, main.span.end, main.span.end + 80)
    value = read_figures(match["number"]) if match else None
    if match and value is not None and value >= 100:
        yield Surface(Span(*match.span("number")), value, main.currency, Notation.NO_CURRENCY)


def _bare(flat: str) -> Iterator[Surface]:
    """Sums without currency that a word of payment or of sum announces: "la somme de 41.172,16"."""
    for match in _BARE.finditer(flat):
        if match["words"]:
            whole = read_words(match["words"])
            value = Decimal(whole) if whole and whole >= 1000 else None
            where = match.span("words")
        else:
            number = match["number"] or match["small"]
            times = match["times"] or match["scale"]
            value, _ = _value(number, times)
            where = (match.start("number" if match["number"] else "small"), match.end())
        if value is not None:
            yield Surface(Span(*where), value, EURO, Notation.NO_CURRENCY)


def _in_columns(flat: str) -> Iterator[Surface]:
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


def _same_sums(flat: str, stated: list[Surface]) -> Iterator[Surface]:
    """For "la même somme": worth what the last sum within 400 characters before it is worth."""
    if not any(hint in flat for hint in _SAME_SUM_HINTS):
        return
    for match in _SAME_SUM.finditer(flat):
        if _SAME_SUM_OF_WHAT.match(flat, match.end()):
            continue
        before = [one for one in stated if match.start() - 400 < one.span.start < match.start()]
        if before:
            last = before[-1]
            yield Surface(Span(*match.span()), last.value, last.currency, Notation.SAME_SUM)


_PRECISION_BEFORE = tuple((precision, re.compile(source)) for precision, source in PRECISIONS)
_PRECISION_AFTER = re.compile(ABOUT_AFTER)


def _precision(flat: str, surface: Surface) -> Precision:
    start = surface.span.start
    before = flat[max(0, start - 40) : start].rstrip(" ")
    for precision, pattern in _PRECISION_BEFORE:
        if pattern.search(before):
            return precision
    return Precision.ABOUT if _PRECISION_AFTER.match(flat, surface.span.end) else surface.precision
