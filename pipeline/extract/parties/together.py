"""Parties that the words bring together: condemned with one another, or one person by the whole name and by the surname."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.parties.claims import OPPOSITE, Claim, Side
from pipeline.extract.parties.names.mention import name_words
from pipeline.extract.parties.prose import Prose
from pipeline.law import PartyKind
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_OWING = frozenset({Side.DEFENDANT, Side.RESPONDENT, Side.APPELLANT})
_TOGETHER = pattern(
    r"\bcondamn(?:e|ee|es|ees|er|ent|ait|ant)\b[^.;:]{0,60}?\b(?:in solidum|solidairement|conjointement)\b"
    r"(?P<who>[^.;:]{3,200}?) a (?:lui |leur )?(?:payer|verser|regler|rembourser|indemniser|reparer)\b"
)
_OWING_TOGETHER = pattern(
    r"(?P<who>[^.;:\n]{3,160}?),? (?:sont|ont ete|seront|etaient|restent|est|a ete|sera)? ?(?:[a-z]+ ){0,2}?(?:condamne|tenu)e?s? (?:[a-z]+ ){0,2}?(?:in solidum|solidairement)\b"
    r"|(?P<beside>[^.;:\n]{3,100}?),? (?:est|etait|sera|a ete) (?:[a-z]+ )?(?:condamnee?|tenue?) avec [^.;:\n]{2,60}? (?:in solidum|solidairement)\b"
    r"|\b(?:doivent|devront),? (?:in solidum|solidairement),? (?P<behind>[^.;:\n]{3,120})"
    r"|\bcondamn(?:e|er|ent|ait|ant)\b (?:[a-z]+ ){0,3}?(?P<whom>[^.;:\n]{3,90}?\b(?:et|ainsi que) (?:son|leur) assureu(?:r|se)\b[^.;:\n]{0,70}?),? a (?:lui |leur )?(?:payer|verser|regler|rembourser|indemniser|reparer)\b"
)
"""Who owes together with another: "X et son assureur, Y, sont tenus in solidum", "condamné X et son assureur, Y, à indemniser"."""
_WITH_IT = pattern(r"\bavec (?:lui|elle)\b")
_GUARANTOR = pattern(r"\b(?:garante?s?|caution|polices?|franchise|interven\w+|appelee?s? en garantie)\b")
_SENT_AWAY = pattern(
    r"\bdebout(?:e|ent|ant)\b(?P<who>[^.;:]{2,90}?) de (?:toutes (?:ses|leurs)|l'ensemble de (?:ses|leurs)|l'integralite de (?:ses|leurs)) (?:demandes|pretentions)\b"
    r"(?! reconvention)[^.;:]{0,80}? (?:et|mais) (?:l'a|la|le|l'avait) (?:[a-z]+ ){0,3}?condamn"
)
_TITLE = pattern(r"\b(?:(?P<he>m\.|monsieur|m)|(?P<she>mme|madame|mlle|mademoiselle)) ?$")


def condemned_together(prose: Prose, claims: Sequence[Claim]) -> list[Claim]:
    """`claims`, a third party that an order condemns together with a defending one on that one's side, its insurer too; not whom the words call a guarantor."""
    told = list(claims)
    if not any(one.side is Side.THIRD for one in told):
        return told
    for start, end in _orders(prose.low):
        named = {name_words(one.name) for one in prose.heard.within(start, end)}
        owing = [one for one in told if one.side in _OWING]
        alone = owing[0].side if len(owing) == 1 and _WITH_IT.search(prose.low, start, end) else None
        side = next((one.side for one in owing if name_words(one.named.name) in named), alone)
        told = [
            one._replace(side=side)
            if side and one.side is Side.THIRD and name_words(one.named.name) in named
            else one
            for one in told
        ]
    return told


def _orders(low: str) -> Iterator[tuple[int, int]]:
    """Where those stand who owe together."""
    for order in _TOGETHER.finditer(low):
        if not _GUARANTOR.search(order["who"]):
            yield order.span("who")
    for order in _OWING_TOGETHER.finditer(low):
        yield order.span() if order["beside"] else order.span(str(order.lastgroup))


def sent_away(prose: Prose, claims: Sequence[Claim]) -> list[Claim]:
    """`claims`, both sides changed where it is the defendant that is sent away with all it asked for, and made to pay."""
    told = list(claims)
    if sorted(one.side for one in told) != [Side.CLAIMANT, Side.DEFENDANT]:
        return told
    loser = next(one.named.name for one in told if one.side is Side.DEFENDANT)
    for order in _SENT_AWAY.finditer(prose.low):
        named = {name_words(one.name) for one in prose.mentions.within(*order.span("who"))}
        if named == {name_words(loser)}:
            return [one._replace(side=OPPOSITE[one.side]) for one in told]
    return told


def one_name_each(flat: str, claims: Sequence[Claim]) -> list[Claim]:
    """`claims`, a person told by the surname ("Mme Belkacem") under the whole name, where one only on that side bears it."""
    persons = [one for one in claims if one.named.kind is PartyKind.PERSON]
    return [
        one._replace(named=whole.named) if (whole := _whole_name(flat, one, persons)) else one
        for one in claims
    ]


def _whole_name(flat: str, claim: Claim, persons: Sequence[Claim]) -> Claim | None:
    """The claim on the one person whose surname is all that `claim` gives; none where "M." and "Mme" tell two apart."""
    surname = fold(claim.named.written).split()
    if claim not in persons or len(surname) != 1 or len(surname[0]) < 3:
        return None
    longer = [
        one
        for one in persons
        if one.side is claim.side
        and len(words := fold(one.named.written).split()) > 1
        and words[-1] == surname[0]
    ]
    if len({one.named.name for one in longer}) != 1:
        return None
    titles = {_title(flat, one) for one in (claim, longer[0])} - {""}
    return longer[0] if len(titles) < 2 else None


def _title(flat: str, claim: Claim) -> str:
    before = _TITLE.search(fold(flat[max(0, claim.start - 14) : claim.start]))
    return (before.lastgroup or "") if before else ""
