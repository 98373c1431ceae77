"""What the sentences of an article tell of the outcome: for or against the claimant, at this level or below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.outcomes.benches import BELOW_THE_HIGHEST, HIGHEST, LOWER_BENCH, UPPER_BENCH
from pipeline.extract.outcomes.favours import Told, favours_claimant, is_by_name
from pipeline.extract.outcomes.rules import Kind, find_phrases
from pipeline.extract.outcomes.sides import Sides
from pipeline.law import CourtLevel
from pipeline.text.heads import Hinted
from pipeline.text.hints import find_places
from pipeline.text.patterns import pattern

REVIEWS = frozenset({CourtLevel.APPEAL, CourtLevel.SUPREME})
FIRST_SENTENCES, _HEADED = 2, 1.25
"""What is said first is the news."""

HEAD_REFUSED = frozenset({"turned_down", "claims_rejected", "claims_are_rejected", "refuses_to"})
"""Rules whose words may turn down one head of the claim."""
_OF_HEAD = pattern(r"\bdemande (?:de|d'|du|des|au titre|relative|portant|tendant|fondee|concernant|visant)")
_FOR_A_HEAD = pattern(
    r" (?:de reparation|d'indemnisation)\b[^.;]{0,80}? (?:au titre d|pour )[^.;]{0,12}\b(?:prejudice|perte|dommage) \w+"
)
"""What follows "la demande" where it is for one kind of damage: "de réparation formulée au titre de son préjudice matériel"."""
_CONDEMNS_BUT = pattern(r"\bcondamn[^.;]{0,160}\d[^.;]{0,60}\b(?:mais|tout en|et)\b[^.;\d]{0,40}$")
"""Before a refusal in the words of one sentence: what was given first; the rest alone is refused."""
_HEAD_WORTH = 0.5
_NAMED = frozenset({Kind.WINS, Kind.LOSES, Kind.IS_GIVEN_RIGHT, Kind.IS_GIVEN_WRONG})
_GUESSED = 0.6

_BY_LOWER = pattern(
    r"[^.;]{0,60}?\b(?:en premiere instance|par (?:le tribunal|les premiers juges|le conseil de prud|le jugement))"
    r"|\s*(?:l'an (?:passe|dernier)|une premiere fois|(?:il y a|voici) [^.;,]{3,20}|en (?:[a-z]+ )?(?:19|20)\d\d)(?=\s*,)"
)
"""A participle before a comma, "déboutée l'an passé, elle obtient", tells of what was before."""
_COMPARES = pattern(r"\b(?:contre|au lieu|moins|plus|comme|apres)\b|qu'en")
_RECALLED = pattern(
    r"\b(?:avait|avaient|ayant) (?:\w+ ){0,2}$|(?:\b(?:tribunal|juges?|jugement|ordonnance|conseil de prud'hommes|prud'hommes|arret|decision)\b[^.;]{0,60}|\b(?:qui|que|l'|la|le|les|lui|laquelle|lequel) ?(?:\w+ ){0,4}?)\b(?:avait|avaient|ayant)\b(?:, [^.;,:]{3,50},)? [^.;,:]{0,60}$|\b(?:jugement|decision|ordonnance) (?:la|le|les) $|\b(?:jugement|ordonnance) (?:(?:du|rendu|de|des) [^.;,]{0,60}?)?(?:qui|par lequel|par laquelle|ayant) [^.;,]{0,40}$"
)
_AS_BELOW = pattern(r"\bcomme (?:l'avait|l'avaient|en premiere|le tribunal|les premiers)")
_WISHED = Hinted(
    ("demand", "reclam", "sollicit", "conclu", "soutien", "souten", "afin que", "aux fins", "pourrai", "risqu", "menac", "plaid", "valoir",
     "repond", "repliqu", "objecte", "avoir ete condamne", "subsidiair", "estimait", "esper", "vise a", "visait a", "visant a",
     "tend a", "tendait a", "tendant a", "reproch", "action en", "en cas de", "si ", "propos"),
    r"\b(?:(?<!\bla )(?<!\bsa )(?<!\bune )(?<!\bcette )(?<!\bleur )(?<!\bde )(?<!\bdite )(?<!\btoute )(?<!\bautre )demande|demand(?:ait|aient|ant)|reclam\w*|sollicit\w*|conclu(?:t|ait)|soutien\w*|souten(?:ait|aient|ant)|afin que|aux fins|pourrait|pourraient|risqu\w*|menac\w*|plaid\w*|faisait valoir|fait valoir|faisant valoir|repond(?:ait|ent|aient)?(?= que| qu')|repliqu\w*|objecte\w*|avoir ete condamne|subsidiair\w*|estimait|esper\w+|vis(?:e|ait|ant) a|tend(?:ait|ant) a|reproch\w+|action en|en cas de|si |propos(?:e|ait|aient|ant) (?:de |d'))",
)  # fmt: skip
_JUDGES = pattern(r"\b(?:tribunal|cour|juges?|juridiction|magistrats|arret|jugement)\b")
_PARTED = pattern(r"[,;:]")
_GOVERNS = pattern(r" ?(?:\w+ )?(?:que|qu')")
_REACH = 140
_OF_APPEAL = pattern(r"\b(?:recours|requete)\b")
_FROM_APPEAL = pattern(r"[^.;]{0,90}?\bde (?:son|leur) appel\b")


def _of_appeal(flat: str, match: re.Match[str], end: int) -> bool:
    """Whether it is an appeal that is turned down, which says nothing of who had sued."""
    return (
        _OF_APPEAL.search(match.group()) is not None or _FROM_APPEAL.match(flat, match.end(), end) is not None
    )


class Clue(NamedTuple):
    """Words `[start, end)` that speak for the claimant or not, of this decision or of the one under review (`lower`)."""

    grants: bool
    weight: float
    start: int
    end: int
    lower: bool
    rule: str


def find_clues(text: str, sides: Sides, level: CourtLevel | None) -> Iterator[Clue]:
    """What the sentences tell, rule by rule, but for what somebody only wishes."""
    reviewed = level in REVIEWS
    places = find_places(text)
    flat = places.flat
    for place, rule, match in find_phrases(places):
        start, end = places.sentences[place]
        if is_wished(flat, start, match.start()):
            continue
        if level is CourtLevel.APPEAL and rule.kind is Kind.TURNED_DOWN and _of_appeal(flat, match, end):
            continue
        told = Told(flat, text[match.start() : match.end()], match, start, end, sides)
        if rule.name == "not_followed" and _is_of_rapporteur(flat, start, match.start()):
            continue
        favours = favours_claimant(told, rule.kind)
        if favours is not None:
            weight = rule.weight * (_HEADED if place < FIRST_SENTENCES else 1.0)
            if rule.kind in _NAMED and not is_by_name(told):
                weight *= _GUESSED
            lower = reviewed and _is_lower(flat, start, end, match, level)
            if (rule.name in HEAD_REFUSED and _is_of_head(flat, match, end) and not told.names_party()) or (
                lower and rule.name == "turned_down" and _CONDEMNS_BUT.search(flat, start, match.start())
            ):
                weight *= _HEAD_WORTH
            if lower and rule.name == "gives_back":
                continue
            yield Clue(favours, weight, match.start(), match.end(), lower, rule.name)


def _is_of_head(flat: str, match: re.Match[str], end: int) -> bool:
    """Whether the demand that `match` turns down is for one head of the claim, in a sentence that ends at `end`."""
    singular = match.group().endswith("la demande")
    return bool(_OF_HEAD.search(match.group()) or (singular and _FOR_A_HEAD.match(flat, match.end(), end)))


_RAPPORTEUR = pattern(
    r"\b(?:rapporteure?(?: publi(?:c|que))?|avocate? generale?|commissaire du gouvernement)\b"
)
_RAPPORTEUR_REACH = 160


def _is_of_rapporteur(flat: str, start: int, at: int) -> bool:
    """True where it is the opinion of a magistrate, told just before, that the judges did not follow: no party's claim."""
    return _RAPPORTEUR.search(flat, max(0, start - _RAPPORTEUR_REACH), at) is not None


