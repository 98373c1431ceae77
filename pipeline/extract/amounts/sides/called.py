"""Whom the words of an order call, by where they stand in it: right behind the verb, after "à", before or behind a sum."""

from __future__ import annotations

import re

from pipeline.extract.amounts.sides.callings import Callings
from pipeline.text.patterns import pattern

_FORM = r"(?<!\.)\b(?:{words})\b(?!\.)"
"""Words as such: the letters of "S.A.R.L." are none."""
_WITHIN = rf"(?:(?!{_FORM.format(words='a|au|aux|par|contre')})[^,;:\d])"
_ASIDE = pattern(
    r",? ?(?:au titre|en application|sur le fondement|par application|en vertu|a titre|en deniers|en sus|outre)\b[^,;]{0,90},"
)
"""For "condamne, au titre de l'article 700, la société X"."""
_DIRECT = pattern(
    r"(?![^;]*(?:\bet\b|\b(?:maitre|me|m|mme|monsieur|madame|docteur)\b[^,]*,|\],))"
    rf"(?:(?!{_FORM.format(words='de|du|des|par|contre|envers|avec|a|au|aux|pour|sur|que')}|\bd')[^;:\d]){{0,90}}"
)
"""What may stand between a verb and its object: articles, titles, "in solidum", "la débitrice,"; nobody else, and no "de"."""
_NO_PAYEE = r"titre|somme|compter|hauteur|concurrence|raison|charge|lieu|assur\w+|avocate?|conseil|indemni\w+|interets?|article|euros"
_TO = pattern(
    rf"\b(?:a|au|aux) (?:(?!{_FORM.format(words=f'a|au|aux|par|pour|contre|{_NO_PAYEE}')})[^,;:\d]){{0,70}}$"
)
_OF = pattern(rf"(?:d(?:e|u|es) |d'){_WITHIN}{{0,60}}$")
_BY = pattern(rf"\bpar {_WITHIN}{{0,60}}$")
_UNKNOWN = r"(?:a|au|aux) (?!titre|compter|hauteur|concurrence|raison|charge|la somme|valoir|ce\b|cet)"
_HOW = r"[ ,]*(?:ttc |ht |chacune? |solidairement |ensemble |in solidum |conjointement |egalement |en outre )?(?:au meme titre )?"
_TO_SOMEBODY = pattern(rf"{_HOW}(?P<to>{_UNKNOWN})")
_RIGHT_BEHIND = pattern(
    rf"{_HOW}(?:a|au|aux) (?:(?!{_FORM.format(words='a|au|aux|par|pour|contre')})[^,;:\d]){{0,70}}"
)
_JOINED = pattern(r"(?:\bet|[,;:]|puis|ainsi qu'|outre)\s*(?:[-•·.*]\s*)?(?:a|au|aux) [^;\d]{0,110}$")
_JOINED_TO_SOMEBODY = pattern(rf"(?:\bet|,|puis|ainsi qu') ?{_UNKNOWN}[^;\d]{{2,80}}$")
_AHEAD_OF_SUM = pattern(r"[^;\d]{0,110}")
_RIGHT_AHEAD = 3
_NEAR = pattern(r"[^;:.\d]{0,60}")
_AND = pattern(
    rf"(?:,| et) (?:(?!{_FORM.format(words='a|au|aux|que|condamn[a-z]+|pa[iy][a-z]+')})[^;:\d]){{0,50}}"
)
"""What joins the debtors of one order."""


class Called:
    """The places of one operative part that call parties."""

    def __init__(self, callings: Callings, words: str) -> None:
        self._callings, self._words = callings, words
        self._mentions = callings.mentions(words)

    def first(self, start: int, end: int) -> str | None:
        """The party named first from `start` on, when nothing comes between but articles, titles and asides."""
        one = next((one for one in self._mentions if start <= one.start < end), None)
        is_direct = one and _DIRECT.fullmatch(_ASIDE.sub(" ", self._words[start : one.start]))
        return one.party.name if one and is_direct else None

    def just_before(self, end: int) -> str | None:
        """The party named right before `end`; of several that "et" joins, the first."""
        named = [one for one in self._mentions if one.end <= end]
        if not named or not _NEAR.fullmatch(self._words, named[-1].end, end):
            return None
        first = named.pop()
        while named and _AND.fullmatch(self._words, named[-1].end, first.start):
            first = named.pop()
        return first.party.name

    def nearest(self, end: int, *, owed_by: str | None = None) -> str | None:
        """The party named last before `end`; if told who owes, the last that may be owed by that one."""
        named = (one.party for one in reversed(self._mentions) if one.end <= end)
        return next(
            (one.name for one in named if owed_by is None or self._callings.may_owe(owed_by, one)), None
        )

    def after_of(self, start: int, end: int) -> str | None:
        return self._led_to(_OF, start, end)

    def after_by(self, start: int, end: int) -> str | None:
        return self._led_to(_BY, start, end)

    def after_to(self, start: int, end: int) -> str | None:
        return self._led_to(_TO, start, end)

    def _led_to(self, by: re.Pattern[str], start: int, end: int) -> str | None:
        named = (one for one in self._mentions if start <= one.start < end)
        return next((one.party.name for one in named if by.search(self._words, start, one.start)), None)

    def payee(self, start: int, end: int) -> str | None:
        """The first "à Y" behind the verb; nobody, where "à" somebody unknown comes before."""
        unknown = _TO_SOMEBODY.match(self._words, start, end)
        for one in self._mentions:
            leads = _TO.search(self._words, start, one.start) if start <= one.start < end else None
            if leads:
                return None if unknown and leads.start() > unknown.start("to") else one.party.name
        return None

    def payee_ahead(self, start: int, end: int, payee: str | None) -> str | None:
        """Whom a further sum at `end` goes to: "et à Z la somme de"; nobody, where that is no party; else `payee` still."""
        for one in self._mentions:
            if not (
                start <= one.start and one.end <= end and _AHEAD_OF_SUM.fullmatch(self._words, one.end, end)
            ):
                continue
            if _JOINED.search(self._words, start, one.start) and _TO.search(self._words, start, one.start):
                return one.party.name
            if end - one.end < _RIGHT_AHEAD:
                return None
        return None if _JOINED_TO_SOMEBODY.search(self._words, start, end) else payee

    def payee_behind(self, start: int, end: int, payee: str | None) -> str | None:
        """Whom the sum that ends at `start` goes to: "5 000 euros à la société Z"; else `payee` still."""
        if not _TO_SOMEBODY.match(self._words, start, end):
            return payee
        one = next((one for one in self._mentions if start <= one.start and one.end <= end), None)
        return one.party.name if one and _RIGHT_BEHIND.fullmatch(self._words, start, one.start) else None
