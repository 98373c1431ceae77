"""The outcome of an appeal as an article tells it: what became of the judgment, and what that had given."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.extract.outcomes.clues import Clue, is_wished
from pipeline.extract.outcomes.sides import Sides, Who
from pipeline.text.hints import Places
from pipeline.text.patterns import pattern

_VERDICTS = {
    "quashes": pattern(
        r"\b(?:infirm(?:e|ee?s?|er|ait|ant|ent|ation)|reform(?:e|ee?s?|ant|ent) (?:\w+ ){0,3}?(?:le |l'|la |cette |ce )(?:jugement|ordonnance|decision|condamnation)|censur(?:e|ee|ent)|annul(?:e|ent|ant|ee) (?:[\w']+ ){0,5}?(?:le |la |l')\s?(?:jugement|decision|ordonnance|arret|condamnation)|(?:met|mis|mise) a neant|revenue sur la condamnation|revient sur|desavou\w+|prend le contre-pied|renvers\w+|inverse|balai\w+ (?:le|la|l')|aneanti\w*|efface l'ardoise|(?:jugement|decision|ordonnance) (?:est |a ete )?(?:\w+ )?(?:infirme|annule)e?)\b"
    ),
    "confirms": pattern(
        r"\b(?:confirm(?:e|ee?s?|ant|ait|er|ent|ation)|approuv(?:e|ent|ant)|meme (?:issue|sort|verdict|solution)|maintien\w*|valide le (?:jugement|raisonnement))\b(?! (?:avoir|que la procedure))"
    ),
    "lowers": pattern(
        r"\b(?<!clause )(?:ramen(?:e|ent|ant|ee?s?)|(?:vient de|decide de|choisi de) (?:ramener|reduire)|redui(?:t|te|ts|tes|sant|sent)|abaiss\w+|diminu(?:e|ent|ee)|divis(?:e|ee) par|rabot\w+|(?:s')?alleg(?:e(?! que)|ee?s?|ent|ement)\b|coup\w+ la poire|moitie moins|fois moins|a la baisse|plus que \d+|limit(?:e|ant) (?:\w+ ){0,3}?(?:l'indemni|la condamnation|la reparation|a \d+)|tempere\w*|modere\w*)\b(?! (?:\w+ )?(?:sa|ses|leurs?) (?:demande|pretention|reclamation))"
    ),
    "raises": pattern(
        r"\b(?:doubl(?:e|ent|ee)|tripl(?:e|ent|ee)|alourdi(?:t|e|s|ssent)|augment(?:e|ent|ee)|port(?:e|ent|ee) (?:\w+ ){0,6}?(?:a|de) \d+|a la hausse|s'alourdi\w+|releve (?:l'indemnite|a \d+|le montant)|majore)\b"
    ),
    "refuses_appeal": pattern(
        r"\brejet\w* (?:\w+ ){0,8}?(?:l'appel|(?:la|sa) requete|(?:le|son) recours|son appel)\b|\bdebout\w+[^.;]{0,60}\bde (?:son|leur) appel|\b(?:l'appel|son appel|le recours|la requete)\b[^.;]{0,60}\b(?:est|a ete) (?:\w+ )?rejetee?|\bappel (?:de|du|forme)[^.;]{0,50}\b(?:n'a pas (?:prospere|abouti|convaincu)|echoue|fait long feu)"
    ),
}
_ON_AMOUNT = pattern(
    r"[^.;]{0,60}?\b(?:(?:sur|quant a) (?:le|son) (?:seul )?(?:montant|quantum)|quant au (?:montant|quantum)|dans son montant)\b"
)
"""What is reversed only as to its sum stands for the rest."""
_APPEALED = pattern(
    r"\b(?:appel|recours|requete(?: d'appel)?) (?:\w+ )?(?:interjete |forme |releve )?(?:par|de|du) (?P<after>)|(?P<before>)\b(?:a|avait|ayant|ont) (?:fait|interjete|releve|forme) (?:\w+ )?appel|\bsaisie? (?:\w+ )?par (?P<last>)"
)


class Verdicts(NamedTuple):
    """Where the text says what becomes of the judgment; `appellant` is the side that wanted it changed."""

    at: dict[str, tuple[int, int]]
    appellant: Who | None


def read_verdicts(places: Places, sides: Sides) -> Verdicts:
    """What the sentences that wish nothing say of the judgment."""
    at: dict[str, tuple[int, int]] = {}
    for name, words in _VERDICTS.items():
        for start, end in places.sentences:
            match = words.search(places.flat, start, end)
            if match and not is_wished(places.flat, start, match.start()):
                of_sum = name == "quashes" and _ON_AMOUNT.match(places.flat, match.end(), end)
                at["changes" if of_sum else name] = match.span()
                break
    return Verdicts(at, _appellant(places, sides))


def _appellant(places: Places, sides: Sides) -> Who | None:
    if sides.appellant is not None:
        return sides.appellant
    for match in _APPEALED.finditer(places.flat):
        if match["before"] is not None:
            who = sides.last_named_in(max(0, match.start() - 80), match.start())
        else:
            who = sides.named_in(match.end(), match.end() + 40)
        if who is not None:
            return who
    return None


_TOLD, _INFERRED = 1.2, 0.7
"""What the first judges gave may be told, or follow from who appealed."""
_CHANGED = 1.0
_HALVED = 0.5


def weigh_verdicts(clues: list[Clue], verdicts: Verdicts) -> list[Clue]:
    """What becomes of the judgment, as clues of this level: what stands speaks as it did, what falls against it."""
    at, below = verdicts.at, _below(clues, verdicts)
    weight = _TOLD if _is_told(clues) else _INFERRED
    stands = "confirms" if "confirms" in at else "refuses_appeal"
    mixed = _HALVED if stands in at and "quashes" in at else 1.0
    found = []
    if below is not None and stands in at:
        found.append(_clue(below, weight * mixed, at[stands], "told_confirmed"))
    if below is not None and "quashes" in at:
        found.append(_clue(not below, weight * mixed, at["quashes"], "told_quashed"))
    if "lowers" in at and below is not False:
        found.append(_clue(True, _CHANGED, at["lowers"], "told_lowered"))
    if "changes" in at:
        found.append(_clue(True, _CHANGED, at["changes"], "told_lowered"))
    if "raises" in at:
        found.append(_clue(True, _CHANGED, at["raises"], "told_raised"))
    return found


def _clue(grants: bool, weight: float, at: tuple[int, int], rule: str) -> Clue:
    return Clue(grants, weight, at[0], at[1], lower=False, rule=rule)


def _is_told(clues: list[Clue]) -> bool:
    return bool(sum(clue.weight if clue.grants else -clue.weight for clue in clues if clue.lower))


def _below(clues: list[Clue], verdicts: Verdicts) -> bool | None:
    """Whether the first judges had granted the claim: as told, else who lost below is who appealed."""
    told = sum(clue.weight if clue.grants else -clue.weight for clue in clues if clue.lower)
    if told:
        return told > 0
    if verdicts.appellant is None:
        return None
    return verdicts.appellant is Who.DEFENDANT