def is_wished(flat: str, start: int, at: int) -> bool:
    """True when what begins at `at` is asked or pleaded, not decided, by the words of its sentence before it."""
    wishes = list(_WISHED.finditer(flat, max(start, at - _REACH), at))
    if not wishes:
        return False
    wish = wishes[-1]
    between = flat[wish.end() : at]
    if not _PARTED.search(between):
        return _JUDGES.search(between) is None or _GOVERNS.match(between) is not None
    return _GOVERNS.match(between) is not None and _JUDGES.search(between) is None


def _is_by_lower(flat: str, at: int, end: int) -> bool:
    """True for "condamnée en première instance", not for "moitié moins qu'en première instance"."""
    found = _BY_LOWER.match(flat, at, end)
    return found is not None and _COMPARES.search(found.group()) is None


_ASIDE = pattern(r", (?:qui|que|dont|pourtant|deja|apres|condamn|debout)[^,;.]{3,160},")


def _speaks_of(words: re.Pattern[str], flat: str, start: int, end: int, at: int) -> bool:
    """True when `words` stand in the sentence, but for an aside before `at`: "X, qui avait gagné au tribunal, repart bredouille"."""
    aside = _ASIDE.search(flat, max(start, at - _ASIDE_REACH), at)
    if aside is None:
        return words.search(flat, start, end) is not None
    return (
        words.search(flat, start, aside.start()) is not None
        or words.search(flat, aside.end(), end) is not None
    )


_ASIDE_REACH = 260


_IS_REVIEWED = pattern(
    r"\b(?:jugement|ordonnance|decision) (?:est|sont|sera|a ete) (?:\w+ ){0,2}?(?:infirm|confirm|reform|annul)\w*(?![^.;]{0,120}\bavai(?:t|ent)\b)"
)
"""What follows "le jugement est infirmé" is decided by who reviews it."""


def _is_lower(flat: str, start: int, end: int, match: re.Match[str], level: CourtLevel | None) -> bool:
    """True when the sentence, or the words around the match, tell of the judgment under review."""
    if _AS_BELOW.search(flat, start, end) or _IS_REVIEWED.search(flat, start, match.start()):
        return False
    lower, upper = (BELOW_THE_HIGHEST, HIGHEST) if level is CourtLevel.SUPREME else (LOWER_BENCH, UPPER_BENCH)
    return (
        (_speaks_of(lower, flat, start, end, match.start()) and upper.search(flat, start, end) is None)
        or _is_by_lower(flat, match.end(), end)
        or _RECALLED.search(flat[max(start, match.start() - 90) : match.start()]) is not None
    )
