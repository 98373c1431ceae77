"""Sums that borrow from one beside them: its currency, its multiplier, its worth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.extract.amounts.surfaces.notation import Notation, Surface
from pipeline.findings import Span, reject
from pipeline.text.numbers import FIGURES, NUMBER_WORDS, read_figures, read_words
from pipeline.text.patterns import pattern

_TWIN_BEFORE = pattern(rf"(?<![a-z\d-])(?P<words>{NUMBER_WORDS})(?: d)?(?:[ ']?euros?)? ?\($")
_TWIN_AFTER = pattern(rf" ?(?:ttc |ht )?\((?:soit )?(?P<words>{NUMBER_WORDS})(?P<unit> euros?)?\)")
_ELLIPSIS = pattern(
    rf"(?<![\d/a-z])(?<!\d[.,])(?:(?P<number>{FIGURES})|(?P<words>{NUMBER_WORDS}))"
    r" ?(?P<link>et(?: de| a)?|a|ou(?: de)?|puis|,|/|-) ?$"
)
_LINKS = ("et", "et de", "et a", " a", " ou", " ou de", "puis", ",", "/", "-")
"""How what stands before a sum ends wherever `_ELLIPSIS` matches."""
_COUNTS = pattern(
    r"(?:\b(?:art(?:icles?|\.)?|n°|nos?|pages?|en|du|le|depuis|annees?|exercices?|lots?|chapitres?|jalons?|al\.|[lrda]\.)"
    r"|\d{1,2}/\d{1,2}/) ?$"
)
_RANGE_BEFORE = pattern(r"\b(?:entre|de|des|a|soit|disons) $")
_SAME_SUM = pattern(
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
_SAME_SUM_OF_WHAT = pattern(r" (?:que|qui|dont|totale)\b")
_PARALLEL = pattern(rf" (?P<link>en|pour|a|au) [^,;.\n]{{1,40}}, (?:et )?(?P<number>{FIGURES}) (?P=link) ")


def elliptic(flat: str, main: Surface) -> Iterator[Surface]:
    """Numbers that share the currency of `main`, read backwards: "5, 10 et 20 millions d'euros"."""
    end, last_link = main.span.start, ""
    while flat[max(0, end - 8) : end].rstrip(" ").endswith(_LINKS) and (
        match := _ELLIPSIS.search(flat, max(0, end - 60), end)
    ):
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


def twins(flat: str, main: Surface) -> Iterator[Surface]:
    """The same sum in words beside its figures, before or after them, in brackets."""
    start, end = main.span.start, main.span.end
    pairs = (
        _TWIN_AFTER.match(flat, end, end + 160) if "(" in flat[end : end + 6] else None,
        _TWIN_BEFORE.search(flat, max(0, start - 140), start)
        if "(" in flat[max(0, start - 2) : start]
        else None,
    )
    for match in pairs:
        if match and read_words(match["words"]) == main.value:
            yield Surface(Span(*match.span("words")), main.value, main.currency, Notation.TWIN)


def parallel(flat: str, main: Surface) -> Iterator[Surface]:
    """The second sum of "500 euros en solo, 5 000 en équipe"."""
    match = _PARALLEL.match(flat, main.span.end, main.span.end + 80)
    value = read_figures(match["number"]) if match else None
    if match and value is not None and value >= 100:
        yield Surface(Span(*match.span("number")), value, main.currency, Notation.NO_CURRENCY)


def same_sums(flat: str, stated: Sequence[Surface]) -> Iterator[Surface]:
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
