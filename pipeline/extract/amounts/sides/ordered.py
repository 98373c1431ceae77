"""Who pays whom in the orders of an operative part: their grammar names both, or stands for whom an order above named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.extract.amounts.sides.called import Called
from pipeline.extract.amounts.sides.callings import Callings
from pipeline.findings import Span
from pipeline.text.patterns import pattern

Names = tuple[str | None, str | None]
Reading = Iterator[tuple[int, Names]]
"""Sums by number, each with its payer and payee."""
_PAY = r"(?:payer|verser|regler|rembourser|restituer|rendre|rapporter)"
_OPENS = pattern(
    r"(?:^|(?<=[;\n:])|(?<=\. )) *(?:[-•*·>–] *|\d{1,2}[.)°/-]+ *|article \w+ ?: *)?(?:[a-z' ]{3,50}, ?)?(?:et |en consequence,? |y ajoutant,? )?(?:l[ae]s? |l'(?:en |y )?|leur |lui )?"
    r"(?:condamn|debout|di(?:t|sons)\b|fix(?:e|ons)\b|ordonn(?:e|ons)\b|rejet(?:te|ons)\b|confirm|infirm|reform|declar|prononc|constat|autoris|rappel|laiss|met\b|juge\b|statuant|y ajoutant|recoi|recev|liquid|allou|octroi|assorti"
    r"|suspend|enjoi|renvoi|maint|donne acte|fait (?:droit|masse|interdiction|injonction)|ramen|redui|port(?:e|ons)\b|homolog|valid|annul|cass|design|reserv|le surplus|il est|les depens|vu\b)"
)
"""Where a clause of its own begins: a decree verb at the start of a line, a list item or a sentence."""
_CONDEMNS = pattern(
    r"\b(?:(?P<it>l[ae]s? |l'(?:y |en )?)?condamn(?:e|ee|es|ees|ons|ent|ant)\b"
    rf"|(?P<nearest>et (?=(?:cette derniere|celle-ci|celui-ci|ce dernier) a (?:lui |leur )?{_PAY}\b))"
    r"|(?:ordonn(?:e|ons|ent)|enjoi(?:nt|gnons)) (?:a|au|aux)(?= ))"
)
_IS = pattern(r"\b(?:est|sont|sera|seront) (?:[a-z]+ ){0,3}$")
"""For "X est condamné", "X et Y sont solidairement condamnés"."""
_TO_PAY = pattern(rf"\b(?:a|de) (?P<it>lui |leur )?{_PAY}\b|\bau paiement\b")
_ALSO_PAYS = pattern(
    rf"(?:\bet|,) (?P<who>(?:(?!\b(?:et|a|au|aux|condamn\w+)\b)[^,;:\d]){{3,70}}) a (?P<it>lui |leur )?{_PAY}\b"
)
_WILL_PAY = pattern(
    rf"[ ,](?:(?:est|sont|sera|seront) (?:[a-z]+ ){{0,3}}?tenue?s? (?:a|de)|d(?:oi(?:t|vent)|evr(?:a|ont))(?: [a-z]+){{0,3}}?) (?P<it>lui |leur )?{_PAY}\b"
    r"|[ ,](?P<it2>lui |leur )?(?:verse|paie|regle|rembourse|restitue)r(?:a|ont)\b"
)
_CLAIM = pattern(
    r"\b(?:fix(?:e|ons|ee|er)|admet(?:tons)?|inscri(?:t|vons))\b[^;\n]{0,90}?\bcreances?(?: (?!de |du )[a-z]+){0,3} (?=d(?:e|u|es) |d')"
)
_LIABILITIES = pattern(
    r"\bpassif\b(?: (?:chirographaire|privilegie|superprivilegie))?(?: (?:de la (?:procedure collective|liquidation judiciaire|procedure de [a-z]+(?: judiciaire)?|sauvegarde)|du redressement judiciaire))? (?=d(?:e|u) |d')"
)
_GIVES_BACK = pattern(r"\bordonn(?:e|ons) (?:la restitution|le remboursement|le paiement)\b")
_LOSES = pattern(
    r"\b(?:debout(?:e|ons|ent|ant)\b|rejet(?:te|tent|ons|ant) (?:l[ae]s? |l'|toutes les )[a-z ]{0,40}?(?:demandes?|pretentions|recours|appel|pourvoi)\b[a-z ]{0,30}? (?:de|du|des|par)\b|di(?:t|sons) que\b|declare\b)"
)
_GUARDS = pattern(r"\bgarantir\b|\brelever\b")
_NO_HEAD = pattern(
    r"\b(?:(?:hauteur|concurrence|limite|franchise|plafond|deduction(?: faite)?|depens) (?:de|d'|des|du|liquides|taxes)\b|dedui\w+ )[^;\n]{0,50}$"
)
"""Before a limit, a deduction, or what costs come to."""
_SAME = pattern(r"[ ,a-z]{0,30}?\b(?:les? memes?|la meme|ceux-ci|celles-ci|tous deux|toutes deux)\b")
_NEAREST = pattern(r"[ ,a-z]{0,30}?\b(?:celle-ci|celui-ci|cette derniere|ce dernier)\b")
_TO_SAME = pattern(r"[ ,]*(?:a|au|aux) (?:la |les )?memes?\b")
_TO_NEAREST = pattern(
    r"[ ,]*a (?:celle-ci|celui-ci|cette derniere|ce dernier|ceux-ci|celles-ci|ces derni\w+)\b"
)
_THAT_WILL_BE_PAID = pattern(r"[^;\n\d]{0,40}\b(?:somme|indemnite|montant|provision) que [^;\n\d]{0,40}")
_SEVERAL = pattern(r"\b(?:et|in solidum|solidairement|conjointement|les|epoux|consorts|memes)\b|,")
_TO_THE_VERB, _TO_THE_LOSER, _TO_THE_PAYEE = 420, 70, 150
"""How far what completes an order may stand, in characters."""


_WHAT_IS_OWED = pattern(
    r"(?<!sur )\b(?:(?:la|une) (?:somme|indemnite|provision)|celle|(?:les|aux) sommes)(?: (?:totale|globale|forfaitaire|complementaire|provisionnelle|principale|suivante))?s? ?(?:de|:|de :)\s*(?:[-•·.*–] ?)?$"
)
_FIXES = pattern(r"\b(?:fixe|fixons) (?:ainsi |donc |en consequence )?a $")
_FIXED = pattern(r" (?:ttc |ht )?(?:la (?:creance|somme (?:que|due))|l'indemnite (?:que|due))\b")
_LOOK_BACK = 60


def is_what_is_owed(flat: str, one: Span) -> bool:
    """True where an order comes to what is to be paid: "la somme de"; not for what a party holds, has paid, or pays in."""
    since = max(0, one.start - _LOOK_BACK)
    is_fixed = _FIXES.search(flat, since, one.start) and _FIXED.match(flat, one.end)
    return bool(is_fixed or _WHAT_IS_OWED.search(flat, since, one.start))


class Sum(NamedTuple):
    """A sum of an operative part: its number on the page, and its place, counted from where the part begins."""

    number: int
    start: int
    end: int


def find_ordered_sides(
    callings: Callings, flat: str, sums: Sequence[Span], verdict: Sequence[Span]
) -> Mapping[int, Names]:
    """Payer and payee of those of `sums` that the parts `verdict` of a folded ruling order to pay, by their number."""
    found: dict[int, Names] = {}
    for part in verdict if len(callings.parties) > 1 else ():
        inside = [
            Sum(number, one.start - part.start, one.end - part.start)
            for number, one in enumerate(sums)
            if part.contains(one)
        ]
        if inside:
            found |= _Reader(callings, part.of(flat), inside).read()
    return found


class _Reader:
    """Goes through one operative part order by order, and keeps in mind whom the last ones named."""

    def __init__(self, callings: Callings, words: str, sums: Sequence[Sum]) -> None:
        self._words, self._sums = words, sums
        self._called = Called(callings, words)
        self._struck: str | None = None
        """Who lost or was to pay last: whom "la condamne" means."""
        self._are_several = False
        """Whether they were several, whom "les condamne" means."""
        self._debtor: str | None = None
        """Who was to pay last: whom "les mêmes" means."""
        self._paid: str | None = None
        """Who was to be paid last: whom "lui" means."""

    def read(self) -> Iterator[tuple[int, Names]]:
        orders = sorted(self._orders(), key=lambda order: order[0].start())
        ends = [match.end() for match in _OPENS.finditer(self._words)]
        ends = sorted([*ends, *(match.start() for match, _ in orders)])
        for match, read in orders:
            yield from read(match, next((end for end in ends if end > match.end()), len(self._words)))

    def _orders(self) -> Iterator[tuple[re.Match[str], Callable[[re.Match[str], int], Reading]]]:
        """Where an order begins, or words that say who loses, and what reads it up to where the next one begins."""
        kinds: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], int], Reading]], ...] = (
            (_LOSES, self._loses), (_CONDEMNS, self._condemns), (_WILL_PAY, self._will_pay), (_CLAIM, self._claim),
            (_GIVES_BACK, self._gives_back),
        )  # fmt: skip
        for kind, read in kinds:
            yield from ((match, read) for match in kind.finditer(self._words))
        also = (match for match in _ALSO_PAYS.finditer(self._words) if self._follows_a_sum(match.start()))
        yield from ((match, self._also_pays) for match in also)

    def _loses(self, match: re.Match[str], end: int) -> Reading:
        self._strike(match.end(), min(end, match.end() + _TO_THE_LOSER))
        yield from ()

    def _strike(self, start: int, end: int) -> None:
        """Keep in mind whom the words name who lose, or are to do something."""
        if one := self._called.first(start, end):
            self._struck, self._are_several = one, _SEVERAL.search(self._words, start, end) is not None

    def _condemns(self, match: re.Match[str], end: int) -> Reading:
        at = match.end()
        pays = _TO_PAY.search(self._words, at, min(end, at + _TO_THE_VERB))
        if pays is None:
            self._strike(at, min(end, at + _TO_THE_LOSER))
        elif not _GUARDS.search(self._words, at, pays.start()):
            debtor = self._pays(match, pays.start())
            if not match["it"]:
                self._are_several = _SEVERAL.search(self._words, at, pays.start()) is not None
            yield from self._order(debtor, self._meant(match, pays, debtor), pays.end(), end)

    def _pays(self, match: re.Match[str], end: int) -> str | None:
        """Whom "condamne" strikes: who is named behind it, or before it, or whom its pronoun means."""
        if match["it"]:
            return None if match["it"].startswith("les") and not self._are_several else self._struck
        if passive := _IS.search(self._words, max(0, match.start() - 40), match.start()):
            return self._called.just_before(passive.start())
        if match["nearest"] or _NEAREST.match(self._words, match.end(), end):
            return self._called.nearest(match.start())
        is_same = _SAME.match(self._words, match.end(), end)
        return self._debtor if is_same else self._called.first(match.end(), end)

    def _follows_a_sum(self, place: int) -> bool:
        """True when the order that stands at `place` has stated a sum: what follows is a second debtor's."""
        begun = max((one.end() for one in _CONDEMNS.finditer(self._words, 0, place)), default=place)
        pays = _TO_PAY.search(self._words, begun, place)
        return pays is not None and any(pays.end() <= one.start and one.end <= place for one in self._sums)

    def _also_pays(self, match: re.Match[str], end: int) -> Reading:
        """For "condamne X à payer 8 000 euros à Y et Y à payer 4 000 euros à Z"."""
        debtor = self._called.first(match.start("who"), match.end("who") + 1)
        return self._order(debtor, self._meant(match, match, debtor), match.end(), end)

    def _will_pay(self, match: re.Match[str], end: int) -> Reading:
        debtor, at = self._called.just_before(match.start()), match.end()
        told = next((one for one in reversed(self._sums) if one.end <= match.start()), None)
        if told and debtor and _THAT_WILL_BE_PAID.fullmatch(self._words, told.end, match.start()):
            payee = self._called.payee(at, min(end, at + _TO_THE_PAYEE))
            yield from self._owed(debtor, payee, [told])
        elif match["it2"]:
            yield from self._order(debtor, self._it(match.start(), debtor), at, end)
        else:
            yield from self._order(debtor, self._meant(match, match, debtor), at, end)

    def _claim(self, match: re.Match[str], end: int) -> Reading:
        """For "fixe la créance de X au passif de la liquidation judiciaire de Y à": Y owes X."""
        owes = _LIABILITIES.search(self._words, match.start(), end)
        debtor = self._called.after_of(owes.end(), end) if owes else None
        return self._owed(
            debtor, self._called.after_of(match.end(), end), self._within(match.start(), end), match.start()
        )

    def _gives_back(self, match: re.Match[str], end: int) -> Reading:
        """For "ordonne la restitution par X à Y de la somme de"."""
        at = match.end()
        return self._owed(
            self._called.after_by(at, end), self._called.after_to(at, end), self._within(at, end), at
        )

    def _within(self, start: int, end: int) -> list[Sum]:
        return [one for one in self._sums if start <= one.start < end]

    def _owed(
        self, debtor: str | None, payee: str | None, sums: Sequence[Sum], since: int | None = None
    ) -> Reading:
        """All of `sums` from one to the other; what only bounds or reduces them counts for nothing."""
        if not (debtor and payee) or debtor == payee:
            return
        self._struck = self._debtor = debtor
        self._paid = payee
        for one in sums:
            if since is None or not self._is_no_head(since, one):
                yield one.number, (debtor, payee)

    def _order(self, debtor: str | None, meant: str | None, at: int, end: int) -> Reading:
        """The sums of one order to pay; who gets them is `meant` by a pronoun, or named from `at` on."""
        sums = self._within(at, end)
        self._struck = self._debtor = debtor
        if debtor is None or not sums:
            return
        payee = meant or self._called.payee(at, sums[0].start)
        stands_behind, since = payee is None, at
        for one, following in zip(sums, [*(other.start for other in sums[1:]), end], strict=True):
            if stands_behind:
                payee = self._called.payee_behind(one.end, following, payee)
            elif since != at:
                payee = self._next_payee(since, one, following, payee)
            if payee and payee != debtor and not self._is_no_head(since, one):
                yield one.number, (debtor, payee)
            since = one.end
        self._paid = payee or self._paid

    def _next_payee(self, since: int, one: Sum, following: int, payee: str | None) -> str | None:
        """Whom a further sum goes to: "et à Z celle de", "et à verser 800 euros à Z", else `payee` still."""
        again = _TO_PAY.search(self._words, since, one.start)
        if again is None:
            return self._called.payee_ahead(since, one.start, payee)
        named = self._called.payee(again.end(), one.start)
        return named or self._called.payee_behind(one.end, following, payee)

    def _meant(self, match: re.Match[str], pays: re.Match[str], debtor: str | None) -> str | None:
        """Whom "lui", "à la même" or "à celle-ci" stands for."""
        if pays["it"]:
            return self._it(match.start(), debtor)
        if _TO_SAME.match(self._words, pays.end()):
            return self._paid
        return self._called.nearest(pays.end()) if _TO_NEAREST.match(self._words, pays.end()) else None

    def _it(self, place: int, debtor: str | None) -> str | None:
        """Whom "lui" means: who was paid last, else whom the text named last of those that the debtor may owe."""
        if self._paid and self._paid != debtor:
            return self._paid
        return self._called.nearest(place, owed_by=debtor) if debtor else None

    def _is_no_head(self, since: int, one: Sum) -> bool:
        return _NO_HEAD.search(self._words, since, one.start) is not None
