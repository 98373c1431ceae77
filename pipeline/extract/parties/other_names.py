"""Other names of a party: what it was called before, whom it stands in the place of, what it trades under, what it is called for short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.extract.parties.names.aliases import find_aliases
from pipeline.extract.parties.names.forms import abbreviation_pattern, split_form
from pipeline.extract.parties.names.mention import name_words
from pipeline.extract.parties.names.parsed import UP
from pipeline.law import Party, PartyKind
from pipeline.text.heads import tried_at
from pipeline.text.patterns import pattern
from pipeline.text.spaces import fold

_WORD = rf"[{UP}\d](?:[\w&]|['.-](?=\w))*"
_NAME = rf"{_WORD}(?: (?:(?:de la|du|des|de|et|sur|&) |(?:de )?l'|d')?{_WORD}){{0,7}}"
_INTRO = rf"(?:(?i:la|l'|le)\s+(?=(?:{abbreviation_pattern()})\s)|(?i:(?:la |l'|les )?(?:soci[ée]t[ée]|entreprise|association|groupe)s?(?: anonyme| civile)?\s+)|(?:la|le|les|l') ?)?"
_LOWER = r"(?: (?!(?:d[eu]|des|la|le|les|a|à|au|aux|en|et|par|pour|sur|selon|suivant|depuis|suite|apr[èe]s|qui|que|dont|est|soit|prise?|puis|elle|lui|sous|ayant|venant|agissant|repr[ée]sent[ée]e?)\b|(?:soutien|demand|sollicit|conclu|expos|oppos|invoqu|r[ée]clam|contest|affirm|estim|pr[ée]cis|indiqu)\w*)[a-zà-ÿ]{3,}){1,2}"
_TAIL = rf"(?:{_LOWER}(?: {_WORD})*(?=\s?[,;)»\n]|\.\s|\.?$|\s(?:a|ont|est|repr[ée]sent[ée]e?|assist[ée]e?|ayant|dont|prise?)\s))?"
"""The lower-case words that end a name, where nothing else of the sentence follows: "la société Fournil meusien, a formé"."""
_OTHER = pattern(
    rf"\s*[:,]?\s*{_INTRO}(?:(?:{abbreviation_pattern()})\s+)?[«\"“]?\s*(?P<name>{_NAME}{_TAIL})"
)
_IN_PLACE = pattern(
    r"(?i:\b(?:venant|vient|viennent|venir|venue?)\s+aux\s+droits)\s+(?:(?i:de|du)\s+|(?i:d')|des\s+(?!consorts|époux|héritiers)[a-zà-ÿ]+\s+)"
)
_FORMERLY = pattern(
    r"(?i:\b(?:anciennement|pr[ée]c[ée]demment|auparavant|autrefois)\b)(?:\s+(?i:d[ée]nomm[ée]e?|appel[ée]e?|connue?\s+sous\s+le\s+nom(?:\s+de)?))?"
    rf"|(?<=[(, ])(?:ex|EX)[- ](?=[«{UP}])"
)
_TRADES_AS = pattern(
    r"(?i:\b(?:exer[çc]ant|exploitant|agissant)\s+(?:\w+\s+){0,3}?(?:sous|[àa])\s+(?:l'enseigne|le\s+nom(?:\s+commercial)?(?:\s+de)?)|,\s+nom\s+commercial)(?=[\s:])"
)
_SUCCEEDED = pattern(
    rf"(?<!\w)(?P<name>{_NAME})\s?[»\"]?(?:\s\([^()\n]{{2,60}}\))?,?\s+"
    r"(?:aux\s+droits\s+(?:de\s+(?:laquelle|qui)|duquel)\s+(?:vient|venait|est\s+venue?|intervient|se\s+trouve)\b(?:\s+(?:aujourd'hui|désormais|maintenant|à\s+présent))?"
    r"|(?:depuis\s+)?devenue?|aujourd'hui(?:\s+d[ée]nomm[ée]e?)?|(?:rachet[ée]|absorb[ée]|repris)e?(?:\s+depuis(?=\s+par))?(?:\s+(?:en|le|depuis)\s+[^.;:,\n]{2,25})?\s+par)\s+(?=\S)"
)
_SAID_FROM = pattern(
    rf"[.;]\s+[{UP}]|\n\s*\n\s*\n|\b(?:M\.|Mme|MM\.|Monsieur|Madame|Me)\s|\b(?:[Ss]ociété|SOCIÉTÉ|SOCIETE|{abbreviation_pattern()})\s+[«\"]?[{UP}\d](?!apital)"
)
"""Between a party and what is said of it none of these stands: another sentence, somebody else."""
_FAR, _NEAR, _BEHIND = 260, 70, 160
_RULES = (
    (_IN_PLACE, ("vena", "vien", "veni", "venu"), _FAR),
    (_FORMERLY, ("anciennement", "precedemment", "auparavant", "autrefois", "ex-", "ex "), _FAR),
    (_TRADES_AS, ("exercant", "exploitant", "agissant", ","), _NEAR),
)
"""Each with what its matches begin with, and how far before them the party may stand."""


class _Told(NamedTuple):
    """A name and the place that says whose it is: right before `start`, or right behind `end`."""

    name: str
    start: int
    end: int
    reach: int
    may_follow: bool = False


def with_other_names(flat: str, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """`parties`, companies and bodies among them with every other name that the text says they have."""
    if all(party.kind is PartyKind.PERSON for party in parties):
        return parties
    found: dict[Party, list[str]] = {}
    for told in (*_names_after(flat), *_names_before(flat)):
        party = _whose(flat, told, parties)
        if party and party.kind is not PartyKind.PERSON:
            found.setdefault(party, []).append(told.name)
    for short, whole in find_aliases(flat).items():
        for party in parties:
            is_whole = party.kind is not PartyKind.PERSON and name_words(party.name) == name_words(whole)
            if is_whole and not _is_noun(flat, short):
                found.setdefault(party, []).append(short)
    low = fold(flat)
    return tuple(_with_names(low, party, found.get(party, []), parties) for party in parties)


def _names_after(flat: str) -> Iterator[_Told]:
    """Find Y of "X, venant aux droits de Y", "X (anciennement Y)", "X, exerçant sous l'enseigne Y"."""
    low = fold(flat)
    for rule, heads, reach in _RULES:
        for told in tried_at(heads, rule, flat, low):
            other = _OTHER.match(flat, told.end())
            if other:
                yield _Told(other["name"], told.start(), other.end(), reach, may_follow=rule is _IN_PLACE)


def _names_before(flat: str) -> Iterator[_Told]:
    """Find Y of "Y, aux droits de laquelle vient X", "Y, devenue X", "Y, absorbée par X"."""
    for told in _SUCCEEDED.finditer(flat):
        yield _Told(told["name"], told.start(), told.end(), 0, may_follow=True)


def _whose(flat: str, told: _Told, parties: Sequence[Party]) -> Party | None:
    """The party that stands nearest before the words, with nobody between; else the one behind them."""
    spans = [(span, party) for party in parties for span in party.spans]
    before = max(
        ((span, party) for span, party in spans if told.start - told.reach <= span.end <= told.start),
        key=lambda pair: pair[0].end,
        default=None,
    )
    if before and not _SAID_FROM.search(flat, before[0].end, told.start + 1):
        return before[1]
    if not told.may_follow or (told.reach and not _OPENS.search(flat, max(0, told.start - 3), told.start)):
        return None
    reach = _BEHIND if told.reach else _NEAR
    behind = min(
        ((span, party) for span, party in spans if told.end <= span.start <= told.end + reach),
        key=lambda pair: pair[0].start,
        default=None,
    )
    said = _LEAD_IN.match(flat, told.end, behind[0].start) if behind and not told.reach else None
    if behind is None or (said and said.end() < behind[0].start):
        return None
    return None if re.search(r"[.;\n]", flat[told.end : behind[0].start]) else behind[1]


_OPENS = pattern(r"(?:^|[.:;\n]\s*)$")
_LEAD_IN = pattern(rf"{_INTRO}(?:(?:{abbreviation_pattern()})\s+)?[«\"]?\s*")


def _with_names(low: str, party: Party, names: Sequence[str], parties: Sequence[Party]) -> Party:
    taken = {name_words(one.name) for one in parties}
    told = (split_form(name)[0] for name in names)
    more = [
        name
        for name in told
        if len(name) > 1 and name_words(name) not in taken and fold(name) not in _NO_NAME
    ]
    known = [name for name in party.aliases if not _is_part(low, fold(name), fold(party.name))]
    every = _spelled_once([*known, *more])
    return replace(party, aliases=tuple(name for name in every if not _is_part_of_another(low, name, every)))


def _is_part_of_another(low: str, name: str, names: Sequence[str]) -> bool:
    return any(name != whole and _is_part(low, fold(name), fold(whole)) for whole in names)


def _is_part(low: str, name: str, whole: str) -> bool:
    """True for words that stand nowhere but inside the whole name: "Marthe" of "Chez Marthe"."""
    return name in whole and low.count(name) == low.count(whole) * whole.count(name)


_NO_NAME = frozenset("societe monsieur madame sa sas sarl".split())


def _is_noun(flat: str, short: str) -> bool:
    """True for what a contract calls its parties, with the article that no name has: "(ci-après « l'Agence »)"."""
    if " " in short or short.isupper():
        return False
    return re.search(rf"(?i:\b(?:la|le|du|au)\s|\bl'){re.escape(short)}(?!\w)", flat) is not None


def _spelled_once(names: Sequence[str]) -> tuple[str, ...]:
    """`names` without those that another one spells in other capitals."""
    return tuple({fold(name): name for name in reversed(names)}.values())[::-1]
