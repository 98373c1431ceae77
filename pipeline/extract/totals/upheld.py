"""Heads of the judgment below that an appeal upholds by what they are for, or by value, while it reverses others."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pipeline.extract.totals.changes import is_upheld
from pipeline.extract.totals.orders import purpose_of
from pipeline.extract.totals.purposes import NO_SUM, REVERSES, apart, heads_in, is_named, purposes, values_of
from pipeline.extract.totals.verdict import within
from pipeline.findings import Span
from pipeline.law import Amount
from pipeline.text.patterns import pattern

_NEXT_DISPOSAL = r"\n\s*(?:et )?(?:l'|le |la |l'en )?(?:infirm|reform|statuant|y ajoutant)"
_UPHOLDS = pattern(
    rf"\bconfirm\w+\b[^;:]{{0,200}}?\ben ce qu[^;:]{{0,40}}:(?:(?!{_NEXT_DISPOSAL})[\s\S]){{0,1200}}(?={_NEXT_DISPOSAL})"
    r"|\bconfirm\w+\b(?:(?!\n\s*(?:et )?(?:l'|le |l'en )?(?:infirm|reform|statuant|condamn))[^;]){0,700}"
)
"""With all the items of "en ce qu'il a : [...]", up to where the appeal goes on to dispose otherwise."""
_REVERSES_BUT = pattern(
    r"\b(?:infirm|reform)\w+\b[^;]{0,300}?\b(?:sauf|a l'exception|hormis|excepte)\b(?P<but>(?:(?!\n\s*(?:et )?(?:y ajoutant|statuant|condamn|confirm|dit|fixe))[^;]){0,700})"
)
"""For "infirme le jugement, sauf en ce qu'il a condamné X au titre de": what is excepted stands."""
_AS_A_WHOLE = pattern(
    r"\b(?:surplus|toutes ses|autres dispositions|pour le reste|sauf|a l'exception|hormis)\b"
)
_ON_THE_AMOUNT = pattern(
    r"\b(?:infirm|reform)\w+\b[^;]{0,120}\b(?:montants?|quantum)(?: (?:de|des) (?:l[ae']s? ?|l')?(?:condamn|indemn|dommage|repar|prejud|creance)[^;\n]{0,40})? *[;,.\n]"
)
_WHOLLY = pattern(
    r"\bconfirm\w+ (?:(?:le|ce|ledit) jugement|la decision|l'ordonnance)\b[^;\d]{0,60}(?:[^;]{0,120}?\ben (?:toutes|l'ensemble de|chacune de) (?:ses|leurs) dispositions|[^;\d]{0,60}[;\n])"
)
_NOT_WHOLLY = pattern(
    r"\b(?:infirm|reform|annul|actualis|rectifi|ramen|modifi|substitu|emend)\w*|\bport(?:e|ant|er)\b|\b(?:sauf|a l'exception|hormis|excepte|au lieu|en ce qu)\b"
)
"""Words that leave something of the judgment below open."""
_LEAVE = pattern(r"[^;,.\d]{0,40}\bconges payes\b")
"""Paid leave goes with the head before it."""


def upheld_by_name(
    flat: str, verdict: Sequence[Span], below: Sequence[Amount], own: Sequence[Amount]
) -> Sequence[Amount]:
    """Heads of the judgment below that an appeal confirms by what they are for, or by value, while it reverses the rest.

    Empty where it confirms or reverses all; a head that it orders anew is none of them.
    """
    words = [clause.group() for part in verdict for clause in _UPHOLDS.finditer(flat, part.start, part.end)]
    excepted = [
        clause["but"] for part in verdict for clause in _REVERSES_BUT.finditer(flat, part.start, part.end)
    ]
    if not (own and (words or excepted)) or not any(REVERSES.search(part.of(flat)) for part in verdict):
        return ()
    if any(_AS_A_WHOLE.search(one) for one in words):
        words = []
    named = heads_in(NO_SUM.sub(" ", one) for one in (*words, *excepted))
    upheld = [one for one in below if is_upheld(flat, one)]
    if any(_ON_THE_AMOUNT.search(part.of(flat)) for part in verdict):
        named, upheld = (
            set(),
            within(upheld, verdict),
        )  # one head, or all, may be worth less: figures alone are sure
    return _kept(flat, below, named, heads_in(purpose_of(flat, one) for one in own), values_of(upheld))


def upheld_wholly(
    flat: str, verdict: Sequence[Span], below: Sequence[Amount], own: Sequence[Amount]
) -> Sequence[Amount]:
    """All that the judgment below awarded, where an appeal confirms it as a whole and orders something else on top.

    Empty where anything may be said to take the place of a sum of the judgment.
    """
    words = [part.of(flat) for part in verdict]
    if not any(map(_WHOLLY.search, words)) or any(map(_NOT_WHOLLY.search, words)):
        return ()
    heads = apart(below)
    return () if values_of(own) & heads.keys() else list(heads.values())


def _kept(
    flat: str, below: Sequence[Amount], named: set[str], anew: set[str], upheld: set[Decimal]
) -> Sequence[Amount]:
    """Those of `below` that `named` or `upheld` speak of, with the paid leave that goes with them."""
    kept: list[Amount] = []
    is_kept = False
    for value, one in sorted(apart(below).items(), key=lambda head: head[1].span):
        told = purposes(flat, below, value)
        if not (kept and _LEAVE.match(purpose_of(flat, one))):
            is_kept = value in upheld or is_named(told, named, anew)
        kept += [one] if is_kept else []
    return kept
