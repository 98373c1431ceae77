"""The sentences of a text that speak of a clause or of force majeure, and who speaks in each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from pipeline.text.patterns import pattern
from pipeline.text.spaces import Range, fold, split_sentences
from pipeline.zones import ZoneKind, Zones


class Matter(StrEnum):
    """What judges are asked to make something of."""

    CAP = "cap"
    EXCLUSION = "exclusion"
    FORCE_MAJEURE = "force_majeure"


_LIABLE = r"(?:responsabilites?|garanties?|reparations?|indemni\w+)"
_OTHER_CLAUSE = (
    r"(?! (?:(?:relative|relatives|portant|concernant) (?:a |sur )?(?:la |l')?|(?:de |d')(?:la )?)?"
    r"(?:force majeure|non[- ]concurrence|exclusivite|confidentialite|reserve de propriete|reversibilite|resiliation|penales?\b|resolutoires?\b"
    r"|compromissoires?\b|attributi\w+|competence|revision|indexation|mediation|conciliation))"
)
"""What a clause is that neither limits nor excludes: "la clause relative à la force majeure"."""
_HARM = r"(?:dommages?|prejudices?|pertes?|consequences)"
NAMED: Mapping[Matter, re.Pattern[str]] = {
    Matter.CAP: pattern(
        rf"\b(?:de)?plafonn?\w*|\bclauses?\b{_OTHER_CLAUSE}|\blimit\w+|\b(?:born|cantonn)(?:e|ent|ait|ant|er|ee?s?)\b|\bmaxim(?:um|ale?s?|a)\b|\bstipulations?\b|\bconditions (?:generales|particulieres)\b"
        r"|\barticles? \d+(?:[.-]\d+)? (?:du contrat|du bail|du marche|des conditions|des cg\w+)|\bne (?:saurait|pourra|peut|pouvait) (?:exceder|depasser)"
    ),
    Matter.EXCLUSION: pattern(
        r"\bclauses?,? (?:\w+ ){0,3}?(?:d'exclu\w+|exclu\w+|exonera\w+|d'exoner\w+|elusi\w+|de non[- ](?:responsabilite|garantie|recours)|d'irresponsabilite|de decharge)"
        rf"|\b(?:exclu\w*|exoner\w+|decharg\w+|decline\w*) (?:[\w']+ ){{0,5}}?(?:{_LIABLE}|{_HARM})|\b{_HARM} indirects?"
        rf"|\b(?:aucune|nulle|toute) {_LIABLE}|\bne (?:saurait|peut|pourra|sera\w*) (?:etre )?tenue?s? (?:pour )?responsables?|\bmention \w+ (?:[\w']+ ){{0,6}}couvr\w+"
    ),
    Matter.FORCE_MAJEURE: pattern(
        r"\bforce majeure|\bcas fortuit|\bim?previsib\w+|\birresistib\w+|\bcause etrangere|\binsurmontable\w*"
    ),
}
"""How each may be named on a folded text; which of these words mean it, their neighbours tell."""
_STANDS_FOR = pattern(
    rf"\b(?:clauses?\b{_OTHER_CLAUSE}|stipulations?|cette (?:limite|limitation|exclusion|somme|borne)|(?:la|sa|leur) limite|limitation|conditions (?:generales|particulieres)|articles? \d+(?:[.-]\d+)? (?:du (?:contrat|bail|marche)|des conditions|des cg\w+|sera|est|doit|s'appliqu)|l'article \d+)\b"
)
"""What a clause is called once it was named."""
_OF_INSURANCE = pattern(
    r"\b(?:assureurs?|polices?|franchises?|sinistres? garantis?|plafonds? (?:de garantie|legal|legaux|d'indemnisation de la police)|bareme|cmr)\b"
)
_ELSEWHERE = pattern(
    r"\b(?:autres? (?:affaires?|juridictions?|cours?|decisions?|tribuna\w+|espece)|dans (?:une|l') ?affaires? \w+|deja juge|precedents?|la solution (?:tranche|contraste|s'inscrit)|jurisprudence|contrairement a|a l'inverse|rapproch\w+)\b"
)
"""Where another case is compared with."""
_PLEADS = pattern(
    r"\b(?:sout(?:ient|iennent|enait|enaient|enant)|fai(?:t|sait|sant|saient) valoir|font valoir|invoqu(?:e|ait|ent|aient|ant)|se preva(?:ut|lait|lant|lent)|pretend(?:ait|ant|ent)?|plaid(?:e|ait|ant|aient)|oppos(?:e|ait|ant|ent|aient)|argu(?:e|ait|ant)"
    r"|conclu(?:t|ait|ant|ent)|selon (?:elle|lui|la (?:cliente|societe|defenderesse|demanderesse)|l'(?:hebergeur|editeur|appelante?|intimee?)|le prestataire)|repliqu(?:e|ait)|retorqu\w+|se retranch\w+|s'abrit\w+|brandi\w+|demand(?:e|ait|ant|ent|aient)|sollicit\w+|contest(?:e|ait|ent)|subsidiairement|a defaut, de)\b"
)
_JUDGES = pattern(
    r"\b(?:tribunal|cour|juges?|arret|jugement|juridiction|magistrats?|conseillers|en vain|a tort|vainement|sans succes|toutefois|cependant|mais|or)\b"
)
_UNHEARD = frozenset({ZoneKind.CLAIMS, ZoneKind.PLEAS, ZoneKind.ANNEX, ZoneKind.HEADER, ZoneKind.FACTS})


class Voice(StrEnum):
    """Who speaks: what a party says, or what another case held, is not held here."""

    JUDGES = "judges"
    """The judges, or a page that tells what they held."""
    PARTY = "party"
    ELSEWHERE = "elsewhere"
    INSURER = "insurer"


class Tie(StrEnum):
    """How a sentence comes to the matter."""

    NAMES = "names"
    REFERS = "refers"
    """It calls it otherwise: "l'article 11 sera appliqué"."""
    FOLLOWS = "follows"


class Sentence(NamedTuple):
    start: int
    end: int
    tie: Tie
    voice: Voice
    zone: ZoneKind


class Page:
    """A text folded on one line and its sentences; semicolons part them too, as rulings write."""

    def __init__(self, text: str, zones: Zones) -> None:
        self.flat = fold(text).replace("\n", " ")
        self.zones = zones
        self.places = _places(self.flat, split_sentences(text))
        self._starts = [start for start, _ in self.places]

    def sentences_on(self, matter: Matter) -> list[Sentence]:
        """Those that name `matter`, those that then call it otherwise, and the one behind each, in order."""
        named = self._holding(NAMED[matter])
        if not named:
            return []
        first = min(named)
        is_clause = matter is not Matter.FORCE_MAJEURE
        called = {at for at in self._holding(_STANDS_FOR) if at > first} if is_clause else set()
        behind = {at + 1 for at in named | called if at + 1 < len(self.places)}
        return [
            self._sentence(at, Tie.NAMES if at in named else Tie.REFERS if at in called else Tie.FOLLOWS)
            for at in sorted(named | called | behind)
        ]

    def _holding(self, words: re.Pattern[str]) -> set[int]:
        return {bisect_right(self._starts, match.start()) - 1 for match in words.finditer(self.flat)} - {-1}

    def _sentence(self, at: int, tie: Tie) -> Sentence:
        start, end = self.places[at]
        zone = self.zones.kind_at(start)
        return Sentence(start, end, tie, _voice(self.flat, start, end, zone), zone)


def _places(flat: str, sentences: Sequence[Range]) -> list[Range]:
    found: list[Range] = []
    for start, end in sentences:
        at = start
        while (cut := flat.find("; ", at, end)) >= 0:
            found.append((at, cut))
            at = cut + 2
        if at < end:
            found.append((at, end))
    return found


def _voice(flat: str, start: int, end: int, zone: ZoneKind) -> Voice:
    if zone in _UNHEARD:
        return Voice.PARTY
    if _ELSEWHERE.search(flat, start, end):
        return Voice.ELSEWHERE
    if _OF_INSURANCE.search(flat, start, end):
        return Voice.INSURER
    pleads = max((match.start() for match in _PLEADS.finditer(flat, start, end)), default=-1)
    judges = max((match.start() for match in _JUDGES.finditer(flat, start, end)), default=-1)
    return Voice.PARTY if pleads > judges else Voice.JUDGES
